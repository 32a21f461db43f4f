// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/canneddialog.h"

#include "models/domain/cannedtextrules.h"
#include "models/items/cannedtextmodel.h"
#include "ui/canned/cannedtransfer.h"
#include "ui/canned/cannedwords.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/composewords.h"
#include "ui/compose/fieldgroup.h"
#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/labelledfield.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace arowana {

namespace {

// The two fields by what the group knows of a message's.
constexpr Field kName = Field::Subject;
constexpr Field kText = Field::Text;

bool isDone(const CannedTextChange &change, const QList<CannedText> &texts)
{
    const bool isSaved = std::all_of(change.saved.begin(), change.saved.end(),
                                     [&texts](const CannedText &text) { return texts.contains(text); });
    return isSaved && std::none_of(texts.begin(), texts.end(), [&change](const CannedText &text) {
               return change.removed.contains(text.name);
           });
}

} // namespace

CannedDialog::CannedDialog(const QList<CannedText> &texts, CannedTextFiles *files, QWidget *parent)
    : QDialog(parent)
    , m_model(new CannedTextModel(CannedTextModel::Scope::NamesAndTexts, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QKeySequence(Qt::CTRL | Qt::Key_N), this))
    , m_begin(m_empty->findChild<QPushButton *>())
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_count(new PlainLabel(this))
    , m_name(new QLineEdit(this))
    , m_text(new BodyEdit(this))
    , m_nameField(new LabelledField(tr("N&ame"), m_name, this))
    , m_textField(new LabelledField(tr("&Text"), m_text, this))
    , m_group(new FieldGroup(this))
    , m_new(new Button(tr("New"), ButtonKind::Plain, this))
    , m_save(new Button(tr("Save"), ButtonKind::Primary, this))
    , m_remove(new Button(tr("&Delete"), ButtonKind::Plain, this))
    , m_import(new Button(tr("&Import…"), ButtonKind::Plain, this))
    , m_export(new Button(tr("E&xport…"), ButtonKind::Plain, this))
    , m_status(new PlainLabel(this))
    , m_takeBack(new Button(tr("Take it &back"), ButtonKind::Plain, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Canned texts"));
    setAccessibleName(tr("Canned texts"));
    if (files)
        m_transfer = new CannedTransfer(
            *files, [this] { return m_texts; }, this);
    build();
    watch();
    setTexts(texts);
    if (m_texts.isEmpty())
        m_begin->setFocus();
    else
        m_filter->setFocus();
}

void CannedDialog::watch()
{
    m_group->add(kName, m_nameField);
    m_group->add(kText, m_textField);
    auto *making = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this);
    connect(making, &QShortcut::activated, this, &CannedDialog::makeNew);
    auto *removing = new QShortcut(QKeySequence(Qt::Key_Delete), m_list);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, &CannedDialog::remove);
    connect(m_empty, &EmptyState::actionRequested, this, &CannedDialog::makeNew);
    connect(m_new, &QPushButton::clicked, this, &CannedDialog::makeNew);
    connect(m_save, &QPushButton::clicked, this, &CannedDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &CannedDialog::remove);
    connect(m_takeBack, &QPushButton::clicked, this, &CannedDialog::takeBack);
    connect(m_filter, &QLineEdit::textChanged, this, &CannedDialog::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (!m_isFilling && now.isValid())
                    showText(m_model->textAt(now.row()).name);
            });
    connect(m_group, &FieldGroup::edited, this, &CannedDialog::noteEdit);
    connect(m_group, &FieldGroup::left, this, &CannedDialog::showProblems);
    if (!m_transfer)
        return;
    connect(m_import, &QPushButton::clicked, m_transfer, &CannedTransfer::chooseImport);
    connect(m_export, &QPushButton::clicked, m_transfer, &CannedTransfer::chooseExport);
    connect(m_transfer, &CannedTransfer::told, this, &CannedDialog::say);
    connect(m_transfer, &CannedTransfer::importReady, this,
            [this](const CannedTextChange &change, const QString &sentence) {
                request(change, sentence, [] {});
            });
}

bool CannedDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    // Into what was found; Enter here saves nothing.
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        showRow(0);
    return true;
}

