// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The settings of a workspace as the store keeps them: one JSON object. Pure functions, any thread.

#include "models/domain/result.h"
#include "models/domain/workspacesettings.h"

namespace arowana {

[[nodiscard]] QByteArray encodeSettings(const WorkspaceSettings &settings);

/// What is missing or of another type is as in `otherwise`. Malformed when the bytes are no JSON object.
[[nodiscard]] Result<WorkspaceSettings> decodeSettings(const QByteArray &json,
                                                       const WorkspaceSettings &otherwise = {});

/// The same within what each may be: times from 0 to kHoldMostMs, counts not negative, a region of two
/// capital letters or none.
[[nodiscard]] WorkspaceSettings boundedSettings(WorkspaceSettings settings);

} // namespace arowana
