// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults as they are seen on the wire: the real program is ordered to misbehave, by its options and while it
// runs.
#include "tests/sandbox/sandboxdriver.h"

using namespace arowana;
using namespace arowana::sandbox;

namespace {

/// A bare request on a connection of its own; what comes back is seen byte by byte.
class Wire {
public:
    Wire(const Program &program, const QByteArray &verb, const QByteArray &path, const QByteArray &body = {},
         const QByteArray &idempotencyKey = {})
    {
        const QUrl base = QUrl::fromEncoded(program.valueOf("listening"));
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(base.port()));
        QByteArray head = verb + ' ' + path +
                          " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer practice-key\r\n"
                          "Content-Type: application/json\r\nContent-Length: " +
                          QByteArray::number(body.size()) + "\r\n";
        if (!idempotencyKey.isEmpty())
            head += "Idempotency-Key: " + idempotencyKey + "\r\n";
        socket.write(head + "\r\n" + body);
    }
    [[nodiscard]] bool isClosed()
    {
        received += socket.readAll();
        return socket.state() == QAbstractSocket::UnconnectedState;
    }

    QTcpSocket socket;
    QByteArray received;
};

QByteArray faults(const char *json)
{
    return js(json);
}

} // namespace

class TestSandboxFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void silenceIsTakenAndNeverAnswered();
    void lateAnswerComesAfterItsTime();
    void cutAnswerEndsInTheMiddle();
    void closedConnectionGivesNoByte();
    void hugeAnswerIsAnnouncedAndFlows();
    void foreignAnswersAreWrittenAsOrdered();
    void faultsOfTheStartAreInForce();
    void dateFollowsThePlatformsClock();
    void endsCleanlyWhileAnswersRest();
    void thirtyHoursPassInMoments();
    void webhooksSwitchedOffComeLater();
    void historyIsThereFromTheStart();
};

void TestSandboxFaults::silenceIsTakenAndNeverAnswered()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    QCOMPARE(client
                 .call("PUT", "/sandbox/faults",
                       faults("{'requests':[{'fault':'silence','routes':'sends','count':1}]}"))
                 .status,
             200);
    const QByteArray key = uuid();
    const QByteArray body = rcsBody("+4915112340006", "Hello");
    Wire wire(program, "POST", "/v1/messages", body, key);
    // It has been taken once the ledger shows it, and others are served meanwhile.
    QTRY_COMPARE_WITH_TIMEOUT(client.call("GET", "/sandbox/ledger").body["messages"].size(), size_t(1),
                              kPatienceMs);
    QVERIFY(!wire.isClosed());
    QCOMPARE(wire.received, QByteArray());
    const Answer again = client.call("POST", "/v1/messages", body, key);
    QCOMPARE(again.status, 200);
    const Json ledger = client.call("GET", "/sandbox/ledger").body;
    QCOMPARE(ledger["messages"].size(), size_t(1));
    QCOMPARE(jsonBytes(ledger["posts"][0]["statuses"]), QByteArray("[0,200]"));
    QVERIFY(!wire.isClosed());
    QCOMPARE(wire.received, QByteArray());
}

void TestSandboxFaults::lateAnswerComesAfterItsTime()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    client.call("PUT", "/sandbox/faults",
                faults("{'requests':[{'fault':'late','routes':'sends','count':1,'seconds':0.4}]}"));
    QElapsedTimer since;
    since.start();
    const Answer late = client.call("POST", "/v1/messages", rcsBody("+4915112340006", "Hi"), uuid());
    QVERIFY(since.elapsed() >= 400);
    QCOMPARE(late.status, 200);
    QVERIFY(jsonString(late.body["message_id"]).startsWith("msg_"));
}

void TestSandboxFaults::cutAnswerEndsInTheMiddle()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    client.call("PUT", "/sandbox/faults",
                faults("{'requests':[{'fault':'cut','routes':'sends','count':1}]}"));
    Wire wire(program, "POST", "/v1/messages", rcsBody("+4915112340006", "Hi"), uuid());
    QTRY_VERIFY_WITH_TIMEOUT(wire.isClosed(), kPatienceMs);
    QVERIFY(wire.received.startsWith("HTTP/1.1 200 "));
    const QByteArray body = wire.received.mid(wire.received.indexOf("\r\n\r\n") + 4);
    const qsizetype at = wire.received.indexOf("Content-Length: ") + 16;
    const qsizetype length = wire.received.mid(at, wire.received.indexOf("\r\n", at) - at).toLongLong();
    QVERIFY(body.startsWith("{\"message_id\":\"msg_"));
    QCOMPARE(body.size(), length / 2);
    QCOMPARE(client.call("GET", "/v1/messages").body["total"].get<int>(), 1);
}

