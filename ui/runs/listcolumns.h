// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which column of the list says what: whether its first line names them, where the recipient stands, and what
// fills each placeholder of the message. GUI thread; owned by the dialog of the list.

#include "models/domain/recipientlist.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace arowana {

class ListColumns : public QWidget {
    Q_OBJECT
public:
    explicit ListColumns(const QStringList &placeholders, QWidget *parent = nullptr);

    /// Shows the columns of this list and chooses what it suggests; no changed() follows.
    void show(const TextTable &table, Channel channel);
    [[nodiscard]] ColumnMapping mapping() const;
    /// Chooses this, as far as there are such columns; no changed() follows.
    void choose(const ColumnMapping &mapping);

    /// Of the form's labels, so that another form can stand in line with it.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    /// The operator has chosen.
    void changed();

private:
    const QStringList m_placeholders;
    QFormLayout *m_form;
    QCheckBox *m_header;
    QComboBox *m_recipient;
    QList<QComboBox *> m_values; ///< by placeholder
};

} // namespace arowana
