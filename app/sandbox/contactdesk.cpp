// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactdesk.h"

#include "app/sandbox/magicrecipient.h"
#include "app/sandbox/randomness.h"

#include <algorithm>

namespace arowana::sandbox {

namespace {

constexpr qint64 kMinute = 60'000;

Json wordOrNull(const QByteArray &word)
{
    return word.isEmpty() ? Json(nullptr) : jsonText(word);
}

/// Whether the person never confirms anything (magicrecipient.h).
bool confirmsNothing(const Contact &contact)
{
    return (contact.phone && magicOf(Line::Rcs, *contact.phone) == Magic::NoConsent) ||
           (contact.email && magicOf(Line::Email, *contact.email) == Magic::NoConsent);
}

} // namespace

ContactDesk::ContactDesk(Scheduler &scheduler, Pace pace, Books &books, WebhookDispatcher &webhooks,
                         quint64 seed)
    : m_scheduler(scheduler)
    , m_pace(pace)
    , m_books(books)
    , m_webhooks(webhooks)
    , m_seed(seed)
{
}

Contact &ContactDesk::create(const ContactFields &fields)
{
    Contact &made = m_books.contacts.create(fields, m_scheduler.now());
    m_webhooks.publish("contact.created",
                       {{"contact_id", jsonText(made.id.bytes())},
                        {"source", jsonText(made.source)},
                        {"created_at", jsonText(made.createdAt.toIso())}},
                       {});
    return made;
}

void ContactDesk::change(Contact &contact, const ContactFields &fields)
{
    const std::vector<QByteArray> changed = m_books.contacts.change(contact, fields, m_scheduler.now());
    if (changed.empty())
        return;
    Json names = Json::array();
    for (const QByteArray &name : changed)
        names.push_back(jsonText(name));
    m_webhooks.publish("contact.updated",
                       {{"contact_id", jsonText(contact.id.bytes())},
                        {"updated_fields", std::move(names)},
                        {"updated_at", jsonText(contact.updatedAt.toIso())}},
                       {});
}

qint64 ContactDesk::import(const std::vector<ContactFields> &rows)
{
    qint64 made = 0;
    for (const ContactFields &row : rows) {
        const auto email = ContactFields::given(row.email);
        if (email && m_books.contacts.withEmail(*email))
            continue;
        m_books.contacts.create(row, m_scheduler.now());
        ++made;
    }
    return made;
}

void ContactDesk::remove(const ContactId &id)
{
    const Contact *contact = m_books.contacts.find(id);
    if (contact && contact->email)
        m_books.suppressed.remove(contact->email->toLower());
    m_books.contacts.remove(id);
}

const ConsentRecord &ContactDesk::grant(Contact &contact, const ConsentOrder &order)
{
    const Instant now = m_scheduler.now();
    ConsentRecord record;
    record.id = IdMint::consent(
        contact.id.bytes() + ':' + QByteArray::number(quint64(m_books.consentsMade++)), kindName(order.kind));
    record.channel = order.channel;
    record.kind = order.kind;
    record.status = !order.status.isEmpty() ? order.status : order.enforcedDoi ? "PENDING" : "GRANTED";
    record.source = order.source;
    record.proofText = order.proofText;
    record.enforcedDoi = order.enforcedDoi;
    if (order.enforcedDoi) {
        record.doiStatus = "DOI_SEND";
        record.doiChannel = order.doiChannel.isEmpty() ? order.channel : order.doiChannel;
    }
    record.createdAt = now;
    if (record.status == "GRANTED")
        record.grantedAt = now;
    if (record.status == "REVOKED")
        record.revokedAt = now;
    contact.updatedAt = now;
    contact.consents.push_back(record);
    m_webhooks.publish("consent.created",
                       {{"contact_id", jsonText(contact.id.bytes())},
                        {"consent_record_id", jsonText(record.id)},
                        {"channel_type", jsonText(record.channel)},
                        {"message_type", jsonText(kindName(record.kind))},
                        {"status", jsonText(record.status)},
                        {"source", "api"},
                        {"enforced_doi", record.enforcedDoi},
                        {"doi_status", wordOrNull(record.doiStatus)},
                        {"created_at", jsonText(record.createdAt.toIso())}},
                       {});
    if (record.enforcedDoi && record.status == "PENDING" && !confirmsNothing(contact)) {
        Randomness random(m_seed ^ digestOf(record.id));
        m_scheduler.after(m_pace.real(random.between(kMinute, 10 * kMinute)),
                          [this, id = contact.id, recordId = record.id] { confirm(id, recordId); });
    }
    return contact.consents.back();
}

void ContactDesk::confirm(const ContactId &id, const QByteArray &recordId)
{
    Contact *contact = m_books.contacts.find(id);
    if (!contact)
        return; // deleted meanwhile
    const auto record = std::find_if(contact->consents.begin(), contact->consents.end(),
                                     [&recordId](const ConsentRecord &one) { return one.id == recordId; });
    if (record == contact->consents.end() || record->status != "PENDING")
        return;
    record->status = "GRANTED";
    record->doiStatus = "DOI_ACCEPTED";
    record->grantedAt = m_scheduler.now();
    contact->updatedAt = m_scheduler.now();
    publishChange({id, *record, "PENDING"}, "doi_confirmation");
}

void ContactDesk::revoke(Contact &contact, ConsentRecord &record)
{
    if (record.status == "REVOKED")
        return;
    const QByteArray previous = std::exchange(record.status, "REVOKED");
    record.revokedAt = m_scheduler.now();
    contact.updatedAt = m_scheduler.now();
    publishChange({contact.id, record, previous}, "api");
}

void ContactDesk::leave(const QByteArray &recipient, const QByteArray &source)
{
    if (const auto change = m_books.contacts.revokeNewsletters(recipient, source, m_scheduler.now()))
        publishChange(*change, source);
}

void ContactDesk::publishChange(const ConsentChange &change, const QByteArray &source)
{
    const ConsentRecord &record = change.record;
    m_webhooks.publish("consent.updated",
                       {{"contact_id", jsonText(change.contact.bytes())},
                        {"consent_record_id", jsonText(record.id)},
                        {"channel_type", jsonText(record.channel)},
                        {"message_type", jsonText(kindName(record.kind))},
                        {"previous_status", jsonText(change.previousStatus)},
                        {"status", jsonText(record.status)},
                        {"source", jsonText(source)},
                        {"doi_status", wordOrNull(record.doiStatus)},
                        {"updated_at", jsonText(m_scheduler.now().toIso())}},
                       {});
}

} // namespace arowana::sandbox
