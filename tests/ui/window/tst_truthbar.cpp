// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The truth bar in the window: lamps, their explanations and what these offer to do.
#include "tests/items/fakesetasidesource.h"
#include "tests/ui/window/windowbench.h"
#include "ui/banner.h"
#include "ui/setaside/setasidedialog.h"
#include "ui/text/words.h"
#include "ui/truthbar/popover.h"
#include "ui/truthbar/signaturealarm.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace arowana;

class TstTruthBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTruthBarSaysHowThingsStand();
    void lampsExplainThemselves();
    void gapsAndPausesAreExplained();
    void theWebhookAddressIsChangedOnlyAfterAQuestion_data();
    void theWebhookAddressIsChangedOnlyAfterAQuestion();
    void anAddressThatIsNotRegisteredOffersNoChange();
    void withoutAKeyTheBarLeadsToOne_data();
    void withoutAKeyTheBarLeadsToOne();
    void theOutboxLampLeadsToItsPage();
    void whatIsOfferedFollowsTheTime();
    void aFilledGapIsShownAsFilled();
    void wrongSignaturesAreSaidAboveThePageToo();
    void anIdWithAnotherContentIsSaidAboveThePage();
    void pollingIsSaid();
    void clocksThatDifferAreSaid();
    void ownMoneyStandsBesideThePlatforms();
    void openSessionsAreShownByThePlatformsClock();
    void aNarrowBarShortensAndNothingIsCutOff();
};

void TstTruthBar::initTestCase()
{
    WindowBench::prepare();
}

