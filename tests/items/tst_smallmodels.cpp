// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/indentedjson.h"
#include "models/items/itemwords.h"
#include "models/items/pricebook.h"
#include "models/items/rowkeys.h"
#include "models/items/senderlistmodel.h"
#include "models/items/senderwords.h"
#include "models/items/timelinemodel.h"
#include "models/items/visibletext.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

TimelineStep step(MessageStatus status, qint64 atMs, Source source = Source::Webhook)
{
    return {status, Instant{1'777'888'800'000 + atMs}, Instant{1'777'888'800'000 + atMs + 500}, source, {}};
}

} // namespace

class TstSmallModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void keysFindTheirRow();
    void rowsBecomeRuns();
    void stepsSayWhenHowLongAfterAndFromWhere();
    void anOutcomeThatIsKnownByNowWasNotKnownThen();
    void aNewStepIsInsertedNotReset();
    void anotherMessageResets();
    void sendersKeepTheirRows();
    void senderSaysWhatThePlatformSaidOfIt_data();
    void senderSaysWhatThePlatformSaidOfIt();
    void randomSenderListsMatch();
    void priceOfThePresentTierGoesFirst();
    void holdIsThatOfTheExpectedPrice();
    void newestPriceOfAnotherTierIsTheNextBest();
    void moneyKeepsItsDecimals_data();
    void moneyKeepsItsDecimals();
    void spansAreSaidInWords_data();
    void spansAreSaidInWords();
    void countdownsAreSecondExact_data();
    void countdownsAreSecondExact();
    void agesNeverLieAboutTheFuture();
    void hidingCharactersBecomeMarks_data();
    void hidingCharactersBecomeMarks();
    void textWithNothingToSeeIsTold_data();
    void textWithNothingToSeeIsTold();
    void jsonIsLaidOutWithoutChangingATokenOfIt();
    void whatIsNotJsonStaysAsItCame();
};

void TstSmallModels::keysFindTheirRow()
{
    RowKeys keys;
    keys.assign({RowId{1}, RowId{5}, RowId{3}, RowId{5}});
    QCOMPARE(keys.count(), 3);
    QCOMPARE(keys.at(0), RowId{5});
    QCOMPARE(keys.at(2), RowId{1});
    QCOMPARE(keys.rowOf(RowId{3}), 1);
    QCOMPARE(keys.rowOf(RowId{4}), -1);
    QCOMPARE(keys.placeFor(RowId{9}), 0);
    QCOMPARE(keys.placeFor(RowId{4}), 1);
    QCOMPARE(keys.placeFor(RowId{0}), 3);
    keys.insert(0, {RowId{9}, RowId{8}});
    QCOMPARE(keys.at(0), RowId{9});
    QCOMPARE(keys.at(1), RowId{8});
    keys.remove({1, 2});
    QCOMPARE(keys.count(), 3);
    QCOMPARE(keys.at(1), RowId{3});
}

void TstSmallModels::rowsBecomeRuns()
{
    QCOMPARE(runsOf({}), std::vector<RowRun>{});
    QCOMPARE(runsOf({2, 3, 4, 7, 9, 10}), (std::vector<RowRun>{{2, 3}, {7, 1}, {9, 2}}));
}

