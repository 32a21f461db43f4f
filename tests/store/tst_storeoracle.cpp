// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"
#include "tests/support/memorystore.h"

#include <QTest>

#include <random>

using namespace arowana;
using test::MemoryStore;

/// The same random operations on the database and on the store in memory on which the engine is simulated:
/// what one answers, the other answers too, within transactions and after roll backs and restarts.
class TestStoreOracle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothStoresAnswerTheSame_data();
    void bothStoresAnswerTheSame();
};

namespace {

template <class T>
bool isSame(const Result<T> &a, const Result<T> &b)
{
    if (a.ok() != b.ok())
        return false;
    return a.ok() ? *a == *b : a.error().kind == b.error().kind;
}

bool isSame(const Result<void> &a, const Result<void> &b)
{
    return a.ok() == b.ok() && (a.ok() || a.error().kind == b.error().kind);
}

class Both {
public:
    explicit Both(quint32 seed)
        : m_random(seed)
    {
    }

    /// A transaction of a few operations with questions in between, then all questions. Empty, or the name
    /// of the operation whose answers differ.
    [[nodiscard]] QByteArray transaction()
    {
        if (!same([](auto &s) { return s.begin(); }))
            return "begin";
        for (int i = below(10); i >= 0; --i) {
            if (QByteArray wrong = write(below(13)); !wrong.isEmpty())
                return wrong;
            if (below(4) == 0) {
                if (QByteArray wrong = readAll(); !wrong.isEmpty())
                    return wrong + " within a transaction";
            }
        }
        if (below(4) == 0) {
            m_in.store().rollback();
            m_memory.rollback();
        } else if (!same([](auto &s) { return s.commit(); })) {
            return "commit";
        }
        if (below(10) == 0)
            m_in.close();
        return readAll();
    }

    [[nodiscard]] QStringList violations() const { return m_memory.violations(); }

private:
    static constexpr int kRows = 10;

    template <class Ask>
    bool same(Ask ask)
    {
        return isSame(ask(m_in.store()), ask(m_memory));
    }

    int below(int limit) { return int(m_random() % quint32(limit)); }
    QByteArray word(const char *prefix, int limit) { return prefix + QByteArray::number(below(limit)); }
    Instant moment() { return Instant{1'800'000'000'000 + below(20)}; }
    std::optional<Instant> maybeMoment() { return below(2) == 0 ? std::nullopt : std::optional(moment()); }
    /// Some rows in each of a few milliseconds.
    RowId row() { return RowId::make(Instant{1'800'000'000'000 + below(5)}, quint32(below(kRows / 5))); }

    QByteArray write(int kind)
    {
        switch (kind) {
        case 0:
        case 1:
            return saveMessage();
        case 2: {
            const RowId gone = row();
            return same([&](auto &s) { return s.removeMessage(gone); }) ? "" : "removeMessage";
        }
        case 3:
            return saveOutbox();
        case 4:
            return journal();
        case 5:
            return workspace();
        case 6:
            return saveSession();
        case 7:
            return saveContact();
        case 8:
            return saveGap();
        case 9:
            return ledger();
        case 10:
            return desk();
        case 11:
            return conversation();
        default: {
            const Instant at{1'800'000'000'000 + below(5)};
            return same([&](auto &s) { return s.freeRowId(at); }) ? "" : "freeRowId";
        }
        }
    }

    QByteArray saveMessage()
    {
        MessageRecord record = below(2) == 0 ? fullMessage(row()) : bareMessage(row());
        record.row.id = MessageId(below(4) == 0 ? QByteArray() : word("msg_", 14));
        record.row.status = MessageStatus(below(19));
        record.row.direction = Direction(below(2));
        record.isWhole = below(2) == 0;
        record.fromWebhook = below(2) == 0;
        record.isEstimated = below(2) == 0;
        record.replyWord = QString::fromLatin1(word("word", 3));
        record.postback = QString::fromLatin1(word("postback", 3));
        record.sessionExpiresAt = maybeMoment();
        record.contactId = ContactId(below(2) == 0 ? QByteArray() : word("c_", 3));
        record.logRaw = word("{}", 3);
        record.steps.clear();
        for (int i = below(4); i > 0; --i) {
            record.steps.push_back({MessageStatus(below(19)), moment(), moment(), Source(below(4)),
                                    QString::fromLatin1(word("detail", 3))});
        }
        return same([&](auto &s) { return s.saveMessage(record); }) ? "" : "saveMessage";
    }

    QByteArray saveOutbox()
    {
        const int number = below(8);
        OutboxEntry entry =
            fullOutbox(RowId{100 + number / 2 + 3 * (number % 2)}, "key" + QByteArray::number(number));
        entry.state = OutboxState(below(8));
        entry.createdAt = moment().plusMs(entry.row.value * 100); // no two of one time
        entry.body = word("body", 2);
        entry.nextTry = maybeMoment();
        entry.firstTryThere = maybeMoment();
        if (below(2) == 0)
            entry.lastUnknown.reset();
        if (below(2) == 0)
            entry.lookUp.reset();
        else if (below(2) == 0)
            entry.lookUp->candidates.removeFirst();
        return same([&](auto &s) { return s.saveOutbox(entry); }) ? "" : "saveOutbox";
    }

