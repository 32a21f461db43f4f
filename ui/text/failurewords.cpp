// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/failurewords.h"

#include "models/domain/weblink.h"
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

QString fixerSentence(Fixer fixer)
{
    switch (fixer) {
    case Fixer::You:
        return FailureWords::tr("You can fix it.");
    case Fixer::Account:
        return FailureWords::tr("Whoever looks after the Arowana account can fix it.");
    case Fixer::Payer:
        return FailureWords::tr("Whoever may top up the account can fix it.");
    case Fixer::KeyKeeper:
        return FailureWords::tr("Whoever keeps this workspace's key can fix it.");
    case Fixer::Recipient:
        return FailureWords::tr("Only the recipient can fix it.");
    case Fixer::RecipientsWish:
        return FailureWords::tr("Only the recipient can change it.");
    case Fixer::Nobody:
        return FailureWords::tr("Nobody here can fix it.");
    }
    return {};
}

/// The one for what was sent, else the one for anything.
const FailureEntry *entryFor(FailureKind kind, const QByteArray &word, int httpStatus = 0,
                             SentAs sentAs = SentAs::Anything)
{
    const FailureEntry *forAnything = nullptr;
    for (const FailureEntry &entry : failureTable()) {
        if (entry.kind != kind || entry.httpStatus != httpStatus || word != entry.word)
            continue;
        if (entry.sentAs == sentAs)
            return &entry;
        if (entry.sentAs == SentAs::Anything)
            forAnything = &entry;
    }
    return forAnything;
}

CardText cardOf(const FailureEntry &entry)
{
    return {QCoreApplication::translate("FailureTable", entry.what),
            fixerSentence(entry.fixer),
            QCoreApplication::translate("FailureTable", entry.next),
            {},
            entry.action,
            entry.otherwise,
            entry.resend == Resend::MayHelp};
}

/// The status decides first, then the code (`api/errors`).
CardText cardByStatus(const Refusal &refusal, SentAs sentAs)
{
    if (const auto *entry = entryFor(FailureKind::ErrorCode, refusal.code, refusal.httpStatus, sentAs))
        return cardOf(*entry);
    // A code that is not known here says another thing than the usual reasons of what was sent.
    const SentAs known = refusal.code.isEmpty() ? sentAs : SentAs::Anything;
    if (const auto *entry =
            entryFor(FailureKind::HttpStatus, QByteArray::number(refusal.httpStatus), 0, known))
        return cardOf(*entry);
    return {FailureWords::tr("The platform refused the message (HTTP %1).").arg(refusal.httpStatus),
            fixerSentence(Fixer::Account),
            FailureWords::tr("Read the platform's words below before sending it again."),
            {},
            FailureAction::CopyEvidence};
}

/// What only this answer knows: amounts, and how long to wait.
void addFacts(CardText &card, const Refusal &refusal)
{
    const QLocale locale;
    if (refusal.requiredAmount && refusal.balance && refusal.balance->free)
        card.whatHappened += u' ' + FailureWords::tr("It needs %1, %2 are free.")
                                        .arg(moneyText(*refusal.requiredAmount, locale),
                                             moneyText(*refusal.balance->free, locale));
    if (isHttpsLink(refusal.topupUrl)) // no other is opened from here
        card.next +=
            u' ' + FailureWords::tr("The page for it: %1").arg(visibleText(refusal.topupUrl, Lines::One));
    if (refusal.retryAfterMs && card.action == FailureAction::SendAgain)
        card.next =
            FailureWords::tr("Wait %1, then send it again.").arg(durationText(*refusal.retryAfterMs, locale));
}

/// What happened is said best by the mail server's code at the beginning of `words`, such as `550 no such
/// user`; what follows from it by the kind of the bounce, since the platform goes by that
/// (`api/webhooks/email-bounced`): a soft one is tried again whatever its code, a hard one is not. `kind` is
/// null where nobody told it: then the code is all there is.
CardText bounceCard(const QString &words, const char *kind)
{
    const QByteArray code = words.trimmed().left(3).toLatin1();
    const FailureEntry *byCode = entryFor(FailureKind::BounceCode, code);
    if (!kind)
        return cardOf(byCode ? *byCode
                             : *entryFor(FailureKind::Bounce, code.startsWith('5') ? "hard" : "unknown"));
    CardText card = cardOf(*entryFor(FailureKind::Bounce, kind));
    if (byCode)
        card.whatHappened = cardOf(*byCode).whatHappened;
    return card;
}

