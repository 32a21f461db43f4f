// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/words.h"

#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};

/// One that waits for a decision, first tried so long ago.
MessageDetail stuckFor(qint64 ms)
{
    MessageDetail detail;
    detail.row.status = MessageStatus::Unknown;
    detail.isStuck = true;
    detail.firstTryAt = kNow.plusMs(-ms);
    // The steps tell another story: they are not asked.
    detail.steps = {{MessageStatus::Sending, kNow, kNow, Source::Local, {}}};
    return detail;
}

constexpr qint64 kHourMs = 3'600'000;

} // namespace

class TstFailureWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void everyRefusalSaysWhatWhoAndNext_data();
    void everyRefusalSaysWhatWhoAndNext();
    void statusDecidesBeforeTheCode();
    void aMissingBalanceNamesTheAmounts();
    void theirWordsStayAsTheyCame();
    void everyFailureReasonHasItsSentence_data();
    void everyFailureReasonHasItsSentence();
    void unknownIsNeverCalledFailed_data();
    void unknownIsNeverCalledFailed();
    void nothingWrongMeansNoCard();
    void bounceOfTheLogAloneIsNotCalledPermanent_data();
    void bounceOfTheLogAloneIsNotCalledPermanent();
    void anUnknownSendSaysNotToSendAgain();
    void aStuckSendWaitsForADecision();
    void aKeyOfAnotherMessageIsSaidOfTheLastTry();
    void aKeyIsCalledTooOldOnlyWhenItIs_data();
    void aKeyIsCalledTooOldOnlyWhenItIs();
    void anAnswerThatIsNeitherYesNorNoIsNotCalledMissing();
    void redirectsAndLoginPagesSayWhatToLookAt();
    void everyProblemHasASentence();
    void unitsSayTheirReason_data();
    void unitsSayTheirReason();
};

void TstFailureWords::everyRefusalSaysWhatWhoAndNext_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("inWhat");
    const auto row = [](const char *name, int http, const QByteArray &code, const char *what) {
        QTest::newRow(name) << http << code << QString::fromLatin1(what);
    };
    row("validation", 400, "validation_error", "not valid");
    row("key", 401, "unauthorized", "API key");
    row("balance", 402, "insufficient_balance", "balance");
    row("forbidden", 403, "forbidden", "not approved");
    row("agent", 403, "agent_not_approved", "not approved");
    row("not found", 404, "not_found", "does not know the sender");
    row("device", 404, "device_not_capable", "cannot receive RCS");
    row("conflict", 409, "idempotency_conflict", "same key");
    row("consent", 422, "consent_required", "not agreed");
    row("suppressed", 422, "recipient_suppressed", "suppressed");
    row("no session", 422, "no_active_session", "session");
    row("limit", 429, "rate_limited", "Too many");
    row("daily", 429, "daily_limit_reached", "newsletter");
    row("teapot", 418, "short_and_stout", "HTTP 418");
}

void TstFailureWords::everyRefusalSaysWhatWhoAndNext()
{
    QFETCH(int, http);
    QFETCH(QByteArray, code);
    QFETCH(QString, inWhat);
    Refusal refusal;
    refusal.httpStatus = http;
    refusal.code = code;
    const CardText card = refusalCard(refusal);
    QVERIFY2(card.whatHappened.contains(inWhat), qPrintable(card.whatHappened));
    QVERIFY(!card.whoCanFix.isEmpty());
    QVERIFY(!card.next.isEmpty());
    QCOMPARE(card.theirWords, QString::fromUtf8(code));
}

void TstFailureWords::statusDecidesBeforeTheCode()
{
    Refusal refusal;
    refusal.httpStatus = 401;
    refusal.code = "insufficient_balance";
    QVERIFY(refusalCard(refusal).whatHappened.contains(QStringLiteral("API key")));
}

void TstFailureWords::aMissingBalanceNamesTheAmounts()
{
    Refusal refusal;
    refusal.httpStatus = 402;
    refusal.requiredAmount = Money{800};
    refusal.balance = Balance{Money{300}, std::nullopt, std::nullopt};
    refusal.topupUrl = QStringLiteral("https://example.org/top");
    const CardText card = refusalCard(refusal);
    QCOMPARE(card.whatHappened.simplified(),
             QStringLiteral("The balance does not cover this message. It needs 0.08 €, 0.03 € are free."));
    QVERIFY(card.next.contains(QStringLiteral("https://example.org/top")));
}

