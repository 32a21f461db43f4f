// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The right side of the compose dialog: the message as the customer will about see it, on a phone or as an
// e-mail; of a template what is known of it. Plain text by construction. GUI thread; owned by the dialog.

#include "models/domain/composedraft.h"
#include "ui/controls/card.h"

class QScrollArea;
class QStackedWidget;

namespace arowana {

class EmailPreview;
class PhoneView;
class TemplateView;

class MessagePreview : public Card {
    Q_OBJECT
public:
    explicit MessagePreview(QWidget *parent = nullptr);

    /// The first in the order of tabs.
    [[nodiscard]] QWidget *firstControl() const;

    void setDraft(const ComposeDraft &draft);
    /// This card of a carousel comes into sight; counted from 0.
    void showCard(int card);

private:
    QScrollArea *makePhone();

    PlainLabel *m_name;
    PlainLabel *m_emptyHint;
    PhoneView *m_phone;
    TemplateView *m_template;
    EmailPreview *m_email;
    QScrollArea *m_screen;
    QStackedWidget *m_pages;
};

} // namespace arowana
