// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messageviews.h"

namespace arowana::sandbox {

namespace {

Json head(const MessageRecord &record)
{
    return {{"id", jsonText(record.id.bytes())},
            {"direction", record.inbound ? "INBOUND" : "OUTBOUND"},
            {"channel_id", jsonText(record.channelId.bytes())},
            {"contact_id", jsonText(record.contactId.bytes())},
            {"campaign_id", nullptr},
            {"message_type", jsonText(kindName(record.kind))},
            {"content_type", jsonText(record.contentType)}};
}

Json cost(const MessageRecord &record)
{
    return record.cost ? jsonText(record.cost->toDecimal()) : Json(nullptr);
}

void addTimes(Json &out, const MessageRecord &record)
{
    out["sent_at"] = jsonInstant(record.sentAt);
    out["delivered_at"] = jsonInstant(record.deliveredAt);
    out["read_at"] = jsonInstant(record.readAt);
    out["created_at"] = jsonText(record.createdAt.toIso());
}

Json textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? Json(nullptr) : jsonText(text);
}

} // namespace

Json listItem(const MessageRecord &record)
{
    Json out = head(record);
    out["status"] = jsonText(stateName(record.state));
    out["cost"] = cost(record);
    addTimes(out, record);
    return out;
}

Json singleMessage(const MessageRecord &record)
{
    Json out = head(record);
    out["content"] = record.content;
    out["status"] = jsonText(stateName(record.state));
    out["cost"] = cost(record);
    if (!record.inbound) {
        out["error_code"] = textOrNull(record.errorCode);
        out["error_message"] = textOrNull(record.errorMessage);
    }
    addTimes(out, record);
    Json events = Json::array();
    for (const TimelineEntry &entry : record.timeline)
        events.push_back({{"type", jsonText(entry.type)}, {"at", jsonText(entry.at.toIso())}});
    out["events"] = std::move(events);
    return out;
}

Json ledgerMessage(const MessageRecord &record)
{
    Json timeline = Json::array();
    for (const TimelineEntry &entry : record.timeline)
        timeline.push_back({{"type", jsonText(entry.type)}, {"at", jsonText(entry.at.toIsoMs())}});
    Json out = {{"id", jsonText(record.id.bytes())},
                {"direction", record.inbound ? "INBOUND" : "OUTBOUND"},
                {"channel", jsonText(lineName(record.line))},
                {"sender_id", jsonText(record.senderId)},
                {"recipient", jsonText(record.recipient)},
                {"message_type", jsonText(kindName(record.kind))},
                {"marker", jsonText(record.marker)},
                {"idempotency_key", record.idempotencyKey ? jsonText(*record.idempotencyKey) : Json(nullptr)},
                {"body_sha256", textOrNull(record.bodySha256)},
                {"accepted_at", jsonText(record.createdAt.toIsoMs())},
                {"state", jsonText(stateName(record.state))},
                {"unit", record.inbound ? Json(nullptr) : jsonText(Pricing::unitName(record.unit))},
                {"unit_price", record.inbound ? Json(nullptr) : jsonText(record.unitPrice.toDecimal())},
                {"hold", jsonText(record.hold.toDecimal())},
                {"cost", cost(record)},
                {"error_code", textOrNull(record.errorCode)},
                {"timeline", std::move(timeline)}};
    if (record.isHistory)
        out["history"] = true;
    return out;
}

} // namespace arowana::sandbox
