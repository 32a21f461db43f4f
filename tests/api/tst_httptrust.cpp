// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may hear the key: only the host whose certificate is in order, and through a proxy only inside the
// tunnel.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace arowana;

namespace {

/// A server behind TLS that keeps what it could read and answers everything with a yes.
class TlsPeer : public QSslServer {
public:
    TlsPeer(const QSslCertificate &certificate, const QSslKey &key)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate);
        configuration.setPrivateKey(key);
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, &TlsPeer::welcome);
        listen(QHostAddress::LocalHost, 0);
    }

    [[nodiscard]] QUrl base() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort())); }
    [[nodiscard]] const QByteArray &heard() const { return m_heard; }

private:
    void welcome()
    {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_heard += socket->readAll();
            if (m_heard.endsWith(kSendBody))
                socket->write(httpAnswer(200, kAcceptedBody));
        });
    }

    QByteArray m_heard;
};

} // namespace

class TestHttpTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void keyIsHeardOnlyBehindAGoodCertificate_data();
    void keyIsHeardOnlyBehindAGoodCertificate();
    void endInTheHandshakeMeansNoKey();
    void proxyNeverHearsTheKey_data();
    void proxyNeverHearsTheKey();

private:
    [[nodiscard]] bool make(const QStringList &arguments) const;
    [[nodiscard]] bool makeSigned(const QString &name, const QString &names, const QString &days) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    QString m_openssl;
    QSslConfiguration m_before;
    HandClock m_clock;
    bool m_isReady = false;
};

bool TestHttpTrust::make(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(m_openssl, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool TestHttpTrust::makeSigned(const QString &name, const QString &names, const QString &days) const
{
    QFile extensions(m_folder.filePath(name + QStringLiteral(".ext")));
    if (!extensions.open(QIODevice::WriteOnly))
        return false;
    extensions.write("subjectAltName=" + names.toLatin1() + "\n");
    extensions.close();
    const QStringList request{QStringLiteral("req"),      QStringLiteral("-newkey"),
                              QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                              QStringLiteral("-subj"),    QStringLiteral("/CN=peer"),
                              QStringLiteral("-keyout"),  name + QStringLiteral(".key"),
                              QStringLiteral("-out"),     name + QStringLiteral(".csr")};
    const QStringList sign{QStringLiteral("x509"),
                           QStringLiteral("-req"),
                           QStringLiteral("-CA"),
                           QStringLiteral("ca.pem"),
                           QStringLiteral("-CAkey"),
                           QStringLiteral("ca.key"),
                           QStringLiteral("-CAcreateserial"),
                           QStringLiteral("-days"),
                           days,
                           QStringLiteral("-extfile"),
                           name + QStringLiteral(".ext"),
                           QStringLiteral("-in"),
                           name + QStringLiteral(".csr"),
                           QStringLiteral("-out"),
                           name + QStringLiteral(".pem")};
    return make(request) && make(sign);
}

QByteArray TestHttpTrust::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestHttpTrust::initTestCase()
{
    m_before = QSslConfiguration::defaultConfiguration();
    m_openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (m_openssl.isEmpty() || !QSslSocket::supportsSsl())
        return;
    const auto ownRoot = [this](const QString &name, const QString &subject) {
        return make({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                     QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                     QStringLiteral("30"), QStringLiteral("-subj"), subject, QStringLiteral("-addext"),
                     QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
                     name + QStringLiteral(".key"), QStringLiteral("-out"), name + QStringLiteral(".pem")});
    };
    m_isReady =
        ownRoot(QStringLiteral("ca"), QStringLiteral("/CN=Test root")) &&
        ownRoot(QStringLiteral("self"), QStringLiteral("/CN=127.0.0.1")) &&
        makeSigned(QStringLiteral("good"), QStringLiteral("IP:127.0.0.1"), QStringLiteral("30")) &&
        makeSigned(QStringLiteral("other"), QStringLiteral("DNS:other.example"), QStringLiteral("30")) &&
        makeSigned(QStringLiteral("old"), QStringLiteral("IP:127.0.0.1"), QStringLiteral("-1"));
    QVERIFY(m_isReady);
    QSslConfiguration configuration = m_before;
    configuration.setCaCertificates({QSslCertificate(read(QStringLiteral("ca.pem")))});
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
}

void TestHttpTrust::keyIsHeardOnlyBehindAGoodCertificate()
{
    QFETCH(QString, name);
    QFETCH(QString, outcome);
    if (!m_isReady)
        QSKIP("no openssl here to make certificates with");
    TlsPeer peer(QSslCertificate(read(name + QStringLiteral(".pem"))),
                 QSslKey(read(name + QStringLiteral(".key")), QSsl::Rsa));
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
    QVERIFY(!peer.everything().contains("Hi")); // nor the message
}

void TestHttpTrust::proxyNeverHearsTheKey_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome"); // empty: any that is unknown
    QTest::newRow("wants a name") << httpAnswer(407, "<html>", "Proxy-Authenticate: Basic realm=\"x\"\r\n")
                                  << QStringLiteral("Proxy");
    QTest::newRow("refuses") << httpAnswer(403, "<html>") << QString();
    // Qt never tells of this one: the deadline does.
    QTest::newRow("hangs up") << QByteArray() << QStringLiteral("NoAnswer");
    QTest::newRow("sends elsewhere") << httpAnswer(302, "", "Location: http://127.0.0.2/\r\n") << QString();
    QTest::newRow("says yes and is not the platform")
        << QByteArray("HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\n\r\n") << QString();
}

void TestHttpTrust::proxyNeverHearsTheKey()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, outcome);
    ScriptedPeer proxy;
    proxy.willAlwaysAnswer(answer, ScriptedPeer::After::Close);
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", proxy.origin());
    // An address for documentation: nobody is there, and through the proxy nobody is asked.
    HttpPlatformClient client(QUrl(QStringLiteral("https://192.0.2.1")), m_clock);
    QVERIFY(client.setApiKey("ak_secret_42").ok());
    client.setDeadlineMs(answer.isEmpty() ? 500 : HttpPlatformClient::kDeadlineMs);
    const Landing<AcceptedSend> landing;
    client.send(IdempotencyKey("k"), kSendBody, landing.taker());
    QTRY_COMPARE(landing.count(), size_t(1));
    qputenv("https_proxy", before);
    QVERIFY2(landing.unknown() != nullptr, qPrintable(landing.outcome()));
    if (!outcome.isEmpty())
        QCOMPARE(landing.outcome(), outcome);
    QVERIFY2(proxy.everything().startsWith("CONNECT 192.0.2.1:443 "), proxy.everything().constData());
    QVERIFY(!proxy.everything().contains("ak_secret_42"));
    QVERIFY(!proxy.everything().contains("Authorization"));
}

QTEST_GUILESS_MAIN(TestHttpTrust)
#include "tst_httptrust.moc"
