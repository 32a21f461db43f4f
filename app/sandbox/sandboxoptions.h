// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The start options of `arowana-sandbox`, read from the command line. The API key is no option: arguments are
// seen by every process; it comes from the environment.

#include "app/sandbox/platform.h"

#include <QHostAddress>
#include <QStringList>

#include <variant>

namespace arowana::sandbox {

/// What a start that serves nothing prints.
struct StartText {
    QString text;
    bool isFault = false; ///< to stderr, exit status 2
};

struct SandboxOptions {
    QHostAddress host{QHostAddress::LocalHost};
    quint16 port = 0;
    PlatformSetup setup;
    qint64 clockSkewMs = 0; ///< the platform's clock is ahead of this machine's by so much
    double traffic = 0;     ///< sends of other programs a minute
    bool fixedIds = false;
    bool exitWithStdin = false;

    /// Reads the arguments without the program's name. A wrong one gives one sentence with what to do.
    [[nodiscard]] static std::variant<SandboxOptions, StartText> read(const QStringList &arguments);
};

} // namespace arowana::sandbox
