// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The desktop by its notification service (org.freedesktop.Notifications), which is there where a tray is
// not. Where there is no such service either, notices go to the tray; sounds and the mark always do. It never
// waits for the service. GUI thread.

#include "ui/conversations/desktop.h"

#include <QDBusConnection>

#include <optional>

class QDBusMessage;

namespace arowana {

class BusDesktop final : public Desktop {
    Q_OBJECT
public:
    /// Takes `tray` over.
    BusDesktop(Desktop *tray, const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const QString &title, const QString &text, bool sounds) override;
    void beep() override { m_tray->beep(); }
    void setMarked(bool isMarked) override { m_tray->setMarked(isMarked); }

private Q_SLOTS:
    void clicked(uint notice, const QString &action, const QDBusMessage &from);

private:
    struct Notice {
        QString title;
        QString text;
        bool sounds = false;
    };
    void ask(const Notice &notice);

    Desktop *m_tray;
    QDBusConnection m_bus;
    bool m_isAsking = false;
    std::optional<Notice> m_next; ///< while the service is asked for another
    uint m_shown = 0;             ///< the service's number of the last notice, whose place the next one takes
    QString m_service;            ///< who gave that number
};

} // namespace arowana
