// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/querydecoder.h"

#include "app/sandbox/requestdecoder.h"

#include <QHash>

#include <algorithm>

namespace arowana::sandbox {

namespace {

constexpr qint64 kMostRows = 200;
constexpr qint64 kLargestOffset = 1'000'000'000;

/// The parameters by name; a repeated one is a fault.
QHash<QByteArray, QByteArray> collect(const Request &request, Faults &faults)
{
    QHash<QByteArray, QByteArray> out;
    for (const auto &[name, value] : request.query) {
        if (out.contains(name))
            faults.push_back({name, "is given twice"});
        out.insert(name, value);
    }
    return out;
}

/// Takes values out one by one; what is left at the end was not asked for.
class Parameters {
public:
    Parameters(const Request &request, Faults &faults)
        : m_values(collect(request, faults))
        , m_faults(faults)
    {
    }

    std::optional<QByteArray> take(const char *name)
    {
        const auto it = m_values.constFind(name);
        if (it == m_values.cend())
            return std::nullopt;
        QByteArray value = *it;
        m_values.erase(it);
        return value;
    }
    void takeNumber(const char *name, qint64 least, qint64 most, qint64 &out)
    {
        const auto value = take(name);
        if (!value)
            return;
        bool ok = false;
        const qint64 number = value->toLongLong(&ok);
        if (!ok || number < least || number > most)
            fault(name, "must be a whole number from " + QByteArray::number(least) + " to " +
                            QByteArray::number(most));
        else
            out = number;
    }
    std::optional<QByteArray> takeWord(const char *name, std::initializer_list<const char *> words)
    {
        auto value = take(name);
        if (value && std::none_of(words.begin(), words.end(), [&](const char *w) { return *value == w; })) {
            fault(name, "is not a value of this filter");
            return std::nullopt;
        }
        return value;
    }
    std::optional<QByteArray> takeId(const char *name, const char *prefix)
    {
        auto value = take(name);
        if (value && !value->startsWith(prefix))
            fault(name, "must begin with " + QByteArray(prefix));
        return value;
    }
    std::optional<Instant> takeInstant(const char *name)
    {
        const auto value = take(name);
        if (!value)
            return std::nullopt;
        const auto instant = Instant::fromIso(*value);
        if (!instant)
            fault(name, "must be a time such as 2026-05-04T10:00:00Z");
        return instant;
    }
    void fault(const QByteArray &name, const QByteArray &message) { m_faults.push_back({name, message}); }
    void refuseRest()
    {
        for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
            fault(it.key().left(60), "is not a parameter of this call");
    }

private:
    QHash<QByteArray, QByteArray> m_values;
    Faults &m_faults;
};

} // namespace

std::variant<ListQuery, Refusal> QueryDecoder::readList(const Request &request)
{
    Faults faults;
    Parameters parameters(request, faults);
    ListQuery query;
    parameters.takeNumber("limit", 1, kMostRows, query.limit);
    parameters.takeNumber("offset", 0, kLargestOffset, query.offset);
    if (const auto direction = parameters.takeWord("direction", {"OUTBOUND", "INBOUND"}))
        query.inbound = *direction == "INBOUND";
    // REVOKED and EXPIRED are states, but not values of the documented filter.
    query.state = parameters.takeWord(
        "status", {"QUEUED", "SENT", "DELIVERED", "READ", "CLICKED", "BOUNCED", "FAILED", "UNSUBSCRIBED"});
    query.channelId = parameters.takeId("channel_id", "ch_");
    query.contactId = parameters.takeId("contact_id", "c_");
    query.campaignId = parameters.take("campaign_id");
    if (query.campaignId && !RequestDecoder::isUuid(*query.campaignId))
        parameters.fault("campaign_id", "must be a UUID");
    query.kind = parameters.takeWord("message_type", {"MESSAGE", "CONVERSATION", "NEWSLETTER"});
    query.from = parameters.takeInstant("from");
    query.to = parameters.takeInstant("to");
    parameters.refuseRest();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    return query;
}

std::variant<std::optional<Line>, Refusal> QueryDecoder::readTier(const Request &request)
{
    Faults faults;
    Parameters parameters(request, faults);
    const auto channel = parameters.takeWord("channel", {"RCS", "EMAIL"});
    parameters.refuseRest();
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    if (!channel)
        return std::optional<Line>();
    return std::optional<Line>(*channel == "RCS" ? Line::Rcs : Line::Email);
}

std::optional<Refusal> QueryDecoder::refuseAny(const Request &request)
{
    if (request.query.empty())
        return std::nullopt;
    Faults faults;
    Parameters(request, faults).refuseRest();
    return Refusal::invalid(std::move(faults));
}

} // namespace arowana::sandbox
