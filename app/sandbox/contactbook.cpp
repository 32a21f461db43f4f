// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactbook.h"

#include "app/sandbox/idmint.h"
#include "app/sandbox/magicrecipient.h"

#include <algorithm>
#include <array>
#include <utility>

namespace arowana::sandbox {

namespace {

constexpr std::array kFirstNames = {"Anna", "Jonas", "Mia",   "Paul", "Lena",  "Emil",  "Clara", "Noah",
                                    "Ida",  "Felix", "Marie", "Ben",  "Amira", "Tarek", "Zoë",   "Jürgen"};
constexpr std::array kLastNames = {"Berg",  "Vogel",  "Schmidt", "Keller", "Yilmaz",  "Brandt",
                                   "Weber", "Lorenz", "Nowak",   "Fuchs",  "Hartung", "Öztürk"};

QByteArray capitalised(QByteArray word)
{
    if (!word.isEmpty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = char(word[0] - 'a' + 'A');
    return word;
}

/// `anna.berg@...` is Anna Berg; everybody else gets a name by the contact's id.
void nameIt(Contact &contact)
{
    const QByteArray address = contact.email.value_or(QByteArray());
    const QByteArray mailbox = address.left(qMax<qsizetype>(0, address.indexOf('@')));
    const qsizetype dot = mailbox.indexOf('.');
    if (dot > 0) {
        contact.firstName = capitalised(mailbox.left(dot));
        contact.lastName = capitalised(mailbox.mid(dot + 1));
        return;
    }
    bool ok = false;
    const quint32 digest = contact.id.bytes().mid(2, 8).toUInt(&ok, 16);
    contact.firstName = kFirstNames[digest % kFirstNames.size()];
    contact.lastName = kLastNames[digest / kFirstNames.size() % kLastNames.size()];
}

QByteArray channelOf(const QByteArray &recipient)
{
    return recipient.contains('@') ? "EMAIL" : "RCS";
}

/// Puts `value` where `field` was; notes the name when that was a change.
template <typename Value>
void put(Value &field, const std::optional<Value> &value, const char *name, std::vector<QByteArray> &changed)
{
    if (!value || *value == field)
        return;
    field = *value;
    changed.emplace_back(name);
}

Json merged(Json fields, const Json &more)
{
    for (const auto &member : more.items()) {
        if (member.value().is_null())
            fields.erase(member.key());
        else
            fields[member.key()] = member.value();
    }
    return fields;
}

} // namespace

Contact &ContactBook::note(Line line, const QByteArray &recipient, Instant now)
{
    if (const auto ids = idsOf(recipient); !ids.empty())
        return m_contacts[ids.front()];
    Contact made;
    made.id = nextIdFor(recipient);
    (line == Line::Email ? made.email : made.phone) = recipient;
    made.createdAt = now;
    made.updatedAt = now;
    nameIt(made);
    for (const MessageKind kind : {MessageKind::Message, MessageKind::Newsletter}) {
        ConsentRecord record;
        record.id = IdMint::consent(recipient, kindName(kind));
        record.channel = lineName(line);
        record.kind = kind;
        record.source = "api";
        record.grantedAt = now;
        record.createdAt = now;
        made.consents.push_back(std::move(record));
    }
    Contact &kept = add(std::move(made), recipient);
    if (magicOf(line, recipient) == Magic::NoConsent)
        static_cast<void>(revokeNewsletters(recipient, "api", now));
    return kept;
}

Contact &ContactBook::create(const ContactFields &fields, Instant now)
{
    Contact made;
    const QByteArray recipient = ContactFields::given(fields.email)
                                     .value_or(ContactFields::given(fields.phone).value_or(QByteArray()));
    made.id = nextIdFor(recipient);
    made.source = fields.source.value_or("API");
    made.createdAt = now;
    Contact &kept = add(std::move(made), recipient);
    change(kept, fields, now);
    return kept;
}

std::vector<QByteArray> ContactBook::change(Contact &contact, const ContactFields &fields, Instant now)
{
    unindex(contact);
    std::vector<QByteArray> changed;
    put(contact.externalId, fields.externalId, "external_id", changed);
    put(contact.email, fields.email, "email", changed);
    put(contact.phone, fields.phone, "phone", changed);
    put(contact.firstName, fields.firstName, "first_name", changed);
    put(contact.lastName, fields.lastName, "last_name", changed);
    put(contact.status, fields.status, "status", changed);
    put(contact.tags, fields.tags, "tags", changed);
    if (fields.customFields)
        put(contact.customFields, std::optional(merged(contact.customFields, *fields.customFields)),
            "custom_fields", changed);
    contact.updatedAt = now;
    index(contact);
    return changed;
}

bool ContactBook::remove(const ContactId &id)
{
    const auto it = m_contacts.find(id);
    if (it == m_contacts.end())
        return false;
    unindex(*it);
    m_contacts.erase(it);
    return true;
}

Contact *ContactBook::find(const ContactId &id)
{
    const auto it = m_contacts.find(id);
    return it == m_contacts.end() ? nullptr : &*it;
}

Contact *ContactBook::withEmail(const QByteArray &email)
{
    const auto it = m_byEmail.constFind(email.toLower());
    return it == m_byEmail.cend() ? nullptr : find(*it);
}

Contact *ContactBook::withExternalId(const QByteArray &externalId)
{
    for (Contact &contact : m_contacts)
        if (contact.externalId == externalId)
            return &contact;
    return nullptr;
}

ContactId ContactBook::idFor(const QByteArray &recipient) const
{
    const auto ids = idsOf(recipient);
    return ids.empty() ? nextIdFor(recipient) : ids.front();
}

bool ContactBook::isSuppressed(const QByteArray &recipient) const
{
    const auto ids = idsOf(recipient);
    return std::any_of(ids.cbegin(), ids.cend(), [&](const ContactId &id) {
        const QByteArray &status = m_contacts.constFind(id)->status;
        return status == "UNSUBSCRIBED" || status == "BLOCKED" ||
               (status == "BOUNCED" && recipient.contains('@'));
    });
}

bool ContactBook::consents(const QByteArray &recipient, MessageKind kind) const
{
    const auto ids = idsOf(recipient);
    bool granted = ids.empty() || kind != MessageKind::Newsletter;
    for (const ContactId &id : ids) {
        const ConsentRecord *record = m_contacts.constFind(id)->consent(channelOf(recipient), kind);
        if (record && record->status == "REVOKED")
            return false;
        granted = granted || (record && record->status == "GRANTED");
    }
    return granted;
}

std::optional<ConsentChange> ContactBook::revokeNewsletters(const QByteArray &recipient,
                                                            const QByteArray &source, Instant now)
{
    const auto ids = idsOf(recipient);
    if (ids.empty())
        return std::nullopt;
    Contact &contact = m_contacts[ids.front()];
    const ConsentRecord *found = contact.consent(channelOf(recipient), MessageKind::Newsletter);
    if (!found || found->status == "REVOKED")
        return std::nullopt;
    ConsentRecord &record = contact.consents[size_t(found - contact.consents.data())];
    const QByteArray previous = std::exchange(record.status, "REVOKED");
    record.source = source;
    record.revokedAt = now;
    contact.updatedAt = now;
    return ConsentChange{contact.id, record, previous};
}

void ContactBook::markBounced(const QByteArray &recipient, Instant now)
{
    Contact *contact = withEmail(recipient);
    if (!contact)
        return;
    contact->status = "BOUNCED";
    contact->updatedAt = now;
}

std::vector<ContactId> ContactBook::idsOf(const QByteArray &recipient) const
{
    if (!recipient.contains('@'))
        return m_byPhone.value(recipient);
    const auto it = m_byEmail.constFind(recipient.toLower());
    return it == m_byEmail.cend() ? std::vector<ContactId>() : std::vector<ContactId>{*it};
}

/// The first contact of a recipient has the id that every run gives it; whoever comes after it was deleted,
/// or shares its number, has another one.
ContactId ContactBook::nextIdFor(const QByteArray &recipient) const
{
    const quint64 made = m_made.value(recipient);
    return IdMint::contact(made == 0 ? recipient : recipient + '#' + QByteArray::number(made));
}

Contact &ContactBook::add(Contact contact, const QByteArray &recipient)
{
    ++m_made[recipient];
    Contact &kept = *m_contacts.insert(contact.id, contact);
    index(kept);
    return kept;
}

void ContactBook::index(const Contact &contact)
{
    if (contact.email)
        m_byEmail.insert(contact.email->toLower(), contact.id);
    if (!contact.phone)
        return;
    std::vector<ContactId> &ids = m_byPhone[*contact.phone];
    if (std::find(ids.cbegin(), ids.cend(), contact.id) == ids.cend())
        ids.push_back(contact.id);
    std::stable_sort(ids.begin(), ids.end(), [this](const ContactId &one, const ContactId &other) {
        return m_contacts.constFind(one)->createdAt < m_contacts.constFind(other)->createdAt;
    });
}

void ContactBook::unindex(const Contact &contact)
{
    if (contact.email)
        m_byEmail.remove(contact.email->toLower());
    if (contact.phone)
        std::erase(m_byPhone[*contact.phone], contact.id);
}

} // namespace arowana::sandbox
