// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/runtable.h"

#include "app/store/storedwords.h"
#include "app/wire/jsonwriter.h"
#include "app/wire/sendcodec.h"
#include "app/wire/strictjson.h"
#include "models/domain/runcounting.h"

#include <QCoreApplication>

#include <algorithm>

namespace arowana {

namespace {

struct RunTableWords {
    Q_DECLARE_TR_FUNCTIONS(RunTable)
};

constexpr auto kAdd = "INSERT INTO runs (name, sender_name, sender_address, use_case, request, canary, "
                      "per_minute, state, pause, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kLastId = "SELECT last_insert_rowid()";
constexpr auto kAddLine =
    "INSERT INTO run_lines (run, number, recipient, data, state, unit, price, other_price, may_be_single) "
    "VALUES (?, ?, ?, ?, 'open', ?, ?, ?, ?)";
constexpr auto kSave = "UPDATE runs SET state = ?, pause = ?, per_minute = ? WHERE id = ?";
constexpr auto kNewest =
    "SELECT id, name, sender_name, sender_address, use_case, request, canary, per_minute, state, pause, "
    "started_at FROM runs WHERE state NOT IN ('stopped', 'done') "
    "OR id IN (SELECT id FROM runs ORDER BY id DESC LIMIT ?) ORDER BY id";
constexpr auto kOne =
    "SELECT id, name, sender_name, sender_address, use_case, request, canary, per_minute, state, pause, "
    "started_at FROM runs WHERE id = ?";
// Lines that cost the same are judged together: there are few kinds of them in a list of any length. This is
// asked while the list is sent: of each message only the narrow row is read.
constexpr auto kCounts =
    "SELECT count(*), l.state, l.unit, l.price, l.other_price, l.may_be_single, m.status, m.unit, m.cost, "
    "m.cost_is_hold, m.price, m.unit_word "
    "FROM run_lines l LEFT JOIN messages m ON m.row = l.row WHERE l.run = ? GROUP BY l.state, l.unit, "
    "l.price, l.other_price, l.may_be_single, m.status, m.unit, m.cost, m.cost_is_hold, m.price, m.unit_word";
constexpr auto kNextOpen =
    "SELECT number, recipient, data, state, row, unit, price, other_price, may_be_single "
    "FROM run_lines INDEXED BY run_lines_open WHERE run = ? AND state = 'open' "
    "ORDER BY number LIMIT 1";
constexpr auto kLine =
    "SELECT number, recipient, data, state, row, unit, price, other_price, may_be_single FROM run_lines "
    "WHERE run = ? AND number = ?";
constexpr auto kClose =
    "UPDATE run_lines SET state = ?, row = ? WHERE run = ? AND number = ? AND state = 'open'";
constexpr auto kSkip = "UPDATE run_lines SET state = 'skipped' WHERE run = ? AND state = 'open'";
constexpr auto kReopen =
    "UPDATE run_lines SET state = 'open', row = NULL WHERE run = ? AND state = 'sent' AND row IN "
    "(SELECT o.row FROM outbox o JOIN message_more m ON m.row = o.row "
    "WHERE o.row = run_lines.row AND o.state = 'refused' AND m.answer_status = ? AND o.dismissed_at IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM outbox again WHERE again.created_at >= o.created_at AND again.row > o.row "
    "AND again.body = o.body AND again.state NOT IN ('refused', 'stopped') "
    "AND again.row NOT IN (SELECT row FROM run_lines WHERE row IS NOT NULL)) "
    // Taken up again by hand and changed: to the same person, whatever became of the words.
    "AND NOT EXISTS (SELECT 1 FROM send_origins s JOIN outbox a ON a.row = s.row JOIN messages am ON am.row "
    "= "
    "s.row JOIN messages om ON om.row = s.again_of WHERE s.again_of = o.row AND am.recipient = om.recipient "
    "AND a.state NOT IN ('refused', 'stopped')))";
constexpr auto kRevocable =
    "SELECT l.number, l.recipient, l.data, l.state, l.row, l.unit, l.price, l.other_price, l.may_be_single "
    "FROM run_lines l JOIN messages m ON m.row = l.row "
    "WHERE l.run = ? AND l.number > ? AND m.status IN ('queued', 'sent', 'soft_bounced') ORDER BY l.number "
    "LIMIT ?";
constexpr auto kRunOf = "SELECT run FROM run_lines WHERE row = ?";
constexpr auto kSendsBetween = "SELECT count(*) FROM outbox WHERE created_at > ? AND created_at <= ?";
constexpr auto kNewestSend =
    "SELECT created_at FROM outbox WHERE created_at <= ? ORDER BY created_at DESC LIMIT 1 OFFSET ?";
constexpr auto kAddLeftOut =
    "INSERT INTO run_left_out (run, number, recipient, data, reason) VALUES (?, ?, ?, ?, ?)";
constexpr auto kCountLeftOut = "SELECT count(*) FROM run_left_out WHERE run = ?";
constexpr QLatin1String kLeftOut("left out");
constexpr auto kViews =
    "SELECT l.number, l.recipient, l.data, l.state, l.row, l.unit, l.price, l.other_price, l.may_be_single, "
    "l.reason, m.status, m.note, m.message_id, m.cost, m.cost_is_hold, m.created_at, m.status_at, m.unit, "
    "m.price, m.unit_word FROM "
    "(SELECT number, recipient, data, state, row, unit, price, other_price, may_be_single, '' AS reason "
    "FROM run_lines WHERE run = ? UNION ALL "
    "SELECT number, recipient, data, 'left out', NULL, '', NULL, NULL, 0, reason FROM run_left_out "
    "WHERE run = ? ORDER BY number LIMIT ? OFFSET ?) l LEFT JOIN messages m ON m.row = l.row "
    "ORDER BY l.number";

Error unreadable(const QString &what, const QString &detail)
{
    return {ErrorKind::Storage, what, RunTableWords::tr("Start the newest version of the console."), detail};
}

QByteArray dataText(const QList<std::pair<QString, QString>> &data)
{
    JsonValue pairs = JsonValue::array();
    for (const auto &[name, value] : data) {
        JsonValue &pair = pairs.append(JsonValue::array());
        pair.append(jsonText(name));
        pair.append(jsonText(value));
    }
    return writeJson(pairs);
}

Result<QList<std::pair<QString, QString>>> dataFrom(const QByteArray &text)
{
    QList<std::pair<QString, QString>> data;
    if (text == "[]")
        return data;
    const auto json = readStrictJson(text, kAnswerBytesMost);
    if (!json)
        return json.error();
    for (const JsonValue &pair : json->items()) {
        if (pair.items().size() != 2)
            return malformed(QStringLiteral("no name and value"));
        data.append({pair.items()[0].toText(), pair.items()[1].toText()});
    }
    return data;
}

/// From the column of the unit on.
std::optional<ExpectedCharge> expectedFrom(const StoreRows &rows, int column)
{
    const auto unit = fromStoredWord<BillingUnit>(rows.text(column));
    if (!unit)
        return std::nullopt;
    return ExpectedCharge{*unit, rows.maybeMoney(column + 1), rows.maybeMoney(column + 2),
                          rows.flag(column + 3)};
}

/// A line that cannot be read must not be guessed: it decides to whom a message goes.
Result<RunLine> lineFrom(const StoreRows &rows)
{
    const QString what = RunTableWords::tr("A stored line of a list cannot be read.");
    RunLine line;
    line.number = rows.number(0);
    const auto to = parseRecipient(rows.text(1));
    const auto data = dataFrom(rows.bytes(2));
    const auto state = fromStoredWord<RunLineState>(rows.text(3));
    if (!to || !data || !state)
        return unreadable(what, QString::number(line.number));
    line.to = *to;
    line.data = *data;
    line.state = *state;
    line.row = RowId{rows.integer(4)};
    line.expected = expectedFrom(rows, 5);
    return line;
}

/// A line with how its message stands, or one that was left out.
Result<RunLineView> viewFrom(const StoreRows &rows)
{
    RunLineView view;
    if (rows.text(3) == kLeftOut) {
        const auto data = dataFrom(rows.bytes(2));
        view.line.number = rows.number(0);
        view.line.data = data ? *data : QList<std::pair<QString, QString>>(); // nothing is sent by it
        view.isLeftOut = true;
        view.typed = rows.text(1);
        view.note = rows.text(9);
        return view;
    }
    auto line = lineFrom(rows);
    if (!line)
        return line.error();
    view.line = line.take();
    if (rows.isNull(10))
        return view;
    view.status = fromStoredWord(rows.text(10), MessageStatus::Unrecognised);
    view.note = rows.text(11);
    view.id = MessageId(rows.bytes(12));
    view.cost = rows.maybeMoney(13);
    view.costIsHold = rows.flag(14);
    view.createdAt = rows.instant(15);
    view.statusAt = rows.instant(16);
    view.unit = fromStoredWord(rows.text(17), BillingUnit::Unknown);
    view.price = rows.maybeMoney(18);
    view.unitWord = rows.text(19);
    return view;
}

/// Nothing for one of a newer console, or one that cannot be read.
std::optional<SendRun> runFrom(const StoreRows &rows)
{
    SendRun run;
    run.id = quint64(rows.integer(0));
    run.name = rows.text(1);
    Sender sender;
    sender.name = rows.text(2);
    sender.address = rows.text(3);
    sender.useCase = fromStoredWord(rows.text(4), UseCase::Unknown);
    const auto request = decodeSend(rows.bytes(5), sender);
    const auto state = fromStoredWord<RunState>(rows.text(8));
    const auto pause = fromStoredWord<RunPause>(rows.text(9));
    if (!request || !state || !pause)
        return std::nullopt;
    run.request = *request;
    run.canary = rows.number(6);
    run.perMinute = rows.number(7);
    run.state = *state;
    run.pause = *pause;
    run.startedAt = rows.instant(10);
    return run;
}

template <class Value>
Result<QList<Value>> allOf(const Result<QList<Result<Value>>> &found)
{
    if (!found)
        return found.error();
    QList<Value> values;
    values.reserve(found->size());
    for (const Result<Value> &read : *found) {
        if (!read)
            return read.error();
        values.append(*read);
    }
    return values;
}

} // namespace

RunTable::RunTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<quint64> RunTable::add(const SendRun &run, const QList<RunLine> &lines)
{
    if (lines.isEmpty())
        return Error{
            ErrorKind::InvalidInput, RunTableWords::tr("A list without lines cannot be stored."), {}, {}};
    SendRequest request = run.request;
    request.to = lines.constFirst().to;
    const Sender &sender = request.sender;
    auto added = m_connection.run(kAdd, {boundText(run.name), boundText(sender.name),
                                         boundText(sender.address), storedWord(sender.effectiveUseCase()),
                                         boundBytes(encodeSend(request)), run.canary, run.perMinute,
                                         storedWord(run.state), storedWord(run.pause), run.startedAt.ms});
    if (!added)
        return added.error();
    const auto id = m_connection.first(kLastId, {}, [](const StoreRows &rows) { return rows.integer(0); });
    if (!id)
        return id.error();
    const qint64 number = id->value_or(0);
    for (const RunLine &line : lines) {
        const auto &expected = line.expected;
        added = m_connection.run(
            kAddLine,
            {number, line.number, boundText(wireText(line.to)), boundBytes(dataText(line.data)),
             expected ? storedWord(expected->unit) : QString(QLatin1String("")),
             boundMoney(expected ? expected->price : std::nullopt),
             boundMoney(expected ? expected->otherPrice : std::nullopt), expected && expected->mayBeSingle});
        if (!added)
            return added.error();
    }
    return quint64(number);
}

Result<void> RunTable::addLeftOut(quint64 run, const QList<LeftOutLine> &lines)
{
    for (const LeftOutLine &line : lines) {
        auto added = m_connection.run(kAddLeftOut, {qint64(run), line.number, boundText(line.typed),
                                                    boundBytes(dataText(line.data)), boundText(line.reason)});
        if (!added)
            return added;
    }
    return {};
}

Result<void> RunTable::save(const SendRun &run)
{
    return m_connection.run(kSave,
                            {storedWord(run.state), storedWord(run.pause), run.perMinute, qint64(run.id)});
}

Result<StoredRuns> RunTable::newest(int most)
{
    const auto found = m_connection.all(kNewest, {most}, runFrom);
    if (!found)
        return found.error();
    StoredRuns stored;
    for (const std::optional<SendRun> &run : *found) {
        if (run)
            stored.runs.append(*run);
        else
            ++stored.unreadable;
    }
    return stored;
}

Result<std::optional<SendRun>> RunTable::find(quint64 run)
{
    const auto found = m_connection.first(kOne, {qint64(run)}, runFrom);
    if (!found)
        return found.error();
    return found->value_or(std::nullopt);
}

Result<RunCounts> RunTable::counts(quint64 run)
{
    RunCounts counts;
    const auto counted = m_connection.all(kCounts, {qint64(run)}, [&counts](const StoreRows &rows) {
        const int lines = rows.number(0);
        ToldCharge told;
        if (!rows.isNull(6))
            told.status = fromStoredWord<MessageStatus>(rows.text(6));
        told.unit = fromStoredWord(rows.text(7), BillingUnit::Unknown);
        told.cost = rows.maybeMoney(8);
        told.costIsHold = rows.flag(9);
        told.price = rows.maybeMoney(10);
        told.unitWord = rows.text(11);
        addLines(counts, fromStoredWord(rows.text(1), RunLineState::Sent), told.status, lines);
        addCharges(counts.charges, checkCharge(expectedFrom(rows, 2), told), lines);
        return true;
    });
    if (!counted)
        return counted.error();
    const auto leftOut = m_connection.first(kCountLeftOut, {qint64(run)},
                                            [](const StoreRows &rows) { return rows.number(0); });
    if (!leftOut)
        return leftOut.error();
    counts.leftOut = leftOut->value_or(0);
    return counts;
}

Result<std::optional<RunLine>> RunTable::one(const char *sql, const QVariantList &values)
{
    const auto found = m_connection.first(sql, values, lineFrom);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<RunLine>();
    if (!**found)
        return (*found)->error();
    return std::optional<RunLine>(***found);
}

Result<std::optional<RunLine>> RunTable::nextOpen(quint64 run)
{
    return one(kNextOpen, {qint64(run)});
}

Result<std::optional<RunLine>> RunTable::line(quint64 run, int number)
{
    return one(kLine, {qint64(run), number});
}

Result<void> RunTable::close(quint64 run, const RunLine &line)
{
    const auto changed = m_connection.change(
        kClose, {storedWord(line.state), line.row.isValid() ? QVariant(line.row.value) : QVariant(),
                 qint64(run), line.number});
    if (!changed)
        return changed.error();
    if (*changed == 1)
        return {};
    return Error{ErrorKind::Conflict,
                 RunTableWords::tr("This line of the list has been sent already."),
                 RunTableWords::tr("Nothing was sent again."),
                 {}};
}

Result<void> RunTable::skipOpen(quint64 run)
{
    return m_connection.run(kSkip, {qint64(run)});
}

Result<void> RunTable::reopenRefused(quint64 run, int httpStatus)
{
    return m_connection.run(kReopen, {qint64(run), httpStatus});
}

Result<QList<RunLine>> RunTable::revocable(quint64 run, int after, int most)
{
    return allOf<RunLine>(m_connection.all(kRevocable, {qint64(run), after, most}, lineFrom));
}

Result<quint64> RunTable::runOf(RowId row)
{
    const auto found =
        m_connection.first(kRunOf, {row.value}, [](const StoreRows &rows) { return rows.integer(0); });
    if (!found)
        return found.error();
    return quint64(found->value_or(0));
}

Result<int> RunTable::sendsBetween(Instant after, Instant until)
{
    const auto count = m_connection.first(kSendsBetween, {after.ms, until.ms},
                                          [](const StoreRows &rows) { return rows.number(0); });
    return count ? Result<int>(count->value_or(0)) : Result<int>(count.error());
}

Result<std::optional<Instant>> RunTable::newestSend(int n, Instant until)
{
    return m_connection.first(kNewestSend, {until.ms, n - 1},
                              [](const StoreRows &rows) { return rows.instant(0); });
}

Result<QList<RunLineView>> RunTable::views(quint64 run, int first, int most)
{
    const QVariantList values{qint64(run), qint64(run), most, std::max(first - 1, 0)};
    return allOf<RunLineView>(m_connection.all(kViews, values, viewFrom));
}

} // namespace arowana
