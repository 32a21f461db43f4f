// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/setasidemodel.h"
#include "tests/items/fakesetasidesource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

QList<qint64> numbersIn(const SetAsideModel &model)
{
    QList<qint64> numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers.append(model.eventAt(row).number);
    return numbers;
}

QStringList textsOf(const SetAsideModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

class TestSetAsideModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatCameFromOutsideIsShownAsMarks()
    {
        FakeSetAsideSource source;
        source.isPrompt = true;
        source.add(1, QByteArray(1'500, 'x'), AsideKind::OtherBody);
        source.records[0].event.id = EventId("evt_\xe2\x80\xae"
                                             "1");
        source.records[0].event.name = "<b>message</b>\n.read";
        source.add(2, "hello");
        SetAsideModel model(source);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        QStringList first = textsOf(model, 0);
        QCOMPARE(first.mid(0, 4),
                 (QStringList{QStringLiteral("Not understood"), QStringLiteral("not readable"),
                              QStringLiteral("It could not be understood: not JSON."),
                              QStringLiteral("not readable")}));
        const QStringList second = textsOf(model, 1);
        QCOMPARE(second[0], QStringLiteral("Other content"));
        QCOMPARE(second[1], QStringLiteral("<b>message</b> .read"));
        QCOMPARE(second[3], QStringLiteral("evt_[U+202E]1"));
        QVERIFY2(second[5].startsWith(QLatin1String("1.5")), qPrintable(second[5]));
    }

    void pagesAreReadAsTheViewAsksForThem()
    {
        FakeSetAsideSource source;
        source.isPrompt = true;
        for (int i = 1; i <= 450; ++i)
            source.add(i, "x");
        SetAsideModel model(source);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!model.canFetchMore({}));
        model.refresh();
        QCOMPARE(model.rowCount(), 200);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 400);
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 450);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.eventAt(0).number, qint64(450));
        QCOMPARE(model.eventAt(449).number, qint64(1));
    }

    void rowsThatStayKeepTheirPlace()
    {
        FakeSetAsideSource source;
        source.isPrompt = true;
        for (const qint64 number : {1, 3, 5, 7})
            source.add(number, "x");
        SetAsideModel model(source);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        const QPersistentModelIndex kept = model.index(1, 0); // number 5
        source.records.removeAt(0);                           // 7
        source.records.removeAt(1);                           // 3
        source.add(9, "x");
        source.add(4, "x");
        model.refresh();
        QCOMPARE(numbersIn(model), (QList<qint64>{9, 5, 4, 1}));
        QVERIFY(kept.isValid());
        QCOMPARE(kept.row(), 1);
    }

    void aNewerQuestionTakesTheOlderOnesPlaceAndTroubleIsSaid()
    {
        FakeSetAsideSource source;
        source.add(1, "x");
        SetAsideModel model(source);
        const QSignalSpy loaded(&model, &SetAsideModel::loaded);
        const QSignalSpy failed(&model, &SetAsideModel::failed);
        model.refresh();
        model.refresh();
        QCOMPARE(source.waiting(), 1);
        QVERIFY(!model.hasLoaded());
        source.answerAll();
        QCOMPARE(loaded.size(), 1);
        source.trouble = Error{ErrorKind::Storage, QStringLiteral("The disk is ill."), {}, {}};
        model.refresh();
        source.answerAll();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(model.rowCount(), 1); // what was read stays
    }

    void randomChangesEndInWhatTheSourceHas()
    {
        QRandomGenerator random(7);
        FakeSetAsideSource source;
        source.isPrompt = true;
        SetAsideModel model(source);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<qint64> mirror; // by the signals alone
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model,
                         [&](const QModelIndex &, int first, int last) {
                             for (int row = first; row <= last; ++row)
                                 mirror.insert(row, model.eventAt(row).number);
                         });
        QObject::connect(
            &model, &QAbstractItemModel::rowsRemoved, &model,
            [&](const QModelIndex &, int first, int last) { mirror.remove(first, last - first + 1); });
        qint64 last = 0;
        for (int step = 0; step < 300; ++step) {
            for (quint32 i = random.bounded(4); i > 0; --i)
                source.add(last += 1 + random.bounded(3), "x");
            for (quint32 i = random.bounded(4); i > 0 && !source.records.isEmpty(); --i)
                source.records.removeAt(random.bounded(int(source.records.size())));
            if (!source.records.isEmpty() && random.bounded(2) == 0)
                ++source.records[random.bounded(int(source.records.size()))].event.repeats;
            model.refresh();
            QList<qint64> expected;
            for (const SetAsideRecord &record : std::as_const(source.records))
                expected.append(record.event.number);
            QCOMPARE(numbersIn(model), expected);
            QCOMPARE(mirror, expected);
        }
    }
};

QTEST_MAIN(TestSetAsideModel)
#include "tst_setasidemodel.moc"
