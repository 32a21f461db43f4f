// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which messages a list shows and in which order. For now: all of them, newest first; filters join here.

namespace arowana {

struct MessageQuery {
    friend bool operator==(const MessageQuery &, const MessageQuery &) = default;
};

} // namespace arowana
