// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

class TestEngineStoreBooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionComesBackAndIsReplacedByItsPair();
    void sessionsEndingAfterComeInTheOrderOfTheirEnd();
    void aContactComesBackWithTagsAndConsent();
    void aContactWithoutIdIsRefused();
    void aGapIsReplacedByFromAndCause();
    void theNewestGapsComeFirst();
    void repliesAreFoundByThePlatformsTime();
    void onlyListItemsWithAnIdAreToBeRead();
    void aLookUpComesBackAndGoes();
    void heldIsWhatIsNeitherChargedNorReleased();
    void chargedAndReleasedAreSummedFromTheFirstOfAMonth();
    void anEntryTakenAwayIsTakenFromTheSums();
    void anEntrySavedAgainReplacesItsAmount();
    void aRollBackTakesTheSumsBack();
    void nothingIsWrittenOutsideATransaction();
};

namespace {

Instant utc(const char *iso)
{
    return *Instant::fromIso(iso);
}

const Instant kJune = utc("2026-06-01T00:00:00Z");

MessageRecord inbound(Instant at, quint32 counter)
{
    MessageRecord record = bareMessage(RowId::make(at, counter));
    record.row.direction = Direction::Inbound;
    return record;
}

} // namespace

void TestEngineStoreBooks::aSessionComesBackAndIsReplacedByItsPair()
{
    StoreInFolder in;
    Session session = fullSession("ag_1", QStringLiteral("+491"));
    QVERIFY(in.commit([&](auto &s) { return s.saveSession(session).ok(); }));
    in.close();
    QVERIFY(*in.store().session(session.agentId, session.phone) == session);
    QVERIFY(!*in.store().session(session.agentId, QStringLiteral("+492")));
    QVERIFY(!*in.store().session(AgentId("ag_2"), session.phone));
    session.endedAt.reset();
    session.endReason.clear();
    session.isEstimated = false;
    session.expiresAt = session.expiresAt.plusMs(5);
    QVERIFY(in.commit([&](auto &s) { return s.saveSession(session).ok(); }));
    QVERIFY(*in.store().session(session.agentId, session.phone) == session);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM sessions")), qint64(1));
}

void TestEngineStoreBooks::sessionsEndingAfterComeInTheOrderOfTheirEnd()
{
    StoreInFolder in;
    QList<Session> sessions;
    for (const qint64 end : {30, 10, 20, 40}) {
        sessions.push_back(fullSession("ag_1", QString::number(end)));
        sessions.back().expiresAt = Instant{end};
    }
    QVERIFY(in.commit([&](auto &s) {
        return std::all_of(sessions.begin(), sessions.end(),
                           [&](const Session &session) { return s.saveSession(session).ok(); });
    }));
    QVERIFY(*in.store().sessionsEndingAfter(Instant{10}) ==
            (QList<Session>{sessions.at(2), sessions.at(0), sessions.at(3)}));
    QVERIFY(in.store().sessionsEndingAfter(Instant{40})->isEmpty());
}

void TestEngineStoreBooks::aContactComesBackWithTagsAndConsent()
{
    StoreInFolder in;
    Contact contact = fullContact("c_1");
    QVERIFY(in.commit([&](auto &s) { return s.saveContact(contact).ok(); }));
    in.close();
    QVERIFY(*in.store().contact(contact.id) == contact);
    QVERIFY(!*in.store().contact(ContactId("c_2")));
    contact.tags = {QStringLiteral("new")};
    contact.consents.removeFirst();
    contact.updatedAt.reset();
    QVERIFY(in.commit([&](auto &s) { return s.saveContact(contact).ok(); }));
    QVERIFY(*in.store().contact(contact.id) == contact);
    Contact bare;
    bare.id = ContactId("c_2");
    QVERIFY(in.commit([&](auto &s) { return s.saveContact(bare).ok(); }));
    QVERIFY(*in.store().contact(bare.id) == bare);
}

void TestEngineStoreBooks::aContactWithoutIdIsRefused()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    const auto saved = in.store().saveContact({});
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, ErrorKind::InvalidInput);
    in.store().rollback();
}

