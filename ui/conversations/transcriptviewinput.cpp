// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/transcriptview.h"
#include "ui/text/plaintooltip.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

// The part of the transcript's view about what is done with it: keys, mouse, choice, tool tips.

namespace arowana {

QModelIndex TranscriptView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {};
    const int current = currentIndex().row();
    // With nothing chosen the first key goes to the newest line that is seen.
    if (current < 0)
        return m_model.index(action == MoveHome ? 0 : lastVisible());
    const auto pageFrom = [this, current](int direction) {
        return m_heights.rowAt(m_heights.top(current) + direction * viewport()->height());
    };
    switch (action) {
    case MoveUp:
    case MoveLeft:
    case MovePrevious:
        return m_model.index(qMax(0, current - 1));
    case MoveDown:
    case MoveRight:
    case MoveNext:
        return m_model.index(qMin(rows - 1, current + 1));
    case MovePageUp:
        return m_model.index(qMin(pageFrom(-1), qMax(0, current - 1)));
    case MovePageDown:
        return m_model.index(qMax(pageFrom(1), qMin(rows - 1, current + 1)));
    case MoveHome:
        return m_model.index(0);
    case MoveEnd:
        return m_model.index(rows - 1);
    }
    return {};
}

void TranscriptView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect box = rect.normalized();
    const int total = m_heights.total();
    const int top = box.top() + m_value;
    const int bottom = box.bottom() + m_value;
    if (m_heights.count() == 0 || bottom < 0 || top >= total) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    const QModelIndex first = m_model.index(m_heights.rowAt(qMax(0, top)));
    const QModelIndex last = m_model.index(m_heights.rowAt(qMin(total - 1, bottom)));
    selectionModel()->select(QItemSelection(first, last), command);
}

QRegion TranscriptView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect first = visualRect(range.topLeft());
        const QRect last = visualRect(range.bottomRight());
        region += first.united(last).intersected(viewport()->rect());
    }
    return region;
}

std::vector<RowId> TranscriptView::chosenMessages() const
{
    std::vector<RowId> ids;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const RowId id = m_model.idAt(row); id.isValid())
                ids.push_back(id);
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openLinkOf(currentIndex().row());
        event->accept();
        return;
    }
    if (event->modifiers() == Qt::NoModifier && scrollWithin(event->key())) {
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

/// Through a line that is higher than what is seen, before a key goes on to the next one.
bool TranscriptView::scrollWithin(int key)
{
    const QRect box = visualRect(currentIndex());
    const int height = viewport()->height();
    if (box.height() <= height || box.bottom() < 0 || box.top() >= height)
        return false;
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const int step = isPage ? height * 9 / 10 : verticalScrollBar()->singleStep();
    int by = 0;
    if (key == Qt::Key_Down || key == Qt::Key_PageDown)
        by = qBound(0, box.bottom() + 1 - height, step);
    else if (key == Qt::Key_Up || key == Qt::Key_PageUp)
        by = -qBound(0, -box.top(), step);
    if (by != 0)
        verticalScrollBar()->setValue(m_value + by);
    return by != 0;
}

QString TranscriptView::foldWords(int row)
{
    if (row < 0 || row >= m_heights.count())
        return {};
    const BubbleContent &content = layoutOf(row).content();
    return BubbleLayout::foldWords(content.fold, content.wholeLength);
}

void TranscriptView::toggleFold(int row)
{
    const QModelIndex index = m_model.index(row);
    const auto fold = TranscriptModel::Fold(index.data(TranscriptModel::kFoldRole).toInt());
    if (fold == TranscriptModel::Fold::None)
        return;
    m_toggled = m_model.idAt(row);
    m_isUnfolding = fold == TranscriptModel::Fold::Folded;
    m_model.setUnfolded(m_toggled, m_isUnfolding);
}

/// The one link of the line, or more of its text; where there are several such things the menu offers them.
void TranscriptView::openLinkOf(int row)
{
    if (row < 0 || row >= m_heights.count())
        return;
    const QList<TextLink> links = layoutOf(row).links();
    const bool isLong = layoutOf(row).content().fold != TranscriptModel::Fold::None;
    if (isLong && links.isEmpty())
        toggleFold(row);
    else if (links.size() == 1 && !isLong)
        Q_EMIT linkChosen(links.constFirst().target);
    else if (!links.isEmpty())
        Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(m_model.index(row)).center()));
}

const TextLink *TranscriptView::linkAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    const auto layout = m_layouts.find(index.row());
    return layout == m_layouts.end() ? nullptr : layout->second->linkAt(place - visualRect(index).topLeft());
}

bool TranscriptView::isFoldAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    const auto layout = m_layouts.find(index.row());
    return layout != m_layouts.end() && layout->second->isFoldAt(place - visualRect(index).topLeft());
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    m_isFoldPressed = event->button() == Qt::LeftButton && isFoldAt(event->pos());
    const TextLink *link = event->button() == Qt::LeftButton ? linkAt(event->pos()) : nullptr;
    m_pressedLink = link ? link->target : QString();
    // Some moments after a press the line would be brought into view: a long one, which is pressed at its
    // end, by its beginning.
    setAutoScroll(false);
    QListView::mousePressEvent(event);
    setAutoScroll(true);
}

void TranscriptView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(linkAt(event->pos()) || isFoldAt(event->pos()) ? Qt::PointingHandCursor
                                                                         : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const TextLink *link = linkAt(event->pos());
    const QString pressed = std::exchange(m_pressedLink, {});
    if (link && link->target == pressed) // pressed and let go on the same one
        Q_EMIT linkChosen(pressed);
    else if (std::exchange(m_isFoldPressed, false) && isFoldAt(event->pos()))
        toggleFold(indexAt(event->pos()).row());
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        place = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    Q_EMIT menuRequested(place);
}

QString TranscriptView::hintOf(int row) const
{
    const QModelIndex index = m_model.index(row);
    QStringList lines;
    if (const QString postback = index.data(TranscriptModel::kPostbackRole).toString(); !postback.isEmpty())
        lines.append(tr("Postback: %1").arg(postback));
    if (m_model.idAt(row).isValid() && index.data(TranscriptModel::kIsEstimatedRole).toBool())
        lines.append(
            tr("The webhook and the message log both told a reply of this person with these words at "
               "about this time. They give no number in common, so it counts as one."));
    if (const QString note = index.data(TranscriptModel::kNoteRole).toString(); !note.isEmpty())
        lines.append(note);
    return lines.join(u'\n');
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const TextLink *link = linkAt(help->pos());
    const QModelIndex index = indexAt(help->pos());
    showPlainToolTip(help->globalPos(),
                     link ? link->target : (index.isValid() ? hintOf(index.row()) : QString()), viewport());
    return true;
}

} // namespace arowana
