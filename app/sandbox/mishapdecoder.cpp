// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/mishapdecoder.h"

#include "app/sandbox/fieldreader.h"
#include "app/sandbox/jsongate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace arowana::sandbox {

namespace {

constexpr size_t kMostRules = 50;
constexpr qsizetype kLongestText = 9'000; // an 8 kB address must fit, to see what a console does with it
constexpr double kMostCount = 1'000'000'000;
constexpr double kLongestSeconds = 86'400;

constexpr std::array kMishaps = {Mishap::Silence, Mishap::Late, Mishap::Close,  Mishap::Cut,     Mishap::Html,
                                 Mishap::Empty,   Mishap::Huge, Mishap::Status, Mishap::Redirect};

QByteArray routesName(RouteKind routes)
{
    switch (routes) {
    case RouteKind::Sends:
        return "sends";
    case RouteKind::Reads:
        return "reads";
    case RouteKind::Revokes:
        return "revokes";
    case RouteKind::Contacts:
        return "contacts";
    case RouteKind::All:
        return "all";
    }
    return {};
}

/// Whether the call takes effect when the rule does not say.
bool acceptsByItself(Mishap mishap)
{
    return mishap != Mishap::Html && mishap != Mishap::Status && mishap != Mishap::Redirect;
}

bool isStatus(double status, bool redirect)
{
    constexpr std::array kRefusals = {400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503, 504};
    constexpr std::array kRedirects = {301, 302, 303, 307, 308};
    const auto same = [status](int one) { return double(one) == status; };
    return redirect ? std::any_of(kRedirects.begin(), kRedirects.end(), same)
                    : std::any_of(kRefusals.begin(), kRefusals.end(), same);
}

bool fitsHeader(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= ' ' && c < 0x7F; });
}

/// A number of the range, or nullopt (with a fault when it is there and wrong).
std::optional<double> number(FieldReader &fields, const char *name, double least, double most)
{
    return fields.has(name) ? fields.requireNumber(name, least, most) : std::nullopt;
}

std::optional<qint64> whole(FieldReader &fields, const char *name, double least, double most)
{
    const auto value = number(fields, name, least, most);
    if (!value)
        return std::nullopt;
    if (*value != std::floor(*value)) {
        fields.fault(name, "must be a whole number");
        return std::nullopt;
    }
    return qint64(*value);
}

std::optional<bool> truth(FieldReader &fields, const char *name)
{
    const Json *value = fields.find(name);
    if (value && !value->is_boolean())
        fields.fault(name, "must be true or false");
    return value && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

void readOdds(FieldReader &fields, Odds &odds)
{
    if (const auto percent = number(fields, "percent", 0, 100))
        odds.percent = *percent;
    odds.count = whole(fields, "count", 0, kMostCount);
    if (fields.has("percent") && fields.has("count"))
        fields.fault("percent", "cannot stand beside count");
}

/// The members that only one kind of mishap has.
void readManner(FieldReader &fields, MishapRule &rule)
{
    const bool redirect = rule.mishap == Mishap::Redirect;
    if (redirect || rule.mishap == Mishap::Status) {
        rule.status = redirect ? 307 : 503;
        if (const auto status = number(fields, "status", 300, 599)) {
            if (isStatus(*status, redirect))
                rule.status = int(*status);
            else
                fields.fault("status", "is no status this fault can have");
        }
    }
    if (redirect) {
        rule.location = fields.findText("location", kLongestText).value_or("/elsewhere");
        if (!fitsHeader(rule.location))
            fields.fault("location", "must be printable ASCII");
        return;
    }
    if (rule.mishap == Mishap::Late)
        rule.seconds = number(fields, "seconds", 0, kLongestSeconds).value_or(rule.seconds);
    if (rule.mishap != Mishap::Status)
        return;
    rule.error = fields.findText("error", 60).value_or(QByteArray());
    if (const Json *value = fields.find("retry_after"))
        rule.retryAfter = *value;
    if (const Json *value = fields.find("retry_after_header"))
        rule.retryAfterHeader = value->is_string() ? jsonString(*value) : jsonBytes(*value);
    if (!fitsHeader(rule.retryAfterHeader))
        fields.fault("retry_after_header", "must be printable ASCII");
    rule.retryAtSeconds = whole(fields, "retry_after_date", -kMostCount, kMostCount);
}

MishapRule readRequest(const Json &object, const QByteArray &path, Faults &faults)
{
    FieldReader fields(object, path, faults);
    MishapRule rule;
    const auto word = fields.requireWord(
        "fault", {"silence", "late", "close", "cut", "html", "empty", "huge", "status", "redirect"});
    for (const Mishap mishap : kMishaps)
        if (word && *word == MishapDecoder::mishapName(mishap))
            rule.mishap = mishap;
    const auto routes = fields.findWord("routes", {"sends", "reads", "revokes", "contacts", "all"});
    for (const RouteKind kind :
         {RouteKind::Sends, RouteKind::Reads, RouteKind::Revokes, RouteKind::Contacts, RouteKind::All})
        if (routes && *routes == routesName(kind))
            rule.routes = kind;
    readOdds(fields, rule.odds);
    rule.skip = whole(fields, "skip", 0, kMostCount).value_or(0);
    rule.accepts = truth(fields, "accepts").value_or(acceptsByItself(rule.mishap));
    readManner(fields, rule);
    static_cast<void>(fields.find("fired")); // our own count, in what is put back
    if (word)
        fields.refuseUnknown();
    return rule;
}

void readShare(FieldReader &fields, const char *name, Odds &odds, Faults &faults)
{
    const Json *value = fields.find(name);
    if (!value)
        return;
    if (value->is_object()) {
        FieldReader inner(*value, fields.pathOf(name), faults);
        readOdds(inner, odds);
        inner.refuseUnknown();
        return;
    }
    odds.percent = fields.requireNumber(name, 0, 100).value_or(0);
}

WebhookMishaps readWebhooks(const Json &object, Faults &faults)
{
    FieldReader fields(object, "webhooks", faults);
    WebhookMishaps out;
    out.off = truth(fields, "off").value_or(false);
    readShare(fields, "drop", out.drop, faults);
    readShare(fields, "delay", out.delay, faults);
    readShare(fields, "duplicate", out.duplicate, faults);
    readShare(fields, "reorder", out.reorder, faults);
    out.delaySeconds = number(fields, "delay_seconds", 0, kLongestSeconds).value_or(out.delaySeconds);
    fields.refuseUnknown();
    return out;
}

Json shareJson(const Odds &odds)
{
    return odds.count ? Json{{"count", *odds.count}} : Json(odds.percent);
}

Json ruleJson(const MishapRule &rule)
{
    Json out = {{"fault", jsonText(MishapDecoder::mishapName(rule.mishap))},
                {"routes", jsonText(routesName(rule.routes))}};
    if (rule.odds.count)
        out["count"] = *rule.odds.count;
    else
        out["percent"] = rule.odds.percent;
    out["skip"] = rule.skip;
    out["accepts"] = rule.accepts;
    if (rule.mishap == Mishap::Late)
        out["seconds"] = rule.seconds;
    if (rule.mishap == Mishap::Status || rule.mishap == Mishap::Redirect)
        out["status"] = rule.status;
    if (rule.mishap == Mishap::Redirect)
        out["location"] = jsonText(rule.location);
    if (!rule.error.isEmpty())
        out["error"] = jsonText(rule.error);
    if (rule.retryAfter)
        out["retry_after"] = *rule.retryAfter;
    if (!rule.retryAfterHeader.isEmpty())
        out["retry_after_header"] = jsonText(rule.retryAfterHeader);
    if (rule.retryAtSeconds)
        out["retry_after_date"] = *rule.retryAtSeconds;
    out["fired"] = rule.fired;
    return out;
}

} // namespace

