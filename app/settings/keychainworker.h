// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The jobs of QtKeychain, in the thread of KeychainBackend, which owns it. It never uses QtKeychain's
// fallback to a file.

#include "app/settings/secretanswer.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace QKeychain {
class Job;
}

namespace arowana {

class KeychainWorker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// In the worker's thread; answered() follows, at the latest when the keychain gives up.
    void read(quint64 request, const QString &name);
    void write(quint64 request, const QString &name, const QByteArray &secret);
    void remove(quint64 request, const QString &name);

Q_SIGNALS:
    void answered(quint64 request, const arowana::SecretAnswer &answer);

private:
    void start(quint64 request, const QString &name, QKeychain::Job *job, SecretOutcome success);
};

} // namespace arowana
