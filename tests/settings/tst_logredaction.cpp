// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/logredaction.h"

#include <QtTest>

#include <thread>

using arowana::LogRedaction;

class TestLogRedaction : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMessageIsOneRedactedLine()
    {
        QByteArrayList lines;
        {
            LogRedaction log([&lines](const QByteArray &line) { lines.append(line); });
            log.addSecret("topsecret-4711");
            qWarning("key topsecret-4711\nand more");
            qInfo("call +4915123456789");
        }
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).endsWith("Z warning default: key [secret]\\nand more\n"));
        QCOMPARE(lines.at(0).count('\n'), 1);
        QVERIFY(lines.at(1).endsWith(" info default: call +4\xe2\x80\xa6"
                                     "89\n"));
    }

    void theFormerHandlerComesBack()
    {
        QByteArrayList lines;
        {
            const LogRedaction log([&lines](const QByteArray &line) { lines.append(line); });
        }
        QTest::ignoreMessage(QtWarningMsg, "after");
        qWarning("after");
        QVERIFY(lines.isEmpty());
    }

    void linesOfSeveralThreadsStayWhole()
    {
        QByteArrayList lines;
        {
            LogRedaction log([&lines](const QByteArray &line) { lines.append(line); });
            std::vector<std::thread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&log, t] {
                    for (int i = 0; i < 50; ++i) {
                        log.addSecret("secret-" + QByteArray::number(t));
                        qInfo("secret-%d line", t);
                    }
                });
            }
            for (auto &thread : threads)
                thread.join();
        }
        QCOMPARE(lines.size(), 200);
        for (const QByteArray &line : lines)
            QVERIFY(line.endsWith(" info default: [secret] line\n"));
    }
};

QTEST_GUILESS_MAIN(TestLogRedaction)
#include "tst_logredaction.moc"
