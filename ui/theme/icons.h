// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Icons from resources/icons, drawn in the colour asked for: one file serves light and dark and every size.
// GUI thread.

#include <QIcon>
#include <QRectF>
#include <QString>

class QColor;
class QPainter;

namespace arowana {

/// Paints `:/arowana/icons/<name>.svg` in `ink`; nothing when there is no such file.
void paintIcon(QPainter &painter, const QString &name, const QRectF &box, const QColor &ink);

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace arowana
