// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person reads in the window: the words of the list, of the details, of the truth bar and of the
// explanations behind its lamps. Pure questions to the widgets; GUI thread.

#include "models/domain/rowid.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

class QAbstractButton;
class QWidget;

namespace arowana {
class MainWindow;
}

namespace arowana::test {

/// The state of every message in the list; an empty word where the row is still being read.
[[nodiscard]] QHash<RowId, QString> listedStates(const MainWindow &window);

/// The rows whose content begins with this text, the newest first.
[[nodiscard]] QList<RowId> rowsWithContent(const MainWindow &window, const QString &text);
/// The first of them; not valid while there is none.
[[nodiscard]] RowId rowWithContent(const MainWindow &window, const QString &text);

/// The lamp whose text begins with this name; null when there is none.
[[nodiscard]] QAbstractButton *lamp(const MainWindow &window, const QString &name);

/// `API key refused`: the one line of the lamp.
[[nodiscard]] QString lampLine(const MainWindow &window, const QString &name);

/// The sentences of the lamp's explanation, opened by a click and closed again.
[[nodiscard]] QStringList lampSentences(const MainWindow &window, const QString &name);

/// The texts of all labels inside that can be seen now.
[[nodiscard]] QStringList shownTexts(const QWidget &widget);

} // namespace arowana::test
