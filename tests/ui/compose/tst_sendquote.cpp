// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/composesamples.h"
#include "ui/compose/sendcard.h"
#include "ui/compose/sendquote.h"
#include "ui/text/plainlabel.h"

#include <QTest>

using namespace arowana;

namespace {

std::optional<Money> basicOnly(Channel channel, BillingUnit unit)
{
    if (channel == Channel::Rcs && unit == BillingUnit::Basic)
        return Money{800};
    return std::nullopt;
}

ComposeDraft shortText()
{
    ComposeDraft draft;
    draft.sender = samples::shopAgent();
    draft.rcs.text = QStringLiteral("Hello");
    return draft;
}

QString said(const SendCard &card, const char *name)
{
    return card.findChild<QLabel *>(QLatin1String(name))->text();
}

} // namespace

class TestSendQuote : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void balanceAfterIsFreeMinusPrice();
    void unknownPriceLeavesBalanceAfterUnknown();
    void tierIsThatOfTheChannel();
    void cardSaysUnitReasonPriceAndBalance();
    void cardSaysWhenThePriceIsNotKnown();
    void cardWarnsWhenTheBalanceIsTooLow();
    void sessionReplySaysThatItNeedsASession();
};

void TestSendQuote::balanceAfterIsFreeMinusPrice()
{
    const SendQuote quote = quoteOf(shortText(), samples::balance(), {}, basicOnly);
    QCOMPARE(quote.price, std::optional<Money>(Money{800}));
    QCOMPARE(quote.freeAfter, std::optional<Money>(Money{498400}));
    QVERIFY(!quote.exceedsBalance());
}

void TestSendQuote::unknownPriceLeavesBalanceAfterUnknown()
{
    ComposeDraft draft = shortText();
    draft.rcs.text = QString(161, u'x');
    const SendQuote quote = quoteOf(draft, samples::balance(), {}, basicOnly);
    QCOMPARE(quote.unit.unit, BillingUnit::Single);
    QVERIFY(!quote.price);
    QVERIFY(!quote.freeAfter);
    QVERIFY(!quoteOf(draft, std::nullopt, {}, {}).freeNow);
}

void TestSendQuote::tierIsThatOfTheChannel()
{
    QCOMPARE(quoteOf(shortText(), {}, samples::tiers(), {}).tier->current, QStringLiteral("tier_1"));
    ComposeDraft mail;
    mail.sender = samples::shopMail();
    QVERIFY(!quoteOf(mail, {}, samples::tiers(), {}).tier);
}

void TestSendQuote::cardSaysUnitReasonPriceAndBalance()
{
    SendCard card;
    card.setQuote(quoteOf(shortText(), samples::balance(), samples::tiers(), basicOnly));
    QCOMPARE(said(card, "sendCardUnit"), QStringLiteral("Basic: 5 of 160 characters"));
    QCOMPARE(said(card, "sendCardPrice"), QStringLiteral("0.0800\u00a0€"));
    QCOMPARE(said(card, "sendCardExpected"), QStringLiteral("expected"));
    QCOMPARE(said(card, "sendCardRoute"), QStringLiteral("RCS from Shop agent."));
    QCOMPARE(said(card, "sendCardBalance"), QStringLiteral("Free balance 49.92\u00a0€ → 49.84\u00a0€"));
    QCOMPARE(said(card, "sendCardTier"), QStringLiteral("RCS tier_1, 12,501 this month"));
}

void TestSendQuote::cardSaysWhenThePriceIsNotKnown()
{
    SendCard card;
    card.setQuote(quoteOf(shortText(), samples::balance(), {}, {}));
    QCOMPARE(said(card, "sendCardExpected"), QStringLiteral("price not known yet"));
    QCOMPARE(said(card, "sendCardBalance"), QStringLiteral("Free balance 49.92\u00a0€"));
    card.setQuote(quoteOf(shortText(), std::nullopt, {}, {}));
    QCOMPARE(said(card, "sendCardBalance"), QStringLiteral("Free balance not known yet"));
}

void TestSendQuote::cardWarnsWhenTheBalanceIsTooLow()
{
    Balance low;
    low.free = Money{500};
    SendCard card;
    card.setQuote(quoteOf(shortText(), low, {}, basicOnly));
    QVERIFY(
        said(card, "sendCardBalance").endsWith(QStringLiteral("not enough, the platform will refuse it")));
}

void TestSendQuote::sessionReplySaysThatItNeedsASession()
{
    ComposeDraft draft = shortText();
    draft.type = MessageType::Conversation;
    SendCard card;
    card.setQuote(quoteOf(draft, {}, {}, {}));
    QVERIFY(said(card, "sendCardRoute").contains(QStringLiteral("Needs an open session")));
}

QTEST_MAIN(TestSendQuote)
#include "tst_sendquote.moc"
