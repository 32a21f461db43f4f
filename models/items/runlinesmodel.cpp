// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/runlinesmodel.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QLocale>

namespace arowana {

namespace {

constexpr int kPagesMost = 20; ///< kept; what was scrolled away is read again

QVariant alignmentOf(int column)
{
    const bool isNumber = RunLinesModel::Column(column) == RunLinesModel::Column::Number;
    return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// The money says more than the unit, where both differ.
QString differsWord(const RunLineView &line, const ChargeCheck &check)
{
    const QLocale locale;
    switch (check.money) {
    case MoneyFault::NotAsExpected:
        return RunLinesModel::tr("differs: %1, expected %2")
            .arg(moneyText(*check.told, locale), moneyText(*check.expected, locale));
    case MoneyFault::NotAsAnswered:
        return RunLinesModel::tr("differs: charged %1, price %2")
            .arg(moneyText(*check.charged, locale), moneyText(*line.price, locale));
    case MoneyFault::HeldThoughFree:
        return RunLinesModel::tr("differs: reserved %1, expected free").arg(moneyText(*line.cost, locale));
    case MoneyFault::None:
        break;
    }
    const bool hasName = line.unit != BillingUnit::Unknown;
    return RunLinesModel::tr("differs: %1, expected %2")
        .arg(hasName ? unitWord(line.unit) : visibleText(line.unitWord, Lines::One),
             unitWord(line.line.expected->unit));
}

} // namespace

QString runLineWord(const RunLineView &line, Channel channel)
{
    if (line.isLeftOut)
        return RunLinesModel::tr("Left out");
    switch (line.line.state) {
    case RunLineState::Open:
        return RunLinesModel::tr("Open");
    case RunLineState::Skipped:
        return RunLinesModel::tr("Not sent: the list was stopped");
    case RunLineState::Unfit:
        return RunLinesModel::tr("Not sent: not fit to be sent");
    case RunLineState::Sent:
        break;
    }
    return line.status ? statusWord(*line.status, channel) : RunLinesModel::tr("Not known");
}

QString runLineReason(const RunLineView &line)
{
    if (!line.isLeftOut && line.line.state == RunLineState::Unfit)
        return RunLinesModel::tr("With its values it makes no message that the platform takes, or one that "
                                 "cannot be kept as it is. "
                                 "Nothing of it has left.");
    return line.note;
}

QString runChargeWord(const RunLineView &line)
{
    if (line.isLeftOut || line.line.state != RunLineState::Sent || !line.status ||
        isBeforeAcceptance(*line.status))
        return {};
    const ChargeCheck check = line.charge();
    if (check.isReleased)
        return {};
    switch (check.verdict) {
    case ChargeVerdict::NotKnown:
        return RunLinesModel::tr("not known");
    case ChargeVerdict::Confirmed:
        return RunLinesModel::tr("confirmed");
    case ChargeVerdict::Differs:
        break;
    }
    return differsWord(line, check);
}

RunLinesModel::RunLinesModel(RunSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_asker(source.newAsker())
    , m_alive(std::make_shared<bool>(true))
{
}

RunLinesModel::~RunLinesModel()
{
    *m_alive = false;
}

void RunLinesModel::show(const SendRun &run)
{
    const int lines = run.id ? run.counts.lines + run.counts.leftOut : 0;
    if (run.id != m_run || lines != m_lines) {
        beginResetModel();
        m_run = run.id;
        m_channel = run.request.channel();
        m_lines = lines;
        m_pages.clear();
        m_wanted.clear();
        m_asked = -1; // an answer for another run is not taken
        endResetModel();
        return;
    }
    for (auto page = m_pages.keyBegin(); page != m_pages.keyEnd(); ++page)
        want(*page);
}

void RunLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (m_lines > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_lines - 1, kColumnCount - 1));
}

/// One question at a time, since a newer one of this model cancels the older; what is in view was asked for
/// last.
void RunLinesModel::want(int page) const
{
    m_wanted.removeAll(page);
    m_wanted.append(page);
    if (m_wanted.size() > kPagesMost)
        m_wanted.removeFirst();
    askNext();
}

void RunLinesModel::askNext() const
{
    if (m_asked >= 0 || m_wanted.isEmpty() || m_run == 0)
        return;
    const int page = m_asked = m_wanted.takeLast();
    m_source.askRunLines(m_asker, m_run, page * kPage + 1, kPage,
                         [self = const_cast<RunLinesModel *>(this), alive = m_alive, run = m_run,
                          page](const Result<QList<RunLineView>> &answer) {
                             if (*alive)
                                 self->take(run, page, answer);
                         });
}

void RunLinesModel::take(quint64 run, int page, const Result<QList<RunLineView>> &answer)
{
    if (run != m_run)
        return;
    m_asked = -1;
    if (!answer) { // the lamp of the store says why; it is asked for again when it is next painted
        askNext();
        return;
    }
    const QList<RunLineView> &lines = *answer;
    const auto known = m_pages.constFind(page);
    const bool isNews = known == m_pages.constEnd() || *known != lines;
    m_pages.insert(page, lines);
    if (m_pages.size() > kPagesMost)
        m_pages.erase(page - m_pages.firstKey() > m_pages.lastKey() - page ? m_pages.begin()
                                                                           : std::prev(m_pages.end()));
    askNext();
    const int last = std::min(m_lines, (page + 1) * kPage) - 1;
    if (isNews && last >= page * kPage)
        Q_EMIT dataChanged(index(page * kPage, 0), index(last, kColumnCount - 1));
}

int RunLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lines;
}

int RunLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

const RunLineView *RunLinesModel::lineAt(int row) const
{
    const auto known = m_pages.constFind(row / kPage);
    const int place = row % kPage;
    return known == m_pages.constEnd() || place >= known->size() ? nullptr : &known->at(place);
}

QVariant RunLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const int page = index.row() / kPage;
    if (!m_pages.contains(page)) {
        if (page != m_asked && !m_wanted.contains(page))
            want(page);
        return {};
    }
    const RunLineView *read = lineAt(index.row());
    if (!read)
        return {};
    const RunLineView &line = *read;
    switch (Column(index.column())) {
    case Column::Number:
        return QLocale().toString(line.line.number);
    case Column::Recipient:
        return line.isLeftOut ? visibleText(line.typed, Lines::One) : recipientText(wireText(line.line.to));
    case Column::State:
        return runLineWord(line, m_channel);
    case Column::Price:
        return runChargeWord(line);
    case Column::Note:
        return visibleText(runLineReason(line), Lines::One);
    }
    return {};
}

QVariant RunLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return {};
    switch (Column(section)) {
    case Column::Number:
        return tr("Line");
    case Column::Recipient:
        return tr("Recipient");
    case Column::State:
        return tr("State");
    case Column::Price:
        return tr("Price");
    case Column::Note:
        return tr("Reason");
    }
    return {};
}

} // namespace arowana