void TstTruthBar::theTruthBarSaysHowThingsStand()
{
    WindowBench bench;
    QCOMPARE(
        bench.lamps(),
        (QStringList{QStringLiteral("API 84 ms"), QStringLiteral("Webhooks last event 4 s ago"),
                     QStringLiteral("Store safe"), QStringLiteral("Outbox 1 held · 1 sending · 1 unknown"),
                     QStringLiteral("Balance 49.92 € free · 0.08 € reserved · 50.00 € total"),
                     QStringLiteral("RCS tier_1 · 12501"), QStringLiteral("E-mail tier_1 · 8420")}));
    bench.clock.at = bench.clock.at.plusMs(60'000);
    bench.window.setClock(&bench.clock);
    QCOMPARE(bench.lamps().at(1), QStringLiteral("Webhooks last event 1 min ago"));
}

void TstTruthBar::lampsExplainThemselves()
{
    WindowBench bench;
    QSignalSpy refresh(&bench.window, &MainWindow::refreshRequested);
    auto *lamp = bench.window.findChild<Lamp *>();
    QTest::mouseClick(lamp, Qt::LeftButton);
    auto *popover = bench.window.findChild<Popover *>();
    QVERIFY(popover->isVisible());
    QVERIFY(bench.shows(QStringLiteral("127.0.0.1:8080 answered 2 s ago.")));
    QVERIFY(bench.window.rect().contains(popover->geometry()));
    bench.button(QStringLiteral("Ask the platform now"))->click();
    QCOMPARE(refresh.count(), 1);
    QVERIFY(!popover->isVisible());
    lamp->click();
    QTest::keyClick(popover, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
}

void TstTruthBar::gapsAndPausesAreExplained()
{
    WindowBench bench;
    ChangeSet changes = sampleState(bench.clock.at);
    changes.api->pausedUntil = bench.clock.at.plusMs(42'000);
    changes.gaps = QList<Gap>{{bench.clock.at.plusMs(-900'000), bench.clock.at.plusMs(-600'000),
                               GapCause::Asleep, std::nullopt, 0}};
    bench.window.applyChanges(changes);
    const auto lamps = bench.window.findChildren<Lamp *>();
    lamps[1]->click();
    QVERIFY(bench.shows(QStringLiteral("not filled yet.")));
    lamps[1]->click();
    lamps[0]->click();
    QVERIFY(bench.shows(QStringLiteral("asks for a pause until")));
    QVERIFY(!bench.button(QStringLiteral("Ask the platform now"))); // that is what the pause is about
    bench.clock.at = bench.clock.at.plusMs(2'000);
    bench.window.setClock(&bench.clock);
    QVERIFY(bench.shows(QStringLiteral("goes on by itself in 0:40.")));
}

void TstTruthBar::theWebhookAddressIsChangedOnlyAfterAQuestion_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("proceed");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("secret") << QStringLiteral("New secret…") << QStringLiteral("New secret") << true;
    QTest::newRow("removal") << QStringLiteral("Stop deliveries…") << QStringLiteral("Stop deliveries")
                             << false;
}

void TstTruthBar::theWebhookAddressIsChangedOnlyAfterAQuestion()
{
    QFETCH(QString, word);
    QFETCH(QString, proceed);
    QFETCH(bool, isSecret);
    WindowBench bench;
    QSignalSpy secret(&bench.window, &MainWindow::secretChangeRequested);
    QSignalSpy removal(&bench.window, &MainWindow::endpointRemovalRequested);
    bench.lamp(QStringLiteral("Webhooks"))->click();
    QVERIFY(bench.button(word));
    QVERIFY(bench.button(word)->width() >= bench.button(word)->sizeHint().width());
    bench.button(word)->click();
    QCOMPARE(secret.count() + removal.count(), 0);
    auto *box = bench.window.findChild<QMessageBox *>();
    QVERIFY(box);
    const auto buttons = box->buttons();
    const auto yes = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton *b) {
        return b->text().remove(u'&') == proceed;
    });
    QVERIFY(yes != buttons.end());
    (*yes)->click();
    QCOMPARE(secret.count(), isSecret ? 1 : 0);
    QCOMPARE(removal.count(), isSecret ? 0 : 1);
}

void TstTruthBar::anAddressThatIsNotRegisteredOffersNoChange()
{
    WindowBench bench;
    ChangeSet changes = sampleState(bench.clock.at);
    changes.listener->registration = RegistrationState::NotNeeded;
    bench.window.applyChanges(changes);
    bench.lamp(QStringLiteral("Webhooks"))->click();
    QVERIFY(!bench.button(QStringLiteral("New secret…")));
    QVERIFY(!bench.button(QStringLiteral("Stop deliveries…")));
}

void TstTruthBar::withoutAKeyTheBarLeadsToOne_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("lamp");
    for (const char *lamp : {"API", "Webhooks", "Balance"}) {
        QTest::addRow("no key, %s", lamp) << int(ApiState::NoKey) << QString::fromLatin1(lamp);
        QTest::addRow("refused, %s", lamp) << int(ApiState::KeyRefused) << QString::fromLatin1(lamp);
    }
}

void TstTruthBar::withoutAKeyTheBarLeadsToOne()
{
    QFETCH(int, state);
    QFETCH(QString, lamp);
    WindowBench bench;
    QSignalSpy wanted(&bench.window, &MainWindow::keyRequested);
    ChangeSet changes = sampleState(bench.clock.at);
    changes.api->state = ApiState(state);
    bench.window.applyChanges(changes);
    bench.lamp(lamp)->click();
    QVERIFY(!bench.button(QStringLiteral("Ask the platform now")));
    QPushButton *enter = bench.button(QStringLiteral("Enter a key"));
    QVERIFY(enter);
    QVERIFY(enter->hasFocus());
    QTest::keyClick(enter, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!bench.window.findChild<Popover *>()->isVisible());
}

void TstTruthBar::theOutboxLampLeadsToItsPage()
{
    WindowBench bench;
    bench.lamp(QStringLiteral("Outbox"))->click();
    bench.button(QStringLiteral("Show the outbox"))->click();
    QVERIFY(bench.outboxTable().isVisible());
    QVERIFY(bench.outboxTable().hasFocus());
}

