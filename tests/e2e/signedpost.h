// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A delivery made by hand, signed as the platform signs. Runs the event loop until it is answered.

#include <QByteArray>
#include <QUrl>

namespace arowana::test {

/// The HTTP status by which the listener at `url` answers it; 0 when it hangs up or says nothing in time.
/// `host` is what the request names; empty: that of the URL.
[[nodiscard]] int postSigned(const QUrl &url, const QByteArray &body, const QByteArray &secret,
                             int patienceMs, const QByteArray &host = {});

} // namespace arowana::test
