// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/cannedfield.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>

namespace arowana {

namespace {

template <class Edit>
class DocumentField : public CannedField {
public:
    explicit DocumentField(Edit &edit)
        : m_edit(edit)
    {
    }
    QWidget &widget() const override { return m_edit; }
    QWidget &viewport() const override { return *m_edit.viewport(); }
    QString text() const override { return m_edit.document()->toRawText(); }
    int length() const override { return m_edit.document()->characterCount() - 1; }
    QString line() const override { return m_edit.textCursor().block().text(); }
    int lineStart() const override { return m_edit.textCursor().block().position(); }
    int cursor() const override { return m_edit.textCursor().position(); }
    bool hasSelection() const override { return m_edit.textCursor().hasSelection(); }
    int selectionEnd() const override { return m_edit.textCursor().selectionEnd(); }
    QRect rectAt(int place) const override { return m_edit.cursorRect(cursorFrom(place, 0)); }
    bool isReadOnly() const override { return m_edit.isReadOnly(); }
    bool hasLines() const override { return true; }
    void select(int from, int length) override
    {
        m_edit.setTextCursor(cursorFrom(from, length));
        m_edit.ensureCursorVisible();
    }
    void replace(int from, int to, const QString &text) override
    {
        cursorFrom(from, to - from).insertText(text);
    }
    QString hint() const override { return m_edit.placeholderText(); }
    void setHint(const QString &hint) override { m_edit.setPlaceholderText(hint); }

private:
    [[nodiscard]] QTextCursor cursorFrom(int from, int length) const
    {
        QTextCursor cursor = m_edit.textCursor();
        cursor.setPosition(from);
        cursor.setPosition(from + length, QTextCursor::KeepAnchor);
        return cursor;
    }

    Edit &m_edit;
};

class LineField : public CannedField {
public:
    explicit LineField(QLineEdit &edit)
        : m_edit(edit)
    {
    }
    QWidget &widget() const override { return m_edit; }
    QWidget &viewport() const override { return m_edit; }
    QString text() const override { return m_edit.text(); }
    int length() const override { return int(m_edit.text().size()); }
    QString line() const override { return m_edit.text(); }
    int lineStart() const override { return 0; }
    int cursor() const override { return m_edit.cursorPosition(); }
    bool hasSelection() const override { return m_edit.hasSelectedText(); }
    int selectionEnd() const override { return hasSelection() ? m_edit.selectionEnd() : cursor(); }
    QRect rectAt(int place) const override
    {
        // A line tells where its cursor is and nothing else.
        QRect rect = m_edit.inputMethodQuery(Qt::ImCursorRectangle).toRect();
        const QString between = m_edit.text().mid(place, cursor() - place);
        rect.translate(-m_edit.fontMetrics().horizontalAdvance(between), 0);
        return rect;
    }
    bool isReadOnly() const override { return m_edit.isReadOnly(); }
    bool hasLines() const override { return false; }
    void select(int from, int length) override { m_edit.setSelection(from, length); }
    void replace(int from, int to, const QString &text) override
    {
        m_edit.setSelection(from, to - from);
        m_edit.insert(text);
    }
    QString hint() const override { return m_edit.placeholderText(); }
    void setHint(const QString &hint) override { m_edit.setPlaceholderText(hint); }

private:
    QLineEdit &m_edit;
};

} // namespace

std::unique_ptr<CannedField> CannedField::of(QLineEdit &field)
{
    return std::make_unique<LineField>(field);
}

std::unique_ptr<CannedField> CannedField::of(QPlainTextEdit &field)
{
    return std::make_unique<DocumentField<QPlainTextEdit>>(field);
}

std::unique_ptr<CannedField> CannedField::of(QTextEdit &field)
{
    return std::make_unique<DocumentField<QTextEdit>>(field);
}

} // namespace arowana
