// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The content of an RCS message in four kinds, of which the shown one is sent: text with suggestions, a card,
// a carousel, a template. All are kept. GUI thread; owned by the compose form.

#include "models/domain/composedraft.h"
#include "ui/compose/remark.h"

#include <QWidget>

namespace arowana {

class CarouselEditor;
class KindTabs;
class RcsTextEditor;
class RichCardEditor;
class TemplateEditor;

class RcsEditor : public QWidget {
    Q_OBJECT
public:
    explicit RcsEditor(QWidget *parent = nullptr);

    /// Takes the RCS parts of the draft.
    void setDraft(const ComposeDraft &draft);
    /// Writes them into the draft.
    void write(ComposeDraft &draft) const;
    void setBilledByLength(bool isBilled);
    /// Shows what is said of the kind that would be sent.
    void show(const Remarks &remarks);
    /// The focus goes to this field of the shown kind; false when it is none of its.
    bool focus(Field field, ContentPlace place);
    /// The focus goes to the first suggestion of a text, or the first card.
    void focusUnitTip();
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    /// Another card of the carousel is edited now, or it stands elsewhere; counted from 0. After edited().
    void cardChosen(int card);
    void left();

private:
    void follow();

    KindTabs *m_tabs;
    RcsTextEditor *m_text;
    RichCardEditor *m_card;
    CarouselEditor *m_carousel;
    TemplateEditor *m_template;
};

} // namespace arowana