void TstFailureWords::theirWordsStayAsTheyCame()
{
    Refusal refusal;
    refusal.httpStatus = 400;
    refusal.code = "validation_error";
    refusal.message = QStringLiteral("<b>bad</b> field");
    refusal.details = {{Field::Text, Problem::PlatformSays, 0, 0, QStringLiteral("content.text: too long")}};
    QCOMPARE(refusalCard(refusal).theirWords,
             QStringLiteral("validation_error\n<b>bad</b> field\ncontent.text: too long"));
}

void TstFailureWords::everyFailureReasonHasItsSentence_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("inWhat");
    const auto row = [](const char *reason, const char *what) {
        QTest::newRow(reason) << QString::fromLatin1(reason) << QString::fromLatin1(what);
    };
    row("UNKNOWN_RCS_USER", "cannot receive RCS");
    row("CARRIER_NOT_LAUNCHED", "carrier");
    row("MESSAGE_EXPIRED", "time to live");
    row("REJECTED_SPAM", "spam");
    row("ACCOUNT_SUSPENDED", "suspended");
    row("SOMETHING_NEW", "could not be delivered");
}

void TstFailureWords::everyFailureReasonHasItsSentence()
{
    QFETCH(QString, reason);
    QFETCH(QString, inWhat);
    const CardText card = failureCard(MessageStatus::Failed, reason);
    QVERIFY2(card.whatHappened.contains(inWhat), qPrintable(card.whatHappened));
    QVERIFY(card.next.contains(QStringLiteral("nothing was charged")));
    QCOMPARE(card.theirWords, reason);
    // A newsletter's unit is due when the network takes it, whatever becomes of it.
    MessageDetail newsletter;
    newsletter.row.status = MessageStatus::Failed;
    newsletter.row.note = reason;
    newsletter.row.cost = Money{3'000};
    const auto charged = troubleCard(newsletter, {});
    QVERIFY(!charged->next.contains(QStringLiteral("nothing was charged")));
    QVERIFY(charged->next.contains(QStringLiteral("stays charged")));
}

void TstFailureWords::unknownIsNeverCalledFailed_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, UnknownCause cause, const char *words) {
        QTest::newRow(name) << int(cause) << QString::fromLatin1(words);
    };
    row("not reached", UnknownCause::NotReached, "nothing left this machine");
    row("no answer", UnknownCause::NoAnswer, "may have acted or not");
    row("cut", UnknownCause::Cut, "may have acted or not");
    row("not the platform", UnknownCause::NotThePlatform, "The network answered, not the platform");
    row("redirected", UnknownCause::Redirected, "never followed");
    row("server", UnknownCause::ServerTrouble, "may have acted or not");
    row("tls", UnknownCause::TlsTrouble, "could not prove who it is");
    row("proxy", UnknownCause::Proxy, "proxy");
    row("offline", UnknownCause::Offline, "nothing left this machine");
}

void TstFailureWords::unknownIsNeverCalledFailed()
{
    QFETCH(int, cause);
    QFETCH(QString, words);
    const QString sentence = unknownSentence({UnknownCause(cause), 0, {}});
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    QVERIFY(!sentence.contains(QStringLiteral("failed")));
    const QString proxy = QStringLiteral("proxy.example:3128");
    const Unknown onTheWay{UnknownCause(cause), 0, {}, proxy};
    const QString both = unknownSentence(onTheWay) + u' ' + proxySentence(onTheWay);
    QVERIFY2(both.contains(words), qPrintable(both));
    QCOMPARE(both.count(proxy), 1);
    QCOMPARE(proxySentence({UnknownCause(cause), 0, {}}), QString());
}

void TstFailureWords::bounceOfTheLogAloneIsNotCalledPermanent_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("what");
    const QString open = QStringLiteral(
        "The e-mail bounced. The message log does not say whether for good or for the time being.");
    const QString hard = QStringLiteral("The recipient's mail server refused the e-mail for good.");
    QTest::newRow("log, no code") << int(Source::Poll) << QString() << open;
    QTest::newRow("log, words") << int(Source::Poll) << QStringLiteral("mailbox gone") << open;
    QTest::newRow("log, permanent code") << int(Source::Poll) << QStringLiteral("599 odd") << hard;
    QTest::newRow("log, passing code") << int(Source::Poll) << QStringLiteral("421 later")
                                       << QStringLiteral("The recipient's mail server was not available.");
    QTest::newRow("event") << int(Source::Webhook) << QString() << hard;
}

