// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventtext.h"

#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace arowana::test {

namespace {

struct Told {
    MessageStatus status;
    const char *name;
    const char *atField;
    const char *word;
};

constexpr Told kRcs[] = {
    {MessageStatus::Delivered, "message.delivered", "delivered_at", "delivered"},
    {MessageStatus::Read, "message.read", "read_at", "read"},
    {MessageStatus::Failed, "message.failed", "failed_at", "failed"},
    {MessageStatus::Expired, "message.expired", "expired_at", "expired"},
    {MessageStatus::Revoked, "message.revoked", "revoked_at", nullptr},
};

constexpr Told kEmail[] = {
    {MessageStatus::Delivered, "email.delivered", "delivered_at", nullptr},
    {MessageStatus::Read, "email.opened", "opened_at", nullptr},
    {MessageStatus::Clicked, "email.clicked", "clicked_at", nullptr},
    {MessageStatus::Bounced, "email.bounced", "bounced_at", nullptr},
    {MessageStatus::SoftBounced, "email.bounced", "bounced_at", nullptr},
    {MessageStatus::Unsubscribed, "email.unsubscribed", "unsubscribed_at", nullptr},
    {MessageStatus::Complained, "email.complained", "complained_at", nullptr},
    {MessageStatus::Failed, "message.failed", "failed_at", "failed"},
    {MessageStatus::Expired, "message.expired", "expired_at", "expired"},
    {MessageStatus::Revoked, "message.revoked", "revoked_at", nullptr},
};

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray tell(const Told &told, const QByteArray &id, const QByteArray &message, Instant at,
                const char *senderKey, const char *sender)
{
    QJsonObject data{{QStringLiteral("message_id"), QString::fromLatin1(message)},
                     {latin(senderKey), latin(sender)},
                     {latin(told.atField), QString::fromLatin1(at.toIsoMs())}};
    if (told.word)
        data.insert(QStringLiteral("status"), latin(told.word));
    if (told.status == MessageStatus::Failed)
        data.insert(QStringLiteral("failure_reason"), QStringLiteral("UNKNOWN_RCS_USER"));
    if (told.status == MessageStatus::Bounced)
        data.insert(QStringLiteral("bounce_type"), QStringLiteral("hard"));
    if (told.status == MessageStatus::SoftBounced)
        data.insert(QStringLiteral("bounce_type"), QStringLiteral("soft"));
    return eventText(id, told.name, at, data);
}

template <size_t N>
const Told *toldFor(const Told (&table)[N], MessageStatus status)
{
    const auto *found =
        std::find_if(std::begin(table), std::end(table), [&](const Told &t) { return t.status == status; });
    return found == std::end(table) ? nullptr : found;
}

} // namespace

QByteArray eventText(const QByteArray &id, const QByteArray &name, Instant timestamp, const QJsonObject &data)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)},
                                     {QStringLiteral("event"), QString::fromLatin1(name)},
                                     {QStringLiteral("timestamp"), QString::fromLatin1(timestamp.toIsoMs())},
                                     {QStringLiteral("data"), data}})
        .toJson(QJsonDocument::Compact);
}

QByteArray rcsEvent(const QByteArray &id, const QByteArray &message, MessageStatus status, Instant at)
{
    const Told *told = toldFor(kRcs, status);
    return told ? tell(*told, id, message, at, "agent_id", "ag_live_1") : QByteArray();
}

QByteArray emailEvent(const QByteArray &id, const QByteArray &message, MessageStatus status, Instant at)
{
    const Told *told = toldFor(kEmail, status);
    return told ? tell(*told, id, message, at, "channel_id", "ch_mail_1") : QByteArray();
}

QByteArray replyEvent(const QByteArray &id, const QByteArray &text, Instant at, const QByteArray &phone)
{
    const QJsonObject said{{QStringLiteral("type"), QStringLiteral("text")},
                           {QStringLiteral("text"), QString::fromUtf8(text)}};
    return eventText(
        id, "conversation.started", at,
        {{QStringLiteral("agent_id"), QStringLiteral("ag_live_1")},
         {QStringLiteral("from"), QString::fromLatin1(phone)},
         {QStringLiteral("session_expires_at"), QString::fromLatin1(at.plusMs(86'400'000).toIsoMs())},
         {QStringLiteral("user_message"), said}});
}

QByteArray sessionEndedEvent(const QByteArray &id, Instant at, const QByteArray &phone)
{
    return eventText(id, "conversation.ended", at,
                     {{QStringLiteral("agent_id"), QStringLiteral("ag_live_1")},
                      {QStringLiteral("with"), QString::fromLatin1(phone)},
                      {QStringLiteral("ended_at"), QString::fromLatin1(at.toIsoMs())},
                      {QStringLiteral("reason"), QStringLiteral("ttl_expired")}});
}

} // namespace arowana::test
