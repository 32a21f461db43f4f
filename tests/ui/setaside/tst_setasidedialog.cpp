// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/fakesetasidesource.h"
#include "ui/setaside/rawview.h"
#include "ui/setaside/setasidedialog.h"
#include "ui/setaside/setasideview.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

struct Bench {
    Bench()
    {
        source.isPrompt = true;
        source.add(1, "hello");
        source.add(2, R"({"id":"evt_1","event":"message.read"})", AsideKind::OtherBody);
        source.add(3, QByteArray(100'000, 'x'));
    }
    ~Bench() { delete dialog; }
    void open()
    {
        dialog = new SetAsideDialog(source);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return dialog->findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] SetAsideView &table() const { return *dialog->findChild<SetAsideView *>(); }
    [[nodiscard]] QString raw() const
    {
        return dialog->findChild<QPlainTextEdit *>(QStringLiteral("setAsideRaw"))->toPlainText();
    }

    FakeSetAsideSource source;
    QPointer<SetAsideDialog> dialog;
};

} // namespace

class TestSetAsideDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestIsShownFirstAndLongTextIsCutUntilItIsWanted()
    {
        Bench b;
        b.open();
        QCOMPARE(b.table().model()->rowCount(), 3);
        QCOMPARE(b.table().chosenNumbers(), QList<qint64>{3});
        QCOMPARE(b.raw().count(u'x'), RawView::kShownMost);
        QVERIFY(b.button("setAsideShowAll")->isVisible());
        b.button("setAsideShowAll")->click();
        QCOMPARE(b.raw().count(u'x'), 100'000);
        QVERIFY(!b.button("setAsideShowAll")->isVisible());
        QTest::keyClick(&b.table(), Qt::Key_Down);
        QCOMPARE(b.table().chosenNumbers(), QList<qint64>{2});
        QVERIFY(b.raw().startsWith(QStringLiteral("{\n  \"id\": \"evt_1\"")));
    }

    void whatIsWishedIsToldAndAnswered()
    {
        Bench b;
        b.open();
        const QSignalSpy tries(b.dialog, &SetAsideDialog::tryRequested);
        const QSignalSpy seen(b.dialog, &SetAsideDialog::seenRequested);
        b.table().selectRow(1);
        b.button("setAsideTry")->click();
        QCOMPARE(tries.last().first().value<QList<qint64>>(), QList<qint64>{2});
        QVERIFY(!b.button("setAsideTryAll")->isEnabled());
        b.dialog->showTried({1, 0});
        QCOMPARE(b.label("setAsideStatus"),
                 QStringLiteral("1 event(s) tried again: none of them is understood by this version."));
        QVERIFY(b.button("setAsideTryAll")->isEnabled());
        b.button("setAsideTryAll")->click();
        QCOMPARE(tries.last().first().value<QList<qint64>>(), QList<qint64>{});
        b.source.records.removeAt(2); // number 1
        b.dialog->showTried({3, 1});
        QCOMPARE(b.label("setAsideStatus"),
                 QStringLiteral("3 event(s) tried again, 1 of them understood and taken up."));
        QCOMPARE(b.table().model()->rowCount(), 2);
        b.table().selectAll();
        b.button("setAsideSeen")->click();
        QCOMPARE(seen.last().first().value<QList<qint64>>(), (QList<qint64>{3, 2}));
        b.dialog->refresh(); // the disk would not take it yet
        QCOMPARE(b.label("setAsideStatus"), QString());
        b.source.records.clear();
        b.dialog->refresh();
        QCOMPARE(
            b.label("setAsideStatus"),
            QStringLiteral("2 event(s) marked as seen. They stay in the workspace's file as they came."));
    }

    void whereNothingIsSetAsideASentenceSaysSo()
    {
        Bench b;
        b.open();
        QVERIFY(b.table().isVisible());
        b.source.records.clear();
        b.dialog->refresh();
        QVERIFY(!b.table().isVisible());
        QVERIFY(b.dialog->findChild<QLabel *>(QStringLiteral("setAsideEmpty"))->isVisible());
        QCOMPARE(b.label("setAsideEmpty"),
                 QStringLiteral("Nothing is set aside: every event that was signed is understood or seen."));
        for (const char *name : {"setAsideTry", "setAsideTryAll", "setAsideSeen", "setAsideExport"})
            QVERIFY2(!b.button(name)->isEnabled(), name);
    }

    void theExportHasTheBytesAsTheyCame()
    {
        Bench b;
        QByteArray all;
        for (int byte = 0; byte < 256; ++byte)
            all.append(char(byte));
        b.source.add(4, all);
        b.open();
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("out.jsonl"));
        b.dialog->exportTo(file);
        QTRY_COMPARE(b.label("setAsideStatus"),
                     QStringLiteral("“out.jsonl” has 4 event(s) with their bytes as they came."));
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadOnly));
        QList<QByteArray> bodies;
        while (!out.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(out.readLine()).object();
            const QString base64 = line.value(QLatin1String("body_base64")).toString();
            bodies.append(base64.isEmpty() ? line.value(QLatin1String("body")).toString().toUtf8()
                                           : QByteArray::fromBase64(base64.toLatin1()));
        }
        QList<QByteArray> expected;
        for (const SetAsideRecord &record : std::as_const(b.source.records))
            expected.append(record.body);
        QCOMPARE(bodies, expected);
        QVERIFY(b.button("setAsideExport")->isEnabled());
    }

    void anExportThatFailsSaysSoAndKeepsNothing()
    {
        Bench b;
        b.open();
        b.dialog->exportTo(QStringLiteral("/nonexistent/out.jsonl"));
        QTRY_VERIFY(b.label("setAsideStatus").startsWith(QStringLiteral("The export has failed. ")));
        QVERIFY(b.button("setAsideExport")->isEnabled());
    }

    void whatIsChosenStaysChosenWhenTheListIsReadAgain()
    {
        Bench b;
        b.open();
        b.table().selectRow(1);
        b.source.add(9, "new");
        b.dialog->refresh();
        QCOMPARE(b.table().chosenNumbers(), QList<qint64>{2});
        b.source.records.removeIf([](const SetAsideRecord &record) { return record.event.number == 2; });
        b.dialog->refresh();
        QCOMPARE(b.table().chosenNumbers().size(), 1); // a neighbour, so that the keyboard goes on
    }

    void accessibleNamesAreTheLabels()
    {
        Bench b;
        b.open();
        const auto buttons = b.dialog->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            QVERIFY2(!button->text().isEmpty(), qPrintable(button->objectName()));
        QCOMPARE(b.table().accessibleName(), QStringLiteral("Events that are set aside"));
        QCOMPARE(b.dialog->accessibleName(), b.dialog->windowTitle());
    }
};

QTEST_MAIN(TestSetAsideDialog)
#include "tst_setasidedialog.moc"
