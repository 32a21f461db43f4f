// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Above the transcript: whom one writes to, as which agent, and how the session stands. GUI thread; owned by
// the page.

#include "models/domain/conversation.h"

#include <QWidget>

namespace arowana {

class PlainLabel;

class ConversationHead : public QWidget {
    Q_OBJECT
public:
    explicit ConversationHead(QWidget *parent = nullptr);

    /// `agentName` as staff call it.
    void show(const Conversation &line, const QString &agentName);
    /// The time that is left, by the platform's clock.
    void setServerNow(Instant serverNow);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    PlainLabel *m_name;
    PlainLabel *m_facts;
    PlainLabel *m_session;
    PlainLabel *m_left;
    Conversation m_line;
    QString m_agentName;
    Instant m_serverNow;
};

} // namespace arowana
