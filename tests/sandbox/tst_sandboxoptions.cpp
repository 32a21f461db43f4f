// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: every option right once and wrong once.
#include "app/sandbox/sandboxoptions.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::sandbox;

namespace {

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

constexpr const char *kNamedInHelp[] = {"--port",
                                        "--host",
                                        "--seed",
                                        "--speed",
                                        "--hold-rate",
                                        "0021",
                                        "0022",
                                        "0023",
                                        "telefonica_de",
                                        "--balance",
                                        "--volume",
                                        "--carrier-delay",
                                        "--reply-rate",
                                        "--fail-rate",
                                        "--fixed-ids",
                                        "--exit-with-stdin",
                                        "--version",
                                        "AROWANA_SANDBOX_API_KEY",
                                        "0000",
                                        "0006",
                                        "suppressed@",
                                        "reads@",
                                        "--history",
                                        "--history-days",
                                        "--rate-limit",
                                        "--clock-skew",
                                        "--fault",
                                        "--webhooks",
                                        "--webhook-drop",
                                        "--webhook-delay",
                                        "--webhook-delay-seconds",
                                        "--webhook-duplicate",
                                        "--webhook-reorder",
                                        "silence",
                                        "late",
                                        "close",
                                        "cut",
                                        "empty",
                                        "huge",
                                        "html",
                                        "redirect",
                                        "routes=",
                                        "count=",
                                        "percent=",
                                        "skip=",
                                        "accepts=",
                                        "retry_after",
                                        "0010",
                                        "softbounce@",
                                        "complains@",
                                        "unsubscribes@",
                                        "/sandbox/faults",
                                        "/sandbox/clock",
                                        "--people",
                                        "0011",
                                        "0020",
                                        "no_active_session",
                                        "/sandbox/people",
                                        "--role",
                                        "/sandbox/role",
                                        "contacts (their writes)",
                                        "/sandbox/key",
                                        "/sandbox/topup"};

} // namespace

class TestSandboxOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryOption();
    void defaultsAreLively();
    void wrongOptionGivesOneSentence_data();
    void wrongOptionGivesOneSentence();
    void helpNamesEveryOption();
};

