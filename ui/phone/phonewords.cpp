// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phone/phonewords.h"

#include "models/items/contenttext.h"
#include "models/items/visibletext.h"
#include "ui/phone/phonemessage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace arowana {

namespace {

struct PhoneWords {
    Q_DECLARE_TR_FUNCTIONS(PhoneWords)
};

QString timeSpanText(Instant start, Instant end)
{
    const QLocale locale;
    const auto text = [&locale](Instant at) {
        return locale.toString(QDateTime::fromMSecsSinceEpoch(at.ms), QLocale::ShortFormat);
    };
    return PhoneWords::tr("%1 to %2").arg(text(start), text(end));
}

/// What a chip needs besides its words; empty where that is nothing.
struct ChipTarget {
    QString operator()(const ReplyChip &) const { return {}; }
    QString operator()(const DialAction &action) const { return action.phoneNumber; }
    QString operator()(const OpenUrlAction &action) const { return action.url; }
    QString operator()(const ViewLocationAction &action) const
    {
        if (!action.query.isEmpty())
            return action.query;
        const QString place =
            QString::fromUtf8(action.latitude) + QStringLiteral(", ") + QString::fromUtf8(action.longitude);
        return action.label.isEmpty() ? place : action.label + QStringLiteral(": ") + place;
    }
    QString operator()(const ShareLocationAction &) const { return {}; }
    QString operator()(const CalendarAction &action) const
    {
        return action.title + QStringLiteral(", ") + timeSpanText(action.start, action.end);
    }
    QString operator()(const UnreadChip &chip) const { return QString::fromUtf8(chip.raw); }
};

struct ChipName {
    QString operator()(const ReplyChip &) const { return PhoneWords::tr("Reply: %1"); }
    QString operator()(const DialAction &) const { return PhoneWords::tr("Call: %1"); }
    QString operator()(const OpenUrlAction &action) const
    {
        return action.inWebview ? PhoneWords::tr("Link within the chat: %1") : PhoneWords::tr("Link: %1");
    }
    QString operator()(const ViewLocationAction &) const { return PhoneWords::tr("Place: %1"); }
    QString operator()(const ShareLocationAction &) const
    {
        return PhoneWords::tr("Asks for the customer's place: %1");
    }
    QString operator()(const CalendarAction &) const { return PhoneWords::tr("Calendar entry: %1"); }
    QString operator()(const UnreadChip &) const
    {
        return PhoneWords::tr("Suggestion of a kind not known here: %1");
    }
};

void addChips(QStringList &lines, const QList<Suggestion> &chips)
{
    for (const Suggestion &chip : chips)
        lines << chipWords(chip);
}

QString mediaWords(const QString &address, MediaHeight height)
{
    if (address.trimmed().isEmpty())
        return PhoneWords::tr("Picture or video without an address yet");
    const QString shown = visibleText(address, Lines::One);
    const QString how = mediaHeightWord(height);
    return how.isEmpty() ? PhoneWords::tr("Picture or video: %1").arg(shown)
                         : PhoneWords::tr("Picture or video (%1): %2").arg(how, shown);
}

void addCard(QStringList &lines, const CardContent &card)
{
    if (card.media)
        lines << mediaWords(card.media->url, card.media->height);
    if (!card.title.isEmpty())
        lines << visibleText(card.title, Lines::One);
    if (!card.description.isEmpty())
        lines << visibleText(card.description, Lines::Many);
    addChips(lines, card.suggestions);
}

struct WordsOf {
    QString operator()(const RcsText &content) const
    {
        QStringList lines;
        if (!content.text.isEmpty())
            lines << visibleText(content.text, Lines::Many);
        addChips(lines, content.suggestions);
        return lines.join(u'\n');
    }
    QString operator()(const RichCard &content) const
    {
        QStringList lines;
        addCard(lines, content.card);
        return lines.join(u'\n');
    }
    QString operator()(const Carousel &content) const
    {
        QStringList lines;
        const QLocale locale;
        for (qsizetype i = 0; i < content.cards.size(); ++i) {
            lines << PhoneWords::tr("Card %1 of %2")
                         .arg(locale.toString(i + 1), locale.toString(content.cards.size()));
            addCard(lines, content.cards.at(i));
        }
        return lines.join(u'\n');
    }
    QString operator()(const RcsMedia &content) const { return mediaWords(content.url, MediaHeight::Unset); }
    QString operator()(const EmailContent &content) const { return contentText(content); }
    QString operator()(const TemplateContent &content) const { return contentText(content); }
    QString operator()(const UnreadContent &content) const { return contentText(content); }
};

/// Above every limit of the platform, so that what can be sent is spoken whole.
constexpr qsizetype kSpokenMost = 4'000;

void shorten(QString &text)
{
    if (text.size() > kSpokenMost)
        text = text.left(kSpokenMost) + QChar(0x2026);
}

void shorten(CardContent &card)
{
    shorten(card.title);
    shorten(card.description);
}

} // namespace

QString phoneWords(const Content &content)
{
    return std::visit(WordsOf(), content);
}

QString spokenWords(const Content &content)
{
    Content begun = content;
    if (auto *text = std::get_if<RcsText>(&begun))
        shorten(text->text);
    else if (auto *card = std::get_if<RichCard>(&begun))
        shorten(card->card);
    else if (auto *carousel = std::get_if<Carousel>(&begun)) {
        for (CardContent &each : carousel->cards)
            shorten(each);
    }
    return phoneWords(begun);
}

QString chipWords(const Suggestion &chip)
{
    const QString name = std::visit(ChipName(), chip.kind).arg(visibleText(chip.text, Lines::One));
    const QString target = visibleText(std::visit(ChipTarget(), chip.kind), Lines::One);
    return target.isEmpty() ? name : name + u'\n' + target;
}

QString mediaHeightWord(MediaHeight height)
{
    switch (height) {
    case MediaHeight::Unset:
        return {};
    case MediaHeight::Short:
        return PhoneWords::tr("short");
    case MediaHeight::Medium:
        return PhoneWords::tr("medium");
    case MediaHeight::Tall:
        return PhoneWords::tr("tall");
    }
    return {};
}

} // namespace arowana
