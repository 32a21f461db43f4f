// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storereader.h"
#include "app/wire/sendcodec.h"
#include "tests/store/samples.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTest>

using namespace arowana;

class TestStoreReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysComeNewestFirst();
    void rowsComeAsTheyWereSaved();
    void placesSayWhoIsGone();
    void everyCommitIsSeenAndNothingBefore();
    void answersComeOnTheAskersThread();
    void aNewerQuestionForKeysSilencesTheOlder();
    void aNewerQuestionForADetailSilencesTheOlder();
    void detailSaysWhetherThereIsAContact();
    void anAnswerMayAskAgain();
    void detailOfAnAcceptedSend();
    void detailOfARefusedSend();
    void detailOfAnUnknownOutcome();
    void detailOfAHeldSend();
    void detailOfAnInboundReply();
    void detailOfNobodyIsNone();
    void detailOfAStuckSend();
    void detailOfAMessageOfTheLog();
    void whatCannotBeReadIsToldAndAskedAnew();
    void nothingIsAnsweredAfterStop();
    void noConnectionIsLeftBehind();
};

namespace {

template <class T>
struct Asked {
    std::optional<T> value;
    int answers = 0;
    auto take()
    {
        return [this](const T &v) {
            value = v;
            ++answers;
        };
    }
};

const Instant kAt{1'800'000'000'000};

/// Of an event that came once and was taken.
EventVerdict verdictOf(const JournalEntry &entry)
{
    EventVerdict verdict;
    verdict.id = entry.id;
    verdict.lastReceivedAt = entry.receivedAt;
    return verdict;
}

Sender shopAgent()
{
    return {Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), QString(), UseCase::MultiUse, "ch_9"};
}

SendRequest shopRequest()
{
    SendRequest request;
    request.sender = shopAgent();
    request.to = *parseRecipient(QStringLiteral("+4917612345678"));
    request.traffic = TrafficType::Transaction;
    request.content = RcsText{QStringLiteral("Hello")};
    return request;
}

/// A send as the engine leaves it on disk.
struct StoredSend {
    MessageRecord record;
    OutboxEntry entry;

    StoredSend()
    {
        record = bareMessage(RowId{9});
        record.row.senderId = "ag_live_1";
        record.row.createdAt = kAt;
        record.key = IdempotencyKey("key-1");
        entry.key = record.key;
        entry.row = record.row.row;
        entry.body = encodeSend(shopRequest());
        entry.createdAt = kAt;
    }

    [[nodiscard]] bool save(StoreInFolder &in) const
    {
        return in.commit([this](EngineStore &s) {
            return s.saveSender(shopAgent()).ok() && s.saveMessage(record).ok() && s.saveOutbox(entry).ok();
        });
    }
};

std::optional<MessageDetail> detailOf(StoreInFolder &in, RowId row)
{
    StoreReader reader(in.file());
    Asked<std::optional<MessageDetail>> asked;
    reader.askDetail(row, asked.take());
    if (!QTest::qWaitFor([&] { return asked.answers > 0; }, 10'000))
        qFatal("no answer");
    return *asked.value;
}

} // namespace

void TestStoreReader::keysComeNewestFirst()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) {
        return s.saveMessage(bareMessage(RowId{20})).ok() && s.saveMessage(bareMessage(RowId{30})).ok() &&
               s.saveMessage(bareMessage(RowId{10})).ok();
    }));
    StoreReader reader(in.file());
    Asked<std::vector<RowId>> asked;
    reader.askKeys({}, asked.take());
    QVERIFY(!asked.value); // never at once
    QTRY_VERIFY(asked.value);
    QVERIFY(*asked.value == (std::vector<RowId>{RowId{30}, RowId{20}, RowId{10}}));
}

