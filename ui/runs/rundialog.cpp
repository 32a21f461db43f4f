// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundialog.h"

#include "models/items/listlinesmodel.h"
#include "ui/controls/button.h"
#include "ui/runs/formlabels.h"
#include "ui/runs/listcolumns.h"
#include "ui/runs/listsource.h"
#include "ui/runs/remarksview.h"
#include "ui/runs/runcard.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>

#include <utility>

namespace arowana {

namespace {

constexpr qint64 kSliceMs = 10;      ///< of checking, before the window is asked again
constexpr int kContextsAtOnce = 250; ///< lines of whose recipients is read together what is known
constexpr int kTypedMost = 320;      ///< characters kept of what is no recipient; no address is longer

} // namespace

RunDialog::RunDialog(const SendRequest &request, const QByteArray &region, QWidget *parent)
    : QDialog(parent)
    , m_request(request)
    , m_region(region)
    , m_warnings(warningsOf(request))
    , m_lines(new ListLinesModel([](const FieldProblem &p) { return arowana::problemSentence(p); },
                                 placedWarning, this))
    , m_source(new ListSource(this))
    , m_columns(new ListColumns(placeholdersOf(request), this))
    , m_offers(new QCheckBox(this))
    , m_duplicates(new QCheckBox(tr("Send to a recipient as often as it stands in the &list"), this))
    , m_runName(new QLineEdit(this))
    , m_canary(new QSpinBox(this))
    , m_pace(new QSpinBox(this))
    , m_remarks(new RemarksView(*m_lines, this))
    , m_counts(new PlainLabel(this))
    , m_card(new RunCard(this))
    , m_problem(new PlainLabel(this))
    , m_start(new Button(tr("Start…"), ButtonKind::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send to several"));
    setAccessibleName(tr("Send to several"));
    build();
    watch();
    watchDraft();
    refresh();
    m_source->focusField();
}

RunDialog::~RunDialog() = default;

void RunDialog::build()
{
    const Metrics m(*this);
    m_choices = makeChoices();
    auto *upper = new QHBoxLayout;
    upper->setSpacing(m.u(6));
    upper->addWidget(m_source, 1);
    // Many placeholders make it high: it scrolls, the list and the card stay.
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_choices);
    area->setMinimumWidth(m_choices->minimumSizeHint().width() + m.u(4));
    upper->addWidget(area, 1);
    m_remarks->setAccessibleName(tr("Lines with a remark"));
    m_counts->setObjectName(QStringLiteral("listCounts"));
    m_counts->setWrapped(true);
    m_problem->setObjectName(QStringLiteral("listProblem"));
    m_problem->setRole(ColorRole::Bad);
    m_problem->setWrapped(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(3));
    column->addLayout(upper, 3);
    column->addWidget(m_counts);
    column->addWidget(m_remarks, 2);
    column->addWidget(m_card);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    QSize wanted(m.u(230), m.u(190));
    if (const QScreen *onScreen = screen())
        wanted = wanted.boundedTo(onScreen->availableSize());
    resize(wanted);
}

QWidget *RunDialog::makeChoices()
{
    const Metrics m(*this);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, m.u(1), 0);
    column->setSpacing(m.u(2));
    m_offers->setObjectName(QStringLiteral("listOffers"));
    m_offers->setText(
        m_region.isEmpty()
            ? tr("Read n&umbers without country code: no region is set")
            : tr("Read n&umbers without country code as those of %1").arg(QString::fromLatin1(m_region)));
    m_offers->setEnabled(!m_region.isEmpty() && m_request.channel() != Channel::Email);
    m_duplicates->setObjectName(QStringLiteral("listDuplicates"));
    m_runName->setObjectName(QStringLiteral("listName"));
    m_runName->setMaxLength(80);
    m_runName->setText(contentSummary(m_request.content).left(40));
    m_runName->setCursorPosition(0);
    m_nameBefore = m_runName->text();
    m_canary->setObjectName(QStringLiteral("listCanary"));
    m_canary->setRange(0, kRunLinesMost);
    m_canary->setSpecialValueText(tr("none"));
    m_pace->setObjectName(QStringLiteral("listPace"));
    m_pace->setRange(1, kRunPerMinuteMost);
    m_pace->setValue(kPaceAtFirst);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(m.u(3));
    form->setVerticalSpacing(m.u(2));
    form->addRow(tr("&Name of the list"), m_runName);
    form->addRow(tr("First &try with"), m_canary);
    form->addRow(tr("Messages a &minute"), m_pace);
    centreLabels(*form);
    // One column of fields, as one form would have.
    const int wide = qMax(m_columns->labelWidth(), labelWidth(*form));
    m_columns->setLabelWidth(wide);
    setLabelWidth(*form, wide);
    column->addWidget(m_columns);
    column->addWidget(m_offers);
    column->addWidget(m_duplicates);
    column->addLayout(form);
    column->addStretch(1);
    return box;
}

