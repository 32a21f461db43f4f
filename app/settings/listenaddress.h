// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the webhook listener binds: `HOST:PORT`, an IPv6 host in brackets. A value that resolves nothing:
// host names other than localhost are refused, since a listener binds to addresses.

#include <QString>

#include <optional>

namespace arowana {

struct ListenAddress {
    QString host = QStringLiteral("127.0.0.1"); ///< an IPv4 or IPv6 address, without brackets
    quint16 port = 0;                           ///< 0: the system picks a free one

    /// Reads `127.0.0.1:8787`, `[::1]:0`, `localhost:8787` (the IPv4 loopback). Anything else is nullopt.
    [[nodiscard]] static std::optional<ListenAddress> fromText(const QString &text);
    /// `127.0.0.1:8787`, `[::1]:8787`.
    [[nodiscard]] QString toText() const;

    friend bool operator==(const ListenAddress &, const ListenAddress &) = default;
};

} // namespace arowana
