// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expectedunit.h"

#include "models/domain/contentlimits.h"

namespace arowana {

ExpectedUnit expectedUnit(const SendRequest &request)
{
    const auto *rcs = std::get_if<RcsText>(&request.content);
    if (!rcs)
        return {BillingUnit::Basic, UnitReason::Email, 0};
    if (request.type == MessageType::Conversation)
        return {BillingUnit::Conversation, UnitReason::Session, 0};
    if (request.type == MessageType::Newsletter)
        return {BillingUnit::Mau, UnitReason::Newsletter, 0};
    const qsizetype characters = characterCount(rcs->text);
    if (characters > kRcsBasicMost)
        return {BillingUnit::Single, UnitReason::LongText, characters};
    const qsizetype bytes = byteCount(rcs->text);
    if (bytes > kRcsBasicMost)
        return {BillingUnit::Basic, UnitReason::LongInBytes, bytes};
    return {BillingUnit::Basic, UnitReason::ShortText, characters};
}

} // namespace arowana
