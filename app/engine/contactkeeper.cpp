// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/contactkeeper.h"

#include "app/wire/contactcodec.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

const QByteArray kOpenFact = QByteArrayLiteral("contacts.open");

ContactAnswer outcomeOf(ContactOutcome outcome)
{
    ContactAnswer answer;
    answer.outcome = outcome;
    return answer;
}

ContactAnswer refused(const Refusal &refusal)
{
    ContactAnswer answer = outcomeOf(ContactOutcome::Refused);
    answer.refusal = refusal;
    return answer;
}

ContactAnswer lost(ContactOutcome outcome, const Unknown &unknown)
{
    ContactAnswer answer = outcomeOf(outcome);
    answer.unknown = unknown;
    return answer;
}

} // namespace

ContactKeeper::ContactKeeper(Parts parts)
    : m_p(parts)
    , m_timers(parts.timers)
{
}

void ContactKeeper::start()
{
    if (const auto kept = m_p.store.fact(kOpenFact); kept && *kept)
        m_open = decodeOpenWishes(**kept);
    // A contact may have been learnt between the answer and the end of the last run.
    for (const ContactWish &wish : QList<ContactWish>(m_open)) {
        const QString &address = wish.fields.email.isEmpty() ? wish.fields.phone : wish.fields.email;
        const auto known = m_p.directory.contactsAt(address);
        if (known && std::any_of(known->begin(), known->end(),
                                 [&](const Contact &contact) { return isCreationOf(wish, contact); }))
            close(wish.key);
    }
    tellOpen();
}

void ContactKeeper::tell(quint64 token, const ContactWish &wish, ContactAnswer answer)
{
    answer.deed = wish.deed;
    answer.wish = wish;
    if (answered)
        answered(token, answer);
}

void ContactKeeper::tellOpen()
{
    if (!openChanged)
        return;
    QList<ContactWish> open = m_open;
    open.removeIf([this](const ContactWish &wish) { return m_underWay.contains(wish.key); });
    openChanged(open);
}

Result<void> ContactKeeper::keepOpen(const QList<ContactWish> &open)
{
    return m_p.store.saveFact(kOpenFact, encodeOpenWishes(open));
}

void ContactKeeper::close(const IdempotencyKey &key)
{
    m_underWay.removeAll(key);
    if (m_open.removeIf([&](const ContactWish &wish) { return wish.key == key; }) > 0)
        static_cast<void>(m_p.writer.write([this] { return keepOpen(m_open); }));
}

void ContactKeeper::forget(const IdempotencyKey &key)
{
    if (m_underWay.contains(key))
        return;
    close(key);
    tellOpen();
}

void ContactKeeper::ask(quint64 token, ContactWish wish)
{
    if (wish.deed == ContactDeed::Create && wish.key.isEmpty())
        wish.key = m_p.policy.mintKey();
    if (!m_online) {
        tell(token, wish, lost(ContactOutcome::NotSent, {UnknownCause::Offline, 0, {}}));
        return;
    }
    const qint64 pause = m_p.monitor.pauseLeftMs();
    if (pause > kPauseMostMs) {
        Refusal wait;
        wait.httpStatus = 429;
        wait.retryAfterMs = pause;
        tell(token, wish, refused(wait));
    } else if (pause > 0) {
        m_timers.after(pause, [this, token, wish] { ask(token, wish); });
    } else {
        begin(token, wish);
    }
}

void ContactKeeper::begin(quint64 token, const ContactWish &wish)
{
    switch (wish.deed) {
    case ContactDeed::Create:
        create(token, wish);
        return;
    case ContactDeed::Change:
    case ContactDeed::Remove:
    case ContactDeed::RecordConsent: {
        Task task;
        task.token = token;
        task.wish = wish;
        lookFirst(task);
        return;
    }
    case ContactDeed::Read:
        break; // ContactReads does
    }
}

// A new one: on disk as open before it leaves, since nobody could look for it afterwards.

void ContactKeeper::create(quint64 token, const ContactWish &asked)
{
    ContactWish wish = asked;
    if (wish.askedAt.ms == 0)
        wish.askedAt = m_p.clock.now();
    if (m_underWay.contains(wish.key))
        return; // its answer comes
    const bool isAgain = std::any_of(m_open.begin(), m_open.end(),
                                     [&](const ContactWish &known) { return known.key == wish.key; });
    if (!isAgain) {
        QList<ContactWish> open = m_open;
        open.append(wish);
        const auto written = open.size() > kOpenMost ? Result<void>(Error{ErrorKind::Conflict, {}, {}, {}})
                                                     : m_p.writer.write([&] { return keepOpen(open); });
        if (!written) {
            ContactAnswer answer = outcomeOf(ContactOutcome::NotSent);
            answer.trouble = written.error();
            tell(token, wish, answer);
            return;
        }
        m_open = open;
    }
    m_underWay.append(wish.key);
    tellOpen();
    m_p.client.createContact(
        wish.key, wish.fields,
        [this, token, wish](const CallAnswer<SavedContact> &answer, const CallFacts &facts) {
            m_p.monitor.observe(answer, facts);
            const auto *unknown = std::get_if<Unknown>(&answer);
            if (const auto *saved = std::get_if<SavedContact>(&answer)) {
                created(token, wish, *saved);
            } else if (unknown && !unknown->nothingLeft()) {
                m_underWay.removeAll(wish.key);
                tellOpen();
                tell(token, wish, lost(ContactOutcome::Unknown, *unknown));
            } else {
                close(wish.key);
                tellOpen();
                tell(token, wish,
                     unknown ? lost(ContactOutcome::NotSent, *unknown) : refused(std::get<Refusal>(answer)));
            }
        });
}

