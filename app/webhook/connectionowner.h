// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a connection needs of the listener that owns it. Engine thread.

#include "app/webhook/refusedring.h"

namespace arowana {

class BodyPool;
class DeliveryConnection;
class RequestPolicy;

class ConnectionOwner {
public:
    ConnectionOwner() = default;
    ConnectionOwner(const ConnectionOwner &) = delete;
    ConnectionOwner &operator=(const ConnectionOwner &) = delete;
    virtual ~ConnectionOwner() = default;

    [[nodiscard]] virtual const RequestPolicy &policy() const = 0;
    [[nodiscard]] virtual BodyPool &bodyPool() = 0;

    /// A request with a right signature, of the secret in use or of a former one. May answer before it
    /// returns.
    virtual void handOver(DeliveryConnection &connection, const QByteArray &body, bool withCurrent) = 0;
    /// The connection no longer waits for an answer.
    virtual void forgetToken(quint64 token) = 0;
    /// A refusal that was answered, if it is answered at all. The last thing the connection does.
    virtual void noteRefusal(const RefusedRequest &request) = 0;
    /// The connection is over and will delete itself. Called once.
    virtual void noteOver(DeliveryConnection &connection) = 0;
};

} // namespace arowana
