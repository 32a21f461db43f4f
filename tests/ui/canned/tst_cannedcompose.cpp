// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts in the compose dialog: where `/` offers them, and what is said of a place that is not filled
// in.
#include "tests/ui/compose/composehands.h"
#include "ui/canned/cannedcompletion.h"
#include "ui/compose/bodyedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace arowana;

namespace {

QList<CannedText> texts()
{
    return {{QStringLiteral("greeting"), QStringLiteral("Hello {name}, welcome.")},
            {QStringLiteral("endless"), QString(30'000, u'x')}};
}

struct Hands : ComposeHands {
    Hands() { dialog.setCannedTexts(texts()); }
    [[nodiscard]] bool isOffered(const char *field)
    {
        return find<QWidget>(field)->findChild<CannedCompletion *>()->isOpen();
    }
};

} // namespace

class TestCannedCompose : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextOfAMessageOffersThem_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("tab");
        QTest::addColumn<QByteArray>("field");
        const QString phone = QStringLiteral("+4917612345678");
        QTest::newRow("text") << phone << 0 << QByteArray("rcsText");
        QTest::newRow("card") << phone << 1 << QByteArray("cardDescription");
        QTest::newRow("e-mail") << QStringLiteral("kim@example.org") << -1 << QByteArray("emailText");
    }
    void everyTextOfAMessageOffersThem()
    {
        QFETCH(QString, to);
        QFETCH(int, tab);
        QFETCH(QByteArray, field);
        Hands hands;
        QVERIFY(hands.isActive);
        QVERIFY(hands.write("to", to));
        ComposeDraft draft = hands.dialog.draft();
        draft.rcsKind = tab == 1 ? ContentKind::Card : ContentKind::Plain;
        draft.email.text = tab < 0 ? QStringLiteral(" ") : QString(); // brings its tab to the front
        hands.dialog.setDraft(draft);
        QVERIFY(hands.tabTo(field.constData()));
        auto *edit = hands.find<QPlainTextEdit>(field.constData());
        edit->clear();
        hands.type(QStringLiteral("/gr"));
        QVERIFY(hands.isOffered(field.constData()));
        hands.key(Qt::Key_Return);
        QCOMPARE(edit->toPlainText(), QStringLiteral("Hello {name}, welcome."));
        QCOMPARE(edit->textCursor().selectedText(), QStringLiteral("{name}"));
    }

    void everyLineAndTheSourceOfferThemToo_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<ContentKind>("kind");
        QTest::addColumn<QByteArray>("field");
        const QString phone = QStringLiteral("+4917612345678");
        const QString address = QStringLiteral("kim@example.org");
        QTest::newRow("title") << phone << ContentKind::Card << QByteArray("cardTitle");
        QTest::newRow("title in a row") << phone << ContentKind::Carousel << QByteArray("carouselTitle");
        QTest::newRow("subject") << address << ContentKind::Plain << QByteArray("emailSubject");
        QTest::newRow("HTML") << address << ContentKind::Plain << QByteArray("emailHtml");
        QTest::newRow("subject of a template")
            << address << ContentKind::Template << QByteArray("emailTemplateSubject");
    }
    void everyLineAndTheSourceOfferThemToo()
    {
        QFETCH(QString, to);
        QFETCH(ContentKind, kind);
        QFETCH(QByteArray, field);
        Hands hands;
        ComposeDraft draft;
        draft.to = to;
        draft.rcsKind = draft.emailKind = kind;
        hands.dialog.setDraft(draft);
        QVERIFY(hands.tabTo(field.constData()));
        hands.type(QStringLiteral("/gr"));
        QVERIFY(hands.isOffered(field.constData()));
        hands.key(Qt::Key_Return);
        auto *edit = hands.find<QWidget>(field.constData());
        const QString got = qobject_cast<QLineEdit *>(edit)
                                ? qobject_cast<QLineEdit *>(edit)->text()
                                : qobject_cast<QPlainTextEdit *>(edit)->toPlainText();
        QCOMPARE(got, QStringLiteral("Hello {name}, welcome."));
    }

    void whatIsNotFilledInIsWarnedOfAtTheField()
    {
        Hands hands;
        QVERIFY(hands.write("to", QStringLiteral("+4917612345678")));
        QVERIFY(hands.write("rcsText", QStringLiteral("/gr")));
        hands.key(Qt::Key_Return);
        const QString warning =
            QStringLiteral("Not filled in, and sent to a single recipient as it stands: {name}.");
        QCOMPARE(hands.problemAt("rcsText"), QStringLiteral("\u25B2 ") + warning);
        QVERIFY(hands.find<QLabel>("sendCardWarnings")->text().contains(warning));
        hands.key(Qt::Key_K, Qt::KeyboardModifiers(Qt::ControlModifier | Qt::ShiftModifier));
        QCOMPARE(hands.status(),
                 QStringLiteral("It can be sent, with 1 thing(s) to look at. Nothing was sent."));
        hands.type(QStringLiteral("Kim"));
        QCOMPARE(hands.problemAt("rcsText"), QString());
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(std::get<RcsText>(hands.request().content).text, QStringLiteral("Hello Kim, welcome."));
    }

    void aListFillsThemInSoNothingIsSaid()
    {
        Hands hands;
        QSignalSpy several(&hands.dialog, &ComposeDialog::severalRequested);
        QVERIFY(hands.write("rcsText", QStringLiteral("/gr")));
        hands.key(Qt::Key_Return);
        QCOMPARE(hands.problemAt("rcsText"), QString());
        hands.find<QPushButton>("several")->click();
        QCOMPARE(several.size(), 1);
    }

    void anEndlessTextIsKeptWhole()
    {
        Hands hands;
        QVERIFY(hands.write("rcsText", QStringLiteral("Look: /end")));
        hands.key(Qt::Key_Return);
        QCOMPARE(hands.dialog.draft().rcs.text, QStringLiteral("Look: ") + QString(30'000, u'x'));
        QVERIFY(hands.find<BodyEdit>("rcsText")->isKeptWhole());
    }

    void theKeyOfTheirDialogIsPassedOn()
    {
        Hands hands;
        QSignalSpy wanted(&hands.dialog, &ComposeDialog::cannedTextsWanted);
        hands.key(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
    }
};

QTEST_MAIN(TestCannedCompose)
#include "tst_cannedcompose.moc"
