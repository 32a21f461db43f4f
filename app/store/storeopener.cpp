// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storeopener.h"

#include "app/store/backup.h"
#include "app/store/durablemove.h"
#include "app/store/outboxtable.h"
#include "app/store/schema.h"
#include "app/store/storeerror.h"
#include "app/store/storefile.h"

#include <QFile>
#include <QFileInfo>

namespace arowana {

namespace {

/// A send table longer than this is not read through at every start; maintenance does it afterwards.
constexpr qint64 kSendsChecked = 20'000;

struct Attempt {
    std::unique_ptr<StoreConnection> connection;
    bool isDamaged = false;
};

Result<void> upgrade(StoreConnection &connection)
{
    Schema schema(connection);
    const auto version = schema.recognise();
    if (!version)
        return version.error();
    if (*version > 0 && *version < Schema::newest()) {
        if (auto done = backUpBeforeUpgrade(connection, *version); !done)
            return done;
    }
    if (*version == Schema::newest())
        return {};
    if (auto done = schema.upgrade(); !done)
        return done;
    // Into the file itself: with its log lost it must not look like an empty one.
    return connection.execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<bool> isTableSound(StoreConnection &connection, const QString &table)
{
    const auto wrong = connection.number(
        QStringLiteral("SELECT count(*) FROM pragma_integrity_check('%1') WHERE integrity_check <> 'ok'")
            .arg(table));
    return wrong ? Result<bool>(*wrong == 0) : Result<bool>(wrong.error());
}

/// What decides about money, and what is small: the sends, the senders and the facts. All of it where it is
/// to be brought up to date, which reads all of it anyway.
Result<void> check(StoreConnection &connection, int version, bool &isDamaged)
{
    const auto sends = connection.number(QStringLiteral("SELECT max(seq) FROM outbox"));
    if (!sends)
        return sends.error();
    QStringList tables{QStringLiteral("facts"), QStringLiteral("senders"), QStringLiteral("sqlite_schema")};
    if (*sends <= kSendsChecked)
        tables << QStringLiteral("outbox");
    if (version < Schema::newest())
        tables << QStringLiteral("messages") << QStringLiteral("message_more") << QStringLiteral("steps")
               << QStringLiteral("events");
    for (const QString &table : tables) {
        const auto isSound = isTableSound(connection, table);
        if (!isSound)
            return isSound.error();
        isDamaged = !*isSound;
        if (isDamaged)
            return damageError(connection.file(), table);
    }
    if (version < Schema::newest())
        return {};
    // A state that cannot be read would keep the engine from starting, now and for ever.
    const auto open = OutboxTable(connection).open();
    isDamaged = !open && !connection.hadFailure();
    return open ? Result<void>() : Result<void>(open.error());
}

Result<void> checkLength(StoreConnection &connection, bool &isDamaged)
{
    const auto isLonger = connection.isLongerThanItSays();
    if (!isLonger)
        return isLonger.error();
    isDamaged = *isLonger;
    return isDamaged ? Result<void>(damageError(connection.file(), QStringLiteral("length")))
                     : Result<void>();
}

/// Looks at a file that is there and changes nothing.
Result<void> examine(const QString &file, bool &isDamaged)
{
    auto connected = StoreConnection::openToLook(file, &isDamaged);
    if (!connected)
        return connected.error();
    StoreConnection &connection = *connected.value();
    const auto version = Schema(connection).recognise();
    if (!version) {
        // Where SQLite itself found nothing wrong, a word of the header is another.
        const bool isStrange = !connection.hadFailure() && version.error().kind == ErrorKind::Storage;
        isDamaged = connection.sawDamage() || isStrange;
        return version.error();
    }
    Result<void> done;
    if (*version > 0)
        done = checkLength(connection, isDamaged);
    if (*version > 0 && done)
        done = check(connection, *version, isDamaged);
    isDamaged = isDamaged || connection.sawDamage();
    return done;
}

Result<void> openWhole(const QString &file, Attempt &attempt)
{
    attempt = {};
    auto connected = StoreConnection::open(file, StoreConnection::Use::Write, &attempt.isDamaged);
    if (!connected)
        return connected.error();
    attempt.connection = connected.take();
    Result<void> done = closeToOthers(file);
    if (done)
        done = attempt.connection->startWriteAheadLog();
    if (done)
        done = upgrade(*attempt.connection);
    attempt.isDamaged = attempt.connection->sawDamage();
    return done;
}

/// Says so when the file must be salvaged first; refuses one that is not ours or of a newer console.
Result<bool> mustSalvage(const QString &file)
{
    // While nobody has it open: closing any handle of a file drops SQLite's locks on it.
    const bool isOurs = isMarkedAsOurs(file);
    if (QFileInfo(file).size() == 0)
        return hasGone(file);
    // Before a log is made beside it, with the file's own mode.
    if (const auto closed = isOurs ? closeToOthers(file) : Result<void>(); !closed)
        return closed.error();
    bool isDamaged = false;
    const auto examined = examine(file, isDamaged);
    const bool isRefused = !examined && examined.error().kind == ErrorKind::Unsupported;
    if (isOurs && !isRefused && (isDamaged || QFile::exists(damageMark(file))))
        return true;
    return examined ? Result<bool>(false) : Result<bool>(examined.error());
}

} // namespace

Result<OpenedFile> openStoreFile(const QString &file)
{
    if (auto finished = finishSalvage(file); !finished)
        return finished.error();
    removeWithSideFiles(restoringFile(file)); // a copy of everything, which nobody finishes
    if (auto prepared = prepareStoreFile(file); !prepared)
        return prepared.error();
    const auto must = mustSalvage(file);
    if (!must)
        return must.error();
    if (*must) {
        if (auto saved = salvage(file); !saved)
            return saved.error();
    }
    Attempt attempt;
    Result<void> opened = openWhole(file, attempt);
    if (!opened && attempt.isDamaged && !*must) {
        attempt.connection.reset();
        if (auto saved = salvage(file); !saved)
            return saved.error();
        opened = openWhole(file, attempt);
    }
    if (!opened)
        return opened.error();
    auto open = openSalvage(*attempt.connection);
    if (!open)
        return open.error();
    return OpenedFile{std::move(attempt.connection), open.take()};
}

} // namespace arowana
