// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace arowana {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/arowana/icons/%1.svg").arg(name);
}

} // namespace

void paintIcon(QPainter &painter, const QString &name, const QRectF &box, const QColor &ink)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize pixels = (box.size() * ratio).toSize();
    const QString key = QStringLiteral("%1-%2-%3").arg(name, ink.name()).arg(pixels.width());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::ReadOnly))
            return;
        // The files draw in currentColor, which the renderer does not know; it becomes the ink.
        QSvgRenderer renderer(file.readAll().replace("currentColor", ink.name().toLatin1()));
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter inner(&pixmap);
        renderer.render(&inner);
        inner.end();
        pixmap.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(box.topLeft(), pixmap);
}

QIcon applicationIcon()
{
    QIcon icon;
    QSvgRenderer renderer(pathOf(QStringLiteral("arowana")));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace arowana
