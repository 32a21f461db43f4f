// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/phone/contentsamples.h"

#include "models/domain/contentlimits.h"

namespace arowana::samples {

namespace {

// Written as escapes where the letters would reorder this file.
const QString kArabic = QStringLiteral(
    "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u060c \u0637\u0644\u0628\u0643 \u0631\u0642\u0645 4711 "
    "\u062c\u0627\u0647\u0632 \u0644\u0644\u0627\u0633\u062a\u0644\u0627\u0645");
const QString kHebrew = QStringLiteral("\u05e9\u05dc\u05d5\u05dd, \u05d4\u05d4\u05d6\u05de\u05e0\u05d4 "
                                       "\u05de\u05d5\u05db\u05e0\u05d4");
const QString kFamily = QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467");

Suggestion chip(const char *text, ChipKind kind = ReplyChip())
{
    return {QString::fromUtf8(text), QStringLiteral("x"), {}, std::move(kind)};
}

QString filler(int characters)
{
    const QString words = QStringLiteral("Garden chairs, tables and tools for the long evenings of June. ");
    return words.repeated(characters / int(words.size()) + 1).left(characters);
}

CardContent plainCard(const char *title, const char *description)
{
    return {QString::fromUtf8(title), QString::fromUtf8(description), std::nullopt, {}};
}

Carousel carouselOf(CardWidth width, int count)
{
    Carousel carousel;
    carousel.width = width;
    const MediaHeight heights[] = {MediaHeight::Medium, MediaHeight::Short};
    for (int i = 0; i < count; ++i)
        carousel.cards.append(fullCard(i + 1, heights[i % 2]));
    return carousel;
}

TemplateContent templateOf()
{
    return {"tpl_order_shipped",
            QStringLiteral("3"),
            {},
            {{QStringLiteral("name"), QStringLiteral("Anna")},
             {QStringLiteral("tracking"), QStringLiteral("<b>4711</b> \"quoted\"")}}};
}

} // namespace

QList<Suggestion> everyChip()
{
    CalendarAction entry;
    entry.start = Instant{1'780'000'000'000};
    entry.end = Instant{1'780'003'600'000};
    entry.title = QStringLiteral("Delivery");
    return {chip("Yes, please"),
            chip("Call us", DialAction{QStringLiteral("+49301234567")}),
            chip("Track it", OpenUrlAction{QStringLiteral("https://shop.example.com/t/4711"), false}),
            chip("Find the shop",
                 ViewLocationAction{"52.5200", "13.4050", QStringLiteral("Shop Mitte"), QString()}),
            chip("Where are you?", ShareLocationAction()),
            chip("Add to calendar", entry)};
}

CardContent fullCard(int number, MediaHeight height)
{
    CardContent card;
    card.title = QStringLiteral("Garden chair no. %1").arg(number);
    card.description =
        number % 2 ? QStringLiteral("Weatherproof oak, ready to take along.")
                   : QStringLiteral("Weatherproof oak, folds flat, comes with a cushion in four colours.");
    card.media = CardMedia{QStringLiteral("https://media.example.com/chairs/%1.jpg").arg(number), {}, height};
    card.suggestions = {chip("Buy", OpenUrlAction{QStringLiteral("https://shop.example.com"), true}),
                        chip("Remind me")};
    return card;
}

Carousel fullestCarousel(int count)
{
    Carousel carousel;
    for (int i = 0; i < count; ++i) {
        CardContent card;
        // Each its own words: equal texts would be laid out once.
        card.title = QString::number(i) + filler(kCardTitleMost - 1);
        card.description = QString::number(i) + filler(kCardDescriptionMost - 1);
        card.media = CardMedia{QStringLiteral("https://media.example.com/a.jpg"), {}, MediaHeight::Tall};
        for (int c = 0; c < kCardChipsMost; ++c)
            card.suggestions.append({filler(kChipTextMost), {}, {}, ReplyChip()});
        carousel.cards.append(card);
    }
    return carousel;
}

std::vector<NamedContent> contents()
{
    RichCard upright{CardOrientation::Vertical, fullCard(1, MediaHeight::Tall)};
    upright.card.suggestions = everyChip().first(4);
    const RichCard lying{CardOrientation::Horizontal, fullCard(2, MediaHeight::Medium)};
    const RichCard longWords{
        CardOrientation::Horizontal,
        {QString(kCardTitleMost, u'W'),
         QString(kCardDescriptionMost, u'M'),
         CardMedia{QStringLiteral("https://") + QString(60, u'h') + QStringLiteral(".example.com/x"),
                   {},
                   MediaHeight::Short},
         {{QString(kChipTextMost, u'W'), {}, {}, ReplyChip()}}}};
    const Carousel rightToLeft{CardWidth::Medium,
                               {{kHebrew, kArabic, std::nullopt, {{kHebrew.left(20), {}, {}, ReplyChip()}}},
                                {kArabic.left(30), kHebrew, std::nullopt, {}}}};
    QList<Suggestion> eleven = everyChip();
    while (eleven.size() < kMessageChipsMost)
        eleven.append({filler(kChipTextMost), {}, {}, ReplyChip()});
    const QString markup = QStringLiteral("<img src=\"/dev/zero\"><b>bold</b>&amp;");
    return {
        {"text", RcsText{QStringLiteral("Your parcel arrives today between 14 and 16 h. Is someone at home?"),
                         {chip("Yes"), chip("Leave with neighbour")}}},
        {"every chip", RcsText{QStringLiteral("How can we help?"), everyChip()}},
        {"eleven chips", RcsText{QStringLiteral("Choose"), eleven}},
        {"longest text", RcsText{filler(kRcsTextMost), {}}},
        {"one long word", RcsText{QString(kRcsTextMost, u'W'), {}}},
        {"empty lines", RcsText{QStringLiteral("one\n\n\ntwo\tthree\n"), {}}},
        {"right to left", RcsText{kArabic + u'\n' + kHebrew + QStringLiteral("\nand English"),
                                  {{kHebrew.left(20), {}, {}, ReplyChip()}}}},
        {"emoji", RcsText{QStringLiteral("Thank you ") + kFamily.repeated(40), {chip("\xF0\x9F\x91\x8D")}}},
        {"markup", RcsText{markup, {{markup.left(25), {}, {}, ReplyChip()}}}},
        {"hiding characters", RcsText{QStringLiteral("pay \u202Emoc.elpmaxe\u202C now"), {}}},
        {"nothing yet", RcsText{QStringLiteral("  \n "), {}}},
        {"card upright", upright},
        {"card lying", lying},
        {"card of words",
         RichCard{CardOrientation::Vertical, plainCard("Only a title", "and a description")}},
        {"card of long words", longWords},
        {"card half filled in",
         RichCard{CardOrientation::Horizontal, {{}, {}, CardMedia{{}, {}, MediaHeight::Unset}, {}}}},
        {"card without anything", RichCard{}},
        {"carousel of three", carouselOf(CardWidth::Medium, 3)},
        {"carousel of ten small", carouselOf(CardWidth::Small, kCardsMost)},
        {"carousel of two small", carouselOf(CardWidth::Small, 2)},
        {"carousel from the right", rightToLeft},
        {"carousel with an empty card", Carousel{CardWidth::Medium, {fullCard(1, MediaHeight::Short), {}}}},
        {"fullest carousel", fullestCarousel(kCardsMost)},
        {"media", RcsMedia{QStringLiteral("https://media.example.com/film.mp4"), {}}},
        {"template", templateOf()},
        {"e-mail", EmailContent{QStringLiteral("Order"), QStringLiteral("<p>Hi</p>"), QStringLiteral("Hi")}},
        {"unread", UnreadContent{"{\"hologram\":true}"}},
    };
}

Content content(const QByteArray &name)
{
    for (NamedContent &sample : contents()) {
        if (name == sample.name)
            return sample.content;
    }
    qFatal("No sample is called %s", name.constData());
}

} // namespace arowana::samples
