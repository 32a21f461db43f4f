// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/problemwords.h"

#include "models/domain/contentlimits.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>
#include <QLocale>

namespace arowana {

namespace {

struct ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(ProblemWords)
};

QString missingSentence(Field field)
{
    switch (field) {
    case Field::Recipient:
        return ProblemWords::tr("Enter a phone number with country code or an e-mail address.");
    case Field::Sender:
        return ProblemWords::tr("Choose a sender.");
    case Field::Type:
        return ProblemWords::tr("Choose a message type.");
    case Field::Traffic:
        return ProblemWords::tr("Choose what kind of traffic this is.");
    case Field::Text:
        return ProblemWords::tr("Enter a text.");
    case Field::Subject:
        return ProblemWords::tr("Enter a subject.");
    case Field::Html:
        return ProblemWords::tr("Enter the HTML part.");
    case Field::TemplateId:
        return ProblemWords::tr("Enter the template's id; the dashboard shows it.");
    case Field::TemplateData:
        return ProblemWords::tr("Give this variable a name, or remove its line.");
    case Field::CardTitle:
        return ProblemWords::tr("Give the card a title, a description, a picture or a video.");
    case Field::MediaUrl:
        return ProblemWords::tr("Enter the https address of the picture or video, or remove it.");
    case Field::ChipText:
        return ProblemWords::tr("Enter the words on the suggestion.");
    case Field::ChipLink:
        return ProblemWords::tr("Enter the address to open.");
    case Field::ChipNumber:
        return ProblemWords::tr("Enter the number to call, with its country code.");
    case Field::ChipPlace:
        return ProblemWords::tr("Enter latitude and longitude, or words to search for.");
    case Field::ChipTitle:
        return ProblemWords::tr("Give the calendar entry a title.");
    case Field::TimeToLive:
    case Field::TemplateVersion:
    case Field::Cards:
    case Field::CardDescription:
    case Field::ThumbnailUrl:
    case Field::MediaHeight:
    case Field::Chips:
    case Field::ChipPostback:
    case Field::ChipTime:
    case Field::ChipDescription:
    case Field::ChipFallback:
    case Field::Other:
        break;
    }
    return ProblemWords::tr("Something is missing.");
}

QString notAllowedSentence(Field field)
{
    if (field == Field::Type)
        return ProblemWords::tr("This sender does not allow this message type.");
    if (field == Field::Traffic)
        return ProblemWords::tr("This agent's use case does not allow this kind of traffic.");
    if (field == Field::TimeToLive)
        return ProblemWords::tr("An e-mail has no time to live.");
    return ProblemWords::tr("The sender does not allow this.");
}

QString notShownSentence(Field field)
{
    if (field == Field::CardTitle)
        return ProblemWords::tr("Phones may not show a card that has only suggestions. Give it a title, a "
                                "description, a picture or a video.");
    return field == Field::MediaHeight
               ? ProblemWords::tr(
                     "Phones show no tall picture or video on small cards; choose medium or short.")
               : ProblemWords::tr("Phones show no PDF on a card; it may arrive without it.");
}

/// How much of it there is.
QString sizeSentence(const FieldProblem &problem)
{
    switch (problem.problem) {
    case Problem::TooLong:
        return (isCountedInBytes(problem) ? ProblemWords::tr("Too long: %1 bytes, at most %2 are allowed.")
                                          : ProblemWords::tr("Too long: %1, at most %2 are allowed."))
            .arg(numberText(problem.actual), numberText(problem.limit));
    case Problem::TooLarge:
        return ProblemWords::tr(
                   "%1 bytes with all cards, links and suggestions; RCS takes %2 at most, so it may "
                   "be refused.")
            .arg(numberText(problem.actual), numberText(problem.limit));
    case Problem::TooFew:
        return ProblemWords::tr("Too few: %1, at least %2 are needed.")
            .arg(numberText(problem.actual), numberText(problem.limit));
    case Problem::TooMany:
        return ProblemWords::tr("Too many: %1, at most %2 are allowed.")
            .arg(numberText(problem.actual), numberText(problem.limit));
    case Problem::LargeEmail:
        return ProblemWords::tr("%1 bytes: some mail servers take no e-mail above %2, and mail programs cut "
                                "a long one.")
            .arg(numberText(problem.actual), numberText(problem.limit));
    case Problem::OutOfRange:
        return ProblemWords::tr("Enter at least %n second(s).", nullptr, int(problem.limit));
    default:
        return {};
    }
}

/// Who would send it to whom.
QString routeSentence(const FieldProblem &problem)
{
    switch (problem.problem) {
    case Problem::NotARecipient:
        return ProblemWords::tr("This is neither a phone number with country code nor an e-mail address.");
    case Problem::ChannelMismatch:
        return ProblemWords::tr("This sender cannot reach this kind of recipient.");
    case Problem::TypeReplaced:
        return ProblemWords::tr("This sender takes no newsletters. Choose the message type anew.");
    case Problem::NoLongerKept:
        return ProblemWords::tr("The sender %1 is no longer kept in this workspace. Choose another.")
            .arg(visibleText(problem.words, Lines::One));
    case Problem::NotReady:
        return ProblemWords::tr("This agent is not approved (%1): the platform refuses what it sends.")
            .arg(visibleText(problem.words, Lines::One));
    case Problem::NotLaunched:
        return ProblemWords::tr("No carrier has launched this agent yet: messages from it do not arrive.");
    case Problem::NotKnownThere:
        return ProblemWords::tr("The platform does not know this agent: it refuses what it sends. Check its "
                                "id on the page Senders.");
    default:
        return {};
    }
}

/// What is written in it.
QString contentSentence(const FieldProblem &problem)
{
    switch (problem.problem) {
    case Problem::NotALink:
        if (problem.field == Field::Html)
            return ProblemWords::tr("A link would lead to no http://, https://, mailto: or tel: address.");
        return ProblemWords::tr("Only whole http:// or https:// addresses can be opened.");
    case Problem::HasSpace:
        return ProblemWords::tr("There is a space in this address. Take it out.");
    case Problem::NotHttps:
        return ProblemWords::tr("Pictures and videos have to lie at a public https:// address.");
    case Problem::NotANumber:
        return ProblemWords::tr("This is not a complete phone number with country code.");
    case Problem::NotAPlace:
        return ProblemWords::tr("Latitude is a number from -90 to 90, longitude from -180 to 180.");
    case Problem::OutOfOrder:
        return ProblemWords::tr("The end has to be after the beginning.");
    case Problem::Repeated:
        return ProblemWords::tr("This name stands here twice; remove one of them.");
    case Problem::LineBreak:
        return ProblemWords::tr("Only one line is allowed here; remove the line break.");
    case Problem::NotSendable:
        return ProblemWords::tr("This cannot be sent: its form is not documented by the platform.");
    case Problem::NotStorable:
        return ProblemWords::tr("A control character in the postback could not be kept as it is. Remove it.");
    case Problem::NotShown:
        return notShownSentence(problem.field);
    case Problem::NotOpened:
        return ProblemWords::tr("Mail programs do not open “%1”, only http://, https://, mailto: and tel: "
                                "addresses.")
            .arg(visibleText(problem.words, Lines::One));
    case Problem::NotFilled:
        return ProblemWords::tr("Not filled in, and sent to a single recipient as it stands: %1.")
            .arg(visibleText(problem.words, Lines::One));
    default:
        return {};
    }
}

} // namespace

