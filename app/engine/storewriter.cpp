// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/storewriter.h"

namespace arowana {

StoreWriter::StoreWriter(EngineStore &store, MessageBook &book, ChangeBatcher &changes)
    : m_store(store)
    , m_book(book)
    , m_changes(changes)
{
}

Result<void> StoreWriter::write(const std::function<Result<void>()> &work)
{
    if (auto begun = m_store.begin(); !begun)
        return fail(begun.error());
    if (auto worked = work(); !worked) {
        m_store.rollback();
        m_book.discard();
        // A conflict or a missing row is about the work; only storage errors say the store is ill.
        const ErrorKind kind = worked.error().kind;
        return kind == ErrorKind::Storage || kind == ErrorKind::Locked ? fail(worked.error()) : worked;
    }
    if (auto committed = m_store.commit(); !committed) {
        m_store.rollback();
        m_book.discard();
        return fail(committed.error());
    }
    const std::vector<RowId> touched = m_book.takeTouched();
    for (const RowId row : touched)
        m_changes.messageChanged(row);
    if (!touched.empty())
        countMessages();
    if (std::exchange(m_inTrouble, false))
        m_changes.storeChanged({});
    return {};
}

void StoreWriter::countMessages()
{
    if (const auto count = m_store.messageCount())
        m_changes.messageCountChanged(*count);
}

Result<void> StoreWriter::fail(Error error)
{
    m_inTrouble = true;
    m_changes.storeChanged({StoreState::Trouble, error});
    return error;
}

} // namespace arowana
