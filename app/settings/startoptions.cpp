// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/startoptions.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace arowana {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("arowana::StartOptions", text);
}

Error wrong(const QString &what, const QString &next = {})
{
    return {ErrorKind::InvalidInput,
            what,
            next.isEmpty() ? tr("Start with --help to see all options.") : next,
            {}};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    static const QRegularExpression kLoopback4(QStringLiteral("^127(\\.[0-9]{1,3}){3}$"));
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           kLoopback4.match(host).hasMatch();
}

/// https anywhere, http only where the bytes never leave the machine: the key travels in a header.
Result<QUrl> readUrl(const QString &option, const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool shaped = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
                        !url.hasQuery() && !url.hasFragment() &&
                        (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (!shaped) {
        return wrong(
            tr("%1 expects an address such as https://console.example.com, but got “%2”.").arg(option, text),
            tr("Give the scheme and the host; no user name, no query and no fragment."));
    }
    if (url.scheme() == QLatin1String("http") && !isLoopback(url)) {
        return wrong(
            tr("%1 expects an address with https, but got “%2”.").arg(option, text),
            tr("Write https://; http is allowed for this machine alone, for example http://127.0.0.1:8080."));
    }
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

/// Names that are folders: no dot first, no separator, none of the names that Windows keeps for devices.
bool isSafeName(const QString &name)
{
    static const QRegularExpression kSafe(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
    static const QRegularExpression kDevice(
        QStringLiteral("\\A(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return kSafe.match(name).hasMatch() && !kDevice.match(name).hasMatch() && !name.endsWith(u'.');
}

using Problem = std::optional<Error>;

Problem readWorkspace(StartOptions &options, const QString &value)
{
    if (!isSafeName(value)) {
        return wrong(
            tr("--workspace expects a plain name, for example support-team, but got “%1”.").arg(value),
            tr("Use at most 64 letters, digits, dots, hyphens and underscores, a letter or digit first."));
    }
    options.workspace = value;
    return {};
}

Problem readDataDir(StartOptions &options, const QString &value)
{
    if (value.contains(QChar(0)))
        return wrong(tr("--data-dir expects the name of a folder."));
    options.dataDir = value;
    return {};
}

Problem readApiBase(StartOptions &options, const QString &value)
{
    auto url = readUrl(QStringLiteral("--api-base"), value);
    if (!url)
        return url.error();
    options.apiBase = url.take();
    return {};
}

Problem readPublicUrl(StartOptions &options, const QString &value)
{
    auto url = readUrl(QStringLiteral("--public-url"), value);
    if (!url)
        return url.error();
    options.publicUrl = url.take();
    return {};
}

Problem readListen(StartOptions &options, const QString &value)
{
    options.listen = ListenAddress::fromText(value);
    if (!options.listen) {
        return wrong(tr("--listen expects HOST:PORT, for example 127.0.0.1:8787, but got “%1”.").arg(value),
                     tr("HOST is an address of this machine, IPv6 in brackets; port 0 picks a free port."));
    }
    return {};
}

Problem readScreenshot(StartOptions &options, const QString &value)
{
    if (value.contains(QChar(0)) || !value.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        return wrong(tr("--screenshot expects a file name that ends in .png, but got “%1”.").arg(value));
    }
    options.screenshot = value;
    return {};
}

Problem readAfter(StartOptions &options, const QString &value)
{
    static const QRegularExpression kSeconds(QStringLiteral("\\A[0-9]{1,4}(\\.[0-9]{1,3})?\\z"));
    const double seconds = value.toDouble();
    if (!kSeconds.match(value).hasMatch() || seconds > 3600) {
        return wrong(tr("--after expects seconds from 0 to 3600, for example 5, but got “%1”.").arg(value));
    }
    options.after = std::chrono::milliseconds(qRound64(seconds * 1000));
    return {};
}

Problem readPage(StartOptions &options, const QString &value)
{
    static const QStringList kPages{QStringLiteral("messages"), QStringLiteral("conversations"),
                                    QStringLiteral("outbox"),   QStringLiteral("insights"),
                                    QStringLiteral("contacts"), QStringLiteral("senders"),
                                    QStringLiteral("lists")};
    if (!kPages.contains(value))
        return wrong(tr("--page expects %1, but got “%2”.").arg(kPages.join(QStringLiteral(", ")), value));
    options.page = value;
    return {};
}

Problem readTheme(StartOptions &options, const QString &value)
{
    if (value == QLatin1String("light"))
        options.theme = StartTheme::Light;
    else if (value == QLatin1String("dark"))
        options.theme = StartTheme::Dark;
    else if (value == QLatin1String("system"))
        options.theme = StartTheme::System;
    else
        return wrong(tr("--theme expects light, dark or system, but got “%1”.").arg(value));
    return {};
}

Problem readLanguage(StartOptions &options, const QString &value)
{
    static const QRegularExpression kCode(QStringLiteral("\\A(en|de)([_-][A-Z]{2})?\\z"));
    if (!kCode.match(value).hasMatch())
        return wrong(
            tr("--language expects en or de, also with a country as in de_AT, but got “%1”.").arg(value));
    options.language = value;
    options.language.replace(u'-', u'_');
    return {};
}

Problem readCheckedExport(StartOptions &options, const QString &value)
{
    if (value.contains(QChar(0)))
        return wrong(tr("--check-export expects the name of a file."));
    options.checkedExport = value;
    return {};
}

struct ValueOption {
    QLatin1String name;
    Problem (*read)(StartOptions &, const QString &);
    const char *placeholder;
    const char *explanation;
};

struct Switch {
    QLatin1String name;
    bool StartOptions::*member;
    const char *explanation;
};

constexpr const char *kContext = "arowana::StartOptions";

const std::array kValueOptions{
    ValueOption{QLatin1String("--workspace"), readWorkspace,
                QT_TRANSLATE_NOOP("arowana::StartOptions", "NAME"),
                QT_TRANSLATE_NOOP("arowana::StartOptions",
                                  "The workspace to open; made when it is new. One process per workspace.")},
    ValueOption{QLatin1String("--data-dir"), readDataDir, QT_TRANSLATE_NOOP("arowana::StartOptions", "DIR"),
                QT_TRANSLATE_NOOP(
                    "arowana::StartOptions",
                    "The folder of this workspace's data, in place of one below the user's data folder.")},
    ValueOption{QLatin1String("--api-base"), readApiBase, QT_TRANSLATE_NOOP("arowana::StartOptions", "URL"),
                QT_TRANSLATE_NOOP("arowana::StartOptions",
                                  "The platform to talk to; https, or http on this machine.")},
    ValueOption{
        QLatin1String("--listen"), readListen, QT_TRANSLATE_NOOP("arowana::StartOptions", "HOST:PORT"),
        QT_TRANSLATE_NOOP("arowana::StartOptions",
                          "Where webhooks are received; port 0 picks a free one. Without it 127.0.0.1:8787, "
                          "with --sandbox a free port.")},
    ValueOption{QLatin1String("--public-url"), readPublicUrl,
                QT_TRANSLATE_NOOP("arowana::StartOptions", "URL"),
                QT_TRANSLATE_NOOP("arowana::StartOptions",
                                  "The https address under which the platform reaches the listener.")},
    ValueOption{
        QLatin1String("--screenshot"), readScreenshot, QT_TRANSLATE_NOOP("arowana::StartOptions", "FILE"),
        QT_TRANSLATE_NOOP("arowana::StartOptions", "Writes a picture of the window (.png) and ends.")},
    ValueOption{
        QLatin1String("--after"), readAfter, QT_TRANSLATE_NOOP("arowana::StartOptions", "SECONDS"),
        QT_TRANSLATE_NOOP("arowana::StartOptions", "When the picture is taken; 2 seconds without it.")},
    ValueOption{QLatin1String("--page"), readPage, QT_TRANSLATE_NOOP("arowana::StartOptions", "NAME"),
                QT_TRANSLATE_NOOP("arowana::StartOptions",
                                  "The page to open: messages, conversations, outbox, insights, contacts, "
                                  "senders or lists.")},
    ValueOption{QLatin1String("--theme"), readTheme, "light|dark|system",
                QT_TRANSLATE_NOOP("arowana::StartOptions", "The colours of this run.")},
    ValueOption{QLatin1String("--language"), readLanguage, QT_TRANSLATE_NOOP("arowana::StartOptions", "CODE"),
                QT_TRANSLATE_NOOP("arowana::StartOptions", "The language of this run: en or de.")},
    ValueOption{
        QLatin1String("--check-export"), readCheckedExport,
        QT_TRANSLATE_NOOP("arowana::StartOptions", "FILE"),
        QT_TRANSLATE_NOOP("arowana::StartOptions",
                          "Compares an exported file with what its .about.json says, reads every "
                          "message of an NDJSON one, and exits 0 only if all agrees. Opens nothing.")},
};

const std::array kSwitches{
    Switch{QLatin1String("--sandbox"), &StartOptions::sandbox,
           QT_TRANSLATE_NOOP(
               "arowana::StartOptions",
               "Starts the practice platform, works on it, and stops it at the end. Costs nothing.")},
    Switch{QLatin1String("--guided"), &StartOptions::guided,
           QT_TRANSLATE_NOOP(
               "arowana::StartOptions",
               "With --sandbox: sends through the window by itself, compares the end with the practice "
               "platform's ledger, and exits 0 only if they agree.")},
    Switch{
        QLatin1String("--offline"), &StartOptions::offline,
        QT_TRANSLATE_NOOP("arowana::StartOptions", "No request leaves; what is sent waits in the outbox.")},
    Switch{QLatin1String("--version"), &StartOptions::version,
           QT_TRANSLATE_NOOP("arowana::StartOptions", "Prints the version and ends.")},
    Switch{QLatin1String("--help"), &StartOptions::help,
           QT_TRANSLATE_NOOP("arowana::StartOptions", "Prints this and ends.")},
};

const ValueOption *valueOption(const QString &name)
{
    const auto *found = std::find_if(kValueOptions.begin(), kValueOptions.end(),
                                     [&name](const ValueOption &option) { return name == option.name; });
    return found == kValueOptions.end() ? nullptr : found;
}

const Switch *switchOption(const QString &name)
{
    const QString full = name == QLatin1String("-h") ? QStringLiteral("--help") : name;
    const auto *found = std::find_if(kSwitches.begin(), kSwitches.end(),
                                     [&full](const Switch &option) { return full == option.name; });
    return found == kSwitches.end() ? nullptr : found;
}

Error unknown(const QString &arg, const QString &name)
{
    if (!arg.startsWith(u'-'))
        return wrong(tr("“%1” is not an option; the console takes options only.").arg(arg));
    return wrong(tr("There is no option “%1”.").arg(name));
}

/// What no option can see alone.
Problem checkTogether(const StartOptions &options, bool afterGiven)
{
    if (afterGiven && options.screenshot.isEmpty())
        return wrong(tr("--after says when the picture is taken, but there is no --screenshot."),
                     tr("Add --screenshot FILE or leave --after out."));
    if (options.sandbox && options.apiBase.isValid())
        return wrong(tr("--sandbox starts its own platform, so --api-base cannot be given with it."),
                     tr("Leave one of the two out."));
    if (options.guided && !options.sandbox)
        return wrong(tr("--guided sends by itself, which is allowed on the practice platform only."),
                     tr("Add --sandbox."));
    if (options.guided && options.offline)
        return wrong(tr("--guided has to send, and --offline forbids it."), tr("Leave one of the two out."));
    return {};
}

} // namespace

QString StartOptions::workspaceName() const
{
    if (!workspace.isEmpty())
        return workspace;
    return sandbox ? QStringLiteral("sandbox") : QStringLiteral("default");
}

ListenAddress StartOptions::listenAddress() const
{
    if (listen)
        return *listen;
    return {QStringLiteral("127.0.0.1"), static_cast<quint16>(sandbox ? 0 : 8787)};
}

Result<StartOptions> parseStartOptions(const QStringList &args)
{
    StartOptions options;
    options.help = args.contains(QLatin1String("--help")) || args.contains(QLatin1String("-h"));
    options.version = args.contains(QLatin1String("--version"));
    if (options.help || options.version)
        return options;

    QStringList given;
    for (qsizetype i = 0; i < args.size(); ++i) {
        const QString &arg = args.at(i);
        const qsizetype equals = arg.startsWith(QLatin1String("--")) ? arg.indexOf(u'=') : -1;
        const QString name = equals < 0 ? arg : arg.left(equals);
        if (const Switch *found = switchOption(name)) {
            if (equals >= 0)
                return wrong(tr("%1 takes no value.").arg(name), tr("Write %1 alone.").arg(name));
            options.*(found->member) = true;
            continue;
        }
        const ValueOption *found = valueOption(name);
        if (found == nullptr)
            return unknown(arg, name);
        if (given.contains(name))
            return wrong(tr("%1 is given twice.").arg(name), tr("Give it once."));
        given.append(name);
        const bool separate =
            equals < 0 && i + 1 < args.size() && !args.at(i + 1).startsWith(QLatin1String("--"));
        const QString value = equals >= 0 ? arg.mid(equals + 1) : separate ? args.at(++i) : QString();
        if (value.isEmpty()) {
            return wrong(tr("%1 needs a value: %1 %2.")
                             .arg(name, QCoreApplication::translate(kContext, found->placeholder)));
        }
        if (Problem problem = found->read(options, value))
            return *problem;
    }
    if (Problem problem = checkTogether(options, given.contains(QLatin1String("--after"))))
        return *problem;
    return options;
}

QString helpText()
{
    QString text = tr("Usage: arowana-console [options]") + QLatin1String("\n\n");
    const auto paragraph = [&text](const QString &head, const char *explanation) {
        text += QLatin1String("  ") + head + QLatin1String("\n      ") +
                QCoreApplication::translate(kContext, explanation) + u'\n';
    };
    for (const ValueOption &option : kValueOptions)
        paragraph(option.name + u' ' + QCoreApplication::translate(kContext, option.placeholder),
                  option.explanation);
    for (const Switch &option : kSwitches)
        paragraph(option.name, option.explanation);
    text += u'\n' +
            tr("AROWANA_API_KEY and AROWANA_WEBHOOK_SECRET in the environment serve this run only; they are "
               "stored nowhere and handed to no other program.") +
            u'\n';
    return text;
}

} // namespace arowana
