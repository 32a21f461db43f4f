// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one second hand of the window: ages and countdowns all follow it, so that nothing else needs a timer
// of its own. What must not wait for the next second is told at its moment too. GUI thread; owned by the main
// window, which stops it when it is closed.

#include "models/domain/clock.h"

#include <QObject>
#include <QTimer>

namespace arowana {

class Ticker : public QObject {
    Q_OBJECT
public:
    explicit Ticker(QObject *parent = nullptr);

    /// The clock to read; it must outlive the ticker. Without one the machine's clock is read.
    void setClock(const Clock *clock);
    [[nodiscard]] Instant now() const;

    void start();
    void stop();
    /// ticked() comes at this moment as well, in place of the one wished before; nothing while it is stopped.
    void alsoAt(Instant at);

Q_SIGNALS:
    void ticked(arowana::Instant now);

private:
    QTimer m_timer;
    QTimer m_exact;
    const Clock *m_clock = nullptr;
};

} // namespace arowana