void TstTruthBar::whatIsOfferedFollowsTheTime()
{
    WindowBench bench;
    ChangeSet changes = sampleState(bench.clock.at);
    changes.api->pausedUntil = bench.clock.at.plusMs(2'000);
    bench.window.applyChanges(changes);
    bench.lamp(QStringLiteral("API"))->click();
    QVERIFY(!bench.button(QStringLiteral("Ask the platform now")));
    bench.clock.at = bench.clock.at.plusMs(2'000);
    bench.window.setClock(&bench.clock);
    QVERIFY(bench.button(QStringLiteral("Ask the platform now")));
    changes.api->state = ApiState::Offline;
    bench.button(QStringLiteral("Ask the platform now"))->setFocus();
    bench.window.applyChanges(changes);
    QVERIFY(!bench.button(QStringLiteral("Ask the platform now")));
    const auto *popover = bench.window.findChild<Popover *>();
    QVERIFY(popover->isAncestorOf(bench.window.focusWidget())); // the keyboard stays in the explanation
}

void TstTruthBar::aFilledGapIsShownAsFilled()
{
    WindowBench bench;
    const Instant now = bench.clock.at;
    const Gap gap{now.plusMs(-900'000), now.plusMs(-600'000), GapCause::Asleep, now.plusMs(-590'000), 3};
    ChangeSet changes;
    changes.gaps = QList<Gap>{gap};
    bench.window.applyChanges(changes);
    QCOMPARE(bench.lamps().at(1), QStringLiteral("Webhooks last event 4 s ago · gap filled"));
    bench.lamp(QStringLiteral("Webhooks"))->click();
    QVERIFY(
        bench.shows(QStringLiteral("Asleep from %1 to %2: filled at %3 from the message log")
                        .arg(hourText(gap.from, now), hourText(gap.to, now), hourText(*gap.filledAt, now))));
}

void TstTruthBar::wrongSignaturesAreSaidAboveThePageToo()
{
    WindowBench bench;
    ChangeSet changes = sampleState(bench.clock.at);
    changes.listener->badSignatureSince = bench.clock.at;
    bench.window.applyChanges(changes);
    QVERIFY(!bench.window.findChild<Banner *>()->isVisible());
    bench.clock.at = bench.clock.at.plusMs(SignatureAlarm::kWaitMs);
    bench.window.setClock(&bench.clock);
    QVERIFY(bench.window.findChild<Banner *>()->isVisible());
    QVERIFY(bench.shows(QStringLiteral("Set the right webhook secret before")));
}

void TstTruthBar::anIdWithAnotherContentIsSaidAboveThePage()
{
    WindowBench bench;
    test::FakeSetAsideSource source;
    source.isPrompt = true;
    source.add(1, "hello", AsideKind::OtherBody);
    bench.window.setSetAsideSource(source);
    ChangeSet changes = sampleState(bench.clock.at);
    changes.listener->quarantined = changes.listener->otherBodies = 1;
    bench.window.applyChanges(changes);
    const auto *banner = bench.window.findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(bench.shows(QStringLiteral("An event came again under its id, signed, with another content.")));
    bench.button(QStringLiteral("Show what is set aside"))->click();
    QVERIFY(!banner->isVisible());
    auto *dialog = bench.window.findChild<SetAsideDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    // The list follows what the engine tells.
    source.add(2, "more");
    changes.listener->asideRevision = 5;
    bench.window.applyChanges(changes);
    QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 2);
    QVERIFY(!banner->isVisible()); // nothing new came with another content
    changes.listener->otherBodies = 2;
    bench.window.applyChanges(changes);
    QVERIFY(banner->isVisible());
}

void TstTruthBar::pollingIsSaid()
{
    WindowBench bench;
    ChangeSet changes;
    changes.listener = ListenerHealth{};
    changes.poll = PollHealth{true, 15'000, bench.clock.at.plusMs(-6'000), 14, {}};
    bench.window.applyChanges(changes);
    QCOMPARE(bench.lamps().at(1), QStringLiteral("Webhooks off, polling every 15 s"));
    bench.lamp(QStringLiteral("Webhooks"))->click();
    QVERIFY(bench.shows(QStringLiteral("Asked last 6 s ago. 14 message(s) still to be asked for.")));
}

void TstTruthBar::clocksThatDifferAreSaid()
{
    WindowBench bench;
    ChangeSet changes;
    changes.clockSkewMs = 185'000;
    bench.window.applyChanges(changes);
    QCOMPARE(bench.lamps().at(0), QStringLiteral("API clocks differ"));
    changes.clockSkewMs = 500;
    bench.window.applyChanges(changes);
    QCOMPARE(bench.lamps().at(0), QStringLiteral("API 84 ms"));
}

void TstTruthBar::ownMoneyStandsBesideThePlatforms()
{
    WindowBench bench;
    ChangeSet changes;
    changes.ownMoney = OwnMoney{Money{800}, Money{124'500}, Money{2'400}, true};
    bench.window.applyChanges(changes);
    QVERIFY(bench.lamp(QStringLiteral("Balance"))->text().value.endsWith(QStringLiteral("outdated")));
    bench.lamp(QStringLiteral("Balance"))->click();
    QVERIFY(bench.shows(QStringLiteral("Sends from this console:")));
    changes.ownMoney->balanceIsOutdated = false;
    bench.window.applyChanges(changes);
    QVERIFY(!bench.lamp(QStringLiteral("Balance"))->text().value.contains(QStringLiteral("outdated")));
}

void TstTruthBar::openSessionsAreShownByThePlatformsClock()
{
    WindowBench bench;
    QVERIFY(!bench.lamp(QStringLiteral("Sessions"))); // nothing was told of any
    const Instant end = bench.clock.at.plusMs(130'000);
    ChangeSet changes;
    changes.sessions = {sessionOfReply(AgentId("ag_live_7f3a92d1"), QStringLiteral("+4917612345678"),
                                       end.plusMs(-Session::kLengthMs), end, false)};
    bench.window.applyChanges(changes);
    QCOMPARE(bench.lamp(QStringLiteral("Sessions"))->text().value,
             QStringLiteral("1 open · next ends in 2:10"));
    changes = {};
    changes.clockSkewMs = 60'000; // the platform's clock is ahead
    bench.window.applyChanges(changes);
    QCOMPARE(bench.lamp(QStringLiteral("Sessions"))->text().value,
             QStringLiteral("1 open · next ends in 1:10"));
    bench.lamp(QStringLiteral("Sessions"))->click();
    QVERIFY(bench.shows(QStringLiteral("Shop agent with +49 176 12345678: ends at ")));
    bench.clock.at = bench.clock.at.plusMs(70'000);
    bench.window.setClock(&bench.clock);
    QCOMPARE(bench.lamp(QStringLiteral("Sessions"))->text().value, QStringLiteral("none open"));
}

void TstTruthBar::aNarrowBarShortensAndNothingIsCutOff()
{
    WindowBench bench;
    ChangeSet changes = sampleState(bench.clock.at);
    changes.gaps = QList<Gap>{{bench.clock.at.plusMs(-900'000), bench.clock.at.plusMs(-600'000),
                               GapCause::Asleep, std::nullopt, 0}};
    bench.window.applyChanges(changes);
    Lamp *webhooks = bench.lamp(QStringLiteral("Webhooks"));
    QCOMPARE(webhooks->shownValue(), webhooks->text().value);
    bench.window.resize(800, 600);
    bench.settle();
    QCOMPARE(webhooks->shownValue(), QStringLiteral("filling a gap"));
    QVERIFY(bench.lamp(QStringLiteral("Store"))->shownValue().isEmpty());
    for (const auto *lamp : bench.window.findChildren<Lamp *>()) {
        const QRect place(lamp->mapTo(&bench.window, QPoint(0, 0)), lamp->size());
        QVERIFY2(bench.window.rect().contains(place), qPrintable(lamp->text().name));
    }
    webhooks->click(); // the explanation and the screen reader still have all of it
    QVERIFY(bench.shows(QStringLiteral("Webhooks: last event 4 s ago · filling a gap")));
    QVERIFY(webhooks->accessibleName().contains(QStringLiteral("last event 4 s ago")));
    QVERIFY(webhooks->accessibleDescription().contains(QStringLiteral("read from the message log")));
}

QTEST_MAIN(TstTruthBar)
#include "tst_truthbar.moc"
