// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one button of a card that says why it failed, and what is said after a revoke.
#include "tests/items/fakecontactsource.h"
#include "tests/ui/window/windowbench.h"
#include "ui/contacts/contactcardview.h"
#include "ui/contacts/contactspage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;
using arowana::test::FakeContactSource;

namespace {

/// Makes the first message a refused or failed one and shows it.
class FailureBench : public WindowBench {
public:
    void refuse(int http, const QByteArray &code, std::optional<qint64> retryAfterMs = {})
    {
        Refusal refusal;
        refusal.httpStatus = http;
        refusal.code = code;
        refusal.retryAfterMs = retryAfterMs;
        refusal.topupUrl = http == 402 ? topUpPage : QString();
        change([&](MessageDetail &detail) {
            detail.row.status = MessageStatus::Refused;
            detail.row.statusAt = clock.at;
            detail.refusal = refusal;
        });
    }
    QString topUpPage = QStringLiteral("https://app.example.org/billing");
    template <class Change>
    void change(Change &&change)
    {
        MessageDetail &detail = source.messages.at(ids[0]);
        detail.request = request();
        change(detail);
        tellChanged(ids[0]);
        choose(0);
    }
    static SendRequest request()
    {
        SendRequest request;
        request.sender = {Channel::Rcs, "ag_live_7", QStringLiteral("Agent"), {}, UseCase::MultiUse, {}};
        request.to = *parseRecipient(QStringLiteral("+4917612345678"));
        request.type = MessageType::Conversation;
        request.traffic = TrafficType::Transaction;
        request.content = RcsText{QStringLiteral("Your parcel waits.")};
        return request;
    }
    [[nodiscard]] QPushButton *act() const
    {
        auto *button = window.findChild<QPushButton *>(QStringLiteral("failureAction"));
        return button && button->isVisible() ? button : nullptr;
    }
};

} // namespace

class TstFailureActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }
    void cleanup()
    {
        while (ComposeDialog *dialog = openDialog())
            delete dialog;
    }

    void theHeadingSaysWhatHappened_data();
    void theHeadingSaysWhatHappened();
    void whatCanBeCorrectedComesBackIntoTheDialog();
    void aReplyWithoutASessionIsOfferedAsANewMessage();
    void whatRcsCannotBringIsOfferedByEmail();
    void whatHasToWaitCountsDown();
    void theTopUpPageIsOpenedOnlyAfterItsAddressWasRead();
    void withoutATopUpPageTheEvidenceIsCopied_data();
    void withoutATopUpPageTheEvidenceIsCopied();
    void newsletterThatIsForbiddenIsNotBlamedOnTheReview();
    void whoUnsubscribedLeadsToTheContact();
    void aMissingKeyAsksForOne();
    void wantOfConsentLeadsToTheContact_data();
    void wantOfConsentLeadsToTheContact();
    void whatOthersSentCannotBeSentAgainFromHere_data();
    void whatOthersSentCannotBeSentAgainFromHere();
    void revokeTellsItsFourResults_data();
    void revokeTellsItsFourResults();
};

void TstFailureActions::theHeadingSaysWhatHappened_data()
{
    QTest::addColumn<MessageStatus>("status");
    QTest::addColumn<QString>("heading");
    QTest::newRow("deferred") << MessageStatus::SoftBounced << QStringLiteral("Why it is deferred");
    QTest::newRow("bounced") << MessageStatus::Bounced << QStringLiteral("Why it bounced");
    QTest::newRow("failed") << MessageStatus::Failed << QStringLiteral("Why it failed");
    QTest::newRow("expired") << MessageStatus::Expired << QStringLiteral("Why it expired");
    QTest::newRow("refused") << MessageStatus::Refused << QStringLiteral("Why it was refused");
    QTest::newRow("spam") << MessageStatus::Complained << QStringLiteral("What the spam report means");
    QTest::newRow("unsubscribed") << MessageStatus::Unsubscribed
                                  << QStringLiteral("What unsubscribing means");
    QTest::newRow("unknown") << MessageStatus::Unknown << QStringLiteral("What is not known");
}

void TstFailureActions::theHeadingSaysWhatHappened()
{
    QFETCH(MessageStatus, status);
    QFETCH(QString, heading);
    FailureBench bench;
    bench.change([status](MessageDetail &detail) { detail.row.status = status; });
    QVERIFY2(bench.shows(heading), qPrintable(heading));
    QCOMPARE(bench.shows(QStringLiteral("Why it failed")), status == MessageStatus::Failed);
}

void TstFailureActions::whatCanBeCorrectedComesBackIntoTheDialog()
{
    FailureBench bench;
    bench.refuse(400, "validation_error");
    QVERIFY(bench.act());
    QVERIFY(bench.act()->text().startsWith(QStringLiteral("Change")));
    bench.act()->click();
    QVERIFY(openDialog());
}

