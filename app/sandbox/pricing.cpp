// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/pricing.h"

#include <array>

namespace arowana::sandbox {

namespace {

constexpr qsizetype kBasicCharacters = 160;
constexpr std::array<qint64, 3> kThresholds = {0, 1'000, 10'000};

// In 1/10000 EUR, by tier.
constexpr std::array<qint64, 3> kBasic = {800, 720, 640};
constexpr std::array<qint64, 3> kSingle = {1'200, 1'080, 960};
constexpr std::array<qint64, 3> kConversation = {2'000, 1'800, 1'600};
constexpr std::array<qint64, 3> kMau = {3'000, 2'700, 2'400};
constexpr std::array<qint64, 3> kEmail = {50, 45, 40};

} // namespace

Pricing::Pricing(qint64 startVolume, double holdRate)
    : m_rcsVolume(startVolume)
    , m_emailVolume(startVolume)
    , m_holdRate(holdRate)
{
}

Unit Pricing::unitOf(const SendOrder &order)
{
    if (order.line == Line::Email)
        return Unit::BasicMessage;
    switch (order.kind) {
    case MessageKind::Conversation:
        return Unit::Conversation;
    case MessageKind::Newsletter:
        return Unit::Mau;
    case MessageKind::Message:
        break;
    }
    const bool basic =
        order.textCharacters <= kBasicCharacters && !order.hasSuggestions && !order.hasRichBody;
    return basic ? Unit::BasicMessage : Unit::SingleMessage;
}

QByteArray Pricing::unitName(Unit unit)
{
    switch (unit) {
    case Unit::BasicMessage:
        return "basic_message";
    case Unit::SingleMessage:
        return "single_message";
    case Unit::Conversation:
        return "conversation";
    case Unit::Mau:
        return "mau";
    }
    return {};
}

Money Pricing::price(Line line, Unit unit) const
{
    const size_t at = tier(line);
    if (line == Line::Email)
        return Money{kEmail[at]};
    switch (unit) {
    case Unit::BasicMessage:
        return Money{kBasic[at]};
    case Unit::SingleMessage:
        return Money{kSingle[at]};
    case Unit::Conversation:
        return Money{kConversation[at]};
    case Unit::Mau:
        return Money{kMau[at]};
    }
    return {};
}

Money Pricing::hold(Line line, Unit unit) const
{
    return Money{qRound64(double(price(line, unit).tenThousandths) * m_holdRate)};
}

void Pricing::countUnit(Line line)
{
    ++(line == Line::Rcs ? m_rcsVolume : m_emailVolume);
}

QByteArray Pricing::tierName(Line line) const
{
    return "tier_" + QByteArray::number(quint64(tier(line) + 1));
}

size_t Pricing::tier(Line line) const
{
    size_t at = 0;
    while (at + 1 < kThresholds.size() && volume(line) >= kThresholds[at + 1])
        ++at;
    return at;
}

} // namespace arowana::sandbox
