// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/draftparts.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/words.h"

#include <cstring>

namespace arowana {

namespace {

/// Appends what one kind of chip is about; answers its name.
struct KindWriter {
    JsonValue &out;

    const char *operator()(const ReplyChip &) const { return "reply"; }
    const char *operator()(const ShareLocationAction &) const { return "share_location"; }
    const char *operator()(const DialAction &dial) const
    {
        appendDraftText(out, "phone_number", dial.phoneNumber);
        return "dial";
    }
    const char *operator()(const OpenUrlAction &open) const
    {
        appendDraftText(out, "url", open.url);
        return open.inWebview ? "open_url_in_webview" : "open_url";
    }
    const char *operator()(const ViewLocationAction &view) const
    {
        appendDraftBytes(out, "latitude", view.latitude);
        appendDraftBytes(out, "longitude", view.longitude);
        appendDraftText(out, "label", view.label);
        appendDraftText(out, "query", view.query);
        return "view_location";
    }
    const char *operator()(const CalendarAction &event) const
    {
        appendDraftNumber(out, "start_ms", event.start.ms);
        appendDraftNumber(out, "end_ms", event.end.ms);
        appendDraftText(out, "title", event.title);
        appendDraftText(out, "description", event.description);
        return "create_calendar_event";
    }
    const char *operator()(const UnreadChip &unread) const
    {
        appendDraftBytes(out, "raw", unread.raw);
        return "unread";
    }
};

std::optional<ChipKind> kindIn(const JsonValue &json)
{
    const QByteArray name = json["kind"].toBytes();
    const auto momentIn = [&json](const char *key) { return Instant{json[key].toInteger().value_or(0)}; };
    if (name == "reply")
        return ReplyChip{};
    if (name == "share_location")
        return ShareLocationAction{};
    if (name == "dial")
        return DialAction{draftTextIn(json["phone_number"])};
    if (name == "open_url" || name == "open_url_in_webview")
        return OpenUrlAction{draftTextIn(json["url"]), name == "open_url_in_webview"};
    if (name == "view_location")
        return ViewLocationAction{draftBytesIn(json["latitude"]), draftBytesIn(json["longitude"]),
                                  draftTextIn(json["label"]), draftTextIn(json["query"])};
    if (name == "create_calendar_event")
        return CalendarAction{momentIn("start_ms"), momentIn("end_ms"), draftTextIn(json["title"]),
                              draftTextIn(json["description"])};
    if (name == "unread")
        return UnreadChip{draftBytesIn(json["raw"])};
    return std::nullopt;
}

void appendChips(JsonValue &object, const QList<Suggestion> &chips)
{
    if (chips.isEmpty())
        return;
    JsonValue &list = object.append("suggestions", JsonValue::array());
    for (const Suggestion &chip : chips) {
        JsonValue &out = list.append(JsonValue::object());
        appendDraftText(out, "label_text", chip.text);
        appendDraftText(out, "postback", chip.postback);
        appendDraftText(out, "fallback_url", chip.fallbackUrl);
        const char *name = std::visit(KindWriter{out}, chip.kind);
        out.append("kind", JsonValue::text(name));
    }
}

bool readChips(const JsonValue &object, QList<Suggestion> &out)
{
    for (const JsonValue &json : object["suggestions"].items()) {
        const auto kind = kindIn(json);
        if (!kind)
            return false;
        out.append({draftTextIn(json["label_text"]), draftTextIn(json["postback"]),
                    draftTextIn(json["fallback_url"]), *kind});
    }
    return true;
}

JsonValue cardJson(const CardContent &card)
{
    JsonValue out = JsonValue::object();
    appendDraftText(out, "title", card.title);
    appendDraftText(out, "description", card.description);
    if (card.media) {
        JsonValue &media = out.append("media", JsonValue::object());
        appendDraftText(media, "url", card.media->url);
        appendDraftText(media, "thumbnail_url", card.media->thumbnailUrl);
        if (card.media->height != MediaHeight::Unset)
            media.append("height", JsonValue::text(wordOf(card.media->height)));
    }
    appendChips(out, card.suggestions);
    return out;
}

/// A word that stands there and is not known says that another console wrote it.
template <class E>
bool readWord(const JsonValue &value, std::optional<E> (*read)(QByteArrayView), E &out)
{
    if (value.isNull())
        return true;
    const auto known = read(value.toBytes());
    out = known.value_or(out);
    return known.has_value();
}

bool readCard(const JsonValue &json, CardContent &out)
{
    out.title = draftTextIn(json["title"]);
    out.description = draftTextIn(json["description"]);
    if (const JsonValue &media = json["media"]; media.isObject()) {
        out.media =
            CardMedia{draftTextIn(media["url"]), draftTextIn(media["thumbnail_url"]), MediaHeight::Unset};
        if (!readWord(media["height"], mediaHeightFromWord, out.media->height))
            return false;
    }
    return readChips(json, out.suggestions);
}

void appendReading(JsonValue &object, const AgentReading &reading)
{
    JsonValue &out = object.append("reading", JsonValue::object());
    appendDraftText(out, "status", reading.statusWord);
    appendDraftText(out, "display_name", reading.displayName);
    if (reading.useCase)
        out.append("use_case", JsonValue::text(wordOf(*reading.useCase)));
    if (reading.newsletterEnabled)
        out.append("newsletter_enabled", JsonValue::boolean(*reading.newsletterEnabled));
    appendDraftText(out, "rejection_reason", reading.rejectionReason);
    appendDraftNumber(out, "read_at_ms", reading.readAt.ms);
    JsonValue &carriers = out.append("carriers", JsonValue::array());
    for (const CarrierLaunch &launch : reading.carriers) {
        JsonValue &carrier = carriers.append(JsonValue::object());
        appendDraftText(carrier, "carrier", launch.carrier);
        appendDraftText(carrier, "status", launch.statusWord);
        if (launch.launchedAt)
            appendDraftNumber(carrier, "launched_at_ms", launch.launchedAt->ms);
        appendDraftText(carrier, "rejection_reason", launch.rejectionReason);
    }
}

/// An unknown use case is written as an empty word.
UseCase useCaseIn(const JsonValue &value)
{
    return useCaseFromWord(value.toBytes()).value_or(UseCase::Unknown);
}

AgentReading readingIn(const JsonValue &json)
{
    AgentReading reading;
    reading.statusWord = draftTextIn(json["status"]);
    reading.displayName = draftTextIn(json["display_name"]);
    if (json.has("use_case"))
        reading.useCase = useCaseIn(json["use_case"]);
    reading.newsletterEnabled = json["newsletter_enabled"].toBool();
    reading.rejectionReason = draftTextIn(json["rejection_reason"]);
    reading.readAt = Instant{json["read_at_ms"].toInteger().value_or(0)};
    for (const JsonValue &carrier : json["carriers"].items()) {
        CarrierLaunch launch;
        launch.carrier = draftTextIn(carrier["carrier"]);
        launch.statusWord = draftTextIn(carrier["status"]);
        if (const auto at = carrier["launched_at_ms"].toInteger())
            launch.launchedAt = Instant{*at};
        launch.rejectionReason = draftTextIn(carrier["rejection_reason"]);
        reading.carriers.append(launch);
    }
    return reading;
}

} // namespace

void appendDraftText(JsonValue &object, const char *key, const QString &text)
{
    if (text.isEmpty())
        return;
    // A byte-order mark in front is lost where UTF-8 is read.
    if (text.isValidUtf16() && text.front() != QChar::ByteOrderMark) {
        object.append(key, jsonText(text));
        return;
    }
    const QByteArray units(reinterpret_cast<const char *>(text.utf16()),
                           text.size() * qsizetype(sizeof(char16_t)));
    object.append(key, JsonValue::object()).append("utf16", JsonValue::text(units.toBase64()));
}

void appendDraftBytes(JsonValue &object, const char *key, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    if (bytes.isValidUtf8())
        object.append(key, JsonValue::text(bytes));
    else
        object.append(key, JsonValue::object()).append("bytes", JsonValue::text(bytes.toBase64()));
}

void appendDraftNumber(JsonValue &object, const char *key, qint64 number)
{
    object.append(key, JsonValue::number(QByteArray::number(number)));
}

QString draftTextIn(const JsonValue &value)
{
    if (!value.isObject())
        return value.toText();
    const QByteArray units = QByteArray::fromBase64(value["utf16"].toBytes());
    QString text(units.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
    if (!text.isEmpty())
        std::memcpy(text.data(), units.constData(), size_t(text.size()) * sizeof(char16_t));
    return text;
}

QByteArray draftBytesIn(const JsonValue &value)
{
    return value.isObject() ? QByteArray::fromBase64(value["bytes"].toBytes()) : value.toBytes();
}

JsonValue draftJson(const RcsText &text)
{
    JsonValue out = JsonValue::object();
    appendDraftText(out, "text", text.text);
    appendChips(out, text.suggestions);
    return out;
}

JsonValue draftJson(const RichCard &card)
{
    JsonValue out = cardJson(card.card);
    out.append("orientation", JsonValue::text(wordOf(card.orientation)));
    return out;
}

JsonValue draftJson(const Carousel &carousel)
{
    JsonValue out = JsonValue::object();
    out.append("card_width", JsonValue::text(wordOf(carousel.width)));
    JsonValue &cards = out.append("cards", JsonValue::array());
    for (const CardContent &card : carousel.cards)
        cards.append(cardJson(card));
    return out;
}

JsonValue draftJson(const EmailContent &email)
{
    JsonValue out = JsonValue::object();
    appendDraftText(out, "subject", email.subject);
    appendDraftText(out, "html", email.html);
    appendDraftText(out, "text", email.text);
    return out;
}

JsonValue draftJson(const TemplateContent &content)
{
    JsonValue out = JsonValue::object();
    appendDraftBytes(out, "template_id", content.templateId);
    appendDraftText(out, "template_version", content.version);
    appendDraftText(out, "subject", content.subject);
    JsonValue &data = out.append("data", JsonValue::array());
    for (const auto &[name, value] : content.data) { // names may be empty, or the same twice
        JsonValue &pair = data.append(JsonValue::object());
        appendDraftText(pair, "name", name);
        appendDraftText(pair, "value", value);
    }
    return out;
}

JsonValue draftJson(const Sender &sender)
{
    JsonValue out = JsonValue::object();
    out.append("channel", JsonValue::text(wordOf(sender.channel)));
    appendDraftBytes(out, "id", sender.id);
    appendDraftText(out, "name", sender.name);
    appendDraftText(out, "address", sender.address);
    out.append("use_case", JsonValue::text(wordOf(sender.useCase)));
    appendDraftBytes(out, "channel_id", sender.channelId);
    if (sender.reading)
        appendReading(out, *sender.reading);
    if (sender.notFoundAt)
        appendDraftNumber(out, "not_found_at_ms", sender.notFoundAt->ms);
    if (sender.allowsNewsletters)
        out.append("allows_newsletters", JsonValue::boolean(*sender.allowsNewsletters));
    return out;
}

bool readDraft(const JsonValue &json, RcsText &out)
{
    out.text = draftTextIn(json["text"]);
    return readChips(json, out.suggestions);
}

bool readDraft(const JsonValue &json, RichCard &out)
{
    return readWord(json["orientation"], orientationFromWord, out.orientation) && readCard(json, out.card);
}

bool readDraft(const JsonValue &json, Carousel &out)
{
    if (!readWord(json["card_width"], cardWidthFromWord, out.width))
        return false;
    for (const JsonValue &card : json["cards"].items()) {
        if (!readCard(card, out.cards.emplaceBack()))
            return false;
    }
    return true;
}

bool readDraft(const JsonValue &json, EmailContent &out)
{
    out = {draftTextIn(json["subject"]), draftTextIn(json["html"]), draftTextIn(json["text"])};
    return true;
}

bool readDraft(const JsonValue &json, TemplateContent &out)
{
    out.templateId = draftBytesIn(json["template_id"]);
    out.version = draftTextIn(json["template_version"]);
    out.subject = draftTextIn(json["subject"]);
    for (const JsonValue &pair : json["data"].items())
        out.data.append({draftTextIn(pair["name"]), draftTextIn(pair["value"])});
    return true;
}

bool readDraft(const JsonValue &json, Sender &out)
{
    if (!readWord(json["channel"], channelFromWord, out.channel))
        return false;
    out.id = draftBytesIn(json["id"]);
    out.name = draftTextIn(json["name"]);
    out.address = draftTextIn(json["address"]);
    out.useCase = useCaseIn(json["use_case"]);
    out.channelId = draftBytesIn(json["channel_id"]);
    if (json["reading"].isObject())
        out.reading = readingIn(json["reading"]);
    if (const auto at = json["not_found_at_ms"].toInteger())
        out.notFoundAt = Instant{*at};
    out.allowsNewsletters = json["allows_newsletters"].toBool();
    return true;
}

} // namespace arowana
