// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/outboxtable.h"

#include "app/store/storedwords.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct OutboxTableWords {
    Q_DECLARE_TR_FUNCTIONS(OutboxTable)
};

constexpr auto kSelectKnown = "SELECT body, look_up_at IS NOT NULL FROM outbox WHERE key = ?";
constexpr auto kInsert =
    "INSERT INTO outbox (key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail, look_up_at, look_up_from, look_up_to, "
    "look_up_is_complete, checksum, dismissed_at, first_try_there) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kUpdate =
    "UPDATE outbox SET row = ?, state = ?, created_at = ?, hold_until = ?, next_try = ?, first_try_at = ?, "
    "attempts = ?, unknown_cause = ?, unknown_status = ?, unknown_detail = ?, look_up_at = ?, "
    "look_up_from = ?, look_up_to = ?, look_up_is_complete = ?, checksum = ?, dismissed_at = ?, "
    "first_try_there = ? WHERE key = ?";
constexpr auto kByRow =
    "SELECT key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail, look_up_at, look_up_from, look_up_to, "
    "look_up_is_complete, checksum, dismissed_at, first_try_there "
    "FROM outbox WHERE row = ?";
constexpr auto kOpen =
    "SELECT key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail, look_up_at, look_up_from, look_up_to, "
    "look_up_is_complete, checksum, dismissed_at, first_try_there "
    "FROM outbox INDEXED BY outbox_open "
    "WHERE state NOT IN ('accepted', 'refused', 'stopped') ORDER BY created_at, seq";

constexpr auto kUnknown =
    "SELECT key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail, look_up_at, look_up_from, look_up_to, "
    "look_up_is_complete, checksum, dismissed_at, first_try_there "
    "FROM outbox INDEXED BY outbox_open WHERE state NOT IN ('accepted', 'refused', 'stopped') "
    "AND state IN ('unknown', 'stuck') ORDER BY created_at, seq LIMIT ?";

constexpr auto kNewestRefused =
    "SELECT key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail, look_up_at, look_up_from, look_up_to, "
    "look_up_is_complete, checksum, dismissed_at, first_try_there "
    "FROM outbox INDEXED BY outbox_refused WHERE state = 'refused' AND dismissed_at IS NULL "
    "ORDER BY created_at DESC, seq DESC LIMIT ?";
constexpr auto kRefusedCount = "SELECT count(*) FROM outbox INDEXED BY outbox_refused "
                               "WHERE state = 'refused' AND dismissed_at IS NULL";

constexpr auto kCandidates =
    "SELECT message_id, created_at, status, recipient FROM log_candidates WHERE key = ? ORDER BY place";
constexpr auto kDropCandidates = "DELETE FROM log_candidates WHERE key = ?";
constexpr auto kAddCandidate = "INSERT INTO log_candidates (key, place, message_id, created_at, status, "
                               "recipient) VALUES (?, ?, ?, ?, ?, ?)";

QVariantList stateValues(const OutboxEntry &entry)
{
    const auto &unknown = entry.lastUnknown;
    const auto &lookUp = entry.lookUp;
    return {entry.row.value,
            storedWord(entry.state),
            entry.createdAt.ms,
            boundInstant(entry.holdUntil),
            boundInstant(entry.nextTry),
            boundInstant(entry.firstTryAt),
            entry.attempts,
            unknown ? QVariant(storedWord(unknown->cause)) : QVariant(),
            unknown ? QVariant(unknown->httpStatus) : QVariant(),
            unknown ? boundText(unknown->detail) : QVariant(),
            lookUp ? boundInstant(lookUp->at) : QVariant(),
            lookUp ? boundInstant(lookUp->from) : QVariant(),
            lookUp ? boundInstant(lookUp->to) : QVariant(),
            lookUp ? QVariant(lookUp->isComplete) : QVariant(),
            entry.checksum.isEmpty() ? QVariant() : boundBytes(entry.checksum),
            boundInstant(entry.dismissedAt),
            boundInstant(entry.firstTryThere)};
}

/// A state that cannot be read must not be guessed: it decides whether money is spent again.
Result<OutboxEntry> entryFrom(const StoreRows &rows)
{
    OutboxEntry entry;
    entry.key = IdempotencyKey(rows.bytes(0));
    entry.row = RowId{rows.integer(1)};
    entry.body = rows.bytes(2);
    const auto state = fromStoredWord<OutboxState>(rows.text(3));
    if (!state) {
        return Error{ErrorKind::Storage,
                     OutboxTableWords::tr("A stored send is in a state that this console does not know."),
                     OutboxTableWords::tr("Start the newest version of the console."), rows.text(3)};
    }
    entry.state = *state;
    entry.createdAt = rows.instant(4);
    entry.holdUntil = rows.maybeInstant(5);
    entry.nextTry = rows.maybeInstant(6);
    entry.firstTryAt = rows.maybeInstant(7);
    entry.attempts = rows.number(8);
    if (!rows.isNull(9)) {
        entry.lastUnknown =
            Unknown{fromStoredWord(rows.text(9), UnknownCause::NoAnswer), rows.number(10), rows.text(11)};
    }
    entry.dismissedAt = rows.maybeInstant(17);
    entry.firstTryThere = rows.maybeInstant(18);
    if (!rows.isNull(12)) // its candidates are read apart
        entry.lookUp = LogLookUp{rows.instant(12), rows.instant(13), rows.instant(14), {}, rows.flag(15)};
    entry.checksum = rows.bytes(16);
    return entry;
}

} // namespace

