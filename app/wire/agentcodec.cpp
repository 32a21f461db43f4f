// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/agentcodec.h"

#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"
#include "app/wire/words.h"

namespace arowana {

namespace {

AgentId agentIdIn(const JsonValue &body)
{
    return AgentId(readFirstId(body, {"agent_id", "id"}));
}

} // namespace

Result<AgentAnswer> decodeAgent(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const JsonValue &value = *json;
    AgentAnswer answer;
    answer.id = agentIdIn(value);
    answer.reading.statusWord = value["status"].toText();
    if (answer.id.isEmpty())
        return malformed(QStringLiteral("no agent id"));
    if (answer.reading.statusWord.isEmpty())
        return malformed(QStringLiteral("no status"));
    answer.reading.displayName = value["display_name"].toText();
    answer.reading.useCase = useCaseFromWord(value["use_case"].toBytes());
    answer.reading.newsletterEnabled = value["newsletter_enabled"].toBool();
    answer.reading.rejectionReason = value["rejection_reason"].toText();
    return answer;
}

Result<LaunchAnswer> decodeLaunch(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const JsonValue &value = *json;
    LaunchAnswer answer;
    answer.id = agentIdIn(value);
    if (answer.id.isEmpty())
        return malformed(QStringLiteral("no agent id"));
    if (!value["carriers"].isArray())
        return malformed(QStringLiteral("no list of carriers"));
    for (const JsonValue &item : value["carriers"].items()) {
        const QString carrier = item["carrier"].toText();
        if (!carrier.isEmpty())
            answer.carriers.append({carrier, item["status"].toText(), item["launched_at"].toInstant(),
                                    item["rejection_reason"].toText()});
    }
    return answer;
}

} // namespace arowana
