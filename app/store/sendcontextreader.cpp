// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sendcontextreader.h"

#include <QDateTime>

#include <algorithm>

namespace arowana {

namespace {

// By the platform's times: a send was accepted when it was queued, however long it was held before. The hold
// of one that failed, expired or was revoked went back (`learn/billing-units`), so it pays for nothing; a
// newsletter's unit is due as soon as the network takes it (`api/messages/rcs-newsletter`).
constexpr auto kConversation =
    "SELECT direction = 'inbound', message_id IS NOT NULL, ifnull((SELECT min(at) FROM steps "
    "WHERE steps.row = messages.row AND status IN ('queued', 'received')), created_at), "
    "status IN ('failed', 'expired', 'revoked'), cost IS 0 FROM messages "
    "INDEXED BY messages_of_pair WHERE channel = 'rcs' AND type <> 'message' AND sender_id = ? "
    "AND recipient = ? AND type = 'conversation' ORDER BY row DESC";
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

/// Goes back through a session, reply by reply: it began with the first that no day and no end parts from the
/// next one.
class SessionWalk {
public:
    explicit SessionWalk(const Session &session)
        : m_session(session)
        , m_began(session.lastReplyAt)
    {
    }

    /// Whether the walk goes on beyond this row.
    bool step(const StoreRows &row)
    {
        const bool isReply = row.flag(0);
        const Instant at = row.instant(2);
        const bool isOfIt = belongs(at);
        if (isReply && isOfIt)
            m_began = std::min(m_began, at);
        if (!isReply && row.flag(1))
            noteSend(at, row.flag(3), row.flag(4));
        return isOfIt && !isIn(m_chargedAt);
    }

    /// One was charged. Or the others were free, which says so as well, unless the hold that made them free
    /// may have gone back meanwhile.
    [[nodiscard]] bool isPaid() const { return isIn(m_chargedAt) || (isIn(m_freeAt) && !isIn(m_releasedAt)); }

private:
    void noteSend(Instant at, bool isReleased, bool isFree)
    {
        Instant &latest = isReleased ? m_releasedAt : isFree ? m_freeAt : m_chargedAt;
        latest = std::max(latest, at);
    }
    /// Accepted at or after its first reply.
    [[nodiscard]] bool isIn(Instant at) const { return at.isValid() && at >= m_began; }
    [[nodiscard]] bool belongs(Instant at) const
    {
        const bool isParted = m_session.endedAt && at <= *m_session.endedAt && *m_session.endedAt < m_began;
        return m_began.since(at) <= Session::kLengthMs && !isParted;
    }

    const Session &m_session;
    Instant m_began;
    Instant m_chargedAt; ///< the latest of each
    Instant m_freeAt;
    Instant m_releasedAt;
};

} // namespace

SendContextReader::SendContextReader(StoreConnection &connection)
    : m_connection(connection)
    , m_sessions(connection)
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

Result<SendContext> SendContextReader::compose(const AgentId &agent, const QString &phone, Instant serverNow)
{
    SendContext context;
    const auto session = m_sessions.session(agent, phone);
    if (!session)
        return session.error();
    context.isSessionOpen = *session && isOpenAt(**session, serverNow);
    if (*context.isSessionOpen) {
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
    auto rows =
        m_connection.query(kConversation, {boundBytes(session.agentId.bytes()), boundText(session.phone)});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    SessionWalk walk(session);
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any || !walk.step(found))
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
