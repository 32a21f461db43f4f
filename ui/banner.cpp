// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/text/troublelog.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr qsizetype kKept = 20;

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_what(new PlainLabel(this))
    , m_detail(new PlainLabel(this))
    , m_action(new Button({}, ButtonKind::Plain, this))
    , m_dismiss(new Button({}, ButtonKind::Plain, this))
{
    const Metrics m(*this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.u(5), m.u(2), m.u(4), m.u(2));
    row->setSpacing(m.u(3));
    auto *words = new QVBoxLayout;
    words->setSpacing(m.u());
    m_what->setWrapped(true);
    m_detail->setWrapped(true);
    m_detail->setRole(ColorRole::Muted);
    m_detail->setTextFont(TextSize::Small);
    words->addWidget(m_what);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_dismiss, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_dismiss, &QPushButton::clicked, this, &Banner::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss(); // it is being looked at
        Q_EMIT actionRequested();
    });
    hide();
}

void Banner::show(const Error &error, const QString &action)
{
    // The same trouble again is not a second one.
    if (m_troubles.removeIf([&error](const Trouble &trouble) { return trouble.error == error; }) == 0)
        logTrouble(TroubleWeight::Warning, error.what, {}, error.next);
    m_troubles.append({error, action});
    if (m_troubles.size() > kKept)
        m_troubles.removeFirst();
    fill();
}

void Banner::dismiss()
{
    if (!m_troubles.isEmpty())
        m_troubles.removeLast();
    fill();
}

void Banner::fill()
{
    setVisible(!m_troubles.isEmpty());
    if (m_troubles.isEmpty())
        return;
    const Error &newest = m_troubles.constLast().error;
    m_action->setText(m_troubles.constLast().action);
    m_action->setVisible(!m_action->text().isEmpty());
    m_what->setText(errorSentence(newest));
    m_detail->setText(newest.detail);
    m_detail->setVisible(!newest.detail.isEmpty());
    const int more = int(m_troubles.size()) - 1;
    m_dismiss->setText(more > 0 ? tr("Dismiss, %n more", nullptr, more) : tr("Dismiss"));
    setAccessibleName(errorSentence(newest));
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::BadSurface, palette()));
    painter.fillRect(QRect(0, 0, Metrics(*this).u(), height()), color(ColorRole::Bad, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(ColorRole::Line, palette()));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace arowana
