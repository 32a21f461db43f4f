// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/decisionwords.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct DecisionWords {
    Q_DECLARE_TR_FUNCTIONS(DecisionWords)
};

} // namespace

QString evidenceSentence(const std::optional<LogLookUp> &lookUp, Instant now)
{
    if (!lookUp)
        return DecisionWords::tr("The message log is being read.");
    const int found = int(lookUp->candidates.size());
    QString sentence;
    if (lookUp->isComplete)
        sentence = found == 0 ? DecisionWords::tr("The message log between %1 and %2 has no such message.")
                              : DecisionWords::tr("The message log between %1 and %2 has %n message(s) with "
                                                  "this content:",
                                                  nullptr, found);
    else
        sentence = found == 0
                       ? DecisionWords::tr("The message log between %1 and %2 could not be read whole; "
                                           "the part that was read has no such message.")
                       : DecisionWords::tr("The message log between %1 and %2 could not be read whole; "
                                           "the part that was read has %n message(s) with this "
                                           "content:",
                                           nullptr, found);
    return sentence.arg(hourText(lookUp->from, now), spanEndText(lookUp->to, lookUp->from, now));
}

QString evidenceAdvice(const std::optional<LogLookUp> &lookUp)
{
    if (!lookUp)
        return {};
    if (!lookUp->candidates.isEmpty())
        return DecisionWords::tr("Compare recipient and time before you decide: another message may have the "
                                 "same content.");
    return lookUp->isComplete
               ? DecisionWords::tr("Most likely it never arrived.")
               : DecisionWords::tr("It may still be in the part that was not read; reading is tried again.");
}

QString candidateFacts(const LogCandidate &candidate)
{
    const QString state = statusWord(candidate.status).toLower();
    const QString at = clockText(candidate.createdAt);
    return candidate.recipient.isEmpty()
               ? DecisionWords::tr("%1, created %2, recipient not known").arg(state, at)
               : DecisionWords::tr("%1, created %2, to %3")
                     .arg(state, at, recipientText(candidate.recipient));
}

QString candidateSentence(const LogCandidate &candidate)
{
    const QString id = shortenedMiddle(visibleText(candidate.id.toString(), Lines::One));
    return id + QStringLiteral(", ") + candidateFacts(candidate);
}

QString sendAgainRisk(const std::optional<LogLookUp> &lookUp)
{
    if (lookUp && !lookUp->candidates.isEmpty())
        return DecisionWords::tr(
            "The message log has %n message(s) with this content. If one of them is this "
            "one, the recipient gets it twice and it is charged twice.",
            nullptr, int(lookUp->candidates.size()));
    if (lookUp && lookUp->isComplete)
        return DecisionWords::tr("The message log has no such message, so it most likely never arrived. It "
                                 "goes out under a new key.");
    return DecisionWords::tr(
        "The message log is not read whole. If the platform has it already, the recipient "
        "gets it twice and it is charged twice.");
}

} // namespace arowana
