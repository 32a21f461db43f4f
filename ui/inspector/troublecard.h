// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why it failed, was refused, is deferred and so on: one sentence what happened, who can fix it, what to do
// now, one button that does it, and the platform's words below. Hidden while nothing is wrong. GUI thread.

#include "ui/controls/card.h"
#include "ui/text/failurewords.h"

namespace arowana {

class Button;
class PlainLabel;

class TroubleCard : public Card {
    Q_OBJECT
public:
    explicit TroubleCard(QWidget *parent = nullptr);

    /// Shows or hides the card.
    void show(const MessageDetail &detail, Instant now);
    /// Counts down what has to wait before it can be sent again.
    void tick(Instant now);

Q_SIGNALS:
    /// The button was pressed; what it does with the message is the owner's affair.
    void actionRequested(arowana::FailureAction action);

private:
    PlainLabel *m_what;
    PlainLabel *m_next;
    PlainLabel *m_who;
    PlainLabel *m_words;
    Button *m_button;
    FailureAction m_action = FailureAction::None;
    std::optional<Instant> m_notBefore; ///< the platform asked to wait until then
};

} // namespace arowana
