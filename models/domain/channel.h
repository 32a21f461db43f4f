// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The three channels of the platform. SMS sending is not yet live there; its messages may still be read.

namespace arowana {

enum class Channel { Rcs, Email, Sms };

} // namespace arowana
