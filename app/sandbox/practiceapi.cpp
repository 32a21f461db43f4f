// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/practiceapi.h"

#include "app/sandbox/billingviews.h"
#include "app/sandbox/fieldreader.h"
#include "app/sandbox/httprefusals.h"
#include "app/sandbox/jsongate.h"
#include "app/sandbox/mishapdecoder.h"
#include "app/sandbox/querydecoder.h"

namespace arowana::sandbox {

namespace {

constexpr qsizetype kLongestId = 100;

/// The methods of a path; empty when there is no such path.
QByteArray methodsOf(const QByteArray &path)
{
    if (path == "/sandbox/senders" || path == "/sandbox/ledger")
        return "GET";
    if (path == "/sandbox/reply" || path == "/sandbox/topup" || path == "/sandbox/people" ||
        path == "/sandbox/role" || path == "/sandbox/agent")
        return "POST";
    if (path == "/sandbox/faults")
        return "GET, PUT";
    return path == "/sandbox/clock" ? "GET, POST" : QByteArray();
}

struct Review {
    QByteArray agentId;
    AgentState verdict = AgentState::Approved;
};

std::variant<Review, Refusal> readReview(const QByteArray &body)
{
    auto json = readJson(body);
    if (const auto *fault = std::get_if<QByteArray>(&json))
        return Refusal::invalid(*fault);
    if (!std::get<Json>(json).is_object())
        return Refusal::invalid("The body must be a JSON object.");
    Faults faults;
    FieldReader fields(std::get<Json>(json), {}, faults);
    Review review;
    review.agentId = fields.requireText("agent_id", kLongestId).value_or(QByteArray());
    const auto word = fields.requireWord("status", {"APPROVED", "REJECTED", "PENDING_REVIEW"});
    if (word == "REJECTED")
        review.verdict = AgentState::Rejected;
    else if (word == "PENDING_REVIEW")
        review.verdict = AgentState::PendingReview;
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return review;
}

bool names(const QByteArray &methods, const QByteArray &method)
{
    return (methods + ", ").contains(method + ", ");
}

} // namespace

Reply PracticeApi::handle(const Request &request)
{
    const QByteArray methods = methodsOf(request.path);
    if (methods.isEmpty())
        return notFound("There is no such path.");
    if (!names(methods, request.method))
        return methodNotAllowed(methods);
    if (const auto refusal = QueryDecoder::refuseAny(request))
        return refusal->toReply();
    if (request.method == "GET")
        return read(request.path);
    if (request.path == "/sandbox/faults")
        return setFaults(request.body);
    if (request.path == "/sandbox/topup")
        return topUp(request.body);
    if (request.path == "/sandbox/people")
        return invite(request.body);
    if (request.path == "/sandbox/role")
        return setRole(request.body);
    if (request.path == "/sandbox/agent")
        return reviewAgent(request.body);
    return request.path == "/sandbox/clock" ? skipTime(request.body) : playReply(request.body);
}

Reply PracticeApi::read(const QByteArray &path)
{
    if (path == "/sandbox/faults")
        return Reply::json(200, MishapDecoder::toJson(m_platform.mishaps()));
    if (path == "/sandbox/clock")
        return Reply::json(200, m_platform.timeSkip().toJson());
    return Reply::json(200,
                       path == "/sandbox/ledger" ? m_platform.ledger() : m_platform.books().senders.toJson());
}

Reply PracticeApi::setFaults(const QByteArray &body)
{
    const auto read = MishapDecoder::read(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    m_platform.setMishaps(std::get<Mishaps>(read));
    return Reply::json(200, MishapDecoder::toJson(m_platform.mishaps()));
}

Reply PracticeApi::skipTime(const QByteArray &body)
{
    const auto read = RequestDecoder::readTimeSkip(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    m_platform.timeSkip().skip(std::get<qint64>(read));
    return Reply::json(200, m_platform.timeSkip().toJson());
}

Reply PracticeApi::invite(const QByteArray &body)
{
    const auto read = RequestDecoder::readInvitation(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    m_platform.crowd().invite(std::get<qint64>(read));
    return Reply::json(200, {{"people", m_platform.crowd().toJson()}});
}

Reply PracticeApi::setRole(const QByteArray &body)
{
    const auto read = RequestDecoder::readRole(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    m_platform.setRole(std::get<Role>(read));
    return Reply::json(200, {{"success", true}});
}

Reply PracticeApi::topUp(const QByteArray &body)
{
    const auto read = RequestDecoder::readTopUp(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    Wallet &wallet = m_platform.books().wallet;
    wallet.topUp(std::get<Money>(read));
    return Reply::json(200, balanceJson(wallet));
}

Reply PracticeApi::reviewAgent(const QByteArray &body)
{
    const auto read = readReview(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto &[id, verdict] = std::get<Review>(read);
    const Agent *agent = m_platform.books().senders.review(id, verdict, m_platform.now());
    if (!agent)
        return notFound("There is no agent with this id that waits to be approved.");
    Json told = {{"agent_id", jsonText(agent->id.bytes())}, {"display_name", jsonText(agent->name)}};
    Json answer = told;
    answer["status"] = jsonText(SenderBook::stateName(verdict));
    if (verdict == AgentState::Approved) {
        told["approved_at"] = jsonText(agent->stateSince);
        m_platform.webhooks().publish("agent.approved", told, {});
    } else if (verdict == AgentState::Rejected) {
        told["rejected_at"] = jsonText(agent->stateSince);
        told["reason"] = jsonText(agent->rejectionReason);
        m_platform.webhooks().publish("agent.rejected", told, {});
    }
    return Reply::json(200, answer);
}

Reply PracticeApi::playReply(const QByteArray &body)
{
    const auto read = RequestDecoder::readReplyWish(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto &wish = std::get<ReplyWish>(read);
    const Agent *agent = m_platform.books().senders.agent(wish.agentId);
    if (!agent)
        return notFound("There is no agent with this id.");
    const MessageId id = m_platform.conversations().reply(*agent, wish.phone, wish.message);
    const Session *session = m_platform.books().sessions.find(wish.agentId, wish.phone);
    return Reply::json(
        200, {{"id", jsonText(id.bytes())},
              {"session_expires_at", session ? jsonText(session->expiresAt.toIso()) : Json(nullptr)}});
}

} // namespace arowana::sandbox
