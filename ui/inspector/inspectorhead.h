// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The top of the inspector: to whom, from whom, in which state, and what can be done about it now. It only
// states wishes; the row they are about is the one shown. GUI thread.

#include "models/domain/messagedetail.h"
#include "models/domain/outboxrest.h"

#include <QWidget>

namespace arowana {

class Button;
class PlainLabel;
class StatusBadge;

class InspectorHead : public QWidget {
    Q_OBJECT
public:
    explicit InspectorHead(QWidget *parent = nullptr);

    void show(const MessageDetail &detail, const QString &senderName, Instant now);
    /// Why what is due does not leave now.
    void setRest(OutboxRest rest, Instant now);
    /// Counts the hold down.
    void tick(Instant now);
    void retranslate();

Q_SIGNALS:
    void stopRequested();
    void sendNowRequested();
    void revokeRequested();
    void sendAgainRequested();
    void evidenceRequested();
    /// The menu of how it is copied; its place on the screen.
    void evidenceMenuRequested(const QPoint &at);

private:
    void showActions(Instant now);
    [[nodiscard]] QString situation(Instant now) const;
    [[nodiscard]] QString waiting(Instant now) const;
    [[nodiscard]] QString askedAgain(Instant now) const;

    PlainLabel *m_recipient;
    PlainLabel *m_from;
    StatusBadge *m_status;
    PlainLabel *m_situation;
    Button *m_stop;
    Button *m_sendNow;
    Button *m_askAgain;
    Button *m_revoke;
    Button *m_sendAgain;
    Button *m_evidence;
    Button *m_evidenceAs;
    MessageDetail m_detail;
    OutboxRest m_rest = OutboxRest::None;
};

} // namespace arowana
