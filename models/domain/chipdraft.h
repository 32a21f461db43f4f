// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands in the form of one suggestion: the fields of all its kinds at once, so that trying another kind
// loses nothing, and the step from there to the chip that is sent. A value; any thread.

#include "models/domain/suggestion.h"

#include <QList>

namespace arowana {

enum class ChipType { Reply, Dial, OpenLink, OpenInApp, ShowPlace, AskPlace, Calendar, Unread };

struct ChipDraft {
    ChipType type = ChipType::Reply;
    QString text;
    QString postback;
    QString fallbackUrl; ///< of an action
    QString number;
    QString link;
    bool isPlaceByWords = false; ///< the place is searched for by words, not given by coordinates
    QString coordinates;         ///< `52.52, 13.405`, as typed
    QString searchWords;
    QString placeLabel;
    Instant start;
    Instant end;
    QString title;
    QString description;
    QByteArray raw;       ///< of a chip that cannot be read
    bool wasLeft = false; ///< the operator was in its form and went on: what is wrong may be said in full

    friend bool operator==(const ChipDraft &, const ChipDraft &) = default;
};

/// The chip of the chosen kind; what stands in the fields of others is not in it.
[[nodiscard]] Suggestion chipOf(const ChipDraft &draft);
[[nodiscard]] ChipDraft draftOf(const Suggestion &chip);
[[nodiscard]] QList<Suggestion> chipsOf(const QList<ChipDraft> &drafts);
[[nodiscard]] QList<ChipDraft> draftsOf(const QList<Suggestion> &chips);

/// Nothing was typed into it, of whatever kind it is.
[[nodiscard]] bool isBlank(const ChipDraft &draft);
/// The forms to be kept beside their chips: where one holds more than its chip says, all of them, as nobody
/// has been in them yet; empty where none does.
[[nodiscard]] QList<ChipDraft> formsBeside(const QList<ChipDraft> &drafts);
/// The forms of these chips: those kept beside them where they belong to them, else made from the chips.
[[nodiscard]] QList<ChipDraft> formsOf(const QList<Suggestion> &chips, const QList<ChipDraft> &beside);

} // namespace arowana
