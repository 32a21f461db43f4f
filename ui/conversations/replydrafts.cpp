// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/replydrafts.h"

#include "models/domain/returnedreply.h"
#include "ui/text/failurewords.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr int kPauseMs = 400;
constexpr int kLatestMs = 5'000;

} // namespace

ReplyDrafts::ReplyDrafts(std::function<quint64()> newId, QObject *parent)
    : QObject(parent)
    , m_newId(std::move(newId))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    m_latest.setSingleShot(true);
    m_latest.setInterval(kLatestMs);
    connect(&m_pause, &QTimer::timeout, this, &ReplyDrafts::flush);
    connect(&m_latest, &QTimer::timeout, this, &ReplyDrafts::flush);
}

ComposeDraft ReplyDrafts::composeDraft(const SessionPair &pair, const Draft &draft)
{
    ComposeDraft stored;
    stored.to = pair.phone;
    stored.sender = Sender{Channel::Rcs, pair.agentId.bytes(), {}, {}, {}, {}, {}};
    stored.type = MessageType::Conversation;
    stored.rcs = RcsText{draft.text, chipsOf(draft.chips)};
    stored.rcsForms = formsBeside(draft.chips);
    stored.isReply = true;
    return stored;
}

std::optional<SessionPair> ReplyDrafts::pairOf(const ComposeDraft &draft)
{
    const auto phone = PhoneNumber::parse(draft.to);
    if (!draft.isReply || draft.type != MessageType::Conversation || !phone || !draft.sender ||
        draft.sender->channel != Channel::Rcs || draft.sender->id.isEmpty())
        return {};
    ComposeDraft reply;
    reply.to = draft.to;
    reply.sender = draft.sender;
    reply.type = draft.type;
    reply.traffic = draft.traffic;
    reply.rcs = draft.rcs;
    reply.rcsForms = draft.rcsForms;
    reply.isReply = true;
    if (!(reply == draft))
        return {};
    return SessionPair{AgentId(draft.sender->id), phone->e164()};
}

ReplyDrafts::Draft ReplyDrafts::replyIn(const ComposeDraft &draft)
{
    return {draft.rcs.text, formsOf(draft.rcs.suggestions, draft.rcsForms), {}};
}

QList<StoredDraft> ReplyDrafts::restore(const QList<StoredDraft> &drafts)
{
    QList<StoredDraft> others;
    QList<std::pair<SessionPair, StoredDraft>> returned; // after what was typed since
    for (const StoredDraft &stored : drafts) {
        ComposeDraft draft = stored.draft;
        draft.isReply = draft.isReply || isReturnedDraft(stored.id); // a refused session reply, and its words
        const auto pair = pairOf(draft);
        if (pair && isReturnedDraft(stored.id)) {
            returned.append({*pair, stored});
            continue;
        }
        // A second one to the same pair is nobody's to merge: it comes back as a dialog.
        if (!pair || (m_kept.contains(*pair) && !m_kept.at(*pair).draft.isEmpty())) {
            others.append(stored);
            continue;
        }
        Kept &kept = m_kept[*pair];
        kept.draft = replyIn(stored.draft);
        kept.id = stored.id;
        Q_EMIT changed(*pair);
    }
    for (const auto &[pair, stored] : returned)
        takeReturned(pair, stored);
    return others;
}

/// Refused by the platform for want of a session. It keeps its number until staff go on with it, so that it
/// comes back with its reason after a restart too.
void ReplyDrafts::takeReturned(const SessionPair &pair, const StoredDraft &stored)
{
    Refusal refusal;
    refusal.httpStatus = 422;
    refusal.code = QByteArray(kNoActiveSession.data(), kNoActiveSession.size());
    const CardText card = refusalCard(refusal);
    Draft back = replyIn(stored.draft);
    back.notice = QStringLiteral("%1 %2").arg(card.whatHappened, card.next);
    back.isForWantOfSession = true;
    Kept &kept = m_kept[pair];
    if (kept.id == stored.id)
        return;
    if (kept.draft.isEmpty() && kept.id == 0 && kept.token == 0) {
        kept.draft = back;
        kept.id = stored.id;
        Q_EMIT changed(pair);
        return;
    }
    giveBack(pair, back, stored.id);
}

ReplyDrafts::Draft ReplyDrafts::of(const SessionPair &pair) const
{
    const auto found = m_kept.find(pair);
    return found == m_kept.end() ? Draft{} : found->second.draft;
}

QList<SessionPair> ReplyDrafts::pairs() const
{
    QList<SessionPair> written;
    for (const auto &[pair, kept] : m_kept) {
        if (!kept.draft.isEmpty())
            written.append(pair);
    }
    return written;
}

