// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a list gets into its dialog: read elsewhere, and checked in pieces so short that the window stays
// alive.
#include "models/domain/listfiles.h"
#include "tests/ui/runs/runsbench.h"
#include "ui/runs/listsource.h"

#include <QElapsedTimer>
#include <QTableView>

using namespace arowana;
using namespace arowana::test;

namespace {

/// Answers when told to.
class LaterFiles final : public ListFiles {
public:
    quint64 readList(const QString &file, Answer answer) override
    {
        asked.append(file);
        m_answer = std::move(answer);
        return ++m_last;
    }
    quint64 divideText(const QString &, Answer answer) override { return readList({}, std::move(answer)); }
    void cancel(quint64 reading) override
    {
        cancelled += reading == m_last && m_answer ? 1 : 0;
        m_answer = {};
    }
    void answer(const Result<TextTable> &table) { std::exchange(m_answer, {})(table); }

    QStringList asked;
    int cancelled = 0;

private:
    Answer m_answer;
    quint64 m_last = 0;
};

/// Goes through the events until the list is checked; the longest piece in milliseconds.
qint64 longestPieceUntilChecked(const RunDialog &dialog)
{
    qint64 longest = 0;
    QElapsedTimer timer;
    while (!dialog.isChecked()) {
        timer.restart();
        QCoreApplication::processEvents();
        longest = qMax(longest, timer.elapsed());
    }
    return longest;
}

} // namespace

class TestListReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fileIsReadElsewhereAndMayBeCancelled()
    {
        LaterFiles files;
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *open = part<QAbstractButton>(dialog, "listOpen");
        auto *cancel = part<QAbstractButton>(dialog, "listCancelReading");
        auto *start = part<QAbstractButton>(dialog, "listStart");
        QVERIFY(!open->isEnabled());
        dialog.setFiles(files);
        QVERIFY(open->isEnabled());
        QVERIFY(cancel->isHidden());
        dialog.takeBytes(QStringLiteral("old.csv"), "phone,name\n+4915112345678,Kim\n");
        waitUntilChecked(dialog);
        QVERIFY(start->isEnabled());
        dialog.readFile(QStringLiteral("/far/away/new.csv"));
        QCOMPARE(files.asked, QStringList{QStringLiteral("/far/away/new.csv")});
        QCOMPARE(words(dialog, "listRead"), QStringLiteral("new.csv: Reading…"));
        QVERIFY(!start->isEnabled()); // it will be another list
        QVERIFY(!cancel->isHidden());
        cancel->click();
        QCOMPARE(files.cancelled, 1);
        QVERIFY(cancel->isHidden());
        QVERIFY(start->isEnabled());
        QVERIFY2(words(dialog, "listRead").startsWith(QStringLiteral("old.csv: 1 line")),
                 qPrintable(words(dialog, "listRead")));
        dialog.readFile(QStringLiteral("/far/away/new.csv"));
        files.answer(TextTable::read(QByteArray("phone,name\n+4915112345678,Kim\n+4915112345679,Lee\n")));
        waitUntilChecked(dialog);
        QVERIFY2(words(dialog, "listRead").startsWith(QStringLiteral("new.csv: 2 line")),
                 qPrintable(words(dialog, "listRead")));
        QVERIFY(start->isEnabled());
        dialog.readFile(QStringLiteral("gone.csv"));
        files.answer(Error{ErrorKind::Storage, QStringLiteral("It is gone."), {}, {}});
        QVERIFY(words(dialog, "listProblem").contains(QStringLiteral("It is gone.")));
        QVERIFY(!start->isEnabled());
    }

    void longTextIsDividedElsewhereAndTypingTakesItsPlace()
    {
        LaterFiles files;
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setFiles(files);
        paste(dialog, QStringLiteral("phone,name\n") +
                          QStringLiteral("+4915112345678,Kim\n").repeated(ListSource::kShortMost / 19 + 1));
        QTRY_COMPARE(files.asked.size(), 1);
        QVERIFY(part<QAbstractButton>(dialog, "listCancelReading")->isHidden());
        QVERIFY(!part<QAbstractButton>(dialog, "listStart")->isEnabled());
        paste(dialog, QStringLiteral("phone,name\n+4915112345678,Kim\n"));
        QCOMPARE(files.cancelled, 1);
        QTRY_VERIFY(part<QAbstractButton>(dialog, "listStart")->isEnabled());
        QVERIFY(words(dialog, "listCounts").contains(QStringLiteral("1 message")));
    }

    void readingEndsWithTheDialog()
    {
        LaterFiles files;
        {
            RunDialog dialog(request(), "DE");
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.setFiles(files);
            dialog.readFile(QStringLiteral("new.csv"));
        }
        QCOMPARE(files.cancelled, 1);
    }

    /// Goal: no piece of the work over 100 ms; the test fails at ten times that.
    void listInASingleLineIsPastedAtOnce()
    {
        QString list;
        for (int i = 0; i < kRunLinesMost; ++i)
            list += QStringLiteral("+49151%1, ").arg(10'000'000 + i);
        SendRequest sent = request();
        sent.content = RcsText{QStringLiteral("Hello")};
        RunDialog dialog(sent, "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QElapsedTimer timer;
        timer.start();
        paste(dialog, list);
        QCoreApplication::processEvents();
        const qint64 pasted = timer.restart();
        auto *start = part<QAbstractButton>(dialog, "listStart");
        qint64 longest = 0;
        while (!start->isEnabled()) {
            timer.restart();
            QCoreApplication::processEvents();
            longest = qMax(longest, timer.elapsed());
        }
        qInfo("%lld kB in one line: pasted in %lld ms, then the longest piece %lld ms",
              (long long)list.size() / 1024, (long long)pasted, (long long)longest);
        QVERIFY(pasted < 1'000);
        QVERIFY(longest < 1'000);
        QVERIFY2(words(dialog, "listCounts").contains(QStringLiteral("10000 message")),
                 qPrintable(words(dialog, "listCounts")));
    }

    /// Goal: no piece of the work over 100 ms; the test fails at ten times that.
    void longMessageIsCheckedInShortPieces()
    {
        QString html;
        while (html.size() < 400'000)
            html += QStringLiteral("<p style=\"x\">Hello {name}, this is what we offer you today.</p>\n");
        SendRequest sent = request();
        sent.sender = {Channel::Email, "ch_1", QStringLiteral("Mail"), {}, UseCase::Unknown, {}};
        sent.traffic = std::nullopt;
        sent.content = EmailContent{QStringLiteral("Offer for {name}"), html, {}};
        QByteArray list = "mail,name\n";
        for (int i = 0; i < 300; ++i)
            list += "kim" + QByteArray::number(i) + "@example.org,Kim & Lee " + QByteArray::number(i) + '\n';
        RunDialog dialog(sent, "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QElapsedTimer timer;
        timer.start();
        dialog.takeBytes(QStringLiteral("list.csv"), list);
        const qint64 taken = timer.restart();
        const qint64 longest = longestPieceUntilChecked(dialog);
        qInfo("300 lines of 400 kB each in %lld ms, read in %lld ms, the longest piece %lld ms",
              (long long)timer.elapsed(), (long long)taken, (long long)longest);
        QVERIFY(taken < 1'000);
        QVERIFY(longest < 1'000);
        QVERIFY(words(dialog, "listCounts").contains(QStringLiteral("300 message")));
    }

    /// Goal: no piece of the work over 100 ms; the test fails at ten times that.
    void windowStaysAliveOverTenThousandLines()
    {
        QByteArray list = "phone;name;a;b;c\n";
        for (int i = 0; i < kRunLinesMost; ++i)
            list +=
                "+49151" + QByteArray::number(10'000'000 + i / 2) + ";Kim " + QByteArray::number(i) + ";;;\n";
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QElapsedTimer timer;
        timer.start();
        dialog.takeBytes(QStringLiteral("list.csv"), list);
        const qint64 taken = timer.restart();
        const qint64 longest = longestPieceUntilChecked(dialog);
        qInfo("10,000 lines in %lld ms, read in %lld ms, the longest piece %lld ms",
              (long long)timer.elapsed(), (long long)taken, (long long)longest);
        QVERIFY(taken < 1'000);
        QVERIFY(longest < 1'000);
        QCOMPARE(part<QTableView>(dialog, "listRemarks")->model()->rowCount(), kRunLinesMost / 2);
    }
};

QTEST_MAIN(TestListReading)
#include "tst_listreading.moc"
