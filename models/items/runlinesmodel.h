// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The lines of one run with how their messages stand: read a page at a time, and a page again when the run's
// counts have changed. GUI thread; owned by the page of the runs.

#include "models/domain/runsource.h"

#include <QAbstractTableModel>
#include <QMap>

#include <memory>

namespace arowana {

class RunLinesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Number is that of the list.
    enum class Column { Number, State, Recipient, Price, Note };
    static constexpr int kColumnCount = 5;
    static constexpr int kPage = 200;

    /// `source` must outlive the model.
    explicit RunLinesModel(RunSource &source, QObject *parent = nullptr);
    ~RunLinesModel() override;

    /// Shows the lines of this run; 0 shows none. The same run anew reads what is shown once more.
    void show(const SendRun &run);
    [[nodiscard]] quint64 run() const { return m_run; }
    void retranslate();
    /// nullptr while it is not read; looking never asks for it.
    [[nodiscard]] const RunLineView *lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void want(int page) const;
    void askNext() const;
    void take(quint64 run, int page, const Result<QList<RunLineView>> &answer);

    RunSource &m_source;
    const quint64 m_asker;
    quint64 m_run = 0;
    Channel m_channel = Channel::Rcs;
    int m_lines = 0;
    // A view asks from data(), which is const: what is read and what is wanted is a cache.
    mutable QMap<int, QList<RunLineView>> m_pages;
    mutable QList<int> m_wanted;   ///< pages, the one asked for last at the end
    mutable int m_asked = -1;      ///< the page of the question under way; -1: none
    std::shared_ptr<bool> m_alive; ///< an answer may come after the end
};

/// How a line stands, in words.
[[nodiscard]] QString runLineWord(const RunLineView &line, Channel channel);
/// Whether it is billed as was said before the start: `confirmed`, `differs: …`, `not known`; empty where
/// nothing is billed, or nothing is to be said yet.
[[nodiscard]] QString runChargeWord(const RunLineView &line);
/// Why it stands so: the platform's words as they came, or a sentence of ours; empty where nothing is to say.
[[nodiscard]] QString runLineReason(const RunLineView &line);

} // namespace arowana
