// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Senders, balance and requests the compose tests share. Values only.

#include "models/domain/balance.h"
#include "models/domain/sendrequest.h"
#include "models/domain/tierstate.h"

namespace arowana::samples {

inline Sender shopAgent()
{
    return {Channel::Rcs, "ag_live_7f3c91ab24de", QStringLiteral("Shop agent"), {}, UseCase::MultiUse, {}};
}

inline Sender codeAgent()
{
    return {Channel::Rcs, "ag_live_0000c0de0000", QStringLiteral("Codes"), {}, UseCase::Otp, {}};
}

inline Sender shopMail()
{
    return {Channel::Email,
            "ch_5566778899",
            QStringLiteral("Shop mail"),
            QStringLiteral("shop@example.com"),
            UseCase::Unknown,
            {}};
}

inline QList<Sender> senders()
{
    return {shopAgent(), codeAgent(), shopMail()};
}

inline std::optional<Balance> balance()
{
    Balance balance;
    balance.free = Money{499200};
    return balance;
}

inline QList<TierState> tiers()
{
    return {{Channel::Rcs, QStringLiteral("tier_1"), 12501, {}}};
}

inline SendRequest rcsRequest(const Content &content)
{
    SendRequest request;
    request.sender = shopAgent();
    request.to = *PhoneNumber::parse(QStringLiteral("+491761234567"));
    request.traffic = TrafficType::Transaction;
    request.content = content;
    return request;
}

inline SendRequest emailRequest(const Content &content)
{
    SendRequest request;
    request.sender = shopMail();
    request.to = *EmailAddress::parse(QStringLiteral("anna@example.org"));
    request.content = content;
    return request;
}

inline CardContent titled(const QString &title)
{
    return {title, {}, std::nullopt, {}};
}

} // namespace arowana::samples
