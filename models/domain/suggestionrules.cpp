// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/suggestionrules.h"

#include "models/domain/contentlimits.h"
#include "models/domain/phonenumber.h"
#include "models/domain/weblink.h"

#include <algorithm>
#include <cmath>

namespace arowana {

namespace {

/// Whether it is a decimal number of degrees within ±`most`.
bool isDegrees(const QByteArray &text, double most)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value) && std::abs(value) <= most;
}

/// What is wrong with the body of one kind of chip.
class KindCheck {
public:
    KindCheck(QList<FieldProblem> &out, ContentPlace place)
        : m_out(out)
        , m_place(place)
    {
    }

    void operator()(const ReplyChip &) const {}
    void operator()(const ShareLocationAction &) const {}
    void operator()(const UnreadChip &) const { add(Field::ChipText, Problem::NotSendable); }
    void operator()(const DialAction &dial) const
    {
        if (dial.phoneNumber.trimmed().isEmpty())
            add(Field::ChipNumber, Problem::Missing);
        else if (!PhoneNumber::parse(dial.phoneNumber))
            add(Field::ChipNumber, Problem::NotANumber);
    }
    void operator()(const OpenUrlAction &open) const
    {
        if (open.url.isEmpty())
            add(Field::ChipLink, Problem::Missing);
        else if (!isWebLink(open.url))
            add(Field::ChipLink, isSpacedWebLink(open.url) ? Problem::HasSpace : Problem::NotALink);
    }
    void operator()(const ViewLocationAction &view) const
    {
        if (!view.query.trimmed().isEmpty())
            return;
        if (view.latitude.isEmpty() && view.longitude.isEmpty())
            add(Field::ChipPlace, Problem::Missing);
        else if (!isDegrees(view.latitude, 90) || !isDegrees(view.longitude, 180))
            add(Field::ChipPlace, Problem::NotAPlace);
    }
    void operator()(const CalendarAction &entry) const
    {
        if (entry.title.trimmed().isEmpty())
            add(Field::ChipTitle, Problem::Missing);
        if (entry.end <= entry.start)
            add(Field::ChipTime, Problem::OutOfOrder);
    }

private:
    void add(Field field, Problem problem) const { m_out.append({field, problem, 0, 0, {}, m_place}); }

    QList<FieldProblem> &m_out;
    ContentPlace m_place;
};

/// What phones are known to cut or refuse of one kind of chip.
class KindWarning {
public:
    KindWarning(QList<FieldProblem> &out, ContentPlace place)
        : m_out(out)
        , m_place(place)
    {
    }

    void operator()(const ReplyChip &) const {}
    void operator()(const ShareLocationAction &) const {}
    void operator()(const UnreadChip &) const {}
    void operator()(const DialAction &) const {}
    void operator()(const OpenUrlAction &open) const { most(Field::ChipLink, open.url, kLinkMost); }
    void operator()(const ViewLocationAction &view) const
    {
        most(Field::ChipPlace, view.label, kPlaceLabelMost);
    }
    void operator()(const CalendarAction &entry) const
    {
        most(Field::ChipTitle, entry.title, kCalendarTitleMost);
        most(Field::ChipDescription, entry.description, kCalendarDescriptionMost);
    }

private:
    void most(Field field, const QString &text, int limit) const
    {
        if (const qsizetype length = characterCount(text); length > limit)
            m_out.append({field, Problem::TooLong, length, limit, {}, m_place});
    }

    QList<FieldProblem> &m_out;
    ContentPlace m_place;
};

/// One of these in it, and nobody could tell it from base64 when it is read again.
bool isKeptAsItIs(const QString &postback)
{
    return std::none_of(postback.begin(), postback.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter ||
               (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
    });
}

void checkChip(const Suggestion &chip, ContentPlace place, QList<FieldProblem> &problems)
{
    const qsizetype length = characterCount(chip.text);
    if (chip.text.trimmed().isEmpty())
        problems.append({Field::ChipText, Problem::Missing, 0, kChipTextMost, {}, place});
    else if (length > kChipTextMost)
        problems.append({Field::ChipText, Problem::TooLong, length, kChipTextMost, {}, place});
    std::visit(KindCheck(problems, place), chip.kind);
    if (const qsizetype postback = postbackLength(chip.postback); postback > kPostbackMost)
        problems.append({Field::ChipPostback, Problem::TooLong, postback, kPostbackMost, {}, place});
    if (!isKeptAsItIs(chip.postback))
        problems.append({Field::ChipPostback, Problem::NotStorable, 0, 0, {}, place});
    if (!chip.fallbackUrl.isEmpty() && !isWebLink(chip.fallbackUrl))
        problems.append({Field::ChipFallback,
                         isSpacedWebLink(chip.fallbackUrl) ? Problem::HasSpace : Problem::NotALink,
                         0,
                         0,
                         {},
                         place});
}

} // namespace

QList<FieldProblem> problemsOfChips(const QList<Suggestion> &chips, int most, int card)
{
    QList<FieldProblem> problems;
    if (chips.size() > most)
        problems.append({Field::Chips, Problem::TooMany, chips.size(), most, {}, {card, -1}});
    for (int i = 0; i < chips.size(); ++i)
        checkChip(chips.at(i), {card, i}, problems);
    return problems;
}

QList<FieldProblem> warningsOfChips(const QList<Suggestion> &chips, int card)
{
    QList<FieldProblem> warnings;
    for (int i = 0; i < chips.size(); ++i) {
        const ContentPlace place{card, i};
        std::visit(KindWarning(warnings, place), chips.at(i).kind);
        if (const qsizetype length = characterCount(chips.at(i).fallbackUrl); length > kLinkMost)
            warnings.append({Field::ChipFallback, Problem::TooLong, length, kLinkMost, {}, place});
    }
    return warnings;
}

} // namespace arowana
