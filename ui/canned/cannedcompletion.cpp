// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/cannedcompletion.h"

#include "models/domain/placeholders.h"
#include "ui/canned/cannedpopup.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>

namespace arowana {

namespace {

QString withLineEnds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

/// Without a modifier; the keypad is none.
bool isBare(const QKeyEvent *event)
{
    return (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

/// How many rows the key goes down in a list; 0: it is none of these.
int rowsOf(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_PageDown:
        return CannedPopup::kRowsMost;
    case Qt::Key_PageUp:
        return -CannedPopup::kRowsMost;
    default:
        return 0;
    }
}

} // namespace

template <class Edit>
CannedCompletion::Face CannedCompletion::faceOf(Edit &field)
{
    Edit *edit = &field;
    return {edit,
            edit->viewport(),
            [edit] { return edit->textCursor(); },
            [edit](const QTextCursor &cursor) {
                edit->setTextCursor(cursor);
                edit->ensureCursorVisible();
            },
            [edit](const QTextCursor &cursor) { return edit->cursorRect(cursor); },
            [edit] { return edit->isReadOnly(); },
            [edit] { return edit->placeholderText(); },
            [edit](const QString &hint) { edit->setPlaceholderText(hint); }};
}

template <class Edit>
void CannedCompletion::watch(Edit &field)
{
    connect(&field, &Edit::textChanged, this, &CannedCompletion::follow);
    connect(&field, &Edit::cursorPositionChanged, this, [this] {
        if (m_slash && !typedWord())
            leave();
    });
}

CannedCompletion::CannedCompletion(Face face)
    : QObject(face.field)
    , m_face(std::move(face))
    , m_insert([](QTextCursor cursor, const QString &text) { cursor.insertText(text); })
    , m_length(m_face.cursor().document()->characterCount())
{
    m_face.field->installEventFilter(this);
}

CannedCompletion::CannedCompletion(QPlainTextEdit &field)
    : CannedCompletion(faceOf(field))
{
    watch(field);
}

CannedCompletion::CannedCompletion(QTextEdit &field)
    : CannedCompletion(faceOf(field))
{
    watch(field);
}

void CannedCompletion::setTexts(const QList<CannedText> &texts)
{
    m_texts = texts;
    const QString hint = tr("Type / for a canned text");
    const QString before = m_face.hint();
    if (before.isEmpty() && !texts.isEmpty())
        m_face.setHint(hint);
    else if (before == hint && texts.isEmpty())
        m_face.setHint({});
    if (const auto typed = typedWord(); typed && isOpen())
        offer(*typed);
}

bool CannedCompletion::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

std::optional<QString> CannedCompletion::typedWord() const
{
    if (!m_slash)
        return std::nullopt;
    const QTextCursor cursor = m_face.cursor();
    const QTextBlock block = m_slash->block();
    const int from = m_slash->positionInBlock();
    const int length = cursor.position() - m_slash->position();
    if (cursor.hasSelection() || length < 1 || cursor.block() != block)
        return std::nullopt;
    const QString word = block.text().mid(from, length);
    if (!word.startsWith(u'/'))
        return std::nullopt;
    const QString typed = word.mid(1);
    const bool isOver =
        std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace() || c == u'/'; });
    return isOver ? std::nullopt : std::optional(typed);
}

bool CannedCompletion::isSlashTyped() const
{
    const QTextCursor cursor = m_face.cursor();
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    return at > 0 && line.at(at - 1) == u'/' && (at == 1 || line.at(at - 2).isSpace());
}

void CannedCompletion::follow()
{
    const int length = m_face.cursor().document()->characterCount();
    const bool isOneMore = length == m_length + 1;
    m_length = length;
    m_wasAt.clear();
    if (m_isTaking)
        return;
    // Only what is typed: a draft that is put in, or an undo, opens nothing.
    if (!m_slash && isOneMore && m_face.field->hasFocus() && isSlashTyped()) {
        QTextCursor slash = m_face.cursor();
        slash.movePosition(QTextCursor::PreviousCharacter);
        m_slash = slash;
    }
    if (const auto typed = typedWord())
        offer(*typed);
    else
        leave();
}

