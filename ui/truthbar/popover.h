// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The explanation of a lamp: what happened, what is safe, what to do. It floats over the window's foot, not
// modal; Escape, a click elsewhere or the lamp itself closes it, and the focus goes back. GUI thread; owned
// by the truth bar.

#include "ui/truthbar/lampwords.h"

#include <QFrame>
#include <QPointer>

namespace arowana {

class Button;
class PlainLabel;

class Popover : public QFrame {
    Q_OBJECT
public:
    /// A child of `window`, in front of everything else in it.
    explicit Popover(QWidget *window);

    /// Shows the text above `anchor`, with an action when `action` is not empty.
    void open(const LampText &text, const QString &action, QWidget *anchor);
    /// New text and action while it is open for this anchor.
    void update(const LampText &text, const QString &action, const QWidget *anchor);
    [[nodiscard]] bool isOpenFor(const QWidget *anchor) const;
    void close();

Q_SIGNALS:
    void actionRequested(QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const LampText &text, const QString &action);
    void place();

    PlainLabel *m_title;
    PlainLabel *m_what;
    PlainLabel *m_safe;
    PlainLabel *m_more;
    PlainLabel *m_next;
    PlainLabel *m_detail;
    Button *m_action;
    Button *m_close;
    QPointer<QWidget> m_anchor;
};

} // namespace arowana
