// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plaintooltip.h"

#include "models/items/visibletext.h"

#include <QToolTip>
#include <QWidget>

namespace arowana {

namespace {

constexpr int kLongest = 2000; // a tool tip is not a reader

QString asMarkup(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<div style=\"white-space:pre-wrap\">%1</div>")
        .arg(visibleText(text.left(kLongest), Lines::Many).toHtmlEscaped());
}

} // namespace

void setPlainToolTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(asMarkup(text));
    // The screen reader gets the text, not the markup around it.
    widget.setAccessibleDescription(text);
}

void showPlainToolTip(const QPoint &globalPosition, const QString &text, QWidget *widget)
{
    QToolTip::showText(globalPosition, asMarkup(text), widget);
}

} // namespace arowana
