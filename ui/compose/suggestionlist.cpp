// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/suggestionlist.h"

#include "models/items/visibletext.h"
#include "ui/compose/composewords.h"
#include "ui/compose/entrybuttons.h"
#include "ui/compose/entrystrip.h"
#include "ui/compose/suggestioneditor.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QLocale>
#include <QMessageBox>
#include <QVBoxLayout>

namespace arowana {

SuggestionList::SuggestionList(const QString &prefix, int most, QWidget *parent)
    : QWidget(parent)
    , m_most(most)
    , m_strip(new EntryStrip(tr("None. Insert adds one."), this))
    , m_field(new LabelledField(tr("S&uggestions"), m_strip, this))
    , m_buttons(new EntryButtons(
          prefix + QStringLiteral("Chip"),
          {tr("Add suggestion"), {}, tr("Remove suggestion"), tr("More than %1 are not allowed.").arg(most)},
          this))
    , m_editor(new SuggestionEditor(prefix, this))
{
    m_strip->setObjectName(prefix + QStringLiteral("Chips"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(*this).u(1));
    column->addWidget(m_field);
    column->addWidget(m_buttons);
    column->addSpacing(Metrics(*this).u(1));
    column->addWidget(m_editor);
    connect(m_strip, &EntryStrip::chosenChanged, this, &SuggestionList::choose);
    connect(m_strip, &EntryStrip::addRequested, this, &SuggestionList::add);
    connect(m_strip, &EntryStrip::removeRequested, this, &SuggestionList::remove);
    connect(m_strip, &EntryStrip::moveRequested, this, &SuggestionList::moveTo);
    connect(m_strip, &EntryStrip::editRequested, this, [this] { m_editor->focus(Field::ChipText); });
    connect(m_buttons, &EntryButtons::addRequested, this, &SuggestionList::add);
    connect(m_buttons, &EntryButtons::removeRequested, this, &SuggestionList::remove);
    connect(m_buttons, &EntryButtons::stepRequested, this, [this](int step) { moveTo(m_shown + step); });
    connect(m_editor, &SuggestionEditor::left, this, [this] {
        if (m_shown >= 0)
            m_drafts[m_shown].wasLeft = true;
        Q_EMIT left();
    });
    connect(m_editor, &SuggestionEditor::edited, this, [this] {
        if (m_shown < 0)
            return;
        m_drafts[m_shown] = m_editor->draft();
        refresh();
        Q_EMIT edited();
    });
    setDrafts({});
}

void SuggestionList::setDrafts(const QList<ChipDraft> &drafts, int shown)
{
    m_drafts = drafts;
    m_shown = qBound(-1, drafts.isEmpty() ? -1 : qMax(0, shown), int(drafts.size()) - 1);
    if (m_shown >= 0)
        m_editor->setDraft(m_drafts.at(m_shown));
    refresh();
}

void SuggestionList::refresh()
{
    QList<StripEntry> entries;
    QString elsewhere;
    Loudness loudness = Loudness::Silent;
    const auto total = QLocale().toString(qlonglong(m_drafts.size()));
    for (int i = 0; i < m_drafts.size(); ++i) {
        const ChipDraft &draft = m_drafts.at(i);
        const ContentPlace place{m_card, i};
        const Remark *remark =
            m_remarks.loudest([place](ContentPlace p) { return p == place; }, draft.wasLeft);
        const QString number = QLocale().toString(i + 1);
        const QString words = visibleText(draft.text, Lines::One);
        StripEntry entry{words.isEmpty() ? tr("Suggestion %1").arg(number) : words, EntryMark::None, {}};
        entry.spoken = tr("Suggestion %1 of %2: %3").arg(number, total, entry.text);
        if (remark) {
            entry.mark = remark->isWarning ? EntryMark::Warning : EntryMark::Problem;
            entry.spoken += u' ' + remark->sentence;
        }
        if (remark && i != m_shown &&
            (elsewhere.isEmpty() || (loudness == Loudness::Warn && !remark->isWarning))) {
            elsewhere = tr("Suggestion %1: %2").arg(number, remark->sentence);
            loudness = remark->isWarning ? Loudness::Warn : Loudness::Full;
        }
        entries.append(entry);
    }
    m_strip->setEntries(entries, m_shown);
    m_buttons->setState(int(m_drafts.size()), m_shown, m_most);
    m_field->setNote(tr("%1 of %2").arg(total, QLocale().toString(m_most)));
    m_editor->setVisible(m_shown >= 0);
    const ContentPlace whole{m_card, -1};
    for (const Remark &remark : std::as_const(m_remarks.all)) {
        if (remark.field == Field::Chips && remark.place == whole) {
            elsewhere = remark.sentence;
            loudness = Loudness::Full;
        }
    }
    m_field->showProblem(elsewhere, loudness);
}

void SuggestionList::show(const Remarks &remarks, int card)
{
    m_remarks = remarks;
    m_card = card;
    if (m_shown >= 0)
        m_editor->show(remarks, {card, m_shown});
    refresh();
}

void SuggestionList::choose(int row)
{
    if (row < 0 || row == m_shown || row >= m_drafts.size())
        return;
    m_shown = row;
    m_editor->setDraft(m_drafts.at(row));
    m_editor->show(m_remarks, {m_card, row});
    refresh();
}

void SuggestionList::add()
{
    if (m_drafts.size() >= m_most)
        return;
    m_drafts.insert(m_shown + 1, ChipDraft());
    m_shown += 1;
    m_editor->setDraft(m_drafts.at(m_shown));
    refresh();
    Q_EMIT edited();
    m_editor->focus(Field::ChipText);
}

void SuggestionList::remove()
{
    if (m_shown < 0 || m_question)
        return;
    if (isBlank(m_drafts.at(m_shown))) {
        removeNow(m_shown);
        return;
    }
    const QString number = QLocale().toString(m_shown + 1);
    m_question =
        ask(*this,
            {tr("Remove suggestion?"), tr("Remove suggestion %1 with what is written in it?").arg(number),
             tr("The other suggestions stay as they are."), tr("Remove"), tr("Keep")},
            [this, row = m_shown] { removeNow(row); });
}

void SuggestionList::removeNow(int row)
{
    if (row < 0 || row >= m_drafts.size())
        return;
    m_drafts.removeAt(row);
    const bool hadFocus = m_editor->isAncestorOf(QApplication::focusWidget());
    setDrafts(m_drafts, qMin(row, int(m_drafts.size()) - 1));
    if (hadFocus || m_drafts.isEmpty())
        m_strip->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void SuggestionList::moveTo(int to)
{
    if (m_shown < 0 || to < 0 || to >= m_drafts.size() || to == m_shown)
        return;
    m_drafts.move(m_shown, to);
    m_shown = to;
    refresh();
    Q_EMIT edited();
}

bool SuggestionList::focus(Field field, int item)
{
    if (field == Field::Chips) {
        m_strip->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (item < 0 || item >= m_drafts.size())
        return false;
    choose(item);
    refresh();
    return m_editor->focus(field);
}

QList<QWidget *> SuggestionList::tabStops() const
{
    return QList<QWidget *>{m_strip} + m_buttons->tabStops() + m_editor->tabStops();
}

} // namespace arowana
