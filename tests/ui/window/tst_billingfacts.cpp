// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the billing card says once the platform has answered: confirmed, or what differs and what it cost.
#include "ui/inspector/billingfacts.h"

#include "models/domain/chargecheck.h"

#include <QTest>

using namespace arowana;

namespace {

const std::optional<Money> kNone;

std::optional<Money> cents(int hundredths)
{
    return Money{hundredths * 100};
}

SendRequest requestOf(MessageType type, Content content)
{
    SendRequest request;
    request.sender.channel = Channel::Rcs;
    request.type = type;
    request.content = std::move(content);
    return request;
}

SendRequest text(int characters = 5)
{
    return requestOf(MessageType::Message, RcsText{QString(characters, u'x'), {}});
}

SendRequest longInBytes()
{
    return requestOf(MessageType::Message, RcsText{QString(100, QChar(0xE4)), {}});
}

SendRequest reply()
{
    return requestOf(MessageType::Conversation, RcsText{QStringLiteral("Hi"), {}});
}

SendRequest newsletter()
{
    return requestOf(MessageType::Newsletter, RcsText{QStringLiteral("News"), {}});
}

/// A message in this state, with what the answer said; the cost is what the log or the hold told.
MessageDetail detailOf(SendRequest request, MessageStatus status, std::optional<SendBilling> billing,
                       std::optional<Money> cost = {})
{
    MessageDetail detail;
    detail.row.channel = request.channel();
    detail.row.type = request.type;
    detail.row.status = status;
    detail.row.cost = cost;
    detail.row.costIsHold = cost && !isSettled(status);
    if (billing && billing->unit)
        detail.row.unit = *billing->unit;
    detail.request = std::move(request);
    detail.billing = std::move(billing);
    return detail;
}

SendBilling answer(BillingUnit unit, std::optional<Money> hold, std::optional<Money> price)
{
    SendBilling billing;
    billing.unit = unit;
    billing.hold = hold;
    billing.price = price;
    return billing;
}

SendBilling inSession(bool value, std::optional<Money> hold)
{
    SendBilling billing = answer(BillingUnit::Conversation, hold, hold);
    billing.inSession = value;
    return billing;
}

SendBilling mauCharged(bool value, std::optional<Money> hold)
{
    SendBilling billing = answer(BillingUnit::Mau, hold, hold);
    billing.mauCharged = value;
    return billing;
}

SendBilling wordOnly(const char *word)
{
    SendBilling billing;
    billing.unitWord = QString::fromLatin1(word);
    billing.hold = Money{1200};
    return billing;
}

/// The card's rows, a line each.
QString printed(const QList<Fact> &facts)
{
    QStringList lines;
    for (const Fact &fact : facts)
        lines << (fact.value.isEmpty() ? fact.name : fact.name + QStringLiteral(" = ") + fact.value);
    return lines.join(u'\n').replace(QChar(QChar::Nbsp), u' ');
}

const auto queued = MessageStatus::Queued;
const auto delivered = MessageStatus::Delivered;

SendBilling basic()
{
    return answer(BillingUnit::Basic, cents(8), cents(8));
}

SendBilling single()
{
    return answer(BillingUnit::Single, cents(12), cents(12));
}

void row(const char *name, const MessageDetail &detail, const char *facts)
{
    QTest::newRow(name) << detail << QString::fromUtf8(facts);
}

void asExpectedRows()
{
    row("not answered yet", detailOf(text(), MessageStatus::Sending, {}),
        "Basic: 5 of 160 characters = not known yet\nExpected before sending: Basic = not confirmed yet\n"
        "Whether money is reserved is not known");
    row("as expected, on its way", detailOf(text(), queued, basic(), cents(8)),
        "Basic: 5 of 160 characters = 0.08 €\nExpected before sending: Basic = confirmed\n"
        "Reserved until it is delivered = 0.08 €");
    row("as expected, delivered", detailOf(text(), delivered, basic(), cents(8)),
        "Basic: 5 of 160 characters = 0.08 €\nExpected before sending: Basic = confirmed\nCharged = 0.08 €");
    row("hold above the price, on its way",
        detailOf(text(161), queued, answer(BillingUnit::Single, cents(12), cents(10)), cents(12)),
        "Single: 161 characters, Basic ends at 160 = 0.10 €\nExpected before sending: Single = confirmed\n"
        "Reserved until it is delivered; the price is 0.10 € = 0.12 €");
    row("hold above the price, the price charged",
        detailOf(text(161), delivered, answer(BillingUnit::Single, cents(12), cents(10)), cents(10)),
        "Single: 161 characters, Basic ends at 160 = 0.10 €\nExpected before sending: Single = confirmed\n"
        "Charged = 0.10 €");
    row("hold above the price, the hold charged",
        detailOf(text(161), delivered, answer(BillingUnit::Single, cents(12), cents(10)), cents(12)),
        "Single: 161 characters, Basic ends at 160 = 0.10 €\n"
        "Expected before sending: Single = differs, charged 0.12 €\nCharged = 0.12 €");
    row("refused", detailOf(text(), MessageStatus::Refused, {}),
        "Basic: 5 of 160 characters = not known yet\nExpected before sending: Basic = not billed\n"
        "Nothing is reserved or charged");
}

void otherUnitRows()
{
    row("another unit, on its way", detailOf(text(), queued, single(), cents(12)),
        "Single = 0.12 €\nExpected before sending: Basic = differs: Single, reserved 0.12 €\n"
        "Reserved until it is delivered = 0.12 €");
    row("another unit, delivered", detailOf(text(), delivered, single(), cents(12)),
        "Single = 0.12 €\nExpected before sending: Basic = differs: Single, charged 0.12 €\nCharged = 0.12 "
        "€");
    row("another unit, failed", detailOf(text(), MessageStatus::Failed, single(), Money{}),
        "Single = 0.12 €\nExpected before sending: Basic = differs: Single\n"
        "Released, nothing charged = 0.12 €");
    row("a unit not known here", detailOf(text(), queued, wordOnly("hologram"), cents(12)),
        "hologram = 0.12 €\nExpected before sending: Basic = differs: hologram, reserved 0.12 €\n"
        "Reserved until it is delivered = 0.12 €");
    row("an answer without a unit",
        detailOf(text(), queued, answer(BillingUnit::Unknown, cents(8), kNone), cents(8)),
        "Basic: 5 of 160 characters = 0.08 €\nExpected before sending: Basic = the answer named no unit\n"
        "Reserved until it is delivered = 0.08 €");
}

void unitInDoubtRows()
{
    row("bytes did not count", detailOf(longInBytes(), delivered, basic(), cents(8)),
        "Basic = 0.08 €\nExpected before sending: Basic or Single = confirmed\nCharged = 0.08 €");
    row("bytes counted", detailOf(longInBytes(), delivered, single(), cents(12)),
        "Single: the platform counts bytes, here 200 = 0.12 €\nExpected before sending: Basic or Single = "
        "confirmed\n"
        "Charged = 0.12 €");
    row("a template",
        detailOf(requestOf(MessageType::Message, TemplateContent{"tpl_1", {}, {}, {}}), delivered, single(),
                 cents(12)),
        "Single = 0.12 €\nIts unit could not be known before sending = Single\nCharged = 0.12 €");
}

void paidOnceRows()
{
    row("first reply of a session", detailOf(reply(), delivered, inSession(false, cents(20)), cents(20)),
        "Conversation: charged once per session, later replies are free = 0.20 €\n"
        "Expected before sending: Conversation = confirmed\nCharged = 0.20 €");
    row("later reply of a session", detailOf(reply(), delivered, inSession(true, Money{}), Money{}),
        "Free: this session's conversation is charged already = 0.00 €\n"
        "Expected before sending: Conversation = confirmed, free\nCharged = 0.00 €");
    row("in a session and yet reserved", detailOf(reply(), queued, inSession(true, cents(20)), cents(20)),
        "Free: this session's conversation is charged already = 0.20 €\n"
        "Expected before sending: Conversation = differs, reserved 0.20 €\n"
        "Reserved until it is delivered = 0.20 €");
    row("in a session and yet charged", detailOf(reply(), delivered, inSession(true, Money{}), cents(20)),
        "Free: this session's conversation is charged already = 0.00 €\n"
        "Expected before sending: Conversation = differs, charged 0.20 €\nCharged = 0.20 €");
    row("first newsletter of the month",
        detailOf(newsletter(), queued, mauCharged(true, cents(30)), cents(30)),
        "MAU: charged once per subscriber, agent and month = 0.30 €\nExpected before sending: MAU = "
        "confirmed\n"
        "Reserved until it is delivered = 0.30 €");
    row("later newsletter of the month",
        detailOf(newsletter(), delivered, mauCharged(false, Money{}), Money{}),
        "Free: this subscriber is charged already for this month = 0.00 €\n"
        "Expected before sending: MAU = confirmed, free\nCharged = 0.00 €");
    row("a newsletter that failed on the way",
        detailOf(newsletter(), MessageStatus::Failed, mauCharged(true, cents(30)), cents(30)),
        "MAU: charged once per subscriber, agent and month = 0.30 €\nExpected before sending: MAU = "
        "confirmed\n"
        "Charged: the network had taken it = 0.30 €");
    row("a newsletter revoked while queued",
        detailOf(newsletter(), MessageStatus::Revoked, mauCharged(true, cents(30)), Money{}),
        "MAU: charged once per subscriber, agent and month = 0.30 €\nExpected before sending: MAU = "
        "confirmed\n"
        "Released, nothing charged = 0.30 €");
}

void quotedRows()
{
    const auto quoted = [](MessageDetail detail, BillingUnit unit, std::optional<Money> price,
                           std::optional<Money> other = {}) {
        detail.origin.expected = ExpectedCharge{unit, price, other};
        return detail;
    };
    const auto basicUnit = BillingUnit::Basic;
    const auto dear = answer(basicUnit, cents(12), cents(12));
    row("at the price that was said",
        quoted(detailOf(text(), delivered, basic(), cents(8)), basicUnit, cents(8)),
        "Basic: 5 of 160 characters = 0.08 €\nExpected before sending: Basic = confirmed\nCharged = 0.08 €");
    row("no price was known", quoted(detailOf(text(), delivered, dear, cents(12)), basicUnit, kNone),
        "Basic: 5 of 160 characters = 0.12 €\nExpected before sending: Basic = confirmed\nCharged = 0.12 €");
    row("dearer than was said", quoted(detailOf(text(), delivered, dear, cents(12)), basicUnit, cents(8)),
        "Basic: 5 of 160 characters = 0.12 €\n"
        "Expected before sending: Basic = differs: expected 0.08 €, charged 0.12 €\nCharged = 0.12 €");
    row("dearer than was said, on its way",
        quoted(detailOf(text(), queued, dear, cents(12)), basicUnit, cents(8)),
        "Basic: 5 of 160 characters = 0.12 €\n"
        "Expected before sending: Basic = differs: expected 0.08 €, price 0.12 €\n"
        "Reserved until it is delivered = 0.12 €");
    row("hold above the price that was said",
        quoted(detailOf(text(), queued, answer(basicUnit, cents(12), cents(8)), cents(12)), basicUnit,
               cents(8)),
        "Basic: 5 of 160 characters = 0.08 €\nExpected before sending: Basic = confirmed\n"
        "Reserved until it is delivered; the price is 0.08 € = 0.12 €");
    row("another unit at another price",
        quoted(detailOf(text(), delivered, single(), cents(12)), basicUnit, cents(8)),
        "Single = 0.12 €\n"
        "Expected before sending: Basic = differs: Single, expected 0.08 €, charged 0.12 €\nCharged = 0.12 "
        "€");
    row("bytes counted, at the other price",
        quoted(detailOf(longInBytes(), delivered, single(), cents(12)), basicUnit, cents(8), cents(12)),
        "Single: the platform counts bytes, here 200 = 0.12 €\n"
        "Expected before sending: Basic or Single = confirmed\nCharged = 0.12 €");
    auto unpriced = quoted(detailOf(longInBytes(), delivered, single(), cents(12)), basicUnit, cents(8));
    unpriced.origin.expected->mayBeSingle = true;
    row("bytes counted, the other price not known", unpriced,
        "Single: the platform counts bytes, here 200 = 0.12 €\n"
        "Expected before sending: Basic or Single = confirmed\nCharged = 0.12 €");
    row("a unit not known here, at the price that was said",
        quoted(detailOf(text(), queued, wordOnly("hologram"), cents(8)), basicUnit, cents(8)),
        "hologram = 0.08 €\nExpected before sending: Basic = differs: hologram, reserved 0.12 €\n"
        "Reserved until it is delivered = 0.12 €");
    row("no unit, and dearer",
        quoted(detailOf(text(), queued, answer(BillingUnit::Unknown, cents(12), cents(12)), cents(12)),
               basicUnit, cents(8)),
        "Basic: 5 of 160 characters = 0.12 €\n"
        "Expected before sending: Basic = differs: expected 0.08 €, price 0.12 €\n"
        "Reserved until it is delivered = 0.12 €");
    row("its answer was lost, and the log says that it is dearer",
        quoted(detailOf(text(), delivered, {}, cents(12)), basicUnit, cents(8)),
        "Basic: 5 of 160 characters = 0.12 €\n"
        "Expected before sending: Basic = differs: expected 0.08 €, charged 0.12 €\nCharged = 0.12 €");
    row("its answer was lost, and the price is as was said",
        quoted(detailOf(text(), delivered, {}, cents(8)), basicUnit, cents(8)),
        "Basic: 5 of 160 characters = 0.08 €\nExpected before sending: Basic = not confirmed yet\n"
        "Charged = 0.08 €");
    row("dearer, and released",
        quoted(detailOf(text(), MessageStatus::Failed, dear, Money{}), basicUnit, cents(8)),
        "Basic: 5 of 160 characters = 0.12 €\n"
        "Expected before sending: Basic = differs: expected 0.08 €, price 0.12 €\n"
        "Released, nothing charged = 0.12 €");
    row("free, and not",
        quoted(detailOf(reply(), delivered, inSession(false, cents(20)), cents(20)),
               BillingUnit::Conversation, Money{}),
        "Conversation: charged once per session, later replies are free = 0.20 €\n"
        "Expected before sending: Conversation = differs: expected 0.00 €, charged 0.20 €\nCharged = 0.20 €");
}

} // namespace

class TstBillingFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void theAnswerConfirmsOrDiffers_data();
    void theAnswerConfirmsOrDiffers();
    void theColourGoesWithTheWord_data();
    void theColourGoesWithTheWord();
    void listsSayTheSame_data();
    void listsSayTheSame();
    void untilItIsToldThePriceIsTheExpectedOne_data();
    void untilItIsToldThePriceIsTheExpectedOne();
    void aReleasedPriceDoesNotStandOut();
    void whatWasNotSentFromHereIsNotCompared();
    void whatBecameOfTheMoneyOfABouncedEmailIsNotKnown();
    void inboundCostsNothing();
};

void TstBillingFacts::theAnswerConfirmsOrDiffers_data()
{
    QTest::addColumn<MessageDetail>("detail");
    QTest::addColumn<QString>("facts");
    asExpectedRows();
    otherUnitRows();
    unitInDoubtRows();
    paidOnceRows();
    quotedRows();
}

void TstBillingFacts::theAnswerConfirmsOrDiffers()
{
    QFETCH(MessageDetail, detail);
    QFETCH(QString, facts);
    QCOMPARE(printed(billingFacts(detail)), facts);
}

void TstBillingFacts::theColourGoesWithTheWord_data()
{
    theAnswerConfirmsOrDiffers_data();
}

