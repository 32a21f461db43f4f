// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/logcodec.h"

#include "app/wire/contentcodec.h"
#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"
#include "app/wire/words.h"

#include <algorithm>

namespace arowana {

namespace {

/// The timeline, and what the `..._at` fields say beyond it. A step without a readable time is left out:
/// its state stands in `status` too, and an invented time would win over the true one.
QList<TimelineStep> stepsOf(const JsonValue &body, const QString &failure)
{
    QList<TimelineStep> steps;
    for (const JsonValue &event : body["events"].items()) {
        const auto at = event["at"].toInstant();
        const QByteArray word = event["type"].toBytes();
        if (!at || word.isEmpty())
            continue;
        const auto status = statusFromWord(word);
        QString detail;
        if (!status)
            detail = QString::fromUtf8(word);
        else if (*status == MessageStatus::Failed || *status == MessageStatus::Bounced)
            detail = failure;
        mergeStep(steps, {status.value_or(MessageStatus::Unrecognised), *at, {}, Source::Poll, detail});
    }
    const std::pair<const char *, MessageStatus> columns[] = {{"sent_at", MessageStatus::Sent},
                                                              {"delivered_at", MessageStatus::Delivered},
                                                              {"read_at", MessageStatus::Read},
                                                              {"revoked_at", MessageStatus::Revoked}};
    for (const auto &[key, status] : columns) {
        const bool told =
            std::any_of(steps.cbegin(), steps.cend(),
                        [status = status](const TimelineStep &step) { return step.status == status; });
        if (const auto at = body[key].toInstant(); at && !told)
            mergeStep(steps, {status, *at, {}, Source::Poll, {}});
    }
    return steps;
}

/// The log names a channel's id but not its kind; a subject is e-mail's alone.
Channel channelOf(const JsonValue &message)
{
    const bool hasSubject = !message["subject"].isNull() || !message["content"]["subject"].isNull();
    return hasSubject ? Channel::Email : Channel::Rcs;
}

/// What a list shows of it, as far as anything in the answer does.
QString summaryOf(const JsonValue &message, const std::optional<Content> &content)
{
    const QString known = content ? contentSummary(*content) : QString();
    const JsonValue &inside = message["content"];
    for (const QString &text : {known, message["subject"].toText(), inside["text"].toText()}) {
        if (const QString folded = text.simplified().left(160); !folded.isEmpty())
            return folded;
    }
    return {};
}

/// An item of the list or a message whole: the fields are the same, the list leaves some out.
std::optional<PolledMessage> messageOf(const JsonValue &message)
{
    PolledMessage out;
    out.id = readMessageId(message);
    if (out.id.isEmpty())
        return std::nullopt;
    out.statusWord = message["status"].toText();
    out.status = statusFromWord(message["status"].toBytes()).value_or(MessageStatus::Unrecognised);
    out.direction = directionFromWord(message["direction"].toBytes());
    out.cost = message["cost"].toMoney();
    out.errorCode = message["error_code"].toText();
    out.errorMessage = message["error_message"].toText();
    out.createdAt = message["created_at"].toInstant();
    out.steps = stepsOf(message, out.errorCode.isEmpty() ? out.errorMessage : out.errorCode);
    out.type = messageTypeFromWord(message["message_type"].toBytes());
    out.contactId = ContactId(readId(message["contact_id"]));
    out.channelId = ChannelId(readId(message["channel_id"]));
    out.campaignId = readId(message["campaign_id"]);
    out.contentType = message["content_type"].toText();
    out.content = contentIn(message, channelOf(message));
    out.summary = summaryOf(message, out.content);
    return out;
}

} // namespace

Result<PolledMessage> decodePolledMessage(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    auto message = messageOf(*json);
    if (!message)
        return malformed(QStringLiteral("no id"));
    message->raw = body;
    return *message;
}

std::optional<Content> decodePolledContent(const QByteArray &body, Channel channel)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    return json ? contentIn(*json, channel) : std::nullopt;
}

Result<MessagePage> decodeMessagePage(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const JsonValue &list = json->isArray() ? *json : json.value()["messages"];
    if (!list.isArray())
        return malformed(QStringLiteral("no list of messages"));
    MessagePage page;
    page.received = int(list.items().size());
    page.total = json.value()["total"].toInteger();
    for (const JsonValue &item : list.items()) {
        if (auto message = messageOf(item))
            page.messages.append(*message);
    }
    return page;
}

} // namespace arowana
