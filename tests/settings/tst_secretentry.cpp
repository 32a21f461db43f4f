// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/secretentry.h"

#include <QtTest>

using namespace arowana;

class TestSecretEntry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNameHoldsWorkspaceAndHost_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *base, const char *name) {
            QTest::newRow(base) << QString::fromUtf8(base) << QString::fromUtf8(name);
        };
        row("https://api.example.com", "api-key/team@api.example.com");
        row("https://API.Example.com:443/v1", "api-key/team@api.example.com");
        row("https://api.example.com:8443", "api-key/team@api.example.com:8443");
        row("https://api.example.com.evil.example", "api-key/team@api.example.com.evil.example");
        row("https://\u00e4pi.example.com", "api-key/team@xn--pi-uia.example.com");
        row("http://127.0.0.1:8080", "api-key/team@127.0.0.1:8080");
        row("http://127.0.0.1", "api-key/team@127.0.0.1:80");
        row("http://[::1]:8080", "api-key/team@[::1]:8080");
    }
    void theNameHoldsWorkspaceAndHost()
    {
        QFETCH(QString, base);
        const auto entry = SecretEntry::of(SecretKind::ApiKey, QStringLiteral("team"), QUrl(base));
        QVERIFY(entry.ok());
        QTEST(entry->name(), "name");
    }

    void kindAndWorkspaceTellEntriesApart()
    {
        const QUrl base(QStringLiteral("https://api.example.com"));
        const auto key = SecretEntry::of(SecretKind::ApiKey, QStringLiteral("a"), base);
        QVERIFY(key->name() != SecretEntry::of(SecretKind::WebhookSecret, QStringLiteral("a"), base)->name());
        QVERIFY(key->name() != SecretEntry::of(SecretKind::ApiKey, QStringLiteral("b"), base)->name());
        QCOMPARE(*key, *SecretEntry::of(SecretKind::ApiKey, QStringLiteral("a"), base));
    }

    void withoutHostOrWorkspaceThereIsNoEntry()
    {
        QVERIFY(!SecretEntry::of(SecretKind::ApiKey, QStringLiteral("a"), QUrl()).ok());
        QVERIFY(!SecretEntry::of(SecretKind::ApiKey, {}, QUrl(QStringLiteral("https://a.example"))).ok());
    }
};

QTEST_GUILESS_MAIN(TestSecretEntry)
#include "tst_secretentry.moc"
