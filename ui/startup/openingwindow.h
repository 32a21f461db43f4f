// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is seen while the workspace takes long to open: a large one is copied before it is brought up to date,
// or saved after damage. Says so and asks nothing. Owned by Application. GUI thread.

#include <QWidget>

namespace arowana {

class OpeningWindow : public QWidget {
    Q_OBJECT
public:
    explicit OpeningWindow(const QString &workspace, QWidget *parent = nullptr);
};

} // namespace arowana
