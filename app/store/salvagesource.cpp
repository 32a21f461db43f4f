// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvagesource.h"

#include "app/store/backup.h"
#include "app/store/durablemove.h"
#include "app/store/schema.h"

#include <QFile>

namespace arowana {

namespace {

QString aloneFile(const QString &copy)
{
    return copy + QStringLiteral("-alone");
}

/// Without a connection when not even the list of tables can be read.
SalvageSource sourceAt(const QString &path)
{
    SalvageSource source;
    source.path = path;
    if (!QFile::exists(path))
        return source;
    auto opened = StoreConnection::openToLook(path);
    if (!opened)
        return source;
    auto connection = opened.take();
    // One entry of the schema that cannot be parsed must not hide the others.
    (void)connection->execute(QStringLiteral("PRAGMA writable_schema = ON"));
    const auto tables = connection->number(
        QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN ('outbox', 'messages')"));
    if (!tables || *tables == 0)
        return source;
    const auto version = connection->number(QStringLiteral("PRAGMA user_version"));
    source.version = version && *version >= 1 ? int(*version) : Schema::newest();
    source.connection = std::move(connection);
    return source;
}

bool isSound(const SalvageSource &source)
{
    if (!source.connection)
        return false;
    const auto isLonger = source.connection->isLongerThanItSays();
    if (!isLonger || *isLonger)
        return false;
    const auto wrong = source.connection->first("PRAGMA integrity_check(1)", {},
                                                [](const StoreRows &rows) { return rows.text(0); });
    return wrong && *wrong && **wrong == QLatin1String("ok");
}

} // namespace

Result<std::vector<SalvageSource>> ownSources(const QString &copy)
{
    std::vector<SalvageSource> sources;
    SalvageSource whole = sourceAt(copy);
    if (QFile::exists(copy + QStringLiteral("-wal")) && !isSound(whole)) {
        SalvageSource alone;
        if (QFile::copy(copy, aloneFile(copy)))
            alone = sourceAt(aloneFile(copy));
        const bool isOfOneShape = !whole.connection || whole.version == alone.version;
        if (isOfOneShape && isSound(alone))
            sources.push_back(std::move(alone));
    }
    if (whole.connection)
        sources.push_back(std::move(whole));
    for (const SalvageSource &source : sources) {
        if (source.version <= Schema::newest())
            continue;
        // Its words for what this console does not know would be lost.
        if (const auto version = Schema(*source.connection).recognise(); !version)
            return version.error();
    }
    return sources;
}

SalvageSource newestBackup(const QString &file)
{
    for (const QString &backup : backupsOf(file)) {
        SalvageSource source = sourceAt(backup);
        if (source.connection && source.version <= Schema::newest())
            return source;
    }
    return {};
}

void removeCopies(const QString &copy)
{
    removeWithSideFiles(copy);
    removeWithSideFiles(aloneFile(copy));
}

} // namespace arowana
