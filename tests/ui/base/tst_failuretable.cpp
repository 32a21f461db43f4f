// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every code of the platform's documentation ends in a card of its own, with a button that helps.
#include "tests/ui/base/failureoracle.h"
#include "ui/text/failurewords.h"

#include <QSet>
#include <QTest>

using namespace arowana;

class TstFailureTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowSaysCauseFixerAndButton_data();
    void everyRowSaysCauseFixerAndButton();
    void everyRowIsOfTheContractAndTheOtherWayRound();
    void everyOtherOutcomeHasACardAndAButton_data();
    void everyOtherOutcomeHasACardAndAButton();
    void whatWasSentDecidesWhatForbiddenMeans_data();
    void whatWasSentDecidesWhatForbiddenMeans();
    void onlyWhatCanHelpIsAddedToACardWithoutItsButton_data();
    void onlyWhatCanHelpIsAddedToACardWithoutItsButton();
    void contactIsOfferedOnlyWhereThePlatformsIsKnown_data();
    void contactIsOfferedOnlyWhereThePlatformsIsKnown();
    void onlyAnEncryptedTopUpPageIsNamed_data();
    void onlyAnEncryptedTopUpPageIsNamed();
    void unknownTopUpFailureShowsItsRawText();
    void unknownCodesShowTheirRawText();
    void entriesAreUniqueAndWhole();
    void everyButtonHasItsWords();
    void whatMustWaitSaysHowLong();
    void theServersCodeSaysMoreThanTheKindOfBounce_data();
    void theServersCodeSaysMoreThanTheKindOfBounce();
    void theKindOfABounceSaysWhatToDoWhateverItsCode_data();
    void theKindOfABounceSaysWhatToDoWhateverItsCode();
};

namespace {

QByteArray keyOf(FailureKind kind, int httpStatus, const char *word, SentAs sentAs)
{
    return QByteArray::number(int(kind)) + ' ' + QByteArray::number(httpStatus) + ' ' + word + ' ' +
           QByteArray::number(int(sentAs));
}

CardText bounceCardOf(const QString &word)
{
    if (word == QLatin1String("soft"))
        return failureCard(MessageStatus::SoftBounced, {});
    if (word == QLatin1String("complaint"))
        return failureCard(MessageStatus::Complained, {});
    if (word == QLatin1String("unsubscribed"))
        return failureCard(MessageStatus::Unsubscribed, {});
    return failureCard(MessageStatus::Bounced, {}, false, word == QLatin1String("hard"));
}

CardText cardOf(int http, const QByteArray &code)
{
    Refusal refusal;
    refusal.httpStatus = http;
    refusal.code = code;
    return refusalCard(refusal);
}

/// Whom a card may name beside this button: what the operator can do, the operator can fix, and what only
/// others can fix is no button of the operator's.
QList<Fixer> fixersBeside(FailureAction action)
{
    switch (action) {
    case FailureAction::ChangeAndSend:
    case FailureAction::SendAgain:
    case FailureAction::SendAsMessage:
        return {Fixer::You};
    case FailureAction::SendByEmail: // a way around what stays as it is
        return {Fixer::Nobody};
    case FailureAction::TopUp:
        return {Fixer::Payer};
    case FailureAction::ShowSenders:
        return {Fixer::You, Fixer::Account};
    case FailureAction::EnterKey:
        return {Fixer::KeyKeeper};
    case FailureAction::OpenContact:
        return {Fixer::Account, Fixer::Recipient, Fixer::RecipientsWish};
    case FailureAction::CopyEvidence: // nothing here mends it, or nothing does yet
        return {Fixer::You, Fixer::Account, Fixer::Nobody};
    case FailureAction::None:
        break;
    }
    return {};
}

/// What a code that nobody knows gets.
CardText strangeCard(int http)
{
    return cardOf(http, "never_heard_of");
}

CardText cardOf(const Told &told)
{
    const QString word = QString::fromLatin1(told.word);
    Refusal refusal;
    refusal.httpStatus = told.httpStatus;
    refusal.code = told.word;
    switch (told.kind) {
    case FailureKind::HttpStatus: // it alone is enough, whatever the code says, but for what was sent
        refusal.httpStatus = word.toInt();
        refusal.code = told.sentAs == SentAs::Anything ? "never_heard_of" : "";
        return refusalCard(refusal, told.sentAs);
    case FailureKind::ErrorCode:
        return refusalCard(refusal, told.sentAs);
    case FailureKind::FailureReason:
        return failureCard(MessageStatus::Failed, word);
    case FailureKind::Bounce:
        return bounceCardOf(word);
    case FailureKind::BounceCode: // the message log has the code and not the kind
        return failureCard(MessageStatus::Bounced, word + QStringLiteral(" 5.0.0 said so"), false, false);
    case FailureKind::ReloadFailure:
        return reloadCard(word);
    }
    return {};
}

} // namespace

