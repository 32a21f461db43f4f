// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Units, prices and tiers.
#include "app/sandbox/billingviews.h"
#include "app/sandbox/pricing.h"

#include "tests/sandbox/jsontext.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

class TestPricing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unitFollowsKindAndContent_data();
    void unitFollowsKindAndContent();
    void pricesPerTier_data();
    void pricesPerTier();
    void crossingAThresholdCheapensTheNextUnit();
    void channelsCountApart();
    void amountsAreWrittenExactly();
};

void TestPricing::unitFollowsKindAndContent_data()
{
    QTest::addColumn<int>("characters");
    QTest::addColumn<bool>("suggestions");
    QTest::addColumn<bool>("rich");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("email");
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("160") << 160 << false << false << 0 << false << QByteArray("basic_message");
    QTest::newRow("161") << 161 << false << false << 0 << false << QByteArray("single_message");
    QTest::newRow("short with chip") << 2 << true << false << 0 << false << QByteArray("single_message");
    QTest::newRow("card") << 0 << false << true << 0 << false << QByteArray("single_message");
    QTest::newRow("conversation") << 500 << true << false << 1 << false << QByteArray("conversation");
    QTest::newRow("newsletter") << 2 << false << false << 2 << false << QByteArray("mau");
    QTest::newRow("e-mail") << 9000 << false << false << 0 << true << QByteArray("basic_message");
    QTest::newRow("e-mail newsletter") << 9000 << false << false << 2 << true << QByteArray("basic_message");
}

void TestPricing::unitFollowsKindAndContent()
{
    QFETCH(int, characters);
    QFETCH(bool, suggestions);
    QFETCH(bool, rich);
    QFETCH(int, kind);
    QFETCH(bool, email);
    QFETCH(QByteArray, unit);
    SendOrder order;
    order.line = email ? Line::Email : Line::Rcs;
    order.kind = MessageKind(kind);
    order.textCharacters = characters;
    order.hasSuggestions = suggestions;
    order.hasRichBody = rich;
    QCOMPARE(Pricing::unitName(Pricing::unitOf(order)), unit);
}

void TestPricing::pricesPerTier_data()
{
    QTest::addColumn<qint64>("volume");
    QTest::addColumn<QByteArray>("tier");
    QTest::addColumn<QByteArray>("prices"); // basic, single, conversation, mau, e-mail
    QTest::newRow("first") << qint64(0) << QByteArray("tier_1")
                           << QByteArray("0.0800 0.1200 0.2000 0.3000 0.0050");
    QTest::newRow("last of the first")
        << qint64(999) << QByteArray("tier_1") << QByteArray("0.0800 0.1200 0.2000 0.3000 0.0050");
    QTest::newRow("second") << qint64(1000) << QByteArray("tier_2")
                            << QByteArray("0.0720 0.1080 0.1800 0.2700 0.0045");
    QTest::newRow("third") << qint64(10000) << QByteArray("tier_3")
                           << QByteArray("0.0640 0.0960 0.1600 0.2400 0.0040");
}

void TestPricing::pricesPerTier()
{
    QFETCH(qint64, volume);
    QFETCH(QByteArray, tier);
    QFETCH(QByteArray, prices);
    const Pricing pricing(volume);
    QByteArrayList got;
    for (const Unit unit : {Unit::BasicMessage, Unit::SingleMessage, Unit::Conversation, Unit::Mau})
        got << pricing.price(Line::Rcs, unit).toDecimal();
    got << pricing.price(Line::Email, Unit::BasicMessage).toDecimal();
    QCOMPARE(pricing.tierName(Line::Rcs), tier);
    QCOMPARE(got.join(' '), prices);
}

void TestPricing::crossingAThresholdCheapensTheNextUnit()
{
    Pricing pricing(999);
    QCOMPARE(pricing.price(Line::Rcs, Unit::BasicMessage), Money{800});
    pricing.countUnit(Line::Rcs);
    QCOMPARE(pricing.price(Line::Rcs, Unit::BasicMessage), Money{720});
}

void TestPricing::channelsCountApart()
{
    Pricing pricing(999);
    pricing.countUnit(Line::Email);
    QCOMPARE(jsonBytes(tierJson(pricing, Line::Rcs)),
             js("{'channel':'RCS','current':'tier_1','volume_used':999}"));
    QCOMPARE(jsonBytes(tierJson(pricing, Line::Email)),
             js("{'channel':'EMAIL','current':'tier_2','volume_used':1000}"));
}

void TestPricing::amountsAreWrittenExactly()
{
    // Every amount from 0 to 6 EUR, and a spread of large ones: the shortest decimal, no binary dust.
    for (qint64 i = 0; i < 60'000; ++i)
        QCOMPARE(jsonBytes(jsonAmount(Money{i})), Money{i}.toShortDecimal());
    for (qint64 i = 60'000; i < 10'000'000'000; i += 99'999'989)
        QCOMPARE(jsonBytes(jsonAmount(Money{i})), Money{i}.toShortDecimal());
}

QTEST_APPLESS_MAIN(TestPricing)
#include "tst_pricing.moc"
