// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why it failed: one sentence what happened, who can fix it, what to do now, the platform's words below.
// Hidden while nothing is wrong. GUI thread.

#include "ui/controls/card.h"
#include "ui/text/failurewords.h"

namespace arowana {

class PlainLabel;

class TroubleCard : public Card {
    Q_OBJECT
public:
    explicit TroubleCard(QWidget *parent = nullptr);

    /// Shows or hides the card.
    void show(const MessageDetail &detail, Instant now);

private:
    PlainLabel *m_what;
    PlainLabel *m_next;
    PlainLabel *m_who;
    PlainLabel *m_words;
};

} // namespace arowana
