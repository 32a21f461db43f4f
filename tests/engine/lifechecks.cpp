// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/lifesimulation.h"

#include <algorithm>

// What must be true of a life, while it is lived and when all is quiet.

namespace arowana::test {

namespace {

constexpr qint64 kOneMonth = 26LL * 24 * 3'600'000; ///< from the start of a life to the end of May
constexpr int kTimersMost = 24;                     ///< one or two for each part that looks again
constexpr qint64 kGapSlack = 2 * 60'000;            ///< clocks that are not known yet are off
constexpr qint64 kClockSlack = 60'000; ///< so much a clock may be corrected between two answers unnoticed

QString numbered(const char *what, RowId row)
{
    return QStringLiteral("%1 (row %2)").arg(QString::fromLatin1(what)).arg(row.value);
}

} // namespace

/// Whoever reads it knows what happened, and what to do.
void LifeSimulation::watchError(const Error &error)
{
    if (error.what.isEmpty() || error.next.isEmpty())
        wrong(QStringLiteral("an error that does not say what happened and what to do: \"%1\" \"%2\"")
                  .arg(error.what, error.next));
}

void LifeSimulation::checkErrors()
{
    for (const Error &error : std::as_const(m_bench.notStored))
        watchError(error);
    for (const Error &error : std::as_const(m_bench.refusedWishes))
        watchError(error);
}

/// When all is quiet nothing heaps up: what waits then does not grow with what has happened.
void LifeSimulation::checkBounds()
{
    if (m_bench.time.waiting() > kTimersMost)
        wrong(QStringLiteral("%1 timers wait when all is quiet").arg(m_bench.time.waiting()));
}

void LifeSimulation::watchShown(const ChangeSet &change)
{
    if (change.listener && change.listener->trouble)
        watchError(*change.listener->trouble);
    if (change.store && change.store->trouble)
        watchError(*change.store->trouble);
    if (m_bench.store.isInTransaction())
        wrong(QStringLiteral("changes told within a transaction"));
    for (const RowId row : change.messages)
        watchRow(row);
    if (chance(10)) {
        for (const Intent &intent : m_intents)
            watchRow(intent.row);
    }
}

/// What a list would show now: never a platform state taken back, never a word the platform's books deny.
void LifeSimulation::watchRow(RowId row)
{
    const auto record = m_bench.store.keptMessage(row);
    if (!record)
        return;
    const MessageStatus status = record->row.status;
    const auto before = m_shown.find(row);
    if (before != m_shown.end() && !isBeforeAcceptance(before->second) &&
        statusRank(status) < statusRank(before->second))
        wrong(numbered("a state went back", row));
    m_shown.insert_or_assign(row, status);
    if (record->key.isEmpty())
        return;
    const QByteArray marker = markerIn(m_bench.entry(row).body);
    const bool saysNotSent = status == MessageStatus::Held || status == MessageStatus::Refused ||
                             status == MessageStatus::StoppedHere;
    if (saysNotSent && m_bench.ledger.acceptedOf(marker) > 0)
        wrong(numbered("shown as not sent, and the platform has it", row));
    if (!isBeforeAcceptance(status) && m_bench.ledger.acceptedOf(marker) == 0)
        wrong(numbered("shown as sent, and the platform has not got it", row));
}

void LifeSimulation::checkIntent(const Intent &intent)
{
    const auto record = m_bench.store.keptMessage(intent.row);
    if (!record) {
        wrong(numbered("lost: no row", intent.row));
        return;
    }
    watchRow(intent.row);
    const OutboxState state = m_bench.entry(intent.row).state;
    const LedgerMessage *truth = m_bench.ledger.findMarker(intent.marker);
    if (m_bench.ledger.acceptedOf(intent.marker) > 1)
        wrong(numbered("sent twice", intent.row));
    const MessageStatus status = record->row.status;
    if (status == MessageStatus::Held || status == MessageStatus::Sending)
        wrong(QStringLiteral("still on its way when all is quiet: status %1, outbox %2 (row %3)")
                  .arg(int(status))
                  .arg(int(state))
                  .arg(intent.row.value));
    else if (status == MessageStatus::Unknown && state != OutboxState::Stopped)
        wrong(numbered("unknown, and nothing is being done about it", intent.row));
    else if (status == MessageStatus::Refused && state != OutboxState::Refused)
        wrong(numbered("shown as refused, and the outbox thinks otherwise", intent.row));
    else if (status == MessageStatus::StoppedHere && state != OutboxState::Stopped)
        wrong(numbered("shown as stopped, and the outbox thinks otherwise", intent.row));
    else if (!isBeforeAcceptance(status) && (!truth || truth->id != record->row.id))
        wrong(numbered("shown as sent under another id", intent.row));
    else if (!isBeforeAcceptance(status) && truth->state() != status)
        wrong(numbered("the state shown is not the state it has", intent.row));
    if (!isBeforeAcceptance(status) && state != OutboxState::Accepted)
        wrong(numbered("accepted, and the outbox would send it again", intent.row));
    if (record->revokePending)
        wrong(numbered("a revoke that never ends", intent.row));
}

/// What was said not to be stored is not there, and never left.
void LifeSimulation::checkDenied()
{
    if (!m_asked.empty())
        wrong(QStringLiteral("a send that nobody ever says is stored or not"));
    for (const QByteArray &marker : std::as_const(m_denied)) {
        if (m_bench.ledger.acceptedOf(marker) > 0)
            wrong(QStringLiteral("said not to be stored, and the platform has it"));
        const auto &outbox = m_bench.store.outbox();
        if (std::any_of(outbox.begin(), outbox.end(),
                        [&](const auto &at) { return markerIn(at.second.body) == marker; }))
            wrong(QStringLiteral("said not to be stored, and it is on disk"));
    }
}

/// What the disk has changed never leaves, under whatever key, and the list says that it does not.
void LifeSimulation::checkDamaged()
{
    for (const auto &[row, leftBefore] : m_damaged) {
        const OutboxEntry entry = m_bench.entry(row);
        const auto &sends = m_bench.platform.sends();
        for (qsizetype i = leftBefore; i < sends.size(); ++i) {
            if (sends[i].key == entry.key || sends[i].body == entry.body)
                wrong(numbered("damaged on the disk, and it left", row));
        }
        const auto record = m_bench.store.keptMessage(row);
        if (!record || !record->row.note.contains(QStringLiteral("amaged")))
            wrong(numbered("damaged on the disk, and nothing says so", row));
    }
}

/// Whether the automatic top-up failed is said as the newest event of it that was stored said, over crashes.
void LifeSimulation::checkTopUps()
{
    Instant newest;
    bool hasFailed = false;
    for (const auto &[place, row] : m_bench.store.journalRows()) {
        const bool isTopUp =
            row.entry.state == JournalState::Accepted && row.entry.name.startsWith("billing.auto_reload_");
        if (!isTopUp || row.entry.timestamp < newest)
            continue;
        newest = row.entry.timestamp;
        hasFailed = row.entry.name.endsWith("failed");
    }
    const auto told = m_bench.told().autoReload;
    if (hasFailed != (told && told->hasFailed))
        wrong(QStringLiteral("the automatic top-up is not told of as it went"));
}

/// Every message of the log is in the list, whole, also those from before the first start.
void LifeSimulation::checkLog()
{
    for (const MessageId &id : m_bench.ledger.ids()) {
        const auto known = m_bench.store.messageById(id);
        if (!known || !*known || !(*known)->isWhole)
            wrong(QStringLiteral("a message of the log that the list does not have whole: %1")
                      .arg(id.toString()));
    }
    if (m_bench.told().poll && m_bench.told().poll->history)
        wrong(QStringLiteral("the log's older messages are never read to the end"));
}

void LifeSimulation::checkLetters()
{
    std::map<QByteArray, int> copies;
    for (const auto &[place, row] : m_bench.store.journalRows())
        ++copies[row.entry.body];
    for (const Letter &letter : m_bench.post.letters()) {
        if (letter.stored > 0 && copies[letter.body] != 1)
            wrong(QStringLiteral("an event answered \"stored\" is kept %1 times").arg(copies[letter.body]));
    }
}

void LifeSimulation::checkMoney()
{
    if (m_bench.told().balance != std::optional(m_bench.ledger.balance()))
        wrong(QStringLiteral("the balance shown is not the platform's"));
    for (const Intent &intent : m_intents) {
        const auto record = m_bench.store.keptMessage(intent.row);
        if (!record || isBeforeAcceptance(record->row.status))
            continue;
        const LedgerMessage *truth = m_bench.ledger.find(record->row.id);
        const bool isReleased = record->row.status == MessageStatus::Failed ||
                                record->row.status == MessageStatus::Expired ||
                                record->row.status == MessageStatus::Revoked;
        if (truth && record->row.cost != std::optional(isReleased ? Money{} : truth->hold))
            wrong(numbered("the cost shown is not what it cost", intent.row));
    }
}

/// Every reply is one entry, however many ways have told it, and like words are as many entries as replies.
void LifeSimulation::checkReplies()
{
    std::map<QString, int> shown;
    for (const auto &[row, record] : m_bench.store.messages()) {
        if (record.row.direction == Direction::Inbound)
            ++shown[record.inboundText];
    }
    std::map<QString, int> truth;
    for (const LedgerReply &reply : m_bench.ledger.replies())
        ++truth[QString::fromUtf8(reply.text)];
    for (const auto &[text, count] : truth) {
        const auto found = shown.find(text);
        if (found == shown.end() || found->second != count)
            wrong(QStringLiteral("%1 replies of like words are %2 entries")
                      .arg(count)
                      .arg(found == shown.end() ? 0 : found->second));
    }
}

/// The session runs for a day from the newest reply the console may know of, and never longer.
void LifeSimulation::checkSession()
{
    const auto known = m_bench.store.session(AgentId("ag_live_1"), QStringLiteral("+4915112345678"));
    const Instant now = m_bench.platformClock.now();
    // A reply that the log alone told of, by a channel whose agent was not known then, opens none.
    Instant newest;
    for (const auto &[row, record] : m_bench.store.messages()) {
        if (record.row.direction != Direction::Inbound || record.row.senderId != "ag_live_1" ||
            record.row.recipient != QLatin1String("+4915112345678"))
            continue;
        for (const TimelineStep &step : record.steps)
            newest = step.status == MessageStatus::Received ? std::max(newest, step.at) : newest;
    }
    const bool isOfToday = newest.isValid() && now.since(newest) < Session::kLengthMs;
    if (isOfToday && (!known || !*known))
        wrong(QStringLiteral("a reply of the last day without a session"));
    if (!known || !*known)
        return;
    const Session &session = **known;
    if (newest.isValid() && newest.since(session.lastReplyAt) > kClockSlack)
        wrong(QStringLiteral("a session that does not know the newest reply"));
    if (session.lastReplyAt.isValid() && session.expiresAt.since(session.lastReplyAt) > Session::kLengthMs)
        wrong(QStringLiteral("a session longer than a day"));
    // One that ended before the start is not told again.
    const QList<Session> told = m_bench.told().sessions;
    const bool isShown = !told.isEmpty() || isOpenAt(session, m_bench.platformClock.now());
    if (isShown && !told.contains(session))
        wrong(QStringLiteral("the session shown is not the session kept"));
    if (session.lastReplyAt.since(m_bench.platformClock.now()) > 1'000)
        wrong(QStringLiteral("a session from the future"));
}

void LifeSimulation::checkOwnMoney()
{
    OwnMoney truth;
    Money releasedUnheard;
    for (const auto &[row, record] : m_bench.store.messages()) {
        if (record.key.isEmpty() || record.row.id.isEmpty())
            continue;
        const LedgerMessage *message = m_bench.ledger.find(record.row.id);
        if (!message)
            continue;
        const MessageStatus state = message->state();
        if (state == MessageStatus::Failed || state == MessageStatus::Expired ||
            state == MessageStatus::Revoked)
            (m_adopted.contains(row) ? releasedUnheard : truth.released) += message->hold;
        else if (state == MessageStatus::Queued || state == MessageStatus::Sent)
            truth.held += message->hold;
        else
            truth.charged += message->hold;
    }
    const OwnMoney told = m_bench.told().ownMoney.value_or(OwnMoney{});
    if (told.held != truth.held)
        wrong(QStringLiteral("own holds shown: %1, in truth %2")
                  .arg(told.held.tenThousandths)
                  .arg(truth.held.tenThousandths));
    // Charges and releases are this month's, by the machine's clock; a life that crosses its end has earlier
    // ones too.
    const bool isOfOneMonth = !m_hasBadClock && m_bench.time.world().since(SimulatedTime::kStart) < kOneMonth;
    if (told.charged > truth.charged || told.released > truth.released + releasedUnheard)
        wrong(QStringLiteral("own charges or releases shown that never were"));
    if (isOfOneMonth && told.charged < truth.charged)
        wrong(QStringLiteral("own charges that are not shown"));
    if (isOfOneMonth && told.released < truth.released)
        wrong(QStringLiteral("own releases that are not shown"));
    if (told.balanceIsOutdated)
        wrong(QStringLiteral("the balance is outdated when all is quiet"));
}

void LifeSimulation::checkGaps()
{
    for (const Gap &gap : m_bench.told().gaps.value_or(QList<Gap>{})) {
        if (!gap.filledAt)
            wrong(QStringLiteral("a gap that is never filled"));
        if (gap.to < gap.from)
            wrong(QStringLiteral("a gap that ends before it begins"));
    }
    // Told as one or, where the clock was set while it was being filled, as several that join.
    QList<Gap> kept = m_bench.store.keptGaps();
    std::sort(kept.begin(), kept.end(), [](const Gap &a, const Gap &b) { return a.from < b.from; });
    for (const LogWindow &away : std::as_const(m_away)) {
        Instant told = away.from;
        for (const Gap &gap : std::as_const(kept)) {
            if (gap.from.since(told) <= kGapSlack)
                told = std::max(told, gap.to);
        }
        if (away.to.since(told) > kGapSlack)
            wrong(QStringLiteral("nothing was heard from %1 to %2, and no gap says so")
                      .arg(away.from.ms)
                      .arg(away.to.ms));
    }
}

/// A send and its draft are never both there, nor is ever neither.
void LifeSimulation::checkDrafts()
{
    const auto &outbox = m_bench.store.outbox();
    for (const SentDraft &sent : m_sentDrafts) {
        const bool isSend = std::any_of(outbox.begin(), outbox.end(), [&](const auto &at) {
            return markerIn(at.second.body) == sent.marker;
        });
        const bool isDraft = m_bench.store.keptDrafts().contains(sent.id);
        if (isSend && isDraft)
            wrong(QStringLiteral("a send and its draft are both there (%1)").arg(sent.id));
        if (!isSend && !isDraft && sent.wasKept)
            wrong(QStringLiteral("neither a send nor its draft is there (%1)").arg(sent.id));
    }
}

/// How the agent stands was read, whatever went wrong before.
void LifeSimulation::checkSenders()
{
    for (const Sender &sender : m_bench.store.senders().ok() ? *m_bench.store.senders() : QList<Sender>{}) {
        if (!sender.reading || !sender.reading->isApproved() || sender.reading->carriers.size() != 1)
            wrong(QStringLiteral("an agent that is never read"));
    }
}

} // namespace arowana::test