void CannedDialog::setTexts(const QList<CannedText> &texts)
{
    const int row = m_list->currentIndex().row();
    m_texts = texts;
    m_isFilling = true; // the view chooses another row where one goes
    m_model->setTexts(texts);
    m_isFilling = false;
    if (const auto awaited = std::exchange(m_awaited, std::nullopt)) {
        if (isDone(awaited->change, texts)) {
            say(awaited->sentence, false);
            awaited->settle();
        } else {
            say(tr("It could not be stored; the main window says why. What you typed is still here."), true);
        }
    }
    if (m_current && !m_current->isEmpty() && !isStored(*m_current)) {
        if (m_edits.contains(*m_current)) {
            // It went while something else was typed into it: that is a new one now.
            m_edits.insert(QString(), m_edits.take(*m_current));
            m_current = QString();
        } else {
            showRow(row);
        }
    } else if (!m_current) {
        showRow(0);
    } else if (!m_edits.contains(*m_current) && !(stored(*m_current) == entered())) {
        fill(stored(*m_current));
    }
    followList();
    refresh();
}

void CannedDialog::makeNew()
{
    showText(QString());
    (m_name->text().isEmpty() ? static_cast<QWidget *>(m_name) : m_text)->setFocus(Qt::OtherFocusReason);
}

void CannedDialog::save()
{
    if (!m_current || !m_edits.contains(*m_current))
        return;
    const CannedText text = entered();
    const bool isNameWrong = !cannedNameProblem(text.name, others()).isEmpty();
    m_isAttempted = isNameWrong || !cannedTextProblem(text.text).isEmpty();
    showProblems();
    if (m_isAttempted) {
        (isNameWrong ? static_cast<QWidget *>(m_name) : m_text)->setFocus(Qt::OtherFocusReason);
        return;
    }
    CannedTextChange change{{text}, {}};
    if (!m_current->isEmpty() && *m_current != text.name)
        change.removed.append(*m_current);
    request(change, tr("“%1” is saved.").arg(text.name),
            [this, key = *m_current, text] { settleSaved(key, text); });
}

void CannedDialog::settleSaved(const QString &key, const CannedText &saved)
{
    const auto typed = m_edits.constFind(key);
    const bool isTypedOn = typed != m_edits.cend() && !(*typed == saved);
    const CannedText now = m_edits.take(key);
    if (isTypedOn)
        m_edits.insert(saved.name, now);
    if (m_current == key)
        m_current = saved.name;
}

void CannedDialog::remove()
{
    if (!m_current)
        return;
    if (m_current->isEmpty()) { // never saved: what is typed is all there is of it
        const bool isEmpty = !m_edits.contains(QString());
        const auto drop = [this] {
            m_edits.remove(QString());
            m_current.reset();
            showRow(0);
            followList();
            refresh();
        };
        if (isEmpty)
            drop();
        else if (!m_question)
            m_question = ask(*this,
                             {tr("Throw it away?"), tr("Throw the new text away?"), tr("It was never saved."),
                              tr("Throw away"), tr("Keep writing")},
                             drop);
        return;
    }
    const CannedText removed = stored(*m_current);
    request({{}, {removed.name}}, tr("“%1” is deleted.").arg(removed.name),
            [this, removed] { settleRemoved(removed); });
}

void CannedDialog::settleRemoved(const CannedText &removed)
{
    m_removed = Removed{removed, std::nullopt};
    if (m_edits.contains(removed.name))
        m_removed->edit = m_edits.take(removed.name);
    refresh();
}

void CannedDialog::takeBack()
{
    if (!m_removed)
        return;
    const auto [text, edit] = *m_removed;
    m_list->setFocus(Qt::OtherFocusReason);
    if (isStored(text.name)) {
        say(tr("There is another text of the name “%1” by now, so it was not taken back.").arg(text.name),
            true);
        return;
    }
    request({{text}, {}}, tr("“%1” is back.").arg(text.name), [this, name = text.name, edit = edit] {
        if (edit)
            m_edits.insert(name, *edit);
        showText(name);
    });
}

void CannedDialog::request(const CannedTextChange &change, const QString &sentence,
                           std::function<void()> settle)
{
    m_removed.reset();
    m_awaited = Awaited{change, sentence, std::move(settle)};
    say(tr("Saving…"), false);
    Q_EMIT changeRequested(change);
}

void CannedDialog::applyFilter()
{
    m_isFilling = true;
    m_model->setFilter(m_filter->text().trimmed());
    m_isFilling = false;
    followList();
    refresh();
}

void CannedDialog::showText(const QString &name)
{
    m_current = name;
    fill(m_edits.value(name, stored(name)));
    followList();
    refresh();
}

