// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httprefusals.h"

namespace arowana::sandbox {

Reply notFound(const QByteArray &message)
{
    return Refusal{404, "not_found", message, {}, Json::object()}.toReply();
}

Reply methodNotAllowed(const QByteArray &allowed)
{
    Reply reply =
        Refusal{405, "method_not_allowed", "This path answers to " + allowed + " only.", {}, Json::object()}
            .toReply();
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

} // namespace arowana::sandbox
