// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvage.h"

#include "app/store/durablemove.h"
#include "app/store/rowcopier.h"
#include "app/store/salvagemending.h"
#include "app/store/salvagesource.h"
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "app/store/workspacetable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <deque>
#include <functional>

namespace arowana {

namespace {

struct SalvageWords {
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

// In the order of their references. Sums and counts are made anew by the triggers and the mending.
constexpr RowCopier::Table kTables[] = {
    {"outbox", "seq", "seq", "seq DESC"},
    {"send_origins", "row", "row", "row DESC"},
    {"log_candidates", "", "key, place", "key DESC, place DESC"},
    {"runs", "id", "id", "id DESC"},
    {"run_lines", "", "run, number", "run DESC, number DESC"},
    {"run_left_out", "", "run, number", "run DESC, number DESC"},
    {"facts", "", "name", "name DESC"},
    {"senders", "seq", "seq", "seq DESC"},
    {"agent_carriers", "", "agent_id, place", "agent_id DESC, place DESC"},
    {"drafts", "", "id", "id DESC"},
    {"draft_texts", "", "draft, part", "draft DESC, part DESC"},
    {"canned_texts", "", "name", "name DESC"},
    {"ledger", "row", "row", "row DESC"},
    {"addresses", "", "address", "address DESC"},
    {"messages", "row", "row", "row DESC"},
    {"message_more", "row", "row", "row DESC"},
    {"steps", "row", "row, place", "row DESC, place DESC"},
    {"events", "seq", "seq", "seq DESC"},
    {"sessions", "", "agent_id, phone", "agent_id DESC, phone DESC"},
    {"session_ends", "", "agent_id, phone, ended_at", "agent_id DESC, phone DESC, ended_at DESC"},
    {"unread_replies", "", "agent_id, phone, row", "agent_id DESC, phone DESC, row DESC"},
    {"contact_notes", "id", "id", "id DESC"},
    {"contacts", "", "contact_id", "contact_id DESC"},
    {"contact_tags", "", "contact_id, place", "contact_id DESC, place DESC"},
    {"consents", "", "contact_id, place", "contact_id DESC, place DESC"},
    {"gaps", "", "from_at, cause", "from_at DESC, cause DESC"},
    {"unit_prices", "", "channel, unit, tier", "channel DESC, unit DESC, tier DESC"},
};

QString readingFile(const QString &file)
{
    return file + QStringLiteral(".reading");
}

QString buildingFile(const QString &file)
{
    return file + QStringLiteral(".salvaging");
}

/// What may hold changes that the file does not have yet, or takes changes of it back.
QStringList logSuffixes()
{
    return {QStringLiteral("-wal"), QStringLiteral("-journal")};
}

QString stampedFile(const QString &file, const QString &word, const QString &stamp)
{
    return QStringLiteral("%1.%2-%3").arg(file, word, stamp);
}

Error notPossible(const QString &file, const QString &detail)
{
    return {ErrorKind::Storage,
            SalvageWords::tr(
                "The workspace's database %1 is damaged, and what can be read of it could not be saved.")
                .arg(QDir::toNativeSeparators(file)),
            SalvageWords::tr(
                "See that the folder may be written and has as much free space as the file takes, then "
                "start again; nothing was changed."),
            detail};
}

QByteArray textOf(const Salvage &salvage)
{
    QByteArray text = "aside " + salvage.setAside.toUtf8() + "\nbackup " + salvage.fromBackup.toUtf8() + '\n';
    for (auto table = salvage.rows.cbegin(); table != salvage.rows.cend(); ++table)
        text += "rows " + table.key() + ' ' + QByteArray::number(table.value()) + '\n';
    for (const QByteArray &table : salvage.incomplete)
        text += "incomplete " + table + '\n';
    text += "lost " + QByteArray::number(salvage.lostSends) + '\n';
    if (salvage.isRestore)
        text += "restore\n";
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
        else if (line.startsWith("lost "))
            salvage.lostSends = rest.toInt();
        else if (line == "restore")
            salvage.isRestore = true;
        else if (line.startsWith("rows "))
            salvage.rows.insert(rest.split(' ').first(), rest.split(' ').last().toLongLong());
    }
    return salvage;
}

void noteIncomplete(Salvage &salvage, const QByteArray &table)
{
    if (!salvage.incomplete.contains(table))
        salvage.incomplete << table;
}

/// The tables that `isWanted` takes, as far as the shape of `to` knows them. Rows that are there stay.
Result<void> copyTables(RowCopier &copier, StoreConnection &to, Salvage &salvage,
                        const std::function<bool(const QByteArray &)> &isWanted)
{
    for (const RowCopier::Table &table : kTables) {
        if (!isWanted(table.name))
            continue;
        const auto known = to.number(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = '%1'")
                                         .arg(QLatin1String(table.name)));
        if (!known)
            return known.error();
        if (*known == 0)
            continue; // of a later step
        const auto copied = copier.copy(table);
        if (!copied)
            return copied.error();
        salvage.rows[table.name] += copied->rows;
        if (!copied->isComplete)
            noteIncomplete(salvage, table.name);
    }
    return {};
}

/// First what the file itself tells, then for the tables of which something is missing the backup.
Result<void> copyAll(std::vector<SalvageSource> &own, SalvageSource &backup, StoreConnection &to,
                     Salvage &salvage)
{
    std::deque<RowCopier> copiers; // all until the end: `to` knows their statements by address
    for (SalvageSource &source : own) {
        auto copied = copyTables(copiers.emplace_back(*source.connection, to), to, salvage,
                                 [](const QByteArray &) { return true; });
        if (!copied)
            return copied;
    }
    for (const RowCopier::Table &table : kTables) {
        if (own.empty())
            noteIncomplete(salvage, table.name);
    }
    const bool isOfOneShape = own.empty() || own.front().version == backup.version;
    if (salvage.incomplete.isEmpty() || !backup.connection || !isOfOneShape)
        return {};
    salvage.fromBackup = backup.path;
    const QList<QByteArray> wanted = salvage.incomplete;
    return copyTables(copiers.emplace_back(*backup.connection, to), to, salvage,
                      [&wanted](const QByteArray &table) { return wanted.contains(table); });
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
    auto own = ownSources(readingFile(file));
    if (!own)
        return own.error();
    std::vector<SalvageSource> sources = own.take();
    SalvageSource backup = newestBackup(file);
    auto opened = StoreConnection::open(buildingFile(file), StoreConnection::Use::Write);
    if (!opened)
        return opened.error();
    StoreConnection &to = *opened.value();
    Schema schema(to);
    const int shape =
        !sources.empty() ? sources.front().version : (backup.connection ? backup.version : Schema::newest());
    if (auto made = schema.upgrade(shape); !made)
        return made;
    auto copied = inTransaction(to, [&] { return copyAll(sources, backup, to, salvage); });
    if (copied)
        copied = schema.upgrade();
    if (!copied)
        return copied;
    return inTransaction(to, [&]() -> Result<void> {
        const Instant now{QDateTime::currentMSecsSinceEpoch()};
        const auto mended = mendSalvaged(to, now);
        if (!mended)
            return mended.error();
        salvage.lostSends = *mended;
        return keepSalvage(to, salvage);
    });
}

Error restoreNotice(const Salvage &salvage, const QStringList &details)
{
    return {
        ErrorKind::Storage,
        SalvageWords::tr("The workspace is as the backup %1 has it; what it was before lies untouched in %2.")
            .arg(QDir::toNativeSeparators(salvage.fromBackup), QDir::toNativeSeparators(salvage.setAside)),
        SalvageWords::tr("Nothing is sent until the message log has been asked about what was waiting; "
                         "then decide about it in the outbox."),
        details.join(QLatin1Char(' '))};
}

/// The newest that waits takes the place of `file`, which is set aside as `asideWord` says.
Result<void> replaceBy(const QString &waitingWord, const QString &asideWord, const QString &file)
{
    const QFileInfo info(file);
    const QString prefix = info.fileName() + QLatin1Char('.') + waitingWord + QLatin1Char('-');
    const QStringList waiting = info.dir().entryList({prefix + QLatin1Char('*')}, QDir::Files, QDir::Name);
    if (waiting.isEmpty())
        return {};
    const QString stamp = waiting.constLast().mid(prefix.size());
    const QString aside = stampedFile(file, asideWord, stamp);
    const auto setAside = [](const QString &from, const QString &to) {
        return !QFile::exists(from) ||
               (!QFile::exists(to) && closeToOthers(from).ok() && moveDurably(from, to));
    };
    QFile::remove(file + QStringLiteral("-shm"));
    // The logs first: beside the new file they would be taken for its own.
    bool isDone = true;
    for (const QString &log : logSuffixes()) {
        if (QFileInfo(file + log).size() == 0)
            QFile::remove(file + log);
        isDone = isDone && setAside(file + log, aside + log);
    }
    isDone = isDone && setAside(file, aside);
    if (isDone) {
        // It was about the file that is aside now. After the next line it would be about the new one.
        QFile::remove(damageMark(file));
        isDone = moveDurably(info.dir().filePath(waiting.constLast()), file);
    }
    if (isDone)
        return {};
    return Error{ErrorKind::Storage,
                 SalvageWords::tr("The database %1 cannot be set aside.").arg(QDir::toNativeSeparators(file)),
                 SalvageWords::tr("Make the data folder writable and start again."),
                 {}};
}

constexpr QLatin1String kRestoreWord("restore");
constexpr QLatin1String kBeforeRestoreWord("before-restore");

} // namespace

Result<void> keepSalvage(StoreConnection &connection, const Salvage &salvage)
{
    return WorkspaceTable(connection).saveFact(kSalvageFact, textOf(salvage));
}

QString restoringFile(const QString &file)
{
    return file + QStringLiteral(".restoring");
}

QString restoredFile(const QString &file, const QString &stamp)
{
    return stampedFile(file, kRestoreWord, stamp);
}

QString setAsideFile(const QString &file, const QString &stamp)
{
    return stampedFile(file, kBeforeRestoreWord, stamp);
}

QStringList restoresWaiting(const QString &file)
{
    const QFileInfo info(file);
    QStringList found;
    const QStringList names = info.dir().entryList(
        {info.fileName() + QLatin1Char('.') + kRestoreWord + QStringLiteral("-*")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        found << info.dir().filePath(name);
    return found;
}

Result<std::optional<Salvage>> openSalvage(StoreConnection &connection)
{
    const auto fact = WorkspaceTable(connection).fact(kSalvageFact);
    if (!fact)
        return fact.error();
    if (!*fact || (*fact)->isEmpty())
        return std::optional<Salvage>();
    return std::optional<Salvage>(salvageFrom(**fact));
}

Error salvageNotice(const Salvage &salvage)
{
    QStringList details;
    if (!salvage.incomplete.isEmpty())
        details << SalvageWords::tr("Not all could be read of: %1.")
                       .arg(QString::fromLatin1(salvage.incomplete.join(", ")));
    if (!salvage.fromBackup.isEmpty() && !salvage.isRestore)
        details << SalvageWords::tr("What was missing was taken from the backup %1.")
                       .arg(QDir::toNativeSeparators(salvage.fromBackup));
    if (salvage.lostSends > 0) {
        details << SalvageWords::tr(
            "Of %n message(s) that waited too little is left to send or ask about it; look "
            "for it at the platform.",
            nullptr, salvage.lostSends);
    }
    if (salvage.isRestore)
        return restoreNotice(salvage, details);
    return {
        ErrorKind::Storage,
        SalvageWords::tr(
            "The workspace's database was damaged; it was set aside as %1, and what could be read "
            "was saved.")
            .arg(QDir::toNativeSeparators(salvage.setAside)),
        SalvageWords::tr("Nothing is sent until the message log has been asked about what was waiting; then "
                         "decide about it in the outbox."),
        details.join(QLatin1Char(' '))};
}

QString damageMark(const QString &file)
{
    return file + QStringLiteral(".check-failed");
}

bool markDamaged(const QString &file)
{
    QFile mark(damageMark(file));
    return mark.exists() || makeOwnerFile(mark);
}

Result<void> salvage(const QString &file)
{
    removeCopies(readingFile(file));
    removeWithSideFiles(buildingFile(file));
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmsszzz"));
    Salvage salvage;
    salvage.setAside = stampedFile(file, QStringLiteral("damaged"), stamp);
    // Reading would already change the file: SQLite moves the log into it.
    bool isCopied = QFile::copy(file, readingFile(file));
    for (const QString &log : logSuffixes()) {
        if (QFile::exists(file + log))
            isCopied = isCopied && QFile::copy(file + log, readingFile(file) + log);
    }
    QFile made(buildingFile(file));
    isCopied = isCopied && makeOwnerFile(made);
    made.close();
    Result<void> built =
        isCopied ? build(file, salvage) : Result<void>(notPossible(file, made.errorString()));
    removeCopies(readingFile(file));
    // From here on the salvage is finished by the next start, should this one not come to it.
    const bool isReady =
        built && moveDurably(buildingFile(file), stampedFile(file, QStringLiteral("salvaged"), stamp));
    if (isReady)
        return finishSalvage(file);
    removeWithSideFiles(buildingFile(file));
    if (!built && built.error().kind == ErrorKind::Unsupported)
        return built;
    return notPossible(file, built ? QString() : built.error().detail);
}

Result<void> finishSalvage(const QString &file)
{
    if (auto finished = replaceBy(QStringLiteral("salvaged"), QStringLiteral("damaged"), file); !finished)
        return finished;
    return replaceBy(kRestoreWord, kBeforeRestoreWord, file);
}

} // namespace arowana
