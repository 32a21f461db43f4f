// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composewords.h"

#include "models/domain/contentlimits.h"
#include "models/domain/emailaddress.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct ComposeWords {
    Q_DECLARE_TR_FUNCTIONS(ComposeWords)
};

QString recipientSentence(const QString &typed)
{
    switch (recipientKind(typed)) {
    case RecipientKind::Empty:
        return ComposeWords::tr("Enter a phone number with country code or an e-mail address.");
    case RecipientKind::Phone:
        return typed.trimmed().startsWith(u'+')
                   ? ComposeWords::tr("This is not a complete phone number.")
                   : ComposeWords::tr("Begin with the country code, such as +49.");
    case RecipientKind::Email:
        return EmailAddress::hasSpaceInside(typed)
                   ? ComposeWords::tr("There is a space in this e-mail address. Take it out.")
                   : ComposeWords::tr("This is not a complete e-mail address.");
    case RecipientKind::Unclear:
        return ComposeWords::tr("This is neither a phone number nor an e-mail address.");
    }
    return {};
}

QString noSenderSentence(Channel channel)
{
    return channel == Channel::Email ? ComposeWords::tr("There is no e-mail channel in this workspace yet.")
                                     : ComposeWords::tr("There is no RCS agent in this workspace yet.");
}

QString tooLongSentence(const FieldProblem &problem)
{
    const int over = int(problem.actual - problem.limit);
    const QString sentence = isCountedInBytes(problem)
                                 ? ComposeWords::tr("%Ln byte(s) over the limit of %1.", nullptr, over)
                                 : ComposeWords::tr("%Ln character(s) over the limit of %1.", nullptr, over);
    return sentence.arg(numberText(problem.limit));
}

QString bytesText(qsizetype bytes)
{
    return ComposeWords::tr("%Ln byte(s)", nullptr, int(bytes));
}

QString replacedTypeSentence(const ComposeDraft &draft)
{
    const Channel channel = channelOf(draft);
    return ComposeWords::tr("You chose %1, which this sender does not allow. It is not sent as %2 unless you "
                            "choose that here.")
        .arg(composeTypeWord(MessageType::Newsletter, channel), composeTypeWord(draft.type, channel));
}

} // namespace

QString composeTypeWord(MessageType type, Channel channel)
{
    if (channel != Channel::Email)
        return typeWord(type);
    return type == MessageType::Newsletter ? ComposeWords::tr("Subscription")
                                           : ComposeWords::tr("Action-based message");
}

QString problemSentence(const FieldProblem &problem, const ComposeDraft &draft)
{
    const Channel channel = channelOf(draft);
    if (problem.problem == Problem::PlatformSays)
        return problemSentence(problem);
    if (problem.field == Field::Recipient)
        return recipientSentence(draft.to);
    if (problem.field == Field::Sender && problem.problem == Problem::Missing)
        return noSenderSentence(channel);
    if (problem.problem == Problem::TooLong && problem.field != Field::ChipPostback)
        return tooLongSentence(problem);
    if (problem.problem == Problem::TypeReplaced)
        return replacedTypeSentence(draft);
    if (problem.field == Field::Text && problem.problem == Problem::Missing && channel == Channel::Email)
        return ComposeWords::tr("Enter the e-mail as HTML, as text, or both.");
    return problemSentence(problem);
}

