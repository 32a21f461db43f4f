// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/desktopnotice.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QSystemTrayIcon>

namespace arowana {

namespace {

QIcon markedIcon()
{
    QPixmap picture = applicationIcon().pixmap(64, 64);
    if (picture.isNull())
        return applicationIcon();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Bad, QApplication::palette()));
    const double side = picture.deviceIndependentSize().width() * 0.42;
    painter.drawEllipse(QRectF(picture.deviceIndependentSize().width() - side, 0, side, side));
    return QIcon(picture);
}

} // namespace

DesktopNotice::DesktopNotice(std::function<QString(const SessionPair &)> nameOf, QObject *parent)
    : QObject(parent)
    , m_nameOf(std::move(nameOf))
{
}

QSystemTrayIcon *DesktopNotice::tray()
{
    if (!m_tray && QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray = new QSystemTrayIcon(applicationIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT clicked(m_told); });
        connect(m_tray, &QSystemTrayIcon::activated, this, [this] { Q_EMIT clicked({}); });
        m_tray->show();
    }
    return m_tray;
}

QString DesktopNotice::text(const QList<SessionWarning> &warnings, const QString &name)
{
    const SessionWarning &first = warnings.constFirst();
    if (warnings.size() > 1)
        return tr("%n conversation(s) end within %1 minutes.", nullptr, int(warnings.size()))
            .arg(first.minutesBefore);
    return name.isEmpty()
               ? tr("A conversation ends in %1 minutes.").arg(first.minutesBefore)
               : tr("The conversation with %2 ends in %1 minutes.").arg(first.minutesBefore).arg(name);
}

void DesktopNotice::tell(const QList<SessionWarning> &warnings)
{
    if (warnings.isEmpty())
        return;
    if (m_settings.soundsEnds)
        QApplication::beep();
    if (!m_settings.tellsEnds || !tray())
        return;
    m_told = warnings.constFirst().pair;
    m_tray->showMessage(tr("Arowana Console"),
                        text(warnings, m_settings.tellsWho ? m_nameOf(m_told) : QString()),
                        QSystemTrayIcon::Information);
}

void DesktopNotice::setUnread(int count)
{
    const bool hadAny = m_unread > 0;
    m_unread = count;
    if (!tray())
        return;
    if (hadAny != (count > 0))
        m_tray->setIcon(count > 0 ? markedIcon() : applicationIcon());
}

} // namespace arowana
