// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/lineedit.h"

#include "models/domain/contentlimits.h"
#include "ui/canned/cannedcompletion.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>

#include <limits>

namespace arowana {

namespace {

/// On X11 this one pastes what is selected elsewhere, all others what was copied.
bool isSelectionKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Insert && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

/// Takes the line's own pasting from the action; false where that is another action. Qt names none of them,
/// and connects by name here, by function in later versions.
bool takePasting(QAction *action, QLineEdit *line)
{
    const bool byName = QObject::disconnect(action, SIGNAL(triggered()), line, SLOT(paste()));
    return QObject::disconnect(action, &QAction::triggered, line, &QLineEdit::paste) || byName;
}

} // namespace

LineEdit::LineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(std::numeric_limits<int>::max());
    connect(this, &QLineEdit::textChanged, this, &LineEdit::forgetRefusal);
}

CannedCompletion &LineEdit::offerCannedTexts()
{
    auto *completion = new CannedCompletion(*this);
    completion->setInsert([this](int from, int to, const QString &text) {
        if (!takes(text, characterCount(this->text().mid(from, to - from))))
            return;
        setSelection(from, to - from);
        insert(text);
    });
    return *completion;
}

bool LineEdit::takes(const QString &text, qsizetype replaced)
{
    const qsizetype length = characterCount(text);
    const qsizetype whole = characterCount(this->text()) - replaced + length;
    // What a draft put in may be longer already, and has to become shorter somehow.
    if (length <= replaced || whole <= kMost)
        return true;
    m_refused = whole;
    Q_EMIT refused();
    return false;
}

QString LineEdit::selectedElsewhere() const
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    return clipboard->supportsSelection() ? clipboard->text(QClipboard::Selection) : QString();
}

void LineEdit::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Paste) || isReadOnly()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const QString text = isSelectionKey(event) ? selectedElsewhere() : QGuiApplication::clipboard()->text();
    if (takes(text, characterCount(selectedText())))
        QLineEdit::keyPressEvent(event);
    else
        event->accept();
}

void LineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    const QString text =
        event->button() == Qt::MiddleButton && !isReadOnly() ? selectedElsewhere() : QString();
    if (text.isEmpty()) {
        QLineEdit::mouseReleaseEvent(event);
        return;
    }
    deselect(); // it goes to where the click was
    if (takes(text, 0))
        insert(text);
    event->accept();
}

void LineEdit::dropEvent(QDropEvent *event)
{
    // What is only moved within the line makes it no longer.
    const bool isMoved = event->source() == this && event->dropAction() == Qt::MoveAction;
    if (isReadOnly() || isMoved || takes(event->mimeData()->text(), 0)) {
        QLineEdit::dropEvent(event);
        return;
    }
    event->ignore(); // the source keeps it
    QDragLeaveEvent gone;
    QLineEdit::dragLeaveEvent(&gone);
}

void LineEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QString text = event->commitString();
    const qsizetype replaced = characterCount(selectedText()) + event->replacementLength();
    const bool isTyped = characterCount(text) <= 1; // letter by letter, or with an accent
    if (isReadOnly() || isTyped || takes(text, replaced)) {
        QLineEdit::inputMethodEvent(event);
        return;
    }
    QInputMethodEvent nothing; // what is being composed ends with it
    QLineEdit::inputMethodEvent(&nothing);
    event->accept();
}

void LineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (!takePasting(action, this))
            continue;
        connect(action, &QAction::triggered, this, [this] {
            if (takes(QGuiApplication::clipboard()->text(), characterCount(selectedText())))
                paste();
        });
    }
    menu->popup(event->globalPos());
}

} // namespace arowana