OutboxTable::OutboxTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<std::optional<OutboxTable::Known>> OutboxTable::known(const IdempotencyKey &key)
{
    return m_connection.first(kSelectKnown, {boundBytes(key.bytes())}, [](const StoreRows &rows) {
        return Known{rows.bytes(0), rows.flag(1)};
    });
}

Result<void> OutboxTable::save(const OutboxEntry &entry)
{
    if (entry.key.isEmpty() || !entry.row.isValid()) {
        return Error{ErrorKind::InvalidInput,
                     OutboxTableWords::tr("A send without key or row cannot be stored."),
                     {},
                     {}};
    }
    const auto before = known(entry.key);
    if (!before)
        return before.error();
    if (*before && (*before)->body != entry.body) {
        return Error{ErrorKind::Conflict,
                     OutboxTableWords::tr("This idempotency key belongs to another message already."),
                     OutboxTableWords::tr("Nothing was changed; send the message anew."),
                     {}};
    }
    QVariantList values = stateValues(entry);
    if (*before) {
        values.append(boundBytes(entry.key.bytes()));
    } else {
        values.insert(1, boundBytes(entry.body));
        values.prepend(boundBytes(entry.key.bytes()));
    }
    if (auto saved = m_connection.run(*before ? kUpdate : kInsert, values); !saved)
        return saved;
    const bool hadLookUp = *before && (*before)->hasLookUp;
    return hadLookUp || entry.lookUp ? saveCandidates(entry) : Result<void>();
}

Result<void> OutboxTable::saveCandidates(const OutboxEntry &entry)
{
    const QVariant key = boundBytes(entry.key.bytes());
    if (auto dropped = m_connection.run(kDropCandidates, {key}); !dropped)
        return dropped;
    if (!entry.lookUp)
        return {};
    int place = 0;
    for (const LogCandidate &candidate : entry.lookUp->candidates) {
        auto added = m_connection.run(kAddCandidate,
                                      {key, place++, boundBytes(candidate.id.bytes()), candidate.createdAt.ms,
                                       storedWord(candidate.status), boundText(candidate.recipient)});
        if (!added)
            return added;
    }
    return {};
}

Result<void> OutboxTable::readCandidates(OutboxEntry &entry)
{
    if (!entry.lookUp)
        return {};
    auto candidates =
        m_connection.all(kCandidates, {boundBytes(entry.key.bytes())}, [](const StoreRows &rows) {
            return LogCandidate{MessageId(rows.bytes(0)), rows.instant(1),
                                fromStoredWord(rows.text(2), MessageStatus::Unrecognised), rows.text(3)};
        });
    if (!candidates)
        return candidates.error();
    entry.lookUp->candidates = candidates.take();
    return {};
}

Result<QList<OutboxEntry>> OutboxTable::list(const char *sql, const QVariantList &values)
{
    const auto found = m_connection.all(sql, values, entryFrom);
    if (!found)
        return found.error();
    QList<OutboxEntry> entries;
    entries.reserve(found->size());
    for (const Result<OutboxEntry> &read : *found) {
        if (!read)
            return read.error();
        entries.push_back(*read);
        if (auto added = readCandidates(entries.back()); !added)
            return added.error();
    }
    return entries;
}

Result<std::optional<OutboxEntry>> OutboxTable::byRow(RowId row)
{
    const auto entries = list(kByRow, {row.value});
    if (!entries)
        return entries.error();
    return entries->isEmpty() ? std::optional<OutboxEntry>() : entries->constFirst();
}

Result<QList<OutboxEntry>> OutboxTable::open()
{
    return list(kOpen, {});
}

Result<QList<OutboxEntry>> OutboxTable::unknown(int most)
{
    return list(kUnknown, {most});
}

Result<QList<OutboxEntry>> OutboxTable::newestRefused(int most)
{
    return list(kNewestRefused, {most});
}

Result<int> OutboxTable::refusedCount()
{
    const auto count = m_connection.number(QLatin1String(kRefusedCount));
    if (!count)
        return count.error();
    return int(*count);
}

} // namespace arowana
