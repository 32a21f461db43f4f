// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sessionboardmodel.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr qsizetype kLinesMost = 200;   // asked for in one question, so that others have their turn
constexpr qint64 kTrembleMs = 2'000;    // the platform's clock is learnt anew with each answer
constexpr qint64 kReadAgainMs = 10'000; // what time alone changes

} // namespace

SessionBoardModel::SessionBoardModel(ConversationSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
}

quint64 SessionBoardModel::asker() const
{
    return quint64(quintptr(this));
}

void SessionBoardModel::setQuery(BoardFilter filter, const QString &search)
{
    m_query.filter = filter;
    m_query.search = search;
    m_isLoaded = false;
    m_isWanted = true;
    begin();
}

/// Without the time everything would be open, and all of history one page.
void SessionBoardModel::begin()
{
    if (!m_query.serverNow.isValid())
        return;
    m_isWanted = false;
    askPage(Page::First);
    askTotals();
}

void SessionBoardModel::askPage(Page which)
{
    takeBackLines(); // judged for another query, or about to be read anyway
    m_pageAsked = which;
    m_pagePatience.asked(m_query.serverNow);
    if (which != Page::Next)
        m_readAt = m_query.serverNow;
    const auto after = which == Page::Next ? m_next : std::nullopt;
    const quint64 question = ++m_pageQuestion;
    const QPointer<SessionBoardModel> guard(this);
    m_source.askBoard(asker(), m_query, after, [this, guard, question, which](const BoardPage &page) {
        if (!guard || question != m_pageQuestion)
            return;
        m_pagePatience.answered();
        m_pageAsked.reset();
        takePage(which, page);
    });
}

void SessionBoardModel::takePage(Page which, const BoardPage &page)
{
    if (which != Page::Again)
        m_next = page.next;
    if (which == Page::First) {
        beginResetModel();
        m_lines.assign(page.lines.begin(), page.lines.end());
        sortLines();
        m_isLoaded = true;
        endResetModel();
    } else {
        for (const Conversation &line : page.lines)
            place({line, true});
    }
    // A search may find nothing in a whole page: the view would not ask again by itself.
    if (m_next && page.lines.isEmpty() && which != Page::Again)
        askPage(Page::Next);
    else
        askLines(); // what changed while the page was on its way
    if (which == Page::First)
        Q_EMIT loaded();
}

bool SessionBoardModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isLoaded && m_next && !m_pageAsked;
}

void SessionBoardModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        askPage(Page::Next);
}

void SessionBoardModel::askTotals()
{
    if (std::exchange(m_areTotalsAsked, true)) {
        m_areTotalsStale = true;
        return;
    }
    m_areTotalsStale = false;
    m_totalsPatience.asked(m_query.serverNow);
    const QPointer<SessionBoardModel> guard(this);
    m_source.askTotals(asker(), m_query.serverNow, [this, guard](const ConversationTotals &totals) {
        if (!guard)
            return;
        m_totalsPatience.answered();
        m_areTotalsAsked = false;
        if (m_areTotalsStale)
            askTotals();
        if (totals == m_totals)
            return;
        m_totals = totals;
        Q_EMIT totalsChanged(totals);
    });
}

void SessionBoardModel::apply(const ChangeSet &changes)
{
    if (m_pageQuestion == 0)
        return; // nothing was read yet: the first page will have it
    for (const Session &session : changes.sessions)
        m_changed.insert({session.agentId, session.phone});
    m_changed.insert(changes.pairs.begin(), changes.pairs.end());
    for (const Conversation &line : m_lines) {
        if (changes.people.contains(line.session.phone))
            m_changed.insert(line.pair());
    }
    if (changes.sessions.isEmpty() && changes.pairs.isEmpty() && changes.people.isEmpty())
        return;
    askLines();
    askTotals();
}

void SessionBoardModel::takeBackLines()
{
    ++m_linesQuestion;
    m_changed.insert(m_asked.begin(), m_asked.end());
    m_asked.clear();
}

