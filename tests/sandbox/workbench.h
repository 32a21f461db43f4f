// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A whole practice platform on simulated time and a recording courier, spoken to through its router.

#include "app/sandbox/endpointrules.h"
#include "app/sandbox/router.h"
#include "tests/sandbox/jsontext.h"
#include "tests/sandbox/manualscheduler.h"
#include "tests/sandbox/recordingcourier.h"

#include <QTest>

namespace arowana::sandbox {

constexpr const char *kShop = "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11";
constexpr const char *kShopChannel = "ch_5b1f0c7e94d24a6fa3d81c60e27b9f21";
constexpr const char *kDesk = "ag_live_8e42d9a05c3b4f17b6a97d13f0c58e12";
constexpr const char *kCodes = "ag_live_c97a31f86e0d4b52894e5fa2d7061b13";
constexpr const char *kClub = "ag_live_536bfe0e76fe57e6dc1b914d6447aa28"; ///< PROMOTIONAL
constexpr const char *kDraft = "ag_draft_7fff84525c6516919851a9005373f87e";
constexpr const char *kInReview = "ag_draft_492e6640145b729207a5816b2fdb47f3";
constexpr const char *kRejected = "ag_draft_4fcdcb5e7b6131e5ba5a688325a4411b";
constexpr const char *kOrders = "ch_2f6d80b4a1c94e7388d05b9fe3617a31";
constexpr const char *kService = "ch_71c3e5a9086b4d2fb4fa12d7c9e08b32";
constexpr const char *kRead = "+4915112340006";    ///< delivered and read, no reply
constexpr const char *kReplies = "+4915112340004"; ///< always replies
constexpr const char *kQueued = "+4915112340002";  ///< ten minutes in the queue

class Workbench {
public:
    explicit Workbench(PlatformSetup setup = quietSetup())
        : courier(scheduler)
        , platform(setup, scheduler, courier)
        , router(platform, "key")
    {
    }

    /// No chance failures, no chance replies.
    static PlatformSetup quietSetup()
    {
        PlatformSetup setup;
        setup.habits.replyRate = 0;
        setup.habits.failRate = 0;
        return setup;
    }

    static Json rcs(const char *to = kRead, const char *text = "Your parcel is on its way")
    {
        return {{"agent_id", kShop},
                {"to", to},
                {"message_type", "MESSAGE"},
                {"traffic_type", "TRANSACTION"},
                {"content", {{"text", text}}}};
    }
    static Json email(const char *to = "reads@shop.example")
    {
        return {{"channel_id", kOrders},
                {"to", to},
                {"subject", "Your order"},
                {"message_type", "MESSAGE"},
                {"content", {{"html", "<p>Hello</p>"}, {"text", "Hello"}}}};
    }

    Reply call(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
               const std::optional<QByteArray> &key = std::nullopt,
               std::vector<std::pair<QByteArray, QByteArray>> query = {})
    {
        Request request{method, path, std::move(query), "Bearer key", key, {}, body, false};
        if (!body.isEmpty())
            request.contentType = "application/json";
        return router.handle(request);
    }
    Reply send(const Json &body, const std::optional<QByteArray> &key = std::nullopt)
    {
        return call("POST", "/v1/messages", jsonBytes(body), key);
    }
    /// Sends, expects 200, gives the id.
    QByteArray accepted(const Json &body)
    {
        const Reply reply = send(body);
        return reply.status == 200 ? jsonString(parse(reply)["message_id"]) : QByteArray();
    }
    Json get(const QByteArray &path, std::vector<std::pair<QByteArray, QByteArray>> query = {})
    {
        return parse(call("GET", path, {}, std::nullopt, std::move(query)));
    }
    QByteArray stateOf(const QByteArray &id) { return jsonString(get("/v1/messages/" + id)["status"]); }
    /// Registers an endpoint for every event.
    QByteArray listen()
    {
        Json events = Json::array();
        for (const QByteArray &name : eventNames())
            events.push_back(jsonText(name));
        const Json body = {
            {"url", "http://127.0.0.1:9/hook"}, {"events", events}, {"secret", "whsec_practice"}};
        return jsonString(parse(call("POST", "/v1/webhooks", jsonBytes(body)))["id"]);
    }

    /// Where the contact of this address or number is found.
    static QByteArray contactPath(const char *recipient)
    {
        return "/v1/contacts/" + IdMint::contact(recipient).bytes();
    }
    /// Columns `method`, `path` and `status`, for rows of pathRow().
    static void pathColumns()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
    }
    static void pathRow(const char *method, const char *path, int status)
    {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QByteArray(path) << status;
    }

    static Json parse(const Reply &reply) { return Json::parse(reply.body.toStdString(), nullptr, false); }
    static QByteArray errorOf(const Reply &reply) { return jsonString(parse(reply)["error"]); }

    ManualScheduler scheduler;
    RecordingCourier courier;
    Platform platform;
    Router router;
};

} // namespace arowana::sandbox
