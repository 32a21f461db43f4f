// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/carouseleditor.h"

#include "models/domain/contentlimits.h"
#include "models/domain/contentrules.h"
#include "models/items/visibletext.h"
#include "ui/compose/cardeditor.h"
#include "ui/compose/composewords.h"
#include "ui/compose/entrybuttons.h"
#include "ui/compose/entrystrip.h"
#include "ui/compose/fieldgroup.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QComboBox>
#include <QLocale>
#include <QMessageBox>
#include <QVBoxLayout>

namespace arowana {

CarouselEditor::CarouselEditor(QWidget *parent)
    : QWidget(parent)
    , m_width(new QComboBox(this))
    , m_widthField(new LabelledField(tr("Widt&h of the cards"), m_width, this))
    , m_strip(new EntryStrip(tr("None. Insert adds one."), this))
    , m_stripField(new LabelledField(tr("Ca&rds"), m_strip, this))
    , m_buttons(new EntryButtons(QStringLiteral("carouselCard"),
                                 {tr("Add card"), tr("Duplicate card"), tr("Remove card"),
                                  tr("More than %1 are not allowed.").arg(kCardsMost)},
                                 this))
    , m_editor(new CardEditor(QStringLiteral("carousel"), this))
    , m_group(new FieldGroup(this))
{
    build();
    m_group->add(Field::Other, m_widthField);
    connect(m_group, &FieldGroup::edited, this, &CarouselEditor::edited);
    connect(m_strip, &EntryStrip::chosenChanged, this, &CarouselEditor::choose);
    connect(m_strip, &EntryStrip::addRequested, this, [this] { add({}); });
    connect(m_strip, &EntryStrip::doubleRequested, this, [this] { add(m_cards.value(m_shown)); });
    connect(m_strip, &EntryStrip::removeRequested, this, &CarouselEditor::remove);
    connect(m_strip, &EntryStrip::moveRequested, this, &CarouselEditor::moveTo);
    connect(m_strip, &EntryStrip::editRequested, this, [this] { m_editor->focus(Field::CardTitle, -1); });
    connect(m_buttons, &EntryButtons::addRequested, this, [this] { add({}); });
    connect(m_buttons, &EntryButtons::doubleRequested, this, [this] { add(m_cards.value(m_shown)); });
    connect(m_buttons, &EntryButtons::removeRequested, this, &CarouselEditor::remove);
    connect(m_buttons, &EntryButtons::stepRequested, this, [this](int step) { moveTo(m_shown + step); });
    connect(m_editor, &CardEditor::edited, this, [this] {
        if (m_shown < 0)
            return;
        m_cards[m_shown] = m_editor->draft();
        refresh();
        Q_EMIT edited();
    });
    connect(m_editor, &CardEditor::left, this, [this] {
        if (m_shown >= 0)
            m_cards[m_shown] = m_editor->draft();
        Q_EMIT left();
    });
    refresh();
}

void CarouselEditor::build()
{
    m_width->setObjectName(QStringLiteral("carouselWidth"));
    m_width->addItem(tr("Medium"), int(CardWidth::Medium));
    m_width->addItem(tr("Small"), int(CardWidth::Small));
    m_strip->setObjectName(QStringLiteral("carouselCards"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(*this).u(1));
    column->addWidget(m_widthField);
    column->addWidget(m_stripField);
    column->addWidget(m_buttons);
    column->addSpacing(Metrics(*this).u(1));
    column->addWidget(m_editor, 1);
}

void CarouselEditor::setContent(const Carousel &content, const QList<QList<ChipDraft>> &forms)
{
    m_group->load([this, &content] { m_width->setCurrentIndex(m_width->findData(int(content.width))); });
    m_cards.clear();
    for (qsizetype i = 0; i < content.cards.size(); ++i) {
        CardDraft card = draftOf(content.cards.at(i));
        card.chips = formsOf(content.cards.at(i).suggestions, forms.value(i));
        m_cards.append(card);
    }
    m_shown = m_cards.isEmpty() ? -1 : 0;
    if (m_shown >= 0)
        m_editor->setDraft(m_cards.front());
    refresh();
}

Carousel CarouselEditor::content() const
{
    Carousel content{CardWidth(m_width->currentData().toInt()), {}};
    for (const CardDraft &card : m_cards)
        content.cards.append(cardOf(card));
    return content;
}

QList<QList<ChipDraft>> CarouselEditor::forms() const
{
    QList<QList<ChipDraft>> forms;
    bool haveAny = false;
    for (const CardDraft &card : m_cards) {
        forms.append(formsBeside(card.chips));
        haveAny = haveAny || !forms.constLast().isEmpty();
    }
    return haveAny ? forms : QList<QList<ChipDraft>>();
}

void CarouselEditor::begin()
{
    if (!m_cards.isEmpty())
        return;
    m_cards = QList<CardDraft>(kCardsLeast);
    m_shown = 0;
    m_editor->setDraft(m_cards.front());
    refresh();
    Q_EMIT edited();
}

void CarouselEditor::refresh()
{
    QList<StripEntry> entries;
    QString sentence;
    Loudness loudness = Loudness::Silent;
    const QLocale locale;
    const QString total = locale.toString(qlonglong(m_cards.size()));
    for (int i = 0; i < m_cards.size(); ++i) {
        const CardDraft &card = m_cards.at(i);
        const bool wasLeft = card.wasLeft || std::any_of(card.chips.begin(), card.chips.end(),
                                                         [](const ChipDraft &chip) { return chip.wasLeft; });
        const Remark *remark =
            m_remarks.loudest([i](ContentPlace place) { return place.card == i; }, wasLeft);
        const QString number = locale.toString(i + 1);
        const QString title = visibleText(card.title, Lines::One);
        StripEntry entry{title.isEmpty() ? tr("Card %1").arg(number) : tr("%1: %2").arg(number, title),
                         EntryMark::None,
                         {}};
        entry.spoken = tr("Card %1 of %2: %3").arg(number, total, entry.text);
        if (remark) {
            entry.mark = remark->isWarning ? EntryMark::Warning : EntryMark::Problem;
            entry.spoken += u' ' + remark->sentence;
        }
        if (remark && i != m_shown &&
            (sentence.isEmpty() || (loudness == Loudness::Warn && !remark->isWarning))) {
            sentence = tr("Card %1: %2").arg(number, remark->sentence);
            loudness = remark->isWarning ? Loudness::Warn : Loudness::Full;
        }
        entries.append(entry);
    }
    for (const Remark &remark : std::as_const(m_remarks.all)) {
        if (remark.field == Field::Cards) {
            sentence = remark.sentence;
            loudness = remark.isWarning                        ? Loudness::Warn
                       : m_remarks.isInFull || remark.isAtOnce ? Loudness::Full
                                                               : Loudness::Quiet;
        }
    }
    m_strip->setEntries(entries, m_shown);
    m_buttons->setState(int(m_cards.size()), m_shown, kCardsMost);
    const QString count = tr("%1 of %2").arg(total, locale.toString(kCardsMost));
    const QString size = richSizeText(richContentBytes(content()));
    m_stripField->setNote(size.isEmpty() ? count : count + QStringLiteral(" · ") + size);
    m_stripField->showProblem(sentence, loudness);
    m_editor->setVisible(m_shown >= 0);
}

void CarouselEditor::show(const Remarks &remarks)
{
    m_remarks = remarks;
    if (m_shown >= 0)
        m_editor->show(remarks, m_shown);
    refresh();
}

void CarouselEditor::choose(int row)
{
    if (row < 0 || row == m_shown || row >= m_cards.size())
        return;
    m_shown = row;
    m_editor->setDraft(m_cards.at(row));
    m_editor->show(m_remarks, row);
    refresh();
    Q_EMIT cardChosen(row);
}

void CarouselEditor::add(const CardDraft &draft)
{
    if (m_cards.size() >= kCardsMost)
        return;
    m_shown += 1;
    m_cards.insert(m_shown, draft);
    m_editor->setDraft(draft);
    refresh();
    Q_EMIT edited();
    Q_EMIT cardChosen(m_shown);
    m_editor->focus(Field::CardTitle, -1);
}

void CarouselEditor::remove()
{
    if (m_shown < 0 || m_question)
        return;
    if (cardOf(m_cards.at(m_shown)) == CardContent()) {
        removeNow(m_shown);
        return;
    }
    const QString number = QLocale().toString(m_shown + 1);
    m_question = ask(*this,
                     {tr("Remove card?"), tr("Remove card %1 with what is written on it?").arg(number),
                      tr("The other cards stay as they are."), tr("Remove"), tr("Keep")},
                     [this, row = m_shown] { removeNow(row); });
}

void CarouselEditor::removeNow(int row)
{
    if (row < 0 || row >= m_cards.size())
        return;
    const bool hadFocus = m_editor->isAncestorOf(QApplication::focusWidget());
    m_cards.removeAt(row);
    m_shown = qMin(row, int(m_cards.size()) - 1);
    if (m_shown >= 0)
        m_editor->setDraft(m_cards.at(m_shown));
    refresh();
    if (hadFocus || m_cards.isEmpty())
        m_strip->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
    if (m_shown >= 0)
        Q_EMIT cardChosen(m_shown);
}

void CarouselEditor::moveTo(int to)
{
    if (m_shown < 0 || to < 0 || to >= m_cards.size() || to == m_shown)
        return;
    m_cards.move(m_shown, to);
    m_shown = to;
    refresh();
    Q_EMIT edited();
    Q_EMIT cardChosen(to);
}

bool CarouselEditor::focus(Field field, ContentPlace place)
{
    if (field == Field::Cards) {
        m_strip->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (place.card < 0 || place.card >= m_cards.size())
        return false;
    choose(place.card);
    return m_editor->focus(field, place.item);
}

QList<QWidget *> CarouselEditor::tabStops() const
{
    return QList<QWidget *>{m_width, m_strip} + m_buttons->tabStops() + m_editor->tabStops();
}

} // namespace arowana
