// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The session board: one row for each agent and phone, what ends next on top, what is over below, the newest
// end first (boardquery.h). GUI thread; owned by the Conversations page. It never blocks. What is open is
// judged by the platform's clock, which is handed in: a row that ends moves, or leaves, with setServerNow.
// Words come ready to show (made safe, translated); colours and marks are the delegate's affair.

#include "models/domain/changeset.h"
#include "models/domain/conversationsource.h"
#include "models/items/patience.h"

#include <QAbstractListModel>

#include <functional>
#include <set>
#include <vector>

namespace arowana {

class SessionBoardModel : public QAbstractListModel {
    Q_OBJECT
public:
    // Qt::DisplayRole is the name, or the number where there is none.
    static constexpr int kNumberRole = Qt::UserRole + 1;        ///< QString, grouped for reading
    static constexpr int kLastWordsRole = Qt::UserRole + 2;     ///< QString, one line
    static constexpr int kLastDirectionRole = Qt::UserRole + 3; ///< int of Direction
    static constexpr int kLastAtRole = Qt::UserRole + 4;        ///< qlonglong, ms since the epoch; 0: none
    static constexpr int kUnreadRole = Qt::UserRole + 5;        ///< int, 0 to Conversation::kUnreadMost
    static constexpr int kIsOpenRole = Qt::UserRole + 6;        ///< bool
    static constexpr int kRemainingMsRole = Qt::UserRole + 7;   ///< qlonglong; 0 when it is over
    static constexpr int kRemainingTextRole = Qt::UserRole + 8; ///< `21:14:08`, or `ended 14:20`
    static constexpr int kEndsAtRole = Qt::UserRole + 9; ///< qlonglong, ms since the epoch: will, or did
    static constexpr int kIsEstimatedRole = Qt::UserRole + 10; ///< bool: no event has confirmed its end
    static constexpr int kIsPaidRole = Qt::UserRole + 11;      ///< bool: a reply costs nothing more
    static constexpr int kCostTextRole = Qt::UserRole + 12;    ///< `0.20 €`; empty when nothing was charged
    static constexpr int kAgentRole = Qt::UserRole + 13;       ///< QByteArray, the agent's id
    static constexpr int kPhoneRole = Qt::UserRole + 14;       ///< QString, as on the wire
    static constexpr int kHasDraftRole = Qt::UserRole + 15;    ///< bool: something is being written to them
    static constexpr int kBesideNameRole =
        Qt::UserRole + 16; ///< QString: the number, where somebody else in the list has the same name, and
                           ///< the agent's name, where the phone has another row by another agent; else empty
    using AgentName = std::function<QString(const AgentId &)>;

    /// `source` must outlive the model.
    explicit SessionBoardModel(ConversationSource &source, QObject *parent = nullptr);

    /// Asks for another board, once the time is known; the rows change when it comes, in one reset, then
    /// `loaded`.
    void setQuery(BoardFilter filter, const QString &search);
    [[nodiscard]] BoardFilter filter() const { return m_query.filter; }
    [[nodiscard]] const QString &search() const { return m_query.search; }

    /// The conversation somebody works in: once it is in the list it stays until another one is kept,
    /// whatever becomes of it.
    void setKept(const SessionPair &pair);
    /// Whether something is being written to the pair; under Open that keeps it in the list when it is over.
    void setDraft(const SessionPair &pair, bool hasDraft);

    /// Takes the sessions and pairs of a change set: asks for their lines, then moves, inserts, removes and
    /// changes rows. Selection stays on its pair.
    void apply(const ChangeSet &changes);
    /// The platform's time. Rows whose session ended since move to their place, or leave the filter.
    void setServerNow(Instant serverNow);
    /// Announces the remaining time of the given rows (the visible ones), once a second. Questions that
    /// stayed without an answer are asked again.
    void tick(int firstVisible, int lastVisible);
    /// `name` tells an agent's name, from memory; without it, or where it tells nothing, the id is shown.
    void setAgentName(AgentName name);
    /// Words in the new language, or with other names of agents.
    void retranslate();

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] Instant serverNow() const { return m_query.serverNow; }
    /// Of the whole workspace, whatever the filter; as last read.
    [[nodiscard]] const ConversationTotals &totals() const { return m_totals; }
    /// -1 when it is not in this list (yet: what is over comes in pages).
    [[nodiscard]] int rowOf(const SessionPair &pair) const;
    /// nullptr beyond the list. Valid until the model changes.
    [[nodiscard]] const Conversation *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    /// The next page of what is over. Views call it at their end.
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page of the query has come.
    void loaded();
    void totalsChanged(const arowana::ConversationTotals &totals);

private:
    enum class Page {
        First,
        Next,
        Again, ///< the first once more, for what time has brought in
    };

    [[nodiscard]] quint64 asker() const;
    void begin();
    void askPage(Page which);
    void takePage(Page which, const BoardPage &page);
    void askTotals();
    void askLines();
    void takeBackLines();
    void place(const PlacedConversation &placed);
    [[nodiscard]] bool isKept(const Conversation &line) const { return m_kept == line.pair(); }
    void insertLine(const Conversation &line);
    void removeRow(int row);
    void changeRow(int row, const Conversation &line);
    void moveTo(int row, const Session &session);
    void sortLines();
    void endUntil(Instant serverNow);
    [[nodiscard]] int placeFor(const Session &session) const;
    [[nodiscard]] bool isBeyondPages(const Session &session) const;
    [[nodiscard]] static QString nameOf(const Conversation &line);
    [[nodiscard]] QString besideName(const Conversation &line) const;
    [[nodiscard]] QString agentText(const AgentId &agent) const;
    [[nodiscard]] QString remainingText(const Conversation &line) const;
    [[nodiscard]] QString accessibleText(const Conversation &line) const;

    ConversationSource &m_source;
    AgentName m_agentName;
    BoardQuery m_query;
    std::vector<Conversation> m_lines; ///< in the board's order at m_orderedAt
    Instant m_orderedAt;
    Instant m_readAt;                 ///< totals and what time brings in were asked for then
    std::optional<BoardPlace> m_next; ///< where the pages left off
    std::optional<Page> m_pageAsked;
    std::set<SessionPair> m_changed; ///< waiting to be asked for
    QList<SessionPair> m_asked;      ///< being asked for
    std::optional<SessionPair> m_kept;
    bool m_isKeptForeign = false; ///< it stands here although it does not belong to the query any more
    ConversationTotals m_totals;
    Patience m_pagePatience;
    Patience m_linesPatience;
    Patience m_totalsPatience;
    quint64 m_pageQuestion = 0;  ///< answers to an older question are dropped
    quint64 m_linesQuestion = 0; ///< the same
    bool m_isLoaded = false;
    bool m_isWanted = false; ///< nobody has told the time yet
    bool m_areTotalsAsked = false;
    bool m_areTotalsStale = false;
};

} // namespace arowana
