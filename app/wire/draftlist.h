// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list that is not started, as JSON, both ways and without loss. Pure functions, any thread.

#include "app/wire/jsonvalue.h"
#include "models/domain/listdraft.h"

namespace arowana {

[[nodiscard]] JsonValue draftListJson(const ListDraft &list);
/// What is missing or no number is as in an empty one: it is looked at before anything is sent.
[[nodiscard]] ListDraft draftListIn(const JsonValue &json);

} // namespace arowana
