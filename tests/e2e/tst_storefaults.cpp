// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real practice platform while its disk is full, fails to sync, is locked or slow (F41
// to F43, F46). Each time one sentence says what happened and what to do, the window goes on, nothing that
// was typed or received is lost, nothing is confirmed that is not on the disk, and nothing is sent twice: the
// ledger of the platform is the judge.
#include "app/instancechannel.h"
#include "tests/e2e/diskfaults.h"
#include "tests/e2e/otherprogram.h"
#include "tests/e2e/storefaultbench.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"
#include "ui/startup/openingwindow.h"

#include <QtTest>

using namespace arowana;
using test::DiskFault;
using test::fromFile;
using test::isSentence;
using test::OpenConsole;
using test::OtherProgram;
using test::setDiskFault;

namespace {

constexpr int kPatienceMs = test::kFaultPatienceMs;

} // namespace

class StoreFaultsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::StoreFaultBench> m_bench;

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::StoreFaultBench>();
        QVERIFY(m_bench->isReady());
    }
    void cleanup() { setDiskFault(DiskFault::None); }

    void aFullDiskRefusesWhatWasTypedAndAnswersNoEvent();
    void whatWaitsLeavesByItselfOnceThereIsRoom();
    void aDiskThatFillsAtAnyWriteSendsNothingTwice();
    void aDiskFullFromTheStartIsSaidAndTriedAgain();
    void aSyncThatFailsIsNoCommit();
    void nothingIsConfirmedBeforeItIsSynced();
    void aLockOfAMomentIsNotNoticed();
    void aLockThatStaysIsSaidAndPasses();
    void aLockAtTheStartIsWaitedFor();
    void anOpeningThatTakesLongIsSaidUntilTheWindowIsThere();
};

// F41

void StoreFaultsTest::aFullDiskRefusesWhatWasTypedAndAnswersNoEvent()
{
    auto console = m_bench->running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed on a full disk.");
    setDiskFault(DiskFault::Full, "console.sqlite");
    QVERIFY(console->compose(text));
    m_bench->verifyRefused(*console, text, QStringLiteral("The disk is full"));
    QVERIFY(console->status().contains(m_bench->folder())); // where room is needed
    QTRY_COMPARE_WITH_TIMEOUT(console->store.state, StoreState::Trouble, kPatienceMs);
    QCOMPARE(m_bench->deliver(*console, "evt_full", "hello"), 503);
    QVERIFY(test::diskFaultsStruck() > 0);
    setDiskFault(DiskFault::None);
    QCOMPARE(m_bench->deliver(*console, "evt_full", "hello"), 200); // as the platform tries again
    QCOMPARE(m_bench->stored(*console, "evt_full"), 1);
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(text), 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(console->store.state, StoreState::Good, kPatienceMs);
}

void StoreFaultsTest::whatWaitsLeavesByItselfOnceThereIsRoom()
{
    auto console = m_bench->running(400);
    QVERIFY(console);
    const QString text = QStringLiteral("Held when the disk filled.");
    QVERIFY(console->send(text));
    setDiskFault(DiskFault::Full, "console.sqlite");
    QTRY_COMPARE_WITH_TIMEOUT(console->store.state, StoreState::Trouble, kPatienceMs); // it wanted to leave
    QCOMPARE(m_bench->accepted(text), 0); // nothing leaves that is not written down as leaving
    setDiskFault(DiskFault::None);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(text), 1, kPatienceMs);
}

void StoreFaultsTest::aDiskThatFillsAtAnyWriteSendsNothingTwice()
{
    auto console = m_bench->running();
    QVERIFY(console);
    QStringList confirmed;
    QStringList all;
    for (int writes = 0; writes < 72; writes += 3) {
        const QString text = QStringLiteral("Full after %1 writes.").arg(writes);
        all << text;
        setDiskFault(DiskFault::Full, "console.sqlite", writes);
        QVERIFY(console->compose(text));
        QVERIFY(QTest::qWaitFor(
            [&] { return console->dialog.isNull() || console->status().contains(QLatin1String("full")); },
            kPatienceMs));
        if (console->dialog.isNull())
            confirmed << text;
        setDiskFault(DiskFault::None);
        if (console->dialog) {
            QCOMPARE(console->typed(), text);
            console->dialog->deleteLater();
            QVERIFY(console->isStored());
        }
    }
    QVERIFY2(confirmed.size() > 3 && confirmed.size() < all.size(),
             qPrintable(QString::number(confirmed.size())));
    for (const QString &text : confirmed)
        QTRY_VERIFY2_WITH_TIMEOUT(m_bench->accepted(text) == 1, qPrintable(text), kPatienceMs);
    for (const QString &text : all)
        QVERIFY2(m_bench->accepted(text) == (confirmed.contains(text) ? 1 : 0), qPrintable(text));
}

void StoreFaultsTest::aDiskFullFromTheStartIsSaidAndTriedAgain()
{
    setDiskFault(DiskFault::Full, "console.sqlite");
    OpenConsole console(m_bench->folder(), m_bench->sandbox());
    QVERIFY(!console.start());
    QCOMPARE(console.failures.size(), 1);
    QVERIFY2(console.failures.first().what.contains(QLatin1String("The disk is full")),
             qPrintable(console.failures.first().what));
    QVERIFY(isSentence(console.failures.first().next));
    setDiskFault(DiskFault::None);
    console.retry();
    QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs);
    QVERIFY(console.addSender() && console.send(QStringLiteral("After room was made.")));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(QStringLiteral("After room was made.")), 1, kPatienceMs);
}

