// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/transcriptreader.h"

#include "app/store/transcriptcontent.h"
#include "app/wire/answercodec.h"
#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"

#include <algorithm>
#include <limits>

namespace arowana {

namespace {

constexpr auto kKeys =
    "SELECT row FROM messages INDEXED BY messages_by_recipient WHERE recipient = ? ORDER BY row";
constexpr auto kReply = "SELECT inbound_text, reply_word, postback, is_estimated FROM message_more "
                        "WHERE row = ?";
constexpr auto kSend = "SELECT outbox.body, message_more.log_raw, message_more.answer_status, "
                       "message_more.answer_raw FROM message_more "
                       "LEFT JOIN outbox ON outbox.row = message_more.row WHERE message_more.row = ?";
constexpr auto kAgents =
    "SELECT agent_id FROM sessions INDEXED BY sessions_by_phone WHERE phone = ? ORDER BY agent_id";
constexpr auto kEnds = "SELECT ended_at, reason FROM session_ends WHERE agent_id = ? AND phone = ?";
// One statement for both: replies have no cost, sends no expiry.
constexpr auto kConversation =
    "SELECT direction = 'inbound', message_id IS NOT NULL, ifnull((SELECT min(at) FROM steps "
    "WHERE steps.row = messages.row AND status IN ('queued', 'received')), created_at), ifnull(cost, 0), "
    "(SELECT session_expires_at FROM message_more WHERE message_more.row = messages.row), "
    "ifnull((SELECT from_webhook FROM message_more WHERE message_more.row = messages.row), 0), "
    "row FROM messages INDEXED BY messages_of_pair WHERE channel = 'rcs' AND type <> 'message' "
    "AND sender_id = ? AND recipient = ? AND type = 'conversation'";
constexpr auto kSession = "SELECT last_reply_at, expires_at, is_estimated FROM sessions "
                          "WHERE agent_id = ? AND phone = ? AND last_reply_at > 0";

bool isOf(const Person &person, const QString &recipient)
{
    return person.phones.contains(recipient) || person.emails.contains(recipient);
}

} // namespace

TranscriptReader::TranscriptReader(StoreConnection &connection)
    : m_connection(connection)
    , m_messages(connection)
{
}

Result<std::vector<RowId>> TranscriptReader::keys(const Person &person)
{
    std::vector<RowId> keys;
    for (const QString &address : person.phones + person.emails) {
        if (address.isEmpty())
            continue;
        const auto rows = m_connection.all(kKeys, {boundText(address)},
                                           [](const StoreRows &found) { return RowId{found.integer(0)}; });
        if (!rows)
            return rows.error();
        keys.insert(keys.end(), rows->begin(), rows->end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

Result<QList<TranscriptEntry>> TranscriptReader::entries(const Person &person, const std::vector<RowId> &ids)
{
    QList<TranscriptEntry> entries;
    for (const RowId id : ids) {
        const auto row = m_messages.listRow(id);
        if (!row)
            return row.error();
        if (!*row || !isOf(person, (*row)->recipient))
            continue;
        auto whole = entry(**row);
        if (!whole)
            return whole.error();
        entries.append(whole.take());
        if (ids.size() > 1)
            entries.last().cutToShown();
    }
    return entries;
}

Result<TranscriptEntry> TranscriptReader::entry(const MessageRow &row)
{
    TranscriptEntry entry;
    entry.row = row;
    entry.kind = row.channel == Channel::Email ? TranscriptKind::Email : TranscriptKind::Text;
    auto added = row.direction == Direction::Inbound ? addReply(entry) : addSend(entry);
    if (!added)
        return added.error();
    return entry;
}

Result<void> TranscriptReader::addReply(TranscriptEntry &entry)
{
    const auto any = m_connection.first(kReply, {entry.row.row.value}, [&](const StoreRows &found) {
        takeReply(entry, found.text(1), found.text(0), found.text(2));
        entry.isEstimated = found.flag(3);
        return true;
    });
    if (!any)
        return any.error();
    if (entry.text.isEmpty())
        entry.text = entry.row.summary;
    return {};
}

Result<void> TranscriptReader::addSend(TranscriptEntry &entry)
{
    QByteArray body;
    QByteArray logRaw;
    const auto any = m_connection.first(kSend, {entry.row.row.value}, [&](const StoreRows &found) {
        body = found.bytes(0);
        logRaw = found.bytes(1);
        if (const int status = int(found.integer(2)); status >= 400)
            entry.refusalCode = decodeRefusal(status, found.bytes(3)).code;
        return true;
    });
    if (!any)
        return any.error();
    Sender sender;
    sender.channel = entry.row.channel;
    bool isKnown = false;
    if (!body.isEmpty()) {
        if (const auto request = decodeSend(body, sender)) {
            takeContent(entry, request->content);
            isKnown = true;
        }
    }
    if (!isKnown && !logRaw.isEmpty()) {
        const auto polled = decodePolledMessage(logRaw);
        isKnown = polled && polled->content;
        if (isKnown)
            takeContent(entry, *polled->content);
    }
    if (isKnown)
        return {};
    // Sent from elsewhere, and nobody has told yet what it says.
    (entry.row.channel == Channel::Email ? entry.subject : entry.text) = entry.row.summary;
    return {};
}

Result<QList<SessionSpan>> TranscriptReader::spans(const Person &person)
{
    QList<SessionSpan> spans;
    for (const QString &phone : person.phones) {
        const auto agents = m_connection.all(kAgents, {boundText(phone)},
                                             [](const StoreRows &rows) { return AgentId(rows.bytes(0)); });
        if (!agents)
            return agents.error();
        for (const AgentId &agent : *agents) {
            auto found = spansOf({agent, phone});
            if (!found)
                return found.error();
            spans.append(found.take());
        }
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const SessionSpan &a, const SessionSpan &b) { return a.openedAt < b.openedAt; });
    return spans;
}

Result<QList<SessionSpan>> TranscriptReader::spansOf(const SessionPair &pair)
{
    const QVariantList byPair{boundBytes(pair.agentId.bytes()), boundText(pair.phone)};
    auto ends = m_connection.all(kEnds, byPair, [](const StoreRows &rows) {
        return SessionEnd{rows.instant(0), rows.text(1)};
    });
    if (!ends)
        return ends.error();
    // What the session row knows counts too: its reply may be one that was salvaged without its message.
    auto replies = m_connection.all(kSession, byPair, [](const StoreRows &rows) {
        return SessionReply{rows.instant(0), rows.instant(1), rows.flag(2), {}};
    });
    if (!replies)
        return replies.error();
    QList<SessionReply> told = replies.take();
    // The session book cuts a reply's time to the platform's clock; the message keeps it as it was told.
    const Instant newest = told.isEmpty() ? Instant{std::numeric_limits<qint64>::max()} : told.first().at;
    QList<SessionCharge> charges;
    auto rows = m_connection.query(kConversation, byPair);
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            break;
        if (found.flag(0))
            told.append({std::min(found.instant(2), newest), found.maybeInstant(4), !found.flag(5),
                         RowId{found.integer(6)}});
        else if (found.flag(1))
            charges.append({found.instant(2), Money{found.integer(3)}});
    }
    return sessionSpans(pair, std::move(told), ends.take(), charges);
}

QList<const char *> TranscriptReader::statements()
{
    return {kKeys, kReply, kSend, kAgents, kEnds, kConversation, kSession};
}

} // namespace arowana
