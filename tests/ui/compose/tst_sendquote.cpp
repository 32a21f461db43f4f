// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compose/composesamples.h"
#include "ui/compose/sendcard.h"
#include "ui/compose/sendquote.h"
#include "ui/text/plainlabel.h"

#include <QTest>

using namespace arowana;

namespace {

/// Each unit at a price of its own, as the practice platform has them.
std::optional<Money> everyPrice(Channel channel, BillingUnit unit)
{
    if (channel == Channel::Email)
        return unit == BillingUnit::Basic ? std::optional(Money{50}) : std::nullopt;
    switch (unit) {
    case BillingUnit::Unknown:
        return std::nullopt;
    case BillingUnit::Basic:
        return Money{800};
    case BillingUnit::Single:
        return Money{1200};
    case BillingUnit::Conversation:
        return Money{2000};
    case BillingUnit::Mau:
        return Money{3000};
    }
    return std::nullopt;
}

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

ComposeDraft textOf(const QString &text)
{
    ComposeDraft draft = shortText();
    draft.rcs.text = text;
    return draft;
}

ComposeDraft typed(MessageType type, ComposeDraft draft = shortText())
{
    draft.type = type;
    return draft;
}

ComposeDraft withChip(ComposeDraft draft)
{
    draft.rcs.suggestions = {{QStringLiteral("Yes"), QStringLiteral("yes"), {}, ReplyChip()}};
    return draft;
}

ComposeDraft ofKind(ContentKind kind)
{
    ComposeDraft draft = shortText();
    draft.rcsKind = kind;
    draft.card.card.title = QStringLiteral("Chair");
    draft.carousel.cards = {draft.card.card, draft.card.card};
    draft.rcsTemplate.templateId = "tpl_1";
    return draft;
}

ComposeDraft mail(MessageType type)
{
    ComposeDraft draft;
    draft.sender = samples::shopMail();
    draft.type = type;
    draft.email = {QStringLiteral("Order"), {}, QStringLiteral("Hi")};
    return draft;
}

SendContext inSession(bool isPaid)
{
    return {true, isPaid, false, false};
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
    void balanceGoesByTheHold();
    void tierIsThatOfTheChannel();
    void everySendSaysItsUnitReasonAndPrice_data();
    void everySendSaysItsUnitReasonAndPrice();
    void cardSaysUnitReasonPriceAndBalance();
    void bothUnitsAreNamedWhereBytesMayCount();
    void whatWillBeRefusedIsSaidWithWhatToDo_data();
    void whatWillBeRefusedIsSaidWithWhatToDo();
    void contactThatIsSuppressedIsSaid_data();
    void contactThatIsSuppressedIsSaid();
    void cardSaysWhatIsKnownOfTheConsent_data();
    void cardSaysWhatIsKnownOfTheConsent();
    void aFreeSendNeedsNoBalance();
    void warningsAreSaidAndCounted();
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

void TestSendQuote::balanceGoesByTheHold()
{
    // `guides/errors-and-billing`: 0.12 is held, the price is 0.10; the platform refuses by the hold.
    const auto hold = [](Channel, BillingUnit unit) {
        return std::optional(unit == BillingUnit::Single ? Money{1'500} : Money{1'000});
    };
    const auto quote = [&](Money free, const ComposeDraft &draft = shortText()) {
        Balance balance;
        balance.free = free;
        return quoteOf(draft, balance, {}, everyPrice, {}, hold);
    };
    SendCard card;
    card.setQuote(quote(Money{10'000}));
    QCOMPARE(said(card, "sendCardPrice"), QStringLiteral("0.08\u00a0€"));
    QCOMPARE(said(card, "sendCardExpected"), QStringLiteral("expected, 0.10\u00a0€ held until then"));
    QCOMPARE(said(card, "sendCardBalance"), QStringLiteral("Free balance 1.00\u00a0€ → 0.90\u00a0€"));
    card.setQuote(quote(Money{900})); // enough for the price
    QCOMPARE(said(card, "sendCardRefusals"),
             QStringLiteral(
                 "✕ The platform will refuse it: the free balance is 0.01\u00a0€ short. Top up first."));
    QVERIFY(!quote(Money{1'000}).exceedsBalance());
    // The other unit that it may become is judged by its own hold.
    const ComposeDraft inBytes = textOf(QString(100, QChar(0xE4)));
    QVERIFY(quote(Money{1'400}, inBytes).mayExceedBalance());
    QVERIFY(!quote(Money{1'500}, inBytes).mayExceedBalance());
    // What is free holds nothing.
    QCOMPARE(quoteOf(typed(MessageType::Conversation), {}, {}, everyPrice, inSession(true), hold).hold,
             std::optional(Money{}));
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
    QCOMPARE(said(card, "sendCardPrice"), QStringLiteral("0.08\u00a0€"));
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
    QVERIFY(said(card, "sendCardBalance").endsWith(QStringLiteral("-0.03\u00a0€: not enough")));
    QCOMPARE(said(card, "sendCardRefusals"),
             QStringLiteral(
                 "✕ The platform will refuse it: the free balance is 0.03\u00a0€ short. Top up first."));
    low.free = Money{800};
    card.setQuote(quoteOf(shortText(), low, {}, basicOnly));
    QVERIFY(said(card, "sendCardRefusals").isEmpty());
}

void TestSendQuote::everySendSaysItsUnitReasonAndPrice_data()
{
    QTest::addColumn<ComposeDraft>("draft");
    QTest::addColumn<SendContext>("context");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("price");
    const auto row = [](const char *name, const ComposeDraft &draft, const SendContext &context,
                        const char *unit, const char *price) {
        QTest::newRow(name) << draft << context << QString::fromUtf8(unit) << QString::fromUtf8(price);
    };
    const auto letters = [](int count) { return textOf(QString(count, u'x')); };
    // 158 letters and an umlaut of two bytes, 159 and so on: as many characters, one byte more.
    const auto umlaut = [](int count) { return textOf(QString(count - 1, u'x') + QChar(0xE4)); };
    row("159 characters and bytes", letters(159), {}, "Basic: 159 of 160 characters", "0.08 €");
    row("160 characters and bytes", letters(160), {}, "Basic: 160 of 160 characters", "0.08 €");
    row("161 characters and bytes", letters(161), {}, "Single: 161 characters, Basic ends at 160", "0.12 €");
    row("159 characters, 160 bytes", umlaut(159), {}, "Basic: 159 of 160 characters", "0.08 €");
    row("160 characters, 161 bytes", umlaut(160), {},
        "Basic, or Single if the platform counts bytes: 161 bytes, Basic ends at 160", "0.08 €");
    row("161 characters, 162 bytes", umlaut(161), {}, "Single: 161 characters, Basic ends at 160", "0.12 €");
    row("a chip", withChip(letters(5)), {}, "Single: 1 suggestion(s)", "0.12 €");
    row("a chip on a long text", withChip(letters(161)), {}, "Single: 1 suggestion(s)", "0.12 €");
    row("a card", ofKind(ContentKind::Card), {}, "Single: a card or media always is", "0.12 €");
    row("a carousel", ofKind(ContentKind::Carousel), {}, "Single: a card or media always is", "0.12 €");
    row("a template", ofKind(ContentKind::Template), {},
        "Unit not known before sending: the template lies on the platform", "");
    const MessageType reply = MessageType::Conversation;
    row("a message within a session", letters(5), inSession(false), "Basic: 5 of 160 characters", "0.08 €");
    row("the first reply of a session", typed(reply), inSession(false),
        "Conversation: charged once per session, later replies are free", "0.20 €");
    row("a long reply with a chip", typed(reply, withChip(letters(161))), inSession(false),
        "Conversation: charged once per session, later replies are free", "0.20 €");
    row("a later reply of a session", typed(reply), inSession(true),
        "Free: this session's conversation is charged already", "0.00 €");
    row("a reply when nothing is known of a session", typed(reply), {},
        "Conversation: charged once per session, later replies are free", "0.20 €");
    row("a reply without a session", typed(reply), {false, false, false, false},
        "Conversation: no open session with this person is known", "0.20 €");
    const MessageType news = MessageType::Newsletter;
    row("the first newsletter of the month", typed(news), {},
        "MAU: charged once per subscriber, agent and month", "0.30 €");
    row("the second newsletter of the month", typed(news), {{}, false, true, false},
        "Free: this subscriber is charged already for this month", "0.00 €");
    row("the second newsletter of the day", typed(news), {{}, false, true, true},
        "Free: this subscriber is charged already for this month", "0.00 €");
    row("an e-mail", mail(MessageType::Message), {}, "Basic: every e-mail is", "0.005 €");
    row("an e-mail newsletter", mail(news), {{}, false, true, true}, "Basic: every e-mail is", "0.005 €");
}

void TestSendQuote::everySendSaysItsUnitReasonAndPrice()
{
    QFETCH(ComposeDraft, draft);
    QFETCH(SendContext, context);
    QFETCH(QString, unit);
    QFETCH(QString, price);
    const SendQuote quote = quoteOf(draft, samples::balance(), {}, everyPrice, context);
    SendCard card;
    card.setQuote(quote);
    QCOMPARE(said(card, "sendCardUnit"), unit);
    QCOMPARE(said(card, "sendCardPrice").replace(QChar(QChar::Nbsp), u' '), price);
    QVERIFY(said(card, "sendCardExpected")
                .startsWith(price.isEmpty() ? QStringLiteral("price not known yet")
                                            : QStringLiteral("expected")));
    if (quote.price)
        QCOMPARE(*quote.freeAfter, *samples::balance()->free - *quote.price);
}

void TestSendQuote::bothUnitsAreNamedWhereBytesMayCount()
{
    const ComposeDraft draft = textOf(QString(100, QChar(0xE4)));
    SendCard card;
    card.setQuote(quoteOf(draft, samples::balance(), {}, everyPrice));
    QCOMPARE(said(card, "sendCardUnit"),
             QStringLiteral("Basic, or Single if the platform counts bytes: 200 bytes, Basic ends at 160"));
    QCOMPARE(said(card, "sendCardPrice"), QStringLiteral("0.08\u00a0€"));
    QCOMPARE(said(card, "sendCardExpected"), QStringLiteral("expected, 0.12\u00a0€ as Single"));
    QVERIFY(said(card, "sendCardWarnings").isEmpty());
    Balance between;
    between.free = Money{1000};
    card.setQuote(quoteOf(draft, between, {}, everyPrice));
    QVERIFY(said(card, "sendCardRefusals").isEmpty());
    QVERIFY(said(card, "sendCardWarnings")
                .startsWith(QStringLiteral("! If the platform counts bytes, the free")));
}

void TestSendQuote::whatWillBeRefusedIsSaidWithWhatToDo_data()
{
    QTest::addColumn<ComposeDraft>("draft");
    QTest::addColumn<SendContext>("context");
    QTest::addColumn<QString>("refusals");
    const QString noSession =
        QStringLiteral("✕ The platform will refuse it: no session with this person is open. "
                       "Choose the type Message, or wait until they write.");
    const QString second =
        QStringLiteral("✕ The platform will refuse it: this subscriber had a newsletter today, "
                       "and it takes one a day. Send it tomorrow.");
    const SendContext closed{false, false, false, false};
    const SendContext hadOne{{}, false, true, true};
    QTest::newRow("a reply without a session") << typed(MessageType::Conversation) << closed << noSession;
    QTest::newRow("a reply, nothing known") << typed(MessageType::Conversation) << SendContext() << QString();
    QTest::newRow("a reply in a session")
        << typed(MessageType::Conversation) << inSession(false) << QString();
    QTest::newRow("a message without a session") << typed(MessageType::Message) << closed << QString();
    QTest::newRow("a second newsletter") << typed(MessageType::Newsletter) << hadOne << second;
    QTest::newRow("a first newsletter")
        << typed(MessageType::Newsletter) << SendContext{{}, false, true, false} << QString();
    QTest::newRow("a message after a newsletter") << typed(MessageType::Message) << hadOne << QString();
    QTest::newRow("an e-mail newsletter") << mail(MessageType::Newsletter) << hadOne << QString();
}

void TestSendQuote::whatWillBeRefusedIsSaidWithWhatToDo()
{
    QFETCH(ComposeDraft, draft);
    QFETCH(SendContext, context);
    QFETCH(QString, refusals);
    SendCard card;
    card.setQuote(quoteOf(draft, samples::balance(), {}, everyPrice, context));
    QCOMPARE(said(card, "sendCardRefusals"), refusals);
    QCOMPARE(card.findChild<QLabel *>(QStringLiteral("sendCardRefusals"))->isVisibleTo(&card),
             !refusals.isEmpty());
}

void TestSendQuote::contactThatIsSuppressedIsSaid_data()
{
    QTest::addColumn<ComposeDraft>("draft");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("consent"); // of RCS messages, of RCS newsletters, of e-mail newsletters
    QTest::addColumn<QString>("cause");   // empty: it will not be refused
    const auto row = [](const char *name, const ComposeDraft &draft, const char *status, const char *consent,
                        const char *cause) {
        QTest::newRow(name) << draft << QString::fromLatin1(status) << QString::fromLatin1(consent)
                            << QString::fromLatin1(cause);
    };
    const ComposeDraft message = typed(MessageType::Message);
    const ComposeDraft reply = typed(MessageType::Conversation);
    const ComposeDraft news = typed(MessageType::Newsletter);
    row("active", message, "ACTIVE", "- - -", "");
    row("blocked", message, "BLOCKED", "- - -", "this person is blocked");
    row("blocked, in a session", reply, "BLOCKED", "- - -", "this person is blocked");
    row("unsubscribed", message, "UNSUBSCRIBED", "- - -", "this person is unsubscribed");
    row("bounced, by e-mail", mail(MessageType::Message), "BOUNCED", "- - -",
        "an e-mail to this address came back for good");
    row("bounced, by RCS", message, "BOUNCED", "- - -", "");
    row("withdrawn", message, "ACTIVE", "REVOKED GRANTED -", "this person has withdrawn the consent to it");
    row("withdrawn, in a session", reply, "ACTIVE", "REVOKED - -", "");
    row("withdrawn, a newsletter", news, "ACTIVE", "REVOKED GRANTED -", "");
    row("newsletter without consent", news, "ACTIVE", "- - GRANTED",
        "this person has not agreed to newsletters");
    row("newsletter not confirmed", news, "ACTIVE", "- PENDING -",
        "this person has not confirmed the consent to newsletters");
    row("e-mail newsletter", mail(MessageType::Newsletter), "ACTIVE", "- - GRANTED", "");
}

void TestSendQuote::contactThatIsSuppressedIsSaid()
{
    QFETCH(ComposeDraft, draft);
    QFETCH(QString, status);
    QFETCH(QString, consent);
    QFETCH(QString, cause);
    Contact contact;
    contact.phone = QStringLiteral("+4917612345678");
    contact.email = QStringLiteral("kim@example.org");
    contact.statusWord = status;
    const QStringList consents = consent.split(u' ');
    const char *const kinds[][2] = {{"RCS", "MESSAGE"}, {"RCS", "NEWSLETTER"}, {"EMAIL", "NEWSLETTER"}};
    for (int i = 0; i < 3; ++i) {
        if (consents.at(i) != QLatin1String("-"))
            contact.consents.append({{},
                                     QString::fromLatin1(kinds[i][0]),
                                     QString::fromLatin1(kinds[i][1]),
                                     consents.at(i),
                                     {},
                                     {},
                                     {}});
    }
    SendCard card;
    card.setQuote(quoteOf(draft, samples::balance(), {}, everyPrice, inSession(false), {}, {true, contact}));
    QCOMPARE(said(card, "sendCardRefusals"), QString()); // it was never read: nobody knows
    contact.learntAt = Instant{1};
    card.setQuote(quoteOf(draft, samples::balance(), {}, everyPrice, inSession(false), {}, {true, contact}));
    QCOMPARE(said(card, "sendCardRefusals"),
             cause.isEmpty() ? QString()
                             : QStringLiteral("✕ By what was last read of the contact the platform will "
                                              "refuse it: %1. Look at the page Contacts.")
                                   .arg(cause));
}

void TestSendQuote::cardSaysWhatIsKnownOfTheConsent_data()
{
    QTest::addColumn<ComposeDraft>("draft");
    QTest::addColumn<bool>("isAnswered");
    QTest::addColumn<bool>("isKnown"); // and given, by both channels
    QTest::addColumn<QString>("route");
    const QString rcs = QStringLiteral("RCS from Shop agent.");
    const QString email = QStringLiteral("E-mail from Shop mail.");
    const QString needed = QStringLiteral(" Needs the subscriber's consent.");
    const QString given =
        QStringLiteral(" The subscriber has agreed, by what was last read of the contact (read 3 d ago).");
    const QString once = QStringLiteral(" Once a day at most.");
    ComposeDraft news = typed(MessageType::Newsletter);
    ComposeDraft mailNews = mail(MessageType::Newsletter);
    QTest::newRow("nobody named") << news << false << false << rcs + needed + once;
    news.to = QStringLiteral("+4917612345678");
    mailNews.to = QStringLiteral("kim@example.org");
    QTest::newRow("being read") << news << false << false << rcs + needed + once;
    QTest::newRow("not known") << news << true << false << rcs + needed + once;
    QTest::newRow("given") << news << true << true << rcs + given + once;
    QTest::newRow("e-mail, being read") << mailNews << false << false << email + needed;
    QTest::newRow("e-mail, not known") << mailNews << true << false << email + needed;
    QTest::newRow("e-mail, given") << mailNews << true << true << email + given;
    QTest::newRow("a message") << typed(MessageType::Message) << true << false << rcs;
}

void TestSendQuote::cardSaysWhatIsKnownOfTheConsent()
{
    QFETCH(ComposeDraft, draft);
    QFETCH(bool, isAnswered);
    QFETCH(bool, isKnown);
    const bool isWarned = isAnswered && !isKnown && draft.type == MessageType::Newsletter;
    std::optional<Contact> contact;
    if (isKnown) {
        contact.emplace().learntAt = Instant{1};
        for (const QString &channel : {QStringLiteral("RCS"), QStringLiteral("EMAIL")})
            contact->consents.append(
                {{}, channel, QStringLiteral("NEWSLETTER"), QStringLiteral("GRANTED"), {}, {}, {}});
    }
    SendCard card;
    const ContactReading reading{isAnswered, contact, Instant{1}.plusMs(qint64(3.5 * 24 * 3'600'000))};
    card.setQuote(quoteOf(draft, samples::balance(), {}, everyPrice, {}, {}, reading));
    QTEST(said(card, "sendCardRoute"), "route");
    QVERIFY(said(card, "sendCardRefusals").isEmpty());
    QCOMPARE(said(card, "sendCardWarnings").startsWith(QStringLiteral("! Whether this person has agreed")),
             isWarned);
    QCOMPARE(said(card, "sendCardWarnings").isEmpty(), !isWarned);
}

void TestSendQuote::aFreeSendNeedsNoBalance()
{
    Balance nothing;
    nothing.free = Money{};
    const SendQuote quote =
        quoteOf(typed(MessageType::Conversation), nothing, {}, everyPrice, inSession(true));
    QCOMPARE(quote.price, std::optional<Money>(Money{}));
    QVERIFY(!quote.exceedsBalance());
    QVERIFY(quote.refusals.isEmpty());
    QCOMPARE(quoteOf(typed(MessageType::Conversation), nothing, {}, everyPrice, inSession(false)).refusals,
             QList<ForeseenRefusal>{ForeseenRefusal::BalanceTooLow});
}

void TestSendQuote::warningsAreSaidAndCounted()
{
    ComposeDraft draft = ofKind(ContentKind::Carousel);
    draft.to = QStringLiteral("+4917612345678");
    draft.carousel.width = CardWidth::Small;
    for (CardContent &card : draft.carousel.cards)
        card.media = CardMedia{QStringLiteral("https://example.com/a.jpg"), {}, MediaHeight::Tall};
    const SendQuote quote = quoteOf(draft, samples::balance(), {}, everyPrice);
    QVERIFY(quote.warnings.size() >= 2);
    SendCard card;
    card.setQuote(quote);
    QVERIFY2(said(card, "sendCardWarnings").startsWith(QStringLiteral("! Height, card 1: ")),
             qPrintable(said(card, "sendCardWarnings")));
    QVERIFY2(said(card, "sendCardWarnings").endsWith(QStringLiteral("1 more warning(s) at the fields.")),
             qPrintable(said(card, "sendCardWarnings")));
    card.setQuote(quoteOf(shortText(), samples::balance(), {}, everyPrice));
    QVERIFY(!card.findChild<QLabel *>(QStringLiteral("sendCardWarnings"))->isVisibleTo(&card));
}

void TestSendQuote::sessionReplySaysThatItNeedsASession()
{
    ComposeDraft draft = shortText();
    draft.type = MessageType::Conversation;
    SendCard card;
    card.setQuote(quoteOf(draft, {}, {}, {}));
    QVERIFY(said(card, "sendCardRoute").contains(QStringLiteral("Needs an open session")));
    card.setQuote(quoteOf(draft, {}, {}, {}, inSession(false))); // it has one
    QCOMPARE(said(card, "sendCardRoute"), QStringLiteral("RCS from Shop agent."));
}

QTEST_MAIN(TestSendQuote)
#include "tst_sendquote.moc"
