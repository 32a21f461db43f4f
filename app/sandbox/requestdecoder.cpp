// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/requestdecoder.h"

#include "app/sandbox/contentdecoder.h"
#include "app/sandbox/endpointrules.h"
#include "app/sandbox/jsongate.h"

#include <QUuid>

#include <algorithm>
#include <cmath>

namespace arowana::sandbox {

namespace {

constexpr qsizetype kLongestId = 100;
constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestSubject = 998; // RFC 5322 line
constexpr qsizetype kLongestBody = 1024 * 1024;
constexpr qsizetype kLongestSecret = 256;
constexpr qsizetype kLongestPostback = 4'096;
constexpr double kMostPeople = 1'000;
constexpr double kLargestTopUp = 1'000'000;
constexpr double kLongestSkipSeconds = 40.0 * 24 * 3600;
/// No limit is documented; what is counted in milliseconds ends somewhere.
constexpr qint64 kLongestTtlMs = 1000LL * 365 * 24 * 3600 * 1000;

MessageKind kindOf(const QByteArray &word)
{
    if (word == "CONVERSATION")
        return MessageKind::Conversation;
    return word == "NEWSLETTER" ? MessageKind::Newsletter : MessageKind::Message;
}

/// `template_id`, `template_version`, `template_data` in place of `content`. True when a template is named.
bool readTemplate(FieldReader &fields, SendOrder &order)
{
    const auto id = fields.findText("template_id", kLongestId);
    const auto version = fields.findText("template_version", kLongestId);
    const Json *data = fields.findObject("template_data");
    if (!fields.has("template_id")) {
        for (const char *name : {"template_version", "template_data"})
            if (fields.has(name))
                fields.fault(name, "needs template_id");
        return false;
    }
    if (fields.has("content"))
        fields.fault("template_id", "cannot be combined with content");
    if (!id)
        return true;
    if (!id->startsWith("tpl_"))
        fields.fault("template_id", "must begin with tpl_");
    order.contentType = "TEMPLATE";
    order.content = {{"template_id", jsonText(*id)}};
    if (version)
        order.content["template_version"] = jsonText(*version);
    if (data)
        order.content["template_data"] = *data;
    order.marker = *id;
    return true;
}

void readRcs(FieldReader &fields, Faults &faults, SendOrder &order)
{
    order.line = Line::Rcs;
    order.senderId = fields.requireText("agent_id", kLongestId).value_or(QByteArray());
    if (!order.senderId.isEmpty() && !order.senderId.startsWith("ag_"))
        fields.fault("agent_id", "must begin with ag_");
    order.to = fields.requireText("to", kLongestAddress).value_or(QByteArray());
    if (!order.to.isEmpty() && !RequestDecoder::isPhone(order.to))
        fields.fault("to", "must be a phone number such as +4917612345678");
    order.kind = kindOf(
        fields.requireWord("message_type", {"MESSAGE", "CONVERSATION", "NEWSLETTER"}).value_or(QByteArray()));
    order.trafficType = fields
                            .requireWord("traffic_type", {"AUTHENTICATION", "TRANSACTION", "PROMOTION",
                                                          "SERVICEREQUEST", "ACKNOWLEDGEMENT"})
                            .value_or(QByteArray());
    if (const auto ttl = fields.findText("ttl", kLongestId)) {
        order.ttlMs = RequestDecoder::readDuration(*ttl);
        if (!order.ttlMs)
            fields.fault("ttl", "must be seconds such as \"3600s\"");
    }
    const bool fromTemplate = readTemplate(fields, order);
    const Json *content = fromTemplate ? fields.findObject("content") : fields.requireObject("content");
    if (!content || fromTemplate)
        return;
    order.content = *content;
    ContentDecoder(faults).readRcs(*content, order);
}

void readEmailContent(const Json &content, Faults &faults, SendOrder &order)
{
    FieldReader fields(content, "content", faults);
    if (!fields.has("html") && !fields.has("text"))
        faults.push_back({"content", "must hold html or text"});
    static_cast<void>(fields.findText("html", kLongestBody));
    static_cast<void>(fields.findText("text", kLongestBody));
    fields.refuseUnknown();
    order.content = content;
    order.contentType = "TEXT";
}

void readEmail(FieldReader &fields, Faults &faults, SendOrder &order)
{
    order.line = Line::Email;
    order.senderId = fields.requireText("channel_id", kLongestId).value_or(QByteArray());
    if (!order.senderId.isEmpty() && !order.senderId.startsWith("ch_"))
        fields.fault("channel_id", "must begin with ch_");
    order.to = fields.requireText("to", kLongestAddress).value_or(QByteArray());
    if (RequestDecoder::isPhone(order.to))
        fields.fault("to", "is a phone number, but sending SMS is not available yet");
    else if (!order.to.isEmpty() && !RequestDecoder::isAddress(order.to))
        fields.fault("to", "must be an e-mail address");
    order.kind = kindOf(fields.requireWord("message_type", {"MESSAGE", "NEWSLETTER"}).value_or(QByteArray()));
    if (fields.find("traffic_type"))
        fields.fault("traffic_type", "is not a field of an e-mail");
    const bool fromTemplate = readTemplate(fields, order);
    const auto subject = fromTemplate ? fields.findText("subject", kLongestSubject)
                                      : fields.requireText("subject", kLongestSubject);
    if (subject && (subject->contains('\n') || subject->contains('\r')))
        fields.fault("subject", "must be one line");
    const Json *content = fromTemplate ? fields.findObject("content") : fields.requireObject("content");
    if (content && !fromTemplate)
        readEmailContent(*content, faults, order);
    if (subject)
        order.marker = *subject;
}

void readEndpoint(FieldReader &fields, Faults &faults, EndpointFields &out)
{
    if (const auto url = fields.findText("url", 2'048)) {
        const QByteArray fault = endpointUrlFault(*url);
        if (!fault.isEmpty())
            fields.fault("url", fault);
        out.url = *url;
    }
    if (const Json *list = fields.findArray("events")) {
        std::vector<QByteArray> names;
        if (list->empty())
            fields.fault("events", "must name at least one event");
        for (size_t i = 0; i < list->size(); ++i) {
            const QByteArray name = jsonString((*list)[i]);
            if (!isEventName(name))
                faults.push_back({"events[" + QByteArray::number(quint64(i)) + ']', "is not an event name"});
            else if (std::find(names.cbegin(), names.cend(), name) == names.cend())
                names.push_back(name);
        }
        out.events = std::move(names);
    }
    out.secret = fields.findText("secret", kLongestSecret);
    fields.refuseUnknown();
}

} // namespace

std::variant<Json, Refusal> RequestDecoder::readObject(const QByteArray &body)
{
    auto read = readJson(body);
    if (const auto *fault = std::get_if<QByteArray>(&read))
        return Refusal::invalid(*fault);
    if (!std::get<Json>(read).is_object())
        return Refusal::invalid("The body must be a JSON object.");
    return std::move(std::get<Json>(read));
}

std::variant<SendOrder, Refusal> RequestDecoder::readSend(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    SendOrder order;
    FieldReader fields(std::get<Json>(read), {}, faults);
    if (fields.has("agent_id") && fields.has("channel_id")) {
        fields.fault("channel_id", "cannot be combined with agent_id");
        return Refusal::invalid(std::move(faults));
    }
    if (fields.has("channel_id"))
        readEmail(fields, faults, order);
    else
        readRcs(fields, faults, order);
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return order;
}

std::variant<EndpointFields, Refusal> RequestDecoder::readNewEndpoint(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    EndpointFields out;
    FieldReader fields(std::get<Json>(read), {}, faults);
    for (const char *name : {"url", "events", "secret"})
        static_cast<void>(fields.require(name));
    readEndpoint(fields, faults, out);
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return out;
}

std::variant<EndpointFields, Refusal> RequestDecoder::readEndpointChange(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    EndpointFields out;
    FieldReader fields(std::get<Json>(read), {}, faults);
    readEndpoint(fields, faults, out);
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    if (!out.url && !out.events && !out.secret)
        return Refusal::invalid("Name at least one of url, events and secret.");
    return out;
}

std::variant<ReplyWish, Refusal> RequestDecoder::readReplyWish(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    ReplyWish wish;
    wish.agentId = fields.requireText("agent_id", kLongestId).value_or(QByteArray());
    wish.phone = fields.requireText("phone", kLongestAddress).value_or(QByteArray());
    if (!wish.phone.isEmpty() && !isPhone(wish.phone))
        fields.fault("phone", "must be a phone number such as +4917612345678");
    // A console must bear what the platform would never let through, so neither length nor type is judged.
    wish.message.text = fields.requireText("text", kLongestBody).value_or(QByteArray());
    wish.message.type = fields.findText("type", kLongestId).value_or("text");
    wish.message.postbackData = fields.findText("postback_data", kLongestPostback).value_or(QByteArray());
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return wish;
}

std::variant<qint64, Refusal> RequestDecoder::readTimeSkip(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    const auto seconds = fields.requireNumber("skip_seconds", 0, kLongestSkipSeconds);
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return qRound64(seconds.value_or(0) * 1000.0);
}

std::variant<qint64, Refusal> RequestDecoder::readInvitation(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    const auto people = fields.requireNumber("people", 1, kMostPeople);
    if (people && *people != std::floor(*people))
        fields.fault("people", "must be a whole number");
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return qint64(people.value_or(1));
}

std::variant<Money, Refusal> RequestDecoder::readTopUp(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    Money amount;
    if (fields.requireNumber("amount", 0, kLargestTopUp)) {
        // From the text of the number, since amounts are decimals.
        const auto exact = Money::fromDecimal(jsonBytes(std::get<Json>(read)["amount"]));
        if (exact)
            amount = *exact;
        else
            fields.fault("amount", "must not have more than four decimals");
    }
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return amount;
}

std::variant<Role, Refusal> RequestDecoder::readRole(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    const auto word = fields.requireWord("role", {"viewer", "editor", "manager"});
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return roleOf(*word).value_or(Role::Manager);
}

std::variant<QByteArray, Refusal> RequestDecoder::readKeyChange(const QByteArray &body)
{
    auto read = readObject(body);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    Faults faults;
    FieldReader fields(std::get<Json>(read), {}, faults);
    QByteArray key = fields.requireText("api_key", kLongestSecret).value_or(QByteArray());
    if (!isKey(key))
        fields.fault("api_key", "must be printable ASCII without spaces");
    fields.refuseUnknown();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return key;
}

bool RequestDecoder::isKey(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return c > ' ' && c < 0x7F; });
}

