// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is wrong with a canned text as it is typed, and what an import did, in sentences. GUI thread.

#include "models/domain/cannedtextfiles.h"
#include "models/domain/cannedtextmerge.h"

namespace arowana {

/// `others` are those whose names are taken. Empty: nothing is wrong with it.
[[nodiscard]] QString cannedNameProblem(const QString &name, const QList<CannedText> &others);
[[nodiscard]] QString cannedTextProblem(const QString &text);
/// `1,204 of 100,000`, with the placeholders there are: `1,204 of 100,000 · to fill in: {name}`.
[[nodiscard]] QString cannedTextNote(const QString &text);

/// The names, the first few of them: `“a”, “b” and 3 more`.
[[nodiscard]] QString namesText(const QStringList &names);
[[nodiscard]] QStringList namesOf(const QList<CannedText> &texts);

/// What becomes of texts whose name stands for another text here.
enum class ClashAnswer {
    Replace,
    KeepBoth,
    Skip,
};
/// What an import does: how many come in, and what becomes of the others.
[[nodiscard]] QString importSentence(const CannedTextImport &file, const CannedTextMerge &merge,
                                     ClashAnswer answer);

} // namespace arowana
