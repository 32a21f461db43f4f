// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

// The steps lie in this library's own resource. A linker may drop a resource out of a static library; the
// call of its initialiser, which must stand outside of any namespace, is a reference that keeps it.
static void keepSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace arowana {

namespace {

struct SchemaWords {
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

QString stepFile(int version)
{
    return QStringLiteral(":/schema/%1.sql").arg(version, 4, 10, QLatin1Char('0'));
}

Error foreignFile(const QString &file)
{
    return {ErrorKind::Storage,
            SchemaWords::tr("The file %1 belongs to another program.").arg(QDir::toNativeSeparators(file)),
            SchemaWords::tr("It was left as it is. Move it away, or choose another folder with --data-dir."),
            {}};
}

Error lostRows(const QString &table)
{
    return {ErrorKind::Storage, SchemaWords::tr("The workspace's database could not be brought up to date."),
            SchemaWords::tr("It was left as it is. Report this with the details."), table};
}

} // namespace

Schema::Schema(StoreConnection &connection)
    : m_connection(connection)
{
}

int Schema::newest()
{
    keepSchemaResource();
    int version = 0;
    while (QFile::exists(stepFile(version + 1)))
        ++version;
    return version;
}

Result<int> Schema::recognise()
{
    const auto version = m_connection.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto application = m_connection.number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const auto objects = m_connection.number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!objects)
        return objects.error();
    // SQLite takes a file shorter than its header for an empty database, and would write over it.
    const auto pages = m_connection.number(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return pages.error();
    const bool isTooShort = *pages == 0 && QFileInfo(m_connection.file()).size() > 0;
    const bool isEmpty = *version == 0 && *application == 0 && *objects == 0 && !isTooShort;
    if (isEmpty)
        return 0;
    if (*application != kApplicationId || *version < 1)
        return foreignFile(m_connection.file());
    if (*version > newest()) {
        return Error{ErrorKind::Unsupported,
                     SchemaWords::tr("This workspace was written by a newer version of the console."),
                     SchemaWords::tr("Start that version, or choose another folder with --data-dir."),
                     SchemaWords::tr("Its database has version %1, this console knows up to %2.")
                         .arg(*version)
                         .arg(newest())};
    }
    return int(*version);
}

Result<void> Schema::upgrade(int to)
{
    for (;;) {
        const auto version = recognise();
        if (!version)
            return version.error();
        if (*version >= to)
            return {};
        if (auto done = runStep(*version + 1); !done)
            return done;
    }
}

Result<void> Schema::runWatched(const QString &statement)
{
    if (m_watch)
        m_watch();
    return m_connection.execute(statement);
}

Result<void> Schema::runStep(int version)
{
    if (auto begun = runWatched(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    // Nobody else may have done it in between.
    const auto now = m_connection.number(QStringLiteral("PRAGMA user_version"));
    Result<void> done = now ? Result<void>() : Result<void>(now.error());
    if (now && *now == version - 1)
        done = runStatements(version);
    if (done)
        done = runWatched(QStringLiteral("COMMIT"));
    // After some errors SQLite has rolled back by itself; then this fails and there is nothing to do.
    if (!done)
        (void)m_connection.execute(QStringLiteral("ROLLBACK"));
    return done;
}

Result<QMap<QString, qint64>> Schema::countRows()
{
    const auto names =
        m_connection.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                         {}, [](const StoreRows &rows) { return rows.text(0); });
    if (!names)
        return names.error();
    QMap<QString, qint64> rows;
    for (const QString &name : *names) {
        const auto count = m_connection.number(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(name));
        if (!count)
            return count.error();
        rows.insert(name, *count);
    }
    return rows;
}

Result<void> Schema::runStatements(int version)
{
    QFile step(stepFile(version));
    if (!step.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::Storage,
                     SchemaWords::tr("This console was built without its database steps."),
                     SchemaWords::tr("Install it again."), step.errorString()};
    }
    const auto before = countRows();
    if (!before)
        return before.error();
    for (const QString &statement : statementsOf(QString::fromUtf8(step.readAll()))) {
        if (auto run = runWatched(statement); !run)
            return run;
    }
    const auto after = countRows();
    if (!after)
        return after.error();
    for (auto table = before->cbegin(); table != before->cend(); ++table) {
        if (after->contains(table.key()) && after->value(table.key()) != table.value())
            return lostRows(table.key());
    }
    // Both numbers are part of the file's first page and so of this transaction.
    if (auto marked = runWatched(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId)); !marked)
        return marked;
    return runWatched(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

QStringList Schema::statementsOf(const QString &text)
{
    QStringList statements;
    QStringList current;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--")))
            continue;
        current << line;
        const bool isTrigger = current.first().trimmed().startsWith(QLatin1String("CREATE TRIGGER"));
        if (isTrigger ? trimmed == QLatin1String("END;") : trimmed.endsWith(QLatin1Char(';'))) {
            statements << current.join(QLatin1Char('\n'));
            current.clear();
        }
    }
    if (!current.isEmpty())
        statements << current.join(QLatin1Char('\n'));
    return statements;
}

} // namespace arowana