void TestEngineStoreBooks::aGapIsReplacedByFromAndCause()
{
    StoreInFolder in;
    Gap gap = fullGap(Instant{1'000}, GapCause::Asleep);
    gap.filledAt.reset();
    const Gap other = fullGap(Instant{1'000}, GapCause::ApiOutage);
    QVERIFY(in.commit([&](auto &s) { return s.saveGap(gap).ok() && s.saveGap(other).ok(); }));
    QVERIFY(*in.store().gaps(9) == (QList<Gap>{gap, other}));
    gap.filledAt = Instant{2'000};
    gap.to = Instant{1'500};
    gap.found = 12;
    QVERIFY(in.commit([&](auto &s) { return s.saveGap(gap).ok(); }));
    QVERIFY(*in.store().gaps(9) == (QList<Gap>{gap, other}));
}

void TestEngineStoreBooks::theNewestGapsComeFirst()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) {
        return s.saveGap(fullGap(Instant{2}, GapCause::NotRunning)).ok() &&
               s.saveGap(fullGap(Instant{3}, GapCause::ListenerDown)).ok() &&
               s.saveGap(fullGap(Instant{1}, GapCause::Asleep)).ok();
    }));
    QVERIFY(*in.store().gaps(2) == (QList<Gap>{fullGap(Instant{3}, GapCause::ListenerDown),
                                               fullGap(Instant{2}, GapCause::NotRunning)}));
    QVERIFY(in.store().gaps(0)->isEmpty());
}

void TestEngineStoreBooks::repliesAreFoundByThePlatformsTime()
{
    StoreInFolder in;
    const auto received = [](Instant row, Instant at) {
        MessageRecord record = inbound(row, 0);
        record.steps = {{MessageStatus::Received, at, at.plusMs(1), Source::Webhook, QString()}};
        return record;
    };
    // This machine's clock, by which rows are numbered, was set between them.
    const MessageRecord before = received(Instant{150}, Instant{99});
    const MessageRecord first = received(Instant{9'000}, Instant{100});
    const MessageRecord second = received(Instant{7}, Instant{200});
    const MessageRecord after = received(Instant{160}, Instant{201});
    MessageRecord outbound = received(Instant{170}, Instant{150});
    outbound.row.direction = Direction::Outbound;
    MessageRecord delivered = inbound(Instant{180}, 0);
    delivered.steps = {{MessageStatus::Delivered, Instant{150}, Instant{151}, Source::Webhook, QString()}};
    QVERIFY(in.commit([&](auto &s) {
        return s.saveMessage(second).ok() && s.saveMessage(after).ok() && s.saveMessage(outbound).ok() &&
               s.saveMessage(before).ok() && s.saveMessage(first).ok() && s.saveMessage(delivered).ok();
    }));
    QVERIFY(*in.store().receivedBetween(Instant{100}, Instant{200}) == (QList<MessageRecord>{second, first}));
    const Instant least{std::numeric_limits<qint64>::min()};
    const Instant most{std::numeric_limits<qint64>::max()};
    QCOMPARE(in.store().receivedBetween(least, most)->size(), 4);
    QVERIFY(in.store().receivedBetween(Instant{200}, Instant{100})->isEmpty());
}

void TestEngineStoreBooks::onlyListItemsWithAnIdAreToBeRead()
{
    StoreInFolder in;
    const auto listItem = [](qint64 row, const char *id) {
        MessageRecord record = bareMessage(RowId{row});
        record.row.id = MessageId(id);
        record.isWhole = false;
        return record;
    };
    MessageRecord whole = listItem(4, "msg_4");
    whole.isWhole = true;
    QVERIFY(in.commit([&](auto &s) {
        return s.saveMessage(listItem(1, "msg_1")).ok() && s.saveMessage(listItem(3, "msg_3")).ok() &&
               s.saveMessage(listItem(2, "")).ok() && s.saveMessage(whole).ok() &&
               s.saveMessage(listItem(5, "msg_5")).ok();
    }));
    QVERIFY(*in.store().messagesToRead(2, {}, {}) ==
            (QList<MessageId>{MessageId("msg_5"), MessageId("msg_3")}));
    QVERIFY(*in.store().messagesToRead(9, RowId{3}, RowId{5}) == QList<MessageId>{MessageId("msg_3")});
    QCOMPARE(*in.store().countToRead({}), qint64(3));
    QCOMPARE(*in.store().countToRead(RowId{5}), qint64(2));
    MessageRecord read = listItem(5, "msg_5");
    read.isWhole = true;
    QVERIFY(in.commit([&](auto &s) { return s.saveMessage(read).ok() && s.removeMessage(RowId{3}).ok(); }));
    QVERIFY(*in.store().messagesToRead(9, {}, {}) == QList<MessageId>{MessageId("msg_1")});
}

void TestEngineStoreBooks::aLookUpComesBackAndGoes()
{
    StoreInFolder in;
    OutboxEntry entry = fullOutbox(RowId{1}, "key-1");
    entry.state = OutboxState::Stuck;
    QVERIFY(in.commit([&](auto &s) { return s.saveOutbox(entry).ok(); }));
    in.close();
    QVERIFY(*in.store().outboxByRow(RowId{1}) == entry);
    QVERIFY(*in.store().openOutbox() == QList<OutboxEntry>{entry});
    entry.lookUp->candidates.removeFirst();
    entry.lookUp->isComplete = false;
    QVERIFY(in.commit([&](auto &s) { return s.saveOutbox(entry).ok(); }));
    QVERIFY(*in.store().outboxByRow(RowId{1}) == entry);
    entry.lookUp->candidates.clear();
    QVERIFY(in.commit([&](auto &s) { return s.saveOutbox(entry).ok(); }));
    QVERIFY(*in.store().outboxByRow(RowId{1}) == entry);
    entry.lookUp.reset();
    QVERIFY(in.commit([&](auto &s) { return s.saveOutbox(entry).ok(); }));
    QVERIFY(*in.store().outboxByRow(RowId{1}) == entry);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM log_candidates")), qint64(0));
}

void TestEngineStoreBooks::heldIsWhatIsNeitherChargedNorReleased()
{
    StoreInFolder in;
    const auto hold = [](qint64 row, qint64 amount) {
        return LedgerEntry{RowId{row}, LedgerKind::Hold, Money{amount}, kJune};
    };
    QVERIFY(in.commit([&](auto &s) {
        return s.saveLedgerEntry(hold(1, 800)).ok() && s.saveLedgerEntry(hold(2, 50)).ok() &&
               s.saveLedgerEntry(hold(3, 7)).ok() &&
               s.saveLedgerEntry({RowId{2}, LedgerKind::Charge, Money{40}, kJune}).ok() &&
               s.saveLedgerEntry({RowId{3}, LedgerKind::Release, Money{7}, kJune}).ok() &&
               // The charge is learnt before its hold: the hold was never open.
               s.saveLedgerEntry({RowId{4}, LedgerKind::Charge, Money{3}, kJune}).ok() &&
               s.saveLedgerEntry(hold(4, 3)).ok();
    }));
    QVERIFY(*in.store().ledgerSums(kJune) == (LedgerSums{Money{800}, Money{43}, Money{7}}));
    QVERIFY(*in.store().ledgerEntries(RowId{2}) ==
            (QList<LedgerEntry>{hold(2, 50), {RowId{2}, LedgerKind::Charge, Money{40}, kJune}}));
    QVERIFY(in.store().ledgerEntries(RowId{9})->isEmpty());
}

void TestEngineStoreBooks::chargedAndReleasedAreSummedFromTheFirstOfAMonth()
{
    StoreInFolder in;
    qint64 row = 0;
    QVERIFY(in.commit([&](auto &s) {
        bool ok = true;
        for (const char *at : {"2026-05-31T23:59:59Z", "2026-06-01T00:00:00Z", "2026-06-30T23:59:59Z",
                               "2026-07-01T00:00:00Z"}) {
            ++row;
            ok = ok && s.saveLedgerEntry({RowId{row}, LedgerKind::Charge, Money{row}, utc(at)}).ok() &&
                 s.saveLedgerEntry({RowId{row}, LedgerKind::Release, Money{10 * row}, utc(at)}).ok();
        }
        return ok;
    }));
    QVERIFY(*in.store().ledgerSums(utc("2026-05-01T00:00:00Z")) ==
            (LedgerSums{Money{}, Money{10}, Money{100}}));
    QVERIFY(*in.store().ledgerSums(kJune) == (LedgerSums{Money{}, Money{9}, Money{90}}));
    QVERIFY(*in.store().ledgerSums(utc("2026-07-01T00:00:00Z")) ==
            (LedgerSums{Money{}, Money{4}, Money{40}}));
    QVERIFY(*in.store().ledgerSums(utc("2026-08-01T00:00:00Z")) == LedgerSums{});
}

void TestEngineStoreBooks::anEntryTakenAwayIsTakenFromTheSums()
{
    StoreInFolder in;
    const LedgerEntry hold{RowId{1}, LedgerKind::Hold, Money{800}, kJune};
    const LedgerEntry release{RowId{1}, LedgerKind::Release, Money{800}, kJune};
    QVERIFY(
        in.commit([&](auto &s) { return s.saveLedgerEntry(hold).ok() && s.saveLedgerEntry(release).ok(); }));
    QVERIFY(*in.store().ledgerSums(kJune) == (LedgerSums{Money{}, Money{}, Money{800}}));
    QVERIFY(in.commit([&](auto &s) { return s.removeLedgerEntry(RowId{1}, LedgerKind::Release).ok(); }));
    QVERIFY(*in.store().ledgerSums(kJune) == (LedgerSums{Money{800}, Money{}, Money{}}));
    QVERIFY(*in.store().ledgerEntries(RowId{1}) == QList<LedgerEntry>{hold});
    QVERIFY(in.commit([&](auto &s) {
        return s.removeLedgerEntry(RowId{1}, LedgerKind::Hold).ok() &&
               s.removeLedgerEntry(RowId{7}, LedgerKind::Hold).ok();
    }));
    QVERIFY(*in.store().ledgerSums(kJune) == LedgerSums{});
}

void TestEngineStoreBooks::anEntrySavedAgainReplacesItsAmount()
{
    StoreInFolder in;
    const auto charge = [](qint64 amount, Instant at) {
        return LedgerEntry{RowId{1}, LedgerKind::Charge, Money{amount}, at};
    };
    QVERIFY(in.commit([&](auto &s) { return s.saveLedgerEntry(charge(10, kJune)).ok(); }));
    QVERIFY(in.commit([&](auto &s) { return s.saveLedgerEntry(charge(15, kJune.plusMs(-1))).ok(); }));
    QVERIFY(*in.store().ledgerSums(kJune) == LedgerSums{});
    QVERIFY(*in.store().ledgerSums(utc("2026-05-01T00:00:00Z")) == (LedgerSums{Money{}, Money{15}, Money{}}));
    QCOMPARE(in.store().ledgerEntries(RowId{1})->size(), 1);
}

void TestEngineStoreBooks::aRollBackTakesTheSumsBack()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveLedgerEntry({RowId{1}, LedgerKind::Hold, Money{5}, kJune}).ok());
    QVERIFY(in.store().ledgerSums(kJune)->held == Money{5});
    in.store().rollback();
    QVERIFY(*in.store().ledgerSums(kJune) == LedgerSums{});
}

void TestEngineStoreBooks::nothingIsWrittenOutsideATransaction()
{
    StoreInFolder in;
    SqliteEngineStore &store = in.store();
    QVERIFY(!store.saveSession(fullSession("a", QStringLiteral("b"))).ok());
    QVERIFY(!store.saveContact(fullContact("c")).ok());
    QVERIFY(!store.saveGap(fullGap(Instant{1}, GapCause::Asleep)).ok());
    QVERIFY(!store.saveLedgerEntry({RowId{1}, LedgerKind::Hold, Money{1}, kJune}).ok());
    QVERIFY(!store.removeLedgerEntry(RowId{1}, LedgerKind::Hold).ok());
    QCOMPARE(
        in.number(QStringLiteral("SELECT (SELECT count(*) FROM sessions) + (SELECT count(*) FROM contacts) "
                                 "+ (SELECT count(*) FROM gaps) + (SELECT count(*) FROM ledger)")),
        qint64(0));
}

QTEST_GUILESS_MAIN(TestEngineStoreBooks)
#include "tst_enginestorebooks.moc"
