// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/replyoffer.h"

#include <QLocale>
#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

ReplySituation openSituation()
{
    ReplySituation s;
    s.pair = {AgentId("ag_live_1"), QStringLiteral("+4917612345678")};
    s.sender = Sender{Channel::Rcs, "ag_live_1", {}, {}, UseCase::MultiUse, {}, {}};
    s.session = sessionOfReply(s.pair.agentId, s.pair.phone, kNow.plusMs(-3'600'000), {}, false);
    s.serverNow = kNow;
    s.text = QStringLiteral("Hello");
    s.expectedPrice = [](BillingUnit unit) -> std::optional<Money> {
        return unit == BillingUnit::Conversation ? Money{2'000} : Money{800};
    };
    return s;
}

} // namespace

class TestReplyOffer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void firstReplyOfTheSessionSaysWhatItCosts()
    {
        const ReplyOffer offer = ReplyOffer::of(openSituation());
        QCOMPARE(offer.kind, ReplyOffer::Kind::Session);
        QCOMPARE(offer.request.type, MessageType::Conversation);
        QCOMPARE(wireText(offer.request.to), QStringLiteral("+4917612345678"));
        QVERIFY(offer.maySend && !offer.isFree);
        QVERIFY2(offer.card.contains(QStringLiteral("Conversation, expected 0.20")), qPrintable(offer.card));
    }
    void laterRepliesAreFree()
    {
        ReplySituation s = openSituation();
        s.isPaid = true;
        const ReplyOffer offer = ReplyOffer::of(s);
        QVERIFY(offer.isFree && offer.maySend);
        QCOMPARE(offer.price, std::optional(Money{}));
        QCOMPARE(offer.card, QStringLiteral("Session reply, free in this session"));
    }
    void priceThatWasNeverSeenIsNotClaimed()
    {
        ReplySituation s = openSituation();
        s.expectedPrice = [](BillingUnit) { return std::optional<Money>(); };
        QVERIFY(ReplyOffer::of(s).card.contains(QStringLiteral("price not known yet")));
    }
    void endIsExactToTheMillisecond()
    {
        ReplySituation s = openSituation();
        s.serverNow = s.session->expiresAt.plusMs(-1);
        QCOMPARE(ReplyOffer::of(s).kind, ReplyOffer::Kind::Session);
        s.serverNow = s.session->expiresAt;
        const ReplyOffer over = ReplyOffer::of(s);
        QCOMPARE(over.kind, ReplyOffer::Kind::NewMessage);
        QCOMPARE(over.request.type, MessageType::Message);
        QVERIFY(over.request.traffic.has_value());
        QVERIFY2(over.card.contains(QStringLiteral("new MESSAGE, Basic, expected 0.08")),
                 qPrintable(over.card));
    }
    void toldEndCountsBeforeTheExpiry()
    {
        ReplySituation s = openSituation();
        s.session = mergedEnd(*s.session, kNow, QStringLiteral("closed"));
        QCOMPARE(ReplyOffer::of(s).kind, ReplyOffer::Kind::NewMessage);
    }
    void nothingIsSentWithoutWordsOrWithTooMany()
    {
        ReplySituation s = openSituation();
        s.text = QStringLiteral("  \n");
        QVERIFY(!ReplyOffer::of(s).maySend);
        QVERIFY(ReplyOffer::of(s).problem.isEmpty()); // nobody has done anything wrong yet
        s.text = QString(3'073, u'a');
        QVERIFY(!ReplyOffer::of(s).maySend);
        QVERIFY(!ReplyOffer::of(s).problem.isEmpty());
        s.text = QString(3'072, u'a');
        QVERIFY(ReplyOffer::of(s).maySend);
    }
    void placeholderThatNobodyFilledInIsWarnedOf()
    {
        ReplySituation s = openSituation();
        s.text = QStringLiteral("Hello {name}, order {order}");
        const ReplyOffer offer = ReplyOffer::of(s);
        QVERIFY(offer.maySend);
        QVERIFY(offer.problem.isEmpty());
        QVERIFY2(offer.warning.contains(QStringLiteral("{name}, {order}")), qPrintable(offer.warning));
        s.text = QStringLiteral("Hello Anna, order 4711 {}");
        QCOMPARE(ReplyOffer::of(s).warning, QString());
    }
    void agentThatMayNotReplyOffersAMessage()
    {
        ReplySituation s = openSituation();
        s.sender->useCase = UseCase::Promotional;
        const ReplyOffer offer = ReplyOffer::of(s);
        QCOMPARE(offer.kind, ReplyOffer::Kind::NewMessage);
        QVERIFY(offer.card.contains(QStringLiteral("no session replies")));
    }
    void balanceThatDoesNotPayIsSaid()
    {
        ReplySituation s = openSituation();
        Balance balance;
        balance.free = Money{1'999};
        s.balance = balance;
        QVERIFY(ReplyOffer::of(s).isTooDear);
        s.balance->free = Money{2'000};
        QVERIFY(!ReplyOffer::of(s).isTooDear);
    }
    void agentNotAmongTheSendersIsWrittenFromAllTheSame()
    {
        ReplySituation s = openSituation();
        s.sender.reset();
        const ReplyOffer offer = ReplyOffer::of(s);
        QVERIFY(offer.maySend);
        QCOMPARE(offer.request.sender.id, QByteArray("ag_live_1"));
    }
};

QTEST_MAIN(TestReplyOffer)
#include "tst_replyoffer.moc"