void TstSmallModels::stepsSayWhenHowLongAfterAndFromWhere()
{
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.tick(Instant{1'777'888'800'000 + 65'000});
    model.show(RowId{1}, Channel::Email,
               {step(MessageStatus::Queued, 0, Source::Answer), step(MessageStatus::Delivered, 4'100),
                step(MessageStatus::Read, 64'900)});
    const auto cell = [&](int row, TimelineModel::Column column) {
        return model.index(row, int(column)).data().toString();
    };
    QCOMPARE(cell(0, TimelineModel::Column::Step), QStringLiteral("Queued"));
    QCOMPARE(cell(0, TimelineModel::Column::After), QString());
    QCOMPARE(cell(0, TimelineModel::Column::Source), QStringLiteral("answer 1 min ago"));
    QCOMPARE(cell(1, TimelineModel::Column::After), QStringLiteral("4.1 s"));
    QCOMPARE(cell(2, TimelineModel::Column::Step), QStringLiteral("Opened"));
    QCOMPARE(cell(2, TimelineModel::Column::After), QStringLiteral("1 min 0 s"));
    QCOMPARE(cell(2, TimelineModel::Column::Source), QStringLiteral("webhook just now"));
}

void TstSmallModels::anOutcomeThatIsKnownByNowWasNotKnownThen()
{
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const TimelineStep sending = step(MessageStatus::Sending, 0, Source::Local);
    const TimelineStep unknown = step(MessageStatus::Unknown, 9'000, Source::Local);
    model.show(RowId{1}, Channel::Rcs, {sending, unknown});
    const auto last = [&] { return model.index(model.rowCount() - 1, int(TimelineModel::Column::Step)); };
    QCOMPARE(last().data().toString(), QStringLiteral("Unknown"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(RowId{1}, Channel::Rcs, {sending, step(MessageStatus::Read, 4'000), unknown});
    QCOMPARE(last().data().toString(), QStringLiteral("Not known then"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
}

void TstSmallModels::aNewStepIsInsertedNotReset()
{
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<TimelineStep> before{step(MessageStatus::Queued, 0), step(MessageStatus::Delivered, 5000)};
    model.show(RowId{1}, Channel::Rcs, before);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(RowId{1}, Channel::Rcs, {before[0], step(MessageStatus::Sent, 1000), before[1]});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(inserted.first().at(2).toInt(), 1);
    QCOMPARE(changed.count(), 1); // delivered now counts its wait from sent
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(model.index(2, int(TimelineModel::Column::After)).data().toString(), QStringLiteral("4.0 s"));
    model.show(RowId{1}, Channel::Rcs, model.steps());
    QCOMPARE(changed.count(), 1);
}

void TstSmallModels::anotherMessageResets()
{
    TimelineModel model;
    model.show(RowId{1}, Channel::Rcs, {step(MessageStatus::Queued, 0)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(RowId{2}, Channel::Rcs, {step(MessageStatus::Queued, 0)});
    QCOMPARE(reset.count(), 1);
}

void TstSmallModels::sendersKeepTheirRows()
{
    SenderListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Sender shop{Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), {}, UseCase::MultiUse, {}};
    const Sender mail{
        Channel::Email, "ch_1", QStringLiteral("News"), QStringLiteral("news@example.org"), {}, {}};
    model.setSenders({shop, mail});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Shop"));
    QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("Multi-use"));
    QCOMPARE(model.index(1, 3).data().toString(), QStringLiteral("news@example.org"));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Sender renamed = mail;
    renamed.name = QStringLiteral("Newsletter");
    model.setSenders({shop, renamed});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(removed.count(), 0);
    model.setSenders({renamed});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowOf(Channel::Email, "ch_1"), 0);
    QCOMPARE(model.rowOf(Channel::Rcs, "ch_1"), -1);
}

void TstSmallModels::senderSaysWhatThePlatformSaidOfIt_data()
{
    QTest::addColumn<Sender>("sender");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("tone");
    QTest::addColumn<QString>("useCase");
    const auto row = [](const char *name, const Sender &sender, const char *state, SenderTone tone,
                        const char *useCase = "One-time passwords") {
        QTest::newRow(name) << sender << QString::fromUtf8(state) << int(tone) << QString::fromUtf8(useCase);
    };
    const auto agent = [](const char *state, const QStringList &launches = {}) {
        Sender out{Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), {}, UseCase::Otp, {}};
        AgentReading reading;
        reading.statusWord = QString::fromLatin1(state);
        for (const QString &launch : launches)
            reading.carriers.append({QStringLiteral("telekom_de"), launch, {}, {}});
        out.reading = reading;
        return out;
    };
    const QString launched = QStringLiteral("LAUNCHED");
    const QString pending = QStringLiteral("PENDING");
    Sender unread = agent("");
    unread.reading.reset();
    row("never read", unread, "Not read yet", SenderTone::Calm);
    Sender missing = agent("APPROVED");
    missing.notFoundAt = Instant{1};
    row("not found", missing, "Not known to the platform", SenderTone::Bad);
    row("draft", agent("DRAFT"), "Draft, not sent to review", SenderTone::Bad);
    row("in review", agent("PENDING_REVIEW"), "In review", SenderTone::Warn);
    row("rejected", agent("REJECTED"), "Rejected", SenderTone::Bad);
    row("a new word", agent("PAUSED"), "PAUSED", SenderTone::Bad);
    row("approved", agent("APPROVED"), "Approved", SenderTone::Calm);
    row("launched nowhere", agent("APPROVED", {pending, pending}), "Approved, launched nowhere",
        SenderTone::Warn);
    row("launched somewhere", agent("APPROVED", {launched, pending, launched}),
        "Approved, launched with 2 of 3 carrier(s)", SenderTone::Calm);
    Sender told = agent("APPROVED");
    told.reading->useCase = UseCase::Promotional;
    row("the platform's use case counts", told, "Approved", SenderTone::Calm, "Promotional");
    row("e-mail", {Channel::Email, "ch_1", {}, QStringLiteral("a@x.org"), {}, {}}, "", SenderTone::Calm,
        "a@x.org");
}

void TstSmallModels::senderSaysWhatThePlatformSaidOfIt()
{
    QFETCH(Sender, sender);
    SenderListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSenders({sender});
    QTEST(model.index(0, int(SenderListModel::Column::State)).data().toString(), "state");
    QTEST(model.index(0, 0).data(SenderListModel::kToneRole).toInt(), "tone");
    QTEST(model.index(0, int(SenderListModel::Column::Details)).data().toString(), "useCase");
}

void TstSmallModels::randomSenderListsMatch()
{
    QRandomGenerator random(31);
    SenderListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int announced = 0;
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex &, int first, int last) { announced += last - first + 1; });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex &, int first, int last) { announced -= last - first + 1; });
    for (int round = 0; round < 200; ++round) {
        QList<Sender> wanted;
        for (int i = 0; i < 8; ++i) {
            if (random.bounded(2) == 0)
                wanted.append({Channel::Rcs,
                               "ag_" + QByteArray::number(random.bounded(8)),
                               QString::number(random.bounded(3)),
                               {},
                               {},
                               {}});
        }
        model.setSenders(wanted);
        QCOMPARE(model.senders(), wanted);
        QCOMPARE(announced, int(wanted.size()));
    }
}

void TstSmallModels::priceOfThePresentTierGoesFirst()
{
    const QString first = QStringLiteral("tier_1");
    const QString second = QStringLiteral("tier_2");
    PriceBook book;
    QVERIFY(!book.expected(Channel::Rcs, BillingUnit::Basic, first));
    book.take({{Channel::Rcs, BillingUnit::Basic, first, Money{800}, Instant{100}},
               {Channel::Rcs, BillingUnit::Basic, second, Money{700}, Instant{300}},
               {Channel::Rcs, BillingUnit::Basic, {}, Money{900}, Instant{200}},
               {Channel::Rcs, BillingUnit::Single, first, Money{1200}, Instant{100}}});
    QCOMPARE(book.expected(Channel::Rcs, BillingUnit::Basic, first), std::optional(Money{800}));
    QCOMPARE(book.expected(Channel::Rcs, BillingUnit::Basic, second), std::optional(Money{700}));
    QCOMPARE(book.expected(Channel::Rcs, BillingUnit::Basic, {}), std::optional(Money{900}));
    QCOMPARE(book.expected(Channel::Rcs, BillingUnit::Single, second), std::optional(Money{1200}));
    QVERIFY(!book.expected(Channel::Email, BillingUnit::Basic, first));
    QVERIFY(!book.expected(Channel::Rcs, BillingUnit::Mau, first));
}

void TstSmallModels::holdIsThatOfTheExpectedPrice()
{
    const QString tier = QStringLiteral("tier_1");
    PriceBook book;
    QVERIFY(!book.expectedHold(Channel::Rcs, BillingUnit::Single, tier));
    book.take({{Channel::Rcs, BillingUnit::Single, tier, Money{1000}, Instant{100}, Money{1200}},
               {Channel::Rcs, BillingUnit::Basic, tier, Money{800}, Instant{100}}});
    QCOMPARE(book.expectedHold(Channel::Rcs, BillingUnit::Single, tier), std::optional(Money{1200}));
    QCOMPARE(book.expected(Channel::Rcs, BillingUnit::Single, tier), std::optional(Money{1000}));
    QCOMPARE(book.expectedHold(Channel::Rcs, BillingUnit::Basic, tier), std::optional(Money{800}));
}

void TstSmallModels::newestPriceOfAnotherTierIsTheNextBest()
{
    const auto price = [](const char *tier, qint64 money, qint64 at) {
        return UnitPrice{Channel::Email, BillingUnit::Basic, QString::fromLatin1(tier), Money{money},
                         Instant{at}};
    };
    PriceBook book;
    book.take({price("tier_2", 60, 300), price("tier_1", 50, 100)});
    QCOMPARE(book.expected(Channel::Email, BillingUnit::Basic, QStringLiteral("tier_9")),
             std::optional(Money{60}));
    book.take({price("tier_1", 55, 400)}); // in the place of what was told of this tier before
    QCOMPARE(book.expected(Channel::Email, BillingUnit::Basic, QStringLiteral("tier_9")),
             std::optional(Money{55}));
    QCOMPARE(book.expected(Channel::Email, BillingUnit::Basic, QStringLiteral("tier_1")),
             std::optional(Money{55}));
}

void TstSmallModels::moneyKeepsItsDecimals_data()
{
    QTest::addColumn<qint64>("tenThousandths");
    QTest::addColumn<QString>("text");
    QTest::newRow("cents") << qint64(499'200) << QStringLiteral("49.92");
    QTest::newRow("whole") << qint64(500'000) << QStringLiteral("50.00");
    QTest::newRow("half a cent") << qint64(50) << QStringLiteral("0.005");
    QTest::newRow("least") << qint64(1) << QStringLiteral("0.0001");
    QTest::newRow("negative") << qint64(-800) << QStringLiteral("-0.08");
}

void TstSmallModels::moneyKeepsItsDecimals()
{
    QFETCH(qint64, tenThousandths);
    QFETCH(QString, text);
    const QString end = QString(QChar(QChar::Nbsp)) + QChar(0x20AC);
    QCOMPARE(moneyText(Money{tenThousandths}, QLocale::c()), text + end);
    QLocale german(QLocale::German);
    german.setNumberOptions(QLocale::OmitGroupSeparator);
    QCOMPARE(moneyText(Money{tenThousandths}, german).replace(u',', u'.'), text + end);
    // In a column the decimal points stand below each other.
    QString column = moneyColumnText(Money{tenThousandths}, QLocale::c());
    QCOMPARE(column.indexOf(u'.'), column.size() - 7);
    QCOMPARE(column.remove(QChar(0x2007)), text + end);
}

void TstSmallModels::spansAreSaidInWords_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0.0 s");
    QTest::newRow("tenths") << qint64(4'120) << QStringLiteral("4.1 s");
    QTest::newRow("seconds") << qint64(59'999) << QStringLiteral("59 s");
    QTest::newRow("minutes") << qint64(198'000) << QStringLiteral("3 min 18 s");
    QTest::newRow("hours") << qint64(7'500'000) << QStringLiteral("2 h 5 min");
    QTest::newRow("days") << qint64(273'600'000) << QStringLiteral("3 d 4 h");
    QTest::newRow("backwards") << qint64(-5) << QStringLiteral("0.0 s");
}

void TstSmallModels::spansAreSaidInWords()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(durationText(ms, QLocale::c()), text);
}

void TstSmallModels::countdownsAreSecondExact_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("over") << qint64(-4) << QStringLiteral("0:00");
    QTest::newRow("a bit left") << qint64(1) << QStringLiteral("0:01");
    QTest::newRow("seconds") << qint64(8'000) << QStringLiteral("0:08");
    QTest::newRow("minutes") << qint64(723'000) << QStringLiteral("12:03");
    QTest::newRow("hours") << qint64(3'849'000) << QStringLiteral("1:04:09");
}

void TstSmallModels::countdownsAreSecondExact()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(countdownText(ms), text);
}

void TstSmallModels::agesNeverLieAboutTheFuture()
{
    QCOMPARE(ageText(Instant{2000}, Instant{1000}, QLocale::c()), QStringLiteral("now"));
    QCOMPARE(ageText(Instant{1000}, Instant{10'000}, QLocale::c()), QStringLiteral("9 s"));
    QCOMPARE(ageText(Instant{}, Instant{10'000}, QLocale::c()), QString());
}

void TstSmallModels::hidingCharactersBecomeMarks_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("plain") << QStringLiteral("a <b>") << QStringLiteral("a <b>") << QStringLiteral("a <b>");
    QTest::newRow("lines") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a b c")
                           << QStringLiteral("a\nb\tc");
    QTest::newRow("override") << QStringLiteral("a\u202Eb") << QStringLiteral("a[U+202E]b")
                              << QStringLiteral("a[U+202E]b");
    QTest::newRow("zero width") << QStringLiteral("a\u200Bb") << QStringLiteral("a[U+200B]b")
                                << QStringLiteral("a[U+200B]b");
    QTest::newRow("bell") << QStringLiteral("a\u0007") << QStringLiteral("a[U+0007]")
                          << QStringLiteral("a[U+0007]");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QStringLiteral("a[U+2028]b")
                                    << QStringLiteral("a[U+2028]b");
    QTest::newRow("family emoji") << QStringLiteral("\U0001F468\u200D\U0001F469")
                                  << QStringLiteral("\U0001F468\u200D\U0001F469")
                                  << QStringLiteral("\U0001F468\u200D\U0001F469");
    QTest::newRow("tags") << QStringLiteral("Pay\U000E0069\U000E0000 me")
                          << QStringLiteral("Pay[U+E0069][U+E0000] me")
                          << QStringLiteral("Pay[U+E0069][U+E0000] me");
    const QString flag =
        QStringLiteral("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F");
    QTest::newRow("flag of tags") << flag << flag << flag;
    QTest::newRow("tags behind a flag")
        << flag + QStringLiteral("\U000E0061") << flag + QStringLiteral("[U+E0061]")
        << flag + QStringLiteral("[U+E0061]");
    QTest::newRow("umlaut") << QStringLiteral("Grüße") << QStringLiteral("Grüße") << QStringLiteral("Grüße");
}

void TstSmallModels::hidingCharactersBecomeMarks()
{
    QFETCH(QString, given);
    QFETCH(QString, one);
    QFETCH(QString, many);
    QCOMPARE(visibleText(given, Lines::One), one);
    QCOMPARE(visibleText(given, Lines::Many), many);
}

void TstSmallModels::textWithNothingToSeeIsTold_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("marks");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("byte order mark") << QStringLiteral("\uFEFF") << QStringLiteral("[U+FEFF]");
    QTest::newRow("white space") << QStringLiteral(" \n\u00A0")
                                 << QStringLiteral("[U+0020] [U+000A] [U+00A0]");
    QTest::newRow("joiner, selector, filler, tag") << QStringLiteral("\u200D\uFE0F\u3164\U000E0041")
                                                   << QStringLiteral("[U+200D] [U+FE0F] [U+3164] [U+E0041]");
    QTest::newRow("empty Braille") << QStringLiteral("\u2800") << QStringLiteral("[U+2800]");
    QTest::newRow("many") << QString(5'000, QChar(u' '))
                          << QStringLiteral("[U+0020] ").repeated(12) + QChar(0x2026);
    QTest::newRow("something to see") << QStringLiteral("\uFEFF a") << QString();
    QTest::newRow("emoji") << QStringLiteral(" \U0001F468") << QString();
}

void TstSmallModels::textWithNothingToSeeIsTold()
{
    QFETCH(QString, given);
    QFETCH(QString, marks);
    QCOMPARE(invisibleMarks(given), marks);
}

void TstSmallModels::jsonIsLaidOutWithoutChangingATokenOfIt()
{
    QCOMPARE(indentedJson("{\"b\":0.0800,\"a\":[1,{ \"x\":\"{,:\\\"}\"}],\"e\":{ },\"a\":null}"),
             QStringLiteral(
                 "{\n  \"b\": 0.0800,\n  \"a\": [\n    1,\n    {\n      \"x\": \"{,:\\\"}\"\n    }\n  ],\n"
                 "  \"e\": {},\n  \"a\": null\n}"));
}

void TstSmallModels::whatIsNotJsonStaysAsItCame()
{
    QCOMPARE(indentedJson("<html>{}</html>"), QStringLiteral("<html>{}</html>"));
    QCOMPARE(indentedJson("{\"cut\":"), QStringLiteral("{\"cut\":"));
    QCOMPARE(indentedJson(QByteArray()), QString());
}

QTEST_GUILESS_MAIN(TstSmallModels)
#include "tst_smallmodels.moc"
