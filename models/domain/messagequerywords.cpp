// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagequerywords.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace arowana {

namespace {

struct KeyWord {
    QueryKey key;
    QLatin1String word;
};

/// In the order in which they are offered.
constexpr std::array kKeys{
    KeyWord{QueryKey::Status, QLatin1String("status")},
    KeyWord{QueryKey::To, QLatin1String("to")},
    KeyWord{QueryKey::From, QLatin1String("from")},
    KeyWord{QueryKey::Channel, QLatin1String("channel")},
    KeyWord{QueryKey::Agent, QLatin1String("agent")},
    KeyWord{QueryKey::Type, QLatin1String("type")},
    KeyWord{QueryKey::Unit, QLatin1String("unit")},
    KeyWord{QueryKey::Cost, QLatin1String("cost")},
    KeyWord{QueryKey::Reason, QLatin1String("reason")},
    KeyWord{QueryKey::On, QLatin1String("on")},
    KeyWord{QueryKey::After, QLatin1String("after")},
    KeyWord{QueryKey::Before, QLatin1String("before")},
    KeyWord{QueryKey::Is, QLatin1String("is")},
    KeyWord{QueryKey::Has, QLatin1String("has")},
    KeyWord{QueryKey::Id, QLatin1String("id")},
    KeyWord{QueryKey::Campaign, QLatin1String("campaign")},
};

/// What other programs call them: no keys here, but it is known what is meant.
constexpr std::array kElsewhere{
    KeyWord{QueryKey::To, QLatin1String("recipient")},  KeyWord{QueryKey::To, QLatin1String("phone")},
    KeyWord{QueryKey::To, QLatin1String("number")},     KeyWord{QueryKey::To, QLatin1String("email")},
    KeyWord{QueryKey::Agent, QLatin1String("sender")},  KeyWord{QueryKey::Status, QLatin1String("state")},
    KeyWord{QueryKey::Reason, QLatin1String("error")},  KeyWord{QueryKey::Reason, QLatin1String("code")},
    KeyWord{QueryKey::Cost, QLatin1String("price")},    KeyWord{QueryKey::Cost, QLatin1String("amount")},
    KeyWord{QueryKey::On, QLatin1String("date")},       KeyWord{QueryKey::After, QLatin1String("since")},
    KeyWord{QueryKey::After, QLatin1String("newer")},   KeyWord{QueryKey::Before, QLatin1String("until")},
    KeyWord{QueryKey::Before, QLatin1String("older")},  KeyWord{QueryKey::Id, QLatin1String("key")},
    KeyWord{QueryKey::Campaign, QLatin1String("camp")},
};

struct ValueWord {
    QueryKey key;
    QLatin1String word;
    QueryCondition condition;
};

/// The first word of a condition is its own, a later one is read too.
const std::vector<ValueWord> &values()
{
    using enum QueryKey;
    const auto is = [](MessageStatus status) { return QueryCondition(StatusTerm{status}); };
    const auto by = [](arowana::Channel channel) { return QueryCondition(ChannelTerm{channel}); };
    const auto with = [](MessageTrait trait) { return QueryCondition(TraitTerm{trait}); };
    static const std::vector<ValueWord> all{
        {Status, QLatin1String("held"), is(MessageStatus::Held)},
        {Status, QLatin1String("sending"), is(MessageStatus::Sending)},
        {Status, QLatin1String("unknown"), is(MessageStatus::Unknown)},
        {Status, QLatin1String("refused"), is(MessageStatus::Refused)},
        {Status, QLatin1String("stopped"), is(MessageStatus::StoppedHere)},
        {Status, QLatin1String("queued"), is(MessageStatus::Queued)},
        {Status, QLatin1String("sent"), is(MessageStatus::Sent)},
        {Status, QLatin1String("delivered"), is(MessageStatus::Delivered)},
        {Status, QLatin1String("read"), is(MessageStatus::Read)},
        {Status, QLatin1String("opened"), is(MessageStatus::Read)},
        {Status, QLatin1String("clicked"), is(MessageStatus::Clicked)},
        {Status, QLatin1String("bounced"), is(MessageStatus::Bounced)},
        {Status, QLatin1String("deferred"), is(MessageStatus::SoftBounced)},
        {Status, QLatin1String("failed"), is(MessageStatus::Failed)},
        {Status, QLatin1String("expired"), is(MessageStatus::Expired)},
        {Status, QLatin1String("revoked"), is(MessageStatus::Revoked)},
        {Status, QLatin1String("unsubscribed"), is(MessageStatus::Unsubscribed)},
        {Status, QLatin1String("complained"), is(MessageStatus::Complained)},
        {Status, QLatin1String("spam"), is(MessageStatus::Complained)},
        {Status, QLatin1String("received"), is(MessageStatus::Received)},
        {Status, QLatin1String("unrecognised"), is(MessageStatus::Unrecognised)},
        {QueryKey::Channel, QLatin1String("rcs"), by(arowana::Channel::Rcs)},
        {QueryKey::Channel, QLatin1String("email"), by(arowana::Channel::Email)},
        {QueryKey::Channel, QLatin1String("e-mail"), by(arowana::Channel::Email)},
        {QueryKey::Channel, QLatin1String("mail"), by(arowana::Channel::Email)},
        {QueryKey::Channel, QLatin1String("sms"), by(arowana::Channel::Sms)},
        {Type, QLatin1String("message"), TypeTerm{MessageType::Message}},
        {Type, QLatin1String("conversation"), TypeTerm{MessageType::Conversation}},
        {Type, QLatin1String("newsletter"), TypeTerm{MessageType::Newsletter}},
        {Unit, QLatin1String("basic"), UnitTerm{BillingUnit::Basic}},
        {Unit, QLatin1String("single"), UnitTerm{BillingUnit::Single}},
        {Unit, QLatin1String("conversation"), UnitTerm{BillingUnit::Conversation}},
        {Unit, QLatin1String("mau"), UnitTerm{BillingUnit::Mau}},
        {Unit, QLatin1String("unknown"), UnitTerm{BillingUnit::Unknown}},
        {Has, QLatin1String("reason"), with(MessageTrait::Reason)},
        {Has, QLatin1String("cost"), with(MessageTrait::Cost)},
        {Has, QLatin1String("link"), with(MessageTrait::Link)},
        {Is, QLatin1String("inbound"), with(MessageTrait::Inbound)},
        {Is, QLatin1String("outbound"), with(MessageTrait::Outbound)},
        {Is, QLatin1String("failed"), with(MessageTrait::Failed)},
        {Is, QLatin1String("open"), with(MessageTrait::Open)},
        {Is, QLatin1String("free"), with(MessageTrait::Free)},
        {Is, QLatin1String("reserved"), with(MessageTrait::Reserved)},
        {Is, QLatin1String("ours"), with(MessageTrait::Ours)},
        {Is, QLatin1String("unread"), with(MessageTrait::Unread)},
    };
    return all;
}

constexpr qsizetype kKeyFarthest = 2;
constexpr qsizetype kKeyLongest = 16; // no word near a key is longer

/// How many letters must be put in, taken out, changed or swapped with their neighbour.
qsizetype distance(QStringView a, QStringView b)
{
    std::array<std::array<qsizetype, kKeyLongest + 1>, kKeyLongest + 1> cost{};
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            qsizetype &here = cost[size_t(i)][size_t(j)];
            if (i == 0 || j == 0) {
                here = i + j;
                continue;
            }
            here = std::min({cost[size_t(i - 1)][size_t(j)] + 1, cost[size_t(i)][size_t(j - 1)] + 1,
                             cost[size_t(i - 1)][size_t(j - 1)] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                here = std::min(here, cost[size_t(i - 2)][size_t(j - 2)] + 1);
        }
    }
    return cost[size_t(a.size())][size_t(b.size())];
}

} // namespace

