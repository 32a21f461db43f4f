// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/arowanastyle.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace arowana {

namespace {

/// Set on what has its ground filled with its frame.
constexpr char kRoundGroundProperty[] = "arowanaRoundGround";

Metrics metricsOf(const QStyleOption *option, const QWidget *widget)
{
    if (option)
        return Metrics(option->fontMetrics);
    if (widget)
        return Metrics(*widget);
    return Metrics(QFontMetrics(QFont()));
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(kPrimaryProperty).toBool();
}

bool isLink(const QWidget *widget)
{
    return widget && widget->property(kLinkProperty).toBool();
}

QRectF inner(const QRect &rect, qreal pen)
{
    return QRectF(rect).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
}

void roundedBox(QPainter &painter, const QRect &rect, qreal radius, const QBrush &fill, const QColor &line,
                qreal pen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, pen) : QPen(Qt::NoPen));
    painter.drawRoundedRect(inner(rect, line.isValid() ? pen : 0), radius, radius);
    painter.restore();
}

void chevron(QPainter &painter, const QRectF &rect, const QColor &ink, qreal unit, bool isUp = false)
{
    const qreal deep = isUp ? -unit * 0.5 : unit * 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, unit * 0.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = rect.center();
    painter.drawPolyline(QPolygonF{QPointF(c.x() - unit, c.y() - deep), QPointF(c.x(), c.y() + deep),
                                   QPointF(c.x() + unit, c.y() - deep)});
    painter.restore();
}

/// Fusion derives the ring from the window's colour, which a dark palette hides.
void radioMark(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = option.state & QStyle::State_On;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor ink = color(isEnabled ? ColorRole::Accent : ColorRole::Muted, option.palette);
    const QColor line =
        isOn ? ink : color(isEnabled ? ColorRole::Muted : ColorRole::FieldLine, option.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = 1.4;
    const qreal side = qMin(option.rect.width(), option.rect.height()) - pen;
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(option.rect).center());
    painter.setPen(QPen(line, pen));
    painter.setBrush(option.palette.brush(QPalette::Base));
    painter.drawEllipse(ring);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(ring.center(), side / 4, side / 4);
    }
    painter.restore();
}

/// The same of a check box.
void checkMark(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = option.state & QStyle::State_On;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor ink = color(isEnabled ? ColorRole::Accent : ColorRole::Muted, option.palette);
    const QColor line =
        isOn ? ink : color(isEnabled ? ColorRole::Muted : ColorRole::FieldLine, option.palette);
    const int side = qMin(option.rect.width(), option.rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    roundedBox(painter, box, side / 6.0, option.palette.brush(QPalette::Base), line, 1.4);
    if (!isOn)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, side / 7.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box, side](qreal x, qreal y) {
        return QPointF(box.left() + x * side, box.top() + y * side);
    };
    painter.drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    painter.restore();
}

} // namespace

ArowanaStyle::ArowanaStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

/// A field of several lines: the frame fills its ground, since the viewport's would cover the round corners.
void ArowanaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    const bool isField = qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTextEdit *>(widget);
    if (!isField || area->frameShape() != QFrame::StyledPanel || !area->viewport()->autoFillBackground())
        return;
    area->setProperty(kRoundGroundProperty, true);
    area->viewport()->setAutoFillBackground(false);
}

void ArowanaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*option, *painter, widget);
        return;
    case PE_PanelLineEdit:
        // The line edit inside a spin or combo box has its frame drawn by its parent.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth <= 0) {
            painter->fillRect(option->rect, palette.brush(QPalette::Base));
            return;
        }
        drawField(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorRadioButton:
        radioMark(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
        checkMark(*painter, *option);
        return;
    case PE_Frame:
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget)) {
            const bool focus = option->state & State_HasFocus;
            const QWidget *viewport = area->viewport();
            const QBrush ground = area->property(kRoundGroundProperty).toBool()
                                      ? viewport->palette().brush(viewport->backgroundRole())
                                      : QBrush(Qt::NoBrush);
            roundedBox(*painter, option->rect, metricsOf(option, widget).radius(), ground,
                       color(focus ? ColorRole::Accent : ColorRole::FieldLine, palette), focus ? 1.6 : 1.0);
            return;
        }
        break;
    case PE_FrameFocusRect: {
        const int radius = metricsOf(option, widget).radius();
        roundedBox(*painter, option->rect, radius, Qt::NoBrush, color(ColorRole::Accent, palette), 1.6);
        return;
    }
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, palette.brush(QPalette::Window));
        return;
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
        return;
    default: // Qt's own open set of elements: Fusion draws the rest
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ArowanaStyle::drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state & State_Enabled;
    const bool down = option.state & (State_Sunken | State_On);
    const bool hover = enabled && (option.state & State_MouseOver);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool focus = option.state & State_HasFocus;
    const int radius = metricsOf(&option, widget).radius();
    QColor fill = color(ColorRole::Panel, palette);
    QColor line = color(ColorRole::FieldLine, palette);
    if (isPrimary(widget) && enabled) {
        fill = color(ColorRole::Accent, palette);
        if (down || hover)
            fill = isDark(palette) ? fill.lighter(down ? 118 : 108) : fill.darker(down ? 125 : 110);
        line = fill;
    } else if (flat) {
        // The ring alone is thin around something that has no frame otherwise.
        fill = down || hover || focus ? color(ColorRole::AccentSurface, palette) : QColor(Qt::transparent);
        line = QColor();
    } else if (down || hover) {
        fill = color(down ? ColorRole::AccentSurface : ColorRole::Surface, palette);
    } else if (!enabled) {
        fill = color(ColorRole::Surface, palette);
        line = color(ColorRole::Line, palette);
    }
    roundedBox(painter, option.rect, radius, fill, line, 1.0);
    if (focus && enabled) {
        if (isPrimary(widget)) // on the accent the ring stands inside, in the text's colour
            roundedBox(painter, option.rect.adjusted(2, 2, -2, -2), radius - 1, Qt::NoBrush,
                       color(ColorRole::OnAccent, palette), 1.4);
        else
            roundedBox(painter, option.rect, radius, Qt::NoBrush, color(ColorRole::Accent, palette), 2.0);
    }
}

void ArowanaStyle::drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const bool focus = option.state & State_HasFocus;
    const bool wrong = widget && widget->property("arowanaProblem").toBool();
    const QColor line = wrong   ? color(ColorRole::Bad, option.palette)
                        : focus ? color(ColorRole::Accent, option.palette)
                                : color(ColorRole::FieldLine, option.palette);
    roundedBox(painter, option.rect, metricsOf(&option, widget).radius(),
               option.palette.brush(QPalette::Base), line, focus || wrong ? 1.6 : 1.0);
}

void ArowanaStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isLink(widget) && (option->state & State_Enabled)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, color(ColorRole::Accent, option->palette));
            QFont font = painter->font();
            font.setUnderline(true);
            painter->setFont(font);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(widget) && (option->state & State_Enabled)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, color(ColorRole::OnAccent, option->palette));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeader(*option, *painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy = *header;
            // Flush with the cells below, whose text is larger than that of the headings.
            const int margin = pixelMetric(PM_HeaderMargin, option, widget);
            const int inset = Metrics(QFontMetrics(fontFor(TextSize::Normal))).u(2) - margin;
            copy.rect.adjust(inset, -margin, -inset, margin);
            for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
                copy.palette.setColor(role, color(ColorRole::Muted, option->palette));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        drawTab(*option, *painter);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, color(ColorRole::Line, option->palette));
        return;
    default: // Qt's own open set of elements: Fusion draws the rest
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ArowanaStyle::drawHeader(const QStyleOption &option, QPainter &painter) const
{
    painter.fillRect(option.rect, color(ColorRole::Surface, option.palette));
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter.fillRect(line, color(ColorRole::Line, option.palette));
}

