// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real way to the keychain on a machine that has none: no session bus, no display.
#include "app/settings/keychainbackend.h"
#include "app/settings/secretstore.h"

#include <QtTest>

using namespace arowana;

class TestKeychainBackend : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutABusEveryRequestIsUnavailableWithinTheLimit()
    {
        KeychainBackend backend;
        SecretStore store(backend);
        QHash<quint64, SecretAnswer> answers;
        connect(&store, &SecretStore::answered, this,
                [&answers](quint64 request, const SecretAnswer &answer) { answers.insert(request, answer); });

        const auto entry = SecretEntry::of(SecretKind::ApiKey, QStringLiteral("test"),
                                           QUrl(QStringLiteral("https://api.example.com")));
        const quint64 read = store.read(*entry);
        const quint64 write = store.write(*entry, "not-a-real-key");
        const quint64 remove = store.remove(*entry);

        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, 10000);
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
        for (const quint64 request : {read, write, remove}) {
            QCOMPARE(answers.value(request).outcome, SecretOutcome::Unavailable);
            QVERIFY(answers.value(request).problem.what.endsWith(u'.'));
            QVERIFY(answers.value(request).problem.next.endsWith(u'.'));
            QVERIFY(answers.value(request).secret.isEmpty());
        }
    }

    void nothingWasWrittenToAFile()
    {
        // HOME and the data folders of this process are a folder of the test's own.
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("not-a-real-key"), qPrintable(file.fileName()));
        }
    }

public:
    QTemporaryDir m_home;
};

int main(int argc, char **argv)
{
    TestKeychainBackend test;
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, test.m_home.path().toLocal8Bit());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
    QCoreApplication app(argc, argv);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainbackend.moc"
