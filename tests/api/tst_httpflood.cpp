// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers without end: what the console takes in is bounded, whatever the other side pours out.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace arowana;

namespace {

constexpr qint64 kMiB = 1024LL * 1024;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kMemoryTells = false; // the sanitizer keeps what was freed
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kMemoryTells = false;
#else
constexpr bool kMemoryTells = true;
#endif
#else
constexpr bool kMemoryTells = true;
#endif

/// Memory of this process that is in use, in bytes; 0 where that says nothing.
qint64 residentBytes()
{
    if (!kMemoryTells)
        return 0;
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

class TestHttpFlood : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endlessAnswersAreCutOff_data();
    void endlessAnswersAreCutOff();
    void packedAnswerIsNotUnpacked();
    void manyHeadersDoNotHarm_data();
    void manyHeadersDoNotHarm();
};

void TestHttpFlood::endlessAnswersAreCutOff_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QByteArray &head, const QByteArray &piece,
                        const char *outcome) {
        QTest::newRow(name) << head << piece << QString::fromLatin1(outcome);
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray start = R"({"message_id":"msg_1","note":")";
    const QByteArray block(64 * 1024, 'x');
    // Over 8 MiB of body: cut off here.
    row("a length of 1 GB", ok + "Content-Length: 1073741824\r\n\r\n" + start, block, "NotThePlatform");
    row("no length", ok + "\r\n" + start, block, "NotThePlatform");
    row("chunks", ok + "Transfer-Encoding: chunked\r\n\r\n", "10000\r\n" + block + "\r\n", "NotThePlatform");
    row("interim 103", "", QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n").repeated(2'000),
        "NotThePlatform");
    // No body ever comes: Qt reads on, keeps no more than its own limits, and the deadline ends it.
    row("chunks of a byte", ok + "Transfer-Encoding: chunked\r\n\r\n",
        QByteArray("1\r\nx\r\n").repeated(10'000), "NoAnswer");
    row("a chunk size without end", ok + "Transfer-Encoding: chunked\r\n\r\n", QByteArray(64 * 1024, '0'),
        "NoAnswer");
    row("headers", ok, QByteArray("X-Much: more\r\n").repeated(4'000), "NoAnswer");
    row("one header", ok + "X-Long: ", block, "NoAnswer");
    row("a status line", "HTTP/1.1 200 ", block, "NoAnswer");
    row("interim 100", "", QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(2'000), "NoAnswer");
    row("empty lines", "", QByteArray("\r\n").repeated(30'000), "NoAnswer");
}

void TestHttpFlood::endlessAnswersAreCutOff()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    QFETCH(QString, outcome);
    ScriptedPeer peer;
    HandClock clock;
    HttpPlatformClient client(peer.base(), clock);
    client.setDeadlineMs(outcome == QStringLiteral("NoAnswer") ? 300 : HttpPlatformClient::kDeadlineMs);
    peer.willPour(head, piece);
    const qint64 before = residentBytes();
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    const qint64 grown = residentBytes() - before;
    QCOMPARE(landing.outcome(), outcome);
    QVERIFY(!landing.unknown()->nothingLeft());
    QVERIFY2(grown < 32 * kMiB, qPrintable(QStringLiteral("%1 MiB").arg(grown / kMiB)));
    QVERIFY2(peer.poured() < 64 * kMiB, qPrintable(QStringLiteral("%1 MiB").arg(peer.poured() / kMiB)));
    // When it is over, the client is as good as new.
    peer.cutOff();
    client.setDeadlineMs(HttpPlatformClient::kDeadlineMs);
    peer.willAnswer(httpAnswer(200, kAcceptedBody));
    const Landing<AcceptedSend> next;
    client.send(IdempotencyKey("k"), kSendBody, next.taker());
    QTRY_COMPARE(next.count(), size_t(1));
    QCOMPARE(next.outcome(), QStringLiteral("accepted"));
    QCOMPARE(peer.heads(), 2);
}

void TestHttpFlood::packedAnswerIsNotUnpacked()
{
    // 64 MiB of spaces before the answer, in 64 KiB.
    const QByteArray plain = QByteArray(qsizetype(64 * kMiB), ' ') + kAcceptedBody;
    const QByteArray packed = qCompress(plain, 9).mid(4); // without Qt's own length before it
    ScriptedPeer peer;
    HandClock clock;
    HttpPlatformClient client(peer.base(), clock);
    for (const QByteArray encoding : {"deflate", "gzip", "br", "zstd"}) {
        peer.willAnswer(httpAnswer(200, packed, "Content-Encoding: " + encoding + "\r\n"));
        const qint64 before = residentBytes();
        const Landing<AcceptedSend> landing;
        client.send(IdempotencyKey("k"), kSendBody, landing.taker());
        QTRY_COMPARE(landing.count(), size_t(1));
        QCOMPARE(landing.outcome(), QStringLiteral("NotThePlatform"));
        QVERIFY(residentBytes() - before < 32 * kMiB);
    }
}

void TestHttpFlood::manyHeadersDoNotHarm_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {50, 101, 1'000, 100'000})
        QTest::addRow("%d", count) << count;
}

void TestHttpFlood::manyHeadersDoNotHarm()
{
    QFETCH(int, count);
    ScriptedPeer peer;
    HandClock clock;
    HttpPlatformClient client(peer.base(), clock);
    client.setDeadlineMs(count <= 100 ? HttpPlatformClient::kDeadlineMs : 200);
    QByteArray headers;
    for (int i = 0; i < count; ++i)
        headers += "X-" + QByteArray::number(i) + ": y\r\n";
    peer.willAnswer(httpAnswer(200, kAcceptedBody, headers));
    const qint64 before = residentBytes();
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    // Qt reads a hundred and then waits in vain.
    QCOMPARE(landing.outcome(), count <= 100 ? QStringLiteral("accepted") : QStringLiteral("NoAnswer"));
    QVERIFY(residentBytes() - before < 32 * kMiB);
    QCOMPARE(peer.heads(), 1);
}

QTEST_GUILESS_MAIN(TestHttpFlood)
#include "tst_httpflood.moc"
