// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sendrequest.h"

#include "models/domain/contentlimits.h"

namespace arowana {

namespace {

void checkRcsTypes(const SendRequest &request, QList<FieldProblem> &problems)
{
    const UseCase useCase = request.sender.useCase;
    const bool typeAllowed =
        request.type == MessageType::Message || useCase == UseCase::MultiUse || useCase == UseCase::Unknown ||
        (useCase == UseCase::Transactional && request.type == MessageType::Conversation) ||
        (useCase == UseCase::Promotional && request.type == MessageType::Newsletter);
    if (!typeAllowed)
        problems.append({Field::Type, Problem::NotAllowed, 0, 0, {}});
    if (!request.traffic)
        problems.append({Field::Traffic, Problem::Missing, 0, 0, {}});
    else if (!allowedTraffic(useCase).contains(*request.traffic))
        problems.append({Field::Traffic, Problem::NotAllowed, 0, 0, {}});
}

void checkText(const RcsText &content, QList<FieldProblem> &problems)
{
    const qsizetype length = characterCount(content.text);
    if (content.text.trimmed().isEmpty())
        problems.append({Field::Text, Problem::Missing, 0, kRcsTextMost, {}});
    else if (length > kRcsTextMost)
        problems.append({Field::Text, Problem::TooLong, length, kRcsTextMost, {}});
}

void checkEmail(const EmailContent &content, QList<FieldProblem> &problems)
{
    if (content.subject.trimmed().isEmpty())
        problems.append({Field::Subject, Problem::Missing, 0, 0, {}});
    if (content.html.trimmed().isEmpty() && content.text.trimmed().isEmpty())
        problems.append({Field::Text, Problem::Missing, 0, 0, {}});
    for (const auto &[field, body] : {std::pair(Field::Text, &content.text), {Field::Html, &content.html}}) {
        if (byteCount(*body) > kEmailBodyMost)
            problems.append({field, Problem::TooLong, byteCount(*body), kEmailBodyMost, {}});
    }
}

} // namespace

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
    if (const auto *rcs = std::get_if<RcsText>(&request.content))
        checkText(*rcs, problems);
    else if (const auto *email = std::get_if<EmailContent>(&request.content))
        checkEmail(*email, problems);
    return problems;
}

} // namespace arowana
