// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A quiet line over the conversation: whose session ends soon. It goes by itself when the session is over or
// was extended, and when it is dismissed; nothing moves for it. GUI thread; owned by what it lies over.

#include "models/items/sessionwarnings.h"

#include <QFrame>

#include <functional>

namespace arowana {

class Button;
class PlainLabel;

class EndNotice : public QFrame {
    Q_OBJECT
public:
    /// `nameOf` tells whose session it is, ready to show.
    explicit EndNotice(std::function<QString(const SessionPair &)> nameOf, QWidget *parent = nullptr);

    /// Lies over `host`, as wide as that, below `head` where that is shown in it. Both must outlive it.
    void lieUnder(QWidget &head, QWidget &host);
    void add(const QList<SessionWarning> &warnings);
    /// A session that goes on after all, or was ended before its time.
    void take(const QList<Session> &changed);
    void setServerNow(Instant serverNow);
    void dismiss();

Q_SIGNALS:
    void chosen(const arowana::SessionPair &pair);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void place();

    std::function<QString(const SessionPair &)> m_nameOf;
    PlainLabel *m_text;
    Button *m_show;
    Button *m_dismiss;
    QWidget *m_head = nullptr;        ///< does not own it
    QList<SessionWarning> m_warnings; ///< the one that ends first in front
    Instant m_serverNow;
};

} // namespace arowana
