// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console is killed with -9 while it sends a list, again and again, started again on the same data and
// told to go on, most times on a platform that misbehaves: webhooks that are lost, late, doubled or out of
// order, answers that are late or cut, and 429. In the end every recipient has the message once, judged by
// the practice platform's ledger.
#include "tests/e2e/scriptedprogram.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana::test;

namespace {

constexpr int kRecipients = 240;
constexpr int kKills = 10;

QJsonObject fault(const char *name, QJsonObject members)
{
    members.insert(QStringLiteral("fault"), QLatin1String(name));
    members.insert(QStringLiteral("routes"), QStringLiteral("sends"));
    return members;
}

QJsonObject tooManyRequests(QJsonObject members)
{
    members.insert(QStringLiteral("status"), 429);
    members.insert(QStringLiteral("retry_after"), 1);
    return fault("status", members);
}

QJsonObject answers(const QJsonArray &rules)
{
    return {{QStringLiteral("requests"), rules}};
}

/// Nobody may rest on a webhook.
QJsonObject webhooks()
{
    return {{QStringLiteral("drop"), 30},
            {QStringLiteral("duplicate"), 40},
            {QStringLiteral("delay"), 40},
            {QStringLiteral("delay_seconds"), 20}, // a second at this speed
            {QStringLiteral("reorder"), 30}};
}

QJsonObject faultsOfLife(int life)
{
    const QString percent = QStringLiteral("percent");
    switch (life % 5) {
    case 1:
        return {{QStringLiteral("webhooks"), webhooks()}};
    case 2:
        return answers({fault("late", {{percent, 60}, {QStringLiteral("seconds"), 0.3}})});
    case 3:
        return answers({fault("cut", {{percent, 40}}), fault("close", {{percent, 40}})});
    case 4:
        return answers({tooManyRequests({{QStringLiteral("count"), 2}})});
    default:
        return {};
    }
}

constexpr int kCuts = 6;
constexpr int kCloses = 6;
constexpr int kTooMany = 3;
constexpr int kLate = 8;

/// All of them at once, and each so often that it has struck when the list is over.
QJsonObject faultsOfTheLastLife()
{
    const auto strikes = [](int count, int skip) {
        return QJsonObject{{QStringLiteral("count"), count}, {QStringLiteral("skip"), skip}};
    };
    QJsonObject late = strikes(kLate, 20);
    late.insert(QStringLiteral("seconds"), 0.3);
    QJsonObject faults = answers({fault("cut", strikes(kCuts, 2)), fault("close", strikes(kCloses, 20)),
                                  tooManyRequests(strikes(kTooMany, 40)), fault("late", late)});
    faults.insert(QStringLiteral("webhooks"), webhooks());
    return faults;
}

} // namespace

class KilledListTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<QProcess> driver(const QString &mode) const
    {
        return startScripted(QStringLiteral("listdriver"), mode, m_data.path(), *m_sandbox,
                             {QString::number(kRecipients)});
    }

    /// Until `lines` lines more have left, and some milliseconds; or until it is over.
    void runAndKill(const QString &mode, int lines, int thenMs)
    {
        const std::unique_ptr<QProcess> console = driver(mode);
        QByteArray printed;
        while (printed.count("left ") < lines && !printed.contains("done")) {
            QVERIFY2(console->waitForReadyRead(kScriptPatienceMs), printed.constData());
            printed += console->readAllStandardOutput();
            QVERIFY2(!printed.contains("stuck"), printed.constData());
        }
        (void)console->waitForReadyRead(thenMs);
        killAtOnce(*console);
        printed += console->readAllStandardOutput();
        m_isOver = printed.contains("done");
    }

    /// The faults that have struck so far, by name.
    [[nodiscard]] QStringList strikes() const
    {
        QStringList names;
        const QJsonArray all = m_sandbox->ledger().value(QLatin1String("faults")).toArray();
        for (const QJsonValue &strike : all)
            names.append(strike.toObject().value(QLatin1String("fault")).toString());
        return names;
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
            QVERIFY(m_sandbox->setFaults(faultsOfLife(round)));
            runAndKill(round == 0 ? QStringLiteral("start") : QStringLiteral("resume"),
                       int(random.bounded(1, 4)), int(random.bounded(0, 60)));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(!m_isOver); // else it was hardly killed at work
    }

    void goesOnToTheEndAfterwards()
    {
        const qsizetype before = strikes().size();
        QVERIFY(m_sandbox->setFaults(faultsOfTheLastLife()));
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("resume"));
        QVERIFY(console->waitForFinished(kScriptPatienceMs));
        const QByteArray printed = console->readAllStandardOutput();
        QVERIFY2(printed.contains("done"), printed.constData());
        QCOMPARE(console->exitCode(), 0);
        const QStringList struck = strikes().mid(before);
        QCOMPARE(struck.count(QStringLiteral("cut")), kCuts);
        QCOMPARE(struck.count(QStringLiteral("close")), kCloses);
        QCOMPARE(struck.count(QStringLiteral("status")), kTooMany);
        QCOMPARE(struck.count(QStringLiteral("late")), kLate);
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
        // Nothing was refused but by the ordered 429, and whatever was tried again was the same to the byte.
        const QJsonArray allRefused = ledger.value(QLatin1String("refused")).toArray();
        for (const QJsonValue &refused : allRefused)
            QCOMPARE(refused.toObject().value(QLatin1String("status")).toInt(), 429);
        const QJsonArray posts = ledger.value(QLatin1String("posts")).toArray();
        for (const QJsonValue &post : posts) {
            QCOMPARE(post.toObject().value(QLatin1String("body_sha256")).toArray().size(), 1);
            QVERIFY(keys.contains(post.toObject().value(QLatin1String("idempotency_key")).toString()));
        }
    }
};

QTEST_GUILESS_MAIN(KilledListTest)
#include "tst_killedlist.moc"
