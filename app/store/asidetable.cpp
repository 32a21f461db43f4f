// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/asidetable.h"

#include "app/store/storedwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace arowana {

namespace {

struct AsideTableWords {
    Q_DECLARE_TR_FUNCTIONS(AsideTable)
};

// What readEvent() reads, in its order; the size of a body is told without reading it.
#define AROWANA_ASIDE_COLUMNS                                                                                \
    "SELECT seq, aside, received_at, last_received_at, repeats, event_id, name, reason, "                    \
    "ifnull(length(body), 0)"
constexpr auto kUnseen = AROWANA_ASIDE_COLUMNS " FROM events INDEXED BY events_aside_unseen "
                                               "WHERE aside IS NOT NULL AND seen_at IS NULL AND seq < ? "
                                               "ORDER BY seq DESC LIMIT ?";
constexpr auto kUnseenRecords = AROWANA_ASIDE_COLUMNS ", body FROM events INDEXED BY events_aside_unseen "
                                                      "WHERE aside IS NOT NULL AND seen_at IS NULL "
                                                      "AND seq < ? ORDER BY seq DESC LIMIT ?";
constexpr auto kRecord =
    AROWANA_ASIDE_COLUMNS ", body FROM events WHERE seq = ? AND aside IS NOT NULL LIMIT ?";
constexpr auto kAfter = AROWANA_ASIDE_COLUMNS ", body FROM events INDEXED BY events_aside "
                                              "WHERE aside IS NOT NULL AND body IS NOT NULL AND seq > ? "
                                              "ORDER BY seq LIMIT ?";
#undef AROWANA_ASIDE_COLUMNS
constexpr auto kCounts = "SELECT aside, count(*) FROM events INDEXED BY events_aside_unseen "
                         "WHERE aside IS NOT NULL AND seen_at IS NULL GROUP BY aside";
constexpr auto kOwn = "SELECT state, body_hash FROM events WHERE seq = ? AND aside IS NOT NULL";
constexpr auto kAccepted = "SELECT seq, body_hash FROM events WHERE event_id = ? AND state = 'accepted'";
constexpr auto kTakeUp =
    "UPDATE events SET state = 'accepted', event_id = ?, name = ?, at = ?, message_id = ?, reason = '', "
    "aside = ? WHERE seq = ?";
constexpr auto kAddRepeats =
    "UPDATE events SET repeats = repeats + 1 + (SELECT repeats FROM events WHERE seq = ?), "
    "last_received_at = max(last_received_at, (SELECT last_received_at FROM events WHERE seq = ?)) "
    "WHERE seq = ?";
constexpr auto kRemove = "DELETE FROM events WHERE seq = ?";
constexpr auto kKeep = "UPDATE events SET aside = ?, reason = ?, event_id = ?, name = ? "
                       "WHERE seq = ? AND state = 'quarantined'";
constexpr auto kMarkSeen =
    "UPDATE events SET seen_at = ? WHERE seq = ? AND aside IS NOT NULL AND seen_at IS NULL";

constexpr int kRecordsMost = 500;

SetAsideEvent readEvent(const StoreRows &rows)
{
    SetAsideEvent event;
    event.number = rows.integer(0);
    event.kind = fromStoredWord(rows.text(1), AsideKind::NotUnderstood);
    event.receivedAt = rows.instant(2);
    event.lastReceivedAt = rows.instant(3);
    event.repeats = rows.number(4);
    event.id = EventId(rows.bytes(5));
    event.name = rows.bytes(6);
    event.reason = rows.text(7);
    event.size = rows.integer(8);
    return event;
}

} // namespace

AsideTable::AsideTable(StoreConnection &connection)
    : m_connection(connection)
{
}

QList<const char *> AsideTable::statements()
{
    return {kUnseen, kUnseenRecords, kRecord, kAfter, kCounts};
}

Result<QList<SetAsideEvent>> AsideTable::unseen(qint64 before, int most)
{
    return m_connection.all(kUnseen, {before, most}, readEvent);
}

