// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Canned texts as a file that goes from one workspace to another: `{"canned_texts": [{"name", "text"}]}`.
// Pure functions, any thread.

#include "models/domain/cannedtextfiles.h"

#include <QByteArray>

namespace arowana {

inline constexpr qsizetype kCannedFileMost = 8LL * 1024 * 1024; ///< bytes of a file that is read in

/// One text a line, so that people can read it.
[[nodiscard]] QByteArray exportCannedTexts(const QList<CannedText> &texts);

/// All or nothing: a file with an entry that cannot be taken is refused, and the sentence names the first
/// such entry. A byte-order mark in front is skipped.
[[nodiscard]] Result<CannedTextImport> importCannedTexts(const QByteArray &file);

} // namespace arowana
