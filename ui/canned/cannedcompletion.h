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

#include <functional>
#include <memory>
#include <optional>

class QKeyEvent;
class QLineEdit;
class QPlainTextEdit;
class QTextEdit;

namespace arowana {

class CannedField;
class CannedPopup;

class CannedCompletion : public QObject {
    Q_OBJECT
public:
    /// Replaces what stands between the two places by the text, lines ended by `\n`, as one step to undo.
    using Insert = std::function<void(int from, int to, const QString &text)>;

    /// Works in this field as long as the field lives.
    explicit CannedCompletion(QPlainTextEdit &field);
    explicit CannedCompletion(QTextEdit &field);
    /// In a line the texts come without their line ends.
    explicit CannedCompletion(QLineEdit &field);
    ~CannedCompletion() override;

    /// For a field that has an own way to put a text in.
    void setInsert(Insert insert) { m_insert = std::move(insert); }
    /// The field holds HTML source: a text is put in escaped, its line ends as `<br>`, and the `/` of a tag
    /// offers nothing.
    void setHtml() { m_isHtml = true; }
    /// All of them. An empty field says how they are found, and how the first is written.
    void setTexts(const QList<CannedText> &texts);
    /// The list is shown.
    [[nodiscard]] bool isOpen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template <class Edit>
    void watch(Edit &field);
    explicit CannedCompletion(std::unique_ptr<CannedField> field);

    /// The text was changed.
    void follow();
    void offer(const QString &typed);
    /// What stands between `/` and the cursor; nullopt when the cursor is not in that word.
    [[nodiscard]] std::optional<QString> typedWord() const;
    [[nodiscard]] bool isSlashTyped() const;
    [[nodiscard]] bool isInTag() const;
    /// As it is put into this field.
    [[nodiscard]] QString fitted(QString text) const;
    /// No list, until `/` is typed again.
    void leave();
    void take();
    /// False when there is none to go to.
    bool toNextPlaceholder();
    void select(qsizetype from, qsizetype length);
    bool takesKey(QKeyEvent *event);
    [[nodiscard]] bool isForThis(const QKeyEvent *event) const;

    const std::unique_ptr<CannedField> m_field;
    Insert m_insert;
    QList<CannedText> m_texts;
    QPointer<CannedPopup> m_popup;
    QString m_hint;             ///< as it was put into the field last
    std::optional<int> m_slash; ///< where the `/` of the word that is being typed stands
    int m_length = 0;           ///< of the text, at the last change
    bool m_isTaking = false;
    bool m_isHtml = false;
    QSet<QString> m_names;   ///< of the placeholders that came with a text
    QSet<qsizetype> m_wasAt; ///< placeholders that were selected since the last change of the text
};

} // namespace arowana
