// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The marked messages as text for the clipboard: read in pages, since most of many were never looked at, and
// told once it is whole. Deletes itself when it is done. GUI thread.

#include "models/items/messagelistmodel.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace arowana {

enum class CopyForm {
    Text,     ///< a line for each, cells separated by tabs, safe to be pasted into a spreadsheet
    Markdown, ///< a table with headings
    Ids,      ///< the platform's ids, a line for each message that has one
};

class RowsCopy : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kPage = 500;

    /// `ids` and `columns` in the order they are shown in; `model` must outlive it.
    RowsCopy(MessageListModel &model, std::vector<RowId> ids, QList<MessageListModel::Column> columns,
             CopyForm form, QObject *parent = nullptr);
    void start();
    /// A page that has not come by then is asked for again, with twice the patience.
    void setPatience(int ms) { m_patienceMs = ms; }

Q_SIGNALS:
    void done(const QString &text);

private:
    void ask();
    void take(const QList<MessageRow> &rows);
    void finish();
    [[nodiscard]] QString lineOf(const MessageRow &row) const;

    MessageListModel &m_model;
    std::vector<RowId> m_ids;
    QList<MessageListModel::Column> m_columns;
    CopyForm m_form;
    size_t m_next = 0;
    QStringList m_lines;
    QTimer m_again;
    int m_patienceMs = 3'000;
    int m_question = 0;
};

} // namespace arowana
