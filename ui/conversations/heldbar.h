// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Above the reply box while a message to this person is held: when it leaves, to the second and in the words
// of the Outbox, and the button that stops it. Of several the one that leaves next. GUI thread; owned by the
// page.

#include "models/domain/outboxitem.h"
#include "models/domain/outboxrest.h"

#include <QFrame>
#include <QKeySequence>

namespace arowana {

class Button;
class PlainLabel;

class HeldBar : public QFrame {
    Q_OBJECT
public:
    explicit HeldBar(QWidget *parent = nullptr);

    void setStopKey(const QKeySequence &key);

    /// Those that nothing has left of, in the order in which they leave. None hides it.
    void setItems(const QList<OutboxItem> &items, OutboxRest rest);
    /// This machine's time, which holds are counted by.
    void setNow(Instant now);

Q_SIGNALS:
    void stopRequested(arowana::RowId row);
    void sendNowRequested(arowana::RowId row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QList<OutboxItem> m_items;
    OutboxRest m_rest = OutboxRest::None;
    Instant m_now;
    PlainLabel *m_when;
    PlainLabel *m_words;
    Button *m_sendNow;
    Button *m_stop;
};

} // namespace arowana