void TstFailureWords::bounceOfTheLogAloneIsNotCalledPermanent()
{
    QFETCH(int, source);
    QFETCH(QString, words);
    QFETCH(QString, what);
    MessageDetail detail;
    detail.row.channel = Channel::Email;
    detail.row.status = MessageStatus::Bounced;
    detail.steps = {{MessageStatus::Bounced, kNow, kNow, Source(source), words}};
    const auto card = troubleCard(detail, kNow);
    QVERIFY(card);
    QCOMPARE(card->whatHappened, what);
    QCOMPARE(card->next.contains(QStringLiteral("will not send to it again")),
             what.contains(QStringLiteral("for good.")));
}

void TstFailureWords::nothingWrongMeansNoCard()
{
    MessageDetail detail;
    for (const auto status :
         {MessageStatus::Held, MessageStatus::Queued, MessageStatus::Sent, MessageStatus::Delivered,
          MessageStatus::Read, MessageStatus::Revoked, MessageStatus::Received}) {
        detail.row.status = status;
        QVERIFY(!troubleCard(detail, kNow));
    }
    detail.row.status = MessageStatus::Failed;
    detail.row.note = QStringLiteral("REJECTED_SPAM");
    QVERIFY(troubleCard(detail, kNow));
    QCOMPARE(troubleCard(detail, kNow)->theirWords, QStringLiteral("REJECTED_SPAM"));
}

void TstFailureWords::anUnknownSendSaysNotToSendAgain()
{
    MessageDetail detail;
    detail.row.status = MessageStatus::Unknown;
    detail.unknown = Unknown{UnknownCause::Cut, 0, QStringLiteral("socket closed")};
    const auto card = troubleCard(detail, kNow);
    QVERIFY(card);
    QVERIFY(card->next.contains(QStringLiteral("Do not send it again")));
    QCOMPARE(card->theirWords, QStringLiteral("socket closed"));
}

void TstFailureWords::aStuckSendWaitsForADecision()
{
    MessageDetail detail = stuckFor(23 * kHourMs + 1);
    detail.unknown = Unknown{UnknownCause::Cut, 0, QStringLiteral("socket closed")};
    const auto card = troubleCard(detail, kNow);
    QVERIFY(card);
    QVERIFY(card->whatHappened.contains(QStringLiteral("too old to ask again")));
    QVERIFY(card->next.startsWith(QStringLiteral("Decide below.")));
    QCOMPARE(card->theirWords, QStringLiteral("socket closed"));
}

void TstFailureWords::aKeyOfAnotherMessageIsSaidOfTheLastTry()
{
    MessageDetail detail = stuckFor(30 * kHourMs);
    detail.unknown = Unknown{UnknownCause::NoAnswer, 409, QStringLiteral("used with another body")};
    QVERIFY(troubleCard(detail, kNow)
                ->whatHappened.contains(QStringLiteral("another message under the same key")));
    QCOMPARE(troubleCard(detail, kNow)->theirWords, QStringLiteral("used with another body"));
}

void TstFailureWords::aKeyIsCalledTooOldOnlyWhenItIs_data()
{
    QTest::addColumn<bool>("tried");
    QTest::addColumn<qint64>("hours");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("words");
    const QString open =
        QStringLiteral("Whether the platform has this message is not known, and asking again could send it "
                       "twice.");
    const QString damaged = QStringLiteral("The database was damaged while it waited: it may have left.");
    QTest::newRow("another key") << true << qint64(2) << QString() << open;
    QTest::newRow("never tried") << false << qint64(50) << QString() << open;
    QTest::newRow("salvaged") << true << qint64(2) << damaged
                              << damaged + QStringLiteral(" Whether the platform has it is not known.");
    QTest::newRow("salvaged, long ago") << true << qint64(50) << damaged
                                        << damaged + QStringLiteral(" Whether the platform has it is not "
                                                                    "known.");
}

