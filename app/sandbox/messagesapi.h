// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The calls under `/v1/messages` (`api/messages/...`): send, list, look up, revoke. Made for one request.

#include "app/sandbox/platform.h"

namespace arowana::sandbox {

class MessagesApi {
public:
    explicit MessagesApi(Platform &platform)
        : m_platform(platform)
    {
    }

    /// `rest` is the path after `/v1/messages`, empty or `/` and an id.
    [[nodiscard]] Reply handle(const Request &request, const QByteArray &rest);

private:
    [[nodiscard]] Reply list(const Request &request);
    [[nodiscard]] Reply lookUp(const MessageId &id);
    [[nodiscard]] Reply revoke(const MessageId &id);

    Platform &m_platform;
};

} // namespace arowana::sandbox
