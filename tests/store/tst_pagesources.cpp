// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storereader.h"
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

/// What the Outbox page and the charts read.
class TestPageSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOutboxIsWhatIsOpenAndTheNewestRefused();
    void aNewerQuestionForTheOutboxSilencesTheOlder();
    void stepsAreCountedByMinuteAndStatus();
    void aNewerQuestionForTheChartSilencesTheOlder();
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

} // namespace

void TestPageSources::theOutboxIsWhatIsOpenAndTheNewestRefused()
{
    StoreInFolder in;
    const auto send = [](qint64 row, OutboxState state, Instant createdAt) {
        OutboxEntry entry = fullOutbox(RowId{row}, "key-" + QByteArray::number(row));
        entry.state = state;
        entry.createdAt = createdAt;
        return entry;
    };
    const qint64 most = OutboxSource::kRefusedMost;
    QVERIFY(in.commit([&](auto &s) {
        bool ok = s.saveMessage(fullMessage(RowId{1})).ok() &&
                  s.saveOutbox(send(1, OutboxState::Stuck, kAt.plusMs(-1))).ok() &&
                  s.saveOutbox(send(2, OutboxState::Held, kAt.plusMs(10))).ok() &&
                  s.saveOutbox(send(3, OutboxState::Accepted, kAt)).ok() &&
                  s.saveOutbox(send(4, OutboxState::Stopped, kAt)).ok();
        OutboxEntry dismissed = send(5, OutboxState::Refused, kAt.plusMs(5'000));
        dismissed.dismissedAt = kAt.plusMs(6'000);
        ok = ok && s.saveOutbox(dismissed).ok();
        for (qint64 i = 0; i <= most && ok; ++i)
            ok = s.saveOutbox(send(1000 + i, OutboxState::Refused, kAt.plusMs(i == 0 ? 0 : 100 + i))).ok();
        return ok;
    }));
    StoreReader reader(in.file());
    Asked<QList<OutboxItem>> asked;
    reader.askOutbox(asked.take());
    QTRY_VERIFY(asked.value);
    const QList<OutboxItem> &items = *asked.value;
    QCOMPARE(items.size(), most + 2); // the oldest of the refused is left out
    const OutboxEntry stuck = send(1, OutboxState::Stuck, kAt);
    QVERIFY(items.at(0) ==
            (OutboxItem{fullMessage(RowId{1}).row, OutboxState::Stuck, std::nullopt, stuck.nextTry,
                        stuck.firstTryAt, stuck.attempts, stuck.lastUnknown, stuck.lookUp}));
    QVERIFY(items.at(1).state == OutboxState::Held);
    QVERIFY(items.at(1).holdUntil == stuck.holdUntil);
    QVERIFY(items.at(1).row == bareMessage(RowId{2}).row); // its message is gone
    QVERIFY(items.at(2).row.row == RowId{1001});
    QVERIFY(items.last().row.row == RowId{1000 + most});
}

void TestPageSources::aNewerQuestionForTheOutboxSilencesTheOlder()
{
    StoreInFolder in;
    in.store();
    StoreReader reader(in.file());
    Asked<QList<OutboxItem>> older;
    Asked<QList<OutboxItem>> newer;
    reader.askOutbox(older.take());
    reader.askOutbox(newer.take());
    QTRY_COMPARE(newer.answers, 1);
    QCOMPARE(older.answers, 0);
}

void TestPageSources::stepsAreCountedByMinuteAndStatus()
{
    StoreInFolder in;
    const Instant hour{1'799'999'940'000}; // the first of a minute
    const auto message = [](qint64 row, const QList<std::pair<MessageStatus, Instant>> &steps) {
        MessageRecord record = bareMessage(RowId{row});
        for (const auto &[status, at] : steps)
            record.steps.push_back({status, at, at, Source::Webhook, QString()});
        return record;
    };
    QVERIFY(in.commit([&](auto &s) {
        return s.saveMessage(message(1, {{MessageStatus::Queued, hour.plusMs(-1)},
                                         {MessageStatus::Sent, hour},
                                         {MessageStatus::Delivered, hour.plusMs(59'999)}}))
                   .ok() &&
               s.saveMessage(message(2, {{MessageStatus::Queued, hour.plusMs(10)},
                                         {MessageStatus::Delivered, hour.plusMs(20)},
                                         {MessageStatus::Read, hour.plusMs(180'000)}}))
                   .ok() &&
               s.saveMessage(message(3, {{MessageStatus::Queued, hour.plusMs(240'000)}})).ok() &&
               s.removeMessage(RowId{4}).ok();
    }));
    // The log's list tells that one failed and not when: the moment that was learnt is not that of the
    // failure.
    MessageRecord listed = bareMessage(RowId{5});
    const Instant learnt = hour.plusMs(30'000);
    listed.steps.push_back({MessageStatus::Failed, learnt, learnt, Source::Poll, QString()});
    listed.steps.push_back({MessageStatus::Sent, hour.plusMs(5), learnt, Source::Poll, QString()});
    QVERIFY(in.commit([&](auto &s) { return s.saveMessage(listed).ok(); }));
    StoreReader reader(in.file());
    Asked<QList<MinuteCount>> asked;
    reader.askPerMinute(hour, hour.plusMs(240'000), asked.take());
    QTRY_VERIFY(asked.value);
    QVERIFY(*asked.value == (QList<MinuteCount>{{hour, MessageStatus::Queued, 1},
                                                {hour, MessageStatus::Sent, 2},
                                                {hour, MessageStatus::Delivered, 2},
                                                {hour.plusMs(180'000), MessageStatus::Read, 1}}));
    Asked<QList<MinuteCount>> none;
    reader.askPerMinute(hour, hour, none.take());
    QTRY_VERIFY(none.value);
    QVERIFY(none.value->isEmpty());
}

void TestPageSources::aNewerQuestionForTheChartSilencesTheOlder()
{
    StoreInFolder in;
    in.store();
    StoreReader reader(in.file());
    Asked<QList<MinuteCount>> older;
    Asked<QList<MinuteCount>> newer;
    reader.askPerMinute(kAt, kAt.plusMs(1), older.take());
    reader.askPerMinute(kAt, kAt.plusMs(2), newer.take());
    QTRY_COMPARE(newer.answers, 1);
    QCOMPARE(older.answers, 0);
}

QTEST_GUILESS_MAIN(TestPageSources)
#include "tst_pagesources.moc"
