// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The keychain of the desktop (GNOME keyring, KWallet, and those of Windows and macOS) through QtKeychain.
// It works in a thread of its own, since asking a wallet over D-Bus can block for many seconds. QtKeychain
// queues all jobs of a process in the thread that started the first one, so the composition root makes the
// only one of these and keeps it to the end.

#include "app/settings/secretbackend.h"

#include <QThread>

#include <memory>

namespace arowana {

class KeychainWorker;

class KeychainBackend final : public SecretBackend {
    Q_OBJECT
public:
    explicit KeychainBackend(QObject *parent = nullptr);
    /// Waits a second at most for a keychain that hangs; then its thread is left to the end of the process.
    ~KeychainBackend() override;

    quint64 read(const QString &name) override;
    quint64 write(const QString &name, const QByteArray &secret) override;
    quint64 remove(const QString &name) override;

private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<KeychainWorker> m_worker; ///< lives in m_thread
    quint64 m_last = 0;
};

} // namespace arowana
