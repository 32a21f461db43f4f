// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/requestreader.h"
#include "malformedrequests.h"
#include "piecewise.h"

#include <QSet>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

QByteArray sized(const QByteArray &fields, const QByteArray &body)
{
    return "POST /hook HTTP/1.1\r\nHost: a\r\n" + fields +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray chunked(const QByteArray &body)
{
    return "POST /hook HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
}

constexpr int kSeeds = 5;

} // namespace

class TestRequestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesMalformedRequestsHoweverTheyAreCut_data();
    void refusesMalformedRequestsHoweverTheyAreCut();
    void readsSoundRequestsHoweverTheyAreCut_data();
    void readsSoundRequestsHoweverTheyAreCut();
    void everyShorterStartOfASoundRequestNeedsMore_data();
    void everyShorterStartOfASoundRequestNeedsMore();
    void keepsTheHead();
    void keepAliveFollowsVersionAndConnection_data();
    void keepAliveFollowsVersionAndConnection();
    void takesNothingOfTheNextRequest();
    void allowsExactlyTheLimits();
    void stopsAfterTheHead();
    void anyFlippedByteGivesOneVerdict();
    void rawStartIsCut();
};

void TestRequestReader::refusesMalformedRequestsHoweverTheyAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RefusalReason>("reason");
    QSet<QByteArray> names;
    for (const MalformedRequest &request : malformedRequests()) {
        QVERIFY2(!names.contains(request.name), request.name);
        names.insert(request.name);
        QTest::newRow(request.name) << request.bytes << request.reason;
    }
    QVERIFY(names.size() >= 150);
}

void TestRequestReader::refusesMalformedRequestsHoweverTheyAreCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(RefusalReason, reason);
    const Verdict whole = feedWhole(bytes);
    QVERIFY2(whole.state == RequestReader::State::Rejected, describe(whole).constData());
    QCOMPARE(refusalWord(*whole.reason), refusalWord(reason));
    const Verdict byteWise = feedByteWise(bytes);
    QVERIFY2(byteWise == whole, describe(byteWise).constData());
    for (quint32 seed = 0; seed < kSeeds; ++seed) {
        const Verdict random = feedRandomly(bytes, seed);
        QVERIFY2(random == whole, describe(random).constData());
    }
}

