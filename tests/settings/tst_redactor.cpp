// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/redactor.h"

#include <QtTest>

using arowana::Redactor;

class TestRedactor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatMustNotBeReadIsMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, const char *text, const char *expected) {
            QTest::newRow(tag) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("plain", "Connected to api.example.com in 12 ms", "Connected to api.example.com in 12 ms");
        row("bearer", "Authorization: Bearer abc.DEF-123", "Authorization: Bearer [secret]");
        row("bearer, small letters", "authorization: bearer abc, next",
            "authorization: bearer [secret], next");
        row("webhook secret", "secret \"whsec_a1B2+/=_-\"", "secret \"[secret]\"");
        row("known secret", "key kEy-0815/xyz.", "key [secret].");
        row("known secret inside a word", "?k=kEy-0815/xyz&b", "?k=[secret]&b");
        row("known secret, percent-encoded", "?k=kEy-0815%2Fxyz&b", "?k=[secret]&b");
        row("longer of two that overlap", "kEy-0815/xyz-long!", "[secret]!");
        row("phone", "to +4915123456789 now", "to +4…89 now");
        row("phone with blanks", "to +49 151 2345-6789.", "to +4…89.");
        row("phone with brackets", "+1 (555) 010-9999", "+1…99");
        row("phone after 00", "004915123456789", "004…89");
        row("phone in an address", "/v1/messages?to=%2B4915123456789&limit=5",
            "/v1/messages?to=%2B4…89&limit=5");
        row("two phones", "+4915123456789,+4915123456700", "+4…89,+4…00");
        row("zone is no phone", "2026-03-01T10:00:00+02:00", "2026-03-01T10:00:00+02:00");
        row("amount is no phone", "balance +119.84", "balance +119.84");
        row("id is no phone", "msg_0012345678901", "msg_0012345678901");
        row("mail", "from anna.lee+x@example.com.", "from …@example.com.");
        row("mail, percent-encoded", "?to=anna%40example.com&x", "?to=…@example.com&x");
        row("mail, other letters", "an <jos\u00e9@ex\u00e4mple.de>", "an <…@ex\u00e4mple.de>");
        row("at without a host", "build@host 5@", "build@host 5@");
    }
    void whatMustNotBeReadIsMasked()
    {
        QFETCH(QString, text);
        Redactor redactor;
        redactor.addSecret("kEy-0815/xyz");
        redactor.addSecret("kEy-0815/xyz-long");
        QTEST(redactor.redacted(text), "expected");
    }

    void shortValuesDoNotMaskWords()
    {
        Redactor redactor;
        redactor.addSecret("");
        redactor.addSecret("the");
        QCOMPARE(redactor.redacted(QStringLiteral("the end")), QStringLiteral("the end"));
    }

    void oneEventStaysOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("line ends") << QStringLiteral("a\nb\r\nc") << QStringLiteral("a\\nb\\r\\nc");
        QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("a\\tb");
        QTest::newRow("ANSI") << QStringLiteral("\x1b[31mred") << QStringLiteral("\\u{001b}[31mred");
        QTest::newRow("zero") << QString(QChar(0)) << QStringLiteral("\\u{0000}");
        QTest::newRow("delete and C1")
            << QStringLiteral("\u007f\u009b") << QStringLiteral("\\u{007f}\\u{009b}");
        QTest::newRow("line separator") << QStringLiteral("\u2028") << QStringLiteral("\\u{2028}");
        QTest::newRow("override") << QStringLiteral("\u202etxt.exe\u2069")
                                  << QStringLiteral("\\u{202e}txt.exe\\u{2069}");
        QTest::newRow("emoji stays") << QStringLiteral("\U0001F600 \u00e4")
                                     << QStringLiteral("\U0001F600 \u00e4");
    }
    void oneEventStaysOneLine()
    {
        QFETCH(QString, text);
        QTEST(Redactor().redacted(text), "expected");
    }

    void longTextIsCutAfterMasking()
    {
        Redactor redactor;
        redactor.addSecret("kEy-0815/xyz");
        // The secret crosses the cut: to cut first would leave its beginning.
        const QString text = QString(8186, u'a') + QStringLiteral("kEy-0815/xyz") + QString(100, u'b');
        const QString out = redactor.redacted(text);
        QVERIFY(!out.contains(QLatin1String("kEy")));
        QVERIFY(out.endsWith(QStringLiteral("… (102 characters left out)")));
        QCOMPARE(out.size(), 8192 + QStringLiteral("… (102 characters left out)").size());
    }

    void aMegabyteCostsLittle_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"a", "1", "+1", "a.", "a@", "+1 ", "bearer ", "whsec_", "%40", "00"})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }
    void aMegabyteCostsLittle()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        const QString out = Redactor().redacted(piece.repeated(1000000 / piece.size()));
        QVERIFY(!out.isEmpty());
        // A square of a megabyte takes minutes; the limit is far above what a slow machine needs.
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
