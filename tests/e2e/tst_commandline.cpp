// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console as a process: what it prints, how it ends, what it does with wrong options, taken ports,
// unusable folders and secrets. Offscreen, on loopback.
#include "tests/e2e/sandboxprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 30'000;

class Console {
public:
    explicit Console(const QStringList &arguments, const QHash<QString, QString> &environment = {},
                     const QString &complainsTo = {})
    {
        if (!complainsTo.isEmpty())
            process.setStandardErrorFile(complainsTo);
        QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
        for (auto it = environment.begin(); it != environment.end(); ++it)
            env.insert(it.key(), it.value());
        process.setProcessEnvironment(env);
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/arowana-console"), arguments);
    }
    ~Console()
    {
        process.kill();
        process.waitForFinished();
    }
    bool waitFor(const QByteArray &line)
    {
        while (!printed.contains(line)) {
            if (!process.waitForReadyRead(kPatienceMs))
                return false;
            printed += process.readAllStandardOutput();
        }
        return true;
    }
    int end()
    {
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(kPatienceMs))
            return -1;
        printed += process.readAllStandardOutput();
        complaint += process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QProcess process;
    QByteArray printed;
    QByteArray complaint;
};

/// What was said to a person: log lines, which begin with their time, are none.
QByteArrayList sentences(const QByteArray &complaint)
{
    QByteArrayList lines = complaint.trimmed().split('\n');
    lines.removeIf([](const QByteArray &line) {
        return line.startsWith("20") && (line.contains(" warning ") || line.contains(" info "));
    });
    return lines;
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongOptionsGetOneSentenceEach_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--colour")} << QByteArray("--colour");
        QTest::newRow("address") << QStringList{QStringLiteral("--listen"), QStringLiteral("nowhere")}
                                 << QByteArray("--listen");
        QTest::newRow("base") << QStringList{QStringLiteral("--api-base"), QStringLiteral("ftp://x")}
                              << QByteArray("--api-base");
        QTest::newRow("plain http") << QStringList{QStringLiteral("--api-base"),
                                                   QStringLiteral("http://x.test")}
                                    << QByteArray("--api-base");
        QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")}
                               << QByteArray("--theme");
    }
    void wrongOptionsGetOneSentenceEach()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, names);
        Console console(arguments);
        QCOMPARE(console.end(), 2);
        QVERIFY2(console.complaint.contains(names), console.complaint.constData());
        QCOMPARE(console.complaint.trimmed().count('\n'), 0);
        QVERIFY(console.printed.isEmpty());
    }

    void crashLeavesNoPictureOfTheMemory()
    {
        const QTemporaryDir folder;
        Console console({QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--listen"),
                         QStringLiteral("127.0.0.1:0"), QStringLiteral("--offline")});
        QVERIFY(console.waitFor("ready\n"));
        QFile limits(QStringLiteral("/proc/%1/limits").arg(console.process.processId()));
        if (!limits.open(QIODevice::ReadOnly))
            QSKIP("This system does not tell a process's limits.");
        static const QRegularExpression kNone(QStringLiteral("Max core file size +0 +0 "));
        QVERIFY(QString::fromLatin1(limits.readAll()).contains(kNone));
    }

    void helpAndVersionAnswerWithoutAWindow()
    {
        Console version({QStringLiteral("--version")});
        QCOMPARE(version.end(), 0);
        QVERIFY(version.printed.startsWith("arowana-console "));
        Console help({QStringLiteral("--help")});
        QCOMPARE(help.end(), 0);
        for (const char *option :
             {"--workspace", "--data-dir", "--api-base", "--listen", "--public-url", "--sandbox", "--offline",
              "--screenshot", "--after", "--page", "--theme", "--language", "--check-export"})
            QVERIFY2(help.printed.contains(option), option);
    }

    void anExportIsCheckedWithoutAWindow()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("m.csv"));
        const auto write = [](const QString &name, const QByteArray &bytes) {
            QFile out(name);
            return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
        };
        const QByteArray sum = QCryptographicHash::hash("row\r\n", QCryptographicHash::Sha256).toHex();
        QVERIFY(write(file, "row\r\n"));
        QVERIFY(write(file + QStringLiteral(".about.json"),
                      "{\"format\":\"csv\",\"query\":\"\",\"queried_at\":\"2027-01-15T08:00:00.000Z\","
                      "\"count\":0,\"sha256\":\"" +
                          sum + "\"}"));
        Console good({QStringLiteral("--check-export"), file});
        QCOMPARE(good.end(), 0);
        QCOMPARE(good.printed,
                 QByteArray("The file is as it was exported at 2027-01-15T08:00:00Z, with 0 messages.\n"));
        QVERIFY(write(file, "other\r\n"));
        Console bad({QStringLiteral("--check-export"), file});
        QCOMPARE(bad.end(), 1);
        QCOMPARE(bad.complaint,
                 "\u201cm.csv\u201d is not the file its side file tells of. It was changed after "
                 "the export, or belongs to another one.\n");
    }

    void takesAPictureAndEnds()
    {
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("window.png"));
        const QTemporaryDir runtime;
        Console console({QStringLiteral("--sandbox"), QStringLiteral("--screenshot"), picture,
                         QStringLiteral("--after"), QStringLiteral("0.2"), QStringLiteral("--theme"),
                         QStringLiteral("dark")});
        QCOMPARE(console.end(), 0);
        QVERIFY2(console.printed.contains("listening http://127.0.0.1:"), console.printed.constData());
        QVERIFY(console.printed.contains("\nready\n"));
        QVERIFY(QImage(picture).width() > 600);
    }

    void unusableFolderIsOneSentence()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        Console console({QStringLiteral("--data-dir"), file.fileName(), QStringLiteral("--offline"),
                         QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("x.png"))});
        QCOMPARE(console.end(), 1);
        QCOMPARE(sentences(console.complaint).size(), 1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void temporaryFolderThatCannotBeWrittenIsToldAndTheConsoleWorksOn_data()
    {
        QTest::addColumn<bool>("practises");
        QTest::newRow("a workspace of its own") << false;
        QTest::newRow("practice") << true;
    }
    void temporaryFolderThatCannotBeWrittenIsToldAndTheConsoleWorksOn()
    {
        QFETCH(bool, practises);
        QTemporaryDir folder;
        QStringList arguments{QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("x.png")),
                              QStringLiteral("--after"), QStringLiteral("0.1")};
        if (practises)
            arguments << QStringLiteral("--sandbox");
        else
            arguments << QStringLiteral("--data-dir") << folder.path() << QStringLiteral("--offline")
                      << QStringLiteral("--listen") << QStringLiteral("127.0.0.1:0");
        // Nobody makes a file there, root neither.
        Console console(arguments, {{QStringLiteral("TMPDIR"), QStringLiteral("/proc")},
                                    {QStringLiteral("XDG_DATA_HOME"), folder.path()}});
        const int code = console.end();
        QVERIFY2(code == 0, (QByteArray::number(code) + ": " + console.complaint).constData());
        QVERIFY2(console.printed.contains("ready\n"), console.printed.constData());
        QVERIFY2(console.complaint.contains("folder for temporary files"), console.complaint.constData());
        const QStringList practice{QStringLiteral("arowana-practice-*")};
        QVERIFY(QDir(folder.path()).entryList(practice).isEmpty()); // nothing of it is left
    }

    void practiceWithoutAnyFolderIsOneSentence()
    {
        const QTemporaryDir runtime; // else Qt logs that it has none
        Console console(
            {QStringLiteral("--sandbox"), QStringLiteral("--screenshot"), QStringLiteral("/proc/x.png")},
            {{QStringLiteral("TMPDIR"), QStringLiteral("/proc")},
             {QStringLiteral("XDG_RUNTIME_DIR"), runtime.path()},
             {QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/proc")}});
        QCOMPARE(console.end(), 1);
        const QByteArrayList said = sentences(console.complaint);
        QVERIFY2(said.size() == 1, console.complaint.constData());
        QVERIFY2(said.first().contains("--data-dir"), said.first().constData());
    }

    void nothingButTheDataFolderNeedsToBeWritten()
    {
        QTemporaryDir folder;
        const QString nowhere = QStringLiteral("/proc");
        QHash<QString, QString> environment;
        for (const char *name : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                                 "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), nowhere);
        // Nor does what is logged have to get anywhere: each write of it fails.
        Console console({QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--offline"),
                         QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")},
                        environment, QStringLiteral("/dev/full"));
        QVERIFY2(console.waitFor("ready\n"), console.printed.constData());
        console.process.terminate();
        QCOMPARE(console.end(), 0);
    }

    void takenPortIsToldAndTheConsoleWorksOn()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QTemporaryDir folder;
        Console console({QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--offline"),
                         QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(taken.serverPort()),
                         QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("x.png")),
                         QStringLiteral("--after"), QStringLiteral("0.1")});
        QCOMPARE(console.end(), 0);
        QVERIFY2(console.complaint.contains(QByteArray::number(taken.serverPort())),
                 console.complaint.constData());
        QVERIFY(console.printed.contains("ready\n"));
        QVERIFY(!console.printed.contains("listening"));
    }

    void secondStartRaisesTheFirst()
    {
        QTemporaryDir folder;
        const QStringList arguments{QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--offline"),
                                    QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
        Console first(arguments);
        QVERIFY(first.waitFor("ready\n"));
        Console second(arguments);
        QCOMPARE(second.end(), 0);
        QVERIFY(!second.printed.contains("\nready\n") && !second.printed.startsWith("ready"));
        QVERIFY2(second.printed.contains("brought to the front"), second.printed.constData());
        first.process.kill();
        first.process.waitForFinished();
        // A killed one leaves nothing that keeps the next from starting.
        Console third(arguments);
        QVERIFY(third.waitFor("ready\n"));
    }

    void aWorkspaceStaysWithItsPlatform()
    {
        QTemporaryDir folder;
        const QStringList arguments{QStringLiteral("--data-dir"),
                                    folder.path(),
                                    QStringLiteral("--offline"),
                                    QStringLiteral("--listen"),
                                    QStringLiteral("127.0.0.1:0"),
                                    QStringLiteral("--screenshot"),
                                    folder.filePath(QStringLiteral("x.png")),
                                    QStringLiteral("--after"),
                                    QStringLiteral("0.1")};
        Console practice(arguments +
                         QStringList{QStringLiteral("--api-base"), QStringLiteral("http://127.0.0.1:1")});
        QCOMPARE(practice.end(), 0);
        // The live platform: what waits in a practice workspace must not be sent there.
        Console live(arguments);
        QCOMPARE(live.end(), 1);
        QVERIFY(!live.printed.contains("ready\n"));
        const QByteArrayList said = sentences(live.complaint);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains("practice"), said.first().constData());
    }

    void anInterruptedRunIsNoSuccess()
    {
        Console console({QStringLiteral("--sandbox"), QStringLiteral("--guided")});
        QVERIFY(console.waitFor("ready\n"));
        console.process.terminate();
        QCOMPARE(console.end(), 1);
    }

    void secretsLeaveTheEnvironment()
    {
        QTemporaryDir folder;
        const QString key = QStringLiteral("key-for-this-run-only");
        const QString secret = QStringLiteral("whsec_for_this_run_only");
        Console console(
            {QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--offline"),
             QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")},
            {{QStringLiteral("AROWANA_API_KEY"), key}, {QStringLiteral("AROWANA_WEBHOOK_SECRET"), secret}});
        QVERIFY(console.waitFor("ready\n"));
        QFile environment(QStringLiteral("/proc/%1/environ").arg(console.process.processId()));
        QVERIFY(environment.open(QIODevice::ReadOnly));
        const QByteArray shown = environment.readAll();
        QVERIFY(shown.contains("PATH="));
        QVERIFY(!shown.contains(key.toUtf8()));
        QVERIFY(!shown.contains(secret.toUtf8()));
        console.process.terminate();
        console.process.waitForFinished();
        QVERIFY(!QString::fromUtf8(console.printed).contains(key));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(!files.isEmpty());
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(key.toUtf8()) && !bytes.contains(secret.toUtf8()), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
