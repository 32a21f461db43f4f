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

QString printed(const MessageListModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(u'|');
    }
    return lines.join(u'\n');
}

ChangeSet changeOf(std::initializer_list<RowId> ids)
{
    ChangeSet changes;
    changes.messages = ids;
    return changes;
}

/// Everything asked for and answered, every row looked at once.
void settle(MessageListModel &model, FakeMessageSource &source)
{
    source.answerAll();
    static_cast<void>(printed(model));
    QCoreApplication::processEvents();
    source.answerAll();
}

} // namespace

class TstMessageListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreShownNewestFirstWithTheirWords();
    void nothingIsClaimedBeforeTheKeysCame();
    void missingRowsAreAskedForInOnePage();
    void inboundIsSaidToScreenReaders();
    void newRowsComeInOneRunWithoutReset();
    void newRowsInTwoPlacesComeInTwoRuns();
    void aChangeNamesItsColumnsAndRoles();
    void neighbouringChangesAreOneAnnouncement();
    void whatNoLongerBelongsLeaves();
    void whatIsGoneLeaves();
    void changesDuringAQuestionAreAskedAfterIt();
    void changesBeforeTheKeysAreNotLost();
    void whatTheStoreCouldNotReadIsAskedForAgain();
    void aSlowStoreIsGivenMoreTimeEachTime();
    void anAnswerForAnOlderQueryIsDropped();
    void anAnswerAfterTheModelsEndIsHarmless();
    void ticksConcernTheAgeColumnOfVisibleRowsOnly();
    void hidingCharactersAreShown();
    void randomEditsMatchAPlainList();
};

void TstMessageListModel::init()
{
    QLocale::setDefault(QLocale::c());
}

void TstMessageListModel::rowsAreShownNewestFirstWithTheirWords()
{
    FakeMessageSource source;
    MessageRow phone = rowAt(10, MessageStatus::Read);
    phone.recipient = QStringLiteral("+4917612345678");
    phone.channel = Channel::Rcs;
    phone.unit = BillingUnit::Single;
    phone.cost = Money{1200};
    source.put(phone);
    source.put(rowAt(20, MessageStatus::Read));
    MessageRow odd = rowAt(30, MessageStatus::Unrecognised);
    odd.statusWord = QStringLiteral("PARKED");
    odd.cost.reset();
    odd.unit = BillingUnit::Unknown;
    source.put(odd);
    MessageListModel model(source);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    settle(model, source);
    model.tick(rowAt(90).createdAt, 0, 2);
    QCOMPARE(printed(model),
             QStringLiteral("PARKED|person30@example.org|E-mail|text 30|||1 min\n"
                            "Opened|person20@example.org|E-mail|text 20|Basic|0.005\u2007\u00a0\u20ac|1 min\n"
                            "Read|+49 176 12345678|RCS|text 10|Single|0.12\u2007\u2007\u00a0\u20ac|1 min"));
    QCOMPARE(model.headerData(int(MessageListModel::Column::Cost), Qt::Horizontal).toString(),
             QStringLiteral("Cost"));
}

void TstMessageListModel::nothingIsClaimedBeforeTheKeysCame()
{
    FakeMessageSource source;
    source.put(rowAt(1));
    MessageListModel model(source);
    QSignalSpy loaded(&model, &MessageListModel::loaded);
    model.setQuery({});
    QVERIFY(!model.isLoaded());
    QCOMPARE(model.rowCount(), 0);
    source.answerAll();
    QVERIFY(model.isLoaded());
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.index(0, 0).data(MessageListModel::kStatusRole).isValid());
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("loading"));
}

void TstMessageListModel::missingRowsAreAskedForInOnePage()
{
    FakeMessageSource source;
    for (int i = 0; i < 300; ++i)
        source.put(rowAt(i));
    MessageListModel model(source);
    model.setQuery({});
    source.answerAll();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int row = 10; row < 40; ++row)
        static_cast<void>(model.index(row, 0).data());
    QCoreApplication::processEvents();
    QCOMPARE(source.rowQuestions, 1);
    source.answerAll();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 63);
    static_cast<void>(model.index(60, 0).data());
    QCoreApplication::processEvents();
    QCOMPARE(source.rowQuestions, 1);
}

void TstMessageListModel::inboundIsSaidToScreenReaders()
{
    FakeMessageSource source;
    MessageRow row = rowAt(1, MessageStatus::Received);
    row.direction = Direction::Inbound;
    row.note = QStringLiteral("first contact");
    source.put(row);
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QCOMPARE(model.index(0, int(MessageListModel::Column::Channel)).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("E-mail, inbound"));
    QCOMPARE(model.index(0, int(MessageListModel::Column::Content)).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("text 1, first contact"));
}

void TstMessageListModel::newRowsComeInOneRunWithoutReset()
{
    FakeMessageSource source;
    source.put(rowAt(1));
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (const int seconds : {4, 2, 3})
        source.put(rowAt(seconds));
    model.apply(changeOf({rowAt(3).row, rowAt(4).row, rowAt(2).row, rowAt(3).row}));
    source.answerAll();
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 2);
    QCOMPARE(model.idAt(0), rowAt(4).row);
    QCOMPARE(model.idAt(2), rowAt(2).row);
    QCOMPARE(model.rowOf(rowAt(1).row), 3);
    QCOMPARE(model.rowOf(rowAt(99).row), -1);
}

