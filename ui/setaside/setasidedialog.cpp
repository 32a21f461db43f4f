// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setaside/setasidedialog.h"

#include "models/items/setasidemodel.h"
#include "ui/controls/button.h"
#include "ui/controls/filechooser.h"
#include "ui/setaside/rawview.h"
#include "ui/setaside/setasideexport.h"
#include "ui/setaside/setasideview.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace arowana {

SetAsideDialog::SetAsideDialog(SetAsideSource &source, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_asker(source.newSetAsideAsker())
    , m_model(new SetAsideModel(source, this))
    , m_table(new SetAsideView(*m_model, this))
    , m_raw(new RawView(this))
    , m_what(new PlainLabel(this))
    , m_facts(new PlainLabel(this))
    , m_emptySentence(new PlainLabel(this))
    , m_status(new PlainLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_try(new Button(tr("&Try again"), ButtonKind::Primary, this))
    , m_tryAll(new Button(tr("Try &all again"), ButtonKind::Plain, this))
    , m_seen(new Button(tr("&Mark as seen"), ButtonKind::Plain, this))
    , m_export(new Button(tr("E&xport…"), ButtonKind::Plain, this))
    , m_close(new Button(tr("Close"), ButtonKind::Plain, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("setAsideDialog"));
    setWindowTitle(tr("Set aside"));
    setAccessibleName(tr("Set aside"));
    build();
    connectParts();
    enableButtons();
    m_model->refresh();
}

void SetAsideDialog::build()
{
    const Metrics m(*this);
    m_try->setObjectName(QStringLiteral("setAsideTry"));
    m_tryAll->setObjectName(QStringLiteral("setAsideTryAll"));
    m_seen->setObjectName(QStringLiteral("setAsideSeen"));
    m_export->setObjectName(QStringLiteral("setAsideExport"));
    m_status->setObjectName(QStringLiteral("setAsideStatus"));
    m_close->setKeyHint(QKeySequence(Qt::Key_Escape));
    m_pages->addWidget(makeList());
    m_pages->addWidget(makeEmpty());
    m_pages->setCurrentIndex(1); // until something was read
    m_status->setWrapped(true);
    m_status->setRole(ColorRole::Muted);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m.u(2));
    for (Button *button : {m_try, m_tryAll, m_seen, m_export})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(3));
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    column->addLayout(buttons);
    const QSize wanted(m.u(270), m.u(170));
    resize(parentWidget() ? wanted.boundedTo(parentWidget()->size() - QSize(m.u(8), m.u(8))) : wanted);
}

QWidget *SetAsideDialog::makeList()
{
    const Metrics m(*this);
    auto *page = new QWidget(this);
    m_what->setText(
        tr("These events were signed by the platform and are kept as they came, but nothing of the "
           "console follows from them. What a newer version understands is taken up when it starts; "
           "an event whose id came before with other content is never applied."));
    m_what->setWrapped(true);
    m_facts->setObjectName(QStringLiteral("setAsideFacts"));
    m_facts->setWrapped(true);
    m_facts->setSelectable(true);
    m_table->setAccessibleName(tr("Events that are set aside"));
    auto *lower = new QWidget(page);
    auto *lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, m.u(2), 0, 0);
    lowerColumn->setSpacing(m.u(2));
    lowerColumn->addWidget(m_facts);
    lowerColumn->addWidget(m_raw, 1);
    auto *split = new QSplitter(Qt::Vertical, page);
    split->addWidget(m_table);
    split->addWidget(lower);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(3));
    column->addWidget(m_what);
    column->addWidget(split, 1);
    return page;
}

QWidget *SetAsideDialog::makeEmpty()
{
    auto *page = new QWidget(this);
    m_emptySentence->setObjectName(QStringLiteral("setAsideEmpty"));
    m_emptySentence->setRole(ColorRole::Muted);
    m_emptySentence->setText(tr("Reading what is set aside…"));
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(m_emptySentence, 0, Qt::AlignCenter);
    column->addStretch(3);
    return page;
}

