// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/troublelog.h"

#include <QLoggingCategory>

namespace arowana {

namespace {

Q_LOGGING_CATEGORY(kTroubles, "arowana.trouble")

void add(QStringList &fields, QLatin1String name, const QString &words)
{
    if (!words.isEmpty())
        fields.append(QStringLiteral("%1=\"%2\"").arg(name, words.simplified()));
}

} // namespace

void logTrouble(TroubleWeight weight, const QString &what, const QString &state, const QString &next)
{
    QStringList fields;
    add(fields, QLatin1String("what"), what);
    add(fields, QLatin1String("state"), state);
    add(fields, QLatin1String("next"), next);
    const QString line = fields.join(u' ');
    switch (weight) {
    case TroubleWeight::Notice:
        qCInfo(kTroubles).noquote() << line;
        break;
    case TroubleWeight::Warning:
        qCWarning(kTroubles).noquote() << line;
        break;
    }
}

} // namespace arowana
