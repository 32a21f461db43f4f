// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What "Copy evidence" puts on the clipboard: identifiers, every state with its source in UTC and local time,
// the request as sent, the answer, and every raw event with what the journal says of it, to be pasted into a
// ticket. Keys and secrets of the account never are in it. Pure; GUI thread for the words.

#include "models/domain/messagedetail.h"

#include <QString>

class QTimeZone;

namespace arowana {

enum class EvidenceFormat { Markdown, Json };

struct EvidenceForm {
    EvidenceFormat format = EvidenceFormat::Markdown;
    bool isMasked = true; ///< numbers, addresses and texts of people are not told

    friend bool operator==(const EvidenceForm &, const EvidenceForm &) = default;
};

/// Times are UTC with milliseconds, and local ones beside them in `zone`. `now` is when it was copied. What
/// is not masked has a checksum of its bytes as they are kept.
[[nodiscard]] QString evidenceText(const MessageDetail &detail, const QString &senderName,
                                   const EvidenceForm &form, Instant now, const QTimeZone &zone);

} // namespace arowana
