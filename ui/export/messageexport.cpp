// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/messageexport.h"

#include "models/domain/masking.h"
#include "models/domain/messagequerytext.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <utility>

namespace arowana {

namespace {

/// What is looked for is told like what is found.
MessageQuery masked(MessageQuery query)
{
    for (QueryTerm &term : query.terms) {
        if (auto *word = std::get_if<WordTerm>(&term.condition)) {
            word->text = maskedText(word->text);
        } else if (auto *part = std::get_if<PartTerm>(&term.condition)) {
            const bool isAddress = part->field == PartField::To || part->field == PartField::From;
            part->part = isAddress ? maskedAddress(part->part) : maskedWithin(part->part);
        }
    }
    return query;
}

} // namespace

MessageExport::MessageExport(ExportSource &source, MessageExportOrder order, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_asker(source.newExportAsker())
    , m_order(std::move(order))
    , m_writer(m_order.file)
    , m_checksum(std::make_shared<QCryptographicHash>(QCryptographicHash::Sha256))
{
    connect(&m_writer, &ExportWriter::written, this, &MessageExport::goOn);
    connect(&m_writer, &ExportWriter::failed, this, &MessageExport::fail);
    connect(&m_writer, &ExportWriter::finished, this, [this] {
        m_isOver = true;
        m_source.endExport(m_asker);
        Q_EMIT done();
    });
}

MessageExport::~MessageExport()
{
    stop();
}

QString MessageExport::aboutFile(const QString &file)
{
    return file + QStringLiteral(".about.json");
}

std::optional<qint64> MessageExport::total() const
{
    return m_start ? std::optional(m_start->count) : std::nullopt;
}

void MessageExport::start(Instant now)
{
    m_startedAt = now;
    m_source.beginExport(m_asker, m_order.query, m_order.form,
                         [self = QPointer<MessageExport>(this)](const Result<ExportStart> &start) {
                             if (self)
                                 self->begin(start);
                         });
}

void MessageExport::stop()
{
    m_writer.stop();
    if (!std::exchange(m_isOver, true))
        m_source.endExport(m_asker);
}

void MessageExport::begin(const Result<ExportStart> &start)
{
    if (m_isOver)
        return;
    if (!start)
        return fail(start.error());
    m_start = *start;
    write({[head = m_start->head] { return head; }, 0, m_start->count == 0}); // makes the file
    if (m_start->count > 0)
        ask();
    Q_EMIT progressed();
}

void MessageExport::ask()
{
    m_source.askExportPiece(m_asker,
                            [self = QPointer<MessageExport>(this)](const Result<ExportPiece> &piece) {
                                if (self)
                                    self->take(piece);
                            });
}

void MessageExport::take(const Result<ExportPiece> &piece)
{
    if (m_isOver)
        return;
    if (!piece)
        return fail(piece.error());
    m_next = *piece;
    if (!m_isWriting)
        goOn();
}

void MessageExport::write(const ExportPiece &piece)
{
    m_isWriting = true;
    m_writing = piece.count;
    m_isLastWritten = piece.isLast;
    m_writer.append([checksum = m_checksum, text = piece.text] {
        const QByteArray bytes = text();
        checksum->addData(bytes);
        return bytes;
    });
}

/// What was written is on the disk, or the next piece has come.
void MessageExport::goOn()
{
    m_written += std::exchange(m_writing, 0);
    m_isWriting = false;
    if (m_isLastWritten) {
        m_writer.finish(aboutFile(m_order.file), [checksum = m_checksum, about = about()]() mutable {
            about.insert(QStringLiteral("sha256"), QString::fromLatin1(checksum->result().toHex()));
            return QJsonDocument(about).toJson();
        });
    } else if (m_next) {
        const ExportPiece piece = *std::exchange(m_next, std::nullopt);
        write(piece);
        if (!piece.isLast)
            ask();
    }
    Q_EMIT progressed();
}

/// What the file holds, but for its checksum.
QJsonObject MessageExport::about() const
{
    const MessageQuery told = m_order.form.isMasked ? masked(m_order.query) : m_order.query;
    return {{QStringLiteral("program"), QStringLiteral("arowana-console " AROWANA_VERSION)},
            {QStringLiteral("file"), QFileInfo(m_order.file).fileName()},
            {QStringLiteral("format"),
             m_order.form.format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("ndjson")},
            {QStringLiteral("query"), textOf(told, m_order.zone)},
            {QStringLiteral("time_zone"), QString::fromLatin1(m_order.zone.id())},
            {QStringLiteral("queried_at"), QString::fromLatin1(m_startedAt.toIsoMs())},
            {QStringLiteral("found"), m_start->count},
            {QStringLiteral("count"), m_written},
            {QStringLiteral("masked"), m_order.form.isMasked},
            {QStringLiteral("columns"), QJsonArray::fromStringList(m_start->columns)}};
}

void MessageExport::fail(const Error &error)
{
    stop();
    Q_EMIT failed(error);
}

} // namespace arowana