void TestRequestReader::readsSoundRequestsHoweverTheyAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("sized") << sized("", "{\"a\":1}") << QByteArray("{\"a\":1}");
    QTest::newRow("no body") << sized("", "") << QByteArray();
    QTest::newRow("neither length nor coding")
        << QByteArray("POST /hook HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray();
    QTest::newRow("HTTP/1.0") << QByteArray("POST /hook HTTP/1.0\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
                              << QByteArray("{}");
    QTest::newRow("body that looks like a head")
        << sized("", "\r\n\r\nPOST / HTTP/1.1\r\n\r\n") << QByteArray("\r\n\r\nPOST / HTTP/1.1\r\n\r\n");
    QTest::newRow("body of any bytes")
        << sized("", QByteArray("\0\xff\r\n\0", 5)) << QByteArray("\0\xff\r\n\0", 5);
    QTest::newRow("one chunk") << chunked("2\r\n{}\r\n0\r\n\r\n") << QByteArray("{}");
    QTest::newRow("no chunk") << chunked("0\r\n\r\n") << QByteArray();
    QTest::newRow("last chunk of many zeros") << chunked("00000000\r\n\r\n") << QByteArray();
    QTest::newRow("three chunks") << chunked("1\r\n{\r\n00A\r\n0123456789\r\n1\r\n}\r\n0\r\n\r\n")
                                  << QByteArray("{0123456789}");
    QTest::newRow("chunk of line ends") << chunked("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n");
    QTest::newRow("hex in both cases")
        << chunked("a\r\n0123456789\r\nB\r\n0123456789a\r\n0\r\n\r\n") << QByteArray("01234567890123456789a");
    QTest::newRow("big chunk") << chunked("2000\r\n" + QByteArray(0x2000, 'x') + "\r\n0\r\n\r\n")
                               << QByteArray(0x2000, 'x');
    QTest::newRow("coding in capitals")
        << QByteArray("POST /hook HTTP/1.1\r\nhost:a\r\nTRANSFER-ENCODING:CHUNKED\r\n\r\n0\r\n\r\n")
        << QByteArray();
    QTest::newRow("blanks round a value") << sized("X:  \t y z \t\r\n", "{}") << QByteArray("{}");
    QTest::newRow("value beyond ASCII") << sized("X-City: S\xc3\xa3o Paulo\r\n", "{}") << QByteArray("{}");
    QTest::newRow("empty value") << sized("X:\r\n", "{}") << QByteArray("{}");
    QTest::newRow("name with all marks") << sized("!#$%&'*+-.^_`|~9z: y\r\n", "{}") << QByteArray("{}");
    QTest::newRow("escaped target") << QByteArray("POST /a%2Fb?c=%7e&d HTTP/1.1\r\nHost: a\r\n\r\n")
                                    << QByteArray();
    QTest::newRow("IPv6 host") << QByteArray("POST / HTTP/1.1\r\nHost: [::ffff:1.2.3.4]:80\r\n\r\n")
                               << QByteArray();
}

void TestRequestReader::readsSoundRequestsHoweverTheyAreCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    const Verdict whole = feedWhole(bytes);
    QVERIFY2(whole.state == RequestReader::State::Complete, describe(whole).constData());
    QCOMPARE(whole.body, body);
    QCOMPARE(whole.taken, bytes.size());
    QVERIFY(feedByteWise(bytes) == whole);
    for (quint32 seed = 0; seed < kSeeds; ++seed)
        QVERIFY(feedRandomly(bytes, seed) == whole);
}

void TestRequestReader::everyShorterStartOfASoundRequestNeedsMore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("sized") << sized("X: y\r\n", "{\"a\":1}");
    QTest::newRow("chunked") << chunked("1\r\n{\r\n00A\r\n0123456789\r\n1\r\n}\r\n0\r\n\r\n");
}

void TestRequestReader::everyShorterStartOfASoundRequestNeedsMore()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(feedWhole(bytes.first(size)).state == RequestReader::State::NeedMore,
                 QByteArray::number(size).constData());
}

void TestRequestReader::keepsTheHead()
{
    const Verdict verdict = feedWhole(
        "PUT /hook/a?b HTTP/1.1\r\nhost: Example.org:8080\r\nOrigin: null\r\nX-AROWANA-SIGNATURE: one\r\n"
        "x-arowana-signature:  two \r\nContent-Type: application/json\r\nExpect: 100-Continue\r\n"
        "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx");
    QVERIFY(verdict.head.has_value());
    RequestHead expected;
    expected.method = "PUT";
    expected.target = "/hook/a?b";
    expected.minorVersion = 1;
    expected.host = "Example.org:8080";
    expected.contentLength = 1;
    expected.keepAlive = true;
    expected.hasOrigin = true;
    expected.hasContentEncoding = true;
    expected.expectsContinue = true;
    expected.contentTypes = {"application/json"};
    expected.signatures = {"one", "two"};
    QVERIFY(*verdict.head == expected);
}

void TestRequestReader::keepAliveFollowsVersionAndConnection_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << QByteArray("1.1") << QByteArray() << true;
    QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("Connection: close\r\n") << false;
    QTest::newRow("1.1 Close in a list")
        << QByteArray("1.1") << QByteArray("Connection: x, Close\r\n") << false;
    QTest::newRow("1.1 keep-alive") << QByteArray("1.1") << QByteArray("Connection: keep-alive\r\n") << true;
    QTest::newRow("1.0") << QByteArray("1.0") << QByteArray() << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("1.0") << QByteArray("Connection: keep-alive\r\n") << false;
}

