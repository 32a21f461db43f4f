// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Timers port on the event loop of the thread it lives in. Owned by EngineHost.

#include "app/engine/ports/timers.h"

#include <QHash>
#include <QObject>

namespace arowana {

class EventLoopTimers : public QObject, public Timers {
    Q_OBJECT
public:
    using QObject::QObject;

    Handle after(qint64 delayMs, std::function<void()> work) override;
    void cancel(Handle handle) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QHash<int, std::function<void()>> m_work;
};

} // namespace arowana
