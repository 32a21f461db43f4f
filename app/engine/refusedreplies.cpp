// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/refusedreplies.h"

#include "app/wire/sendcodec.h"
#include "models/domain/returnedreply.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr qint64 kCallMostMs = 30'000; ///< so long a call takes at the most

} // namespace

RefusedReplies::RefusedReplies(Parts parts)
    : m_p(parts)
{
}

Result<void> RefusedReplies::apply(const OutboxEntry &entry, const Refusal &refusal)
{
    if (QLatin1String(refusal.code) != kNoActiveSession)
        return {};
    const auto request = decodeSend(entry.body, {});
    if (!request || request->type != MessageType::Conversation || request->channel() != Channel::Rcs)
        return {};
    const SessionPair pair{AgentId(request->sender.id), wireText(request->to)};
    if (auto closed = m_p.sessions.applyRefused(pair, askedAt(entry)); !closed)
        return closed;
    // A list has its own way to go on, and thousands of lines are nobody's draft.
    const auto run = m_p.runs.runOfMessage(entry.row);
    if (!run)
        return run.error();
    return *run == 0 ? giveBack(*request) : Result<void>();
}

/// When the refused request left, by the platform's clock.
Instant RefusedReplies::askedAt(const OutboxEntry &entry) const
{
    // Of a send that left before the platform's time was known, this machine's clock alone tells.
    const Instant here = entry.firstTryAt.value_or(m_p.clock.now());
    const Instant first = entry.firstTryThere.value_or(here.plusMs(m_p.server.skewMs()));
    // It is the last try that was refused, and its answer has just told the time.
    return m_p.server.isSure() ? std::max(first, m_p.server.now().plusMs(-kCallMostMs)) : first;
}

Result<void> RefusedReplies::giveBack(const SendRequest &request)
{
    if (!std::holds_alternative<RcsText>(request.content))
        return {}; // nothing the reply box could hold; the outbox has it
    StoredDraft stored{0, m_p.clock.now(), draftOf(request)};
    const auto id = idFor(stored.draft);
    if (!id)
        return id.error();
    stored.id = *id;
    if (auto saved = m_p.desk.saveDraft(stored); !saved)
        return saved;
    m_returned.append(stored);
    return {};
}

/// The same text to the same phone is the same draft: a commit that was said to have failed may have held.
Result<quint64> RefusedReplies::idFor(const ComposeDraft &draft)
{
    const auto kept = m_p.desk.drafts();
    if (!kept)
        return kept.error();
    quint64 last = std::max(m_last, kReturnedDraftsAbove);
    for (const StoredDraft &one : *kept) {
        if (!isReturnedDraft(one.id))
            continue;
        if (one.draft == draft)
            return one.id;
        last = std::max(last, one.id);
    }
    m_last = last + 1;
    return m_last;
}

void RefusedReplies::publish(ChangeBatcher &)
{
    for (const StoredDraft &draft : std::exchange(m_returned, {})) {
        if (returned)
            returned(draft);
    }
}

} // namespace arowana
