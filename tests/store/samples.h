// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Records with every field set to something of its own, for the store's tests, and a store in a folder that
// goes with the test.

#include "app/store/sqliteenginestore.h"
#include "app/store/storeopening.h"

#include <QTemporaryDir>

namespace arowana {

/// Every field differs from its default.
[[nodiscard]] MessageRecord fullMessage(RowId row);
/// Nothing set but the row id.
[[nodiscard]] MessageRecord bareMessage(RowId row);
[[nodiscard]] OutboxEntry fullOutbox(RowId row, const QByteArray &key);
[[nodiscard]] JournalEntry acceptedEvent(const QByteArray &id, const QByteArray &body);
[[nodiscard]] JournalEntry quarantinedEvent(const QByteArray &body);
[[nodiscard]] Session fullSession(const QByteArray &agent, const QString &phone);
[[nodiscard]] Contact fullContact(const QByteArray &id);
[[nodiscard]] Gap fullGap(Instant from, GapCause cause);

class StoreInFolder {
public:
    StoreInFolder();

    [[nodiscard]] QString file() const { return m_folder.path() + QStringLiteral("/data/console.sqlite"); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// The open store; opens it first where needed.
    SqliteEngineStore &store();
    void close() { m_store.reset(); }
    /// What the last opening said about a damaged file.
    [[nodiscard]] const std::optional<Salvage> &salvage() const { return m_salvage; }
    /// Runs `work` in a transaction; false when anything in it or the commit failed.
    template <class Work>
    [[nodiscard]] bool commit(Work work)
    {
        if (!store().begin())
            return false;
        if (work(store()) && store().commit())
            return true;
        store().rollback();
        return false;
    }
    /// A number from the file, over a connection of its own.
    [[nodiscard]] qint64 number(const QString &sql) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SqliteEngineStore> m_store;
    std::optional<Salvage> m_salvage;
};

} // namespace arowana
