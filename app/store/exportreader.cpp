// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/exportreader.h"

#include "app/store/exporttable.h"
#include "app/store/messagefinder.h"
#include "app/store/messagetable.h"
#include "app/store/salvage.h"
#include "app/store/schema.h"

#include <algorithm>
#include <span>

namespace arowana {

ExportReader::ExportReader(QString file, std::shared_ptr<const ExportStops> stops)
    : m_file(std::move(file))
    , m_stops(std::move(stops))
{
}

ExportReader::~ExportReader() = default;

Result<void> ExportReader::connect()
{
    if (m_connection && !m_connection->isInDoubt())
        return {};
    m_connection.reset();
    auto opened = StoreConnection::open(m_file, StoreConnection::Use::Read);
    if (!opened)
        return opened.error();
    auto connection = opened.take();
    if (const auto version = Schema(*connection).recognise(); !version)
        return version.error();
    connection->interruptWhen([this] { return isStale(); });
    m_connection = std::move(connection);
    return {};
}

bool ExportReader::isStale() const
{
    return m_stops->stopping || (m_finds != 0 && m_finds == m_stops->ended);
}

void ExportReader::fail(quint64 question, const Error &error)
{
    if (m_connection && m_connection->sawDamage())
        markDamaged(m_file); // else the start would not look there
    Q_EMIT failed(question, error);
}

void ExportReader::begin(quint64 question, quint64 asker, const MessageQuery &query, const ExportForm &form)
{
    if (m_stops->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    auto rows = collectRows(asker, query);
    if (!rows)
        return fail(question, rows.error());
    Going &going = m_going[asker];
    going = {form, rows.take(), 0};
    Q_EMIT begun(question, {qint64(going.rows.size()), exportHead(form.format), exportColumns()});
}

Result<std::vector<RowId>> ExportReader::collectRows(quint64 asker, const MessageQuery &query)
{
    MessageTable messages(*m_connection);
    m_finds = asker;
    auto found = MessageFinder(*m_connection, messages).keys(query, [this] { return isStale(); });
    m_finds = 0;
    if (!found)
        return found.error();
    return *found ? **found : std::vector<RowId>(); // nullptr: stale
}

void ExportReader::readPiece(quint64 question, quint64 asker)
{
    const auto found = m_going.find(asker);
    if (m_stops->stopping || found == m_going.end())
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    Going &going = found->second;
    const size_t count = std::min(kPiece, going.rows.size() - going.at);
    const auto messages =
        ExportTable(*m_connection).read(std::span<const RowId>(going.rows).subspan(going.at, count));
    if (!messages)
        return fail(question, messages.error());
    going.at += count;
    ExportPiece piece;
    piece.text = [messages = *messages, form = going.form] {
        QByteArray lines;
        for (const ExportedMessage &message : messages)
            lines += exportLine(form.isMasked ? masked(message) : message, form.format);
        return lines;
    };
    piece.count = messages->size();
    piece.isLast = going.at == going.rows.size();
    Q_EMIT pieceRead(question, piece);
}

void ExportReader::end(quint64 asker)
{
    m_going.erase(asker);
    if (m_going.empty())
        m_connection.reset(); // nothing is kept open for an export that may come
}

} // namespace arowana
