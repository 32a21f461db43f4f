// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The calls under `/v1/rcs/agents` that read (`api/rcs/agents-get`, `api/rcs/agents-launch`), about the
// agents of the practice workspace. There is no list: the platform documents none. Made for one request.

#include "app/sandbox/reply.h"
#include "app/sandbox/request.h"
#include "app/sandbox/senderbook.h"

namespace arowana::sandbox {

class AgentsApi {
public:
    explicit AgentsApi(const SenderBook &senders)
        : m_senders(senders)
    {
    }

    /// `rest` is the path after `/v1/rcs/agents`: `/{id}` or `/{id}/launch`.
    [[nodiscard]] Reply handle(const Request &request, const QByteArray &rest) const;

private:
    const SenderBook &m_senders;
};

} // namespace arowana::sandbox
