// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What every test of a failing disk has: a data folder, the practice platform whose ledger judges, a console
// on both, and deliveries as the platform makes them.

#include "tests/e2e/openconsole.h"
#include "tests/e2e/sandboxprogram.h"

#include <QTemporaryDir>

#include <memory>

namespace arowana::test {

constexpr int kFaultPatienceMs = 30'000;

[[nodiscard]] bool isSentence(const QString &text);

class StoreFaultBench {
public:
    /// Isn't up before isReady().
    StoreFaultBench();

    [[nodiscard]] bool isReady() { return m_sandbox.waitReady(); }
    [[nodiscard]] const SandboxProgram &sandbox() const { return m_sandbox; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("console.sqlite")); }

    /// How often the platform accepted a message with this text.
    [[nodiscard]] int accepted(const QString &marker) const;
    /// Delivers a reply as the platform does; the HTTP status of the answer, 0 when there was none.
    [[nodiscard]] static int deliver(const OpenConsole &console, const QByteArray &id,
                                     const QByteArray &text);
    /// How many events of this id are in the file.
    [[nodiscard]] static int stored(const OpenConsole &console, const QByteArray &id);
    /// A console that is up and has a sender; nullptr when it does not come to that.
    [[nodiscard]] std::unique_ptr<OpenConsole> running(qint64 holdMs = 50) const;
    /// Fails the test unless the dialog says so in a sentence, keeps what was typed, and nothing was sent.
    void verifyRefused(const OpenConsole &console, const QString &text, const QString &word) const;

private:
    SandboxProgram m_sandbox;
    QTemporaryDir m_folder;
};

} // namespace arowana::test
