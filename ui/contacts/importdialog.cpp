// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/importdialog.h"

#include "models/items/contactlistmodel.h"
#include "models/items/visibletext.h"
#include "ui/contacts/contactwords.h"
#include "ui/contacts/listfile.h"
#include "ui/controls/button.h"
#include "ui/controls/plainitemdelegate.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFormLayout>
#include <QListView>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QVBoxLayout>

namespace arowana {

namespace {

constexpr qint64 kSliceMs = 10;     ///< of checking, before the window is asked again
constexpr int kNameMost = 40;       ///< characters of a column's name or sample
constexpr int kRemarksMost = 5'000; ///< lines; beyond, the counts tell

QString number(int value)
{
    return QLocale().toString(value);
}

} // namespace

ImportDialog::ImportDialog(QWidget *parent)
    : QDialog(parent)
    , m_file(new ListFile(this))
    , m_open(new Button(tr("&Open a CSV file…"), ButtonKind::Plain, this))
    , m_fileName(new PlainLabel(this))
    , m_header(new QCheckBox(tr("The first line &names the columns"), this))
    , m_counts(new PlainLabel(this))
    , m_remarks(new QListView(this))
    , m_remarkLines(new QStringListModel(this))
    , m_bar(new QProgressBar(this))
    , m_state(new PlainLabel(this))
    , m_start(new Button(tr("&Import"), ButtonKind::Primary, this))
    , m_goOn(new Button(tr("&Tell it again"), ButtonKind::Plain, this))
    , m_stop(new Button(tr("&Stop"), ButtonKind::Plain, this))
    , m_close(new Button(tr("Close"), ButtonKind::Plain, this))
{
    setWindowTitle(tr("Import contacts"));
    setAccessibleName(tr("Import contacts"));
    build();
    connect(m_file, &ListFile::read, this, &ImportDialog::takeTable);
    connect(&m_slices, &QTimer::timeout, this, &ImportDialog::checkSlice);
    m_slices.setInterval(0);
    refresh();
    m_open->setFocus();
}

void ImportDialog::build()
{
    const Metrics m(*this);
    m_open->setObjectName(QStringLiteral("importOpen"));
    m_open->setAutoDefault(false);
    m_open->setKey(QKeySequence::Open);
    m_fileName->setRole(ColorRole::Muted);
    m_fileName->setElided(Qt::ElideMiddle);
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWrapped(true);
    m_state->setObjectName(QStringLiteral("importState"));
    m_state->setWrapped(true);
    m_bar->setObjectName(QStringLiteral("importBar"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_remarks->setObjectName(QStringLiteral("importRemarks"));
    m_remarks->setAccessibleName(tr("Lines that are left out"));
    m_remarks->setModel(m_remarkLines);
    m_remarks->setItemDelegate(new PlainItemDelegate(m_remarks));
    m_remarks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarks->setUniformItemSizes(true);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(m.u(3));
    upper->addWidget(m_open);
    upper->addWidget(m_fileName, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(5));
    column->setSpacing(m.u(3));
    column->addLayout(upper);
    column->addWidget(makeColumns());
    column->addWidget(m_counts);
    column->addWidget(m_remarks, 1);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addWidget(makeButtons());
    resize(m.u(170), m.u(150));
}

QWidget *ImportDialog::makeColumns()
{
    const Metrics m(*this);
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(m.u(4));
    form->setVerticalSpacing(m.u(2));
    m_header->setObjectName(QStringLiteral("importHeader"));
    form->addRow(m_header);
    const QList<std::pair<const char *, QString>> rows{{"importEmail", tr("Column of the &e-mail address")},
                                                       {"importPhone", tr("Column of the &phone number")},
                                                       {"importFirstName", tr("Column of the &first name")},
                                                       {"importLastName", tr("Column of the &last name")}};
    for (const auto &[name, label] : rows) {
        auto *choice = new QComboBox(box);
        choice->setObjectName(QLatin1String(name));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(16);
        choice->setItemDelegate(new PlainItemDelegate(choice));
        choice->setAccessibleName(QString(label).remove(u'&'));
        form->addRow(label, choice);
        m_columns.append(choice);
        connect(choice, &QComboBox::currentIndexChanged, this, &ImportDialog::check);
    }
    connect(m_header, &QCheckBox::toggled, this, &ImportDialog::check);
    return box;
}

QWidget *ImportDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics(*this).u(2));
    m_close->setObjectName(QStringLiteral("importClose"));
    m_close->setKeyHint(QKeySequence(Qt::Key_Escape));
    m_stop->setObjectName(QStringLiteral("importStop"));
    m_goOn->setObjectName(QStringLiteral("importGoOn"));
    m_start->setObjectName(QStringLiteral("importStart"));
    for (Button *button : {m_close, m_stop, m_goOn, m_start})
        button->setAutoDefault(false); // Enter in a field starts nothing
    row->addStretch(1);
    for (Button *button : {m_close, m_stop, m_goOn, m_start})
        row->addWidget(button);
    connect(m_open, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_goOn, &QPushButton::clicked, this, &ImportDialog::goOnRequested);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        Q_EMIT stopRequested();
    });
    return bar;
}

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a list of contacts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::openFile(const QString &file)
{
    m_file->open(file);
}

