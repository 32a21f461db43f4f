// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/ledgerviews.h"

#include <algorithm>

namespace arowana::sandbox {

namespace {

Json textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? Json(nullptr) : jsonText(text);
}

Json sessionJson(const Books &books, const Session &session)
{
    const MessageRecord *payer =
        session.paidBy.isEmpty() ? nullptr : books.log.find(MessageId(session.paidBy));
    const Money cost = payer && payer->cost ? *payer->cost : Money{};
    Json out = {{"agent_id", jsonText(session.agentId)},
                {"phone", jsonText(session.phone)},
                {"opened_at", jsonText(session.openedAt.toIsoMs())},
                {"last_reply_at", jsonText(session.lastReplyAt.toIsoMs())},
                {"expires_at", jsonText(session.expiresAt.toIsoMs())},
                {"ended_at", session.endedAt ? jsonText(session.endedAt->toIsoMs()) : Json(nullptr)},
                {"replies", session.replies},
                {"sends", session.sends},
                {"paid", !session.paidBy.isEmpty()},
                {"paid_by", textOrNull(session.paidBy)},
                {"cost", jsonText(cost.toDecimal())}};
    if (session.isHistory)
        out["history"] = true;
    return out;
}

} // namespace

Json ledgerSessions(const Books &books)
{
    Json list = Json::array();
    for (const Session &session : books.sessions.past())
        list.push_back(sessionJson(books, session));
    // A hash has no order of its own that repeats.
    std::vector<const Session *> open;
    for (const Session &session : books.sessions.all())
        open.push_back(&session);
    std::sort(open.begin(), open.end(), [](const Session *one, const Session *other) {
        return std::tie(one->expiresAt, one->phone, one->agentId) <
               std::tie(other->expiresAt, other->phone, other->agentId);
    });
    for (const Session *session : open)
        list.push_back(sessionJson(books, *session));
    return list;
}

Json ledgerReplies(const Books &books)
{
    Json list = Json::array();
    for (const MessageRecord &record : books.log.records())
        if (record.inbound && !record.isHistory)
            list.push_back(
                {{"message_id", jsonText(record.id.bytes())},
                 {"agent_id", jsonText(record.senderId)},
                 {"phone", jsonText(record.recipient)},
                 {"at", jsonText(record.createdAt.toIsoMs())},
                 {"type", jsonText(record.userType)},
                 {"text", jsonText(record.marker)},
                 {"postback_data", textOrNull(record.postbackData)},
                 {"session_expires_at",
                  record.sessionExpiresAt ? jsonText(record.sessionExpiresAt->toIsoMs()) : Json(nullptr)}});
    return list;
}

} // namespace arowana::sandbox
