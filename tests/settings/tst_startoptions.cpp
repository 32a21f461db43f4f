// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/startoptions.h"

#include <QtTest>

using namespace arowana;

namespace {

StartOptions parsed(const QStringList &args)
{
    auto result = parseStartOptions(args);
    if (!result) {
        qWarning("%s", qPrintable(result.error().what));
        return {};
    }
    return result.take();
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestStartOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingGivenIsTheDefaultWorkspaceOnThePlatform()
    {
        const StartOptions options = parsed({});
        QCOMPARE(options, StartOptions());
        QCOMPARE(options.workspaceName(), QStringLiteral("default"));
        QCOMPARE(options.listenAddress().toText(), QStringLiteral("127.0.0.1:8787"));
        QVERIFY(!options.apiBase.isValid());
        QCOMPARE(options.after.count(), 2000);
    }

    void sandboxHasItsOwnWorkspaceAndAFreePort()
    {
        const StartOptions options = parsed({QStringLiteral("--sandbox")});
        QVERIFY(options.sandbox);
        QCOMPARE(options.workspaceName(), QStringLiteral("sandbox"));
        QCOMPARE(options.listenAddress().toText(), QStringLiteral("127.0.0.1:0"));
    }

    void everyOptionIsRead()
    {
        const StartOptions options = parsed(
            words("--workspace team.A-1 --data-dir /tmp/d --api-base https://api.example.com/base/ "
                  "--listen [::1]:0 --public-url https://hooks.example.com --screenshot a.PNG --after 1.5 "
                  "--page messages --theme dark --language en-GB --offline --check-export m.ndjson"));
        StartOptions expected;
        expected.workspace = QStringLiteral("team.A-1");
        expected.dataDir = QStringLiteral("/tmp/d");
        expected.apiBase = QUrl(QStringLiteral("https://api.example.com/base"));
        expected.listen = ListenAddress{QStringLiteral("::1"), 0};
        expected.publicUrl = QUrl(QStringLiteral("https://hooks.example.com"));
        expected.screenshot = QStringLiteral("a.PNG");
        expected.after = std::chrono::milliseconds(1500);
        expected.page = QStringLiteral("messages");
        expected.theme = StartTheme::Dark;
        expected.language = QStringLiteral("en_GB");
        expected.checkedExport = QStringLiteral("m.ndjson");
        expected.offline = true;
        QCOMPARE(options, expected);
    }

    void equalsSignAndBlankMeanTheSame()
    {
        QCOMPARE(parsed(words("--theme=light --workspace=x")), parsed(words("--theme light --workspace x")));
    }

    void aSwitchMayBeRepeated() { QVERIFY(parsed(words("--sandbox --sandbox --guided")).guided); }

    void helpAndVersionWinOverEverythingElse_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<bool>("help");
        QTest::addColumn<bool>("version");
        QTest::newRow("help") << words("--help") << true << false;
        QTest::newRow("-h") << words("-h") << true << false;
        QTest::newRow("version") << words("--version") << false << true;
        QTest::newRow("help after nonsense") << words("--nonsense --listen x --help") << true << false;
    }
    void helpAndVersionWinOverEverythingElse()
    {
        QFETCH(QStringList, args);
        const StartOptions options = parsed(args);
        QTEST(options.help, "help");
        QTEST(options.version, "version");
    }

