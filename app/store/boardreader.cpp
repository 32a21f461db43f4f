// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/boardreader.h"

#include "app/store/sessionwalk.h"
#include "app/store/storedwords.h"
#include "models/domain/contactquery.h"

#include <algorithm>
#include <limits>

namespace arowana {

namespace {

constexpr auto kOne = "SELECT agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, is_estimated "
                      "FROM sessions WHERE agent_id = ? AND phone = ? AND last_reply_at > 0";
constexpr auto kOpen =
    "SELECT agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, is_estimated FROM sessions "
    "INDEXED BY sessions_by_expiry WHERE expires_at > ? AND last_reply_at > 0 "
    "AND (ended_at IS NULL OR ended_at < last_reply_at) ORDER BY expires_at, agent_id, phone";
constexpr auto kEnded =
    "SELECT agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, is_estimated FROM sessions "
    "INDEXED BY sessions_by_end WHERE last_reply_at > 0 AND (expires_at <= ? OR ended_at >= last_reply_at) "
    "ORDER BY ends_at DESC, agent_id DESC, phone DESC LIMIT ?";
constexpr auto kEndedAfter =
    "SELECT agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, is_estimated FROM sessions "
    "INDEXED BY sessions_by_end WHERE (ends_at, agent_id, phone) < (?, ?, ?) AND last_reply_at > 0 "
    "AND (expires_at <= ? OR ended_at >= last_reply_at) "
    "ORDER BY ends_at DESC, agent_id DESC, phone DESC LIMIT ?";
constexpr auto kLast = "SELECT direction, summary, created_at FROM messages INDEXED BY messages_by_recipient "
                       "WHERE recipient = ? AND sender_id = ? AND channel = 'rcs' ORDER BY row DESC LIMIT 1";
constexpr auto kEnds =
    "SELECT ended_at FROM session_ends WHERE agent_id = ? AND phone = ? ORDER BY ended_at DESC LIMIT 100";
constexpr auto kUnread = "SELECT count(*) FROM (SELECT 1 FROM unread_replies WHERE agent_id = ? "
                         "AND phone = ? LIMIT ?)";
constexpr auto kAllUnread = "SELECT count(*) FROM (SELECT 1 FROM unread_replies LIMIT ?)";
constexpr auto kUnreadPairs =
    "SELECT count(*) FROM (SELECT DISTINCT agent_id, phone FROM unread_replies LIMIT ?)";
constexpr auto kCountOpen =
    "SELECT count(*) FROM sessions INDEXED BY sessions_by_expiry WHERE expires_at > ? AND expires_at <= ? "
    "AND last_reply_at > 0 AND (ended_at IS NULL OR ended_at < last_reply_at)";

constexpr auto kCountEnded =
    "SELECT count(*) FROM (SELECT 1 FROM sessions INDEXED BY sessions_by_end WHERE last_reply_at > 0 "
    "AND (expires_at <= ? OR ended_at >= last_reply_at) ORDER BY ends_at DESC LIMIT ?)";

// As the contract has it, the log gives a reply its channel and nothing gives the channel's agent.
constexpr auto kCountWithoutAgent =
    "SELECT count(*) FROM (SELECT 1 FROM messages INDEXED BY messages_of_pair WHERE channel = 'rcs' "
    "AND type <> 'message' AND sender_id = x'' AND direction = 'inbound' LIMIT ?)";

Session sessionFrom(const StoreRows &rows)
{
    Session session;
    session.agentId = AgentId(rows.bytes(0));
    session.phone = rows.text(1);
    session.lastReplyAt = rows.instant(2);
    session.expiresAt = rows.instant(3);
    session.endedAt = rows.maybeInstant(4);
    session.endReason = rows.text(5);
    session.isEstimated = rows.flag(6);
    return session;
}

/// The same is found here as on the Contacts page, and what was typed as it stands in the last words.
bool isFound(const QString &search, const Conversation &line, const Person &person)
{
    const QString typed = foldedText(search.simplified());
    if (typed.isEmpty())
        return true;
    // Parts stand apart, so that no word is found across two of them.
    const QString where =
        foldedText((QStringList{line.session.phone, line.session.agentId.toString(),
                                line.contactId.toString(), line.personName, line.lastWords} +
                    person.emails)
                       .join(u'\n'));
    const QStringList terms = searchTerms(search);
    return where.contains(typed) ||
           (!terms.isEmpty() && std::all_of(terms.begin(), terms.end(),
                                            [&where](const QString &term) { return where.contains(term); }));
}

/// The session alone tells it, before anything is read.
bool mayBelong(const BoardQuery &query, const Session &session)
{
    Conversation line;
    line.session = session;
    line.unread = 1;
    return belongsTo(query, line, query.serverNow);
}

} // namespace

BoardReader::BoardReader(StoreConnection &connection)
    : m_connection(connection)
    , m_people(connection)
{
}

Result<BoardPage> BoardReader::page(const BoardQuery &query, const std::optional<BoardPlace> &after)
{
    BoardPage page;
    if (!after && query.filter != BoardFilter::Ended) {
        if (auto added = addOpen(query, page); !added)
            return added.error();
    }
    if (!after && query.filter == BoardFilter::Open) {
        if (auto added = addDrafts(query, page); !added)
            return added.error();
    }
    if (query.filter != BoardFilter::Open && query.filter != BoardFilter::EndingSoon) {
        if (auto added = addEnded(query, after, page); !added)
            return added.error();
    }
    return page;
}

Result<void> BoardReader::addOpen(const BoardQuery &query, BoardPage &page)
{
    const auto open = m_connection.all(kOpen, {query.serverNow.ms}, sessionFrom);
    if (!open)
        return open.error();
    for (const Session &session : *open) {
        auto one = line(query, session);
        if (!one)
            return one.error();
        if (*one)
            page.lines.append(**one);
    }
    return {};
}

/// Those that are over.
Result<void> BoardReader::addDrafts(const BoardQuery &query, BoardPage &page)
{
    const qsizetype open = page.lines.size();
    for (const SessionPair &pair : query.drafts) {
        auto placed = place(query, pair);
        if (!placed)
            return placed.error();
        if (placed->belongs && !isOpenAt(placed->line.session, query.serverNow))
            page.lines.append(placed->line);
    }
    std::sort(page.lines.begin() + open, page.lines.end(), [&](const Conversation &a, const Conversation &b) {
        return isBefore(a.session, b.session, query.serverNow);
    });
    return {};
}

Result<void> BoardReader::addEnded(const BoardQuery &query, const std::optional<BoardPlace> &after,
                                   BoardPage &page)
{
    const auto ended =
        after ? m_connection.all(kEndedAfter,
                                 {after->endsAt.ms, boundBytes(after->pair.agentId.bytes()),
                                  boundText(after->pair.phone), query.serverNow.ms, kLookedMost + 1},
                                 sessionFrom)
              : m_connection.all(kEnded, {query.serverNow.ms, kLookedMost + 1}, sessionFrom);
    if (!ended)
        return ended.error();
    int found = 0;
    for (qsizetype i = 0; i < ended->size(); ++i) {
        const Session &session = ended->at(i);
        auto one = line(query, session);
        if (!one)
            return one.error();
        if (*one) {
            page.lines.append(**one);
            ++found;
        }
        const bool isFull = found == BoardPage::kEndedMost || i + 1 == kLookedMost;
        if (isFull && i + 1 < ended->size()) {
            page.next = BoardPlace{endOf(session), {session.agentId, session.phone}};
            return {};
        }
    }
    return {};
}

Result<QList<PlacedConversation>> BoardReader::lines(const BoardQuery &query, const QList<SessionPair> &pairs)
{
    QList<PlacedConversation> placed;
    for (const SessionPair &pair : pairs) {
        auto one = place(query, pair);
        if (!one)
            return one.error();
        placed.append(one.take());
    }
    return placed;
}

Result<PlacedConversation> BoardReader::place(const BoardQuery &query, const SessionPair &pair)
{
    PlacedConversation placed;
    placed.belongs = false;
    placed.line.session.agentId = pair.agentId;
    placed.line.session.phone = pair.phone;
    const auto session =
        m_connection.first(kOne, {boundBytes(pair.agentId.bytes()), boundText(pair.phone)}, sessionFrom);
    if (!session)
        return session.error();
    if (!*session)
        return placed;
    placed.line.session = **session;
    const auto person = addWords(placed.line);
    if (!person)
        return person.error();
    if (auto added = addUnread(placed.line); !added)
        return added.error();
    if (auto added = addSession(placed.line); !added)
        return added.error();
    placed.belongs =
        belongsTo(query, placed.line, query.serverNow) && isFound(query.search, placed.line, *person);
    return placed;
}

Result<std::optional<Conversation>> BoardReader::line(const BoardQuery &query, const Session &session)
{
    Conversation line;
    line.session = session;
    if (!mayBelong(query, session))
        return std::optional<Conversation>();
    if (auto added = addUnread(line); !added)
        return added.error();
    if (!belongsTo(query, line, query.serverNow))
        return std::optional<Conversation>();
    const auto person = addWords(line);
    if (!person)
        return person.error();
    if (!isFound(query.search, line, *person))
        return std::optional<Conversation>();
    if (auto added = addSession(line); !added)
        return added.error();
    return std::optional<Conversation>(std::move(line));
}

Result<void> BoardReader::addUnread(Conversation &line)
{
    const auto unread = count(kUnread, {boundBytes(line.session.agentId.bytes()),
                                        boundText(line.session.phone), Conversation::kUnreadMost});
    if (!unread)
        return unread.error();
    line.unread = *unread;
    return {};
}

/// Who it is and what was said last.
Result<Person> BoardReader::addWords(Conversation &line)
{
    if (auto added = addLastWords(line); !added)
        return added.error();
    auto person = m_people.person(line.session.phone);
    if (person) {
        line.personName = person->name;
        line.contactId = person->contactId;
    }
    return person;
}

Result<void> BoardReader::addLastWords(Conversation &line)
{
    auto rows =
        m_connection.query(kLast, {boundText(line.session.phone), boundBytes(line.session.agentId.bytes())});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    if (*any) {
        line.lastDirection = fromStoredWord(found.text(0), Direction::Inbound);
        line.lastWords = found.text(1);
        line.lastAt = found.instant(2);
    }
    return {};
}

Result<void> BoardReader::addSession(Conversation &line)
{
    const auto ends =
        m_connection.all(kEnds, {boundBytes(line.session.agentId.bytes()), boundText(line.session.phone)},
                         [](const StoreRows &one) { return one.instant(0); });
    if (!ends)
        return ends.error();
    auto rows = m_connection.query(SessionWalk::kConversation,
                                   {boundBytes(line.session.agentId.bytes()), boundText(line.session.phone)});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    SessionWalk walk(line.session, *ends);
    bool goesOn = true;
    while (goesOn) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            break;
        if (found.flag(0) && !line.newestReply.isValid())
            line.newestReply = RowId{found.integer(4)};
        goesOn = walk.step(found) || !line.newestReply.isValid();
    }
    line.isPaid = walk.isPaid();
    line.cost = walk.cost();
    return {};
}

