// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storeconnection.h"

#include "app/store/sqliteinterrupt.h"
#include "app/store/storeerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <atomic>

namespace arowana {

namespace {

struct StoreConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(StoreConnection)
};

const auto kDriver = QStringLiteral("QSQLITE");

// Qt's default waits 5 s for a lock, on the engine thread; the engine tries again by timer instead. The
// maintenance connection never makes the writer wait for its own patience.
QString connectOptions(StoreConnection::Use use)
{
    switch (use) {
    case StoreConnection::Use::Write:
        return QStringLiteral("QSQLITE_BUSY_TIMEOUT=200");
    case StoreConnection::Use::Read:
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=200");
    case StoreConnection::Use::Maintain:
        return QStringLiteral("QSQLITE_BUSY_TIMEOUT=20");
    }
    return {};
}

QString logOf(const QString &file)
{
    return file + QStringLiteral("-wal");
}

// trusted_schema: a hostile file must not run functions from its views. cache_size: KiB when negative.
QStringList settings(StoreConnection::Use use)
{
    QStringList list{QStringLiteral("PRAGMA trusted_schema = OFF"),
                     QStringLiteral("PRAGMA temp_store = MEMORY")};
    switch (use) {
    case StoreConnection::Use::Write:
        list << QStringLiteral("PRAGMA synchronous = FULL") << QStringLiteral("PRAGMA foreign_keys = ON")
             << QStringLiteral("PRAGMA cache_size = -32768");
        break;
    case StoreConnection::Use::Read:
        list << QStringLiteral("PRAGMA query_only = ON") << QStringLiteral("PRAGMA cache_size = -8192");
        break;
    case StoreConnection::Use::Maintain:
        list << QStringLiteral("PRAGMA synchronous = FULL") << QStringLiteral("PRAGMA cache_size = -1024");
        break;
    }
    return list;
}

} // namespace

Result<std::unique_ptr<StoreConnection>> StoreConnection::open(const QString &file, Use use, bool *sawDamage)
{
    if (!QSqlDatabase::isDriverAvailable(kDriver)) {
        return Error{ErrorKind::Unsupported,
                     StoreConnectionWords::tr("Qt's SQLite driver is missing on this machine."),
                     StoreConnectionWords::tr("Install the package libqt6sql6-sqlite and start again."),
                     {}};
    }
    static std::atomic<quint64> counter{0};
    const QString name = QStringLiteral("arowana-store-%1").arg(++counter);
    std::unique_ptr<StoreConnection> connection(new StoreConnection(file, use, name));
    QSqlDatabase::addDatabase(kDriver, name);
    if (auto connected = connection->connect(); !connected) {
        if (sawDamage)
            *sawDamage = connection->sawDamage();
        return connected.error();
    }
    return connection;
}

Result<std::unique_ptr<StoreConnection>> StoreConnection::openToLook(const QString &file, bool *sawDamage)
{
    const bool isCutShort = QFile::exists(file + QStringLiteral("-journal"));
    return open(file, isCutShort ? Use::Write : Use::Read, sawDamage);
}

StoreConnection::StoreConnection(QString file, Use use, QString name)
    : m_file(std::move(file))
    , m_use(use)
    , m_name(std::move(name))
{
    if (use == Use::Maintain)
        m_isInterruptWanted = [] { return QThread::currentThread()->isInterruptionRequested(); };
}

void StoreConnection::interruptWhen(std::function<bool()> isWanted)
{
    m_isInterruptWanted = std::move(isWanted);
    arowana::interruptWhen(database(), m_isInterruptWanted);
}

StoreConnection::~StoreConnection()
{
    m_statements.clear();
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase StoreConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<void> StoreConnection::connect()
{
    QSqlDatabase db = database();
    db.setDatabaseName(m_file);
    db.setConnectOptions(connectOptions(m_use));
    if (!db.open())
        return failure(db.lastError());
    for (const QString &setting : settings(m_use)) {
        if (auto set = execute(setting); !set)
            return set;
    }
    if (m_isInterruptWanted)
        arowana::interruptWhen(db, m_isInterruptWanted);
    m_identity = FileIdentity::of(m_file);
    return {};
}

Result<void> StoreConnection::stillThere() const
{
    const bool isThere = m_identity && FileIdentity::of(m_file) == m_identity;
    const QString log = logOf(m_file);
    if (isThere && (!m_logIdentity || FileIdentity::of(log) == m_logIdentity))
        return {};
    return goneError(isThere ? log : m_file);
}

Result<void> StoreConnection::reopen()
{
    // Beside the handles of other threads a new log would be taken for the old one.
    if (auto there = stillThere(); !there)
        return there;
    m_statements.clear();
    m_logIdentity.reset(); // the last one to close the file removes its log
    database().close();
    if (auto connected = connect(); !connected)
        return connected;
    if (m_hasLog) {
        if (auto logging = startWriteAheadLog(); !logging)
            return logging;
    }
    m_inDoubt = false;
    return {};
}

Result<void> StoreConnection::startWriteAheadLog()
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA journal_mode = WAL")) || !query.next())
        return failure(query.lastError());
    if (query.value(0).toString() != QLatin1String("wal")) {
        return Error{
            ErrorKind::Unsupported,
            StoreConnectionWords::tr("The file system under %1 cannot hold the workspace's database.")
                .arg(m_file),
            StoreConnectionWords::tr("Choose a folder on a local disk with --data-dir."),
            query.value(0).toString()};
    }
    query.finish();
    m_hasLog = true;
    // Checkpoints are made on the maintenance thread. 16384 pages are the 64 MB at which the writer would
    // do it itself, should that thread not run.
    for (const auto &setting : {QStringLiteral("PRAGMA wal_autocheckpoint = 16384"),
                                QStringLiteral("PRAGMA journal_size_limit = 67108864")}) {
        if (auto set = execute(setting); !set)
            return set;
    }
    // The first read makes the log where there is none.
    if (const auto read = number(QStringLiteral("PRAGMA user_version")); !read)
        return read.error();
    m_logIdentity = FileIdentity::of(logOf(m_file));
    return {};
}

