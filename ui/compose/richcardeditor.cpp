// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/richcardeditor.h"

#include "models/domain/contentrules.h"
#include "ui/compose/cardeditor.h"
#include "ui/compose/composewords.h"
#include "ui/compose/fieldgroup.h"
#include "ui/controls/labelledfield.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace arowana {

RichCardEditor::RichCardEditor(QWidget *parent)
    : QWidget(parent)
    , m_orientation(new QComboBox(this))
    , m_orientationField(new LabelledField(tr("O&rientation"), m_orientation, this))
    , m_card(new CardEditor(QStringLiteral("card"), this))
    , m_group(new FieldGroup(this))
{
    m_orientation->setObjectName(QStringLiteral("cardOrientation"));
    m_orientation->addItem(tr("Upright: picture or video above the text"), int(CardOrientation::Vertical));
    m_orientation->addItem(tr("Wide: picture or video beside the text"), int(CardOrientation::Horizontal));
    m_orientation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->add(Field::Other, m_orientationField);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(*this).u(1));
    column->addWidget(m_orientationField);
    column->addWidget(m_card, 1);
    connect(m_group, &FieldGroup::edited, this, &RichCardEditor::edited);
    connect(m_card, &CardEditor::edited, this, [this] {
        showSize();
        Q_EMIT edited();
    });
    connect(m_card, &CardEditor::left, this, &RichCardEditor::left);
}

void RichCardEditor::setContent(const RichCard &content, const QList<ChipDraft> &forms)
{
    m_group->load([this, &content] {
        m_orientation->setCurrentIndex(m_orientation->findData(int(content.orientation)));
    });
    CardDraft card = draftOf(content.card);
    card.chips = formsOf(content.card.suggestions, forms);
    m_card->setDraft(card);
    showSize();
}

void RichCardEditor::showSize()
{
    m_card->setSize(cardSizeText(richContentBytes(content())));
}

QList<ChipDraft> RichCardEditor::forms() const
{
    return formsBeside(m_card->draft().chips);
}

RichCard RichCardEditor::content() const
{
    return {CardOrientation(m_orientation->currentData().toInt()), cardOf(m_card->draft())};
}

void RichCardEditor::show(const Remarks &remarks)
{
    m_card->show(remarks, 0);
}

bool RichCardEditor::focus(Field field, ContentPlace place)
{
    return m_card->focus(field, place.item);
}

QList<QWidget *> RichCardEditor::tabStops() const
{
    return QList<QWidget *>{m_orientation} + m_card->tabStops();
}

} // namespace arowana
