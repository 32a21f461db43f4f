// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command line as a value. Parsed before anything else exists (no QCoreApplication is needed), used by
// the composition root alone. Names of files, pages and languages are checked for form; whether the file,
// the page or the translation exists is found out by who uses it.

#include "app/settings/listenaddress.h"
#include "models/domain/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace arowana {

enum class StartTheme { System, Light, Dark };

struct StartOptions {
    QString workspace; ///< empty: `sandbox` with --sandbox, otherwise `default`; see workspaceName()
    QString dataDir;   ///< empty: the user's data folder
    QUrl apiBase;      ///< invalid: the platform's own; never ends in a slash
    std::optional<ListenAddress> listen;   ///< not given: see listenAddress()
    QUrl publicUrl;                        ///< invalid: none
    QString screenshot;                    ///< empty: none
    std::chrono::milliseconds after{2000}; ///< from `ready` to the picture
    QString page;                          ///< empty: the page last used
    StartTheme theme = StartTheme::System;
    QString language;      ///< empty: the system's; `de`, `en_GB`
    QString checkedExport; ///< an exported file to be checked in place of a start; empty: none
    bool sandbox = false;
    bool guided = false;
    bool offline = false;
    bool version = false;
    bool help = false;

    /// A safe file name in any case: the data of a workspace lies in a folder of that name.
    [[nodiscard]] QString workspaceName() const;
    /// 127.0.0.1:8787 unless given; with --sandbox a free port, so that it disturbs nobody.
    [[nodiscard]] ListenAddress listenAddress() const;

    friend bool operator==(const StartOptions &, const StartOptions &) = default;
};

/// The command line without the program's name. An error is one sentence on what is wrong with which option
/// (`what`) and one on what to do (`next`). With --help or --version the rest is not judged.
[[nodiscard]] Result<StartOptions> parseStartOptions(const QStringList &args);

/// What --help prints: usage, one paragraph per option, the two environment variables. Ends in a newline.
[[nodiscard]] QString helpText();

} // namespace arowana
