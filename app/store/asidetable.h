// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The events of the journal that are set aside, as rows. Used by the writer and by the reader, each over its
// own connection. Opens no transaction. What each call does: EngineStore, SetAsideSource.

#include "app/engine/ports/journalentry.h"
#include "app/store/storeconnection.h"
#include "models/domain/setasidesource.h"

#include <QList>

namespace arowana {

class AsideTable {
public:
    /// So many bytes at once, and one event more: one may have 1 MiB.
    static constexpr qint64 kBytesMost = 4 * 1'024 * 1'024;

    explicit AsideTable(StoreConnection &connection);

    /// Not marked as seen, newest first.
    Result<QList<SetAsideEvent>> unseen(qint64 before, int most);
    Result<QList<SetAsideRecord>> unseenRecords(qint64 before);
    /// None or one.
    Result<QList<SetAsideRecord>> record(qint64 number);
    /// Seen or not, oldest first, `most` at most; those whose body went by retention are left out.
    Result<QList<SetAsideRecord>> after(qint64 number, int most);
    Result<SetAsideCounts> counts();

    Result<JournalVerdict> takeUp(qint64 number, const JournalEntry &entry);
    Result<void> keep(const SetAsideEvent &event);
    Result<void> markSeen(qint64 number, Instant at);

    /// Everything it asks of the database for lists and counts.
    [[nodiscard]] static QList<const char *> statements();

private:
    Result<QList<SetAsideRecord>> records(const char *sql, const QVariantList &values);
    Result<void> change(const char *sql, const QVariantList &values);

    StoreConnection &m_connection;
};

} // namespace arowana
