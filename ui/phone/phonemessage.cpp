// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phone/phonemessage.h"

#include "models/items/visibletext.h"

#include <QUrl>

#include <algorithm>

namespace arowana {

namespace {

QString cut(const QString &text)
{
    if (text.size() <= kPhoneTextMost)
        return text;
    const bool splitsPair = text.at(kPhoneTextMost - 1).isHighSurrogate();
    return text.left(splitsPair ? kPhoneTextMost - 1 : kPhoneTextMost) + QChar(0x2026);
}

/// Safe to look at and not endless, before as after: a mark is longer than the character it stands for.
QString visibleCut(const QString &text, Lines lines)
{
    return cut(visibleText(cut(text), lines));
}

struct MarkOf {
    ChipMark operator()(const ReplyChip &) const { return ChipMark::Reply; }
    ChipMark operator()(const DialAction &) const { return ChipMark::Call; }
    ChipMark operator()(const OpenUrlAction &) const { return ChipMark::Link; }
    ChipMark operator()(const ViewLocationAction &) const { return ChipMark::Place; }
    ChipMark operator()(const ShareLocationAction &) const { return ChipMark::ShareLocation; }
    ChipMark operator()(const CalendarAction &) const { return ChipMark::Calendar; }
    ChipMark operator()(const UnreadChip &) const { return ChipMark::Unread; }
};

QList<PhoneChip> chipsOf(const QList<Suggestion> &suggestions)
{
    QList<PhoneChip> chips;
    chips.reserve(suggestions.size());
    for (const Suggestion &suggestion : suggestions)
        chips.append({std::visit(MarkOf(), suggestion.kind), visibleCut(suggestion.text, Lines::One)});
    return chips;
}

PhoneMedia mediaOf(const QString &address, MediaHeight height)
{
    // An address of any length may be typed; its host stands near its beginning.
    const QUrl url(address.left(kPhoneTextMost).trimmed());
    return {visibleText(url.host(QUrl::FullyEncoded), Lines::One), height};
}

PhoneCard cardOf(const CardContent &content)
{
    PhoneCard card;
    if (content.media)
        card.media = mediaOf(content.media->url, content.media->height);
    card.title = visibleCut(content.title, Lines::One);
    card.description = visibleCut(content.description, Lines::Many);
    card.chips = chipsOf(content.suggestions);
    return card;
}

bool isBlank(const PhoneCard &card)
{
    return !card.media && card.title.isEmpty() && card.description.trimmed().isEmpty() &&
           card.chips.isEmpty();
}

struct MessageOf {
    using Shown = std::optional<PhoneMessage>;

    Shown operator()(const RcsText &content) const
    {
        PhoneMessage message;
        message.text = visibleCut(content.text, Lines::Many);
        message.chips = chipsOf(content.suggestions);
        return message;
    }
    Shown operator()(const RichCard &content) const
    {
        PhoneMessage message;
        message.shape = content.orientation == CardOrientation::Horizontal ? PhoneShape::HorizontalCard
                                                                           : PhoneShape::VerticalCard;
        message.cards = {cardOf(content.card)};
        return message;
    }
    Shown operator()(const Carousel &content) const
    {
        PhoneMessage message;
        message.shape = PhoneShape::Carousel;
        message.cardWidth = content.width;
        for (const CardContent &card : content.cards)
            message.cards.append(cardOf(card));
        return message;
    }
    Shown operator()(const RcsMedia &content) const
    {
        PhoneMessage message;
        message.shape = PhoneShape::VerticalCard;
        message.cards = {{mediaOf(content.url, MediaHeight::Unset), {}, {}, {}}};
        return message;
    }
    Shown operator()(const EmailContent &) const { return std::nullopt; }
    Shown operator()(const TemplateContent &) const { return std::nullopt; }
    Shown operator()(const UnreadContent &) const { return std::nullopt; }
};

} // namespace

bool PhoneMessage::isEmpty() const
{
    return text.trimmed().isEmpty() && chips.isEmpty() && std::all_of(cards.begin(), cards.end(), isBlank);
}

std::optional<PhoneMessage> phoneMessage(const Content &content)
{
    return std::visit(MessageOf(), content);
}

} // namespace arowana
