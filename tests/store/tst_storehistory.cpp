// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace arowana;

/// Random histories of transactions, roll backs and restarts, compared with plain maps.
class TestStoreHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyHistoryEqualsThePlainMaps_data();
    void anyHistoryEqualsThePlainMaps();
};

namespace {

struct Plain {
    std::map<qint64, MessageRecord> messages;
    std::map<QByteArray, OutboxEntry> outbox;
    std::map<QByteArray, QByteArray> events; ///< id -> body
    std::set<QByteArray> quarantine;
    std::map<QByteArray, QByteArray> facts;
};

class History {
public:
    explicit History(quint32 seed)
        : m_random(seed)
    {
    }

    /// One transaction of a few operations, committed or rolled back; sometimes a restart after it.
    [[nodiscard]] bool transaction()
    {
        if (!m_in.store().begin())
            return false;
        Plain next = m_plain;
        for (int i = below(8); i >= 0; --i) {
            if (!operation(next))
                return false;
        }
        if (below(4) == 0) {
            m_in.store().rollback();
        } else {
            if (!m_in.store().commit())
                return false;
            m_plain = std::move(next);
        }
        if (below(10) == 0)
            m_in.close();
        return true;
    }

    [[nodiscard]] bool isEqual()
    {
        SqliteEngineStore &store = m_in.store();
        if (*store.messageCount() != qint64(m_plain.messages.size()))
            return false;
        for (qint64 row = 1; row <= kRows; ++row) {
            const auto stored = *store.messageByRow(RowId{row});
            const auto known = m_plain.messages.find(row);
            if (stored.has_value() != (known != m_plain.messages.end()) ||
                (stored && *stored != known->second))
                return false;
        }
        for (const auto &[name, value] : m_plain.facts) {
            if (*store.fact(name) != value)
                return false;
        }
        return isOutboxEqual() && isInFlightEqual();
    }

private:
    static constexpr int kRows = 12;

    int below(int limit) { return int(m_random() % quint32(limit)); }
    QByteArray word(const char *prefix, int limit) { return prefix + QByteArray::number(below(limit)); }

    bool operation(Plain &plain)
    {
        switch (below(5)) {
        case 0:
            return saveMessage(plain);
        case 1:
            return removeMessage(plain);
        case 2:
            return saveOutbox(plain);
        case 3:
            return journal(plain);
        default:
            break;
        }
        const QByteArray name = word("fact", 4);
        const QByteArray value = word("value", 100);
        plain.facts[name] = value;
        return m_in.store().saveFact(name, value).ok();
    }

    bool saveMessage(Plain &plain)
    {
        MessageRecord record = fullMessage(RowId{1 + below(kRows)});
        record.row.status = MessageStatus(below(19));
        record.row.direction = Direction(below(2));
        if (below(3) == 0)
            record.row.id = MessageId();
        record.steps.clear();
        for (int i = below(5); i > 0; --i) {
            record.steps.push_back({MessageStatus(below(19)), Instant{below(100)}, Instant{below(100)},
                                    Source(below(4)), QString::fromLatin1(word("detail", 3))});
        }
        record.answerStatus = below(3);
        plain.messages[record.row.row.value] = record;
        return m_in.store().saveMessage(record).ok();
    }

    bool removeMessage(Plain &plain)
    {
        const RowId row{1 + below(kRows)};
        plain.messages.erase(row.value);
        return m_in.store().removeMessage(row).ok();
    }

    bool saveOutbox(Plain &plain)
    {
        const int number = below(8);
        OutboxEntry entry = fullOutbox(RowId{100 + number}, "key" + QByteArray::number(number));
        entry.state = OutboxState(below(9));
        entry.attempts = below(50);
        entry.createdAt = Instant{number};
        entry.body = word("body", 2);
        if (below(2) == 0)
            entry.lastUnknown.reset();
        const auto saved = m_in.store().saveOutbox(entry);
        const auto known = plain.outbox.find(entry.key.bytes());
        if (known != plain.outbox.end() && known->second.body != entry.body)
            return !saved.ok() && saved.error().kind == ErrorKind::Conflict;
        plain.outbox[entry.key.bytes()] = entry;
        return saved.ok();
    }

    bool journal(Plain &plain)
    {
        const QByteArray body = word("{} ", 3);
        if (below(3) == 0) {
            const auto expected =
                plain.quarantine.insert(body).second ? JournalVerdict::New : JournalVerdict::Repeat;
            const auto verdict = m_in.store().journal(quarantinedEvent(body));
            return verdict && *verdict == expected;
        }
        const QByteArray id = word("evt_", 10);
        const auto [known, isNew] = plain.events.emplace(id, body);
        const auto expected = isNew                   ? JournalVerdict::New
                              : known->second == body ? JournalVerdict::Repeat
                                                      : JournalVerdict::Conflict;
        const auto verdict = m_in.store().journal(acceptedEvent(id, body));
        return verdict && *verdict == expected;
    }

    bool isOutboxEqual()
    {
        QList<OutboxEntry> open;
        for (const auto &[key, entry] : m_plain.outbox) { // keys sort as their times do
            if (*m_in.store().outboxByRow(entry.row) != entry)
                return false;
            if (entry.state != OutboxState::Accepted && entry.state != OutboxState::Refused &&
                entry.state != OutboxState::Stopped)
                open.push_back(entry);
        }
        return *m_in.store().openOutbox() == open;
    }

    bool isInFlightEqual()
    {
        QList<MessageId> inFlight;
        for (const auto &[row, record] : m_plain.messages) {
            if (record.row.direction == Direction::Outbound && !record.row.id.isEmpty() &&
                !isSettled(record.row.status))
                inFlight.push_front(record.row.id); // newest first
        }
        return *m_in.store().messagesInFlight(100, {}) == inFlight;
    }

    std::mt19937 m_random;
    StoreInFolder m_in;
    Plain m_plain;
};

} // namespace

void TestStoreHistory::anyHistoryEqualsThePlainMaps_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStoreHistory::anyHistoryEqualsThePlainMaps()
{
    QFETCH(quint32, seed);
    History history(seed);
    for (int i = 0; i < 40; ++i) {
        QVERIFY2(history.transaction(), qPrintable(QStringLiteral("transaction %1").arg(i)));
        QVERIFY2(history.isEqual(), qPrintable(QStringLiteral("after transaction %1").arg(i)));
    }
}

QTEST_GUILESS_MAIN(TestStoreHistory)
#include "tst_storehistory.moc"
