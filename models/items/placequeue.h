// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The changed messages whose place in a list has to be asked for: one question at a time, since a newer one
// would cancel the older and its changes would be lost; what no answer came for waits again. A value; GUI
// thread, owned by the model of the list.

#include "models/domain/rowid.h"
#include "models/items/patience.h"

#include <vector>

namespace arowana {

class PlaceQueue {
public:
    void add(const std::vector<RowId> &changed);

    /// What to ask for now, in order and each once; empty while a question is under way, or for nothing.
    [[nodiscard]] std::vector<RowId> ask(Instant now);
    /// The question ask() began.
    [[nodiscard]] quint64 question() const { return m_question; }
    /// Its answer has come. False when it is an older one's, and not to be used.
    [[nodiscard]] bool take(quint64 question);

    /// The list is another one now, or no answer will come any more: what was asked for waits again.
    void takeBack();
    /// No answer will come any more.
    [[nodiscard]] bool isLost(Instant now) { return m_patience.isLost(now); }

private:
    std::vector<RowId> m_changed; ///< waiting for their place
    std::vector<RowId> m_asked;   ///< being asked for
    quint64 m_question = 0;
    Patience m_patience;
};

} // namespace arowana
