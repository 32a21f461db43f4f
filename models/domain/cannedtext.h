// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text that staff keep ready: its name is typed after `/`, its placeholders (`{name}`) are filled in by
// hand.

#include <QMetaType>
#include <QString>

namespace arowana {

struct CannedText {
    QString name; ///< unique in the workspace, without white space
    QString text;

    friend bool operator==(const CannedText &, const CannedText &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::CannedText)
