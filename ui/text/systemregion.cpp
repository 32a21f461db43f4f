// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/systemregion.h"

#include <QLocale>

namespace arowana {

QByteArray systemRegion()
{
    return QLocale::territoryToCode(QLocale::system().territory()).toLatin1();
}

} // namespace arowana
