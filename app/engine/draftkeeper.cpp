// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/draftkeeper.h"

#include "app/engine/wishqueue.h"

#include <algorithm>
#include <utility>

namespace arowana {

DraftKeeper::DraftKeeper(Parts parts)
    : m_p(parts)
    , m_timers(parts.timers)
{
}

void DraftKeeper::tellAll()
{
    auto drafts = m_p.store.drafts();
    if (drafts)
        m_p.changes.draftsTold(drafts.take());
    else
        m_timers.after(kRetryMs, [this] { tellAll(); });
}

void DraftKeeper::save(const StoredDraft &draft)
{
    if (m_sent.contains(draft.id))
        return;
    if (const auto held = m_held.find(draft.id); held != m_held.end()) {
        held->second = draft;
        tellOwed();
        return;
    }
    m_waiting.insert_or_assign(draft.id, draft);
    flush();
}

void DraftKeeper::drop(quint64 id)
{
    m_waiting.insert_or_assign(id, std::nullopt);
    flush();
}

void DraftKeeper::noteSent(quint64 id)
{
    m_sent.insert(id);
    m_waiting.erase(id);
    m_held.erase(id);
    tellOwed();
}

void DraftKeeper::hold(quint64 id)
{
    if (m_held.contains(id))
        return; // with what was saved since
    const auto waiting = m_waiting.extract(id);
    m_held.insert_or_assign(id, waiting ? waiting.mapped() : std::nullopt);
}

void DraftKeeper::release(quint64 id)
{
    const auto held = m_held.extract(id);
    if (held && held.mapped())
        save(*held.mapped());
}

Result<void> DraftKeeper::write(quint64 id, const std::optional<StoredDraft> &draft)
{
    return m_p.writer.write([&] { return draft ? m_p.store.saveDraft(*draft) : m_p.store.dropDraft(id); });
}

/// What is to be dropped, and is not yet, is nobody's loss.
void DraftKeeper::tellOwed()
{
    const auto isText = [](const auto &entry) { return entry.second.has_value(); };
    const bool isOwed = std::any_of(m_waiting.begin(), m_waiting.end(), isText) ||
                        std::any_of(m_held.begin(), m_held.end(), isText);
    if (isOwed != std::exchange(m_isOwedTold, isOwed))
        m_p.changes.draftsOwed(isOwed);
}

void DraftKeeper::flush()
{
    while (!m_isWaiting && !m_waiting.empty()) {
        const auto first = m_waiting.begin();
        const auto written = write(first->first, first->second);
        if (!written && isAboutTheStore(written.error())) {
            wait(written.error());
            break;
        }
        m_waiting.erase(first);
        if (written) {
            m_lockTries = 0;
            m_isTold = false;
        } else if (troubled) { // about this draft, now and for ever
            troubled(written.error());
        }
    }
    tellOwed();
}

void DraftKeeper::wait(const Error &error)
{
    // A lock mostly passes before anybody has to hear of it.
    const bool isShort = error.kind == ErrorKind::Locked && m_lockTries++ < WishQueue::kLockTries;
    m_isWaiting = true;
    m_timers.after(isShort ? WishQueue::kLockWaitMs : kRetryMs, [this] {
        m_isWaiting = false;
        flush();
    });
    if (!isShort && !std::exchange(m_isTold, true) && troubled)
        troubled(error);
}

} // namespace arowana
