// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the platform's pages contradict each other, both readings must work. Each row carries the section of
// the console's notes on the API and names the two pages; what both must come to is compared.
// Those of calls the console does not make have nothing to be read: agents (9), the import of contacts (10),
// campaigns (11), top-ups (12.3).
#include "app/wire/answercodec.h"
#include "app/wire/contactcodec.h"
#include "app/wire/contentcodec.h"
#include "app/wire/eventcodec.h"
#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"
#include "app/wire/words.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kAt{1'777'888'805'000}; // 2026-05-04T10:00:05Z

QByteArray eventOf(const QByteArray &name, const QByteArray &data)
{
    return R"({"id":"evt_1","event":")" + name + R"(","timestamp":"2026-05-04T10:00:06Z","data":{)" + data +
           "}}";
}

Result<Content> rcsContent(const QByteArray &json)
{
    return decodeContent(json, Channel::Rcs);
}

} // namespace

class TestContradictions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void s1_moneyIsNumberOrText();
    void s1_3_listsPageByOffsetOrAreBare();
    void s2_lowBalanceComesWithOrWithoutTheBalance();
    void s2_detailsAreThereEmptyOrMissing();
    void s3_messageIdHasTwoNames();
    void s3_consentRecordIdHasThreeNames();
    void s4_1_holdAndPriceMayDiffer();
    void s4_1_billingIsWholeOrReduced();
    void s4_1_sandboxSendsMayLackTheType();
    void s4_1_sessionAndMauStandInBillingOrOutside();
    void s4_3_messageIsInTheLogsOrTheOverviewsShape();
    void s4_3_standaloneCardIsFlatOrNested();
    void s4_4_statesMissingFromTheFilterAreStates();
    void s5_2_postbackIsBase64OrPlain();
    void s6_sessionCostsAreReadHoweverTheyAreCharged();
    void s6_inboundIsReadFromTheLogAndFromEvents();
    void s7_fourVocabulariesAreOne_data();
    void s7_fourVocabulariesAreOne();
    void s7_expiryIsAnEventOrAFailure();
    void s8_5_phoneHasThreeKeys();
    void s8_5_deliveredIsLongOrShort();
    void s8_5_thresholdIsToldOrNot();
    void s10_consentIsInTheContactOrInAnEvent();
    void s10_sendWithoutConsentIsRefusedOrAccepted();
    void s12_3_tiersComeAloneOrTogether();
    void s13_9_unknownStatusesAreKept();
    void s14_agentIdsChangeTheirPrefix();
};

void TestContradictions::s1_moneyIsNumberOrText()
{
    // api/billing: numbers; api/messages/get-message: texts of four decimals.
    const auto number = decodePolledMessage(R"({"id":"msg_1","cost":0.08})");
    const auto text = decodePolledMessage(R"({"id":"msg_1","cost":"0.0800"})");
    QCOMPARE(number->cost, std::optional(Money{800}));
    QCOMPARE(text->cost, number->cost);
    QCOMPARE(decodeBalance(R"({"free":"49.9950"})")->free, decodeBalance(R"({"free":49.995})")->free);
    QVERIFY(!decodePolledMessage(R"({"id":"msg_1","cost":null})")->cost);
}

void TestContradictions::s1_3_listsPageByOffsetOrAreBare()
{
    const auto wrapped = decodeMessagePage(R"({"messages":[{"id":"msg_1"}],"limit":50,"offset":0})");
    const auto bare = decodeMessagePage(R"([{"id":"msg_1"}])");
    const auto byCursor = decodeMessagePage(R"({"messages":[{"id":"msg_1"}],"next_cursor":null})");
    QVERIFY(wrapped.ok() && bare.ok() && byCursor.ok());
    QVERIFY(*wrapped == *bare && *wrapped == *byCursor);
}

