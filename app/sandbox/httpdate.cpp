// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpdate.h"

#include <QDateTime>
#include <QLocale>

namespace arowana::sandbox {

QByteArray httpDate(Instant instant)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
}

} // namespace arowana::sandbox
