// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every command of the window with its word and its key, in one table: buttons, shortcuts and the sheet
// behind F1 all read it, so none can promise a key that does something else. GUI thread.

#include <QKeySequence>
#include <QList>
#include <QString>

namespace arowana {

enum class Command {
    Compose,
    ShowMessages,
    ShowConversations,
    ShowOutbox,
    ShowInsights,
    ShowContacts,
    ShowSenders,
    ShowLists,
    ShowCannedTexts,
    ShowSettings,
    ShowSetAside,
    Export,
    Stop,
    SendNow,
    AskAgain,
    Revoke,
    SendAgain,
    CopyEvidence,
    Find,
    ToNewest,
    Refresh,
    ToggleInspector,
    ToggleRail,
    ToggleSheet,
    CloseWindow,
};

[[nodiscard]] QList<Command> allCommands();
/// The command's visible label.
[[nodiscard]] QString commandWord(Command command);
/// Its key; never empty, also on platforms whose standard keys are.
[[nodiscard]] QKeySequence keyOf(Command command);

} // namespace arowana
