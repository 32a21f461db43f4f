// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvage.h"

#include "app/store/backup.h"
#include "app/store/rowcopier.h"
#include "app/store/schema.h"
#include "app/store/workspacetable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

// In the order of their references. Sums and counts are made anew by the triggers, and by mend().
constexpr RowCopier::Table kTables[] = {
    {"outbox", "seq", "seq", "seq DESC"},
    {"log_candidates", "", "key, place", "key DESC, place DESC"},
    {"facts", "", "name", "name DESC"},
    {"senders", "seq", "seq", "seq DESC"},
    {"ledger", "row", "row", "row DESC"},
    {"messages", "row", "row", "row DESC"},
    {"message_more", "row", "row", "row DESC"},
    {"steps", "row", "row, place", "row DESC, place DESC"},
    {"events", "seq", "seq", "seq DESC"},
    {"sessions", "", "agent_id, phone", "agent_id DESC, phone DESC"},
    {"contacts", "", "contact_id", "contact_id DESC"},
    {"contact_tags", "", "contact_id, place", "contact_id DESC, place DESC"},
    {"consents", "", "contact_id, place", "contact_id DESC, place DESC"},
    {"gaps", "", "from_at, cause", "from_at DESC, cause DESC"},
};

constexpr const char *kMending[] = {
    "UPDATE money_held SET amount = (SELECT ifnull(sum(held), 0) FROM ledger "
    "WHERE charged IS NULL AND released IS NULL)",
    "DELETE FROM money_months",
    "INSERT INTO money_months (month, charged, released) SELECT month, sum(charged), sum(released) FROM ("
    "SELECT charged_month AS month, charged, 0 AS released FROM ledger WHERE charged IS NOT NULL UNION ALL "
    "SELECT released_month, 0, released FROM ledger WHERE released IS NOT NULL) GROUP BY month",
};
// A backup is older than what was sent since: what was open then may have left.
constexpr auto kOpenBecomesStuck =
    "UPDATE outbox SET state = 'stuck' WHERE state IN ('held', 'ready', 'in_flight', 'unknown')";

QString readingFile(const QString &file)
{
    return file + QStringLiteral(".reading");
}

QString buildingFile(const QString &file)
{
    return file + QStringLiteral(".salvaging");
}

QString stampedFile(const QString &file, const QString &word, const QString &stamp)
{
    return QStringLiteral("%1.%2-%3").arg(file, word, stamp);
}

void removeWithSideFiles(const QString &file)
{
    for (const auto &suffix :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(file + suffix);
}

Error notPossible(const QString &file, const QString &detail)
{
    return {
        ErrorKind::Storage,
        Words::tr("The workspace's database %1 is damaged, and there is no room to save what can be read.")
            .arg(QDir::toNativeSeparators(file)),
        Words::tr("Free as much space as the file takes and start again; nothing was changed."), detail};
}

QByteArray textOf(const Salvage &salvage)
{
    QByteArray text = "aside " + salvage.setAside.toUtf8() + "\nbackup " + salvage.fromBackup.toUtf8() + '\n';
    for (auto table = salvage.rows.cbegin(); table != salvage.rows.cend(); ++table)
        text += "rows " + table.key() + ' ' + QByteArray::number(table.value()) + '\n';
    for (const QByteArray &table : salvage.incomplete)
        text += "incomplete " + table + '\n';
    return text;
}

Salvage salvageFrom(const QByteArray &text)
{
    Salvage salvage;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray rest = line.mid(line.indexOf(' ') + 1);
        if (line.startsWith("aside "))
            salvage.setAside = QString::fromUtf8(rest);
        else if (line.startsWith("backup "))
            salvage.fromBackup = QString::fromUtf8(rest);
        else if (line.startsWith("incomplete "))
            salvage.incomplete << rest;
        else if (line.startsWith("rows "))
            salvage.rows.insert(rest.split(' ').first(), rest.split(' ').last().toLongLong());
    }
    return salvage;
}

struct Source {
    std::unique_ptr<StoreConnection> connection;
    QString backup; ///< empty for the damaged file itself
    int version = Schema::newest();
};