void TstFailureTable::everyRowSaysCauseFixerAndButton_data()
{
    QTest::addColumn<const Told *>("told");
    for (const Told &told : kTold)
        QTest::newRow(keyOf(told.kind, told.httpStatus, told.word, told.sentAs).constData()) << &told;
}

void TstFailureTable::everyRowSaysCauseFixerAndButton()
{
    QFETCH(const Told *, told);
    const CardText card = cardOf(*told);
    // What was charged is added to the words of a failure, and is not in the table.
    QCOMPARE(card.whatHappened, QString::fromUtf8(told->what));
    QCOMPARE(card.whoCanFix, QString::fromUtf8(told->who));
    QCOMPARE(card.action, told->action);
    QCOMPARE(card.otherwise, told->otherwise);
    QVERIFY(!card.next.isEmpty());
}

void TstFailureTable::everyRowIsOfTheContractAndTheOtherWayRound()
{
    QSet<QByteArray> documented;
    for (const Told &told : kTold)
        documented.insert(keyOf(told.kind, told.httpStatus, told.word, told.sentAs));
    QCOMPARE(documented.size(), qsizetype(std::size(kTold)));
    QSet<QByteArray> rows;
    for (const FailureEntry &entry : failureTable())
        rows.insert(keyOf(entry.kind, entry.httpStatus, entry.word, entry.sentAs));
    QCOMPARE((documented - rows).values(), QList<QByteArray>());
    QCOMPARE((rows - documented).values(), QList<QByteArray>());
}

void TstFailureTable::everyOtherOutcomeHasACardAndAButton_data()
{
    QTest::addColumn<MessageStatus>("status");
    QTest::addColumn<int>("unknownHttp");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("who");
    QTest::addColumn<FailureAction>("action");
    const QString asks =
        QStringLiteral("The console asks again by itself, with the same key: it cannot go out twice.");
    for (const int http : {500, 503}) {
        QTest::addRow("%d", http) << MessageStatus::Unknown << http
                                  << QStringLiteral(
                                         "The platform has trouble of its own (HTTP %1); it may have "
                                         "acted or not.")
                                         .arg(http)
                                  << asks << FailureAction::CopyEvidence;
    }
    QTest::newRow("expired") << MessageStatus::Expired << 0
                             << QStringLiteral(
                                    "The time to live ended before the message could be delivered.")
                             << QStringLiteral("You can fix it.") << FailureAction::SendAgain;
    QTest::newRow("failed") << MessageStatus::Failed << 0
                            << QStringLiteral("The message could not be delivered.")
                            << QStringLiteral("Nobody here can fix it.") << FailureAction::CopyEvidence;
}

void TstFailureTable::everyOtherOutcomeHasACardAndAButton()
{
    QFETCH(MessageStatus, status);
    QFETCH(int, unknownHttp);
    MessageDetail detail;
    detail.request.emplace();
    detail.row.status = status;
    if (unknownHttp > 0)
        detail.unknown = Unknown{UnknownCause::ServerTrouble, unknownHttp, {}};
    const auto card = troubleCard(detail, {});
    QVERIFY(card);
    QTEST(card->whatHappened, "what");
    QTEST(card->whoCanFix, "who");
    QTEST(card->action, "action");
}

