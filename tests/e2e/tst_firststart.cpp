// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real console without a key, on the real practice platform: the key is typed into the first-start page,
// a wrong one loses nothing, the right one sends what waited, and where there is a keychain the next start
// finds the key and the webhook secret in it. What is secret is in no file.
#include "app/application.h"
#include "app/settings/secretentry.h"
#include "app/settings/webhooksecretscodec.h"
#include "app/windowhands.h"
#include "tests/e2e/sandboxprogram.h"
#include "tests/settings/memorykeychain.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"
#include "ui/rail/workspacebox.h"
#include "ui/startup/firststartpage.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using test::MemoryKeychain;

namespace {

constexpr int kPatienceMs = 30'000;
const QString kWrongKey = QStringLiteral("wrong-key-0123456789");

WebhookSecrets webhookSecrets(const MemoryKeychain::Entries &entries)
{
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        if (it.key().startsWith(QLatin1String("webhook-secret/")))
            return decodeWebhookSecrets(it.value()).value_or(WebhookSecrets{});
    }
    return {};
}

/// One start of the console on a data folder; its end is the end of the program.
class Console {
public:
    Console(const QString &folder, const QUrl &platform, const QByteArray &key,
            std::unique_ptr<SecretBackend> keychain, const QByteArray &webhookSecret = {})
    {
        StartOptions options;
        options.dataDir = folder;
        options.apiBase = platform;
        options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
        options.language = QStringLiteral("en");
        EnginePolicy policy = Application::systemPolicy();
        policy.settings.rcsHoldMs = 50;
        m_application =
            std::make_unique<Application>(options, Application::Secrets{key, webhookSecret}, policy);
        if (keychain)
            m_application->setKeychain(std::move(keychain));
        QObject::connect(m_application.get(), &Application::changed, m_application.get(),
                         [this](const ChangeSet &changes) { take(changes); });
        QObject::connect(m_application.get(), &Application::up, m_application.get(), [this] { isUp = true; });
        QObject::connect(m_application.get(), &Application::failed, m_application.get(),
                         [this](const Error &error) { failures.append(error); });
    }

    /// Without waiting until it is up.
    bool begin() { return m_application->start(); }

    bool start()
    {
        QSignalSpy up(m_application.get(), &Application::up);
        return m_application->start() && (!up.isEmpty() || up.wait(kPatienceMs));
    }
    [[nodiscard]] MainWindow &window() const { return *m_application->window(); }
    [[nodiscard]] FirstStartPage *page() const
    {
        const auto pages = window().findChildren<FirstStartPage *>();
        return pages.isEmpty() || !pages.last()->isVisible() ? nullptr : pages.last();
    }
    [[nodiscard]] QString text(const char *name) const
    {
        const auto *label = page() ? page()->findChild<QLabel *>(QLatin1String(name)) : nullptr;
        return label && label->isVisible() ? label->text() : QString();
    }
    bool typeKey(const QString &key) const
    {
        auto *field = page() ? page()->findChild<QLineEdit *>(QStringLiteral("apiKey")) : nullptr;
        if (!field || field->isReadOnly())
            return false;
        field->selectAll();
        QTest::keyClicks(field, key);
        QTest::keyClick(field, Qt::Key_Return);
        return true;
    }
    bool click(const char *name) const { return WindowHands::click(page(), QLatin1String(name)); }

    bool addSender()
    {
        Q_EMIT window().senderSaved({Channel::Rcs,
                                     "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11",
                                     QStringLiteral("Shop agent"),
                                     {},
                                     UseCase::MultiUse,
                                     {}});
        return QTest::qWaitFor([this] { return senders > 0; }, kPatienceMs);
    }
    bool sendText(const QString &text) const
    {
        window().openCompose();
        const QPointer<ComposeDialog> dialog = window().findChildren<ComposeDialog *>().last();
        return QTest::qWaitFor([&] { return WindowHands::find(dialog, QStringLiteral("to")) != nullptr; },
                               kPatienceMs) &&
               WindowHands::type(dialog, QStringLiteral("to"), QStringLiteral("+4915112340006")) &&
               WindowHands::type(dialog, QStringLiteral("rcsText"), text) &&
               WindowHands::click(dialog, QStringLiteral("send")) &&
               QTest::qWaitFor([&] { return dialog.isNull(); }, kPatienceMs);
    }

