// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sampleevent.h"

namespace arowana::sandbox {

namespace {

constexpr const char *kMessage = "msg_00000000000000000000000000000000";
constexpr const char *kAgent = "ag_live_00000000000000000000000000000000";
constexpr const char *kChannel = "ch_00000000000000000000000000000000";
constexpr const char *kContact = "c_00000000000000000000000000000000";
constexpr const char *kConsent = "cr_00000000000000000000000000000000";
constexpr const char *kPhone = "+4915100000006";
constexpr const char *kAddress = "reads@shop.example";

Json messageData(const QByteArray &what, const Json &at)
{
    if (what == "revoked")
        return {{"message_id", kMessage}, {"agent_id", kAgent}, {"revoked_at", at}};
    Json out = {{"message_id", kMessage},
                {"agent_id", kAgent},
                {"to", kPhone},
                {"status", jsonText(what)},
                {(what + "_at").toStdString(), at}};
    if (what == "failed")
        out["failure_reason"] = "UNKNOWN_RCS_USER";
    return out;
}

Json emailData(const QByteArray &what, const Json &at)
{
    Json out = {{"message_id", kMessage}, {"channel_id", kChannel}, {"to", kAddress}};
    if (what == "delivered")
        out["subject"] = "Test";
    if (what == "clicked")
        out["url"] = "https://shop.example/";
    if (what == "bounced") {
        out["bounce_type"] = "hard";
        out["bounce_code"] = "550";
        out["bounce_message"] = "Mailbox does not exist.";
    }
    out[(what + "_at").toStdString()] = at;
    return out;
}

Json billingData(const QByteArray &what, const Json &at)
{
    const Json balance = {{"free", 4.2}, {"reserved", 0.8}, {"total", 5.0}};
    if (what == "balance_low")
        return {{"balance", balance}, {"threshold", 10.0}, {"currency", "EUR"}};
    if (what == "auto_reload_success")
        return {{"amount_added", 50.0},
                {"currency", "EUR"},
                {"balance", balance},
                {"payment_method", "credit_card"},
                {"reloaded_at", at}};
    return {{"attempted_amount", 50.0},
            {"currency", "EUR"},
            {"failure_reason", "card_declined"},
            {"balance", balance},
            {"failed_at", at}};
}

Json consentData(bool created, const Json &at)
{
    Json out = {{"contact_id", kContact},
                {"consent_record_id", kConsent},
                {"channel_type", "EMAIL"},
                {"message_type", "NEWSLETTER"}};
    if (!created)
        out["previous_status"] = "PENDING";
    out["status"] = "GRANTED";
    out["source"] = created ? "api" : "doi_confirmation";
    if (created)
        out["enforced_doi"] = false;
    out["doi_status"] = created ? Json(nullptr) : Json("DOI_ACCEPTED");
    out[created ? "created_at" : "updated_at"] = at;
    return out;
}

Json agentData(const QByteArray &what, const Json &at)
{
    Json out = {{"agent_id", kAgent}, {"display_name", "Test agent"}};
    out[(what + "_at").toStdString()] = at;
    if (what == "rejected")
        out["reason"] = "The logo is not readable.";
    return out;
}

Json conversationData(const QByteArray &what, Instant now)
{
    if (what == "ended")
        return {{"agent_id", kAgent},
                {"with", kPhone},
                {"ended_at", jsonText(now.toIso())},
                {"reason", "ttl_expired"}};
    return {{"agent_id", kAgent},
            {"from", kPhone},
            {"session_expires_at", jsonText(now.plusMs(24LL * 3600 * 1000).toIso())},
            {"user_message", {{"type", "text"}, {"text", "Test"}}}};
}

} // namespace

Json sampleEventData(const QByteArray &event, Instant now)
{
    const Json at = jsonText(now.toIso());
    const QByteArray group = event.left(event.indexOf('.'));
    const QByteArray what = event.mid(event.indexOf('.') + 1);
    if (group == "message")
        return messageData(what, at);
    if (group == "email")
        return emailData(what, at);
    if (group == "conversation")
        return conversationData(what, now);
    if (group == "billing")
        return billingData(what, at);
    if (group == "agent")
        return agentData(what, at);
    if (group == "consent")
        return consentData(what == "created", at);
    if (what == "created")
        return {{"contact_id", kContact}, {"source", "API"}, {"created_at", at}};
    return {{"contact_id", kContact}, {"updated_fields", Json::array({"tags"})}, {"updated_at", at}};
}

} // namespace arowana::sandbox
