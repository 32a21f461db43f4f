// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <QTest>

using namespace arowana;

class TestMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDecimalTextExactly_data();
    void readsDecimalTextExactly();
    void whatCannotBeHeldExactlyIsNotKnown_data();
    void whatCannotBeHeldExactlyIsNotKnown();
    void writesBothFormsOfThePlatform_data();
    void writesBothFormsOfThePlatform();
    void readsBackWhatItWrites();
    void sumsAreExact();
};

void TestMoney::readsDecimalTextExactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("tenThousandths");
    const auto row = [](const char *text, qint64 value) { QTest::newRow(text) << QByteArray(text) << value; };
    row("0", 0);
    row("0.0", 0);
    row("-0", 0);
    row("0e40", 0);
    row("0.08", 800);
    row("0.0800", 800);
    row("0.005", 50);
    row("0.0001", 1);
    row("0.00010", 1);
    row("49.995", 499'950);
    row("119.84", 1'198'400);
    row("120.0", 1'200'000);
    row("50", 500'000);
    row("-1", -10'000);
    row("-0.16", -1'600);
    row("+1.5", 15'000);
    row("5e-3", 50);
    row("5E-3", 50);
    row("1e+2", 1'000'000);
    row("120e-1", 120'000);
    row("0.1000000000000", 1'000);
    row("100000000", 1'000'000'000'000);
    row("-100000000", -1'000'000'000'000);
}

void TestMoney::readsDecimalTextExactly()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, tenThousandths);
    QCOMPARE(Money::fromDecimal(text), std::optional(Money{tenThousandths}));
}

void TestMoney::whatCannotBeHeldExactlyIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "-",
                             ".",
                             ".5",
                             "1.",
                             "1,5",
                             "0x10",
                             "1e",
                             "1e999",
                             "1e-41",
                             "abc",
                             "1 ",
                             " 1",
                             "1.2.3",
                             "--1",
                             "NaN",
                             "inf",
                             "0.00001",
                             "0.08005",
                             "1e-5",
                             "100000000.0001",
                             "1e9",
                             "99999999999999999999999999",
                             "0.00000000000000000000000000000000000000000001"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
    QTest::newRow("NUL inside") << QByteArray("1\0", 2);
}

void TestMoney::whatCannotBeHeldExactlyIsNotKnown()
{
    QFETCH(QByteArray, text);
    QCOMPARE(Money::fromDecimal(text), std::nullopt);
}

void TestMoney::writesBothFormsOfThePlatform_data()
{
    QTest::addColumn<qint64>("tenThousandths");
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArray>("billing");
    const auto row = [](qint64 value, const char *log, const char *billing) {
        QTest::newRow(log) << value << QByteArray(log) << QByteArray(billing);
    };
    row(0, "0.0000", "0.0");
    row(1, "0.0001", "0.0001");
    row(800, "0.0800", "0.08");
    row(50, "0.0050", "0.005");
    row(500'000, "50.0000", "50.0");
    row(1'198'400, "119.8400", "119.84");
    row(-1, "-0.0001", "-0.0001");
    row(-15'000, "-1.5000", "-1.5");
}

void TestMoney::writesBothFormsOfThePlatform()
{
    QFETCH(qint64, tenThousandths);
    QFETCH(QByteArray, log);
    QFETCH(QByteArray, billing);
    QCOMPARE(Money{tenThousandths}.toDecimal(), log);
    QCOMPARE(Money{tenThousandths}.toShortDecimal(), billing);
}

void TestMoney::readsBackWhatItWrites()
{
    for (qint64 value = -123'456'789; value <= 123'456'789; value += 98'765) {
        QCOMPARE(Money::fromDecimal(Money{value}.toDecimal()), std::optional(Money{value}));
        QCOMPARE(Money::fromDecimal(Money{value}.toShortDecimal()), std::optional(Money{value}));
    }
}

void TestMoney::sumsAreExact()
{
    Money sum;
    for (int i = 0; i < 10'000; ++i)
        sum += *Money::fromDecimal("0.1"); // ten thousand binary tenths would not be a thousand
    QCOMPARE(sum, *Money::fromDecimal("1000"));
    sum -= *Money::fromDecimal("999.9999");
    QCOMPARE(sum, Money{1});
    QVERIFY(Money{-1} < Money{0} && Money{1} > Money{0});
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
