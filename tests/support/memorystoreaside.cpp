// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorystore.h"

#include <QCryptographicHash>

// The part of the store in memory about what is set aside.

namespace arowana::test {

namespace {

SetAsideRecord recordOf(qint64 place, const JournalRow &row)
{
    SetAsideRecord record;
    record.event.number = place;
    record.event.kind = row.entry.aside.value_or(AsideKind::NotUnderstood);
    record.event.receivedAt = row.entry.receivedAt;
    record.event.lastReceivedAt = row.entry.receivedAt;
    record.event.repeats = row.repeats;
    record.event.id = row.entry.id;
    record.event.name = row.entry.name;
    record.event.reason = row.entry.reason;
    record.event.size = row.entry.body.size();
    record.body = row.entry.body;
    return record;
}

QByteArray quarantineKey(const QByteArray &body)
{
    return 'q' + QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

} // namespace

qint64 MemoryStore::addQuarantined(const QByteArray &body, Instant at)
{
    const qint64 place = ++m_lastPlace;
    JournalEntry entry;
    entry.timestamp = entry.receivedAt = at;
    entry.state = JournalState::Quarantined;
    entry.aside = AsideKind::NotUnderstood;
    entry.body = body;
    m_journalPlace.overwrite(quarantineKey(body), place);
    m_journal.overwrite(place, {entry, 0, {}});
    return place;
}

Result<QList<SetAsideRecord>> MemoryStore::setAsideAfter(qint64 number, int most)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<SetAsideRecord> records;
    m_journal.forEachFrom(number + 1, [&](qint64 place, const JournalRow &row) {
        if (row.entry.aside)
            records.append(recordOf(place, row));
        return records.size() < most;
    });
    return records;
}

Result<QList<SetAsideRecord>> MemoryStore::setAside(qint64 number)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    const auto row = m_journal.find(number);
    return row && row->entry.aside ? QList<SetAsideRecord>{recordOf(number, *row)} : QList<SetAsideRecord>();
}

Result<JournalVerdict> MemoryStore::takeUp(qint64 number, const JournalEntry &entry)
{
    if (auto may = mayWrite(StoreOp::Journal); !may)
        return may.error();
    auto own = m_journal.find(number);
    if (!own || !own->entry.aside || own->entry.body != entry.body)
        return Error{ErrorKind::NotFound, QStringLiteral("This event is not set aside any more."), {}, {}};
    if (own->entry.state == JournalState::Quarantined) {
        if (const auto place = m_journalPlace.find('a' + entry.id.bytes())) {
            JournalRow known = *m_journal.find(*place);
            if (known.entry.body != entry.body)
                return JournalVerdict::Conflict;
            known.repeats += 1 + own->repeats;
            m_journal.put(*place, known);
            m_journal.remove(number);
            m_journalPlace.remove(quarantineKey(entry.body));
            return JournalVerdict::Repeat;
        }
        m_journalPlace.remove(quarantineKey(entry.body));
        m_journalPlace.put('a' + entry.id.bytes(), number);
    }
    const Instant receivedAt = own->entry.receivedAt;
    own->entry = entry;
    own->entry.receivedAt = receivedAt;
    own->entry.reason.clear();
    m_journal.put(number, *own);
    return JournalVerdict::New;
}

Result<void> MemoryStore::keepAside(const SetAsideEvent &event)
{
    if (auto may = mayWrite(StoreOp::Journal); !may)
        return may;
    if (auto row = m_journal.find(event.number); row && row->entry.state == JournalState::Quarantined) {
        row->entry.aside = event.kind;
        row->entry.reason = event.reason;
        row->entry.id = event.id;
        row->entry.name = event.name;
        m_journal.put(event.number, *row);
    }
    return {};
}

Result<void> MemoryStore::markAsideSeen(qint64 number, Instant at)
{
    if (auto may = mayWrite(StoreOp::Journal); !may)
        return may;
    if (auto row = m_journal.find(number); row && row->entry.aside && !row->seenAt.isValid()) {
        row->seenAt = at;
        m_journal.put(number, *row);
    }
    return {};
}

Result<SetAsideCounts> MemoryStore::setAsideCounts()
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    SetAsideCounts counts;
    m_journal.forEach([&](qint64, const JournalRow &row) {
        if (row.entry.aside && !row.seenAt.isValid()) {
            switch (*row.entry.aside) {
            case AsideKind::NotUnderstood:
                ++counts.notUnderstood;
                break;
            case AsideKind::OtherBody:
                ++counts.otherBody;
                break;
            case AsideKind::UnknownKind:
                ++counts.unknownKind;
                break;
            }
        }
        return true;
    });
    return counts;
}

} // namespace arowana::test
