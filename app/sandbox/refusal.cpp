// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/refusal.h"

namespace arowana::sandbox {

Refusal Refusal::invalid(Faults details)
{
    Refusal out{400, "validation_error", "The request has invalid fields.", {}, Json::object()};
    out.details = std::move(details);
    return out;
}

Refusal Refusal::invalid(const QByteArray &message)
{
    return {400, "validation_error", message, {}, Json::object()};
}

Reply Refusal::toReply() const
{
    Json body = {{"error", jsonText(code)}, {"message", jsonText(message)}};
    if (status == 400 || status == 422) {
        Json list = Json::array();
        for (const FieldFault &fault : details)
            list.push_back({{"field", jsonText(fault.field)}, {"message", jsonText(fault.message)}});
        body["details"] = std::move(list);
    }
    for (const auto &member : extra.items())
        body[member.key()] = member.value();
    return Reply::json(status, body);
}

} // namespace arowana::sandbox
