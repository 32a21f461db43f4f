// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The calls under `/sandbox`, for trainers and tests, which no real platform has: senders, ledger, a reply
// now, more people, the key's role, the faults in force, the clock, new money, the review of an agent. Made for
// one request.

#include "app/sandbox/platform.h"

namespace arowana::sandbox {

class PracticeApi {
public:
    explicit PracticeApi(Platform &platform)
        : m_platform(platform)
    {
    }

    [[nodiscard]] Reply handle(const Request &request);

private:
    [[nodiscard]] Reply read(const QByteArray &path);
    [[nodiscard]] Reply playReply(const QByteArray &body);
    [[nodiscard]] Reply setFaults(const QByteArray &body);
    [[nodiscard]] Reply invite(const QByteArray &body);
    [[nodiscard]] Reply setRole(const QByteArray &body);
    [[nodiscard]] Reply topUp(const QByteArray &body);
    [[nodiscard]] Reply reviewAgent(const QByteArray &body);
    [[nodiscard]] Reply skipTime(const QByteArray &body);

    Platform &m_platform;
};

} // namespace arowana::sandbox
