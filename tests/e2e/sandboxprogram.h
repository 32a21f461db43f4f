// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The real `arowana-sandbox` as a child of a test: started on a free port with a key of the test's own, asked
// for its ledger. Belongs to the test that makes it; the process ends with it.

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace arowana::test {

class SandboxProgram {
public:
    explicit SandboxProgram(const QStringList &arguments = {});
    ~SandboxProgram();
    SandboxProgram(const SandboxProgram &) = delete;
    SandboxProgram &operator=(const SandboxProgram &) = delete;

    /// True when it printed `ready`.
    [[nodiscard]] bool waitReady();
    [[nodiscard]] QUrl base() const { return m_base; }
    [[nodiscard]] QByteArray apiKey() const { return m_key; }
    /// What really happened, now. An empty object when it did not answer.
    [[nodiscard]] QJsonObject ledger() const;
    /// The GET of any path of it with the key; the body.
    [[nodiscard]] QByteArray get(const QString &path) const;

    /// Faults in force from now on, as `PUT /sandbox/faults` takes them; false when it did not take them.
    [[nodiscard]] bool setFaults(const QJsonObject &faults) const;
    /// Moves its clock on and waits until what was due by then has happened.
    [[nodiscard]] bool skip(qint64 seconds) const;
    /// The recipient of a message of this agent answers now.
    [[nodiscard]] bool reply(const QByteArray &agent, const QString &phone, const QString &text) const;
    /// So many persons more write, each in their own manner.
    [[nodiscard]] bool invite(int people) const;
    /// Another editor of the contact list writes these members of one.
    [[nodiscard]] bool changeContactElsewhere(const QByteArray &id, const QJsonObject &members) const;
    /// A send of another program of the same workspace.
    [[nodiscard]] bool sendElsewhere(const QJsonObject &body) const;

private:
    struct Answer {
        int status = 0; ///< 0: none came
        QByteArray body;
    };
    [[nodiscard]] Answer call(const QByteArray &verb, const QString &path, const QJsonObject &body = {},
                              const QByteArray &idempotencyKey = {}) const;

    QProcess m_process;
    QByteArray m_key;
    QUrl m_base;
};

} // namespace arowana::test
