// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storeopener.h"

#include "app/store/backup.h"
#include "app/store/outboxtable.h"
#include "app/store/schema.h"
#include "app/store/storefile.h"

#include <QCoreApplication>
#include <QFile>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StoreOpener)
};

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

/// What decides about money, and what is small: the sends, the senders and the facts.
Result<void> quickCheck(StoreConnection &connection, bool &isDamaged)
{
    const auto sends = connection.number(QStringLiteral("SELECT max(seq) FROM outbox"));
    if (!sends)
        return sends.error();
    QStringList tables{QStringLiteral("facts"), QStringLiteral("senders"), QStringLiteral("sqlite_schema")};
    if (*sends <= kSendsChecked)
        tables << QStringLiteral("outbox");
    else if (const auto open = OutboxTable(connection).open(); !open)
        return open.error();
    for (const QString &table : tables) {
        const auto wrong = connection.number(
            QStringLiteral("SELECT count(*) FROM pragma_integrity_check('%1') WHERE integrity_check <> 'ok'")
                .arg(table));
        if (!wrong)
            return wrong.error();
        if (*wrong > 0) {
            isDamaged = true;
            return Error{ErrorKind::Storage, Words::tr("The workspace's database is damaged."), {}, table};
        }
    }
    return {};
}

Result<void> openWhole(const QString &file, Attempt &attempt)
{
    attempt = {};
    auto connected = StoreConnection::open(file, StoreConnection::Use::Write, &attempt.isDamaged);
    if (!connected)
        return connected.error();
    attempt.connection = connected.take();
    StoreConnection &connection = *attempt.connection;
    Schema schema(connection);
    if (const auto version = schema.recognise(); !version) {
        // Where SQLite itself found nothing wrong, a word of the header is another.
        const bool isStrange = !connection.hadFailure() && version.error().kind == ErrorKind::Storage;
        attempt.isDamaged = connection.sawDamage() || isStrange;
        return version.error();
    }
    Result<void> done = closeToOthers(file);
    if (done)
        done = connection.startWriteAheadLog();
    if (done)
        done = upgrade(connection);
    if (done)
        done = quickCheck(connection, attempt.isDamaged);
    attempt.isDamaged = attempt.isDamaged || connection.sawDamage();
    return done;
}

} // namespace

Result<OpenedFile> openStoreFile(const QString &file)
{
    if (auto finished = finishSalvage(file); !finished)
        return finished.error();
    if (auto prepared = prepareStoreFile(file); !prepared)
        return prepared.error();
    // While nobody has it open: closing any handle of a file drops SQLite's locks on it.
    const bool isOurs = isMarkedAsOurs(file);
    Attempt attempt;
    const bool isKnownDamaged = isOurs && QFile::exists(damageMark(file));
    Result<void> opened = isKnownDamaged ? Result<void>(Error{}) : openWhole(file, attempt);
    if (!opened && (isKnownDamaged || (isOurs && attempt.isDamaged))) {
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
