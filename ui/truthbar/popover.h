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

    /// The words of the buttons: the first is what is to be done, empty when there is nothing; then up to
    /// three that are rarer.
    using Actions = QStringList;

    /// Shows the text above `anchor`.
    void open(const LampText &text, const Actions &actions, QWidget *anchor);
    /// New text and actions while it is open for this anchor.
    void update(const LampText &text, const Actions &actions, const QWidget *anchor);
    [[nodiscard]] bool isOpenFor(const QWidget *anchor) const;
    void close();

Q_SIGNALS:
    /// `place` is that of the action's word.
    void actionRequested(QWidget *anchor, int place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const LampText &text, const Actions &actions);
    void place();

    PlainLabel *m_title;
    PlainLabel *m_what;
    PlainLabel *m_safe;
    PlainLabel *m_more;
    PlainLabel *m_next;
    PlainLabel *m_detail;
    QList<Button *> m_actions;
    Button *m_close;
    QPointer<QWidget> m_anchor;
};

} // namespace arowana