bool RequestDecoder::isPhone(const QByteArray &text)
{
    if (text.size() < 8 || text.size() > 16 || text[0] != '+' || text[1] == '0')
        return false;
    return std::all_of(text.cbegin() + 1, text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

bool RequestDecoder::isAddress(const QByteArray &text)
{
    const qsizetype sign = text.indexOf('@');
    if (sign < 1 || sign > 64 || sign != text.lastIndexOf('@') || sign + 1 == text.size())
        return false;
    const QByteArray domain = text.mid(sign + 1);
    if (!domain.contains('.') || domain.startsWith('.') || domain.endsWith('.') || domain.contains(".."))
        return false;
    return std::none_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 0 && c <= ' ') || c == 0x7F || QByteArrayView("<>()[],;:\\\"").contains(c);
    });
}

bool RequestDecoder::isUuid(const QByteArray &text)
{
    return text.size() == 36 && !QUuid::fromString(QLatin1String(text)).isNull();
}

std::optional<qint64> RequestDecoder::readDuration(const QByteArray &text)
{
    if (text.size() < 2 || !text.endsWith('s'))
        return std::nullopt;
    const QByteArray number = text.chopped(1);
    const bool plain = std::all_of(number.cbegin(), number.cend(),
                                   [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    bool ok = false;
    const double seconds = number.toDouble(&ok);
    if (!plain || !ok || number.startsWith('.') || number.endsWith('.') || seconds <= 0 ||
        seconds * 1000.0 > double(kLongestTtlMs))
        return std::nullopt;
    return qMax<qint64>(1, qRound64(seconds * 1000.0));
}

} // namespace arowana::sandbox
