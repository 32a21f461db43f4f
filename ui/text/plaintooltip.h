// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one place for tool tips: Qt guesses rich text in them, so the text is escaped here and nowhere else.
// GUI thread.

#include <QPoint>
#include <QString>

class QWidget;

namespace arowana {

/// The widget's tool tip, shown as plain text with its line ends; empty removes it.
void setPlainToolTip(QWidget &widget, const QString &text);
/// Shows one at once, for views that find the text themselves.
void showPlainToolTip(const QPoint &globalPosition, const QString &text, QWidget *widget);

} // namespace arowana
