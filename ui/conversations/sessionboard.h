// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The left part of the Conversations page: search, filters with their counts, and the list. A search goes
// through all conversations, and the filters say so. GUI thread; owned by the page.

#include "models/domain/boardquery.h"
#include "models/domain/sessionpair.h"

#include <QWidget>

class QLineEdit;
class QTabBar;
class QTimer;

namespace arowana {

class BoardView;
class PlainLabel;
class SessionBoardModel;

class SessionBoard : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive it.
    explicit SessionBoard(SessionBoardModel &model, QWidget *parent = nullptr);

    [[nodiscard]] BoardView &view() { return *m_view; }
    [[nodiscard]] QLineEdit &search() { return *m_search; }
    /// Of replies that are in no conversation, since nobody knows their agent: how many, where they are and
    /// what brings them here, in two sentences with this between them. Empty when there are none.
    [[nodiscard]] static QString outsideText(int withoutAgent, QChar between);
    /// As wide as the filters are in this language, but no wider than leaves room for a conversation.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Announces the remaining time of the rows that can be seen.
    void tick();

Q_SIGNALS:
    void chosen(const arowana::SessionPair &pair);
    /// Enter on a row: the operator wants to write.
    void replyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void ask();
    void askChosen();
    void askShown();
    void offerAll(bool isSearching);
    void showCounts();
    void showEmptiness();

    SessionBoardModel &m_model;
    QLineEdit *m_search;
    QTabBar *m_filters;
    BoardView *m_view;
    PlainLabel *m_nothing;  ///< what an empty list means
    PlainLabel *m_outside;  ///< replies that are in no conversation, and where they are
    QTimer *m_pause;        ///< runs while one types
    int m_filterBefore = 0; ///< the tab in front before something was looked for
};

} // namespace arowana
