// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The form of one suggestion: its kind, the words on it, what it does, and what comes back when it is tapped.
// The fields of the kinds not chosen are hidden and keep what stands in them. GUI thread; owned by the list
// of suggestions.

#include "models/domain/chipdraft.h"
#include "ui/compose/remark.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;

namespace arowana {

class BodyEdit;
class FieldGroup;
class LabelledField;
class LineEdit;

class SuggestionEditor : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the object names of its fields.
    explicit SuggestionEditor(const QString &prefix, QWidget *parent = nullptr);

    /// Another suggestion stands in it.
    void setDraft(const ChipDraft &draft);
    [[nodiscard]] ChipDraft draft() const;
    /// Shows what is said of the suggestion at this place.
    void show(const Remarks &remarks, ContentPlace place);
    /// The focus goes to this field; false when it is none of its.
    bool focus(Field field);
    /// In the order one reads.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    LineEdit *makeLine(const QString &name);
    void build();
    void followKind();
    void showCounts();

    const QString m_prefix;
    QComboBox *m_kind;
    LineEdit *m_words;
    LineEdit *m_number;
    LineEdit *m_link;
    QComboBox *m_placeBy;
    LineEdit *m_coordinates;
    LineEdit *m_search;
    LineEdit *m_placeLabel;
    QDateTimeEdit *m_start;
    QDateTimeEdit *m_end;
    LineEdit *m_title;
    BodyEdit *m_description;
    LineEdit *m_postback;
    LineEdit *m_fallback;
    LabelledField *m_kindField;
    LabelledField *m_wordsField;
    LabelledField *m_numberField;
    LabelledField *m_linkField;
    LabelledField *m_placeByField;
    LabelledField *m_coordinatesField;
    LabelledField *m_searchField;
    LabelledField *m_placeLabelField;
    LabelledField *m_startField;
    LabelledField *m_endField;
    LabelledField *m_titleField;
    LabelledField *m_descriptionField;
    LabelledField *m_postbackField;
    LabelledField *m_fallbackField;
    FieldGroup *m_group;
    // What was put where the entry has no time yet.
    Instant m_offeredStart;
    Instant m_offeredEnd;
    QByteArray m_raw; ///< of a chip that cannot be read
};

} // namespace arowana
