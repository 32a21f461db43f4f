// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads a file of a list as a table on a thread of its own: a disk may take its time, and so may a large
// table. GUI thread; owned by whoever waits for it. Of two reads only the newer one is told.

#include "models/domain/texttable.h"

#include <QObject>

namespace arowana {

class ListFile : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// read() follows, later.
    void open(const QString &file);

Q_SIGNALS:
    /// The table, or why there is none; `name` is the file's without its folder.
    void read(const QString &name, const arowana::Result<arowana::TextTable> &table);

private:
    quint64 m_newest = 0;
};

} // namespace arowana