void TstFailureWords::aKeyIsCalledTooOldOnlyWhenItIs()
{
    QFETCH(bool, tried);
    QFETCH(qint64, hours);
    QFETCH(QString, note);
    QFETCH(QString, words);
    MessageDetail detail = stuckFor(hours * kHourMs);
    detail.row.note = note;
    if (!tried)
        detail.firstTryAt.reset();
    QCOMPARE(troubleCard(detail, kNow)->whatHappened, words);
}

void TstFailureWords::anAnswerThatIsNeitherYesNorNoIsNotCalledMissing()
{
    MessageDetail detail;
    detail.row.status = MessageStatus::Unknown;
    // So the engine keeps a 409 for a request that is still being worked on.
    detail.unknown = Unknown{UnknownCause::NoAnswer, 0, QStringLiteral("still being worked on")};
    QCOMPARE(troubleCard(detail, kNow)->whatHappened,
             QStringLiteral("The platform has not said yes or no in time; it may have acted or not."));
    QCOMPARE(troubleCard(detail, kNow)->theirWords, QStringLiteral("still being worked on"));
}

void TstFailureWords::redirectsAndLoginPagesSayWhatToLookAt()
{
    MessageDetail detail;
    detail.row.status = MessageStatus::Unknown;
    detail.unknown = Unknown{UnknownCause::Redirected, 302, QStringLiteral("https://login.example.net/")};
    QCOMPARE(troubleCard(detail, kNow)->whatHappened,
             QStringLiteral("The answer pointed to https://login.example.net/, which is never followed."));
    QVERIFY(troubleCard(detail, kNow)->next.contains(QStringLiteral("address")));
    QVERIFY(troubleCard(detail, kNow)->next.contains(QStringLiteral("Do not send it again")));
    detail.unknown->cause = UnknownCause::NotThePlatform;
    QVERIFY(troubleCard(detail, kNow)->next.contains(QStringLiteral("login")));
}

void TstFailureWords::everyProblemHasASentence()
{
    for (int field = 0; field <= int(Field::Other); ++field) {
        for (int problem = 0; problem <= int(Problem::PlatformSays); ++problem) {
            const QString words = problemSentence({Field(field), Problem(problem), 5, 3, {}});
            QVERIFY(words.endsWith(u'.'));
        }
    }
    QCOMPARE(problemSentence({Field::Text, Problem::TooLong, 3100, 3072, {}}),
             QStringLiteral("Too long: 3100, at most 3072 are allowed."));
    for (const Field field : {Field::Html, Field::Text, Field::TemplateData}) {
        QCOMPARE(problemSentence({field, Problem::TooLong, 1'044'481, 1'044'480, {}}),
                 QStringLiteral("Too long: 1044481 bytes, at most 1044480 are allowed."));
    }
    QCOMPARE(problemSentence({Field::Type, Problem::NotAllowed, 0, 0, {}}),
             QStringLiteral("This sender does not allow this message type."));
    QCOMPARE(problemSentence({Field::Text, Problem::PlatformSays, 0, 0, QStringLiteral("content.text: <b>")}),
             QStringLiteral("content.text: <b>"));
}

void TstFailureWords::unitsSayTheirReason_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("reason");
    QTest::addColumn<int>("actual");
    QTest::addColumn<QString>("words");
    QTest::newRow("short") << int(BillingUnit::Basic) << int(UnitReason::ShortText) << 66
                           << QStringLiteral("Basic: 66 of 160 characters");
    QTest::newRow("long") << int(BillingUnit::Single) << int(UnitReason::LongText) << 164
                          << QStringLiteral("Single: 164 characters, Basic ends at 160");
    QTest::newRow("email") << int(BillingUnit::Basic) << int(UnitReason::Email) << 0
                           << QStringLiteral("Basic: every e-mail is");
}

void TstFailureWords::unitsSayTheirReason()
{
    QFETCH(int, unit);
    QFETCH(int, reason);
    QFETCH(int, actual);
    QFETCH(QString, words);
    QCOMPARE(unitReasonSentence({BillingUnit(unit), UnitReason(reason), actual}), words);
}

QTEST_GUILESS_MAIN(TstFailureWords)
#include "tst_failurewords.moc"
