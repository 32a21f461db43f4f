// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One transaction on the store around a piece of work, and the store's lamp. Engine thread; owned by
// Engine. When the work or the commit fails everything is rolled back, and nothing of it is shown.

#include "app/engine/book.h"
#include "app/engine/changebatcher.h"
#include "app/engine/ports/enginestore.h"

#include <functional>
#include <vector>

namespace arowana {

/// The store is ill, so any work would fail now; other errors are about the work, now and for ever.
[[nodiscard]] inline bool isAboutTheStore(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::Locked;
}

class StoreWriter {
public:
    StoreWriter(EngineStore &store, ChangeBatcher &changes);

    /// Tells this book of every commit and roll back from now on; it must outlive the writer's last write.
    void add(Book &book) { m_books.push_back(&book); }

    /// Begins, runs `work`, commits, then has the books tell the window what changed.
    Result<void> write(const std::function<Result<void>()> &work);

private:
    Result<void> fail(Error error);
    void discard();

    EngineStore &m_store;
    ChangeBatcher &m_changes;
    std::vector<Book *> m_books;
    bool m_inTrouble = false;
};

} // namespace arowana
