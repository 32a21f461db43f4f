// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wire/documented.h"

#include "app/wire/agentcodec.h"
#include "app/wire/answercodec.h"
#include "app/wire/contactcodec.h"
#include "app/wire/contentcodec.h"
#include "app/wire/eventcodec.h"
#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"

namespace arowana {

namespace {

template <class T>
std::optional<Error> problemOf(const Result<T> &result)
{
    return result.ok() ? std::nullopt : std::optional(result.error());
}

/// A refusal never fails; what it tells must stay within its bounds.
std::optional<Error> refusalProblem(const QByteArray &body)
{
    const Refusal refusal = decodeRefusal(402, body, "3");
    const qint64 wait = refusal.retryAfterMs.value_or(1000);
    const bool isBounded = wait >= 1000 && wait <= 3'600'000 && refusal.raw == body;
    return isBounded ? std::nullopt : std::optional(Error{ErrorKind::InvalidInput, {}, {}, {}});
}

constexpr NamedDecoder kAccepted{"send answer",
                                 [](const QByteArray &b) { return problemOf(decodeAcceptedSend(b)); }};
constexpr NamedDecoder kRefusal{"refusal", refusalProblem};
constexpr NamedDecoder kRevoked{"revoke answer",
                                [](const QByteArray &b) { return problemOf(decodeRevoked(b)); }};
constexpr NamedDecoder kBalance{"balance", [](const QByteArray &b) { return problemOf(decodeBalance(b)); }};
constexpr NamedDecoder kTiers{"tiers", [](const QByteArray &b) { return problemOf(decodeTiers(b)); }};
constexpr NamedDecoder kEndpoints{"webhooks",
                                  [](const QByteArray &b) { return problemOf(decodeEndpoints(b)); }};
constexpr NamedDecoder kEndpoint{"webhook", [](const QByteArray &b) { return problemOf(decodeEndpoint(b)); }};
constexpr NamedDecoder kMessage{"message",
                                [](const QByteArray &b) { return problemOf(decodePolledMessage(b)); }};
constexpr NamedDecoder kPage{"message page",
                             [](const QByteArray &b) { return problemOf(decodeMessagePage(b)); }};
constexpr NamedDecoder kContact{"contact", [](const QByteArray &b) { return problemOf(decodeContact(b)); }};
constexpr NamedDecoder kAgent{"agent", [](const QByteArray &b) { return problemOf(decodeAgent(b)); }};
constexpr NamedDecoder kLaunch{"launch", [](const QByteArray &b) { return problemOf(decodeLaunch(b)); }};
constexpr NamedDecoder kEvent{"event", [](const QByteArray &b) { return problemOf(decodeEvent(b)); }};
constexpr NamedDecoder kSend{"send body",
                             [](const QByteArray &b) { return problemOf(decodeSend(b, Sender{})); }};
constexpr NamedDecoder kRcs{"RCS content",
                            [](const QByteArray &b) { return problemOf(decodeContent(b, Channel::Rcs)); }};
constexpr NamedDecoder kEmail{
    "e-mail content", [](const QByteArray &b) { return problemOf(decodeContent(b, Channel::Email)); }};

constexpr unsigned kAllButText = kAnyReplacement & ~Text;
constexpr unsigned kAllButNumber = kAnyReplacement & ~Number;
constexpr unsigned kAllButArray = kAnyReplacement & ~Array;

void addAnswers(QList<Documented> &out)
{
    const QList<Needed> messageId{{"", kAnyReplacement}, {"message_id", kAllButText}};
    out.append({"4.1 send answer", &kAccepted,
                R"({"message_id":"msg_0f3c","status":"queued","created_at":"2026-05-04T10:00:00Z","billing":)"
                R"({"channel":"RCS","message_type":"basic_message","hold_amount":0.08,"message_price":0.08,)"
                R"("balance":{"free":119.84,"reserved":0.16,"total":120.0},)"
                R"("tier":{"channel":"RCS","current":"tier_1","volume_used":4031}}})",
                messageId});
    out.append({"4.1 send answer in a session", &kAccepted,
                R"({"message_id":"msg_1","status":"queued","billing":{"message_type":"conversation",)"
                R"("hold_amount":0,"in_session":true},"mau_charged":false})",
                messageId});
    out.append({"4.1 send answer, reduced billing", &kAccepted,
                R"({"message_id":"msg_email_x","status":"queued","billing":{"message_type":"basic_message",)"
                R"("hold_amount":0.005,"balance":{"free":49.995,"total":50}}})",
                messageId});
    out.append({"4.4 revoke",
                &kRevoked,
                R"({"id":"msg_1","status":"REVOKED","revoked_at":"2026-05-04T10:00:00Z"})",
                {{"", kAnyReplacement}, {"id", kAllButText}, {"status", Text}}});
    out.append({"12.3 balance",
                &kBalance,
                R"({"free":48.20,"reserved":1.80,"total":50.00})",
                {{"", kAnyReplacement}, {"free", kAllButNumber}}});
    out.append(
        {"12.3 tier", &kTiers, R"({"channel":"RCS","current":"tier_1","volume_used":4031})", {}, true});
    out.append({"12.3 tiers",
                &kTiers,
                R"({"tiers":[{"channel":"RCS","current":"tier_1","volume_used":4031},)"
                R"({"channel":"EMAIL","current":"tier_2","volume_used":7}]})",
                {},
                true});
    const QByteArray endpoint =
        R"({"id":"6b7c-1","url":"https://a.example/h","events":["message.read"],"enabled":true})";
    out.append({"8.1 webhook", &kEndpoint, endpoint, {{"", kAnyReplacement}, {"id", kAllButText}}});
    out.append({"8.1 webhooks",
                &kEndpoints,
                R"({"webhooks":[)" + endpoint + "]}",
                {{"", kAllButArray}, {"webhooks", kAllButArray}}});
    out.append(
        {"10 contact",
         &kContact,
         R"({"id":"c_1","external_id":null,"email":"kim@example.org","phone":"+4917612345678",)"
         R"("first_name":"Kim","last_name":"Roth","status":"ACTIVE","source":"API","tags":["vip"],)"
         R"("custom_fields":{"shoe":42},"consent_records":[{"id":"cr_1","contact_id":"c_1",)"
         R"("channel_type":"RCS","message_type":"NEWSLETTER","status":"GRANTED","source":"api",)"
         R"("proof_text":null,"enforced_doi":false,"doi_status":null,"doi_channel":null,)"
         R"("granted_at":"2026-05-04T10:00:00Z","revoked_at":null,"created_at":"2026-05-04T10:00:00Z"}],)"
         R"("created_at":"2026-05-04T10:00:00Z","updated_at":"2026-05-04T10:00:00Z"})",
         {{"", kAnyReplacement}, {"id", kAllButText}}});
}

void addAgents(QList<Documented> &out)
{
    const QList<Needed> needed{{"", kAnyReplacement}, {"agent_id", kAllButText}, {"status", kAllButText}};
    out.append({"9 agent, approved", &kAgent,
                R"({"agent_id":"ag_live_1","status":"APPROVED","display_name":"Shop","description":"d",)"
                R"("logo_url":"https://a.example/l.png","website":"https://a.example","region":"EUROPE",)"
                R"("use_case":"MULTI_USE","billing_category":"CONVERSATIONAL","newsletter_enabled":true,)"
                R"("approved_at":"2026-05-04T10:00:00Z","created_at":"2026-05-01T10:00:00Z"})",
                needed});
    out.append(
        {"9 agent, in review", &kAgent,
         R"({"agent_id":"ag_draft_1","status":"PENDING_REVIEW","submitted_at":"2026-05-04T10:00:00Z"})",
         needed});
    out.append({"9 agent, rejected", &kAgent,
                R"({"agent_id":"ag_draft_1","status":"REJECTED","rejection_reason":"r",)"
                R"("rejected_at":"2026-05-04T10:00:00Z"})",
                needed});
    out.append({"9 agent, draft", &kAgent,
                R"({"agent_id":"ag_draft_1","status":"DRAFT","created_at":"2026-05-04T10:00:00Z"})", needed});
    out.append({"9 launch",
                &kLaunch,
                R"({"agent_id":"ag_live_1","agent_status":"APPROVED","carriers":[{"carrier":"vodafone_de",)"
                R"("status":"LAUNCHED","launched_at":"2026-05-04T10:00:00Z"},{"carrier":"telekom_de",)"
                R"("status":"REJECTED","launched_at":null,"rejection_reason":"r"}]})",
                {{"", kAnyReplacement}, {"agent_id", kAllButText}, {"carriers", kAllButArray}}});
}

void addRefusals(QList<Documented> &out)
{
    for (
        const char *json :
        {R"({"error":"validation_error","message":"m","details":[{"field":"status","message":"no"}]})",
         R"({"error":"not_found","message":"m"})",
         R"({"error":"validation_error","message":"m","details":[]})",
         R"({"error":"insufficient_balance","message":"m","balance":{"free":0.03,"reserved":7.2,"total":7.23},)"
         R"("required_amount":0.08,"topup_url":"https://app.arowana.app/billing"})",
         R"({"error":"insufficient_balance","message":"m","details":[],"required_amount":0.08,)"
         R"("topup_url":"https://app.arowana.app/billing"})",
         R"({"error":"rate_limited","message":"m","retry_after":3})"})
        out.append({"2 error", &kRefusal, json, {}});
}

void addLog(QList<Documented> &out)
{
    const QByteArray item =
        R"({"id":"msg_1","direction":"OUTBOUND","channel_id":"ch_1","contact_id":"c_1","campaign_id":null,)"
        R"("message_type":"MESSAGE","content_type":"INTERACTIVE","status":"DELIVERED","cost":"0.0800",)"
        R"("sent_at":"2026-05-04T10:00:01Z","delivered_at":"2026-05-04T10:00:05Z","read_at":null,)"
        R"("created_at":"2026-05-04T10:00:00Z")";
    out.append({"4.2 list",
                &kPage,
                R"({"messages":[)" + item + "}," + item + R"(}],"total":2,"limit":50,"offset":0})",
                {{"", kAllButArray}, {"messages", kAllButArray}}});
    out.append(
        {"4.3 message",
         &kMessage,
         item +
             R"(,"content":{"text":"Hi","suggestions":[{"reply":{"text":"Yes","postback_data":"eWVz"}}]},)"
             R"("error_code":null,"error_message":null,"events":[{"type":"queued","at":"2026-05-04T10:00:00Z"},)"
             R"({"type":"sent","at":"2026-05-04T10:00:01Z"}]})",
         {{"", kAnyReplacement}, {"id", kAllButText}}});
    out.append({"4.3 message, overview",
                &kMessage,
                R"({"message_id":"msg_1","status":"delivered","created_at":"2026-05-04T10:00:00Z",)"
                R"("events":[{"type":"queued","at":"2026-05-04T10:00:00Z"}]})",
                {{"", kAnyReplacement}, {"message_id", kAllButText}}});
}

void addContents(QList<Documented> &out)
{
    const QByteArray chips =
        R"([{"reply":{"text":"Yes","postback_data":"eWVz"}},)"
        R"({"action":{"text":"Shop","open_url":{"url":"https://a.example"},"fallback_url":"https://a.example/f"}},)"
        R"({"action":{"text":"Call","dial":{"phone_number":"+49"}}},)"
        R"({"action":{"text":"Look","open_url_in_webview":{"url":"https://a.example"}}},)"
        R"({"action":{"text":"Where","view_location":{"latitude":48.1,"longitude":11.5,"label":"Shop"}}},)"
        R"({"action":{"text":"Find","view_location":{"query":"shops"}}},)"
        R"({"action":{"text":"Share","share_location":{}}},)"
        R"({"action":{"text":"Date","create_calendar_event":{"start_time":"2026-05-04T10:00:00Z",)"
        R"("end_time":"2026-05-04T11:00:00Z","title":"T","description":"D"}}}])";
    const QByteArray card = R"("title":"T","description":"D","media":{"url":"https://a.example/m",)"
                            R"("thumbnail_url":"https://a.example/t","height":"TALL"},"suggestions":)" +
                            chips;
    out.append({"5.1 text", &kRcs, R"({"content":{"text":"Hi","suggestions":)" + chips + "}}", {}, true});
    out.append(
        {"5.3 card",
         &kRcs,
         R"({"content":{"rich_card":{"standalone":{"orientation":"VERTICAL","content":{)" + card + "}}}}}",
         {},
         true});
    out.append({"4.3 flat card",
                &kRcs,
                R"({"content":{"rich_card":{"standalone":{"orientation":"VERTICAL",)" + card + "}}}}",
                {},
                true});
    out.append({"5.4 carousel",
                &kRcs,
                R"({"content":{"rich_card":{"carousel":{"card_width":"MEDIUM","cards":[{)" + card + "},{" +
                    card + "}]}}}}",
                {},
                true});
    out.append({"5.5 e-mail", &kEmail, R"({"subject":"S","content":{"html":"<p>","text":"T"}})", {}, true});
    out.append({"13.13 media",
                &kRcs,
                R"({"content":{"media":{"url":"https://a.example","thumbnail_url":"x"}}})",
                {},
                true});
    out.append({"4.1 template",
                &kEmail,
                R"({"subject":"S","template_id":"tpl_1","template_version":"3","template_data":{"n":"x"}})",
                {{"", Null}, {"template_id", kAllButText & ~Removed}}});
    const QByteArray head = R"("to":"+4917612345678","message_type":"MESSAGE","traffic_type":"TRANSACTION",)";
    out.append({"4.1 send",
                &kSend,
                R"({"agent_id":"ag_live_7",)" + head + R"("content":{"text":"Hi"},"ttl":"3600s"})",
                {{"", kAnyReplacement},
                 {"agent_id", kAllButText},
                 {"to", kAnyReplacement},
                 {"message_type", kAnyReplacement},
                 {"content", kAnyReplacement},
                 {"content.text", kAllButText}}});
}

QByteArray eventOf(const char *name, const QByteArray &data)
{
    return QByteArray(R"({"id":"evt_1","event":")") + name +
           R"(","timestamp":"2026-05-04T10:00:06Z","data":{)" + data + "}}";
}

