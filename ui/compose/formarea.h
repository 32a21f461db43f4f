// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The area in which the form scrolls where the window is low. Whatever in it gets the focus comes into view
// with its label and what is said of it, and with the whole of its own form (a suggestion, a card) where that
// fits: also when it has just been made and has no place yet. GUI thread; owned by the compose dialog.

#include <QPointer>
#include <QScrollArea>

class QTimer;

namespace arowana {

/// Set on a form within the form, to be seen as a whole.
inline constexpr char kWholeProperty[] = "arowanaWhole";

class FormArea : public QScrollArea {
    Q_OBJECT
public:
    explicit FormArea(QWidget *parent = nullptr);

    /// Scrolls to this field once everything has its place; no further than it must.
    void reveal(QWidget *field);

private:
    void scrollToField();

    QPointer<QWidget> m_field;
    QTimer *m_soon;
};

} // namespace arowana
