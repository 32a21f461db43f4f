// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Turns SIGTERM, SIGINT and SIGHUP into an ordinary end of the event loop, so that the store is closed, the
// practice platform ended and a temporary workspace removed. POSIX; the only place that knows signals. GUI
// thread; made once, by main().

#include <QObject>

class QSocketNotifier;

namespace arowana {

class TerminationSignals : public QObject {
    Q_OBJECT
public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace arowana
