// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A contact with everything in it, and what the tests of the contacts' calls do with it.

#include "tests/sandbox/workbench.h"

namespace arowana::sandbox {

constexpr const char *kAnna = "anna.berg@example.org";

inline Json anna()
{
    return {{"email", kAnna},
            {"phone", "+4915112345678"},
            {"first_name", "Anna"},
            {"last_name", "Berg"},
            {"external_id", "crm-17"},
            {"tags", {"vip", "berlin"}},
            {"custom_fields", {{"plan", "gold"}, {"visits", 3}}},
            {"source", "MANUAL"}};
}

inline QByteArray pathOf(const Reply &reply)
{
    return "/v1/contacts/" + jsonString(Workbench::parse(reply)["id"]);
}

inline QByteArray create(Workbench &bench, const Json &body = anna())
{
    return pathOf(bench.call("POST", "/v1/contacts", jsonBytes(body)));
}

inline QByteArray fieldsAtFault(const Reply &reply)
{
    QByteArrayList fields;
    const Json body = Workbench::parse(reply);
    for (const Json &fault : body["details"])
        fields << jsonString(fault["field"]);
    return fields.join(' ');
}

} // namespace arowana::sandbox
