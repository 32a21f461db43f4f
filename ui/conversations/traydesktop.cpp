// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/traydesktop.h"

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

QSystemTrayIcon *TrayDesktop::tray()
{
    if (!m_tray && QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray = new QSystemTrayIcon(applicationIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &Desktop::noticeClicked);
        connect(m_tray, &QSystemTrayIcon::activated, this, &Desktop::iconClicked);
        m_tray->show();
    }
    return m_tray;
}

void TrayDesktop::show(const QString &title, const QString &text, bool sounds)
{
    if (sounds)
        beep();
    if (tray())
        m_tray->showMessage(title, text, QSystemTrayIcon::Information);
}

void TrayDesktop::beep()
{
    QApplication::beep();
}

void TrayDesktop::setMarked(bool isMarked)
{
    if (tray())
        m_tray->setIcon(isMarked ? markedIcon() : applicationIcon());
}

} // namespace arowana
