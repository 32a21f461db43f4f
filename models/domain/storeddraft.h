// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A draft as the workspace keeps it: saved at each pause of typing, there after a crash, bound to the
// recipient that stands in it.

#include "models/domain/composedraft.h"
#include "models/domain/instant.h"
#include "models/domain/listdraft.h"

#include <QMetaType>

#include <optional>

namespace arowana {

struct StoredDraft {
    quint64 id = 0; ///< given by the window when the dialog opens; 0 is none
    Instant savedAt;
    ComposeDraft draft;                 ///< of a list: its message
    std::optional<ListDraft> list = {}; ///< to whom it goes, where that is a list that is not started

    friend bool operator==(const StoredDraft &, const StoredDraft &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::StoredDraft)
