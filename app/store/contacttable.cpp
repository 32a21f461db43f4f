// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contacttable.h"

#include "models/domain/contactquery.h"

#include <QCoreApplication>

#include <algorithm>

namespace arowana {

namespace {

struct ContactTableWords {
    Q_DECLARE_TR_FUNCTIONS(ContactTable)
};

constexpr auto kOne = "SELECT phone, email, first_name, last_name, status_word, updated_at, learnt_at, "
                      "external_id, source_word, created_at FROM contacts WHERE contact_id = ?";
constexpr auto kByPhone = "SELECT contact_id FROM contacts INDEXED BY contacts_by_phone WHERE phone = ? "
                          "ORDER BY contact_id";
constexpr auto kByEmail = "SELECT contact_id FROM contacts INDEXED BY contacts_by_small_email "
                          "WHERE lower(email) = lower(?) ORDER BY contact_id";
constexpr auto kDrop = "DELETE FROM contacts WHERE contact_id = ?";
constexpr auto kRemember =
    "INSERT INTO addresses (address, name, found_by, is_kept) VALUES (?, ?, ?, 1) "
    "ON CONFLICT (address) DO UPDATE SET is_kept = 1, name = iif(excluded.name <> '', excluded.name, name), "
    "found_by = iif(excluded.name <> '', excluded.found_by, found_by)";
constexpr auto kTags = "SELECT tag FROM contact_tags WHERE contact_id = ? ORDER BY place";
constexpr auto kConsents =
    "SELECT consent_id, channel_word, type_word, status_word, source, granted_at, revoked_at, created_at, "
    "proof_text, doi_word, is_doi_enforced FROM consents WHERE contact_id = ? ORDER BY place";
constexpr auto kSave =
    "INSERT INTO contacts (contact_id, phone, email, first_name, last_name, status_word, updated_at, "
    "learnt_at, external_id, source_word, created_at, found_by, sorted_by) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (contact_id) DO UPDATE SET "
    "phone = excluded.phone, email = excluded.email, first_name = excluded.first_name, "
    "last_name = excluded.last_name, status_word = excluded.status_word, updated_at = excluded.updated_at, "
    "learnt_at = excluded.learnt_at, external_id = excluded.external_id, "
    "source_word = excluded.source_word, created_at = excluded.created_at, found_by = excluded.found_by, "
    "sorted_by = excluded.sorted_by";
constexpr auto kDropTags = "DELETE FROM contact_tags WHERE contact_id = ?";
constexpr auto kAddTag = "INSERT INTO contact_tags (contact_id, place, tag) VALUES (?, ?, ?)";
constexpr auto kDropConsents = "DELETE FROM consents WHERE contact_id = ?";
constexpr auto kAddConsent =
    "INSERT INTO consents (contact_id, place, consent_id, channel_word, type_word, status_word, source, "
    "granted_at, revoked_at, created_at, proof_text, doi_word, is_doi_enforced) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

Contact contactFrom(const StoreRows &rows)
{
    Contact contact;
    contact.phone = rows.text(0);
    contact.email = rows.text(1);
    contact.firstName = rows.text(2);
    contact.lastName = rows.text(3);
    contact.statusWord = rows.text(4);
    contact.updatedAt = rows.maybeInstant(5);
    contact.learntAt = rows.instant(6);
    contact.externalId = rows.text(7);
    contact.sourceWord = rows.text(8);
    contact.createdAt = rows.maybeInstant(9);
    return contact;
}

ConsentRecord consentFrom(const StoreRows &rows)
{
    ConsentRecord record;
    record.id = ConsentId(rows.bytes(0));
    record.channelWord = rows.text(1);
    record.typeWord = rows.text(2);
    record.statusWord = rows.text(3);
    record.source = rows.text(4);
    record.grantedAt = rows.maybeInstant(5);
    record.revokedAt = rows.maybeInstant(6);
    record.createdAt = rows.maybeInstant(7);
    record.proofText = rows.text(8);
    record.doiWord = rows.text(9);
    record.isDoiEnforced = rows.flag(10);
    return record;
}

} // namespace

ContactTable::ContactTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<std::optional<Contact>> ContactTable::contact(const ContactId &id)
{
    const QVariantList byId{boundBytes(id.bytes())};
    auto found = m_connection.first(kOne, byId, contactFrom);
    if (!found || !*found)
        return found;
    Contact contact = **found;
    contact.id = id;
    auto tags = m_connection.all(kTags, byId, [](const StoreRows &rows) { return rows.text(0); });
    if (!tags)
        return tags.error();
    contact.tags = tags.take();
    auto consents = m_connection.all(kConsents, byId, consentFrom);
    if (!consents)
        return consents.error();
    contact.consents = consents.take();
    return std::optional<Contact>(std::move(contact));
}

Result<void> ContactTable::save(const Contact &contact)
{
    if (contact.id.isEmpty())
        return Error{ErrorKind::InvalidInput,
                     ContactTableWords::tr("A contact without an id cannot be stored."),
                     {},
                     {}};
    if (auto saved = m_connection.run(
            kSave, {boundBytes(contact.id.bytes()), boundText(contact.phone), boundText(contact.email),
                    boundText(contact.firstName), boundText(contact.lastName), boundText(contact.statusWord),
                    boundInstant(contact.updatedAt), contact.learntAt.ms, boundText(contact.externalId),
                    boundText(contact.sourceWord), boundInstant(contact.createdAt),
                    boundText(foundBy(contact)), boundText(sortedBy(contact))});
        !saved)
        return saved;
    if (auto saved = saveTags(contact); !saved)
        return saved;
    return saveConsents(contact);
}

Result<void> ContactTable::remove(const ContactId &id)
{
    return m_connection.run(kDrop, {boundBytes(id.bytes())});
}

Result<QList<Contact>> ContactTable::at(const QString &address)
{
    if (address.isEmpty())
        return QList<Contact>();
    const auto ids = m_connection.all(address.contains(u'@') ? kByEmail : kByPhone, {boundText(address)},
                                      [](const StoreRows &rows) { return ContactId(rows.bytes(0)); });
    if (!ids)
        return ids.error();
    return read(*ids);
}

Result<std::optional<Contact>> ContactTable::newestAt(const QString &address)
{
    const auto contacts = at(address);
    if (!contacts)
        return contacts.error();
    const auto newest =
        std::max_element(contacts->begin(), contacts->end(),
                         [](const Contact &a, const Contact &b) { return a.learntAt < b.learntAt; });
    return newest == contacts->end() ? std::nullopt : std::optional(*newest);
}

Result<QList<Contact>> ContactTable::read(const QList<ContactId> &ids)
{
    QList<Contact> contacts;
    for (const ContactId &id : ids) {
        auto found = contact(id);
        if (!found)
            return found.error();
        if (*found)
            contacts.append(**found);
    }
    return contacts;
}

Result<void> ContactTable::rememberAddress(const QString &address, const QString &name)
{
    if (address.isEmpty())
        return {};
    const QString found = foldedText(name.isEmpty() ? address : name + u'\n' + address);
    return m_connection.run(kRemember, {boundText(address), boundText(name), boundText(found)});
}

Result<void> ContactTable::saveTags(const Contact &contact)
{
    const QVariant id = boundBytes(contact.id.bytes());
    if (auto dropped = m_connection.run(kDropTags, {id}); !dropped)
        return dropped;
    int place = 0;
    for (const QString &tag : contact.tags) {
        if (auto added = m_connection.run(kAddTag, {id, place++, boundText(tag)}); !added)
            return added;
    }
    return {};
}

Result<void> ContactTable::saveConsents(const Contact &contact)
{
    const QVariant id = boundBytes(contact.id.bytes());
    if (auto dropped = m_connection.run(kDropConsents, {id}); !dropped)
        return dropped;
    int place = 0;
    for (const ConsentRecord &consent : contact.consents) {
        auto added = m_connection.run(
            kAddConsent, {id, place++, boundBytes(consent.id.bytes()), boundText(consent.channelWord),
                          boundText(consent.typeWord), boundText(consent.statusWord),
                          boundText(consent.source), boundInstant(consent.grantedAt),
                          boundInstant(consent.revokedAt), boundInstant(consent.createdAt),
                          boundText(consent.proofText), boundText(consent.doiWord), consent.isDoiEnforced});
        if (!added)
            return added;
    }
    return {};
}

} // namespace arowana
