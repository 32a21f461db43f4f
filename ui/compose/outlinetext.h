// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes the outline of an e-mail's HTML into a text document, run by run, as text with formats: no markup
// reaches the document, so nothing in it can be loaded. GUI thread.

#include <QString>

class QPalette;
class QTextDocument;

namespace arowana {

/// Replaces the document's content. HTML that is too large to simplify is written as its source.
void writeOutline(QTextDocument &document, const QString &html, const QPalette &palette);

} // namespace arowana