QString numberText(qsizetype value)
{
    return QLocale().toString(qlonglong(value));
}

bool isCountedInBytes(const FieldProblem &problem)
{
    return problem.field == Field::Html || problem.field == Field::TemplateData ||
           (problem.field == Field::Text && problem.limit == kEmailBodyMost);
}

QString problemSentence(const FieldProblem &problem)
{
    switch (problem.problem) {
    case Problem::Missing:
        return missingSentence(problem.field);
    case Problem::NotAllowed:
        return notAllowedSentence(problem.field);
    case Problem::TooLong:
    case Problem::TooLarge:
    case Problem::TooFew:
    case Problem::TooMany:
    case Problem::LargeEmail:
    case Problem::OutOfRange:
        return sizeSentence(problem);
    case Problem::NotARecipient:
    case Problem::ChannelMismatch:
    case Problem::TypeReplaced:
    case Problem::NoLongerKept:
    case Problem::NotReady:
    case Problem::NotLaunched:
    case Problem::NotKnownThere:
        return routeSentence(problem);
    case Problem::NotALink:
    case Problem::NotHttps:
    case Problem::HasSpace:
    case Problem::NotANumber:
    case Problem::NotAPlace:
    case Problem::OutOfOrder:
    case Problem::Repeated:
    case Problem::LineBreak:
    case Problem::NotSendable:
    case Problem::NotStorable:
    case Problem::NotShown:
    case Problem::NotOpened:
    case Problem::NotFilled:
        return contentSentence(problem);
    case Problem::PlatformSays:
        return problem.words.isEmpty() ? ProblemWords::tr("The platform does not accept this field.")
                                       : visibleText(problem.words, Lines::One);
    }
    return {};
}

