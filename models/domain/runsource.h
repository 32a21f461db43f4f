// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the window reads the lines of a run. Implemented by the store on its reader thread, under the
// same rules as MessageSource.

#include "models/domain/messagestatus.h"
#include "models/domain/sendrun.h"

#include <functional>

namespace arowana {

/// A line with how its message stands.
struct RunLineView {
    RunLine line;
    std::optional<MessageStatus> status; ///< nullopt: not sent
    QString note;                        ///< why it was refused or failed, as the platform said it

    friend bool operator==(const RunLineView &, const RunLineView &) = default;
};

class RunSource {
public:
    RunSource() = default;
    RunSource(const RunSource &) = delete;
    RunSource &operator=(const RunSource &) = delete;
    virtual ~RunSource() = default;

    /// At most `most` lines from number `first` on. A newer call cancels the older.
    virtual void askRunLines(quint64 run, int first, int most,
                             std::function<void(const QList<RunLineView> &)> answer) = 0;
};

} // namespace arowana
