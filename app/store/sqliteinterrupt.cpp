// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteinterrupt.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <dlfcn.h>

struct sqlite3;

namespace arowana {

namespace {

constexpr int kSteps = 1'000;

using SourceId = const char *(*)();
using SetProgressHandler = void (*)(sqlite3 *, int, int (*)(void *), void *);

/// The shared library that Qt's driver has loaded, or nullptr. None is loaded here, and one of which the
/// driver is not certain to be a user (it may bring its own) is not touched.
void *libraryOf(const QSqlDatabase &database)
{
    void *library = ::dlopen("libsqlite3.so.0", RTLD_LAZY | RTLD_NOLOAD);
    if (!library)
        return nullptr;
    const auto sourceId = reinterpret_cast<SourceId>(::dlsym(library, "sqlite3_sourceid"));
    QSqlQuery query(database);
    const bool isTheDrivers = sourceId && query.exec(QStringLiteral("SELECT sqlite_source_id()")) &&
                              query.next() && query.value(0).toByteArray() == sourceId();
    return isTheDrivers ? library : nullptr;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const bool isKnown = handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0;
    return isKnown ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

int ask(void *isWanted)
{
    return (*static_cast<const IsInterruptWanted *>(isWanted))() ? 1 : 0;
}

} // namespace

bool interruptWhen(const QSqlDatabase &database, const IsInterruptWanted &isWanted)
{
    void *library = libraryOf(database);
    sqlite3 *handle = handleOf(database);
    const auto setHandler =
        library ? reinterpret_cast<SetProgressHandler>(::dlsym(library, "sqlite3_progress_handler"))
                : nullptr;
    if (!handle || !setHandler)
        return false;
    setHandler(handle, kSteps, ask, const_cast<IsInterruptWanted *>(&isWanted));
    return true;
}

} // namespace arowana