void TestContradictions::s2_lowBalanceComesWithOrWithoutTheBalance()
{
    // api/errors against guides/errors-and-billing.
    const Refusal full = decodeRefusal(
        402,
        R"({"error":"insufficient_balance","message":"m","balance":{"free":0.03,"reserved":7.2,"total":7.23},)"
        R"("required_amount":0.08,"topup_url":"https://app.arowana.app/billing"})");
    const Refusal guide = decodeRefusal(
        402, R"({"error":"insufficient_balance","message":"m","details":[],"required_amount":0.08,)"
             R"("topup_url":"https://app.arowana.app/billing"})");
    QVERIFY(full.balance == (Balance{Money{300}, Money{72'000}, Money{72'300}}));
    QVERIFY(!guide.balance);
    for (const Refusal *refusal : {&full, &guide}) {
        QCOMPARE(refusal->code, QByteArray("insufficient_balance"));
        QCOMPARE(refusal->requiredAmount, std::optional(Money{800}));
        QCOMPARE(refusal->topupUrl, QStringLiteral("https://app.arowana.app/billing"));
        QVERIFY(refusal->details.isEmpty());
    }
}

void TestContradictions::s2_detailsAreThereEmptyOrMissing()
{
    QCOMPARE(decodeRefusal(400, R"({"error":"e","details":[{"field":"to","message":"no"}]})").details.size(),
             1);
    QVERIFY(decodeRefusal(400, R"({"error":"e","details":[]})").details.isEmpty());
    QVERIFY(decodeRefusal(404, R"({"error":"e"})").details.isEmpty());
}

void TestContradictions::s3_messageIdHasTwoNames()
{
    for (const char *body : {R"({"message_id":"msg_1"})", R"({"id":"msg_1"})"}) {
        QCOMPARE(decodeAcceptedSend(body)->id, MessageId("msg_1"));
        QCOMPARE(decodePolledMessage(body)->id, MessageId("msg_1"));
        QCOMPARE(decodeMessagePage("[" + QByteArray(body) + "]")->messages.size(), 1);
    }
}

void TestContradictions::s3_consentRecordIdHasThreeNames()
{
    for (const QByteArray key : {"id", "record_id", "consent_record_id"}) {
        const QByteArray record = R"(")" + key + R"(":"cr_1")";
        const auto contact = decodeContact(R"({"id":"c_1","consent_records":[{)" + record + "}]}");
        QCOMPARE(contact->consents.first().id, ConsentId("cr_1"));
        const auto event = decodeEvent(eventOf("consent.created", R"("contact_id":"c_1",)" + record));
        QCOMPARE(std::get<ConsentEvent>(event->data).consentId, ConsentId("cr_1"));
    }
}

void TestContradictions::s4_1_holdAndPriceMayDiffer()
{
    // The overview: equal; guides/errors-and-billing: 0.12 held, 0.10 the price.
    const auto equal =
        decodeAcceptedSend(R"({"message_id":"m","billing":{"hold_amount":0.08,"message_price":0.08}})");
    const auto apart =
        decodeAcceptedSend(R"({"message_id":"m","billing":{"hold_amount":0.12,"message_price":0.10}})");
    QCOMPARE(equal->billing.hold, equal->billing.price);
    QCOMPARE(apart->billing.hold, std::optional(Money{1'200}));
    QCOMPARE(apart->billing.price, std::optional(Money{1'000}));
}

void TestContradictions::s4_1_billingIsWholeOrReduced()
{
    const auto reduced = decodeAcceptedSend(
        R"({"message_id":"m","billing":{"message_type":"basic_message","hold_amount":0.005,"balance":{"free":49.995,"total":50}}})");
    QCOMPARE(reduced->billing.unit, std::optional(BillingUnit::Basic));
    QVERIFY(!reduced->billing.price && !reduced->billing.tier);
    QVERIFY(reduced->billing.balance == (Balance{Money{499'950}, {}, Money{500'000}}));
    const auto none = decodeAcceptedSend(R"({"message_id":"m"})");
    QVERIFY(none->billing == SendBilling{});
}

void TestContradictions::s4_1_sandboxSendsMayLackTheType()
{
    // Missing is MESSAGE on /v1/test/messages only, which the console does not call: its own bodies name it.
    SendRequest request;
    request.sender.id = "ag_test_1";
    request.to = *parseRecipient(QStringLiteral("+4917612345678"));
    request.content = RcsText{QStringLiteral("Hi")};
    QVERIFY(encodeSend(request).contains(R"("message_type":"MESSAGE")"));
    QVERIFY(
        !decodeSend(R"({"agent_id":"ag_test_1","to":"+4917612345678","content":{"text":"Hi"}})", {}).ok());
}

void TestContradictions::s4_1_sessionAndMauStandInBillingOrOutside()
{
    const auto inside =
        decodeAcceptedSend(R"({"message_id":"m","billing":{"in_session":true,"mau_charged":false}})");
    const auto outside = decodeAcceptedSend(R"({"message_id":"m","in_session":true,"mau_charged":false})");
    QVERIFY(inside->billing == outside->billing);
    QCOMPARE(inside->billing.inSession, std::optional(true));
}

void TestContradictions::s4_3_messageIsInTheLogsOrTheOverviewsShape()
{
    auto log =
        decodePolledMessage(R"({"id":"msg_1","status":"DELIVERED","created_at":"2026-05-04T10:00:05Z",)"
                            R"("events":[{"type":"sent","at":"2026-05-04T10:00:05Z"}]})");
    auto overview = decodePolledMessage(
        R"({"message_id":"msg_1","status":"delivered","created_at":"2026-05-04T10:00:05Z",)"
        R"("events":[{"type":"dispatched","at":"2026-05-04T10:00:05Z"}]})");
    QVERIFY(log.ok() && overview.ok());
    QCOMPARE(log->id, overview->id);
    QCOMPARE(log->status, MessageStatus::Delivered);
    QCOMPARE(overview->status, MessageStatus::Delivered);
    QVERIFY(log->steps == overview->steps);
}

void TestContradictions::s4_3_standaloneCardIsFlatOrNested()
{
    const auto flat = rcsContent(R"({"rich_card":{"standalone":{"orientation":"HORIZONTAL","title":"T"}}})");
    const auto nested =
        rcsContent(R"({"rich_card":{"standalone":{"orientation":"HORIZONTAL","content":{"title":"T"}}}})");
    QVERIFY(flat.ok() && nested.ok());
    QVERIFY(*flat == *nested);
    QVERIFY(std::holds_alternative<RichCard>(*flat));
}

void TestContradictions::s4_4_statesMissingFromTheFilterAreStates()
{
    QCOMPARE(decodePolledMessage(R"({"id":"m","status":"REVOKED"})")->status, MessageStatus::Revoked);
    QCOMPARE(decodePolledMessage(R"({"id":"m","status":"EXPIRED"})")->status, MessageStatus::Expired);
    QVERIFY(decodeRevoked(R"({"id":"m","status":"REVOKED","revoked_at":"2026-05-04T10:00:05Z"})").ok());
}

void TestContradictions::s5_2_postbackIsBase64OrPlain()
{
    const auto plain =
        rcsContent(R"({"text":"Hi","suggestions":[{"reply":{"text":"A","postback_data":"remind_sale"}}]})");
    const auto coded = rcsContent(
        R"({"text":"Hi","suggestions":[{"reply":{"text":"A","postback_data":"cmVtaW5kX3NhbGU="}}]})");
    QVERIFY(plain.ok() && coded.ok());
    QVERIFY(*plain == *coded);
    QVERIFY(encodeContent(*plain).contains("cmVtaW5kX3NhbGU="));
}

void TestContradictions::s6_sessionCostsAreReadHoweverTheyAreCharged()
{
    // One conversation unit by the first CONVERSATION (api/messages/rcs-conversation), or the opening message
    // at its price (learn/billing-rcs): the answer's unit and hold are what counts.
    const auto unit = decodeAcceptedSend(
        R"({"message_id":"m","billing":{"message_type":"conversation","hold_amount":0.2}})");
    const auto opening = decodeAcceptedSend(
        R"({"message_id":"m","billing":{"message_type":"basic_message","hold_amount":0.2}})");
    QCOMPARE(unit->billing.unit, std::optional(BillingUnit::Conversation));
    QCOMPARE(opening->billing.unit, std::optional(BillingUnit::Basic));
    QCOMPARE(unit->billing.hold, opening->billing.hold);
}

void TestContradictions::s6_inboundIsReadFromTheLogAndFromEvents()
{
    const auto log = decodePolledMessage(
        R"({"id":"msg_2","direction":"INBOUND","message_type":"CONVERSATION","content":{"text":"Hi"}})");
    const auto event = decodeEvent(
        eventOf("conversation.started",
                R"("agent_id":"ag_1","from":"+4917612345678","user_message":{"type":"text","text":"Hi"})"));
    QCOMPARE(log->direction, std::optional(Direction::Inbound));
    QCOMPARE(std::get<RcsText>(*log->content).text, QStringLiteral("Hi"));
    QCOMPARE(std::get<ConversationStarted>(event->data).text, QStringLiteral("Hi"));
}

void TestContradictions::s7_fourVocabulariesAreOne_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("accepted") << QList<QByteArray>{"queued", "QUEUED"} << int(MessageStatus::Queued);
    QTest::newRow("handed over") << QList<QByteArray>{"sent", "SENT", "dispatched"}
                                 << int(MessageStatus::Sent);
    QTest::newRow("on the device") << QList<QByteArray>{"delivered", "DELIVERED"}
                                   << int(MessageStatus::Delivered);
    QTest::newRow("opened") << QList<QByteArray>{"read", "READ", "opened"} << int(MessageStatus::Read);
    QTest::newRow("clicked") << QList<QByteArray>{"clicked", "CLICKED"} << int(MessageStatus::Clicked);
    QTest::newRow("bounced") << QList<QByteArray>{"bounced", "BOUNCED"} << int(MessageStatus::Bounced);
    QTest::newRow("failed") << QList<QByteArray>{"failed", "FAILED"} << int(MessageStatus::Failed);
    QTest::newRow("expired") << QList<QByteArray>{"expired", "EXPIRED"} << int(MessageStatus::Expired);
    QTest::newRow("revoked") << QList<QByteArray>{"revoked", "REVOKED"} << int(MessageStatus::Revoked);
    QTest::newRow("unsubscribed") << QList<QByteArray>{"unsubscribed", "UNSUBSCRIBED"}
                                  << int(MessageStatus::Unsubscribed);
    QTest::newRow("inbound") << QList<QByteArray>{"received"} << int(MessageStatus::Received);
}

void TestContradictions::s7_fourVocabulariesAreOne()
{
    QFETCH(QList<QByteArray>, words);
    QFETCH(int, status);
    for (const QByteArray &word : words) {
        QCOMPARE(statusFromWord(word), std::optional(MessageStatus(status)));
        const auto read = decodePolledMessage(R"({"id":"m","status":")" + word + R"(","events":[{"type":")" +
                                              word + R"(","at":"2026-05-04T10:00:05Z"}]})");
        QCOMPARE(int(read->status), status);
        QCOMPARE(read->statusWord.toUtf8(), word);
        QCOMPARE(int(read->steps.first().status), status);
    }
}

void TestContradictions::s7_expiryIsAnEventOrAFailure()
{
    const auto event =
        decodeEvent(eventOf("message.expired", R"("message_id":"m","expired_at":"2026-05-04T10:00:05Z")"));
    const auto failure = decodeEvent(
        eventOf("message.failed",
                R"("message_id":"m","failed_at":"2026-05-04T10:00:05Z","failure_reason":"MESSAGE_EXPIRED")"));
    QCOMPARE(std::get<MessageEvent>(event->data).status, MessageStatus::Expired);
    QCOMPARE(std::get<MessageEvent>(failure->data).status, MessageStatus::Failed);
    QCOMPARE(std::get<MessageEvent>(failure->data).detail, QStringLiteral("MESSAGE_EXPIRED"));
    QCOMPARE(std::get<MessageEvent>(failure->data).at, std::get<MessageEvent>(event->data).at);
}

void TestContradictions::s8_5_phoneHasThreeKeys()
{
    for (const QByteArray key : {"to", "from", "with"}) {
        const QByteArray phone = R"(")" + key + R"(":"+4917612345678")";
        const auto started = decodeEvent(eventOf("conversation.started", R"("agent_id":"ag_1",)" + phone));
        const auto ended = decodeEvent(eventOf("conversation.ended", R"("agent_id":"ag_1",)" + phone));
        const auto read = decodeEvent(eventOf("message.read", R"("message_id":"m",)" + phone));
        QVERIFY(started.ok() && ended.ok() && read.ok());
        QCOMPARE(std::get<ConversationStarted>(started->data).phone, QStringLiteral("+4917612345678"));
        QCOMPARE(std::get<ConversationEnded>(ended->data).phone, QStringLiteral("+4917612345678"));
        QCOMPARE(std::get<MessageEvent>(read->data).recipient, QStringLiteral("+4917612345678"));
    }
}

void TestContradictions::s8_5_deliveredIsLongOrShort()
{
    const auto full = decodeEvent(eventOf(
        "message.delivered",
        R"("message_id":"m","agent_id":"ag_1","to":"+49","status":"delivered","delivered_at":"2026-05-04T10:00:05Z")"));
    const auto shorter = decodeEvent(
        eventOf("message.delivered", R"("message_id":"m","delivered_at":"2026-05-04T10:00:05Z")"));
    for (const auto *event : {&full, &shorter}) {
        QVERIFY(event->ok());
        const auto &message = std::get<MessageEvent>((*event)->data);
        QCOMPARE(message.messageId, MessageId("m"));
        QCOMPARE(message.status, MessageStatus::Delivered);
        QCOMPARE(message.at, std::optional(kAt));
    }
}

void TestContradictions::s8_5_thresholdIsToldOrNot()
{
    const auto told = decodeEvent(eventOf("billing.balance_low", R"("balance":{"free":4.5},"threshold":5)"));
    const auto untold = decodeEvent(eventOf("billing.balance_low", R"("balance":{"free":4.5})"));
    QCOMPARE(std::get<BillingEvent>(told->data).amount, std::optional(Money{50'000}));
    QVERIFY(!std::get<BillingEvent>(untold->data).amount);
    QVERIFY(std::get<BillingEvent>(told->data).balance == std::get<BillingEvent>(untold->data).balance);
}

void TestContradictions::s10_consentIsInTheContactOrInAnEvent()
{
    const auto contact = decodeContact(
        R"({"id":"c_1","consent_records":[{"id":"cr_1","channel_type":"RCS","status":"GRANTED"}]})");
    const auto event = decodeEvent(
        eventOf("consent.created",
                R"("contact_id":"c_1","consent_record_id":"cr_1","channel_type":"RCS","status":"GRANTED")"));
    const auto &record = contact->consents.first();
    const auto &told = std::get<ConsentEvent>(event->data);
    QCOMPARE(record.id, told.consentId);
    QCOMPARE(record.channelWord, told.channelWord);
    QCOMPARE(record.statusWord, told.statusWord);
}

void TestContradictions::s10_sendWithoutConsentIsRefusedOrAccepted()
{
    // api/contacts/consent: any send without consent is 422; the overview: an action-based e-mail needs none.
    const Refusal refused = decodeRefusal(422, R"({"error":"consent_required","message":"m","details":[]})");
    QCOMPARE(refused.httpStatus, 422);
    QCOMPARE(refused.code, QByteArray("consent_required"));
    QVERIFY(decodeAcceptedSend(R"({"message_id":"msg_email_1","status":"queued"})").ok());
}

void TestContradictions::s12_3_tiersComeAloneOrTogether()
{
    const QByteArray tier = R"({"channel":"RCS","current":"tier_1","volume_used":7})";
    const auto alone = decodeTiers(tier);
    const auto list = decodeTiers("[" + tier + "]");
    const auto wrapped = decodeTiers(R"({"tiers":[)" + tier + "]}");
    const auto byChannel = decodeTiers(R"({"rcs":{"current":"tier_1","volume_used":7}})");
    QVERIFY(alone.ok() && list.ok() && wrapped.ok() && byChannel.ok());
    QVERIFY(*alone == *list && *alone == *wrapped && *alone == *byChannel);
    QCOMPARE(alone->size(), 1);
}

void TestContradictions::s13_9_unknownStatusesAreKept()
{
    const auto read = decodePolledMessage(R"({"id":"m","status":"ON_HOLD"})");
    QCOMPARE(read->status, MessageStatus::Unrecognised);
    QCOMPARE(read->statusWord, QStringLiteral("ON_HOLD"));
    const auto sent = decodeAcceptedSend(R"({"message_id":"m","status":"parked"})");
    QCOMPARE(sent->statusWord, QStringLiteral("parked"));
}

void TestContradictions::s14_agentIdsChangeTheirPrefix()
{
    for (const QByteArray id : {"ag_live_1", "ag_draft_1", "ag_test_1", "ag_live_xxxx", "something else"}) {
        const auto event = decodeEvent(eventOf("agent.approved", R"("agent_id":")" + id + R"(")"));
        QCOMPARE(std::get<AgentEvent>(event->data).agentId, AgentId(id));
    }
}

QTEST_GUILESS_MAIN(TestContradictions)
#include "tst_contradictions.moc"
