// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A carousel: the width of its cards, a strip of them, and the form of the chosen card. GUI thread; owned by
// the RCS editor.

#include "models/domain/richcard.h"
#include "ui/compose/carddraft.h"
#include "ui/compose/remark.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QMessageBox;

namespace arowana {

class CardEditor;
class EntryButtons;
class EntryStrip;
class FieldGroup;
class LabelledField;

class CarouselEditor : public QWidget {
    Q_OBJECT
public:
    explicit CarouselEditor(QWidget *parent = nullptr);

    /// `forms`: those of each card's suggestions, where they hold more than the content.
    void setContent(const Carousel &content, const QList<QList<ChipDraft>> &forms = {});
    [[nodiscard]] Carousel content() const;
    [[nodiscard]] QList<QList<ChipDraft>> forms() const;
    /// Adds the two cards it needs at least, where there is none yet.
    void begin();
    void show(const Remarks &remarks);
    bool focus(Field field, ContentPlace place);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    /// Another card of the carousel is edited now, or it stands elsewhere; counted from 0. After edited().
    void cardChosen(int card);
    void left();

private:
    void build();
    void choose(int row);
    void add(const CardDraft &draft);
    /// Asks first where the card holds something.
    void remove();
    void removeNow(int row);
    void moveTo(int to);
    void refresh();

    QComboBox *m_width;
    LabelledField *m_widthField;
    EntryStrip *m_strip;
    LabelledField *m_stripField;
    EntryButtons *m_buttons;
    CardEditor *m_editor;
    FieldGroup *m_group;
    QPointer<QMessageBox> m_question;
    QList<CardDraft> m_cards;
    int m_shown = -1;
    Remarks m_remarks;
};

} // namespace arowana