void TstFailureTable::whatWasSentDecidesWhatForbiddenMeans_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<MessageType>("type");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("what");
    const QString account = QStringLiteral("The account may not send this");
    const QString agent = QStringLiteral(
        "The platform did not let this newsletter out: the agent may be one without newsletters or not "
        "approved, or this key may not send.");
    const QString channel = QStringLiteral(
        "The platform did not let this newsletter out: the e-mail channel may not allow them, its domain may "
        "not be verified, or this key may not send.");
    const QString review = QStringLiteral("The agent is not approved yet.");
    const auto row = [](const char *code, MessageType type, Channel channel, const QString &what) {
        QTest::addRow("%s %d %d", code, int(type), int(channel))
            << QByteArray(code) << type << channel << what;
    };
    for (const char *code : {"forbidden", "", "never_heard_of"}) {
        const bool isUsual = QByteArrayView(code) != "never_heard_of"; // else it may mean anything
        row(code, MessageType::Newsletter, Channel::Rcs, isUsual ? agent : account);
        row(code, MessageType::Newsletter, Channel::Email, isUsual ? channel : account);
        row(code, MessageType::Message, Channel::Rcs, account);
        row(code, MessageType::Message, Channel::Email, account);
        row(code, MessageType::Conversation, Channel::Rcs, account);
    }
    row("agent_not_approved", MessageType::Newsletter, Channel::Rcs, review);
    row("agent_not_approved", MessageType::Message, Channel::Rcs, review);
    row("newsletter_not_enabled", MessageType::Newsletter, Channel::Rcs,
        QStringLiteral("The agent was made without newsletters"));
    row("newsletter_not_enabled", MessageType::Newsletter, Channel::Email,
        QStringLiteral("This e-mail channel does not allow newsletters."));
    row("domain_not_verified", MessageType::Newsletter, Channel::Email,
        QStringLiteral("The e-mail channel's domain is not verified."));
}

void TstFailureTable::whatWasSentDecidesWhatForbiddenMeans()
{
    QFETCH(QByteArray, code);
    QFETCH(MessageType, type);
    QFETCH(Channel, channel);
    QFETCH(QString, what);
    MessageDetail detail;
    detail.row.status = MessageStatus::Refused;
    detail.row.type = type;
    detail.row.channel = channel;
    detail.request.emplace();
    Refusal &refusal = detail.refusal.emplace();
    refusal.httpStatus = 403;
    refusal.code = code;
    const auto card = troubleCard(detail, {});
    QVERIFY(card);
    QVERIFY2(card->whatHappened.startsWith(what), qPrintable(card->whatHappened));
    QCOMPARE(card->theirWords, QString::fromUtf8(code));
}

void TstFailureTable::onlyWhatCanHelpIsAddedToACardWithoutItsButton_data()
{
    QTest::addColumn<MessageStatus>("status");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isOwn");
    QTest::addColumn<QString>("next");
    const QString check = QStringLiteral("Check the address. The platform will not send to it again.");
    for (const bool isOwn : {false, true}) {
        const QString again =
            isOwn ? QStringLiteral("Its content is not kept here any more; write it anew.")
                  : QStringLiteral("Another program has sent it: it can be sent again only there.");
        const char *whose = isOwn ? "own" : "foreign";
        const QString released = QStringLiteral("The hold was released, nothing was charged.");
        QTest::addRow("no mailbox, %s", whose)
            << MessageStatus::Bounced << QStringLiteral("550 5.1.1 none") << isOwn << check;
        QTest::addRow("no RCS, %s", whose)
            << MessageStatus::Failed << QStringLiteral("UNKNOWN_RCS_USER") << isOwn
            << QStringLiteral("Reach this person by e-mail or another way. ") + released;
        QTest::addRow("spam, %s", whose)
            << MessageStatus::Failed << QStringLiteral("REJECTED_SPAM") << isOwn << again;
        QTest::addRow("expired, %s", whose) << MessageStatus::Expired << QString() << isOwn << again;
    }
}

void TstFailureTable::onlyWhatCanHelpIsAddedToACardWithoutItsButton()
{
    QFETCH(MessageStatus, status);
    QFETCH(QString, word);
    QFETCH(bool, isOwn);
    QFETCH(QString, next);
    MessageDetail detail;
    detail.row.status = status;
    detail.row.note = word;
    if (isOwn)
        detail.key = IdempotencyKey("own");
    const auto card = troubleCard(detail, {});
    QVERIFY(card);
    QVERIFY2(card->next.endsWith(next), qPrintable(card->next));
    QCOMPARE(card->next.contains(QStringLiteral("again only there")),
             next.contains(QStringLiteral("there.")));
    QCOMPARE(card->next.contains(QStringLiteral("write it anew")), next.contains(QStringLiteral("anew")));
    QCOMPARE(card->action, FailureAction::CopyEvidence);
}

