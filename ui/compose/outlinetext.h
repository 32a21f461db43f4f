// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes the outline of an e-mail's HTML into a text document, run by run, as text with formats: no markup
// reaches the document, so nothing in it can be loaded. GUI thread.

#include <QString>

class QPalette;
class QTextDocument;

namespace arowana {

struct HtmlRun;

/// What a reader of the document has to be told.
struct ShownOutline {
    bool isSimplified = true; ///< false: too large for that, the source stands there
    bool isWhole = true;      ///< false: only the beginning stands there
    bool hasDeepTables = false;

    friend bool operator==(const ShownOutline &, const ShownOutline &) = default;
};

// More is not laid out: Qt's text layout takes seconds for 64,000 characters in one line, as many breaks, or
// as many changes of weight. Mails that are read stay far below.
inline constexpr int kShownCharactersMost = 16'000;
inline constexpr int kShownLinesMost = 500;
inline constexpr int kShownRunsMost = 2'000;

/// Replaces the document's content. HTML that is too large to simplify is written as its source.
ShownOutline writeOutline(QTextDocument &document, const QString &html, const QPalette &palette);

/// The run in plain words: `[picture: Logo]`, `‹https://example.com›` behind a link.
[[nodiscard]] QString runWords(const HtmlRun &run);
/// A foreign text made safe to look at, as much of it as can be laid out at once.
[[nodiscard]] QString shownText(const QString &text, bool &isWhole);

} // namespace arowana
