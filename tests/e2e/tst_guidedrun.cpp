// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The guided scenario as a process, to its end, and what it calls agreement.
#include "app/ledgercomparison.h"

#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;

namespace {

constexpr int kPatienceMs = 240'000;

MessageRow row(const char *id, MessageStatus status, Direction direction = Direction::Outbound)
{
    MessageRow row;
    row.id = MessageId(id);
    row.status = status;
    row.direction = direction;
    return row;
}

} // namespace

class TestGuidedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWellWhereConsoleAndLedgerAgree()
    {
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("window.png"));
        QProcess console;
        console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        console.start(QCoreApplication::applicationDirPath() + QStringLiteral("/arowana-console"),
                      {QStringLiteral("--sandbox"), QStringLiteral("--guided"), QStringLiteral("--language"),
                       QStringLiteral("en"), QStringLiteral("--screenshot"), picture});
        QVERIFY(console.waitForFinished(kPatienceMs));
        const QString printed = QString::fromUtf8(console.readAllStandardOutput());
        QVERIFY2(console.exitStatus() == QProcess::NormalExit && console.exitCode() == 0,
                 qPrintable(printed));
        QVERIFY2(printed.contains(QStringLiteral("agree on 3 messages.")), qPrintable(printed));
        // One line for each message and state, with the id, the state and from where it is known.
        for (const char *state : {"held +here", "queued +(answer|poll)", "delivered +webhook",
                                  "read +webhook", "revoked +(answer|webhook|poll)"}) {
            const QRegularExpression line(QStringLiteral("^(msg_|row )\\S+ +%1$").arg(QLatin1String(state)),
                                          QRegularExpression::MultilineOption);
            QVERIFY2(line.match(printed).hasMatch(), qPrintable(QLatin1String(state) + u'\n' + printed));
        }
        const QImage image(picture);
        QVERIFY(image.width() > 800 && image.height() > 500);
    }

    void whatDiffersIsNoAgreement_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<QString>("id"); // of the difference; empty: none
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("there");
        const QString none;
        QTest::newRow("the same") << QByteArray(R"({"id":"a","direction":"OUTBOUND","state":"READ"},
                                                   {"id":"r","direction":"INBOUND","state":"DELIVERED"})")
                                  << none << none << none;
        QTest::newRow("another state")
            << QByteArray(R"({"id":"a","direction":"OUTBOUND","state":"DELIVERED"})") << QStringLiteral("a")
            << QStringLiteral("READ") << QStringLiteral("DELIVERED");
        QTest::newRow("not there") << QByteArray() << QStringLiteral("a") << QStringLiteral("READ") << none;
        QTest::newRow("one too many") << QByteArray(R"({"id":"a","direction":"OUTBOUND","state":"READ"},
                                                       {"id":"b","direction":"OUTBOUND","state":"SENT"})")
                                      << QStringLiteral("b") << none << QStringLiteral("SENT");
    }
    void whatDiffersIsNoAgreement()
    {
        QFETCH(QByteArray, messages);
        QFETCH(QString, id);
        QFETCH(QString, here);
        QFETCH(QString, there);
        const LedgerComparison comparison = compareWithLedger(
            {row("a", MessageStatus::Read), row("x", MessageStatus::Received, Direction::Inbound)},
            R"({"messages":[)" + messages + "]}");
        QCOMPARE(comparison.differences.size(), id.isEmpty() ? 0 : 1);
        if (id.isEmpty())
            QCOMPARE(comparison.same, 1);
        else
            QVERIFY((comparison.differences.first() == LedgerComparison::Difference{id, here, there}));
    }
};

QTEST_GUILESS_MAIN(TestGuidedRun)
#include "tst_guidedrun.moc"
