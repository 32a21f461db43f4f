// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ledger of this console's own sends: what each of them holds, was charged or got back
// (`learn/billing-units`). It follows from the message as it stands now, so order and repeats of what was
// learnt do not matter. Works inside the transaction its caller has opened. Engine thread; owned by Engine.

#include "app/engine/book.h"
#include "app/engine/ports/ledgerstore.h"
#include "app/engine/ports/messagerecord.h"
#include "models/domain/clock.h"

namespace arowana {

class MoneyBook : public Book {
public:
    MoneyBook(LedgerStore &store, const Clock &clock);

    /// Brings the entries of this message to what its state says. `hold` is what the answer to the send
    /// reserved.
    Result<void> follow(const MessageRecord &record, std::optional<Money> hold);

    /// Tells the sums once, at the start, and after the platform told the balance anew.
    void balanceTold(ChangeBatcher &changes);

    void publish(ChangeBatcher &changes) override;
    void discard() override;
    void doubt() override;

private:
    void tell(ChangeBatcher &changes);

    LedgerStore &m_store;
    const Clock &m_clock;
    bool m_isDoubtful = false;
    bool m_moved = false;      ///< within the transaction under way
    bool m_isOutdated = false; ///< committed since the platform told the balance
};

} // namespace arowana