void SessionBoardModel::askLines()
{
    // One question at a time: a newer one would cancel the older, and its changes would be lost.
    if (!m_isLoaded || m_pageAsked || !m_asked.isEmpty() || m_changed.empty())
        return;
    while (!m_changed.empty() && m_asked.size() < kLinesMost)
        m_asked.append(m_changed.extract(m_changed.begin()).value());
    m_linesPatience.asked(m_query.serverNow);
    const QPointer<SessionBoardModel> guard(this);
    const quint64 question = ++m_linesQuestion;
    const QList<SessionPair> asked = m_asked; // the answer may come within the question
    m_source.askLines(asker(), m_query, asked,
                      [this, guard, question](const QList<PlacedConversation> &placed) {
                          if (!guard || question != m_linesQuestion)
                              return;
                          m_linesPatience.answered();
                          m_asked.clear();
                          for (const PlacedConversation &one : placed)
                              place(one);
                          askLines();
                      });
}

void SessionBoardModel::place(const PlacedConversation &placed)
{
    const int row = rowOf(placed.line.pair());
    // Judged at the time of the question; by now it may have ended.
    const bool belongs =
        placed.belongs && belongsTo(m_query, placed.line, m_orderedAt) && !isBeyondPages(placed.line.session);
    const bool staysAlone = !belongs && row >= 0 && isKept(placed.line);
    if (isKept(placed.line))
        m_isKeptForeign = staysAlone;
    if (!belongs && !staysAlone) {
        if (row >= 0)
            removeRow(row);
    } else if (row >= 0) {
        changeRow(row, placed.line);
    } else {
        insertLine(placed.line);
    }
}

void SessionBoardModel::setKept(const SessionPair &pair)
{
    if (m_kept == pair)
        return;
    const int row = m_kept ? rowOf(*m_kept) : -1;
    m_kept = pair;
    if (std::exchange(m_isKeptForeign, false) && row >= 0)
        removeRow(row);
}

void SessionBoardModel::setDraft(const SessionPair &pair, bool hasDraft)
{
    const bool isNew = hasDraft ? m_query.drafts.insert(pair).second : m_query.drafts.erase(pair) > 0;
    if (!isNew)
        return;
    const int row = rowOf(pair);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {kHasDraftRole, Qt::AccessibleTextRole});
    if (m_query.filter != BoardFilter::Open || m_pageQuestion == 0)
        return;
    m_changed.insert(pair); // over, it comes in by its draft, or leaves with it
    askLines();
}

bool SessionBoardModel::isBeyondPages(const Session &session) const
{
    if (!m_next || isOpenAt(session, m_orderedAt))
        return false;
    const SessionPair pair{session.agentId, session.phone};
    const Instant end = endOf(session);
    return end != m_next->endsAt ? end < m_next->endsAt : pair < m_next->pair;
}

void SessionBoardModel::insertLine(const Conversation &line)
{
    const int row = placeFor(line.session);
    beginInsertRows({}, row, row);
    m_lines.insert(m_lines.begin() + row, line);
    endInsertRows();
}

void SessionBoardModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
}

void SessionBoardModel::changeRow(int row, const Conversation &line)
{
    if (m_lines[size_t(row)] == line)
        return;
    moveTo(row, line.session);
    const int now = rowOf(line.pair());
    m_lines[size_t(now)] = line;
    Q_EMIT dataChanged(index(now), index(now));
}

/// Moves a row to where this session belongs; its line stays as it is.
void SessionBoardModel::moveTo(int row, const Session &session)
{
    // Its own place among the others.
    const auto before = [&](const Conversation &line) {
        return isBefore(line.session, session, m_orderedAt);
    };
    const auto self = m_lines.begin() + row;
    const auto above = std::partition_point(m_lines.begin(), self, before);
    const auto below = std::partition_point(self + 1, m_lines.end(), before);
    if (above == self && below == self + 1)
        return;
    const auto to = above != self ? above : below; // before this one, as Qt counts
    const int target = int(to - m_lines.begin());
    if (!beginMoveRows({}, row, row, {}, target))
        return;
    if (target < row)
        std::rotate(to, self, self + 1);
    else
        std::rotate(self, self + 1, to);
    endMoveRows();
}

