// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/cannedcompletion.h"

#include "models/domain/placeholders.h"
#include "ui/canned/cannedfield.h"
#include "ui/canned/cannedpopup.h"
#include "ui/text/keytext.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

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

} // namespace

template <class Edit>
void CannedCompletion::watch(Edit &field)
{
    connect(&field, &Edit::textChanged, this, &CannedCompletion::follow);
    connect(&field, &Edit::cursorPositionChanged, this, [this] {
        if (m_slash && !typedWord())
            leave();
    });
}

CannedCompletion::CannedCompletion(std::unique_ptr<CannedField> field)
    : QObject(&field->widget())
    , m_field(std::move(field))
    , m_insert([this](int from, int to, const QString &text) { m_field->replace(from, to, text); })
    , m_length(m_field->length())
{
    m_field->widget().installEventFilter(this);
    setTexts({});
}

CannedCompletion::CannedCompletion(QPlainTextEdit &field)
    : CannedCompletion(CannedField::of(field))
{
    watch(field);
}

CannedCompletion::CannedCompletion(QTextEdit &field)
    : CannedCompletion(CannedField::of(field))
{
    watch(field);
}

CannedCompletion::CannedCompletion(QLineEdit &field)
    : CannedCompletion(CannedField::of(field))
{
    watch(field);
}

CannedCompletion::~CannedCompletion() = default;

void CannedCompletion::setTexts(const QList<CannedText> &texts)
{
    m_texts = texts;
    const QString hint = texts.isEmpty() ? tr("Type / for a canned text; %1 writes the first")
                                               .arg(keyText(QKeySequence(Qt::CTRL | Qt::Key_T)))
                                         : tr("Type / for a canned text");
    if (const QString before = m_field->hint(); before.isEmpty() || before == m_hint) {
        m_field->setHint(hint);
        m_hint = hint;
    }
    if (const auto typed = typedWord(); typed && isOpen())
        offer(*typed);
}

bool CannedCompletion::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

std::optional<QString> CannedCompletion::typedWord() const
{
    if (!m_slash || m_field->hasSelection())
        return std::nullopt;
    const int from = *m_slash - m_field->lineStart();
    const int length = m_field->cursor() - *m_slash;
    if (from < 0 || length < 1)
        return std::nullopt;
    const QString word = m_field->line().mid(from, length);
    if (!word.startsWith(u'/'))
        return std::nullopt;
    const QString typed = word.mid(1);
    const bool isOver =
        std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace() || c == u'/'; });
    return isOver ? std::nullopt : std::optional(typed);
}

bool CannedCompletion::isSlashTyped() const
{
    const QString line = m_field->line();
    const int at = m_field->cursor() - m_field->lineStart();
    return at > 0 && line.at(at - 1) == u'/' && (at == 1 || line.at(at - 2).isSpace()) && !isInTag();
}

/// Such as `<br /`.
bool CannedCompletion::isInTag() const
{
    if (!m_isHtml)
        return false;
    const QString before = m_field->text().left(m_field->cursor());
    return before.lastIndexOf(u'<') > before.lastIndexOf(u'>');
}

void CannedCompletion::follow()
{
    const int length = m_field->length();
    const bool isOneMore = length == m_length + 1;
    m_length = length;
    m_wasAt.clear();
    if (m_isTaking)
        return;
    // Only what is typed: a draft that is put in, or an undo, opens nothing.
    if (!m_slash && isOneMore && m_field->widget().hasFocus() && isSlashTyped())
        m_slash = m_field->cursor() - 1;
    if (const auto typed = typedWord())
        offer(*typed);
    else
        leave();
}

void CannedCompletion::offer(const QString &typed)
{
    QWidget *window = m_field->widget().window();
    if (!m_popup || m_popup->parentWidget() != window) {
        delete m_popup;
        m_popup = new CannedPopup(window);
        connect(m_popup, &CannedPopup::clicked, this, &CannedCompletion::take);
        connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
    }
    QRect beside = m_field->rectAt(*m_slash);
    beside.moveTopLeft(m_field->viewport().mapTo(window, beside.topLeft()));
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

QString CannedCompletion::fitted(QString text) const
{
    text = withLineEnds(std::move(text));
    if (!m_field->hasLines())
        return text.replace(u'\n', u' ').trimmed();
    return m_isHtml ? text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>\n")) : text;
}

void CannedCompletion::take()
{
    const auto chosen = isOpen() && typedWord() ? m_popup->chosen() : std::nullopt;
    if (!chosen) {
        leave();
        return;
    }
    const int from = *m_slash;
    const int to = m_field->cursor();
    leave();
    const QString text = fitted(chosen->text);
    const QString before = m_field->text();
    m_isTaking = true;
    m_insert(from, to, text);
    m_isTaking = false;
    const QList<PlaceholderSpan> spans = placeholdersIn(text);
    // A field may have kept it whole beside the editor, or refused it.
    if (m_field->isReadOnly() || spans.isEmpty() || m_field->text() == before)
        return;
    for (const PlaceholderSpan &span : spans)
        m_names.insert(span.name);
    select(from + spans.first().at, spans.first().length);
}

void CannedCompletion::select(qsizetype from, qsizetype length)
{
    m_field->select(int(from), int(length));
    m_wasAt.insert(from);
}

bool CannedCompletion::toNextPlaceholder()
{
    if (m_names.isEmpty() || m_field->isReadOnly())
        return false;
    const int behind = m_field->selectionEnd();
    QList<PlaceholderSpan> open = placeholdersIn(m_field->text());
    open.removeIf([this](const PlaceholderSpan &span) { return !m_names.contains(span.name); });
    if (open.isEmpty())
        m_names.clear();
    open.removeIf([this](const PlaceholderSpan &span) { return m_wasAt.contains(span.at); });
    if (open.isEmpty())
        return false;
    const auto next = std::find_if(open.cbegin(), open.cend(),
                                   [behind](const PlaceholderSpan &span) { return span.at >= behind; });
    const PlaceholderSpan &to = next == open.cend() ? open.first() : *next;
    select(to.at, to.length);
    return true;
}

bool CannedCompletion::isForThis(const QKeyEvent *event) const
{
    const int key = event->key();
    return isOpen() && isBare(event) &&
           (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
            rowsDownBy(key) != 0);
}

bool CannedCompletion::takesKey(QKeyEvent *event)
{
    if (!isForThis(event))
        return event->key() == Qt::Key_Tab && isBare(event) && toNextPlaceholder();
    if (const int rows = rowsDownBy(event->key()))
        m_popup->move(rows);
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        take();
    return true;
}

bool CannedCompletion::eventFilter(QObject *watched, QEvent *event)
{
    const bool isField = watched == &m_field->widget();
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
