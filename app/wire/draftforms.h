// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The forms of suggestions that a draft keeps beside its chips, as JSON, both ways and without loss. Pure
// functions, any thread.

#include "app/wire/jsonvalue.h"
#include "models/domain/chipdraft.h"

namespace arowana {

[[nodiscard]] JsonValue draftFormsJson(const QList<ChipDraft> &forms);
/// False for a kind that this console does not know, which another one has written.
[[nodiscard]] bool readDraftForms(const JsonValue &json, QList<ChipDraft> &out);

} // namespace arowana
