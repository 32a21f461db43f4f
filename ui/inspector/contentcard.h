// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The content as the customer sees it: an RCS text as a bubble, an e-mail as subject and text. HTML is
// simplified and labelled so; nothing in it is loaded. All of it plain text. GUI thread.

#include "models/domain/messagedetail.h"
#include "ui/controls/card.h"

namespace arowana {

class PlainLabel;

class ContentCard : public Card {
    Q_OBJECT
public:
    explicit ContentCard(QWidget *parent = nullptr);

    void show(const MessageDetail &detail);

private:
    void showContent(const Content &content);
    void showEmail(const EmailContent &email);

    PlainLabel *m_subject;
    Card *m_bubble;
    PlainLabel *m_text;
    PlainLabel *m_remark;
};

} // namespace arowana
