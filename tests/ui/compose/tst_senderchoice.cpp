// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/composesamples.h"
#include "ui/compose/senderchoice.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace arowana;

namespace {

QStringList offered(const SenderChoice &choice)
{
    QStringList ids;
    for (int i = 0; i < choice.count(); ++i)
        ids.append(QString::fromUtf8(choice.itemData(i).toByteArray()));
    return ids;
}

} // namespace

class TestSenderChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersWhatReachesTheRecipient();
    void smsIsNamedButCannotBeChosen();
    void eachChannelRemembersItsLastChoice();
    void noSenderMeansNoneChosen();
    void removedSenderGivesWayToNoOther();
    void removedSenderOfTheOtherChannelGivesWayToNoOther();
    void aSenderThatComesBackIsChosenAgain();
    void unknownSenderOfAnOldMessageIsOffered();
    void itemsShowTheShortIdAndKeepTheWhole();
    void changeIsToldOnce();
};

void TestSenderChoice::offersWhatReachesTheRecipient()
{
    SenderChoice choice;
    choice.setSenders(samples::senders());
    QCOMPARE(offered(choice).join(u','),
             QStringLiteral("ag_live_7f3c91ab24de,ag_live_0000c0de0000,ch_5566778899"));
    choice.setRecipientKind(RecipientKind::Email);
    QCOMPARE(offered(choice).join(u','), QStringLiteral("ch_5566778899"));
    QCOMPARE(choice.chosen(), std::optional(samples::shopMail()));
    choice.setRecipientKind(RecipientKind::Phone);
    QCOMPARE(offered(choice).join(u','), QStringLiteral("ag_live_7f3c91ab24de,ag_live_0000c0de0000,"));
}

void TestSenderChoice::smsIsNamedButCannotBeChosen()
{
    SenderChoice choice;
    choice.setSenders({samples::shopMail()});
    choice.setRecipientKind(RecipientKind::Phone);
    QCOMPARE(choice.count(), 1);
    QCOMPARE(choice.itemText(0), QStringLiteral("SMS: not yet live on the platform"));
    QVERIFY(!qobject_cast<QStandardItemModel *>(choice.model())->item(0)->isEnabled());
    QCOMPARE(choice.currentIndex(), -1);
    choice.show();
    QTest::keyClick(&choice, Qt::Key_Down);
    QCOMPARE(choice.currentIndex(), -1);
    QVERIFY(!choice.chosen());
}

void TestSenderChoice::eachChannelRemembersItsLastChoice()
{
    SenderChoice choice;
    choice.setSenders(samples::senders());
    choice.setRecipientKind(RecipientKind::Phone);
    choice.choose(samples::codeAgent());
    choice.setRecipientKind(RecipientKind::Email);
    choice.setRecipientKind(RecipientKind::Phone);
    QCOMPARE(choice.chosen(), std::optional(samples::codeAgent()));
}

void TestSenderChoice::noSenderMeansNoneChosen()
{
    SenderChoice choice;
    QVERIFY(!choice.chosen());
    QCOMPARE(choice.placeholderText(), QStringLiteral("No sender yet"));
    choice.setRecipientKind(RecipientKind::Email);
    QCOMPARE(choice.placeholderText(), QStringLiteral("No e-mail channel yet"));
}

void TestSenderChoice::removedSenderGivesWayToNoOther()
{
    SenderChoice choice;
    choice.setSenders(samples::senders());
    choice.choose(samples::codeAgent());
    choice.setSenders({samples::shopAgent(), samples::shopMail()});
    QCOMPARE(choice.chosen(), std::optional<Sender>());
    QCOMPARE(choice.gone(), std::optional(samples::codeAgent()));
    QCOMPARE(choice.currentIndex(), -1);
    choice.setCurrentIndex(0);
    QCOMPARE(choice.chosen(), std::optional(samples::shopAgent()));
    QCOMPARE(choice.gone(), std::optional<Sender>());
}

void TestSenderChoice::removedSenderOfTheOtherChannelGivesWayToNoOther()
{
    SenderChoice choice;
    choice.setSenders(samples::senders());
    choice.setRecipientKind(RecipientKind::Phone);
    choice.choose(samples::codeAgent());
    choice.setRecipientKind(RecipientKind::Email);
    choice.setSenders({samples::shopAgent(), samples::shopMail()});
    QCOMPARE(choice.chosen(), std::optional(samples::shopMail()));
    choice.setRecipientKind(RecipientKind::Phone);
    QCOMPARE(choice.chosen(), std::optional<Sender>());
    QCOMPARE(choice.gone(), std::optional(samples::codeAgent()));
}

void TestSenderChoice::aSenderThatComesBackIsChosenAgain()
{
    SenderChoice choice;
    choice.setSenders({samples::shopAgent()});
    choice.chooseGone(samples::codeAgent());
    QVERIFY(!choice.chosen());
    choice.setSenders(samples::senders());
    QCOMPARE(choice.chosen(), std::optional(samples::codeAgent()));
    QVERIFY(!choice.gone());
}

void TestSenderChoice::unknownSenderOfAnOldMessageIsOffered()
{
    SenderChoice choice;
    choice.setSenders({samples::shopAgent()});
    choice.setRecipientKind(RecipientKind::Phone);
    choice.choose(samples::codeAgent());
    QCOMPARE(choice.chosen(), std::optional(samples::codeAgent()));
    choice.setSenders({samples::shopAgent(), samples::shopMail()}); // it never was among them
    QCOMPARE(choice.chosen(), std::optional(samples::codeAgent()));
}

void TestSenderChoice::itemsShowTheShortIdAndKeepTheWhole()
{
    SenderChoice choice;
    choice.setSenders({samples::shopAgent()});
    QCOMPARE(choice.itemText(0), QStringLiteral("Shop agent · ag_live_…24de · Multi-use"));
    QCOMPARE(choice.itemData(0, Qt::ToolTipRole).toString(), QStringLiteral("ag_live_7f3c91ab24de"));
    QVERIFY(choice.toolTip().contains(QStringLiteral("ag_live_7f3c91ab24de")));
}

void TestSenderChoice::changeIsToldOnce()
{
    SenderChoice choice;
    choice.setSenders(samples::senders());
    QSignalSpy changed(&choice, &SenderChoice::chosenChanged);
    choice.setCurrentIndex(1);
    QCOMPARE(changed.size(), 1);
    choice.setCurrentIndex(1);
    choice.setSenders(samples::senders());
    choice.setRecipientKind(RecipientKind::Empty);
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestSenderChoice)
#include "tst_senderchoice.moc"