/// nullptr when not even the list of tables can be read.
std::unique_ptr<StoreConnection> readable(const QString &path, StoreConnection::Use use)
{
    if (!QFile::exists(path))
        return nullptr;
    auto opened = StoreConnection::open(path, use);
    if (!opened)
        return nullptr;
    auto connection = opened.take();
    // One entry of the schema that cannot be parsed must not hide the others.
    (void)connection->execute(QStringLiteral("PRAGMA writable_schema = ON"));
    const auto tables = connection->number(
        QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN ('outbox', 'messages')"));
    return tables && *tables > 0 ? std::move(connection) : nullptr;
}

Source sourceFor(const QString &file)
{
    Source source;
    source.connection = readable(readingFile(file), StoreConnection::Use::Write);
    for (const QString &backup : QStringList{dailyBackupFile(file)} + upgradeBackups(file)) {
        if (source.connection)
            break;
        source.connection = readable(backup, StoreConnection::Use::Read);
        source.backup = source.connection ? backup : QString();
    }
    if (source.connection) {
        const auto version = source.connection->number(QStringLiteral("PRAGMA user_version"));
        if (version && *version >= 1 && *version <= Schema::newest())
            source.version = int(*version);
    }
    return source;
}

Result<void> copyTables(Source &source, StoreConnection &to, Salvage &salvage)
{
    RowCopier copier(*source.connection, to);
    for (const RowCopier::Table &table : kTables) {
        const auto known = to.number(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = '%1'")
                                         .arg(QLatin1String(table.name)));
        if (!known)
            return known.error();
        if (*known == 0)
            continue; // of a later step
        const auto copied = copier.copy(table);
        if (!copied)
            return copied.error();
        salvage.rows.insert(table.name, copied->rows);
        if (!copied->isComplete)
            salvage.incomplete << table.name;
    }
    return {};
}

Result<void> mend(StoreConnection &to, const Salvage &salvage)
{
    for (const char *statement : kMending) {
        if (auto run = to.run(statement); !run)
            return run;
    }
    if (!salvage.fromBackup.isEmpty()) {
        if (auto run = to.run(kOpenBecomesStuck); !run)
            return run;
    }
    return WorkspaceTable(to).saveFact(kSalvageFact, textOf(salvage));
}

Result<void> inTransaction(StoreConnection &to, const std::function<Result<void>()> &work)
{
    if (auto begun = to.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    if (auto done = work(); !done)
        return done; // the file is thrown away
    return to.execute(QStringLiteral("COMMIT"));
}

/// The new file, in the shape of the old one first, so that a later step does for its rows what it does in
/// any upgrade.
Result<void> build(const QString &file, Salvage &salvage)
{
    Source source = sourceFor(file);
    salvage.fromBackup = source.backup;
    auto opened = StoreConnection::open(buildingFile(file), StoreConnection::Use::Write);
    if (!opened)
        return opened.error();
    StoreConnection &to = *opened.value();
    Schema schema(to);
    if (auto made = schema.upgrade(source.version); !made)
        return made;
    if (source.connection) {
        if (auto copied = inTransaction(to, [&] { return copyTables(source, to, salvage); }); !copied)
            return copied;
    }
    if (auto upgraded = schema.upgrade(); !upgraded)
        return upgraded;
    return inTransaction(to, [&] { return mend(to, salvage); });
}

} // namespace

Result<std::optional<Salvage>> openSalvage(StoreConnection &connection)
{
    const auto fact = WorkspaceTable(connection).fact(kSalvageFact);
    if (!fact)
        return fact.error();
    if (!*fact || (*fact)->isEmpty())
        return std::optional<Salvage>();
    return std::optional<Salvage>(salvageFrom(**fact));
}

QString damageMark(const QString &file)
{
    return file + QStringLiteral(".check-failed");
}

Result<void> salvage(const QString &file)
{
    removeWithSideFiles(readingFile(file));
    removeWithSideFiles(buildingFile(file));
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmsszzz"));
    Salvage salvage;
    salvage.setAside = stampedFile(file, QStringLiteral("damaged"), stamp);
    // Reading would already change the file: SQLite moves the log into it.
    bool isCopied = QFile::copy(file, readingFile(file));
    if (QFile::exists(file + QStringLiteral("-wal")))
        isCopied = isCopied &&
                   QFile::copy(file + QStringLiteral("-wal"), readingFile(file) + QStringLiteral("-wal"));
    QFile made(buildingFile(file));
    isCopied = isCopied &&
               made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    made.close();
    const Result<void> built = isCopied ? build(file, salvage) : Result<void>(notPossible(file, {}));
    removeWithSideFiles(readingFile(file));
    if (!built) {
        removeWithSideFiles(buildingFile(file));
        return notPossible(file, built.error().detail);
    }
    // From here on the salvage is finished by the next start, should this one not come to it.
    if (!QFile::rename(buildingFile(file), stampedFile(file, QStringLiteral("salvaged"), stamp)))
        return notPossible(file, {});
    return finishSalvage(file);
}

Result<void> finishSalvage(const QString &file)
{
    const QFileInfo info(file);
    const QString prefix = info.fileName() + QStringLiteral(".salvaged-");
    const QStringList waiting = info.dir().entryList({prefix + QLatin1Char('*')}, QDir::Files, QDir::Name);
    if (waiting.isEmpty())
        return {};
    const QString stamp = waiting.constLast().mid(prefix.size());
    const QString aside = stampedFile(file, QStringLiteral("damaged"), stamp);
    // The log first: beside the new file it would be taken for its own.
    const auto moved = [](const QString &from, const QString &to) {
        return !QFile::exists(from) || QFile::rename(from, to);
    };
    QFile::remove(file + QStringLiteral("-shm"));
    const bool isDone = moved(file + QStringLiteral("-wal"), aside + QStringLiteral("-wal")) &&
                        moved(file, aside) && moved(info.dir().filePath(waiting.constLast()), file);
    if (!isDone) {
        return Error{
            ErrorKind::Storage,
            Words::tr("The damaged database %1 cannot be set aside.").arg(QDir::toNativeSeparators(file)),
            Words::tr("Make the data folder writable and start again."),
            {}};
    }
    QFile::remove(damageMark(file));
    return {};
}

} // namespace arowana