QWidget *RunDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics(*this).u(2));
    auto *cancel = new Button(tr("Cancel"), ButtonKind::Plain, bar);
    cancel->setObjectName(QStringLiteral("listCancel"));
    cancel->setKeyHint(QKeySequence(Qt::Key_Escape));
    cancel->setAutoDefault(false);
    m_start->setObjectName(QStringLiteral("listStart"));
    m_start->setAutoDefault(false); // money is spent here: Enter in a field starts nothing
    m_start->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return), true);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_start);
    connect(cancel, &QPushButton::clicked, this, &RunDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &RunDialog::askToStart);
    return bar;
}

void RunDialog::watch()
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RunDialog::checkSlice);
    connect(m_source, &ListSource::read, this, &RunDialog::takeTable);
    connect(m_source, &ListSource::pendingChanged, this, [this] {
        withdrawQuestion();
        refresh();
    });
    connect(m_columns, &ListColumns::changed, this, &RunDialog::check);
    for (QCheckBox *choice : {m_offers, m_duplicates})
        connect(choice, &QCheckBox::toggled, this, &RunDialog::check);
    for (QSpinBox *number : {m_canary, m_pace})
        connect(number, &QSpinBox::valueChanged, this, &RunDialog::withdrawQuestion);
    connect(m_runName, &QLineEdit::textChanged, this, &RunDialog::withdrawQuestion);
}

void RunDialog::setBalance(const std::optional<Balance> &balance)
{
    m_balance = balance;
    refresh();
}

void RunDialog::setExpectedPrice(ExpectedPrice expectedPrice, ExpectedPrice expectedHold)
{
    m_expectedPrice = std::move(expectedPrice);
    m_expectedHold = std::move(expectedHold);
    refresh();
}

void RunDialog::setContextSource(AskContexts ask)
{
    m_askContexts = std::move(ask);
}

void RunDialog::setFiles(ListFiles &files)
{
    m_source->setFiles(files);
}

void RunDialog::readFile(const QString &file)
{
    m_source->readFile(file);
}

void RunDialog::takeBytes(const QString &name, const QByteArray &bytes)
{
    m_source->takeBytes(name, bytes);
}

void RunDialog::takeTable(const Result<TextTable> &table)
{
    m_trouble = table ? QString() : errorSentence(table.error());
    m_table = table ? *table : TextTable();
    m_encoding = m_table.encoding();
    m_columns->show(m_table, m_request.channel());
    takeRestored();
    check();
}

void RunDialog::check()
{
    withdrawQuestion();
    m_lines->clear();
    m_shown = 0;
    m_known = 0;
    ++m_checkNo;
    m_isAsking = false;
    m_contextTrouble.clear();
    m_check = RecipientListCheck(m_table, m_columns->mapping(), m_request,
                                 {m_region, m_offers->isChecked(), m_duplicates->isChecked()});
    if (m_check.isDone())
        m_slices.stop();
    else
        m_slices.start();
    refresh();
}

