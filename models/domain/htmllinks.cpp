// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/htmllinks.h"

#include "models/domain/htmltags.h"

#include <algorithm>
#include <array>

namespace arowana {

namespace {

/// What stands in these is text, whatever it looks like.
bool isRaw(const QString &name)
{
    constexpr std::array kRaw{QLatin1String("script"), QLatin1String("style"), QLatin1String("title"),
                              QLatin1String("textarea")};
    return std::find(kRaw.begin(), kRaw.end(), name) != kRaw.end();
}

} // namespace

QList<HtmlLinkSpan> htmlLinkSpans(QStringView html)
{
    QList<HtmlLinkSpan> spans;
    HtmlTags tags(html);
    while (!tags.atEnd()) {
        const auto tag = tags.atMarkup() ? tags.readMarkup() : std::nullopt;
        if (!tag) {
            (void)tags.readText();
            continue;
        }
        if (tag->isClosing)
            continue;
        for (const HtmlAttribute &attribute : tag->attributes) {
            if (attribute.from > 0 &&
                (attribute.name == QLatin1String("href") || attribute.name == QLatin1String("src")))
                spans.append({attribute.from, attribute.length});
        }
        if (isRaw(tag->name))
            tags.skipToEndOf(tag->name);
    }
    return spans;
}

bool isAnyInTag(QStringView html, const QList<qsizetype> &places)
{
    HtmlTags tags(html);
    auto place = places.begin();
    while (!tags.atEnd() && place != places.end()) {
        const qsizetype from = tags.position();
        const bool isMarkup = tags.atMarkup();
        const auto tag = isMarkup ? tags.readMarkup() : std::nullopt;
        if (!tag)
            (void)tags.readText();
        const qsizetype end = tag ? tags.position() : isMarkup ? from + 2 : from; // behind a bare `<`
        if (tag && !tag->isClosing && isRaw(tag->name))
            tags.skipToEndOf(tag->name);
        for (; place != places.end() && *place < tags.position(); ++place) {
            if (*place < end)
                return true;
        }
    }
    return false;
}

bool isMailLink(QStringView written)
{
    const QStringView link = written.trimmed();
    if (link.startsWith(u'#') || link.startsWith(u"{{"))
        return true;
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
        if (link.startsWith(scheme, Qt::CaseInsensitive))
            return link.size() > scheme.size() && link[scheme.size()].isLetterOrNumber();
    }
    return link.startsWith(u"mailto:", Qt::CaseInsensitive) || link.startsWith(u"tel:", Qt::CaseInsensitive);
}

} // namespace arowana
