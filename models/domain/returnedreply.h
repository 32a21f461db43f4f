// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What remains of a session reply that the platform refused because no session was open: the session's end,
// told by that refusal and by no event, and the text, kept as a draft of its own until staff go on with it.
// Any thread.

#include <QLatin1String>
#include <QtGlobal>

namespace arowana {

/// The platform's word for such a refusal (`api/messages/rcs-conversation`), and with it the reason kept
/// beside the end of the session: its source.
inline constexpr QLatin1String kNoActiveSession("no_active_session");

/// Drafts that came back by themselves have numbers between these; those of the window are milliseconds since
/// the epoch and lie far above.
inline constexpr quint64 kReturnedDraftsAbove = quint64(1) << 39;
inline constexpr quint64 kReturnedDraftsUntil = quint64(1) << 40;

[[nodiscard]] constexpr bool isReturnedDraft(quint64 id)
{
    return id > kReturnedDraftsAbove && id <= kReturnedDraftsUntil;
}

} // namespace arowana
