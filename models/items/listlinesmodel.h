// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is to be said of the lines of a list before it is sent: the red and amber ones, with the reason. GUI
// thread; owned by the dialog, which checks the list piece by piece and appends what was checked.

#include "models/domain/recipientlist.h"

#include <QAbstractTableModel>

#include <functional>

namespace arowana {

class ListLinesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Line, Mark, Recipient, Reason };
    static constexpr int kColumnCount = 4;

    using Sentence = std::function<QString(const FieldProblem &)>;

    /// `sentence` says what is wrong with a field of the message, `warning` what may not be as intended.
    ListLinesModel(Sentence sentence, Sentence warning, QObject *parent = nullptr);

    void clear();
    /// Those without a remark are left out.
    void append(const QList<ListLine> &lines);
    void retranslate();

    /// Everything that is to be said of a line.
    [[nodiscard]] QString reasonText(const ListLine &line) const;
    /// Only for a row that exists.
    [[nodiscard]] const ListLine &lineAt(int row) const { return m_lines[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString findingText(const ListLine &line, const LineFinding &finding) const;

    Sentence m_sentence;
    Sentence m_warning;
    QList<ListLine> m_lines;
};

/// `Cannot be sent`, `Left out`: what becomes of a line that is not green.
[[nodiscard]] QString listMarkWord(LineMark mark, bool isSent);

} // namespace arowana
