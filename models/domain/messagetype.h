// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `message_type` of a send and of the log (`api/messages/list-messages`).

namespace arowana {

enum class MessageType { Message, Conversation, Newsletter };

} // namespace arowana