void TstFailureActions::aReplyWithoutASessionIsOfferedAsANewMessage()
{
    FailureBench bench;
    QSignalSpy sent(&bench.window, &MainWindow::sendRequested);
    bench.refuse(422, "no_active_session");
    QVERIFY(bench.act());
    bench.act()->click();
    QVERIFY(openDialog());
    bench.settle();
    openDialog()->findChild<QPushButton *>(QStringLiteral("send"))->click();
    QCOMPARE(sent.count(), 1);
    const auto request = sent.first().at(1).value<SendRequest>();
    QCOMPARE(int(request.type), int(MessageType::Message));
    QCOMPARE(request.content, FailureBench::request().content);
}

void TstFailureActions::whatRcsCannotBringIsOfferedByEmail()
{
    FailureBench bench;
    bench.refuse(404, "device_not_capable");
    QVERIFY(bench.act());
    bench.act()->click();
    QVERIFY(openDialog());
    const auto *text = openDialog()->findChild<QPlainTextEdit *>(QStringLiteral("emailText"));
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), QStringLiteral("Your parcel waits."));
}

void TstFailureActions::whatHasToWaitCountsDown()
{
    FailureBench bench;
    bench.refuse(429, "rate_limited", 12'000);
    QVERIFY(bench.act());
    QVERIFY(!bench.act()->isEnabled());
    QVERIFY2(bench.act()->text().contains(QStringLiteral("12")), qPrintable(bench.act()->text()));
    bench.clock.at = bench.clock.at.plusMs(12'000);
    bench.tellChanged(bench.ids[0]);
    QVERIFY(bench.act()->isEnabled());
    QVERIFY(!bench.act()->text().contains(QStringLiteral("12")));
}

void TstFailureActions::theTopUpPageIsOpenedOnlyAfterItsAddressWasRead()
{
    FailureBench bench;
    bench.refuse(402, "insufficient_balance");
    QVERIFY(bench.act());
    bench.act()->click();
    bench.settle();
    auto *question = bench.window.findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(QStringLiteral("https://app.example.org/billing")));
    question->reject();
}

void TstFailureActions::withoutATopUpPageTheEvidenceIsCopied_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("none named") << QString();
    QTest::newRow("not encrypted") << QStringLiteral("http://app.example.org/billing");
    QTest::newRow("a script") << QStringLiteral("javascript:alert(1)");
}

void TstFailureActions::withoutATopUpPageTheEvidenceIsCopied()
{
    QFETCH(QString, page);
    FailureBench bench;
    bench.topUpPage = page;
    bench.refuse(402, "insufficient_balance");
    QVERIFY(bench.act());
    QCOMPARE(bench.act()->text(), QStringLiteral("Copy the evidence"));
    QVERIFY(bench.shows(QStringLiteral("cannot be opened from here: it is in the platform's dashboard.")));
    QGuiApplication::clipboard()->clear();
    bench.act()->click();
    QVERIFY(!bench.window.findChild<QMessageBox *>());
    QVERIFY2(QGuiApplication::clipboard()->text().contains(QStringLiteral("Refused with HTTP 402")),
             qPrintable(QGuiApplication::clipboard()->text()));
}

void TstFailureActions::newsletterThatIsForbiddenIsNotBlamedOnTheReview()
{
    FailureBench bench;
    bench.refuse(403, "forbidden");
    QVERIFY(bench.shows(QStringLiteral("the sender is not approved or not verified")));
    bench.change([](MessageDetail &detail) { detail.row.type = MessageType::Newsletter; });
    QVERIFY(
        bench.shows(QStringLiteral("the agent may be one without newsletters or not approved, or this key")));
    QVERIFY(bench.act());
    QCOMPARE(bench.act()->text(), QStringLiteral("Show the senders"));
}

void TstFailureActions::whoUnsubscribedLeadsToTheContact()
{
    FakeContactSource people;
    people.isPrompt = true;
    people.people = {test::personCalled("c_1", "Kim", "Lee", "+4917612345678")};
    const QString address = people.people.first().person.emails.first();
    FailureBench bench;
    bench.window.setContactSource(people);
    bench.change([&address](MessageDetail &detail) {
        detail.row.channel = Channel::Email;
        detail.row.status = MessageStatus::Unsubscribed;
        detail.row.recipient = address;
        detail.hasContact = true;
    });
    QVERIFY(bench.shows(QStringLiteral("The recipient has unsubscribed from newsletters with this e-mail.")));
    QVERIFY(bench.act());
    bench.act()->click();
    const auto *page = bench.window.findChild<ContactsPage *>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->findChild<ContactCardView *>()->card().key.id, ContactId("c_1"));
}

void TstFailureActions::aMissingKeyAsksForOne()
{
    FailureBench bench;
    QSignalSpy wanted(&bench.window, &MainWindow::keyRequested);
    bench.refuse(401, "unauthorized");
    QVERIFY(bench.act());
    bench.act()->click();
    QCOMPARE(wanted.count(), 1);
}

void TstFailureActions::wantOfConsentLeadsToTheContact_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"consent_required", "consent_missing", "consent_revoked"})
        QTest::newRow(code) << QByteArray(code);
}

