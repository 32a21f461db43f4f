// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The state of a message, local and platform stages in one vocabulary, and the rule by which states merge.
//
// Webhooks come in any order and more than once (`api/webhooks/retries`), so the state is the greatest of
// all steps ever learnt under one total order (statusRank). That makes the merge commutative, associative
// and idempotent: every order and every repetition ends in the same state, and no state goes backwards.

namespace arowana {

enum class MessageStatus {
    Held,        ///< on disk here, waits for its hold time or for the operator
    Sending,     ///< on its way; no answer yet
    Unknown,     ///< may or may not have reached the platform; asked again with the same key
    Refused,     ///< the platform said no to the send
    StoppedHere, ///< the operator stopped it before it left
    Queued,      ///< accepted by the platform
    Sent,        ///< handed to the carrier or mail network
    Delivered,
    Read,        ///< RCS read receipt, or e-mail opened
    Clicked,     ///< e-mail link clicked
    Bounced,     ///< hard bounce
    SoftBounced, ///< soft bounce: the provider tries again, so a later delivery wins
    Failed,      ///< permanent failure, hold released
    Expired,     ///< time to live passed, hold released
    Revoked,
    Unsubscribed, ///< e-mail: one-click unsubscribe
    Complained,   ///< e-mail: marked as spam
    Received,     ///< inbound
    Unrecognised, ///< a status word this version does not know; shown verbatim
};

/// Position in the total order; a greater rank wins. Facts that only a later stage can produce rank above
/// the stages before them: delivered beats failed and expired (the device has it), read beats delivered,
/// a hard bounce beats delivered (mail servers accept first and bounce later).
[[nodiscard]] int statusRank(MessageStatus status);

/// The state after learning `next` while in `current`.
[[nodiscard]] MessageStatus mergedStatus(MessageStatus current, MessageStatus next);

/// True while the platform may still let it be revoked (`api/messages/revoke-and-status`).
[[nodiscard]] bool isRevocable(MessageStatus status);

/// True when nothing more is expected to happen to the money: charged or released.
[[nodiscard]] bool isSettled(MessageStatus status);

/// True for the stages before the platform's acceptance, when the message has no id yet.
[[nodiscard]] bool isBeforeAcceptance(MessageStatus status);

} // namespace arowana
