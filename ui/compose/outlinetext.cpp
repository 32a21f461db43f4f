// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/outlinetext.h"

#include "models/items/visibletext.h"
#include "ui/compose/htmloutline.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPalette>
#include <QTextCursor>
#include <QTextDocument>

namespace arowana {

namespace {

struct OutlineText {
    Q_DECLARE_TR_FUNCTIONS(OutlineText)
};

QTextCharFormat baseFormat(const HtmlBlock &block, const QPalette &palette)
{
    QTextCharFormat format;
    const bool heading = block.kind == HtmlBlockKind::Heading;
    format.setFont(fontFor(heading && block.level <= 2 ? TextSize::Title : TextSize::Normal,
                           heading ? TextWeight::Strong : TextWeight::Normal));
    format.setForeground(
        color(block.kind == HtmlBlockKind::Rule ? ColorRole::Muted : ColorRole::Text, palette));
    return format;
}

void writeRun(QTextCursor &cursor, const HtmlRun &run, QTextCharFormat format, const QPalette &palette)
{
    if (run.image) {
        format.setForeground(color(ColorRole::Muted, palette));
        cursor.insertText(run.text.isEmpty()
                              ? OutlineText::tr("[picture]")
                              : OutlineText::tr("[picture: %1]").arg(visibleText(run.text, Lines::One)),
                          format);
        return;
    }
    if (run.bold)
        format.setFontWeight(QFont::DemiBold);
    format.setFontItalic(run.italic);
    if (run.link) {
        format.setForeground(color(ColorRole::Accent, palette));
        format.setFontUnderline(true);
    }
    QString text = visibleText(run.text, Lines::Many);
    cursor.insertText(text.replace(u'\n', QChar::LineSeparator), format);
}

void writeBlock(QTextCursor &cursor, const HtmlBlock &block, const Metrics &m, const QPalette &palette)
{
    QTextBlockFormat layout;
    const bool item = block.kind == HtmlBlockKind::Item;
    const int depth = block.kind == HtmlBlockKind::Heading ? 0 : block.level;
    layout.setLeftMargin(m.u(4) * depth);
    layout.setBottomMargin(item ? m.u(1) : m.u(2));
    cursor.setBlockFormat(layout);
    const QTextCharFormat format = baseFormat(block, palette);
    if (item)
        cursor.insertText(
            (block.number > 0 ? QStringLiteral("%1. ").arg(block.number) : QString(QChar(0x2022)) + u' '),
            format);
    if (block.kind == HtmlBlockKind::Rule)
        cursor.insertText(QString(12, QChar(0x2500)), format);
    for (const HtmlRun &run : block.runs)
        writeRun(cursor, run, format, palette);
}

} // namespace

void writeOutline(QTextDocument &document, const QString &html, const QPalette &palette)
{
    const Metrics m{QFontMetrics(fontFor(TextSize::Normal))};
    document.clear();
    document.setUndoRedoEnabled(false);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    const auto outline = htmlOutline(html);
    if (!outline) {
        QTextCharFormat plain;
        plain.setForeground(color(ColorRole::Text, palette));
        cursor.insertText(OutlineText::tr("Too large to simplify. This is the source."), plain);
        cursor.insertBlock();
        cursor.insertText(visibleText(html, Lines::Many), plain);
    } else {
        for (qsizetype i = 0; i < outline->size(); ++i) {
            if (i > 0)
                cursor.insertBlock();
            writeBlock(cursor, outline->at(i), m, palette);
        }
    }
    cursor.endEditBlock();
}

} // namespace arowana