    ApiState api = ApiState::NotAsked;
    RegistrationState registration = RegistrationState::NotNeeded;
    qsizetype senders = 0;
    bool isUp = false;
    QList<Error> failures;

private:
    void take(const ChangeSet &changes)
    {
        if (changes.api)
            api = changes.api->state;
        if (changes.listener)
            registration = changes.listener->registration;
        if (changes.senders)
            senders = changes.senders->size();
    }

    std::unique_ptr<Application> m_application;
};

} // namespace

class FirstStartTest : public QObject {
    Q_OBJECT

private:
    /// How often the platform accepted a message with this text.
    [[nodiscard]] int accepted(const QString &marker) const
    {
        int count = 0;
        const QJsonArray messages = m_sandbox->ledger().value(QLatin1String("messages")).toArray();
        for (const QJsonValue &message : messages)
            count += message.toObject().value(QLatin1String("marker")).toString() == marker ? 1 : 0;
        return count;
    }
    /// Answers of the console to deliveries, of this HTTP status.
    [[nodiscard]] int answered(int status) const
    {
        int count = 0;
        const QJsonArray deliveries = m_sandbox->ledger().value(QLatin1String("deliveries")).toArray();
        for (const QJsonValue &delivery : deliveries) {
            const QJsonArray attempts = delivery.toObject().value(QLatin1String("attempts")).toArray();
            for (const QJsonValue &attempt : attempts)
                count += attempt.toObject().value(QLatin1String("status")).toInt() == status ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] static bool isInAFile(const QString &folder, const QByteArray &secret)
    {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                return true;
        }
        return false;
    }
    [[nodiscard]] QString rightKey() const { return QString::fromLatin1(m_sandbox->apiKey()); }

