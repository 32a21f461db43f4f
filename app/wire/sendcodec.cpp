// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/sendcodec.h"

#include "app/wire/contentcodec.h"
#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"
#include "app/wire/words.h"
#include "models/domain/contentrules.h"

namespace arowana {

namespace {

/// `"3600s"` as seconds; nullopt for what encodeSend() does not write.
std::optional<qint64> ttlIn(const QByteArray &text)
{
    bool ok = false;
    const qint64 seconds = text.endsWith('s') ? text.chopped(1).toLongLong(&ok) : 0;
    return ok ? std::optional(seconds) : std::nullopt;
}

} // namespace

QByteArray encodeSend(const SendRequest &request)
{
    const bool byRcs = request.channel() == Channel::Rcs;
    JsonValue body = JsonValue::object();
    body.append(byRcs ? "agent_id" : "channel_id", JsonValue::text(request.sender.id));
    body.append("to", jsonText(wireText(request.to)));
    body.append("message_type", JsonValue::text(wordOf(request.type)));
    if (byRcs && request.traffic)
        body.append("traffic_type", JsonValue::text(wordOf(*request.traffic)));
    appendContent(body, contentAsSent(request.content));
    if (byRcs && request.ttlSeconds)
        body.append("ttl", JsonValue::text(QByteArray::number(*request.ttlSeconds) + 's'));
    return writeJson(body);
}

bool readsBack(const SendRequest &request)
{
    const QByteArray body = encodeSend(request);
    const auto read = decodeSend(body, request.sender);
    return read && encodeSend(*read) == body;
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
    request.ttlSeconds = ttlIn(json.value()["ttl"].toBytes());
    const auto content = contentIn(*json, request.sender.channel);
    if (!content || std::holds_alternative<UnreadContent>(*content))
        return malformed(QStringLiteral("no content, or none that is known"));
    request.content = *content;
    return request;
}

} // namespace arowana
