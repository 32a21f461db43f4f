// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bodies of the platform's write calls, read strictly: unknown, missing and wrong members are all named
// in `details`. Written from `api/rcs/send-message`, `api/messages/email-action-based` and
// `api/webhooks/overview`, apart from the console's encoder, so that an error cannot pass on both sides.

#include "app/sandbox/refusal.h"
#include "app/sandbox/role.h"
#include "app/sandbox/sayings.h"
#include "app/sandbox/sendorder.h"

#include <variant>

namespace arowana::sandbox {

/// Members of a webhook endpoint; on PATCH the absent ones stay as they are.
struct EndpointFields {
    std::optional<QByteArray> url;
    std::optional<std::vector<QByteArray>> events;
    std::optional<QByteArray> secret;
};

/// A reply to play now (`POST /sandbox/reply`).
struct ReplyWish {
    QByteArray agentId;
    QByteArray phone;
    UserMessage message;
};

class RequestDecoder {
public:
    /// A body as an object, or the refusal.
    [[nodiscard]] static std::variant<Json, Refusal> readObject(const QByteArray &body);
    /// `POST /v1/messages`.
    [[nodiscard]] static std::variant<SendOrder, Refusal> readSend(const QByteArray &body);
    /// `POST /v1/webhooks`: all three members.
    [[nodiscard]] static std::variant<EndpointFields, Refusal> readNewEndpoint(const QByteArray &body);
    /// `PATCH /v1/webhooks/{id}`: at least one of them.
    [[nodiscard]] static std::variant<EndpointFields, Refusal> readEndpointChange(const QByteArray &body);
    /// `POST /sandbox/reply`.
    [[nodiscard]] static std::variant<ReplyWish, Refusal> readReplyWish(const QByteArray &body);

    /// `POST /sandbox/clock`: the milliseconds of `skip_seconds`, up to 40 days.
    [[nodiscard]] static std::variant<qint64, Refusal> readTimeSkip(const QByteArray &body);
    /// `POST /sandbox/people`: how many more, 1 to 1000.
    [[nodiscard]] static std::variant<qint64, Refusal> readInvitation(const QByteArray &body);
    /// `POST /sandbox/topup`: the `amount` in EUR, a number of at most four decimals.
    [[nodiscard]] static std::variant<Money, Refusal> readTopUp(const QByteArray &body);
    /// `POST /sandbox/role`: the key's new role.
    [[nodiscard]] static std::variant<Role, Refusal> readRole(const QByteArray &body);
    /// `POST /sandbox/key`: the new key.
    [[nodiscard]] static std::variant<QByteArray, Refusal> readKeyChange(const QByteArray &body);

    /// Whether a header can carry it: printable ASCII without spaces.
    [[nodiscard]] static bool isKey(const QByteArray &text);
    [[nodiscard]] static bool isPhone(const QByteArray &text);
    [[nodiscard]] static bool isAddress(const QByteArray &text);
    /// A UUID with dashes, as `Idempotency-Key` is documented.
    [[nodiscard]] static bool isUuid(const QByteArray &text);
    /// `"3600s"` in milliseconds; above 0.
    [[nodiscard]] static std::optional<qint64> readDuration(const QByteArray &text);
};

} // namespace arowana::sandbox
