// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagereader.h"

#include "app/store/readertables.h"
#include "app/store/salvage.h"
#include "app/store/schema.h"

namespace arowana {

MessageReader::MessageReader(QString file, std::shared_ptr<const NewestQuestions> newest)
    : m_file(std::move(file))
    , m_newest(std::move(newest))
{
}

MessageReader::~MessageReader() = default;

Result<void> MessageReader::connect()
{
    if (m_tables && !m_tables->connection->isInDoubt())
        return {};
    m_tables.reset();
    auto opened = StoreConnection::open(m_file, StoreConnection::Use::Read);
    if (!opened)
        return opened.error();
    auto connection = opened.take();
    if (const auto version = Schema(*connection).recognise(); !version)
        return version.error();
    // Not yet while it was opened: what is asked of it first is short.
    connection->interruptWhen(
        [this] { return m_newest->stopping || (m_readsKeys != 0 && m_readsKeys != m_newest->keys); });
    m_tables = std::make_unique<ReaderTables>(std::move(connection));
    return {};
}

void MessageReader::fail(quint64 question, const Error &error)
{
    if (m_newest->stopping)
        return; // it was cut short, and says nothing
    if (m_tables && m_tables->connection->sawDamage())
        markDamaged(m_file); // else the start would not look there
    Q_EMIT failed(question, error);
}

void MessageReader::readKeys(quint64 question, const MessageQuery &query)
{
    if (m_newest->stopping || question != m_newest->keys)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto isStale = [this, question] { return m_newest->stopping || question != m_newest->keys; };
    m_readsKeys = question;
    const auto keys = m_tables->finder.keys(query, isStale);
    m_readsKeys = 0;
    if (!keys && m_tables->connection->isInterrupted() && isStale())
        return;
    if (!keys)
        return fail(question, keys.error());
    if (*keys && !isStale())
        Q_EMIT keysRead(question, *keys);
}

void MessageReader::readRows(quint64 question, const std::vector<RowId> &ids)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    QList<MessageRow> rows;
    rows.reserve(qsizetype(ids.size()));
    for (const RowId id : ids) {
        const auto row = m_tables->messages.listRow(id);
        if (!row)
            return fail(question, row.error());
        if (*row)
            rows.push_back(**row);
    }
    Q_EMIT rowsRead(question, rows);
}

void MessageReader::readPlaces(quint64 question, const MessageQuery &query, const std::vector<RowId> &changed)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto places = m_tables->finder.places(query, changed);
    if (!places)
        return fail(question, places.error());
    Q_EMIT placesRead(question, *places);
}

void MessageReader::readDetail(quint64 question, RowId row)
{
    if (m_newest->stopping || question != m_newest->detail)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto detail = m_tables->details.read(row);
    if (!detail)
        return fail(question, detail.error());
    Q_EMIT detailRead(question, *detail);
}

void MessageReader::readOutbox(quint64 question)
{
    if (m_newest->stopping || question != m_newest->outbox)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto items = m_tables->outbox.read();
    if (!items)
        return fail(question, items.error());
    Q_EMIT outboxRead(question, *items);
}

void MessageReader::readPerMinute(quint64 question, Instant from, Instant to)
{
    if (m_newest->stopping || question != m_newest->perMinute)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto counts = m_tables->statistics.perMinute(from, to);
    if (!counts)
        return fail(question, counts.error());
    Q_EMIT perMinuteRead(question, *counts);
}

void MessageReader::readSendContext(quint64 question, const SendRoute &route, Instant serverNow)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto context = m_tables->contexts.read(route, serverNow);
    if (!context)
        return fail(question, context.error());
    Q_EMIT sendContextRead(question, *context);
}

void MessageReader::readRunLines(quint64 question, quint64 run, int first, int most)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto lines = m_tables->runs.views(run, first, most);
    if (!lines)
        return fail(question, lines.error());
    Q_EMIT runLinesRead(question, *lines);
}

void MessageReader::readSetAside(quint64 question, qint64 before, int most)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto events = m_tables->aside.unseen(before, most);
    if (!events)
        return fail(question, events.error());
    Q_EMIT setAsideRead(question, *events);
}

void MessageReader::readSetAsideRecords(quint64 question, qint64 before)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto records = m_tables->aside.unseenRecords(before);
    if (!records)
        return fail(question, records.error());
    Q_EMIT setAsideRecordsRead(question, *records);
}

void MessageReader::readSetAsideRecord(quint64 question, qint64 number)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto records = m_tables->aside.record(number);
    if (!records)
        return fail(question, records.error());
    Q_EMIT setAsideRecordsRead(question, *records);
}

} // namespace arowana
