// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A draft as the store keeps it: all of it, finished or not, as one JSON object of this console's own. Pure
// functions, any thread.

#include "models/domain/composedraft.h"
#include "models/domain/listdraft.h"
#include "models/domain/result.h"

namespace arowana {

/// `list`: to whom it goes, where that is a list that is not started.
[[nodiscard]] QByteArray encodeDraft(const ComposeDraft &draft, const std::optional<ListDraft> &list = {});

struct DecodedDraft {
    ComposeDraft draft;
    std::optional<ListDraft> list;
};

/// Reads back exactly what encodeDraft() wrote. Malformed when the bytes are no draft; Unsupported for one of
/// a newer console, of which a part would be lost.
[[nodiscard]] Result<DecodedDraft> decodeStoredDraft(const QByteArray &json);
/// The same without the list.
[[nodiscard]] Result<ComposeDraft> decodeDraft(const QByteArray &json);

} // namespace arowana
