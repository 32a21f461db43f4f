// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the practice platform while its answers go wrong, one way after the other: silence, cut
// and foreign answers, redirects, refusals, pauses. The window says what is known and no more, nothing is
// sent twice, nothing follows a redirect, and in the end outbox and ledger agree.
#include "tests/e2e/sandboxprogram.h"
#include "tests/e2e/windowedconsole.h"
#include "tests/e2e/windowreader.h"
#include "ui/mainwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 15'000;
constexpr int kDeadlineMs = 30'000; ///< after which a call without an answer is given up
const QString kTo = QStringLiteral("+4915112340006");

QJsonObject rule(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8().replace('\'', '"')).object();
}

QJsonObject faultsOf(QJsonObject one)
{
    if (!one.contains(QLatin1String("routes")))
        one.insert(QStringLiteral("routes"), QStringLiteral("sends"));
    return {{QStringLiteral("requests"), QJsonArray{one}}};
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QJsonArray told(const char *part) const
    {
        return m_sandbox->ledger().value(QLatin1String(part)).toArray();
    }
    /// The messages the platform accepted with this text.
    [[nodiscard]] QList<QJsonObject> accepted(const QString &text) const
    {
        QList<QJsonObject> found;
        const QJsonArray messages = told("messages");
        for (const QJsonValue &message : messages) {
            if (message.toObject().value(QLatin1String("marker")).toString() == text)
                found.append(message.toObject());
        }
        return found;
    }
    /// `POST /v1/messages` of this key.
    [[nodiscard]] QJsonObject posts(const QString &key) const
    {
        const QJsonArray all = told("posts");
        for (const QJsonValue &post : all) {
            if (post.toObject().value(QLatin1String("idempotency_key")).toString() == key)
                return post.toObject();
        }
        return {};
    }
    [[nodiscard]] int tries(const QString &key) const
    {
        return posts(key).value(QLatin1String("count")).toInt();
    }
    /// The fault that struck last; empty before the first.
    [[nodiscard]] QString struck() const
    {
        return told("faults").last().toObject().value(QLatin1String("fault")).toString();
    }
    /// The key of the send that was struck last.
    [[nodiscard]] QString struckKey() const
    {
        const QJsonArray strikes = told("faults");
        return strikes.last().toObject().value(QLatin1String("idempotency_key")).toString();
    }
    /// One message, one key, one body, whatever was tried.
    void verifySentOnce(const QString &text)
    {
        const QList<QJsonObject> found = accepted(text);
        QCOMPARE(found.size(), 1);
        const QJsonObject post = posts(found.first().value(QLatin1String("idempotency_key")).toString());
        QCOMPARE(post.value(QLatin1String("body_sha256")).toArray().size(), 1);
    }
    [[nodiscard]] std::unique_ptr<WindowedConsole> startConsole(const QByteArray &key)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto console = std::make_unique<WindowedConsole>(m_folder->path(), m_sandbox->base(), key);
        return console->start() ? std::move(console) : nullptr;
    }

    QTcpServer m_elsewhere;
    int m_pauses = 0;
    int m_strangers = 0; ///< connections to a host that a redirect named
    std::unique_ptr<SandboxProgram> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowedConsole> m_console;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_elsewhere.listen(QHostAddress(QStringLiteral("127.0.0.2"))));
        connect(&m_elsewhere, &QTcpServer::newConnection, this, [this] { ++m_strangers; });
        m_sandbox = std::make_unique<SandboxProgram>(
            QStringList{QStringLiteral("--speed"), QStringLiteral("20"), QStringLiteral("--fail-rate"),
                        QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
    }
    void init()
    {
        QVERIFY(m_sandbox->setFaults({}));
        m_console = startConsole(m_sandbox->apiKey());
        QVERIFY(m_console);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->api(), ApiState::Good, kPatienceMs);
    }
    void cleanup() { m_console.reset(); }

    void answerThatProvesNothingIsAskedForAgainWithTheSameKey_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("word");
        const QString cut =
            QStringLiteral("The connection ended in the middle; the platform may have acted or not.");
        const QString foreign =
            QStringLiteral("The network answered, not the platform: a login page or a proxy, perhaps.");
        const QString trouble =
            QStringLiteral("The platform has trouble of its own (HTTP %1); it may have acted or not.");
        const QString word = QStringLiteral("trouble on the platform (HTTP %1)");
        QTest::newRow("closed") << QStringLiteral("{'fault':'close'}") << cut
                                << QStringLiteral("connection cut");
        QTest::newRow("cut") << QStringLiteral("{'fault':'cut'}") << cut << QStringLiteral("connection cut");
        const QString notIt = QStringLiteral("the network answered, not the platform");
        QTest::newRow("page") << QStringLiteral("{'fault':'html'}") << foreign << notIt;
        QTest::newRow("page, accepted")
            << QStringLiteral("{'fault':'html','accepts':true}") << foreign << notIt;
        QTest::newRow("empty object") << QStringLiteral("{'fault':'empty'}") << foreign << notIt;
        QTest::newRow("gigabyte") << QStringLiteral("{'fault':'huge'}") << foreign << notIt;
        for (const int status : {500, 502, 503, 504}) {
            QTest::addRow("%d", status) << QStringLiteral("{'fault':'status','status':%1}").arg(status)
                                        << trouble.arg(status) << word.arg(status);
        }
        QTest::newRow("500, accepted") << QStringLiteral("{'fault':'status','status':500,'accepts':true}")
                                       << trouble.arg(500) << word.arg(500);
        QTest::newRow("409, still worked on")
            << QStringLiteral("{'fault':'status','status':409}")
            << QStringLiteral("The platform has not said yes or no in time; it may have acted or not.")
            << QStringLiteral("no yes or no in time");
    }
    void answerThatProvesNothingIsAskedForAgainWithTheSameKey()
    {
        QFETCH(QString, fault);
        QFETCH(QString, sentence);
        QFETCH(QString, word);
        const QString text =
            QStringLiteral("What was answered: %1").arg(QLatin1String(QTest::currentDataTag()));
        QVERIFY(m_sandbox->setFaults(faultsOf(rule(fault))));
        QVERIFY(m_console->sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Unknown"), kPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(m_console->details().contains(sentence), qPrintable(m_console->details()),
                                  kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->outboxRow(text).contains(word), kPatienceMs);
        const QString key = struckKey();
        QTRY_VERIFY_WITH_TIMEOUT(tries(key) >= 3, kPatienceMs);
        QVERIFY(accepted(text).size() <= 1);
        QVERIFY(m_sandbox->setFaults({}));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Read"), kPatienceMs);
        QVERIFY(!m_console->details().contains(sentence));
        verifySentOnce(text);
        QCOMPARE(accepted(text).first().value(QLatin1String("idempotency_key")).toString(), key);
    }

    void redirectIsNeverFollowed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("toAnotherHost");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d to another host", status) << status << true;
        QTest::newRow("307 to another path") << 307 << false;
    }
    void redirectIsNeverFollowed()
    {
        QFETCH(int, status);
        QFETCH(bool, toAnotherHost);
        const QString text = QStringLiteral("Pointed away by %1").arg(QLatin1String(QTest::currentDataTag()));
        const QString location =
            toAnotherHost ? QStringLiteral("http://127.0.0.2:%1/v1/messages").arg(m_elsewhere.serverPort())
                          : QStringLiteral("/elsewhere");
        QVERIFY(m_sandbox->setFaults(faultsOf({{QStringLiteral("fault"), QStringLiteral("redirect")},
                                               {QStringLiteral("status"), status},
                                               {QStringLiteral("location"), location}})));
        QVERIFY(m_console->sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Unknown"), kPatienceMs);
        // Whose it is, not which page of it: what follows the host may be as long as it likes.
        const QString shown = toAnotherHost
                                  ? QStringLiteral("http://127.0.0.2:%1").arg(m_elsewhere.serverPort())
                                  : m_sandbox->base().toString();
        const QString sentence =
            QStringLiteral("The answer pointed to %1, which is never followed.").arg(shown);
        QTRY_VERIFY2_WITH_TIMEOUT(m_console->details().contains(sentence), qPrintable(m_console->details()),
                                  kPatienceMs);
        const QString key = struckKey();
        QTRY_VERIFY_WITH_TIMEOUT(tries(key) >= 3, kPatienceMs);
        QVERIFY(accepted(text).isEmpty());
        QVERIFY(m_sandbox->setFaults({}));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Read"), kPatienceMs);
        verifySentOnce(text);
        QCOMPARE(m_strangers, 0);
        const QJsonArray refused = told("refused");
        for (const QJsonValue &one : refused)
            QVERIFY(one.toObject().value(QLatin1String("path")).toString() != QLatin1String("/elsewhere"));
    }

    void refusalIsFinalAndSaysWhy_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("sentences");
        const auto status = [](int code, const char *error) {
            return QStringLiteral("{'fault':'status','status':%1,'error':'%2'}")
                .arg(code)
                .arg(QLatin1String(error));
        };
        QTest::newRow("400") << status(400, "validation_error")
                             << QStringList{QStringLiteral("Something in the message is not valid."),
                                            QStringLiteral("You can fix it.")};
        QTest::newRow("402") << status(402, "insufficient_balance")
                             << QStringList{
                                    QStringLiteral("The balance does not cover this message. It needs"),
                                    QStringLiteral("Top up, then send it again. Nothing was charged. The "
                                                   "page for it: https://app.arowana.app/billing"),
                                    QStringLiteral("Whoever may top up the account can fix it.")};
        QTest::newRow("403") << status(403, "agent_not_approved")
                             << QStringList{QStringLiteral("The agent is not approved yet."),
                                            QStringLiteral("Wait for its review, or choose another sender.")};
        QTest::newRow("404") << status(404, "device_not_capable")
                             << QStringList{
                                    QStringLiteral("The recipient's device cannot receive RCS messages.")};
        QTest::newRow("422 consent") << status(422, "consent_required")
                                     << QStringList{QStringLiteral(
                                            "The recipient has not agreed to receive this kind of message.")};
        QTest::newRow("422 suppressed") << status(422, "recipient_suppressed")
                                        << QStringList{QStringLiteral("The recipient is suppressed")};
        QTest::newRow("422 session") << status(422, "no_active_session")
                                     << QStringList{QStringLiteral(
                                            "The 24-hour session with this person is not open.")};
        QTest::newRow("429 today") << status(429, "daily_limit_reached")
                                   << QStringList{
                                          QStringLiteral("This person has had today's newsletter already.")};
    }
    void refusalIsFinalAndSaysWhy()
    {
        QFETCH(QString, fault);
        QFETCH(QStringList, sentences);
        const QString text = QStringLiteral("Refused with %1").arg(QLatin1String(QTest::currentDataTag()));
        QVERIFY(m_sandbox->setFaults(faultsOf(rule(fault))));
        QVERIFY(m_console->sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Refused"), kPatienceMs);
        for (const QString &sentence : std::as_const(sentences)) {
            QTRY_VERIFY2_WITH_TIMEOUT(m_console->details().contains(sentence),
                                      qPrintable(m_console->details()), kPatienceMs);
        }
        const QString key = struckKey();
        QVERIFY(m_sandbox->setFaults({}));
        // The next one leaves; the refused one does not go with it.
        const QString next = QStringLiteral("After ") + text;
        QVERIFY(m_console->sendText(kTo, next));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(next), QStringLiteral("Read"), kPatienceMs);
        QCOMPARE(tries(key), 1);
        QVERIFY(accepted(text).isEmpty());
        QCOMPARE(m_console->state(text), QStringLiteral("Refused"));
    }

    void pauseHoldsTheWholeQueueForASecondAtLeast_data()
    {
        QTest::addColumn<QString>("retryAfter");
        for (const char *value : {"'retry_after':0,", "'retry_after':-1,", "'retry_after':'1',",
                                  "'retry_after':1.5,", "'retry_after':null,", "'retry_after':{'a':[]},",
                                  "'retry_after':1e-9,", "'retry_after_header':'1',", ""})
            QTest::newRow(*value ? value : "none") << QString::fromLatin1(value);
    }
    void pauseHoldsTheWholeQueueForASecondAtLeast()
    {
        QFETCH(QString, retryAfter);
        const int number = m_pauses++; // the platform is the same for all rows
        const QString first = QStringLiteral("Held up %1, first").arg(number);
        const QString second = QStringLiteral("Held up %1, second").arg(number);
        QVERIFY(m_sandbox->setFaults(
            faultsOf(rule(QStringLiteral("{%1'fault':'status','status':429,'count':1}").arg(retryAfter)))));
        QVERIFY(m_console->sendText(kTo, first));
        QTRY_VERIFY2_WITH_TIMEOUT(
            lampLine(m_console->window(), QStringLiteral("API")).startsWith(QLatin1String("API paused")),
            qPrintable(lampLine(m_console->window(), QStringLiteral("API"))), kPatienceMs);
        QVERIFY(m_console->sendText(kTo, second));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(first), QStringLiteral("Read"), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(second), QStringLiteral("Read"), kPatienceMs);
        verifySentOnce(first);
        verifySentOnce(second);
        const auto instant = [](const QJsonObject &object, const char *name) {
            return QDateTime::fromString(object.value(QLatin1String(name)).toString(), Qt::ISODateWithMs);
        };
        const QDateTime struck = instant(told("faults").last().toObject(), "at");
        for (const QString &text : {first, second})
            QVERIFY(struck.msecsTo(instant(accepted(text).first(), "accepted_at")) >= 950);
    }

    void endlessPauseIsAnHour()
    {
        QVERIFY(m_sandbox->setFaults(
            faultsOf(rule(QStringLiteral("{'fault':'status','status':429,'retry_after':1e9,'count':1}")))));
        QVERIFY(m_console->sendText(kTo, QStringLiteral("Held up for ever")));
        QTRY_VERIFY_WITH_TIMEOUT(
            lampLine(m_console->window(), QStringLiteral("API")).startsWith(QLatin1String("API paused")),
            kPatienceMs);
        const QStringList sentences = lampSentences(m_console->window(), QStringLiteral("API"));
        const QString all = sentences.join(u'\n');
        QVERIFY2(all.contains(QLatin1String("asks for a pause until")), qPrintable(all));
        QVERIFY2(all.contains(QRegularExpression(
                     QStringLiteral("it goes on by itself in (1:00:0[01]|59:[0-9]{2})\\."))),
                 qPrintable(all));
        const QString key = struckKey();
        QVERIFY(m_console->sendText(kTo, QStringLiteral("Waits as well")));
        QCOMPARE(tries(key), 1);
        QVERIFY(accepted(QStringLiteral("Waits as well")).isEmpty());
        QCOMPARE(m_console->state(QStringLiteral("Waits as well")), QStringLiteral("Held"));
    }

    void refusedKeyFreezesTheQueueAndAsksForAnother()
    {
        QVERIFY(m_sandbox->setFaults(
            faultsOf(rule(QStringLiteral("{'fault':'status','status':401,'routes':'all'}")))));
        const QString text = QStringLiteral("The key was taken away");
        QVERIFY(m_console->sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->api(), ApiState::KeyRefused, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->window().findChild<QLineEdit *>(QStringLiteral("apiKey")),
                                 kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Held"), kPatienceMs);
        const QString key = struckKey();
        QVERIFY(m_sandbox->setFaults({}));
        auto *field = m_console->window().findChild<QLineEdit *>(QStringLiteral("apiKey"));
        QTest::keyClicks(field, QString::fromLatin1(m_sandbox->apiKey()));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Read"), kPatienceMs);
        verifySentOnce(text);
    }

    /// For a send alone: every other call is answered well. The queue waits, and the window says for what.
    void keyRefusedForASendAloneIsAskedForAsWell()
    {
        QVERIFY(m_sandbox->setFaults(
            faultsOf(rule(QStringLiteral("{'fault':'status','status':401,'count':1}")))));
        const QString text = QStringLiteral("Refused for sending");
        QVERIFY(m_console->sendText(kTo, text));
        QTRY_VERIFY_WITH_TIMEOUT(struck() == QLatin1String("status"), kPatienceMs);
        Q_EMIT m_console->window().refreshRequested();
        const auto field = [this] {
            return m_console->window().findChild<QLineEdit *>(QStringLiteral("apiKey"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(field() && field()->isVisible(), kPatienceMs);
        QCOMPARE(lampLine(m_console->window(), QStringLiteral("API")), QStringLiteral("API key refused"));
        QCOMPARE(m_console->state(text), QStringLiteral("Held"));
        QTest::keyClicks(field(), QString::fromLatin1(m_sandbox->apiKey()));
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Read"), kPatienceMs);
        verifySentOnce(text);
        QCOMPARE(tries(struckKey()), 2);
    }

    void silenceAfterAcceptingEndsInOneMessage()
    {
        const QString text = QStringLiteral("Accepted in silence");
        QVERIFY(m_sandbox->setFaults(faultsOf(rule(QStringLiteral("{'fault':'silence','count':1}")))));
        QVERIFY(m_console->sendText(kTo, text));
        QTRY_COMPARE_WITH_TIMEOUT(accepted(text).size(), 1, kPatienceMs);
        const QString sentence =
            QStringLiteral("The platform has not said yes or no in time; it may have acted or not.");
        // Of the send itself, not of its double.
        const auto isSaid = [this, &sentence] {
            return m_console->details().contains(sentence) &&
                   m_console->detailsState() == QLatin1String("Unknown");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), kDeadlineMs + kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(tries(struckKey()), 2, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rowsWithContent(m_console->window(), text).size(), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text), QStringLiteral("Read"), kPatienceMs);
        verifySentOnce(text);
        QCOMPARE(tries(struckKey()), 2);
    }
};

QTEST_MAIN(AnswersTest)
#include "tst_answers.moc"