void TestSandboxFaults::closedConnectionGivesNoByte()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    client.call("PUT", "/sandbox/faults",
                faults("{'requests':[{'fault':'close','routes':'sends','count':1},"
                       "{'fault':'close','routes':'sends','count':1,'accepts':false}]}"));
    for (int i = 0; i < 2; ++i) {
        Wire wire(program, "POST", "/v1/messages", rcsBody("+4915112340006", "Hi"), uuid());
        QTRY_VERIFY_WITH_TIMEOUT(wire.isClosed(), kPatienceMs);
        QCOMPARE(wire.received, QByteArray());
    }
    QCOMPARE(client.call("GET", "/v1/messages").body["total"].get<int>(), 1); // the first was taken
}

void TestSandboxFaults::hugeAnswerIsAnnouncedAndFlows()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    client.call("PUT", "/sandbox/faults",
                faults("{'requests':[{'fault':'huge','routes':'reads','count':1}]}"));
    Wire wire(program, "GET", "/v1/messages");
    QTRY_VERIFY_WITH_TIMEOUT((static_cast<void>(wire.isClosed()), wire.received.size() > 4 * 1024 * 1024),
                             kPatienceMs);
    QVERIFY(wire.received.contains("Content-Length: 1073741824\r\n"));
    wire.socket.abort();
    QCOMPARE(client.call("GET", "/v1/messages").status, 200); // and the server lives on
}

void TestSandboxFaults::foreignAnswersAreWrittenAsOrdered()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    client.call(
        "PUT", "/sandbox/faults",
        faults("{'requests':[{'fault':'html','count':1},{'fault':'empty','count':1},"
               "{'fault':'redirect','status':302,'location':'http://127.0.0.2:9/v1/messages','count':1},"
               "{'fault':'status','status':429,'retry_after':'3','retry_after_header':5,'count':1},"
               "{'fault':'status','status':503,'count':2}]}"));
    const auto get = [&client] { return client.call("GET", "/v1/messages"); };
    const Answer page = get();
    QCOMPARE(page.status, 200);
    QVERIFY(page.bytes.startsWith("<!DOCTYPE html>"));
    QCOMPARE(get().bytes, QByteArray("{}"));
    const Answer moved = get();
    QCOMPARE(moved.status, 302);
    QCOMPARE(moved.location, QByteArray("http://127.0.0.2:9/v1/messages"));
    const Answer limited = get();
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.retryAfter, QByteArray("5"));
    QCOMPARE(jsonString(limited.body["retry_after"]), QByteArray("3"));
    QCOMPARE(get().status, 503);
    QCOMPARE(get().status, 503);
    QCOMPARE(get().status, 200);
}

void TestSandboxFaults::faultsOfTheStartAreInForce()
{
    Program program(quick() << QStringLiteral("--fault")
                            << QStringLiteral("status,status=401,routes=reads,skip=1")
                            << QStringLiteral("--fault=html,routes=sends") << QStringLiteral("--webhooks")
                            << QStringLiteral("off") << QStringLiteral("--webhook-drop=12.5"));
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    const Json inForce = client.call("GET", "/sandbox/faults").body;
    QCOMPARE(inForce["requests"].size(), size_t(2));
    QCOMPARE(inForce["webhooks"]["off"].get<bool>(), true);
    QCOMPARE(inForce["webhooks"]["drop"].get<double>(), 12.5);
    QCOMPARE(client.call("GET", "/v1/messages").status, 200);
    QCOMPARE(client.call("GET", "/v1/messages").status, 401);
    QVERIFY(
        client.call("POST", "/v1/messages", rcsBody("+4915112340006", "Hi")).bytes.startsWith("<!DOCTYPE"));
}

void TestSandboxFaults::dateFollowsThePlatformsClock()
{
    for (const int skew : {0, 90'000, -90'000}) {
        Program program(quick() << QStringLiteral("--clock-skew") << QString::number(skew));
        QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
        Client client(program.valueOf("listening"), "practice-key");
        const auto isNow = [](const QDateTime &time, qint64 ahead) {
            return qAbs(QDateTime::currentDateTimeUtc().secsTo(time) - ahead) < 60;
        };
        for (const char *path : {"/v1/messages", "/v1/nowhere", "/sandbox/clock"}) {
            const Answer answer = client.call("GET", path);
            QVERIFY(answer.date.endsWith(" GMT"));
            QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(answer.date),
                                                     QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
            date.setTimeSpec(Qt::UTC);
            QVERIFY2(date.isValid() && isNow(date, skew), answer.date.constData());
        }
        const Answer sent = client.call("POST", "/v1/messages", rcsBody("+4915112340006", "Hi"), uuid());
        const auto created = Instant::fromIso(jsonString(sent.body["created_at"]));
        QVERIFY(created && isNow(QDateTime::fromMSecsSinceEpoch(created->ms, Qt::UTC), skew));
    }
}

