// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's side of the console on a platform that asks for a pause: nothing leaves before its end, send
// or question, however much waits.
#include "app/application.h"
#include "app/enginehost.h"
#include "app/systemclock.h"
#include "tests/api/scriptedpeer.h"
#include "tests/support/samplesends.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace arowana;

namespace {

constexpr int kSends = 500;
constexpr int kAtOnce = 20; // more than connections: some wait in the client
constexpr int kPauseMs = 1'000;
constexpr int kPatienceMs = 120'000;
const QByteArray kBusy = httpAnswer(503, "");
const QByteArray kSlower = "{\"error\":\"rate_limited\",\"message\":\"Slower\",\"retry_after\":1}";

/// Takes every send, but asks for a pause in answer to the hundredth; counts what comes meanwhile.
class BriskPlatform {
public:
    BriskPlatform()
    {
        m_time.start();
        m_peer.answersBy = [this](const QByteArray &request) { return answer(request); };
    }
    [[nodiscard]] QUrl base() const { return m_peer.base(); }

    int accepted = 0;
    bool hasPaused = false;
    QList<QByteArray> early; ///< first lines of what came more than 50 ms before the time asked for

private:
    QByteArray answer(const QByteArray &request)
    {
        if (hasPaused && m_time.elapsed() < m_pausedAt + kPauseMs - 50) {
            early.append(request.left(request.indexOf('\r')));
            return {}; // answered, it would free its place before the wish for a pause is heard
        }
        if (!request.startsWith("POST /v1/messages "))
            return kBusy;
        if (accepted == 100 && !std::exchange(hasPaused, true)) {
            m_pausedAt = m_time.elapsed();
            QTimer::singleShot(kPauseMs, &m_peer, [this] { m_peer.answerTheRest([] { return kBusy; }); });
            return httpAnswer(429, kSlower);
        }
        ++accepted;
        return dated(httpAnswer(200, "{\"message_id\":\"msg_" + QByteArray::number(accepted) +
                                         "\",\"status\":\"queued\"}"));
    }
    /// Until the platform tells its time no send that was left without an answer is asked for again.
    static QByteArray dated(QByteArray answer)
    {
        const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc(),
                                                   QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        return answer.insert(answer.indexOf("\r\n") + 2, "Date: " + date.toLatin1() + "\r\n");
    }

    ScriptedPeer m_peer;
    QElapsedTimer m_time;
    qint64 m_pausedAt = 0;
};

} // namespace

class PausesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesBeforeTheTimeAskedFor()
    {
        BriskPlatform platform;
        const QTemporaryDir folder;
        const SystemClock clock;
        EngineHost::Setup setup;
        setup.storeFile = folder.filePath(QStringLiteral("console.sqlite"));
        setup.policy = Application::systemPolicy();
        setup.policy.settings.rcsHoldMs = 0;
        setup.policy.settings.sendsPerMinuteMost = 0;
        setup.policy.sendsAtOnce = kAtOnce;
        setup.policy.retryFirstMs = 50;
        EngineHost host(std::move(setup), clock);
        int stored = 0;
        QObject::connect(&host, &EngineHost::sendStored, &host, [&stored] { ++stored; });
        host.open();
        host.connectPlatform(platform.base(), "pk_live_first", {});
        for (int i = 0; i < kSends; ++i)
            host.send(quint64(i) + 1, test::rcsSend(i));
        QTRY_COMPARE_WITH_TIMEOUT(platform.accepted, kSends, kPatienceMs);
        host.close();
        QCOMPARE(stored, kSends);
        QVERIFY(platform.hasPaused);
        // Only what was under way on the other five connections when the platform asked for the pause.
        QVERIFY2(platform.early.size() <= 5, platform.early.join('\n').constData());
    }
};

QTEST_GUILESS_MAIN(PausesTest)
#include "tst_pauses.moc"
