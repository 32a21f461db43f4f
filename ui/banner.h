// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A trouble that concerns the whole window, said inside it and above the page: what happened, what to do,
// the system's words. It stays until it is dismissed; nothing is blocked. GUI thread.

#include "models/domain/error.h"

#include <QFrame>

namespace arowana {

class Button;
class PlainLabel;

class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows it; one that is already shown makes room and is counted. `action` is the word of a button that
    /// leads on; empty: none.
    void show(const Error &error, const QString &action = {});
    void dismiss();

Q_SIGNALS:
    /// The button of the one that is shown.
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Trouble {
        Error error;
        QString action;
    };
    void fill();

    PlainLabel *m_what;
    PlainLabel *m_detail;
    Button *m_action;
    Button *m_dismiss;
    QList<Trouble> m_troubles; ///< the newest is shown
};

} // namespace arowana
