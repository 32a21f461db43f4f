// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An input with its label above, a note at the label's right (a count, a reading) and one line below for what
// is wrong. That line is always there, so that nothing moves when a problem comes or goes. It knows whether
// the field was edited and left, by which its owner decides how loud a problem is. GUI thread.

#include <QWidget>

namespace arowana {

class PlainLabel;

/// How a problem is said.
enum class Loudness {
    Silent,
    Quiet, ///< while one is still typing: muted
    Full,  ///< after the field was left or a send was tried: red, with a mark and a red frame
    Warn,  ///< it may be sent all the same: amber, with a mark
};

class LabelledField : public QWidget {
    Q_OBJECT
public:
    /// Takes `editor` in; the label is its buddy and its accessible name. `&` marks the label's key.
    LabelledField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    /// Renames label and editor.
    void setLabel(const QString &label);
    /// A screen reader hears it with the problem when the field is entered.
    void setNote(const QString &note);
    /// The field is never narrower than label and note: for a short one that must be read.
    void keepNoteWhole();
    /// What the note says now, also where there is no room for all of it.
    [[nodiscard]] QString noteText() const { return m_noteText; }
    void showProblem(const QString &sentence, Loudness loudness);
    /// What the problem line says now; empty when nothing.
    [[nodiscard]] QString problemText() const;
    /// It is said in full.
    [[nodiscard]] bool isRed() const;

    /// To be called when the operator changed the content.
    void markEdited() { m_edited = true; }
    /// Silent before the first edit, Quiet while it has the focus, then Full.
    [[nodiscard]] Loudness loudness() const;

Q_SIGNALS:
    /// The focus has left the editor.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describe();

    PlainLabel *m_label;
    PlainLabel *m_note;
    QWidget *m_editor;
    PlainLabel *m_problem;
    QString m_noteText;
    QString m_spoken; ///< the problem, without its mark
    bool m_edited = false;
    bool m_left = false;
};

} // namespace arowana
