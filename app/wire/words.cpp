// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/words.h"

#include <array>
#include <utility>

namespace arowana {

namespace {

template <class T, size_t N>
using Words = std::array<std::pair<const char *, T>, N>;

template <class T, size_t N>
std::optional<T> lookUp(const Words<T, N> &words, QByteArrayView word)
{
    for (const auto &[text, value] : words) {
        if (word.compare(QByteArrayView(text), Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

template <class T, size_t N>
QByteArray wordIn(const Words<T, N> &words, T value)
{
    for (const auto &[text, known] : words) {
        if (known == value)
            return QByteArray(text);
    }
    return {};
}

constexpr Words<MessageStatus, 14> kStatuses{{
    {"queued", MessageStatus::Queued},
    {"sent", MessageStatus::Sent},
    {"dispatched", MessageStatus::Sent},
    {"delivered", MessageStatus::Delivered},
    {"read", MessageStatus::Read},
    {"opened", MessageStatus::Read},
    {"clicked", MessageStatus::Clicked},
    {"bounced", MessageStatus::Bounced},
    {"failed", MessageStatus::Failed},
    {"expired", MessageStatus::Expired},
    {"revoked", MessageStatus::Revoked},
    {"unsubscribed", MessageStatus::Unsubscribed},
    {"complained", MessageStatus::Complained},
    {"received", MessageStatus::Received},
}};

constexpr Words<BillingUnit, 4> kUnits{{
    {"basic_message", BillingUnit::Basic},
    {"single_message", BillingUnit::Single},
    {"conversation", BillingUnit::Conversation},
    {"mau", BillingUnit::Mau},
}};

constexpr Words<Direction, 2> kDirections{{
    {"OUTBOUND", Direction::Outbound},
    {"INBOUND", Direction::Inbound},
}};

constexpr Words<Channel, 3> kChannels{{
    {"RCS", Channel::Rcs},
    {"EMAIL", Channel::Email},
    {"SMS", Channel::Sms},
}};

constexpr Words<MessageType, 3> kTypes{{
    {"MESSAGE", MessageType::Message},
    {"CONVERSATION", MessageType::Conversation},
    {"NEWSLETTER", MessageType::Newsletter},
}};

constexpr Words<TrafficType, 5> kTraffic{{
    {"AUTHENTICATION", TrafficType::Authentication},
    {"TRANSACTION", TrafficType::Transaction},
    {"PROMOTION", TrafficType::Promotion},
    {"SERVICEREQUEST", TrafficType::ServiceRequest},
    {"ACKNOWLEDGEMENT", TrafficType::Acknowledgement},
}};

constexpr Words<MediaHeight, 3> kHeights{{
    {"SHORT", MediaHeight::Short},
    {"MEDIUM", MediaHeight::Medium},
    {"TALL", MediaHeight::Tall},
}};

constexpr Words<CardOrientation, 2> kOrientations{{
    {"VERTICAL", CardOrientation::Vertical},
    {"HORIZONTAL", CardOrientation::Horizontal},
}};

constexpr Words<CardWidth, 2> kWidths{{
    {"SMALL", CardWidth::Small},
    {"MEDIUM", CardWidth::Medium},
}};

constexpr Words<UseCase, 4> kUseCases{{
    {"OTP", UseCase::Otp},
    {"TRANSACTIONAL", UseCase::Transactional},
    {"PROMOTIONAL", UseCase::Promotional},
    {"MULTI_USE", UseCase::MultiUse},
}};

} // namespace

std::optional<MessageStatus> statusFromWord(QByteArrayView word)
{
    return lookUp(kStatuses, word);
}

std::optional<BillingUnit> billingUnitFromWord(QByteArrayView word)
{
    return lookUp(kUnits, word);
}

std::optional<Direction> directionFromWord(QByteArrayView word)
{
    return lookUp(kDirections, word);
}

std::optional<Channel> channelFromWord(QByteArrayView word)
{
    return lookUp(kChannels, word);
}

std::optional<MessageType> messageTypeFromWord(QByteArrayView word)
{
    return lookUp(kTypes, word);
}

std::optional<TrafficType> trafficTypeFromWord(QByteArrayView word)
{
    return lookUp(kTraffic, word);
}

std::optional<MediaHeight> mediaHeightFromWord(QByteArrayView word)
{
    return lookUp(kHeights, word);
}

std::optional<CardOrientation> orientationFromWord(QByteArrayView word)
{
    return lookUp(kOrientations, word);
}

std::optional<CardWidth> cardWidthFromWord(QByteArrayView word)
{
    return lookUp(kWidths, word);
}

std::optional<UseCase> useCaseFromWord(QByteArrayView word)
{
    return lookUp(kUseCases, word);
}

QByteArray wordOf(Channel channel)
{
    return wordIn(kChannels, channel);
}

QByteArray wordOf(UseCase useCase)
{
    return wordIn(kUseCases, useCase);
}

QByteArray wordOf(Direction direction)
{
    return wordIn(kDirections, direction);
}

QByteArray wordOf(MessageType type)
{
    return wordIn(kTypes, type);
}

QByteArray wordOf(TrafficType type)
{
    return wordIn(kTraffic, type);
}

QByteArray wordOf(MediaHeight height)
{
    return wordIn(kHeights, height);
}

QByteArray wordOf(CardOrientation orientation)
{
    return wordIn(kOrientations, orientation);
}

QByteArray wordOf(CardWidth width)
{
    return wordIn(kWidths, width);
}

} // namespace arowana
