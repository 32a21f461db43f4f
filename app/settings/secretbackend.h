// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What SecretStore asks: a place that keeps secrets by name. KeychainBackend is the real one; tests have
// their own. It may answer late, twice or never; SecretStore makes one timely answer of that.

#include "app/settings/secretanswer.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace arowana {

class SecretBackend : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Each returns a new request number at once; answered() may follow with that number.
    virtual quint64 read(const QString &name) = 0;
    virtual quint64 write(const QString &name, const QByteArray &secret) = 0;
    virtual quint64 remove(const QString &name) = 0;

Q_SIGNALS:
    void answered(quint64 request, const arowana::SecretAnswer &answer);
};

} // namespace arowana
