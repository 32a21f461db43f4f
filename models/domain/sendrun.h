// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message to a list of recipients: a run of sends, line by line. Each line becomes at most one send, by
// the disk and not by hope: line and outbox row are written in one commit.

#include "models/domain/recipient.h"
#include "models/domain/rowid.h"
#include "models/domain/sendorigin.h"
#include "models/domain/sendrequest.h"

#include <QMetaType>

#include <optional>

namespace arowana {

enum class RunState {
    Canary,  ///< sends its first lines, then waits for the operator
    Waiting, ///< the canary is out: the operator says go on or stop
    Running,
    Paused,
    Revoking, ///< stopped, and what has left is being revoked; goes on after a restart
    Stopped,  ///< by the operator; what had not left never will
    Done,     ///< every line has become a send, or was none that could be, and nobody stopped it
};

enum class RunPause {
    None,
    Operator,
    Restart,      ///< the program ended in the middle: nothing goes on by itself
    MinuteBudget, ///< the sends of this minute are used up; it goes on by itself
    DayBudget,    ///< those of 24 hours are; the operator says go on
    Balance,      ///< the platform said 402
    Refusals,     ///< several lines in a row were refused
};

enum class RunLineState {
    Open,    ///< not submitted yet
    Sent,    ///< became the send `row`; how that stands is the message's own state
    Skipped, ///< the run was stopped before it
    Unfit,   ///< with its values it made no message that could be sent
};

struct RunLine {
    int number = 0; ///< of the file or the pasted text, from 1; unique in the run, and they grow
    Recipient to;
    QList<std::pair<QString, QString>> data = {}; ///< placeholders or template variables of this line
    RunLineState state = RunLineState::Open;
    RowId row = {}; ///< Sent: the message
    /// What was said before the start that it would cost.
    std::optional<ExpectedCharge> expected = {};

    friend bool operator==(const RunLine &, const RunLine &) = default;
};

/// A line of the list that the check left out: it is kept to be shown, and nothing is ever sent for it.
struct LeftOutLine {
    int number = 0; ///< as RunLine; no line of the run has the same
    QString typed;  ///< the recipient as it stands there
    QList<std::pair<QString, QString>> data = {};
    QString reason; ///< a sentence

    friend bool operator==(const LeftOutLine &, const LeftOutLine &) = default;
};

/// How many sends of a run are billed as was said before the start, and by how much the others are not.
struct RunCharges {
    int confirmed = 0;
    int differ = 0;
    Money dearer = {};  ///< by how much together, of those that cost more
    Money cheaper = {}; ///< the same of those that cost less

    friend bool operator==(const RunCharges &, const RunCharges &) = default;
};

/// How many lines stand how, as far as is known.
struct RunCounts {
    int lines = 0;
    int open = 0;
    int onTheWay = 0; ///< held, sending, queued, sent
    int delivered = 0;
    int refused = 0; ///< refused, failed, bounced, expired
    int unknown = 0;
    int stopped = 0; ///< stopped here, skipped, unfit or revoked
    int revoked = 0; ///< of these, taken back by the platform
    int leftOut = 0; ///< of the list and not among the lines: the check would not send them
    RunCharges charges = {};

    friend bool operator==(const RunCounts &, const RunCounts &) = default;
};

struct SendRun {
    quint64 id = 0;
    QString name;
    SendRequest request; ///< what every line sends; its recipient is not used
    int canary = 0;      ///< how many lines leave before the operator is asked; 0: no canary
    int perMinute = 60;  ///< pace; the platform's own limit is obeyed beside it
    RunState state = RunState::Running;
    RunPause pause = RunPause::None;
    std::optional<Instant> roomAt =
        {}; ///< MinuteBudget, DayBudget: when the next send fits in; not kept on disk
    Instant startedAt;
    RunCounts counts;

    friend bool operator==(const SendRun &, const SendRun &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::SendRun)
