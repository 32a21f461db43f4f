// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runlinesview.h"

#include "models/items/itemwords.h"
#include "models/items/runlinesmodel.h"
#include "ui/controls/rowdelegate.h"

namespace arowana {

namespace {

using Column = RunLinesModel::Column;

/// Widths in units, where there is room and where there is little; Note takes what is left, and never less
/// than this.
int unitsOf(int column, bool isCompact)
{
    switch (Column(column)) {
    case Column::Number:
        return 14;
    case Column::State:
        return isCompact ? 28 : 30;
    case Column::Recipient:
        return isCompact ? 36 : 44;
    case Column::Price:
        return isCompact ? 30 : 44;
    case Column::Note:
        return 40;
    }
    return 20;
}

QStringList stateWords()
{
    QStringList words;
    for (const RunLineState state :
         {RunLineState::Open, RunLineState::Skipped, RunLineState::Unfit, RunLineState::Sent}) {
        RunLineView line;
        line.line.state = state;
        words << runLineWord(line, Channel::Rcs);
    }
    for (const MessageStatus status :
         {MessageStatus::Held, MessageStatus::Sending, MessageStatus::Unknown, MessageStatus::Refused,
          MessageStatus::StoppedHere, MessageStatus::Queued, MessageStatus::Sent, MessageStatus::Delivered,
          MessageStatus::Read, MessageStatus::Clicked, MessageStatus::Bounced, MessageStatus::SoftBounced,
          MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked, MessageStatus::Unsubscribed,
          MessageStatus::Complained})
        words << statusWord(status) << statusWord(status, Channel::Email);
    return words;
}

CellLook stateLook(const RunLineView &line)
{
    if (line.isLeftOut)
        return {ColorRole::Warn, Mark::Warning};
    switch (line.line.state) {
    case RunLineState::Open:
        return {ColorRole::Muted, Mark::Pause};
    case RunLineState::Skipped:
        return {ColorRole::Muted, Mark::Stop};
    case RunLineState::Unfit:
        return {ColorRole::Bad, Mark::Cross};
    case RunLineState::Sent:
        break;
    }
    const MessageStatus status = line.status.value_or(MessageStatus::Unknown);
    return {statusRole(status), statusShape(status)};
}

CellLook chargeLook(const RunLineView &line)
{
    const ChargeCheck check = line.charge();
    if (check.isReleased)
        return {ColorRole::Muted};
    switch (check.verdict) {
    case ChargeVerdict::NotKnown:
        break;
    case ChargeVerdict::Confirmed:
        return {ColorRole::Good, {}};
    case ChargeVerdict::Differs:
        return {ColorRole::Warn, Mark::Warning};
    }
    return {ColorRole::Muted};
}

CellLook lookOf(const RunLinesModel &model, const QModelIndex &index)
{
    switch (Column(index.column())) {
    case Column::Number:
        return {ColorRole::Muted, {}, true};
    case Column::State:
        // One that is not read yet claims nothing.
        return model.lineAt(index.row()) ? stateLook(*model.lineAt(index.row())) : CellLook{};
    case Column::Recipient:
        return {ColorRole::Text, {}, true};
    case Column::Price:
        return model.lineAt(index.row()) ? chargeLook(*model.lineAt(index.row())) : CellLook{};
    case Column::Note:
        break;
    }
    return {ColorRole::Muted};
}

} // namespace

const RowsView::Columns RunLinesView::kColumns{RunLinesModel::kColumnCount, int(Column::State),
                                               int(Column::Note), &unitsOf, &stateWords};

RunLinesView::RunLinesView(RunLinesModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent)
    , m_delegate(new RowDelegate(this, [&model](const QModelIndex &index) { return lookOf(model, index); }))
{
    setItemDelegate(m_delegate);
    setObjectName(QStringLiteral("runLinesTable"));
    setSelectionMode(SingleSelection);
    applyMetrics();
}

void RunLinesView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
}

} // namespace arowana
