// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

namespace arowana {

using i18n::phonenumbers::PhoneNumberUtil;

namespace {

/// What was typed, with `00` as `+`; nullopt for what no number holds.
std::optional<QString> cleaned(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > 40)
        return std::nullopt;
    if (text.startsWith(QLatin1String("00")))
        text = u'+' + text.mid(2);
    // libphonenumber reads letters as keypad digits; here a letter is a typing mistake.
    for (const QChar c : std::as_const(text)) {
        if (c.isLetter())
            return std::nullopt;
    }
    return text;
}

} // namespace

std::optional<PhoneNumber> PhoneNumber::read(const QString &text, const char *region)
{
    i18n::phonenumbers::PhoneNumber number;
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    if (util->Parse(text.toStdString(), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    // "Possible", not "valid": number plans change more often than packages do, and test ranges are
    // possible but not valid.
    if (!util->IsPossibleNumber(number))
        return std::nullopt;
    std::string e164;
    util->Format(number, PhoneNumberUtil::E164, &e164);
    PhoneNumber out;
    out.m_e164 = QString::fromStdString(e164);
    return out;
}

std::optional<PhoneNumber> PhoneNumber::parse(const QString &typed)
{
    const auto text = cleaned(typed);
    return text && text->startsWith(u'+') ? read(*text, "ZZ") : std::nullopt;
}

std::optional<PhoneNumber> PhoneNumber::offerInRegion(const QString &typed, const QByteArray &region)
{
    const auto text = cleaned(typed);
    return text && !text->startsWith(u'+') ? read(*text, region.constData()) : std::nullopt;
}

QString PhoneNumber::grouped() const
{
    i18n::phonenumbers::PhoneNumber number;
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    if (util->Parse(m_e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return m_e164;
    std::string text;
    util->Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

QString PhoneNumber::masked() const
{
    return m_e164.left(3) + QStringLiteral(" *** ") + m_e164.right(2);
}

} // namespace arowana
