// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/emailaddress.h"

#include <algorithm>

namespace arowana {

std::optional<EmailAddress> EmailAddress::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    const qsizetype at = text.indexOf(u'@');
    if (text.size() > 254 || at < 1 || at > 64 || text.indexOf(u'@', at + 1) >= 0)
        return std::nullopt;
    const QString domain = text.mid(at + 1);
    if (!domain.contains(u'.') || domain.startsWith(u'.') || domain.endsWith(u'.') ||
        domain.contains(QLatin1String("..")))
        return std::nullopt;
    const bool odd = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
               QStringLiteral("<>()[],;:\\\"").contains(c);
    });
    if (odd)
        return std::nullopt;
    EmailAddress out;
    out.m_text = text;
    return out;
}

bool EmailAddress::hasSpaceInside(const QString &typed)
{
    QString joined = typed.trimmed();
    const qsizetype length = joined.size();
    joined.removeIf([](QChar c) { return c.isSpace(); });
    return joined.size() < length && parse(joined);
}

QString EmailAddress::masked() const
{
    return m_text.left(1) + QStringLiteral("***") + m_text.mid(m_text.indexOf(u'@'));
}

} // namespace arowana
