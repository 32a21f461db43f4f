// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is being written to each (agent, phone), and nowhere else: kept while one goes from one conversation
// to another, on disk at each pause of typing, back after a crash, and given back when a reply was refused.
// GUI thread; owned by the page.

#include "models/domain/chipdraft.h"
#include "models/domain/sessionpair.h"
#include "models/domain/storeddraft.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace arowana {

class ReplyDrafts : public QObject {
    Q_OBJECT
public:
    struct Draft {
        QString text;
        QList<ChipDraft> chips = {};
        QString notice = {};             ///< why it came back; until it is changed or sent
        bool isForWantOfSession = false; ///< that is why, so the notice is stale once they have written again

        [[nodiscard]] bool isEmpty() const { return text.isEmpty() && chips.isEmpty(); }
        friend bool operator==(const Draft &, const Draft &) = default;
    };

    /// `newId` gives a draft its id, unlike every other of the workspace.
    explicit ReplyDrafts(std::function<quint64()> newId, QObject *parent = nullptr);

    /// Takes the drafts of an earlier run that are replies, and those that came back since; returns the
    /// others. What came back stands before what is written there, with the reason.
    [[nodiscard]] QList<StoredDraft> restore(const QList<StoredDraft> &drafts);

    /// The pair it is a reply to; nullopt for what was not written in a reply box, or holds more than one
    /// can.
    [[nodiscard]] static std::optional<SessionPair> pairOf(const ComposeDraft &draft);
    /// What stands in the reply box for it.
    [[nodiscard]] static Draft replyIn(const ComposeDraft &draft);
    /// As it is kept, and given back when the send is stopped.
    [[nodiscard]] static ComposeDraft composeDraft(const SessionPair &pair, const Draft &draft);

    [[nodiscard]] Draft of(const SessionPair &pair) const;
    /// Pairs something is written to.
    [[nodiscard]] QList<SessionPair> pairs() const;
    /// Typed by the operator; saved at the next pause.
    void set(const SessionPair &pair, const QString &text, const QList<ChipDraft> &chips);
    /// Saves what is not saved yet, now.
    void flush();

    /// The operator sends it: returns the id it is kept under, 0 when it is kept nowhere.
    [[nodiscard]] quint64 take(const SessionPair &pair, quint64 token);
    [[nodiscard]] bool isOnItsWay(const SessionPair &pair) const;
    /// The send of this token is on disk, and its draft went with it. False when it is none of these.
    bool confirm(quint64 token);
    /// It is not: the draft stays, with this notice. False when it is none of these.
    bool refuse(quint64 token, const QString &notice);
    /// The customer has written again: what came back for want of a session stays, its notice goes.
    void sessionOpened(const SessionPair &pair);
    /// What could not be sent comes back before what is written there now, with its notice. `keptUnder` is
    /// dropped from the disk once both stand there together; 0: it is not there.
    void giveBack(const SessionPair &pair, const Draft &back, quint64 keptUnder = 0);

Q_SIGNALS:
    void draftSaved(const arowana::StoredDraft &draft);
    void draftDropped(quint64 id);
    /// Otherwise than by set().
    void changed(const arowana::SessionPair &pair);

private:
    struct Kept {
        Draft draft;
        quint64 id = 0;            ///< 0: not on disk
        quint64 token = 0;         ///< of the send that is on its way to the disk; 0: none
        QList<quint64> stale = {}; ///< kept on disk until what stands here is, under a number of its own
    };

    /// One on its way to the disk while something else stands in its place already.
    struct Leaving {
        SessionPair pair;
        Draft draft;
        quint64 id = 0; ///< it is kept on disk under; 0: nowhere
    };

    void save(const SessionPair &pair, Kept &kept);
    void takeReturned(const SessionPair &pair, const StoredDraft &stored);

    std::function<quint64()> m_newId;
    std::map<SessionPair, Kept> m_kept;
    std::map<quint64, Leaving> m_leaving; ///< by token
    std::set<SessionPair> m_unsaved;
    QTimer m_pause;  ///< runs while one types
    QTimer m_latest; ///< runs since the first change that is not saved: typing may know no pause
};

} // namespace arowana