void TestSandboxFaults::endsCleanlyWhileAnswersRest()
{
    Program program(quick() << QStringLiteral("--exit-with-stdin") << QStringLiteral("--fault")
                            << QStringLiteral("silence,routes=reads"));
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    Wire one(program, "GET", "/v1/messages");
    Wire other(program, "GET", "/v1/messages");
    QTRY_COMPARE_WITH_TIMEOUT(client.call("GET", "/sandbox/ledger").body["faults"].size(), size_t(2),
                              kPatienceMs);
    program.process.closeWriteChannel();
    QVERIFY(program.process.waitForFinished(kPatienceMs));
    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process.exitCode(), 0);
    QCOMPARE(program.process.readAllStandardError(), QByteArray());
}

void TestSandboxFaults::thirtyHoursPassInMoments()
{
    Receiver receiver;
    Program program({QStringLiteral("--fail-rate"), QStringLiteral("0"), QStringLiteral("--reply-rate"),
                     QStringLiteral("0")});
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    Json endpoint = Json::parse(endpointBody(receiver.url()).toStdString());
    endpoint["events"].push_back("conversation.ended");
    QCOMPARE(client.call("POST", "/v1/webhooks", jsonBytes(endpoint)).status, 201);
    QCOMPARE(client.call("POST", "/v1/messages", rcsBody("+4915112340004", "Hi"), uuid()).status, 200);
    receiver.refuseFirst = 2; // tried again after one minute and after five
    const Answer begun = client.call("POST", "/sandbox/clock", js("{'skip_seconds':108000}"));
    QCOMPARE(begun.status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!client.call("GET", "/sandbox/clock").body["skipping"].get<bool>(), kPatienceMs);
    QSet<QByteArray> names;
    Instant ended;
    for (const Json &event : receiver.events) {
        names.insert(jsonString(event["event"]));
        if (jsonString(event["event"]) == "conversation.ended")
            ended = *Instant::fromIso(jsonString(event["timestamp"]));
    }
    QCOMPARE(names, (QSet<QByteArray>{"message.delivered", "message.read", "conversation.started",
                                      "conversation.ended"}));
    const Json clock = client.call("GET", "/sandbox/clock").body;
    const auto now = Instant::fromIso(jsonString(clock["now"]));
    QVERIFY(now);
    const qint64 hours = now->since(ended) / 3'600'000; // the session closed a day after the reply
    QVERIFY2(hours >= 4 && hours <= 6, QByteArray::number(hours).constData());
    const Json sessions = client.call("GET", "/sandbox/ledger").body["sessions"];
    QCOMPARE(sessions.size(), size_t(1));
    QCOMPARE(jsonString(sessions[0]["ended_at"]), jsonString(sessions[0]["expires_at"]));
}

void TestSandboxFaults::webhooksSwitchedOffComeLater()
{
    Receiver receiver;
    Program program(quick() << QStringLiteral("--webhooks=off"));
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    QCOMPARE(client.call("POST", "/v1/webhooks", endpointBody(receiver.url())).status, 201);
    QCOMPARE(client.call("POST", "/v1/messages", rcsBody("+4915112340001", "Lost"), uuid()).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(client.call("GET", "/sandbox/ledger").body["deliveries"].size() == 1,
                             kPatienceMs);
    QCOMPARE(receiver.events.size(), size_t(0));
    QCOMPARE(client.call("PUT", "/sandbox/faults", "{}").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.events.size(), size_t(1), kPatienceMs);
    QCOMPARE(receiver.wronglySigned, 0);
}

void TestSandboxFaults::historyIsThereFromTheStart()
{
    Program program(quick() << QStringLiteral("--history") << QStringLiteral("1000")
                            << QStringLiteral("--history-days") << QStringLiteral("3"));
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    int count = 0;
    for (int offset = 0;; offset += 200) {
        const Answer page = client.call("GET", "/v1/messages?limit=200&offset=" + QByteArray::number(offset));
        QCOMPARE(page.status, 200);
        count += int(page.body["messages"].size());
        if (page.body["messages"].size() < 200)
            break;
    }
    QCOMPARE(count, 1000);
    const Answer inbound = client.call("GET", "/v1/messages?direction=INBOUND&limit=1");
    const QByteArray id = jsonString(inbound.body["messages"][0]["id"]);
    const Answer one = client.call("GET", "/v1/messages/" + id);
    QVERIFY(!jsonString(one.body["content"]["text"]).isEmpty());
    QCOMPARE(client.call("GET", "/v1/contacts/" + jsonString(one.body["contact_id"])).status, 200);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
