// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the desktop is told while the window may be out of sight: that sessions end soon, and how many replies
// nobody has read. Where the desktop has no tray nothing is shown, and nothing is lost: the window says the
// same. Nothing of what a customer wrote is ever in it, and no name unless the settings say so. GUI thread;
// owned by the main window.

#include "models/domain/workspacesettings.h"
#include "models/items/sessionwarnings.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QSystemTrayIcon;

namespace arowana {

class DesktopNotice : public QObject {
    Q_OBJECT
public:
    /// `nameOf` tells whose session it is, ready to show.
    explicit DesktopNotice(std::function<QString(const SessionPair &)> nameOf, QObject *parent = nullptr);

    void setSettings(const WorkspaceSettings &settings) { m_settings = settings; }
    void tell(const QList<SessionWarning> &warnings);
    /// Replies nobody has read: a dot on the tray's icon.
    void setUnread(int count);
    /// What would be shown.
    [[nodiscard]] static QString text(const QList<SessionWarning> &warnings, const QString &name);

Q_SIGNALS:
    /// The operator clicked what was told last.
    void clicked(const arowana::SessionPair &pair);

private:
    [[nodiscard]] QSystemTrayIcon *tray();

    std::function<QString(const SessionPair &)> m_nameOf;
    WorkspaceSettings m_settings;
    QPointer<QSystemTrayIcon> m_tray; ///< where there is a tray, from the first need on
    SessionPair m_told;
    int m_unread = 0;
};

} // namespace arowana