void CannedDialog::showNothing()
{
    m_current.reset();
    fill({});
}

void CannedDialog::showRow(int row)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        showNothing();
    else
        showText(m_model->textAt(qBound(0, row, rows - 1)).name);
}

void CannedDialog::fill(const CannedText &text)
{
    m_group->load([this, &text] {
        m_name->setText(text.name);
        m_text->setBody(text.text);
    });
    m_group->reset(false);
    m_isAttempted = false;
}

/// The list's choice is the one in the fields, where the list has it.
void CannedDialog::followList()
{
    const int row = m_current && !m_current->isEmpty() ? m_model->rowOf(*m_current) : -1;
    m_isFilling = true;
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        m_list->setCurrentIndex({});
    m_isFilling = false;
}

void CannedDialog::noteEdit()
{
    if (!m_current)
        m_current = QString();
    const CannedText now = entered();
    if (now == stored(*m_current))
        m_edits.remove(*m_current);
    else
        m_edits.insert(*m_current, now);
    if (!m_awaited)
        say({}, false);
    refresh();
}

void CannedDialog::refresh()
{
    const bool isNew = m_current && m_current->isEmpty();
    const int page = m_texts.isEmpty() && !isNew ? 0 : 1;
    if (page != m_pages->currentIndex()) {
        m_pages->setCurrentIndex(page);
        if (page == 0)
            m_begin->setFocus(Qt::OtherFocusReason);
    }
    QSet<QString> edited;
    for (auto it = m_edits.cbegin(); it != m_edits.cend(); ++it)
        edited.insert(it.key());
    m_model->setEdited(edited);
    const int shown = m_model->rowCount();
    const QString all = tr("%n text(s)", nullptr, int(m_texts.size()));
    m_count->setText(m_filter->text().trimmed().isEmpty() ? all : tr("%1 of %2").arg(shown).arg(all));
    m_nameField->setNote(isNew ? tr("new · %1").arg(countText(entered().name, kCannedNameMost))
                               : countText(entered().name, kCannedNameMost));
    m_textField->setNote(cannedTextNote(m_text->body()));
    m_nameField->setEnabled(m_current.has_value());
    m_textField->setEnabled(m_current.has_value());
    m_save->setEnabled(m_current && m_edits.contains(*m_current));
    m_remove->setEnabled(m_current.has_value());
    m_export->setEnabled(m_transfer && !m_texts.isEmpty());
    m_takeBack->setVisible(m_removed.has_value());
    showProblems();
}

void CannedDialog::showProblems()
{
    Remarks remarks{{}, m_isAttempted};
    if (m_current) {
        const CannedText text = entered();
        const QString name = cannedNameProblem(text.name, others());
        if (!name.isEmpty())
            remarks.all.append({kName, {}, name, false, !text.name.isEmpty()});
        const QString words = cannedTextProblem(text.text);
        if (!words.isEmpty())
            remarks.all.append({kText, {}, words, false, !text.text.isEmpty()});
    }
    m_group->show(remarks);
}

void CannedDialog::say(const QString &sentence, bool isTrouble)
{
    m_status->setRole(isTrouble ? ColorRole::Bad : ColorRole::Muted);
    m_status->setText(sentence);
    m_takeBack->setVisible(m_removed.has_value());
}

CannedText CannedDialog::entered() const
{
    return {m_name->text().trimmed(), m_text->body()};
}

CannedText CannedDialog::stored(const QString &name) const
{
    for (const CannedText &text : m_texts) {
        if (text.name == name)
            return text;
    }
    return {};
}

bool CannedDialog::isStored(const QString &name) const
{
    return !stored(name).name.isEmpty();
}

QList<CannedText> CannedDialog::others() const
{
    QList<CannedText> others = m_texts;
    others.removeIf([this](const CannedText &text) { return m_current == text.name; });
    return others;
}

void CannedDialog::reject()
{
    if (m_question)
        return;
    if (!hasUnsaved()) {
        QDialog::reject();
        return;
    }
    QStringList names = m_edits.keys();
    names.sort();
    if (names.removeAll(QString()) > 0)
        names.append(tr("the new one"));
    m_question =
        ask(*this,
            {tr("Close?"), tr("Throw away what was typed in %n text(s)?", nullptr, int(names.size())),
             tr("Not saved: %1.").arg(namesText(names)), tr("Throw away"), tr("Keep writing")},
            [this] { QDialog::reject(); });
}

} // namespace arowana
