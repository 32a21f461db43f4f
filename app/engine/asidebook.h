// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many events are set aside and not seen by anybody: counted in the store, so that it outlives the
// program, and told after each commit that changed it. Engine thread; owned by Engine.

#include "app/engine/book.h"
#include "app/engine/ports/enginestore.h"

#include <functional>

namespace arowana {

class AsideBook : public Book {
public:
    explicit AsideBook(EngineStore &store)
        : m_store(store)
    {
    }

    /// What is there at the start; told at once.
    Result<void> start();
    /// The transaction under way sets something aside, takes it up, or marks it as seen.
    void touch() { m_isTouched = true; }

    void publish(ChangeBatcher &changes) override;
    void discard() override { m_isTouched = m_isDoubtful; }
    void doubt() override { m_isDoubtful = m_isTouched = m_isTouched || m_isDoubtful; }

    /// The counts, and a number that is another one whenever the list may be.
    std::function<void(const SetAsideCounts &, quint64 revision)> told;

private:
    EngineStore &m_store;
    quint64 m_revision = 0;
    bool m_isTouched = false;
    bool m_isDoubtful = false; ///< a failed commit may be on disk all the same
};

} // namespace arowana
