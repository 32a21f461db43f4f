// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sendrequest.h"

#include "models/domain/contentlimits.h"
#include "models/domain/contentrules.h"

namespace arowana {

namespace {

void checkRcsTypes(const SendRequest &request, QList<FieldProblem> &problems)
{
    if (!allowedTypes(request.sender).contains(request.type))
        problems.append({Field::Type, Problem::NotAllowed, 0, 0, {}});
    if (!request.traffic)
        problems.append({Field::Traffic, Problem::Missing, 0, 0, {}});
    else if (!allowedTraffic(request.sender.effectiveUseCase()).contains(*request.traffic))
        problems.append({Field::Traffic, Problem::NotAllowed, 0, 0, {}});
    if (request.ttlSeconds && *request.ttlSeconds < 1)
        problems.append({Field::TimeToLive, Problem::OutOfRange, *request.ttlSeconds, 1, {}});
}

void checkEmailTypes(const SendRequest &request, QList<FieldProblem> &problems)
{
    if (!allowedTypes(request.sender).contains(request.type))
        problems.append({Field::Type, Problem::NotAllowed, 0, 0, {}});
    if (request.ttlSeconds)
        problems.append({Field::TimeToLive, Problem::NotAllowed, 0, 0, {}});
}

} // namespace

QList<MessageType> allowedTypes(const Sender &sender)
{
    if (sender.channel == Channel::Email)
        return sender.allowsNewsletters == false
                   ? QList<MessageType>{MessageType::Message}
                   : QList<MessageType>{MessageType::Message, MessageType::Newsletter};
    if (sender.channel == Channel::Sms)
        return {MessageType::Message};
    const UseCase useCase = sender.effectiveUseCase();
    const bool any = useCase == UseCase::MultiUse || useCase == UseCase::Unknown;
    QList<MessageType> allowed{MessageType::Message};
    if (any || useCase == UseCase::Transactional)
        allowed.append(MessageType::Conversation);
    // Newsletters are switched on when an agent is made and never later (`api/rcs/agents-create`).
    const bool isOff = sender.reading && sender.reading->newsletterEnabled == false;
    if ((any || useCase == UseCase::Promotional) && !isOff)
        allowed.append(MessageType::Newsletter);
    return allowed;
}

QList<FieldProblem> problemsOf(const SendRequest &request)
{
    QList<FieldProblem> problems;
    if (wireText(request.to).isEmpty())
        problems.append({Field::Recipient, Problem::Missing, 0, 0, {}});
    if (request.sender.id.isEmpty())
        problems.append({Field::Sender, Problem::Missing, 0, 0, {}});
    const bool toPhone = std::holds_alternative<PhoneNumber>(request.to);
    const bool byRcs = request.channel() == Channel::Rcs;
    const bool fits = std::holds_alternative<TemplateContent>(request.content) ||
                      (byRcs ? isRcsContent(request.content) : isEmailContent(request.content));
    if (toPhone != byRcs || !fits)
        problems.append({Field::Sender, Problem::ChannelMismatch, 0, 0, {}});
    if (byRcs)
        checkRcsTypes(request, problems);
    else
        checkEmailTypes(request, problems);
    problems += problemsOfContent(request.content);
    return problems;
}

QList<FieldProblem> warningsOf(const SendRequest &request)
{
    QList<FieldProblem> warnings;
    const auto &reading = request.sender.reading;
    if (request.sender.notFoundAt)
        warnings.append({Field::Sender, Problem::NotKnownThere, 0, 0, {}});
    else if (reading && !reading->statusWord.isEmpty() && !reading->isApproved())
        warnings.append({Field::Sender, Problem::NotReady, 0, 0, reading->statusWord});
    else if (reading && !reading->statusWord.isEmpty() && !reading->mayBeLaunched())
        warnings.append({Field::Sender, Problem::NotLaunched, 0, 0, {}});
    if (request.ttlSeconds > kTimeToLiveMost)
        warnings.append({Field::TimeToLive, Problem::OutOfRange, *request.ttlSeconds, kTimeToLiveMost, {}});
    return warnings + warningsOfContent(request.content);
}

} // namespace arowana