void ImportDialog::takeTable(const QString &name, const Result<TextTable> &table)
{
    m_name = name;
    m_trouble = table ? QString() : errorSentence(table.error());
    m_table = table ? *table : TextTable();
    m_isStarted = false;
    m_progress = {};
    showColumns(suggestedImport(m_table));
    check();
}

void ImportDialog::showColumns(const ImportMapping &mapping)
{
    const QSignalBlocker quietHeader(m_header);
    m_header->setChecked(mapping.hasHeader);
    const QStringList names = mapping.hasHeader && m_table.count() > 0 ? m_table.cells(0) : QStringList();
    const int first = mapping.hasHeader ? 1 : 0;
    const QStringList samples = m_table.count() > first ? m_table.cells(first) : QStringList();
    const QList<int> chosen{mapping.email, mapping.phone, mapping.firstName, mapping.lastName};
    for (int i = 0; i < m_columns.size(); ++i) {
        QComboBox *choice = m_columns.at(i);
        const QSignalBlocker quiet(choice);
        choice->clear();
        choice->addItem(tr("no column"));
        for (int column = 0; column < qMax(names.size(), samples.size()); ++column) {
            const QString name =
                names.value(column).isEmpty() ? tr("column %1").arg(column + 1) : names.at(column);
            const QString sample = samples.value(column).left(kNameMost);
            choice->addItem(visibleText(sample.isEmpty() ? name.left(kNameMost)
                                                         : tr("%1 (%2)").arg(name.left(kNameMost), sample),
                                        Lines::One));
        }
        choice->setCurrentIndex(chosen.at(i) + 1);
    }
}

ImportMapping ImportDialog::mapping() const
{
    const auto column = [this](int which) { return qMax(-1, m_columns.at(which)->currentIndex() - 1); };
    return {m_header->isChecked(), column(0), column(1), column(2), column(3)};
}

void ImportDialog::check()
{
    m_check = ContactListCheck(m_table, mapping());
    m_slices.start();
    refresh();
}

/// By time and not by lines: how long one takes depends on its values.
void ImportDialog::checkSlice()
{
    QElapsedTimer timer;
    timer.start();
    bool hasMore = true;
    while (hasMore && timer.elapsed() < kSliceMs)
        hasMore = m_check.step(20);
    if (hasMore)
        return;
    m_slices.stop();
    showRemarks();
    refresh();
}

void ImportDialog::start()
{
    m_isStarted = true;
    m_progress = {};
    m_progress.rows = int(m_check.rows().size());
    refresh();
    Q_EMIT startRequested(m_check.rows());
}

void ImportDialog::take(const ImportProgress &progress)
{
    m_isStarted = m_isStarted || progress.isTakenUp;
    const bool hasMoreRefused = progress.refused.size() != m_progress.refused.size();
    m_progress = progress;
    if (hasMoreRefused)
        showRemarks();
    refresh();
}

void ImportDialog::showRemarks()
{
    QStringList lines;
    for (const RefusedRow &row : std::as_const(m_progress.refused))
        lines.append(tr("Line %1: refused by the platform: %2")
                         .arg(number(row.line), visibleText(row.words, Lines::One)));
    const QList<SkippedLine> &skipped = m_check.skipped();
    const qsizetype room = qMax<qsizetype>(0, kRemarksMost - lines.size());
    for (const SkippedLine &line : skipped.first(qMin(room, skipped.size())))
        lines.append(skippedSentence(line));
    if (skipped.size() > room)
        lines.append(tr("%n more line(s) are left out.", nullptr, int(skipped.size() - room)));
    m_remarkLines->setStringList(lines);
}

