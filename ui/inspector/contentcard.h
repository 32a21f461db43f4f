// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The content as the customer sees it: RCS as on a phone, by the same drawing as the compose preview, an
// e-mail as subject and text, a template as far as it is known. HTML is simplified and labelled so; nothing
// in it is loaded. All of it plain text. GUI thread.

#include "models/domain/messagedetail.h"
#include "ui/controls/card.h"

namespace arowana {

class PhoneView;
class PlainLabel;
class TemplateView;

class ContentCard : public Card {
    Q_OBJECT
public:
    explicit ContentCard(QWidget *parent = nullptr);

    void show(const MessageDetail &detail);

private:
    void showContent(const Content &content);
    void showEmail(const EmailContent &email);
    void showText(const QString &text);
    /// Behind those that stand there.
    void addRemark(const QString &sentence);

    PlainLabel *m_subject;
    PhoneView *m_phone;
    TemplateView *m_template;
    Card *m_sheet; ///< what is not drawn as on a phone: an e-mail, content that could not be read
    PlainLabel *m_text;
    PlainLabel *m_remark;
};

} // namespace arowana
