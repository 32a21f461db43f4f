// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Conversations page says of things that change beside it: replies that are in no conversation, a
// customer who writes again.
#include "models/domain/returnedreply.h"
#include "tests/ui/conversations/conversationsbench.h"
#include "ui/conversations/replydrafts.h"

#include <algorithm>

using namespace arowana;

class TestConversationsTruth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void repliesWithoutAnAgentAreToldWithTheirPlace()
    {
        ConversationsBench bench(0);
        const auto *told = bench.part<QLabel>("boardOutside");
        QVERIFY(told->isHidden());
        bench.source.withoutAgent = 3;
        bench.at(kNow.plusMs(kMinute)); // nothing tells it but time
        ConversationsBench::settle();
        const QString first = QStringLiteral(
            "3 reply(ies) from the message log belong to no known agent, so to no conversation.");
        const QString second =
            QStringLiteral("They are in Messages, and come here once a sender has their channel id.");
        QVERIFY(!told->isHidden());
        QCOMPARE(told->text(), first + u' ' + second);
        const auto labels = bench.page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().endsWith(first + u'\n' + second);
        }));
        bench.source.withoutAgent = 0;
        bench.at(kNow.plusMs(2 * kMinute));
        ConversationsBench::settle();
        QVERIFY(told->isHidden());
    }

    void noticeOfARefusedReplyGoesWhenTheCustomerWritesAgain_data()
    {
        QTest::addColumn<bool>("isLookedAt");
        QTest::newRow("while it is looked at") << true;
        QTest::newRow("while another one is looked at") << false;
    }

    void noticeOfARefusedReplyGoesWhenTheCustomerWritesAgain()
    {
        QFETCH(bool, isLookedAt);
        ConversationsBench bench;
        Conversation over = lineOf(1, 5);
        over.session = mergedEnd(over.session, kNow, QStringLiteral("no_active_session"));
        bench.source.put(over);
        bench.tell({pairOf(1)});
        const ComposeDraft written =
            ReplyDrafts::composeDraft(pairOf(1), {QStringLiteral("In the last second"), {}});
        QVERIFY(bench.page->restore({{kReturnedDraftsAbove + 7, kNow, written}}).isEmpty());
        bench.open(1);
        QVERIFY(!bench.notice().isEmpty());
        if (!isLookedAt)
            bench.open(2);
        bench.source.put(lineOf(1, 24 * 60));
        bench.tell({pairOf(1)});
        if (!isLookedAt)
            bench.open(1);
        QCOMPARE(bench.notice(), QString());
        QCOMPARE(bench.field()->toPlainText(), QStringLiteral("In the last second"));
    }
};

QTEST_MAIN(TestConversationsTruth)
#include "tst_conversationstruth.moc"