/// By time and not by lines: how long one takes depends on its values and on the message.
void RunDialog::checkSlice()
{
    if (m_askContexts && m_check.lines().size() >= m_known)
        return askForContexts();
    QElapsedTimer timer;
    timer.start();
    bool hasMore = true;
    while (hasMore && timer.elapsed() < kSliceMs && (!m_askContexts || m_check.lines().size() < m_known))
        hasMore = m_check.step(1);
    if (!hasMore)
        m_slices.stop();
    m_lines->append(m_check.lines().mid(m_shown));
    m_shown = int(m_check.lines().size());
    refresh();
}

/// Of the next lines; the check goes on with the answer. Where they cannot be read it goes on without.
void RunDialog::askForContexts()
{
    m_slices.stop();
    m_isAsking = true;
    m_known = int(m_check.lines().size()) + kContextsAtOnce;
    const QPointer<RunDialog> guard(this);
    m_askContexts(m_check.nextRecipients(kContextsAtOnce),
                  [guard, check = m_checkNo](const Result<RecipientContexts> &contexts) {
                      if (!guard || check != guard->m_checkNo)
                          return;
                      if (contexts)
                          guard->m_check.addContexts(*contexts);
                      else
                          guard->m_contextTrouble = errorSentence(contexts.error());
                      guard->m_isAsking = false;
                      guard->m_slices.start();
                  });
}

void RunDialog::withdrawQuestion()
{
    if (!m_question)
        return;
    m_question->close();
    m_question = nullptr;
}

QString RunDialog::readSentence() const
{
    if (m_source->isReading())
        return tr("Reading…");
    if (m_source->isTyping())
        return tr("Reading when you pause…");
    if (m_table.count() == 0)
        return {};
    QString sentence = tr("%n line(s) read.", nullptr, m_check.lineCount());
    switch (m_encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf16:
        break;
    case TextEncoding::Windows1252:
        sentence +=
            u' ' + tr("It is no UTF-8, so it was read as Windows-1252: look at letters such as ä and é.");
        break;
    }
    return sentence;
}

/// The same would stand in every line of a list that was never read.
QString RunDialog::consentSentence() const
{
    const int unknown = m_check.counts().consentUnknown;
    return unknown > 0
               ? u' ' + tr("Of %n people it is not known here whether they have agreed to newsletters; "
                           "the platform decides.",
                           nullptr, unknown)
               : QString();
}

QString RunDialog::countSentence() const
{
    const ListCounts &counts = m_check.counts();
    const QLocale locale;
    const QString sentence = QStringList{tr("%n message(s) will be sent.", nullptr, counts.sent),
                                         tr("%n line(s) without remark.", nullptr, counts.green),
                                         tr("%n line(s) to look at.", nullptr, counts.amber),
                                         tr("%n line(s) that cannot be sent.", nullptr, counts.red)}
                                 .join(u' ') +
                             consentSentence();
    if (isChecked())
        return sentence;
    return tr("Checked %1 of %2 lines.")
               .arg(locale.toString(m_check.lines().size()), locale.toString(m_check.lineCount())) +
           u' ' + sentence;
}

QString RunDialog::problemSentence() const
{
    if (m_trouble.isEmpty() && !m_check.isTooLong() && !m_contextTrouble.isEmpty())
        return tr("What is known of the recipients could not be read, so refusals are not foreseen: %1")
            .arg(m_contextTrouble);
    if (!m_trouble.isEmpty() || !m_check.isTooLong())
        return m_trouble;
    const QLocale locale;
    return tr("A list takes at most %1 recipients, and this one has %2. Divide it.")
        .arg(locale.toString(kRunLinesMost), locale.toString(m_check.lineCount()));
}

