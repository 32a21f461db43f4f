// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the send card foresees goes by the platform's clock of now, however long a dialog stands open.
#include "models/items/earliertroublewords.h"
#include "tests/items/fakecontactsource.h"
#include "tests/ui/window/windowbench.h"
#include "ui/runs/rundialog.h"

#include <QDateTime>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace arowana;

namespace {

constexpr qint64 kHour = 3'600'000;
const QString kRefusedSession = QStringLiteral("no session with this person is open");
const QString kRefusedNewsletter = QStringLiteral("had a newsletter today");

/// One person, answered by the time that is told, as the store does.
class FakeContexts : public SendContextSource {
public:
    void askSendContext(quint64, const SendRoute &, Instant serverNow,
                        std::function<void(const SendContext &)> answer) override
    {
        SendContext context;
        context.isSessionOpen = serverNow < sessionEndsAt;
        if (*context.isSessionOpen)
            context.sessionEndsAt = sessionEndsAt;
        const QDate today = day(serverNow);
        const QDate then = day(newsletterAt);
        context.hadNewsletterToday = then >= today;
        context.isNewsletterMonthPaid = then >= QDate(today.year(), today.month(), 1);
        context.troubles = troubles;
        ++questions;
        answer(context);
    }

    void askRecipients(quint64, const RecipientsQuery &query, Instant serverNow,
                       std::function<void(const Result<RecipientContexts> &)> answer) override
    {
        RecipientContexts all;
        for (const QString &to : query.recipients)
            askSendContext(0, {query.channel, query.senderId, to}, serverNow,
                           [&](const SendContext &context) {
                               all.insert(to, {context, suppressions, consent});
                           });
        answer(all);
    }
    void askRecentSends(quint64, Instant, std::function<void(const RecentSends &)> answer) override
    {
        answer(recent);
    }

    Instant sessionEndsAt;
    Instant newsletterAt{1};
    RecentSends recent;
    QList<Suppression> suppressions;
    QHash<MessageType, EarlierTrouble> troubles;
    NewsletterConsent consent = NewsletterConsent::Unknown;
    int questions = 0;

private:
    static QDate day(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).date(); }
};

/// The window as it starts with the clocks in step and nothing new: no change tells a session or message.
struct ForesightBench : WindowBench {
    ForesightBench() { window.setSendContextSource(contexts); }
    ~ForesightBench() { delete openDialog(); }

    void compose(MessageType type)
    {
        window.openCompose();
        ComposeDraft draft;
        draft.to = QStringLiteral("+4917612345678");
        draft.sender = sampleSenders().first();
        draft.type = type;
        draft.traffic = type == MessageType::Newsletter ? TrafficType::Promotion : TrafficType::Transaction;
        draft.rcs.text = QStringLiteral("Hello");
        openDialog()->setDraft(draft);
    }
    void passTime(qint64 ms)
    {
        clock.at = clock.at.plusMs(ms);
        window.setClock(&clock); // which ticks
    }
    [[nodiscard]] static QString said(const char *label)
    {
        return openDialog()->findChild<PlainLabel *>(QLatin1String(label))->text();
    }
    [[nodiscard]] static QString refusals() { return said("sendCardRefusals"); }

    FakeContexts contexts;
};

} // namespace

