// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Hands on the window for the guided run: they find a control by its object name and press, type and choose
// as a person does, through real key and mouse events. GUI thread.

#include <QString>
#include <QWidget>

namespace arowana {

class WindowHands {
public:
    /// The control of this name below `root`, when it is there, visible and enabled; else nullptr.
    [[nodiscard]] static QWidget *find(const QWidget *root, const QString &objectName);
    /// Gives the field the focus and types. False when there is no such field.
    static bool type(const QWidget *root, const QString &objectName, const QString &text);
    /// A left click in the middle. False when there is no such control.
    static bool click(const QWidget *root, const QString &objectName);
};

} // namespace arowana
