// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console is killed with -9 while it sends a list, again and again, started again on the same data and
// told to go on. In the end every recipient has the message once, judged by the practice platform's ledger.
#include "tests/e2e/sandboxprogram.h"

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana::test;

namespace {

constexpr int kRecipients = 240;
constexpr int kKills = 10;
constexpr int kPatienceMs = 60'000;

} // namespace

class KilledListTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<QProcess> driver(const QString &mode) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("AROWANA_API_KEY"), QString::fromLatin1(m_sandbox->apiKey()));
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationDirPath() + QStringLiteral("/listdriver"),
                       {mode, m_data.path(), m_sandbox->base().toString(), QString::number(kRecipients)});
        return process;
    }

    /// Until `lines` lines more have left, and some milliseconds; or until it is over.
    void runAndKill(const QString &mode, int lines, int thenMs)
    {
        const std::unique_ptr<QProcess> console = driver(mode);
        QByteArray printed;
        while (printed.count("left ") < lines && !printed.contains("done")) {
            QVERIFY2(console->waitForReadyRead(kPatienceMs), printed.constData());
            printed += console->readAllStandardOutput();
            QVERIFY2(!printed.contains("stuck"), printed.constData());
        }
        (void)console->waitForReadyRead(thenMs);
        console->kill();
        console->waitForFinished();
        printed += console->readAllStandardOutput();
        m_isOver = printed.contains("done");
    }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_data;
    bool m_isOver = false;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox =
            std::make_unique<SandboxProgram>(QStringList{QStringLiteral("--speed"), QStringLiteral("20"),
                                                         QStringLiteral("--fail-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
    }

    void isKilledAtRandomPoints()
    {
        const quint32 seed = qEnvironmentVariableIsSet("AROWANA_TEST_SEED")
                                 ? quint32(qEnvironmentVariableIntValue("AROWANA_TEST_SEED"))
                                 : QRandomGenerator::system()->generate();
        qInfo("replay with AROWANA_TEST_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < kKills && !m_isOver; ++round) {
            runAndKill(round == 0 ? QStringLiteral("start") : QStringLiteral("resume"),
                       int(random.bounded(1, 4)), int(random.bounded(0, 60)));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(!m_isOver); // else it was hardly killed at work
    }

    void goesOnToTheEndAfterwards()
    {
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("resume"));
        QVERIFY(console->waitForFinished(kPatienceMs));
        const QByteArray printed = console->readAllStandardOutput();
        QVERIFY2(printed.contains("done"), printed.constData());
        QCOMPARE(console->exitCode(), 0);
    }

    void everyRecipientHasItOnce()
    {
        const QJsonObject ledger = m_sandbox->ledger();
        QHash<QString, int> accepted;
        QSet<QString> keys;
        const QJsonArray messages = ledger.value(QLatin1String("messages")).toArray();
        for (const QJsonValue &value : messages) {
            const QJsonObject message = value.toObject();
            if (message.value(QLatin1String("direction")).toString() != QLatin1String("OUTBOUND"))
                continue;
            ++accepted[message.value(QLatin1String("marker")).toString()];
            const QString key = message.value(QLatin1String("idempotency_key")).toString();
            QVERIFY(!key.isEmpty() && !keys.contains(key));
            keys.insert(key);
        }
        for (int line = 0; line < kRecipients; ++line) {
            const QString marker = QStringLiteral("Hello n%1").arg(line, 3, 10, QLatin1Char('0'));
            QVERIFY2(accepted.take(marker) == 1, qPrintable(marker));
        }
        QVERIFY(accepted.isEmpty());
        QCOMPARE(ledger.value(QLatin1String("refused")).toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(KilledListTest)
#include "tst_killedlist.moc"
