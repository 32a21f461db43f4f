// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/redactor.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace arowana {

namespace {

constexpr qsizetype kLongestLine = 8192;

/// `+49 151 2345-6789`, `0049...`, `%2B49...`: three characters and the last two digits stay. Seven digits at
/// least, so that times with a zone (`+02:00`) and signed amounts stay readable.
QString maskPhoneNumbers(QString text)
{
    static const QRegularExpression kNumber(QStringLiteral(
        "(?<![0-9A-Za-z_-])(\\+|00|%2[Bb])([1-9])((?:[ \\x{a0}()./-]{0,3}[0-9]){6,17})(?![0-9])"));
    qsizetype from = 0;
    for (auto match = kNumber.match(text); match.hasMatch(); match = kNumber.match(text, from)) {
        const QString rest = match.captured(3);
        const QString masked = match.captured(1) + match.captured(2) + QStringLiteral("…") +
                               rest.at(rest.size() - 2) + rest.back();
        text.replace(match.capturedStart(), match.capturedLength(), masked);
        from = match.capturedStart() + masked.size();
    }
    return text;
}

bool mustBeEscaped(char16_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool separator = c == 0x2028 || c == 0x2029;
    const bool direction = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                           (c >= 0x2066 && c <= 0x2069);
    return control || separator || direction;
}

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code == u'\n')
            out += QLatin1String("\\n");
        else if (code == u'\r')
            out += QLatin1String("\\r");
        else if (code == u'\t')
            out += QLatin1String("\\t");
        else if (mustBeEscaped(code))
            out += QStringLiteral("\\u{%1}").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

} // namespace

void Redactor::addSecret(const QByteArray &secret)
{
    if (secret.size() < 4)
        return;
    for (const QString &form : {QString::fromUtf8(secret), QString::fromLatin1(secret.toPercentEncoding())}) {
        if (!m_secrets.contains(form))
            m_secrets.append(form);
    }
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString Redactor::redacted(const QString &text) const
{
    static const QRegularExpression kBearer(QStringLiteral("\\b(bearer)[\\s:=\"']+[^\\s\"',;]+"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kWebhookSecret(QStringLiteral("whsec_[A-Za-z0-9+/=_-]*"));
    // Possessive quantifiers: a megabyte without an @ costs one pass, not a square.
    static const QRegularExpression kAddress(
        QStringLiteral("(?<![\\w.!#'*+~-])[\\w.!#'*+~-]++(?:@|%40)([\\w-]++(?:\\.[\\w-]++)++)"),
        QRegularExpression::UseUnicodePropertiesOption);

    QString out = text;
    for (const QString &secret : m_secrets)
        out.replace(secret, QLatin1String("[secret]"));
    out.replace(kBearer, QStringLiteral("\\1 [secret]"));
    out.replace(kWebhookSecret, QStringLiteral("[secret]"));
    out.replace(kAddress, QStringLiteral("…@\\1"));
    out = escaped(maskPhoneNumbers(out));
    if (out.size() > kLongestLine) {
        const qsizetype left = out.size() - kLongestLine;
        out.truncate(kLongestLine);
        out += QStringLiteral("… (%1 characters left out)").arg(left);
    }
    return out;
}

} // namespace arowana
