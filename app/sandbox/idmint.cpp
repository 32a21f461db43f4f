// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idmint.h"

#include <QCryptographicHash>
#include <QUuid>

namespace arowana::sandbox {

namespace {

QByteArray hex32(const QByteArray &of)
{
    return QCryptographicHash::hash(of, QCryptographicHash::Sha256).left(16).toHex();
}

} // namespace

IdMint::IdMint(quint64 seed, QByteArray runNonce)
    : m_root(QByteArray::number(seed) + ':' + std::move(runNonce))
{
}

MessageId IdMint::message()
{
    return MessageId("msg_" + next("message"));
}

EventId IdMint::event()
{
    return EventId("evt_" + next("event"));
}

WebhookId IdMint::webhook()
{
    const QUuid uuid = QUuid::fromRfc4122(QByteArray::fromHex(next("webhook")));
    return WebhookId(uuid.toByteArray(QUuid::WithoutBraces));
}

ContactId IdMint::contact(const QByteArray &recipient)
{
    return ContactId("c_" + hex32("contact:" + recipient));
}

QByteArray IdMint::consent(const QByteArray &recipient, const QByteArray &messageType)
{
    return "cr_" + hex32("consent:" + messageType + ':' + recipient);
}

QByteArray IdMint::next(const QByteArray &kind)
{
    return hex32(m_root + ':' + kind + ':' + QByteArray::number(++m_count));
}

} // namespace arowana::sandbox
