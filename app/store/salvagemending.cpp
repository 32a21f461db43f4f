// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvagemending.h"

#include "app/store/messagetable.h"
#include "app/store/outboxtable.h"
#include "app/store/searchindex.h"
#include "app/wire/sendcodec.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct SalvageMendingWords {
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

constexpr const char *kMending[] = {
    "UPDATE money_held SET amount = (SELECT ifnull(sum(held), 0) FROM ledger "
    "WHERE charged IS NULL AND released IS NULL)",
    "DELETE FROM money_months",
    "INSERT INTO money_months (month, charged, released) SELECT month, sum(charged), sum(released) FROM ("
    "SELECT charged_month AS month, charged, 0 AS released FROM ledger WHERE charged IS NOT NULL UNION ALL "
    "SELECT released_month, 0, released FROM ledger WHERE released IS NOT NULL) GROUP BY month",
    // An id is only ever written together with "accepted".
    "UPDATE outbox SET state = 'accepted' WHERE state NOT IN ('accepted', 'refused', 'stopped') "
    "AND row IN (SELECT row FROM messages WHERE message_id IS NOT NULL)",
    "UPDATE outbox SET state = 'stopped' WHERE state NOT IN ('accepted', 'refused', 'stopped') "
    "AND row IN (SELECT row FROM messages WHERE status = 'stopped_here')",
    "UPDATE outbox SET state = 'refused' WHERE state NOT IN ('accepted', 'refused', 'stopped') "
    "AND row IN (SELECT row FROM messages WHERE status = 'refused')",
    // What was found in the log before says nothing about what happened since.
    "DELETE FROM log_candidates WHERE key IN (SELECT key FROM outbox "
    "WHERE state NOT IN ('accepted', 'refused', 'stopped'))",
    "UPDATE outbox SET state = 'stuck', hold_until = NULL, next_try = NULL, look_up_at = NULL, "
    "look_up_from = NULL, look_up_to = NULL, look_up_is_complete = NULL "
    "WHERE state NOT IN ('accepted', 'refused', 'stopped')",
    // A line that seems open may have been sent: no run goes on.
    "UPDATE run_lines SET state = 'skipped' WHERE state = 'open'",
    "UPDATE runs SET state = 'stopped', pause = 'none' WHERE state NOT IN ('stopped', 'done')",
    // What was told of an import since then nobody can say: it is not offered to be taken up.
    "DELETE FROM facts WHERE name IN (CAST('import.far' AS BLOB), CAST('import.rows' AS BLOB))",
    // What is lost may be in the platform's log: that is read once more, from the beginning.
    "DELETE FROM facts WHERE name IN (CAST('history.read' AS BLOB), CAST('heard.until' AS BLOB))",
    // A file of an older shape does not say of any event that it is set aside.
    "UPDATE events SET aside = 'not_understood' WHERE state = 'quarantined' AND aside IS NULL",
    // By its key a line is known as one of our own sends.
    "INSERT INTO message_more (row, key, inbound_text, answer_status, answer_raw, revoke_pending, "
    "revoke_note) "
    "SELECT row, key, '', 0, x'', 0, '' FROM outbox WHERE row IN (SELECT row FROM messages) "
    "AND row NOT IN (SELECT row FROM message_more)",
};

/// The list line of a send that lost it.
MessageRecord lineOf(const OutboxEntry &entry)
{
    MessageRecord record;
    record.key = entry.key;
    record.row.row = entry.row;
    record.row.createdAt = entry.createdAt;
    if (const auto request = decodeSend(entry.body, {})) {
        record.row.channel = request->channel();
        record.row.type = request->type;
        record.row.senderId = request->sender.id;
        record.row.recipient = wireText(request->to);
        record.row.summary = contentSummary(request->content);
    }
    return record;
}

Result<void> saveUnknown(MessageTable &messages, MessageRecord record, Instant now)
{
    const TimelineStep step{
        MessageStatus::Unknown, now, now, Source::Local,
        SalvageMendingWords::tr("The database was damaged while it waited: it may have left.")};
    record.steps.removeIf([](const TimelineStep &s) { return s.status == MessageStatus::Unknown; });
    mergeStep(record.steps, step);
    record.row.status = step.status;
    record.row.statusSource = step.source;
    record.row.statusAt = step.at;
    record.row.statusLearntAt = step.learntAt;
    record.row.note = step.detail;
    return messages.save(record);
}

Result<void> sayUnknown(MessageTable &messages, const OutboxEntry &entry, Instant now)
{
    auto known = messages.byRow(entry.row);
    if (!known)
        return known.error();
    return saveUnknown(messages, *known ? **known : lineOf(entry), now);
}

/// The lines that say a send waits, of which the damage left nothing to send it by.
Result<QList<RowId>> linesWithoutSend(StoreConnection &connection)
{
    return connection.all("SELECT row FROM messages WHERE status IN ('held', 'sending') "
                          "AND row NOT IN (SELECT row FROM outbox) ORDER BY row",
                          {}, [](const StoreRows &rows) { return RowId{rows.integer(0)}; });
}

Result<void> sayLost(MessageTable &messages, RowId row, Instant now)
{
    auto known = messages.byRow(row);
    if (!known)
        return known.error();
    return *known ? saveUnknown(messages, **known, now) : Result<void>();
}

} // namespace

Result<int> mendSalvaged(StoreConnection &connection, Instant now)
{
    for (const char *statement : kMending) {
        if (auto run = connection.run(statement); !run)
            return run.error();
    }
    if (auto started = SearchIndex(connection).startOver(); !started)
        return started.error();
    const auto open = OutboxTable(connection).open();
    if (!open)
        return open.error();
    MessageTable messages(connection);
    for (const OutboxEntry &entry : *open) {
        if (auto said = sayUnknown(messages, entry, now); !said)
            return said.error();
    }
    const auto lost = linesWithoutSend(connection);
    if (!lost)
        return lost.error();
    for (const RowId row : *lost) {
        if (auto said = sayLost(messages, row, now); !said)
            return said.error();
    }
    return int(lost->size());
}

} // namespace arowana
