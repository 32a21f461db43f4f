// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactwords.h"

#include "models/items/contactlistmodel.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct ContactWords {
    Q_DECLARE_TR_FUNCTIONS(ContactWords)
};

QString theirWords(const Refusal &refusal)
{
    return refusalCard(refusal).theirWords;
}

QString nothingChanged(ContactDeed deed)
{
    switch (deed) {
    case ContactDeed::Read:
        return ContactWords::tr("What is shown is as old as it says.");
    case ContactDeed::Create:
        return ContactWords::tr("No contact was created.");
    case ContactDeed::Change:
        return ContactWords::tr("Nothing was changed.");
    case ContactDeed::Remove:
        return ContactWords::tr("The contact was not deleted.");
    case ContactDeed::RecordConsent:
        return ContactWords::tr("No consent was recorded.");
    }
    return {};
}

ContactSentence refusedSentence(const ContactAnswer &answer)
{
    const Refusal &refusal = answer.refusal;
    const QString nothing = nothingChanged(answer.deed);
    const auto said = [&](const QString &what, const QString &next) {
        return ContactSentence{what + u' ' + nothing, next, theirWords(refusal)};
    };
    switch (refusal.httpStatus) {
    case 400:
    case 422:
        return said(ContactWords::tr("The platform does not take this as it is."),
                    ContactWords::tr("Mend what it names, then save again."));
    case 401:
        return said(ContactWords::tr("The platform refused this workspace's key."),
                    ContactWords::tr("Enter another key, then try again."));
    case 403:
        return said(answer.deed == ContactDeed::Remove
                        ? ContactWords::tr("Deleting a contact needs a key with the role manager.")
                        : ContactWords::tr("Changing contacts needs a key with the role editor or higher."),
                    ContactWords::tr("Whoever keeps this workspace's key can fix it."));
    case 404:
        return {ContactWords::tr("This contact is not in the platform's list any more: somebody has deleted "
                                 "it. It was taken out of the list here too."),
                ContactWords::tr("Create it anew if it is still wanted."), theirWords(refusal)};
    case 409:
        return said(ContactWords::tr("Another contact has this e-mail address or own id."),
                    ContactWords::tr("Find that contact and change it, or use another address."));
    case 429:
        return said(
            ContactWords::tr("The platform asked this workspace to wait."),
            refusal.retryAfterMs
                ? ContactWords::tr("Try again in %1.").arg(durationText(*refusal.retryAfterMs, QLocale()))
                : ContactWords::tr("Try again in a moment."));
    default:
        break;
    }
    return said(ContactWords::tr("The platform refused it."), ContactWords::tr("Read its words below."));
}

ContactSentence notSentSentence(const ContactAnswer &answer)
{
    if (answer.trouble) {
        return {answer.trouble->what.isEmpty()
                    ? ContactWords::tr("Too many contacts wait for a decision. No contact was created.")
                    : answer.trouble->what + u' ' + nothingChanged(answer.deed),
                answer.trouble->next, visibleText(answer.trouble->detail, Lines::Many)};
    }
    return {unknownSentence(answer.unknown) + u' ' + nothingChanged(answer.deed),
            ContactWords::tr("Try again when the platform answers."),
            {}};
}

ContactSentence unknownOutcome(const ContactAnswer &answer)
{
    const QString why = unknownSentence(answer.unknown);
    switch (answer.deed) {
    case ContactDeed::Read:
        return {why + u' ' + nothingChanged(answer.deed), ContactWords::tr("Read it again in a moment."), {}};
    case ContactDeed::Create:
        return {
            ContactWords::tr("It is not known whether the contact was created.") + u' ' + why,
            answer.wish.fields.email.isEmpty()
                ? ContactWords::tr("The platform cannot be asked for a number. Look for the contact in its "
                                   "dashboard before you create it again: it could be there twice.")
                : ContactWords::tr("Creating it again is safe: the platform has one contact for an "
                                   "e-mail address."),
            {}};
    case ContactDeed::Change:
    case ContactDeed::Remove:
    case ContactDeed::RecordConsent:
        break;
    }
    return {ContactWords::tr("It is not known whether this was done, and the contact could not be read "
                             "since.") +
                u' ' + why,
            ContactWords::tr("Read the contact again before you repeat it."),
            {}};
}

} // namespace

ContactSentence contactSentence(const ContactAnswer &answer)
{
    switch (answer.outcome) {
    case ContactOutcome::Done:
        return {};
    case ContactOutcome::Refused:
        return refusedSentence(answer);
    case ContactOutcome::NotSent:
        return notSentSentence(answer);
    case ContactOutcome::NotDone:
        return {
            ContactWords::tr("The answer was lost, so the contact was read again: it is as it was before.") +
                u' ' + nothingChanged(answer.deed),
            ContactWords::tr("Try again."),
            {}};
    case ContactOutcome::Conflict:
        return {ContactWords::tr("Somebody else has changed this contact since you opened it. Nothing was "
                                 "changed by you."),
                ContactWords::tr("Take what is there now, or overwrite it with yours."),
                {}};
    case ContactOutcome::Unknown:
        break;
    }
    return unknownOutcome(answer);
}