void TstMessageListModel::newRowsInTwoPlacesComeInTwoRuns()
{
    FakeMessageSource source;
    source.put(rowAt(10));
    source.put(rowAt(20));
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (const int seconds : {14, 15, 30, 5})
        source.put(rowAt(seconds));
    model.apply(changeOf({rowAt(14).row, rowAt(30).row, rowAt(15).row, rowAt(5).row}));
    source.answerAll();
    QCOMPARE(inserted.count(), 3);
    QList<int> seconds;
    for (int row = 0; row < model.rowCount(); ++row)
        seconds << int((model.idAt(row).createdAt().ms - rowAt(0).createdAt.ms) / 1000);
    QCOMPARE(seconds, (QList<int>{30, 20, 15, 14, 10, 5}));
}

void TstMessageListModel::aChangeNamesItsColumnsAndRoles()
{
    FakeMessageSource source;
    source.put(rowAt(1, MessageStatus::Queued));
    source.put(rowAt(2, MessageStatus::Queued));
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &MessageListModel::stateChanged);
    source.put(rowAt(1, MessageStatus::Delivered));
    model.apply(changeOf({rowAt(1).row}));
    source.answerAll();
    QCOMPARE(changed.count(), 1);
    const auto from = changed.first().at(0).toModelIndex();
    const auto to = changed.first().at(1).toModelIndex();
    QCOMPARE(from.row(), 1);
    QCOMPARE(to.row(), 1);
    QCOMPARE(from.column(), int(MessageListModel::Column::Status));
    QCOMPARE(to.column(), int(MessageListModel::Column::Status));
    QVERIFY(changed.first().at(2).value<QList<int>>().contains(MessageListModel::kStatusRole));
    QCOMPARE(moved.count(), 1);
    // The same again is no change.
    model.apply(changeOf({rowAt(1).row}));
    source.answerAll();
    QCOMPARE(changed.count(), 1);
}

void TstMessageListModel::neighbouringChangesAreOneAnnouncement()
{
    FakeMessageSource source;
    for (int i = 0; i < 6; ++i)
        source.put(rowAt(i));
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (const int i : {0, 3, 4, 5})
        source.put(rowAt(i, MessageStatus::Sent));
    model.apply(changeOf({rowAt(5).row, rowAt(0).row, rowAt(4).row, rowAt(3).row}));
    source.answerAll();
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 5);
}

void TstMessageListModel::whatNoLongerBelongsLeaves()
{
    FakeMessageSource source;
    for (int i = 0; i < 5; ++i)
        source.put(rowAt(i));
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    source.elsewhere = {rowAt(1).row, rowAt(2).row, rowAt(4).row};
    model.apply(changeOf({rowAt(1).row, rowAt(4).row, rowAt(2).row}));
    source.answerAll();
    QCOMPARE(removed.count(), 2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(0), rowAt(3).row);
    QCOMPARE(model.idAt(1), rowAt(0).row);
}

void TstMessageListModel::whatIsGoneLeaves()
{
    FakeMessageSource source;
    source.put(rowAt(1));
    source.put(rowAt(2));
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    source.messages.erase(rowAt(1).row); // folded into another row, say
    model.apply(changeOf({rowAt(1).row}));
    source.answerAll();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.idAt(0), rowAt(2).row);
}

void TstMessageListModel::changesDuringAQuestionAreAskedAfterIt()
{
    FakeMessageSource source;
    MessageListModel model(source);
    model.setQuery({});
    source.answerAll();
    source.put(rowAt(1));
    model.apply(changeOf({rowAt(1).row}));
    source.put(rowAt(2));
    model.apply(changeOf({rowAt(2).row}));
    source.put(rowAt(3));
    model.apply(changeOf({rowAt(3).row}));
    QCOMPARE(source.placeQuestions, 1);
    source.answerAll();
    QCOMPARE(source.placeQuestions, 2);
    QCOMPARE(source.lastPlacesAsked, (std::vector<RowId>{rowAt(2).row, rowAt(3).row}));
    QCOMPARE(model.rowCount(), 3);
}

void TstMessageListModel::changesBeforeTheKeysAreNotLost()
{
    FakeMessageSource source;
    source.put(rowAt(1));
    MessageListModel model(source);
    model.setQuery({});
    source.put(rowAt(2));
    model.apply(changeOf({rowAt(2).row}));
    source.answerAll();
    QCOMPARE(model.rowCount(), 2);
}

