// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An engine that webhooks reach.

#include "tests/engine/plainkeeper.h"
#include "tests/support/enginebench.h"

namespace arowana::test {

/// The console hears webhooks from now on.
inline void hear(EngineBench &bench, PlainKeeper &keeper)
{
    bench.engine->setListener(ListenerState::Listening, QStringLiteral("127.0.0.1:1"), {});
    bench.engine->registerEndpoint({QStringLiteral("http://127.0.0.1:1"),
                                    QStringLiteral("/hook/x"),
                                    {QByteArrayLiteral("whsec_test"), {}, false},
                                    false,
                                    &keeper});
    bench.time.advance(2'000);
}

} // namespace arowana::test
