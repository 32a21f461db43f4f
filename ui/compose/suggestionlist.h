// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The suggestions of a message or card: a strip of them, the form of the chosen one, and what is wrong with
// those that are not shown. GUI thread; owned by the editor of the message or card.

#include "models/domain/chipdraft.h"
#include "ui/compose/remark.h"

#include <QPointer>
#include <QWidget>

class QMessageBox;

namespace arowana {

class EntryButtons;
class EntryStrip;
class LabelledField;
class SuggestionEditor;

class SuggestionList : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the object names; `most` suggestions are allowed.
    SuggestionList(const QString &prefix, int most, QWidget *parent = nullptr);

    /// Puts other suggestions in, the one at `shown` in the form; tells nothing.
    void setDrafts(const QList<ChipDraft> &drafts, int shown = 0);
    [[nodiscard]] const QList<ChipDraft> &drafts() const { return m_drafts; }
    [[nodiscard]] int shown() const { return m_shown; }
    /// Shows what is said of the suggestions of this card; -1: those of the message.
    void show(const Remarks &remarks, int card);
    /// The focus goes to this field of this suggestion; false when it is none of its.
    bool focus(Field field, int item);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void choose(int row);
    void add();
    /// Asks first where something stands in it.
    void remove();
    void removeNow(int row);
    void moveTo(int to);
    void refresh();

    const int m_most;
    EntryStrip *m_strip;
    LabelledField *m_field;
    EntryButtons *m_buttons;
    SuggestionEditor *m_editor;
    QList<ChipDraft> m_drafts;
    int m_shown = -1; ///< -1: there is none
    QPointer<QMessageBox> m_question;
    Remarks m_remarks;
    int m_card = -1;
};

} // namespace arowana