CardText failureByReason(const QString &reason)
{
    if (const auto *entry = entryFor(FailureKind::FailureReason, reason.toUtf8()))
        return cardOf(*entry);
    return {FailureWords::tr("The message could not be delivered."),
            fixerSentence(Fixer::Nobody),
            FailureWords::tr("Read the platform's words below before sending it again."),
            {},
            FailureAction::CopyEvidence};
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
    card.action = FailureAction::CopyEvidence;
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

/// Its bytes are not those it was made with.
CardText damagedCard(const MessageDetail &detail)
{
    CardText card;
    card.whatHappened = damagedSentence(detail.row.status == MessageStatus::Unknown);
    card.whoCanFix = FailureWords::tr("Nobody can mend it; you can write it anew.");
    card.next = FailureWords::tr("Look at the health of this machine's disk. Then close the case below.");
    return card;
}

SentAs sentAsOf(const MessageRow &row)
{
    if (row.type != MessageType::Newsletter)
        return SentAs::Anything;
    return row.channel == Channel::Email ? SentAs::EmailNewsletter : SentAs::RcsNewsletter;
}

/// Why the button has nothing here to act on, and what to do instead; nullopt: it has.
std::optional<QString> obstacleTo(const CardText &card, const MessageDetail &detail)
{
    switch (card.action) {
    case FailureAction::ChangeAndSend:
    case FailureAction::SendAgain:
        if (!detail.request && !card.helpsToSendAgain)
            return QString();
        if (!detail.request)
            return detail.key.isEmpty()
                       ? FailureWords::tr("Another program has sent it: it can be sent again only there.")
                       : FailureWords::tr("Its content is not kept here any more; write it anew.");
        break;
    case FailureAction::SendByEmail:
    case FailureAction::SendAsMessage: // what to do is said already, and no less true without the button
        if (!detail.request)
            return QString();
        break;
    case FailureAction::TopUp:
        if (!detail.refusal || !isHttpsLink(detail.refusal->topupUrl))
            return FailureWords::tr("The page for it cannot be opened from here: it is in the platform's "
                                    "dashboard.");
        break;
    case FailureAction::OpenContact:
        if (detail.row.recipient.isEmpty())
            return QString();
        if (!detail.hasContact)
            return FailureWords::tr("The platform's contact of this recipient is not known here: create it "
                                    "on the page Contacts, or look it up in the dashboard.");
        break;
    case FailureAction::None:
    case FailureAction::ShowSenders:
    case FailureAction::EnterKey:
    case FailureAction::CopyEvidence:
        break;
    }
    return std::nullopt;
}

/// With a button that has something to act on: the evidence can always be copied. Said is why the first one
/// has not; the second one nobody misses.
CardText possibleCard(CardText card, const MessageDetail &detail)
{
    if (const auto obstacle = obstacleTo(card, detail)) {
        if (!obstacle->isEmpty())
            card.next += u' ' + *obstacle;
        card.action = card.otherwise;
        if (obstacleTo(card, detail))
            card.action = FailureAction::CopyEvidence;
    }
    return card;
}

} // namespace

QString damagedSentence(bool mayHaveLeft)
{
    return mayHaveLeft
               ? FailureWords::tr("The stored bytes of this message are damaged, so it is not sent any more. "
                                  "An earlier try may have reached the platform: look for it in Messages "
                                  "before you write it anew.")
               : FailureWords::tr("The stored bytes of this message are damaged, so it is never sent. "
                                  "Nothing of it has left: write it anew.");
}

