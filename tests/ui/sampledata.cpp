// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampledata.h"

namespace arowana {

namespace {

struct Sample {
    MessageStatus status;
    Channel channel;
    const char *recipient;
    const char *text;
    BillingUnit unit;
    qint64 cost;
    bool held;
    qint64 ageSeconds;
    const char *note;
};

// clang-format off
const Sample kSamples[] = {
    {MessageStatus::Queued, Channel::Rcs, "+4917699881200", "Your code is 4711", BillingUnit::Basic, 800, true, 2, ""},
    {MessageStatus::Sent, Channel::Rcs, "+4915123456789", "Summer sale: everything for the garden at half price until Sunday", BillingUnit::Single, 1200, true, 9, ""},
    {MessageStatus::Read, Channel::Rcs, "+4917612345678", "Your parcel arrives today between 14 and 16 h. Is someone at home?", BillingUnit::Basic, 800, false, 200, ""},
    {MessageStatus::Delivered, Channel::Email, "customer@example.org", "Order #1234 confirmed", BillingUnit::Basic, 50, false, 260, ""},
    {MessageStatus::Failed, Channel::Rcs, "+4916055501234", "Your appointment on Friday", BillingUnit::Basic, 0, false, 330, "UNKNOWN_RCS_USER"},
    {MessageStatus::Unknown, Channel::Rcs, "+4915277889900", "Your table is booked for 19:30", BillingUnit::Unknown, -1, false, 380, "no answer in time"},
    {MessageStatus::Expired, Channel::Rcs, "+4917144455566", "Flash offer, 1 hour only", BillingUnit::Single, 0, false, 3700, ""},
    {MessageStatus::Revoked, Channel::Rcs, "+4917011122233", "Delivery moved to Monday", BillingUnit::Basic, 0, false, 3900, ""},
    {MessageStatus::Bounced, Channel::Email, "old@example.net", "This week at Example Co", BillingUnit::Basic, 50, false, 7300, "hard, 550 no such user"},
    {MessageStatus::Received, Channel::Rcs, "+4917612345678", "Yes, please leave it with the neighbour", BillingUnit::Unknown, -1, false, 7400, ""},
    {MessageStatus::Held, Channel::Email, "anna@example.org", "Your invoice 2026-118", BillingUnit::Unknown, -1, false, 7500, ""},
    {MessageStatus::Refused, Channel::Email, "bob@example.org", "Welcome to Example Co", BillingUnit::Unknown, -1, false, 7600, "insufficient_balance"},
    {MessageStatus::Clicked, Channel::Email, "mia@example.org", "Password reset", BillingUnit::Basic, 50, false, 7700, ""},
    {MessageStatus::Delivered, Channel::Email, "anna@example.org", "Password reset", BillingUnit::Basic, 50, false, 7800, ""},
    {MessageStatus::Read, Channel::Rcs, "+4917620203030", "Thank you! Anything else?", BillingUnit::Conversation, 2000, false, 7900, ""},
};
// clang-format on

Instant stepAt(const MessageRow &row, qint64 ms)
{
    return row.createdAt.plusMs(ms);
}

QList<TimelineStep> stepsOf(const MessageRow &row, const QString &detail)
{
    const auto at = [&row](MessageStatus status, qint64 ms, Source source, const QString &words = {}) {
        return TimelineStep{status, stepAt(row, ms), stepAt(row, ms + 300), source, words};
    };
    QList<TimelineStep> steps;
    if (row.status == MessageStatus::Received)
        return {at(MessageStatus::Received, 0, Source::Webhook)};
    if (row.status == MessageStatus::Held)
        return {at(MessageStatus::Held, 0, Source::Local)};
    steps << at(MessageStatus::Sending, 0, Source::Local);
    if (isBeforeAcceptance(row.status)) {
        steps << at(row.status, 400, row.status == MessageStatus::Refused ? Source::Answer : Source::Local,
                    detail);
        return steps;
    }
    steps << at(MessageStatus::Queued, 120, Source::Answer);
    if (row.status == MessageStatus::Queued)
        return steps;
    steps << at(MessageStatus::Sent, 1'100, Source::Poll);
    if (row.status == MessageStatus::Sent)
        return steps;
    if (statusRank(row.status) > statusRank(MessageStatus::Delivered))
        steps << at(MessageStatus::Delivered, 5'100, Source::Webhook);
    steps << at(row.status, row.status == MessageStatus::Delivered ? 5'100 : 190'000, Source::Webhook,
                detail);
    return steps;
}

std::optional<SendRequest> requestOf(const MessageRow &row, const QString &text)
{
    if (row.direction == Direction::Inbound)
        return std::nullopt;
    SendRequest request;
    request.sender = sampleSenders().at(row.channel == Channel::Rcs ? 0 : 1);
    request.to = *parseRecipient(row.recipient);
    if (row.channel == Channel::Rcs) {
        request.traffic = TrafficType::Transaction;
        request.content = RcsText{text};
    } else {
        request.content =
            EmailContent{text,
                         QStringLiteral("<h1>%1</h1><p>Dear customer,<br>thank you for your order. "
                                        "You find all of it <a href=\"https://example.org/o\">in "
                                        "your account</a>.</p><ul><li>Garden chair</li>"
                                        "<li>Watering can</li></ul>")
                             .arg(text),
                         QStringLiteral("Dear customer, thank you for your order.")};
    }
    return request;
}

SendBilling billingOf(const MessageRow &row)
{
    SendBilling billing;
    billing.unit = row.unit;
    billing.price = Money{row.channel == Channel::Email ? 50 : row.unit == BillingUnit::Single ? 1200 : 800};
    billing.hold = billing.price;
    return billing;
}

QList<RawRecord> rawOf(const MessageRow &row)
{
    QList<RawRecord> raw;
    raw.append({QStringLiteral("POST /v1/messages"), row.createdAt,
                "{\"agent_id\":\"ag_live_7f3a\",\"to\":\"" + row.recipient.toUtf8() +
                    "\",\"message_type\":\"MESSAGE\",\"content\":{\"text\":\"" + row.summary.toUtf8() +
                    "\"}}"});
    if (!row.id.isEmpty())
        raw.append(
            {QStringLiteral("201"), stepAt(row, 120),
             "{\"message_id\":\"" + row.id.bytes() +
                 "\",\"status\":\"queued\",\"billing\":{\"hold_amount\":0.0800,\"message_price\":0.0800}}"});
    return raw;
}

MessageDetail detailOf(const MessageRow &row)
{
    MessageDetail detail;
    detail.row = row;
    detail.steps = stepsOf(row, row.note);
    detail.request = requestOf(row, row.summary);
    if (row.direction == Direction::Inbound)
        detail.inboundText = row.summary;
    else
        detail.key = IdempotencyKey("7c1e90d2-5b1c-4a3e-9f0e-2d61a1b055d0");
    detail.raw = rawOf(row);
    if (!isBeforeAcceptance(row.status) && row.direction == Direction::Outbound)
        detail.billing = billingOf(row);
    if (row.status == MessageStatus::Unknown) {
        detail.unknown = Unknown{UnknownCause::NoAnswer, 0, QStringLiteral("transfer timed out after 20 s")};
        detail.nextTry = row.createdAt.plusMs(400'000);
    }
    if (row.status == MessageStatus::Refused) {
        Refusal refusal;
        refusal.httpStatus = 402;
        refusal.code = "insufficient_balance";
        refusal.message = QStringLiteral("Free balance is below the hold for this message.");
        refusal.requiredAmount = Money{50};
        refusal.balance = Balance{Money{30}, Money{72'000}, Money{72'030}};
        refusal.topupUrl = QStringLiteral("https://app.example.org/billing");
        detail.refusal = refusal;
    }
    return detail;
}

MessageRow rowOf(const Sample &sample, Instant now, int copy)
{
    MessageRow row;
    row.createdAt = now.plusMs(-(sample.ageSeconds + copy * 8000LL) * 1000);
    row.row = RowId::make(row.createdAt, quint32(copy));
    row.direction = sample.status == MessageStatus::Received ? Direction::Inbound : Direction::Outbound;
    row.channel = sample.channel;
    row.senderId = sample.channel == Channel::Rcs ? "ag_live_7f3a92d1" : "ch_2b91c0de";
    row.recipient = QString::fromUtf8(sample.recipient);
    row.summary = QString::fromUtf8(sample.text);
    row.unit = sample.unit;
    if (sample.cost >= 0)
        row.cost = Money{sample.cost};
    row.costIsHold = sample.held;
    row.status = sample.status;
    row.note = QString::fromUtf8(sample.note);
    if (!isBeforeAcceptance(sample.status))
        row.id = MessageId("msg_0f3c88a1d2" + QByteArray::number(row.row.value & 0xFFFFFF, 16));
    const QList<TimelineStep> steps = stepsOf(row, {});
    row.statusSource = steps.last().source;
    row.statusAt = steps.last().at;
    row.statusLearntAt = steps.last().learntAt;
    return row;
}

} // namespace

std::vector<RowId> fillWithSamples(FakeMessageSource &source, Instant now)
{
    std::vector<RowId> first;
    for (int copy = 0; copy < 12; ++copy) {
        for (const Sample &sample : kSamples) {
            if (copy > 0 && (isBeforeAcceptance(sample.status) || sample.held))
                continue;
            const MessageDetail detail = detailOf(rowOf(sample, now, copy));
            source.put(detail);
            if (copy == 0)
                first.push_back(detail.row.row);
        }
    }
    MessageDetail &held = source.messages[first[10]];
    held.holdUntil = now.plusMs(7'000);
    return first;
}

QList<Sender> sampleSenders()
{
    return {
        {Channel::Rcs, "ag_live_7f3a92d1", QStringLiteral("Shop agent"), {}, UseCase::MultiUse, "ch_rcs_1"},
        {Channel::Email,
         "ch_2b91c0de",
         QStringLiteral("Orders"),
         QStringLiteral("orders@example.org"),
         {},
         {}},
        {Channel::Rcs, "ag_live_11d0", QStringLiteral("Codes"), {}, UseCase::Otp, {}}};
}

ChangeSet sampleState(Instant now)
{
    ChangeSet state;
    state.balance = Balance{Money{499'200}, Money{800}, Money{500'000}};
    state.balanceAt = now.plusMs(-4'000);
    state.tiers = {{Channel::Rcs, QStringLiteral("tier_1"), 12'501, std::nullopt},
                   {Channel::Email, QStringLiteral("tier_1"), 8'420, std::nullopt}};
    state.outbox = OutboxCounts{1, 1, 1, 0};
    state.api =
        ApiHealth{ApiState::Good, now.plusMs(-2'000), 84, std::nullopt, QStringLiteral("127.0.0.1:8080")};
    ListenerHealth listener;
    listener.state = ListenerState::Listening;
    listener.address = QStringLiteral("127.0.0.1:40123");
    listener.registration = RegistrationState::Registered;
    listener.lastEventAt = now.plusMs(-4'000);
    listener.isProven = true;
    state.listener = listener;
    state.store = StoreHealth{};
    state.senders = sampleSenders();
    return state;
}

LogLookUp sampleLookUp(Instant now)
{
    LogLookUp lookUp;
    lookUp.at = now.plusMs(-40'000);
    lookUp.from = now.plusMs(-24LL * 3'600'000);
    lookUp.to = now.plusMs(-24LL * 3'600'000 + 7 * 60'000);
    lookUp.isComplete = true;
    lookUp.candidates = {{MessageId("msg_0f3c88a1d2b45e91ab"), lookUp.from.plusMs(131'000),
                          MessageStatus::Delivered, QStringLiteral("+4915277889900")},
                         {MessageId("msg_7a10c3ffe2d1459c04"), lookUp.from.plusMs(260'000),
                          MessageStatus::Expired, QString()}};
    return lookUp;
}

QList<OutboxItem> sampleOutbox(Instant now)
{
    const auto item = [now](OutboxState state, qint64 ageSeconds, const char *recipient, const char *text) {
        OutboxItem made;
        made.row.createdAt = now.plusMs(-ageSeconds * 1000);
        made.row.row = RowId::make(made.row.createdAt, 9);
        made.row.recipient = QString::fromLatin1(recipient);
        made.row.summary = QString::fromLatin1(text);
        made.row.statusAt = made.row.createdAt;
        made.state = state;
        return made;
    };
    OutboxItem held = item(OutboxState::Held, 3, "anna@example.org", "Your invoice 2026-118");
    held.holdUntil = now.plusMs(7'000);
    const OutboxItem found =
        item(OutboxState::Held, 9'000, "+4917612345678", "Your parcel arrives today between 14 and 16 h");
    const OutboxItem flying = item(OutboxState::InFlight, 2, "+4917699881200", "Your code is 4711");
    OutboxItem ready = item(OutboxState::Ready, 5, "mia@example.org", "Password reset");
    ready.nextTry = now.plusMs(12'000);
    ready.attempts = 1;
    ready.row.note = QStringLiteral("Not sent: the platform cannot be reached. It will be tried again.");
    OutboxItem stuck =
        item(OutboxState::Stuck, 86'000, "+4915277889900", "Your table is booked for 19:30, see you then");
    stuck.lastUnknown = Unknown{UnknownCause::Cut, 0, QStringLiteral("socket closed")};
    stuck.firstTryAt = stuck.row.createdAt.plusMs(900);
    stuck.attempts = 41;
    stuck.lookUp = sampleLookUp(now);
    OutboxItem unknown = item(OutboxState::Unknown, 380, "+4915123456789", "Summer sale until Sunday");
    unknown.lastUnknown = Unknown{UnknownCause::NoAnswer, 0, QStringLiteral("transfer timed out after 20 s")};
    unknown.nextTry = now.plusMs(11'400);
    unknown.attempts = 4;
    OutboxItem portal = item(OutboxState::Unknown, 60, "bob@example.org", "Welcome to Example Co");
    portal.lastUnknown = Unknown{UnknownCause::NotThePlatform, 200, QString()};
    portal.nextTry = now.plusMs(74'000);
    portal.attempts = 2;
    OutboxItem refused = item(OutboxState::Refused, 7'600, "bob@example.org", "Welcome to Example Co");
    refused.row.note = QStringLiteral("Free balance is below the hold for this message.");
    refused.attempts = 1;
    return {stuck, found, refused, unknown, portal, ready, held, flying};
}

QList<MinuteCount> sampleMinutes(Instant now)
{
    QList<MinuteCount> minutes;
    const qint64 last = now.ms / 60'000;
    for (int ago = 59; ago >= 0; --ago) {
        const Instant minute{(last - ago) * 60'000};
        const int wave = 18 + ago * 7 % 11 - (ago > 30 ? 9 : 0);
        minutes.append({minute, MessageStatus::Sent, wave});
        minutes.append({minute, MessageStatus::Delivered, wave * 9 / 10 - ago % 3});
        minutes.append({minute, MessageStatus::Read, wave / 3 + ago % 4});
        minutes.append({minute, MessageStatus::Failed, ago == 21 || ago == 20 ? 9 : ago % 7 == 0 ? 1 : 0});
        minutes.append({minute, MessageStatus::Expired, ago % 13 == 0 ? 2 : 0});
    }
    return minutes;
}

} // namespace arowana