void TstMessageListModel::whatTheStoreCouldNotReadIsAskedForAgain()
{
    FakeMessageSource source;
    source.put(rowAt(10));
    MessageListModel model(source);
    Instant now{1'777'900'000'000};
    const auto loseAndWait = [&] {
        source.loseAll();
        now = now.plusMs(Patience::kFirstMs);
        model.tick(now, 0, 0);
    };
    model.tick(now, 0, -1);
    model.setQuery({});
    loseAndWait();
    QCOMPARE(source.keyQuestions, 2);
    source.answerAll();
    QVERIFY(model.isLoaded());
    static_cast<void>(printed(model));
    QCoreApplication::processEvents();
    QCOMPARE(source.rowQuestions, 1);
    loseAndWait();
    QCOMPARE(source.rowQuestions, 2);
    source.answerAll();
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Queued"));
    source.put(rowAt(20));
    model.apply(changeOf({rowAt(20).row}));
    source.put(rowAt(30));
    model.apply(changeOf({rowAt(30).row})); // waits for the answer
    loseAndWait();
    QCOMPARE(source.placeQuestions, 2);
    QCOMPARE(source.lastPlacesAsked, (std::vector<RowId>{rowAt(20).row, rowAt(30).row}));
    source.answerAll();
    QCOMPARE(model.rowCount(), 3);
    const int questions = source.keyQuestions + source.rowQuestions + source.placeQuestions;
    model.tick(now.plusMs(3'600'000), 0, 0);
    QCOMPARE(source.keyQuestions + source.rowQuestions + source.placeQuestions, questions);
}

void TstMessageListModel::aSlowStoreIsGivenMoreTimeEachTime()
{
    FakeMessageSource source;
    MessageListModel model(source);
    const Instant start{1'777'900'000'000};
    model.setQuery({}); // before anybody told the time
    for (int second = 0; second <= 25; ++second)
        model.tick(start.plusMs(second * 1'000LL), 0, -1);
    QCOMPARE(source.keyQuestions, 4); // after 3, 6 and 12 seconds more
    source.answerAll();
    QVERIFY(model.isLoaded()); // the newest answer is taken, the older ones dropped
}

void TstMessageListModel::anAnswerForAnOlderQueryIsDropped()
{
    FakeMessageSource source;
    source.put(rowAt(1));
    MessageListModel model(source);
    model.setQuery({});
    source.messages.clear();
    source.put(rowAt(2));
    model.setQuery({});
    source.answerOne();
    QCOMPARE(model.rowCount(), 0);
    source.answerAll();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.idAt(0), rowAt(2).row);
}

void TstMessageListModel::anAnswerAfterTheModelsEndIsHarmless()
{
    FakeMessageSource source;
    source.put(rowAt(1));
    {
        MessageListModel model(source);
        model.setQuery({});
    }
    QCOMPARE(source.waiting(), size_t(1));
    source.answerAll();
}

void TstMessageListModel::ticksConcernTheAgeColumnOfVisibleRowsOnly()
{
    FakeMessageSource source;
    for (int i = 0; i < 10; ++i)
        source.put(rowAt(i));
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick(rowAt(100).createdAt, 2, 4);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), model.index(2, int(MessageListModel::Column::Age)));
    QCOMPARE(changed.first().at(1).toModelIndex(), model.index(4, int(MessageListModel::Column::Age)));
    model.tick(rowAt(100).createdAt, -1, -1);
    QCOMPARE(changed.count(), 1);
}

void TstMessageListModel::hidingCharactersAreShown()
{
    FakeMessageSource source;
    MessageRow row = rowAt(1);
    row.summary = QStringLiteral("pay ") + QChar(0x202E) + QStringLiteral("now\nplease");
    source.put(row);
    MessageListModel model(source);
    model.setQuery({});
    settle(model, source);
    QCOMPARE(model.index(0, int(MessageListModel::Column::Content)).data().toString(),
             QStringLiteral("pay [U+202E]now please"));
}

void TstMessageListModel::randomEditsMatchAPlainList()
{
    QRandomGenerator random(4711);
    FakeMessageSource source;
    MessageListModel model(source);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setQuery({});
    source.answerAll();
    int announced = model.rowCount();
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int first, int last) { announced += last - first + 1; });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex &, int first, int last) { announced -= last - first + 1; });
    for (int round = 0; round < 150; ++round) {
        ChangeSet changes;
        const int edits = random.bounded(1, 6);
        for (int i = 0; i < edits; ++i) {
            const MessageRow row = rowAt(random.bounded(40), MessageStatus(random.bounded(18)));
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
        model.apply(changes);
        if (random.bounded(3) > 0)
            settle(model, source);
    }
    settle(model, source);
    QStringList expected;
    for (auto it = source.messages.rbegin(); it != source.messages.rend(); ++it) {
        if (!source.elsewhere.contains(it->first))
            expected << it->second.row.summary + u' ' + QString::number(int(it->second.row.status));
    }
    QStringList actual;
    for (int row = 0; row < model.rowCount(); ++row)
        actual << model.index(row, int(MessageListModel::Column::Content)).data().toString() + u' ' +
                      model.index(row, 0).data(MessageListModel::kStatusRole).toString();
    QCOMPARE(actual, expected);
    QCOMPARE(announced, model.rowCount());
    QCOMPARE(reset.count(), 1); // the first keys, and never again
}

QTEST_GUILESS_MAIN(TstMessageListModel)
#include "tst_messagelistmodel.moc"
