// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/storewriter.h"

#include <utility>

namespace arowana {

StoreWriter::StoreWriter(EngineStore &store, ChangeBatcher &changes)
    : m_store(store)
    , m_changes(changes)
{
}

Result<void> StoreWriter::write(const std::function<Result<void>()> &work)
{
    if (auto begun = m_store.begin(); !begun)
        return fail(begun.error());
    if (auto worked = work(); !worked) {
        discard();
        return isAboutTheStore(worked.error()) ? fail(worked.error()) : worked;
    }
    if (auto committed = m_store.commit(); !committed) {
        m_store.rollback();
        for (Book *book : m_books)
            book->doubt();
        return fail(committed.error());
    }
    for (Book *book : m_books)
        book->publish(m_changes);
    if (std::exchange(m_inTrouble, false))
        m_changes.storeChanged({});
    return {};
}

void StoreWriter::discard()
{
    m_store.rollback();
    for (Book *book : m_books)
        book->discard();
}

Result<void> StoreWriter::fail(Error error)
{
    m_inTrouble = true;
    m_changes.storeChanged({StoreState::Trouble, error});
    return error;
}

} // namespace arowana
