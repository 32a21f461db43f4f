// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/platformaddress.h"

#include <QTest>

using namespace arowana;

class TestPlatformAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void baseIsChecked_data();
    void baseIsChecked();
    void aPasswordInTheBaseIsNotRepeated();
    void originIsSchemeHostAndPort_data();
    void originIsSchemeHostAndPort();
    void idsStayOneSegment_data();
    void idsStayOneSegment();
};

void TestPlatformAddress::baseIsChecked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("base"); // empty: refused
    const auto row = [](const char *typed, const char *base) {
        QTest::newRow(*typed ? typed : "nothing") << QString::fromLatin1(typed) << QString::fromLatin1(base);
    };
    row("https://api.arowana.app", "https://api.arowana.app");
    row(" https://api.arowana.app/ ", "https://api.arowana.app");
    row("https://api.arowana.app/v1", "https://api.arowana.app");
    row("https://api.arowana.app/v1/", "https://api.arowana.app");
    row("HTTPS://API.Arowana.app", "https://api.arowana.app");
    row("https://gate.example:8443/arowana/v1", "https://gate.example:8443/arowana");
    row("https://127.0.0.1:9", "https://127.0.0.1:9");
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("http://127.0.0.2", "http://127.0.0.2");
    row("http://localhost:8080", "http://localhost:8080");
    row("http://[::1]:8080", "http://[::1]:8080");
    row("http://api.arowana.app", "");
    row("http://localhost.evil.example", "");
    row("http://127.0.0.1.evil.example", "");
    row("http://10.0.0.1", "");
    row("https://user:secret@api.arowana.app", "");
    row("https://user@api.arowana.app", "");
    row("https://api.arowana.app@evil.example", "");
    row("https://api.arowana.app?x=1", "");
    row("https://api.arowana.app#x", "");
    row("https://", "");
    row("https:///v1", "");
    row("https://api.arowana.app:0", "");
    row("https://api.arowana.app:99999", "");
    row("api.arowana.app", "");
    row("ftp://127.0.0.1", "");
    row("file:///etc/passwd", "");
    row("https://a b", "");
    row("", "");
}

void TestPlatformAddress::baseIsChecked()
{
    QFETCH(QString, typed);
    QFETCH(QString, base);
    const auto checked = checkedPlatformBase(typed);
    QCOMPARE(checked.ok(), !base.isEmpty());
    if (checked) {
        QCOMPARE(checked->toString(), base);
    } else {
        QCOMPARE(checked.error().kind, ErrorKind::InvalidInput);
        QVERIFY(checked.error().what.endsWith(u'.'));
        QVERIFY(!checked.error().next.isEmpty());
    }
}

void TestPlatformAddress::aPasswordInTheBaseIsNotRepeated()
{
    const auto checked = checkedPlatformBase(QStringLiteral("https://kim:hunter2@api.arowana.app"));
    QVERIFY(!checked);
    QVERIFY(!(checked.error().what + checked.error().next + checked.error().detail)
                 .contains(QLatin1String("hunter2")));
}

void TestPlatformAddress::originIsSchemeHostAndPort_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *a, const char *b, bool same) {
        QTest::newRow(name) << QString::fromLatin1(a) << QString::fromLatin1(b) << same;
    };
    row("itself", "https://a.example", "https://a.example/v1/x?y", true);
    row("default port", "https://a.example", "https://a.example:443/x", true);
    row("default port of http", "http://127.0.0.1", "http://127.0.0.1:80", true);
    row("case of the host", "https://a.example", "https://A.EXAMPLE/x", true);
    row("other port", "https://a.example", "https://a.example:444", false);
    row("other scheme", "https://a.example", "http://a.example", false);
    row("other scheme, same port", "https://a.example:8080", "http://a.example:8080", false);
    row("other host", "https://a.example", "https://b.example", false);
    row("longer host", "https://a.example", "https://a.example.evil", false);
    row("none", "x", "x", false);
}

void TestPlatformAddress::originIsSchemeHostAndPort()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(isSameOrigin(QUrl(a), QUrl(b)), same);
    QCOMPARE(isSameOrigin(QUrl(b), QUrl(a)), same);
}

void TestPlatformAddress::idsStayOneSegment_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const QByteArray &id, const char *segment) {
        QTest::newRow(segment) << id << QByteArray("https://a.example/p/v1/messages/") + segment;
    };
    row("msg_0f3c", "msg_0f3c");
    row("a/b", "a%2Fb");
    row("../x", "..%2Fx");
    row("a?b=c#d", "a%3Fb%3Dc%23d");
    row("a%2Fb", "a%252Fb");
    row("//evil.example/", "%2F%2Fevil.example%2F");
    row("a b\r\nX: y", "a%20b%0D%0AX%3A%20y");
    row(QByteArray("a\0b", 3), "a%00b");
    row("\xc3\xa4\xff", "%C3%A4%FF");
    row("@evil.example", "%40evil.example");
}

void TestPlatformAddress::idsStayOneSegment()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, url);
    const QUrl base(QStringLiteral("https://a.example/p"));
    const QUrl call = callUrl(base, "/v1/messages/" + pathSegment(id));
    QVERIFY(call.isValid());
    QCOMPARE(call.toEncoded(), url);
    QVERIFY(isSameOrigin(call, base));
    QVERIFY(pathSegment(".").isEmpty() && pathSegment("..").isEmpty() && pathSegment("").isEmpty());
}

QTEST_GUILESS_MAIN(TestPlatformAddress)
#include "tst_platformaddress.moc"
