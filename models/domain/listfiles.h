// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the window reads a list of recipients: a file, or a long text, divided into records elsewhere
// than on the thread that asks. Implemented by the composition root; asked and answered on the GUI thread.

#include "models/domain/texttable.h"

#include <functional>

namespace arowana {

class ListFiles {
public:
    using Answer = std::function<void(const Result<TextTable> &)>;

    ListFiles() = default;
    ListFiles(const ListFiles &) = delete;
    ListFiles &operator=(const ListFiles &) = delete;
    virtual ~ListFiles() = default;

    /// TextTable::read() of the file, or why it cannot be read. `answer` is called once, later, unless it is
    /// cancelled; the number returned is for cancel(), and never 0.
    virtual quint64 readList(const QString &file, Answer answer) = 0;
    /// The same of a text that was pasted.
    virtual quint64 divideText(const QString &text, Answer answer) = 0;
    /// It is not answered any more, and read no further than to where it has come.
    virtual void cancel(quint64 reading) = 0;
};

} // namespace arowana
