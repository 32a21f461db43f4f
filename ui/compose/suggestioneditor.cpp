// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/suggestioneditor.h"

#include "models/domain/contentlimits.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/composewords.h"
#include "ui/compose/fieldgroup.h"
#include "ui/compose/formarea.h"
#include "ui/compose/lineedit.h"
#include "ui/controls/labelledfield.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>

namespace arowana {

namespace {

QComboBox *makeList(const QString &name, QWidget *parent)
{
    auto *list = new QComboBox(parent);
    list->setObjectName(name);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(10);
    return list;
}

QDateTimeEdit *makeTime(const QString &name, QWidget *parent)
{
    auto *time = new QDateTimeEdit(parent);
    time->setObjectName(name);
    time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    time->setCalendarPopup(true);
    return time;
}

Instant instantOf(const QDateTimeEdit &time)
{
    return Instant{time.dateTime().toMSecsSinceEpoch()};
}

void put(QDateTimeEdit &time, Instant at)
{
    // In the machine's zone, as a calendar shows it.
    time.setDateTime(QDateTime::fromMSecsSinceEpoch(at.ms));
}

Instant nextFullHour()
{
    constexpr qint64 hour = 3'600'000;
    return Instant{(QDateTime::currentMSecsSinceEpoch() / hour + 1) * hour};
}

} // namespace

SuggestionEditor::SuggestionEditor(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_kind(makeList(prefix + QStringLiteral("ChipKind"), this))
    , m_words(makeLine(QStringLiteral("ChipWords")))
    , m_number(makeLine(QStringLiteral("ChipNumber")))
    , m_link(makeLine(QStringLiteral("ChipLink")))
    , m_placeBy(makeList(prefix + QStringLiteral("ChipPlaceBy"), this))
    , m_coordinates(makeLine(QStringLiteral("ChipCoordinates")))
    , m_search(makeLine(QStringLiteral("ChipSearch")))
    , m_placeLabel(makeLine(QStringLiteral("ChipPlaceLabel")))
    , m_start(makeTime(prefix + QStringLiteral("ChipStart"), this))
    , m_end(makeTime(prefix + QStringLiteral("ChipEnd"), this))
    , m_title(makeLine(QStringLiteral("ChipTitle")))
    , m_description(new BodyEdit(this))
    , m_postback(makeLine(QStringLiteral("ChipPostback")))
    , m_fallback(makeLine(QStringLiteral("ChipFallback")))
    , m_kindField(new LabelledField(tr("&Kind"), m_kind, this))
    , m_wordsField(new LabelledField(tr("&Words"), m_words, this))
    , m_numberField(new LabelledField(tr("Num&ber to call"), m_number, this))
    , m_linkField(new LabelledField(tr("Address to &open"), m_link, this))
    , m_placeByField(new LabelledField(tr("Place given &by"), m_placeBy, this))
    , m_coordinatesField(new LabelledField(tr("C&oordinates"), m_coordinates, this))
    , m_searchField(new LabelledField(tr("Search w&ords"), m_search, this))
    , m_placeLabelField(new LabelledField(tr("Te&xt on the map"), m_placeLabel, this))
    , m_startField(new LabelledField(tr("&Begins"), m_start, this))
    , m_endField(new LabelledField(tr("End&s"), m_end, this))
    , m_titleField(new LabelledField(tr("Title &of the entry"), m_title, this))
    , m_descriptionField(new LabelledField(tr("Te&xt of the entry"), m_description, this))
    , m_postbackField(new LabelledField(tr("Postba&ck (optional)"), m_postback, this))
    , m_fallbackField(new LabelledField(tr("Fallback addr&ess (optional)"), m_fallback, this))
    , m_group(new FieldGroup(this))
{
    build();
    const std::pair<Field, LabelledField *> fields[] = {
        {Field::ChipText, m_wordsField},        {Field::ChipNumber, m_numberField},
        {Field::ChipLink, m_linkField},         {Field::ChipPlace, m_coordinatesField},
        {Field::ChipTime, m_endField},          {Field::ChipTitle, m_titleField},
        {Field::ChipPostback, m_postbackField}, {Field::ChipDescription, m_descriptionField},
        {Field::ChipFallback, m_fallbackField}};
    for (const auto &[field, labelled] : fields)
        m_group->add(field, labelled);
    // What is told only in passing, for the changes and the wheel: no refusal names these.
    for (LabelledField *labelled :
         {m_startField, m_searchField, m_placeLabelField, m_placeByField, m_kindField})
        m_group->add(Field::Other, labelled);
    connect(m_group, &FieldGroup::edited, this, [this] {
        showCounts();
        Q_EMIT edited();
    });
    connect(m_group, &FieldGroup::left, this, &SuggestionEditor::left);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SuggestionEditor::followKind);
    connect(m_placeBy, &QComboBox::currentIndexChanged, this, &SuggestionEditor::followKind);
    setDraft({});
}

LineEdit *SuggestionEditor::makeLine(const QString &name)
{
    auto *line = new LineEdit(this);
    line->setObjectName(m_prefix + name);
    return line;
}

void SuggestionEditor::build()
{
    const Metrics m(*this);
    const std::pair<ChipType, QString> kinds[] = {
        {ChipType::Reply, tr("Reply")},
        {ChipType::Dial, tr("Call a number")},
        {ChipType::OpenLink, tr("Open a link")},
        {ChipType::OpenInApp, tr("Open a link in the app")},
        {ChipType::ShowPlace, tr("Show a place")},
        {ChipType::AskPlace, tr("Ask for the place")},
        {ChipType::Calendar, tr("Calendar entry")},
    };
    for (const auto &[type, word] : kinds)
        m_kind->addItem(word, int(type));
    m_placeBy->addItem(tr("Coordinates"), false);
    m_placeBy->addItem(tr("Search words"), true);
    m_coordinates->setPlaceholderText(tr("52.5163, 13.3777"));
    m_number->setPlaceholderText(tr("+49 30 1234567"));
    m_link->setPlaceholderText(QStringLiteral("https://"));
    m_fallback->setPlaceholderText(QStringLiteral("https://"));
    m_description->setObjectName(m_prefix + QStringLiteral("ChipDescription"));
    m_description->setLinesWanted(3);

    setProperty(kWholeProperty, true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.u(4));
    grid->setVerticalSpacing(m.u(1));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_wordsField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_kindField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_numberField, 1, 0, 1, 2);
    grid->addWidget(m_linkField, 2, 0, 1, 2);
    grid->addWidget(m_placeByField, 3, 0, Qt::AlignTop);
    grid->addWidget(m_coordinatesField, 3, 1, Qt::AlignTop);
    grid->addWidget(m_searchField, 3, 1, Qt::AlignTop);
    grid->addWidget(m_placeLabelField, 4, 0, 1, 2);
    grid->addWidget(m_startField, 5, 0, Qt::AlignTop);
    grid->addWidget(m_endField, 5, 1, Qt::AlignTop);
    grid->addWidget(m_titleField, 6, 0, 1, 2);
    grid->addWidget(m_descriptionField, 7, 0, 1, 2);
    grid->addWidget(m_postbackField, 8, 0, Qt::AlignTop);
    grid->addWidget(m_fallbackField, 8, 1, Qt::AlignTop);
}