// F42

void StoreFaultsTest::aSyncThatFailsIsNoCommit()
{
    auto console = m_bench->running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed on a failing disk.");
    setDiskFault(DiskFault::SyncFails, "console.sqlite");
    QVERIFY(console->compose(text));
    m_bench->verifyRefused(*console, text, QStringLiteral("The disk reported an error"));
    QCOMPARE(m_bench->deliver(*console, "evt_sync", "hello"), 503);
    QVERIFY(test::diskFaultsStruck() > 1);
    setDiskFault(DiskFault::None);
    QCOMPARE(m_bench->deliver(*console, "evt_sync", "hello"), 200);
    QCOMPARE(m_bench->stored(*console, "evt_sync"), 1);
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(text), 1, kPatienceMs);
}

// F46; the cuts themselves are tst_powerloss's and tst_killedconsole's.

void StoreFaultsTest::nothingIsConfirmedBeforeItIsSynced()
{
    auto console = m_bench->running(60'000); // nothing else is written
    QVERIFY(console);
    setDiskFault(DiskFault::None); // watches from here on
    int notSynced = -1;
    const auto look = [&notSynced] { notSynced = test::writesNotSynced("-wal"); };
    QVERIFY(console->compose(QStringLiteral("Confirmed when it is on the disk.")));
    connect(console->dialog, &QObject::destroyed, this, look);
    QVERIFY(console->isStored());
    QCOMPARE(notSynced, 0);
    QCOMPARE(m_bench->deliver(*console, "evt_synced", "hello"), 200);
    QCOMPARE(m_bench->stored(*console, "evt_synced"), 1);
}

// F43

void StoreFaultsTest::aLockOfAMomentIsNotNoticed()
{
    auto console = m_bench->running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed during a short lock.");
    OtherProgram other(console->file());
    QVERIFY(other.has());
    QTimer::singleShot(1'000, this, [&other] { other.leave(); }); // the fault itself lasts that long
    QVERIFY(console->compose(text));
    QCOMPARE(m_bench->deliver(*console, "evt_lock", "hello"), 200);
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(text), 1, kPatienceMs);
    QCOMPARE(m_bench->stored(*console, "evt_lock"), 1);
}

void StoreFaultsTest::aLockThatStaysIsSaidAndPasses()
{
    auto console = m_bench->running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed during a long lock.");
    OtherProgram other(console->file());
    QVERIFY(other.has());
    QVERIFY(console->compose(text));
    QElapsedTimer answered;
    answered.start();
    QCOMPARE(m_bench->deliver(*console, "evt_locked", "hello"), 503);
    QVERIFY(answered.elapsed() < 40'000); // ten times the goal
    m_bench->verifyRefused(*console, text, QStringLiteral("Another program is using"));
    other.leave();
    QCOMPARE(m_bench->deliver(*console, "evt_locked", "hello"), 200);
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(text), 1, kPatienceMs);
}

void StoreFaultsTest::aLockAtTheStartIsWaitedFor()
{
    {
        auto console = m_bench->running();
        QVERIFY(console);
    }
    const QString file = m_bench->file();
    OtherProgram other(file, true);
    QVERIFY(other.has());
    OpenConsole console(m_bench->folder(), m_bench->sandbox());
    QVERIFY(!console.start());
    QCOMPARE(console.failures.size(), 1);
    QVERIFY2(console.failures.first().what.contains(QLatin1String("Another program is using")),
             qPrintable(console.failures.first().what));
    other.leave();
    QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs); // by itself, as the sentence says
    QCOMPARE(console.failures.size(), 1);
}

// A slow disk, and with it a large file that is copied before it is brought up to date.

void StoreFaultsTest::anOpeningThatTakesLongIsSaidUntilTheWindowIsThere()
{
    const auto opening = []() -> QWidget * {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (qobject_cast<OpeningWindow *>(window) && window->isVisible())
                return window;
        }
        return nullptr;
    };
    setDiskFault(DiskFault::Hangs, "console.sqlite");
    OpenConsole console(m_bench->folder(), m_bench->sandbox());
    QVERIFY(console.begin());
    QTRY_VERIFY_WITH_TIMEOUT(opening(), kPatienceMs);
    QVERIFY(test::diskFaultsStruck() > 0 && !console.hasWindow());
    QVERIFY(opening()->accessibleName().contains(QLatin1String("brought up to date")));
    // A second start brings it to the front.
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY_WITH_TIMEOUT(other.isActiveWindow(), kPatienceMs);
    bool isTaken = false;
    const std::unique_ptr<QThread> second(QThread::create(
        [&isTaken, folder = m_bench->folder()] { isTaken = InstanceChannel::askToRaise(folder); }));
    second->start();
    QTRY_VERIFY_WITH_TIMEOUT(opening()->isActiveWindow(), kPatienceMs);
    QVERIFY(second->wait(kPatienceMs) && isTaken);
    other.close();
    setDiskFault(DiskFault::None);
    QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs);
    QVERIFY(!opening() && console.window().isVisible());
    QCOMPARE(console.failures.size(), 0);
}

QTEST_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