void ReplyDrafts::set(const SessionPair &pair, const QString &text, const QList<ChipDraft> &chips)
{
    Kept &kept = m_kept[pair];
    if (kept.token != 0 || (kept.draft.text == text && kept.draft.chips == chips))
        return;
    kept.draft = {text, chips, {}};
    m_unsaved.insert(pair);
    m_pause.start();
    if (!m_latest.isActive())
        m_latest.start();
}

void ReplyDrafts::flush()
{
    m_pause.stop();
    m_latest.stop();
    const auto unsaved = std::exchange(m_unsaved, {});
    for (const SessionPair &pair : unsaved)
        save(pair, m_kept[pair]);
}

void ReplyDrafts::save(const SessionPair &pair, Kept &kept)
{
    if (isReturnedDraft(kept.id)) // changed since it came back: from now on one as any other
        kept.stale.append(std::exchange(kept.id, 0));
    if (!kept.draft.isEmpty()) {
        if (kept.id == 0)
            kept.id = m_newId();
        Q_EMIT draftSaved(
            {kept.id, Instant{QDateTime::currentMSecsSinceEpoch()}, composeDraft(pair, kept.draft)});
    } else if (const quint64 id = std::exchange(kept.id, 0)) {
        Q_EMIT draftDropped(id);
    }
    for (const quint64 id : std::exchange(kept.stale, {}))
        Q_EMIT draftDropped(id);
}

quint64 ReplyDrafts::take(const SessionPair &pair, quint64 token)
{
    Kept &kept = m_kept[pair];
    kept.token = token;
    // On disk first: should the send not get there, nothing is lost either.
    if (m_unsaved.erase(pair) > 0)
        save(pair, kept);
    return kept.id;
}

bool ReplyDrafts::isOnItsWay(const SessionPair &pair) const
{
    const auto found = m_kept.find(pair);
    return found != m_kept.end() && found->second.token != 0;
}

bool ReplyDrafts::confirm(quint64 token)
{
    if (m_leaving.erase(token) > 0)
        return true;
    const auto found = std::find_if(m_kept.begin(), m_kept.end(),
                                    [token](const auto &item) { return item.second.token == token; });
    if (token == 0 || found == m_kept.end())
        return false;
    const SessionPair pair = found->first;
    m_kept.erase(found);
    Q_EMIT changed(pair);
    return true;
}

bool ReplyDrafts::refuse(quint64 token, const QString &notice)
{
    if (auto left = m_leaving.extract(token)) {
        Leaving &back = left.mapped();
        back.draft.notice = notice;
        back.draft.isForWantOfSession = false;
        giveBack(back.pair, back.draft, back.id);
        return true;
    }
    const auto found = std::find_if(m_kept.begin(), m_kept.end(),
                                    [token](const auto &item) { return item.second.token == token; });
    if (token == 0 || found == m_kept.end())
        return false;
    found->second.token = 0;
    found->second.draft.notice = notice;
    found->second.draft.isForWantOfSession = false;
    Q_EMIT changed(found->first);
    return true;
}

void ReplyDrafts::sessionOpened(const SessionPair &pair)
{
    const auto found = m_kept.find(pair);
    if (found == m_kept.end() || !found->second.draft.isForWantOfSession)
        return;
    found->second.draft.notice.clear();
    found->second.draft.isForWantOfSession = false;
    if (found->second.token == 0) { // under a number of its own: it does not come back with the reason
        m_unsaved.insert(pair);
        flush();
    }
    Q_EMIT changed(pair);
}

void ReplyDrafts::giveBack(const SessionPair &pair, const Draft &back, quint64 keptUnder)
{
    Kept &kept = m_kept[pair];
    if (kept.token != 0) { // what is on its way to the disk makes room, and may be refused yet
        m_leaving.emplace(kept.token, Leaving{pair, kept.draft, kept.id});
        kept = {};
    }
    const Draft now = std::exchange(kept.draft, back);
    if (!now.text.isEmpty() && now.text != back.text)
        kept.draft.text += (back.text.isEmpty() ? QString() : QStringLiteral("\n\n")) + now.text;
    for (const ChipDraft &chip : now.chips) {
        if (!kept.draft.chips.contains(chip)) // too many of them are told at the field, and none is lost
            kept.draft.chips.append(chip);
    }
    if (keptUnder != 0)
        kept.stale.append(keptUnder);
    m_unsaved.insert(pair);
    flush();
    Q_EMIT changed(pair);
}

} // namespace arowana
