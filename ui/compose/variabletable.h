// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The variables of a template as a table of name and value. Insert adds a row and begins with its name,
// Delete removes the chosen one; Tab inside a cell goes on to the next. GUI thread; owned by the template
// editor.

#include <QPointer>
#include <QTableWidget>

#include <utility>

class QMessageBox;

namespace arowana {

class VariableTable : public QTableWidget {
    Q_OBJECT
public:
    using Variables = QList<std::pair<QString, QString>>;

    explicit VariableTable(QWidget *parent = nullptr);

    /// Puts others in; tells nothing.
    void setVariables(const Variables &variables);
    [[nodiscard]] Variables variables() const;
    /// Adds an empty row behind the chosen one and begins its name.
    void addRow();
    /// Asks first where something stands in it.
    void removeRow();
    /// Marks these rows as having a problem.
    void markRows(const QList<int> &rows);
    /// Begins with the name in this row.
    void editName(int row);
    /// Takes over what is still being typed into a cell.
    void finishEditing();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void variablesChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics();
    void removeNow(int row);
    void putRow(int row, const QString &name, const QString &value);
    void numberRows();

    QList<int> m_marked;
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
