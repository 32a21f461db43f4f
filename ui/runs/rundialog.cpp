// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundialog.h"

#include "models/items/listlinesmodel.h"
#include "ui/controls/button.h"
#include "ui/controls/rowdelegate.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr int kSlice = 100;       ///< lines checked before the window is asked again
constexpr int kTypingMs = 300;    ///< after the last key
constexpr int kShownMost = 2'000; ///< characters of a column's name that a choice shows

QString columnName(const TextTable &table, const ColumnMapping &mapping, int column)
{
    const QString name = mapping.names.value(column);
    const QString sample = table.count() > (mapping.hasHeader ? 1 : 0)
                               ? table.cells(mapping.hasHeader ? 1 : 0).value(column).left(30)
                               : QString();
    return visibleText(sample.isEmpty() ? name : RunDialog::tr("%1 (%2)").arg(name, sample), Lines::One)
        .left(kShownMost);
}

} // namespace

RunDialog::RunDialog(const SendRequest &request, std::optional<Money> price, const QByteArray &region,
                     QWidget *parent)
    : QDialog(parent)
    , m_request(request)
    , m_price(price)
    , m_region(region)
    , m_placeholders(placeholdersOf(request))
    , m_lines(new ListLinesModel([](const FieldProblem &problem) { return problemSentence(problem); }, this))
    , m_paste(new QPlainTextEdit(this))
    , m_read(new PlainLabel(this))
    , m_header(new QCheckBox(tr("The first line names the &columns"), this))
    , m_recipient(new QComboBox(this))
    , m_offers(new QCheckBox(this))
    , m_duplicates(new QCheckBox(tr("Send to a recipient as often as it stands in the &list"), this))
    , m_runName(new QLineEdit(this))
    , m_canary(new QSpinBox(this))
    , m_pace(new QSpinBox(this))
    , m_remarks(new QTableView(this))
    , m_counts(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_start(new Button(tr("Start…"), ButtonKind::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send to several"));
    build();
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RunDialog::checkSlice);
    m_typing.setInterval(kTypingMs);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &RunDialog::takePasted);
    connect(m_paste, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (QCheckBox *choice : {m_header, m_offers, m_duplicates})
        connect(choice, &QCheckBox::toggled, this, &RunDialog::check);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &RunDialog::check);
    refresh();
}

RunDialog::~RunDialog() = default;

void RunDialog::build()
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(2));
    column->addWidget(makeSource(), 1);
    column->addWidget(makeChoices());
    m_remarks->setObjectName(QStringLiteral("listRemarks"));
    m_remarks->setAccessibleName(tr("Lines with a remark"));
    m_remarks->setModel(m_lines);
    m_remarks->setItemDelegate(new RowDelegate(m_remarks));
    m_remarks->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_remarks->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_remarks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarks->setTabKeyNavigation(false);
    m_remarks->setWordWrap(false);
    m_remarks->setShowGrid(false);
    m_remarks->verticalHeader()->hide();
    m_remarks->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_remarks->verticalHeader()->setDefaultSectionSize(m.row());
    m_remarks->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_remarks->horizontalHeader()->setStretchLastSection(true);
    const QList<int> widths{16, 30, 50, 120};
    for (int i = 0; i < int(widths.size()); ++i)
        m_remarks->setColumnWidth(i, m.u(widths[i]));
    column->addWidget(m_remarks, 2);
    m_counts->setObjectName(QStringLiteral("listCounts"));
    m_counts->setWrapped(true);
    m_problem->setObjectName(QStringLiteral("listProblem"));
    m_problem->setRole(ColorRole::Bad);
    m_problem->setWrapped(true);
    column->addWidget(m_counts);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    setMinimumSize(m.u(200), m.u(180));
    m_paste->setFocus();
}

