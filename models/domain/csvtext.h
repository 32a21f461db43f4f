// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How cells are written to a CSV file that a spreadsheet may open. A cell that begins with a sign by which
// spreadsheets know formulas gets an apostrophe before it. A phone number stays as it is on the wire, so that
// programs find it again: a plus sign before digits computes nothing, and fifteen of them are within what a
// spreadsheet holds exactly. It is quoted, by which some take it for the text it is. TextTable takes the
// apostrophe off again. Pure functions, any thread.

#include <QStringList>

namespace arowana {

/// True when spreadsheets would take this cell for a formula: it begins with `=`, `+`, `-`, `@`, one of their
/// full-width forms, a tab or a line break.
[[nodiscard]] bool looksLikeFormula(const QString &cell);

/// One line with its end (CR LF), cells separated by commas, quoted where they have to be.
[[nodiscard]] QString csvLine(const QStringList &cells);

/// The cell as it was before csvLine().
[[nodiscard]] QString readCsvCell(const QString &cell);

} // namespace arowana