void TestStoreReader::rowsComeAsTheyWereSaved()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) {
        return s.saveMessage(fullMessage(RowId{1})).ok() && s.saveMessage(bareMessage(RowId{2})).ok();
    }));
    StoreReader reader(in.file());
    Asked<QList<MessageRow>> asked;
    reader.askRows({RowId{2}, RowId{404}, RowId{1}}, asked.take());
    QTRY_VERIFY(asked.value);
    QVERIFY(*asked.value == (QList<MessageRow>{bareMessage(RowId{2}).row, fullMessage(RowId{1}).row}));
}

void TestStoreReader::placesSayWhoIsGone()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) {
        return s.saveMessage(fullMessage(RowId{1})).ok() && s.saveMessage(fullMessage(RowId{2})).ok();
    }));
    QVERIFY(in.commit([](EngineStore &s) { return s.removeMessage(RowId{2}).ok(); }));
    StoreReader reader(in.file());
    Asked<QList<PlacedRow>> asked;
    reader.askPlaces({}, {RowId{2}, RowId{1}}, asked.take());
    QTRY_VERIFY(asked.value);
    QVERIFY(*asked.value ==
            (QList<PlacedRow>{{bareMessage(RowId{2}).row, false}, {fullMessage(RowId{1}).row, true}}));
}

void TestStoreReader::everyCommitIsSeenAndNothingBefore()
{
    StoreInFolder in;
    in.store();
    StoreReader reader(in.file());
    const auto keys = [&] {
        Asked<std::vector<RowId>> asked;
        reader.askKeys({}, asked.take());
        return QTest::qWaitFor([&] { return asked.answers > 0; }, 10'000) ? int(asked.value->size()) : -1;
    };
    QCOMPARE(keys(), 0);
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveMessage(bareMessage(RowId{1})).ok());
    QCOMPARE(keys(), 0);
    QVERIFY(in.store().commit().ok());
    QCOMPARE(keys(), 1);
    QVERIFY(in.commit([](EngineStore &s) { return s.saveMessage(bareMessage(RowId{2})).ok(); }));
    QCOMPARE(keys(), 2);
}

void TestStoreReader::answersComeOnTheAskersThread()
{
    StoreInFolder in;
    in.store();
    StoreReader reader(in.file());
    int onOurs = 0;
    const auto count = [&onOurs, ours = QThread::currentThread()](const auto &) {
        onOurs += QThread::currentThread() == ours ? 1 : 100;
    };
    reader.askKeys({}, count);
    reader.askRows({RowId{1}}, count);
    reader.askPlaces({}, {RowId{1}}, count);
    reader.askDetail(RowId{1}, count);
    QTRY_COMPARE(onOurs, 4);
}

void TestStoreReader::aNewerQuestionForKeysSilencesTheOlder()
{
    StoreInFolder in;
    in.store();
    StoreReader reader(in.file());
    Asked<std::vector<RowId>> older;
    Asked<std::vector<RowId>> newer;
    for (int i = 0; i < 20; ++i)
        reader.askKeys({}, older.take());
    reader.askKeys({}, newer.take());
    QTRY_COMPARE(newer.answers, 1);
    Asked<QList<MessageRow>> last; // whatever was queued before it has been dealt with then
    reader.askRows({}, last.take());
    QTRY_COMPARE(last.answers, 1);
    QCOMPARE(older.answers, 0);
    QCOMPARE(newer.answers, 1);
}

void TestStoreReader::aNewerQuestionForADetailSilencesTheOlder()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) {
        return s.saveMessage(bareMessage(RowId{1})).ok() && s.saveMessage(bareMessage(RowId{2})).ok();
    }));
    StoreReader reader(in.file());
    Asked<std::optional<MessageDetail>> older;
    Asked<std::optional<MessageDetail>> newer;
    Asked<std::vector<RowId>> keys; // another kind of question, not silenced
    reader.askKeys({}, keys.take());
    reader.askDetail(RowId{1}, older.take());
    reader.askDetail(RowId{2}, newer.take());
    QTRY_COMPARE(newer.answers, 1);
    QCOMPARE((*newer.value)->row.row, RowId{2});
    QCOMPARE(older.answers, 0);
    QCOMPARE(keys.answers, 1);
}

