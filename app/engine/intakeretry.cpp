// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/intake.h"

#include "app/wire/eventcodec.h"

// What is set aside, why, and what becomes of it when it is read anew.

namespace arowana {

JournalEntry Intake::entryOf(const PlatformEvent &event, const ReceivedDelivery &delivery)
{
    JournalEntry entry;
    entry.id = event.id;
    entry.name = event.name;
    entry.timestamp = event.timestamp.isValid() ? event.timestamp : delivery.receivedAt;
    entry.receivedAt = delivery.receivedAt;
    entry.body = delivery.body;
    if (const auto *message = std::get_if<MessageEvent>(&event.data))
        entry.messageId = message->messageId;
    if (std::holds_alternative<OtherEvent>(event.data))
        entry.aside = AsideKind::UnknownKind;
    return entry;
}

QString Intake::reasonOf(const Error &error)
{
    return error.detail.isEmpty() ? error.what : tr("It could not be understood: %1.").arg(error.detail);
}

QString Intake::otherBodySentence()
{
    return tr("An event with this id and another content was received before.");
}

Result<SetAsideTried> Intake::tryAgain(const QList<SetAsideRecord> &records)
{
    const auto together = retake(records);
    if (together || isAboutTheStore(together.error()))
        return together;
    // One that the store says no to must not keep the others from it.
    SetAsideTried tried;
    for (const SetAsideRecord &record : records) {
        const auto alone = retake({record});
        if (!alone && isAboutTheStore(alone.error()))
            return alone;
        ++tried.tried;
        tried.understood += alone ? alone->understood : 0;
    }
    return tried;
}

Result<SetAsideTried> Intake::retake(const QList<SetAsideRecord> &records)
{
    Taken facts;
    SetAsideTried tried;
    m_balances.clear();
    const auto written = m_p.writer.write([&]() -> Result<void> {
        for (const SetAsideRecord &record : records) {
            if (auto one = retake(record, facts, tried); !one)
                return one;
        }
        return {};
    });
    if (!written)
        return written.error();
    for (const auto &[balance, at] : m_balances)
        m_p.ledger.learnBalance(balance, at);
    tell(facts);
    return tried;
}

Result<void> Intake::retake(const SetAsideRecord &record, Taken &facts, SetAsideTried &tried)
{
    ++tried.tried;
    const auto decoded = decodeEvent(record.body);
    if (!decoded)
        return keepAside(record, AsideKind::NotUnderstood, reasonOf(decoded.error()));
    ReceivedDelivery delivery;
    delivery.body = record.body;
    delivery.receivedAt = record.event.receivedAt;
    const JournalEntry entry = entryOf(*decoded, delivery);
    if (entry.aside == record.event.kind)
        return {}; // its kind is unknown still
    auto verdict = m_p.store.takeUp(record.event.number, entry);
    if (!verdict && verdict.error().kind == ErrorKind::NotFound)
        return {}; // somebody was quicker
    if (!verdict)
        return verdict.error();
    if (*verdict == JournalVerdict::Conflict)
        return keepAside(record, AsideKind::OtherBody, otherBodySentence());
    m_p.aside.touch();
    tried.understood += entry.aside ? 0 : 1;
    return *verdict == JournalVerdict::New ? apply(*decoded, delivery, facts) : Result<void>();
}

/// What older versions have kept may tell less than is readable now.
Result<void> Intake::keepAside(const SetAsideRecord &record, AsideKind kind, const QString &reason)
{
    const EventGlimpse glimpse = glimpseEvent(record.body);
    SetAsideEvent event = record.event;
    event.kind = kind;
    event.reason = reason;
    event.id = glimpse.id;
    event.name = glimpse.name;
    if (event == record.event)
        return {};
    m_p.aside.touch();
    return m_p.store.keepAside(event);
}

} // namespace arowana
