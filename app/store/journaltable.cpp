// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journaltable.h"

#include "app/store/storedwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace arowana {

namespace {

struct JournalTableWords {
    Q_DECLARE_TR_FUNCTIONS(JournalTable)
};

constexpr auto kFindAccepted = "SELECT seq, body_hash FROM events WHERE event_id = ? AND state = 'accepted'";
constexpr auto kFindQuarantined =
    "SELECT seq, body_hash FROM events WHERE body_hash = ? AND state = 'quarantined'";
constexpr auto kInsert =
    "INSERT INTO events (event_id, name, at, received_at, message_id, state, reason, body, body_hash, "
    "last_received_at, aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kCountRepeat =
    "UPDATE events SET repeats = repeats + 1, last_received_at = max(last_received_at, ?) WHERE seq = ?";
constexpr auto kLink = "UPDATE events SET row = ? WHERE event_id = ? AND state = 'accepted'";
constexpr auto kUnlink = "UPDATE events SET row = NULL WHERE row = ?";
constexpr auto kOfMessage =
    "SELECT name, received_at, body, event_id, state, aside, reason, repeats, last_received_at FROM events "
    "WHERE seq IN (SELECT seq FROM events WHERE message_id = ? "
    "UNION SELECT seq FROM events WHERE row = ?) AND body IS NOT NULL ORDER BY received_at, seq LIMIT 1000";

} // namespace

JournalTable::JournalTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<JournalVerdict> JournalTable::add(const JournalEntry &entry)
{
    const bool isAccepted = entry.state == JournalState::Accepted;
    if (isAccepted && entry.id.isEmpty()) {
        return Error{ErrorKind::InvalidInput,
                     JournalTableWords::tr("An event without an id can only be quarantined."),
                     {},
                     {}};
    }
    const QByteArray hash = QCryptographicHash::hash(entry.body, QCryptographicHash::Sha256);
    const auto known = isAccepted ? find(kFindAccepted, entry.id.bytes()) : find(kFindQuarantined, hash);
    if (!known)
        return known.error();
    if (*known && (*known)->hash != hash)
        return JournalVerdict::Conflict;
    const auto done = *known ? countRepeat((*known)->seq, entry.receivedAt) : insert(entry, hash);
    if (!done)
        return done.error();
    return *known ? JournalVerdict::Repeat : JournalVerdict::New;
}

Result<std::optional<JournalTable::Known>> JournalTable::find(const char *sql, const QByteArray &value)
{
    auto rows = m_connection.query(sql, {boundBytes(value)});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    return *any ? std::optional(Known{found.integer(0), found.bytes(1)}) : std::nullopt;
}

Result<void> JournalTable::insert(const JournalEntry &entry, const QByteArray &hash)
{
    std::optional<AsideKind> aside = entry.aside;
    if (!aside && entry.state == JournalState::Quarantined)
        aside = AsideKind::NotUnderstood;
    const auto added = m_connection.change(
        kInsert, {boundId(entry.id.bytes()), boundBytes(entry.name), entry.timestamp.ms, entry.receivedAt.ms,
                  boundId(entry.messageId.bytes()), storedWord(entry.state), boundText(entry.reason),
                  boundBytes(entry.body), hash, entry.receivedAt.ms,
                  aside ? QVariant(storedWord(*aside)) : QVariant(QMetaType::fromType<QString>())});
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> JournalTable::countRepeat(qint64 seq, Instant receivedAt)
{
    const auto counted = m_connection.change(kCountRepeat, {receivedAt.ms, seq});
    return counted ? Result<void>() : Result<void>(counted.error());
}

Result<void> JournalTable::link(const EventId &event, RowId row)
{
    const auto linked = m_connection.change(kLink, {row.value, boundBytes(event.bytes())});
    if (!linked)
        return linked.error();
    if (*linked == 0)
        return Error{ErrorKind::NotFound, JournalTableWords::tr("This event is not in the journal."), {}, {}};
    return {};
}

Result<void> JournalTable::unlink(RowId row)
{
    const auto unlinked = m_connection.change(kUnlink, {row.value});
    return unlinked ? Result<void>() : Result<void>(unlinked.error());
}

Result<QList<JournalTable::Delivered>> JournalTable::ofMessage(const MessageId &id, RowId row)
{
    auto rows = m_connection.query(kOfMessage, {boundId(id.bytes()), row.value});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    QList<Delivered> events;
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            return events;
        EventVerdict verdict;
        verdict.id = EventId(found.bytes(3));
        verdict.isApplied = found.text(4) == storedWord(JournalState::Accepted);
        verdict.aside = fromStoredWord<AsideKind>(found.text(5));
        verdict.reason = found.text(6);
        verdict.repeats = found.number(7);
        verdict.lastReceivedAt = found.instant(8);
        events.push_back({found.bytes(0), found.instant(1), found.bytes(2), verdict});
    }
}

} // namespace arowana