QString useCaseSentence(const Sender &sender)
{
    if (sender.channel == Channel::Email && sender.allowsNewsletters == false)
        return ComposeWords::tr("No subscription e-mails: this channel is entered on the page Senders as one "
                                "that does not allow newsletters.");
    if (sender.channel != Channel::Rcs)
        return {};
    const UseCase useCase = sender.effectiveUseCase();
    const auto types = allowedTypes(sender);
    QStringList missing;
    if (!types.contains(MessageType::Conversation))
        missing.append(ComposeWords::tr("no session replies"));
    if (!types.contains(MessageType::Newsletter))
        missing.append(ComposeWords::tr("no newsletters"));
    if (allowedTraffic(useCase).size() < allowedTraffic(UseCase::Unknown).size())
        missing.append(ComposeWords::tr("no other traffic than this"));
    if (missing.isEmpty())
        return {};
    // Newsletters are switched on when an agent is made (`api/rcs/agents-create`).
    if (missing.size() == 1 && sender.reading && sender.reading->newsletterEnabled == false)
        return ComposeWords::tr("No newsletters: they were not switched on when this agent was made.");
    return ComposeWords::tr("This agent's use case is %1: %2.")
        .arg(useCaseWord(useCase), missing.join(QStringLiteral(", ")));
}

QString recipientReading(const QString &typed)
{
    const auto recipient = parseRecipient(typed);
    if (!recipient)
        return {};
    return std::holds_alternative<PhoneNumber>(*recipient)
               ? ComposeWords::tr("RCS to %1").arg(displayText(*recipient))
               : ComposeWords::tr("by e-mail");
}

QString rcsCountText(const QString &text)
{
    return ComposeWords::tr("%1 of %2 · %3")
        .arg(numberText(characterCount(text)), numberText(kRcsTextMost), bytesText(byteCount(text)));
}

QString countText(const QString &text, qsizetype most)
{
    const qsizetype characters = characterCount(text);
    const qsizetype bytes = byteCount(text);
    const QString count = ComposeWords::tr("%1 of %2").arg(numberText(characters), numberText(most));
    return bytes == characters ? count : ComposeWords::tr("%1 · %2").arg(count, bytesText(bytes));
}

QString postbackCountText(const QString &plain)
{
    // It leaves as base64, which is longer than what is typed.
    return ComposeWords::tr("%1 of %2 as sent")
        .arg(numberText(postbackLength(plain)), numberText(kPostbackMost));
}

QString optionalCountText(const QString &text, qsizetype most)
{
    return text.isEmpty() ? QString() : countText(text, most);
}

QString partCountText(const QString &part, qsizetype whole)
{
    return ComposeWords::tr("%1 · %2 of %3 in all")
        .arg(bytesText(byteCount(part)), numberText(whole), numberText(kEmailBodyMost));
}

QString variablesCountText(qsizetype count, qsizetype bytes)
{
    return count == 0 ? numberText(0)
                      : ComposeWords::tr("%1 · %2 of %3 bytes")
                            .arg(numberText(count), numberText(bytes), numberText(kTemplateDataMost));
}

QString cardSizeText(qsizetype bytes)
{
    return bytes < kRichContentMost / 2 ? QString()
                                        : ComposeWords::tr("whole card: %1 of %2 bytes")
                                              .arg(numberText(bytes), numberText(kRichContentMost));
}

QString richSizeText(qsizetype bytes)
{
    return bytes < kRichContentMost / 2 ? QString()
                                        : ComposeWords::tr("%1 of %2 bytes in all")
                                              .arg(numberText(bytes), numberText(kRichContentMost));
}

QString unitRemark(const ExpectedUnit &unit, std::optional<bool> isSessionOpen)
{
    switch (unit.reason) {
    case UnitReason::Session:
        return isSessionOpen == true
                   ? QString()
                   : ComposeWords::tr("Needs an open session: without one the platform refuses it.");
    case UnitReason::Newsletter:
    case UnitReason::NewsletterPaid:
        return ComposeWords::tr("Once a day at most.");
    case UnitReason::SessionPaid:
    case UnitReason::NoSession: // the send card says that it will be refused
    case UnitReason::ShortText:
    case UnitReason::LongText:
    case UnitReason::Suggestions:
    case UnitReason::RichContent:
    case UnitReason::Template:
    case UnitReason::LongInBytes:
    case UnitReason::Email:
        break;
    }
    return {};
}

} // namespace arowana
