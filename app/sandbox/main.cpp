// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The practice platform's program: reads the options, puts the platform behind its HTTP server, says where it
// is, and runs until it is told to end.

#include "app/sandbox/httpserver.h"
#include "app/sandbox/processend.h"
#include "app/sandbox/qtscheduler.h"
#include "app/sandbox/router.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/socketcourier.h"
#include "app/sandbox/traffic.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>
#include <cstdio>

namespace {

using namespace arowana::sandbox;

constexpr const char *kKeyVariable = "AROWANA_SANDBOX_API_KEY";
constexpr int kExitFailure = 1;
constexpr int kExitUsage = 2;

QByteArray randomHex()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

/// The key from the environment, which forgets it; empty when there is none.
QByteArray takeKey()
{
    const QByteArray key = qgetenv(kKeyVariable);
    qunsetenv(kKeyVariable);
    return key;
}

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

int complain(const QString &sentence, int status)
{
    std::fputs(("arowana-sandbox: " + sentence.toUtf8()).constData(), stderr);
    return status;
}

int serve(SandboxOptions options, QByteArray key)
{
    const bool keyIsOurs = key.isEmpty();
    if (keyIsOurs)
        key = "practice_" + randomHex();
    if (!options.fixedIds)
        options.setup.runNonce = randomHex();
    ProcessEnd end;
    if (!end.watchSignals())
        return complain(QStringLiteral("Signals cannot be watched; the system refused a pipe.\n"),
                        kExitFailure);
    QtScheduler scheduler(options.clockSkewMs);
    SocketCourier courier;
    Platform platform(options.setup, scheduler, courier);
    const Traffic traffic(scheduler, options.setup.pace, platform.sendDesk(), options.setup.seed,
                          options.traffic);
    Router router(platform, key);
    HttpServer server([&router](const Request &request) { return router.handle(request); },
                      [&scheduler] { return scheduler.now(); });
    if (!server.start(options.host, options.port))
        return complain(
            QStringLiteral("Port %1 of %2 cannot be opened; choose another one with --port, or 0.\n")
                .arg(options.port)
                .arg(options.host.toString()),
            kExitFailure);
    if (options.exitWithStdin)
        end.watchStdin();
    QObject::connect(&end, &ProcessEnd::requested, QCoreApplication::instance(), &QCoreApplication::quit);
    QByteArray host = options.host.toString().toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    say("listening http://" + host + ':' + QByteArray::number(server.port()));
    if (keyIsOurs)
        say("api-key " + key);
    say("ready");
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray key = takeKey();
    const QCoreApplication application(argc, argv);
    const auto read = SandboxOptions::read(QCoreApplication::arguments().mid(1));
    if (const auto *text = std::get_if<StartText>(&read)) {
        if (text->isFault)
            return complain(text->text, kExitUsage);
        std::fputs(text->text.toUtf8().constData(), stdout);
        return 0;
    }
    if (!RequestDecoder::isKey(key))
        return complain(
            QStringLiteral("AROWANA_SANDBOX_API_KEY holds spaces or characters that no header can "
                           "carry; set another key.\n"),
            kExitUsage);
    return serve(std::get<SandboxOptions>(read), key);
}
