// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the window reads the lines of a run. Implemented by the store on its reader thread, under the
// same rules as MessageSource.

#include "models/domain/messagestatus.h"
#include "models/domain/result.h"
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
    /// The lines, or why they cannot be read.
    using LinesAnswer = std::function<void(const Result<QList<RunLineView>> &)>;

    RunSource() = default;
    RunSource(const RunSource &) = delete;
    RunSource &operator=(const RunSource &) = delete;
    virtual ~RunSource() = default;

    /// A name for one who asks: the newer question of one never cancels that of another.
    [[nodiscard]] quint64 newAsker() { return ++m_lastAsker; }
    /// At most `most` lines from number `first` on. A newer call of the same asker cancels the older, which
    /// is then not answered; every other is, unless the source ends first.
    virtual void askRunLines(quint64 asker, quint64 run, int first, int most, LinesAnswer answer) = 0;

private:
    quint64 m_lastAsker = 0;
};

} // namespace arowana