void TstBillingFacts::theColourGoesWithTheWord()
{
    QFETCH(MessageDetail, detail);
    const Fact comparison = billingFacts(detail).at(1);
    QCOMPARE(comparison.role == ColorRole::Good, comparison.value.startsWith(QStringLiteral("confirmed")));
    QCOMPARE(comparison.role == ColorRole::Warn, comparison.value.startsWith(QStringLiteral("differs")));
}

void TstBillingFacts::listsSayTheSame_data()
{
    QTest::addColumn<MessageDetail>("detail");
    QTest::addColumn<QString>("facts");
    quotedRows();
}

/// The lines of a list are judged without the message and the whole answer.
void TstBillingFacts::listsSayTheSame()
{
    QFETCH(MessageDetail, detail);
    const MessageRow &row = detail.row;
    const SendBilling billing = detail.billing.value_or(SendBilling());
    const ChargeCheck check = checkCharge(detail.origin.expected,
                                          {row.status, row.unit, billing.price, row.cost, row.costIsHold,
                                           row.unit == BillingUnit::Unknown ? billing.unitWord : QString()});
    const QString word = billingFacts(detail).at(1).value;
    QCOMPARE(check.verdict == ChargeVerdict::Confirmed, word.startsWith(QStringLiteral("confirmed")));
    QCOMPARE(check.verdict == ChargeVerdict::Differs, word.startsWith(QStringLiteral("differs")));
}

