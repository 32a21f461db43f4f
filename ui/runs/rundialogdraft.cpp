// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundialog.h"

#include "ui/runs/listcolumns.h"
#include "ui/runs/listsource.h"
#include "ui/text/plainquestion.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QSpinBox>

#include <utility>

// What of a list that is not started is kept, and when, and what is asked before it is thrown away.

namespace arowana {

namespace {

constexpr int kPauseMs = 700;     ///< without a change: what stands here is kept
constexpr int kLongestMs = 5'000; ///< at the latest, however one types

} // namespace

void RunDialog::watchDraft()
{
    m_pause.setInterval(kPauseMs);
    m_longest.setInterval(kLongestMs);
    for (QTimer *timer : {&m_pause, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &RunDialog::keepDraft);
    }
    connect(m_source, &ListSource::pendingChanged, this, &RunDialog::noteChange);
    connect(m_source, &ListSource::read, this, &RunDialog::noteChange);
    connect(m_columns, &ListColumns::changed, this, &RunDialog::noteChange);
    for (QCheckBox *choice : {m_offers, m_duplicates})
        connect(choice, &QCheckBox::toggled, this, &RunDialog::noteChange);
    for (QSpinBox *number : {m_canary, m_pace})
        connect(number, &QSpinBox::valueChanged, this, &RunDialog::noteChange);
    connect(m_runName, &QLineEdit::textChanged, this, &RunDialog::noteChange);
    connect(this, &QDialog::rejected, this, [this] {
        m_pause.stop();
        m_longest.stop();
        Q_EMIT draftPaused(std::nullopt);
    });
}

void RunDialog::noteChange()
{
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
}

/// Not while the list is stored, with which its draft goes.
void RunDialog::keepDraft()
{
    m_pause.stop();
    m_longest.stop();
    if (m_isBusy)
        return;
    std::optional<ListDraft> now;
    if (losesEntries())
        now = draft();
    if (now == m_kept)
        return;
    m_kept = std::move(now);
    Q_EMIT draftPaused(m_kept);
}

ListDraft RunDialog::draft() const
{
    ListDraft draft;
    if (keepsAll())
        draft.pasted = m_source->pasted();
    takeList(draft);
    draft.takesOffers = m_offers->isChecked();
    if (draft.takesOffers)
        draft.region = m_region;
    draft.sendsDuplicates = m_duplicates->isChecked();
    draft.name = m_runName->text();
    draft.canary = m_canary->value();
    draft.perMinute = m_pace->value();
    return draft;
}

/// The file, where one is the list, and its columns. What is being read is the list only when it is read; of
/// what is typed over a file neither its text nor its columns are left.
void RunDialog::takeList(ListDraft &draft) const
{
    const bool isPasted = m_source->isPastedUnread();
    if (m_restored) {
        const bool isFile = !m_restored->fileName.isEmpty();
        if (isFile ? isPasted : draft.pasted != m_restored->pasted)
            return;
        draft.fileName = m_restored->fileName;
        draft.fileText = m_restored->fileText;
        draft.fileEncoding = m_restored->fileEncoding;
        draft.columns = m_restored->columns;
    } else if (!isPasted) {
        if (m_table.count() > 0 && !m_source->fileName().isEmpty()) {
            draft.fileName = m_source->fileName();
            draft.fileText = m_table.text();
            draft.fileEncoding = m_encoding;
        }
        draft.columns = m_columns->mapping();
    }
}

void RunDialog::restoreDraft(const ListDraft &draft)
{
    // Agreed to for the numbers of one country: in another one they are other numbers.
    m_offers->setChecked(draft.takesOffers && draft.region == m_region);
    m_duplicates->setChecked(draft.sendsDuplicates);
    m_runName->setText(draft.name);
    m_canary->setValue(draft.canary);
    m_pace->setValue(draft.perMinute);
    m_restored = draft;
    m_source->restore(draft.pasted, draft.fileName, draft.fileText);
    m_kept = draft;
    m_kept->compose = 0;
}

/// What was read just now is what was kept, and no other text that came first.
void RunDialog::takeRestored()
{
    const auto restored = std::exchange(m_restored, std::nullopt);
    if (!restored)
        return;
    const bool isFile = !restored->fileName.isEmpty();
    if (m_table.text() != (isFile ? restored->fileText : restored->pasted))
        return;
    if (restored->columns)
        m_columns->choose(*restored->columns);
    if (isFile)
        m_encoding = restored->fileEncoding;
}

bool RunDialog::keepsAll() const
{
    return m_source->pasted().size() <= TextTable::kBytesMost;
}

QString RunDialog::tooLongSentence()
{
    return tr("What stands in the field is too long to be kept: it is gone when this window closes.");
}

bool RunDialog::losesEntries() const
{
    return !m_source->isEmpty() || (m_restored && !m_restored->fileName.isEmpty()) ||
           m_runName->text() != m_nameBefore || m_canary->value() != 0 || m_pace->value() != kPaceAtFirst;
}

void RunDialog::reject()
{
    // While it is stored only the answer says whether what stands here is still needed.
    if (m_question || m_isBusy)
        return;
    if (!losesEntries()) {
        QDialog::reject();
        return;
    }
    m_question =
        ask(*this,
            {tr("Close?"), tr("Throw this list away?"),
             keepsAll() ? tr("This deletes the list, its columns and the choices here.") : tooLongSentence(),
             tr("Throw away"), tr("Keep the list")},
            [this] { QDialog::reject(); });
}

} // namespace arowana