void ContactKeeper::created(quint64 token, const ContactWish &wish, const SavedContact &saved)
{
    Contact contact = saved.contact;
    m_underWay.removeAll(wish.key);
    m_open.removeIf([&](const ContactWish &open) { return open.key == wish.key; });
    // Kept or not, it is there: what an ill store could not take is read later.
    static_cast<void>(m_p.writer.write([&]() -> Result<void> {
        const auto known = m_p.directory.contact(contact.id);
        if (!known)
            return known.error();
        if (*known) { // the answer leaves these out
            contact.consents = (*known)->consents;
            contact.sourceWord = (*known)->sourceWord;
            contact.learntAt = (*known)->learntAt;
        }
        if (!wish.fields.externalId.isEmpty())
            contact.externalId = wish.fields.externalId;
        if (auto kept = m_p.directory.keepContact(contact); !kept)
            return kept;
        return keepOpen(m_open);
    }));
    m_p.reads.add(contact.id);
    tellOpen();
    ContactAnswer answer;
    answer.contact = contact;
    answer.wasThere = saved.wasThere;
    tell(token, wish, answer);
}

bool ContactKeeper::isCreationOf(const ContactWish &wish, const Contact &contact)
{
    const ContactFields &wished = wish.fields;
    if (!wished.email.isEmpty() ? contact.email.compare(wished.email, Qt::CaseInsensitive) != 0
                                : contact.phone != wished.phone)
        return false;
    if (contact.createdAt && contact.createdAt->plusMs(kSkewMs) >= wish.askedAt)
        return true;
    // One that was there before, and that would have been changed by it.
    ContactFields there = fieldsOf(contact);
    ContactFields asked = mergedFields({}, wished, there);
    asked.email = there.email;
    return !wished.email.isEmpty() && asked == there;
}

void ContactKeeper::noteRead(const Contact &contact)
{
    const auto created = std::find_if(m_open.begin(), m_open.end(), [&](const ContactWish &wish) {
        return !m_underWay.contains(wish.key) && isCreationOf(wish, contact);
    });
    if (created == m_open.end())
        return;
    const ContactWish wish = *created;
    close(wish.key);
    tellOpen();
    ContactAnswer answer;
    answer.contact = contact;
    tell(0, wish, answer);
}

// One that is there: read, done, and after a lost answer read again.

void ContactKeeper::lookFirst(const Task &task)
{
    m_p.client.fetchContact(
        task.wish.id, [this, task](const CallAnswer<Contact> &answer, const CallFacts &facts) {
            m_p.monitor.observe(answer, facts);
            if (const auto *contact = std::get_if<Contact>(&answer)) {
                Task next = task;
                next.now = *contact;
                static_cast<void>(m_p.writer.write([&] { return m_p.directory.saveContact(*contact); }));
                proceed(next);
            } else if (const auto *refusal = std::get_if<Refusal>(&answer)) {
                if (refusal->httpStatus == 404)
                    gone(task, refusal);
                else
                    tell(task.token, task.wish, refused(*refusal));
            } else {
                tell(task.token, task.wish, lost(ContactOutcome::NotSent, std::get<Unknown>(answer)));
            }
        });
}

void ContactKeeper::proceed(Task task)
{
    if (task.wish.deed == ContactDeed::Remove) {
        remove(task);
        return;
    }
    if (task.wish.deed == ContactDeed::RecordConsent) {
        recordConsent(task);
        return;
    }
    const ContactFields now = fieldsOf(task.now);
    const auto conflicts = conflictsOf(task.wish.before, task.wish.fields, now);
    if (!conflicts.isEmpty() && !task.wish.overwrites) {
        ContactAnswer answer = outcomeOf(ContactOutcome::Conflict);
        answer.contact = task.now;
        answer.conflicts = conflicts;
        tell(task.token, task.wish, answer);
        return;
    }
    task.merged = mergedFields(task.wish.before, task.wish.fields, now);
    if (task.merged == now)
        done(task, task.now);
    else
        change(task);
}

void ContactKeeper::change(const Task &task)
{
    m_p.client.changeContact(task.wish.id, fieldsOf(task.now), task.merged,
                             [this, task](const CallAnswer<Contact> &answer, const CallFacts &facts) {
                                 m_p.monitor.observe(answer, facts);
                                 if (const auto *changed = std::get_if<Contact>(&answer)) {
                                     Contact contact = withFields(task.now, task.merged);
                                     contact.updatedAt = changed->updatedAt;
                                     done(task, contact);
                                 } else {
                                     setback(task, std::get_if<Refusal>(&answer),
                                             std::get_if<Unknown>(&answer));
                                 }
                             });
}