int SessionBoardModel::placeFor(const Session &session) const
{
    const auto place = std::partition_point(m_lines.begin(), m_lines.end(), [&](const Conversation &line) {
        return isBefore(line.session, session, m_orderedAt);
    });
    return int(place - m_lines.begin());
}

void SessionBoardModel::sortLines()
{
    m_orderedAt = m_query.serverNow;
    std::erase_if(m_lines,
                  [this](const Conversation &line) { return !belongsTo(m_query, line, m_orderedAt); });
    std::sort(m_lines.begin(), m_lines.end(), [this](const Conversation &a, const Conversation &b) {
        return isBefore(a.session, b.session, m_orderedAt);
    });
}

void SessionBoardModel::setServerNow(Instant serverNow)
{
    m_query.serverNow = serverNow;
    if (m_isWanted)
        begin();
    if (!m_isLoaded)
        return;
    if (serverNow < m_orderedAt) {
        // A little is the clocks' trembling. Else what seemed over is open again, and the pages begin
        // elsewhere.
        if (m_orderedAt.since(serverNow) > kTrembleMs) {
            m_isLoaded = false;
            askPage(Page::First);
        }
        return;
    }
    endUntil(serverNow);
    // Time alone brings these rows in, and nobody tells it.
    const bool isByTime = m_query.filter == BoardFilter::EndingSoon || m_query.filter == BoardFilter::Ended;
    if (serverNow.since(m_readAt) < kReadAgainMs)
        return;
    m_readAt = serverNow;
    askTotals();
    if (isByTime && !m_pageAsked)
        askPage(Page::Again);
}

/// Those that ended since stand on top, the first to end first: each goes to its place below, or out.
void SessionBoardModel::endUntil(Instant serverNow)
{
    const auto isOver = [serverNow](const Conversation &line) { return !isOpenAt(line.session, serverNow); };
    const auto end = std::find_if_not(m_lines.begin(), m_lines.end(), [&](const Conversation &line) {
        return isOpenAt(line.session, m_orderedAt) && isOver(line);
    });
    int left = int(end - m_lines.begin());
    m_orderedAt = serverNow;
    for (; left > 0; --left) {
        const Conversation &first = m_lines.front();
        if (!belongsTo(m_query, first, serverNow)) {
            if (!isKept(first)) {
                removeRow(0);
                continue;
            }
            m_isKeptForeign = true;
        }
        const auto place =
            std::partition_point(m_lines.begin() + left, m_lines.end(), [&](const Conversation &line) {
                return isBefore(line.session, first.session, serverNow);
            });
        const int target = int(place - m_lines.begin());
        if (target > 1) {
            beginMoveRows({}, 0, 0, {}, target);
            std::rotate(m_lines.begin(), m_lines.begin() + 1, place);
            endMoveRows();
        }
        Q_EMIT dataChanged(index(target - 1), index(target - 1));
    }
}

void SessionBoardModel::tick(int firstVisible, int lastVisible)
{
    if (m_pagePatience.isLost(m_query.serverNow) && m_pageAsked)
        askPage(*m_pageAsked);
    if (m_linesPatience.isLost(m_query.serverNow)) {
        takeBackLines();
        askLines();
    }
    if (m_totalsPatience.isLost(m_query.serverNow)) {
        m_areTotalsAsked = false;
        askTotals();
    }
    if (firstVisible < 0 || lastVisible < firstVisible || firstVisible >= rowCount())
        return;
    Q_EMIT dataChanged(index(firstVisible), index(qMin(lastVisible, rowCount() - 1)),
                       {kRemainingMsRole, kRemainingTextRole, Qt::AccessibleTextRole});
}

void SessionBoardModel::retranslate()
{
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int SessionBoardModel::rowOf(const SessionPair &pair) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const Conversation &line) { return line.pair() == pair; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

const Conversation *SessionBoardModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[size_t(row)] : nullptr;
}

int SessionBoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

} // namespace arowana
