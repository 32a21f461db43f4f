// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/runs/runsbench.h"
#include "ui/runs/rundialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QKeySequence>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

class TestRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listIsCheckedAndStartedOnce()
    {
        RunDialog dialog(request(), "DE");
        dialog.setExpectedPrice([](Channel, BillingUnit) { return std::optional(Money{800}); });
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        dialog.takeBytes(QStringLiteral("list.csv"),
                         "phone;name\n+4915112345678;Kim\n+4915112345679;Lee\n+4915112345678;Kim\n;Jo\n");
        waitUntilChecked(dialog);
        QCOMPARE(part<QTableView>(dialog, "listRemarks")->model()->rowCount(), 2);
        QVERIFY(words(dialog, "listCounts").contains(QStringLiteral("2 message")));
        QVERIFY(words(dialog, "runCardWhole").contains(QStringLiteral("0.16")));
        part<QSpinBox>(dialog, "listCanary")->setValue(1);
        part<QSpinBox>(dialog, "listPace")->setValue(90);
        part<QAbstractButton>(dialog, "listStart")->click();
        QCOMPARE(started.size(), 0);
        QVERIFY(answer(dialog, QStringLiteral("Send to 2")));
        part<QAbstractButton>(dialog, "listStart")->click(); // the question stands already
        answer(dialog, QStringLiteral("Send to 2"))->click();
        QCOMPARE(started.size(), 1);
        const auto run = started.at(0).at(0).value<SendRun>();
        const auto lines = started.at(0).at(1).value<QList<RunLine>>();
        QCOMPARE(run.canary, 1);
        QCOMPARE(run.perMinute, 90);
        QVERIFY(run.request == request());
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).number, 2); // below the names of the columns
        QCOMPARE(lines.at(1).number, 3);
        const auto leftOut = started.at(0).at(2).value<QList<LeftOutLine>>();
        QCOMPARE(leftOut.size(), 2);
        QCOMPARE(leftOut.at(0).number, 4);
        QCOMPARE(leftOut.at(0).typed, QStringLiteral("+4915112345678"));
        QCOMPARE(leftOut.at(0).data.value(0).second, QStringLiteral("Kim"));
        QCOMPARE(leftOut.at(0).reason, QStringLiteral("The same recipient stands in line 2."));
        QCOMPARE(leftOut.at(1).number, 5);
        QCOMPARE(leftOut.at(1).typed, QString());
        QCOMPARE(leftOut.at(1).reason, QStringLiteral("There is no recipient in this line."));
        QCOMPARE(wireText(lines.at(1).to), QStringLiteral("+4915112345679"));
        QCOMPARE(lines.at(1).data.value(0).second, QStringLiteral("Lee"));
        QVERIFY(!part<QAbstractButton>(dialog, "listStart")->isEnabled());
        dialog.refuseStored({ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}});
        QVERIFY(words(dialog, "listProblem").contains(QStringLiteral("The disk is full.")));
        QVERIFY(part<QAbstractButton>(dialog, "listStart")->isEnabled());
    }

    void cardAndLinesSayWhatMayNotArrive()
    {
        SendRequest sent = request();
        AgentReading rejected;
        rejected.statusWord = QStringLiteral("REJECTED");
        sent.sender.reading = rejected;
        std::get<RcsText>(sent.content).suggestions = {
            {QStringLiteral("Shop"), {}, {}, OpenUrlAction{QStringLiteral("https://x.org/{name}"), false}}};
        RunDialog dialog(sent, "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.takeBytes(QStringLiteral("a.csv"),
                         "phone,name\n+4915112345678,Kim\n+4915112345679," + QByteArray(2100, 'a') + '\n');
        waitUntilChecked(dialog);
        QCOMPARE(words(dialog, "runCardRemarks"),
                 QStringLiteral("! From: This agent is not approved (REJECTED): the platform refuses what it "
                                "sends."));
        const auto *lines = part<QTableView>(dialog, "listRemarks")->model();
        QCOMPARE(lines->rowCount(), 1);
        QCOMPARE(lines->index(0, 1).data().toString(), QStringLiteral("Will be sent"));
        QCOMPARE(lines->index(0, 3).data().toString(),
                 QStringLiteral("Address, suggestion 1: Phones may cut it: 2,114, they are made for 2,048."));
    }

    void checkGoesOnWithoutWhatCannotBeRead()
    {
        SendRequest sent = request();
        sent.type = MessageType::Newsletter;
        sent.traffic = TrafficType::Promotion;
        RunDialog dialog(sent, "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        std::function<void(const Result<RecipientContexts> &)> waiting;
        QStringList asked;
        dialog.setContextSource(
            [&](const RecipientsQuery &query, std::function<void(const Result<RecipientContexts> &)> answer) {
                asked = query.recipients;
                waiting = std::move(answer);
            });
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
        QTRY_VERIFY(waiting);
        QVERIFY(!dialog.isChecked());
        QCOMPARE(asked, QStringList{QStringLiteral("+4915112345678")});
        waiting(Error{ErrorKind::Storage, QStringLiteral("The disk is gone."), {}, {}});
        waitUntilChecked(dialog);
        QVERIFY2(words(dialog, "listProblem").contains(QStringLiteral("The disk is gone.")),
                 qPrintable(words(dialog, "listProblem")));
        QVERIFY(part<QAbstractButton>(dialog, "listStart")->isEnabled());
        // Of another list, and nobody waits for the first any more.
        const auto old = waiting;
        waiting = nullptr;
        dialog.takeBytes(QStringLiteral("b.csv"), "phone,name\n+4915112345679,Lee\n");
        QTRY_VERIFY(waiting);
        RecipientContext had;
        had.send.hadNewsletterToday = true;
        old(RecipientContexts{{QStringLiteral("+4915112345679"), had}});
        QVERIFY(!dialog.isChecked());
        RecipientContext agreed;
        agreed.consent = NewsletterConsent::Given;
        waiting(RecipientContexts{{QStringLiteral("+4915112345679"), agreed}});
        waitUntilChecked(dialog);
        QCOMPARE(part<QTableView>(dialog, "listRemarks")->model()->rowCount(), 0);
        QCOMPARE(words(dialog, "listProblem"), QString());
    }

    void oneColumnFillsTwoPlaceholders()
    {
        SendRequest sent = request();
        sent.content = RcsText{QStringLiteral("{first}, {greeting}")};
        RunDialog dialog(sent, "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
        waitUntilChecked(dialog);
        const auto choices = dialog.findChildren<QComboBox *>(QStringLiteral("listValue"));
        QCOMPARE(choices.size(), 2);
        for (QComboBox *choice : choices)
            choice->setCurrentIndex(2); // behind "no column" and the number
        waitUntilChecked(dialog);
        QCOMPARE(part<QTableView>(dialog, "listRemarks")->model()->rowCount(), 0);
        QVERIFY2(words(dialog, "listCounts").contains(QStringLiteral("1 line(s) without remark.")),
                 qPrintable(words(dialog, "listCounts")));
        choices.last()->setCurrentIndex(0);
        waitUntilChecked(dialog);
        QCOMPARE(part<QTableView>(dialog, "listRemarks")->model()->rowCount(), 1);
    }

    void everyKeyLeadsToOneControlAndEveryControlHasAName_data()
    {
        QTest::addColumn<QByteArray>("region");
        for (const char *region : {"", "CH", "EE", "NL", "MT", "TR", "LU", "RO", "DE"})
            QTest::newRow(region) << QByteArray(region);
    }
    void everyKeyLeadsToOneControlAndEveryControlHasAName()
    {
        QFETCH(QByteArray, region);
        RunDialog dialog(request(), region);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QHash<QString, QString> keys;
        const auto note = [&keys](const QString &text) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (key.isEmpty())
                return true;
            const QString known = keys.value(key, text);
            keys.insert(key, text);
            if (known != text)
                qWarning("%s: “%s” and “%s”", qPrintable(key), qPrintable(known), qPrintable(text));
            return known == text;
        };
        bool isPlain = true;
        for (const auto *label : dialog.findChildren<QLabel *>())
            isPlain = (!label->buddy() || note(label->text())) && isPlain;
        for (const auto *button : dialog.findChildren<QAbstractButton *>())
            isPlain = note(button->text()) && isPlain;
        QVERIFY(isPlain);
        for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                qobject_cast<const QLabel *>(widget) || qobject_cast<const QScrollArea *>(widget) ||
                widget->objectName().startsWith(QLatin1String("qt_"))) // a part of another control
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            const QString name = button ? button->text() : accessible->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(),
                     qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }

    void linesAreNumberedAsInTheFileAlsoBehindBlankAndBrokenOnes()
    {
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        dialog.takeBytes(QStringLiteral("list.csv"), "phone,name\n\n+4915112345678,\"Kim\nLee\"\n"
                                                     "+4915112345679,Jo\n");
        waitUntilChecked(dialog);
        part<QAbstractButton>(dialog, "listStart")->click();
        answer(dialog, QStringLiteral("Send to 2"))->click();
        const auto lines = started.value(0).value(1).value<QList<RunLine>>();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).number, 3);
        QCOMPARE(lines.at(1).number, 5);
    }

    void recipientsOfOneLineAreCountedOn()
    {
        SendRequest plain = request();
        plain.content = RcsText{QStringLiteral("Hello")};
        RunDialog list(plain, "DE");
        list.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&list, &RunDialog::startRequested);
        list.takeBytes(QStringLiteral("list.csv"), "+4915112345678, +4915112345678, +4915112345679");
        waitUntilChecked(list);
        part<QAbstractButton>(list, "listStart")->click();
        answer(list, QStringLiteral("Send to 2"))->click();
        const auto lines = started.value(0).value(1).value<QList<RunLine>>();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).number, 1);
        QCOMPARE(started.value(0).value(2).value<QList<LeftOutLine>>().value(0).number, 2);
        QCOMPARE(lines.at(1).number, 3);
    }

    void notSendingIsWhatEscapeGives()
    {
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        dialog.takeBytes({}, "phone,name\n+4915112345678,Kim\n");
        waitUntilChecked(dialog);
        part<QAbstractButton>(dialog, "listStart")->click();
        const auto *box = dialog.findChild<QMessageBox *>();
        QVERIFY(box && box->defaultButton()->text().contains(QStringLiteral("Do not send")));
        answer(dialog, QStringLiteral("Do not send"))->click();
        QCOMPARE(started.size(), 0);
    }

    void pastedListIsReadAfterTheLastKey()
    {
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(!part<QAbstractButton>(dialog, "listStart")->isEnabled());
        paste(dialog, QStringLiteral("name,phone\nKim,+4915112345678\nLee,01511 2345679\n"));
        QTRY_VERIFY(part<QAbstractButton>(dialog, "listStart")->isEnabled());
        QCOMPARE(part<QComboBox>(dialog, "listRecipient")->currentIndex(), 1);
        QCOMPARE(part<QComboBox>(dialog, "listValue")->currentIndex(), 1);
        QVERIFY(words(dialog, "listCounts").contains(QStringLiteral("1 message")));
        part<QCheckBox>(dialog, "listOffers")->setChecked(true);
        waitUntilChecked(dialog);
        QVERIFY(words(dialog, "listCounts").contains(QStringLiteral("2 message")));
        part<QComboBox>(dialog, "listValue")->setCurrentIndex(0);
        waitUntilChecked(dialog);
        QVERIFY(!part<QAbstractButton>(dialog, "listStart")->isEnabled());
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("no end of a quote")
            << QByteArray("a,b\n\"c,d\n") << QStringLiteral("line 2 never ends");
        QTest::newRow("too long") << QByteArray("+4915112345678\n").repeated(kRunLinesMost + 1)
                                  << QStringLiteral("at most 10,000");
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.takeBytes(QStringLiteral("list.csv"), bytes);
        waitUntilChecked(dialog);
        QVERIFY2(::words(dialog, "listProblem").contains(words), qPrintable(::words(dialog, "listProblem")));
        QVERIFY(!part<QAbstractButton>(dialog, "listStart")->isEnabled());
    }

    void nothingStartsWhileTheListIsStillTyped()
    {
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        paste(dialog, QStringLiteral("phone,name\n+4915112345678,Kim\n+4915112345679,Lee\n"));
        auto *start = part<QAbstractButton>(dialog, "listStart");
        QTRY_VERIFY(start->isEnabled());
        part<QPlainTextEdit>(dialog, "listPaste")->appendPlainText(QStringLiteral("+4915112345680,Jo"));
        QVERIFY2(!start->isEnabled(), "the list that was read is not the one that stands there");
        start->click();
        QVERIFY(!dialog.findChild<QMessageBox *>());
        QTRY_VERIFY(start->isEnabled());
        start->click();
        answer(dialog, QStringLiteral("Send to 3"))->click();
        QCOMPARE(started.value(0).value(1).value<QList<RunLine>>().size(), 3);
    }

    void changeUnderTheQuestionWithdrawsIt_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("typed") << 0;
        QTest::newRow("another file") << 1;
        QTest::newRow("pace") << 2;
        QTest::newRow("first lines") << 3;
        QTest::newRow("name") << 4;
        QTest::newRow("column") << 5;
    }
    void changeUnderTheQuestionWithdrawsIt()
    {
        QFETCH(int, change);
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
        waitUntilChecked(dialog);
        part<QAbstractButton>(dialog, "listStart")->click();
        const QPointer<QMessageBox> box = dialog.findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        switch (change) {
        case 0:
            part<QPlainTextEdit>(dialog, "listPaste")->setPlainText(QStringLiteral("+4915112345679"));
            break;
        case 1:
            dialog.takeBytes(QStringLiteral("b.csv"), "phone,name\n+4915112345679,Lee\n");
            break;
        case 2:
            part<QSpinBox>(dialog, "listPace")->setValue(7);
            break;
        case 3:
            part<QSpinBox>(dialog, "listCanary")->setValue(1);
            break;
        case 4:
            part<QLineEdit>(dialog, "listName")->setText(QStringLiteral("Autumn"));
            break;
        case 5:
            part<QComboBox>(dialog, "listRecipient")->setCurrentIndex(1);
            break;
        }
        QVERIFY(!box || !box->isVisible());
        QCOMPARE(started.size(), 0);
    }

    /// A new price or balance says nothing about what is sent.
    void whatWasAskedAboutIsWhatStarts()
    {
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy started(&dialog, &RunDialog::startRequested);
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
        waitUntilChecked(dialog);
        part<QAbstractButton>(dialog, "listStart")->click();
        dialog.setBalance(Balance{Money{1}, {}, {}});
        answer(dialog, QStringLiteral("Send to 1"))->click();
        const auto lines = started.value(0).value(1).value<QList<RunLine>>();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.constFirst().data.value(0).second, QStringLiteral("Kim"));
    }

    void closingAsksOnceWhenSomethingWasEntered()
    {
        RunDialog untouched(request(), "DE");
        untouched.setAttribute(Qt::WA_DeleteOnClose, false);
        untouched.show();
        untouched.reject();
        QVERIFY(!untouched.isVisible());
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        part<QSpinBox>(dialog, "listPace")->setValue(7);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        const QPointer<QMessageBox> box = dialog.findChild<QMessageBox *>();
        QVERIFY(box && box->defaultButton()->text().contains(QStringLiteral("Keep")));
        dialog.close(); // the question stands already
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.findChildren<QMessageBox *>().size(), 1);
        answer(dialog, QStringLiteral("Keep"))->click();
        QTRY_VERIFY(!box);
        QCOMPARE(part<QSpinBox>(dialog, "listPace")->value(), 7);
        paste(dialog, QStringLiteral("+4915112345678"));
        part<QSpinBox>(dialog, "listPace")->setValue(60);
        part<QAbstractButton>(dialog, "listCancel")->click();
        QVERIFY(dialog.isVisible());
        answer(dialog, QStringLiteral("Throw away"))->click();
        QVERIFY(!dialog.isVisible());
    }

    void staysOpenWhileTheRunIsBeingStored()
    {
        RunDialog dialog(request(), "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n");
        waitUntilChecked(dialog);
        part<QAbstractButton>(dialog, "listStart")->click();
        answer(dialog, QStringLiteral("Send to 1"))->click();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        dialog.close();
        QVERIFY(dialog.isVisible());
        QVERIFY2(words(dialog, "listProblem").contains(QStringLiteral("Storing")),
                 qPrintable(words(dialog, "listProblem")));
        dialog.refuseStored({ErrorKind::Storage, QStringLiteral("The disk is full."), {}, {}});
        QVERIFY(part<QAbstractButton>(dialog, "listStart")->isEnabled());
        QCOMPARE(words(dialog, "listCounts").left(1), QStringLiteral("1"));
        dialog.confirmStored();
        QVERIFY(!dialog.isVisible());
    }

    void cardCountsUnitsOverTheFilledLines()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        SendRequest sent = request();
        sent.content = RcsText{QString(155, u'x') + QStringLiteral("{name}")};
        RunDialog dialog(sent, "DE");
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.takeBytes(QStringLiteral("a.csv"), "phone,name\n+4915112345678,Kim\n+4915112345679,Lee\n"
                                                  "+4915112345680,Alexandra\n");
        waitUntilChecked(dialog);
        const auto cells = [&dialog](const char *name) {
            QStringList said;
            for (const auto *label : dialog.findChildren<QLabel *>(QLatin1String(name)))
                said.append(label->text());
            return said;
        };
        QCOMPARE(cells("runCardUnit"),
                 (QStringList{QStringLiteral("2 Basic: up to 158 of 160 characters"),
                              QStringLiteral("1 Single: up to 164 characters, Basic ends at 160")}));
        QCOMPARE(cells("runCardPrice"),
                 QStringList({QStringLiteral("price not known yet"), QStringLiteral("price not known yet")}));
        QCOMPARE(words(dialog, "runCardWhole"), QStringLiteral("Expected price: not known yet"));
        QCOMPARE(words(dialog, "runCardBalance"), QStringLiteral("Free balance not known yet"));
        // One price is learnt, then the other; the dialog follows both and the balance.
        dialog.setExpectedPrice([](Channel, BillingUnit unit) {
            return unit == BillingUnit::Basic ? std::optional(Money{800}) : std::nullopt;
        });
        QVERIFY2(words(dialog, "runCardWhole").contains(QStringLiteral("0.16\u00a0€, and 1 message")),
                 qPrintable(words(dialog, "runCardWhole")));
        dialog.setExpectedPrice([](Channel, BillingUnit unit) {
            return std::optional(unit == BillingUnit::Basic ? Money{800} : Money{1200});
        });
        QCOMPARE(words(dialog, "runCardWhole"), QStringLiteral("Expected price: 0.28\u00a0€"));
        dialog.setBalance(Balance{Money{10'000}, {}, {}});
        QCOMPARE(words(dialog, "runCardBalance"), QStringLiteral("Free balance 1.00\u00a0€ → 0.72\u00a0€"));
        QVERIFY(words(dialog, "runCardRemarks").isEmpty());
        dialog.setBalance(Balance{Money{2'000}, {}, {}});
        QVERIFY2(words(dialog, "runCardBalance").contains(QStringLiteral("not enough")),
                 qPrintable(words(dialog, "runCardBalance")));
        QVERIFY(words(dialog, "runCardRemarks").contains(QStringLiteral("0.08\u00a0€ short")));
        // The platform reserves more than it charges: what is reserved must be there.
        const auto price = [](Channel, BillingUnit unit) {
            return std::optional(unit == BillingUnit::Basic ? Money{800} : Money{1200});
        };
        dialog.setBalance(Balance{Money{10'000}, {}, {}});
        dialog.setExpectedPrice(price, [](Channel, BillingUnit) { return std::optional(Money{2000}); });
        QCOMPARE(words(dialog, "runCardWhole"),
                 QStringLiteral("Expected price: 0.28\u00a0€ (0.60\u00a0€ held until delivery)"));
        QCOMPARE(words(dialog, "runCardBalance"), QStringLiteral("Free balance 1.00\u00a0€ → 0.40\u00a0€"));
        dialog.setBalance(Balance{Money{5'000}, {}, {}});
        QVERIFY2(words(dialog, "runCardRemarks").contains(QStringLiteral("0.10\u00a0€ short")),
                 qPrintable(words(dialog, "runCardRemarks")));
        dialog.setExpectedPrice(price);
        dialog.setBalance(Balance{Money{2'000}, {}, {}});
        // Said, not forbidden: the platform decides.
        part<QAbstractButton>(dialog, "listStart")->click();
        const auto *box = dialog.findChild<QMessageBox *>();
        QVERIFY(box && box->informativeText().contains(QStringLiteral("0.28")));
        QVERIFY(box->informativeText().contains(QStringLiteral("0.08\u00a0€ short")));
    }
};

QTEST_MAIN(TestRuns)
#include "tst_runs.moc"
