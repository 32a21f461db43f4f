// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The walls between the rooms of the house, read from the text of the sources: who may include whom, which
// room may use which library, and what nobody writes. A new room or an exception is one line in its tables.

#include "tests/layers/sourcetext.h"

#include <QByteArray>
#include <QDir>
#include <QHash>
#include <QString>

#include <vector>

namespace arowana {

struct Violation {
    QString file; ///< relative to the root of the repository
    int line = 0;
    QString rule; ///< the short name, such as `wall` or `nested-event-loop`
    QString text; ///< one sentence

    /// `ui/main.cpp:3: wall: ...`, as compilers write it, so that editors jump there.
    [[nodiscard]] QString toText() const;
};

class WallCheck {
public:
    /// `qtHeaders`: the folder with QtCore/, QtSql/ ...; from it the module of each Qt header is known.
    explicit WallCheck(const QDir &qtHeaders);

    /// How many Qt headers are known; 0 when the folder was wrong.
    [[nodiscard]] qsizetype knownQtHeaders() const { return m_qtModules.size(); }

    /// One source. `file` is its path relative to the root, which decides its room; `ownHeader` says whether
    /// a header of the same name lies beside a .cpp, which then includes it first.
    [[nodiscard]] std::vector<Violation> check(const QString &file, const QByteArray &source,
                                               bool ownHeader = false) const;
    /// A class of this header that an earlier header has too, in the same namespace: the linker takes one of
    /// the two for both. `known` is filled with the header's own.
    void checkNames(const QString &file, const QByteArray &source, QHash<QString, QString> &known,
                    std::vector<Violation> &found) const;
    /// Every .h and .cpp under app/, ui/ and models/ of this root, in the order of their names.
    [[nodiscard]] std::vector<Violation> checkTree(const QDir &root) const;

private:
    [[nodiscard]] QString moduleOf(const QString &header) const;
    void checkShape(const QString &file, const QByteArray &source, std::vector<Violation> &found) const;
    void checkInclude(const QString &file, const IncludeLine &include, std::vector<Violation> &found) const;
    void checkWords(const QString &file, const SourceText &text, std::vector<Violation> &found) const;

    QHash<QString, QString> m_qtModules; ///< `QSqlQuery` and `qsqlquery.h` -> `QtSql`
};

} // namespace arowana
