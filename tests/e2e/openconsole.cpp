// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/openconsole.h"

#include "app/windowhands.h"
#include "tests/settings/memorykeychain.h"
#include "ui/banner.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QtTest>

namespace arowana::test {

namespace {

constexpr int kPatienceMs = 30'000;

}

OpenConsole::OpenConsole(const QString &folder, const SandboxProgram &platform, qint64 holdMs)
{
    StartOptions options;
    options.dataDir = folder;
    options.apiBase = platform.base();
    options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
    options.language = QStringLiteral("en");
    EnginePolicy policy = Application::systemPolicy();
    policy.settings.rcsHoldMs = holdMs;
    policy.settings.sendsPerMinuteMost = 0; // hundreds are sent within seconds here
    policy.retryFirstMs = 100;
    policy.lookUpRestMs = 100;
    m_application = std::make_unique<Application>(
        options, Application::Secrets{platform.apiKey(), webhookSecret()}, policy);
    // Answers at once; the desktop's is asked for three seconds where there is none.
    m_application->setKeychain(std::make_unique<MemoryKeychain>(std::make_shared<MemoryKeychain::Entries>()));
    Application *application = m_application.get();
    QObject::connect(application, &Application::changed, application,
                     [this](const ChangeSet &changes) { take(changes); });
    QObject::connect(application, &Application::failed, application,
                     [this](const Error &error) { failures.append(error); });
    QObject::connect(application, &Application::up, application, [this] { isUp = true; });
}

QByteArray OpenConsole::webhookSecret()
{
    return "whsec-of-the-test-0123456789";
}

bool OpenConsole::start()
{
    return begin() && QTest::qWaitFor([this] { return isUp || !failures.isEmpty(); }, kPatienceMs) && isUp;
}

void OpenConsole::take(const ChangeSet &changes)
{
    if (changes.listener)
        listener = *changes.listener;
    if (changes.store)
        store = *changes.store;
    if (changes.outbox)
        outbox = *changes.outbox;
    if (changes.senders)
        senders = changes.senders->size();
}

bool OpenConsole::addSender()
{
    Q_EMIT window().senderSaved({Channel::Rcs,
                                 "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11",
                                 QStringLiteral("Shop agent"),
                                 {},
                                 UseCase::MultiUse,
                                 {}});
    return QTest::qWaitFor([this] { return senders > 0; }, kPatienceMs);
}

bool OpenConsole::compose(const QString &text)
{
    window().openCompose();
    dialog = window().findChildren<ComposeDialog *>().last();
    return QTest::qWaitFor([this] { return WindowHands::find(dialog, QStringLiteral("to")) != nullptr; },
                           kPatienceMs) &&
           WindowHands::type(dialog, QStringLiteral("to"), QStringLiteral("+4915112340006")) &&
           WindowHands::type(dialog, QStringLiteral("rcsText"), text) && pressSend();
}

bool OpenConsole::pressSend() const
{
    return WindowHands::click(dialog, QStringLiteral("send"));
}

bool OpenConsole::isStored() const
{
    return QTest::qWaitFor([this] { return dialog.isNull(); }, kPatienceMs);
}

QString OpenConsole::status() const
{
    const auto *label = dialog ? dialog->findChild<QLabel *>(QStringLiteral("composeStatus")) : nullptr;
    return label ? label->text() : QString();
}

QString OpenConsole::typed() const
{
    const auto *edit = dialog ? dialog->findChild<QPlainTextEdit *>(QStringLiteral("rcsText")) : nullptr;
    return edit ? edit->toPlainText() : QString();
}

QString OpenConsole::told() const
{
    const auto *banner = window().findChild<Banner *>();
    return banner && banner->isVisible() ? banner->accessibleName() : QString();
}

} // namespace arowana::test
