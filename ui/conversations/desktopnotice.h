// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the desktop is told while the window may be out of sight: that sessions end soon, and whether there
// are replies nobody has read. Where the desktop shows nothing, nothing is lost: the window says the same.
// Nothing of what a customer wrote is ever in it, and no name unless the settings say so; and a name is never
// markup. GUI thread; owned by the main window.

#include "models/domain/workspacesettings.h"
#include "models/items/sessionwarnings.h"
#include "ui/conversations/desktop.h"

#include <functional>

namespace arowana {

class DesktopNotice : public QObject {
    Q_OBJECT
public:
    /// `nameOf` tells whose session it is, ready to show. Takes `desktop` over.
    DesktopNotice(std::function<QString(const SessionPair &)> nameOf, Desktop *desktop,
                  QObject *parent = nullptr);

    void setSettings(const WorkspaceSettings &settings) { m_settings = settings; }
    void tell(const QList<SessionWarning> &warnings);
    /// Conversations with replies nobody has read: the mark on the icon.
    void setUnread(int count);

Q_SIGNALS:
    /// The operator clicked what was told last; without a phone: the icon.
    void clicked(const arowana::SessionPair &pair);

private:
    [[nodiscard]] QString textOf(const QList<SessionWarning> &warnings) const;

    std::function<QString(const SessionPair &)> m_nameOf;
    Desktop *m_desktop;
    WorkspaceSettings m_settings;
    SessionPair m_told;
    int m_unread = 0;
};

} // namespace arowana