void SuggestionEditor::followKind()
{
    const auto type = ChipType(m_kind->currentData().toInt());
    const bool isPlace = type == ChipType::ShowPlace;
    const bool isCalendar = type == ChipType::Calendar;
    const bool isByWords = m_placeBy->currentData().toBool();
    m_numberField->setVisible(type == ChipType::Dial);
    m_linkField->setVisible(type == ChipType::OpenLink || type == ChipType::OpenInApp);
    m_placeByField->setVisible(isPlace);
    m_coordinatesField->setVisible(isPlace && !isByWords);
    m_placeLabelField->setVisible(isPlace && !isByWords);
    m_searchField->setVisible(isPlace && isByWords);
    for (LabelledField *field : {m_startField, m_endField, m_titleField, m_descriptionField})
        field->setVisible(isCalendar);
    m_fallbackField->setVisible(type != ChipType::Reply && type != ChipType::Unread);
    m_group->add(Field::ChipPlace, isByWords ? m_searchField : m_coordinatesField);
}

void SuggestionEditor::setDraft(const ChipDraft &draft)
{
    m_group->load([this, &draft] {
        m_raw = draft.raw;
        const int unread = m_kind->findData(int(ChipType::Unread));
        if (draft.type == ChipType::Unread && unread < 0)
            m_kind->addItem(tr("Cannot be read here"), int(ChipType::Unread));
        m_kind->setCurrentIndex(m_kind->findData(int(draft.type)));
        if (draft.type != ChipType::Unread && unread >= 0)
            m_kind->removeItem(unread);
        m_words->setText(draft.text);
        m_number->setText(draft.number);
        m_link->setText(draft.link);
        m_placeBy->setCurrentIndex(draft.isPlaceByWords ? 1 : 0);
        m_coordinates->setText(draft.coordinates);
        m_search->setText(draft.searchWords);
        m_placeLabel->setText(draft.placeLabel);
        // A new entry begins at the next full hour, for an hour.
        const Instant start = draft.start.isValid() ? draft.start : nextFullHour();
        put(*m_start, start);
        put(*m_end, draft.end.isValid() ? draft.end : start.plusMs(3'600'000));
        m_offeredStart = draft.start.isValid() ? Instant{} : instantOf(*m_start);
        m_offeredEnd = draft.end.isValid() ? Instant{} : instantOf(*m_end);
        m_title->setText(draft.title);
        m_description->setBody(draft.description);
        m_postback->setText(draft.postback);
        m_fallback->setText(draft.fallbackUrl);
    });
    m_group->reset(draft.wasLeft);
    followKind();
    showCounts();
}

