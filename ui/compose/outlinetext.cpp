// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/outlinetext.h"

#include "models/domain/weblink.h"
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

/// Where mail programs lead a reader; anything else they leave out, and so should the writer.
bool isUsualTarget(const QString &target)
{
    return isWebLink(target) || target.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive) ||
           target.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive) || target.startsWith(u'#') ||
           target.endsWith(QChar(0x2026)); // cut, and so of unknown end
}

/// Not too many characters and lines, and no half of a surrogate pair at the end.
QString shownBeginning(const QString &text)
{
    qsizetype end = qMin<qsizetype>(text.size(), kShownCharactersMost);
    int lines = 0;
    for (qsizetype i = 0; i < end; ++i) {
        if (text.at(i) == u'\n' && ++lines == kShownLinesMost)
            end = i;
    }
    if (end < text.size() && end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end);
}

/// What may still be written.
struct Budget {
    qsizetype characters = kShownCharactersMost;
    qsizetype lines = kShownLinesMost;
    qsizetype runs = kShownRunsMost;

    /// Takes a run from it; false when it is more than is left.
    bool take(const QString &words)
    {
        characters -= words.size();
        lines -= words.count(u'\n');
        --runs;
        return isLeft();
    }
    [[nodiscard]] bool isLeft() const { return characters >= 0 && lines >= 0 && runs >= 0; }
};

void writeRun(QTextCursor &cursor, const HtmlRun &run, QString words, QTextCharFormat format,
              const QPalette &palette)
{
    if (run.image)
        format.setForeground(color(ColorRole::Muted, palette));
    if (run.target)
        format.setForeground(color(isUsualTarget(run.text) ? ColorRole::Muted : ColorRole::Warn, palette));
    if (run.bold)
        format.setFontWeight(QFont::DemiBold);
    format.setFontItalic(run.italic);
    if (run.link) {
        format.setForeground(color(ColorRole::Accent, palette));
        format.setFontUnderline(true);
    }
    cursor.insertText(words.replace(u'\n', QChar::LineSeparator), format);
}

/// As much of the block as the budget allows.
void writeBlock(QTextCursor &cursor, const HtmlBlock &block, const Metrics &m, const QPalette &palette,
                Budget &budget)
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
    for (const HtmlRun &run : block.runs) {
        const QString words = runWords(run);
        const qsizetype left = budget.characters;
        const bool fits = budget.take(words);
        writeRun(cursor, run, fits ? words : shownBeginning(words.left(left)), format, palette);
        if (!fits)
            return;
    }
    --budget.lines;
}

} // namespace

QString runWords(const HtmlRun &run)
{
    if (run.image)
        return run.text.isEmpty() ? OutlineText::tr("[picture]")
                                  : OutlineText::tr("[picture: %1]").arg(visibleText(run.text, Lines::One));
    if (!run.target)
        return visibleText(run.text, Lines::Many);
    const QString target = visibleText(run.text, Lines::One);
    return isUsualTarget(run.text) ? OutlineText::tr(" ‹%1›").arg(target)
                                   : OutlineText::tr(" ‹not a web link: %1›").arg(target);
}

QString shownText(const QString &text, bool &isWhole)
{
    const QString beginning = shownBeginning(text);
    const QString visible = visibleText(beginning, Lines::Many); // a mark is longer than its character
    const QString shown = shownBeginning(visible);
    isWhole = beginning.size() == text.size() && shown.size() == visible.size();
    return shown;
}

ShownOutline writeOutline(QTextDocument &document, const QString &html, const QPalette &palette)
{
    const Metrics m{QFontMetrics(fontFor(TextSize::Normal))};
    ShownOutline shown;
    document.clear();
    document.setUndoRedoEnabled(false);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    const auto outline = htmlOutline(html);
    if (!outline) {
        QTextCharFormat plain;
        plain.setForeground(color(ColorRole::Text, palette));
        bool isWhole = true;
        cursor.insertText(shownText(html, isWhole), plain);
        shown.isSimplified = false;
        shown.isWhole = isWhole;
    } else {
        Budget budget;
        for (qsizetype i = 0; i < outline->size() && budget.isLeft(); ++i) {
            if (i > 0)
                cursor.insertBlock();
            writeBlock(cursor, outline->at(i), m, palette, budget);
            shown.hasDeepTables = shown.hasDeepTables || outline->at(i).inDeepTable;
        }
        shown.isWhole = budget.isLeft();
    }
    cursor.endEditBlock();
    return shown;
}

} // namespace arowana
