// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Canned texts in a field in which one types: `/` at the begin of a word offers them by name, arrows choose,
// Enter, Tab or a click takes one, Escape leaves what was typed. Taking one is one step to undo and selects
// its first placeholder; Tab then goes from one that is not filled in to the next, and does as ever when
// there is none that it has not been at since the last key, so that nobody is caught in the field. A child
// of the field; GUI thread.

#include "models/domain/cannedtext.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTextCursor>

#include <functional>
#include <optional>

class QKeyEvent;
class QPlainTextEdit;
class QTextEdit;

namespace arowana {

class CannedPopup;

class CannedCompletion : public QObject {
    Q_OBJECT
public:
    /// Replaces the selection of the cursor by the text, lines ended by `\n`, as one step to undo.
    using Insert = std::function<void(QTextCursor cursor, const QString &text)>;

    /// Works in this field as long as the field lives.
    explicit CannedCompletion(QPlainTextEdit &field);
    explicit CannedCompletion(QTextEdit &field);

    /// For a field that has an own way to put a text in.
    void setInsert(Insert insert) { m_insert = std::move(insert); }
    /// All of them; while there are some an empty field says how they are found.
    void setTexts(const QList<CannedText> &texts);
    /// The list is shown.
    [[nodiscard]] bool isOpen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What it needs of the field, whichever of Qt's two it is.
    struct Face {
        QWidget *field = nullptr;
        QWidget *viewport = nullptr;
        std::function<QTextCursor()> cursor;
        std::function<void(const QTextCursor &)> setCursor;
        std::function<QRect(const QTextCursor &)> rectOf; ///< in the viewport
        std::function<bool()> isReadOnly;
        std::function<QString()> hint; ///< what stands in it while it is empty
        std::function<void(const QString &)> setHint;
    };
    template <class Edit>
    static Face faceOf(Edit &field);
    template <class Edit>
    void watch(Edit &field);
    explicit CannedCompletion(Face face);

    /// The text was changed.
    void follow();
    void offer(const QString &typed);
    /// What stands between `/` and the cursor; nullopt when the cursor is not in that word.
    [[nodiscard]] std::optional<QString> typedWord() const;
    [[nodiscard]] bool isSlashTyped() const;
    /// No list, until `/` is typed again.
    void leave();
    void take();
    /// False when there is none to go to.
    bool toNextPlaceholder();
    void select(qsizetype from, qsizetype length);
    bool takesKey(QKeyEvent *event);
    [[nodiscard]] bool isForThis(const QKeyEvent *event) const;

    const Face m_face;
    Insert m_insert;
    QList<CannedText> m_texts;
    QPointer<CannedPopup> m_popup;
    std::optional<QTextCursor> m_slash; ///< before the `/` of the word that is being typed
    int m_length = 0;                   ///< of the text, at the last change
    bool m_isTaking = false;
    QSet<QString> m_names;   ///< of the placeholders that came with a text
    QSet<qsizetype> m_wasAt; ///< placeholders that were selected since the last change of the text
};

} // namespace arowana