void TestSandboxOptions::readsEveryOption()
{
    const auto read = SandboxOptions::read(words(
        "--port 8123 --host=::1 --seed 7 --speed=2.5 --balance 12.3456 --volume 999 --carrier-delay 500 "
        "--reply-rate 1 --fail-rate 0 --fixed-ids --exit-with-stdin --history 500 --history-days=3 "
        "--rate-limit 12.5 --clock-skew -90 --fault silence,routes=sends,count=2 --fault=html,percent=5 "
        "--webhooks off --webhook-drop 1 --webhook-delay 2 --webhook-delay-seconds 7 --webhook-duplicate 3 "
        "--webhook-reorder 4 --people 20 --role editor --hold-rate 1.2"));
    QVERIFY(std::holds_alternative<SandboxOptions>(read));
    const auto &options = std::get<SandboxOptions>(read);
    QCOMPARE(options.port, quint16(8123));
    QCOMPARE(options.host, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(options.setup.seed, quint64(7));
    QCOMPARE(options.setup.pace.speed, 2.5);
    QCOMPARE(options.setup.balance, Money{123'456});
    QCOMPARE(options.setup.startVolume, qint64(999));
    QCOMPARE(options.setup.holdRate, 1.2);
    QCOMPARE(options.setup.habits.carrierDelayMs, qint64(500));
    QCOMPARE(options.setup.habits.replyRate, 1.0);
    QCOMPARE(options.setup.habits.failRate, 0.0);
    QVERIFY(options.fixedIds);
    QVERIFY(options.exitWithStdin);
    QCOMPARE(options.setup.history, qint64(500));
    QCOMPARE(options.setup.historyDays, qint64(3));
    QCOMPARE(options.setup.rateLimit, 12.5);
    QCOMPARE(options.setup.people, qint64(20));
    QCOMPARE(int(options.setup.role), int(Role::Editor));
    QCOMPARE(options.clockSkewMs, qint64(-90'000));
    const Mishaps &mishaps = options.setup.mishaps;
    QCOMPARE(mishaps.requests.size(), size_t(2));
    QCOMPARE(int(mishaps.requests[0].mishap), int(Mishap::Silence));
    QCOMPARE(mishaps.requests[0].odds.count, std::optional<qint64>(2));
    QCOMPARE(mishaps.requests[1].odds.percent, 5.0);
    QVERIFY(mishaps.webhooks.off);
    QCOMPARE(mishaps.webhooks.drop.percent, 1.0);
    QCOMPARE(mishaps.webhooks.delay.percent, 2.0);
    QCOMPARE(mishaps.webhooks.delaySeconds, 7.0);
    QCOMPARE(mishaps.webhooks.duplicate.percent, 3.0);
    QCOMPARE(mishaps.webhooks.reorder.percent, 4.0);
}

void TestSandboxOptions::defaultsAreLively()
{
    const auto read = SandboxOptions::read({});
    const auto &options = std::get<SandboxOptions>(read);
    QCOMPARE(options.host, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(options.port, quint16(0));
    QVERIFY(options.setup.habits.replyRate > 0);
    QVERIFY(options.setup.habits.failRate > 0);
    QVERIFY(!options.fixedIds);
    QVERIFY(!options.exitWithStdin);
}

void TestSandboxOptions::wrongOptionGivesOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("other address") << words("--host 0.0.0.0");
    QTest::newRow("other loopback") << words("--host 127.0.0.2");
    QTest::newRow("name") << words("--host localhost");
    QTest::newRow("port") << words("--port 65536");
    QTest::newRow("port word") << words("--port http");
    QTest::newRow("no value") << words("--port");
    QTest::newRow("speed zero") << words("--speed 0");
    QTest::newRow("speed nan") << words("--speed nan");
    QTest::newRow("balance") << words("--balance -1");
    QTest::newRow("balance decimals") << words("--balance 0.00001");
    QTest::newRow("rate") << words("--fail-rate 1.1");
    QTest::newRow("flag with value") << words("--fixed-ids=yes");
    QTest::newRow("key as argument") << words("--api-key secret");
    QTest::newRow("history") << words("--history -1");
    QTest::newRow("history days") << words("--history-days 0");
    QTest::newRow("skew") << words("--clock-skew 1.5");
    QTest::newRow("unknown fault") << words("--fault slow");
    QTest::newRow("fault member") << words("--fault silence,often=1");
    QTest::newRow("webhooks") << words("--webhooks maybe");
    QTest::newRow("percent") << words("--webhook-drop 101");
    QTest::newRow("people") << words("--people 1001");
    QTest::newRow("role") << words("--role owner");
    QTest::newRow("stray word") << words("start");
}

void TestSandboxOptions::wrongOptionGivesOneSentence()
{
    QFETCH(QStringList, arguments);
    const auto read = SandboxOptions::read(arguments);
    QVERIFY(std::holds_alternative<StartText>(read));
    const auto &text = std::get<StartText>(read);
    QVERIFY(text.isFault);
    QVERIFY(text.text.contains(QLatin1String("see --help.")));
    QCOMPARE(text.text.count(u'\n'), qsizetype(1));
}

void TestSandboxOptions::helpNamesEveryOption()
{
    const auto read = SandboxOptions::read(words("--help"));
    const auto &text = std::get<StartText>(read);
    QVERIFY(!text.isFault);
    for (const QString &line : text.text.split(u'\n'))
        QVERIFY2(line.size() <= 90, qPrintable(line));
    for (const char *name : kNamedInHelp)
        QVERIFY2(text.text.contains(QLatin1String(name)), name);
}

QTEST_APPLESS_MAIN(TestSandboxOptions)
#include "tst_sandboxoptions.moc"
