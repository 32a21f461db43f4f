// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window that stands in when the workspace cannot be opened: what happened, that nothing was changed,
// what to do, and the way to try again. Owned by main(). GUI thread.

#include "models/domain/error.h"

#include <QWidget>

namespace arowana {

class StartProblemWindow : public QWidget {
    Q_OBJECT
public:
    explicit StartProblemWindow(const Error &error, QWidget *parent = nullptr);

Q_SIGNALS:
    void retryRequested();
};

} // namespace arowana