Result<std::shared_ptr<QSqlQuery>> StoreConnection::prepared(const char *sql)
{
    if (const auto known = m_statements.constFind(sql); known != m_statements.cend())
        return *known;
    auto query = std::make_shared<QSqlQuery>(database());
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromLatin1(sql)))
        return failure(query->lastError());
    m_statements.insert(sql, query);
    return query;
}

Result<StoreRows> StoreConnection::query(const char *sql, const QVariantList &values)
{
    auto found = prepared(sql);
    if (!found)
        return found.error();
    return rowsOf(*found, values);
}

Result<StoreRows> StoreConnection::queryOnce(const QString &sql, const QVariantList &values)
{
    auto query = std::make_shared<QSqlQuery>(database());
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return failure(query->lastError());
    return rowsOf(query, values);
}

Result<StoreRows> StoreConnection::rowsOf(const std::shared_ptr<QSqlQuery> &query, const QVariantList &values)
{
    for (int i = 0; i < int(values.size()); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec()) {
        Error error = failure(query->lastError());
        query->finish();
        return error;
    }
    return StoreRows(*this, query);
}

Result<int> StoreConnection::change(const char *sql, const QVariantList &values)
{
    auto found = prepared(sql);
    if (!found)
        return found.error();
    QSqlQuery &query = **found;
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec()) {
        Error error = failure(query.lastError());
        query.finish();
        return error;
    }
    const int changed = query.numRowsAffected();
    query.finish();
    return changed;
}

Result<void> StoreConnection::run(const char *sql, const QVariantList &values)
{
    const auto changed = change(sql, values);
    return changed ? Result<void>() : Result<void>(changed.error());
}

Result<void> StoreConnection::execute(const QString &sql)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(query.lastError());
    return {};
}

Result<qint64> StoreConnection::number(const QString &sql)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(query.lastError());
    if (query.next())
        return query.value(0).toLongLong();
    if (query.lastError().isValid())
        return failure(query.lastError());
    return qint64(0);
}

Result<bool> StoreConnection::isLongerThanItSays()
{
    const auto pages = number(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return pages.error();
    const auto size = number(QStringLiteral("PRAGMA page_size"));
    return size ? Result<bool>(QFile(m_file).size() > *pages * *size) : Result<bool>(size.error());
}

Error StoreConnection::failure(const QSqlError &error)
{
    const SqliteCode code = sqliteCode(error);
    m_inDoubt = m_inDoubt || leavesHandleInDoubt(code);
    m_hadFailure = true;
    m_sawDamage = m_sawDamage || code == SqliteCode::Corrupt || code == SqliteCode::NotADatabase;
    m_isRuleBroken = code == SqliteCode::Constraint;
    m_isInterrupted = code == SqliteCode::Interrupted;
    return storeError(error, m_file);
}

QVariant boundText(const QString &text)
{
    // Qt binds UTF-16, of which SQLite takes one mark of byte order away, and reads all of it in the other
    // order where it looks so. A text that begins with such a character gets a mark to be taken.
    constexpr QChar kMark(0xFEFF);
    if (text.startsWith(kMark) || text.startsWith(QChar(0xFFFE)))
        return kMark + text;
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

QVariant boundBytes(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}

QVariant boundId(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

QVariant boundInstant(Instant instant)
{
    return instant.ms;
}

QVariant boundInstant(const std::optional<Instant> &instant)
{
    return instant ? QVariant(instant->ms) : QVariant();
}

QVariant boundMoney(const std::optional<Money> &money)
{
    return money ? QVariant(money->tenThousandths) : QVariant();
}

} // namespace arowana
