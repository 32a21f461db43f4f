// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composedraft.h"

#include <algorithm>

namespace arowana {

RecipientKind recipientKind(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return RecipientKind::Empty;
    if (text.contains(u'@'))
        return RecipientKind::Email;
    const QChar first = text.front();
    return first == u'+' || first == u'(' || first.isDigit() ? RecipientKind::Phone : RecipientKind::Unclear;
}

Channel channelOf(const ComposeDraft &draft)
{
    if (draft.sender)
        return draft.sender->channel;
    return recipientKind(draft.to) == RecipientKind::Email ? Channel::Email : Channel::Rcs;
}

SendRequest requestOf(const ComposeDraft &draft)
{
    SendRequest request;
    const Channel channel = channelOf(draft);
    request.sender = draft.sender.value_or(Sender{channel, {}, {}, {}, UseCase::Unknown, {}});
    if (auto recipient = parseRecipient(draft.to))
        request.to = *std::move(recipient);
    else if (channel == Channel::Email)
        request.to = EmailAddress();
    request.type = draft.type;
    if (channel == Channel::Email) {
        request.content = draft.email;
    } else {
        request.traffic = draft.traffic;
        request.content = draft.rcs;
    }
    return request;
}

QList<FieldProblem> problemsOf(const ComposeDraft &draft)
{
    QList<FieldProblem> problems = problemsOf(requestOf(draft));
    for (FieldProblem &problem : problems) {
        if (problem.field == Field::Recipient && recipientKind(draft.to) != RecipientKind::Empty)
            problem.problem = Problem::NotARecipient;
    }
    return problems;
}

QList<MessageType> allowedTypes(const Sender &sender)
{
    // Subscription e-mails need consent and an unsubscribe link, which this dialog does not make yet.
    if (sender.channel != Channel::Rcs)
        return {MessageType::Message};
    // Asked of the domain's own rule, so that the list and the check cannot disagree.
    QList<MessageType> allowed;
    for (const auto type : {MessageType::Message, MessageType::Conversation, MessageType::Newsletter}) {
        SendRequest probe;
        probe.sender = sender;
        probe.type = type;
        const auto problems = problemsOf(probe);
        if (std::none_of(problems.begin(), problems.end(),
                         [](const FieldProblem &p) { return p.field == Field::Type; }))
            allowed.append(type);
    }
    return allowed.isEmpty() ? QList{MessageType::Message} : allowed;
}

bool hasText(const ComposeDraft &draft)
{
    return !draft.rcs.text.trimmed().isEmpty() || !draft.email.subject.trimmed().isEmpty() ||
           !draft.email.html.trimmed().isEmpty() || !draft.email.text.trimmed().isEmpty();
}

} // namespace arowana
