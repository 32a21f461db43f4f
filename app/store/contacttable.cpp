// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contacttable.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContactTable)
};

constexpr auto kOne = "SELECT phone, email, first_name, last_name, status_word, updated_at, learnt_at "
                      "FROM contacts WHERE contact_id = ?";
constexpr auto kTags = "SELECT tag FROM contact_tags WHERE contact_id = ? ORDER BY place";
constexpr auto kConsents =
    "SELECT consent_id, channel_word, type_word, status_word, source, granted_at, revoked_at FROM consents "
    "WHERE contact_id = ? ORDER BY place";
constexpr auto kSave =
    "INSERT INTO contacts (contact_id, phone, email, first_name, last_name, status_word, updated_at, "
    "learnt_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (contact_id) DO UPDATE SET "
    "phone = excluded.phone, email = excluded.email, first_name = excluded.first_name, "
    "last_name = excluded.last_name, status_word = excluded.status_word, updated_at = excluded.updated_at, "
    "learnt_at = excluded.learnt_at";
constexpr auto kDropTags = "DELETE FROM contact_tags WHERE contact_id = ?";
constexpr auto kAddTag = "INSERT INTO contact_tags (contact_id, place, tag) VALUES (?, ?, ?)";
constexpr auto kDropConsents = "DELETE FROM consents WHERE contact_id = ?";
constexpr auto kAddConsent =
    "INSERT INTO consents (contact_id, place, consent_id, channel_word, type_word, status_word, source, "
    "granted_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
    return contact;
}

ConsentRecord consentFrom(const StoreRows &rows)
{
    return {ConsentId(rows.bytes(0)), rows.text(1),        rows.text(2), rows.text(3), rows.text(4),
            rows.maybeInstant(5),     rows.maybeInstant(6)};
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
        return Error{ErrorKind::InvalidInput, Words::tr("A contact without an id cannot be stored."), {}, {}};
    if (auto saved = m_connection.run(kSave, {boundBytes(contact.id.bytes()), boundText(contact.phone),
                                              boundText(contact.email), boundText(contact.firstName),
                                              boundText(contact.lastName), boundText(contact.statusWord),
                                              boundInstant(contact.updatedAt), contact.learntAt.ms});
        !saved)
        return saved;
    if (auto saved = saveTags(contact); !saved)
        return saved;
    return saveConsents(contact);
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
        auto added =
            m_connection.run(kAddConsent, {id, place++, boundBytes(consent.id.bytes()),
                                           boundText(consent.channelWord), boundText(consent.typeWord),
                                           boundText(consent.statusWord), boundText(consent.source),
                                           boundInstant(consent.grantedAt), boundInstant(consent.revokedAt)});
        if (!added)
            return added;
    }
    return {};
}

} // namespace arowana
