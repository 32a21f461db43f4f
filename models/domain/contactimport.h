// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An import into the platform's contact list (`api/contacts/import-contacts`): its rows, and how far it is.
// The platform says how many of the rows it was given were new, and not which. Values, any thread.

#include "models/domain/callanswer.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace arowana {

inline constexpr int kImportRowsMost = 10'000; ///< of one import

struct ImportRow {
    int line = 0; ///< of the file, from 1
    QString email;
    QString phone;
    QString firstName;
    QString lastName;

    friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

enum class ImportState {
    Running,
    /// The answer to one part was lost: see `unknown`, `partFrom`, `partTo`. Or an earlier run of the program
    /// ended in the middle, and nothing goes on by itself: see `isTakenUp`.
    Waiting,
    Refused, ///< see `refusal`; what follows did not leave
    Stopped, ///< by the operator
    Done,
};

struct RefusedRow {
    int line = 0;
    QString words; ///< the platform's

    friend bool operator==(const RefusedRow &, const RefusedRow &) = default;
};

struct ImportProgress {
    quint64 token = 0;
    ImportState state = ImportState::Running;
    int rows = 0;     ///< of all parts
    int taken = 0;    ///< told to the platform and answered
    int imported = 0; ///< of these, new there
    QList<RefusedRow> refused = {};
    int partFrom = 0; ///< lines of the part that waits, was refused, or was on its way
    int partTo = 0;
    int partNumbersOnly = 0; ///< rows of it without an address: told again, they would be there twice
    std::optional<Unknown> unknown = {}; ///< the answer to the part was lost: it may be there or not
    bool isTakenUp = false;              ///< begun in an earlier run; its token is 0
    bool mayHaveLeft = false;            ///< isTakenUp: the part was on its way when that run ended
    Refusal refusal = {};

    [[nodiscard]] bool isOver() const
    {
        return state == ImportState::Refused || state == ImportState::Stopped || state == ImportState::Done;
    }
    /// Told, neither new nor refused: they were there already.
    [[nodiscard]] int known() const { return taken - imported - int(refused.size()); }

    friend bool operator==(const ImportProgress &, const ImportProgress &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::ImportProgress)
