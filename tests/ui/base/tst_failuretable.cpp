// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every code of the platform's documentation ends in a card of its own, with a button that helps.
#include "ui/text/failurewords.h"

#include <QSet>
#include <QTest>

using namespace arowana;

class TstFailureTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentedRefusalHasItsCard_data();
    void everyDocumentedRefusalHasItsCard();
    void everyDocumentedFailureHasItsCard_data();
    void everyDocumentedFailureHasItsCard();
    void everyFailedTopUpHasItsCard();
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

CardText cardOf(int http, const QByteArray &code)
{
    Refusal refusal;
    refusal.httpStatus = http;
    refusal.code = code;
    return refusalCard(refusal);
}

/// What a code that nobody knows gets.
CardText strangeCard(int http)
{
    return cardOf(http, "never_heard_of");
}

} // namespace

void TstFailureTable::everyDocumentedRefusalHasItsCard_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("action");
    using A = FailureAction;
    const auto row = [](int http, const char *code, A action) {
        QTest::addRow("%d %s", http, code) << http << QByteArray(code) << int(action);
    };
    row(400, "validation_error", A::ChangeAndSend);
    row(401, "unauthorized", A::EnterKey);
    row(402, "insufficient_balance", A::TopUp);
    row(403, "forbidden", A::ShowSenders);
    row(403, "agent_not_approved", A::ShowSenders);
    row(404, "not_found", A::ShowSenders);
    row(404, "device_not_capable", A::SendByEmail);
    row(409, "conflict", A::CopyEvidence);
    row(409, "idempotency_conflict", A::CopyEvidence);
    for (const char *code : {"consent_required", "consent_missing", "consent_revoked"})
        row(422, code, A::OpenContact);
    row(422, "recipient_suppressed", A::OpenContact);
    row(422, "no_active_session", A::SendAsMessage);
    row(422, "limit_exceeded", A::ChangeAndSend);
    row(429, "rate_limited", A::SendAgain);
    row(429, "daily_limit_reached", A::ChangeAndSend);
}

void TstFailureTable::everyDocumentedRefusalHasItsCard()
{
    QFETCH(int, http);
    QFETCH(QByteArray, code);
    QFETCH(int, action);
    const CardText card = cardOf(http, code);
    QCOMPARE(int(card.action), action);
    QVERIFY(!card.whatHappened.isEmpty() && !card.whoCanFix.isEmpty() && !card.next.isEmpty());
    // The status alone is enough for a card, whatever the code says.
    QVERIFY(strangeCard(http).whatHappened != strangeCard(418).whatHappened);
}

void TstFailureTable::everyDocumentedFailureHasItsCard_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("action");
    using A = FailureAction;
    using S = MessageStatus;
    const auto row = [](S status, const char *reason, A action) {
        QTest::addRow("%s %d", reason, int(status))
            << int(status) << QString::fromLatin1(reason) << int(action);
    };
    row(S::Failed, "UNKNOWN_RCS_USER", A::SendByEmail);
    row(S::Failed, "CARRIER_NOT_LAUNCHED", A::ShowSenders);
    row(S::Failed, "MESSAGE_EXPIRED", A::SendAgain);
    row(S::Failed, "REJECTED_SPAM", A::ChangeAndSend);
    row(S::Failed, "ACCOUNT_SUSPENDED", A::CopyEvidence);
    row(S::Expired, "", A::SendAgain);
    row(S::Bounced, "", A::ChangeAndSend);
    row(S::Bounced, "550 no such user", A::ChangeAndSend);
    row(S::SoftBounced, "421 try later", A::CopyEvidence);
    row(S::Complained, "", A::CopyEvidence);
}

void TstFailureTable::everyDocumentedFailureHasItsCard()
{
    QFETCH(int, status);
    QFETCH(QString, reason);
    QFETCH(int, action);
    const CardText card = failureCard(MessageStatus(status), reason);
    QCOMPARE(int(card.action), action);
    QVERIFY(!card.whatHappened.isEmpty() && !card.whoCanFix.isEmpty() && !card.next.isEmpty());
    QVERIFY(card.whatHappened !=
            failureCard(MessageStatus::Failed, QStringLiteral("NEW_REASON")).whatHappened);
}

void TstFailureTable::everyFailedTopUpHasItsCard()
{
    const CardText strange = reloadCard(QStringLiteral("never_heard_of"));
    QCOMPARE(strange.theirWords, QStringLiteral("never_heard_of"));
    QSet<QString> causes{strange.whatHappened};
    for (const char *reason :
         {"card_declined", "insufficient_funds", "payment_method_expired", "payment_method_missing"}) {
        const CardText card = reloadCard(QString::fromLatin1(reason));
        QCOMPARE(card.action, FailureAction::TopUp);
        QVERIFY(!card.whoCanFix.isEmpty() && !card.next.isEmpty());
        QCOMPARE(card.theirWords, QString::fromLatin1(reason));
        causes.insert(card.whatHappened);
    }
    QCOMPARE(causes.size(), 5);
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
        const QByteArray key = QByteArray::number(int(entry.kind)) + ' ' +
                               QByteArray::number(entry.httpStatus) + ' ' + entry.word;
        QVERIFY2(!seen.contains(key), key.constData());
        seen.insert(key);
        QVERIFY2(QByteArrayView(entry.what).endsWith('.') && QByteArrayView(entry.next).endsWith('.'),
                 key.constData());
        QCOMPARE(entry.httpStatus > 0, entry.kind == FailureKind::ErrorCode);
        QVERIFY2(entry.action != FailureAction::None, key.constData());
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
            << QStringLiteral("Wait: it is tried again by the mail network.")
            << int(FailureAction::CopyEvidence);
        QTest::addRow("hard %s", code)
            << int(MessageStatus::Bounced) << words << QString::fromLatin1(what)
            << QStringLiteral("Check the address. The platform will not send to it again.")
            << int(FailureAction::ChangeAndSend);
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
    QCOMPARE(card.whoCanFix, QStringLiteral("Nobody here can fix it."));
    QCOMPARE(card.theirWords, words);
}

QTEST_GUILESS_MAIN(TstFailureTable)
#include "tst_failuretable.moc"
