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

private:
    QProcess m_process;
    QByteArray m_key;
    QUrl m_base;
};

} // namespace arowana::test