QWidget *RunDialog::makeSource()
{
    const Metrics m(*this);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *label = new PlainLabel(tr("&Recipients, one a line, or a table"), box);
    label->setBuddy(m_paste);
    m_paste->setObjectName(QStringLiteral("listPaste"));
    m_paste->setAccessibleName(tr("Recipients, one a line, or a table"));
    m_paste->setTabChangesFocus(true);
    m_paste->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *open = new Button(tr("Open a CSV file…"), ButtonKind::Plain, box);
    open->setObjectName(QStringLiteral("listOpen"));
    open->setKey(QKeySequence::Open);
    m_read->setRole(ColorRole::Muted);
    m_read->setObjectName(QStringLiteral("listRead"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m.u(2));
    row->addWidget(open);
    row->addWidget(m_read, 1);
    column->addWidget(label);
    column->addWidget(m_paste, 1);
    column->addLayout(row);
    connect(open, &QPushButton::clicked, this, &RunDialog::openFile);
    return box;
}

QWidget *RunDialog::makeChoices()
{
    auto *box = new QWidget(this);
    m_columns = new QFormLayout(box);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_recipient->setObjectName(QStringLiteral("listRecipient"));
    m_header->setObjectName(QStringLiteral("listHeader"));
    m_offers->setObjectName(QStringLiteral("listOffers"));
    m_duplicates->setObjectName(QStringLiteral("listDuplicates"));
    m_columns->addRow(m_header);
    m_columns->addRow(tr("Column of the r&ecipient"), m_recipient);
    for (const QString &name : m_placeholders) {
        auto *choice = new QComboBox(box);
        choice->setObjectName(QStringLiteral("listValue"));
        choice->setAccessibleName(tr("Column for {%1}").arg(visibleText(name, Lines::One)));
        auto *label = new PlainLabel(tr("Column for {%1}").arg(name), box);
        label->setBuddy(choice);
        m_columns->addRow(label, choice);
        m_values.append(choice);
        connect(choice, &QComboBox::currentIndexChanged, this, &RunDialog::check);
    }
    m_offers->setText(tr("Read numbers without country code as those of &%1")
                          .arg(m_region.isEmpty() ? tr("no region") : QString::fromLatin1(m_region)));
    m_offers->setEnabled(!m_region.isEmpty() && m_request.channel() != Channel::Email);
    m_columns->addRow(m_offers);
    m_columns->addRow(m_duplicates);
    m_runName->setObjectName(QStringLiteral("listName"));
    m_runName->setMaxLength(80);
    m_runName->setText(contentSummary(m_request.content).left(40));
    m_columns->addRow(tr("&Name of the run"), m_runName);
    m_canary->setObjectName(QStringLiteral("listCanary"));
    m_canary->setRange(0, kRunLinesMost);
    m_canary->setSpecialValueText(tr("none"));
    m_columns->addRow(tr("First &try with"), m_canary);
    m_pace->setObjectName(QStringLiteral("listPace"));
    m_pace->setRange(1, kRunPerMinuteMost);
    m_pace->setValue(60);
    m_columns->addRow(tr("Messages a &minute"), m_pace);
    return box;
}

QWidget *RunDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto *cancel = new Button(tr("Cancel"), ButtonKind::Plain, bar);
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

void RunDialog::openFile()
{
    QFileDialog::getOpenFileContent(
        tr("Lists (*.csv *.txt *.tsv);;All files (*)"),
        [self = QPointer<RunDialog>(this)](const QString &file, const QByteArray &content) {
            if (self && !file.isEmpty())
                self->takeBytes(QFileInfo(file).fileName(), content);
        });
}

void RunDialog::takeBytes(const QString &name, const QByteArray &bytes)
{
    m_name = name;
    takeTable(TextTable::read(bytes));
}

void RunDialog::takePasted()
{
    m_name.clear();
    takeTable(TextTable::read(m_paste->toPlainText()));
}

void RunDialog::takeTable(const Result<TextTable> &table)
{
    m_trouble = table ? QString() : errorSentence(table.error());
    m_table = table ? *table : TextTable();
    showColumns();
    check();
}

/// The columns that the list suggests; from there the operator chooses.
void RunDialog::showColumns()
{
    m_isFilling = true;
    const ColumnMapping suggested = suggestedMapping(m_table, m_request.channel());
    m_header->setChecked(suggested.hasHeader);
    m_recipient->clear();
    for (QComboBox *choice : std::as_const(m_values)) {
        choice->clear();
        choice->addItem(tr("no column"));
    }
    for (int column = 0; column < suggested.names.size(); ++column) {
        const QString name = columnName(m_table, suggested, column);
        m_recipient->addItem(name);
        for (QComboBox *choice : std::as_const(m_values))
            choice->addItem(name);
    }
    m_recipient->setCurrentIndex(suggested.names.isEmpty() ? -1 : suggested.recipient);
    for (int i = 0; i < m_values.size(); ++i) {
        int column = -1;
        for (int known = 0; known < suggested.names.size(); ++known) {
            if (suggested.names.at(known).compare(m_placeholders.at(i), Qt::CaseInsensitive) == 0)
                column = known;
        }
        m_values[i]->setCurrentIndex(column + 1);
    }
    m_isFilling = false;
}

ColumnMapping RunDialog::mapping() const
{
    ColumnMapping mapping;
    mapping.hasHeader = m_header->isChecked();
    mapping.recipient = qMax(0, m_recipient->currentIndex());
    for (int i = 0; i < m_recipient->count(); ++i)
        mapping.names.append(QString());
    for (int i = 0; i < m_values.size(); ++i) {
        if (const int column = m_values.at(i)->currentIndex() - 1; column >= 0)
            mapping.names[column] = m_placeholders.at(i);
    }
    return mapping;
}

void RunDialog::check()
{
    if (m_isFilling)
        return;
    m_lines->clear();
    m_shown = 0;
    m_check = RecipientListCheck(m_table, mapping(), m_request,
                                 {m_region, m_offers->isChecked(), m_duplicates->isChecked()});
    if (m_check.isDone())
        m_slices.stop();
    else
        m_slices.start();
    refresh();
}

void RunDialog::checkSlice()
{
    if (!m_check.step(kSlice))
        m_slices.stop();
    m_lines->append(m_check.lines().mid(m_shown));
    m_shown = int(m_check.lines().size());
    refresh();
}

QString RunDialog::readSentence() const
{
    if (m_table.count() == 0)
        return {};
    QString sentence = tr("%n line(s) read.", nullptr, m_check.lineCount());
    if (!m_name.isEmpty())
        sentence = tr("%1: %2").arg(m_name, sentence);
    switch (m_table.encoding()) {
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

QString RunDialog::countSentence() const
{
    const ListCounts &counts = m_check.counts();
    const QLocale locale;
    QString sentence = isChecked() ? QString() : tr("Still checking.") + u' ';
    sentence +=
        tr("%n message(s) will be sent.", nullptr, counts.sent) + u' ' +
        tr("%1 lines without remark, %2 to look at, %3 that cannot be sent.")
            .arg(locale.toString(counts.green), locale.toString(counts.amber), locale.toString(counts.red));
    if (m_price && counts.sent > 0) {
        const Money all{m_price->tenThousandths * counts.sent};
        sentence += u' ' + tr("Expected price: %1.").arg(moneyText(all, locale));
    }
    return sentence;
}

void RunDialog::refresh()
{
    m_read->setText(readSentence());
    m_counts->setText(m_table.count() == 0 ? QString() : countSentence());
    QString problem = m_trouble;
    if (problem.isEmpty() && m_check.isTooLong()) {
        problem = tr("A run takes at most %1 recipients, and this list has %2. Divide it.")
                      .arg(QLocale().toString(kRunLinesMost), QLocale().toString(m_check.lineCount()));
    }
    m_problem->setText(problem);
    const bool mayStart = !m_isBusy && isChecked() && m_check.counts().sent > 0 && !m_check.isTooLong();
    m_start->setEnabled(mayStart);
    m_start->setHint(mayStart ? QString() : tr("There is nothing to send yet."));
}

void RunDialog::askToStart()
{
    if (m_question || !m_start->isEnabled())
        return;
    const int sent = m_check.counts().sent;
    const int left = m_check.counts().green + m_check.counts().amber + m_check.counts().red - sent;
    QString explanation = tr("%n line(s) are left out.", nullptr, left);
    if (m_price)
        explanation +=
            u' ' + tr("Expected price: %1.").arg(moneyText(Money{m_price->tenThousandths * sent}, QLocale()));
    explanation += u' ' + (m_canary->value() > 0 && m_canary->value() < sent
                               ? tr("After the first %n it waits for you.", nullptr, m_canary->value())
                               : tr("The run can be paused and stopped at any time."));
    m_question = ask(*this,
                     {tr("Start the run?"), tr("Send this message to %n recipient(s)?", nullptr, sent),
                      explanation, tr("Send to %n recipient(s)", nullptr, sent), tr("Do not send")},
                     [this] { start(); });
}

void RunDialog::start()
{
    if (!m_start->isEnabled())
        return;
    SendRun run;
    run.name = m_runName->text().trimmed();
    run.request = m_request;
    run.canary = m_canary->value();
    run.perMinute = m_pace->value();
    QList<RunLine> lines;
    lines.reserve(m_check.counts().sent);
    for (const ListLine &line : m_check.lines()) {
        if (line.isSent)
            lines.append({int(lines.size()) + 1, *line.to, line.data, RunLineState::Open, {}});
    }
    m_isBusy = true;
    refresh();
    Q_EMIT startRequested(run, lines);
}

void RunDialog::confirmStored()
{
    accept();
}

void RunDialog::refuseStored(const Error &error)
{
    m_isBusy = false;
    m_trouble = errorSentence(error);
    refresh();
}

} // namespace arowana
