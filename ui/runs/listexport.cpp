// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/listexport.h"

#include "models/domain/csvtext.h"
#include "models/domain/placeholders.h"
#include "models/items/runlinesmodel.h"

#include <QPointer>

#include <algorithm>

namespace arowana {

namespace {

/// For machines: a point and four decimals in every language.
QString amount(const std::optional<Money> &money)
{
    return money ? QString::fromLatin1(money->toDecimal()) : QString();
}

QString utc(Instant at)
{
    return at.isValid() ? QString::fromLatin1(at.toIsoMs()) : QString();
}

QString valueOf(const LineData &data, const QString &placeholder)
{
    for (const auto &[name, value] : data) {
        if (name.compare(placeholder, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

/// Cells beyond the columns of the file.
QStringList unnamedOf(const LineData &data)
{
    QStringList cells;
    for (const auto &[name, value] : data) {
        if (name.isEmpty())
            cells.append(value);
    }
    return cells;
}

} // namespace

ListExport::ListExport(RunSource &source, const SendRun &run, const QString &file, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_asker(source.newAsker())
    , m_run(run)
    , m_fileName(file)
    , m_placeholders(placeholdersOf(run.request))
    , m_writer(file)
{
    connect(&m_writer, &ExportWriter::written, this, &ListExport::goOn);
    connect(&m_writer, &ExportWriter::failed, this, &ListExport::failed);
    connect(&m_writer, &ExportWriter::finished, this, &ListExport::done);
}

void ListExport::start()
{
    ask();
}

void ListExport::writeHeader()
{
    write(QChar(0xFEFF) +
          csvLine(QStringList{tr("Line"), tr("Recipient")} + m_placeholders +
                  QStringList{tr("State"), tr("Reason"), tr("Message id"), tr("Price in EUR"),
                              tr("Reserved in EUR"), tr("Expected in EUR"), tr("Price as expected"),
                              tr("Made at (UTC)"), tr("State since (UTC)")} +
                  QStringList(m_unnamed)));
}

QString ListExport::lineText(const RunLineView &line) const
{
    QStringList cells{QString::number(line.line.number),
                      line.isLeftOut ? line.typed : wireText(line.line.to)};
    for (const QString &placeholder : m_placeholders)
        cells.append(valueOf(line.line.data, placeholder));
    QStringList unnamed = unnamedOf(line.line.data);
    unnamed.resize(m_unnamed);
    return csvLine(
        cells +
        QStringList{runLineWord(line, m_run.request.channel()), runLineReason(line),
                    QString::fromUtf8(line.id.bytes()), line.costIsHold ? QString() : amount(line.cost),
                    line.costIsHold ? amount(line.cost) : QString(), amount(line.charge().expected),
                    runChargeWord(line), utc(line.createdAt), utc(line.statusAt)} +
        unnamed);
}

void ListExport::write(const QString &text)
{
    m_writer.append([text] { return text.toUtf8(); });
}

/// One piece at a time, read and written: a slow disk is waited for, and no question is asked in vain.
void ListExport::goOn()
{
    m_written = m_read;
    if (m_isAllRead) {
        m_writer.finish();
        Q_EMIT progressed();
        return;
    }
    ask();
    if (!m_writer.isOver())
        Q_EMIT progressed();
}

void ListExport::ask()
{
    m_source.askRunLines(m_asker, m_run.id, m_read + 1, kPiece,
                         [self = QPointer<ListExport>(this)](const Result<QList<RunLineView>> &answer) {
                             if (self)
                                 self->take(answer);
                         });
}

void ListExport::take(const Result<QList<RunLineView>> &answer)
{
    if (m_writer.isOver())
        return;
    if (!answer) {
        stop();
        Q_EMIT failed(answer.error());
        return;
    }
    if (!m_isCounted) {
        countUnnamed(*answer);
        return;
    }
    QString text;
    for (const RunLineView &line : *answer)
        text += lineText(line);
    m_read += int(answer->size());
    m_isAllRead = answer->size() < kPiece;
    write(text);
}

/// The header stands above all lines and says how many columns there are, so all are looked through before.
void ListExport::countUnnamed(const QList<RunLineView> &lines)
{
    for (const RunLineView &line : lines)
        m_unnamed = std::max(m_unnamed, unnamedOf(line.line.data).size());
    m_read += int(lines.size());
    if (lines.size() == kPiece) {
        ask();
        return;
    }
    m_isCounted = true;
    m_read = 0;
    writeHeader();
}

} // namespace arowana
