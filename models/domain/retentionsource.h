// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How long messages are kept, and from where the window learns what a rule would take away before it is
// switched on. Implemented by the store on a thread of its own; asked and answered on the GUI thread, later.

#include "models/domain/instant.h"
#include "models/domain/result.h"

#include <functional>

namespace arowana {

/// For ever, unless one of these is set. What is open is kept whatever they say.
struct RetentionRule {
    static constexpr int kMonthsMost = 1'200;
    static constexpr qint64 kMegabytesLeast = 100;
    static constexpr int kDaysLeast = 7; ///< by size nothing younger goes

    int months = 0;       ///< older ones go; 0: none by age
    qint64 megabytes = 0; ///< the oldest go while the store is larger; 0: none by size

    [[nodiscard]] bool isForEver() const { return months == 0 && megabytes == 0; }
    friend bool operator==(const RetentionRule &, const RetentionRule &) = default;
};

/// What a rule would take away now: a few of these may be open, and stay.
struct RetentionForecast {
    qint64 messages = 0; ///< all there are
    qint64 goes = 0;     ///< of these
    Instant before;      ///< the oldest that would stay; not valid: none would go
    qint64 bytes = 0;    ///< that the store holds now

    friend bool operator==(const RetentionForecast &, const RetentionForecast &) = default;
};

class RetentionSource {
public:
    using ForecastAnswer = std::function<void(const Result<RetentionForecast> &)>;

    RetentionSource() = default;
    RetentionSource(const RetentionSource &) = delete;
    RetentionSource &operator=(const RetentionSource &) = delete;
    virtual ~RetentionSource() = default;

    /// A newer question drops the older one.
    virtual void askForecast(const RetentionRule &rule, Instant now, ForecastAnswer answer) = 0;
};

} // namespace arowana
