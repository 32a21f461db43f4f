// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/forwardingrunstore.h"
#include "tests/engine/runlife.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kSeeds = 1'000;
constexpr int kBugSeeds = 300; ///< within these a planted bug must be found

/// Planted: the line is marked in another transaction than the outbox row, before the next line is taken.
class MarksLater final : public ForwardingRunStore {
public:
    explicit MarksLater(MemoryStore &disk)
        : ForwardingRunStore(disk)
        , m_disk(disk)
    {
    }
    Result<void> closeRunLine(quint64 run, const RunLine &line) override
    {
        m_later.emplace_back(run, line);
        return {};
    }
    Result<std::optional<RunLine>> nextOpenLine(quint64 run) override
    {
        mark();
        return m_to.nextOpenLine(run);
    }

private:
    void mark()
    {
        if (m_later.empty() || !m_disk.begin())
            return;
        for (const auto &[run, line] : m_later)
            static_cast<void>(m_to.closeRunLine(run, line));
        if (m_disk.commit())
            m_later.clear();
        else
            m_disk.rollback();
    }

    MemoryStore &m_disk;
    std::vector<std::pair<quint64, RunLine>> m_later;
};

template <class Store>
EngineBench::BetweenRuns between()
{
    return [](MemoryStore &disk) { return std::make_unique<Store>(disk); };
}

} // namespace

/// Bulk runs, killed and started again. Replay one with AROWANA_SEED=n, live more with AROWANA_SEEDS=n.
class TestRunSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLineIsSentExactlyOnce()
    {
        bool isOne = false;
        bool isMany = false;
        const int only = qEnvironmentVariableIntValue("AROWANA_SEED", &isOne);
        const int many = qEnvironmentVariableIntValue("AROWANA_SEEDS", &isMany);
        const int first = isOne ? only : 1;
        const int last = isOne ? only : isMany ? many : kSeeds;
        int lines = 0;
        int sent = 0;
        int faults = 0;
        int crashes = 0;
        int done = 0;
        for (int seed = first; seed <= last; ++seed) {
            const auto life = RunLife(quint64(seed)).run();
            QVERIFY2(life.wrong.isEmpty(), qPrintable(QStringLiteral("AROWANA_SEED=%1: %2")
                                                          .arg(seed)
                                                          .arg(life.wrong.join(QStringLiteral("; ")))));
            lines += life.lines;
            sent += life.sent;
            faults += life.faults;
            crashes += life.crashes;
            done += life.end == RunState::Done ? 1 : 0;
        }
        qInfo("%d runs, %d of them done: %d lines, %d messages, %d faults, %d crashes", last - first + 1,
              done, lines, sent, faults, crashes);
        // They must be worth living: most lines end as messages, and most runs are done in spite of it all.
        QVERIFY(isOne || (sent > lines / 2 && done > (last - first) / 3 && crashes > 2 * (last - first)));
    }

    void sameSeedLivesTheSameLife()
    {
        for (quint64 seed = 1; seed <= 10; ++seed)
            QCOMPARE(RunLife(seed).run().transcript, RunLife(seed).run().transcript);
    }

    void lineMarkedInAnotherCommitIsFoundToBeSentTwice()
    {
        for (quint64 seed = 1; seed <= kBugSeeds; ++seed) {
            const QStringList wrong = RunLife(seed, between<MarksLater>()).run().wrong;
            if (wrong.filter(QStringLiteral("sent twice")).isEmpty())
                continue;
            qInfo("found at seed %d: %s", int(seed), qPrintable(wrong.first()));
            return;
        }
        QFAIL("not found");
    }
};

QTEST_GUILESS_MAIN(TestRunSimulation)
#include "tst_runsimulation.moc"
