// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One connection to the workspace's database: opens it, keeps its prepared statements, turns every failure
// into an Error. Belongs to the thread it was opened on, where it must also be destroyed. Knows no table.

#include "app/store/fileidentity.h"
#include "app/store/storerows.h"

#include <QHash>
#include <QList>
#include <QVariantList>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;

namespace arowana {

class StoreConnection {
public:
    enum class Use {
        Write,    ///< the one writer: full durability, no checkpoints
        Read,     ///< read-only; the file must exist
        Maintain, ///< checkpoints; a statement ends (Storage) when its thread is asked to,
                  ///< QThread::requestInterruption
    };

    /// Opens `file` for `use` and nothing more: neither journal mode nor tables are touched, so that a file
    /// which turns out not to be ours stays as it is. Storage or Locked error; `sawDamage` tells of a file so
    /// broken that it cannot be opened.
    static Result<std::unique_ptr<StoreConnection>> open(const QString &file, Use use,
                                                         bool *sawDamage = nullptr);
    /// Opens a file that is there to look at it. Read-only: closing any other connection would move its log
    /// into it. A change that was cut short, before there was a log, is undone by whoever reads, though, and
    /// that takes writing.
    static Result<std::unique_ptr<StoreConnection>> openToLook(const QString &file,
                                                               bool *sawDamage = nullptr);
    StoreConnection(const StoreConnection &) = delete;
    StoreConnection &operator=(const StoreConnection &) = delete;
    ~StoreConnection();

    /// Write only: write-ahead log, a commit returns after fsync. Once the file is known to be ours.
    Result<void> startWriteAheadLog();

    /// Runs a prepared statement; `sql` must live for ever (a literal) and is the key of its cache. One
    /// statement is in use at most once at a time.
    Result<StoreRows> query(const char *sql, const QVariantList &values = {});
    /// The same for statements without rows; returns the number of rows changed.
    Result<int> change(const char *sql, const QVariantList &values = {});
    /// The same where that number says nothing.
    Result<void> run(const char *sql, const QVariantList &values = {});
    /// Every row of a statement as `read` makes it, a function of `const StoreRows &`.
    template <class Read>
    auto all(const char *sql, const QVariantList &values, Read read)
        -> Result<QList<std::invoke_result_t<Read, const StoreRows &>>>;
    /// The first row of a statement, if any.
    template <class Read>
    auto first(const char *sql, const QVariantList &values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const StoreRows &>>>;
    /// The rows of a statement that is put together as it is needed, and not kept; all that comes from
    /// outside is in `values`.
    Result<StoreRows> queryOnce(const QString &sql, const QVariantList &values);
    /// Runs a statement once, not kept (schema steps, pragmas).
    Result<void> execute(const QString &sql);
    /// The single number a statement answers with; 0 when there is no row.
    Result<qint64> number(const QString &sql);

    /// True after an error that leaves this handle in doubt; reopen() makes it good again.
    [[nodiscard]] bool isInDoubt() const { return m_inDoubt; }
    /// Forgets all statements and opens the file anew. Never makes a file, nor takes another one for it.
    Result<void> reopen();
    /// Ok while the paths lead to the file that was opened and to its log.
    [[nodiscard]] Result<void> stillThere() const;

    /// A statement that takes long asks from within and fails once the answer is yes; where that cannot be
    /// done it runs to its end. `isWanted` makes no call into the database.
    void interruptWhen(std::function<bool()> isWanted);

    /// The file never shrinks (no vacuum), and its log says how long it is. Where it is longer, an older log
    /// lies beside it, which SQLite takes for its own: what came after that would be lost without a trace.
    Result<bool> isLongerThanItSays();

    // About every failure so far.
    [[nodiscard]] bool hadFailure() const { return m_hadFailure; }
    [[nodiscard]] bool sawDamage() const { return m_sawDamage; }
    /// The last failure was about a constraint: nothing is wrong with the file.
    [[nodiscard]] bool isRuleBroken() const { return m_isRuleBroken; }
    /// The last failure was an interrupt that was wanted.
    [[nodiscard]] bool isInterrupted() const { return m_isInterrupted; }

    [[nodiscard]] const QString &file() const { return m_file; }
    /// The error as a value; notes whether the handle is in doubt now.
    [[nodiscard]] Error failure(const QSqlError &error);

private:
    StoreConnection(QString file, Use use, QString name);
    Result<void> connect();
    [[nodiscard]] QSqlDatabase database() const;
    Result<std::shared_ptr<QSqlQuery>> prepared(const char *sql);
    Result<StoreRows> rowsOf(const std::shared_ptr<QSqlQuery> &query, const QVariantList &values);

    QString m_file;
    Use m_use;
    QString m_name;
    QHash<const char *, std::shared_ptr<QSqlQuery>> m_statements;
    std::optional<FileIdentity> m_identity;
    std::optional<FileIdentity> m_logIdentity; ///< once it is written to a log
    bool m_inDoubt = false;
    bool m_hadFailure = false;
    bool m_sawDamage = false;
    bool m_isRuleBroken = false;
    bool m_isInterrupted = false;
    std::function<bool()> m_isInterruptWanted; ///< at one address while the file is open
    bool m_hasLog = false;
};

template <class Read>
auto StoreConnection::all(const char *sql, const QVariantList &values, Read read)
    -> Result<QList<std::invoke_result_t<Read, const StoreRows &>>>
{
    auto rows = query(sql, values);
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    QList<std::invoke_result_t<Read, const StoreRows &>> list;
    const auto walked = found.forEach([&](const StoreRows &row) {
        list.push_back(read(row));
        return true;
    });
    if (!walked)
        return walked.error();
    return list;
}

template <class Read>
auto StoreConnection::first(const char *sql, const QVariantList &values, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const StoreRows &>>>
{
    using Value = std::invoke_result_t<Read, const StoreRows &>;
    auto rows = query(sql, values);
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    return *any ? std::optional<Value>(read(std::as_const(found))) : std::optional<Value>();
}

// Values to bind. Qt binds a null string or byte array as NULL; these keep "empty" and "none" apart.
[[nodiscard]] QVariant boundText(const QString &text);
[[nodiscard]] QVariant boundBytes(const QByteArray &bytes);
/// An id: NULL when empty.
[[nodiscard]] QVariant boundId(const QByteArray &bytes);
[[nodiscard]] QVariant boundInstant(Instant instant);
[[nodiscard]] QVariant boundInstant(const std::optional<Instant> &instant);
[[nodiscard]] QVariant boundMoney(const std::optional<Money> &money);

} // namespace arowana