QList<QueryKey> allQueryKeys()
{
    QList<QueryKey> keys;
    for (const KeyWord &word : kKeys)
        keys.append(word.key);
    return keys;
}

QString queryKeyWord(QueryKey key)
{
    const auto found =
        std::find_if(kKeys.begin(), kKeys.end(), [key](const KeyWord &word) { return word.key == key; });
    return found == kKeys.end() ? QString() : QString(found->word);
}

std::optional<QueryKey> queryKeyOf(QStringView word)
{
    const auto found = std::find_if(kKeys.begin(), kKeys.end(), [word](const KeyWord &candidate) {
        return word.compare(candidate.word, Qt::CaseInsensitive) == 0;
    });
    return found == kKeys.end() ? std::nullopt : std::optional(found->key);
}

std::optional<QueryKey> nearestQueryKey(QStringView word)
{
    if (word.size() > kKeyLongest)
        return std::nullopt;
    const QString typed = word.toString().toLower();
    for (const KeyWord &known : kElsewhere) {
        if (typed == known.word)
            return known.key;
    }
    std::optional<QueryKey> nearest;
    qsizetype best = kKeyFarthest + 1;
    for (const KeyWord &known : kKeys) {
        const QString key(known.word);
        const qsizetype far = distance(typed, key);
        // Of a key of two letters every word of two letters would be near.
        if (far < best && far < qMin(typed.size(), key.size())) {
            best = far;
            nearest = known.key;
        }
    }
    return nearest;
}

QStringList queryValueWords(QueryKey key)
{
    QStringList words;
    const QueryCondition *last = nullptr;
    for (const ValueWord &value : values()) {
        if (value.key == key && (!last || *last != value.condition))
            words.append(value.word);
        last = &value.condition;
    }
    return words;
}

std::optional<QueryCondition> queryConditionOf(QueryKey key, QStringView value)
{
    const auto found = std::find_if(values().begin(), values().end(), [&](const ValueWord &known) {
        return known.key == key && value.compare(known.word, Qt::CaseInsensitive) == 0;
    });
    return found == values().end() ? std::nullopt : std::optional(found->condition);
}

QString queryValueWord(const QueryCondition &condition)
{
    const auto found = std::find_if(values().begin(), values().end(),
                                    [&](const ValueWord &known) { return known.condition == condition; });
    return found == values().end() ? QString() : QString(found->word);
}

std::optional<QueryKey> queryKeyOf(const QueryCondition &condition)
{
    const auto found = std::find_if(values().begin(), values().end(),
                                    [&](const ValueWord &known) { return known.condition == condition; });
    return found == values().end() ? std::nullopt : std::optional(found->key);
}

bool takesSeveral(QueryKey key)
{
    return key == QueryKey::Status || key == QueryKey::Channel || key == QueryKey::Type ||
           key == QueryKey::Unit;
}

} // namespace arowana
