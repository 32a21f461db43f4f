// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What may be set for a workspace: undo times, the budget that stops a runaway list, the region in which a
// number without country code is offered, how conversations are told of, how long messages are kept, how
// their list is liked. Never a secret.

#include "models/domain/listlayout.h"
#include "models/domain/retentionsource.h"

#include <QByteArray>
#include <QMetaType>
#include <QtGlobal>

namespace arowana {

struct WorkspaceSettings {
    static constexpr qint64 kHoldMostMs = 600'000;

    qint64 rcsHoldMs = 5'000;     ///< local undo before an RCS message leaves; 0: none
    qint64 emailHoldMs = 10'000;  ///< the same for an e-mail
    qint64 replyHoldMs = 0;       ///< the same for a session reply
    int sendsPerMinuteMost = 120; ///< new sends of all lists and dialogs; 0: no limit
    int sendsPerDayMost = 20'000;
    QByteArray region = {}; ///< `DE`; empty: the system's own
    bool enterSends = true; ///< a session reply; else Ctrl+Enter does
    bool tellsEnds = true;  ///< on the desktop, 60 and 10 minutes before a session ends
    bool tellsWho = false;  ///< with the person's name; others may see the screen
    bool soundsEnds = false;
    RetentionRule keeps = {}; ///< how long messages are kept; for ever unless it is set
    ListLayout messages = {}; ///< of the Messages page

    friend bool operator==(const WorkspaceSettings &, const WorkspaceSettings &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::WorkspaceSettings)
