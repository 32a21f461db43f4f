// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The right side of the compose dialog: the message as the customer will about see it, as a bubble on a phone
// or as an e-mail. Plain text by construction. GUI thread; owned by the dialog.

#include "models/domain/composedraft.h"
#include "ui/controls/card.h"

class QStackedWidget;

namespace arowana {

class BubbleView;
class EmailPreview;

class MessagePreview : public Card {
    Q_OBJECT
public:
    explicit MessagePreview(QWidget *parent = nullptr);

    /// The first in the order of tabs.
    [[nodiscard]] QWidget *firstControl() const { return m_phone; }

    void setDraft(const ComposeDraft &draft);

private:
    QWidget *makePhone();

    PlainLabel *m_name;
    PlainLabel *m_emptyHint;
    BubbleView *m_bubble;
    EmailPreview *m_email;
    QWidget *m_phone;
    QStackedWidget *m_pages;
};

} // namespace arowana
