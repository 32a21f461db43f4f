// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Does what staff wish of the platform's contact list (`api/contacts/...`). Before a change the contact is
// read, so that what somebody else has changed meanwhile is not overwritten unseen; after a lost answer it is
// read again, and only what is seen there counts as done. The platform has no way to look for a contact, so a
// creation whose answer was lost stays open, over a restart too, until a contact like it is learnt or staff
// decide. Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/contactreads.h"
#include "app/engine/directory.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"
#include "models/domain/contactwish.h"

namespace arowana {

class ContactKeeper {
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        Directory &directory;
        ContactReads &reads;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const Clock &clock;
        const EnginePolicy &policy;
    };

    explicit ContactKeeper(Parts parts);
    ContactKeeper(const ContactKeeper &) = delete;
    ContactKeeper &operator=(const ContactKeeper &) = delete;

    /// Reads what an earlier run left open, and tells it.
    void start();
    void setOnline(bool online) { m_online = online; }

    /// answered() follows, once, later or at once.
    void ask(quint64 token, ContactWish wish);
    /// Staff take an open creation for settled.
    void forget(const IdempotencyKey &key);
    /// A contact was read: it may be one that was created without an answer.
    void noteRead(const Contact &contact);

    std::function<void(quint64 token, const ContactAnswer &)> answered;
    /// Creations of which it is not known whether they were done, oldest first.
    std::function<void(const QList<ContactWish> &)> openChanged;

private:
    /// After a lost answer the contact is read so often, after these waits: a slow platform may still be at
    /// it at the first look.
    static constexpr qint64 kLookAfterMs[] = {2'000, 15'000};
    static constexpr int kLooks = 2;
    static constexpr qint64 kPauseMostMs = 3'000; ///< waited for before something is asked
    static constexpr int kOpenMost = 200;
    static constexpr qint64 kSkewMs = 10LL * 60'000;

    /// One wish about a contact that is there, on its way.
    struct Task {
        quint64 token = 0;
        ContactWish wish;
        Contact now;          ///< as it was before
        ContactFields merged; ///< Change: as it is to be
        Unknown lost;         ///< how the answer was lost
        int look = 0;
    };

    void begin(quint64 token, const ContactWish &wish);
    void create(quint64 token, const ContactWish &wish);
    void created(quint64 token, const ContactWish &wish, const SavedContact &saved);
    void lookFirst(const Task &task);
    void proceed(Task task);
    void change(const Task &task);
    void remove(const Task &task);
    void recordConsent(const Task &task);
    /// Done as the answer says; `contact` is kept.
    void done(const Task &task, const Contact &contact);
    void gone(const Task &task, const Refusal *refusal);
    void setback(Task task, const Refusal *refusal, const Unknown *unknown);
    void lookAfter(const Task &task);
    void judge(Task task, const CallAnswer<Contact> &answer);
    [[nodiscard]] static bool isAsWished(const Task &task, const Contact &found);
    [[nodiscard]] static bool isCreationOf(const ContactWish &wish, const Contact &contact);

    void tell(quint64 token, const ContactWish &wish, ContactAnswer answer);
    Result<void> keepOpen(const QList<ContactWish> &open);
    /// Best effort: what stays on disk is settled at the next start.
    void close(const IdempotencyKey &key);
    void tellOpen();

    Parts m_p;
    bool m_online = false;
    QList<ContactWish> m_open;
    QList<IdempotencyKey> m_underWay; ///< of the open ones, those whose answer is still awaited
    TimerGroup m_timers;
};

} // namespace arowana
