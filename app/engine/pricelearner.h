// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Prices as the platform's answers tell them, by channel, unit and tier: there is no list to ask. Learnt
// after the send is on disk as accepted, in a transaction of its own, so that no price ever stands in the way
// of one. Engine thread; owned by Engine.

#include "app/engine/ports/deskstore.h"
#include "app/engine/storewriter.h"
#include "models/domain/clock.h"
#include "models/domain/sendbilling.h"

namespace arowana {

class PriceLearner {
public:
    struct Parts {
        EngineStore &store;
        DeskStore &desk;
        StoreWriter &writer;
        ChangeBatcher &changes;
        const Clock &clock;
    };

    explicit PriceLearner(Parts parts);

    /// Reads and tells what earlier runs have learnt.
    void start();
    /// What the answer to the send of this row told: the price, and what was held, which may be more
    /// (`guides/errors-and-billing`). Nothing is learnt of a unit that is not known, nor of zero: that is a
    /// session or subscriber paid before, and no price.
    void learn(RowId row, const SendBilling &billing);

private:
    /// Known so already, and the newest of its unit.
    [[nodiscard]] bool isKnown(const UnitPrice &price) const;
    void keep(const UnitPrice &price);

    Parts m_p;
    QList<UnitPrice> m_known; ///< as they are on disk, the one learnt last at the end
};

} // namespace arowana