Result<QList<SetAsideRecord>> AsideTable::unseenRecords(qint64 before)
{
    return records(kUnseenRecords, {before, kRecordsMost});
}

Result<QList<SetAsideRecord>> AsideTable::record(qint64 number)
{
    return records(kRecord, {number, 1});
}

Result<QList<SetAsideRecord>> AsideTable::after(qint64 number, int most)
{
    return records(kAfter, {number, most});
}

Result<QList<SetAsideRecord>> AsideTable::records(const char *sql, const QVariantList &values)
{
    auto rows = m_connection.query(sql, values);
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    QList<SetAsideRecord> list;
    for (qint64 bytes = 0; bytes < kBytesMost;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            break;
        list.push_back({readEvent(found), found.bytes(9)});
        bytes += list.constLast().body.size();
    }
    return list;
}

Result<SetAsideCounts> AsideTable::counts()
{
    const auto found = m_connection.all(
        kCounts, {}, [](const StoreRows &rows) { return std::pair(rows.text(0), rows.number(1)); });
    if (!found)
        return found.error();
    SetAsideCounts counts;
    for (const auto &[word, count] : *found) {
        switch (fromStoredWord(word, AsideKind::NotUnderstood)) {
        case AsideKind::NotUnderstood:
            counts.notUnderstood += count;
            break;
        case AsideKind::OtherBody:
            counts.otherBody += count;
            break;
        case AsideKind::UnknownKind:
            counts.unknownKind += count;
            break;
        }
    }
    return counts;
}

Result<JournalVerdict> AsideTable::takeUp(qint64 number, const JournalEntry &entry)
{
    const QByteArray hash = QCryptographicHash::hash(entry.body, QCryptographicHash::Sha256);
    const auto own = m_connection.first(
        kOwn, {number}, [](const StoreRows &rows) { return std::pair(rows.text(0), rows.bytes(1)); });
    if (!own)
        return own.error();
    if (!*own || (*own)->second != hash)
        return Error{
            ErrorKind::NotFound, AsideTableWords::tr("This event is not set aside any more."), {}, {}};
    if ((*own)->first == storedWord(JournalState::Quarantined)) {
        const auto known =
            m_connection.first(kAccepted, {boundBytes(entry.id.bytes())}, [](const StoreRows &rows) {
                return std::pair(rows.integer(0), rows.bytes(1));
            });
        if (!known)
            return known.error();
        if (*known && (*known)->second != hash)
            return JournalVerdict::Conflict;
        if (*known) { // these bytes came once more and were understood: one row is enough
            auto counted = change(kAddRepeats, {number, number, (*known)->first});
            if (counted)
                counted = change(kRemove, {number});
            return counted ? Result<JournalVerdict>(JournalVerdict::Repeat)
                           : Result<JournalVerdict>(counted.error());
        }
    }
    const QVariant aside =
        entry.aside ? QVariant(storedWord(*entry.aside)) : QVariant(QMetaType::fromType<QString>());
    const auto taken = change(kTakeUp, {boundBytes(entry.id.bytes()), boundBytes(entry.name),
                                        entry.timestamp.ms, boundId(entry.messageId.bytes()), aside, number});
    return taken ? Result<JournalVerdict>(JournalVerdict::New) : Result<JournalVerdict>(taken.error());
}

Result<void> AsideTable::keep(const SetAsideEvent &event)
{
    return change(kKeep, {storedWord(event.kind), boundText(event.reason), boundId(event.id.bytes()),
                          boundBytes(event.name), event.number});
}

Result<void> AsideTable::markSeen(qint64 number, Instant at)
{
    return change(kMarkSeen, {at.ms, number});
}

Result<void> AsideTable::change(const char *sql, const QVariantList &values)
{
    const auto changed = m_connection.change(sql, values);
    return changed ? Result<void>() : Result<void>(changed.error());
}

} // namespace arowana
