// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagelistmodel.h"
#include "tests/items/fakemessagesource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

using By = MessageOrder::By;

std::vector<RowId> shown(const MessageListModel &model)
{
    std::vector<RowId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.push_back(model.idAt(row));
    return ids;
}

/// What the source would say, by itself.
std::vector<RowId> expected(const FakeMessageSource &source, const MessageOrder &order)
{
    std::vector<RowId> ids;
    for (auto it = source.messages.rbegin(); it != source.messages.rend(); ++it) {
        if (!source.elsewhere.contains(it->first))
            ids.push_back(it->first);
    }
    std::stable_sort(ids.begin(), ids.end(), [&](RowId a, RowId b) {
        return FakeMessageSource::isBefore(source.messages.at(a).row, source.messages.at(b).row, order);
    });
    return ids;
}

std::vector<RowId> idsOf(std::initializer_list<int> seconds)
{
    std::vector<RowId> ids;
    for (const int second : seconds)
        ids.push_back(rowAt(second).row);
    return ids;
}

void tell(MessageListModel &model, std::initializer_list<RowId> ids)
{
    ChangeSet changes;
    changes.messages = ids;
    model.apply(changes);
}

MessageRow costing(int second, int cost)
{
    MessageRow row = rowAt(second);
    row.cost = Money{cost};
    return row;
}

/// Every cell looked at, everything asked for answered.
void lookAtAll(MessageListModel &model, FakeMessageSource &source)
{
    for (int row = 0; row < model.rowCount(); ++row)
        static_cast<void>(model.index(row, 0).data());
    QCoreApplication::processEvents();
    source.answerAll();
}

/// A list by cost with three rows, everything read, the clock told.
struct CostBench {
    CostBench()
    {
        for (const auto &[second, cost] : {std::pair(1, 30), {2, 10}, {3, 20}})
            source.put(costing(second, cost));
        model.tick(now, -1, -1);
        model.setQuery({});
        source.answerAll();
        model.setOrder({By::Cost, true});
        source.answerAll();
        lookAtAll(model, source);
    }
    void pass(qint64 ms)
    {
        now = now.plusMs(ms);
        model.tick(now, -1, -1);
    }
    FakeMessageSource source;
    MessageListModel model{source};
    Instant now = rowAt(100).createdAt;
};

} // namespace

class TstMessageListOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherOrderMovesRowsAndResetsNothing();
    void rowsStayUntilTheKeysOfAnOrderCome();
    void aChangedRowFindsItsPlaceAfterASecond();
    void whatDoesNotChangeItsPlaceAsksForNothing();
    void newRowsAndLeavingOnesComeWithTheNextKeys();
    void heldRowsKeepTheirPlaces();
    void keysAskedForBeforeTheHoldWait();
    void whatComesWhileAnOrderIsOnItsWayIsNotLost();
    void onlyTheLastOfSeveralOrdersCounts();
    void rowsThatJoinedAreNamedWhileHeld();
    void headingsSayTheOrder();
    void manyKeysArePutInOrderAside();
    void whatComesWhileManyArePutInOrderIsNotLost();
    void aMillionKeysTakeEightBytesEach();
    void randomEditsInRandomOrdersMatchAPlainList_data();
    void randomEditsInRandomOrdersMatchAPlainList();
};

