// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/statusmark.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>

namespace arowana {

namespace {

// The shapes stand on a square from -1 to 1.

void paintLines(QPainter &p, std::initializer_list<QLineF> lines)
{
    for (const QLineF &line : lines)
        p.drawLine(line);
}

void paintRound(QPainter &p, Mark mark, const QColor &ink)
{
    const QRectF ring(-0.82, -0.82, 1.64, 1.64);
    p.drawEllipse(ring);
    if (mark == Mark::Quarter) {
        QPainterPath slice;
        slice.moveTo(0, 0);
        slice.arcTo(ring, 90, -90);
        slice.closeSubpath();
        p.fillPath(slice, ink);
    } else if (mark == Mark::CrossedRing) {
        p.drawLine(QLineF(-0.55, 0.55, 0.55, -0.55));
    } else if (mark == Mark::ArrowInRing) {
        p.drawLine(QLineF(-0.35, 0, 0.4, 0));
        p.drawPolyline(QPolygonF{{0.05, -0.35}, {0.4, 0}, {0.05, 0.35}});
    }
}

void paintQuestion(QPainter &p, const QColor &ink)
{
    QPainterPath hook;
    hook.moveTo(-0.5, -0.45);
    hook.cubicTo(-0.5, -1.15, 0.6, -1.15, 0.55, -0.4);
    hook.cubicTo(0.52, 0.0, 0.0, 0.0, 0.0, 0.4);
    p.drawPath(hook);
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    p.drawEllipse(QPointF(0, 0.85), 0.17, 0.17);
}

void paintArrows(QPainter &p, Mark mark)
{
    if (mark == Mark::Up) {
        paintLines(p, {{0, 0.8, 0, -0.7}});
        p.drawPolyline(QPolygonF{{-0.55, -0.15}, {0, -0.75}, {0.55, -0.15}});
    } else if (mark == Mark::ArrowIn) {
        paintLines(p, {{0.8, -0.7, -0.6, 0.65}});
        p.drawPolyline(QPolygonF{{-0.65, -0.15}, {-0.65, 0.7}, {0.2, 0.7}});
    } else {
        p.drawPolyline(QPolygonF{{-0.3, -0.75}, {-0.85, -0.25}, {-0.3, 0.25}});
        QPainterPath back;
        back.moveTo(-0.8, -0.25);
        back.lineTo(0.3, -0.25);
        back.cubicTo(1.05, -0.25, 1.05, 0.75, 0.3, 0.75);
        back.lineTo(-0.2, 0.75);
        p.drawPath(back);
    }
}

} // namespace

Mark statusShape(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Held:
        return Mark::Pause;
    case MessageStatus::Sending:
        return Mark::Up;
    case MessageStatus::Unknown:
        return Mark::Question;
    case MessageStatus::Refused:
    case MessageStatus::Failed:
        return Mark::Cross;
    case MessageStatus::StoppedHere:
        return Mark::Stop;
    case MessageStatus::Queued:
        return Mark::Ring;
    case MessageStatus::Sent:
        return Mark::Quarter;
    case MessageStatus::Delivered:
        return Mark::Disc;
    case MessageStatus::Read:
        return Mark::DoubleCheck;
    case MessageStatus::Clicked:
        return Mark::ArrowInRing;
    case MessageStatus::Bounced:
    case MessageStatus::SoftBounced:
        return Mark::ReturnArrow;
    case MessageStatus::Expired:
        return Mark::Hourglass;
    case MessageStatus::Revoked:
        return Mark::CrossedRing;
    case MessageStatus::Unsubscribed:
    case MessageStatus::Complained:
        return Mark::Flag;
    case MessageStatus::Received:
        return Mark::ArrowIn;
    case MessageStatus::Unrecognised:
        return Mark::Dots;
    }
    return Mark::Dots;
}

ColorRole statusRole(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Held:
    case MessageStatus::StoppedHere:
    case MessageStatus::Queued:
    case MessageStatus::Revoked:
        return ColorRole::Muted;
    case MessageStatus::Sending:
    case MessageStatus::Sent:
        return ColorRole::Info;
    case MessageStatus::Unknown:
    case MessageStatus::Unrecognised:
        return ColorRole::Violet;
    case MessageStatus::Delivered:
        return ColorRole::Good;
    case MessageStatus::Read:
    case MessageStatus::Clicked:
    case MessageStatus::Received:
        return ColorRole::Accent;
    case MessageStatus::Refused:
    case MessageStatus::Failed:
    case MessageStatus::Bounced:
    case MessageStatus::Complained:
        return ColorRole::Bad;
    case MessageStatus::SoftBounced:
    case MessageStatus::Expired:
    case MessageStatus::Unsubscribed:
        return ColorRole::Warn;
    }
    return ColorRole::Muted;
}

void paintStatusMark(QPainter &painter, const QRectF &box, MessageStatus status, const QColor &ink)
{
    paintMark(painter, box, statusShape(status), ink);
}

void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &ink)
{
    const qreal side = qMin(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center());
    painter.scale(side / 2.2, side / 2.2);
    painter.setPen(QPen(ink, 0.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Pause:
        paintLines(painter, {{-0.4, -0.6, -0.4, 0.6}, {0.4, -0.6, 0.4, 0.6}});
        break;
    case Mark::Question:
        paintQuestion(painter, ink);
        break;
    case Mark::Cross:
        paintLines(painter, {{-0.62, -0.62, 0.62, 0.62}, {-0.62, 0.62, 0.62, -0.62}});
        break;
    case Mark::Stop:
        painter.drawRoundedRect(QRectF(-0.6, -0.6, 1.2, 1.2), 0.15, 0.15);
        break;
    case Mark::Ring:
    case Mark::Quarter:
    case Mark::CrossedRing:
    case Mark::ArrowInRing:
        paintRound(painter, mark, ink);
        break;
    case Mark::Disc:
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(0, 0), 0.78, 0.78);
        break;
    case Mark::Check:
        painter.drawPolyline(QPolygonF{{-0.75, 0.05}, {-0.25, 0.6}, {0.8, -0.6}});
        break;
    case Mark::DoubleCheck:
        painter.drawPolyline(QPolygonF{{-1.0, 0.05}, {-0.6, 0.5}, {0.15, -0.5}});
        painter.drawPolyline(QPolygonF{{0.0, 0.3}, {0.2, 0.5}, {0.95, -0.5}});
        break;
    case Mark::Up:
    case Mark::ArrowIn:
    case Mark::ReturnArrow:
        paintArrows(painter, mark);
        break;
    case Mark::Hourglass:
        painter.drawPolygon(QPolygonF{{-0.6, -0.8}, {0.6, -0.8}, {-0.6, 0.8}, {0.6, 0.8}});
        break;
    case Mark::Flag:
        paintLines(painter, {{-0.5, -0.8, -0.5, 0.85}});
        painter.drawPolyline(QPolygonF{{-0.5, -0.75}, {0.65, -0.4}, {-0.5, 0.0}});
        break;
    case Mark::Warning:
        painter.drawPolygon(QPolygonF{{0, -0.85}, {0.95, 0.8}, {-0.95, 0.8}});
        paintLines(painter, {{0, -0.2, 0, 0.15}});
        painter.drawPoint(QPointF(0, 0.5));
        break;
    case Mark::Dots:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        for (const qreal x : {-0.65, 0.0, 0.65})
            painter.drawEllipse(QPointF(x, 0), 0.19, 0.19);
        break;
    }
    painter.restore();
}

} // namespace arowana
