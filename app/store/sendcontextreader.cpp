// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sendcontextreader.h"

#include "app/store/sessionwalk.h"
#include "app/store/storedwords.h"
#include "app/wire/answercodec.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr auto kNewsletters =
    "SELECT max(ifnull((SELECT min(at) FROM steps WHERE steps.row = messages.row AND status = 'queued'), "
    "created_at)) FROM messages INDEXED BY messages_of_pair WHERE channel = 'rcs' AND type <> 'message' "
    "AND sender_id = ? AND recipient = ? AND type = 'newsletter' AND direction = 'outbound' "
    "AND message_id IS NOT NULL AND (status NOT IN ('failed', 'expired', 'revoked') "
    "OR (cost > 0 AND NOT cost_is_hold) "
    "OR EXISTS (SELECT 1 FROM steps WHERE steps.row = messages.row AND status = 'sent'))";

/// So far back one goes: what came of the newest sends counts, and each older one is a step more.
constexpr auto kEarlierMost = 40;
constexpr auto kEarlier =
    "SELECT messages.row, type, sender_id, status, status_at, status_source, note, message_id IS NOT NULL, "
    "ifnull((SELECT min(at) FROM steps WHERE steps.row = messages.row AND status = 'queued'), created_at), "
    "ifnull(answer_status, 0), iif(status = 'refused', answer_raw, NULL) "
    "FROM messages INDEXED BY messages_by_recipient "
    "LEFT JOIN message_more ON message_more.row = messages.row "
    "WHERE recipient = ? AND channel = ? AND direction = 'outbound' ORDER BY messages.row DESC LIMIT ?";

EarlierSend earlierFrom(const StoreRows &rows)
{
    EarlierSend send;
    send.row = RowId{rows.integer(0)};
    send.type = fromStoredWord(rows.text(1), MessageType::Message);
    send.senderId = rows.bytes(2);
    send.status = fromStoredWord(rows.text(3), MessageStatus::Unrecognised);
    send.statusAt = rows.instant(4);
    send.isKindTold = fromStoredWord(rows.text(5), Source::Local) != Source::Poll;
    send.words = rows.text(6);
    if (rows.flag(7))
        send.acceptedAt = rows.instant(8);
    if (send.status == MessageStatus::Refused) {
        const Refusal refusal = decodeRefusal(rows.number(9), rows.bytes(10));
        send.httpStatus = refusal.httpStatus;
        send.code = refusal.code;
    }
    return send;
}

