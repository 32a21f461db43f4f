// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/stopquestion.h"

#include "models/items/visibletext.h"
#include "ui/text/plainquestion.h"

namespace arowana {

namespace {

bool goesByItself(const SendRun &run)
{
    return run.state == RunState::Running || run.state == RunState::Canary ||
           (run.state == RunState::Paused && run.pause == RunPause::MinuteBudget);
}

bool isOver(const SendRun &run)
{
    return run.state == RunState::Done || run.state == RunState::Stopped || run.state == RunState::Revoking;
}

} // namespace

StopQuestion::StopQuestion(QWidget &page)
    : QObject(&page)
    , m_page(page)
{
}

void StopQuestion::ask(const SendRun &run, bool revokesRest)
{
    if (m_box)
        return;
    m_run = run;
    m_revokesRest = revokesRest;
    m_isHeld = goesByItself(run);
    m_isConfirmed = false;
    const QString name = visibleText(run.name, Lines::One);
    PlainQuestion question{tr("Stop the list?"), tr("Stop the list “%1”?").arg(name), explanation(),
                           revokesRest ? tr("Stop and revoke") : tr("Stop"), tr("Keep it")};
    if (isOver(run)) {
        question.title = tr("Revoke the rest?");
        question.text = tr("Revoke the rest of the list “%1”?").arg(name);
        question.proceed = tr("Revoke");
    }
    m_box = arowana::ask(m_page, question, [this] { m_isConfirmed = true; });
    connect(m_box, &QDialog::finished, this, &StopQuestion::end);
    if (m_isHeld)
        Q_EMIT pauseRequested(run.id);
}

void StopQuestion::follow(const SendRun &run)
{
    if (!m_box)
        return;
    m_run = run;
    if (const QString text = explanation(); text != m_box->informativeText())
        m_box->setInformativeText(text);
}

QString StopQuestion::explanation() const
{
    QStringList sentences;
    if (m_isHeld)
        sentences << tr("It waits for your answer: nothing more of it leaves until then.");
    if (!isOver(m_run))
        sentences << tr("%n line(s) that have not left never will.", nullptr, m_run.counts.open);
    sentences << (m_revokesRest
                      ? tr("%n message(s) on the way are revoked as far as the platform lets it. What was "
                           "delivered stays delivered.",
                           nullptr, m_run.counts.onTheWay)
                      : tr("%n message(s) on the way go on.", nullptr, m_run.counts.onTheWay));
    return sentences.join(u' ');
}

void StopQuestion::end()
{
    m_box = nullptr; // it deletes itself later, and must not be asked in its last moments
    if (m_isConfirmed)
        Q_EMIT stopRequested(m_run.id, m_revokesRest);
    else if (m_isHeld && !isOver(m_run))
        Q_EMIT resumeRequested(m_run.id);
}

} // namespace arowana