    QByteArray journal()
    {
        const QByteArray body = word("{} ", 3);
        const JournalEntry entry =
            below(3) == 0 ? quarantinedEvent(body) : acceptedEvent(word("evt_", 10), body);
        if (!same([&](auto &s) { return s.journal(entry); }))
            return "journal";
        const EventId linked(word("evt_", 12));
        const RowId to = row();
        return same([&](auto &s) { return s.linkEvent(linked, to); }) ? "" : "linkEvent";
    }

    QByteArray workspace()
    {
        const QByteArray name = word("fact", 4);
        const QByteArray value = word("value", 100);
        if (!same([&](auto &s) { return s.saveFact(name, value); }))
            return "saveFact";
        Sender sender;
        sender.channel = Channel(below(2));
        sender.id = word("id", 3);
        sender.name = QString::fromLatin1(word("name", 9));
        if (sender.channel == Channel::Rcs && below(2) == 0) {
            sender.reading = AgentReading{};
            sender.reading->statusWord = QString::fromLatin1(word("word", 3));
            sender.reading->readAt = moment();
            for (int i = below(3); i > 0; --i)
                sender.reading->carriers.append(
                    {QString::fromLatin1(word("carrier", 3)), {}, maybeMoment(), {}});
        }
        return below(3) == 0 ? same([&](auto &s) { return s.removeSender(sender); }) ? "" : "removeSender"
               : same([&](auto &s) { return s.saveSender(sender); }) ? ""
                                                                     : "saveSender";
    }

    QByteArray saveSession()
    {
        Session session = fullSession(word("ag_", 3), QString::fromLatin1(word("+49", 3)));
        session.expiresAt = moment();
        session.endedAt = maybeMoment();
        session.isEstimated = below(2) == 0;
        return same([&](auto &s) { return s.saveSession(session); }) ? "" : "saveSession";
    }

    QByteArray saveContact()
    {
        Contact contact = fullContact(below(9) == 0 ? QByteArray() : word("c_", 4));
        contact.updatedAt = maybeMoment();
        contact.tags.resize(below(4));
        if (below(2) == 0)
            contact.consents.removeFirst();
        return same([&](auto &s) { return s.saveContact(contact); }) ? "" : "saveContact";
    }

    QByteArray saveGap()
    {
        const int number = below(8);
        Gap gap = fullGap(Instant{1 + number}, GapCause(number % 4));
        gap.filledAt = maybeMoment();
        gap.found = below(100);
        return same([&](auto &s) { return s.saveGap(gap); }) ? "" : "saveGap";
    }

    QByteArray ledger()
    {
        const RowId at = row();
        const auto kind = LedgerKind(below(3));
        if (below(3) == 0)
            return same([&](auto &s) { return s.removeLedgerEntry(at, kind); }) ? "" : "removeLedgerEntry";
        const LedgerEntry entry{at, kind, Money{below(1000)}, monthStart(below(4)).plusMs(below(3) - 1)};
        return same([&](auto &s) { return s.saveLedgerEntry(entry); }) ? "" : "saveLedgerEntry";
    }

    QByteArray desk()
    {
        StoredDraft draft{quint64(below(4)), moment(), {}};
        draft.draft.to = QString::fromLatin1(word("+49", 9));
        const CannedText text{QString::fromLatin1(word(below(5) == 0 ? "a b" : "name", 4)),
                              QString::fromLatin1(word("text", 9))};
        const UnitPrice price{Channel(below(3)),
                              BillingUnit(below(5)),
                              QString::fromLatin1(word("tier_", 2)),
                              Money{below(100)},
                              moment(),
                              below(2) == 0 ? std::optional(Money{below(100)}) : std::nullopt};
        switch (below(5)) {
        case 0:
            return same([&](auto &s) { return s.dropDraft(draft.id); }) ? "" : "dropDraft";
        case 1:
            return same([&](auto &s) { return s.saveCannedText(text); }) ? "" : "saveCannedText";
        case 2:
            return same([&](auto &s) { return s.removeCannedText(text.name); }) ? "" : "removeCannedText";
        case 3:
            return same([&](auto &s) { return s.savePrice(price); }) ? "" : "savePrice";
        default:
            return same([&](auto &s) { return s.saveDraft(draft); }) ? "" : "saveDraft";
        }
    }

    SessionPair pair() { return {AgentId(word("ag_", 2)), QString::fromLatin1(word("+49", 2))}; }

