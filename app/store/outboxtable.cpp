// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/outboxtable.h"

#include "app/store/storedwords.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutboxTable)
};

constexpr auto kSelectBody = "SELECT body FROM outbox WHERE key = ?";
constexpr auto kInsert =
    "INSERT INTO outbox (key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kUpdate =
    "UPDATE outbox SET row = ?, state = ?, created_at = ?, hold_until = ?, next_try = ?, first_try_at = ?, "
    "attempts = ?, unknown_cause = ?, unknown_status = ?, unknown_detail = ? WHERE key = ?";
constexpr auto kByRow =
    "SELECT key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail FROM outbox WHERE row = ?";
constexpr auto kOpen =
    "SELECT key, row, body, state, created_at, hold_until, next_try, first_try_at, attempts, "
    "unknown_cause, unknown_status, unknown_detail FROM outbox INDEXED BY outbox_open "
    "WHERE state NOT IN ('accepted', 'refused', 'stopped') ORDER BY created_at, seq";

QVariantList stateValues(const OutboxEntry &entry)
{
    const auto &unknown = entry.lastUnknown;
    return {entry.row.value,
            storedWord(entry.state),
            entry.createdAt.ms,
            boundInstant(entry.holdUntil),
            boundInstant(entry.nextTry),
            boundInstant(entry.firstTryAt),
            entry.attempts,
            unknown ? QVariant(storedWord(unknown->cause)) : QVariant(),
            unknown ? QVariant(unknown->httpStatus) : QVariant(),
            unknown ? boundText(unknown->detail) : QVariant()};
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
                     Words::tr("A stored send is in a state that this console does not know."),
                     Words::tr("Start the newest version of the console."), rows.text(3)};
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
    return entry;
}

} // namespace

OutboxTable::OutboxTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<std::optional<QByteArray>> OutboxTable::bodyOf(const IdempotencyKey &key)
{
    auto rows = m_connection.query(kSelectBody, {boundBytes(key.bytes())});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    return *any ? std::optional(found.bytes(0)) : std::nullopt;
}

Result<void> OutboxTable::save(const OutboxEntry &entry)
{
    if (entry.key.isEmpty() || !entry.row.isValid()) {
        return Error{
            ErrorKind::InvalidInput, Words::tr("A send without key or row cannot be stored."), {}, {}};
    }
    const auto known = bodyOf(entry.key);
    if (!known)
        return known.error();
    QVariantList values = stateValues(entry);
    if (!*known) {
        values.insert(1, boundBytes(entry.body));
        values.prepend(boundBytes(entry.key.bytes()));
        const auto saved = m_connection.change(kInsert, values);
        return saved ? Result<void>() : Result<void>(saved.error());
    }
    if (**known != entry.body) {
        return Error{ErrorKind::Conflict,
                     Words::tr("This idempotency key belongs to another message already."),
                     Words::tr("Nothing was changed; send the message anew."),
                     {}};
    }
    values.append(boundBytes(entry.key.bytes()));
    const auto saved = m_connection.change(kUpdate, values);
    return saved ? Result<void>() : Result<void>(saved.error());
}

Result<std::optional<OutboxEntry>> OutboxTable::byRow(RowId row)
{
    auto rows = m_connection.query(kByRow, {row.value});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    if (!*any)
        return std::optional<OutboxEntry>();
    auto entry = entryFrom(found);
    if (!entry)
        return entry.error();
    return std::optional<OutboxEntry>(entry.take());
}

Result<QList<OutboxEntry>> OutboxTable::open()
{
    auto rows = m_connection.query(kOpen);
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    QList<OutboxEntry> entries;
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            return entries;
        auto entry = entryFrom(found);
        if (!entry)
            return entry.error();
        entries.push_back(entry.take());
    }
}

} // namespace arowana
