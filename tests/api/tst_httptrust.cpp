// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may hear the key: only the host whose certificate is in order, and through a proxy only inside the
// tunnel.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/certificateauthority.h"
#include "tests/api/scriptedpeer.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTest>

#include <sys/socket.h>

using namespace arowana;

namespace {

/// A server behind TLS that keeps what it could read and answers everything with a yes.
class TlsPeer : public QSslServer {
public:
    TlsPeer(const QSslCertificate &certificate, const QSslKey &key, quint16 port = 0)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate);
        configuration.setPrivateKey(key);
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, &TlsPeer::welcome);
        listen(QHostAddress::LocalHost, port);
    }

    [[nodiscard]] QUrl base() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort())); }
    [[nodiscard]] const QByteArray &heard() const { return m_heard; }

    bool answers = true;
    bool closes = false; ///< after each answer

private:
    void welcome()
    {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_heard += socket->readAll();
            if (!answers || !m_heard.endsWith(kSendBody))
                return;
            socket->write(httpAnswer(200, kAcceptedBody, closes ? "Connection: close\r\n" : ""));
            if (closes)
                socket->disconnectFromHost();
        });
    }

    QByteArray m_heard;
};

/// A proxy that leads to `target`, whatever it is asked for, and can reset its connections.
class TunnelPeer : public QTcpServer {
public:
    explicit TunnelPeer(quint16 target)
        : m_target(target)
    {
        connect(this, &QTcpServer::newConnection, this, &TunnelPeer::welcome);
        listen(QHostAddress::LocalHost, 0);
    }

    [[nodiscard]] QByteArray origin() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()); }
    /// Everything the client said, in the tunnel too.
    [[nodiscard]] const QByteArray &passed() const { return m_passed; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Both ends hear a reset, not an orderly end.
    void reset()
    {
        const QList<QTcpSocket *> sockets = std::exchange(m_sockets, {});
        for (QTcpSocket *socket : sockets) {
            const linger atOnce{1, 0};
            ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
            socket->disconnect(this);
            socket->abort();
        }
    }

private:
    void welcome()
    {
        QTcpSocket *client = nextPendingConnection();
        auto *platform = new QTcpSocket(this);
        platform->connectToHost(QHostAddress::LocalHost, m_target);
        m_sockets << client << platform;
        ++m_connections;
        connect(client, &QTcpSocket::readyRead, this, [this, client, platform] {
            const QByteArray came = client->readAll();
            m_passed += came;
            if (came.startsWith("CONNECT "))
                client->write("HTTP/1.1 200 Connection established\r\n\r\n");
            else
                platform->write(came);
        });
        connect(platform, &QTcpSocket::readyRead, this,
                [client, platform] { client->write(platform->readAll()); });
    }

    quint16 m_target;
    QList<QTcpSocket *> m_sockets;
    QByteArray m_passed;
    int m_connections = 0;
};

/// An address for documentation: nobody is there, and through a proxy nobody is asked.
const QString kElsewhere = QStringLiteral("192.0.2.1");

} // namespace

class TestHttpTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void keyIsHeardOnlyBehindAGoodCertificate_data();
    void keyIsHeardOnlyBehindAGoodCertificate();
    void keyIsNotHeardOverWeakTls_data();
    void keyIsNotHeardOverWeakTls();
    void theWeakServerHearsWhoTrustsIt();
    void aCertificateThatIsSwappedEndsTheTrust();
    void endInTheHandshakeMeansNoKey();
    void proxyNeverHearsTheKey_data();
    void proxyNeverHearsTheKey();
    void proxyThatLetsNothingThroughIsNamed_data();
    void proxyThatLetsNothingThroughIsNamed();
    void aResetInTheTunnelLeavesTheOutcomeOpen();

private:
    CertificateAuthority m_authority;
    QSslConfiguration m_before;
    HandClock m_clock;
};