void ArowanaStyle::drawTab(const QStyleOption &option, QPainter &painter) const
{
    const int gap = metricsOf(&option, nullptr).u() / 2;
    const QRect box = option.rect.adjusted(0, gap, -gap, -gap);
    const int radius = metricsOf(&option, nullptr).radius();
    if (option.state & State_Selected)
        roundedBox(painter, box, radius, color(ColorRole::AccentSurface, option.palette), QColor(), 1);
    if (option.state & State_HasFocus)
        roundedBox(painter, box, radius, Qt::NoBrush, color(ColorRole::Accent, option.palette), 1.6);
}

void ArowanaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(*option, *painter, widget);
        return;
    case CC_ComboBox:
        drawComboBox(*option, *painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(*option, *painter, widget);
        return;
    default: // Qt's own open set of controls: Fusion draws the rest
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ArowanaStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar)
        return;
    painter.fillRect(option.rect, option.palette.brush(QPalette::Window));
    if (bar->maximum <= bar->minimum)
        return;
    const QRect handle = proxy()->subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    const int unit = metricsOf(&option, widget).u();
    const int thin = qMax(2, unit * 2);
    QRect pill = handle;
    if (bar->orientation == Qt::Vertical)
        pill = QRect(handle.center().x() - thin / 2 + 1, handle.top() + 2, thin, handle.height() - 4);
    else
        pill = QRect(handle.left() + 2, handle.center().y() - thin / 2 + 1, handle.width() - 4, thin);
    QColor ink = color(ColorRole::Muted, option.palette);
    ink.setAlphaF(option.state & (State_MouseOver | State_Sunken) ? 0.75F : 0.45F);
    roundedBox(painter, pill, thin / 2.0, ink, QColor(), 1);
}

void ArowanaStyle::drawComboBox(const QStyleOptionComplex &option, QPainter &painter,
                                const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!combo)
        return;
    drawField(option, painter, widget);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
    const bool enabled = option.state & State_Enabled;
    const QColor ink = enabled ? color(ColorRole::Muted, option.palette)
                               : option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    chevron(painter, arrow, ink, metricsOf(&option, widget).u());
}

void ArowanaStyle::drawSpinBox(const QStyleOptionComplex &option, QPainter &painter,
                               const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!spin)
        return;
    drawField(option, painter, widget);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step) {
        const bool isEnabled = (option.state & State_Enabled) && (spin->stepEnabled & step);
        const QColor ink = color(isEnabled ? ColorRole::Muted : ColorRole::FieldLine, option.palette);
        chevron(painter, proxy()->subControlRect(CC_SpinBox, spin, part, widget), ink,
                metricsOf(&option, widget).u() * 0.7, part == SC_SpinBoxUp);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

QRect ArowanaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if ((control == CC_ComboBox && part == SC_ComboBoxEditField) ||
        (control == CC_SpinBox && part == SC_SpinBoxEditField))
        rect.setLeft(rect.left() + metricsOf(option, widget).u());
    return rect;
}

QRect ArowanaStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0) {
        const int margin = metricsOf(option, widget).u();
        rect.adjust(margin, 0, -margin, 0);
    }
    return rect;
}

QSize ArowanaStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    const Metrics m = metricsOf(option, widget);
    switch (type) {
    case CT_PushButton:
        out = QSize(size.width() + m.u(6), m.control());
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        out.setHeight(m.control());
        break;
    case CT_HeaderSection:
        out.setHeight(m.row());
        break;
    case CT_TabBarTab:
        out = QSize(size.width() + m.u(2), m.control());
        break;
    case CT_ItemViewItem:
        if (widget && widget->inherits("QComboBoxListView"))
            out.setHeight(m.row());
        break;
    default: // Qt's own open set
        break;
    }
    return out;
}

int ArowanaStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics m = metricsOf(option, widget);
    switch (metric) {
    case PM_ScrollBarExtent:
        return m.u(3);
    case PM_SplitterWidth:
        return 1;
    case PM_HeaderMargin: // on all four sides; drawing the label adds the rest at left and right
        return m.u();
    case PM_ButtonMargin:
        return m.u(4);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m.u(2);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return m.u(4);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default: // Qt's own open set
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ArowanaStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    default: // Qt's own open set
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace arowana
