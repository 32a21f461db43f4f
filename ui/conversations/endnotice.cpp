// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/endnotice.h"

#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace arowana {

namespace {

/// Rounded up, as the clock on the board: seconds once that shows nothing else.
QString endsIn(qint64 ms, bool isEstimated)
{
    if (ms < 60'000) {
        const int seconds = int((qMax<qint64>(0, ms) + 999) / 1'000);
        return isEstimated
                   ? EndNotice::tr("The session with %1 ends in about %n second(s).", nullptr, seconds)
                   : EndNotice::tr("The session with %1 ends in %n second(s).", nullptr, seconds);
    }
    const int minutes = int((ms + 59'999) / 60'000);
    return isEstimated ? EndNotice::tr("The session with %1 ends in about %n minute(s).", nullptr, minutes)
                       : EndNotice::tr("The session with %1 ends in %n minute(s).", nullptr, minutes);
}

} // namespace

EndNotice::EndNotice(std::function<QString(const SessionPair &)> nameOf, QWidget *parent)
    : QFrame(parent)
    , m_nameOf(std::move(nameOf))
    , m_text(new PlainLabel(this))
    , m_show(new Button({}, ButtonKind::Flat, this))
    , m_dismiss(new Button({}, ButtonKind::Flat, this))
{
    const Metrics m(*this);
    setObjectName(QStringLiteral("endNotice"));
    m_text->setWrapped(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.u(4), m.u(1), m.u(3), m.u(1));
    row->setSpacing(m.u(2));
    row->addWidget(m_text, 1);
    row->addWidget(m_show);
    row->addWidget(m_dismiss);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (!m_warnings.isEmpty())
            Q_EMIT chosen(m_warnings.constFirst().pair);
    });
    connect(m_dismiss, &QPushButton::clicked, this, &EndNotice::dismiss);
    refresh();
}

void EndNotice::lieUnder(QWidget &head, QWidget &host)
{
    setParent(&host);
    m_head = &head;
    head.installEventFilter(this);
    host.installEventFilter(this);
    refresh();
}

void EndNotice::place()
{
    const QWidget *host = parentWidget();
    if (!host || !m_head || isHidden())
        return;
    const bool isBelow = m_head->isVisibleTo(host);
    const int top = isBelow ? m_head->mapTo(host, QPoint(0, m_head->height())).y() : 0;
    const int width = host->width();
    setGeometry(0, top, width, layout()->heightForWidth(width));
    raise();
}

bool EndNotice::event(QEvent *event)
{
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        place();
    return isDone;
}

bool EndNotice::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    default: // Qt's own open set of events
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void EndNotice::add(const QList<SessionWarning> &warnings)
{
    for (const SessionWarning &warning : warnings) {
        m_warnings.removeIf([&](const SessionWarning &known) { return known.pair == warning.pair; });
        m_warnings.append(warning);
    }
    std::sort(m_warnings.begin(), m_warnings.end(),
              [](const SessionWarning &a, const SessionWarning &b) { return a.endsAt < b.endsAt; });
    refresh();
}

void EndNotice::take(const QList<Session> &changed)
{
    for (const Session &session : changed) {
        m_warnings.removeIf([&](const SessionWarning &known) { return isVoidedBy(known, session); });
    }
    refresh();
}

void EndNotice::setServerNow(Instant serverNow)
{
    m_serverNow = serverNow;
    const auto gone =
        m_warnings.removeIf([&](const SessionWarning &known) { return known.endsAt <= serverNow; });
    if (gone > 0 || isVisible())
        refresh();
}

void EndNotice::dismiss()
{
    m_warnings.clear();
    refresh();
}

void EndNotice::refresh()
{
    setVisible(!m_warnings.isEmpty());
    m_show->setText(tr("Show it"));
    m_dismiss->setText(tr("Dismiss"));
    if (m_warnings.isEmpty())
        return;
    const SessionWarning &first = m_warnings.constFirst();
    QString text = endsIn(first.endsAt.since(m_serverNow), first.isEstimated).arg(m_nameOf(first.pair));
    if (m_warnings.size() > 1)
        text += u' ' + tr("%n more end(s) soon.", nullptr, int(m_warnings.size()) - 1);
    m_text->setText(text);
}

void EndNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void EndNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::PracticeSurface, palette()));
    painter.fillRect(QRect(0, 0, Metrics(*this).u(1), height()), color(ColorRole::Warn, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(ColorRole::Line, palette()));
}

} // namespace arowana
