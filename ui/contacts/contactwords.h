// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sentences about contacts: why messages would not leave, what happened with a consent, how a wish ended.
// Translated at use. GUI thread.

#include "models/domain/contactcard.h"
#include "models/domain/contactlist.h"
#include "models/domain/contactwish.h"
#include "models/domain/suppression.h"

namespace arowana {

struct ContactSentence {
    QString what;       ///< what happened and what is safe
    QString next;       ///< what to do now; may be empty
    QString theirWords; ///< of the platform, made safe; may be empty

    friend bool operator==(const ContactSentence &, const ContactSentence &) = default;
};

/// How it ended; empty for what is done.
[[nodiscard]] ContactSentence contactSentence(const ContactAnswer &answer);
[[nodiscard]] QString problemSentence(const ContactProblem &problem);
[[nodiscard]] QString suppressionSentence(const Suppression &suppression);
[[nodiscard]] QString historySentence(const ContactHistoryEntry &entry);
/// `RCS newsletters: granted`: one consent record.
[[nodiscard]] QString consentSentence(const ConsentRecord &record);
/// `First name: was “Kim”, is “Kym” now, you wrote “Kima”`
[[nodiscard]] QString conflictSentence(const ContactConflict &conflict);
/// `Line 12: “kim(at)x” is no e-mail address.`
[[nodiscard]] QString skippedSentence(const SkippedLine &line);
/// Name, number or address, ready to show.
[[nodiscard]] QString contactTitle(const ContactFields &fields);

} // namespace arowana
