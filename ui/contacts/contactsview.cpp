// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactsview.h"

#include "models/domain/suppression.h"
#include "models/items/contactlistmodel.h"
#include "ui/controls/rowdelegate.h"

namespace arowana {

namespace {

using Column = ContactListModel::Column;

/// Widths in units, where there is room and where there is little; Tags takes what is left, and never less
/// than this.
int unitsOf(int column, bool isCompact)
{
    switch (Column(column)) {
    case Column::Name:
        return isCompact ? 32 : 42;
    case Column::Phone:
        return isCompact ? 37 : 41;
    case Column::Email:
        return isCompact ? 40 : 54;
    case Column::Status:
        return isCompact ? 27 : 30;
    case Column::Tags:
        return isCompact ? 12 : 20;
    case Column::Last:
        return 22;
    }
    return 20;
}

QStringList stateWords()
{
    QStringList words{ContactListModel::tr("Address only"), ContactListModel::tr("Not read yet")};
    for (const char *word : {"ACTIVE", "UNSUBSCRIBED", "BOUNCED", "BLOCKED"})
        words << contactStatusWord(QLatin1String(word));
    return words;
}

CellLook lookOf(const ContactLine &line, Column column)
{
    switch (column) {
    case Column::Name:
        return {line.name.isEmpty() ? ColorRole::Muted : ColorRole::Text};
    case Column::Phone:
        return {ColorRole::Text, {}, true};
    case Column::Email:
        return {};
    case Column::Tags:
        return {ColorRole::Muted};
    case Column::Last:
        return {ColorRole::Muted, {}, true};
    case Column::Status:
        break;
    }
    if (line.statusWord.isEmpty())
        return {ColorRole::Muted, Mark::Dots};
    if (line.statusWord == QLatin1String("BOUNCED"))
        return {ColorRole::Bad, Mark::ReturnArrow};
    if (isSuppressingStatus(line.statusWord))
        return {ColorRole::Warn, Mark::Stop};
    if (line.statusWord == QLatin1String("ACTIVE"))
        return {ColorRole::Good, Mark::Disc};
    return {ColorRole::Violet, Mark::Question};
}

} // namespace

const RowsView::Columns ContactsView::kColumns{ContactListModel::kColumnCount, int(Column::Status),
                                               int(Column::Tags), &unitsOf, &stateWords};

ContactsView::ContactsView(ContactListModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent)
    , m_delegate(new RowDelegate(this, [&model](const QModelIndex &index) {
        return lookOf(model.lineAt(index.row()), Column(index.column()));
    }))
{
    setItemDelegate(m_delegate);
    setObjectName(QStringLiteral("contactsTable"));
    setSelectionMode(SingleSelection);
    applyMetrics();
}

void ContactsView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
}

} // namespace arowana
