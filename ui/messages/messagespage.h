// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Messages page: the one main action, the query bar, how many messages there are and how many of them are
// shown, the table, and what to do while it is empty. The inspector beside it belongs to the main window. GUI
// thread.

#include "models/domain/historyprogress.h"
#include "models/domain/sender.h"
#include "models/items/messagelistmodel.h"

#include <QSet>
#include <QWidget>

class QStackedLayout;

namespace arowana {

class Button;
class EmptyState;
class HistoryLine;
class MessagesView;
class PlainLabel;
class QueryBar;

class MessagesPage : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the page.
    explicit MessagesPage(MessageListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] MessagesView &table() { return *m_table; }
    /// The keyboard goes to the query bar.
    void startSearch();
    /// All messages again.
    void clearSearch();
    /// The query bar offers them.
    void setSenders(const QList<Sender> &senders);
    /// How many messages the store has, in the list or not.
    void takeTotal(qint64 count);
    /// Newest first, and the newest in sight.
    void toNewest();
    /// How far the reading of earlier messages is; nullopt: all are read.
    void setHistory(const std::optional<HistoryProgress> &progress);
    /// So many messages of before an upgrade are not found by their words yet.
    void setUnsearchable(qint64 left);
    /// Ages of what can be seen are counted against `now`.
    void tick(Instant now);

Q_SIGNALS:
    void composeRequested();
    /// The reading of earlier messages is to pause, or to go on.
    void historyPauseRequested(bool pauses);
    /// Somebody sees this message, of which only the log's list has told.
    void seen(arowana::RowId id);
    void exportRequested();
    void chosenChanged(arowana::RowId id);
    /// How many messages there are, in the list or not.
    void counted(qint64 total);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retranslate();
    void applyTerms(const QList<QueryTerm> &terms);
    void takeOthers();
    void takeList();
    void goToList();
    void countRows();
    void setTotal(qint64 count);
    void showCount();
    [[nodiscard]] bool isSearch() const;
    void countNew(int more);
    void tellSeen(int first, int last);
    void placePill();

    MessageListModel &m_model;
    QueryBar *m_query;
    MessagesView *m_table;
    PlainLabel *m_title;
    PlainLabel *m_count;
    HistoryLine *m_history;
    Button *m_compose;
    Button *m_export;
    Button *m_newPill;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    EmptyState *m_nothing;
    bool m_isListWanted = false; ///< the keyboard is to go there when it has come
    int m_newAbove = 0;
    QSet<qint64> m_told; ///< rows of which seen() has told
    qint64 m_total = -1; ///< not known yet
    RowId m_kept;        ///< chosen last: it stays so through a search that finds it
};

} // namespace arowana
