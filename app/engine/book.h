// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the engine knows of one kind of thing, as far as writing is concerned: a book collects what it changed
// within the transaction under way, tells it to the window once that is committed, and forgets it when it is
// rolled back. Engine thread.

namespace arowana {

class ChangeBatcher;

class Book {
public:
    Book() = default;
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;
    virtual ~Book() = default;

    /// The transaction is on disk.
    virtual void publish(ChangeBatcher &changes) = 0;
    /// It never was.
    virtual void discard() = 0;
    /// The commit failed, and yet it may be on disk (a sync that fails does that): whatever lies there is
    /// told with the next one.
    virtual void doubt() = 0;
};

} // namespace arowana
