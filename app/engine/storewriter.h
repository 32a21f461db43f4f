// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One transaction on the store around a piece of work, and the store's lamp. Engine thread; owned by
// Engine. When the work or the commit fails everything is rolled back, and nothing of it is shown.

#include "app/engine/changebatcher.h"
#include "app/engine/messagebook.h"

#include <functional>

namespace arowana {

class StoreWriter {
public:
    StoreWriter(EngineStore &store, MessageBook &book, ChangeBatcher &changes);

    /// Begins, runs `work`, commits, then tells the window which rows changed.
    Result<void> write(const std::function<Result<void>()> &work);

    /// Tells the number of messages once, at the start.
    void countMessages();

private:
    Result<void> fail(Error error);

    EngineStore &m_store;
    MessageBook &m_book;
    ChangeBatcher &m_changes;
    bool m_inTrouble = false;
};

} // namespace arowana
