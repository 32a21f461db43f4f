// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `use_case` of an RCS agent: it limits message types and traffic types (`learn/rcs-agents`).

namespace arowana {

enum class UseCase { Unknown, Otp, Transactional, Promotional, MultiUse };

} // namespace arowana
