// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the compose dialog to a list: what a line fills in is the line's affair, all else is not.
#include "tests/ui/compose/composehands.h"
#include "ui/text/words.h"

#include <QPushButton>
#include <QScrollArea>

using namespace arowana;

namespace {

Suggestion chip(const QString &text, const ChipKind &kind)
{
    Suggestion chip;
    chip.text = text;
    chip.kind = kind;
    return chip;
}

ComposeDraft draft()
{
    ComposeDraft draft;
    draft.sender = samples::shopAgent();
    draft.traffic = TrafficType::Transaction;
    draft.rcs.text = QStringLiteral("Hello {name}");
    return draft;
}

} // namespace

class TestToSeveral : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatALineFillsInIsNoProblem()
    {
        ComposeHands hands;
        QSignalSpy several(&hands.dialog, &ComposeDialog::severalRequested);
        ComposeDraft wanted = draft();
        wanted.rcs.suggestions = {
            chip(QStringLiteral("Shop"), OpenUrlAction{QStringLiteral("https://x.org/{name}"), false}),
            chip(QStringLiteral("Call"), DialAction{QStringLiteral("{phone}")})};
        hands.dialog.setDraft(wanted);
        hands.find<QPushButton>("several")->click();
        QCOMPARE(several.size(), 1);
        QVERIFY(several.constFirst().at(1).value<SendRequest>().content == Content(wanted.rcs));
        wanted.rcsKind = ContentKind::Card;
        wanted.card.card.title = QStringLiteral("For {name}");
        wanted.card.card.media.emplace().url = QStringLiteral("{link}");
        hands.dialog.setDraft(wanted);
        hands.find<QPushButton>("several")->click();
        QCOMPARE(several.size(), 2);
        // To one person they are what they are.
        hands.find<QPushButton>("send")->click();
        QVERIFY2(hands.status().startsWith(QStringLiteral("2 thing")), qPrintable(hands.status()));
    }

    void removedSenderStartsNoList()
    {
        ComposeHands hands;
        QSignalSpy several(&hands.dialog, &ComposeDialog::severalRequested);
        hands.dialog.setDraft(draft());
        hands.dialog.setSenders({samples::shopMail()});
        hands.find<QPushButton>("several")->click();
        QCOMPARE(several.size(), 0);
        QCOMPARE(hands.problemAt("sender"),
                 QStringLiteral("✕ ") + problemSentence({Field::Sender, Problem::NoLongerKept, 0, 0,
                                                         samples::shopAgent().name}));
        QVERIFY2(hands.status().startsWith(QStringLiteral("1 thing")), qPrintable(hands.status()));
        hands.dialog.setSenders(samples::senders()); // added again
        hands.find<QPushButton>("several")->click();
        QCOMPARE(several.size(), 1);
    }

    void messageThatBecameAListIsClosedAndItsDraftNotWanted()
    {
        ComposeHands hands;
        QSignalSpy several(&hands.dialog, &ComposeDialog::severalRequested);
        QSignalSpy abandoned(&hands.dialog, &ComposeDialog::abandoned);
        hands.dialog.setDraft({});
        hands.dialog.restoreDraft(draft());
        hands.find<QPushButton>("several")->click();
        QCOMPARE(several.size(), 1);
        QCOMPARE(several.first().first().value<quint64>(), hands.dialog.token());
        hands.dialog.reject();
        const QPointer<QMessageBox> question = hands.dialog.findChild<QMessageBox *>();
        QVERIFY(question && question->isVisible());
        hands.dialog.becameList(several.first().at(1).value<SendRequest>());
        QVERIFY(!hands.dialog.isVisible());
        QVERIFY(!question || !question->isVisible());
        QCOMPARE(abandoned.size(), 1);
    }

    void whatWasChangedMeanwhileStays()
    {
        ComposeHands hands;
        QSignalSpy several(&hands.dialog, &ComposeDialog::severalRequested);
        hands.dialog.setDraft(draft());
        hands.find<QPushButton>("several")->click();
        ComposeDraft changed = draft();
        changed.rcs.text += QStringLiteral(", again");
        hands.dialog.setDraft(changed);
        hands.dialog.becameList(several.first().at(1).value<SendRequest>());
        QVERIFY(hands.dialog.isVisible());
    }

    void allElseIsCountedShownAndGoneTo()
    {
        ComposeHands hands;
        QSignalSpy several(&hands.dialog, &ComposeDialog::severalRequested);
        ComposeDraft wanted = draft();
        wanted.rcs.suggestions = {
            chip(QStringLiteral("Shop"), OpenUrlAction{QStringLiteral("{link}"), false}),
            chip(QStringLiteral("Shop"), OpenUrlAction{QStringLiteral("nowhere"), false})};
        hands.dialog.setDraft(wanted);
        hands.dialog.resize(hands.dialog.width(), hands.dialog.minimumSizeHint().height());
        hands.find<QPushButton>("several")->click();
        QCOMPARE(several.size(), 0);
        QVERIFY2(hands.status().startsWith(QStringLiteral("1 thing")), qPrintable(hands.status()));
        QCOMPARE(hands.problemAt("to"), QString());
        QVERIFY(hands.focused()->objectName() != QLatin1String("to"));
        QCoreApplication::processEvents();
        const auto *area = hands.dialog.findChild<QScrollArea *>();
        const QRect field(hands.focused()->mapTo(area->viewport(), QPoint()), hands.focused()->size());
        QVERIFY2(area->viewport()->rect().intersects(field), qPrintable(hands.focused()->objectName()));
    }
};

QTEST_MAIN(TestToSeveral)
#include "tst_toseveral.moc"
