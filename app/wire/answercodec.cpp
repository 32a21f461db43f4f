// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/answercodec.h"

#include "app/wire/fieldpath.h"
#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"
#include "app/wire/words.h"

#include <algorithm>
#include <cmath>

namespace arowana {

namespace {

constexpr double kRetryLeastS = 1;
constexpr double kRetryMostS = 3600;

std::optional<Balance> balanceOf(const JsonValue &value)
{
    const Balance balance = readBalance(value);
    return balance == Balance{} ? std::nullopt : std::optional(balance);
}

std::optional<bool> flagOf(const JsonValue &body, QByteArrayView key)
{
    const auto inBilling = body["billing"][key].toBool();
    return inBilling ? inBilling : body[key].toBool();
}

SendBilling billingOf(const JsonValue &body)
{
    const JsonValue &billing = body["billing"];
    SendBilling out;
    out.unitWord = billing["message_type"].toText();
    out.unit = billingUnitFromWord(billing["message_type"].toBytes());
    out.hold = billing["hold_amount"].toMoney();
    out.price = billing["message_price"].toMoney();
    out.balance = balanceOf(billing["balance"]);
    out.tier = readTier(billing["tier"], billing["channel"].toBytes());
    out.inSession = flagOf(body, "in_session");
    out.mauCharged = flagOf(body, "mau_charged");
    return out;
}

/// Takes over seconds that are some, within what anyone may ask of us.
void takeRetryAfter(Refusal &refusal, const QByteArray &seconds)
{
    bool ok = false;
    const double value = seconds.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return;
    refusal.retryAfterMs = std::llround(std::clamp(value, kRetryLeastS, kRetryMostS) * 1000);
    refusal.retryIsCut = value > kRetryMostS;
}

QList<FieldProblem> detailsOf(const JsonValue &details)
{
    QList<FieldProblem> out;
    if (!details.isArray())
        return out;
    for (const JsonValue &detail : details.items()) {
        const QString field = detail["field"].toText();
        QString words = detail["message"].toText();
        if (!field.isEmpty())
            words = words.isEmpty() ? field : field + QStringLiteral(": ") + words;
        if (words.isEmpty())
            words = detail.toText();
        if (words.isEmpty())
            continue;
        const FieldPath path = fieldPathFromWord(field.toUtf8());
        out.append({path.field, Problem::PlatformSays, 0, 0, words, path.place});
    }
    return out;
}

std::optional<WebhookEndpoint> endpointOf(const JsonValue &value)
{
    WebhookEndpoint endpoint;
    endpoint.id = WebhookId(readId(value[value.has("id") ? "id" : "webhook_id"]));
    endpoint.url = value["url"].toText();
    for (const JsonValue &event : value["events"].items()) {
        if (const QByteArray name = event.toBytes(); !name.isEmpty())
            endpoint.events.append(name);
    }
    return endpoint.id.isEmpty() ? std::nullopt : std::optional(endpoint);
}

} // namespace

Result<AcceptedSend> decodeAcceptedSend(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    AcceptedSend out;
    out.id = readMessageId(*json);
    if (out.id.isEmpty())
        return malformed(QStringLiteral("no message_id"));
    out.statusWord = json.value()["status"].toText();
    out.createdAt = json.value()["created_at"].toInstant();
    out.billing = billingOf(*json);
    out.raw = body;
    return out;
}

bool isErrorEnvelope(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    return json && !json.value()["error"].toBytes().isEmpty();
}

bool isJsonOrEmpty(const QByteArray &body)
{
    return body.trimmed().isEmpty() || readStrictJson(body, kAnswerBytesMost).ok();
}

Refusal decodeRefusal(int httpStatus, const QByteArray &body, const QByteArray &retryAfterHeader)
{
    Refusal out;
    out.httpStatus = httpStatus;
    out.raw = body;
    takeRetryAfter(out, retryAfterHeader);
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return out;
    const JsonValue &error = *json;
    out.code = error["error"].toBytes();
    out.message = error["message"].toText();
    out.details = detailsOf(error["details"]);
    out.balance = balanceOf(error["balance"]);
    out.requiredAmount = error["required_amount"].toMoney();
    out.topupUrl = error["topup_url"].toText();
    takeRetryAfter(out, error["retry_after"].toSource()); // beats the header
    return out;
}

Result<RevokedAnswer> decodeRevoked(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    RevokedAnswer out;
    out.id = readMessageId(*json);
    out.revokedAt = json.value()["revoked_at"].toInstant();
    const QByteArray word = json.value()["status"].toBytes();
    const bool saysRevoked =
        word.isEmpty() ? out.revokedAt.has_value() : statusFromWord(word) == MessageStatus::Revoked;
    // Money hangs on it: only an answer that says "revoked" of a message is a revoke.
    if (out.id.isEmpty() || !saysRevoked)
        return malformed(QStringLiteral("not a revoked message"));
    return out;
}

Result<Balance> decodeBalance(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const Balance balance = readBalance(json.value().has("free") ? *json : json.value()["balance"]);
    if (!balance.free)
        return malformed(QStringLiteral("no free balance"));
    return balance;
}

Result<QList<TierState>> decodeTiers(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    if (const auto single = readTier(*json))
        return QList<TierState>{*single};
    const JsonValue &list = json.value()["tiers"].isNull() ? *json : json.value()["tiers"];
    QList<TierState> tiers;
    for (size_t i = 0; i < list.items().size(); ++i) {
        if (const auto tier = readTier(list.items()[i], list.isObject() ? list.keys()[i] : QByteArray()))
            tiers.append(*tier);
    }
    const bool honestlyEmpty = list.isArray() && list.items().empty();
    if (tiers.isEmpty() && !honestlyEmpty)
        return malformed(QStringLiteral("no tier"));
    return tiers;
}

Result<QList<WebhookEndpoint>> decodeEndpoints(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const JsonValue &list = json->isArray() ? *json : json.value()["webhooks"];
    if (!list.isArray())
        return malformed(QStringLiteral("no list of webhooks"));
    QList<WebhookEndpoint> endpoints;
    for (const JsonValue &item : list.items()) {
        if (const auto endpoint = endpointOf(item))
            endpoints.append(*endpoint);
    }
    return endpoints;
}

Result<WebhookEndpoint> decodeEndpoint(const QByteArray &body)
{
    const auto json = readStrictJson(body, kAnswerBytesMost);
    if (!json)
        return json.error();
    const auto endpoint = endpointOf(*json);
    if (!endpoint)
        return malformed(QStringLiteral("no webhook id"));
    return *endpoint;
}

QByteArray encodeEndpoint(const QString &url, const QList<QByteArray> &events, const QByteArray &secret)
{
    JsonValue body = JsonValue::object();
    body.append("url", jsonText(url));
    JsonValue &names = body.append("events", JsonValue::array());
    for (const QByteArray &event : events)
        names.append(JsonValue::text(event));
    if (!secret.isEmpty())
        body.append("secret", JsonValue::text(secret));
    return writeJson(body);
}

} // namespace arowana
