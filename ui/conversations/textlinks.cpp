// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/textlinks.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace arowana {

namespace {

constexpr int kLinkMost = 2'048; // longer ones are none that a person wrote

bool isEnd(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           QStringLiteral("<>\"'[]{}|\\^`\u201c\u201d\u201e\u00ab\u00bb").contains(c);
}

/// What ends a sentence rather than a link.
bool isPunctuation(QChar c)
{
    return QStringLiteral(".,;:!?)*_\u2026").contains(c);
}

} // namespace

QList<TextLink> linksIn(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("\\b(?:https?://|mailto:|tel:)"),
                                           QRegularExpression::CaseInsensitiveOption);
    QList<TextLink> links;
    auto found = scheme.globalMatch(text);
    qsizetype from = 0;
    while (found.hasNext()) {
        const auto match = found.next();
        const qsizetype start = match.capturedStart();
        if (start < from) // a link within a link
            continue;
        qsizetype end = match.capturedEnd();
        while (end < text.size() && end - start < kLinkMost && !isEnd(text.at(end)))
            ++end;
        while (end > match.capturedEnd() && isPunctuation(text.at(end - 1)))
            --end;
        from = end;
        const QString target = text.mid(start, end - start);
        if (end > match.capturedEnd() && mayBeOpened(target))
            links.append({int(start), int(end - start), target});
    }
    return links;
}

bool mayBeOpened(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || target.size() > kLinkMost || std::any_of(target.begin(), target.end(), isEnd))
        return false;
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        return !url.host().isEmpty();
    return (scheme == QLatin1String("mailto") || scheme == QLatin1String("tel")) && !url.path().isEmpty();
}

QString destinationOf(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    if (url.host().isEmpty())
        return url.path();
    const QString host = QString::fromLatin1(QUrl::toAce(url.host()));
    return url.port() < 0 ? host : QStringLiteral("%1:%2").arg(host).arg(url.port());
}

} // namespace arowana
