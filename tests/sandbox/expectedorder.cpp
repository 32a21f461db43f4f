// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/expectedorder.h"

namespace arowana::test {

namespace {

using sandbox::Json;
using sandbox::SendOrder;

Json json(const QString &text)
{
    return sandbox::jsonText(text.toUtf8());
}

Json base64(const QString &plain)
{
    return sandbox::jsonText(plain.toUtf8().toBase64());
}

void put(Json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = json(text);
}

Json timeOf(Instant at)
{
    return sandbox::jsonText(at.ms % 1'000 == 0 ? at.toIso() : at.toIsoMs());
}

struct ActionShape {
    Json &action;

    void operator()(const ReplyChip &) const {}
    void operator()(const UnreadChip &) const {}
    void operator()(const DialAction &dial) const
    {
        action["dial"] = {{"phone_number", json(QString(dial.phoneNumber).remove(u' '))}};
    }
    void operator()(const OpenUrlAction &open) const
    {
        action[open.inWebview ? "open_url_in_webview" : "open_url"] = {{"url", json(open.url)}};
    }
    void operator()(const ViewLocationAction &view) const
    {
        Json place = Json::object();
        if (view.query.isEmpty()) {
            place["latitude"] = view.latitude.toDouble();
            place["longitude"] = view.longitude.toDouble();
        }
        put(place, "query", view.query);
        put(place, "label", view.label);
        action["view_location"] = place;
    }
    void operator()(const ShareLocationAction &) const { action["share_location"] = Json::object(); }
    void operator()(const CalendarAction &entry) const
    {
        Json event = Json::object();
        event["start_time"] = timeOf(entry.start);
        event["end_time"] = timeOf(entry.end);
        put(event, "title", entry.title);
        put(event, "description", entry.description);
        action["create_calendar_event"] = event;
    }
};

/// Notes what it means for the order, beside its shape.
Json chipsOf(const QList<Suggestion> &chips, SendOrder &order)
{
    Json list = Json::array();
    for (const Suggestion &chip : chips) {
        const bool isReply = std::holds_alternative<ReplyChip>(chip.kind);
        // Without a postback it gives its own words back.
        const QString postback = isReply && chip.postback.isEmpty() ? chip.text : chip.postback;
        Json body = Json::object();
        put(body, "text", chip.text);
        if (!postback.isEmpty())
            body["postback_data"] = base64(postback);
        put(body, "fallback_url", chip.fallbackUrl);
        std::visit(ActionShape{body}, chip.kind);
        Json whole = Json::object();
        whole[isReply ? "reply" : "action"] = body;
        list.push_back(whole);
        order.hasSuggestions = true;
        if (isReply)
            order.chips.push_back({chip.text.toUtf8(), postback.toUtf8().toBase64()});
    }
    return list;
}

void putChips(Json &object, const QList<Suggestion> &chips, SendOrder &order)
{
    if (!chips.isEmpty())
        object["suggestions"] = chipsOf(chips, order);
}

Json cardOf(const CardContent &card, SendOrder &order)
{
    static const char *const kHeights[] = {"", "SHORT", "MEDIUM", "TALL"};
    Json out = Json::object();
    put(out, "title", card.title);
    put(out, "description", card.description);
    if (card.media) {
        Json media = Json::object();
        put(media, "url", card.media->url);
        put(media, "thumbnail_url", card.media->thumbnailUrl);
        media["height"] = kHeights[int(card.media->height)];
        out["media"] = media;
    }
    putChips(out, card.suggestions, order);
    if (order.marker.isEmpty())
        order.marker = (card.title.isEmpty() ? card.description : card.title).toUtf8();
    return out;
}

struct ContentShape {
    SendOrder &order;

    void operator()(const RcsText &text) const
    {
        order.marker = text.text.toUtf8();
        order.textCharacters = text.text.toUcs4().size();
        order.content["text"] = json(text.text);
        putChips(order.content, text.suggestions, order);
        order.contentType = order.hasSuggestions ? "INTERACTIVE" : "TEXT";
    }
    void operator()(const RichCard &card) const
    {
        Json standalone = Json::object();
        standalone["orientation"] = card.orientation == CardOrientation::Vertical ? "VERTICAL" : "HORIZONTAL";
        standalone["content"] = cardOf(card.card, order);
        rich("standalone", standalone);
    }
    void operator()(const Carousel &carousel) const
    {
        Json out = Json::object();
        out["card_width"] = carousel.width == CardWidth::Small ? "SMALL" : "MEDIUM";
        out["cards"] = Json::array();
        for (const CardContent &card : carousel.cards)
            out["cards"].push_back(cardOf(card, order));
        rich("carousel", out);
    }
    void operator()(const EmailContent &email) const
    {
        order.marker = email.subject.toUtf8();
        put(order.content, "html", email.html);
        put(order.content, "text", email.text);
        order.contentType = "TEXT";
    }
    void operator()(const TemplateContent &tpl) const
    {
        order.marker = tpl.subject.isEmpty() ? tpl.templateId : tpl.subject.toUtf8();
        order.content["template_id"] = sandbox::jsonText(tpl.templateId);
        put(order.content, "template_version", tpl.version);
        Json data = Json::object();
        for (const auto &[name, value] : tpl.data)
            data[name.toStdString()] = json(value);
        if (!tpl.data.isEmpty())
            order.content["template_data"] = data;
        order.contentType = "TEMPLATE";
    }
    void operator()(const RcsMedia &) const {}
    void operator()(const UnreadContent &) const {}

private:
    void rich(const char *name, const Json &body) const
    {
        Json card = Json::object();
        card[name] = body;
        order.content["rich_card"] = card;
        order.hasRichBody = true;
        order.contentType = "INTERACTIVE";
    }
};

QByteArray trafficWord(TrafficType traffic)
{
    switch (traffic) {
    case TrafficType::Authentication:
        return "AUTHENTICATION";
    case TrafficType::Transaction:
        return "TRANSACTION";
    case TrafficType::Promotion:
        return "PROMOTION";
    case TrafficType::ServiceRequest:
        return "SERVICEREQUEST";
    case TrafficType::Acknowledgement:
        return "ACKNOWLEDGEMENT";
    }
    return {};
}

/// Members of an object stand in no order.
nlohmann::json unordered(const Json &value)
{
    return nlohmann::json::parse(value.dump());
}

} // namespace

SendOrder expectedOrder(const SendRequest &request)
{
    SendOrder order;
    order.line = request.channel() == Channel::Rcs ? sandbox::Line::Rcs : sandbox::Line::Email;
    order.senderId = request.sender.id;
    const auto *phone = std::get_if<PhoneNumber>(&request.to);
    order.to = (phone ? phone->e164() : std::get<EmailAddress>(request.to).text()).toUtf8();
    order.kind = request.type == MessageType::Conversation ? sandbox::MessageKind::Conversation
                 : request.type == MessageType::Newsletter ? sandbox::MessageKind::Newsletter
                                                           : sandbox::MessageKind::Message;
    if (request.traffic)
        order.trafficType = trafficWord(*request.traffic);
    if (request.ttlSeconds)
        order.ttlMs = *request.ttlSeconds * 1'000LL;
    order.content = Json::object();
    std::visit(ContentShape{order}, request.content);
    return order;
}

QStringList differences(const SendOrder &read, const SendOrder &expected)
{
    QStringList out;
    const auto compare = [&out](const char *name, bool isEqual) {
        if (!isEqual)
            out.append(QString::fromLatin1(name));
    };
    compare("line", read.line == expected.line);
    compare("sender", read.senderId == expected.senderId);
    compare("to", read.to == expected.to);
    compare("message_type", read.kind == expected.kind);
    compare("traffic_type", read.trafficType == expected.trafficType);
    compare("ttl", read.ttlMs == expected.ttlMs);
    compare("marker", read.marker == expected.marker);
    compare("content type", read.contentType == expected.contentType);
    compare("characters", read.textCharacters == expected.textCharacters);
    compare("rich body", read.hasRichBody == expected.hasRichBody);
    compare("has suggestions", read.hasSuggestions == expected.hasSuggestions);
    compare("replies", read.chips == expected.chips);
    compare("content", unordered(read.content) == unordered(expected.content));
    return out;
}

} // namespace arowana::test