QString warningSentence(const FieldProblem &warning)
{
    if (warning.problem == Problem::TooLong)
        return ProblemWords::tr("Phones may cut it: %1, they are made for %2.")
            .arg(numberText(warning.actual), numberText(warning.limit));
    if (warning.problem == Problem::TooLarge && warning.field == Field::Text)
        return ProblemWords::tr("%1 bytes: a network that counts bytes takes %2 at most, and may refuse it.")
            .arg(numberText(warning.actual), numberText(warning.limit));
    if (warning.problem == Problem::OutOfRange)
        return ProblemWords::tr("The network may not keep a message longer than %n day(s).", nullptr,
                                int(warning.limit / (24 * 3600)));
    return problemSentence(warning);
}

QString placedWarning(const FieldProblem &warning)
{
    return placedSentence(warning, warningSentence(warning));
}

QString placedSentence(const FieldProblem &about, const QString &sentence)
{
    const QString place = placeWord(about.place, about.field);
    const QString field = fieldWord(about.field);
    return ProblemWords::tr("%1: %2").arg(
        place.isEmpty() ? field : ProblemWords::tr("%1, %2").arg(field, place), sentence);
}

QString fieldWord(Field field)
{
    switch (field) {
    case Field::Recipient:
        return ProblemWords::tr("To");
    case Field::Sender:
        return ProblemWords::tr("From");
    case Field::Type:
        return ProblemWords::tr("Type");
    case Field::Traffic:
        return ProblemWords::tr("Traffic");
    case Field::TimeToLive:
        return ProblemWords::tr("Time to live");
    case Field::Text:
        return ProblemWords::tr("Text");
    case Field::Subject:
        return ProblemWords::tr("Subject");
    case Field::Html:
        return ProblemWords::tr("HTML");
    case Field::TemplateId:
        return ProblemWords::tr("Template");
    case Field::TemplateVersion:
        return ProblemWords::tr("Version");
    case Field::TemplateData:
        return ProblemWords::tr("Variables");
    case Field::Cards:
        return ProblemWords::tr("Cards");
    case Field::CardTitle:
    case Field::ChipTitle:
        return ProblemWords::tr("Title");
    case Field::CardDescription:
    case Field::ChipDescription:
        return ProblemWords::tr("Description");
    case Field::MediaUrl:
        return ProblemWords::tr("Picture or video");
    case Field::ThumbnailUrl:
        return ProblemWords::tr("Thumbnail");
    case Field::MediaHeight:
        return ProblemWords::tr("Height");
    case Field::Chips:
        return ProblemWords::tr("Suggestions");
    case Field::ChipText:
        return ProblemWords::tr("Words");
    case Field::ChipPostback:
        return ProblemWords::tr("Postback");
    case Field::ChipLink:
        return ProblemWords::tr("Address");
    case Field::ChipNumber:
        return ProblemWords::tr("Number");
    case Field::ChipPlace:
        return ProblemWords::tr("Place");
    case Field::ChipTime:
        return ProblemWords::tr("Time");
    case Field::ChipFallback:
        return ProblemWords::tr("Fallback address");
    case Field::Other:
        return ProblemWords::tr("Message");
    }
    return {};
}

QString placeWord(ContentPlace place, Field field)
{
    const bool isVariable = field == Field::TemplateData;
    const QString item = place.item < 0 ? QString()
                         : isVariable   ? ProblemWords::tr("variable %1").arg(numberText(place.item + 1))
                                        : ProblemWords::tr("suggestion %1").arg(numberText(place.item + 1));
    if (place.card < 0)
        return item;
    const QString card = ProblemWords::tr("card %1").arg(numberText(place.card + 1));
    return item.isEmpty() ? card : ProblemWords::tr("%1, %2").arg(card, item);
}

} // namespace arowana
