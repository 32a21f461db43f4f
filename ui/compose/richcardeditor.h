// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A card alone: its orientation and the card. GUI thread; owned by the RCS editor.

#include "models/domain/chipdraft.h"
#include "models/domain/richcard.h"
#include "ui/compose/remark.h"

#include <QWidget>

class QComboBox;

namespace arowana {

class CardEditor;
class FieldGroup;
class LabelledField;

class RichCardEditor : public QWidget {
    Q_OBJECT
public:
    explicit RichCardEditor(QWidget *parent = nullptr);

    /// `forms`: those of the suggestions, where they hold more than the content.
    void setContent(const RichCard &content, const QList<ChipDraft> &forms = {});
    [[nodiscard]] RichCard content() const;
    [[nodiscard]] QList<ChipDraft> forms() const;
    void show(const Remarks &remarks);
    bool focus(Field field, ContentPlace place);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void showSize();

    QComboBox *m_orientation;
    LabelledField *m_orientationField;
    CardEditor *m_card;
    FieldGroup *m_group;
};

} // namespace arowana
