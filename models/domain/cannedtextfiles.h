// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Canned texts read from a file and written to one, for the dialog that manages them. Implemented by the
// composition root on a thread of its own; asked on the GUI thread, which also gets the answers.

#include "models/domain/cannedtext.h"
#include "models/domain/result.h"

#include <functional>

namespace arowana {

/// What a file held.
struct CannedTextImport {
    QList<CannedText> texts; ///< in the order of the file, each name once
    QStringList repeated;    ///< names that stood there more than once; the first one counts

    friend bool operator==(const CannedTextImport &, const CannedTextImport &) = default;
};

class CannedTextFiles {
public:
    CannedTextFiles() = default;
    CannedTextFiles(const CannedTextFiles &) = delete;
    CannedTextFiles &operator=(const CannedTextFiles &) = delete;
    virtual ~CannedTextFiles() = default;

    /// All of it, or the first reason why not. `answer` is called once, later.
    virtual void readCannedTexts(const QString &file,
                                 std::function<void(const Result<CannedTextImport> &)> answer) = 0;
    /// Writes a new file, or replaces one as a whole. `answer` is called once, later.
    virtual void writeCannedTexts(const QString &file, const QList<CannedText> &texts,
                                  std::function<void(const Result<void> &)> answer) = 0;
};

} // namespace arowana
