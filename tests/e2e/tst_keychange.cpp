// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's side of the console on a platform that is busy: what may have left with one API key is not
// asked for with another before the message log was read, however often the console starts meanwhile.
#include "app/application.h"
#include "app/enginehost.h"
#include "app/systemclock.h"
#include "tests/support/samplesends.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;

namespace {

constexpr int kPatienceMs = 30'000;

/// The platform's own no, which tells its time.
QByteArray noWithTheTime()
{
    const QByteArray body = R"({"error":"not_found","message":"It is not there."})";
    const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc(),
                                               QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    return "HTTP/1.1 404 Not Found\r\nDate: " + date.toLatin1() +
           "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + body;
}

/// Answers every send with 503 and every question with a no, and counts.
class BusyPlatform {
public:
    BusyPlatform()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { take(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QUrl base() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }

    int sends = 0;
    int questions = 0;

private:
    void take(QTcpSocket &socket)
    {
        const QByteArray request = socket.peek(socket.bytesAvailable());
        const qsizetype end = request.indexOf("\r\n\r\n");
        static const QRegularExpression length(QStringLiteral("content-length: *(\\d+)"),
                                               QRegularExpression::CaseInsensitiveOption);
        const QString head = QString::fromLatin1(request.left(end));
        if (end < 0 || request.size() < end + 4 + length.match(head).captured(1).toInt())
            return;
        socket.readAll();
        const bool isSend = head.startsWith(QStringLiteral("POST /v1/messages"));
        ++(isSend ? sends : questions);
        const QByteArray busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        socket.write(isSend ? busy : noWithTheTime());
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
};

/// A run of the console with this key until it was answered a few times; `before` works once it is connected.
/// `awaits`: one more try of the send.
bool run(const QString &file, BusyPlatform &platform, const QByteArray &key, bool sends, bool awaits = false)
{
    const SystemClock clock;
    EngineHost::Setup setup;
    setup.storeFile = file;
    setup.policy = Application::systemPolicy();
    setup.policy.settings.rcsHoldMs = 0;
    setup.policy.retryFirstMs = 30; // longer than a frame: between two tries the window is told of it
    setup.policy.retryMostMs = 30;
    setup.policy.lookUpRestMs = 3'600'000; // the log is not read within this run
    EngineHost host(std::move(setup), clock);
    OutboxCounts outbox;
    QObject::connect(&host, &EngineHost::changed, &host,
                     [&outbox](const ChangeSet &changes) { outbox = changes.outbox.value_or(outbox); });
    host.open();
    host.connectPlatform(platform.base(), key, {});
    if (sends)
        host.send(1, test::rcsSend(1));
    const int before = platform.questions;
    const int sent = platform.sends;
    const bool isDone = QTest::qWaitFor(
        [&] {
            return outbox.unknown == 1 && platform.questions >= before + 3 &&
                   (!sends || platform.sends > 0) && (!awaits || platform.sends > sent);
        },
        kPatienceMs);
    host.close();
    return isDone;
}

} // namespace

class KeyChangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatMayHaveLeftWithAnotherKeyIsNotSentBeforeTheLogWasRead()
    {
        BusyPlatform platform;
        QVERIFY(platform.listen());
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("console.sqlite"));
        QVERIFY(run(file, platform, "pk_live_first", true));
        const int sends = platform.sends;
        QVERIFY(run(file, platform, "pk_live_second", false));
        QCOMPARE(platform.sends, sends);
        QVERIFY(run(file, platform, "pk_live_second", false)); // the same one, and still not looked for
        QCOMPARE(platform.sends, sends);
        QVERIFY(run(file, platform, "pk_live_first", false)); // nor is it known which one it left with last
        QCOMPARE(platform.sends, sends);
    }

    void sameKeyAsksAgainAtOnce()
    {
        BusyPlatform platform;
        QVERIFY(platform.listen());
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("console.sqlite"));
        QVERIFY(run(file, platform, "pk_live_first", true));
        const int sends = platform.sends;
        QVERIFY(run(file, platform, "pk_live_first", false, true));
        QVERIFY(platform.sends > sends);
    }
};

QTEST_GUILESS_MAIN(KeyChangeTest)
#include "tst_keychange.moc"
