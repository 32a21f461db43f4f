// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The real console in the test's own process, its window offscreen: composed as the program is, with short
// hold times and quick retries. Its end is the end of the program. Waits by the event loop.

#include "app/application.h"
#include "models/domain/rowid.h"

#include <QStringList>

namespace arowana::test {

class WindowedConsole {
public:
    WindowedConsole(const QString &folder, const QUrl &platform, const QByteArray &key, bool offline = false);
    ~WindowedConsole();
    WindowedConsole(const WindowedConsole &) = delete;
    WindowedConsole &operator=(const WindowedConsole &) = delete;

    /// True when window and engine are there and it has the practice platform's agent and channel.
    [[nodiscard]] bool start();
    /// True when it is on disk here; its row is chosen then.
    [[nodiscard]] bool sendText(const QString &to, const QString &text);

    [[nodiscard]] MainWindow &window() const { return *m_application->window(); }
    /// The word of the list for the message whose content begins so; empty while it is not there.
    [[nodiscard]] QString state(const QString &text) const;
    /// What the details of the chosen message say, one label a line.
    [[nodiscard]] QString details() const;
    /// The state of the message whose details are shown: the badge paints its word, so no label says it.
    [[nodiscard]] QString detailsState() const;
    /// What the Outbox page says of the send whose content begins so, column by column; it is in front then.
    [[nodiscard]] QStringList outboxRow(const QString &text) const;
    [[nodiscard]] ApiState api() const { return m_api; }
    [[nodiscard]] const Balance &balance() const { return m_balance; }
    /// By how much the platform's clock is known to be ahead of this machine's.
    [[nodiscard]] qint64 skewMs() const { return m_skewMs; }
    /// How many messages it has.
    [[nodiscard]] qint64 messages() const { return m_messages; }
    /// How many it still has to ask for.
    [[nodiscard]] int waiting() const { return m_waiting; }
    /// How many sends are not answered yet.
    [[nodiscard]] int leaving() const { return m_leaving; }

private:
    std::unique_ptr<Application> m_application;
    ApiState m_api = ApiState::NotAsked;
    qsizetype m_senders = 0;
    Balance m_balance;
    qint64 m_skewMs = 0;
    qint64 m_messages = 0;
    int m_waiting = 0;
    int m_leaving = 0;
};

} // namespace arowana::test
