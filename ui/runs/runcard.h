// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The card above the start of a list: units with their reasons and prices, the expected whole, the balance
// after it, and what is not enough. Shows a RunQuote and judges nothing itself. GUI thread.

#include "ui/controls/card.h"
#include "ui/runs/runquote.h"

class QGridLayout;

namespace arowana {

class RunCard : public Card {
    Q_OBJECT
public:
    explicit RunCard(QWidget *parent = nullptr);

    void setQuote(const RunQuote &quote);

private:
    struct Row {
        PlainLabel *unit;
        PlainLabel *price;
    };

    void showPart(int row, const RunQuote::Part *part);

    QGridLayout *m_parts;
    QList<Row> m_rows; ///< made when first needed
    PlainLabel *m_route;
    PlainLabel *m_balance;
    PlainLabel *m_whole;
    PlainLabel *m_remarks;
};

/// `Expected price: 680.00 €`, with what is not known of it, or how many messages' price is not known.
[[nodiscard]] QString wholePriceText(const RunQuote &quote);
/// That the balance is not enough, and what follows from it; empty when it is, or nothing is known.
[[nodiscard]] QString shortageSentence(const RunQuote &quote);

} // namespace arowana
