// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A large store, quickly: rows as the engine leaves them, one message in half a minute over the past, with
// four events each; the search index made as it always is. The same file every time.

#include "app/store/storeconnection.h"

#include <random>

namespace arowana::bench {

class BigStore {
public:
    /// `file` must not exist.
    BigStore(const QString &file, int messages);

    /// Writes it; ends the program with a sentence where that is not possible.
    void make();

private:
    void makeShape();
    void addMessages(int from, int to);
    void addRest();
    QString text();
    QString recipient();
    QByteArray id();
    QByteArray uuid();

    QString m_file;
    int m_messages;
    std::mt19937 m_random{42};
    QStringList m_words;
    std::unique_ptr<StoreConnection> m_connection;
};

/// Ends the program where `result` is an error.
template <class T>
void orEnd(const Result<T> &result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().what), qPrintable(result.error().detail));
}

} // namespace arowana::bench
