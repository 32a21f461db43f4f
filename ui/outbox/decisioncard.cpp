// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/decisioncard.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/text/decisionwords.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QMessageBox>

namespace arowana {

DecisionCard::DecisionCard(QWidget *parent)
    : Card({}, parent)
    , m_why(new PlainLabel(this))
    , m_evidence(new PlainLabel(this))
    , m_more(new PlainLabel(this))
    , m_advice(new PlainLabel(this))
    , m_sendAgain(new Button({}, ButtonKind::Plain, this))
    , m_leave(new Button({}, ButtonKind::Plain, this))
    , m_lookAgain(new Button({}, ButtonKind::Plain, this))
{
    const Metrics m(*this);
    setBar(ColorRole::Violet);
    m_sendAgain->setObjectName(QStringLiteral("sendAnew"));
    m_leave->setObjectName(QStringLiteral("leaveIt"));
    m_lookAgain->setObjectName(QStringLiteral("lookAgain"));
    m_why->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_advice->setRole(ColorRole::Muted);
    m_more->setRole(ColorRole::Muted);
    for (PlainLabel *label : {m_why, m_evidence}) {
        label->setWrapped(true);
        body()->addWidget(label);
    }
    for (int i = 0; i < kCandidatesMost; ++i)
        addCandidateRow();
    m_advice->setWrapped(true);
    body()->addWidget(m_more);
    body()->addWidget(m_advice);
    auto *actions = new QHBoxLayout;
    actions->setContentsMargins(0, m.u(), 0, 0);
    actions->setSpacing(m.u(2));
    actions->addWidget(m_lookAgain);
    actions->addWidget(m_sendAgain);
    actions->addWidget(m_leave);
    actions->addStretch(1);
    body()->addLayout(actions);
    connect(m_sendAgain, &QPushButton::clicked, this, &DecisionCard::askToSendAgain);
    connect(m_leave, &QPushButton::clicked, this, &DecisionCard::askToLeave);
    connect(m_lookAgain, &QPushButton::clicked, this, &DecisionCard::lookAgain);
    retranslate();
}

void DecisionCard::addCandidateRow()
{
    const Metrics m(*this);
    CandidateRow row{new QWidget(this), nullptr, nullptr, {}};
    row.words = new PlainLabel(row.line);
    row.words->setWrapped(true);
    row.choose = new Button({}, ButtonKind::Plain, row.line);
    row.choose->setObjectName(QStringLiteral("isThisOne"));
    auto *line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.u(3));
    line->addWidget(row.choose);
    line->addWidget(row.words, 1);
    body()->addWidget(row.line);
    const size_t index = m_candidates.size();
    connect(row.choose, &QPushButton::clicked, this,
            [this, index] { askToTake(m_candidates[index].candidate); });
    m_candidates.push_back(row);
}

void DecisionCard::retranslate()
{
    setTitle(tr("Your decision"));
    m_sendAgain->setText(tr("Send again as new…"));
    m_sendAgain->setHint(tr("Asks once, then sends the same content under a new key"));
    m_leave->setText(tr("Leave it…"));
    m_leave->setHint(tr("Asks once, then closes the case: it is not sent again and stays unknown"));
    m_lookAgain->setHint(tr("Reads the message log once more, up to now"));
    for (const CandidateRow &row : m_candidates)
        row.choose->setText(tr("It is this one…"));
    show(m_case, m_now);
}

void DecisionCard::show(const StuckCase &stuck, Instant now)
{
    m_case = stuck;
    m_now = now;
    m_why->setText(stuck.why);
    m_why->setVisible(!stuck.why.isEmpty());
    m_evidence->setText(evidenceSentence(stuck.lookUp, now));
    m_evidence->setVisible(!stuck.isDamaged);
    m_sendAgain->setVisible(!stuck.isDamaged);
    showCandidates(stuck.lookUp ? stuck.lookUp->candidates : QList<LogCandidate>());
    const QString advice = stuck.isDamaged ? QString() : evidenceAdvice(stuck.lookUp);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    showLookAgain();
}

void DecisionCard::showLookAgain()
{
    if (m_lookedFor && (m_lookedFor->row != m_case.row || m_lookedFor->lookUp != m_case.lookUp))
        m_lookedFor.reset();
    m_lookAgain->setVisible(m_case.lookUp && !m_case.lookUp->isComplete);
    m_lookAgain->setEnabled(!m_lookedFor);
    m_lookAgain->setText(m_lookedFor ? tr("Looking in the log…") : tr("Look in the log again"));
}

void DecisionCard::lookAgain()
{
    m_lookedFor = m_case;
    showLookAgain();
    Q_EMIT lookAgainRequested(m_case.row);
}

void DecisionCard::showCandidates(const QList<LogCandidate> &candidates)
{
    for (qsizetype i = 0; i < kCandidatesMost; ++i) {
        CandidateRow &row = m_candidates[size_t(i)];
        const bool isUsed = i < candidates.size();
        row.line->setVisible(isUsed);
        row.candidate = isUsed ? candidates[i] : LogCandidate();
        if (!isUsed)
            continue;
        row.words->setText(candidateSentence(candidates[i]));
        setPlainToolTip(*row.words, candidates[i].id.toString());
        row.choose->setHint(tr("Asks once: the message %1 is this send, which takes on its state")
                                .arg(shortenedMiddle(candidates[i].id.toString())));
    }
    const int more = qMax(0, int(candidates.size()) - kCandidatesMost);
    m_more->setText(tr("%n more are not shown; Messages has them all.", nullptr, more));
    m_more->setVisible(more > 0);
}

QString DecisionCard::recipientWords() const
{
    if (m_case.recipient.isEmpty())
        return tr("a recipient that is not known");
    return recipientText(m_case.recipient).replace(u' ', QChar(QChar::Nbsp)); // a number stays on its line
}

void DecisionCard::askToSendAgain()
{
    if (m_question)
        return;
    m_question = ask(*this,
                     {tr("Send again as new?"),
                      tr("Send this message to %1 again as a new one?").arg(recipientWords()),
                      sendAgainRisk(m_case.lookUp), tr("Send again"), tr("Do not send")},
                     [this, row = m_case.row] { Q_EMIT decided(row, StuckDecision::SendAnew, {}); });
}

void DecisionCard::askToTake(const LogCandidate &candidate)
{
    if (m_question)
        return;
    const QString id = visibleText(candidate.id.toString(), Lines::One);
    m_question = ask(
        *this,
        {tr("Is it this one?"), tr("Is the message %1 the one to %2?").arg(id, recipientWords()),
         tr("In the message log it is %1. This closes the case for good: the send takes on the state of that "
            "message and is not sent again.")
             .arg(candidateFacts(candidate)),
         tr("It is this one"), tr("Decide later")},
        [this, row = m_case.row, id = candidate.id] { Q_EMIT decided(row, StuckDecision::IsCandidate, id); });
}

void DecisionCard::askToLeave()
{
    if (m_question)
        return;
    m_question =
        ask(*this,
            {tr("Leave it?"), tr("Leave the message to %1 as it is?").arg(recipientWords()),
             m_case.isDamaged
                 ? tr("This closes the case for good: it goes from the outbox, and what is damaged is never "
                      "sent.")
                 : tr("This closes the case for good: it is not sent again, and whether the platform has it "
                      "stays unknown."),
             tr("Leave it"), tr("Decide later")},
            [this, row = m_case.row] { Q_EMIT decided(row, StuckDecision::GiveUp, {}); });
}

} // namespace arowana