Instant startOf(QDate day)
{
    return {QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace

SendContextReader::SendContextReader(StoreConnection &connection)
    : m_connection(connection)
    , m_sessions(connection)
    , m_contacts(connection)
{
}

Result<SendContext> SendContextReader::read(const SendRoute &route, Instant serverNow)
{
    if (auto begun = m_connection.run("BEGIN"); !begun)
        return begun.error();
    Result<SendContext> context = route.channel == Channel::Rcs
                                      ? compose(AgentId(route.senderId), route.recipient, serverNow)
                                      : Result<SendContext>(SendContext());
    if (context.ok()) {
        SendContext whole = *context;
        const auto added =
            addEarlier(whole, route, serverNow,
                       {MessageType::Message, MessageType::Conversation, MessageType::Newsletter});
        context = added ? Result<SendContext>(whole) : Result<SendContext>(added.error());
    }
    if (const auto ended = m_connection.run("ROLLBACK"); !ended && context.ok())
        return ended.error();
    return context;
}

Result<RecipientContexts> SendContextReader::readAll(const RecipientsQuery &query, Instant serverNow)
{
    if (auto begun = m_connection.run("BEGIN"); !begun)
        return begun.error();
    RecipientContexts all;
    std::optional<Error> trouble;
    for (auto address = query.recipients.begin(); address != query.recipients.end() && !trouble; ++address) {
        if (const auto context = recipient(query, *address, serverNow))
            all.insert(*address, *context);
        else
            trouble = context.error();
    }
    if (const auto ended = m_connection.run("ROLLBACK"); !ended && !trouble)
        trouble = ended.error();
    return trouble ? Result<RecipientContexts>(*trouble) : Result<RecipientContexts>(all);
}

Result<RecipientContext> SendContextReader::recipient(const RecipientsQuery &query, const QString &address,
                                                      Instant serverNow)
{
    RecipientContext context;
    if (query.channel == Channel::Rcs && query.type != MessageType::Message) {
        const auto send = compose(AgentId(query.senderId), address, serverNow);
        if (!send)
            return send.error();
        context.send = *send;
    }
    if (const auto added =
            addEarlier(context.send, {query.channel, query.senderId, address}, serverNow, {query.type});
        !added)
        return added.error();
    const auto contact = m_contacts.newestAt(address);
    if (!contact)
        return contact.error();
    const auto trouble = context.send.troubles.constFind(query.type);
    if (trouble != context.send.troubles.constEnd() &&
        isSettledBy(*contact, *trouble, query.channel, query.type))
        context.send.troubles.clear();
    if (*contact)
        context.suppressions = suppressionsOf(**contact, query.channel, query.type);
    if (query.type == MessageType::Newsletter)
        context.consent = newsletterConsentOf(*contact, query.channel);
    return context;
}

Result<void> SendContextReader::addEarlier(SendContext &context, const SendRoute &route, Instant serverNow,
                                           const QList<MessageType> &types)
{
    const auto sends = earlierSends(route);
    if (!sends)
        return sends.error();
    for (const MessageType type : types) {
        if (const auto trouble = earlierTrouble(*sends, route.channel, route.senderId, type, serverNow))
            context.troubles.insert(type, *trouble);
    }
    if (types.contains(MessageType::Newsletter))
        context.newsletterAcceptedAt = newsletterAccepted(*sends, route.channel);
    return {};
}

Result<QList<EarlierSend>> SendContextReader::earlierSends(const SendRoute &route)
{
    // Letters in an address may be of either case; what is stored has the case it was sent with.
    QStringList spellings{route.recipient, route.recipient.toLower()};
    spellings.removeDuplicates();
    QList<EarlierSend> sends;
    for (const QString &spelling : std::as_const(spellings)) {
        const auto found = m_connection.all(
            kEarlier, {boundText(spelling), storedWord(route.channel), kEarlierMost}, earlierFrom);
        if (!found)
            return found.error();
        sends += *found;
    }
    std::sort(sends.begin(), sends.end(),
              [](const EarlierSend &a, const EarlierSend &b) { return a.row > b.row; });
    return sends;
}

Result<SendContext> SendContextReader::compose(const AgentId &agent, const QString &phone, Instant serverNow)
{
    SendContext context;
    const auto session = m_sessions.session(agent, phone);
    if (!session)
        return session.error();
    context.isSessionOpen = *session && isOpenAt(**session, serverNow);
    if (*context.isSessionOpen) {
        context.sessionEndsAt = (*session)->expiresAt;
        const auto paid = isPaid(**session);
        if (!paid)
            return paid.error();
        context.isSessionPaid = *paid;
    }
    const auto newsletter = newestNewsletter(agent, phone);
    if (!newsletter)
        return newsletter.error();
    if (*newsletter) {
        const QDate today = QDateTime::fromMSecsSinceEpoch(serverNow.ms, Qt::UTC).date();
        context.hadNewsletterToday = **newsletter >= startOf(today);
        context.isNewsletterMonthPaid = **newsletter >= startOf(QDate(today.year(), today.month(), 1));
    }
    return context;
}

Result<bool> SendContextReader::isPaid(const Session &session)
{
    auto rows = m_connection.query(SessionWalk::kConversation,
                                   {boundBytes(session.agentId.bytes()), boundText(session.phone)});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    SessionWalk walk(session);
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any || !walk.step(found) || walk.isCharged())
            return walk.isPaid();
    }
}

Result<std::optional<Instant>> SendContextReader::newestNewsletter(const AgentId &agent, const QString &phone)
{
    const auto newest = m_connection.first(kNewsletters, {boundBytes(agent.bytes()), boundText(phone)},
                                           [](const StoreRows &rows) { return rows.maybeInstant(0); });
    if (!newest)
        return newest.error();
    return newest->value_or(std::nullopt);
}

} // namespace arowana
