// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A console driven by a script (scriptedconsole.h) as a child of a test, which reads what it prints and kills
// it. It belongs to whoever starts it and ends with it.

#include "tests/e2e/sandboxprogram.h"

#include <memory>

namespace arowana::test {

constexpr int kScriptPatienceMs = 60'000;

/// Starts `program`, which lies beside the test, in `mode` on the data in `folder`, against this platform;
/// `more` is what its script takes.
[[nodiscard]] std::unique_ptr<QProcess> startScripted(const QString &program, const QString &mode,
                                                      const QString &folder, const SandboxProgram &sandbox,
                                                      const QStringList &more = {});

/// All it printed until this line, or until it was stuck or silent for too long.
[[nodiscard]] QByteArray readUntil(QProcess &console, const QByteArray &line);

/// With -9.
void killAtOnce(QProcess &console);

} // namespace arowana::test
