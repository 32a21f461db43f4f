// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's identifiers by name (`api/identifiers`), and the one the console makes itself for rows.

#include "models/domain/id.h"
#include "models/domain/rowid.h"

namespace arowana {

using MessageId = Id<struct MessageIdTag>;        ///< `msg_...`
using EventId = Id<struct EventIdTag>;            ///< `evt_...`
using AgentId = Id<struct AgentIdTag>;            ///< `ag_live_...`, `ag_draft_...`, `ag_test_...`
using ChannelId = Id<struct ChannelIdTag>;        ///< `ch_...`
using ContactId = Id<struct ContactIdTag>;        ///< `c_...`
using WebhookId = Id<struct WebhookIdTag>;        ///< a UUID with dashes
using ConsentId = Id<struct ConsentIdTag>;        ///< `cr_...`
using IdempotencyKey = Id<struct IdempotencyTag>; ///< a UUID with dashes, minted by the console

} // namespace arowana
