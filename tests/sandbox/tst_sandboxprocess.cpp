// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, end to end: it is started, spoken to over HTTP, brings its webhooks to a server in this
// test, and its ledger is compared with what was seen from outside.
#include "tests/sandbox/sandboxdriver.h"

#include <csignal>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

/// The ledger's row of one message.
Json rowOf(const Json &ledger, const QByteArray &id)
{
    for (const Json &row : ledger["messages"])
        if (jsonString(row["id"]) == id)
            return row;
    return {};
}

} // namespace

class TestSandboxProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ledgerAgreesWithWhatWasSeen();
    void madeKeyIsPrintedAndNeeded();
    void closedStandardInputEndsIt();
    void terminationEndsItCleanly();
    void wrongStartsSayWhy_data();
    void wrongStartsSayWhy();
    void idsOfTwoRunsDiffer();
    void largeBodiesAreRefusedAndTheServerLivesOn();
    void importOfTenThousandPasses();
    void peopleWriteOfTheirOwnAccord();
};

void TestSandboxProcess::ledgerAgreesWithWhatWasSeen()
{
    Receiver receiver;
    QVERIFY(receiver.isListening());
    receiver.refuseFirst = 2; // so that retries are seen: 1 min and 5 min are 120 and 600 ms here
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    QCOMPARE(program.printed.count('\n'), 2);
    Client client(program.valueOf("listening"), "practice-key");
    QCOMPARE(client.call("POST", "/v1/webhooks", endpointBody(receiver.url())).status, 201);

    const QByteArray key = uuid();
    const Answer first = client.call("POST", "/v1/messages", rcsBody("+4915112340004", "Hello"), key);
    QCOMPARE(first.status, 200);
    QCOMPARE(client.call("POST", "/v1/messages", rcsBody("+4915112340004", "Hello"), key).bytes, first.bytes);
    const Answer queued = client.call("POST", "/v1/messages", rcsBody("+4915112340002", "Wait"), uuid());
    const Answer email = client.call("POST", "/v1/messages", emailBody("reads@shop.example"), uuid());
    const Answer failing = client.call("POST", "/v1/messages", rcsBody("+4915112340001", "Lost"), uuid());
    QCOMPARE(client.call("POST", "/v1/messages", rcsBody("+4915112340000", "No"), uuid()).status, 404);
    const QByteArray queuedId = jsonString(queued.body["message_id"]);
    QCOMPARE(client.call("DELETE", "/v1/messages/" + queuedId).status, 200);

    // delivered, read, started; revoked; delivered, opened, clicked; failed
    QTRY_COMPARE_WITH_TIMEOUT(receiver.events.size(), size_t(8), kPatienceMs);
    QCOMPARE(receiver.wronglySigned, 0);

    Json ledger;
    QTRY_VERIFY_WITH_TIMEOUT((ledger = client.call("GET", "/sandbox/ledger").body,
                              std::all_of(ledger["deliveries"].begin(), ledger["deliveries"].end(),
                                          [](const Json &one) { return one["done"].get<bool>(); })),
                             kPatienceMs);
    QCOMPARE(jsonString(rowOf(ledger, jsonString(first.body["message_id"]))["state"]), QByteArray("READ"));
    QCOMPARE(jsonString(rowOf(ledger, queuedId)["state"]), QByteArray("REVOKED"));
    QCOMPARE(jsonString(rowOf(ledger, jsonString(email.body["message_id"]))["state"]), QByteArray("CLICKED"));
    QCOMPARE(jsonString(rowOf(ledger, jsonString(failing.body["message_id"]))["state"]),
             QByteArray("FAILED"));
    QCOMPARE(ledger["messages"].size(), size_t(5)); // four sent, one reply
    QCOMPARE(jsonBytes(ledger["balance"]),
             js("{'start':'500.0000','free':'499.9150','reserved':'0.0000','total':'499.9150',"
                "'charged':'0.0850','released':'0.1600'}"));
    QCOMPARE(ledger["posts"].size(), size_t(5));
    QCOMPARE(jsonString(ledger["posts"][0]["idempotency_key"]), key);
    QCOMPARE(ledger["posts"][0]["count"].get<int>(), 2);
    QCOMPARE(ledger["refused"].size(), size_t(1));
    size_t attempts = 0;
    for (const Json &delivery : ledger["deliveries"]) {
        attempts += delivery["attempts"].size();
        QCOMPARE(jsonString(delivery["state"]), QByteArray("delivered"));
    }
    QCOMPARE(attempts, size_t(10)); // eight, and the two that were refused
}

void TestSandboxProcess::madeKeyIsPrintedAndNeeded()
{
    Program program(quick(), {});
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    QCOMPARE(program.printed.count('\n'), 3);
    const QByteArray key = program.valueOf("api-key");
    QVERIFY(key.size() >= 32);
    const QByteArray base = program.valueOf("listening");
    QCOMPARE(Client(base, key).call("GET", "/v1/billing/balance").status, 200);
    QCOMPARE(Client(base, "practice-key").call("GET", "/v1/billing/balance").status, 401);
}

void TestSandboxProcess::closedStandardInputEndsIt()
{
    Program program(quick() << QStringLiteral("--exit-with-stdin"));
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    program.process.write("ignored\n");
    QCOMPARE(Client(program.valueOf("listening"), "practice-key").call("GET", "/v1/messages").status, 200);
    program.process.closeWriteChannel();
    QVERIFY(program.process.waitForFinished(kPatienceMs));
    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process.exitCode(), 0);
}

