// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A convincing day of messages for the gallery and the window tests: every state once, then the usual mix.

#include "models/domain/changeset.h"
#include "models/domain/clock.h"
#include "tests/items/fakemessagesource.h"
#include "tests/items/fakeoutboxsource.h"

namespace arowana {

/// A clock that stands where it is put.
class StoppedClock : public Clock {
public:
    Instant at{1'777'900'000'000};

    [[nodiscard]] Instant now() const override { return at; }
    [[nodiscard]] qint64 monotonicMs() const override { return at.ms; }
};

/// Fills `source` with messages up to `now`; returns the ids of the first ones, newest first: queued, sent,
/// read, delivered, failed, unknown, expired, revoked, bounced, received, held, refused.
std::vector<RowId> fillWithSamples(FakeMessageSource &source, Instant now);

[[nodiscard]] QList<Sender> sampleSenders();
/// Health, outbox, money and senders of a good day.
[[nodiscard]] ChangeSet sampleState(Instant now);

/// One send of every kind the Outbox page shows; the stuck one with two candidates in the log.
[[nodiscard]] QList<OutboxItem> sampleOutbox(Instant now);
/// An hour of a busy morning.
[[nodiscard]] QList<MinuteCount> sampleMinutes(Instant now);
/// What the message log said of the stuck one.
[[nodiscard]] LogLookUp sampleLookUp(Instant now);

/// The truth bar in each condition, and the lamp that explains it.
struct BarState {
    QString name;
    QString lamp; ///< its object name
    ChangeSet state;
};
[[nodiscard]] QList<BarState> sampleBarStates(Instant now);

} // namespace arowana