ChipDraft SuggestionEditor::draft() const
{
    ChipDraft draft;
    draft.type = ChipType(m_kind->currentData().toInt());
    draft.text = m_words->text();
    draft.postback = m_postback->text();
    draft.fallbackUrl = m_fallback->text();
    draft.number = m_number->text();
    draft.link = m_link->text();
    draft.isPlaceByWords = m_placeBy->currentData().toBool();
    draft.coordinates = m_coordinates->text();
    draft.searchWords = m_search->text();
    draft.placeLabel = m_placeLabel->text();
    // A time that nobody chose is none, unless it is an entry for the calendar.
    const bool isCalendar = draft.type == ChipType::Calendar;
    if (const Instant start = instantOf(*m_start); isCalendar || start != m_offeredStart)
        draft.start = start;
    if (const Instant end = instantOf(*m_end); isCalendar || end != m_offeredEnd)
        draft.end = end;
    draft.title = m_title->text();
    draft.description = m_description->body();
    draft.raw = m_raw;
    draft.wasLeft = m_group->wereLeft();
    return draft;
}

void SuggestionEditor::showCounts()
{
    m_wordsField->setNote(countText(m_words->text(), kChipTextMost));
    m_linkField->setNote(countText(m_link->text(), kLinkMost));
    m_placeLabelField->setNote(countText(m_placeLabel->text(), kPlaceLabelMost));
    m_titleField->setNote(countText(m_title->text(), kCalendarTitleMost));
    m_descriptionField->setNote(countText(m_description->body(), kCalendarDescriptionMost));
    m_postbackField->setNote(m_postback->text().isEmpty() ? QString()
                                                          : postbackCountText(m_postback->text()));
    m_fallbackField->setNote(optionalCountText(m_fallback->text(), kLinkMost));
}

void SuggestionEditor::show(const Remarks &remarks, ContentPlace place)
{
    // The rules name the place as a whole; what they warn of is the text on the map.
    Remarks own = remarks;
    for (Remark &remark : own.all) {
        if (remark.field == Field::ChipPlace && remark.isWarning)
            remark.field = Field::Other;
    }
    m_group->add(Field::Other, m_placeLabelField);
    m_group->show(own, place);
}

bool SuggestionEditor::focus(Field field)
{
    return m_group->focus(field);
}

QList<QWidget *> SuggestionEditor::tabStops() const
{
    return {m_words,      m_kind,  m_number, m_link,  m_placeBy,     m_coordinates, m_search,
            m_placeLabel, m_start, m_end,    m_title, m_description, m_postback,    m_fallback};
}

} // namespace arowana
