// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactquery.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr int kTermsMost = 8;
constexpr int kTermMost = 100; // characters

bool isNumberPart(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isDigit() || QStringLiteral(" +()/-.").contains(c); });
}

/// `0049`, `+49` and `(0)171` are written into numbers by people, not by the platform.
QString digitsOf(QString text)
{
    const bool isLocal = text.startsWith(u'0') && !text.startsWith(QLatin1String("00"));
    const bool isAbroad = text.startsWith(QLatin1String("00"));
    text.remove(QLatin1String("(0)"));
    QString digits;
    for (const QChar c : std::as_const(text)) {
        if (c.isDigit())
            digits.append(c);
    }
    if (isAbroad)
        digits.remove(0, 2);
    else if (isLocal && digits.size() > 3)
        digits.remove(0, 1);
    return digits;
}

} // namespace

QString foldedText(const QString &text)
{
    QString folded;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded.toCaseFolded();
}

QString foundBy(const Contact &contact)
{
    // Parts stand apart, so that no word is found across two of them.
    return foldedText(QStringList{contact.name(), contact.phone, contact.email, contact.id.toString(),
                                  contact.externalId, contact.tags.join(u'\n')}
                          .join(u'\n'));
}

QString sortedBy(const Contact &contact)
{
    const QString name = foldedText(contact.name());
    if (!name.isEmpty())
        return u'1' + name;
    return u'2' + foldedText(contact.phone.isEmpty() ? contact.email : contact.phone);
}

QStringList searchTerms(const QString &words)
{
    const QString text = words.simplified().left(kTermsMost * kTermMost);
    if (isNumberPart(text)) {
        const QString digits = digitsOf(text);
        return digits.isEmpty() ? QStringList() : QStringList{digits.left(kTermMost)};
    }
    QStringList terms;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (terms.size() < kTermsMost)
            terms.append(foldedText(word).left(kTermMost));
    }
    return terms;
}

} // namespace arowana