void TstFailureActions::wantOfConsentLeadsToTheContact()
{
    QFETCH(QByteArray, code);
    FakeContactSource people;
    people.isPrompt = true;
    ContactCard card;
    card.key.id = ContactId("c_1");
    card.person.phones = {QStringLiteral("+4917612345678")};
    card.contact = Contact();
    card.contact->id = card.key.id;
    card.contact->phone = card.person.phones.first();
    people.people = {card};
    FailureBench bench;
    bench.window.setContactSource(people);
    bench.change([&card](MessageDetail &detail) { detail.row.recipient = card.contact->phone; });
    bench.refuse(422, code);
    // Without the platform's contact there is nothing to open.
    QVERIFY(bench.act());
    QCOMPARE(bench.act()->text(), QStringLiteral("Copy the evidence"));
    QVERIFY(bench.shows(QStringLiteral("contact of this recipient is not known here")));
    // It is offered as soon as it is learnt.
    bench.source.messages.at(bench.ids[0]).hasContact = true;
    ChangeSet changes;
    changes.people = {card.contact->phone};
    bench.window.applyChanges(changes);
    bench.settle();
    QVERIFY(bench.act());
    QCOMPARE(bench.act()->text(), QStringLiteral("Open the contact and its consents"));
    bench.act()->click();
    const auto *page = bench.window.findChild<ContactsPage *>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->findChild<ContactCardView *>()->card().key.id, card.key.id);
}

void TstFailureActions::whatOthersSentCannotBeSentAgainFromHere_data()
{
    QTest::addColumn<MessageStatus>("status");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("helpsThere");
    const QString contact = QStringLiteral("Open the contact and its consents");
    const QString evidence = QStringLiteral("Copy the evidence");
    QTest::newRow("spam") << MessageStatus::Failed << QStringLiteral("REJECTED_SPAM")
                          << QStringLiteral("rejected the message as spam") << evidence << true;
    QTest::newRow("no RCS") << MessageStatus::Failed << QStringLiteral("UNKNOWN_RCS_USER")
                            << QStringLiteral("cannot receive RCS messages") << contact << false;
    QTest::newRow("expired") << MessageStatus::Expired << QString() << QStringLiteral("time to live ended")
                             << evidence << true;
    QTest::newRow("bounced") << MessageStatus::Bounced << QStringLiteral("550 no such user")
                             << QStringLiteral("There is no such mailbox") << contact << false;
}

void TstFailureActions::whatOthersSentCannotBeSentAgainFromHere()
{
    QFETCH(MessageStatus, status);
    QFETCH(QString, note);
    QFETCH(QString, what);
    QFETCH(QString, button);
    QFETCH(bool, helpsThere);
    FailureBench bench;
    bench.change([&](MessageDetail &detail) {
        detail.row.status = status;
        detail.row.note = note;
        detail.steps.clear();
        detail.hasContact = true;
        detail.key = {};
        detail.request.reset();
    });
    QVERIFY(bench.shows(what));
    QCOMPARE(bench.shows(QStringLiteral("Another program has sent it: it can be sent again only there.")),
             helpsThere);
    QVERIFY(bench.act());
    QCOMPARE(bench.act()->text(), button);
    // Of nobody's address no contact can be opened.
    bench.change([](MessageDetail &detail) {
        detail.key = {};
        detail.request.reset();
        detail.row.recipient.clear();
    });
    QVERIFY(bench.act());
    QCOMPARE(bench.act()->text(), QStringLiteral("Copy the evidence"));
}

void TstFailureActions::revokeTellsItsFourResults_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isPending");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("words");
    QTest::newRow("stopped") << int(MessageStatus::StoppedHere) << false << QString()
                             << QStringLiteral("Stopped here");
    QTest::newRow("revoked") << int(MessageStatus::Revoked) << false << QString()
                             << QStringLiteral("Revoked, confirmed by the platform.");
    QTest::newRow("too late") << int(MessageStatus::Delivered) << false
                              << QStringLiteral("It was not revoked.")
                              << QStringLiteral("Too late to revoke: Delivered.");
    QTest::newRow("asked") << int(MessageStatus::Queued) << true << QString()
                           << QStringLiteral("its answer decides");
    QTest::newRow("not known") << int(MessageStatus::Sent) << false
                               << QStringLiteral("It is not known whether it was revoked: no answer.")
                               << QStringLiteral("It is not known whether it was revoked: no answer.");
}

void TstFailureActions::revokeTellsItsFourResults()
{
    QFETCH(int, status);
    QFETCH(bool, isPending);
    QFETCH(QString, note);
    QFETCH(QString, words);
    FailureBench bench;
    bench.change([&](MessageDetail &detail) {
        detail.row.status = MessageStatus(status);
        detail.revokePending = isPending;
        detail.revokeNote = note;
    });
    QVERIFY(bench.shows(words));
}

QTEST_MAIN(TstFailureActions)
#include "tst_failureactions.moc"
