// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sendcontextreader.h"

#include "app/store/sessionwalk.h"

#include <QDateTime>

namespace arowana {

namespace {

constexpr auto kNewsletters =
    "SELECT max(ifnull((SELECT min(at) FROM steps WHERE steps.row = messages.row AND status = 'queued'), "
    "created_at)) FROM messages INDEXED BY messages_of_pair WHERE channel = 'rcs' AND type <> 'message' "
    "AND sender_id = ? AND recipient = ? AND type = 'newsletter' AND direction = 'outbound' "
    "AND message_id IS NOT NULL AND (status NOT IN ('failed', 'expired', 'revoked') "
    "OR (cost > 0 AND NOT cost_is_hold) "
    "OR EXISTS (SELECT 1 FROM steps WHERE steps.row = messages.row AND status = 'sent'))";

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

Result<SendContext> SendContextReader::read(const AgentId &agent, const QString &phone, Instant serverNow)
{
    if (auto begun = m_connection.run("BEGIN"); !begun)
        return begun.error();
    auto context = compose(agent, phone, serverNow);
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
    const auto contact = m_contacts.newestAt(address);
    if (!contact)
        return contact.error();
    if (*contact)
        context.suppressions = suppressionsOf(**contact, query.channel, query.type);
    if (query.type == MessageType::Newsletter)
        context.consent = newsletterConsentOf(*contact, query.channel);
    return context;
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