void TstFailureTable::contactIsOfferedOnlyWhereThePlatformsIsKnown_data()
{
    QTest::addColumn<bool>("isRefusal");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("hasContact");
    QTest::addColumn<FailureAction>("action");
    QTest::addColumn<QString>("next");
    const QString ask = QStringLiteral("Ask for consent first. Sending it again changes nothing.");
    const QString unknown = QStringLiteral(
        " The platform's contact of this recipient is not known here: create it on the page Contacts, or "
        "look it up in the dashboard.");
    const QString check = QStringLiteral("Check the address. The platform will not send to it again.");
    QTest::newRow("consent, known") << true << QStringLiteral("consent_required") << true
                                    << FailureAction::OpenContact << ask;
    QTest::newRow("consent, not known") << true << QStringLiteral("consent_required") << false
                                        << FailureAction::CopyEvidence << ask + unknown;
    // The contact is no more than what is left where another program has sent it.
    QTest::newRow("bounce, known") << false << QStringLiteral("550 5.1.1 none") << true
                                   << FailureAction::OpenContact << check;
    QTest::newRow("bounce, not known")
        << false << QStringLiteral("550 5.1.1 none") << false << FailureAction::CopyEvidence << check;
}

void TstFailureTable::contactIsOfferedOnlyWhereThePlatformsIsKnown()
{
    QFETCH(bool, isRefusal);
    QFETCH(QString, word);
    QFETCH(bool, hasContact);
    MessageDetail detail;
    detail.row.recipient = QStringLiteral("kim@example.org");
    detail.row.status = isRefusal ? MessageStatus::Refused : MessageStatus::Bounced;
    detail.row.note = word;
    detail.hasContact = hasContact;
    if (isRefusal) {
        Refusal &refusal = detail.refusal.emplace();
        refusal.httpStatus = 422;
        refusal.code = word.toUtf8();
    }
    const auto card = troubleCard(detail, {});
    QVERIFY(card);
    QTEST(card->action, "action");
    QTEST(card->next, "next");
}

void TstFailureTable::onlyAnEncryptedTopUpPageIsNamed_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("next");
    const QString first = QStringLiteral("Top up, then send it again. Nothing was charged. ");
    const QString none =
        first +
        QStringLiteral("The page for it cannot be opened from here: it is in the platform's dashboard.");
    QTest::newRow("https") << QStringLiteral("https://example.org/pay")
                           << first + QStringLiteral("The page for it: https://example.org/pay");
    QTest::newRow("http") << QStringLiteral("http://example.org/pay") << none;
    QTest::newRow("none") << QString() << none;
}

void TstFailureTable::onlyAnEncryptedTopUpPageIsNamed()
{
    QFETCH(QString, page);
    MessageDetail detail;
    detail.request.emplace();
    detail.row.status = MessageStatus::Refused;
    Refusal &refusal = detail.refusal.emplace();
    refusal.httpStatus = 402;
    refusal.code = "insufficient_balance";
    refusal.topupUrl = page;
    const auto card = troubleCard(detail, {});
    QVERIFY(card);
    QTEST(card->next, "next");
}

void TstFailureTable::unknownTopUpFailureShowsItsRawText()
{
    const CardText card = reloadCard(QStringLiteral("never_heard_of"));
    QCOMPARE(card.whatHappened, QStringLiteral("The automatic top-up failed."));
    QCOMPARE(card.whoCanFix, QString::fromLatin1(kPayer));
    QCOMPARE(card.action, FailureAction::TopUp);
    QCOMPARE(card.theirWords, QStringLiteral("never_heard_of"));
}

void TstFailureTable::unknownCodesShowTheirRawText()
{
    QCOMPARE(strangeCard(422).theirWords, QStringLiteral("never_heard_of"));
    QCOMPARE(strangeCard(418).theirWords, QStringLiteral("never_heard_of"));
    QCOMPARE(failureCard(MessageStatus::Failed, QStringLiteral("NEW_REASON")).theirWords,
             QStringLiteral("NEW_REASON"));
}

void TstFailureTable::entriesAreUniqueAndWhole()
{
    QSet<QByteArray> seen;
    for (const FailureEntry &entry : failureTable()) {
        const QByteArray key = keyOf(entry.kind, entry.httpStatus, entry.word, entry.sentAs);
        QVERIFY2(!seen.contains(key), key.constData());
        seen.insert(key);
        QVERIFY2(QByteArrayView(entry.what).endsWith('.') && QByteArrayView(entry.next).endsWith('.'),
                 key.constData());
        QCOMPARE(entry.httpStatus > 0, entry.kind == FailureKind::ErrorCode);
        QVERIFY2(entry.action != FailureAction::None, key.constData());
        QVERIFY2(fixersBeside(entry.action).contains(entry.fixer), key.constData());
        // What fails again is not offered to be sent again as it is.
        QVERIFY2(entry.resend == Resend::MayHelp || entry.action != FailureAction::SendAgain,
                 key.constData());
    }
}

