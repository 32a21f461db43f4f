// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messagesapi.h"

#include "app/sandbox/httprefusals.h"
#include "app/sandbox/messageviews.h"
#include "app/sandbox/querydecoder.h"

namespace arowana::sandbox {

Reply MessagesApi::handle(const Request &request, const QByteArray &rest)
{
    if (rest.isEmpty()) {
        if (request.method == "GET")
            return list(request);
        if (request.method != "POST")
            return methodNotAllowed("GET, POST");
        if (const auto refusal = QueryDecoder::refuseAny(request))
            return refusal->toReply();
        return m_platform.sendDesk().send(request);
    }
    const MessageId id(rest.mid(1));
    if (id.isEmpty() || id.bytes().contains('/'))
        return notFound("There is no such path.");
    if (request.method != "GET" && request.method != "DELETE")
        return methodNotAllowed("GET, DELETE");
    if (const auto refusal = QueryDecoder::refuseAny(request))
        return refusal->toReply();
    return request.method == "GET" ? lookUp(id) : revoke(id);
}

Reply MessagesApi::list(const Request &request)
{
    const auto read = QueryDecoder::readList(request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto &query = std::get<ListQuery>(read);
    const ListPage page = m_platform.books().log.list(query);
    Json messages = Json::array();
    for (const MessageRecord *record : page.rows)
        messages.push_back(listItem(*record));
    return Reply::json(200, {{"messages", std::move(messages)},
                             {"total", page.total},
                             {"limit", query.limit},
                             {"offset", query.offset}});
}

Reply MessagesApi::lookUp(const MessageId &id)
{
    const MessageRecord *record = m_platform.books().log.find(id);
    return record ? Reply::json(200, singleMessage(*record)) : notFound("There is no message with this id.");
}

Reply MessagesApi::revoke(const MessageId &id)
{
    MessageRecord *record = m_platform.books().log.find(id);
    if (!record || !m_platform.lifecycle().revoke(*record))
        return notFound("There is no message with this id that can still be revoked.");
    return Reply::json(200, {{"id", jsonText(id.bytes())},
                             {"status", "REVOKED"},
                             {"revoked_at", jsonText(record->timeline.back().at.toIso())}});
}

} // namespace arowana::sandbox
