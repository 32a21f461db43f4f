// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notices that the process should end: SIGTERM, SIGINT, or the closing of standard input. Unix only, in this
// one file. One per process, on the thread with the event loop.

#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace arowana::sandbox {

class ProcessEnd final : public QObject {
    Q_OBJECT
public:
    explicit ProcessEnd(QObject *parent = nullptr);
    ~ProcessEnd() override;

    /// False when the signals cannot be watched.
    [[nodiscard]] bool watchSignals();
    /// From now on the closing of standard input counts too; what is written to it is ignored.
    void watchStdin();

Q_SIGNALS:
    void requested();

private:
    void readStdin();

    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<QSocketNotifier> m_stdin;
};

} // namespace arowana::sandbox
