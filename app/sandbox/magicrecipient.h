// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Recipients with a fixed fate, for training and tests: a phone number by its last four digits, an e-mail
// address by the part before the @. `--help` lists them.

#include "app/sandbox/sendorder.h"

namespace arowana::sandbox {

enum class Magic {
    None,
    NotCapable,    ///< 0000: 404 at send
    UnknownUser,   ///< 0001: fails with UNKNOWN_RCS_USER
    StaysQueued,   ///< 0002, queued@: ten minutes in the queue, to practise revoking
    Expires,       ///< 0003: reaches no device, expires at its ttl, or after a minute
    AlwaysReplies, ///< 0004: delivered, read, and answered every time
    NoConsent,     ///< 0005, noconsent@: newsletters are refused
    AlwaysRead,    ///< 0006, reads@: delivered and read (e-mail: opened and clicked), no reply
    NotLaunched,   ///< 0007: fails with CARRIER_NOT_LAUNCHED
    Spam,          ///< 0008: fails with REJECTED_SPAM
    Suspended,     ///< 0009: fails with ACCOUNT_SUSPENDED
    TimesOut,      ///< 0010: fails with MESSAGE_EXPIRED
    Talks,         ///< 0011 to 0020: delivered, read and answered by temperament (temperament.h)
    Bounces,       ///< bounce@: hard bounce, then suppressed
    BouncesSoftly, ///< softbounce@: soft bounce, every time
    Complains,     ///< complains@: opened, then reported as spam
    Unsubscribes,  ///< unsubscribes@: opened, then unsubscribed from newsletters
    Suppressed,    ///< 0022, suppressed@: 422 at send
    Withdrawn,     ///< 0021: no consent to any message
    StaysSent,     ///< 0023: ten minutes with the network, to practise revoking
};

[[nodiscard]] Magic magicOf(Line line, const QByteArray &recipient);

} // namespace arowana::sandbox
