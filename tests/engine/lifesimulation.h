// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One life of the engine from one seed: sends, clicks, platform events, lost answers, full disks, sleeps and
// crashes, then quiet, then the question whether everything the console said is true. The same seed lives
// the same life.

#include "tests/engine/plainkeeper.h"
#include "tests/support/enginebench.h"

#include <random>
#include <set>

namespace arowana::test {

class LifeSimulation {
public:
    struct Options {
        EngineBench::Between between = {}; ///< a bug planted on purpose
        bool watchDisk = true;             ///< look at the disk at each send, not only at what comes of it
        bool tellsOtherKey = true;         ///< false: the engine is not told that the API key is another one
    };
    struct Report {
        QStringList wrong; ///< every broken promise; empty for a life well lived
        int steps = 0;
        int faults = 0;
        int crashes = 0;
        int sends = 0;
        int accepted = 0;
        QByteArray transcript; ///< for comparing two runs
    };

    LifeSimulation(quint64 seed, const Options &options);
    Report run();

private:
    struct Intent {
        RowId row;
        QByteArray marker;
    };
    /// A draft that was sent, or was to be.
    struct SentDraft {
        quint64 id = 0;
        QByteArray marker;
        bool wasKept = false; ///< on disk when it was sent
    };

    [[nodiscard]] int below(int limit) { return int(m_random() % quint64(limit)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] CallPlan choosePlan(Call call);
    [[nodiscard]] qint64 wrongBy();
    void wrong(const QString &what);

    void setUp();
    void step();
    void stepSend();
    void takeVerdict(quint64 token, const std::optional<RowId> &row);
    void takeUnjudged();
    void stepTime();
    void sleep();
    void watchWaking(Call call);
    void noteAway(Instant from);
    void stepClick();
    void stepPlatform();
    void stepDeliver();
    void stepEvent();
    void reply(const QByteArray &text);
    void livePast();
    void topUpEvent(const QByteArray &id, Instant at);
    void stepStoreFault();
    void crash();
    void damageDisk();
    void startAgain();
    void changeKey();

    void becomeQuiet();
    [[nodiscard]] bool isAnythingOpen() const;
    [[nodiscard]] bool isTruthShown();
    void resolveHeld();
    void decideStuck();
    void deliverEverything();

    void watchShown(const ChangeSet &change);
    void watchRow(RowId row);
    void watchError(const Error &error);
    void checkErrors();
    void checkBounds();
    void checkIntent(const Intent &intent);
    void checkDenied();
    void checkDamaged();
    void checkTopUps();
    void checkLog();
    void checkLetters();
    void checkReplies();
    void checkSession();
    void checkMoney();
    void checkOwnMoney();
    void checkGaps();
    void checkDrafts();
    void checkSenders();

    std::mt19937_64 m_random;
    Options m_options;
    EngineBench m_bench;
    PlainKeeper m_keeper{m_bench.time};
    std::vector<Intent> m_intents;
    std::vector<SentDraft> m_sentDrafts;
    std::set<quint64> m_asked; ///< sends without a verdict yet
    std::set<RowId> m_adopted; ///< found in the log by the operator: no answer has told what was held
    QByteArrayList m_denied;   ///< markers of those that were said not to be stored
    QList<LogWindow> m_away;   ///< when nothing was heard, by the platform's clock
    std::map<RowId, MessageStatus> m_shown;
    std::map<RowId, int> m_damaged; ///< sends whose bytes the disk has changed; how many had left by then
    Report m_report;
    int m_callFaults = 0;         ///< percent of the calls that go wrong
    int m_storeFaults = 0;        ///< thousandths of the store's operations that do
    int m_lostLetters = 0;        ///< percent of what is still undelivered in the end that never arrives
    int m_apiKeys = 1;            ///< the one in use is the last
    bool m_isKeySettled = true;   ///< as the composition root remembers it over the end of the program
    qint64 m_roundFirstUntil = 0; ///< by monotonic time: after a sleep the log is read first
    qint64 m_storeDownUntil = 0;  ///< by monotonic time: until then nothing is written
    bool m_isQuiet = false;
    bool m_registers = false;
    bool m_hasBadClock = false; ///< the machine's wall clock is set wrong now and then
};

} // namespace arowana::test