void TstBillingFacts::untilItIsToldThePriceIsTheExpectedOne_data()
{
    QTest::addColumn<MessageDetail>("detail");
    QTest::addColumn<QString>("price");
    MessageDetail held = detailOf(text(), MessageStatus::Held, {});
    held.origin.expected = ExpectedCharge{BillingUnit::Basic, Money{800}, {}};
    QTest::newRow("held") << held << QStringLiteral("expected 0.08 €");
    MessageDetail sending = held;
    sending.row.status = MessageStatus::Sending;
    QTest::newRow("sending") << sending << QStringLiteral("expected 0.08 €");
    MessageDetail inBytes = detailOf(longInBytes(), MessageStatus::Held, {});
    inBytes.origin.expected = ExpectedCharge{BillingUnit::Basic, Money{800}, Money{1200}};
    QTest::newRow("either of two") << inBytes << QStringLiteral("expected 0.08 € or 0.12 €");
    held.origin.expected->price = kNone;
    QTest::newRow("nothing was known") << held << QStringLiteral("not known yet");
    held.origin.expected->price = Money{55};
    QTest::newRow("not whole cents") << held << QStringLiteral("expected 0.0055 €");
}

void TstBillingFacts::untilItIsToldThePriceIsTheExpectedOne()
{
    QFETCH(MessageDetail, detail);
    QFETCH(QString, price);
    const Fact fact = billingFacts(detail).at(0);
    QCOMPARE(QString(fact.value).replace(QChar(QChar::Nbsp), u' '), price);
    QCOMPARE(fact.weight, TextWeight::Normal);
    QCOMPARE(fact.role, ColorRole::Muted);
}

