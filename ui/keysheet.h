// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sheet behind F1: every command with its key. Not modal; owned by the main window. GUI thread.

#include <QDialog>

namespace arowana {

class KeySheet : public QDialog {
    Q_OBJECT
public:
    explicit KeySheet(QWidget *parent = nullptr);
};

} // namespace arowana
