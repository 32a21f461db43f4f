// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/retention.h"

#include "app/engine/ports/retentionfact.h"
#include "app/store/searchindex.h"

#include <QDateTime>

#include <algorithm>

namespace arowana {

namespace {

// Whether one is open is looked up by an index each.
constexpr auto kCandidates =
    "SELECT m.row, (m.in_flight = 1 AND m.cost_is_hold = 1) "
    // A salvage lost the send: what became of it is not known, and nothing else tells that it was one.
    "OR (m.status IN ('held', 'sending', 'unknown') AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.row = "
    "m.row)) "
    "OR EXISTS (SELECT 1 FROM message_more d WHERE d.row = m.row AND d.revoke_pending = 1) "
    "OR EXISTS (SELECT 1 FROM outbox o WHERE o.row = m.row AND (o.state NOT IN ('accepted', 'refused', "
    "'stopped') OR (o.state = 'refused' AND o.dismissed_at IS NULL))) "
    "OR EXISTS (SELECT 1 FROM unread_replies u WHERE u.row = m.row) "
    "OR EXISTS (SELECT 1 FROM sessions s WHERE s.agent_id = m.sender_id AND s.phone = m.recipient "
    "AND s.ends_at > ?) "
    "OR EXISTS (SELECT 1 FROM run_lines l JOIN runs r ON r.id = l.run WHERE l.row = m.row "
    "AND r.state NOT IN ('stopped', 'done')), m.channel = 'rcs', m.sender_id, m.recipient "
    "FROM messages m WHERE m.row > ? AND m.row < ? ORDER BY m.row LIMIT ?";
constexpr auto kEventsOf =
    "UPDATE events SET body = NULL WHERE aside IS NULL AND seq IN (SELECT seq FROM events WHERE row = ? "
    "UNION SELECT seq FROM events WHERE message_id = (SELECT message_id FROM messages WHERE row = ?))";
constexpr auto kUnlinkEvents = "UPDATE events SET row = NULL WHERE row = ?";
constexpr auto kDropCandidates =
    "DELETE FROM log_candidates WHERE key = (SELECT key FROM outbox WHERE row = ?)";
constexpr auto kDropSend = "DELETE FROM outbox WHERE row = ?";
constexpr auto kDropOrigin = "DELETE FROM send_origins WHERE row = ?";
constexpr auto kDropLine = "DELETE FROM run_lines WHERE row = ?";
constexpr auto kDropMore = "DELETE FROM message_more WHERE row = ?";
constexpr auto kDropStepsOf = "DELETE FROM steps WHERE row = ?";
constexpr auto kDropMessage = "DELETE FROM messages WHERE row = ?";
constexpr auto kNoteRemoved =
    "INSERT INTO facts (name, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB)) ON CONFLICT (name) DO UPDATE "
    "SET value = excluded.value WHERE CAST(CAST(excluded.value AS TEXT) AS INTEGER) > "
    "CAST(CAST(value AS TEXT) AS INTEGER)";
// A walk along the journal, which grows by the time of arrival; an event of a message goes with that.
constexpr auto kNextEvents =
    "SELECT seq, received_at < ?, body IS NOT NULL AND aside IS NULL AND NOT EXISTS (SELECT 1 FROM messages "
    "m "
    "WHERE m.message_id = events.message_id) AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.row = "
    "events.row) FROM events WHERE seq > ? ORDER BY seq LIMIT ?";
constexpr auto kDropBody = "UPDATE events SET body = NULL WHERE seq = ?";
// Began before the time in question; whether its last message has gone.
constexpr auto kOldLists =
    "SELECT id, NOT EXISTS (SELECT 1 FROM run_lines l JOIN messages m ON m.row = l.row WHERE l.run = "
    "runs.id) "
    "FROM runs WHERE id > ? AND state IN ('stopped', 'done') AND started_at < ? ORDER BY id LIMIT ?";
constexpr auto kDropLines =
    "DELETE FROM run_lines WHERE run = ? AND number IN (SELECT number FROM run_lines WHERE run = ? LIMIT ?)";
constexpr auto kDropLeftOut = "DELETE FROM run_left_out WHERE run = ? AND number IN (SELECT number FROM "
                              "run_left_out WHERE run = ? LIMIT ?)";
constexpr auto kDropList = "DELETE FROM runs WHERE id = ?";
constexpr auto kOldSessions =
    "SELECT ends_at, agent_id, phone, NOT EXISTS (SELECT 1 FROM messages m WHERE m.recipient = "
    "sessions.phone AND m.sender_id = sessions.agent_id) FROM sessions WHERE ends_at < ? "
    "AND (ends_at, agent_id, phone) > (?, ?, ?) ORDER BY ends_at, agent_id, phone LIMIT ?";
constexpr auto kDropSession = "DELETE FROM sessions WHERE agent_id = ? AND phone = ?";
constexpr auto kDropSessionEnds = "DELETE FROM session_ends WHERE agent_id = ? AND phone = ?";
constexpr auto kCountBefore = "SELECT count(*) FROM messages INDEXED BY messages_keys WHERE row < ?";
constexpr auto kPlaceOf = "SELECT row FROM messages INDEXED BY messages_keys ORDER BY row LIMIT 1 OFFSET ?";

constexpr auto kSaveFactNumber =
    "INSERT INTO facts (name, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB)) ON CONFLICT (name) DO UPDATE "
    "SET value = excluded.value";
constexpr auto kFactNumber =
    "SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM facts WHERE name = CAST(? AS BLOB)";
constexpr auto kNewestRow = "SELECT max(row) FROM messages";
constexpr auto kNewestEvent = "SELECT received_at FROM events ORDER BY seq DESC LIMIT 1";
constexpr auto kCount = "SELECT value FROM counts WHERE name = 'messages'";
constexpr auto kBodiesGoneFact = "retention.bodies_gone";
constexpr auto kBelievedFact = "retention.believed";      // the time that counts as now
constexpr auto kBelievedAtFact = "retention.believed_at"; // by the clock, when it went on last

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;

Instant monthsBefore(Instant now, int months)
{
    return Instant{QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).addMonths(-months).toMSecsSinceEpoch()};
}

qint64 firstRowOf(Instant at)
{
    return RowId::make(at, 0).value;
}

/// What of the file is in use: room that was freed counts as free, though the file does not shrink.
Result<qint64> bytesUsed(StoreConnection &connection)
{
    const auto pages = connection.number(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return pages.error();
    const auto free = connection.number(QStringLiteral("PRAGMA freelist_count"));
    if (!free)
        return free.error();
    const auto size = connection.number(QStringLiteral("PRAGMA page_size"));
    if (!size)
        return size.error();
    return (*pages - *free) * *size;
}

Result<qint64> numberOf(StoreConnection &connection, const char *sql, const QVariantList &values)
{
    const auto found = connection.first(sql, values, [](const StoreRows &rows) { return rows.integer(0); });
    if (!found)
        return found.error();
    return found->value_or(0);
}

Result<void> saveNumber(StoreConnection &connection, const char *fact, qint64 number)
{
    return connection.run(kSaveFactNumber, {QString::fromLatin1(fact), QString::number(number)});
}

/// What may be believed where nothing was before; not valid: nothing is known to go by.
Result<Instant> firstBelieved(StoreConnection &connection, Instant now)
{
    const auto row = numberOf(connection, kNewestRow, {});
    const auto event = numberOf(connection, kNewestEvent, {});
    if (!row || !event)
        return row ? event.error() : row.error();
    const Instant newest = std::max(RowId{*row}.createdAt(), Instant{*event});
    return newest.ms > 0 ? std::min(now, newest.plusMs(31 * kDayMs)) : Instant{};
}

Result<Instant> believedNow(StoreConnection &connection, Instant now)
{
    const auto last = numberOf(connection, kFactNumber, {QString::fromLatin1(kBelievedFact)});
    const auto lastAt = numberOf(connection, kFactNumber, {QString::fromLatin1(kBelievedAtFact)});
    if (!last || !lastAt)
        return last ? lastAt.error() : last.error();
    Instant believed{*last};
    if (!believed.isValid()) {
        const auto first = firstBelieved(connection, now);
        if (!first || !first->isValid())
            return first;
        believed = *first;
    } else if (now.ms >= *lastAt + kHourMs) {
        believed = std::max(believed, std::min(now, believed.plusMs(kDayMs)));
    } else if (now.ms >= *lastAt) {
        return std::min(now, believed);
    } // else the clock was set back: the hour begins anew
    if (auto saved = saveNumber(connection, kBelievedFact, believed.ms); !saved)
        return saved.error();
    if (auto saved = saveNumber(connection, kBelievedAtFact, now.ms); !saved)
        return saved.error();
    return std::min(now, believed);
}

void addPair(QList<SessionPair> &pairs, const SessionPair &pair)
{
    if (!pair.agentId.isEmpty() && !pair.phone.isEmpty() && !pairs.contains(pair))
        pairs.append(pair);
}

/// Messages created before this may go now; not valid: none.
Result<Instant> goesBefore(StoreConnection &connection, const RetentionRule &rule, Instant now)
{
    const Instant byAge = rule.months > 0 ? monthsBefore(now, rule.months) : Instant{};
    if (rule.megabytes == 0)
        return byAge;
    const auto used = bytesUsed(connection);
    if (!used)
        return used.error();
    const Instant bySize =
        *used > rule.megabytes * kMegabyte ? now.plusMs(-RetentionRule::kDaysLeast * kDayMs) : Instant{};
    return std::max(byAge, bySize);
}

} // namespace

Retention::Retention(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<Retention::Step> Retention::step(const RetentionRule &rule, Instant now)
{
    if (const auto begun = m_connection.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    const Places after = m_after;
    const auto believed = believedNow(m_connection, now);
    auto step = believed ? work(rule, *believed) : Result<Step>(believed.error());
    // Else the engine's next commit would have to take out what this one deleted.
    if (step) {
        if (auto searched = SearchIndex(m_connection).bringUpToDate(); !searched)
            step = searched.error();
    }
    const auto ended = m_connection.run(step.ok() ? "COMMIT" : "ROLLBACK");
    if (step.ok() && ended.ok())
        return step;
    m_after = after;
    if (step.ok()) {
        static_cast<void>(m_connection.run("ROLLBACK"));
        return ended.error();
    }
    return step;
}

Result<Retention::Step> Retention::work(const RetentionRule &rule, Instant now)
{
    Step step;
    const auto before = goesBefore(m_connection, rule, now);
    if (!before)
        return before.error();
    bool isDone = true;
    if (before->isValid()) {
        const auto more = removeMessages(*before, now, step);
        if (!more)
            return more.error();
        isDone = !*more;
    }
    // By size alone nothing but messages goes: what is kept of the rest is small.
    const Instant byAge = rule.months > 0 ? monthsBefore(now, rule.months) : Instant{};
    for (const auto drop :
         {&Retention::dropOldBodies, &Retention::dropOldLists, &Retention::dropOldSessions}) {
        if (!isDone || !byAge.isValid())
            break;
        const auto more = (this->*drop)(byAge, step);
        if (!more)
            return more.error();
        isDone = !*more;
    }
    const auto count = numberOf(m_connection, kCount, {});
    if (!count)
        return count.error();
    step.messageCount = *count;
    step.isLast = isDone;
    if (isDone)
        m_after = {0, m_after.event, 0, {}};
    return step;
}

/// True while there may be more of them.
Result<bool> Retention::removeMessages(Instant before, Instant now, Step &step)
{
    const auto candidates = m_connection.all(
        kCandidates, {now.ms, m_after.row, firstRowOf(before), kMessagesAStep}, [](const StoreRows &rows) {
            const bool isRcs = rows.flag(2);
            return Candidate{RowId{rows.integer(0)}, rows.flag(1),
                             isRcs ? SessionPair{AgentId(rows.bytes(3)), rows.text(4)} : SessionPair{}};
        });
    if (!candidates)
        return candidates.error();
    for (const Candidate &candidate : *candidates) {
        m_after.row = candidate.row.value;
        if (candidate.isOpen)
            continue;
        if (auto removed = remove(candidate.row); !removed)
            return removed.error();
        step.removed.append(candidate.row);
        addPair(step.pairs, candidate.pair);
    }
    if (!step.removed.isEmpty()) {
        const Instant newest = step.removed.constLast().createdAt().plusMs(1);
        if (auto noted = m_connection.run(
                kNoteRemoved, {QString::fromLatin1(kRemovedBeforeFact), QString::number(newest.ms)});
            !noted)
            return noted.error();
    }
    return candidates->size() == kMessagesAStep;
}

Result<void> Retention::remove(RowId row)
{
    if (auto emptied = m_connection.run(kEventsOf, {row.value, row.value}); !emptied)
        return emptied;
    for (const char *sql : {kUnlinkEvents, kDropCandidates, kDropSend, kDropOrigin, kDropLine, kDropMore,
                            kDropStepsOf, kDropMessage}) {
        if (auto dropped = m_connection.run(sql, {row.value}); !dropped)
            return dropped;
    }
    return {};
}

Result<bool> Retention::dropOldBodies(Instant before, Step & /*step*/)
{
    struct Event {
        qint64 seq = 0;
        bool isOld = false;
        bool goes = false;
    };
    if (!m_after.event) {
        const auto kept = numberOf(m_connection, kFactNumber, {QString::fromLatin1(kBodiesGoneFact)});
        if (!kept)
            return kept.error();
        m_after.event = *kept;
    }
    const auto events =
        m_connection.all(kNextEvents, {before.ms, *m_after.event, kOthersAStep}, [](const StoreRows &rows) {
            return Event{rows.integer(0), rows.flag(1), rows.flag(2)};
        });
    if (!events)
        return events.error();
    const qint64 from = *m_after.event;
    for (const Event &event : *events) {
        if (!event.isOld)
            break; // younger ones from here on
        m_after.event = event.seq;
        if (!event.goes)
            continue;
        if (auto dropped = m_connection.run(kDropBody, {event.seq}); !dropped)
            return dropped.error();
    }
    if (*m_after.event == from)
        return false;
    auto kept = saveNumber(m_connection, kBodiesGoneFact, *m_after.event);
    return kept ? Result<bool>(true) : Result<bool>(kept.error());
}

Result<bool> Retention::dropOldLists(Instant before, Step & /*step*/)
{
    const auto lists =
        m_connection.all(kOldLists, {m_after.list, before.ms, kListsAStep},
                         [](const StoreRows &rows) { return std::pair(rows.integer(0), rows.flag(1)); });
    if (!lists)
        return lists.error();
    for (const auto &[list, goes] : *lists) {
        if (goes) {
            // Looked at again until it is gone.
            const auto dropped = dropList(list);
            return dropped ? Result<bool>(true) : Result<bool>(dropped.error());
        }
        m_after.list = list;
    }
    return lists->size() == kListsAStep;
}

/// As much of it as a step may.
Result<void> Retention::dropList(qint64 list)
{
    for (const char *sql : {kDropLines, kDropLeftOut}) {
        const auto dropped = m_connection.change(sql, {list, list, kOthersAStep});
        if (!dropped)
            return dropped.error();
        if (*dropped == kOthersAStep)
            return {};
    }
    return m_connection.run(kDropList, {list});
}

Result<bool> Retention::dropOldSessions(Instant before, Step &step)
{
    struct Old {
        SessionPlace at;
        bool goes = false;
    };
    const auto &[endsAt, pair] = m_after.session;
    const auto sessions = m_connection.all(
        kOldSessions,
        {before.ms, endsAt, boundBytes(pair.agentId.bytes()), boundText(pair.phone), kOthersAStep},
        [](const StoreRows &rows) {
            return Old{{rows.integer(0), {AgentId(rows.bytes(1)), rows.text(2)}}, rows.flag(3)};
        });
    if (!sessions)
        return sessions.error();
    for (const Old &old : *sessions) {
        m_after.session = old.at;
        if (!old.goes)
            continue;
        const SessionPair &gone = old.at.pair;
        for (const char *sql : {kDropSessionEnds, kDropSession}) {
            if (auto dropped =
                    m_connection.run(sql, {boundBytes(gone.agentId.bytes()), boundText(gone.phone)});
                !dropped)
                return dropped.error();
        }
        addPair(step.pairs, gone);
    }
    return sessions->size() == kOthersAStep;
}

Result<RetentionForecast> Retention::forecast(StoreConnection &connection, const RetentionRule &rule,
                                              Instant now)
{
    RetentionForecast forecast;
    const auto all = numberOf(connection, kCount, {});
    const auto used = bytesUsed(connection);
    if (!all || !used)
        return all ? used.error() : all.error();
    forecast.messages = *all;
    forecast.bytes = *used;
    if (rule.months > 0) {
        forecast.before = monthsBefore(now, rule.months);
        const auto goes = numberOf(connection, kCountBefore, {firstRowOf(forecast.before)});
        if (!goes)
            return goes.error();
        forecast.goes = *goes;
    }
    const qint64 tooMuch = rule.megabytes > 0 ? *used - rule.megabytes * kMegabyte : 0;
    if (tooMuch > 0 && *used > 0) {
        // As many of the oldest as take this room on the average.
        const qint64 bySize = qint64(double(*all) * (double(tooMuch) / double(*used)));
        const auto youngest =
            numberOf(connection, kCountBefore, {firstRowOf(now.plusMs(-RetentionRule::kDaysLeast * kDayMs))});
        if (!youngest)
            return youngest.error();
        if (const qint64 goes = std::min(bySize, *youngest); goes > forecast.goes) {
            const auto place = numberOf(connection, kPlaceOf, {goes - 1});
            if (!place)
                return place.error();
            forecast.goes = goes;
            forecast.before = RowId{*place}.createdAt().plusMs(1);
        }
    }
    if (forecast.goes == 0)
        forecast.before = {};
    return forecast;
}

} // namespace arowana
