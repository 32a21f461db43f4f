// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One question before something is lost: plain text, not blocking, the safe answer is the default and is what
// Escape gives. The box belongs to its parent and deletes itself. GUI thread.

#include <QStringList>

#include <functional>

class QMessageBox;
class QWidget;

namespace arowana {

struct PlainQuestion {
    QString title;
    QString text;        ///< the question, naming the object
    QString explanation; ///< what is lost, what stays
    QString proceed;     ///< label of the button that does it
    QString keep;        ///< label of the safe button
};

/// Asks with open(); `proceed` is called once when the operator chose to. Returns the box, for its asker to
/// know that one stands already.
QMessageBox *ask(QWidget &parent, const PlainQuestion &question, std::function<void()> proceed);

struct PlainChoice {
    QString title;
    QString text;
    QString explanation;
    QStringList answers; ///< labels of the buttons that do something
    QString keep;        ///< label of the safe button
};

/// The same with several ways to go on; `proceed` gets the place of the answer.
QMessageBox *choose(QWidget &parent, const PlainChoice &choice, std::function<void(int)> proceed);

} // namespace arowana
