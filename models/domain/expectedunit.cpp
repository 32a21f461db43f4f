// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expectedunit.h"

#include "models/domain/contentlimits.h"

namespace arowana {

namespace {

UnitReason sessionReason(const SendContext &context)
{
    if (context.isSessionOpen == false)
        return UnitReason::NoSession;
    return context.isSessionPaid ? UnitReason::SessionPaid : UnitReason::Session;
}

} // namespace

ExpectedUnit expectedUnit(const SendRequest &request, const SendContext &context)
{
    if (request.channel() == Channel::Email)
        return {BillingUnit::Basic, UnitReason::Email, 0};
    if (request.type == MessageType::Conversation)
        return {BillingUnit::Conversation, sessionReason(context), 0};
    if (request.type == MessageType::Newsletter)
        return {BillingUnit::Mau,
                context.isNewsletterMonthPaid ? UnitReason::NewsletterPaid : UnitReason::Newsletter, 0};
    const auto *rcs = std::get_if<RcsText>(&request.content);
    if (!rcs)
        return std::holds_alternative<TemplateContent>(request.content)
                   ? ExpectedUnit{BillingUnit::Unknown, UnitReason::Template, 0}
                   : ExpectedUnit{BillingUnit::Single, UnitReason::RichContent, 0};
    if (!rcs->suggestions.isEmpty())
        return {BillingUnit::Single, UnitReason::Suggestions, rcs->suggestions.size()};
    const qsizetype characters = characterCount(rcs->text);
    if (characters > kRcsBasicMost)
        return {BillingUnit::Single, UnitReason::LongText, characters};
    const qsizetype bytes = byteCount(rcs->text);
    if (bytes > kRcsBasicMost)
        return {BillingUnit::Basic, UnitReason::LongInBytes, bytes};
    return {BillingUnit::Basic, UnitReason::ShortText, characters};
}

} // namespace arowana