void TestHttpTrust::initTestCase()
{
    m_before = QSslConfiguration::defaultConfiguration();
    QVERIFY(QSslSocket::supportsSsl());
    using W = CertificateAuthority::Wish;
    W other{QStringLiteral("other"), QStringLiteral("DNS:other.example")};
    W elsewhere{QStringLiteral("elsewhere"), QStringLiteral("IP:") + kElsewhere};
    W old{QStringLiteral("old")};
    old.to = QStringLiteral("20200201000000Z");
    W young{QStringLiteral("young")};
    young.from = QStringLiteral("20980101000000Z");
    W tiny{QStringLiteral("tiny")};
    tiny.bits = 512;
    W small{QStringLiteral("small")};
    small.bits = 1024;
    W forgeable{QStringLiteral("forgeable")};
    forgeable.digest = QStringLiteral("sha1");
    QVERIFY2(m_authority.begin() && m_authority.signItself(QStringLiteral("self")),
             m_authority.trouble().constData());
    for (const W &wish : {W{QStringLiteral("good")}, other, elsewhere, old, young, tiny, small, forgeable})
        QVERIFY2(m_authority.issue(wish), m_authority.trouble().constData());
    QSslConfiguration configuration = m_before;
    configuration.setCaCertificates({m_authority.certificate(QStringLiteral("ca"))});
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestHttpTrust::cleanupTestCase()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

void TestHttpTrust::keyIsHeardOnlyBehindAGoodCertificate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("known root, this host, in time") << QStringLiteral("good") << QStringLiteral("accepted");
    QTest::newRow("self-signed") << QStringLiteral("self") << QStringLiteral("TlsTrouble");
    QTest::newRow("another host's") << QStringLiteral("other") << QStringLiteral("TlsTrouble");
    QTest::newRow("expired") << QStringLiteral("old") << QStringLiteral("TlsTrouble");
    QTest::newRow("not valid yet") << QStringLiteral("young") << QStringLiteral("TlsTrouble");
}

void TestHttpTrust::keyIsHeardOnlyBehindAGoodCertificate()
{
    QFETCH(QString, name);
    QFETCH(QString, outcome);
    TlsPeer peer(m_authority.certificate(name), m_authority.key(name));
    HttpPlatformClient client(peer.base(), m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.outcome(), outcome);
    QCOMPARE(peer.heard().contains("Authorization: Bearer ak_secret_42"),
             outcome == QStringLiteral("accepted"));
    QCOMPARE(peer.heard().isEmpty(), outcome != QStringLiteral("accepted"));
}

void TestHttpTrust::keyIsNotHeardOverWeakTls_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *title, const char *name, const QString &options,
                        const char *outcome = "TlsTrouble") {
        QTest::newRow(title) << QString::fromLatin1(name) << options.split(u' ')
                             << QString::fromLatin1(outcome);
    };
    row("TLS 1.0", "good", QStringLiteral("-tls1"));
    row("TLS 1.1", "good", QStringLiteral("-tls1_1"));
    row("a key of 512 bits", "tiny", QStringLiteral("-tls1_2"));
    row("a key of 1024 bits", "small", QStringLiteral("-tls1_2"));
    row("signed with SHA-1", "forgeable", QStringLiteral("-tls1_2"));
    row("wants a certificate of ours, TLS 1.2", "good", QStringLiteral("-tls1_2 -Verify 1"));
    row("wants a certificate of ours, TLS 1.3", "good", QStringLiteral("-tls1_3 -Verify 1"),
        "Cut"); // there the client has said all before it hears of it, and the server reads none of it
}

