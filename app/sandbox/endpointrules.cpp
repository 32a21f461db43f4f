// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/endpointrules.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace arowana::sandbox {

const std::vector<QByteArray> &eventNames()
{
    static const std::vector<QByteArray> names = {"message.delivered",
                                                  "message.read",
                                                  "message.failed",
                                                  "message.expired",
                                                  "message.revoked",
                                                  "conversation.started",
                                                  "conversation.ended",
                                                  "email.delivered",
                                                  "email.bounced",
                                                  "email.opened",
                                                  "email.clicked",
                                                  "email.complained",
                                                  "email.unsubscribed",
                                                  "billing.balance_low",
                                                  "billing.auto_reload_success",
                                                  "billing.auto_reload_failed",
                                                  "agent.approved",
                                                  "agent.rejected",
                                                  "contact.created",
                                                  "contact.updated",
                                                  "consent.created",
                                                  "consent.updated"};
    return names;
}

bool isEventName(const QByteArray &name)
{
    const auto &names = eventNames();
    return std::find(names.cbegin(), names.cend(), name) != names.cend();
}

QByteArray endpointUrlFault(const QByteArray &text)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return "is not an address";
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        return "must begin with https:// (or http:// on the practice platform)";
    if (!url.userInfo().isEmpty() || url.hasFragment())
        return "must not hold a user name, a password or a fragment";
    // Only literal loopback and its fixed name: a name that must be looked up could lead anywhere.
    const QHostAddress literal(url.host());
    if (url.host() != QLatin1String("localhost") && (literal.isNull() || !literal.isLoopback()))
        return "must be on this machine: the practice platform calls 127.0.0.1, [::1] and localhost only";
    return {};
}

} // namespace arowana::sandbox
