// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's side of the console on the real practice platform while deliveries pour in: its webhook secret
// is changed again and again, and no delivery is turned away; then its address is removed there.
#include "app/application.h"
#include "app/enginehost.h"
#include "app/systemclock.h"
#include "tests/e2e/sandboxprogram.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;

namespace {

constexpr int kPatienceMs = 30'000;

/// How often an attempt of the platform was answered with each HTTP status.
QMap<int, int> answers(const QJsonObject &ledger)
{
    QMap<int, int> count;
    const QJsonArray deliveries = ledger.value(QLatin1String("deliveries")).toArray();
    for (const QJsonValue &delivery : deliveries) {
        const QJsonArray attempts = delivery.toObject().value(QLatin1String("attempts")).toArray();
        for (const QJsonValue &attempt : attempts)
            ++count[attempt.toObject().value(QLatin1String("status")).toInt()];
    }
    return count;
}

} // namespace

class SecretRotationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noDeliveryIsTurnedAwayWhileTheSecretChanges()
    {
        test::SandboxProgram sandbox(QStringList{QStringLiteral("--speed"), QStringLiteral("20"),
                                                 QStringLiteral("--traffic"), QStringLiteral("600")});
        QVERIFY(sandbox.waitReady());
        const SystemClock clock;
        const QTemporaryDir folder;
        EngineHost::Setup setup;
        setup.storeFile = folder.filePath(QStringLiteral("console.sqlite"));
        setup.listenerIsPublic = true;
        setup.keepsSecrets = true;
        setup.policy = Application::systemPolicy();
        EngineHost host(std::move(setup), clock);
        ListenerHealth listener;
        connect(&host, &EngineHost::changed, this,
                [&listener](const ChangeSet &changes) { listener = changes.listener.value_or(listener); });
        WebhookSecrets kept; // as a keychain would
        connect(
            &host, &EngineHost::keepSecretsRequested, this,
            [&](quint64 request, const WebhookSecrets &secrets) {
                kept = secrets;
                host.secretsKept(request);
            },
            Qt::QueuedConnection);
        host.open();
        host.connectPlatform(sandbox.base(), sandbox.apiKey(), {});
        host.useSecrets({});
        QTRY_VERIFY_WITH_TIMEOUT(listener.isProven, kPatienceMs);

        for (int i = 0; i < 5; ++i) {
            const QByteArray former = kept.current;
            host.rotateSecret();
            QTRY_VERIFY_WITH_TIMEOUT(kept.isTold && kept.current != former, kPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(listener.isProven, kPatienceMs);
            const int before = answers(sandbox.ledger())[200];
            QTRY_VERIFY_WITH_TIMEOUT(answers(sandbox.ledger())[200] > before + 5, kPatienceMs);
        }
        QCOMPARE(kept.former.size(), 5);
        QCOMPARE(listener.refusedSignatures, 0);
        QCOMPARE(answers(sandbox.ledger())[401], 0);
        QCOMPARE(sandbox.get(QStringLiteral("/v1/webhooks")).count("\"url\""), 1);

        host.removeEndpoint();
        QTRY_COMPARE_WITH_TIMEOUT(listener.registration, RegistrationState::Removed, kPatienceMs);
        QCOMPARE(sandbox.get(QStringLiteral("/v1/webhooks")).count("\"url\""), 0);
        host.close();
    }
};

QTEST_GUILESS_MAIN(SecretRotationTest)
#include "tst_secretrotation.moc"
