// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contentrules.h"

#include "models/domain/contentlimits.h"
#include "models/domain/htmllinks.h"
#include "models/domain/phonenumber.h"
#include "models/domain/placeholders.h"
#include "models/domain/suggestionrules.h"
#include "models/domain/weblink.h"

#include <QSet>

namespace arowana {

namespace {

Problem problemOfMediaLink(const QString &url)
{
    return isSpacedHttpsLink(url) ? Problem::HasSpace : Problem::NotHttps;
}

void checkMedia(const CardMedia &media, int card, QList<FieldProblem> &problems)
{
    const ContentPlace place{card, -1};
    if (media.url.isEmpty())
        problems.append({Field::MediaUrl, Problem::Missing, 0, 0, {}, place});
    else if (!isHttpsLink(media.url))
        problems.append({Field::MediaUrl, problemOfMediaLink(media.url), 0, 0, {}, place});
    if (!media.thumbnailUrl.isEmpty() && !isHttpsLink(media.thumbnailUrl))
        problems.append({Field::ThumbnailUrl, problemOfMediaLink(media.thumbnailUrl), 0, 0, {}, place});
    if (media.height == MediaHeight::Unset)
        problems.append({Field::MediaHeight, Problem::Missing, 0, 0, {}, place});
}

void checkCard(const CardContent &content, int card, QList<FieldProblem> &problems)
{
    const ContentPlace place{card, -1};
    if (const qsizetype length = characterCount(content.title); length > kCardTitleMost)
        problems.append({Field::CardTitle, Problem::TooLong, length, kCardTitleMost, {}, place});
    if (const qsizetype length = characterCount(content.description); length > kCardDescriptionMost)
        problems.append({Field::CardDescription, Problem::TooLong, length, kCardDescriptionMost, {}, place});
    if (content.media)
        checkMedia(*content.media, card, problems);
    problems += problemsOfChips(content.suggestions, kCardChipsMost, card);
}

/// Google names it as the least a card has; whether the platform refuses it is not documented.
bool hasChipsAtMost(const CardContent &card)
{
    return card.title.trimmed().isEmpty() && card.description.trimmed().isEmpty() && !card.media;
}

/// Nobody's intention, whatever the platform says of it.
bool isEmptyCard(const CardContent &card)
{
    return hasChipsAtMost(card) && card.suggestions.isEmpty();
}

/// Where most can be cut.
Field largerPart(const EmailContent &content)
{
    return content.html.size() > content.text.size() ? Field::Html : Field::Text;
}

/// The first address that no mail program opens, cut where it is long. One with a placeholder is judged once
/// that is filled in.
std::optional<QString> oddLinkIn(const QString &html)
{
    constexpr qsizetype kShownMost = 60;
    for (const HtmlLinkSpan &link : htmlLinkSpans(html)) {
        const QString written = html.mid(link.from, link.length);
        if (!isMailLink(written) && placeholdersIn(written).isEmpty())
            return written.size() > kShownMost ? written.left(kShownMost) + QChar(0x2026) : written;
    }
    return std::nullopt;
}

/// A header of a mail is one line (RFC 5322); a break may come with a pasted text or a list's value.
void checkSubject(const QString &subject, QList<FieldProblem> &problems)
{
    if (subject.contains(u'\n') || subject.contains(u'\r'))
        problems.append({Field::Subject, Problem::LineBreak, 0, 0, {}});
    if (const qsizetype length = characterCount(subject); length > kSubjectMost)
        problems.append({Field::Subject, Problem::TooLong, length, kSubjectMost, {}});
}

struct ContentCheck {
    QList<FieldProblem> operator()(const RcsText &content) const
    {
        QList<FieldProblem> problems;
        const qsizetype length = characterCount(content.text);
        if (content.text.trimmed().isEmpty())
            problems.append({Field::Text, Problem::Missing, 0, kRcsTextMost, {}});
        else if (length > kRcsTextMost)
            problems.append({Field::Text, Problem::TooLong, length, kRcsTextMost, {}});
        return problems + problemsOfChips(content.suggestions, kMessageChipsMost, -1);
    }
    QList<FieldProblem> operator()(const EmailContent &content) const
    {
        QList<FieldProblem> problems;
        if (content.subject.trimmed().isEmpty())
            problems.append({Field::Subject, Problem::Missing, 0, 0, {}});
        checkSubject(content.subject, problems);
        if (content.html.trimmed().isEmpty() && content.text.trimmed().isEmpty())
            problems.append({Field::Text, Problem::Missing, 0, 0, {}});
        if (const qsizetype bytes = emailBytes(content); bytes > kEmailBodyMost)
            problems.append({largerPart(content), Problem::TooLong, bytes, kEmailBodyMost, {}});
        return problems;
    }
    QList<FieldProblem> operator()(const RichCard &content) const
    {
        QList<FieldProblem> problems;
        if (isEmptyCard(content.card))
            problems.append({Field::CardTitle, Problem::Missing, 0, 0, {}, {0, -1}});
        checkCard(content.card, 0, problems);
        return problems;
    }
    QList<FieldProblem> operator()(const Carousel &content) const
    {
        QList<FieldProblem> problems;
        if (content.cards.size() < kCardsLeast)
            problems.append({Field::Cards, Problem::TooFew, content.cards.size(), kCardsLeast, {}});
        if (content.cards.size() > kCardsMost)
            problems.append({Field::Cards, Problem::TooMany, content.cards.size(), kCardsMost, {}});
        for (int i = 0; i < content.cards.size(); ++i) {
            if (isEmptyCard(content.cards.at(i)))
                problems.append({Field::CardTitle, Problem::Missing, 0, 0, {}, {i, -1}});
            checkCard(content.cards.at(i), i, problems);
        }
        return problems;
    }
    QList<FieldProblem> operator()(const TemplateContent &content) const
    {
        QList<FieldProblem> problems;
        if (content.templateId.trimmed().isEmpty())
            problems.append({Field::TemplateId, Problem::Missing, 0, 0, {}});
        // Longer ones are not read back as ids.
        if (const qsizetype length = characterCount(QString::fromUtf8(content.templateId));
            length > kTemplateIdMost)
            problems.append({Field::TemplateId, Problem::TooLong, length, kTemplateIdMost, {}});
        if (const qsizetype length = characterCount(content.version); length > kTemplateIdMost)
            problems.append({Field::TemplateVersion, Problem::TooLong, length, kTemplateIdMost, {}});
        checkSubject(content.subject, problems);
        QSet<QString> names;
        for (int i = 0; i < content.data.size(); ++i) {
            const QString &name = content.data.at(i).first;
            if (name.trimmed().isEmpty())
                problems.append({Field::TemplateData, Problem::Missing, 0, 0, {}, {-1, i}});
            else if (names.contains(name))
                problems.append({Field::TemplateData, Problem::Repeated, 0, 0, {}, {-1, i}});
            names.insert(name);
        }
        if (const qsizetype bytes = templateBytes(content); bytes > kTemplateDataMost)
            problems.append({Field::TemplateData, Problem::TooLong, bytes, kTemplateDataMost, {}});
        return problems;
    }
    // The shape in which these would be sent is not documented, so they are read from the log only.
    QList<FieldProblem> operator()(const RcsMedia &) const { return {notSendable()}; }
    QList<FieldProblem> operator()(const UnreadContent &) const { return {notSendable()}; }

private:
    static FieldProblem notSendable() { return {Field::Other, Problem::NotSendable, 0, 0, {}}; }
};

void warnOfCard(const CardContent &content, int card, QList<FieldProblem> &warnings)
{
    const ContentPlace place{card, -1};
    if (hasChipsAtMost(content) && !isEmptyCard(content))
        warnings.append({Field::CardTitle, Problem::NotShown, 0, 0, {}, place});
    if (content.media) {
        if (const qsizetype length = characterCount(content.media->url); length > kLinkMost)
            warnings.append({Field::MediaUrl, Problem::TooLong, length, kLinkMost, {}, place});
        if (const qsizetype length = characterCount(content.media->thumbnailUrl); length > kLinkMost)
            warnings.append({Field::ThumbnailUrl, Problem::TooLong, length, kLinkMost, {}, place});
        if (content.media->url.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
            warnings.append({Field::MediaUrl, Problem::NotShown, 0, 0, {}, place});
    }
    warnings += warningsOfChips(content.suggestions, card);
}

/// The words of a chip, with about what its keys and marks take.
qsizetype bytesOf(const Suggestion &chip)
{
    struct Kind {
        qsizetype operator()(const ReplyChip &) const { return 0; }
        qsizetype operator()(const ShareLocationAction &) const { return 0; }
        qsizetype operator()(const DialAction &dial) const { return byteCount(dial.phoneNumber); }
        qsizetype operator()(const OpenUrlAction &open) const { return byteCount(open.url); }
        qsizetype operator()(const ViewLocationAction &view) const
        {
            return view.latitude.size() + view.longitude.size() + byteCount(view.label) +
                   byteCount(view.query);
        }
        qsizetype operator()(const CalendarAction &entry) const
        {
            return byteCount(entry.title) + byteCount(entry.description) + 50;
        }
        qsizetype operator()(const UnreadChip &chip) const { return chip.raw.size(); }
    };
    return 60 + byteCount(chip.text) + postbackLength(chip.postback) + byteCount(chip.fallbackUrl) +
           std::visit(Kind(), chip.kind);
}

qsizetype bytesOf(const CardContent &card)
{
    qsizetype bytes = 50 + byteCount(card.title) + byteCount(card.description);
    if (card.media)
        bytes += 60 + byteCount(card.media->url) + byteCount(card.media->thumbnailUrl);
    for (const Suggestion &chip : card.suggestions)
        bytes += bytesOf(chip);
    return bytes;
}

void warnOfSize(const Content &content, FieldProblem warning, QList<FieldProblem> &warnings)
{
    warning.problem = Problem::TooLarge;
    warning.actual = richContentBytes(content);
    warning.limit = kRichContentMost;
    if (warning.actual > warning.limit)
        warnings.append(warning);
}

struct ContentWarning {
    QList<FieldProblem> operator()(const RcsText &content) const
    {
        QList<FieldProblem> warnings = warningsOfChips(content.suggestions, -1);
        // The limit is documented in characters; other networks mean bytes by it.
        const qsizetype bytes = byteCount(content.text);
        if (bytes > kRcsTextMost && characterCount(content.text) <= kRcsTextMost)
            warnings.append({Field::Text, Problem::TooLarge, bytes, kRcsTextMost, {}});
        return warnings;
    }
    QList<FieldProblem> operator()(const RichCard &content) const
    {
        QList<FieldProblem> warnings;
        warnOfCard(content.card, 0, warnings);
        warnOfSize(content, {Field::CardDescription, {}, 0, 0, {}, {0, -1}}, warnings);
        return warnings;
    }
    QList<FieldProblem> operator()(const Carousel &content) const
    {
        QList<FieldProblem> warnings;
        for (int i = 0; i < content.cards.size(); ++i) {
            const auto &media = content.cards.at(i).media;
            if (content.width == CardWidth::Small && media && media->height == MediaHeight::Tall)
                warnings.append({Field::MediaHeight, Problem::NotShown, 0, 0, {}, {i, -1}});
            warnOfCard(content.cards.at(i), i, warnings);
        }
        warnOfSize(content, {Field::Cards, {}, 0, 0, {}, {}}, warnings);
        return warnings;
    }
    QList<FieldProblem> operator()(const EmailContent &content) const
    {
        QList<FieldProblem> warnings;
        if (const auto odd = oddLinkIn(content.html))
            warnings.append({Field::Html, Problem::NotOpened, 0, 0, *odd});
        if (const qsizetype bytes = emailBytes(content); bytes > kEmailBodyUsual && bytes <= kEmailBodyMost)
            warnings.append({largerPart(content), Problem::LargeEmail, bytes, kEmailBodyUsual, {}});
        return warnings;
    }
    QList<FieldProblem> operator()(const TemplateContent &) const { return {}; }
    QList<FieldProblem> operator()(const RcsMedia &) const { return {}; }
    QList<FieldProblem> operator()(const UnreadContent &) const { return {}; }
};

} // namespace

namespace {

void writeAsSent(QList<Suggestion> &chips)
{
    for (Suggestion &chip : chips) {
        if (std::holds_alternative<ReplyChip>(chip.kind) && chip.postback.isEmpty())
            chip.postback = chip.text;
        if (auto *dial = std::get_if<DialAction>(&chip.kind)) {
            if (const auto number = PhoneNumber::parse(dial->phoneNumber))
                dial->phoneNumber = number->e164();
        }
    }
}

} // namespace

qsizetype richContentBytes(const Content &content)
{
    if (const auto *card = std::get_if<RichCard>(&content))
        return 90 + bytesOf(card->card);
    qsizetype bytes = 0;
    if (const auto *carousel = std::get_if<Carousel>(&content)) {
        bytes = 80;
        for (const CardContent &card : carousel->cards)
            bytes += bytesOf(card);
    }
    return bytes;
}

qsizetype emailBytes(const EmailContent &content)
{
    return jsonByteCount(content.subject) + jsonByteCount(content.html) + jsonByteCount(content.text);
}

qsizetype templateBytes(const TemplateContent &content)
{
    constexpr qsizetype marks = 6; // `"name":"value",`
    qsizetype bytes = jsonByteCount(content.subject);
    for (const auto &[name, value] : content.data)
        bytes += jsonByteCount(name) + jsonByteCount(value) + marks;
    return bytes;
}

Content contentAsSent(const Content &content)
{
    Content out = content;
    if (auto *text = std::get_if<RcsText>(&out))
        writeAsSent(text->suggestions);
    else if (auto *card = std::get_if<RichCard>(&out))
        writeAsSent(card->card.suggestions);
    else if (auto *carousel = std::get_if<Carousel>(&out)) {
        for (CardContent &each : carousel->cards)
            writeAsSent(each.suggestions);
    }
    return out;
}

QList<FieldProblem> problemsOfContent(const Content &content)
{
    return std::visit(ContentCheck(), content);
}

QList<FieldProblem> warningsOfContent(const Content &content)
{
    return std::visit(ContentWarning(), content);
}

} // namespace arowana
