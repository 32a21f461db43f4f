// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/windowedconsole.h"

#include "app/windowhands.h"
#include "tests/e2e/windowreader.h"
#include "ui/compose/composedialog.h"
#include "ui/inspector/inspector.h"
#include "ui/mainwindow.h"
#include "ui/status/statusbadge.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace arowana::test {

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

WindowedConsole::WindowedConsole(const QString &folder, const QUrl &platform, const QByteArray &key,
                                 bool offline)
{
    StartOptions options;
    options.offline = offline;
    options.dataDir = folder;
    options.apiBase = platform;
    options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
    options.language = QStringLiteral("en");
    EnginePolicy policy = Application::systemPolicy();
    policy.settings.rcsHoldMs = 0;
    policy.settings.sendsPerMinuteMost = 0; // hundreds are sent within seconds here
    policy.retryFirstMs = 100;
    policy.retryMostMs = 400;
    policy.pollSpacingMs = 10; // days pass within a minute here
    policy.lookAfterSendMs = 300;
    m_application = std::make_unique<Application>(options, Application::Secrets{key, {}}, policy);
    QObject::connect(
        m_application.get(), &Application::changed, m_application.get(), [this](const ChangeSet &changes) {
            if (changes.api)
                m_api = changes.api->state;
            if (changes.senders)
                m_senders = changes.senders->size();
            if (changes.balance)
                m_balance = *changes.balance;
            if (changes.clockSkewMs)
                m_skewMs = *changes.clockSkewMs;
            if (changes.messageCount)
                m_messages = *changes.messageCount;
            if (changes.poll)
                m_waiting = changes.poll->waiting;
            if (changes.outbox)
                m_leaving = changes.outbox->held + changes.outbox->sending + changes.outbox->unknown;
        });
}

WindowedConsole::~WindowedConsole() = default;

bool WindowedConsole::start()
{
    QSignalSpy up(m_application.get(), &Application::up);
    if (!m_application->start() || (up.isEmpty() && !up.wait(kPatienceMs)))
        return false;
    Q_EMIT window().senderSaved({Channel::Rcs,
                                 "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11",
                                 QStringLiteral("Shop agent"),
                                 {},
                                 UseCase::MultiUse,
                                 {}});
    Q_EMIT window().senderSaved(
        {Channel::Email, "ch_2f6d80b4a1c94e7388d05b9fe3617a31", QStringLiteral("Orders"), {}, {}, {}});
    return QTest::qWaitFor([this] { return m_senders >= 2; }, kPatienceMs);
}

bool WindowedConsole::sendText(const QString &to, const QString &text)
{
    window().openCompose();
    const QPointer<ComposeDialog> dialog = window().findChildren<ComposeDialog *>().last();
    return QTest::qWaitFor([&] { return WindowHands::find(dialog, QStringLiteral("to")) != nullptr; },
                           kPatienceMs) &&
           WindowHands::type(dialog, QStringLiteral("to"), to) &&
           WindowHands::type(dialog, QStringLiteral("rcsText"), text) &&
           WindowHands::click(dialog, QStringLiteral("send")) &&
           QTest::qWaitFor([&] { return dialog.isNull() && rowWithContent(window(), text).isValid(); },
                           kPatienceMs);
}

QString WindowedConsole::state(const QString &text) const
{
    return listedStates(window()).value(rowWithContent(window(), text));
}

QString WindowedConsole::details() const
{
    const auto *inspector = window().findChild<Inspector *>();
    return inspector ? shownTexts(*inspector).join(u'\n') : QString();
}

QString WindowedConsole::detailsState() const
{
    const auto *inspector = window().findChild<Inspector *>();
    const auto *badge = inspector ? inspector->findChild<StatusBadge *>() : nullptr;
    return badge && badge->isVisible() ? badge->accessibleName() : QString();
}

QStringList WindowedConsole::outboxRow(const QString &text) const
{
    window().showPage(QStringLiteral("outbox"));
    const auto tables = window().findChildren<QTableView *>();
    for (const QTableView *table : tables) {
        if (table->accessibleName() != QLatin1String("Outbox"))
            continue;
        const QAbstractItemModel &model = *table->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList texts;
            for (int column = 0; column < model.columnCount(); ++column)
                texts.append(model.index(row, column).data().toString());
            if (texts.join(u'\n').contains(text))
                return texts;
        }
    }
    return {};
}

} // namespace arowana::test
