// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/rcseditor.h"

#include "ui/compose/carouseleditor.h"
#include "ui/compose/kindtabs.h"
#include "ui/compose/rcstexteditor.h"
#include "ui/compose/richcardeditor.h"
#include "ui/compose/templateeditor.h"

#include <QVBoxLayout>

namespace arowana {

RcsEditor::RcsEditor(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new KindTabs(QStringLiteral("rcsKinds"), this))
    , m_text(new RcsTextEditor(this))
    , m_card(new RichCardEditor(this))
    , m_carousel(new CarouselEditor(this))
    , m_template(new TemplateEditor(QStringLiteral("rcsTemplate"), false, this))
{
    m_tabs->add(ContentKind::Plain, tr("Text"), m_text);
    m_tabs->add(ContentKind::Card, tr("Card"), m_card);
    m_tabs->add(ContentKind::Carousel, tr("Carousel"), m_carousel);
    m_tabs->add(ContentKind::Template, tr("Template"), m_template);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_tabs, &KindTabs::chosenChanged, this, [this] {
        if (m_tabs->chosen() == ContentKind::Carousel)
            m_carousel->begin();
        follow();
        Q_EMIT edited();
    });
    const auto forward = [this](auto *editor) {
        using Editor = std::remove_pointer_t<decltype(editor)>;
        connect(editor, &Editor::edited, this, [this] {
            follow();
            Q_EMIT edited();
        });
        connect(editor, &Editor::left, this, &RcsEditor::left);
    };
    forward(m_text);
    forward(m_card);
    forward(m_carousel);
    forward(m_template);
    connect(m_carousel, &CarouselEditor::cardChosen, this, &RcsEditor::cardChosen);
}

void RcsEditor::setDraft(const ComposeDraft &draft)
{
    m_text->setContent(draft.rcs, draft.rcsForms);
    m_card->setContent(draft.card, draft.cardForms);
    m_carousel->setContent(draft.carousel, draft.carouselForms);
    m_template->setContent(draft.rcsTemplate);
    const QSignalBlocker quiet(m_tabs);
    m_tabs->choose(draft.rcsKind);
    if (draft.rcsKind == ContentKind::Carousel)
        m_carousel->begin();
    follow();
}

void RcsEditor::write(ComposeDraft &draft) const
{
    draft.rcsKind = m_tabs->chosen();
    draft.rcs = m_text->content();
    draft.card = m_card->content();
    draft.carousel = m_carousel->content();
    draft.rcsTemplate = m_template->content();
    draft.rcsForms = m_text->forms();
    draft.cardForms = m_card->forms();
    draft.carouselForms = m_carousel->forms();
}

void RcsEditor::follow()
{
    // Whether the draft without the shown kind would still hold something.
    ComposeDraft others;
    write(others);
    switch (others.rcsKind) {
    case ContentKind::Plain:
        others.rcs = {};
        break;
    case ContentKind::Card:
        others.card = {};
        break;
    case ContentKind::Carousel:
        others.carousel = {};
        break;
    case ContentKind::Template:
        others.rcsTemplate = {};
        break;
    }
    m_tabs->setOthersFilled(hasText(others));
}

void RcsEditor::setBilledByLength(bool isBilled)
{
    m_text->setBilledByLength(isBilled);
}

void RcsEditor::show(const Remarks &remarks)
{
    switch (m_tabs->chosen()) {
    case ContentKind::Plain:
        m_text->show(remarks);
        return;
    case ContentKind::Card:
        m_card->show(remarks);
        return;
    case ContentKind::Carousel:
        m_carousel->show(remarks);
        return;
    case ContentKind::Template:
        m_template->show(remarks);
        return;
    }
}

bool RcsEditor::focus(Field field, ContentPlace place)
{
    switch (m_tabs->chosen()) {
    case ContentKind::Plain:
        return m_text->focus(field, place);
    case ContentKind::Card:
        return m_card->focus(field, place);
    case ContentKind::Carousel:
        return m_carousel->focus(field, place);
    case ContentKind::Template:
        return m_template->focus(field, place);
    }
    return false;
}

void RcsEditor::focusUnitTip()
{
    const bool isText = m_tabs->chosen() == ContentKind::Plain;
    (void)focus(isText ? Field::ChipText : Field::CardTitle,
                isText ? ContentPlace{-1, 0} : ContentPlace{0, -1});
}

QList<QWidget *> RcsEditor::tabStops() const
{
    return QList<QWidget *>{m_tabs->tabStop()} + m_text->tabStops() + m_card->tabStops() +
           m_carousel->tabStops() + m_template->tabStops();
}

} // namespace arowana
