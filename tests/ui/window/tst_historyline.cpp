// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/historyline.h"
#include "ui/text/historywords.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace arowana;

namespace {

using Phase = HistoryProgress::Phase;
constexpr qint64 kMinute = 60'000;

} // namespace

class TestHistoryLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void howFarItIsIsSaidInOneLine_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("leftMinutes");
        QTest::addColumn<bool>("isPaused");
        QTest::addColumn<QString>("sentence");
        const int listing = int(Phase::Listing);
        const int details = int(Phase::Details);
        QTest::newRow("no total") << listing << 1'200 << -1 << -1 << false
                                  << QStringLiteral("Listing earlier messages: 1,200 so far.");
        QTest::newRow("a total is about")
            << listing << 1'200 << 100'000 << 8 << false
            << QStringLiteral("Listing earlier messages: 1,200 of about 100,000. About 8 minute(s) left.");
        QTest::newRow("nearly done")
            << listing << 99'800 << 100'000 << 0 << false
            << QStringLiteral("Listing earlier messages: 99,800 of about 100,000. Less than a minute left.");
        QTest::newRow("hours, rounded up")
            << details << 250 << 100'000 << 201 << false
            << QStringLiteral(
                   "Reading text and recipient of earlier messages: 250 of 100,000. About 4 hour(s) left.");
        QTest::newRow("days") << details << 250 << 900'000 << 3'000 << false
                              << QStringLiteral("Reading text and recipient of earlier messages: 250 of "
                                                "900,000. About 3 day(s) left.");
        QTest::newRow("paused") << listing << 400 << -1 << -1 << true
                                << QStringLiteral("Paused: 400 earlier messages are listed.");
        QTest::newRow("paused, with a total")
            << listing << 400 << 900 << -1 << true
            << QStringLiteral("Paused: 400 of about 900 earlier messages are listed.");
        QTest::newRow("paused among the details")
            << details << 400 << 900 << 5 << true // an estimate of a pause says nothing
            << QStringLiteral("Paused: text and recipient of 400 of 900 earlier messages are read.");
    }
    void howFarItIsIsSaidInOneLine()
    {
        QFETCH(int, phase);
        QFETCH(int, done);
        QFETCH(int, total);
        QFETCH(int, leftMinutes);
        QFETCH(bool, isPaused);
        HistoryProgress progress;
        progress.phase = Phase(phase);
        progress.done = done;
        progress.total = total < 0 ? std::nullopt : std::optional(qint64(total));
        progress.leftMs = leftMinutes < 0 ? std::nullopt : std::optional(leftMinutes * kMinute);
        progress.isPaused = isPaused;
        QTEST(historySentence(progress), "sentence");
    }

    void theButtonPausesAndGoesOnAndTheLineGoesAtTheEnd()
    {
        HistoryLine line;
        QVERIFY(line.isHidden());
        line.setProgress(HistoryProgress{});
        QVERIFY(!line.isHidden());
        QSignalSpy asked(&line, &HistoryLine::pauseRequested);
        auto *button = line.findChild<QPushButton *>(QStringLiteral("historyPause"));
        QCOMPARE(button->text(), QStringLiteral("Pause"));
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(asked.takeFirst().first().toBool(), true);
        QCOMPARE(button->text(), QStringLiteral("Pause")); // until it is so
        HistoryProgress paused;
        paused.isPaused = true;
        line.setProgress(paused);
        QCOMPARE(button->text(), QStringLiteral("Go on"));
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(asked.takeFirst().first().toBool(), false);
        line.setProgress(std::nullopt);
        QVERIFY(line.isHidden());
    }

    void whatASearchCannotFindYetIsSaid()
    {
        HistoryLine line;
        line.setUnsearchable(12'300);
        QVERIFY(!line.isHidden());
        QVERIFY(line.findChild<QPushButton *>(QStringLiteral("historyPause"))->isHidden());
        QCOMPARE(line.findChild<QLabel *>(QStringLiteral("historyText"))->text(),
                 QStringLiteral("Older messages are being made searchable: 12,300 left."));
        line.setUnsearchable(0);
        QVERIFY(line.isHidden());
    }
};

QTEST_MAIN(TestHistoryLine)
#include "tst_historyline.moc"
