// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is to be said at one field of the compose form: a refusal or a warning, as a sentence. Made by the
// form for a draft, shown by the editors. Values.

#include "models/domain/fieldproblem.h"

#include <QList>

#include <functional>

namespace arowana {

struct Remark {
    Field field = Field::Other;
    ContentPlace place;
    QString sentence;
    bool isWarning = false; ///< it may be sent all the same
    bool isAtOnce = false;  ///< said in full while one is still typing: more typing does not mend it

    friend bool operator==(const Remark &, const Remark &) = default;
};

struct Remarks {
    QList<Remark> all;     ///< in the order of the fields
    bool isInFull = false; ///< a send was tried: every refusal is said in full

    /// The first refusal that is to be said of an entry, or else its first warning. `isOf` knows the places
    /// of the entry; `wasLeft`: the operator was in its form and went on.
    [[nodiscard]] const Remark *loudest(const std::function<bool(ContentPlace)> &isOf, bool wasLeft) const
    {
        const Remark *warning = nullptr;
        for (const Remark &remark : all) {
            if (!isOf(remark.place))
                continue;
            if (!remark.isWarning && (isInFull || remark.isAtOnce || wasLeft))
                return &remark;
            if (remark.isWarning && !warning)
                warning = &remark;
        }
        return warning;
    }
};

} // namespace arowana