void TestHttpTrust::keyIsNotHeardOverWeakTls()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    QFETCH(QString, outcome);
    WeakServer server(m_authority, name, options);
    const QUrl base = server.base();
    QVERIFY(base.isValid());
    HttpPlatformClient client(base, m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE_WITH_TIMEOUT(landing.count(), size_t(1), 20'000);
    QCOMPARE(landing.outcome(), outcome);
    const QByteArray heard = server.heard();
    QVERIFY2(!heard.contains("ak_secret_42"), heard.constData());
    QVERIFY2(!heard.contains("agent_id"), heard.constData()); // the message
}

/// Else the rows above would say nothing.
void TestHttpTrust::theWeakServerHearsWhoTrustsIt()
{
    WeakServer server(m_authority, QStringLiteral("good"), {QStringLiteral("-tls1_2")});
    const QUrl base = server.base();
    QVERIFY(base.isValid());
    HttpPlatformClient client(base, m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    client.send(IdempotencyKey("k"), kSendBody, Landing<AcceptedSend>().taker());
    QTRY_VERIFY_WITH_TIMEOUT(server.heardSoFar().contains("ak_secret_42"), 20'000);
}

void TestHttpTrust::aCertificateThatIsSwappedEndsTheTrust()
{
    auto peer = std::make_unique<TlsPeer>(m_authority.certificate(QStringLiteral("good")),
                                          m_authority.key(QStringLiteral("good")));
    peer->closes = true;
    HttpPlatformClient client(peer->base(), m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    const Landing<AcceptedSend> before;
    client.send(IdempotencyKey("k1"), kSendBody, before.taker());
    QTRY_COMPARE(before.count(), size_t(1));
    QCOMPARE(before.outcome(), QStringLiteral("accepted"));
    const quint16 port = peer->serverPort();
    peer.reset();
    const TlsPeer swapped(m_authority.certificate(QStringLiteral("self")),
                          m_authority.key(QStringLiteral("self")), port);
    QVERIFY(swapped.isListening());
    const Landing<AcceptedSend> after;
    client.send(IdempotencyKey("k2"), kSendBody, after.taker());
    QTRY_COMPARE(after.count(), size_t(1));
    QCOMPARE(after.outcome(), QStringLiteral("TlsTrouble"));
    QVERIFY(swapped.heard().isEmpty());
}

void TestHttpTrust::endInTheHandshakeMeansNoKey()
{
    ScriptedPeer peer;
    QUrl secure = peer.base();
    secure.setScheme(QStringLiteral("https"));
    HttpPlatformClient client(secure, m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_VERIFY(!peer.everything().isEmpty());
    peer.hangUp();
    QTRY_COMPARE(landing.count(), size_t(1));
    QVERIFY2(landing.unknown() != nullptr, qPrintable(landing.outcome()));
    QVERIFY(!peer.everything().contains("ak_secret_42"));
    QVERIFY(!peer.everything().contains("agent_id")); // nor the message
}

void TestHttpTrust::proxyNeverHearsTheKey_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome"); // empty: any that is unknown
    QTest::addColumn<bool>("isSilentThen");
    QTest::newRow("wants a name") << httpAnswer(407, "<html>", "Proxy-Authenticate: Basic realm=\"x\"\r\n")
                                  << QStringLiteral("Proxy") << false;
    QTest::newRow("refuses") << httpAnswer(403, "<html>") << QStringLiteral("Proxy") << false;
    // Qt never tells of this one: the deadline does.
    QTest::newRow("hangs up") << QByteArray() << QStringLiteral("NoAnswer") << false;
    QTest::newRow("says nothing") << QByteArray() << QStringLiteral("NoAnswer") << true;
    QTest::newRow("says yes, and then nothing")
        << QByteArray("HTTP/1.1 200 Connection established\r\n\r\n") << QStringLiteral("NoAnswer") << true;
    QTest::newRow("sends elsewhere") << httpAnswer(302, "", "Location: http://127.0.0.2/\r\n") << QString()
                                     << false;
    QTest::newRow("says yes and is not the platform")
        << QByteArray("HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\n\r\n") << QString()
        << false;
}

void TestHttpTrust::proxyNeverHearsTheKey()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, outcome);
    QFETCH(bool, isSilentThen);
    ScriptedPeer proxy;
    proxy.willAlwaysAnswer(answer, isSilentThen ? ScriptedPeer::After::KeepOpen : ScriptedPeer::After::Close);
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", proxy.origin());
    HttpPlatformClient client(QUrl(QStringLiteral("https://") + kElsewhere), m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    client.setDeadlineMs(answer.isEmpty() || isSilentThen ? 500 : HttpPlatformClient::kDeadlineMs);
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    qputenv("https_proxy", before);
    QVERIFY2(landing.unknown() != nullptr, qPrintable(landing.outcome()));
    if (!outcome.isEmpty())
        QCOMPARE(landing.outcome(), outcome);
    if (landing.unknown()->httpStatus == 0)
        QCOMPARE(landing.unknown()->proxy, proxy.base().authority());
    QVERIFY2(proxy.everything().startsWith("CONNECT 192.0.2.1:443 "), proxy.everything().constData());
    QVERIFY(!proxy.everything().contains("ak_secret_42"));
    QVERIFY(!proxy.everything().contains("Authorization"));
}

void TestHttpTrust::proxyThatLetsNothingThroughIsNamed_data()
{
    QTest::addColumn<QByteArray>("answer"); // empty: nobody is there
    QTest::newRow("is not there") << QByteArray();
    QTest::newRow("refuses") << httpAnswer(403, "<html>");
    QTest::newRow("does not find the platform") << httpAnswer(404, "<html>");
    QTest::newRow("does not reach it") << httpAnswer(502, "<html>");
    QTest::newRow("is busy") << httpAnswer(503, "<html>");
}

void TestHttpTrust::proxyThatLetsNothingThroughIsNamed()
{
    QFETCH(QByteArray, answer);
    auto proxy = std::make_unique<ScriptedPeer>();
    proxy->willAlwaysAnswer(answer, ScriptedPeer::After::Close);
    QUrl told = proxy->base();
    const QString name = told.authority();
    told.setUserName(QStringLiteral("staff"));
    told.setPassword(QStringLiteral("proxy_secret"));
    if (answer.isEmpty())
        proxy.reset();
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", told.toEncoded());
    HttpPlatformClient client(QUrl(QStringLiteral("https://") + kElsewhere), m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    qputenv("https_proxy", before);
    QCOMPARE(landing.outcome(), QStringLiteral("Proxy"));
    QVERIFY(landing.unknown()->nothingLeft());
    QCOMPARE(landing.unknown()->proxy, name); // without the name and the password it was given
    QVERIFY(!landing.unknown()->detail.contains(QStringLiteral("proxy_secret")));
    QVERIFY(!proxy || !proxy->everything().contains("agent_id"));
}

void TestHttpTrust::aResetInTheTunnelLeavesTheOutcomeOpen()
{
    TlsPeer peer(m_authority.certificate(QStringLiteral("elsewhere")),
                 m_authority.key(QStringLiteral("elsewhere")));
    peer.answers = false;
    TunnelPeer proxy(peer.serverPort());
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", proxy.origin());
    HttpPlatformClient client(QUrl(QStringLiteral("https://") + kElsewhere), m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_VERIFY(peer.heard().endsWith(kSendBody)); // it may have been taken
    proxy.reset();
    QTRY_COMPARE(landing.count(), size_t(1));
    qputenv("https_proxy", before);
    QCOMPARE(landing.outcome(), QStringLiteral("Cut"));
    QVERIFY(!landing.unknown()->nothingLeft());
    QCOMPARE(proxy.connections(), 1); // nor is it sent again by itself
    QCOMPARE(peer.heard().count("POST /v1/messages"), 1);
    QVERIFY(proxy.passed().startsWith("CONNECT 192.0.2.1:443 "));
    QVERIFY(!proxy.passed().contains("ak_secret_42"));
    QVERIFY(!proxy.passed().contains("agent_id"));
}

QTEST_GUILESS_MAIN(TestHttpTrust)
#include "tst_httptrust.moc"
