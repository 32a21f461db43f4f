// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands, with a font in which each letter is eight wide and each line sixteen high.
#include "tests/ui/phone/contentsamples.h"
#include "ui/phone/phonelayout.h"

#include <QTest>

#include <cmath>

using namespace arowana;

namespace {

constexpr qreal kLetter = 8;
constexpr qreal kLine = 16;

QSizeF typewriter(const QString &text, PhoneFont, qreal width)
{
    const qreal perLine = std::max(1.0, std::floor(width / kLetter));
    qreal lines = 0;
    qreal widest = 0;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        lines += std::max(1.0, std::ceil(qreal(paragraph.size()) / perLine));
        widest = std::max(widest, std::min(qreal(paragraph.size()), perLine) * kLetter);
    }
    return {std::min(widest, width), lines * kLine};
}

PhoneLayout layoutOf(const Content &content, qreal width, qreal unit = 4)
{
    const auto message = phoneMessage(content);
    return message ? phoneLayout(*message, {width, unit}, typewriter) : PhoneLayout();
}

RichCard cardOf(CardOrientation orientation, MediaHeight height)
{
    return {orientation, samples::fullCard(1, height)};
}

/// Within, but for what rounding takes.
bool holds(const QRectF &outer, const QRectF &inner)
{
    return inner.isEmpty() || outer.adjusted(-0.01, -0.01, 0.01, 0.01).contains(inner);
}

/// What is wrong with a row of chips; empty when nothing is.
QString faultOf(const std::vector<PhoneChipBox> &chips, const QRectF &within)
{
    for (size_t i = 0; i < chips.size(); ++i) {
        const PhoneChipBox &chip = chips[i];
        if (!holds(within, chip.frame))
            return QStringLiteral("chip %1 stands outside").arg(i);
        if (!holds(chip.frame, chip.icon) || !holds(chip.frame, chip.label.rect))
            return QStringLiteral("chip %1 does not hold its icon and words").arg(i);
        if (!chip.label.rect.isEmpty() && chip.icon.intersects(chip.label.rect))
            return QStringLiteral("icon and words of chip %1 overlap").arg(i);
        for (size_t before = 0; before < i; ++before) {
            if (chips[before].frame.intersects(chip.frame))
                return QStringLiteral("chips %1 and %2 overlap").arg(before).arg(i);
        }
    }
    return {};
}

QString faultOf(const PhoneCardBox &card)
{
    std::vector<QRectF> parts;
    if (card.media) {
        parts.push_back(card.media->rect);
        for (const QRectF &part : {card.media->icon, card.media->host, card.media->note}) {
            if (!holds(card.media->rect, part))
                return QStringLiteral("a part of the picture stands outside");
        }
    }
    for (const PhoneTextBox *text : {&card.title, &card.description}) {
        if (!text->text.isEmpty())
            parts.push_back(text->rect);
    }
    for (const PhoneChipBox &chip : card.chips)
        parts.push_back(chip.frame);
    for (size_t i = 0; i < parts.size(); ++i) {
        if (!holds(card.frame, parts[i]))
            return QStringLiteral("part %1 of a card stands outside").arg(i);
        for (size_t before = 0; before < i; ++before) {
            if (parts[before].intersects(parts[i]))
                return QStringLiteral("parts %1 and %2 of a card overlap").arg(before).arg(i);
        }
    }
    return faultOf(card.chips, card.frame);
}

QString faultOf(const PhoneLayout &layout)
{
    const QRectF whole(QPointF(0, 0), layout.size);
    if (layout.bubble && (!holds(whole, *layout.bubble) || !holds(*layout.bubble, layout.text.rect)))
        return QStringLiteral("the bubble does not hold its text, or is not held");
    const QRectF strip(0, 0, layout.size.width() + layout.overhang, layout.size.height());
    for (size_t i = 0; i < layout.cards.size(); ++i) {
        const PhoneCardBox &card = layout.cards[i];
        if (!holds(strip, card.frame))
            return QStringLiteral("card %1 stands outside").arg(i);
        if (card.frame.width() > layout.size.width() + 0.01)
            return QStringLiteral("card %1 is wider than there is room").arg(i);
        if (i > 0 && layout.cards[i - 1].frame.intersects(card.frame))
            return QStringLiteral("cards %1 and %2 overlap").arg(i - 1).arg(i);
        if (const QString fault = faultOf(card); !fault.isEmpty())
            return QStringLiteral("card %1: %2").arg(i).arg(fault);
        if (layout.pager && layout.pager->words.intersects(card.frame))
            return QStringLiteral("the pager lies over a card");
    }
    if (layout.pager && (!holds(whole, layout.pager->back) || !holds(whole, layout.pager->forward)))
        return QStringLiteral("an arrow stands outside");
    return faultOf(layout.chips, whole);
}

} // namespace

class TstPhoneLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCutAndNothingOverlaps_data();
    void nothingIsCutAndNothingOverlaps();
    void aBubbleIsAsWideAsItsText_data();
    void aBubbleIsAsWideAsItsText();
    void picturesAreAsHighAsThePhoneShowsThem_data();
    void picturesAreAsHighAsThePhoneShowsThem();
    void cardsOfACarouselAreAsWideAsAsked_data();
    void cardsOfACarouselAreAsWideAsAsked();
    void aCarouselScrollsFromCardToCard_data();
    void aCarouselScrollsFromCardToCard();
    void cardsOfACarouselAreEquallyHighWithChipsInLine();
    void aLyingCardHasItsPictureBesideTheWords();
    void chipsGoToTheNextRowWhereThereIsNoRoom_data();
    void chipsGoToTheNextRowWhereThereIsNoRoom();
    void everyKindOfChipHasItsMark();
    void theHostOfAPictureIsNamedAndNothingElse_data();
    void theHostOfAPictureIsNamedAndNothingElse();
    void whatNoPhoneShowsIsNoPhoneMessage();
    void anEndlessTextIsCutAndSaysSo();
};

void TstPhoneLayout::nothingIsCutAndNothingOverlaps_data()
{
    QTest::addColumn<QString>("name");
    for (const samples::NamedContent &sample : samples::contents())
        QTest::newRow(sample.name) << QString::fromLatin1(sample.name);
}

void TstPhoneLayout::nothingIsCutAndNothingOverlaps()
{
    QFETCH(QString, name);
    const Content content = samples::content(name.toLatin1());
    for (const qreal unit : {4.0, 8.0}) {
        for (qreal width = 20 * unit; width <= 150 * unit; width += 3.7 * unit) {
            const QString fault = faultOf(layoutOf(content, width, unit));
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("width %1: %2").arg(width).arg(fault)));
        }
    }
}

void TstPhoneLayout::aBubbleIsAsWideAsItsText_data()
{
    QTest::addColumn<int>("letters");
    QTest::addColumn<QRectF>("bubble");
    // 400 wide: at most 340, of which twice 12 are its own margin: 39 letters to a line.
    QTest::newRow("one letter") << 1 << QRectF(0, 0, 32, 40);
    QTest::newRow("one line") << 39 << QRectF(0, 0, 336, 40);
    QTest::newRow("two lines") << 40 << QRectF(0, 0, 336, 56);
}

void TstPhoneLayout::aBubbleIsAsWideAsItsText()
{
    QFETCH(int, letters);
    QFETCH(QRectF, bubble);
    const PhoneLayout layout = layoutOf(RcsText{QString(letters, u'a')}, 400);
    QCOMPARE(*layout.bubble, bubble);
    QCOMPARE(layout.size, QSizeF(400, bubble.height()));
}

void TstPhoneLayout::picturesAreAsHighAsThePhoneShowsThem_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<qreal>("unit");
    QTest::addColumn<qreal>("pixels");
    QTest::newRow("short") << int(MediaHeight::Short) << 4.0 << 112.0;
    QTest::newRow("medium") << int(MediaHeight::Medium) << 4.0 << 168.0;
    QTest::newRow("tall") << int(MediaHeight::Tall) << 4.0 << 264.0;
    QTest::newRow("not chosen yet") << int(MediaHeight::Unset) << 4.0 << 168.0;
    QTest::newRow("tall at 200 %") << int(MediaHeight::Tall) << 8.0 << 528.0;
}