void ContactKeeper::remove(const Task &task)
{
    m_p.client.removeContact(
        task.wish.id, [this, task](const CallAnswer<Done> &answer, const CallFacts &facts) {
            m_p.monitor.observe(answer, facts);
            if (std::holds_alternative<Done>(answer))
                gone(task, nullptr);
            else
                setback(task, std::get_if<Refusal>(&answer), std::get_if<Unknown>(&answer));
        });
}

void ContactKeeper::recordConsent(const Task &task)
{
    m_p.client.recordConsent(task.wish.id, task.wish.consent,
                             [this, task](const CallAnswer<ConsentRecord> &answer, const CallFacts &facts) {
                                 m_p.monitor.observe(answer, facts);
                                 if (const auto *record = std::get_if<ConsentRecord>(&answer)) {
                                     Contact contact = task.now;
                                     contact.consents.append(*record);
                                     done(task, contact);
                                 } else {
                                     setback(task, std::get_if<Refusal>(&answer),
                                             std::get_if<Unknown>(&answer));
                                 }
                             });
}

void ContactKeeper::done(const Task &task, const Contact &contact)
{
    static_cast<void>(m_p.writer.write([&] { return m_p.directory.saveContact(contact); }));
    ContactAnswer answer;
    answer.contact = contact;
    tell(task.token, task.wish, answer);
}

/// Not at the platform any more, by us or by somebody else: so it goes here too.
void ContactKeeper::gone(const Task &task, const Refusal *refusal)
{
    static_cast<void>(m_p.writer.write([&] { return m_p.directory.removeContact(task.wish.id); }));
    const bool isWished = task.wish.deed == ContactDeed::Remove;
    ContactAnswer answer = isWished || !refusal ? outcomeOf(ContactOutcome::Done) : refused(*refusal);
    answer.contact.id = task.wish.id;
    tell(task.token, task.wish, answer);
}

void ContactKeeper::setback(Task task, const Refusal *refusal, const Unknown *unknown)
{
    if (refusal && refusal->httpStatus == 404) {
        gone(task, refusal);
    } else if (refusal) {
        tell(task.token, task.wish, refused(*refusal));
    } else if (unknown && unknown->nothingLeft()) {
        tell(task.token, task.wish, lost(ContactOutcome::NotSent, *unknown));
    } else {
        task.lost = unknown ? *unknown : Unknown{};
        lookAfter(task);
    }
}

void ContactKeeper::lookAfter(const Task &task)
{
    const qint64 wait = std::max(kLookAfterMs[task.look], m_p.monitor.pauseLeftMs());
    m_timers.after(wait, [this, task] {
        m_p.client.fetchContact(task.wish.id,
                                [this, task](const CallAnswer<Contact> &answer, const CallFacts &facts) {
                                    m_p.monitor.observe(answer, facts);
                                    judge(task, answer);
                                });
    });
}

void ContactKeeper::judge(Task task, const CallAnswer<Contact> &answer)
{
    const auto *found = std::get_if<Contact>(&answer);
    const auto *refusal = std::get_if<Refusal>(&answer);
    if (found && isAsWished(task, *found)) {
        done(task, *found);
    } else if (refusal && refusal->httpStatus == 404) {
        gone(task, refusal);
    } else if (++task.look < kLooks) {
        lookAfter(task);
    } else if (found) {
        static_cast<void>(m_p.writer.write([&] { return m_p.directory.saveContact(*found); }));
        ContactAnswer not_ = lost(ContactOutcome::NotDone, task.lost);
        not_.contact = *found;
        tell(task.token, task.wish, not_);
    } else {
        ContactAnswer nobodyKnows = lost(ContactOutcome::Unknown, task.lost);
        nobodyKnows.contact = task.now;
        tell(task.token, task.wish, nobodyKnows);
    }
}

bool ContactKeeper::isAsWished(const Task &task, const Contact &found)
{
    switch (task.wish.deed) {
    case ContactDeed::Change:
        return conflictsOf(fieldsOf(task.now), task.merged, fieldsOf(found)).isEmpty() &&
               mergedFields(fieldsOf(task.now), task.merged, fieldsOf(found)) == fieldsOf(found);
    case ContactDeed::RecordConsent:
        return std::any_of(found.consents.begin(), found.consents.end(), [&](const ConsentRecord &record) {
            const bool isNew =
                std::none_of(task.now.consents.begin(), task.now.consents.end(),
                             [&](const ConsentRecord &known) { return known.id == record.id; });
            const ConsentWish &wished = task.wish.consent;
            return isNew && record.channelWord == wished.channelWord && record.typeWord == wished.typeWord &&
                   record.isDoiEnforced == wished.asksPerson &&
                   (wished.statusWord.isEmpty() || record.statusWord == wished.statusWord);
        });
    case ContactDeed::Read:
    case ContactDeed::Create:
    case ContactDeed::Remove:
        break; // there it is still
    }
    return false;
}

} // namespace arowana
