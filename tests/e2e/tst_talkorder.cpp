// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The judge of the order of conversations finds what is wrong, and nothing else.
#include "tests/e2e/talkorder.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// `>` ours, `<` theirs, one each ten seconds.
QList<ToldLine> ledgerOf(const QStringList &lines)
{
    QList<ToldLine> truth;
    for (const QString &line : lines)
        truth.append({line, line.startsWith(u'>'), Instant{1'777'888'800'000 + truth.size() * 10'000}});
    return truth;
}

} // namespace

class TestTalkOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void orderIsJudgedByTheLedger_data()
    {
        QTest::addColumn<QStringList>("shown");
        QTest::addColumn<bool>("isHeardBetween"); // after the third line
        QTest::addColumn<bool>("isRight");
        const auto row = [](const char *name, const QStringList &shown, bool isHeard, bool isRight) {
            QTest::newRow(name) << shown << isHeard << isRight;
        };
        const QString q1 = QStringLiteral("> 1");
        const QString a1 = QStringLiteral("< yes");
        const QString a2 = QStringLiteral("< no");
        const QString q2 = QStringLiteral("> 2");
        const QString a3 = QStringLiteral("< yes"); // the same words again
        row("as it was", {q1, a1, a2, q2, a3}, true, true);
        row("replies change places", {q1, a2, a1, q2, a3}, true, true);
        row("answer above its question", {a1, q1, a2, q2, a3}, false, false);
        row("reply that had been heard below", {q1, a1, q2, a2, a3}, true, false);
        row("reply that nobody had heard below", {q1, a1, q2, a2, a3}, false, true);
        row("our own change places", {q2, a1, a2, q1, a3}, false, false);
        row("answer above the question before", {q1, a1, a3, a2, q2}, false, false);
        row("one missing", {q1, a1, a2, q2}, true, false);
        row("one twice", {q1, a1, a2, q2, q2}, true, false);
        row("one of nobody", {q1, a1, a2, q2, QStringLiteral("< ?")}, true, false);
    }
    void orderIsJudgedByTheLedger()
    {
        QFETCH(QStringList, shown);
        QFETCH(bool, isHeardBetween);
        QFETCH(bool, isRight);
        const auto truth = ledgerOf({QStringLiteral("> 1"), QStringLiteral("< yes"), QStringLiteral("< no"),
                                     QStringLiteral("> 2"), QStringLiteral("< yes")});
        const QList<Instant> heard =
            isHeardBetween ? QList<Instant>{truth.at(2).at.plusMs(5'000)} : QList<Instant>();
        const QString disorder = disorderOf(shown, truth, heard);
        QVERIFY2(disorder.isEmpty() == isRight, qPrintable(disorder));
    }
};

QTEST_GUILESS_MAIN(TestTalkOrder)
#include "tst_talkorder.moc"
