// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secretdesk.h"
#include "app/settings/webhooksecretscodec.h"
#include "tests/settings/memorykeychain.h"

#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

const QUrl kBase(QStringLiteral("https://a.example"));
const QString kKeyName = QStringLiteral("api-key/w@a.example");
const QString kWebhookName = QStringLiteral("webhook-secret/w@a.example");
const WebhookSecrets kSecrets{"whsec_new", {{"whsec_old", Instant{1'777'888'800'000}}, {"older", {}}}, true};

} // namespace

class TestSecretDesk : public QObject {
    Q_OBJECT
private:
    std::shared_ptr<MemoryKeychain::Entries> m_entries;

private Q_SLOTS:
    void init() { m_entries = std::make_shared<MemoryKeychain::Entries>(); }

    void secretsAreWrittenAsTheyAreReadBack_data()
    {
        QTest::addColumn<bool>("isTold");
        QTest::newRow("told") << true;
        QTest::newRow("not told") << false;
    }
    void secretsAreWrittenAsTheyAreReadBack()
    {
        QFETCH(bool, isTold);
        WebhookSecrets secrets = kSecrets;
        secrets.isTold = isTold;
        QCOMPARE(decodeWebhookSecrets(encodeWebhookSecrets(secrets)), std::optional(secrets));
    }

