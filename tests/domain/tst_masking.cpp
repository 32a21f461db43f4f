// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/masking.h"

#include <QTest>

using namespace arowana;

class TestMasking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesTellTheirEndsAlone_data();
    void addressesTellTheirEndsAlone();
    void ofWordsOnlyNumbersAndAddressesGo_data();
    void ofWordsOnlyNumbersAndAddressesGo();
    void ofAClickNothingIsTold();
};

void TestMasking::addressesTellTheirEndsAlone_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("phone") << QStringLiteral("+4917612345678") << QStringLiteral("+49…78");
    QTest::newRow("phone with blanks") << QStringLiteral("+49 176 12345-678") << QStringLiteral("+49…78");
    QTest::newRow("national") << QStringLiteral("0176 1234567") << QStringLiteral("01…67");
    QTest::newRow("e-mail") << QStringLiteral("anna.smith@shop.example.org") << QStringLiteral("a…@….org");
    QTest::newRow("e-mail without a dot") << QStringLiteral("anna@localhost") << QStringLiteral("a…@…");
    QTest::newRow("words") << QStringLiteral("Anna Smith") << QStringLiteral("•••");
    QTest::newRow("words and a number") << QStringLiteral("Anna +4917612345678") << QStringLiteral("•••");
}

void TestMasking::addressesTellTheirEndsAlone()
{
    QFETCH(const QString, address);
    QTEST(maskedAddress(address), "expected");
}

void TestMasking::ofWordsOnlyNumbersAndAddressesGo_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto same = [](const char *name, const QString &words) { QTest::newRow(name) << words << words; };
    same("none", QString());
    same("a sentence", QStringLiteral("550 5.1.1 user unknown"));
    same("a date", QStringLiteral("since 2026-05-04 10:00"));
    same("a time", QStringLiteral("at 2026-05-04T10:00:00.123Z"));
    same("a finer time", QStringLiteral("at 2026-05-04 10:00:00.123456+02:00"));
    same("a time before a date", QStringLiteral("at 10:00 2026-05-04"));
    same("a share", QStringLiteral("50% of 100%"));
    same("an id", QStringLiteral("msg_1234567890"));
    same("a key", QStringLiteral("6f1c2a7e-1234-4000-8000-123456789012"));
    QTest::newRow("a number") << QStringLiteral("Called +49 176 12345678, twice.")
                              << QStringLiteral("Called +49…78, twice.");
    QTest::newRow("an address in brackets")
        << QStringLiteral("<anna@example.org>: mailbox full") << QStringLiteral("<a…@….org>: mailbox full");
    QTest::newRow("several") << QStringLiteral("a@b.de to 01761234567") << QStringLiteral("a…@….de to 01…67");
    QTest::newRow("a number behind a colon")
        << QStringLiteral("tel:017612345678") << QStringLiteral("tel:01…78");
    QTest::newRow("a number behind a code")
        << QStringLiteral("SMTP 550:+4917612345678.") << QStringLiteral("SMTP 550:+49…78.");
    QTest::newRow("a link") << QStringLiteral("at https://x.de/?tel=+4917612345678&n=1")
                            << QStringLiteral("at https://x.de/?tel=+49…78&n=1");
    QTest::newRow("an encoded link") << QStringLiteral("at <https://x.de/?e=anna%40example.org&n=1>, once")
                                     << QStringLiteral("at <•••>, once");
    QTest::newRow("an encoded number")
        << QStringLiteral("tel=%2B4917612345678 fails") << QStringLiteral("••• fails");
}

void TestMasking::ofWordsOnlyNumbersAndAddressesGo()
{
    QFETCH(const QString, words);
    QTEST(maskedWithin(words), "expected");
}

void TestMasking::ofAClickNothingIsTold()
{
    const QString link = QStringLiteral("https://x.de/anna?n=1");
    QCOMPARE(maskedDetail({MessageStatus::Clicked, {}, {}, Source::Webhook, link}), QStringLiteral("•••"));
    QCOMPARE(maskedDetail({MessageStatus::Clicked, {}, {}, Source::Webhook, {}}), QString());
    QCOMPARE(maskedDetail({MessageStatus::Bounced, {}, {}, Source::Webhook, QStringLiteral("no a@b.de")}),
             QStringLiteral("no a…@….de"));
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
