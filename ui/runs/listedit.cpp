// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/listedit.h"

#include "models/domain/texttable.h"

#include <QMimeData>

namespace arowana {

namespace {

/// Set one a line where the text is one line of recipients, too long to be edited.
QString divided(const QString &text)
{
    if (text.size() <= BodyEdit::kLineMost || text.trimmed().contains(u'\n'))
        return {};
    const auto table = TextTable::read(text);
    if (!table || table->count() < 2)
        return {};
    QString lines;
    lines.reserve(text.size());
    for (int record = 0; record < table->count(); ++record)
        lines += table->cells(record).value(0) + u'\n';
    return lines;
}

} // namespace

void ListEdit::insertFromMimeData(const QMimeData *source)
{
    const QString lines = source->hasText() ? divided(source->text()) : QString();
    if (lines.isEmpty()) {
        BodyEdit::insertFromMimeData(source);
        return;
    }
    QMimeData asLines;
    asLines.setText(lines);
    BodyEdit::insertFromMimeData(&asLines);
}

} // namespace arowana
