// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What may be meant by the word of a query that is being typed: keys, and their values where there are only
// some, or where the workspace knows them. Pure functions; their words are in the language of the day.

#include "models/domain/messagequerytext.h"
#include "models/domain/sender.h"

namespace arowana {

struct QueryOffer {
    QString word;    ///< as it is shown: `status:`, `failed`, a sender's name made safe to look at
    QString meaning; ///< what it means; plain text
    QString text;    ///< what is put into the place
    /// It is a key: its value is to follow. Else a blank may.
    bool isKey = false;

    friend bool operator==(const QueryOffer &, const QueryOffer &) = default;
};

struct QueryCompletion {
    QueryPlace place; ///< what the offer replaces
    /// Nothing is typed at the place yet.
    bool isUnasked = false;
    QList<QueryOffer> offers;

    friend bool operator==(const QueryCompletion &, const QueryCompletion &) = default;
};

/// For the word before the cursor. Values are found without their key too, by three letters and more. A value
/// that stands there already, or that is typed to its end, is not offered.
[[nodiscard]] QueryCompletion queryCompletion(const QString &text, qsizetype cursor,
                                              const QList<Sender> &senders);

/// The times that are offered for `after:`.
[[nodiscard]] QStringList offeredTimes();
/// The text by which this one of the senders is found: its name, `agent:"Acme Support"`, or its id where
/// others would be found by the name too, or none.
[[nodiscard]] QString senderTermText(const Sender &sender, const QList<Sender> &senders);

} // namespace arowana
