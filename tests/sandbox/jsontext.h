// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON in tests, written with single quotes: moc's preprocessor loses its way in raw strings within macros.

#include <QByteArray>

namespace arowana::sandbox {

/// The text with each ' made a ".
[[nodiscard]] inline QByteArray js(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace arowana::sandbox