void TestStoreReader::detailSaysWhetherThereIsAContact()
{
    StoreInFolder in;
    MessageRecord record = bareMessage(RowId{1});
    record.row.recipient = QStringLiteral("Anna@example.org");
    QVERIFY(in.commit([&record](EngineStore &s) { return s.saveMessage(record).ok(); }));
    QVERIFY(!detailOf(in, RowId{1})->hasContact);
    Contact contact;
    contact.id = ContactId("c_1");
    contact.email = QStringLiteral("anna@example.org");
    QVERIFY(in.commit([&contact](auto &s) { return s.saveContact(contact).ok(); }));
    QVERIFY(detailOf(in, RowId{1})->hasContact);
    QVERIFY(detailOf(in, RowId{1})->contactId.isEmpty()); // which the message itself never told
}

void TestStoreReader::anAnswerMayAskAgain()
{
    StoreInFolder in;
    in.store();
    StoreReader reader(in.file());
    int answers = 0;
    reader.askKeys({}, [&](const auto &) {
        ++answers;
        reader.askKeys({}, [&](const auto &) { ++answers; });
    });
    QTRY_COMPARE(answers, 2);
}

void TestStoreReader::detailOfAnAcceptedSend()
{
    StoreInFolder in;
    StoredSend send;
    send.record.row.id = MessageId("msg_1");
    send.record.row.status = MessageStatus::Delivered;
    send.record.answerStatus = 202;
    send.record.answerRaw =
        R"({"message_id":"msg_1","status":"queued","billing":{"message_type":"basic_message"}})";
    send.record.steps = {
        {MessageStatus::Sending, kAt.plusMs(10), kAt.plusMs(10), Source::Local, QString()},
        {MessageStatus::Queued, kAt.plusMs(20), kAt.plusMs(30), Source::Answer, QString()},
        {MessageStatus::Delivered, kAt.plusMs(40), kAt.plusMs(50), Source::Webhook, QString()}};
    send.entry.state = OutboxState::Accepted;
    send.entry.firstTryAt = kAt.plusMs(10);
    send.entry.nextTry = kAt.plusMs(11); // means nothing any more
    send.entry.attempts = 2;
    QVERIFY(send.save(in));
    JournalEntry delivered = acceptedEvent("evt_1", R"({"id":"evt_1"})");
    delivered.messageId = MessageId("msg_1");
    delivered.receivedAt = kAt.plusMs(50);
    JournalEntry overtook = acceptedEvent("evt_0", R"({"id":"evt_0"})");
    overtook.name = "message.sent";
    overtook.messageId = MessageId("msg_1");
    overtook.receivedAt = kAt.plusMs(25); // before our answer was read
    JournalEntry foreign = acceptedEvent("evt_2", "{}");
    foreign.messageId = MessageId("msg_2");
    QVERIFY(in.commit([&](EngineStore &s) {
        return s.journal(delivered).ok() && s.journal(overtook).ok() && s.journal(foreign).ok();
    }));

    const auto detail = detailOf(in, send.record.row.row);
    QVERIFY(detail.has_value());
    QVERIFY(detail->row == send.record.row);
    QVERIFY(detail->key == send.record.key);
    QVERIFY(detail->request == shopRequest());
    QVERIFY(detail->steps == send.record.steps);
    QVERIFY(detail->billing.has_value());
    QCOMPARE(detail->billing->unit, std::optional(BillingUnit::Basic));
    QVERIFY(!detail->refusal && !detail->unknown && !detail->holdUntil && !detail->nextTry);
    QCOMPARE(detail->attempts, 2);
    QVERIFY(detail->firstTryAt == kAt.plusMs(10));
    QVERIFY(!detail->revokeNote);
    const QList<RawRecord> raw{
        {QStringLiteral("POST /v1/messages"), kAt.plusMs(10), send.entry.body},
        {QStringLiteral("message.sent"), kAt.plusMs(25), overtook.body, verdictOf(overtook)},
        {QStringLiteral("HTTP 202"), kAt.plusMs(30), send.record.answerRaw},
        {QStringLiteral("message.delivered"), kAt.plusMs(50), delivered.body, verdictOf(delivered)}};
    QVERIFY(detail->raw == raw);
}