    QByteArray conversation()
    {
        const SessionPair with = pair();
        const RowId at = row();
        const Instant when = moment();
        const QString reason = QString::fromLatin1(word("reason", 3));
        const ContactNote note{quint64(below(4)), below(9) == 0 ? QString() : with.phone, when,
                               below(3) == 0 ? QString() : reason};
        switch (below(4)) {
        case 0:
            return same([&](auto &s) { return s.keepSessionEnd(with, when, reason); }) ? ""
                                                                                       : "keepSessionEnd";
        case 1:
            return same([&](auto &s) { return s.addUnread(with, at); }) ? "" : "addUnread";
        case 2:
            return same([&](auto &s) { return s.markRead(with, at); }) ? "" : "markRead";
        default:
            return same([&](auto &s) { return s.saveNote(note); }) ? "" : "saveNote";
        }
    }

    static Instant monthStart(int month)
    {
        return *Instant::fromIso("2026-0" + QByteArray::number(1 + month) + "-01T00:00:00Z");
    }

    QByteArray readAll()
    {
        if (!same([](auto &s) { return s.messageCount(); }))
            return "messageCount";
        for (int millisecond = 0; millisecond < 5; ++millisecond) {
            for (quint32 counter = 0; counter < kRows / 5; ++counter) {
                const RowId at = RowId::make(Instant{1'800'000'000'000 + millisecond}, counter);
                if (!same([&](auto &s) { return s.messageByRow(at); }))
                    return "messageByRow";
                if (!same([&](auto &s) { return s.ledgerEntries(at); }))
                    return "ledgerEntries";
            }
        }
        if (QByteArray wrong = readByIds(); !wrong.isEmpty())
            return wrong;
        return readLists();
    }

    QByteArray readByIds()
    {
        for (int i = 0; i < 14; ++i) {
            const QByteArray number = QByteArray::number(i);
            if (!same([&](auto &s) { return s.messageById(MessageId("msg_" + number)); }))
                return "messageById";
            if (!same([&](auto &s) { return s.outboxByRow(RowId{100 + i}); }))
                return "outboxByRow";
            if (!same([&](auto &s) { return s.contact(ContactId("c_" + number)); }))
                return "contact";
            if (!same([&](auto &s) { return s.fact("fact" + number); }))
                return "fact";
            const QString phone = QStringLiteral("+49%1").arg(i % 3);
            if (!same([&](auto &s) { return s.session(AgentId("ag_" + QByteArray::number(i / 3)), phone); }))
                return "session";
        }
        return {};
    }

    QByteArray readLists()
    {
        const int most = 1 + below(12);
        const Instant from = moment();
        const Instant to = moment();
        const Instant month = monthStart(below(5));
        if (!same([&](auto &s) { return s.messagesInFlight(most, {}); }))
            return "messagesInFlight";
        if (!same([&](auto &s) { return s.messagesInFlight(most, RowId::make(from, 0)); }))
            return "messagesInFlight before a row";
        if (!same([](auto &s) { return s.repliesWithoutAgent(ChannelId("ch_1")); }))
            return "repliesWithoutAgent";
        if (!same([](auto &s) { return s.openOutbox(); }))
            return "openOutbox";
        if (!same([](auto &s) { return s.senders(); }))
            return "senders";
        if (!same([&](auto &s) { return s.sessionsEndingAfter(from); }))
            return "sessionsEndingAfter";
        if (!same([&](auto &s) { return s.receivedBetween(from, to); }))
            return "receivedBetween";
        const QString phone = pair().phone;
        if (!same([&](auto &s) { return s.newestSendTo(phone, std::min(from, to), std::max(from, to)); }))
            return "newestSendTo";
        const RowId later = RowId::make(std::max(from, to), 0);
        if (!same([&](auto &s) { return s.messagesToRead(most, RowId::make(std::min(from, to), 0), later); }))
            return "messagesToRead";
        if (!same([&](auto &s) { return s.countToRead(later); }))
            return "countToRead";
        if (!same([&](auto &s) { return s.gaps(most); }))
            return "gaps";
        if (!same([&](auto &s) { return s.ledgerSums(month); }))
            return "ledgerSums";
        for (const char *agent : {"ag_0", "ag_1"}) {
            for (const char *phone : {"+490", "+491"}) {
                const SessionPair with{AgentId(agent), QString::fromLatin1(phone)};
                if (!same([&](auto &s) { return s.unreadReplies(with); }))
                    return "unreadReplies";
                if (!same([&](auto &s) { return s.notesAbout(with.phone); }))
                    return "notesAbout";
            }
        }
        if (!same([](auto &s) { return s.drafts(); }))
            return "drafts";
        if (!same([](auto &s) { return s.cannedTexts(); }))
            return "cannedTexts";
        if (!same([](auto &s) { return s.prices(); }))
            return "prices";
        return {};
    }

    std::mt19937 m_random;
    StoreInFolder m_in;
    MemoryStore m_memory;
};

} // namespace

void TestStoreOracle::bothStoresAnswerTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 15; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStoreOracle::bothStoresAnswerTheSame()
{
    QFETCH(quint32, seed);
    Both both(seed);
    for (int i = 0; i < 40; ++i) {
        const QByteArray wrong = both.transaction();
        QVERIFY2(wrong.isEmpty(), (wrong + " in transaction " + QByteArray::number(i)).constData());
    }
    QCOMPARE(both.violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestStoreOracle)
#include "tst_storeoracle.moc"
