// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The real console driven by a script, as a process that a test can kill at any point: composed as the
// program is, but with no hold times and quick retries. Its arguments are MODE DATA-DIR API-BASE and what the
// script takes; the API key is read from the environment as the console does it.

#include "app/application.h"
#include "app/settings/environmentsecrets.h"
#include "ui/mainwindow.h"

#include <QApplication>

#include <cstdio>

namespace arowana::test {

/// At once, so that whoever reads it knows what was done when the process was killed.
inline void print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

/// The practice platform's own agent, typed in as staff of a real workspace would.
inline void addPracticeAgent(Application &application)
{
    Sender agent;
    agent.channel = Channel::Rcs;
    agent.id = "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11";
    agent.name = QStringLiteral("Shop agent");
    agent.useCase = UseCase::MultiUse;
    Q_EMIT application.window()->senderSaved(agent);
}

/// With the e-mail channel it has.
inline void addPracticeSenders(Application &application)
{
    addPracticeAgent(application);
    Sender channel;
    channel.channel = Channel::Email;
    channel.id = "ch_2f6d80b4a1c94e7388d05b9fe3617a31";
    channel.name = QStringLiteral("Orders");
    Q_EMIT application.window()->senderSaved(channel);
}

/// `Driver` is made with the application and the arguments, and drives the window.
template <class Driver>
int runScripted(int argc, char **argv)
{
    auto secrets = EnvironmentSecrets::take();
    QApplication qt(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    StartOptions options;
    options.workspace = QStringLiteral("killed");
    options.dataDir = arguments.at(1);
    options.apiBase = QUrl(arguments.at(2));
    options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
    options.language = QStringLiteral("en");
    EnginePolicy policy = Application::systemPolicy();
    policy.settings.rcsHoldMs = 0;
    policy.settings.emailHoldMs = 0;
    policy.settings.sendsPerMinuteMost = 0; // hundreds are sent within seconds here
    policy.retryFirstMs = 50;
    Application application(options, {secrets ? secrets->apiKey : QByteArray(), {}}, policy);
    Driver driver(application, arguments);
    if (!application.start())
        return 4;
    return QApplication::exec(); // the program's own event loop, begun here alone and once
}

} // namespace arowana::test
