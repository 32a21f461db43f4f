// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the automatic top-up went, kept over restarts: a failure stands until a later one succeeds or money
// came in by another way. Engine thread; owned by Engine. Its events come in any order and are told once.

#include "app/engine/book.h"
#include "app/engine/ports/enginestore.h"
#include "app/engine/storewriter.h"
#include "app/wire/reloadcodec.h"
#include "models/domain/balance.h"

namespace arowana {

class ReloadWatch : public Book {
public:
    /// Nobody can add less (`guides/quickstart-billing`): a total that has grown by this much was topped up.
    static constexpr Money kTopUpLeast{100'000};

    ReloadWatch(EngineStore &store, StoreWriter &writer);

    /// Tells what an earlier run has kept.
    Result<void> start(ChangeBatcher &changes);
    /// An event told it; `balance` as it was then. Within the transaction its caller has opened.
    Result<void> take(const AutoReload &reload, const Balance &balance);
    /// What the platform says of the balance now.
    void balanceTold(const Balance &balance);

    void publish(ChangeBatcher &changes) override;
    void discard() override { m_next.reset(); }
    void doubt() override;

private:
    Result<void> read();
    Result<void> keep(const KeptReload &next);
    /// What holds within the transaction under way.
    [[nodiscard]] const KeptReload &known() const { return m_next ? *m_next : m_kept; }

    EngineStore &m_store;
    StoreWriter &m_writer;
    KeptReload m_kept;
    std::optional<KeptReload> m_next; ///< written by the transaction under way
    std::optional<Money> m_lowest;    ///< as m_kept.lowest, and not yet on disk where it differs little
    bool m_isDoubtful = false;
};

} // namespace arowana
