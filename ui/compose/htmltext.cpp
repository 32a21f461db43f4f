// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/htmltext.h"

#include "ui/compose/htmloutline.h"

namespace arowana {

namespace {

/// A reader of the text cannot follow these; mail programs leave them out as well.
bool leadsNowhere(const QString &target)
{
    for (const QLatin1String scheme : {QLatin1String("#"), QLatin1String("javascript:"),
                                       QLatin1String("vbscript:"), QLatin1String("data:")}) {
        if (target.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// `words` are what the link shows; an address that is its own words is said once.
QString targetWords(const QString &target, QStringView words)
{
    const bool isSaid =
        words.endsWith(target) || ((target.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive) ||
                                    target.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive)) &&
                                   words.endsWith(QStringView(target).sliced(target.indexOf(u':') + 1)));
    return isSaid || leadsNowhere(target) ? QString() : u'<' + target + u'>';
}

bool endsInGap(const QString &text)
{
    return text.isEmpty() || text.back().isSpace();
}

void write(QString &out, const HtmlBlock &block)
{
    if (block.kind == HtmlBlockKind::Rule) {
        out += QString(12, u'-');
        return;
    }
    if (block.kind == HtmlBlockKind::Item)
        out += block.number > 0 ? QStringLiteral("%1. ").arg(block.number) : QString(QChar(0x2022)) + u' ';
    const qsizetype begin = out.size();
    bool isPictureBefore = false;
    for (const HtmlRun &run : block.runs) {
        const QString words = run.target ? targetWords(run.text, QStringView(out).sliced(begin)) : run.text;
        if (words.isEmpty())
            continue;
        // Neither where a link leads nor the words for a picture are part of the word before or behind.
        const bool standsApart = run.target || run.image || isPictureBefore;
        if (standsApart && !endsInGap(out) && !words.front().isSpace() &&
            !(isPictureBefore && !run.image && !run.target && words.front().isPunct()))
            out += u' ';
        out += words;
        isPictureBefore = run.image;
    }
}

} // namespace

QString textOfHtml(const QString &html)
{
    if (html.size() > kHtmlTextMost)
        return {};
    QString out;
    const auto blocks = wholeHtmlOutline(html);
    for (const HtmlBlock &block : blocks) {
        const qsizetype before = out.size();
        if (before > 0)
            out += u'\n';
        const qsizetype begin = out.size();
        write(out, block);
        if (out.size() == begin) // a picture without words
            out.truncate(before);
    }
    return out;
}

} // namespace arowana
