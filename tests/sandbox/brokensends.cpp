// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/brokensends.h"

#include "models/domain/contentlimits.h"
#include "tests/sandbox/workbench.h"

namespace arowana::test {

namespace {

using Table = std::vector<BrokenSend>;

/// Too long by one, or by more.
QString tooLong(RandomSends &random, int most)
{
    return random.words(most + 1, most + 40);
}

QString noLink(RandomSends &random)
{
    static const QStringList kOdd{QStringLiteral("ftp://shop.example/a"),
                                  QStringLiteral("javascript:alert(1)"), QStringLiteral("https://"),
                                  QStringLiteral("shop.example")};
    return kOdd.at(random.below(int(kOdd.size())));
}

/// On a card alone or on one of several.
SendRequest withCard(RandomSends &random, const CardContent &card)
{
    if (random.chance()) {
        RichCard alone = random.card();
        alone.card = card;
        return random.rcs(alone);
    }
    Carousel several = random.carousel();
    several.cards[random.below(int(several.cards.size()))] = card;
    return random.rcs(several);
}

/// Under a text or on a card, behind one that is right.
SendRequest withChip(RandomSends &random, const Suggestion &chip)
{
    const QList<Suggestion> chips{random.chip(random.below(kSentChips)), chip};
    if (random.chance()) {
        RcsText text = random.text();
        text.suggestions = chips;
        return random.rcs(text);
    }
    CardContent card = random.card().card;
    card.suggestions = chips;
    return withCard(random, card);
}

SendRequest withChipOf(RandomSends &random, const ChipKind &kind)
{
    Suggestion chip = random.chip(1);
    chip.kind = kind;
    return withChip(random, chip);
}

SendRequest withMedia(RandomSends &random, const CardMedia &media)
{
    CardContent card = random.card().card;
    card.media = media;
    return withCard(random, card);
}

QList<Suggestion> chipsOf(RandomSends &random, int count)
{
    QList<Suggestion> chips;
    while (chips.size() < count)
        chips.append(random.chip(random.below(kSentChips)));
    return chips;
}

SendRequest withSubject(RandomSends &random, const QString &subject)
{
    if (random.chance() && !subject.isEmpty()) {
        TemplateContent tpl = random.templateContent(true);
        tpl.subject = subject;
        return random.email(tpl);
    }
    EmailContent mail = random.mail();
    mail.subject = subject;
    return random.email(mail);
}

SendRequest withTemplate(RandomSends &random, const TemplateContent &tpl)
{
    return random.chance() || !tpl.subject.isEmpty() ? random.email(tpl) : random.rcs(tpl);
}

Table chips()
{
    return {
        {"suggestion without words", Field::ChipText, Problem::Missing, ".text",
         [](RandomSends &random) {
             Suggestion chip = random.chip(random.below(kSentChips));
             chip.text.clear();
             return withChip(random, chip);
         }},
        {"suggestion too long", Field::ChipText, Problem::TooLong, ".text",
         [](RandomSends &random) {
             Suggestion chip = random.chip(random.below(kSentChips));
             chip.text = tooLong(random, kChipTextMost);
             return withChip(random, chip);
         }},
        {"postback too long", Field::ChipPostback, Problem::TooLong, "postback_data",
         [](RandomSends &random) {
             Suggestion chip = random.chip(random.below(kSentChips));
             chip.postback = QString(kPostbackMost / 4 * 3 + 1 + random.below(500), u'x');
             return withChip(random, chip);
         }},
        {"fallback that is no link", Field::ChipFallback, Problem::NotALink, "fallback_url",
         [](RandomSends &random) {
             Suggestion chip = random.chip(1 + random.below(kSentChips - 1));
             chip.fallbackUrl = noLink(random);
             return withChip(random, chip);
         }},
        {"suggestion nobody can read", Field::ChipText, Problem::NotSendable, ".action",
         [](RandomSends &random) { return withChipOf(random, UnreadChip{R"({"action":{"text":"Go"}})"}); }},
    };
}

Table actions()
{
    return {
        {"link that is none", Field::ChipLink, Problem::NotALink, ".url",
         [](RandomSends &random) {
             return withChipOf(random, OpenUrlAction{noLink(random), random.chance()});
         }},
        {"link missing", Field::ChipLink, Problem::Missing, ".url",
         [](RandomSends &random) {
             return withChipOf(random, OpenUrlAction{{}, random.chance()});
         }},
        {"number without country", Field::ChipNumber, Problem::NotANumber, "phone_number",
         [](RandomSends &random) { return withChipOf(random, DialAction{QStringLiteral("030 1234567")}); }},
        {"number missing", Field::ChipNumber, Problem::Missing, "phone_number",
         [](RandomSends &random) { return withChipOf(random, DialAction{{}}); }},
        {"latitude beyond the pole", Field::ChipPlace, Problem::NotAPlace, "latitude",
         [](RandomSends &random) {
             const QByteArray most = random.chance() ? "90.001" : "-91";
             return withChipOf(random, ViewLocationAction{most, "13.4", {}, {}});
         }},
        {"longitude that is a word", Field::ChipPlace, Problem::NotAPlace, "longitude",
         [](RandomSends &random) {
             return withChipOf(random, ViewLocationAction{"52.5", "east", {}, {}});
         }},
        {"place missing", Field::ChipPlace, Problem::Missing, "latitude",
         [](RandomSends &random) {
             return withChipOf(random, ViewLocationAction{{}, {}, QStringLiteral("Shop"), {}});
         }},
        {"entry without a title", Field::ChipTitle, Problem::Missing, ".title",
         [](RandomSends &random) {
             const Instant start{1'777'888'800'000};
             return withChipOf(random, CalendarAction{start, start.plusMs(60'000), {}, {}});
         }},
        {"entry that ends before it begins",
         Field::ChipTime,
         Problem::OutOfOrder,
         {},
         [](RandomSends &random) {
             const Instant start{1'777'888'800'000};
             const Instant end = start.plusMs(-random.below(100'000'000));
             return withChipOf(random, CalendarAction{start, end, QStringLiteral("Visit"), {}});
         }},
    };
}

Table cards()
{
    return {
        {"title too long", Field::CardTitle, Problem::TooLong, ".title",
         [](RandomSends &random) {
             CardContent card = random.card().card;
             card.title = tooLong(random, kCardTitleMost);
             return withCard(random, card);
         }},
        {"description too long", Field::CardDescription, Problem::TooLong, ".description",
         [](RandomSends &random) {
             CardContent card = random.card().card;
             card.description = tooLong(random, kCardDescriptionMost);
             return withCard(random, card);
         }},
        {"card with nothing", Field::CardTitle, Problem::Missing, "standalone.content",
         [](RandomSends &random) {
             RichCard alone = random.card();
             alone.card = {};
             return random.rcs(alone);
         }},
        {"one of several cards with nothing", Field::CardTitle, Problem::Missing, "carousel.cards[]",
         [](RandomSends &random) {
             Carousel several = random.carousel();
             several.cards[random.below(int(several.cards.size()))] = {};
             return random.rcs(several);
         }},
        {"five suggestions on a card", Field::Chips, Problem::TooMany, "suggestions",
         [](RandomSends &random) {
             CardContent card = random.card().card;
             card.suggestions = chipsOf(random, kCardChipsMost + 1);
             return withCard(random, card);
         }},
        {"media without an address", Field::MediaUrl, Problem::Missing, "media.url",
         [](RandomSends &random) { return withMedia(random, CardMedia{}); }},
        {"media by http", Field::MediaUrl, Problem::NotHttps, "media.url",
         [](RandomSends &random) {
             return withMedia(random, CardMedia{QStringLiteral("http://shop.example/i.jpg")});
         }},
        {"thumbnail by http", Field::ThumbnailUrl, Problem::NotHttps, "thumbnail_url",
         [](RandomSends &random) {
             return withMedia(random,
                              CardMedia{random.link(true), QStringLiteral("http://shop.example/i.jpg")});
         }},
        {"media without a height", Field::MediaHeight, Problem::Missing, "media.height",
         [](RandomSends &random) {
             return withMedia(random, CardMedia{random.link(true), {}, MediaHeight::Unset});
         }},
        {"too few cards", Field::Cards, Problem::TooFew, "carousel.cards",
         [](RandomSends &random) {
             Carousel carousel = random.carousel();
             carousel.cards = carousel.cards.mid(0, random.below(kCardsLeast));
             return random.rcs(carousel);
         }},
        {"too many cards", Field::Cards, Problem::TooMany, "carousel.cards",
         [](RandomSends &random) {
             Carousel carousel = random.carousel();
             while (carousel.cards.size() <= kCardsMost)
                 carousel.cards.append(random.card().card);
             return random.rcs(carousel);
         }},
    };
}

Table rcs()
{
    return {
        {"text missing", Field::Text, Problem::Missing, "content.text",
         [](RandomSends &random) { return random.rcs(RcsText{}); }},
        {"text too long", Field::Text, Problem::TooLong, "content.text",
         [](RandomSends &random) { return random.rcs(RcsText{tooLong(random, kRcsTextMost)}); }},
        {"twelve suggestions", Field::Chips, Problem::TooMany, "content.suggestions",
         [](RandomSends &random) {
             RcsText text = random.text();
             text.suggestions = chipsOf(random, kMessageChipsMost + 1);
             return random.rcs(text);
         }},
        {"plain media", Field::Other, Problem::NotSendable, "content",
         [](RandomSends &random) {
             return random.rcs(RcsMedia{random.link(true), {}});
         }},
        {"an e-mail by an agent", Field::Sender, Problem::ChannelMismatch, "subject",
         [](RandomSends &random) { return random.rcs(random.mail()); }},
        {"traffic type missing", Field::Traffic, Problem::Missing, "traffic_type",
         [](RandomSends &random) {
             SendRequest request = random.rcs(random.text());
             request.traffic.reset();
             return request;
         }},
        {"no time to live", Field::TimeToLive, Problem::OutOfRange, "ttl",
         [](RandomSends &random) {
             SendRequest request = random.rcs(random.text());
             request.ttlSeconds = -random.below(100);
             return request;
         }},
        {"an address for an agent", Field::Sender, Problem::ChannelMismatch, "to",
         [](RandomSends &random) {
             SendRequest request = random.rcs(random.text());
             request.to = random.email(random.mail()).to;
             return request;
         }},
        {"recipient missing", Field::Recipient, Problem::Missing, "to",
         [](RandomSends &random) {
             SendRequest request = random.rcs(random.text());
             request.to = PhoneNumber();
             return request;
         }},
        {"sender missing", Field::Sender, Problem::Missing, "_id",
         [](RandomSends &random) {
             SendRequest request = random.any();
             request.sender.id.clear();
             return request;
         }},
    };
}

/// A text by an agent that the practice platform knows.
SendRequest byAgent(RandomSends &random, const char *id, UseCase useCase, MessageType type,
                    TrafficType traffic)
{
    SendRequest request = random.rcs(random.text());
    request.sender.id = id;
    request.sender.useCase = useCase;
    request.type = type;
    request.traffic = traffic;
    return request;
}

Table useCases()
{
    return {
        {"session reply by an agent for codes", Field::Type, Problem::NotAllowed, "message_type",
         [](RandomSends &random) {
             return byAgent(random, sandbox::kCodes, UseCase::Otp, MessageType::Conversation,
                            TrafficType::Authentication);
         }},
        {"session reply by an agent for offers", Field::Type, Problem::NotAllowed, "message_type",
         [](RandomSends &random) {
             return byAgent(random, sandbox::kClub, UseCase::Promotional, MessageType::Conversation,
                            TrafficType::Promotion);
         }},
        {"newsletter by an agent for orders", Field::Type, Problem::NotAllowed, "(body)",
         [](RandomSends &random) {
             return byAgent(random, sandbox::kDesk, UseCase::Transactional, MessageType::Newsletter,
                            TrafficType::Transaction);
         }},
        {"offer by an agent for codes", Field::Traffic, Problem::NotAllowed, "traffic_type",
         [](RandomSends &random) {
             return byAgent(random, sandbox::kCodes, UseCase::Otp, MessageType::Message,
                            TrafficType::Promotion);
         }},
        {"code by an agent for offers", Field::Traffic, Problem::NotAllowed, "traffic_type",
         [](RandomSends &random) {
             return byAgent(random, sandbox::kClub, UseCase::Promotional, MessageType::Message,
                            TrafficType::Authentication);
         }},
    };
}

Table templates()
{
    return {
        {"template missing", Field::TemplateId, Problem::Missing, "template_id",
         [](RandomSends &random) {
             TemplateContent tpl = random.templateContent(random.chance());
             tpl.templateId.clear();
             return withTemplate(random, tpl);
         }},
        {"template id too long", Field::TemplateId, Problem::TooLong, "template_id",
         [](RandomSends &random) {
             TemplateContent tpl = random.templateContent(random.chance());
             tpl.templateId = "tpl_" + QByteArray(kTemplateIdMost - 3, 'a');
             return withTemplate(random, tpl);
         }},
        {"template version too long", Field::TemplateVersion, Problem::TooLong, "template_version",
         [](RandomSends &random) {
             TemplateContent tpl = random.templateContent(random.chance());
             tpl.version = QString(kTemplateIdMost + 1, u'1');
             return withTemplate(random, tpl);
         }},
        {"variables of more than a mebibyte",
         Field::TemplateData,
         Problem::TooLong,
         {},
         [](RandomSends &random) {
             TemplateContent tpl = random.templateContent(random.chance());
             tpl.data.append({QStringLiteral("text"), QString(kTemplateDataMost, u'x')});
             return withTemplate(random, tpl);
         }},
        {"variable twice",
         Field::TemplateData,
         Problem::Repeated,
         {},
         [](RandomSends &random) {
             TemplateContent tpl = random.templateContent(random.chance());
             const QString name = random.words(1, 20);
             tpl.data.append({name, QStringLiteral("1")});
             tpl.data.append({name, QStringLiteral("2")});
             return withTemplate(random, tpl);
         }},
    };
}

Table emails()
{
    return {
        {"subject missing", Field::Subject, Problem::Missing, "subject",
         [](RandomSends &random) { return withSubject(random, {}); }},
        {"subject too long", Field::Subject, Problem::TooLong, "subject",
         [](RandomSends &random) { return withSubject(random, tooLong(random, kSubjectMost)); }},
        {"subject of two lines", Field::Subject, Problem::LineBreak, "subject",
         [](RandomSends &random) { return withSubject(random, QStringLiteral("S\nBcc: x")); }},
        {"neither part", Field::Text, Problem::Missing, "content",
         [](RandomSends &random) {
             return random.email(EmailContent{random.words(1, 20), {}, {}});
         }},
        {"body of more than a mebibyte", Field::Html, Problem::TooLong, "content.html",
         [](RandomSends &random) {
             return random.email(EmailContent{random.words(1, 20), QString(1024 * 1024 + 1, u'x'), {}});
         }},
        {"session reply by e-mail", Field::Type, Problem::NotAllowed, "message_type",
         [](RandomSends &random) {
             SendRequest request = random.email(random.mail());
             request.type = MessageType::Conversation;
             return request;
         }},
        {"a number for a channel", Field::Sender, Problem::ChannelMismatch, "to",
         [](RandomSends &random) {
             SendRequest request = random.email(random.mail());
             request.to = random.rcs(random.text()).to;
             return request;
         }},
        {"an RCS text by a channel", Field::Sender, Problem::ChannelMismatch, "subject",
         [](RandomSends &random) { return random.email(random.text()); }},
    };
}

} // namespace

const std::vector<BrokenSend> &brokenSends()
{
    static const Table kAll = [] {
        Table all;
        for (const Table &some : {chips(), actions(), cards(), rcs(), useCases(), emails(), templates()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return kAll;
}

} // namespace arowana::test
