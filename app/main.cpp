// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/coredumps.h"
#include "app/guidedrun.h"
#include "app/settings/environmentsecrets.h"
#include "app/settings/logredaction.h"
#include "app/settings/startoptions.h"
#include "app/store/exportcheck.h"
#include "app/terminationsignals.h"
#include "models/domain/error.h"
#include "ui/startup/startproblemwindow.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

namespace {

void printLine(std::FILE *to, const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    std::fflush(to);
}

int complain(const arowana::Error &error)
{
    printLine(stderr, error.what + u' ' + error.next + u'\n');
    return 2;
}

int checkExported(const QString &file)
{
    const auto checked = arowana::checkExport(file);
    if (!checked) {
        const arowana::Error &error = checked.error();
        printLine(stderr, error.what + u' ' + error.next + u'\n');
        return 1;
    }
    printLine(stdout, arowana::checkedSentence(*checked) + u'\n');
    return 0;
}

QStringList argumentsAfterName(int argc, char **argv)
{
    QStringList args;
    for (int i = 1; i < argc; ++i)
        args.append(QString::fromLocal8Bit(argv[i]));
    return args;
}

int runConsole(QApplication &qt, const arowana::StartOptions &options,
               const arowana::EnvironmentSecrets &secrets, arowana::LogRedaction &log)
{
    arowana::Application application(options, {secrets.apiKey, secrets.webhookSecret},
                                     arowana::Application::systemPolicy());
    QObject::connect(&application, &arowana::Application::secretLearnt, &qt,
                     [&log](const QByteArray &secret) { log.addSecret(secret); });
    std::unique_ptr<arowana::StartProblemWindow> problem;
    QObject::connect(&application, &arowana::Application::raiseWanted, &qt, [&problem] {
        if (problem) {
            problem->raise();
            problem->activateWindow();
        }
    });
    QObject::connect(&application, &arowana::Application::failed, &qt, [&](const arowana::Error &error) {
        if (options.guided || !options.screenshot.isEmpty()) {
            QCoreApplication::exit(1); // nobody looks
            return;
        }
        problem = std::make_unique<arowana::StartProblemWindow>(error);
        QObject::connect(problem.get(), &arowana::StartProblemWindow::retryRequested, &application,
                         [&] { application.retry(); });
        problem->show();
    });
    QObject::connect(&application, &arowana::Application::windowOpened, &qt, [&] { problem.reset(); });
    std::unique_ptr<arowana::GuidedRun> guided;
    if (options.guided)
        guided = std::make_unique<arowana::GuidedRun>(application, options.screenshot);
    if (!application.start())
        return application.exitCode();
    // The program's own event loop, begun here alone and once: the rule is about loops within it.
    const int code = qt.exec();
    // An end from outside (a signal, the window closed) is no success of what was asked for.
    const bool isMissed =
        guided ? !guided->hasAgreed() : !options.screenshot.isEmpty() && !application.pictureWritten();
    if (code == 0 && isMissed)
        return 1;
    return code != 0 ? code : application.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    arowana::forbidCoreDumps();
    arowana::LogRedaction log;
    // Before anything else: nothing that is started later may see them.
    const auto secrets = arowana::EnvironmentSecrets::take();
    if (!secrets)
        return complain(secrets.error());
    log.addSecret(secrets->apiKey);
    log.addSecret(secrets->webhookSecret);
    const auto options = arowana::parseStartOptions(argumentsAfterName(argc, argv));
    if (!options)
        return complain(options.error());
    if (options->help) {
        printLine(stdout, arowana::helpText());
        return 0;
    }
    if (options->version) {
        printLine(stdout, QStringLiteral("arowana-console " AROWANA_VERSION "\n"));
        return 0;
    }
    if (!options->checkedExport.isEmpty())
        return checkExported(options->checkedExport);
    int qtArgc = 1; // the options are ours; Qt gets none of them
    QApplication qt(qtArgc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("arowana-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AROWANA_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Arowana Console"));
    QGuiApplication::setDesktopFileName(QStringLiteral("arowana-console"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/arowana/icons/arowana.svg")));
    const arowana::TerminationSignals termination;
    return runConsole(qt, *options, *secrets, log);
}
