// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/failurewords.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>
#include <QLocale>

namespace arowana {

namespace {

struct FailureWords {
    Q_DECLARE_TR_FUNCTIONS(FailureWords)
};

/// So long a send is asked about with its key: the platform forgets keys after 24 h.
constexpr qint64 kKeyLifeMs = 23LL * 3'600'000;

QString you()
{
    return FailureWords::tr("You can fix it.");
}

QString account()
{
    return FailureWords::tr("Whoever looks after the Arowana account can fix it.");
}

QString nobody()
{
    return FailureWords::tr("Nobody here can fix it.");
}

CardText balanceCard(const Refusal &refusal)
{
    const QLocale locale;
    CardText card;
    if (refusal.requiredAmount && refusal.balance && refusal.balance->free)
        card.whatHappened =
            FailureWords::tr("The balance does not cover this message: it needs %1, %2 are free.")
                .arg(moneyText(*refusal.requiredAmount, locale), moneyText(*refusal.balance->free, locale));
    else
        card.whatHappened = FailureWords::tr("The balance does not cover this message.");
    card.whoCanFix = FailureWords::tr("Whoever may top up the account can fix it.");
    card.next = refusal.topupUrl.isEmpty()
                    ? FailureWords::tr("Top up, then send it again. Nothing was charged.")
                    : FailureWords::tr("Top up at %1, then send it again. Nothing was charged.")
                          .arg(visibleText(refusal.topupUrl, Lines::One));
    return card;
}

CardText notFoundCard(const QByteArray &code)
{
    if (code == "device_not_capable")
        return {FailureWords::tr("The recipient's device cannot receive RCS messages."),
                nobody(),
                FailureWords::tr("Reach this person by e-mail or another way. Nothing was charged."),
                {}};
    return {
        FailureWords::tr("The platform does not know the sender, or the device cannot receive RCS messages."),
        you(),
        FailureWords::tr("Check the sender's id on the Senders page, or choose another way."),
        {}};
}

CardText semanticCard(const QByteArray &code)
{
    if (code == "consent_required" || code == "consent_missing" || code == "consent_revoked")
        return {FailureWords::tr("The recipient has not agreed to receive this kind of message."),
                FailureWords::tr("Only the recipient can: by giving consent."),
                FailureWords::tr("Ask for consent first. Sending it again changes nothing."),
                {}};
    if (code == "recipient_suppressed")
        return {FailureWords::tr("The recipient is suppressed: an earlier bounce, complaint or unsubscribe."),
                account(),
                FailureWords::tr("Do not send again before the suppression is lifted."),
                {}};
    if (code == "no_active_session")
        return {FailureWords::tr("The 24-hour session with this person is not open."),
                you(),
                FailureWords::tr("Send it as a new message instead, or wait for a reply."),
                {}};
    return {FailureWords::tr("The platform understood the message but does not allow it."),
            account(),
            FailureWords::tr("Read the platform's words below. Nothing was charged."),
            {}};
}

CardText limitCard(const Refusal &refusal)
{
    const QLocale locale;
    if (refusal.code == "daily_limit_reached")
        return {FailureWords::tr("This person has had today's newsletter already."),
                nobody(),
                FailureWords::tr("Send it tomorrow."),
                {}};
    const QString wait = refusal.retryAfterMs ? durationText(*refusal.retryAfterMs, locale) : QString();
    return {FailureWords::tr("Too many requests in a short time."),
            you(),
            wait.isEmpty() ? FailureWords::tr("Wait a little, then send it again.")
                           : FailureWords::tr("Wait %1, then send it again.").arg(wait),
            {}};
}

CardText cardByStatus(const Refusal &refusal)
{
    switch (refusal.httpStatus) {
    case 400:
        return {FailureWords::tr("Something in the message is not valid."),
                you(),
                FailureWords::tr("Correct what is named below and send it again. Nothing was charged."),
                {}};
    case 401:
        return {FailureWords::tr("The platform does not accept the API key."),
                FailureWords::tr("Whoever keeps this workspace's key can fix it."),
                FailureWords::tr("Enter a valid key at the API lamp below, then send it again."),
                {}};
    case 402:
        return balanceCard(refusal);
    case 403:
        return {
            FailureWords::tr("The account may not send this: the sender is not approved or not verified."),
            account(),
            FailureWords::tr("Have the agent approved or the domain verified, then send it again."),
            {}};
    case 404:
        return notFoundCard(refusal.code);
    case 409:
        return {FailureWords::tr("The platform holds another message under the same key."),
                you(),
                FailureWords::tr("Look whether it arrived before you send it again."),
                {}};
    case 422:
        return semanticCard(refusal.code);
    case 429:
        return limitCard(refusal);
    default: // an open set of numbers
        return {FailureWords::tr("The platform refused the message (HTTP %1).").arg(refusal.httpStatus),
                account(),
                FailureWords::tr("Read the platform's words below before sending it again."),
                {}};
    }
}

CardText failureByReason(const QString &reason)
{
    if (reason == QLatin1String("UNKNOWN_RCS_USER"))
        return {FailureWords::tr("This number cannot receive RCS messages."),
                nobody(),
                FailureWords::tr("Reach this person by e-mail or another way."),
                {}};
    if (reason == QLatin1String("CARRIER_NOT_LAUNCHED"))
        return {FailureWords::tr("The agent is not launched with the recipient's carrier."),
                account(),
                FailureWords::tr("Have the agent launched there, or choose another way."),
                {}};
    if (reason == QLatin1String("MESSAGE_EXPIRED"))
        return {FailureWords::tr("The time to live ended before the message could be delivered."),
                you(),
                FailureWords::tr("Send it again if it still matters."),
                {}};
    if (reason == QLatin1String("REJECTED_SPAM"))
        return {FailureWords::tr("The carrier rejected the message as spam."),
                account(),
                FailureWords::tr("Change the wording before sending it again."),
                {}};
    if (reason == QLatin1String("ACCOUNT_SUSPENDED"))
        return {FailureWords::tr("The account is suspended."),
                account(),
                FailureWords::tr("Sending again fails until the suspension is lifted."),
                {}};
    return {FailureWords::tr("The message could not be delivered."),
            nobody(),
            FailureWords::tr("Read the platform's words below before sending it again."),
            {}};
}

/// Of one message: without an answer, or told that the platform is still at work on it, which is no yes
/// either.
QString openSentence(const Unknown &unknown)
{
    return unknown.cause == UnknownCause::NoAnswer
               ? FailureWords::tr("The platform has not said yes or no in time; it may have acted or not.")
               : unknownSentence(unknown);
}

CardText unknownCard(const MessageDetail &detail)
{
    CardText card;
    card.whatHappened = detail.unknown
                            ? openSentence(*detail.unknown)
                            : FailureWords::tr("Whether the platform has this message is not known.");
    card.whoCanFix =
        FailureWords::tr("The console asks again by itself, with the same key: it cannot go out twice.");
    card.next = FailureWords::tr("Nothing to do now. Do not send it again as new before this is settled.");
    if (detail.unknown && detail.unknown->cause == UnknownCause::NotThePlatform)
        card.next =
            FailureWords::tr("Open a web page on this network: it may ask for a login. Do not send it "
                             "again as new before this is settled.");
    if (detail.unknown && detail.unknown->cause == UnknownCause::Redirected)
        card.next = FailureWords::tr("Check the platform's address this workspace was made with. Do not send "
                                     "it again as new before this is settled.");
    if (detail.unknown)
        card.theirWords = visibleText(detail.unknown->detail, Lines::Many);
    return card;
}

/// Its key is of no use any more: too old, another one now, or the platform knows it with another body.
CardText stuckCard(const MessageDetail &detail, Instant now)
{
    CardText card;
    card.whatHappened = stuckSentence(detail.unknown, detail.firstTryAt, detail.row.note, now);
    card.whoCanFix = FailureWords::tr("You can settle it, by what the message log says.");
    card.next = FailureWords::tr("Decide below. Until then it is neither sent again nor called sent.");
    if (detail.unknown)
        card.theirWords = visibleText(detail.unknown->detail, Lines::Many);
    return card;
}

} // namespace

CardText refusalCard(const Refusal &refusal)
{
    CardText card = cardByStatus(refusal);
    QStringList words;
    if (!refusal.code.isEmpty())
        words << QString::fromUtf8(refusal.code);
    if (!refusal.message.isEmpty())
        words << refusal.message;
    for (const FieldProblem &problem : refusal.details) {
        if (!problem.words.isEmpty())
            words << problem.words;
    }
    card.theirWords = visibleText(words.join(u'\n'), Lines::Many);
    return card;
}

CardText failureCard(MessageStatus status, const QString &reason)
{
    CardText card = failureByReason(reason);
    if (status == MessageStatus::Expired)
        card = failureByReason(QStringLiteral("MESSAGE_EXPIRED"));
    else if (status == MessageStatus::Bounced)
        card = {FailureWords::tr("The recipient's mail server refused the e-mail for good."),
                nobody(),
                FailureWords::tr("Check the address. The platform will not send to it again."),
                {}};
    else if (status == MessageStatus::SoftBounced)
        card = {FailureWords::tr("The recipient's mail server put the e-mail off."),
                nobody(),
                FailureWords::tr("Wait: it is tried again by the mail network."),
                {}};
    else if (status == MessageStatus::Complained)
        card = {FailureWords::tr("The recipient marked the e-mail as spam."),
                nobody(),
                FailureWords::tr("Do not write to this address again."),
                {}};
    else if (status == MessageStatus::Failed)
        card.next += u' ' + FailureWords::tr("The hold was released, nothing was charged.");
    card.theirWords = visibleText(reason, Lines::Many);
    return card;
}

QString stuckSentence(const std::optional<Unknown> &lastUnknown, std::optional<Instant> firstTryAt,
                      const QString &note, Instant now)
{
    if (lastUnknown && lastUnknown->httpStatus == 409)
        return FailureWords::tr("The platform holds another message under the same key, so it cannot be "
                                "asked whether it has this one.");
    if (!note.isEmpty())
        return FailureWords::tr("%1 Whether the platform has it is not known.")
            .arg(visibleText(note, Lines::One));
    if (firstTryAt && now.since(*firstTryAt) > kKeyLifeMs)
        return FailureWords::tr("Whether the platform has this message stayed unknown until its key was "
                                "too old to ask again.");
    return FailureWords::tr("Whether the platform has this message is not known, and asking again could send "
                            "it twice.");
}

QString unknownSentence(const Unknown &unknown)
{
    switch (unknown.cause) {
    case UnknownCause::NotReached:
        return FailureWords::tr("The platform could not be reached; nothing left this machine.");
    case UnknownCause::NoAnswer:
        return FailureWords::tr("No answer came in time; the platform may have acted or not.");
    case UnknownCause::Cut:
        return FailureWords::tr("The connection ended in the middle; the platform may have acted or not.");
    case UnknownCause::NotThePlatform:
        return FailureWords::tr("The network answered, not the platform: a login page or a proxy, perhaps.");
    case UnknownCause::Redirected:
        return unknown.detail.isEmpty()
                   ? FailureWords::tr("The answer pointed to another address, which is never followed.")
                   : FailureWords::tr("The answer pointed to %1, which is never followed.")
                         .arg(visibleText(unknown.detail, Lines::One));
    case UnknownCause::ServerTrouble:
        return unknown.httpStatus > 0
                   ? FailureWords::tr(
                         "The platform has trouble of its own (HTTP %1); it may have acted or not.")
                         .arg(unknown.httpStatus)
                   : FailureWords::tr("The platform has trouble of its own; it may have acted or not.");
    case UnknownCause::TlsTrouble:
        return FailureWords::tr("The platform could not prove who it is, so nothing was sent.");
    case UnknownCause::Proxy:
        return FailureWords::tr("The proxy on the way did not let the request through.");
    case UnknownCause::Offline:
        return FailureWords::tr("The console is offline by choice; nothing left this machine.");
    }
    return {};
}

std::optional<CardText> troubleCard(const MessageDetail &detail, Instant now)
{
    const MessageStatus status = detail.row.status;
    if (status == MessageStatus::Refused)
        return detail.refusal ? refusalCard(*detail.refusal)
                              : CardText{FailureWords::tr("The platform refused the message."), account(),
                                         FailureWords::tr("Read the raw answer below."),
                                         visibleText(detail.row.note, Lines::Many)};
    if (status == MessageStatus::Unknown)
        return detail.isStuck ? stuckCard(detail, now) : unknownCard(detail);
    switch (status) {
    case MessageStatus::Failed:
    case MessageStatus::Expired:
    case MessageStatus::Bounced:
    case MessageStatus::SoftBounced:
    case MessageStatus::Complained: {
        QString reason = detail.row.note;
        if (const TimelineStep *step = decidingStep(detail.steps); step && !step->detail.isEmpty())
            reason = step->detail;
        return failureCard(status, reason);
    }
    case MessageStatus::Held:
    case MessageStatus::Sending:
    case MessageStatus::Unknown:
    case MessageStatus::Refused:
    case MessageStatus::StoppedHere:
    case MessageStatus::Queued:
    case MessageStatus::Sent:
    case MessageStatus::Delivered:
    case MessageStatus::Read:
    case MessageStatus::Clicked:
    case MessageStatus::Revoked:
    case MessageStatus::Unsubscribed:
    case MessageStatus::Received:
    case MessageStatus::Unrecognised:
        break;
    }
    return std::nullopt;
}

} // namespace arowana