void TstPhoneLayout::picturesAreAsHighAsThePhoneShowsThem()
{
    QFETCH(int, height);
    QFETCH(qreal, unit);
    QFETCH(qreal, pixels);
    const PhoneLayout alone =
        layoutOf(cardOf(CardOrientation::Vertical, MediaHeight(height)), 100 * unit, unit);
    QCOMPARE(alone.cards.at(0).media->rect.height(), pixels);
    QCOMPARE(alone.cards.at(0).frame.width(), 72 * unit);
    QCOMPARE(alone.cards.at(0).media->rect.width(), 72 * unit);
    const Carousel two{CardWidth::Small, {samples::fullCard(1, MediaHeight(height)), {}}};
    QCOMPARE(layoutOf(two, 100 * unit, unit).cards.at(0).media->rect.height(), pixels);
}

void TstPhoneLayout::cardsOfACarouselAreAsWideAsAsked_data()
{
    QTest::addColumn<int>("cardWidth");
    QTest::addColumn<qreal>("room");
    QTest::addColumn<qreal>("pixels");
    QTest::newRow("small") << int(CardWidth::Small) << 400.0 << 120.0;
    QTest::newRow("medium") << int(CardWidth::Medium) << 400.0 << 232.0;
    QTest::newRow("no wider than there is room") << int(CardWidth::Medium) << 150.0 << 150.0;
}

void TstPhoneLayout::cardsOfACarouselAreAsWideAsAsked()
{
    QFETCH(int, cardWidth);
    QFETCH(qreal, room);
    QFETCH(qreal, pixels);
    Carousel carousel = samples::fullestCarousel(3);
    carousel.width = CardWidth(cardWidth);
    const PhoneLayout layout = layoutOf(carousel, room);
    for (size_t i = 0; i < 3; ++i) {
        QCOMPARE(layout.cards.at(i).frame.width(), pixels);
        QCOMPARE(layout.cards.at(i).frame.left(), qreal(i) * (pixels + 8));
    }
    QCOMPARE(layout.overhang, 3 * pixels + 16 - room > 0 ? 3 * pixels + 16 - room : 0.0);
    QCOMPARE(layout.pager.has_value(), layout.overhang > 0);
}

void TstPhoneLayout::aCarouselScrollsFromCardToCard_data()
{
    QTest::addColumn<int>("card");
    QTest::addColumn<qreal>("offset");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    // Ten cards of 120 and nine gaps of 8 on 400: three fit, 872 are beyond the edge.
    QTest::newRow("first") << 0 << 0.0 << 0 << 2;
    QTest::newRow("second") << 1 << 128.0 << 1 << 3;
    QTest::newRow("seventh") << 6 << 768.0 << 6 << 8;
    QTest::newRow("the last three stand at the other edge") << 8 << 872.0 << 7 << 9;
    QTest::newRow("beyond the last") << 99 << 872.0 << 7 << 9;
}

void TstPhoneLayout::aCarouselScrollsFromCardToCard()
{
    QFETCH(int, card);
    QFETCH(qreal, offset);
    QFETCH(int, first);
    QFETCH(int, last);
    const PhoneLayout layout = layoutOf(samples::content("carousel of ten small"), 400);
    QCOMPARE(layout.overhang, 872.0);
    QCOMPARE(layout.offsetOf(size_t(card)), offset);
    QCOMPARE(layout.cardsInSight(offset), std::pair(size_t(first), size_t(last)));
}

void TstPhoneLayout::cardsOfACarouselAreEquallyHighWithChipsInLine()
{
    Carousel carousel{CardWidth::Medium,
                      {samples::fullCard(1, MediaHeight::Tall), samples::fullCard(2, MediaHeight::Short)}};
    const PhoneLayout layout = layoutOf(carousel, 600);
    QCOMPARE(layout.cards.at(0).frame.height(), layout.cards.at(1).frame.height());
    QCOMPARE(layout.cards.at(0).chips.back().frame.bottom(), layout.cards.at(1).chips.back().frame.bottom());
    QVERIFY(!layout.pager);
}

void TstPhoneLayout::aLyingCardHasItsPictureBesideTheWords()
{
    const PhoneCardBox card =
        layoutOf(cardOf(CardOrientation::Horizontal, MediaHeight::Tall), 400).cards.at(0);
    QCOMPARE(card.frame.width(), 336.0);
    QCOMPARE(card.media->rect, QRectF(0, 0, 112, card.frame.height()));
    QCOMPARE(card.title.rect.left(), 124.0);
    QCOMPARE(card.description.rect.left(), 124.0);
    QCOMPARE(card.chips.at(0).frame.left(), 124.0);
    QCOMPARE(card.chips.at(0).frame.right(), 324.0);
}

