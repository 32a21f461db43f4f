// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: where webhook secrets come from, where deliveries are checked against them, and where they are kept.
// Implemented by the composition root, which knows the listener and the keychain. Engine thread.

#include "models/domain/webhooksecrets.h"

#include <functional>

namespace arowana {

class SecretKeeper {
public:
    SecretKeeper() = default;
    SecretKeeper(const SecretKeeper &) = delete;
    SecretKeeper &operator=(const SecretKeeper &) = delete;
    virtual ~SecretKeeper() = default;

    /// The clock that the end of a former secret is meant by.
    [[nodiscard]] virtual Instant now() const = 0;
    /// A new secret of the system's randomness.
    [[nodiscard]] virtual QByteArray mint() = 0;
    /// The listener takes deliveries signed with any of these, and with no other, when this returns.
    virtual void accept(const QList<QByteArray> &valid) = 0;
    /// Keeps them over the end of the program where there is a place for that. `done` is called once, later,
    /// when they are kept or it is certain that this run has to do without; never after the engine is gone.
    virtual void keep(const WebhookSecrets &secrets, std::function<void()> done) = 0;
};

} // namespace arowana