void CannedCompletion::offer(const QString &typed)
{
    QWidget *window = m_face.field->window();
    if (!m_popup || m_popup->parentWidget() != window) {
        delete m_popup;
        m_popup = new CannedPopup(window);
        connect(m_popup, &CannedPopup::clicked, this, &CannedCompletion::take);
        connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
    }
    QRect beside = m_face.rectOf(*m_slash);
    beside.moveTopLeft(m_face.viewport->mapTo(window, beside.topLeft()));
    const bool wasOpen = isOpen();
    m_popup->offer(m_texts, typed, beside);
    if (isOpen() && !wasOpen)
        QCoreApplication::instance()->installEventFilter(this); // for what happens outside the list
}

void CannedCompletion::leave()
{
    m_slash.reset();
    if (!m_popup)
        return;
    QCoreApplication::instance()->removeEventFilter(this);
    m_popup->hide();
}

void CannedCompletion::take()
{
    const auto chosen = isOpen() && typedWord() ? m_popup->chosen() : std::nullopt;
    if (!chosen) {
        leave();
        return;
    }
    const int from = m_slash->position();
    QTextCursor cursor = m_face.cursor();
    const int to = cursor.position();
    leave();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    const QString text = withLineEnds(chosen->text);
    m_isTaking = true;
    m_insert(cursor, text);
    m_isTaking = false;
    const QList<PlaceholderSpan> spans = placeholdersIn(text);
    if (m_face.isReadOnly() || spans.isEmpty()) // a field may have kept it whole beside the editor
        return;
    for (const PlaceholderSpan &span : spans)
        m_names.insert(span.name);
    select(from + spans.first().at, spans.first().length);
}

void CannedCompletion::select(qsizetype from, qsizetype length)
{
    QTextCursor cursor = m_face.cursor();
    cursor.setPosition(int(from));
    cursor.setPosition(int(from + length), QTextCursor::KeepAnchor);
    m_face.setCursor(cursor);
    m_wasAt.insert(from);
}

bool CannedCompletion::toNextPlaceholder()
{
    if (m_names.isEmpty() || m_face.isReadOnly())
        return false;
    const QTextCursor cursor = m_face.cursor();
    QList<PlaceholderSpan> open = placeholdersIn(cursor.document()->toRawText());
    open.removeIf([this](const PlaceholderSpan &span) { return !m_names.contains(span.name); });
    if (open.isEmpty())
        m_names.clear();
    open.removeIf([this](const PlaceholderSpan &span) { return m_wasAt.contains(span.at); });
    if (open.isEmpty())
        return false;
    const auto next = std::find_if(open.cbegin(), open.cend(), [&cursor](const PlaceholderSpan &span) {
        return span.at >= cursor.selectionEnd();
    });
    const PlaceholderSpan &to = next == open.cend() ? open.first() : *next;
    select(to.at, to.length);
    return true;
}

bool CannedCompletion::isForThis(const QKeyEvent *event) const
{
    const int key = event->key();
    return isOpen() && isBare(event) &&
           (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
            rowsOf(key) != 0);
}

bool CannedCompletion::takesKey(QKeyEvent *event)
{
    if (!isForThis(event))
        return event->key() == Qt::Key_Tab && isBare(event) && toNextPlaceholder();
    if (const int rows = rowsOf(event->key()))
        m_popup->move(rows);
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        take();
    return true;
}

bool CannedCompletion::eventFilter(QObject *watched, QEvent *event)
{
    const bool isField = watched == m_face.field;
    switch (event->type()) {
    case QEvent::KeyPress:
        return isField && takesKey(static_cast<QKeyEvent *>(event));
    case QEvent::ShortcutOverride:
        // Else a key of the window would take it.
        if (!isField || !isForThis(static_cast<QKeyEvent *>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::FocusOut:
    case QEvent::Hide:
        if (isField)
            leave();
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: {
        // The field may be scrolled away below the list.
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (isOpen() && widget && widget != m_popup && !m_popup->isAncestorOf(widget))
            leave();
        return false;
    }
    default:
        return false;
    }
}

} // namespace arowana
