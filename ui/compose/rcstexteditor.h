// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An RCS text: the message with its counts and the place where it tips its unit, and its suggestions.
// GUI thread; owned by the RCS editor.

#include "models/domain/chipdraft.h"
#include "models/domain/content.h"
#include "ui/compose/remark.h"

#include <QWidget>

namespace arowana {

class BodyEdit;
class FieldGroup;
class LabelledField;
class SuggestionList;
class UnitTip;

class RcsTextEditor : public QWidget {
    Q_OBJECT
public:
    explicit RcsTextEditor(QWidget *parent = nullptr);

    /// `forms`: those of the suggestions, where they hold more than the content.
    void setContent(const RcsText &content, const QList<ChipDraft> &forms = {});
    [[nodiscard]] RcsText content() const;
    [[nodiscard]] QList<ChipDraft> forms() const;
    /// Whether the type is one that is billed by length.
    void setBilledByLength(bool isBilled);
    void show(const Remarks &remarks);
    bool focus(Field field, ContentPlace place);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void follow();

    BodyEdit *m_text;
    LabelledField *m_field;
    UnitTip *m_tip;
    SuggestionList *m_suggestions;
    FieldGroup *m_group;
    bool m_isBilledByLength = true;
};

} // namespace arowana
