// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real console starts and finds no platform: the key is wrong, the host is not there, something else
// answers. The window opens all the same, takes what is composed, and its truth bar says what is the matter,
// what is safe and what to do; what waits is sent once the platform answers.
#include "tests/e2e/sandboxprogram.h"
#include "tests/e2e/windowedconsole.h"
#include "tests/e2e/windowreader.h"
#include "ui/mainwindow.h"
#include "ui/startup/firststartpage.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 15'000;
const QString kTo = QStringLiteral("+4915112340006");
const QByteArray kWrongKey = "wrong-key-0123456789";

QJsonObject everyAnswer(const QByteArray &fault)
{
    return QJsonDocument::fromJson("{\"requests\":[" + fault + "]}").object();
}

/// A name that is too long for any resolver to be asked about (RFC 1035: 255 octets), so that it is unknown
/// without a word leaving this machine.
QUrl unknownHost()
{
    const QString label = QString(60, u'a') + u'.';
    return QUrl(QStringLiteral("https://%1invalid").arg(label.repeated(5)));
}

/// Where nobody listens: a port of this machine that was free a moment ago.
QUrl deserted()
{
    QTcpServer taken;
    if (!taken.listen(QHostAddress::LocalHost))
        return {};
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(taken.serverPort()));
}

} // namespace

class BadStartsTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] int accepted(const QString &text) const
    {
        int count = 0;
        const QJsonArray messages = m_sandbox->ledger().value(QLatin1String("messages")).toArray();
        for (const QJsonValue &message : messages)
            count += message.toObject().value(QLatin1String("marker")).toString() == text ? 1 : 0;
        return count;
    }

    void verifyLamp(const WindowedConsole &console, const QString &line, const QString &sentence,
                    const QString &advice)
    {
        const MainWindow &window = console.window();
        const QString api = QStringLiteral("API");
        const auto said = [&] { return lampSentences(window, api).join(u'\n'); };
        QTRY_VERIFY2_WITH_TIMEOUT(lampLine(window, api).startsWith(line), qPrintable(lampLine(window, api)),
                                  kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(lamp(window, api)->accessibleDescription().startsWith(sentence),
                                 kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(sentence), kPatienceMs);
        const QString all = said();
        QVERIFY2(all.contains(sentence), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("What is safe: ")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("What to do: ") + advice), qPrintable(all));
    }

    /// Every page opens, and the list holds what was composed.
    void verifyUsable(const WindowedConsole &console, const QString &text)
    {
        for (const char *page : {"outbox", "insights", "senders", "messages"})
            QVERIFY2(console.window().showPage(QLatin1String(page)), page);
        QTRY_VERIFY_WITH_TIMEOUT(!console.outboxRow(text).isEmpty(), kPatienceMs);
        QVERIFY(console.window().isEnabled());
    }

    std::unique_ptr<SandboxProgram> m_sandbox;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>(
            QStringList{QStringLiteral("--speed"), QStringLiteral("20"), QStringLiteral("--fail-rate"),
                        QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
    }
    void init() { QVERIFY(m_sandbox->setFaults({})); }

    void offlineNoRequestLeavesAndTheNextStartAsks()
    {
        QTcpServer platform;
        QVERIFY(platform.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&platform, &QTcpServer::newConnection, this, [&] {
            while (QTcpSocket *socket = platform.nextPendingConnection()) {
                ++connections;
                socket->deleteLater();
            }
        });
        const QUrl base(QStringLiteral("http://127.0.0.1:%1").arg(platform.serverPort()));
        QTemporaryDir folder;
        const QString text = QStringLiteral("Written offline");
        {
            WindowedConsole console(folder.path(), base, "some-key-0123456789", true);
            QVERIFY(console.start());
            verifyLamp(console, QStringLiteral("API offline by choice"),
                       QStringLiteral("The console was started with --offline: no request leaves."),
                       QStringLiteral("Start it without --offline"));
            QVERIFY(console.sendText(kTo, text));
            QTRY_COMPARE_WITH_TIMEOUT(console.state(text), QStringLiteral("Held"), kPatienceMs);
            verifyUsable(console, text);
            QCOMPARE(connections, 0);
        }
        WindowedConsole console(folder.path(), base, "some-key-0123456789");
        QVERIFY(console.start());
        QTRY_VERIFY_WITH_TIMEOUT(connections > 0, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!console.outboxRow(text).isEmpty(), kPatienceMs);
    }

    void unreachableHostHoldsWhatIsComposed_data()
    {
        QTest::addColumn<QUrl>("platform");
        QTest::newRow("unknown host") << unknownHost();
        QTest::newRow("nobody listens") << deserted();
    }
    void unreachableHostHoldsWhatIsComposed()
    {
        QFETCH(QUrl, platform);
        QVERIFY(platform.isValid());
        QTemporaryDir folder;
        WindowedConsole console(folder.path(), platform, "some-key-0123456789");
        QVERIFY(console.start());
        const QString text = QStringLiteral("To nobody");
        verifyLamp(console, QStringLiteral("API not reached"),
                   platform.host() + QStringLiteral(" could not be reached; nothing left this machine."),
                   QStringLiteral("Check the network, and that the platform's address is typed right. The "
                                  "console tries again by itself."));
        QVERIFY(console.sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(console.state(text), QStringLiteral("Held"), kPatienceMs);
        const QString why =
            QStringLiteral("Not sent: the platform cannot be reached. It will be tried again.");
        QTRY_VERIFY2_WITH_TIMEOUT(console.outboxRow(text).contains(why),
                                  qPrintable(console.outboxRow(text).join(u'|')), kPatienceMs);
        verifyUsable(console, text);
    }

    void foreignAnswerLeavesTheOutcomeOpenUntilThePlatformIsBack_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("advice");
        const QString foreign =
            QStringLiteral("The network answered, not the platform: a login page or a proxy, perhaps.");
        const QString login = QStringLiteral("Open a web page on this network: it may ask for a login.");
        const QString notIt = QStringLiteral("API not the platform");
        QTest::newRow("page") << QByteArray(R"({"fault":"html"})") << notIt << foreign << login;
        QTest::newRow("empty object") << QByteArray(R"({"fault":"empty"})") << notIt << foreign << login;
        QTest::newRow("cut") << QByteArray(R"({"fault":"cut"})") << QStringLiteral("API connection cut")
                             << QStringLiteral("The connection ended in the middle; the platform may have "
                                               "acted or not.")
                             << QStringLiteral("Check the network.");
        QTest::newRow("503") << QByteArray(R"({"fault":"status","status":503})")
                             << QStringLiteral("API platform trouble, HTTP 503")
                             << QStringLiteral("The platform has trouble of its own (HTTP 503); it may have "
                                               "acted or not.")
                             << QStringLiteral("Wait. The console tries again by itself.");
    }
    void foreignAnswerLeavesTheOutcomeOpenUntilThePlatformIsBack()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QString, line);
        QFETCH(QString, sentence);
        QFETCH(QString, advice);
        QVERIFY(m_sandbox->setFaults(everyAnswer(fault)));
        QTemporaryDir folder;
        WindowedConsole console(folder.path(), m_sandbox->base(), m_sandbox->apiKey());
        QVERIFY(console.start());
        verifyLamp(console, line, sentence, advice);
        const QString text = QStringLiteral("Started into: %1").arg(QLatin1String(QTest::currentDataTag()));
        QVERIFY(console.sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(console.state(text), QStringLiteral("Unknown"), kPatienceMs);
        verifyUsable(console, text);
        QVERIFY(m_sandbox->setFaults({}));
        QTRY_COMPARE_WITH_TIMEOUT(console.state(text), QStringLiteral("Read"), kPatienceMs);
        QCOMPARE(accepted(text), 1);
        QTRY_VERIFY_WITH_TIMEOUT(lampLine(console.window(), QStringLiteral("API")).endsWith(u"ms"),
                                 kPatienceMs);
    }

    void wrongKeyAsksForAnotherAndHoldsWhatIsComposed()
    {
        QTemporaryDir folder;
        WindowedConsole console(folder.path(), m_sandbox->base(), kWrongKey);
        QVERIFY(console.start());
        const QString text = QStringLiteral("With a wrong key");
        verifyLamp(console, QStringLiteral("API key refused"),
                   QStringLiteral("127.0.0.1 does not accept the API key."), QString());
        QTRY_VERIFY_WITH_TIMEOUT(console.window().findChild<FirstStartPage *>(), kPatienceMs);
        QVERIFY(
            shownTexts(console.window()).contains(QStringLiteral("Your key was refused: enter a new one")));
        QVERIFY(console.sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(console.state(text), QStringLiteral("Held"), kPatienceMs);
        verifyUsable(console, text);
        QCOMPARE(accepted(text), 0);
        auto *field = console.window().findChild<QLineEdit *>(QStringLiteral("apiKey"));
        QVERIFY(field);
        QTest::keyClicks(field, QString::fromLatin1(m_sandbox->apiKey()));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console.state(text), QStringLiteral("Read"), kPatienceMs);
        QCOMPARE(accepted(text), 1);
    }
};

QTEST_MAIN(BadStartsTest)
#include "tst_badstarts.moc"
