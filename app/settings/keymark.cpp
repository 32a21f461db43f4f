// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/keymark.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace arowana {

namespace {

constexpr int kSaltBytes = 8;
constexpr int kMarkBytes = 4;

QByteArray markWith(const QByteArray &salt, const QByteArray &key)
{
    return salt + QCryptographicHash::hash(salt + key, QCryptographicHash::Sha256).left(kMarkBytes);
}

} // namespace

QByteArray keyMark(const QByteArray &key)
{
    QByteArray salt(kSaltBytes, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    std::generate(salt.begin(), salt.end(), [generator] { return char(generator->bounded(256)); });
    return markWith(salt, key).toHex();
}

bool isMarkOf(const QByteArray &mark, const QByteArray &key)
{
    const QByteArray bytes = QByteArray::fromHex(mark);
    return bytes.size() == kSaltBytes + kMarkBytes && markWith(bytes.left(kSaltBytes), key) == bytes;
}

} // namespace arowana
