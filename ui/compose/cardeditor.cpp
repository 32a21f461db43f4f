// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/cardeditor.h"

#include "models/domain/contentlimits.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/composewords.h"
#include "ui/compose/fieldgroup.h"
#include "ui/compose/formarea.h"
#include "ui/compose/lineedit.h"
#include "ui/compose/suggestionlist.h"
#include "ui/controls/button.h"
#include "ui/controls/labelledfield.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>

namespace arowana {

CardEditor::CardEditor(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_title(new LineEdit(this))
    , m_description(new BodyEdit(this))
    , m_media(new LineEdit(this))
    , m_thumbnail(new LineEdit(this))
    , m_height(new QComboBox(this))
    , m_titleField(new LabelledField(tr("T&itle"), m_title, this))
    , m_descriptionField(new LabelledField(tr("&Description"), m_description, this))
    , m_mediaField(new LabelledField(tr("&Picture or video address (optional)"), m_media, this))
    , m_thumbnailField(new LabelledField(tr("Thumb&nail address (optional)"), m_thumbnail, this))
    , m_heightField(new LabelledField(tr("Picture/video hei&ght"), m_height, this))
    , m_removeMedia(new Button(tr("Remove picture or video"), ButtonKind::Plain, this))
    , m_suggestions(new SuggestionList(prefix, kCardChipsMost, this))
    , m_group(new FieldGroup(this))
{
    const std::pair<QWidget *, QString> names[] = {
        {m_title, QStringLiteral("Title")},   {m_description, QStringLiteral("Description")},
        {m_media, QStringLiteral("Media")},   {m_thumbnail, QStringLiteral("Thumbnail")},
        {m_height, QStringLiteral("Height")}, {m_removeMedia, QStringLiteral("RemoveMedia")}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(prefix + name);
    build();
    const std::pair<Field, LabelledField *> fields[] = {{Field::CardTitle, m_titleField},
                                                        {Field::CardDescription, m_descriptionField},
                                                        {Field::MediaUrl, m_mediaField},
                                                        {Field::ThumbnailUrl, m_thumbnailField},
                                                        {Field::MediaHeight, m_heightField}};
    for (const auto &[field, labelled] : fields)
        m_group->add(field, labelled);
    connect(m_group, &FieldGroup::edited, this, [this] {
        showCounts();
        Q_EMIT edited();
    });
    connect(m_group, &FieldGroup::left, this, &CardEditor::left);
    connect(m_suggestions, &SuggestionList::edited, this, &CardEditor::edited);
    connect(m_suggestions, &SuggestionList::left, this, &CardEditor::left);
    connect(m_removeMedia, &QPushButton::clicked, this, &CardEditor::removeMedia);
    setDraft({});
}

void CardEditor::build()
{
    const Metrics m(*this);
    m_description->setLinesWanted(3);
    m_description->offerCannedTexts();
    m_title->offerCannedTexts();
    m_media->setPlaceholderText(QStringLiteral("https://"));
    m_thumbnail->setPlaceholderText(QStringLiteral("https://"));
    const std::pair<MediaHeight, QString> heights[] = {{MediaHeight::Short, tr("Short")},
                                                       {MediaHeight::Medium, tr("Medium")},
                                                       {MediaHeight::Tall, tr("Tall")}};
    for (const auto &[height, word] : heights)
        m_height->addItem(word, int(height));
    m_height->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_height->setMinimumContentsLength(10);

    setProperty(kWholeProperty, true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.u(4));
    grid->setVerticalSpacing(m.u(1));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_titleField, 0, 0, 1, 2);
    grid->addWidget(m_descriptionField, 1, 0, 1, 2);
    grid->addWidget(m_mediaField, 2, 0, 1, 2);
    grid->addWidget(m_thumbnailField, 3, 0, Qt::AlignTop);
    grid->addWidget(m_heightField, 3, 1, Qt::AlignTop);
    grid->addWidget(m_removeMedia, 4, 0, 1, 2, Qt::AlignLeft);
    grid->setRowMinimumHeight(5, m.u(1));
    grid->addWidget(m_suggestions, 6, 0, 1, 2);
    grid->setRowStretch(7, 1);
}

void CardEditor::setDraft(const CardDraft &draft)
{
    m_group->load([this, &draft] {
        m_title->setText(draft.title);
        m_description->setBody(draft.description, draft.descriptionBefore);
        m_media->setText(draft.mediaUrl);
        m_thumbnail->setText(draft.thumbnailUrl);
        m_height->setCurrentIndex(m_height->findData(int(draft.height)));
        m_suggestions->setDrafts(draft.chips, draft.shownChip);
    });
    m_group->reset(draft.wasLeft);
    showCounts();
}

CardDraft CardEditor::draft() const
{
    CardDraft draft;
    draft.title = m_title->text();
    draft.description = m_description->body();
    draft.descriptionBefore = m_description->before();
    draft.mediaUrl = m_media->text();
    draft.thumbnailUrl = m_thumbnail->text();
    draft.height = MediaHeight(m_height->currentData().toInt());
    draft.chips = m_suggestions->drafts();
    draft.shownChip = qMax(0, m_suggestions->shown());
    draft.wasLeft = m_group->wereLeft();
    return draft;
}

void CardEditor::showCounts()
{
    m_titleField->setNote(countText(m_title->text(), kCardTitleMost));
    m_described = countText(m_description->body(), kCardDescriptionMost);
    showDescribed();
    m_mediaField->setNote(optionalCountText(m_media->text(), kLinkMost));
    m_thumbnailField->setNote(optionalCountText(m_thumbnail->text(), kLinkMost));
    m_removeMedia->setVisible(cardOf(draft()).media.has_value());
}

void CardEditor::showDescribed()
{
    m_descriptionField->setNote(m_size.isEmpty() ? m_described
                                                 : m_described + QStringLiteral(" · ") + m_size);
}

void CardEditor::setSize(const QString &size)
{
    if (size == m_size)
        return;
    m_size = size;
    showDescribed();
}

void CardEditor::removeMedia()
{
    m_media->setFocus(Qt::OtherFocusReason);
    m_group->load([this] {
        m_media->clear();
        m_thumbnail->clear();
        m_height->setCurrentIndex(0);
    });
    showCounts();
    Q_EMIT edited();
}

void CardEditor::show(const Remarks &remarks, int card)
{
    m_group->show(remarks, {card, -1});
    m_suggestions->show(remarks, card);
}

bool CardEditor::focus(Field field, int item)
{
    return m_group->focus(field) || m_suggestions->focus(field, item);
}

QList<QWidget *> CardEditor::tabStops() const
{
    return QList<QWidget *>{m_title, m_description, m_media, m_thumbnail, m_height, m_removeMedia} +
           m_suggestions->tabStops();
}

} // namespace arowana