std::variant<Mishaps, Refusal> MishapDecoder::read(const QByteArray &body)
{
    const auto parsed = readJson(body);
    if (const auto *problem = std::get_if<QByteArray>(&parsed))
        return Refusal::invalid(*problem);
    const Json &root = std::get<Json>(parsed);
    if (!root.is_object())
        return Refusal::invalid("The body must be a JSON object.");
    Faults faults;
    FieldReader fields(root, {}, faults);
    Mishaps out;
    if (const Json *list = fields.findArray("requests")) {
        if (list->size() > kMostRules)
            fields.fault("requests", "must not have more than 50 rules");
        for (size_t i = 0; i < qMin(list->size(), kMostRules); ++i) {
            const QByteArray path = "requests[" + QByteArray::number(quint64(i)) + ']';
            if ((*list)[i].is_object())
                out.requests.push_back(readRequest((*list)[i], path, faults));
            else
                faults.push_back({path, "must be an object"});
        }
    }
    if (const Json *webhooks = fields.findObject("webhooks"))
        out.webhooks = readWebhooks(*webhooks, faults);
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return out;
}

std::variant<MishapRule, QByteArray> MishapDecoder::readRule(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(',');
    Json object = {{"fault", jsonText(parts.front())}};
    for (const QByteArray &part : parts.mid(1)) {
        const qsizetype sign = part.indexOf('=');
        if (sign < 1)
            return QByteArray("\"" + part.left(60) + "\" is not of the form name=value");
        const QByteArray value = part.mid(sign + 1);
        const auto read = readJson(value);
        const auto *json = std::get_if<Json>(&read);
        object[part.left(sign).toStdString()] = json ? *json : jsonText(value);
    }
    Faults faults;
    MishapRule rule = readRequest(object, {}, faults);
    if (!faults.empty())
        return QByteArray(faults.front().field + ' ' + faults.front().message);
    return rule;
}

Json MishapDecoder::toJson(const Mishaps &mishaps)
{
    Json requests = Json::array();
    for (const MishapRule &rule : mishaps.requests)
        requests.push_back(ruleJson(rule));
    const WebhookMishaps &webhooks = mishaps.webhooks;
    return {{"requests", std::move(requests)},
            {"webhooks",
             {{"off", webhooks.off},
              {"drop", shareJson(webhooks.drop)},
              {"delay", shareJson(webhooks.delay)},
              {"delay_seconds", webhooks.delaySeconds},
              {"duplicate", shareJson(webhooks.duplicate)},
              {"reorder", shareJson(webhooks.reorder)}}}};
}

QByteArray MishapDecoder::mishapName(Mishap mishap)
{
    switch (mishap) {
    case Mishap::Silence:
        return "silence";
    case Mishap::Late:
        return "late";
    case Mishap::Close:
        return "close";
    case Mishap::Cut:
        return "cut";
    case Mishap::Html:
        return "html";
    case Mishap::Empty:
        return "empty";
    case Mishap::Huge:
        return "huge";
    case Mishap::Status:
        return "status";
    case Mishap::Redirect:
        return "redirect";
    }
    return {};
}

} // namespace arowana::sandbox
