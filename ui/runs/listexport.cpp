// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/listexport.h"

#include "models/domain/csvtext.h"
#include "models/items/runlinesmodel.h"

#include <QPointer>

namespace arowana {

ListExport::ListExport(RunSource &source, const SendRun &run, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_run(run)
    , m_text(QChar(0xFEFF) + csvLine({tr("Line"), tr("Recipient"), tr("State"), tr("Reason")}))
{
}

void ListExport::start()
{
    ask();
}

void ListExport::ask()
{
    m_source.askRunLines(m_run.id, m_next, kPiece,
                         [self = QPointer<ListExport>(this)](const QList<RunLineView> &lines) {
                             if (self)
                                 self->take(lines);
                         });
}

void ListExport::take(const QList<RunLineView> &lines)
{
    for (const RunLineView &line : lines) {
        m_text += csvLine({QString::number(line.line.number), wireText(line.line.to),
                           runLineWord(line, m_run.request.channel()), line.note});
    }
    if (lines.size() == kPiece) {
        m_next = lines.constLast().line.number + 1;
        ask();
        return;
    }
    deleteLater();
    Q_EMIT done(m_text.toUtf8());
}

} // namespace arowana
