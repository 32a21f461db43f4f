// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The test starts itself as a child, since only what a process was started with is in /proc/PID/environ.
#include "app/settings/environmentsecrets.h"

#include <QtTest>

#include <cstdio>

using arowana::EnvironmentSecrets;

namespace {

constexpr const char *kChild = "--as-child";

int runAsChild()
{
    const auto secrets = EnvironmentSecrets::take();
    if (!secrets)
        std::printf("error=%s\n", secrets.error().what.toUtf8().constData());
    else
        std::printf("key=%s\nsecret=%s\n", secrets->apiKey.constData(), secrets->webhookSecret.constData());
    std::printf("set=%d%d\n", int(qEnvironmentVariableIsSet("AROWANA_API_KEY")),
                int(qEnvironmentVariableIsSet("AROWANA_WEBHOOK_SECRET")));
    QFile environment(QStringLiteral("/proc/self/environ"));
    if (environment.open(QIODevice::ReadOnly))
        std::printf("environ=%s\n", environment.readAll().replace('\0', ' ').constData());
    return 0;
}

QByteArray outputOfChild(const QByteArray &key, const QByteArray &secret)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AROWANA_API_KEY"), QString::fromUtf8(key));
    if (!secret.isNull())
        environment.insert(QStringLiteral("AROWANA_WEBHOOK_SECRET"), QString::fromUtf8(secret));
    environment.insert(QStringLiteral("AROWANA_WITNESS"), QStringLiteral("stays"));
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QLatin1String(kChild)});
    child.waitForFinished();
    return child.readAllStandardOutput();
}

} // namespace

class TestEnvironmentSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretsAreTakenAndLeaveNoTrace()
    {
        const QByteArray output = outputOfChild("key-4711-abcdef", "whsec_0815");
        QVERIFY2(output.startsWith("key=key-4711-abcdef\nsecret=whsec_0815\nset=00\n"), output.constData());
        const QByteArray environment = output.mid(output.indexOf("environ="));
        QVERIFY(environment.contains("AROWANA_WITNESS=stays"));
        QVERIFY(!environment.contains("4711"));
        QVERIFY(!environment.contains("0815"));
    }

    void notGivenIsEmpty()
    {
        const QByteArray output = outputOfChild("", QByteArray());
        QVERIFY2(output.startsWith("key=\nsecret=\nset=00\n"), output.constData());
    }

    void aLineEndAtTheEndIsNoPartOfTheKey()
    {
        QVERIFY(outputOfChild("abcdef\n", QByteArray()).startsWith("key=abcdef\nsecret=\n"));
    }

    void whatNoHeaderCanCarryIsRefusedWithoutRepeatingIt_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("second header") << QByteArray("abc4711\r\nX-Evil: 1");
        QTest::newRow("blank") << QByteArray("abc 4711");
        QTest::newRow("not ASCII") << QByteArray("abc4711\xc3\xa4");
    }
    void whatNoHeaderCanCarryIsRefusedWithoutRepeatingIt()
    {
        QFETCH(QByteArray, key);
        const QByteArray output = outputOfChild(key, QByteArray());
        QVERIFY2(output.startsWith("error=AROWANA_API_KEY holds characters that a key cannot have"),
                 output.constData());
        QVERIFY(output.contains("set=00"));
        QVERIFY(!output.contains("4711"));
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], kChild) == 0)
        return runAsChild();
    QCoreApplication app(argc, argv);
    TestEnvironmentSecrets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_environmentsecrets.moc"
