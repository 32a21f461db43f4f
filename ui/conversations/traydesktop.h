// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The desktop by its tray icon, which is there from the first need on; where the desktop has no tray, nothing
// is shown. GUI thread.

#include "ui/conversations/desktop.h"

#include <QPointer>

class QSystemTrayIcon;

namespace arowana {

class TrayDesktop : public Desktop {
    Q_OBJECT
public:
    using Desktop::Desktop;

    void show(const QString &title, const QString &text, bool sounds) override;
    void beep() override;
    void setMarked(bool isMarked) override;

private:
    [[nodiscard]] QSystemTrayIcon *tray();

    QPointer<QSystemTrayIcon> m_tray;
};

} // namespace arowana
