// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console is killed with -9 at random points of its work, started again on the same data, and so on; in
// the end nothing that it confirmed is lost and nothing was sent twice, judged by the practice platform's
// ledger, and every webhook it answered with 2xx is in its journal once.
#include "tests/e2e/scriptedprogram.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana::test;

namespace {

constexpr int kKills = 20;
constexpr int kSendsEach = 12;

struct Intents {
    QSet<QString> wanted;    ///< send was pressed
    QSet<QString> confirmed; ///< the window said it is kept
};

void takeLines(const QByteArray &printed, Intents &intents)
{
    for (const QByteArray &line : printed.split('\n')) {
        if (line.startsWith("intent "))
            intents.wanted.insert(QString::fromUtf8(line.mid(7)));
        else if (line.startsWith("stored "))
            intents.confirmed.insert(QString::fromUtf8(line.mid(7)));
    }
}

} // namespace

class KilledConsoleTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<QProcess> driver(const QString &mode, const QStringList &more = {}) const
    {
        return startScripted(QStringLiteral("consoledriver"), mode, m_data.path(), *m_sandbox, more);
    }

    /// Runs until `killAfter` lines of its work were printed plus some milliseconds, then kills it.
    void runAndKill(int round, QRandomGenerator &random)
    {
        const std::unique_ptr<QProcess> console =
            driver(QStringLiteral("send"), {QStringLiteral("m%1").arg(round), QString::number(kSendsEach)});
        QByteArray printed;
        const int lines = int(random.bounded(1, 2 * kSendsEach));
        while (printed.count('\n') < lines + 2 && !printed.contains("done")) {
            QVERIFY2(console->waitForReadyRead(kScriptPatienceMs), printed.constData());
            printed += console->readAllStandardOutput();
        }
        // Anything from the next instruction to some milliseconds of webhooks and answers later.
        (void)console->waitForReadyRead(int(random.bounded(0, 60)));
        killAtOnce(*console);
        printed += console->readAllStandardOutput();
        QVERIFY2(!printed.contains("stuck"), printed.constData());
        takeLines(printed, m_intents);
    }

    /// While it still comes to terms with what the last run left.
    void startAndKill(QRandomGenerator &random)
    {
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("settle"));
        QVERIFY(console->waitForStarted(kScriptPatienceMs));
        (void)console->waitForFinished(int(random.bounded(0, 500)));
        killAtOnce(*console);
    }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_data;
    Intents m_intents;
    QByteArray m_rows;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox =
            std::make_unique<SandboxProgram>(QStringList{QStringLiteral("--speed"), QStringLiteral("20"),
                                                         // a bounce would suppress the address: another story
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
        for (int round = 0; round < kKills; ++round) {
            if (round % 4 == 3)
                startAndKill(random);
            runAndKill(round, random);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(m_intents.confirmed.size() > kKills);
    }

    void comesToRestAfterwards()
    {
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("settle"));
        QVERIFY(console->waitForFinished(kScriptPatienceMs));
        QCOMPARE(console->exitCode(), 0);
        m_rows = console->readAllStandardOutput();
    }

    void losesNothingThatWasConfirmed()
    {
        const QJsonArray messages = m_sandbox->ledger().value(QLatin1String("messages")).toArray();
        QHash<QString, int> accepted;
        for (const QJsonValue &message : messages)
            ++accepted[message.toObject().value(QLatin1String("marker")).toString()];
        for (const QString &marker : std::as_const(m_intents.confirmed))
            QVERIFY2(accepted.value(marker) == 1, qPrintable(marker));
    }

    void sendsNothingTwice()
    {
        const QJsonObject ledger = m_sandbox->ledger();
        QHash<QString, int> accepted;
        QSet<QString> keys;
        const QJsonArray messages = ledger.value(QLatin1String("messages")).toArray();
        for (const QJsonValue &value : messages) {
            const QJsonObject message = value.toObject();
            if (message.value(QLatin1String("direction")).toString() != QLatin1String("OUTBOUND"))
                continue;
            const QString marker = message.value(QLatin1String("marker")).toString();
            QVERIFY2(++accepted[marker] == 1, qPrintable(marker));
            QVERIFY2(m_intents.wanted.contains(marker), qPrintable(marker));
            const QString key = message.value(QLatin1String("idempotency_key")).toString();
            QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(marker));
            keys.insert(key);
        }
        const QJsonArray refused = ledger.value(QLatin1String("refused")).toArray();
        QCOMPARE(refused.size(), 0); // a conflict of key and body would stand here
    }

    void showsEveryConfirmedMessageWithItsId()
    {
        for (const QString &marker : std::as_const(m_intents.confirmed)) {
            const bool shown = m_rows.contains(' ' + marker.toUtf8() + '\n') &&
                               !m_rows.contains(" - " + marker.toUtf8() + '\n');
            QVERIFY2(shown, qPrintable(marker));
        }
    }

    void hasEveryAnsweredEventOnce()
    {
        QSet<QString> answered;
        const QJsonArray deliveries = m_sandbox->ledger().value(QLatin1String("deliveries")).toArray();
        for (const QJsonValue &value : deliveries) {
            const QJsonObject delivery = value.toObject();
            const QJsonArray attempts = delivery.value(QLatin1String("attempts")).toArray();
            for (const QJsonValue &attempt : attempts) {
                if (attempt.toObject().value(QLatin1String("status")).toInt() / 100 == 2)
                    answered.insert(delivery.value(QLatin1String("event_id")).toString());
            }
        }
        QVERIFY(!answered.isEmpty());
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("judge"));
            database.setDatabaseName(m_data.path() + QStringLiteral("/console.sqlite"));
            QVERIFY(database.open());
            QSqlQuery count(database);
            for (const QString &id : std::as_const(answered)) {
                QVERIFY(count.prepare(QStringLiteral("SELECT count(*) FROM events WHERE event_id = ?")));
                count.addBindValue(id.toUtf8());
                QVERIFY(count.exec() && count.next());
                QVERIFY2(count.value(0).toInt() == 1, qPrintable(id));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("judge"));
    }
};

QTEST_GUILESS_MAIN(KilledConsoleTest)
#include "tst_killedconsole.moc"
