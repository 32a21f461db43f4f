// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Secrets in the system keychain, asked without waiting: every request gets exactly one answer within the
// limit, whatever the keychain does. There is no fallback to a file; without a keychain a key serves the
// session only, which is the window's affair. Lives in the thread that asks (the GUI thread); owned by the
// composition root. Does not own the backend.

#include "app/settings/secretbackend.h"
#include "app/settings/secretentry.h"

#include <QHash>
#include <QObject>

#include <chrono>

class QTimer;

namespace arowana {

class SecretStore : public QObject {
    Q_OBJECT
public:
    /// `backend` outlives this. `limit`: after it the answer is Unavailable.
    explicit SecretStore(SecretBackend &backend, QObject *parent = nullptr,
                         std::chrono::milliseconds limit = std::chrono::seconds(3));
    ~SecretStore() override;

    /// Each returns a request number; answered() with that number follows later, never from within the call.
    /// Read: Found, Absent or Unavailable.
    quint64 read(const SecretEntry &entry);
    /// Stored or Unavailable. `secret` is not empty. After the limit the keychain may still store it, which
    /// the answer says.
    quint64 write(const SecretEntry &entry, const QByteArray &secret);
    /// Removed, Absent or Unavailable.
    quint64 remove(const SecretEntry &entry);

Q_SIGNALS:
    /// The one answer to a request.
    void answered(quint64 request, const arowana::SecretAnswer &answer);

private:
    quint64 open(quint64 request, const QString &whenTooSlow);
    void close(quint64 request, const SecretAnswer &answer);

    SecretBackend &m_backend;
    const std::chrono::milliseconds m_limit;
    QHash<quint64, QTimer *> m_open; ///< unanswered requests; the timers are children
};

} // namespace arowana