QString problemSentence(const ContactProblem &problem)
{
    switch (problem.kind) {
    case ContactProblemKind::NoWayToReach:
        return ContactWords::tr("A contact needs an e-mail address or a phone number.");
    case ContactProblemKind::NotAnAddress:
        return ContactWords::tr("This is no e-mail address.");
    case ContactProblemKind::NotANumber:
        return ContactWords::tr("This is no phone number with country code, such as +49 176 12345678.");
    case ContactProblemKind::TooLong:
        return ContactWords::tr("At most %n character(s).", nullptr, problem.limit);
    case ContactProblemKind::TooManyTags:
        return ContactWords::tr("At most %n tag(s).", nullptr, problem.limit);
    case ContactProblemKind::HasLineBreak:
        break;
    }
    return ContactWords::tr("Only one line is allowed.");
}

QString suppressionSentence(const Suppression &suppression)
{
    switch (suppression.cause) {
    case SuppressionCause::Unsubscribed:
        return ContactWords::tr("Unsubscribed: the platform lets no message through.");
    case SuppressionCause::Blocked:
        return ContactWords::tr("Blocked: the platform lets no message through.");
    case SuppressionCause::Bounced:
        return ContactWords::tr("E-mails have bounced for good: the platform lets none through.");
    case SuppressionCause::ConsentRevoked:
        return ContactWords::tr("%1: the consent to %2 was withdrawn.")
            .arg(consentChannelWord(suppression.channelWord),
                 consentTypeWord(suppression.typeWord).toLower());
    case SuppressionCause::NoConsent:
        break;
    }
    if (suppression.isPending)
        return ContactWords::tr("%1: the person has not confirmed newsletters yet.")
            .arg(consentChannelWord(suppression.channelWord));
    return ContactWords::tr("%1: there is no consent to newsletters.")
        .arg(consentChannelWord(suppression.channelWord));
}

QString historySentence(const ContactHistoryEntry &entry)
{
    const QString channel = consentChannelWord(entry.channelWord);
    const QString type = consentTypeWord(entry.typeWord).toLower();
    const QString words = visibleText(entry.words, Lines::One).left(120);
    const auto with = [&](const QString &sentence) {
        return words.isEmpty() ? sentence : ContactWords::tr("%1 (%2)").arg(sentence, words);
    };
    switch (entry.kind) {
    case ContactHistoryKind::Created:
        return with(ContactWords::tr("Contact created"));
    case ContactHistoryKind::ConsentAsked:
        return with(ContactWords::tr("%1: asked for the consent to %2").arg(channel, type));
    case ContactHistoryKind::ConsentGranted:
        return with(ContactWords::tr("%1: consent to %2 granted").arg(channel, type));
    case ContactHistoryKind::ConsentRevoked:
        return with(ContactWords::tr("%1: consent to %2 withdrawn").arg(channel, type));
    case ContactHistoryKind::Bounced:
        return with(ContactWords::tr("An e-mail bounced"));
    case ContactHistoryKind::Complained:
        return with(ContactWords::tr("Marked an e-mail as spam"));
    case ContactHistoryKind::Unsubscribed:
        break;
    }
    return with(ContactWords::tr("Unsubscribed from e-mails"));
}

QString consentSentence(const ConsentRecord &record)
{
    return ContactWords::tr("%1, %2: %3")
        .arg(consentChannelWord(record.channelWord), consentTypeWord(record.typeWord).toLower(),
             consentStatusWord(record.statusWord).toLower());
}

QString conflictSentence(const ContactConflict &conflict)
{
    const auto quoted = [&](const QString &text) {
        const QString shown =
            conflict.field == ContactField::Status ? contactStatusWord(text) : visibleText(text, Lines::One);
        return shown.isEmpty() ? ContactWords::tr("nothing") : ContactWords::tr("“%1”").arg(shown.left(120));
    };
    return ContactWords::tr("%1: was %2, is %3 now, you want %4.")
        .arg(contactFieldWord(conflict.field), quoted(conflict.before), quoted(conflict.theirs),
             quoted(conflict.wanted));
}

QString skippedSentence(const SkippedLine &line)
{
    const QString words = visibleText(line.words, Lines::One).left(80);
    const QString number = QLocale().toString(line.line);
    switch (line.issue) {
    case ImportIssue::NoAddress:
        return ContactWords::tr("Line %1: neither e-mail address nor phone number.").arg(number);
    case ImportIssue::NotAnAddress:
        return ContactWords::tr("Line %1: “%2” is no e-mail address.").arg(number, words);
    case ImportIssue::NotANumber:
        return ContactWords::tr("Line %1: “%2” is no phone number with country code.").arg(number, words);
    case ImportIssue::NameTooLong:
        return ContactWords::tr("Line %1: “%2” is too long for a name.").arg(number, words);
    case ImportIssue::Duplicate:
        return ContactWords::tr("Line %1: “%2” stands in line %3 already.")
            .arg(number, words, QLocale().toString(line.other));
    case ImportIssue::BeyondTheMost:
        break;
    }
    return ContactWords::tr("Line %1: beyond the %2 that one import takes.")
        .arg(number, QLocale().toString(kImportRowsMost));
}

QString contactTitle(const ContactFields &fields)
{
    const QString name = visibleText(fields.firstName + u' ' + fields.lastName, Lines::One).trimmed();
    if (!name.isEmpty())
        return name;
    return fields.phone.isEmpty() ? visibleText(fields.email, Lines::One) : recipientText(fields.phone);
}

} // namespace arowana
