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
    case UnitReason::SessionPaid:
        return Words::tr("Free: this session's conversation is charged already");
    case UnitReason::NoSession:
        return Words::tr("Conversation: no open session with this person is known");
    case UnitReason::Newsletter:
        return Words::tr("MAU: charged once per subscriber, agent and month");
    case UnitReason::NewsletterPaid:
        return Words::tr("Free: this subscriber is charged already for this month");
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
