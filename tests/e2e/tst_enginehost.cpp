// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's side of the console by itself: what it does with keys and secrets that come early, late or
// twice, and that nothing is opened once it is closed.
#include "app/application.h"
#include "app/enginehost.h"
#include "app/store/sqliteenginestore.h"
#include "app/store/storeopening.h"
#include "app/systemclock.h"
#include "tests/e2e/sandboxprogram.h"
#include "tests/e2e/signedpost.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;

namespace {

constexpr int kPatienceMs = 30'000;

/// A host on this thread, with what it said last.
class Bench {
public:
    explicit Bench(const QString &publicUrl = {})
        : host(setup(publicUrl), m_clock)
    {
        QObject::connect(&host, &EngineHost::changed, &host, [this](const ChangeSet &changes) {
            listener = changes.listener.value_or(listener);
            api = changes.api ? changes.api->state : api;
            wasPaused = wasPaused || (changes.api && changes.api->pausedUntil);
            hasRead =
                hasRead || (changes.poll && changes.poll->lastRoundAt.isValid() && !changes.poll->history);
            messages = changes.messageCount.value_or(messages);
        });
        QObject::connect(&host, &EngineHost::listening, &host,
                         [this](const QString &url) { address = QUrl(url); });
        QObject::connect(
            &host, &EngineHost::keepSecretsRequested, &host,
            [this](quint64 request, const WebhookSecrets &secrets) {
                kept = secrets;
                host.secretsKept(request);
            },
            Qt::QueuedConnection);
    }
    ~Bench() { host.close(); }
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;

    /// The HTTP status by which a delivery signed with this secret is answered.
    [[nodiscard]] int deliver(const QByteArray &secret, const QByteArray &named = {}) const
    {
        const QByteArray body = R"({"event":"not.known","event_id":"evt_1"})";
        return test::postSigned(address, body, secret, kPatienceMs, named);
    }

    [[nodiscard]] QString storeFile() const { return m_folder.filePath(QStringLiteral("console.sqlite")); }

private:
    [[nodiscard]] EngineHost::Setup setup(const QString &publicUrl) const
    {
        EngineHost::Setup setup;
        setup.storeFile = storeFile();
        setup.publicUrl = publicUrl;
        setup.listenerIsPublic = publicUrl.isEmpty();
        setup.keepsSecrets = true;
        setup.policy = Application::systemPolicy();
        return setup;
    }

    const SystemClock m_clock;
    const QTemporaryDir m_folder;

public:
    EngineHost host;
    ListenerHealth listener;
    ApiState api = ApiState::NotAsked;
    bool wasPaused = false; ///< the platform asked for a pause
    bool hasRead = false;   ///< the log was read to its end
    qint64 messages = 0;
    QUrl address;
    WebhookSecrets kept; ///< as a keychain would
};

} // namespace

class EngineHostTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::SandboxProgram> m_sandbox;

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<test::SandboxProgram>();
        QVERIFY(m_sandbox->waitReady());
    }

    void keyWithoutAnEngineIsAnsweredAndNotUsed()
    {
        Bench bench;
        QSignalSpy refused(&bench.host, &EngineHost::wishRefused);
        QList<CallAnswer<Balance>> answers;
        connect(&bench.host, &EngineHost::keyChecked, this,
                [&answers](const CallAnswer<Balance> &answer) { answers.append(answer); });
        bench.host.checkKey("key");
        bench.host.useKey("key");
        QCOMPARE(answers.size(), 1);
        QVERIFY(std::holds_alternative<Unknown>(answers[0]));
        QCOMPARE(refused.size(), 1);
        QVERIFY(!refused[0][0].value<Error>().next.isEmpty());
    }

    void aLockAtTheEnginesStartIsWaitedFor()
    {
        Bench bench;
        QSignalSpy failed(&bench.host, &EngineHost::storeFailed);
        QSignalSpy ready(&bench.host, &EngineHost::ready);
        bench.host.useSecrets({});
        bench.host.open();
        {
            QSqlDatabase other =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other program"));
            other.setDatabaseName(bench.storeFile());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")));
            bench.host.connectPlatform(m_sandbox->base(), "key", {});
            QVERIFY(ready.isEmpty());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("COMMIT")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other program"));
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatienceMs);
        QVERIFY(failed.isEmpty());
        QVERIFY(!bench.address.isEmpty());
    }

    void nothingIsOpenedAfterTheEnd()
    {
        Bench bench;
        QSignalSpy opened(&bench.host, &EngineHost::storeOpened);
        bench.host.open();
        QCOMPARE(opened.size(), 1);
        bench.host.close();
        bench.host.open(); // as by the timer that waits for a lock
        bench.host.connectPlatform(m_sandbox->base(), m_sandbox->apiKey(), {});
        QCOMPARE(opened.size(), 1);
    }

    void whatIsWrittenBeforeThereIsAnEngineIsKept()
    {
        Bench bench;
        StoredDraft draft{7, Instant{1}, {}};
        draft.draft.rcs.text = QStringLiteral("typed while the platform was still to come");
        const CannedText text{QStringLiteral("hello"), QStringLiteral("Hello {name}")};
        bench.host.open();
        bench.host.saveDraft({8, Instant{1}, {}});
        bench.host.saveDraft(draft);
        bench.host.dropDraft(8);
        bench.host.changeCannedTexts({{text}, {}});
        bench.host.saveSettings({1, 2, 3, 4, 5, "FR"});
        std::optional<WorkspaceSettings> settings;
        connect(&bench.host, &EngineHost::changed, this, [&settings](const ChangeSet &changes) {
            settings = changes.settings ? changes.settings : settings;
        });
        bench.host.connectPlatform({}, {}, {});
        QTRY_COMPARE(settings, std::optional(WorkspaceSettings{1, 2, 3, 4, 5, "FR"}));
        bench.host.close();
        const auto store = SqliteEngineStore::open(bench.storeFile()).take().store;
        QCOMPARE(*store->drafts(), QList<StoredDraft>{draft});
        QCOMPARE(*store->cannedTexts(), QList<CannedText>{text});
    }

    void sendTakesItsDraftAlong()
    {
        Bench bench;
        bench.host.open();
        bench.host.connectPlatform({}, {}, {}); // nothing leaves
        bench.host.saveDraft({7, Instant{1}, {}});
        bench.host.saveDraft({8, Instant{1}, {}});
        QSignalSpy stored(&bench.host, &EngineHost::sendStored);
        SendRequest request;
        request.sender = {Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), {}, UseCase::MultiUse, {}};
        request.to = *parseRecipient(QStringLiteral("+4915112345678"));
        request.traffic = TrafficType::Transaction;
        request.content = RcsText{QStringLiteral("Hello")};
        bench.host.send(1, request, 7);
        QCOMPARE(stored.size(), 1);
        bench.host.close();
        const auto store = SqliteEngineStore::open(bench.storeFile()).take().store;
        QCOMPARE(store->openOutbox()->size(), 1);
        QCOMPARE(store->drafts()->size(), 1);
        QCOMPARE(store->drafts()->first().id, quint64(8));
    }

    void secretOfAKeychainThatIsUnlockedLateIsTakenAndKept_data()
    {
        QTest::addColumn<bool>("isRegistered");
        QTest::newRow("after the new one was told") << true;
        QTest::newRow("before there was a key") << false;
    }
    void secretOfAKeychainThatIsUnlockedLateIsTakenAndKept()
    {
        QFETCH(bool, isRegistered);
        const QByteArray old = "whsec_of-the-last-run";
        Bench bench;
        bench.host.open();
        bench.host.connectPlatform(m_sandbox->base(), isRegistered ? m_sandbox->apiKey() : QByteArray(), {});
        bench.host.useSecrets({}); // the keychain is locked
        QVERIFY(!bench.address.isEmpty());
        if (isRegistered)
            QTRY_VERIFY_WITH_TIMEOUT(bench.listener.isProven, kPatienceMs);
        QCOMPARE(bench.deliver(old), 401);

        bench.host.useSecrets({old, {{"whsec_before-it", {}}}, true});
        QCOMPARE(bench.deliver(old), 200);
        QCOMPARE(bench.deliver("whsec_before-it"), 200);
        const auto keeps = [&bench](const QByteArray &secret) {
            return bench.kept.current != secret && bench.kept.valid({}).contains(secret);
        };
        QTRY_VERIFY_WITH_TIMEOUT(keeps(old) && keeps("whsec_before-it"), kPatienceMs);
        if (!isRegistered)
            bench.host.useKey(m_sandbox->apiKey());
        QTRY_VERIFY_WITH_TIMEOUT(bench.listener.isProven, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(bench.kept.isTold, kPatienceMs);

        // The book of the registrar has it too: a new secret does not drop it.
        const QByteArray current = bench.kept.current;
        bench.host.rotateSecret();
        QTRY_VERIFY_WITH_TIMEOUT(bench.kept.isTold && bench.kept.current != current, kPatienceMs);
        QVERIFY(keeps(old) && keeps(current));
        QCOMPARE(bench.deliver(old), 200);
        const auto later = SystemClock().now().plusMs(WebhookSecrets::kFormerLifeMs + 60'000);
        QCOMPARE(bench.kept.valid(later), QList<QByteArray>{bench.kept.current}); // and none lives for ever
    }

    /// Behind a tunnel or proxy: nothing listens at that address here.
    void publicAddressIsRegisteredAndItsHostTaken()
    {
        Bench bench(QStringLiteral("https://127.0.0.1:9/console/"));
        bench.host.open();
        bench.host.connectPlatform(m_sandbox->base(), m_sandbox->apiKey(), {});
        bench.host.useSecrets({"whsec_known", {}, false});
        QTRY_COMPARE_WITH_TIMEOUT(bench.listener.registration, RegistrationState::Registered, kPatienceMs);
        const QByteArray registered =
            R"("url":"https://127.0.0.1:9/console)" + bench.address.path().toLatin1() + '"';
        const QByteArray endpoints = m_sandbox->get(QStringLiteral("/v1/webhooks"));
        QVERIFY2(endpoints.contains(registered), "another address was registered");
        QCOMPARE(bench.deliver("whsec_known", "127.0.0.1:9"), 200);
        QCOMPARE(bench.deliver("whsec_known", "elsewhere.example"), 403);
    }

    /// A hundred messages, and the contact of each: more calls than a key may make at once.
    void readingTheLogStaysWithinTheRateLimit()
    {
        test::SandboxProgram limited({QStringLiteral("--rate-limit"), QStringLiteral("10"),
                                      QStringLiteral("--history"), QStringLiteral("100")});
        QVERIFY(limited.waitReady());
        Bench bench;
        bench.host.open();
        bench.host.connectPlatform(limited.base(), limited.apiKey(), {});
        bench.host.useSecrets({});
        QTRY_VERIFY_WITH_TIMEOUT(bench.hasRead && bench.messages >= 100, 3 * kPatienceMs);
        QVERIFY(!bench.wasPaused);
    }

    void addressThatWasTakenAwayIsNotRegisteredAgainInThisRun()
    {
        Bench bench;
        bench.host.open();
        bench.host.connectPlatform(m_sandbox->base(), m_sandbox->apiKey(), {});
        bench.host.useSecrets({});
        QTRY_VERIFY_WITH_TIMEOUT(bench.listener.isProven, kPatienceMs);
        bench.host.removeEndpoint();
        QTRY_COMPARE_WITH_TIMEOUT(bench.listener.registration, RegistrationState::Removed, kPatienceMs);
        bench.api = ApiState::NotAsked;
        bench.host.useKey(m_sandbox->apiKey());
        QTRY_COMPARE_WITH_TIMEOUT(bench.api, ApiState::Good, kPatienceMs);
        QCOMPARE(bench.listener.registration, RegistrationState::Removed);
        QCOMPARE(m_sandbox->get(QStringLiteral("/v1/webhooks")).count("\"url\""), 0);
    }
};

QTEST_GUILESS_MAIN(EngineHostTest)
#include "tst_enginehost.moc"
