// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pause that the platform asks for holds what waits in the client, whatever it is.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace arowana;

namespace {

constexpr int kSends = 500;
constexpr int kPatienceMs = 60'000;
const QByteArray kSlower = R"({"error":"rate_limited","message":"Slower","retry_after":1})";

} // namespace

class TestHttpPause : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingOfFiveHundredLeavesBeforeTheTimeAskedFor();
    void anAnswerIsHeardBeforeTheNextCallStarts();
    void clientMayEndWhileItAnswers();

private:
    HandClock m_clock;
    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<HttpPlatformClient> m_client;
};

void TestHttpPause::init()
{
    m_peer = std::make_unique<ScriptedPeer>();
    m_client = std::make_unique<HttpPlatformClient>(m_peer->base(), m_clock);
    QVERIFY(m_client->setApiKey("ak_secret_42").ok());
}

void TestHttpPause::cleanup()
{
    m_client.reset();
    m_peer.reset();
}

void TestHttpPause::nothingOfFiveHundredLeavesBeforeTheTimeAskedFor()
{
    QElapsedTimer time;
    time.start();
    std::vector<qint64> came;
    qint64 mayLeaveAt = 0;
    m_peer->answersBy = [&](const QByteArray &) {
        came.push_back(time.elapsed());
        if (came.size() == 1)
            return httpAnswer(429, kSlower);
        return mayLeaveAt > 0 ? httpAnswer(200, kAcceptedBody) : QByteArray(); // none before it was heard
    };
    int accepted = 0;
    m_client->setPause([&] { return std::max<qint64>(0, mayLeaveAt - time.elapsed()); });
    for (int i = 0; i < kSends; ++i) {
        m_client->send(IdempotencyKey("k" + QByteArray::number(i)), kSendBody,
                       [&](const CallAnswer<AcceptedSend> &answer, const CallFacts &) {
                           if (const auto *refusal = std::get_if<Refusal>(&answer))
                               mayLeaveAt = time.elapsed() + refusal->retryAfterMs.value_or(0);
                           accepted += std::holds_alternative<AcceptedSend>(answer);
                       });
    }
    QTRY_VERIFY(mayLeaveAt > 0);
    m_peer->answerTheRest([] { return httpAnswer(200, kAcceptedBody); });
    QTRY_COMPARE_WITH_TIMEOUT(accepted, kSends - 1, kPatienceMs);
    QCOMPARE(int(came.size()), kSends);
    QVERIFY(mayLeaveAt >= 1'000);
    const auto early =
        std::count_if(came.begin(), came.end(), [&](qint64 at) { return at < mayLeaveAt - 50; });
    QCOMPARE(int(early), HttpPlatformClient::kAtOnceMost); // those that were under way when it was asked for
}

void TestHttpPause::anAnswerIsHeardBeforeTheNextCallStarts()
{
    m_peer->answersBy = [](const QByteArray &) { return httpAnswer(200, kAcceptedBody); };
    int answers = 0;
    std::vector<int> heardAtStart;
    m_client->setPause([&] {
        heardAtStart.push_back(answers);
        return 0;
    });
    constexpr int kCalls = HttpPlatformClient::kAtOnceMost + 2;
    for (int i = 0; i < kCalls; ++i) {
        m_client->send(IdempotencyKey("k" + QByteArray::number(i)), kSendBody,
                       [&](const CallAnswer<AcceptedSend> &, const CallFacts &) { ++answers; });
    }
    QTRY_COMPARE(answers, kCalls);
    QCOMPARE(heardAtStart, (std::vector<int>{0, 0, 0, 0, 0, 0, 1, 2}));
}

void TestHttpPause::clientMayEndWhileItAnswers()
{
    m_peer->answersBy = [](const QByteArray &) { return httpAnswer(200, kAcceptedBody); };
    int answers = 0;
    for (int i = 0; i < HttpPlatformClient::kAtOnceMost + 2; ++i) {
        m_client->send(IdempotencyKey("k" + QByteArray::number(i)), kSendBody,
                       [&](const CallAnswer<AcceptedSend> &, const CallFacts &) {
                           ++answers;
                           m_client.reset();
                       });
    }
    QTRY_COMPARE(answers, 1);
    QVERIFY(!m_client);
}

QTEST_GUILESS_MAIN(TestHttpPause)
#include "tst_httppause.moc"
