// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/weblink.h"

#include <QUrl>

#include <algorithm>

namespace arowana {

namespace {

bool isLinkOf(const QString &typed, std::initializer_list<QLatin1String> schemes)
{
    const bool odd = std::any_of(typed.begin(), typed.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (odd)
        return false;
    const QUrl url(typed, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           std::any_of(schemes.begin(), schemes.end(),
                       [&url](QLatin1String scheme) { return url.scheme() == scheme; });
}

QString withoutSpaces(QString typed)
{
    typed.removeIf([](QChar c) { return c.isSpace(); });
    return typed;
}

} // namespace

bool isWebLink(const QString &typed)
{
    return isLinkOf(typed, {QLatin1String("http"), QLatin1String("https")});
}

bool isHttpsLink(const QString &typed)
{
    return isLinkOf(typed, {QLatin1String("https")});
}

bool isSpacedWebLink(const QString &typed)
{
    return !isWebLink(typed) && isWebLink(withoutSpaces(typed));
}

bool isSpacedHttpsLink(const QString &typed)
{
    return !isHttpsLink(typed) && isHttpsLink(withoutSpaces(typed));
}

} // namespace arowana