void TestStoreReader::detailOfARefusedSend()
{
    StoreInFolder in;
    StoredSend send;
    send.record.row.status = MessageStatus::Refused;
    send.record.answerStatus = 402;
    send.record.answerRaw = R"({"error":"insufficient_balance","message":"Top up"})";
    send.record.steps = {{MessageStatus::Refused, kAt.plusMs(5), kAt.plusMs(5), Source::Answer, QString()}};
    send.entry.state = OutboxState::Refused;
    QVERIFY(send.save(in));
    const auto detail = detailOf(in, send.record.row.row);
    QVERIFY(!detail->firstTryAt);
    QVERIFY(detail->refusal.has_value());
    QCOMPARE(detail->refusal->httpStatus, 402);
    QCOMPARE(detail->refusal->code, QByteArray("insufficient_balance"));
    QCOMPARE(detail->refusal->message, QStringLiteral("Top up"));
    QVERIFY(!detail->billing);
    QVERIFY(detail->request == shopRequest());
    QCOMPARE(detail->raw.last().title, QStringLiteral("HTTP 402"));
    QCOMPARE(detail->raw.last().at.ms, kAt.plusMs(5).ms);
}

void TestStoreReader::detailOfAnUnknownOutcome()
{
    StoreInFolder in;
    StoredSend send;
    send.record.row.status = MessageStatus::Unknown;
    send.entry.state = OutboxState::Unknown;
    send.entry.nextTry = kAt.plusMs(9000);
    send.entry.attempts = 3;
    send.entry.lastUnknown = Unknown{UnknownCause::Cut, 0, QStringLiteral("reset by peer")};
    send.entry.body = "not ours to read";
    QVERIFY(send.save(in));
    const auto detail = detailOf(in, send.record.row.row);
    QVERIFY(detail->unknown == send.entry.lastUnknown);
    QVERIFY(detail->nextTry == send.entry.nextTry);
    QCOMPARE(detail->attempts, 3);
    QVERIFY(!detail->request); // but the bytes are shown
    QCOMPARE(detail->raw.size(), 1);
    QCOMPARE(detail->raw.first().body, QByteArray("not ours to read"));
}