void addMessageEvents(QList<Documented> &out)
{
    const auto add = [&out](const char *name, const QByteArray &data) {
        out.append({name,
                    &kEvent,
                    eventOf(name, R"("message_id":"msg_7",)" + data),
                    {{"", kAnyReplacement},
                     {"id", kAllButText},
                     {"event", kAllButText},
                     {"data", kAnyReplacement},
                     {"data.message_id", kAllButText}}});
    };
    const QByteArray rcs = R"("agent_id":"ag_1","to":"+4917612345678","status":"x",)";
    const QByteArray mail = R"("channel_id":"ch_5","to":"kim@example.org",)";
    add("message.delivered", rcs + R"("delivered_at":"2026-05-04T10:00:05Z")");
    add("message.delivered", R"("delivered_at":"2026-05-04T10:00:05Z")"); // the overview's
    add("message.read", rcs + R"("read_at":"2026-05-04T10:00:05Z")");
    add("message.failed", rcs + R"("failed_at":"2026-05-04T10:00:05Z","failure_reason":"REJECTED_SPAM")");
    add("message.expired", rcs + R"("expired_at":"2026-05-04T10:00:05Z")");
    add("message.revoked", R"("agent_id":"ag_1","revoked_at":"2026-05-04T10:00:05Z")");
    add("email.delivered", mail + R"("subject":"S","delivered_at":"2026-05-04T10:00:05Z")");
    add("email.bounced", mail + R"("bounce_type":"hard","bounce_code":"550","bounce_message":"m",)"
                                R"("bounced_at":"2026-05-04T10:00:05Z")");
    add("email.opened", mail + R"("opened_at":"2026-05-04T10:00:05Z")");
    add("email.clicked", mail + R"("url":"https://a.example","clicked_at":"2026-05-04T10:00:05Z")");
    add("email.complained", mail + R"("complained_at":"2026-05-04T10:00:05Z")");
    add("email.unsubscribed", mail + R"("unsubscribed_at":"2026-05-04T10:00:05Z")");
}

void addOtherEvents(QList<Documented> &out)
{
    const auto add = [&out](const char *name, const QByteArray &data, const QList<QByteArray> &ids) {
        QList<Needed> needed{{"", kAnyReplacement}, {"id", kAllButText}, {"event", kAllButText}};
        for (const QByteArray &id : ids)
            needed.append({"data." + id, kAllButText});
        if (!ids.isEmpty())
            needed.append({"data", kAnyReplacement});
        out.append({name, &kEvent, eventOf(name, data), needed});
    };
    add("conversation.started",
        R"("agent_id":"ag_1","from":"+4917612345678","session_expires_at":"2026-05-05T10:00:00Z",)"
        R"("user_message":{"type":"suggested_reply","text":"Yes","postback_data":"eWVz"})",
        {"agent_id", "from"});
    add("conversation.ended",
        R"("agent_id":"ag_1","with":"+4917612345678","ended_at":"2026-05-04T10:00:00Z","reason":"ttl_expired")",
        {"agent_id", "with"});
    const QByteArray money = R"("balance":{"free":4.5,"reserved":0.16,"total":4.66},"currency":"EUR")";
    add("billing.balance_low", money + R"(,"threshold":5.0)", {});
    add("billing.auto_reload_success",
        money + R"(,"amount_added":50.0,"payment_method":"credit_card","reloaded_at":"2026-05-04T10:00:00Z")",
        {});
    add("billing.auto_reload_failed",
        money +
            R"(,"attempted_amount":50.0,"failure_reason":"card_declined","failed_at":"2026-05-04T10:00:00Z")",
        {});
    add("agent.approved", R"("agent_id":"ag_live_1","display_name":"S","approved_at":"2026-05-04T10:00:00Z")",
        {"agent_id"});
    add("agent.rejected",
        R"("agent_id":"ag_draft_1","display_name":"S","rejected_at":"2026-05-04T10:00:00Z","reason":"r")",
        {"agent_id"});
    add("contact.created", R"("contact_id":"c_1","source":"API","created_at":"2026-05-04T10:00:00Z")",
        {"contact_id"});
    add("contact.updated",
        R"("contact_id":"c_1","updated_fields":["phone"],"updated_at":"2026-05-04T10:00:00Z")",
        {"contact_id"});
    const QByteArray consent =
        R"("contact_id":"c_1","consent_record_id":"cr_1","channel_type":"RCS",)"
        R"("message_type":"NEWSLETTER","status":"GRANTED","source":"api","doi_status":null,)";
    add("consent.created", consent + R"("enforced_doi":false,"created_at":"2026-05-04T10:00:00Z")",
        {"contact_id"});
    add("consent.updated", consent + R"("previous_status":"PENDING","updated_at":"2026-05-04T10:00:00Z")",
        {"contact_id"});
}

} // namespace

const QList<const NamedDecoder *> &allDecoders()
{
    static const QList<const NamedDecoder *> kAll{
        &kAccepted, &kRefusal, &kRevoked, &kBalance, &kTiers, &kEndpoints, &kEndpoint, &kMessage,
        &kPage,     &kContact, &kAgent,   &kLaunch,  &kEvent, &kSend,      &kRcs,      &kEmail};
    return kAll;
}

const QList<Documented> &documentedExamples()
{
    static const QList<Documented> kAll = [] {
        QList<Documented> all;
        addAnswers(all);
        addAgents(all);
        addRefusals(all);
        addLog(all);
        addContents(all);
        addMessageEvents(all);
        addOtherEvents(all);
        return all;
    }();
    return kAll;
}

} // namespace arowana