void TstFailureTable::everyButtonHasItsWords()
{
    QSet<QString> words;
    for (int action = int(FailureAction::ChangeAndSend); action <= int(FailureAction::CopyEvidence); ++action)
        words.insert(actionWord(FailureAction(action)));
    QCOMPARE(words.size(), 9);
    QVERIFY(!words.contains(QString()));
    QVERIFY(actionWord(FailureAction::None).isEmpty());
}

void TstFailureTable::whatMustWaitSaysHowLong()
{
    Refusal refusal;
    refusal.httpStatus = 429;
    refusal.code = "rate_limited";
    refusal.retryAfterMs = 12'000;
    QVERIFY(refusalCard(refusal).next.contains(QStringLiteral("12")));
    // Tomorrow is tomorrow, whatever seconds stand beside it.
    refusal.code = "daily_limit_reached";
    QVERIFY(!refusalCard(refusal).next.contains(QStringLiteral("12")));
}

void TstFailureTable::theServersCodeSaysMoreThanTheKindOfBounce_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("inWhat");
    QTest::newRow("none") << QString() << QStringLiteral("for good");
    QTest::newRow("550") << QStringLiteral("550 5.1.1 unknown") << QStringLiteral("no such mailbox");
    QTest::newRow("552") << QStringLiteral("552 full") << QStringLiteral("full");
    QTest::newRow("not listed") << QStringLiteral("599 odd") << QStringLiteral("for good");
    QTest::newRow("words only") << QStringLiteral("mailbox gone") << QStringLiteral("for good");
}

void TstFailureTable::theServersCodeSaysMoreThanTheKindOfBounce()
{
    QFETCH(QString, words);
    QFETCH(QString, inWhat);
    const CardText card = failureCard(MessageStatus::Bounced, words);
    QVERIFY2(card.whatHappened.contains(inWhat), qPrintable(card.whatHappened));
    QCOMPARE(card.theirWords, words);
}

void TstFailureTable::theKindOfABounceSaysWhatToDoWhateverItsCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("action");
    struct Meaning {
        const char *code;
        const char *what;
    };
    constexpr Meaning kMeanings[] = {
        {"421", "The recipient's mail server was not available."},
        {"450", "The mailbox was busy or not available just then."},
        {"452", "The recipient's mail server had no room just then."},
        {"550", "There is no such mailbox, or its server takes nothing from this sender."},
        {"551", "The mailbox is not at this server."},
        {"552", "The recipient's mailbox is full, or the e-mail is too large for it."},
        {"553", "The recipient's mail server does not take this address as one."},
        {"554", "The recipient's mail server refused the e-mail, often as spam."},
    };
    for (const auto &[code, what] : kMeanings) {
        const QString words = QString::fromLatin1(code) + QStringLiteral(" 5.0.0 said so");
        QTest::addRow("soft %s", code)
            << int(MessageStatus::SoftBounced) << words << QString::fromLatin1(what)
            << QStringLiteral("Wait: it is tried again by the mail network.") << QString::fromLatin1(kNobody)
            << int(FailureAction::CopyEvidence);
        QTest::addRow("hard %s", code)
            << int(MessageStatus::Bounced) << words << QString::fromLatin1(what)
            << QStringLiteral("Check the address. The platform will not send to it again.")
            << QString::fromLatin1(kYou) << int(FailureAction::ChangeAndSend);
    }
}

void TstFailureTable::theKindOfABounceSaysWhatToDoWhateverItsCode()
{
    QFETCH(int, status);
    QFETCH(QString, words);
    const CardText card = failureCard(MessageStatus(status), words);
    QTEST(card.whatHappened, "what");
    QTEST(card.next, "next");
    QTEST(int(card.action), "action");
    QTEST(card.whoCanFix, "who");
    QCOMPARE(card.theirWords, words);
}

QTEST_GUILESS_MAIN(TstFailureTable)
#include "tst_failuretable.moc"
