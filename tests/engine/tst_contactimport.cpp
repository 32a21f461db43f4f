// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

QList<ImportRow> rows(int count)
{
    QList<ImportRow> list;
    for (int i = 0; i < count; ++i)
        list.append(
            {i + 2, QStringLiteral("p%1@example.org").arg(i), {}, QStringLiteral("P"), QString::number(i)});
    return list;
}

class Bench : public EngineBench {
public:
    explicit Bench(ApiState state = ApiState::NotAsked)
    {
        (void)start(state);
        QObject::connect(engine.get(), &Engine::importProgressed, engine.get(),
                         [this](const ImportProgress &progress) { told.append(progress); });
        time.advance(1'000);
    }
    const ImportProgress &last() const { return told.constLast(); }
    void run()
    {
        for (int i = 0; i < 1'000 && !last().isOver() && last().state != ImportState::Waiting; ++i)
            time.advance(100);
    }
    QList<ImportProgress> told;
};

} // namespace

class TestContactImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreToldOneAfterTheOther()
    {
        Bench bench;
        bench.engine->importContacts(3, rows(1'100));
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Done);
        QCOMPARE(bench.last().token, quint64(3));
        QCOMPARE(bench.last().taken, 1'100);
        QCOMPARE(bench.last().imported, 1'100);
        QCOMPARE(bench.last().known(), 0);
        QCOMPARE(bench.platform.imports().size(), 3);
        QCOMPARE(bench.platform.imports().at(2).size(), 100);
        QCOMPARE(bench.store.keptAddresses().size(), size_t(1'100));
        QCOMPARE(bench.store.keptAddresses().at(QStringLiteral("p7@example.org")), QStringLiteral("P 7"));
        QCOMPARE(bench.violations(), QStringList());
    }
    void bothAddressesOfARowAreKept()
    {
        Bench bench;
        QList<ImportRow> list = rows(1);
        list[0].phone = QStringLiteral("+4917612345678");
        bench.engine->importContacts(1, list);
        bench.run();
        QCOMPARE(bench.store.keptAddresses().size(), size_t(2));
        QCOMPARE(bench.store.keptAddresses().at(QStringLiteral("p0@example.org")), QStringLiteral("P 0"));
        QCOMPARE(bench.store.keptAddresses().at(QStringLiteral("+4917612345678")), QStringLiteral("P 0"));
    }
    void knownOnesAreCounted()
    {
        Bench bench;
        Contact known;
        known.id = ContactId("c_1");
        known.email = QStringLiteral("P0@example.org");
        bench.platform.contacts.insert_or_assign(known.id, known);
        bench.engine->importContacts(1, rows(3));
        bench.run();
        QCOMPARE(bench.last().imported, 2);
        QCOMPARE(bench.last().known(), 1);
    }
    void refusedRowsAreLeftOutAndTold()
    {
        Bench bench;
        CallPlan no = refusedWith(400, "validation_error");
        no.details = {QStringLiteral("contacts[1].email: must be an e-mail address"),
                      QStringLiteral("contacts[3].phone: must be a number")};
        bench.platform.plan(Call::Import, no);
        bench.engine->importContacts(1, rows(5));
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Done);
        QCOMPARE(bench.last().imported, 3);
        QCOMPARE(bench.last().taken, 5);
        QCOMPARE(bench.last().refused.size(), 2);
        QCOMPARE(bench.last().refused.first().line, 3);
        QCOMPARE(bench.platform.imports().size(), 1);
        QCOMPARE(bench.platform.imports().first().size(), 3);
    }
    void refusalOfTheWholeEndsIt()
    {
        Bench bench;
        bench.platform.plan(Call::Import, {});
        bench.platform.plan(Call::Import, refusedWith(403, "forbidden"));
        bench.engine->importContacts(1, rows(1'200));
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Refused);
        QCOMPARE(bench.last().taken, 500);
        QCOMPARE(bench.last().partFrom, 502);
        QCOMPARE(bench.last().partTo, 1'001);
        QCOMPARE(bench.last().refusal.httpStatus, 403);
        QCOMPARE(bench.platform.calls(Call::Import), 2);
    }
    void lostAnswerWaitsForTheOperator_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("silent") << int(Outcome::Silent);
        QTest::newRow("acted then silent") << int(Outcome::ActedThenSilent);
        QTest::newRow("trouble") << int(Outcome::Trouble);
        QTest::newRow("a portal") << int(Outcome::NotThePlatform);
    }
    void lostAnswerWaitsForTheOperator()
    {
        QFETCH(int, fault);
        Bench bench;
        bench.platform.plan(Call::Import, {Outcome(fault)});
        QList<ImportRow> list = rows(3);
        list[1].email.clear();
        list[1].phone = QStringLiteral("+4917612345678");
        bench.engine->importContacts(1, list);
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Waiting);
        QVERIFY(bench.last().unknown);
        QCOMPARE(bench.last().partNumbersOnly, 1);
        bench.time.advance(600'000);
        QCOMPARE(bench.platform.calls(Call::Import), 1); // never by itself
        bench.engine->goOnImport(1);
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Done);
        QVERIFY(!bench.last().unknown);
        QCOMPARE(bench.last().taken, 3);
    }
    void stopHoldsAfterThePartUnderWay()
    {
        Bench bench;
        bench.engine->importContacts(1, rows(2'000));
        bench.time.advance(10); // the first part is on its way
        bench.engine->stopImport(1);
        QVERIFY(!bench.last().isOver());
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Stopped);
        QCOMPARE(bench.last().taken, 500);
        QCOMPARE(bench.platform.imports().size(), 1);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.calls(Call::Import), 1);
    }
    void stopWhileItWaitsTellsWhatIsUnknown()
    {
        Bench bench;
        bench.platform.plan(Call::Import, {Outcome::Silent});
        bench.engine->importContacts(1, rows(3));
        bench.run();
        bench.engine->stopImport(1);
        QCOMPARE(bench.last().state, ImportState::Stopped);
        QVERIFY(bench.last().unknown);
        QCOMPARE(bench.last().partTo, 4);
    }
    void paceOfThePlatformIsKept()
    {
        Bench bench;
        bench.platform.plan(Call::Import, refusedWith(429, "rate_limited", 20'000));
        bench.engine->importContacts(1, rows(3));
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Done);
        QCOMPARE(bench.last().imported, 3);
        QCOMPARE(bench.violations(), QStringList());
    }
    void onlyOneAtATime()
    {
        Bench bench;
        bench.engine->importContacts(1, rows(600));
        bench.engine->importContacts(2, rows(1));
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.last().token, quint64(2));
        QCOMPARE(bench.last().state, ImportState::Stopped);
        bench.run();
        bench.time.advance(5'000);
        QCOMPARE(bench.last().token, quint64(1));
        QCOMPARE(bench.last().taken, 600);
    }
    void offlineNothingLeaves()
    {
        Bench bench(ApiState::Offline);
        bench.engine->importContacts(1, rows(3));
        QCOMPARE(bench.last().state, ImportState::Waiting);
        QVERIFY(bench.last().unknown->nothingLeft());
        QCOMPARE(bench.platform.calls(Call::Import), 0);
    }
};

QTEST_GUILESS_MAIN(TestContactImport)
#include "tst_contactimport.moc"