void TestStoreReader::detailOfAHeldSend()
{
    StoreInFolder in;
    StoredSend send;
    send.entry.holdUntil = kAt.plusMs(10'000);
    send.record.revokePending = true;
    send.record.revokeNote = QStringLiteral("already delivered");
    QVERIFY(send.save(in));
    const auto detail = detailOf(in, send.record.row.row);
    QVERIFY(detail->holdUntil == send.entry.holdUntil);
    QVERIFY(detail->revokePending);
    QVERIFY(detail->revokeNote == QStringLiteral("already delivered"));
    QVERIFY(!detail->unknown);
}

void TestStoreReader::detailOfAnInboundReply()
{
    StoreInFolder in;
    MessageRecord reply = bareMessage(RowId{5});
    reply.row.direction = Direction::Inbound;
    reply.inboundText = QStringLiteral("STOP");
    JournalEntry started = acceptedEvent("evt_1", R"({"event":"conversation.started"})");
    started.name = "conversation.started";
    QVERIFY(in.commit([&](EngineStore &s) {
        return s.journal(started).ok() && s.saveMessage(reply).ok() &&
               s.linkEvent(started.id, reply.row.row).ok();
    }));
    const auto detail = detailOf(in, reply.row.row);
    QCOMPARE(detail->inboundText, QStringLiteral("STOP"));
    QVERIFY(detail->key.isEmpty() && !detail->request);
    QVERIFY(detail->raw == (QList<RawRecord>{{QStringLiteral("conversation.started"), started.receivedAt,
                                              started.body, verdictOf(started)}}));
}

void TestStoreReader::detailOfNobodyIsNone()
{
    StoreInFolder in;
    in.store();
    QVERIFY(!detailOf(in, RowId{1}));
}

void TestStoreReader::detailOfAStuckSend()
{
    StoreInFolder in;
    StoredSend send;
    send.entry.state = OutboxState::Stuck;
    send.entry.lastUnknown = Unknown{UnknownCause::NoAnswer, 0, QString()};
    send.entry.lookUp = fullOutbox(RowId{9}, "key-1").lookUp;
    QVERIFY(send.save(in));
    const auto detail = detailOf(in, send.record.row.row);
    QVERIFY(detail->isStuck);
    QVERIFY(detail->lookUp == send.entry.lookUp);
    QVERIFY(detail->unknown == send.entry.lastUnknown);
}

void TestStoreReader::detailOfAMessageOfTheLog()
{
    StoreInFolder in;
    MessageRecord record = bareMessage(RowId{5});
    record.contactId = ContactId("c_5");
    record.channelId = ChannelId("ch_8");
    record.isEstimated = true;
    record.logRaw = R"({"id":"msg_5","status":"SENT","content":{"text":"From elsewhere"}})";
    const MessageRecord plain = bareMessage(RowId{6});
    QVERIFY(in.commit([&](auto &s) { return s.saveMessage(record).ok() && s.saveMessage(plain).ok(); }));
    const auto detail = detailOf(in, record.row.row);
    QCOMPARE(detail->contactId.bytes(), QByteArray("c_5"));
    QCOMPARE(detail->channelId.bytes(), QByteArray("ch_8"));
    QVERIFY(detail->isEstimated);
    QCOMPARE(detail->raw.value(0).body, record.logRaw);
    QVERIFY(detail->content == Content(RcsText{QStringLiteral("From elsewhere")}));
    const auto other = detailOf(in, plain.row.row);
    QVERIFY(!other->content && !other->isEstimated && !other->isStuck && !other->lookUp);
}

void TestStoreReader::whatCannotBeReadIsToldAndAskedAnew()
{
    StoreInFolder in;
    StoreReader reader(in.file());
    QSignalSpy failed(&reader, &StoreReader::readFailed);
    Asked<std::vector<RowId>> early;
    reader.askKeys({}, early.take()); // there is no file yet
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Storage);
    QVERIFY(!QFile::exists(in.file()));
    in.store();
    Asked<std::vector<RowId>> later;
    reader.askKeys({}, later.take());
    QTRY_COMPARE(later.answers, 1);
    QCOMPARE(early.answers, 0);
}

void TestStoreReader::nothingIsAnsweredAfterStop()
{
    StoreInFolder in;
    in.store();
    StoreReader reader(in.file());
    Asked<std::vector<RowId>> asked;
    Asked<QList<MessageRow>> rows;
    auto alive = std::make_shared<int>(0);
    reader.askKeys({}, [alive, take = asked.take()](const auto &keys) { take(keys); });
    reader.askRows({}, rows.take());
    reader.stop();
    QCOMPARE(alive.use_count(), 1L); // the callback is gone, and was destroyed here
    reader.askKeys({}, asked.take());
    QCoreApplication::processEvents();
    QCOMPARE(asked.answers + rows.answers, 0);
    reader.stop();
}

void TestStoreReader::noConnectionIsLeftBehind()
{
    {
        StoreInFolder in;
        in.store();
        StoreReader one(in.file());
        StoreReader two(in.file());
        Asked<std::vector<RowId>> first;
        Asked<std::vector<RowId>> second;
        one.askKeys({}, first.take());
        two.askKeys({}, second.take());
        QTRY_COMPARE(first.answers + second.answers, 2);
        QCOMPARE(QSqlDatabase::connectionNames().size(), 3);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

QTEST_GUILESS_MAIN(TestStoreReader)
#include "tst_storereader.moc"
