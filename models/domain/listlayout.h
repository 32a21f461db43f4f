// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a workspace likes its list of messages: which columns in which order and width, and by what it is
// sorted. An empty one is the list as it comes.

#include "models/domain/messagequery.h"

#include <QByteArray>
#include <QList>

namespace arowana {

struct ListColumn {
    static constexpr int kWidthMost = 2'000;
    QByteArray name; ///< `cost`; one that this version does not know is kept and not shown
    int width = 0;   ///< in units of the grid, a quarter of the font's height; 0: as its content needs
    bool isShown = true;
    friend bool operator==(const ListColumn &, const ListColumn &) = default;
};

struct ListLayout {
    static constexpr qsizetype kColumnsMost = 64;
    QList<ListColumn> columns; ///< from left to right; one not named stands behind them, as it comes
    MessageOrder order;
    friend bool operator==(const ListLayout &, const ListLayout &) = default;
};

} // namespace arowana