void TstPhoneLayout::chipsGoToTheNextRowWhereThereIsNoRoom_data()
{
    QTest::addColumn<int>("letters");
    QTest::addColumn<QList<QRectF>>("frames");
    // Each chip: 12 margin, 16 icon, 6 gap, its letters, 12 margin; 28 high; 6 between.
    QTest::newRow("two in a row") << 5 << QList<QRectF>{{0, 48, 86, 28}, {92, 48, 86, 28}};
    QTest::newRow("one a row") << 10 << QList<QRectF>{{0, 48, 126, 28}, {0, 82, 126, 28}};
    QTest::newRow("over two lines") << 25 << QList<QRectF>{{0, 48, 198, 40}, {0, 94, 198, 40}};
}

void TstPhoneLayout::chipsGoToTheNextRowWhereThereIsNoRoom()
{
    QFETCH(int, letters);
    QFETCH(QList<QRectF>, frames);
    const Suggestion chip{QString(letters, u'a'), {}, {}, ReplyChip()};
    const PhoneLayout layout = layoutOf(RcsText{QStringLiteral("a"), {chip, chip}}, 200);
    QCOMPARE(layout.chips.size(), 2);
    QCOMPARE(layout.chips[0].frame, frames[0]);
    QCOMPARE(layout.chips[1].frame, frames[1]);
    QCOMPARE(layout.size.height(), frames[1].bottom());
}

void TstPhoneLayout::everyKindOfChipHasItsMark()
{
    RcsText text{QStringLiteral("x"), samples::everyChip()};
    text.suggestions.append({QStringLiteral("?"), {}, {}, UnreadChip{"{}"}});
    const PhoneLayout layout = layoutOf(text, 400);
    const ChipMark marks[] = {ChipMark::Reply,         ChipMark::Call,     ChipMark::Link,  ChipMark::Place,
                              ChipMark::ShareLocation, ChipMark::Calendar, ChipMark::Unread};
    QCOMPARE(layout.chips.size(), std::size(marks));
    for (size_t i = 0; i < std::size(marks); ++i)
        QCOMPARE(layout.chips[i].mark, marks[i]);
}

void TstPhoneLayout::theHostOfAPictureIsNamedAndNothingElse_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    const auto row = [](const char *name, const char *url, const char *host) {
        QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(host);
    };
    row("https", "https://media.example.com/a/b.jpg?x=1", "media.example.com");
    row("user and port", "https://bank.example@evil.example:8443/x", "evil.example");
    row("other letters", "https://ex\xD0\xB0mple.com/x", "xn--exmple-4nf.com");
    row("none", "", "");
    row("half typed", "https:/", "");
    row("no address", "picture.jpg", "");
}

void TstPhoneLayout::theHostOfAPictureIsNamedAndNothingElse()
{
    QFETCH(QString, url);
    QFETCH(QString, host);
    const auto message = phoneMessage(RcsMedia{url, {}});
    QCOMPARE(message->cards.at(0).media->host, host);
}

void TstPhoneLayout::whatNoPhoneShowsIsNoPhoneMessage()
{
    for (const char *name : {"template", "e-mail", "unread"})
        QVERIFY(!phoneMessage(samples::content(name)));
    for (const char *name : {"nothing yet", "card without anything"})
        QVERIFY(phoneMessage(samples::content(name))->isEmpty());
    QVERIFY(!phoneMessage(samples::content("carousel with an empty card"))->isEmpty());
}

void TstPhoneLayout::anEndlessTextIsCutAndSaysSo()
{
    const QString pair = QStringLiteral("\U0001F600");
    const auto message = phoneMessage(RcsText{QStringLiteral("a") + pair.repeated(1'000'000), {}});
    QCOMPARE(message->text.size(), 4000);
    QVERIFY(message->text.endsWith(QChar(0x2026)));
    QVERIFY(message->text.at(3998).isLowSurrogate()); // no half of a pair is left over
    const auto hiding = phoneMessage(RcsText{QString(4000, QChar(0x202E)), {}});
    QCOMPARE(hiding->text.size(), 4001);
    QVERIFY(hiding->text.startsWith(QStringLiteral("[U+202E][U+202E]")));
}

QTEST_APPLESS_MAIN(TstPhoneLayout)
#include "tst_phonelayout.moc"
