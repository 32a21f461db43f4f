// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the platform is: which base addresses are allowed, how paths are joined to them, and whether an
// address is still the one the key belongs to. Pure functions, any thread.

#include "models/domain/result.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace arowana {

/// Reads a base address as typed or given on the command line: https, or http for this computer alone; no
/// user name, query or fragment. A trailing `/` or `/v1` is taken off. InvalidInput says what is wrong.
[[nodiscard]] Result<QUrl> checkedPlatformBase(const QString &typed);

/// True when the host is this computer by its name or number.
[[nodiscard]] bool isLoopback(const QUrl &url);

/// True when scheme, host and port are the same: only then may the key travel.
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

/// `base` + `path`; the path is percent-encoded already and is not touched.
[[nodiscard]] QUrl callUrl(const QUrl &base, const QByteArray &path);

/// An id as one path segment. Empty for an id that can be no segment (none, `.` or `..`): servers and
/// proxies would take it for another path.
[[nodiscard]] QByteArray pathSegment(const QByteArray &id);

/// Scheme, host and port: enough to tell an operator who it is.
[[nodiscard]] QString originText(const QUrl &url);

} // namespace arowana