void TstBillingFacts::aReleasedPriceDoesNotStandOut()
{
    const Fact charged = billingFacts(detailOf(text(), delivered, basic(), cents(8))).at(0);
    QCOMPARE(charged.weight, TextWeight::Strong);
    const Fact reserved = billingFacts(detailOf(text(), queued, basic(), cents(8))).at(0);
    QCOMPARE(reserved.weight, TextWeight::Strong);
    for (const MessageStatus status :
         {MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked}) {
        const Fact released = billingFacts(detailOf(text(), status, basic(), cents(0))).at(0);
        QCOMPARE(released.weight, TextWeight::Normal);
        QCOMPARE(released.role, ColorRole::Muted);
    }
}

void TstBillingFacts::whatWasNotSentFromHereIsNotCompared()
{
    MessageDetail detail = detailOf(text(), MessageStatus::Delivered,
                                    answer(BillingUnit::Single, cents(12), cents(12)), cents(12));
    detail.request.reset();
    QCOMPARE(printed(billingFacts(detail)), QString::fromUtf8("Single = 0.12 €\nCharged = 0.12 €"));
}

void TstBillingFacts::whatBecameOfTheMoneyOfABouncedEmailIsNotKnown()
{
    for (const MessageStatus status : {MessageStatus::Bounced, MessageStatus::SoftBounced}) {
        MessageDetail detail =
            detailOf(text(), status, answer(BillingUnit::Basic, cents(8), cents(8)), cents(8));
        detail.row.costIsHold = true; // nothing has told of it since
        const Fact money = billingFacts(detail).constLast();
        QCOMPARE(money.name, QStringLiteral("Reserved at first; whether it was released is not known"));
        QVERIFY(money.value.contains(QStringLiteral("0.08")));
        const Fact price = billingFacts(detail).at(0);
        QVERIFY(price.value.contains(QStringLiteral("0.08")));
        QCOMPARE(price.weight, TextWeight::Normal); // it is not said to be due
        QCOMPARE(price.role, ColorRole::Muted);
        detail.row.costIsHold = false; // the platform has charged it
        QCOMPARE(billingFacts(detail).constLast().name,
                 isSettled(status)
                     ? QStringLiteral("Charged")
                     : QStringLiteral("Reserved at first; whether it was released is not known"));
        QCOMPARE(billingFacts(detail).at(0).weight,
                 isSettled(status) ? TextWeight::Strong : TextWeight::Normal);
    }
}

void TstBillingFacts::inboundCostsNothing()
{
    MessageDetail detail;
    detail.row.direction = Direction::Inbound;
    QVERIFY(billingFacts(detail).isEmpty());
}

QTEST_APPLESS_MAIN(TstBillingFacts)
#include "tst_billingfacts.moc"
