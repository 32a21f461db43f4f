// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/entrystrip.h"

#include "ui/compose/entrydelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace arowana {

namespace {

/// Alt+arrow or Ctrl+Shift+arrow: -1 earlier, 1 later, 0 not meant.
int moveMeant(const QKeyEvent &event)
{
    const auto held = event.modifiers() & ~Qt::KeypadModifier;
    if (held != Qt::AltModifier && held != (Qt::ControlModifier | Qt::ShiftModifier))
        return 0;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Down:
    case Qt::Key_Right:
        return 1;
    default:
        return 0;
    }
}

} // namespace

EntryStrip::EntryStrip(const QString &emptyText, QWidget *parent)
    : QListWidget(parent)
    , m_emptyText(emptyText)
{
    setItemDelegate(new EntryDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSpacing(Metrics(*this).u(1) / 2);
    connect(this, &QListWidget::currentRowChanged, this, &EntryStrip::chosenChanged);
    fitHeight();
}

void EntryStrip::setEntries(const QList<StripEntry> &entries, int chosen)
{
    const QSignalBlocker quiet(this);
    bool isSameSize = count() == entries.size();
    while (count() > entries.size())
        delete takeItem(count() - 1);
    while (count() < entries.size())
        addItem(QString());
    for (int i = 0; i < entries.size(); ++i) {
        QListWidgetItem *shown = item(i);
        const StripEntry &entry = entries.at(i);
        isSameSize = isSameSize && shown->text() == entry.text &&
                     shown->data(EntryDelegate::kMarkRole).toInt() == int(entry.mark);
        shown->setText(entry.text);
        shown->setData(EntryDelegate::kMarkRole, int(entry.mark));
        shown->setData(Qt::AccessibleTextRole, entry.spoken);
    }
    if (currentRow() != chosen)
        setCurrentRow(chosen);
    if (!isSameSize)
        fitHeight();
    viewport()->update();
}

void EntryStrip::fitHeight()
{
    doItemsLayout();
    const int least = Metrics(*this).row() + 2 * spacing();
    const int wanted = qMax(least, count() > 0 ? contentsSize().height() : 0);
    if (wanted != height() || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

QSize EntryStrip::sizeHint() const
{
    return {Metrics(*this).u(60), minimumHeight()};
}

QSize EntryStrip::minimumSizeHint() const
{
    return {Metrics(*this).u(30), minimumHeight()};
}

void EntryStrip::keyPressEvent(QKeyEvent *event)
{
    if (const int step = moveMeant(*event); step != 0) {
        const int to = currentRow() + step;
        if (currentRow() >= 0 && to >= 0 && to < count())
            Q_EMIT moveRequested(to);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Insert:
        Q_EMIT addRequested();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (currentRow() >= 0)
            Q_EMIT removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
    case Qt::Key_Space:
        // With Ctrl it is the dialog's.
        if (event->modifiers() & Qt::ControlModifier)
            break;
        if (currentRow() >= 0)
            Q_EMIT editRequested();
        return;
    case Qt::Key_D:
        if (event->modifiers() != Qt::ControlModifier)
            break;
        if (currentRow() >= 0)
            Q_EMIT doubleRequested();
        return;
    default:
        break;
    }
    QListWidget::keyPressEvent(event);
}

void EntryStrip::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton && indexAt(event->pos()).isValid();
    m_isDragging = false;
    m_pressed = event->pos();
    // A press beside the entries chooses none.
    if (indexAt(event->pos()).isValid())
        QListWidget::mousePressEvent(event);
    else
        setFocus(Qt::MouseFocusReason);
}

void EntryStrip::mouseMoveEvent(QMouseEvent *event)
{
    // Not the base's: it would choose whatever lies under the pointer.
    if (!m_isPressed || !(event->buttons() & Qt::LeftButton))
        return;
    if (!m_isDragging && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isDragging) {
        m_isDragging = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    const QModelIndex under = indexAt(event->pos());
    if (!under.isValid() || under.row() == currentRow())
        return;
    // Only past the middle of the other: entries of different width would swap to and fro.
    const QRect other = visualRect(under);
    const bool isLater = under.row() > currentRow();
    const bool isSameLine = other.top() == visualRect(currentIndex()).top();
    if (isSameLine &&
        (isLater ? event->pos().x() < other.center().x() : event->pos().x() > other.center().x()))
        return;
    Q_EMIT moveRequested(under.row());
}

void EntryStrip::mouseReleaseEvent(QMouseEvent *event)
{
    m_isPressed = false;
    const bool wasDragging = std::exchange(m_isDragging, false);
    if (wasDragging)
        viewport()->unsetCursor();
    QListWidget::mouseReleaseEvent(event);
    // The base marks whatever lies under the pointer; the one that was dragged is still the one in hand.
    if (wasDragging)
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
}

void EntryStrip::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    fitHeight();
}

void EntryStrip::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitHeight();
}

void EntryStrip::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(color(ColorRole::Muted, palette()));
    const Metrics m(*this);
    const QRect room = viewport()->rect().adjusted(m.u(2), 0, -m.u(2), 0);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                     fontMetrics().elidedText(m_emptyText, Qt::ElideRight, room.width()));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ColorRole::Accent, palette()), 1.6));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), m.radius(), m.radius());
}

} // namespace arowana
