// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text that staff keep ready: its name is typed after `/`, its placeholders (`{name}`) are filled in by
// hand.

#include <QList>
#include <QMetaType>
#include <QStringList>

namespace arowana {

struct CannedText {
    QString name; ///< unique in the workspace, without white space
    QString text;

    friend bool operator==(const CannedText &, const CannedText &) = default;
};

/// A wish about them that is done as a whole or not at all.
struct CannedTextChange {
    QList<CannedText> saved; ///< new, or in the place of the one of the same name
    QStringList removed;     ///< names

    friend bool operator==(const CannedTextChange &, const CannedTextChange &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::CannedText)
Q_DECLARE_METATYPE(arowana::CannedTextChange)
