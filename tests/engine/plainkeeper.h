// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The place of webhook secrets as a test sees it: what the listener would accept and what is kept. `done`
// comes on simulated time, as a keychain's answer would.

#include "app/engine/ports/secretkeeper.h"
#include "tests/support/simulatedtime.h"

#include <optional>

namespace arowana::test {

class PlainKeeper final : public SecretKeeper {
public:
    explicit PlainKeeper(SimulatedTime &time)
        : m_time(time)
    {
    }

    [[nodiscard]] Instant now() const override { return m_time.now(); }
    [[nodiscard]] QByteArray mint() override { return "whsec_" + QByteArray::number(++minted); }
    void accept(const QList<QByteArray> &valid) override { accepted = valid; }
    void keep(const WebhookSecrets &secrets, std::function<void()> done) override
    {
        m_time.after(keepMs, [this, secrets, done = std::move(done), life = m_life] {
            if (hasPlace)
                kept = secrets;
            if (life == m_life)
                done();
        });
    }
    /// The engine is gone: nobody is told any more.
    void forgetEngine() { ++m_life; }

    int minted = 0;
    qint64 keepMs = 1;
    bool hasPlace = true;
    QList<QByteArray> accepted;
    std::optional<WebhookSecrets> kept;

private:
    SimulatedTime &m_time;
    int m_life = 0;
};

} // namespace arowana::test