void TestSandboxProcess::terminationEndsItCleanly()
{
    for (const int signal : {SIGTERM, SIGINT}) {
        Program program(quick());
        QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
        QCOMPARE(kill(pid_t(program.process.processId()), signal), 0);
        QVERIFY(program.process.waitForFinished(kPatienceMs));
        QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.process.exitCode(), 0);
        QCOMPARE(program.process.readAllStandardError(), QByteArray());
    }
}

void TestSandboxProcess::wrongStartsSayWhy_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("code");
    QTest::newRow("other address") << QStringLiteral("--host 0.0.0.0") << QByteArray() << 2;
    QTest::newRow("unknown option") << QStringLiteral("--bogus") << QByteArray() << 2;
    QTest::newRow("key with a space") << QStringLiteral("--port 0") << QByteArray("a b") << 2;
    QTest::newRow("taken port") << QStringLiteral("--port %1") << QByteArray() << 1;
}

void TestSandboxProcess::wrongStartsSayWhy()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, key);
    QFETCH(int, code);
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    if (arguments.contains(QLatin1String("%1")))
        arguments = arguments.arg(taken.serverPort());
    Program program(arguments.split(u' '), key);
    QVERIFY(program.process.waitForFinished(kPatienceMs));
    QCOMPARE(program.process.exitCode(), code);
    QCOMPARE(program.process.readAllStandardOutput(), QByteArray());
    const QByteArray complaint = program.process.readAllStandardError();
    QVERIFY(complaint.startsWith("arowana-sandbox: "));
    QCOMPARE(complaint.count('\n'), 1);
}

void TestSandboxProcess::idsOfTwoRunsDiffer()
{
    QSet<QByteArray> ids;
    QSet<QByteArray> fixed;
    for (int run = 0; run < 4; ++run) {
        Program program(run < 2 ? quick() : quick() << QStringLiteral("--fixed-ids"));
        QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
        Client client(program.valueOf("listening"), "practice-key");
        const Answer answer = client.call("POST", "/v1/messages", rcsBody("+4915112340006", "Hi"), uuid());
        QCOMPARE(answer.status, 200);
        (run < 2 ? ids : fixed).insert(jsonString(answer.body["message_id"]));
    }
    QCOMPARE(ids.size(), qsizetype(2));
    QCOMPARE(fixed.size(), qsizetype(1));
}

void TestSandboxProcess::largeBodiesAreRefusedAndTheServerLivesOn()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    const QUrl base = QUrl::fromEncoded(program.valueOf("listening"));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(base.port()));
    QVERIFY(socket.waitForConnected(kPatienceMs));
    socket.write("POST /v1/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer practice-key\r\n"
                 "Content-Type: application/json\r\nContent-Length: 1048577\r\n\r\n");
    QByteArray answer;
    QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).contains("payload_too_large"), kPatienceMs);
    QVERIFY(answer.startsWith("HTTP/1.1 413 "));
    Client client(program.valueOf("listening"), "practice-key");
    // The largest body that is read: one MiB of text fails its own rule, not the transport's.
    const QByteArray body = rcsBody("+4915112340006", QByteArray(1'000'000, 'a').constData());
    QCOMPARE(client.call("POST", "/v1/messages", body, uuid()).status, 400);
    QCOMPARE(client.call("GET", "/v1/messages").status, 200);
}

void TestSandboxProcess::importOfTenThousandPasses()
{
    Program program(quick());
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    Json rows = Json::array();
    for (int i = 0; i < 10'000; ++i)
        rows.push_back({{"email", "person" + std::to_string(i) + "@a-rather-long-domain-name.example.org"},
                        {"phone", "+49151" + std::to_string(10'000'000 + i)},
                        {"first_name", "Maximiliane"},
                        {"last_name", "Musterfrau-Beispiel"}});
    const QByteArray body = jsonBytes({{"contacts", std::move(rows)}});
    QVERIFY(body.size() > 1024 * 1024);
    const Answer answer = client.call("POST", "/v1/contacts/import", body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.bytes, js("{'imported':10000}"));
}

void TestSandboxProcess::peopleWriteOfTheirOwnAccord()
{
    Receiver receiver;
    // Ten minutes of arrivals take one second and a fifth.
    Program program(quick() << QStringLiteral("--people") << QStringLiteral("8"));
    QTRY_VERIFY_WITH_TIMEOUT(program.isReady(), kPatienceMs);
    Client client(program.valueOf("listening"), "practice-key");
    QCOMPARE(client.call("POST", "/v1/webhooks", endpointBody(receiver.url())).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(client.call("GET", "/sandbox/ledger").body["sessions"].size(), size_t(8),
                              kPatienceMs);
    const Json ledger = client.call("GET", "/sandbox/ledger").body;
    QCOMPARE(ledger["people"].size(), size_t(8));
    QVERIFY(client.call("GET", "/v1/messages?direction=INBOUND").body["total"].get<int>() >= 8);
    QTRY_VERIFY_WITH_TIMEOUT(!receiver.events.empty(), kPatienceMs);
    QCOMPARE(jsonString(receiver.events[0]["event"]), QByteArray("conversation.started"));
}

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
