// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pause that the platform asks for holds what waits in the client, whatever it is. A send that waits there
// is given back where what it was asked on may be so no more.
#include "app/api/httpplatformclient.h"
#include "tests/api/apifixture.h"
#include "tests/api/scriptedpeer.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace arowana;

namespace {

constexpr int kCalls = 500;
constexpr int kPatienceMs = 60'000;
constexpr qint64 kMinute = 60'000;
const QByteArray kBalanceBody = R"({"free":1.5,"reserved":0.0,"total":1.5,"currency":"EUR"})";
const QByteArray kSlower = R"({"error":"rate_limited","message":"Slower","retry_after":1})";

} // namespace

class TestHttpPause;
Q_DECLARE_METATYPE(std::function<void(TestHttpPause &)>)

class TestHttpPause : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingOfFiveHundredLeavesBeforeTheTimeAskedFor();
    void anAnswerIsHeardBeforeTheNextCallStarts();
    void aSendThatWaitsIsGivenBack_data();
    void aSendThatWaitsIsGivenBack();
    void sendsGoBeforeWhatIsOnlyRead();
    void clientMayEndWhileItAnswers();

private:
    /// Takes every connection with a call that is not answered yet.
    void takeEveryPlace();

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
        return mayLeaveAt > 0 ? httpAnswer(200, kBalanceBody) : QByteArray(); // none before it was heard
    };
    int answered = 0;
    m_client->setPause([&] { return std::max<qint64>(0, mayLeaveAt - time.elapsed()); });
    for (int i = 0; i < kCalls; ++i) {
        m_client->fetchBalance([&](const CallAnswer<Balance> &answer, const CallFacts &) {
            if (const auto *refusal = std::get_if<Refusal>(&answer))
                mayLeaveAt = time.elapsed() + refusal->retryAfterMs.value_or(0);
            answered += std::holds_alternative<Balance>(answer);
        });
    }
    QTRY_VERIFY(mayLeaveAt > 0);
    m_peer->answerTheRest([] { return httpAnswer(200, kBalanceBody); });
    QTRY_COMPARE_WITH_TIMEOUT(answered, kCalls - 1, kPatienceMs);
    QCOMPARE(int(came.size()), kCalls);
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
    constexpr int kSends = HttpPlatformClient::kAtOnceMost + 2;
    for (int i = 0; i < kSends; ++i) {
        m_client->send(IdempotencyKey("k" + QByteArray::number(i)), kSendBody,
                       [&](const CallAnswer<AcceptedSend> &, const CallFacts &) { ++answers; });
    }
    QTRY_COMPARE(answers, kSends);
    QCOMPARE(heardAtStart, (std::vector<int>{0, 0, 0, 0, 0, 0, 1, 2}));
}

void TestHttpPause::takeEveryPlace()
{
    for (int i = 0; i < HttpPlatformClient::kAtOnceMost; ++i)
        m_client->fetchBalance([](const CallAnswer<Balance> &, const CallFacts &) {});
}

void TestHttpPause::aSendThatWaitsIsGivenBack_data()
{
    using Change = std::function<void(TestHttpPause &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isGivenBack");
    QTest::newRow("nothing changed") << Change([](TestHttpPause &) {}) << false;
    QTest::newRow("the same key once more")
        << Change([](TestHttpPause &t) { QVERIFY(t.m_client->setApiKey("ak_secret_42").ok()); }) << false;
    QTest::newRow("another key") << Change([](TestHttpPause &t) {
        QVERIFY(t.m_client->setApiKey("ak_other_43").ok());
    }) << true;
    QTest::newRow("a pause") << Change([](TestHttpPause &t) { t.m_client->setPause([] { return kMinute; }); })
                             << true;
    QTest::newRow("asleep") << Change([](TestHttpPause &t) {
        t.m_clock.wall = t.m_clock.wall.plusMs(600 * kMinute);
    }) << true;
    QTest::newRow("the clock set back")
        << Change([](TestHttpPause &t) { t.m_clock.wall = t.m_clock.wall.plusMs(-600 * kMinute); }) << true;
    QTest::newRow("a long wait") << Change([](TestHttpPause &t) {
        t.m_clock.wall = t.m_clock.wall.plusMs(2 * kMinute);
        t.m_clock.monotonic += 2 * kMinute;
    }) << true;
}

void TestHttpPause::aSendThatWaitsIsGivenBack()
{
    QFETCH(std::function<void(TestHttpPause &)>, change);
    QFETCH(bool, isGivenBack);
    takeEveryPlace();
    QTRY_COMPARE(m_peer->requests().size(), HttpPlatformClient::kAtOnceMost);
    const Landing<AcceptedSend> landing;
    m_client->send(IdempotencyKey("k"), kSendBody, landing.taker());
    change(*this);
    m_peer->answersBy = [](const QByteArray &request) {
        return httpAnswer(200, request.startsWith("POST") ? kAcceptedBody : kBalanceBody);
    };
    m_peer->answerTheRest([] { return httpAnswer(200, kBalanceBody); });
    QTRY_COMPARE(landing.count(), size_t(1));
    QCOMPARE(landing.content->facts.at(0).heldBack, isGivenBack);
    QCOMPARE(landing.outcome(), isGivenBack ? QStringLiteral("Offline") : QStringLiteral("accepted"));
    QCOMPARE(m_peer->requests().size(), HttpPlatformClient::kAtOnceMost + (isGivenBack ? 0 : 1));
    if (isGivenBack)
        QVERIFY(landing.unknown()->nothingLeft());
}

void TestHttpPause::sendsGoBeforeWhatIsOnlyRead()
{
    takeEveryPlace();
    QTRY_COMPARE(m_peer->requests().size(), HttpPlatformClient::kAtOnceMost);
    takeEveryPlace();
    int accepted = 0;
    for (const char *key : {"k1", "k2"}) {
        m_client->send(IdempotencyKey(key), kSendBody,
                       [&](const CallAnswer<AcceptedSend> &, const CallFacts &) { ++accepted; });
    }
    // No further read is ever answered: once those have the connections, nothing else leaves.
    m_peer->answersBy = [](const QByteArray &request) {
        return request.startsWith("POST") ? httpAnswer(200, kAcceptedBody) : QByteArray();
    };
    m_peer->answerTheRest([] { return httpAnswer(200, kBalanceBody); });
    QTRY_COMPARE(accepted, 2);
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