void TstMessageListOrder::anotherOrderMovesRowsAndResetsNothing()
{
    CostBench bench;
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    QSignalSpy begins(&bench.model, &MessageListModel::reorderBegins);
    QSignalSpy ends(&bench.model, &MessageListModel::reorderEnds);
    QCOMPARE(shown(bench.model), idsOf({2, 3, 1}));
    const QPersistentModelIndex marked = bench.model.index(0, 3);
    bench.model.setOrder({By::Cost, false});
    QCOMPARE(bench.model.query().order, (MessageOrder{By::Cost, false}));
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({1, 3, 2}));
    QCOMPARE(bench.model.shownOrder(), (MessageOrder{By::Cost, false}));
    QCOMPARE(marked.row(), 2);
    QCOMPARE(marked.column(), 3);
    QCOMPARE(bench.model.rowOf(rowAt(3).row), 1);
    bench.model.setOrder({});
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({3, 2, 1}));
    QCOMPARE(marked.row(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(begins.count(), 2);
    QCOMPARE(ends.count(), 2);
}

void TstMessageListOrder::rowsStayUntilTheKeysOfAnOrderCome()
{
    CostBench bench;
    QSignalSpy changed(&bench.model, &MessageListModel::orderChanged);
    bench.model.setOrder({By::Recipient, true});
    bench.model.setOrder({By::Recipient, true});
    QCOMPARE(changed.count(), 1);
    QVERIFY(bench.model.isLoaded());
    QCOMPARE(shown(bench.model), idsOf({2, 3, 1}));
    QCOMPARE(bench.model.shownOrder(), (MessageOrder{By::Cost, true}));
}

void TstMessageListOrder::aChangedRowFindsItsPlaceAfterASecond()
{
    CostBench bench;
    bench.pass(5'000);
    const int before = bench.source.keyQuestions;
    const QPersistentModelIndex marked = bench.model.index(0, 0);
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.source.put(costing(2, 25));
    tell(bench.model, {rowAt(2).row});
    bench.source.answerAll();
    QVERIFY(!changed.isEmpty()); // where it stands, at once
    QCOMPARE(shown(bench.model), idsOf({2, 3, 1}));
    bench.pass(0);
    QCOMPARE(bench.source.keyQuestions, before + 1);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({3, 2, 1}));
    QCOMPARE(marked.row(), 1);
    // Another change within the second waits for its end, and nothing is asked for without one.
    bench.source.put(costing(2, 40));
    tell(bench.model, {rowAt(2).row});
    bench.source.answerAll();
    bench.pass(999);
    QCOMPARE(bench.source.keyQuestions, before + 1);
    bench.pass(1);
    QCOMPARE(bench.source.keyQuestions, before + 2);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({3, 1, 2}));
    bench.pass(5'000);
    QCOMPARE(bench.source.keyQuestions, before + 2);
}

void TstMessageListOrder::whatDoesNotChangeItsPlaceAsksForNothing()
{
    CostBench bench;
    const int before = bench.source.keyQuestions;
    MessageRow row = costing(2, 10);
    row.status = MessageStatus::Delivered;
    bench.source.put(row);
    tell(bench.model, {row.row});
    bench.source.answerAll();
    bench.pass(5'000);
    QCOMPARE(bench.source.keyQuestions, before);
    QCOMPARE(bench.model.index(0, 0).data(MessageListModel::kStatusRole).toInt(),
             int(MessageStatus::Delivered));
}

void TstMessageListOrder::newRowsAndLeavingOnesComeWithTheNextKeys()
{
    CostBench bench;
    QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
    bench.source.put(costing(4, 15));
    bench.source.put(costing(5, 5));
    bench.source.elsewhere.insert(rowAt(3).row);
    tell(bench.model, {rowAt(3).row, rowAt(4).row, rowAt(5).row});
    bench.source.answerAll();
    QCOMPARE(bench.model.rowCount(), 3);
    bench.pass(1'000);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({5, 2, 4, 1}));
    QCOMPARE(inserted.count(), 1); // one more, at the end; the rest is a matter of places
    bench.source.messages.erase(rowAt(5).row);
    bench.source.messages.erase(rowAt(1).row);
    tell(bench.model, {rowAt(1).row, rowAt(5).row});
    bench.source.answerAll();
    bench.pass(1'000);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({2, 4}));
    QCOMPARE(removed.count(), 1);
}

void TstMessageListOrder::heldRowsKeepTheirPlaces()
{
    CostBench bench;
    const int before = bench.source.keyQuestions;
    bench.model.setHeld(true);
    bench.source.put(costing(2, 25));
    bench.source.put(costing(4, 1));
    tell(bench.model, {rowAt(2).row, rowAt(4).row});
    bench.source.answerAll();
    bench.pass(5'000);
    QCOMPARE(bench.source.keyQuestions, before);
    QVERIFY(bench.model.hasWaiting());
    QCOMPARE(shown(bench.model), idsOf({2, 3, 1}));
    QCOMPARE(bench.model.index(0, int(MessageListModel::Column::Cost)).data(Qt::AccessibleTextRole),
             QVariant(QStringLiteral("0.0025\u00a0\u20ac")));
    bench.model.setHeld(false);
    bench.pass(0);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({4, 3, 2, 1}));
    QVERIFY(!bench.model.hasWaiting());
}

void TstMessageListOrder::keysAskedForBeforeTheHoldWait()
{
    CostBench bench;
    bench.source.put(costing(2, 25));
    tell(bench.model, {rowAt(2).row});
    bench.source.answerAll();
    bench.pass(1'000);
    bench.model.setHeld(true);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({2, 3, 1}));
    bench.model.setHeld(false);
    bench.pass(1'000);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({3, 2, 1}));
}

void TstMessageListOrder::whatComesWhileAnOrderIsOnItsWayIsNotLost()
{
    CostBench bench;
    bench.model.setOrder({}); // the source has read, and does not know what follows
    bench.source.put(costing(9, 1));
    tell(bench.model, {rowAt(9).row});
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({9, 3, 2, 1}));
    bench.model.setOrder({By::Cost, true});
    bench.source.put(costing(8, 2));
    tell(bench.model, {rowAt(8).row});
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({9, 2, 3, 1}));
    bench.pass(1'000);
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({9, 8, 2, 3, 1}));
}

void TstMessageListOrder::onlyTheLastOfSeveralOrdersCounts()
{
    CostBench bench;
    bench.model.setOrder({By::Cost, false});
    bench.model.setOrder({By::Time, true});
    bench.source.answerAll();
    QCOMPARE(shown(bench.model), idsOf({1, 2, 3}));
    QCOMPARE(bench.model.shownOrder(), (MessageOrder{By::Time, true}));
}

void TstMessageListOrder::rowsThatJoinedAreNamedWhileHeld()
{
    CostBench bench;
    bench.model.setHeld(true);
    std::vector<RowId> joined;
    connect(&bench.model, &MessageListModel::reorderEnds, this, [&] { joined = bench.model.joined(); });
    bench.source.put(costing(9, 1)); // newer than all
    bench.model.setOrder({By::Recipient, true});
    bench.source.answerAll();
    QCOMPARE(joined, idsOf({9}));
    bench.source.put(costing(0, 1)); // and one that was filled in
    bench.source.messages.erase(rowAt(1).row);
    bench.model.setOrder({});
    bench.source.answerAll();
    QCOMPARE(joined, idsOf({0}));
    bench.model.setOrder({By::Recipient, true});
    bench.source.answerAll();
    QVERIFY(joined.empty());
}

void TstMessageListOrder::headingsSayTheOrder()
{
    CostBench bench;
    const auto said = [&](MessageListModel::Column column) {
        return bench.model.headerData(int(column), Qt::Horizontal, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(MessageListModel::Column::Cost), QStringLiteral("Cost, ascending"));
    QCOMPARE(said(MessageListModel::Column::Age), QStringLiteral("Age"));
    bench.model.setOrder({By::Status, false});
    QCOMPARE(said(MessageListModel::Column::Status), QStringLiteral("Status, descending"));
    bench.model.setOrder({});
    QCOMPARE(said(MessageListModel::Column::Age), QStringLiteral("Age, newest first"));
    for (int column = 0; column < MessageListModel::kColumnCount; ++column) {
        if (const auto by = MessageListModel::orderOf(MessageListModel::Column(column)))
            QCOMPARE(int(MessageListModel::columnOf(*by)), column);
    }
}

void TstMessageListOrder::manyKeysArePutInOrderAside()
{
    FakeMessageSource source;
    const int count = int(MessageListModel::kHereMost) + 500;
    for (int i = 0; i < count; ++i)
        source.put(costing(i, i % 97));
    MessageListModel model(source);
    model.setQuery({});
    source.answerAll();
    model.setOrder({By::Cost, true});
    source.answerAll();
    QTRY_COMPARE(model.shownOrder(), (MessageOrder{By::Cost, true}));
    const std::vector<RowId> ids = expected(source, model.shownOrder());
    QCOMPARE(shown(model), ids);
    for (size_t row = 0; row < ids.size(); row += 101)
        QCOMPARE(model.rowOf(ids[row]), int(row));
    // The end of the model while they are being put in order is harmless.
    auto *other = new MessageListModel(source);
    other->setQuery({{}, {By::Cost, true}});
    source.answerAll();
    delete other;
}

void TstMessageListOrder::whatComesWhileManyArePutInOrderIsNotLost()
{
    FakeMessageSource source;
    const int count = int(MessageListModel::kHereMost) + 500;
    for (int i = 0; i < count; ++i)
        source.put(costing(i, i % 97));
    MessageListModel model(source);
    Instant now = rowAt(2 * count).createdAt;
    model.tick(now, -1, -1);
    model.setQuery({});
    source.answerAll();
    model.setOrder({By::Cost, true});
    source.answerOne(); // the keys, which are put in order aside
    const MessageRow fresh = costing(count + 5, 50);
    source.put(fresh);
    tell(model, {fresh.row});
    source.answerAll(); // where it belongs in the order there still is
    QCOMPARE(model.rowOf(fresh.row), 0);
    QTRY_COMPARE(model.shownOrder(), (MessageOrder{By::Cost, true}));
    source.answerAll();
    now = now.plusMs(MessageListModel::kCalmMs);
    model.tick(now, -1, -1);
    source.answerAll();
    QTRY_VERIFY(model.rowOf(fresh.row) > 0);
    QCOMPARE(shown(model), expected(source, model.shownOrder()));
}

void TstMessageListOrder::aMillionKeysTakeEightBytesEach()
{
    constexpr int kCount = 1'000'000;
    std::vector<RowId> ids;
    for (int i = kCount; i > 0; --i)
        ids.push_back(RowId::make(Instant{1'777'888'800'000 + i / 3}, quint32(i % 3)));
    const std::vector<RowId> newestFirst = ids;
    RowKeys keys;
    keys.assign(ids);
    QCOMPARE(keys.count(), kCount);
    QCOMPARE(keys.bytes(), 8LL * kCount);
    for (int row = 0; row < kCount; row += 997)
        QCOMPARE(keys.rowOf(newestFirst[size_t(row)]), row);
    // Any other order: each third key, thrice.
    std::stable_sort(ids.begin(), ids.end(), [](RowId a, RowId b) { return a.value % 3 < b.value % 3; });
    const RowKeys ordered = RowKeys::inOrder(ids);
    QCOMPARE(ordered.count(), kCount);
    QVERIFY2(ordered.bytes() <= 16LL * kCount, qPrintable(QString::number(ordered.bytes())));
    for (int row = 0; row < kCount; row += 997) {
        QCOMPARE(ordered.at(row), ids[size_t(row)]);
        QCOMPARE(ordered.rowOf(ids[size_t(row)]), row);
    }
    QCOMPARE(ordered.rowOf(RowId{7}), -1);
    QVERIFY(ordered.missingIn(keys).empty());
    ids.push_back(ids.front());
    ids.push_back(RowId{7});
    const RowKeys mended = RowKeys::inOrder(ids);
    QCOMPARE(mended.count(), kCount + 1);
    QCOMPARE(mended.missingIn(keys), std::vector<RowId>{RowId{7}});
    QVERIFY(keys.missingIn(mended).empty());
}

void TstMessageListOrder::randomEditsInRandomOrdersMatchAPlainList_data()
{
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3, 4})
        QTest::addRow("%d", seed) << seed;
}

/// The keys of a window are kept by what they stand for: a persistent index names the same message as long as
/// that is in the list.
void TstMessageListOrder::randomEditsInRandomOrdersMatchAPlainList()
{
    QFETCH(int, seed);
    QRandomGenerator random(quint32(seed) * 4711);
    FakeMessageSource source;
    MessageListModel model(source);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    Instant now = rowAt(1'000).createdAt;
    model.tick(now, -1, -1);
    model.setQuery({});
    source.answerAll();
    std::map<RowId, QPersistentModelIndex> marked;
    for (int round = 0; round < 200; ++round) {
        ChangeSet changes;
        for (int i = random.bounded(1, 6); i > 0; --i) {
            MessageRow row = costing(random.bounded(40), random.bounded(7));
            row.status = MessageStatus(random.bounded(18));
            row.recipient = QString(random.bounded(3), u'r');
            row.channel = random.bounded(2) ? Channel::Rcs : Channel::Email;
            row.unit = BillingUnit(random.bounded(3));
            const int kind = random.bounded(4);
            if (kind == 0)
                source.messages.erase(row.row);
            else
                source.put(row);
            if (kind == 1)
                source.elsewhere.insert(row.row);
            else if (kind == 2)
                source.elsewhere.erase(row.row);
            changes.messages.push_back(row.row);
        }
        if (random.bounded(6) == 0)
            model.setOrder({By(random.bounded(6)), random.bounded(2) == 1});
        if (random.bounded(12) == 0)
            model.setHeld(random.bounded(2) == 1);
        model.apply(changes);
        if (random.bounded(3) > 0 && source.waiting() > 0)
            source.answerOne();
        if (random.bounded(3) == 0) {
            source.answerAll();
            lookAtAll(model, source);
        }
        now = now.plusMs(random.bounded(700));
        model.tick(now, -1, -1);
        for (const auto &[id, index] : marked)
            QVERIFY(!index.isValid() || model.idAt(index.row()) == id);
        if (model.rowCount() > 0) {
            const int row = random.bounded(model.rowCount());
            if (!marked[model.idAt(row)].isValid())
                marked[model.idAt(row)] = model.index(row, random.bounded(MessageListModel::kColumnCount));
        }
    }
    model.setHeld(false);
    for (int i = 0; i < 3; ++i) {
        source.answerAll();
        lookAtAll(model, source);
        now = now.plusMs(MessageListModel::kCalmMs);
        model.tick(now, -1, -1);
        source.answerAll();
    }
    QCOMPARE(shown(model), expected(source, model.query().order));
    QCOMPARE(model.shownOrder(), model.query().order);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.rowOf(model.idAt(row)), row);
        QCOMPARE(model.index(row, 0).data(MessageListModel::kStatusRole).toInt(),
                 int(source.messages.at(model.idAt(row)).row.status));
    }
    QCOMPARE(reset.count(), 1); // the first keys, and never again
}

QTEST_GUILESS_MAIN(TstMessageListOrder)
#include "tst_messagelistorder.moc"
