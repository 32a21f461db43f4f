// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The card above the send button: unit with its reason, expected price, who sends by which channel, the
// balance after it and the tier; below, what has to be put right first, what the platform will refuse with
// what to do about it, and what may not look as intended. Shows a SendQuote and judges nothing itself. GUI
// thread.

#include "ui/compose/sendquote.h"
#include "ui/controls/card.h"

namespace arowana {

class Button;

class SendCard : public Card {
    Q_OBJECT
public:
    explicit SendCard(QWidget *parent = nullptr);

    void setQuote(const SendQuote &quote);
    [[nodiscard]] QList<QWidget *> tabStops() const;
    /// What has to be put right before it can be sent; empty when nothing is said in red.
    [[nodiscard]] QString mendText() const;

Q_SIGNALS:
    /// The part that makes it this unit is to be shown.
    void tipRequested();
    /// The first field that has to be put right is to be shown.
    void mendRequested();

private:
    PlainLabel *m_unit;
    Button *m_go;
    PlainLabel *m_price;
    PlainLabel *m_expected;
    PlainLabel *m_route;
    PlainLabel *m_balance;
    PlainLabel *m_tier;
    PlainLabel *m_mend;
    Button *m_goMend;
    PlainLabel *m_refusals;
    PlainLabel *m_warnings;
};

} // namespace arowana
