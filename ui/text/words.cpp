// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/words.h"

#include "models/domain/contentlimits.h"

#include <QCoreApplication>
#include <QDateTime>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString missingSentence(Field field)
{
    switch (field) {
    case Field::Recipient:
        return Words::tr("Enter a phone number with country code or an e-mail address.");
    case Field::Sender:
        return Words::tr("Choose a sender.");
    case Field::Type:
        return Words::tr("Choose a message type.");
    case Field::Traffic:
        return Words::tr("Choose what kind of traffic this is.");
    case Field::Text:
        return Words::tr("Enter a text.");
    case Field::Subject:
        return Words::tr("Enter a subject.");
    case Field::Html:
        return Words::tr("Enter the HTML part.");
    case Field::Other:
        return Words::tr("Something is missing.");
    }
    return {};
}

QString notAllowedSentence(Field field)
{
    switch (field) {
    case Field::Type:
        return Words::tr("This agent's use case does not allow this message type.");
    case Field::Traffic:
        return Words::tr("This agent's use case does not allow this kind of traffic.");
    case Field::Recipient:
    case Field::Sender:
    case Field::Text:
    case Field::Subject:
    case Field::Html:
    case Field::Other:
        break;
    }
    return Words::tr("The sender does not allow this.");
}

} // namespace

QString unitReasonSentence(const ExpectedUnit &expected)
{
    const QLocale locale;
    switch (expected.reason) {
    case UnitReason::ShortText:
        return Words::tr("Basic: %1 of %2 characters")
            .arg(locale.toString(expected.actual), locale.toString(kRcsBasicMost));
    case UnitReason::LongText:
        return Words::tr("Single: %1 characters, Basic ends at %2")
            .arg(locale.toString(expected.actual), locale.toString(kRcsBasicMost));
    case UnitReason::LongInBytes:
        return Words::tr("Basic, or Single if the platform counts bytes: %1 bytes, Basic ends at %2")
            .arg(locale.toString(expected.actual), locale.toString(kRcsBasicMost));
    case UnitReason::Email:
        return Words::tr("Basic: every e-mail is");
    case UnitReason::Suggestions:
        return Words::tr("Single: %n suggestion(s)", nullptr, int(expected.actual));
    case UnitReason::RichContent:
        return Words::tr("Single: a card or media always is");
    case UnitReason::Template:
        return Words::tr("Unit not known before sending: the template lies on the platform");
    case UnitReason::Session:
        return Words::tr("Conversation: charged once per session, later replies are free");
    case UnitReason::Newsletter:
        return Words::tr("MAU: charged once per subscriber, agent and month");
    }
    return {};
}

QString problemSentence(const FieldProblem &problem)
{
    const QLocale locale;
    switch (problem.problem) {
    case Problem::Missing:
        return missingSentence(problem.field);
    case Problem::NotARecipient:
        return Words::tr("This is neither a phone number with country code nor an e-mail address.");
    case Problem::ChannelMismatch:
        return Words::tr("This sender cannot reach this kind of recipient.");
    case Problem::NotAllowed:
        return notAllowedSentence(problem.field);
    case Problem::TooLong:
        return Words::tr("Too long: %1, at most %2 are allowed.")
            .arg(locale.toString(problem.actual), locale.toString(problem.limit));
    case Problem::PlatformSays:
        return problem.words.isEmpty() ? Words::tr("The platform does not accept this field.")
                                       : visibleText(problem.words, Lines::One);
    }
    return {};
}

QString trafficWord(TrafficType traffic)
{
    switch (traffic) {
    case TrafficType::Authentication:
        return Words::tr("Authentication");
    case TrafficType::Transaction:
        return Words::tr("Transaction");
    case TrafficType::Promotion:
        return Words::tr("Promotion");
    case TrafficType::ServiceRequest:
        return Words::tr("Service request");
    case TrafficType::Acknowledgement:
        return Words::tr("Acknowledgement");
    }
    return {};
}

QString typeWord(MessageType type)
{
    switch (type) {
    case MessageType::Message:
        return Words::tr("Message");
    case MessageType::Conversation:
        return Words::tr("Session reply");
    case MessageType::Newsletter:
        return Words::tr("Newsletter");
    }
    return {};
}

QString errorSentence(const Error &error)
{
    return error.next.isEmpty() ? error.what : error.what + u' ' + error.next;
}

QString hourText(Instant at, Instant now)
{
    const QString hour = minuteText(at);
    if (isSameDay(at, now))
        return hour;
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.ms).date(), QLocale::ShortFormat) + u' ' +
           hour;
}

QString spanEndText(Instant to, Instant from, Instant now)
{
    return hourText(to, isSameDay(to, from) ? from : now);
}

} // namespace arowana
