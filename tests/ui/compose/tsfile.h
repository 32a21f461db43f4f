// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One catalogue (.ts) as a list of entries, for the tests of the translations.

#include <QList>
#include <QString>
#include <QStringList>

namespace arowana {

struct TsEntry {
    QString context;
    QString source;
    bool plural = false;
    bool finished = true;
    QStringList forms; ///< one, or one per plural form
};

/// Empty when the file cannot be read as a catalogue; `why` says it.
[[nodiscard]] QList<TsEntry> readTsFile(const QString &path, QString *why);

} // namespace arowana
