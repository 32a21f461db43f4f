// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/forwardingstore.h"
#include "tests/engine/lifesimulation.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int kLives = 600; ///< a life takes six times as long, and each walks the same code
#else
constexpr int kLives = 2'500;
#endif
constexpr int kSeeds = 2'500;    ///< of one share; ctest runs four of them
constexpr int kBugSeeds = 1'000; ///< within these a planted bug must be found

/// Planted: the outbox entry is not written before the send, only once its end is known.
class WritesAfterwards final : public ForwardingStore {
public:
    using ForwardingStore::ForwardingStore;
    Result<void> saveOutbox(const OutboxEntry &entry) override
    {
        const bool isOver = entry.state == OutboxState::Accepted || entry.state == OutboxState::Refused ||
                            entry.state == OutboxState::Stopped;
        return isOver ? m_to.saveOutbox(entry) : Result<void>();
    }
};

/// Planted: the key of what waits is not on disk, so the next run makes up a new one.
class ForgetsKeys final : public ForwardingStore {
public:
    using ForwardingStore::ForwardingStore;
    Result<QList<OutboxEntry>> openOutbox() override
    {
        auto open = m_to.openOutbox();
        if (!open)
            return open;
        QList<OutboxEntry> entries = open.take();
        for (OutboxEntry &entry : entries)
            entry.key = IdempotencyKey("new-" + QByteArray::number(++m_made));
        return entries;
    }

private:
    int m_made = 0;
};

/// Planted: an attempt is not written down before it starts.
class ForgetsAttempts final : public ForwardingStore {
public:
    using ForwardingStore::ForwardingStore;
    Result<void> saveOutbox(const OutboxEntry &entry) override
    {
        return entry.state == OutboxState::InFlight ? Result<void>() : m_to.saveOutbox(entry);
    }
};

/// Planted: commits are said to have worked before they have.
class SaysDoneTooEarly final : public ForwardingStore {
public:
    using ForwardingStore::ForwardingStore;
    Result<void> commit() override
    {
        if (auto done = m_to.commit(); !done)
            m_to.rollback();
        return {};
    }
};

template <class Store>
EngineBench::Between between()
{
    return [](MemoryStore &disk) { return std::make_unique<Store>(disk); };
}

int seedsToLive()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("AROWANA_SEEDS", &isNumber);
    return isNumber ? wanted : kLives;
}

} // namespace

/// Thousands of lives of the whole engine. Replay one with AROWANA_SEED=n, live more with AROWANA_SEEDS=n.
class TestEngineSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLifeEndsInTheTruth()
    {
        bool isOne = false;
        const int only = qEnvironmentVariableIntValue("AROWANA_SEED", &isOne);
        const int first = isOne ? only : qEnvironmentVariableIntValue("AROWANA_SHARE") * kSeeds + 1;
        const int last = isOne ? only : first + seedsToLive() - 1;
        int sends = 0;
        int accepted = 0;
        int faults = 0;
        for (int seed = first; seed <= last; ++seed) {
            const auto life = LifeSimulation(quint64(seed), {}).run();
            QVERIFY2(life.wrong.isEmpty(), qPrintable(QStringLiteral("AROWANA_SEED=%1: %2")
                                                          .arg(seed)
                                                          .arg(life.wrong.join(QStringLiteral("; ")))));
            QVERIFY(life.steps >= 50 && life.faults >= 3 && life.crashes >= 1);
            sends += life.sends;
            accepted += life.accepted;
            faults += life.faults;
        }
        // The lives must be worth living: most sends end as messages in spite of the faults.
        qInfo("%d lives: %d sends, %d accepted, %d faults", last - first + 1, sends, accepted, faults);
        QVERIFY(isOne || (accepted > sends / 3 && faults > sends / 3));
    }

    void sameSeedLivesTheSameLife()
    {
        for (quint64 seed = 1; seed <= 20; ++seed)
            QCOMPARE(LifeSimulation(seed, {}).run().transcript, LifeSimulation(seed, {}).run().transcript);
    }

    void keyThatNobodySaysIsAnotherOneIsFoundToSendTwice()
    {
        LifeSimulation::Options options;
        options.tellsOtherKey = false;
        for (quint64 seed = 1; seed <= kBugSeeds; ++seed) {
            const QStringList wrong = LifeSimulation(seed, options).run().wrong;
            if (wrong.filter(QStringLiteral("sent twice")).isEmpty())
                continue;
            qInfo("found at seed %d", int(seed));
            return;
        }
        QFAIL("not found");
    }

    void plantedBugIsFound_data()
    {
        QTest::addColumn<int>("bug");
        QTest::addColumn<bool>("watchDisk");
        QTest::newRow("key not written before the send") << 0 << true;
        QTest::newRow("key not written before the send, judged by its end alone") << 0 << false;
        QTest::newRow("a new key after a restart, judged by its end alone") << 1 << false;
        QTest::newRow("attempt not written before it starts, judged by its end alone") << 2 << false;
        QTest::newRow("commit that failed passed for done") << 3 << false;
    }
    void plantedBugIsFound()
    {
        QFETCH(int, bug);
        QFETCH(bool, watchDisk);
        const EngineBench::Between bugs[] = {between<WritesAfterwards>(), between<ForgetsKeys>(),
                                             between<ForgetsAttempts>(), between<SaysDoneTooEarly>()};
        for (quint64 seed = 1; seed <= kBugSeeds; ++seed) {
            const auto life = LifeSimulation(seed, {bugs[bug], watchDisk}).run();
            if (!life.wrong.isEmpty()) {
                qInfo("found at seed %d: %s", int(seed), qPrintable(life.wrong.first()));
                return;
            }
        }
        QFAIL("not found");
    }
};

QTEST_GUILESS_MAIN(TestEngineSimulation)
#include "tst_enginesimulation.moc"
