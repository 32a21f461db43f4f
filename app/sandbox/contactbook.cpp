// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactbook.h"

#include "app/sandbox/idmint.h"
#include "app/sandbox/magicrecipient.h"

#include <array>

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
    const QByteArray mailbox = contact.recipient.left(qMax<qsizetype>(0, contact.recipient.indexOf('@')));
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

Json consentJson(const Contact &contact, const ConsentRecord &record)
{
    return {{"id", jsonText(record.id)},
            {"contact_id", jsonText(contact.id.bytes())},
            {"channel_type", jsonText(lineName(contact.line))},
            {"message_type", jsonText(kindName(record.kind))},
            {"status", record.granted ? "GRANTED" : "REVOKED"},
            {"source", jsonText(record.source)},
            {"proof_text", nullptr},
            {"enforced_doi", false},
            {"doi_status", nullptr},
            {"doi_channel", nullptr},
            {"granted_at", jsonText(record.grantedAt.toIso())},
            {"revoked_at", jsonInstant(record.revokedAt)},
            {"created_at", jsonText(record.grantedAt.toIso())}};
}

} // namespace

Json Contact::consentsJson() const
{
    Json list = Json::array();
    for (const ConsentRecord &record : consents)
        list.push_back(consentJson(*this, record));
    return list;
}

Json Contact::toJson() const
{
    const bool email = line == Line::Email;
    return {{"id", jsonText(id.bytes())},
            {"external_id", nullptr},
            {"email", email ? jsonText(recipient) : Json(nullptr)},
            {"phone", email ? Json(nullptr) : jsonText(recipient)},
            {"first_name", jsonText(firstName)},
            {"last_name", jsonText(lastName)},
            {"status", jsonText(status)},
            {"source", "API"},
            {"tags", Json::array()},
            {"custom_fields", Json::object()},
            {"consent_records", consentsJson()},
            {"created_at", jsonText(createdAt.toIso())},
            {"updated_at", jsonText(updatedAt.toIso())}};
}

Contact &ContactBook::note(Line line, const QByteArray &recipient, Instant now)
{
    if (Contact *contact = known(recipient))
        return *contact;
    Contact made;
    made.id = IdMint::contact(recipient);
    made.line = line;
    made.recipient = recipient;
    made.createdAt = now;
    made.updatedAt = now;
    nameIt(made);
    for (const MessageKind kind : {MessageKind::Message, MessageKind::Newsletter})
        made.consents.push_back(
            {IdMint::consent(recipient, kindName(kind)), kind, true, "api", now, std::nullopt});
    Contact &kept = *m_contacts.insert(made.id, made);
    if (magicOf(line, recipient) == Magic::NoConsent)
        revokeNewsletters(recipient, "api", now);
    return kept;
}

const Contact *ContactBook::find(const ContactId &id) const
{
    const auto it = m_contacts.constFind(id);
    return it == m_contacts.cend() ? nullptr : &*it;
}

bool ContactBook::takesNewsletters(const QByteArray &recipient) const
{
    const Contact *contact = find(IdMint::contact(recipient));
    return !contact || contact->consents.back().granted;
}

void ContactBook::revokeNewsletters(const QByteArray &recipient, const QByteArray &source, Instant now)
{
    Contact *contact = known(recipient);
    if (!contact)
        return;
    ConsentRecord &record = contact->consents.back(); // newsletters stand last
    record.granted = false;
    record.source = source;
    record.revokedAt = now;
    contact->updatedAt = now;
}

void ContactBook::markBounced(const QByteArray &recipient, Instant now)
{
    Contact *contact = known(recipient);
    if (!contact)
        return;
    contact->status = "BOUNCED";
    contact->updatedAt = now;
}

Contact *ContactBook::known(const QByteArray &recipient)
{
    const auto it = m_contacts.find(IdMint::contact(recipient));
    return it == m_contacts.end() ? nullptr : &*it;
}

} // namespace arowana::sandbox