QString ImportDialog::checkSentence() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (m_progress.isTakenUp)
        return tr("The program ended in the middle of this import. Its lines were kept: none is lost.");
    if (m_name.isEmpty())
        return tr("Open a file with an e-mail address or a phone number in each line. Up to %1 contacts are "
                  "imported at a time; nothing leaves before you choose Import.")
            .arg(number(kImportRowsMost));
    const int rows = int(m_check.rows().size());
    const int skipped = int(m_check.skipped().size());
    if (!m_check.isDone())
        return tr("Checking: %n line(s) so far.", nullptr, rows + skipped);
    QString sentence = tr("%n contact(s) can be imported.", nullptr, rows);
    if (skipped > 0)
        sentence += u' ' + tr("%n line(s) are left out; they stand below.", nullptr, skipped);
    if (m_table.encoding() == TextEncoding::Windows1252)
        sentence += u' ' + tr("The file is no UTF-8: it was read as Windows-1252. Look at the names.");
    return sentence;
}

QString ImportDialog::progressSentence() const
{
    if (!m_isStarted)
        return {};
    QStringList parts;
    const QString far =
        tr("%1 of %2 told to the platform: %3 new, %4 known there already, %5 refused.")
            .arg(number(m_progress.taken), number(m_progress.rows), number(m_progress.imported),
                 number(m_progress.known()), number(int(m_progress.refused.size())));
    const bool mayBeThere =
        m_progress.mayHaveLeft || (m_progress.unknown && !m_progress.unknown->nothingLeft());
    const QString part = tr("lines %1 to %2").arg(number(m_progress.partFrom), number(m_progress.partTo));
    switch (m_progress.state) {
    case ImportState::Running:
        return far;
    case ImportState::Done:
        return tr("Done.") + u' ' + far;
    case ImportState::Refused:
        return tr("The platform refused %1 and what follows.").arg(part) + u' ' +
               refusalCard(m_progress.refusal).theirWords + u' ' + far;
    case ImportState::Stopped:
    case ImportState::Waiting:
        break;
    }
    if (m_progress.state == ImportState::Stopped)
        parts << tr("Stopped; what follows did not leave.");
    if (mayBeThere) {
        parts << tr("It is not known whether %1 arrived.").arg(part);
        if (m_progress.unknown)
            parts << unknownSentence(*m_progress.unknown);
        if (m_progress.partNumbersOnly > 0)
            parts << tr("Told again, %n contact(s) without an e-mail address could be there twice.", nullptr,
                        m_progress.partNumbersOnly);
        else
            parts << tr("Telling it again is safe: the platform leaves out addresses it knows.");
    } else if (m_progress.unknown) {
        parts << unknownSentence(*m_progress.unknown) << tr("Tell it again when the platform answers.");
    } else if (m_progress.state == ImportState::Waiting) {
        parts << tr("Nothing leaves before you go on.");
    }
    parts << far;
    return parts.join(u' ');
}

void ImportDialog::refresh()
{
    const bool isGoing = this->isGoing();
    const bool waits = isGoing && m_progress.state == ImportState::Waiting;
    m_fileName->setText(visibleText(m_name, Lines::One));
    m_counts->setText(checkSentence());
    m_counts->setRole(m_trouble.isEmpty() ? ColorRole::Text : ColorRole::Bad);
    m_state->setText(progressSentence());
    m_state->setVisible(m_isStarted);
    m_state->setRole(m_progress.state == ImportState::Refused       ? ColorRole::Bad
                     : m_progress.unknown || m_progress.mayHaveLeft ? ColorRole::Violet
                                                                    : ColorRole::Text);
    m_bar->setVisible(m_isStarted);
    m_bar->setRange(0, qMax(1, m_progress.rows));
    m_bar->setValue(m_progress.taken);
    m_header->setEnabled(!isGoing);
    for (QComboBox *choice : std::as_const(m_columns))
        choice->setEnabled(!isGoing && choice->count() > 1);
    m_open->setEnabled(!isGoing);
    m_start->setVisible(!isGoing);
    m_start->setEnabled(!m_isStarted && m_check.isDone() && !m_check.rows().isEmpty());
    m_start->setHint(m_isStarted ? tr("Open the file again to import it once more.") : QString());
    m_goOn->setVisible(waits);
    m_goOn->setText(m_progress.unknown || m_progress.mayHaveLeft ? tr("&Tell it again") : tr("&Go on"));
    m_stop->setVisible(isGoing);
    if (!isGoing || waits)
        m_stop->setEnabled(true);
}

} // namespace arowana
