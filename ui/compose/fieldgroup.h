// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The labelled fields of one editor by what they are for: tells its owner of every change by the operator,
// knows which were edited and left, and shows remarks at them as loud as that allows. Where an editor shows
// one entry after another, reset() says that another one stands in the fields. GUI thread; owned by the
// editor, whose fields must outlive it.

#include "ui/compose/remark.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace arowana {

class LabelledField;

class FieldGroup : public QObject {
    Q_OBJECT
public:
    explicit FieldGroup(QObject *parent);

    /// A field whose editor is a line, a body, a list or a number. Several fields may be shown at one place.
    void add(Field field, LabelledField *labelled);
    [[nodiscard]] LabelledField *fieldOf(Field field) const { return m_fields.value(field); }

    /// Runs `put`, which fills the fields: nothing in it counts as an edit by the operator.
    void load(const std::function<void()> &put);
    /// Something in the field was changed in a way the field itself does not tell.
    void markEdited(Field field);
    /// Another entry stands in the fields: as left as `wereLeft` says.
    void reset(bool wereLeft);
    /// True when one of them was edited and left since reset().
    [[nodiscard]] bool wereLeft() const { return m_wereLeft; }

    /// Shows what is said of `place`, at each field the first refusal or else the first warning; beside it
    /// what of the text cannot be seen and what was not taken in.
    void show(const Remarks &remarks, ContentPlace place = {});
    /// The focus goes to this field; false when it is none of these.
    [[nodiscard]] bool focus(Field field) const;

Q_SIGNALS:
    /// The operator changed one of them.
    void edited();
    /// An edited field was left.
    void left();

private:
    struct State {
        bool isEdited = false;
        bool isLeft = false;
    };

    bool eventFilter(QObject *watched, QEvent *event) override;
    void watch(LabelledField *labelled);
    /// What was last given to show(), with what the fields themselves have to say by now.
    void showRemarks();
    void noteEdit(LabelledField *labelled);

    QHash<Field, LabelledField *> m_fields;
    QHash<LabelledField *, State> m_states;
    Remarks m_remarks;
    ContentPlace m_place;
    int m_loading = 0;
    bool m_wereLeft = false;
};

} // namespace arowana
