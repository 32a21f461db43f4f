// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What may stand where a link is asked for (`api/messages/rcs-carousel`). Values; any thread.

#include <QString>

namespace arowana {

/// `http://` or `https://` with a host, and nothing that no link holds (spaces, control characters).
[[nodiscard]] bool isWebLink(const QString &typed);
/// The same, https only.
[[nodiscard]] bool isHttpsLink(const QString &typed);

/// It would be such a link, were it not for spaces in it.
[[nodiscard]] bool isSpacedWebLink(const QString &typed);
/// The same, https only.
[[nodiscard]] bool isSpacedHttpsLink(const QString &typed);

} // namespace arowana
