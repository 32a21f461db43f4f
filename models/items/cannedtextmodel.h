// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Canned texts as a list, by name, as many of them as a filter lets through: those whose name begins with it
// first, then those that have it within. GUI thread; owned by whoever shows it.

#include "models/domain/cannedtext.h"

#include <QAbstractListModel>
#include <QSet>

namespace arowana {

class CannedTextModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Where the filter looks, without regard to case.
    enum class Scope {
        Names,
        NamesAndTexts,
    };
    /// Beside the name, which is the DisplayRole.
    enum Role {
        BeginRole = Qt::UserRole, ///< the first words of the text, on one line
        EditedRole,               ///< bool: changed and not saved
    };

    explicit CannedTextModel(Scope scope, QObject *parent = nullptr);

    /// Takes the whole list; rows that stay the same text, by name, are kept.
    void setTexts(const QList<CannedText> &texts);
    /// Another list is shown: the model is reset.
    void setFilter(const QString &filter);
    /// The names of those that are changed and not saved.
    void setEdited(const QSet<QString> &names);

    /// Only for a row that exists.
    [[nodiscard]] const CannedText &textAt(int row) const { return m_shown[row]; }
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QList<CannedText> filtered() const;

    const Scope m_scope;
    QString m_filter;
    QList<CannedText> m_all;
    QList<CannedText> m_shown;
    QSet<QString> m_edited;
};

} // namespace arowana