void SetAsideDialog::connectParts()
{
    connect(m_model, &SetAsideModel::loaded, this, &SetAsideDialog::showList);
    connect(m_model, &SetAsideModel::failed, this, [this](const Error &error) {
        say(errorSentence(error), true);
        if (!m_model->hasLoaded())
            m_emptySentence->setText(tr("What is set aside could not be read."));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SetAsideDialog::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SetAsideDialog::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SetAsideDialog::showChosen);
    connect(m_try, &QPushButton::clicked, this, [this] { tryAgain(m_table->chosenNumbers()); });
    connect(m_tryAll, &QPushButton::clicked, this, [this] { tryAgain({}); });
    connect(m_seen, &QPushButton::clicked, this, &SetAsideDialog::markSeen);
    connect(m_export, &QPushButton::clicked, this, &SetAsideDialog::chooseExport);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void SetAsideDialog::refresh()
{
    m_model->refresh();
}

void SetAsideDialog::showList()
{
    sayMarked();
    const bool isEmpty = m_model->rowCount() == 0;
    m_emptySentence->setText(tr("Nothing is set aside: every event that was signed is understood or seen."));
    const bool hadFocus = m_table->hasFocus() || !focusWidget();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty && hadFocus)
        m_close->setFocus(Qt::OtherFocusReason);
    if (!isEmpty && m_table->selectionModel()->selectedRows().isEmpty()) {
        // The neighbour of the one that went, else the newest.
        // Not by selectRow(), which needs a table that is laid out.
        m_table->selectionModel()->setCurrentIndex(m_model->index(qMax(0, m_table->currentIndex().row()), 0),
                                                   QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
        if (hadFocus)
            m_table->setFocus(Qt::OtherFocusReason);
    }
    showChosen();
}

void SetAsideDialog::showChosen()
{
    enableButtons();
    const QModelIndex current = m_table->currentIndex();
    const bool isChosen = current.isValid() && m_table->selectionModel()->isRowSelected(current.row());
    if (!isChosen) {
        m_shown = 0;
        m_facts->setText({});
        m_raw->clear();
        return;
    }
    const SetAsideEvent &event = m_model->eventAt(current.row());
    QStringList facts{asideReason(event)};
    if (event.repeats > 0)
        facts << tr("It came %n time(s), last at %1.", nullptr, event.repeats + 1)
                     .arg(exactTimeText(event.lastReceivedAt, QLocale()));
    facts.removeAll(QString());
    m_facts->setText(facts.join(u' '));
    if (m_shown == event.number)
        return;
    m_shown = event.number;
    m_raw->clear();
    m_source.askSetAsideRecord(m_asker, event.number,
                               [self = QPointer<SetAsideDialog>(this),
                                number = event.number](const Result<QList<SetAsideRecord>> &answer) {
                                   if (self)
                                       self->take(number, answer);
                               });
}

void SetAsideDialog::take(qint64 number, const Result<QList<SetAsideRecord>> &answer)
{
    if (number != m_shown)
        return;
    if (!answer) {
        m_shown = 0; // asked again when it is chosen again
        say(errorSentence(answer.error()), true);
    } else if (!answer->isEmpty()) {
        const SetAsideRecord &record = answer->constFirst();
        m_raw->show(record.body, !record.body.isEmpty() || record.event.size == 0);
    }
}

void SetAsideDialog::tryAgain(const QList<qint64> &numbers)
{
    m_isTrying = true;
    say(tr("Trying again…"));
    enableButtons();
    Q_EMIT tryRequested(numbers);
}

void SetAsideDialog::showTried(const SetAsideTried &tried)
{
    if (!std::exchange(m_isTrying, false))
        return;
    if (tried.tried == 0)
        say(tr("Nothing was tried."));
    else if (tried.understood == 0)
        say(tr("%n event(s) tried again: none of them is understood by this version.", nullptr, tried.tried));
    else
        say(tr("%n event(s) tried again, %1 of them understood and taken up.", nullptr, tried.tried)
                .arg(QLocale().toString(tried.understood)));
    enableButtons();
    refresh();
}

void SetAsideDialog::markSeen()
{
    m_marked = m_table->chosenNumbers();
    say({});
    Q_EMIT seenRequested(m_marked);
}

/// Only once the list has them no more it is so: the disk may have refused.
void SetAsideDialog::sayMarked()
{
    const bool isWritten = std::none_of(m_marked.cbegin(), m_marked.cend(),
                                        [this](qint64 number) { return m_model->rowOf(number) >= 0; });
    if (m_marked.isEmpty() || !isWritten)
        return;
    say(tr("%n event(s) marked as seen. They stay in the workspace's file as they came.", nullptr,
           int(std::exchange(m_marked, {}).size())));
}

void SetAsideDialog::chooseExport()
{
    if (m_chooser)
        return;
    m_chooser = chooseFileToSave(*this,
                                 {tr("Export what is set aside"),
                                  {tr("JSON lines (*.jsonl)"), tr("All files (*)")},
                                  QStringLiteral("jsonl"),
                                  QStringLiteral("set-aside.jsonl")},
                                 [self = QPointer<SetAsideDialog>(this)](const QString &file) {
                                     if (self)
                                         self->exportTo(file);
                                 });
}

void SetAsideDialog::exportTo(const QString &file)
{
    if (m_exporting)
        return;
    m_exporting = new SetAsideExport(m_source, file, this);
    connect(m_exporting, &SetAsideExport::done, this, [this] {
        endExport(tr("“%1” has %n event(s) with their bytes as they came.", nullptr, m_exporting->count())
                      .arg(visibleText(QFileInfo(m_exporting->file()).fileName(), Lines::One)),
                  false);
    });
    connect(m_exporting, &SetAsideExport::failed, this, [this](const Error &error) {
        endExport(tr("The export has failed. %1").arg(errorSentence(error)), true);
    });
    say(tr("Exporting…"));
    enableButtons();
    m_exporting->start();
}

void SetAsideDialog::endExport(const QString &sentence, bool isTrouble)
{
    say(sentence, isTrouble);
    std::exchange(m_exporting, nullptr)->deleteLater();
    enableButtons();
}

void SetAsideDialog::say(const QString &sentence, bool isTrouble)
{
    m_status->setRole(isTrouble ? ColorRole::Bad : ColorRole::Muted);
    m_status->setText(sentence);
}

void SetAsideDialog::enableButtons()
{
    const bool hasAny = m_model->rowCount() > 0;
    const bool isChosen = hasAny && m_table->selectionModel()->hasSelection();
    m_try->setEnabled(isChosen && !m_isTrying);
    m_tryAll->setEnabled(hasAny && !m_isTrying);
    m_seen->setEnabled(isChosen && !m_isTrying);
    m_export->setEnabled(hasAny && !m_exporting);
}

} // namespace arowana
