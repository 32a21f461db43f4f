// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/historyline.h"

#include "ui/controls/button.h"
#include "ui/text/historywords.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace arowana {

HistoryLine::HistoryLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel)
    , m_pause(new Button({}, ButtonKind::Link))
{
    const Metrics m(*this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.u(4), 0, m.u(4), 0);
    row->setSpacing(m.u(3));
    m_text->setRole(ColorRole::Muted);
    m_text->setElided(Qt::ElideRight);
    m_text->setObjectName(QStringLiteral("historyText"));
    m_pause->setObjectName(QStringLiteral("historyPause"));
    row->addWidget(m_text, 1);
    row->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { Q_EMIT pauseRequested(m_progress && !m_progress->isPaused); });
    setVisible(false);
}

void HistoryLine::setProgress(const std::optional<HistoryProgress> &progress)
{
    if (m_progress == progress)
        return;
    m_progress = progress;
    showProgress();
}

void HistoryLine::setUnsearchable(qint64 left)
{
    m_unsearchable = left;
    showProgress();
}

void HistoryLine::showProgress()
{
    setVisible(m_progress || m_unsearchable > 0);
    m_pause->setVisible(m_progress.has_value());
    QStringList sentences;
    if (m_progress)
        sentences << historySentence(*m_progress);
    if (m_unsearchable > 0)
        sentences << tr("Older messages are being made searchable: %1 left.")
                         .arg(QLocale().toString(m_unsearchable));
    m_text->setText(sentences.join(u' '));
    if (!m_progress)
        return;
    m_pause->setText(m_progress->isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setHint(m_progress->isPaused ? tr("Goes on reading where it stopped")
                                          : tr("Stops reading earlier messages; new ones still come"));
}

void HistoryLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showProgress();
}

} // namespace arowana
