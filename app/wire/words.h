// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's words and the console's enums, both ways, all in one place. Words are compared without
// regard to case: the log writes `DELIVERED`, the overview page `delivered`. An unknown word is an empty
// optional, and the caller keeps the word. Pure functions, any thread.

#include "models/domain/billingunit.h"
#include "models/domain/channel.h"
#include "models/domain/direction.h"
#include "models/domain/messagestatus.h"
#include "models/domain/messagetype.h"
#include "models/domain/richcard.h"
#include "models/domain/traffictype.h"

#include <QByteArray>

#include <optional>

namespace arowana {

/// Status words of the send answer, the log, the timeline and the prose (`api/rcs/track-delivery`).
[[nodiscard]] std::optional<MessageStatus> statusFromWord(QByteArrayView word);
[[nodiscard]] std::optional<BillingUnit> billingUnitFromWord(QByteArrayView word);
[[nodiscard]] std::optional<Direction> directionFromWord(QByteArrayView word);
[[nodiscard]] std::optional<Channel> channelFromWord(QByteArrayView word);
[[nodiscard]] std::optional<MessageType> messageTypeFromWord(QByteArrayView word);
[[nodiscard]] std::optional<TrafficType> trafficTypeFromWord(QByteArrayView word);
[[nodiscard]] std::optional<MediaHeight> mediaHeightFromWord(QByteArrayView word);
[[nodiscard]] std::optional<CardOrientation> orientationFromWord(QByteArrayView word);
[[nodiscard]] std::optional<CardWidth> cardWidthFromWord(QByteArrayView word);
[[nodiscard]] std::optional<UseCase> useCaseFromWord(QByteArrayView word);

[[nodiscard]] QByteArray wordOf(Channel channel);
/// Empty for UseCase::Unknown.
[[nodiscard]] QByteArray wordOf(UseCase useCase);
[[nodiscard]] QByteArray wordOf(Direction direction);
[[nodiscard]] QByteArray wordOf(MessageType type);
[[nodiscard]] QByteArray wordOf(TrafficType type);
/// Empty for MediaHeight::Unset.
[[nodiscard]] QByteArray wordOf(MediaHeight height);
[[nodiscard]] QByteArray wordOf(CardOrientation orientation);
[[nodiscard]] QByteArray wordOf(CardWidth width);

} // namespace arowana
