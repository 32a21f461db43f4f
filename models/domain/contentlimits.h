// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's limits on content, in characters as Unicode counts them (code points), with the page
// each comes from.

#include <QString>

namespace arowana {

inline constexpr int kRcsTextMost = 3072;         ///< `api/rcs/send-message`
inline constexpr int kRcsBasicMost = 160;         ///< up to here Basic, above Single (`learn/billing-rcs`)
inline constexpr int kEmailBodyMost = 512 * 1024; ///< ours, in UTF-8 bytes: the platform names none

/// Unicode code points; a surrogate pair counts once.
[[nodiscard]] qsizetype characterCount(const QString &text);
/// UTF-8 bytes: other RCS vendors count these, so both counts are shown.
[[nodiscard]] qsizetype byteCount(const QString &text);

} // namespace arowana
