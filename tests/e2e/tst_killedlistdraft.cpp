// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console is killed with -9 over a list that is prepared and not started: each start offers it whole,
// with its message. Then it is killed right after the start of it, again and again: either list and message
// are still offered, or the list is there as one that is sent, and neither of them is offered beside it.
#include "app/wire/draftcodec.h"
#include "tests/e2e/scriptedprogram.h"
#include "tests/e2e/storedrows.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kRecipients = 40;

QString pasted()
{
    QString table = QStringLiteral("to;name");
    for (int line = 0; line < kRecipients; ++line)
        table += QStringLiteral("\n+4915112345%1;n%1").arg(line, 3, 10, QLatin1Char('0'));
    return table;
}

/// What is on the disk.
struct Kept {
    QStringList messages; ///< drafts of them
    QStringList lists;    ///< the same of lists: what was pasted
    int runs = 0;
    int lines = 0;

    [[nodiscard]] bool isPrepared() const
    {
        return messages == QStringList{QStringLiteral("Hello {name}")} && lists == QStringList{pasted()} &&
               runs == 0;
    }
    [[nodiscard]] bool isStarted() const
    {
        return messages.isEmpty() && lists.isEmpty() && runs == 1 && lines == kRecipients;
    }
    [[nodiscard]] QString told() const
    {
        return QStringLiteral("%1 messages, %2 lists, %3 runs with %4 lines")
            .arg(messages.size())
            .arg(lists.size())
            .arg(runs)
            .arg(lines);
    }
};

/// By one question, so that it is of one moment: the number in front says of what a row is.
constexpr auto kKept = "SELECT 0, d.body, t.text FROM drafts d LEFT JOIN draft_texts t ON t.draft = d.id AND "
                       "t.part = 'pasted' UNION ALL SELECT 1, NULL, NULL FROM runs UNION ALL "
                       "SELECT 2, NULL, NULL FROM run_lines";

Kept keptIn(const QString &folder)
{
    Kept kept;
    eachStoredRow(folder, QString::fromLatin1(kKept), [&kept](const QSqlQuery &row) {
        const int kind = row.value(0).toInt();
        kept.runs += kind == 1 ? 1 : 0;
        kept.lines += kind == 2 ? 1 : 0;
        if (kind != 0)
            return;
        const auto draft = decodeStoredDraft(row.value(1).toByteArray());
        if (!draft)
            kept.messages.append(QStringLiteral("(not readable)"));
        else if (!draft->list)
            kept.messages.append(draft->draft.rcs.text);
        else
            kept.lists.append(row.value(2).isNull() ? draft->list->pasted
                                                    : QString::fromUtf8(row.value(2).toByteArray()));
    });
    return kept;
}

} // namespace

class KilledListDraftTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<QProcess> driver(const QString &mode) const
    {
        return startScripted(QStringLiteral("listdriver"), mode, m_data.path(), *m_sandbox,
                             {QString::number(kRecipients)});
    }

    /// What the next start offers of this kind.
    static QStringList offered(const QByteArray &printed, const QByteArray &kind)
    {
        QStringList texts;
        const QList<QByteArray> lines = printed.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(kind + ' '))
                texts.append(QString::fromUtf8(QByteArray::fromBase64(line.mid(kind.size() + 1))));
        }
        return texts;
    }

    [[nodiscard]] Kept kept() const { return keptIn(m_data.path()); }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_data;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox =
            std::make_unique<SandboxProgram>(QStringList{QStringLiteral("--fail-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
    }

    void isKilledOnceThePastedListIsKept()
    {
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("prepare"));
        const QByteArray printed = readUntil(*console, "pasted");
        QVERIFY2(printed.contains("pasted\n"), printed.constData());
        const bool isKept = QTest::qWaitFor([this] { return kept().isPrepared(); }, kScriptPatienceMs);
        killAtOnce(*console);
        QVERIFY2(isKept, qPrintable(kept().told()));
        QVERIFY2(kept().isPrepared(), qPrintable(kept().told()));
    }

    void everyStartOffersItWhole()
    {
        for (int start = 0; start < 2; ++start) {
            const std::unique_ptr<QProcess> console = driver(QStringLiteral("look"));
            const QByteArray printed = readUntil(*console, "looked");
            killAtOnce(*console);
            QVERIFY2(printed.contains("looked\n"), printed.constData());
            QCOMPARE(offered(printed, "list"), QStringList{pasted()});
            QCOMPARE(offered(printed, "message"), QStringList{QStringLiteral("Hello {name}")});
            QVERIFY2(kept().isPrepared(), qPrintable(kept().told()));
        }
    }

    void killedRightAfterTheStartIsOneOfBoth()
    {
        int lost = 0;
        for (const int afterMs : {0, 1, 3, 10, 30, 100}) {
            if (kept().isStarted())
                break;
            const std::unique_ptr<QProcess> console = driver(QStringLiteral("go"));
            const QByteArray printed = readUntil(*console, "started");
            QVERIFY2(printed.contains("started\n"), printed.constData());
            if (afterMs > 0)
                (void)console->waitForReadyRead(afterMs);
            killAtOnce(*console);
            const Kept now = kept();
            QVERIFY2(now.isPrepared() != now.isStarted(), qPrintable(now.told()));
            lost += now.isPrepared() ? 1 : 0;
        }
        qInfo("killed %d time(s) before the start was on the disk", lost);
        if (kept().isStarted())
            return;
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("go"));
        QVERIFY(readUntil(*console, "started").contains("started\n"));
        const bool isStarted = QTest::qWaitFor([this] { return kept().runs > 0; }, kScriptPatienceMs);
        killAtOnce(*console);
        QVERIFY(isStarted);
        QVERIFY2(kept().isStarted(), qPrintable(kept().told()));
    }

    void whatIsStartedIsOfferedNoMore()
    {
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("look"));
        const QByteArray printed = readUntil(*console, "looked");
        killAtOnce(*console);
        QVERIFY2(printed.contains("looked\n"), printed.constData());
        QCOMPARE(offered(printed, "list"), QStringList());
        QCOMPARE(offered(printed, "message"), QStringList());
        QVERIFY2(kept().isStarted(), qPrintable(kept().told()));
    }
};

QTEST_GUILESS_MAIN(KilledListDraftTest)
#include "tst_killedlistdraft.moc"
