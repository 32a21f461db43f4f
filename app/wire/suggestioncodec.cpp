// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/suggestioncodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"

namespace arowana {

namespace {

bool isDigit(const QByteArray &text, qsizetype at)
{
    return at < text.size() && text.at(at) >= '0' && text.at(at) <= '9';
}

/// The same number with the same digits, as JSON writes it: without plus and leading noughts, with digits on
/// both sides of a point.
QByteArray plainNumber(const QByteArray &typed)
{
    QByteArray number = typed.trimmed();
    const bool isNegative = number.startsWith('-');
    if (isNegative || number.startsWith('+'))
        number.remove(0, 1);
    while (number.startsWith('0') && isDigit(number, 1))
        number.remove(0, 1);
    if (number.startsWith('.'))
        number.prepend('0');
    const qsizetype point = number.indexOf('.');
    if (point >= 0 && !isDigit(number, point + 1))
        number.remove(point, 1);
    return isNegative ? '-' + number : number;
}

/// A coordinate with the digits that were typed: a number where it is one.
JsonValue coordinate(const QByteArray &typed)
{
    constexpr qsizetype kLongest = 64;
    const QByteArray number = plainNumber(typed);
    const auto read = readStrictJson(number, kLongest);
    const bool isNumber = read && read->kind() == JsonValue::Kind::Number && read->toSource() == number;
    return isNumber ? *read : JsonValue::text(typed);
}

/// Whole seconds, as the platform writes them, unless there are fractions to keep.
JsonValue jsonTime(Instant at)
{
    return JsonValue::text(at.ms % 1000 == 0 ? at.toIso() : at.toIsoMs());
}

/// Appends what an action does. Names beyond `open_url` follow Google's.
struct ActionWriter {
    JsonValue &action;

    void operator()(const ReplyChip &) const {}
    void operator()(const UnreadChip &) const {}
    void operator()(const DialAction &dial) const
    {
        part("dial").append("phone_number", jsonText(dial.phoneNumber));
    }
    void operator()(const OpenUrlAction &open) const
    {
        part(open.inWebview ? "open_url_in_webview" : "open_url").append("url", jsonText(open.url));
    }
    void operator()(const ViewLocationAction &view) const
    {
        JsonValue &place = part("view_location");
        if (!view.query.isEmpty()) {
            place.append("query", jsonText(view.query));
            return;
        }
        place.append("latitude", coordinate(view.latitude));
        place.append("longitude", coordinate(view.longitude));
        appendUnlessEmpty(place, "label", view.label);
    }
    void operator()(const ShareLocationAction &) const { part("share_location"); }
    void operator()(const CalendarAction &event) const
    {
        JsonValue &entry = part("create_calendar_event");
        entry.append("start_time", jsonTime(event.start));
        entry.append("end_time", jsonTime(event.end));
        entry.append("title", jsonText(event.title));
        appendUnlessEmpty(entry, "description", event.description);
    }

private:
    JsonValue &part(const char *name) const { return action.append(name, JsonValue::object()); }
};

JsonValue suggestionJson(const Suggestion &suggestion)
{
    if (const auto *unread = std::get_if<UnreadChip>(&suggestion.kind)) {
        const auto read = readStrictJson(unread->raw, kAnswerBytesMost);
        return read ? *read : JsonValue();
    }
    JsonValue out = JsonValue::object();
    const bool isReply = std::holds_alternative<ReplyChip>(suggestion.kind);
    JsonValue &chip = out.append(isReply ? "reply" : "action", JsonValue::object());
    chip.append("text", jsonText(suggestion.text));
    if (!suggestion.postback.isEmpty())
        chip.append("postback_data", JsonValue::text(suggestion.postback.toUtf8().toBase64()));
    std::visit(ActionWriter{chip}, suggestion.kind);
    appendUnlessEmpty(chip, "fallback_url", suggestion.fallbackUrl);
    return out;
}

std::optional<ChipKind> dialIn(const JsonValue &dial)
{
    const QString number = dial["phone_number"].toText();
    return number.isEmpty() ? std::nullopt : std::optional<ChipKind>(DialAction{number});
}

std::optional<ChipKind> urlIn(const JsonValue &open, bool inWebview)
{
    const QString url = open["url"].toText();
    return url.isEmpty() ? std::nullopt : std::optional<ChipKind>(OpenUrlAction{url, inWebview});
}

/// By query or by coordinates, never both: the query goes first, as it does where they are written.
std::optional<ChipKind> placeIn(const JsonValue &place)
{
    if (const QString query = place["query"].toText(); !query.isEmpty())
        return ViewLocationAction{{}, {}, {}, query};
    const ViewLocationAction view{
        place["latitude"].toSource(), place["longitude"].toSource(), place["label"].toText(), {}};
    const bool isPlace = !view.latitude.isEmpty() && !view.longitude.isEmpty();
    return isPlace ? std::optional<ChipKind>(view) : std::nullopt;
}

std::optional<ChipKind> calendarIn(const JsonValue &entry)
{
    const auto start = entry["start_time"].toInstant();
    const auto end = entry["end_time"].toInstant();
    if (!start || !end)
        return std::nullopt;
    return CalendarAction{*start, *end, entry["title"].toText(), entry["description"].toText()};
}

/// What the one named action does; nullopt when it cannot be told.
std::optional<ChipKind> actionIn(const JsonValue &action)
{
    std::optional<ChipKind> found;
    int count = 0;
    for (const QByteArray &name : action.keys()) {
        const JsonValue &part = action[name];
        if (name == "text" || name == "postback_data" || name == "fallback_url" || part.isNull())
            continue;
        ++count;
        if (name == "dial")
            found = dialIn(part);
        else if (name == "open_url" || name == "open_url_in_webview")
            found = urlIn(part, name == "open_url_in_webview");
        else if (name == "view_location")
            found = placeIn(part);
        else if (name == "share_location")
            found = ShareLocationAction{};
        else if (name == "create_calendar_event")
            found = calendarIn(part);
    }
    return count == 1 ? found : std::nullopt;
}

Suggestion suggestionOf(const JsonValue &value)
{
    const JsonValue &reply = value["reply"];
    const JsonValue &action = value["action"];
    const JsonValue &chip = reply.isObject() ? reply : action;
    Suggestion out;
    out.text = chip["text"].toText();
    out.postback = readPostback(chip["postback_data"]);
    out.fallbackUrl = chip["fallback_url"].toText();
    out.kind = UnreadChip{writeJson(value)};
    if (!isReadable(out.postback)) // neither to be shown nor to be told from base64 when it is read again
        return out;
    if (reply.isObject() && action.isNull())
        out.kind = ReplyChip{};
    else if (const auto kind = reply.isNull() ? actionIn(action) : std::nullopt)
        out.kind = *kind;
    return out;
}

} // namespace

void appendSuggestions(JsonValue &object, const QList<Suggestion> &suggestions)
{
    if (suggestions.isEmpty())
        return;
    JsonValue &list = object.append("suggestions", JsonValue::array());
    for (const Suggestion &suggestion : suggestions)
        list.append(suggestionJson(suggestion));
}

QList<Suggestion> suggestionsIn(const JsonValue &object)
{
    QList<Suggestion> out;
    const JsonValue &list = object["suggestions"];
    if (!list.isArray())
        return out;
    for (const JsonValue &value : list.items())
        out.append(suggestionOf(value));
    return out;
}

} // namespace arowana