class TstSendForesight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }

    void yesterdaysNewsletterIsNotTodays()
    {
        ForesightBench bench;
        bench.contexts.newsletterAt = bench.clock.at.plusMs(-24 * kHour);
        bench.compose(MessageType::Newsletter);
        QCOMPARE(ForesightBench::refusals(), QString());
    }

    void lastMonthsNewsletterPaysForNothing()
    {
        ForesightBench bench;
        bench.contexts.newsletterAt = bench.clock.at.plusMs(-40 * 24 * kHour);
        bench.compose(MessageType::Newsletter);
        QVERIFY2(!ForesightBench::said("sendCardUnit").contains(QStringLiteral("free")),
                 qPrintable(ForesightBench::said("sendCardUnit")));
        QCOMPARE(ForesightBench::said("sendCardPrice"), QString()); // not known, and not nothing
    }

    void sessionOfYesterdayIsNotOpen()
    {
        ForesightBench bench;
        bench.contexts.sessionEndsAt = bench.clock.at.plusMs(-kHour);
        bench.compose(MessageType::Conversation);
        QVERIFY2(ForesightBench::refusals().contains(kRefusedSession),
                 qPrintable(ForesightBench::refusals()));
    }

    void sessionThatEndsUnderADialogIsSaid()
    {
        ForesightBench bench;
        bench.contexts.sessionEndsAt = bench.clock.at.plusMs(kHour);
        bench.compose(MessageType::Conversation);
        bench.passTime(kHour - 1);
        QCOMPARE(ForesightBench::refusals(), QString());
        bench.passTime(1);
        QVERIFY2(ForesightBench::refusals().contains(kRefusedSession),
                 qPrintable(ForesightBench::refusals()));
        const int asked = bench.contexts.questions;
        bench.passTime(1'000);
        QCOMPARE(bench.contexts.questions, asked); // once is enough
    }

    void newsletterMayGoOnceMidnightHasPassed()
    {
        ForesightBench bench;
        bench.contexts.newsletterAt = bench.clock.at;
        bench.compose(MessageType::Newsletter);
        QVERIFY2(ForesightBench::refusals().contains(kRefusedNewsletter),
                 qPrintable(ForesightBench::refusals()));
        const qint64 sinceMidnight = bench.clock.at.ms % (24 * kHour);
        bench.passTime(24 * kHour - sinceMidnight - 1);
        QVERIFY(ForesightBench::refusals().contains(kRefusedNewsletter));
        bench.passTime(1);
        QCOMPARE(ForesightBench::refusals(), QString());
    }

    void recipientThatIsBlockedIsSaidAsSoonAsItIsRead()
    {
        ForesightBench bench;
        test::FakeContactSource contacts;
        contacts.isPrompt = true;
        contacts.people = {test::personCalled("c_1", "Kim", "Lee", "+4917612345678")};
        bench.window.setContactSource(contacts);
        bench.compose(MessageType::Message);
        QCOMPARE(ForesightBench::refusals(), QString());
        contacts.people.first().contact->statusWord = QStringLiteral("BLOCKED");
        ChangeSet changes;
        changes.people = {QStringLiteral("+4917612345678")};
        bench.window.applyChanges(changes);
        QVERIFY2(ForesightBench::refusals().contains(QStringLiteral("this person is blocked")),
                 qPrintable(ForesightBench::refusals()));
        delete openDialog();
        bench.compose(MessageType::Message); // known from the beginning
        QVERIFY(ForesightBench::refusals().contains(QStringLiteral("this person is blocked")));
        openDialog()->findChild<QLineEdit *>(QStringLiteral("to"))->setText(QStringLiteral("+4917612345679"));
        QCOMPARE(ForesightBench::refusals(), QString());
    }

    void consentThatWasNeverReadIsNotCalledGiven()
    {
        ForesightBench bench;
        test::FakeContactSource contacts;
        contacts.isPrompt = true;
        contacts.people = {test::personCalled("c_1", "Kim", "Lee", "+4917612345678")};
        Contact &contact = *contacts.people.first().contact;
        contact.learntAt = {}; // known from sends alone
        ConsentRecord granted;
        granted.channelWord = QStringLiteral("RCS");
        granted.typeWord = QStringLiteral("NEWSLETTER");
        granted.statusWord = QStringLiteral("GRANTED");
        bench.window.setContactSource(contacts);
        const auto readAgain = [&bench] {
            ChangeSet changes;
            changes.people = {QStringLiteral("+4917612345678")};
            bench.window.applyChanges(changes);
        };
        const QString unknown = QStringLiteral("agreed to newsletters is not known here");
        bench.compose(MessageType::Newsletter);
        QVERIFY2(ForesightBench::said("sendCardWarnings").contains(unknown),
                 qPrintable(ForesightBench::said("sendCardWarnings")));
        QVERIFY(ForesightBench::said("sendCardRoute").contains(QStringLiteral("Needs the subscriber's")));
        openDialog()->findChild<QPushButton *>(QStringLiteral("checkOnly"))->click();
        QVERIFY2(ForesightBench::said("composeStatus").contains(unknown),
                 qPrintable(ForesightBench::said("composeStatus")));
        contact.learntAt = Instant{1};
        contact.consents = {granted};
        readAgain();
        QCOMPARE(ForesightBench::said("sendCardWarnings"), QString());
        QVERIFY(ForesightBench::said("sendCardRoute").contains(QStringLiteral("The subscriber has agreed")));
        QCOMPARE(ForesightBench::said("composeStatus"),
                 QStringLiteral("Nothing is wrong with it. Nothing was sent."));
        contact.consents.first().statusWord = QStringLiteral("REVOKED");
        readAgain();
        QCOMPARE(ForesightBench::said("sendCardWarnings"), QString());
        QVERIFY2(ForesightBench::refusals().contains(QStringLiteral("withdrawn the consent")),
                 qPrintable(ForesightBench::refusals()));
    }

    void listCountsWhoseConsentWasNeverRead()
    {
        ForesightBench bench;
        bench.compose(MessageType::Newsletter);
        openDialog()->findChild<QPushButton *>(QStringLiteral("several"))->click();
        auto *list = bench.window.findChild<RunDialog *>();
        QVERIFY(list);
        list->takeBytes(QStringLiteral("a.csv"), "+4915112345678\n+4915112345679\n+4915112345678\n");
        QTRY_VERIFY(list->isChecked());
        const auto *counts = list->findChild<QLabel *>(QStringLiteral("listCounts"));
        QVERIFY2(counts->text().endsWith(QStringLiteral(
                     "2 line(s) without remark. 1 line(s) to look at. 0 line(s) that cannot be sent. Of 2 "
                     "people it is not known here whether they have agreed to newsletters; the platform "
                     "decides.")),
                 qPrintable(counts->text()));
        const auto *remarks = list->findChild<QTableView *>(QStringLiteral("listRemarks"))->model();
        QCOMPARE(remarks->rowCount(), 1); // beside what else there is to say of a line
        QCOMPARE(
            remarks->index(0, 3).data().toString(),
            QStringLiteral("The same recipient stands in line 1. It is not known here whether this person "
                           "has agreed to newsletters; the platform decides."));
        bench.contexts.consent = NewsletterConsent::Given;
        list->takeBytes(QStringLiteral("b.csv"), "+4915112345678\n");
        QTRY_VERIFY(list->isChecked());
        QCOMPARE(remarks->rowCount(), 0);
        QVERIFY2(!counts->text().contains(QStringLiteral("newsletters")), qPrintable(counts->text()));
        delete list;
    }

    void usedBudgetIsSaidByACheck_data()
    {
        QTest::addColumn<int>("inMinute");
        QTest::addColumn<int>("inDay");
        QTest::addColumn<QString>("said");
        QTest::newRow("within both") << 4 << 49 << QString();
        QTest::newRow("the minute's")
            << 5 << 49
            << QStringLiteral("✕ This workspace's own budget of 5 message(s) a minute "
                              "is used up. Wait a minute, or raise it in the "
                              "settings.");
        QTest::newRow("the day's") << 5 << 50
                                   << QStringLiteral(
                                          "✕ This workspace's own budget of 50 message(s) in 24 hours "
                                          "is used up. Raise it in the settings, or send it "
                                          "tomorrow.");
    }

    void usedBudgetIsSaidByACheck()
    {
        QFETCH(int, inMinute);
        QFETCH(int, inDay);
        QFETCH(QString, said);
        ForesightBench bench;
        ChangeSet changes;
        changes.settings = WorkspaceSettings{};
        changes.settings->sendsPerMinuteMost = 5;
        changes.settings->sendsPerDayMost = 50;
        bench.window.applyChanges(changes);
        bench.contexts.recent = {inMinute, inDay};
        bench.compose(MessageType::Message);
        QCOMPARE(ForesightBench::refusals(), QString());
        openDialog()->findChild<QPushButton *>(QStringLiteral("checkOnly"))->click();
        QCOMPARE(ForesightBench::refusals(), said);
        QCOMPARE(ForesightBench::said("composeStatus"),
                 said.isEmpty()
                     ? QStringLiteral("Nothing is wrong with it. Nothing was sent.")
                     : QStringLiteral("It will be refused, for 1 reason(s) named above. Nothing was "
                                      "sent."));
        openDialog()
            ->findChild<QPlainTextEdit *>(QStringLiteral("rcsText"))
            ->appendPlainText(QStringLiteral("!"));
        QCOMPARE(ForesightBench::refusals(), QString()); // a check tells of its moment
    }

    void listMarksWhatItsRecipientsSessionsMean()
    {
        ForesightBench bench;
        bench.contexts.sessionEndsAt = bench.clock.at.plusMs(-kHour);
        bench.compose(MessageType::Conversation);
        openDialog()->findChild<QPushButton *>(QStringLiteral("several"))->click();
        auto *list = bench.window.findChild<RunDialog *>();
        QVERIFY(list);
        list->takeBytes(QStringLiteral("a.csv"), "+4915112345678\n+4915112345679\n");
        QTRY_VERIFY(list->isChecked());
        const auto *remarks = list->findChild<QTableView *>(QStringLiteral("listRemarks"))->model();
        QCOMPARE(remarks->rowCount(), 2);
        QCOMPARE(remarks->index(0, 3).data().toString(),
                 QStringLiteral("No session with this person is open, so the platform will refuse it."));
        delete list;
    }

    void listMarksWhomThePlatformWouldNotTake()
    {
        ForesightBench bench;
        bench.contexts.suppressions = {{SuppressionCause::Blocked, {}, {}, {}, false}};
        bench.compose(MessageType::Message);
        openDialog()->findChild<QPushButton *>(QStringLiteral("several"))->click();
        auto *list = bench.window.findChild<RunDialog *>();
        QVERIFY(list);
        list->takeBytes(QStringLiteral("a.csv"), "+4915112345678\n");
        QTRY_VERIFY(list->isChecked());
        const auto *remarks = list->findChild<QTableView *>(QStringLiteral("listRemarks"))->model();
        QCOMPARE(remarks->rowCount(), 1);
        QCOMPARE(remarks->index(0, 1).data().toString(), QStringLiteral("Will be sent"));
        QCOMPARE(
            remarks->index(0, 3).data().toString(),
            QStringLiteral("By what was last read of the contact the platform will refuse it: this person "
                           "is blocked."));
        delete list;
    }

    void refusalOfTheLastSendIsSaidAsSoonAsItIsKnown()
    {
        ForesightBench bench;
        bench.compose(MessageType::Message);
        QCOMPARE(ForesightBench::said("sendCardWarnings"), QString());
        const EarlierTrouble trouble{TroubleCause::Suppressed, bench.clock.at, {}};
        bench.contexts.troubles[MessageType::Message] = trouble;
        ChangeSet changes;
        changes.messages = {bench.ids[0]};
        bench.window.applyChanges(changes);
        QCOMPARE(ForesightBench::said("sendCardWarnings"),
                 QStringLiteral("! ") + earlierTroubleText(trouble));
        // By e-mail it is asked as well, and a list marks the line.
        ComposeDraft mail;
        mail.to = QStringLiteral("kim@example.org");
        mail.sender = Sender{Channel::Email, "ch_1", QStringLiteral("Mail"), {}, UseCase::Unknown, {}};
        mail.email = {QStringLiteral("Order"), {}, QStringLiteral("Hi")};
        const int asked = bench.contexts.questions;
        openDialog()->setDraft(mail);
        QVERIFY(bench.contexts.questions > asked);
        QCOMPARE(ForesightBench::said("sendCardWarnings"),
                 QStringLiteral("! ") + earlierTroubleText(trouble));
        openDialog()->findChild<QPushButton *>(QStringLiteral("several"))->click();
        auto *list = bench.window.findChild<RunDialog *>();
        QVERIFY(list);
        list->takeBytes(QStringLiteral("a.csv"), "kim@example.org\n");
        QTRY_VERIFY(list->isChecked());
        const auto *remarks = list->findChild<QTableView *>(QStringLiteral("listRemarks"))->model();
        QCOMPARE(remarks->rowCount(), 1);
        QCOMPARE(remarks->index(0, 1).data().toString(), QStringLiteral("Will be sent"));
        QCOMPARE(remarks->index(0, 3).data().toString(), earlierTroubleText(trouble));
        delete list;
    }

    void platformsClockDecidesAndNotThisMachines()
    {
        ForesightBench bench;
        bench.contexts.sessionEndsAt = bench.clock.at.plusMs(kHour);
        bench.compose(MessageType::Conversation);
        QCOMPARE(ForesightBench::refusals(), QString());
        ChangeSet changes;
        changes.clockSkewMs = 2 * kHour; // the platform is ahead
        bench.window.applyChanges(changes);
        QVERIFY2(ForesightBench::refusals().contains(kRefusedSession),
                 qPrintable(ForesightBench::refusals()));
    }
};

QTEST_MAIN(TstSendForesight)
#include "tst_sendforesight.moc"