Result<ConversationTotals> BoardReader::totals(Instant serverNow)
{
    constexpr int kMost = Conversation::kUnreadMost;
    const qint64 never = std::numeric_limits<qint64>::max();
    const auto open = count(kCountOpen, {serverNow.ms, never});
    const auto soon = count(kCountOpen, {serverNow.ms, serverNow.plusMs(BoardQuery::kSoonMs).ms});
    const auto unread = count(kAllUnread, {kMost});
    const auto pairs = count(kUnreadPairs, {kMost});
    const auto ended = count(kCountEnded, {serverNow.ms, ConversationTotals::kEndedMost});
    const auto withoutAgent = count(kCountWithoutAgent, {kMost});
    for (const auto *one : {&open, &soon, &unread, &pairs, &ended, &withoutAgent}) {
        if (!*one)
            return one->error();
    }
    return ConversationTotals{*open, *soon, *unread, *pairs, *ended, *withoutAgent};
}

QList<const char *> BoardReader::statements()
{
    return {kOne,
            kOpen,
            kEnded,
            kEndedAfter,
            kLast,
            kEnds,
            kUnread,
            kAllUnread,
            kUnreadPairs,
            kCountOpen,
            kCountEnded,
            kCountWithoutAgent,
            SessionWalk::kConversation};
}

Result<int> BoardReader::count(const char *sql, const QVariantList &values)
{
    const auto number = m_connection.first(sql, values, [](const StoreRows &rows) { return rows.number(0); });
    if (!number)
        return number.error();
    return number->value_or(0);
}

} // namespace arowana
