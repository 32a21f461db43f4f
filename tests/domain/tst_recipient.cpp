// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recipient.h"

#include <QTest>

using namespace arowana;

class TestRecipient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phoneIsReadAsTyped_data();
    void phoneIsReadAsTyped();
    void noCountryIsGuessed_data();
    void noCountryIsGuessed();
    void addressIsRead_data();
    void addressIsRead();
    void otherTextsAreNoAddress_data();
    void otherTextsAreNoAddress();
    void masksHideTheMiddle();
};

void TestRecipient::phoneIsReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *typed, const char *e164) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(e164);
    };
    row("+4917612345678", "+4917612345678");
    row(" +49 176 1234-5678 ", "+4917612345678");
    row("0049 176 12345678", "+4917612345678");
    row("+49 (176) 12345678", "+4917612345678");
    row("+49 (0)176 12345678", "+4917612345678");
    row("+1 650-253-0000", "+16502530000");
    row("+39 06 698 1234", "+39066981234");
}

void TestRecipient::phoneIsReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, e164);
    const auto phone = PhoneNumber::parse(typed);
    QVERIFY(phone);
    QCOMPARE(phone->e164(), e164);
    const auto recipient = parseRecipient(typed);
    QVERIFY(recipient && std::holds_alternative<PhoneNumber>(*recipient));
    QCOMPARE(wireText(*recipient), e164);
    // What people read is read back as the same number.
    QCOMPARE(PhoneNumber::parse(displayText(*recipient)), phone);
}

void TestRecipient::noCountryIsGuessed_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"", "0176 12345678", "17612345678", "+", "+49", "+4", "+999 123456789", "+49abc", "+1-800-FLOWERS",
          "+4917612345678901234567", "hello", "+49176123456789012345678901234567890123456"})
        QTest::newRow(*typed ? typed : "nothing") << QString::fromLatin1(typed);
}

void TestRecipient::noCountryIsGuessed()
{
    QFETCH(QString, typed);
    QVERIFY(!PhoneNumber::parse(typed));
    QVERIFY(!parseRecipient(typed));
}

void TestRecipient::addressIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *typed, const char *text) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(text);
    };
    row("kim@example.org", "kim@example.org");
    row("  kim@example.org ", "kim@example.org");
    row("Kim.O'Hara+news@mail.example.org", "Kim.O'Hara+news@mail.example.org");
    row("j\xc3\xbcrgen@b\xc3\xbc"
        "cher.example",
        "j\xc3\xbcrgen@b\xc3\xbc"
        "cher.example");
}

void TestRecipient::addressIsRead()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    const auto recipient = parseRecipient(typed);
    QVERIFY(recipient && std::holds_alternative<EmailAddress>(*recipient));
    QCOMPARE(wireText(*recipient), text);
    QCOMPARE(displayText(*recipient), text);
}

void TestRecipient::otherTextsAreNoAddress_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"@example.org", "kim@", "kim@example", "kim@.org", "kim@example.",
                              "kim@exa..mple.org", "a@b@c.org", "kim o@example.org", "Kim <kim@example.org>",
                              "kim@example.org, lee@example.org", "kim@example.org\nBcc: x@example.org",
                              "kim\t@example.org", "\"kim\"@example.org", "kim@exam\xe2\x80\xaeple.org"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
    QTest::newRow("local part of 65") << QString(65, u'a') + QStringLiteral("@example.org");
    QTest::newRow("255 characters") << QString(60, u'a') + u'@' + QString(190, u'b') + QStringLiteral(".org");
}

void TestRecipient::otherTextsAreNoAddress()
{
    QFETCH(QString, typed);
    QVERIFY(!EmailAddress::parse(typed));
    QVERIFY(!parseRecipient(typed));
}

void TestRecipient::masksHideTheMiddle()
{
    const QString phone = PhoneNumber::parse(QStringLiteral("+4917612345678"))->masked();
    QCOMPARE(phone, QStringLiteral("+49 *** 78"));
    QCOMPARE(EmailAddress::parse(QStringLiteral("kim@example.org"))->masked(),
             QStringLiteral("k***@example.org"));
}

QTEST_GUILESS_MAIN(TestRecipient)
#include "tst_recipient.moc"
