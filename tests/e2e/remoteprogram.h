// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `remoteconsole` as a child of a test: given orders, read, put to sleep, woken and killed. Belongs to the
// test that makes it; the process ends with it.

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QUrl>

namespace arowana::test {

class RemoteProgram {
public:
    RemoteProgram(const QString &dataDir, const QUrl &platform, const QByteArray &apiKey,
                  qint64 aheadSeconds = 0);
    ~RemoteProgram();
    RemoteProgram(const RemoteProgram &) = delete;
    RemoteProgram &operator=(const RemoteProgram &) = delete;

    /// True when it printed `ready`.
    [[nodiscard]] bool waitReady();
    /// True when the send is on disk.
    [[nodiscard]] bool sendText(const QString &to, const QString &text);
    [[nodiscard]] bool sendEmail(const QString &to, const QString &subject);
    /// Types this into the reply to that phone, unsent; what stands there then.
    [[nodiscard]] QString write(const QString &to, const QString &text = {});
    void refresh();
    /// What store and window show now; an empty object when it did not answer.
    [[nodiscard]] QJsonObject show();

    /// True when it stands still: neither its timers nor its sockets do anything.
    [[nodiscard]] bool fallAsleep();
    /// Goes on, with a wall clock that went on meanwhile.
    void wake(qint64 aheadSeconds);
    void kill();

private:
    [[nodiscard]] bool order(const QString &line, const QByteArray &answer);
    [[nodiscard]] bool waitForLine(const QByteArray &beginning);

    QProcess m_process;
    QByteArray m_printed;
    QByteArray m_line; ///< the one that was waited for
};

} // namespace arowana::test
