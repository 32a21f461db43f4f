// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads an exported file back, for proof: whether it is, byte for byte, the one its side file tells of, and
// whether an NDJSON one holds as many messages as the query found, each of them readable and once. Takes its
// time with a big one; any thread that may wait for the disk.

#include "app/store/exportline.h"

#include <functional>

namespace arowana {

struct CheckedExport {
    qint64 count = 0; ///< as its side file says; counted again where it is NDJSON
    QString query;    ///< empty: all messages
    Instant queriedAt;
    bool isCounted = false; ///< every line was read as a message

    friend bool operator==(const CheckedExport &, const CheckedExport &) = default;
};

/// Every message of an NDJSON file in its order. Malformed names the line; what `take` refuses ends it too.
/// Returns how many there were.
Result<qint64> readExport(const QString &file,
                          const std::function<Result<void>(const ExportedMessage &)> &take);

/// Conflict where the file is not what its side file, `<file>.about.json`, says; Storage or Malformed where
/// one of them cannot be read.
Result<CheckedExport> checkExport(const QString &file);
/// What was found, for the operator.
[[nodiscard]] QString checkedSentence(const CheckedExport &checked);

} // namespace arowana