    std::unique_ptr<test::SandboxProgram> m_sandbox;

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<test::SandboxProgram>(
            QStringList{QStringLiteral("--speed"), QStringLiteral("10"), QStringLiteral("--fail-rate"),
                        QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
    }

    void keyTypedAtTheFirstStartSendsWhatWaited()
    {
        QTemporaryDir folder;
        {
            Console console(folder.path(), m_sandbox->base(), {}, nullptr);
            QVERIFY(console.start());
            QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
            QVERIFY(console.addSender());
            QVERIFY(console.sendText(QStringLiteral("Composed before there was a key.")));
            Q_EMIT console.window().refreshRequested(); // the way back to the page that was passed by
            QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
            auto *field = console.page()->findChild<QLineEdit *>(QStringLiteral("apiKey"));
            QTest::keyClicks(field, QStringLiteral("half a k"));
            console.window().showPage(QStringLiteral("senders"));
            Q_EMIT console.window().refreshRequested();
            QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
            QCOMPARE(field->text(), QStringLiteral("half a k"));

            QVERIFY(console.typeKey(kWrongKey));
            QTRY_VERIFY_WITH_TIMEOUT(
                console.text("keyVerdict").contains(QLatin1String("does not know this key")), kPatienceMs);
            QCOMPARE(accepted(QStringLiteral("Composed before there was a key.")), 0);
            QVERIFY(console.click("later"));
            QTRY_VERIFY_WITH_TIMEOUT(!console.page(), kPatienceMs);
            QVERIFY(console.sendText(QStringLiteral("Composed after a wrong key.")));

            Q_EMIT console.window().refreshRequested();
            QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
            QVERIFY(console.typeKey(rightKey()));
            QTRY_VERIFY_WITH_TIMEOUT(console.text("keyVerdict").contains(QLatin1String("are free to spend")),
                                     kPatienceMs);
            QVERIFY(console.text("keyKept").contains(QLatin1String("written nowhere")));
            QTRY_COMPARE_WITH_TIMEOUT(console.api, ApiState::Good, kPatienceMs);
            QVERIFY(console.click("checkKey"));
            QTRY_VERIFY_WITH_TIMEOUT(!console.page(), kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("Composed before there was a key.")), 1,
                                      kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("Composed after a wrong key.")), 1,
                                      kPatienceMs);
            QVERIFY(console.sendText(QStringLiteral("Composed with the key.")));
            QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("Composed with the key.")), 1, kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(console.registration, RegistrationState::Registered, kPatienceMs);
        }
        QVERIFY(!isInAFile(folder.path(), m_sandbox->apiKey()));
        QVERIFY(!isInAFile(folder.path(), kWrongKey.toLatin1()));
        QVERIFY(!isInAFile(folder.path(), "whsec_"));
        QVERIFY(isInAFile(folder.path(), "Composed with the key.")); // so the search does find what is there
    }

    void keptKeyAndWebhookSecretServeTheNextStart()
    {
        QTemporaryDir folder;
        auto entries = std::make_shared<MemoryKeychain::Entries>();
        {
            Console console(folder.path(), m_sandbox->base(), {}, std::make_unique<MemoryKeychain>(entries));
            QVERIFY(console.start());
            QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
            QVERIFY(console.typeKey(kWrongKey));
            QTRY_VERIFY_WITH_TIMEOUT(!console.text("keyVerdict").isEmpty() &&
                                         !console.text("keyVerdict").startsWith(QLatin1String("Asking")),
                                     kPatienceMs);
            QVERIFY(!entries->values().contains(kWrongKey.toLatin1()));
            QVERIFY(console.typeKey(rightKey()));
            QTRY_VERIFY_WITH_TIMEOUT(console.text("keyKept").contains(QLatin1String("is kept")), kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(console.registration, RegistrationState::Registered, kPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(answered(200) > 0, kPatienceMs); // the test delivery
        }
        QCOMPARE(entries->size(), 2);
        QVERIFY(entries->values().contains(m_sandbox->apiKey()));
        const WebhookSecrets secrets = webhookSecrets(*entries);
        QVERIFY(secrets.isTold && !secrets.current.isEmpty());
        {
            Console console(folder.path(), m_sandbox->base(), {}, std::make_unique<MemoryKeychain>(entries));
            QVERIFY(console.start());
            QTRY_COMPARE_WITH_TIMEOUT(console.api, ApiState::Good, kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(console.registration, RegistrationState::Registered, kPatienceMs);
            const int before = answered(200);
            QVERIFY(console.addSender());
            QVERIFY(console.sendText(QStringLiteral("With the kept key.")));
            QTRY_VERIFY_WITH_TIMEOUT(answered(200) > before, kPatienceMs);
            QVERIFY(!console.page());
        }
        QCOMPARE(webhookSecrets(*entries), secrets);
        QCOMPARE(answered(401), 0);
        const QByteArray endpoints = m_sandbox->get(QStringLiteral("/v1/webhooks"));
        QCOMPARE(endpoints.count("\"url\""), 1);
        QVERIFY(!isInAFile(folder.path(), m_sandbox->apiKey()));
        QVERIFY(!isInAFile(folder.path(), secrets.current));
    }

    void keychainUnlockedLaterGivesItsKey()
    {
        QTemporaryDir folder;
        auto entries = std::make_shared<MemoryKeychain::Entries>();
        const auto entry = SecretEntry::of(SecretKind::ApiKey, QStringLiteral("default"), m_sandbox->base());
        QVERIFY(entry);
        entries->insert(entry->name(), m_sandbox->apiKey());
        auto keychain = std::make_unique<MemoryKeychain>(entries);
        keychain->isSilent = true;
        MemoryKeychain *lock = keychain.get();
        Console console(folder.path(), m_sandbox->base(), {}, std::move(keychain));
        QVERIFY(console.start());
        QTRY_VERIFY_WITH_TIMEOUT(!console.text("noKeychain").isEmpty(), kPatienceMs);
        lock->isSilent = false;
        QVERIFY(console.click("askKeychain"));
        QTRY_VERIFY_WITH_TIMEOUT(!console.page(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.api, ApiState::Good, kPatienceMs);
    }

    void givenWebhookSecretServesItsRunAndTheKeptOneIsToldAfterwards()
    {
        QTemporaryDir folder;
        const QByteArray given = "given-0123456789";
        auto entries = std::make_shared<MemoryKeychain::Entries>();
        QByteArray kept;
        for (const QByteArray &secret : {QByteArray(), given, QByteArray()}) {
            const int before = answered(200);
            Console console(folder.path(), m_sandbox->base(), m_sandbox->apiKey(),
                            std::make_unique<MemoryKeychain>(entries), secret);
            QVERIFY(console.start());
            QTRY_COMPARE_WITH_TIMEOUT(console.registration, RegistrationState::Registered, kPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(answered(200) > before, kPatienceMs);
            const WebhookSecrets now = webhookSecrets(*entries);
            QVERIFY(kept.isEmpty() || now.current == kept);
            kept = now.current;
            QCOMPARE(now.isTold, secret.isEmpty());
            QVERIFY(!entries->values().join().contains(given));
        }
        QCOMPARE(answered(401), 0);
        QVERIFY(!isInAFile(folder.path(), given));
    }

    void uncheckedKeyThatIsRefusedIsAskedForAgain()
    {
        QTemporaryDir folder;
        Console console(folder.path(), m_sandbox->base(), {}, nullptr);
        QVERIFY(console.start());
        QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
        const QPointer<FirstStartPage> first = console.page();
        // As if the network had been down while it was checked.
        Q_EMIT first->keyChosen(kWrongKey.toLatin1(), false);
        QTRY_VERIFY_WITH_TIMEOUT(console.page() && console.page() != first, kPatienceMs);
        QVERIFY(console.typeKey(rightKey()));
        QTRY_VERIFY_WITH_TIMEOUT(console.text("keyVerdict").contains(QLatin1String("accepted")), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.api, ApiState::Good, kPatienceMs);
    }

    void workspaceOfAnotherPlatformAsksForNoKeyAndTouchesNoKeychain()
    {
        QTemporaryDir folder;
        {
            Console console(folder.path(), m_sandbox->base(), m_sandbox->apiKey(), nullptr);
            QVERIFY(console.start());
        }
        auto keychain = std::make_unique<MemoryKeychain>(std::make_shared<MemoryKeychain::Entries>());
        const MemoryKeychain *asked = keychain.get();
        Console console(folder.path(), QUrl(QStringLiteral("https://192.0.2.1")), {}, std::move(keychain));
        QVERIFY(console.begin());
        QTRY_COMPARE_WITH_TIMEOUT(console.failures.size(), 1, kPatienceMs);
        QVERIFY(console.failures[0].what.contains(QLatin1String("belongs to")));
        QCOMPARE(asked->asked, QStringList());
        QVERIFY(!console.page());
    }

    void keyGivenBeforeTheKeychainHasAnsweredIsUsedAndTheListenerOpens()
    {
        QTemporaryDir folder;
        auto keychain = std::make_unique<MemoryKeychain>(std::make_shared<MemoryKeychain::Entries>());
        keychain->isSilent = true;
        Console console(folder.path(), m_sandbox->base(), {}, std::move(keychain));
        QVERIFY(console.begin());
        QTRY_COMPARE_WITH_TIMEOUT(console.api, ApiState::NoKey, kPatienceMs);
        QVERIFY(!console.isUp);
        Q_EMIT console.window().keyRequested(); // from the lamp
        QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
        const auto labels = console.page()->findChildren<QLabel *>();
        QVERIFY(std::none_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QLatin1String("refused"));
        }));
        QVERIFY(console.typeKey(rightKey()));
        QTRY_VERIFY_WITH_TIMEOUT(console.text("keyVerdict").contains(QLatin1String("accepted")), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.registration, RegistrationState::Registered, kPatienceMs);
        QVERIFY(console.text("keyVerdict").contains(QLatin1String("accepted"))); // and is not asked again
    }

    void platformOfThisMachineIsFramedAsTheWorkspaceIsBound()
    {
        QTemporaryDir folder;
        Console console(folder.path(), m_sandbox->base(), m_sandbox->apiKey(), nullptr);
        QVERIFY(console.start());
        const auto *box = console.window().findChild<WorkspaceBox *>();
        QVERIFY(box && box->accessibleName().contains(QLatin1String("practice")));
    }

    void refusedKeyIsAskedForAnewAndTheQueueWaits()
    {
        QTemporaryDir folder;
        Console console(folder.path(), m_sandbox->base(), kWrongKey.toLatin1(), nullptr);
        QVERIFY(console.start());
        QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
        const auto titles = console.page()->findChildren<QLabel *>();
        QVERIFY(std::any_of(titles.begin(), titles.end(), [](const QLabel *label) {
            return label->text() == QLatin1String("Your key was refused: enter a new one");
        }));
        QVERIFY(console.addSender());
        QVERIFY(console.sendText(QStringLiteral("Sent while the key was refused.")));
        Q_EMIT console.window().refreshRequested();
        QTRY_VERIFY_WITH_TIMEOUT(console.page(), kPatienceMs);
        QVERIFY(console.typeKey(rightKey()));
        QTRY_VERIFY_WITH_TIMEOUT(console.text("keyVerdict").contains(QLatin1String("accepted")), kPatienceMs);
        QVERIFY(console.click("checkKey"));
        QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("Sent while the key was refused.")), 1,
                                  kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.api, ApiState::Good, kPatienceMs);
        QVERIFY(!console.page());
    }
};

QTEST_MAIN(FirstStartTest)
#include "tst_firststart.moc"