    void foreignTextIsNoSecret_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a bare secret") << QByteArray("whsec_1");
        QTest::newRow("another version") << QByteArray("arowana-webhook-secrets 2\ntold a");
        QTest::newRow("no secret") << QByteArray("arowana-webhook-secrets 1\ntold ");
        QTest::newRow("unknown word") << QByteArray("arowana-webhook-secrets 1\nsaid a");
        QTest::newRow("no time") << QByteArray("arowana-webhook-secrets 1\ntold a\nformer x b");
        QTest::newRow("cut") << QByteArray("arowana-webhook-secrets 1\ntold a\nformer 5");
    }
    void foreignTextIsNoSecret()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!decodeWebhookSecrets(text));
    }

    void bothAreReadAtOnce()
    {
        m_entries->insert(kKeyName, "key");
        m_entries->insert(kWebhookName, encodeWebhookSecrets(kSecrets));
        MemoryKeychain keychain(m_entries);
        SecretDesk desk(keychain, QStringLiteral("w"), kBase);
        QList<SecretDesk::Kept> kept;
        connect(&desk, &SecretDesk::read, this, [&](const SecretDesk::Kept &k) { kept.append(k); });
        desk.readAll(true);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(kept[0].apiKey, QByteArray("key"));
        QCOMPARE(kept[0].webhook, kSecrets);
        QVERIFY(!kept[0].problem);
        QVERIFY(!desk.problem());
    }

    void keyThatIsNotNeededIsNotAskedFor()
    {
        MemoryKeychain keychain(m_entries);
        SecretDesk desk(keychain, QStringLiteral("w"), kBase);
        QSignalSpy read(&desk, &SecretDesk::read);
        desk.readAll(false);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(keychain.asked, QStringList{QStringLiteral("read ") + kWebhookName});
    }

    void keyOfAnotherHostIsNotOffered()
    {
        m_entries->insert(kKeyName, "key");
        MemoryKeychain keychain(m_entries);
        SecretDesk desk(keychain, QStringLiteral("w"), QUrl(QStringLiteral("https://a.example.net")));
        QList<SecretDesk::Kept> kept;
        connect(&desk, &SecretDesk::read, this, [&](const SecretDesk::Kept &k) { kept.append(k); });
        desk.readAll(true);
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY(kept[0].apiKey.isEmpty());
    }

    void silentKeychainIsSaidOnceAndAskedNoMoreForTheWebhook()
    {
        MemoryKeychain keychain(m_entries);
        keychain.isSilent = true;
        SecretDesk desk(keychain, QStringLiteral("w"), kBase, nullptr, std::chrono::milliseconds(1));
        QList<SecretDesk::Kept> kept;
        connect(&desk, &SecretDesk::read, this, [&](const SecretDesk::Kept &k) { kept.append(k); });
        desk.readAll(true);
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY(kept[0].problem);
        QCOMPARE(desk.problem(), kept[0].problem);
        keychain.asked.clear();
        QSignalSpy done(&desk, &SecretDesk::webhookKept);
        desk.keepWebhook(7, kSecrets);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done[0][0].toULongLong(), 7ULL);
        QVERIFY(keychain.asked.isEmpty());
    }

    void keychainAskedAgainAfterItWasUnlockedIsUsed()
    {
        m_entries->insert(kKeyName, "key");
        MemoryKeychain keychain(m_entries);
        keychain.isSilent = true;
        SecretDesk desk(keychain, QStringLiteral("w"), kBase, nullptr, std::chrono::milliseconds(1));
        QList<SecretDesk::Kept> kept;
        connect(&desk, &SecretDesk::read, this, [&](const SecretDesk::Kept &k) { kept.append(k); });
        desk.readAll(true);
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY(desk.problem() && kept[0].apiKey.isEmpty());
        keychain.isSilent = false;
        desk.readAll(true);
        QTRY_COMPARE(kept.size(), 2);
        QCOMPARE(kept[1].apiKey, QByteArray("key"));
        QVERIFY(!desk.problem());
        QSignalSpy done(&desk, &SecretDesk::webhookKept);
        desk.keepWebhook(1, kSecrets);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(m_entries->contains(kWebhookName));
    }

    void laterReadingTakesThePlaceOfOneUnderWay()
    {
        m_entries->insert(kKeyName, "key");
        m_entries->insert(kWebhookName, encodeWebhookSecrets(kSecrets));
        MemoryKeychain keychain(m_entries);
        SecretDesk desk(keychain, QStringLiteral("w"), kBase);
        QList<SecretDesk::Kept> kept;
        connect(&desk, &SecretDesk::read, this, [&](const SecretDesk::Kept &k) { kept.append(k); });
        desk.readAll(true);
        desk.readAll(true);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(kept[0].apiKey, QByteArray("key"));
        QCOMPARE(kept[0].webhook, kSecrets);
        QTest::qWait(0);
        QCOMPARE(kept.size(), 1);
    }

    void anotherKeyDropsTheKeyOfTheReadingAndNothingElse()
    {
        m_entries->insert(kKeyName, "key");
        m_entries->insert(kWebhookName, encodeWebhookSecrets(kSecrets));
        MemoryKeychain keychain(m_entries);
        SecretDesk desk(keychain, QStringLiteral("w"), kBase);
        QList<SecretDesk::Kept> kept;
        connect(&desk, &SecretDesk::read, this, [&](const SecretDesk::Kept &k) { kept.append(k); });
        desk.readAll(true);
        desk.dropApiKey();
        QTRY_COMPARE(kept.size(), 1); // whoever waits for the webhook secrets goes on
        QCOMPARE(kept[0].webhook, kSecrets);
        QCOMPARE(kept[0].apiKey, QByteArray());
        QVERIFY(!kept[0].isKeyAskedFor);
        desk.readAll(true); // asked again on purpose
        QTRY_COMPARE(kept.size(), 2);
        QCOMPARE(kept[1].apiKey, QByteArray("key"));
        QVERIFY(kept[1].isKeyAskedFor);
    }

    void keyThatCouldBeKeptShowsThatTheKeychainIsThere()
    {
        MemoryKeychain keychain(m_entries);
        keychain.isSilent = true;
        SecretDesk desk(keychain, QStringLiteral("w"), kBase, nullptr, std::chrono::milliseconds(1));
        QSignalSpy read(&desk, &SecretDesk::read);
        desk.readAll(true);
        QTRY_COMPARE(read.size(), 1);
        keychain.isSilent = false;
        QSignalSpy keptKey(&desk, &SecretDesk::apiKeyKept);
        desk.keepApiKey("key");
        QTRY_COMPARE(keptKey.size(), 1);
        QVERIFY(!desk.problem());
    }

    void keepingIsToldAfterTheKeychainHasIt()
    {
        MemoryKeychain keychain(m_entries);
        SecretDesk desk(keychain, QStringLiteral("w"), kBase);
        QSignalSpy webhook(&desk, &SecretDesk::webhookKept);
        QList<std::optional<Error>> key;
        connect(&desk, &SecretDesk::apiKeyKept, this, [&](const auto &problem) { key.append(problem); });
        desk.keepWebhook(3, kSecrets);
        desk.keepApiKey("key");
        QVERIFY(webhook.isEmpty());
        QTRY_COMPARE(webhook.size(), 1);
        QTRY_COMPARE(key.size(), 1);
        QVERIFY(!key[0]);
        QCOMPARE(m_entries->value(kKeyName), QByteArray("key"));
        QCOMPARE(decodeWebhookSecrets(m_entries->value(kWebhookName)), std::optional(kSecrets));
    }

    void keyThatCannotBeKeptIsSaid()
    {
        MemoryKeychain keychain(m_entries);
        keychain.isSilent = true;
        SecretDesk desk(keychain, QStringLiteral("w"), kBase, nullptr, std::chrono::milliseconds(1));
        QList<std::optional<Error>> key;
        connect(&desk, &SecretDesk::apiKeyKept, this, [&](const auto &problem) { key.append(problem); });
        desk.keepApiKey("key");
        QTRY_COMPARE(key.size(), 1);
        QVERIFY(key[0] && !key[0]->next.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecretDesk)
#include "tst_secretdesk.moc"
