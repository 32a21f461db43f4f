// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The console of a fault test: the real program on a data folder, its window in a person's hands, and what it
// said last. Its end is the end of the program.

#include "app/application.h"
#include "tests/e2e/sandboxprogram.h"

#include <QPointer>

namespace arowana {

class ComposeDialog;

namespace test {

class OpenConsole {
public:
    OpenConsole(const QString &folder, const SandboxProgram &platform, qint64 holdMs = 50);

    /// Without waiting until it is up.
    bool begin() { return m_application->start(); }
    /// False when it could not be opened.
    bool start();
    void retry() { m_application->retry(); }
    [[nodiscard]] MainWindow &window() const { return *m_application->window(); }
    [[nodiscard]] bool hasWindow() const { return m_application->window() != nullptr; }
    [[nodiscard]] QString file() const { return m_application->storeFile(); }
    [[nodiscard]] static QByteArray webhookSecret();

    bool addSender();
    /// Typed and sent by key and mouse; the dialog stays when it is not on the disk.
    bool compose(const QString &text);
    [[nodiscard]] bool pressSend() const;
    /// The dialog is gone: what was typed is on the disk.
    [[nodiscard]] bool isStored() const;
    bool send(const QString &text) { return compose(text) && isStored(); }
    /// What the dialog says, and what is typed in it.
    [[nodiscard]] QString status() const;
    [[nodiscard]] QString typed() const;
    /// What the banner says.
    [[nodiscard]] QString told() const;

    ListenerHealth listener;
    StoreHealth store;
    OutboxCounts outbox;
    QList<Error> failures;
    qsizetype senders = 0;
    bool isUp = false;
    QPointer<ComposeDialog> dialog;

private:
    void take(const ChangeSet &changes);

    std::unique_ptr<Application> m_application;
};

} // namespace test
} // namespace arowana