void TestRequestReader::keepAliveFollowsVersionAndConnection()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, connection);
    QFETCH(bool, keepAlive);
    const Verdict verdict = feedWhole("POST / HTTP/" + version + "\r\nHost: a\r\n" + connection + "\r\n");
    QVERIFY(verdict.head.has_value());
    QCOMPARE(verdict.head->keepAlive, keepAlive);
}

void TestRequestReader::takesNothingOfTheNextRequest()
{
    const QByteArray first = sized("", "{}");
    QCOMPARE(feedWhole(first + "GET / HTTP/1.1\r\n").taken, first.size());
    const QByteArray second = chunked("2\r\n{}\r\n0\r\n\r\n");
    QCOMPARE(feedWhole(second + "\r\n\r\n").taken, second.size());
}

void TestRequestReader::allowsExactlyTheLimits()
{
    const QByteArray start("POST / HTTP/1.1\r\nHost: a\r\nX: ");
    const auto headOf = [&start](qsizetype size) {
        return start + QByteArray(size - start.size() - 4, 'x') + "\r\n\r\n";
    };
    QCOMPARE(headOf(16'384).size(), 16'384);
    QVERIFY(feedWhole(headOf(16'384)).state == RequestReader::State::Complete);
    QVERIFY(feedWhole(headOf(16'385)).reason == RefusalReason::HeadTooLarge);

    const auto fields = [](int count) {
        return "POST / HTTP/1.1\r\nHost: a\r\n" + QByteArray("x: y\r\n").repeated(count - 1) + "\r\n";
    };
    QVERIFY(feedWhole(fields(100)).state == RequestReader::State::Complete);
    QVERIFY(feedWhole(fields(101)).reason == RefusalReason::TooManyFields);

    const QByteArray body(1'048'576, 'x');
    QCOMPARE(feedWhole(sized("", body)).body, body);
    QVERIFY(feedWhole(sized("", body + "x")).reason == RefusalReason::BodyTooLarge);
    QCOMPARE(feedWhole(chunked("100000\r\n" + body + "\r\n0\r\n\r\n")).body, body);
}

void TestRequestReader::stopsAfterTheHead()
{
    const QByteArray bytes = sized("", "{}");
    RequestReader reader;
    QVERIFY(!reader.hasStarted());
    QCOMPARE(reader.feed(bytes), bytes.size() - 2);
    QVERIFY(reader.state() == RequestReader::State::HeadDone);
    QVERIFY(reader.hasStarted());
    QCOMPARE(reader.feed("{}"), 0);
    reader.proceed();
    QVERIFY(reader.state() == RequestReader::State::NeedMore);
    QCOMPARE(reader.feed("{}"), 2);
    QVERIFY(reader.state() == RequestReader::State::Complete);
}

// Not a table of known tricks but every neighbour of a sound request: whatever the verdict, it is one.
void TestRequestReader::anyFlippedByteGivesOneVerdict()
{
    const QList<QByteArray> sound{
        "POST /h%41 HTTP/1.1\r\nHost: a:1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
        "POST /h HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 2\r\nX: y\r\n\r\n{}"};
    for (const QByteArray &original : sound) {
        for (qsizetype at = 0; at < original.size(); ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                QByteArray bytes = original;
                bytes[at] = static_cast<char>(byte);
                const Verdict whole = feedWhole(bytes);
                QVERIFY2(feedByteWise(bytes) == whole, bytes.toPercentEncoding().constData());
                QVERIFY2(feedRandomly(bytes, quint32(byte)) == whole, bytes.toPercentEncoding().constData());
            }
        }
    }
}

void TestRequestReader::rawStartIsCut()
{
    const QByteArray bytes = sized("", "0123456789");
    RequestReader reader;
    (void)reader.feed(bytes);
    reader.proceed();
    (void)reader.feed("0123456789");
    QCOMPARE(reader.rawStart(10'000), bytes);
    QCOMPARE(reader.rawStart(bytes.size() - 4), bytes.chopped(4));
    QCOMPARE(reader.rawStart(4), QByteArray("POST"));
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
