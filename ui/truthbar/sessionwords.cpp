// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/sessionwords.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

constexpr qint64 kHourMs = 3'600'000;

/// To the second in the last hour; before that the minutes do.
QString leftText(qint64 ms)
{
    return ms < kHourMs ? countdownText(ms) : durationText(ms, QLocale());
}

QString sentenceOf(const Session &session, const SessionFacts &facts, const QString &agent)
{
    // Shown by this machine's clock, which the operator looks at.
    const QString end =
        hourText(session.expiresAt.plusMs(-facts.skewMs), facts.serverNow.plusMs(-facts.skewMs));
    const QString left = leftText(session.expiresAt.since(facts.serverNow));
    const QString who = recipientText(session.phone);
    return session.isEstimated
               ? SessionWords::tr("%1 with %2: ends about %3, in %4; found in the message log, no event has "
                                  "confirmed it.")
                     .arg(agent, who, end, left)
               : SessionWords::tr("%1 with %2: ends at %3, in %4.").arg(agent, who, end, left);
}

} // namespace

LampText sessionLamp(const SessionFacts &facts, const std::function<QString(const AgentId &)> &agentName)
{
    LampText lamp;
    lamp.name = SessionWords::tr("Sessions");
    if (facts.open == 0 || facts.next.isEmpty()) {
        lamp.value = SessionWords::tr("none open");
        lamp.whatHappened = SessionWords::tr("No 24-hour session is open. A customer's reply opens one.");
        return lamp;
    }
    // The next end is worth a place in the bar in its last hour only.
    const QString count = SessionWords::tr("%n open", nullptr, facts.open);
    const qint64 left = facts.next.first().expiresAt.since(facts.serverNow);
    const bool isLastHour = left < kHourMs;
    lamp.value = isLastHour ? SessionWords::tr("%1 · next ends in %2").arg(count, leftText(left)) : count;
    lamp.brief = isLastHour ? SessionWords::tr("%1 · %2 left").arg(count, leftText(left)) : count;
    lamp.whatHappened = SessionWords::tr("%n 24-hour session(s) are open, counted by the platform's clock. "
                                         "Inside one a session reply can be sent.",
                                         nullptr, facts.open);
    for (const Session &session : facts.next.first(qMin(facts.next.size(), qsizetype(kSessionsSaid))))
        lamp.more << sentenceOf(session, facts, agentName(session.agentId));
    if (facts.open > lamp.more.size())
        lamp.more << SessionWords::tr("%n more end later.", nullptr, facts.open - int(lamp.more.size()));
    return lamp;
}

} // namespace arowana
