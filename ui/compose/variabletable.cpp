// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/variabletable.h"

#include "ui/compose/variabledelegate.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMessageBox>

namespace arowana {

VariableTable::VariableTable(QWidget *parent)
    : QTableWidget(0, 2, parent)
{
    setItemDelegate(new VariableDelegate(this));
    setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false); // Tab leaves the table; inside a cell it goes on to the next
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    setWordWrap(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    applyMetrics();
    connect(this, &QTableWidget::itemChanged, this, &VariableTable::variablesChanged);
}

void VariableTable::applyMetrics()
{
    const Metrics m(*this);
    verticalHeader()->setDefaultSectionSize(m.row());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Room for the mark from the beginning, so that nothing moves when it comes.
    verticalHeader()->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("\u2715 000")) + m.u(4));
    updateGeometry();
}

void VariableTable::putRow(int row, const QString &name, const QString &value)
{
    insertRow(row);
    setItem(row, 0, new QTableWidgetItem(name));
    setItem(row, 1, new QTableWidgetItem(value));
}

void VariableTable::setVariables(const Variables &variables)
{
    if (variables == this->variables())
        return;
    const QSignalBlocker quiet(this);
    setRowCount(0);
    for (const auto &[name, value] : variables)
        putRow(rowCount(), name, value);
    m_marked.clear();
    numberRows();
}

VariableTable::Variables VariableTable::variables() const
{
    Variables out;
    for (int row = 0; row < rowCount(); ++row)
        out.append({item(row, 0)->text(), item(row, 1)->text()});
    return out;
}

void VariableTable::addRow()
{
    const int row = currentRow() + 1;
    {
        const QSignalBlocker quiet(this);
        putRow(row, {}, {});
        numberRows();
    }
    Q_EMIT variablesChanged();
    editName(row);
}

void VariableTable::removeRow()
{
    const int row = currentRow();
    if (row < 0 || m_question)
        return;
    const QString name = item(row, 0)->text();
    if (name.isEmpty() && item(row, 1)->text().isEmpty()) {
        removeNow(row);
        return;
    }
    const QString number = QLocale().toString(row + 1);
    m_question = ask(*this,
                     {tr("Remove variable?"),
                      name.isEmpty() ? tr("Remove variable %1 with its value?").arg(number)
                                     : tr("Remove the variable \u201c%1\u201d with its value?").arg(name),
                      tr("The other variables stay as they are."), tr("Remove"), tr("Keep")},
                     [this, row] { removeNow(row); });
}

void VariableTable::removeNow(int row)
{
    if (row >= rowCount())
        return;
    QTableWidget::removeRow(row);
    numberRows();
    if (rowCount() > 0)
        setCurrentCell(qMin(row, rowCount() - 1), 0);
    Q_EMIT variablesChanged();
}

void VariableTable::editName(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    setFocus(Qt::OtherFocusReason);
    setCurrentCell(row, 0);
    editItem(item(row, 0));
}

void VariableTable::finishEditing()
{
    // Not by taking the focus from it: nothing loses that in a window that is not in front.
    QWidget *editor = state() == EditingState ? cellWidget(currentRow(), currentColumn()) : nullptr;
    if (!editor)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void VariableTable::markRows(const QList<int> &rows)
{
    if (rows == m_marked)
        return;
    m_marked = rows;
    numberRows();
}

void VariableTable::numberRows()
{
    QStringList words;
    for (int row = 0; row < rowCount(); ++row) {
        const QString number = QLocale().toString(row + 1);
        words.append(m_marked.contains(row) ? QStringLiteral("\u2715 ") + number : number);
    }
    setVerticalHeaderLabels(words);
}

void VariableTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Insert:
        addRow();
        return;
    case Qt::Key_Delete:
        removeRow();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Comes here too from the cell that it has just ended.
        if (state() == EditingState)
            return;
        // With Ctrl it is the dialog's.
        if (currentItem() && !(event->modifiers() & Qt::ControlModifier)) {
            editItem(currentItem());
            return;
        }
        break;
    default:
        break;
    }
    QTableWidget::keyPressEvent(event);
}

void VariableTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    horizontalHeader()->resizeSection(0, viewport()->width() * 2 / 5);
}

void VariableTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyMetrics();
}

QSize VariableTable::sizeHint() const
{
    const Metrics m(*this);
    return {m.u(80), m.row() * 6};
}

QSize VariableTable::minimumSizeHint() const
{
    const Metrics m(*this);
    return {m.u(40), m.row() * 4};
}

} // namespace arowana
