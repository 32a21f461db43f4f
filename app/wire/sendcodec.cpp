// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/sendcodec.h"

#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"
#include "app/wire/words.h"

#include <nlohmann/json.hpp>

namespace arowana {

namespace {

using Json = nlohmann::ordered_json;

std::string utf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

void setUnlessEmpty(Json &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = utf8(text);
}

QByteArray bytesOf(const Json &json)
{
    // "replace" never throws; what we write is valid UTF-8 already, but for an id typed as odd bytes.
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QByteArray(text.data(), qsizetype(text.size()));
}

Result<Content> contentOf(const JsonValue &body, Channel channel)
{
    const JsonValue &content = body["content"];
    if (!content.isObject())
        return malformed(QStringLiteral("no content"));
    if (channel == Channel::Email) {
        return Content(
            EmailContent{body["subject"].toText(), content["html"].toText(), content["text"].toText()});
    }
    return Content(RcsText{content["text"].toText()});
}

} // namespace

QByteArray encodeSend(const SendRequest &request)
{
    Json body = Json::object();
    body[request.channel() == Channel::Rcs ? "agent_id" : "channel_id"] = request.sender.id.toStdString();
    body["to"] = utf8(wireText(request.to));
    body["message_type"] = wordOf(request.type).toStdString();
    if (request.channel() == Channel::Rcs && request.traffic)
        body["traffic_type"] = wordOf(*request.traffic).toStdString();
    Json content = Json::object();
    if (const auto *rcs = std::get_if<RcsText>(&request.content)) {
        content["text"] = utf8(rcs->text);
    } else if (const auto *email = std::get_if<EmailContent>(&request.content)) {
        body["subject"] = utf8(email->subject);
        setUnlessEmpty(content, "html", email->html);
        setUnlessEmpty(content, "text", email->text);
    }
    body["content"] = std::move(content);
    return bytesOf(body);
}

Result<SendRequest> decodeSend(const QByteArray &body, const Sender &sender)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const auto to = parseRecipient(json.value()["to"].toText());
    if (!to)
        return malformed(QStringLiteral("no recipient"));
    SendRequest request;
    request.sender = sender;
    request.to = *to;
    const bool byAgent = json->has("agent_id");
    request.sender.id = readId(json.value()[byAgent ? "agent_id" : "channel_id"]);
    if (request.sender.id.isEmpty())
        return malformed(QStringLiteral("no sender"));
    request.sender.channel = byAgent                                     ? Channel::Rcs
                             : std::holds_alternative<EmailAddress>(*to) ? Channel::Email
                                                                         : Channel::Sms;
    const auto type = messageTypeFromWord(json.value()["message_type"].toBytes());
    if (!type)
        return malformed(QStringLiteral("no message type"));
    request.type = *type;
    request.traffic = trafficTypeFromWord(json.value()["traffic_type"].toBytes());
    auto content = contentOf(*json, request.sender.channel);
    if (!content)
        return content.error();
    request.content = content.take();
    return request;
}

} // namespace arowana
