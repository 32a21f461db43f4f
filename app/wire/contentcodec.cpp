// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/contentcodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "app/wire/suggestioncodec.h"
#include "app/wire/wireparts.h"
#include "app/wire/words.h"

namespace arowana {

namespace {

void appendMedia(JsonValue &card, const CardMedia &media)
{
    JsonValue &out = card.append("media", JsonValue::object());
    out.append("url", jsonText(media.url));
    appendUnlessEmpty(out, "thumbnail_url", media.thumbnailUrl);
    if (media.height != MediaHeight::Unset)
        out.append("height", JsonValue::text(wordOf(media.height)));
}

JsonValue cardJson(const CardContent &card)
{
    JsonValue out = JsonValue::object();
    appendUnlessEmpty(out, "title", card.title);
    appendUnlessEmpty(out, "description", card.description);
    if (card.media)
        appendMedia(out, *card.media);
    appendSuggestions(out, card.suggestions);
    return out;
}

/// Appends to the body what each kind of content is.
struct ContentWriter {
    JsonValue &body;

    void operator()(const RcsText &text) const
    {
        JsonValue &content = body.append("content", JsonValue::object());
        content.append("text", jsonText(text.text));
        appendSuggestions(content, text.suggestions);
    }
    void operator()(const EmailContent &email) const
    {
        body.append("subject", jsonText(email.subject));
        JsonValue &content = body.append("content", JsonValue::object());
        appendUnlessEmpty(content, "html", email.html);
        appendUnlessEmpty(content, "text", email.text);
    }
    void operator()(const RichCard &card) const
    {
        JsonValue &standalone = richCard().append("standalone", JsonValue::object());
        standalone.append("orientation", JsonValue::text(wordOf(card.orientation)));
        standalone.append("content", cardJson(card.card));
    }
    void operator()(const Carousel &carousel) const
    {
        JsonValue &out = richCard().append("carousel", JsonValue::object());
        out.append("card_width", JsonValue::text(wordOf(carousel.width)));
        JsonValue &cards = out.append("cards", JsonValue::array());
        for (const CardContent &card : carousel.cards)
            cards.append(cardJson(card));
    }
    void operator()(const RcsMedia &media) const
    {
        JsonValue &content = body.append("content", JsonValue::object());
        JsonValue &out = content.append("media", JsonValue::object());
        out.append("url", jsonText(media.url));
        appendUnlessEmpty(out, "thumbnail_url", media.thumbnailUrl);
    }
    void operator()(const TemplateContent &tpl) const
    {
        appendUnlessEmpty(body, "subject", tpl.subject);
        // Blanks come with pasting; no id has any around it.
        body.append("template_id", JsonValue::text(tpl.templateId.trimmed()));
        appendUnlessEmpty(body, "template_version", tpl.version.trimmed());
        if (tpl.data.isEmpty())
            return;
        JsonValue &data = body.append("template_data", JsonValue::object());
        for (const auto &[name, value] : tpl.data) {
            if (const QByteArray key = name.toUtf8(); !data.has(key)) // twice would be no JSON to anybody
                data.append(key, jsonText(value));
        }
    }
    void operator()(const UnreadContent &unread) const
    {
        if (const auto read = readStrictJson(unread.raw, kAnswerBytesMost))
            body.append("content", *read);
    }

private:
    JsonValue &richCard() const
    {
        JsonValue &content = body.append("content", JsonValue::object());
        return content.append("rich_card", JsonValue::object());
    }
};

/// A card's own fields: in `content` (the send shape), or flat (carousels, and the log's example of a
/// standalone card).
const JsonValue &cardObject(const JsonValue &holder)
{
    return holder["content"].isObject() ? holder["content"] : holder;
}

/// Nullopt for what is no card: no object, or one that says only things not known here.
std::optional<CardContent> cardIn(const JsonValue &holder)
{
    const JsonValue &object = cardObject(holder);
    CardContent card;
    card.title = object["title"].toText();
    card.description = object["description"].toText();
    if (const JsonValue &media = object["media"]; media.isObject()) {
        card.media = CardMedia{media["url"].toText(), media["thumbnail_url"].toText(),
                               mediaHeightFromWord(media["height"].toBytes()).value_or(MediaHeight::Unset)};
    }
    card.suggestions = suggestionsIn(object);
    const bool says = card != CardContent{} || (object.isObject() && object.items().empty());
    return says ? std::optional(card) : std::nullopt;
}

std::optional<Content> standaloneIn(const JsonValue &standalone)
{
    const auto card = cardIn(standalone);
    if (!card)
        return std::nullopt;
    const auto orientation = orientationFromWord(standalone["orientation"].toBytes());
    return RichCard{orientation.value_or(CardOrientation::Vertical), *card};
}

std::optional<Content> carouselIn(const JsonValue &carousel)
{
    if (!carousel["cards"].isArray())
        return std::nullopt;
    Carousel out;
    out.width = cardWidthFromWord(carousel["card_width"].toBytes()).value_or(CardWidth::Medium);
    for (const JsonValue &value : carousel["cards"].items()) {
        const auto card = cardIn(value);
        if (!card)
            return std::nullopt; // shown whole as it came rather than with a card missing
        out.cards.append(*card);
    }
    return out;
}

/// What stands under `content`, where its shape is known.
std::optional<Content> inlineContent(const JsonValue &content, const QString &subject, Channel channel)
{
    if (!content.isObject())
        return std::nullopt;
    if (const JsonValue &card = content["rich_card"]; !card.isNull())
        return card["carousel"].isNull() ? standaloneIn(card["standalone"]) : carouselIn(card["carousel"]);
    if (const QString url = content["media"]["url"].toText(); !url.isEmpty())
        return RcsMedia{url, content["media"]["thumbnail_url"].toText()};
    const QString html = content["html"].toText();
    const QString text = content["text"].toText();
    const bool hasText = content["text"].kind() == JsonValue::Kind::Text;
    const bool saysEmail = hasText || content.has("subject") || content.items().empty();
    if (!html.isEmpty() || (channel == Channel::Email && saysEmail))
        return EmailContent{subject, html, text};
    if (hasText)
        return RcsText{text, suggestionsIn(content)};
    return std::nullopt;
}

/// A value of `template_data` as text: the console writes texts, other users of the API may not.
QString dataText(const JsonValue &value)
{
    return value.kind() == JsonValue::Kind::Text ? value.toText() : QString::fromUtf8(writeJson(value));
}

std::optional<Content> templateIn(const JsonValue &holder, const QString &subject)
{
    TemplateContent out;
    out.templateId = readId(holder["template_id"]);
    if (out.templateId.isEmpty())
        return std::nullopt;
    out.version = QString::fromUtf8(holder["template_version"].toSource());
    out.subject = subject;
    const JsonValue &data = holder["template_data"];
    for (size_t i = 0; i < data.keys().size(); ++i)
        out.data.append({QString::fromUtf8(data.keys()[i]), dataText(data.items()[i])});
    return out;
}

} // namespace

void appendContent(JsonValue &body, const Content &content)
{
    std::visit(ContentWriter{body}, content);
}

std::optional<Content> contentIn(const JsonValue &holder, Channel channel)
{
    const JsonValue &content = holder["content"];
    const QString beside = holder["subject"].toText();
    const QString subject = beside.isEmpty() ? content["subject"].toText() : beside;
    if (content.isNull())
        return templateIn(holder, subject);
    if (auto tpl = templateIn(content, subject))
        return tpl;
    if (auto read = inlineContent(content, subject, channel))
        return read;
    if (auto tpl = templateIn(holder, subject))
        return tpl;
    return UnreadContent{writeJson(content)};
}

QByteArray encodeContent(const Content &content)
{
    JsonValue body = JsonValue::object();
    appendContent(body, content);
    return writeJson(body);
}

Result<Content> decodeContent(const QByteArray &json, Channel channel)
{
    const auto read = readStrictJson(json, kAnswerBytesMost);
    if (!read)
        return read.error();
    std::optional<Content> content;
    if (read->has("content") || read->has("template_id")) {
        content = contentIn(*read, channel);
    } else {
        JsonValue holder = JsonValue::object();
        holder.append("content", *read);
        content = contentIn(holder, channel);
    }
    if (!content)
        return malformed(QStringLiteral("no content"));
    return *content;
}

} // namespace arowana