CardText refusalCard(const Refusal &refusal, SentAs sentAs)
{
    CardText card = cardByStatus(refusal, sentAs);
    addFacts(card, refusal);
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

CardText failureCard(MessageStatus status, const QString &reason, bool wasCharged, bool isKindTold)
{
    CardText card;
    if (status == MessageStatus::Expired)
        card = failureByReason(QStringLiteral("MESSAGE_EXPIRED"));
    else if (status == MessageStatus::Bounced)
        card = bounceCard(reason, isKindTold ? "hard" : nullptr);
    else if (status == MessageStatus::SoftBounced)
        card = bounceCard(reason, "soft");
    else if (status == MessageStatus::Complained)
        card = cardOf(*entryFor(FailureKind::Bounce, "complaint"));
    else if (status == MessageStatus::Unsubscribed)
        card = cardOf(*entryFor(FailureKind::Bounce, "unsubscribed"));
    else
        card = failureByReason(reason);
    if (status == MessageStatus::Failed)
        card.next += u' ' + (wasCharged ? FailureWords::tr("The network had taken it, so it stays charged.")
                                        : FailureWords::tr("The hold was released, nothing was charged."));
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

CardText reloadCard(const QString &reason)
{
    const auto *entry = entryFor(FailureKind::ReloadFailure, reason.toUtf8());
    CardText card = entry ? cardOf(*entry)
                          : CardText{FailureWords::tr("The automatic top-up failed."),
                                     fixerSentence(Fixer::Payer),
                                     FailureWords::tr("Top up by hand, and look at the payment method."),
                                     {},
                                     FailureAction::TopUp};
    card.theirWords = visibleText(reason, Lines::One);
    return card;
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
        return unknown.proxy.isEmpty()
                   ? FailureWords::tr("The proxy on the way did not let the request through.")
                   : FailureWords::tr(
                         "The proxy %1 refused or cannot be reached, so nothing left this machine: "
                         "check this machine's proxy setting, or ask whoever runs the proxy.")
                         .arg(visibleText(unknown.proxy, Lines::One));
    case UnknownCause::Offline:
        return FailureWords::tr("The console is offline by choice; nothing left this machine.");
    }
    return {};
}

QString proxySentence(const Unknown &unknown)
{
    if (unknown.proxy.isEmpty() || unknown.cause == UnknownCause::Proxy)
        return {};
    return FailureWords::tr("The way to the platform leads through the proxy %1.")
        .arg(visibleText(unknown.proxy, Lines::One));
}

QString actionWord(FailureAction action)
{
    switch (action) {
    case FailureAction::None:
        break;
    case FailureAction::ChangeAndSend:
        return FailureWords::tr("Change and send as new…");
    case FailureAction::SendAgain:
        return FailureWords::tr("Send again as new…");
    case FailureAction::SendByEmail:
        return FailureWords::tr("Send by e-mail instead…");
    case FailureAction::SendAsMessage:
        return FailureWords::tr("Send as a new message…");
    case FailureAction::TopUp:
        return FailureWords::tr("Open the top-up page…");
    case FailureAction::ShowSenders:
        return FailureWords::tr("Show the senders");
    case FailureAction::EnterKey:
        return FailureWords::tr("Enter a key…");
    case FailureAction::OpenContact:
        return FailureWords::tr("Open the contact and its consents");
    case FailureAction::CopyEvidence:
        return FailureWords::tr("Copy the evidence");
    }
    return {};
}

std::optional<CardText> troubleCard(const MessageDetail &detail, Instant now)
{
    const MessageStatus status = detail.row.status;
    if (detail.isDamaged)
        return damagedCard(detail);
    if (status == MessageStatus::Refused)
        return detail.refusal
                   ? possibleCard(refusalCard(*detail.refusal, sentAsOf(detail.row)), detail)
                   : CardText{FailureWords::tr("The platform refused the message."),
                              fixerSentence(Fixer::Account), FailureWords::tr("Read the raw answer below."),
                              visibleText(detail.row.note, Lines::Many), FailureAction::CopyEvidence};
    if (status == MessageStatus::Unknown)
        return detail.isStuck ? stuckCard(detail, now) : unknownCard(detail);
    switch (status) {
    case MessageStatus::Failed:
    case MessageStatus::Expired:
    case MessageStatus::Bounced:
    case MessageStatus::SoftBounced:
    case MessageStatus::Complained:
    case MessageStatus::Unsubscribed: {
        QString reason = detail.row.note;
        const TimelineStep *step = decidingStep(detail.steps);
        if (step && !step->detail.isEmpty())
            reason = step->detail;
        const bool isKindTold = !step || step->source != Source::Poll;
        const bool wasCharged = !detail.row.costIsHold && detail.row.cost.value_or(Money{}) > Money{};
        return possibleCard(failureCard(status, reason, wasCharged, isKindTold), detail);
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
    case MessageStatus::Received:
    case MessageStatus::Unrecognised:
        break;
    }
    return std::nullopt;
}

} // namespace arowana
