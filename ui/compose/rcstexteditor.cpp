// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/rcstexteditor.h"

#include "models/domain/contentlimits.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/composewords.h"
#include "ui/compose/fieldgroup.h"
#include "ui/compose/suggestionlist.h"
#include "ui/compose/unittip.h"
#include "ui/controls/labelledfield.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace arowana {

RcsTextEditor::RcsTextEditor(QWidget *parent)
    : QWidget(parent)
    , m_text(new BodyEdit(this))
    , m_field(new LabelledField(tr("&Message"), m_text, this))
    , m_tip(new UnitTip(this))
    , m_suggestions(new SuggestionList(QStringLiteral("text"), kMessageChipsMost, this))
    , m_group(new FieldGroup(this))
{
    m_text->setObjectName(QStringLiteral("rcsText"));
    m_text->offerCannedTexts();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(*this).u(1));
    column->addWidget(m_field, 1);
    column->addWidget(m_tip);
    column->addWidget(m_suggestions);
    m_group->add(Field::Text, m_field);
    connect(m_group, &FieldGroup::edited, this, [this] {
        follow();
        Q_EMIT edited();
    });
    connect(m_suggestions, &SuggestionList::edited, this, [this] {
        follow();
        Q_EMIT edited();
    });
    connect(m_group, &FieldGroup::left, this, &RcsTextEditor::left);
    connect(m_suggestions, &SuggestionList::left, this, &RcsTextEditor::left);
    connect(m_tip, &UnitTip::placeRequested, m_text, &BodyEdit::placeCursor);
    follow();
}

void RcsTextEditor::follow()
{
    const QString text = m_text->body();
    m_field->setNote(rcsCountText(text));
    // Any suggestion makes it a Single whatever its length.
    m_tip->setCounting(m_isBilledByLength && m_suggestions->drafts().isEmpty() && !m_text->isKeptWhole());
    m_tip->setText(text);
}

void RcsTextEditor::setContent(const RcsText &content, const QList<ChipDraft> &forms)
{
    m_group->load([this, &content, &forms] {
        m_text->setBody(content.text);
        m_suggestions->setDrafts(formsOf(content.suggestions, forms));
    });
    m_group->reset(false);
    follow();
}

RcsText RcsTextEditor::content() const
{
    return {m_text->body(), chipsOf(m_suggestions->drafts())};
}

QList<ChipDraft> RcsTextEditor::forms() const
{
    return formsBeside(m_suggestions->drafts());
}

void RcsTextEditor::setBilledByLength(bool isBilled)
{
    if (isBilled == m_isBilledByLength)
        return;
    m_isBilledByLength = isBilled;
    follow();
}

void RcsTextEditor::show(const Remarks &remarks)
{
    m_group->show(remarks);
    m_suggestions->show(remarks, -1);
}

bool RcsTextEditor::focus(Field field, ContentPlace place)
{
    return m_group->focus(field) || m_suggestions->focus(field, place.item);
}

QList<QWidget *> RcsTextEditor::tabStops() const
{
    return QList<QWidget *>{m_text, m_tip->tabStop()} + m_suggestions->tabStops();
}

} // namespace arowana