    void httpIsAllowedOnThisMachineAlone_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *url, bool good) {
            QTest::newRow(url) << QString::fromLatin1(url) << good;
        };
        row("https://console.example.com", true);
        row("https://console.example.com:8443/hooks", true);
        row("http://127.0.0.1:8080", true);
        row("http://127.8.9.1", true);
        row("http://localhost:1", true);
        row("http://[::1]:8080", true);
        row("http://console.example.com", false);
        row("http://127.0.0.1.example.com", false);
        row("http://1270.0.0.1", false);
        row("http://localhost.example.com", false);
        row("http://10.0.0.1", false);
        row("ftp://127.0.0.1", false);
        row("https://user@example.com", false);
        row("https://user:word@example.com", false);
        row("https://example.com?x=1", false);
        row("https://example.com#x", false);
        row("https:///x", false);
        row("https://", false);
        row("example.com", false);
        row("https://exa mple.com", false);
        row("https://example.com:99999", false);
    }
    void httpIsAllowedOnThisMachineAlone()
    {
        QFETCH(QString, url);
        for (const auto &option : {QStringLiteral("--public-url"), QStringLiteral("--api-base")})
            QTEST(parseStartOptions({option, url}).ok(), "good");
    }

    void wrongOptionGivesOneSentence_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *args, const char *what) {
            QTest::newRow(args) << words(args) << QString::fromUtf8(what);
        };
        row("--listen x", "--listen expects HOST:PORT, for example 127.0.0.1:8787, but got “x”.");
        row("--listen=::1:80", "--listen expects HOST:PORT, for example 127.0.0.1:8787, but got “::1:80”.");
        row("--listen", "--listen needs a value: --listen HOST:PORT.");
        row("--listen --sandbox", "--listen needs a value: --listen HOST:PORT.");
        row("--data-dir=", "--data-dir needs a value: --data-dir DIR.");
        row("--theme blue", "--theme expects light, dark or system, but got “blue”.");
        row("--theme", "--theme needs a value: --theme light|dark|system.");
        row("--after 5", "--after says when the picture is taken, but there is no --screenshot.");
        row("--screenshot a.png --after soon",
            "--after expects seconds from 0 to 3600, for example 5, but got “soon”.");
        row("--screenshot a.png --after -1",
            "--after expects seconds from 0 to 3600, for example 5, but got “-1”.");
        row("--screenshot a.png --after 3601",
            "--after expects seconds from 0 to 3600, for example 5, but got “3601”.");
        row("--screenshot a.png --after 1e3",
            "--after expects seconds from 0 to 3600, for example 5, but got “1e3”.");
        row("--screenshot a.jpg", "--screenshot expects a file name that ends in .png, but got “a.jpg”.");
        row("--page Messages!", "--page expects messages, conversations, outbox, insights, contacts, "
                                "senders, lists, but got “Messages!”.");
        row("--page nowhere", "--page expects messages, conversations, outbox, insights, contacts, senders, "
                              "lists, but got “nowhere”.");
        row("--language deutsch",
            "--language expects en or de, also with a country as in de_AT, but got “deutsch”.");
        row("--language xx", "--language expects en or de, also with a country as in de_AT, but got “xx”.");
        row("--language ../de",
            "--language expects en or de, also with a country as in de_AT, but got “../de”.");
        row("--sandbox=yes", "--sandbox takes no value.");
        row("--workspace a --workspace b", "--workspace is given twice.");
        row("--frobnicate", "There is no option “--frobnicate”.");
        row("--frobnicate=1", "There is no option “--frobnicate”.");
        row("-x", "There is no option “-x”.");
        row("messages", "“messages” is not an option; the console takes options only.");
        row("--sandbox --api-base https://a.example",
            "--sandbox starts its own platform, so --api-base cannot be given with it.");
        row("--guided", "--guided sends by itself, which is allowed on the practice platform only.");
        row("--sandbox --guided --offline", "--guided has to send, and --offline forbids it.");
        row("--public-url http://a.example",
            "--public-url expects an address with https, but got “http://a.example”.");
        row("--api-base nonsense",
            "--api-base expects an address such as https://console.example.com, but got “nonsense”.");
    }
    void wrongOptionGivesOneSentence()
    {
        QFETCH(QStringList, args);
        const auto result = parseStartOptions(args);
        QVERIFY(!result.ok());
        QTEST(result.error().what, "what");
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QVERIFY(result.error().next.endsWith(u'.'));
    }

    void workspaceNamesAreSafeFileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *tag, const QString &name, bool good) {
            QTest::newRow(tag) << name << good;
        };
        row("plain", QStringLiteral("support"), true);
        row("signs", QStringLiteral("Team_1.b-c"), true);
        row("64 characters", QString(64, u'a'), true);
        row("65 characters", QString(65, u'a'), false);
        row("parent", QStringLiteral(".."), false);
        row("hidden", QStringLiteral(".x"), false);
        row("path", QStringLiteral("a/b"), false);
        row("backslash", QStringLiteral("a\\b"), false);
        row("climb", QStringLiteral("../x"), false);
        row("drive", QStringLiteral("c:"), false);
        row("blank", QStringLiteral("a b"), false);
        row("newline", QStringLiteral("a\n"), false);
        row("zero", QStringLiteral("a") + QChar(0), false);
        row("device", QStringLiteral("CON"), false);
        row("device with ending", QStringLiteral("nul.txt"), false);
        row("device-like", QStringLiteral("console"), true);
        row("dot last", QStringLiteral("a."), false);
        row("not ASCII", QStringLiteral("a\u00e4"), false);
        row("hyphen first", QStringLiteral("-a"), false);
    }
    void workspaceNamesAreSafeFileNames()
    {
        QFETCH(QString, name);
        QTEST(parseStartOptions({QStringLiteral("--workspace"), name}).ok(), "good");
    }

    void helpNamesEveryOption()
    {
        const QString help = helpText();
        for (const char *name :
             {"--workspace NAME", "--data-dir DIR", "--api-base URL", "--listen HOST:PORT",
              "--public-url URL", "--sandbox", "--guided", "--offline", "--screenshot FILE",
              "--after SECONDS", "--page NAME", "--theme light|dark|system", "--language CODE",
              "--check-export FILE", "--version", "--help", "AROWANA_API_KEY", "AROWANA_WEBHOOK_SECRET"}) {
            QVERIFY2(help.contains(QLatin1String(name)), name);
        }
        QVERIFY(help.endsWith(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestStartOptions)
#include "tst_startoptions.moc"
