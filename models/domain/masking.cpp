// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/masking.h"

#include <QRegularExpression>

namespace arowana {

namespace {

constexpr QChar kCut(u'…');

QString maskedNumber(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit())
            digits += c;
    }
    return (number.startsWith(u'+') ? QStringLiteral("+") : QString()) + digits.left(2) + kCut +
           digits.right(2);
}

QString maskedEmail(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const qsizetype dot = address.lastIndexOf(u'.');
    return address.left(1) + kCut + u'@' + kCut + (dot > at ? address.mid(dot) : QString());
}

const QRegularExpression &anyAddress()
{
    // A date is no number, nor are the minutes and seconds of a time, and what stands within an id or a
    // longer number is none either. What is percent-encoded may be any of them.
    static const QRegularExpression kAny(
        QStringLiteral("(?<encoded>[^\\s<>\"]*%[0-9A-Fa-f]{2}[^\\s<>\"]*)|"
                       "(?<email>[^\\s<>()\\[\\]\"',;:=@]+@[^\\s<>()\\[\\]\"',;:=@]+)|"
                       "(?<![\\p{L}\\p{N}_.-])(?!(?<=(?<!\\d)\\d\\d:)\\d\\d(?!\\d))(?!\\d{4}-\\d\\d-\\d\\d)"
                       "(?<number>(?:\\+|00)?\\d(?:[ \\x{a0}()./-]{0,3}\\d){6,17})(?![\\p{L}\\p{N}_])"));
    return kAny;
}

} // namespace

QString maskedText(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("•••");
}

QString maskedAddress(const QString &address)
{
    const auto match = anyAddress().match(address);
    if (match.capturedLength() != address.size() || address.isEmpty() ||
        match.hasCaptured(QStringLiteral("encoded")))
        return maskedText(address);
    return match.hasCaptured(QStringLiteral("email")) ? maskedEmail(address) : maskedNumber(address);
}

QString maskedWithin(const QString &words)
{
    QString out;
    qsizetype from = 0;
    for (auto found = anyAddress().globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        out += words.mid(from, match.capturedStart() - from) + maskedAddress(match.captured());
        from = match.capturedEnd();
    }
    return out + words.mid(from);
}

QString maskedDetail(const TimelineStep &step)
{
    return step.status == MessageStatus::Clicked ? maskedText(step.detail) : maskedWithin(step.detail);
}

} // namespace arowana