/// Why it cannot be started just now; empty when it can.
QString RunDialog::waitSentence() const
{
    if (m_isBusy)
        return tr("Storing the list. The window closes by itself when it is on disk.");
    if (m_source->isReading())
        return tr("The list is being read.");
    if (m_source->isTyping())
        return tr("The list is read when you pause.");
    if (!isChecked())
        return tr("The lines are being checked.");
    if (m_check.isTooLong())
        return tr("The list is too long.");
    return m_check.counts().sent > 0 ? QString() : tr("There is nothing to send yet.");
}

void RunDialog::refresh()
{
    QStringList said{readSentence(), m_source->isTyping() || keepsAll() ? QString() : tooLongSentence()};
    said.removeAll(QString());
    m_source->say(said.join(u' '));
    m_counts->setText(m_table.count() == 0 ? tr("Each line is checked here before anything is sent.")
                                           : countSentence());
    m_counts->setRole(m_table.count() == 0 ? ColorRole::Muted : ColorRole::Text);
    const QString wait = waitSentence();
    m_problem->setRole(m_isBusy ? ColorRole::Muted : ColorRole::Bad);
    m_problem->setText(m_isBusy ? wait : problemSentence());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_quote = quoteOf(m_request, m_check.units(), m_balance, m_expectedPrice, m_expectedHold);
    m_quote.warnings = m_warnings;
    m_card->setQuote(m_quote);
    m_start->setEnabled(wait.isEmpty());
    m_start->setHint(wait);
}

SendRun RunDialog::run() const
{
    SendRun run;
    run.name = m_runName->text().trimmed();
    run.request = m_request;
    run.canary = m_canary->value();
    run.perMinute = m_pace->value();
    return run;
}

RunDialog::Lines RunDialog::dividedLines() const
{
    Lines lines;
    lines.toSend.reserve(m_check.counts().sent);
    int number = 0;
    for (const ListLine &line : m_check.lines()) {
        number = qMax(number + 1, line.line);
        if (line.isSent)
            lines.toSend.append({number,
                                 *line.to,
                                 line.data,
                                 RunLineState::Open,
                                 {},
                                 expectedCharge(line.unit, m_request.channel(), m_expectedPrice)});
        else
            lines.leftOut.append({number, line.typed.left(kTypedMost), line.data, m_lines->reasonText(line)});
    }
    return lines;
}

void RunDialog::askToStart()
{
    m_canary->interpretText(); // what is still being typed counts
    m_pace->interpretText();
    if (m_question || !m_start->isEnabled())
        return;
    const Lines lines = dividedLines();
    const int sent = int(lines.toSend.size());
    QStringList says{tr("%n line(s) are left out.", nullptr, int(lines.leftOut.size())),
                     wholePriceText(m_quote), shortageSentence(m_quote),
                     m_canary->value() > 0 && m_canary->value() < sent
                         ? tr("After the first %n it waits for you.", nullptr, m_canary->value())
                         : tr("The list can be paused and stopped at any time.")};
    says.removeAll(QString());
    m_question = ask(*this,
                     {tr("Start the list?"), tr("Send this message to %n recipient(s)?", nullptr, sent),
                      says.join(u'\n'), tr("Send to %n recipient(s)", nullptr, sent), tr("Do not send")},
                     [this, run = run(), lines] { start(run, lines); });
}

void RunDialog::start(const SendRun &run, const Lines &lines)
{
    m_trouble.clear();
    keepDraft(); // should the list not be stored, it is still there
    setBusy(true);
    Q_EMIT startRequested(run, lines.toSend, lines.leftOut);
}

void RunDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_source->setEnabled(!isBusy);
    m_choices->setEnabled(!isBusy);
    refresh();
}

void RunDialog::confirmStored()
{
    accept();
}

void RunDialog::refuseStored(const Error &error)
{
    m_trouble = errorSentence(error);
    setBusy(false);
    m_start->setFocus(Qt::OtherFocusReason);
}

} // namespace arowana
