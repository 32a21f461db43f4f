// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

} // namespace

QList<Command> allCommands()
{
    return {Command::Compose,
            Command::ShowMessages,
            Command::ShowConversations,
            Command::ShowOutbox,
            Command::ShowInsights,
            Command::ShowContacts,
            Command::ShowSenders,
            Command::ShowLists,
            Command::ShowCannedTexts,
            Command::ShowSettings,
            Command::ShowSetAside,
            Command::Export,
            Command::Stop,
            Command::SendNow,
            Command::AskAgain,
            Command::Revoke,
            Command::SendAgain,
            Command::CopyEvidence,
            Command::Find,
            Command::ToNewest,
            Command::Refresh,
            Command::ToggleInspector,
            Command::ToggleRail,
            Command::ToggleSheet,
            Command::CloseWindow};
}

QString commandWord(Command command)
{
    switch (command) {
    case Command::Compose:
        return Keys::tr("Compose");
    case Command::ShowMessages:
        return Keys::tr("Messages");
    case Command::ShowConversations:
        return Keys::tr("Conversations");
    case Command::ShowOutbox:
        return Keys::tr("Outbox");
    case Command::ShowInsights:
        return Keys::tr("Insights");
    case Command::ShowContacts:
        return Keys::tr("Contacts");
    case Command::ShowSenders:
        return Keys::tr("Senders");
    case Command::ShowLists:
        return Keys::tr("Lists");
    case Command::ShowCannedTexts:
        return Keys::tr("Canned texts");
    case Command::ShowSettings:
        return Keys::tr("Workspace settings");
    case Command::ShowSetAside:
        return Keys::tr("Set aside");
    case Command::Export:
        return Keys::tr("Export messages");
    case Command::Stop:
        return Keys::tr("Stop");
    case Command::SendNow:
        return Keys::tr("Send now");
    case Command::AskAgain:
        return Keys::tr("Ask again now");
    case Command::Revoke:
        return Keys::tr("Revoke");
    case Command::SendAgain:
        return Keys::tr("Send again");
    case Command::CopyEvidence:
        return Keys::tr("Copy evidence");
    case Command::Find:
        return Keys::tr("Search");
    case Command::ToNewest:
        return Keys::tr("Go to the newest");
    case Command::Refresh:
        return Keys::tr("Ask the platform now");
    case Command::ToggleInspector:
        return Keys::tr("Show or hide details");
    case Command::ToggleRail:
        return Keys::tr("Fold the rail");
    case Command::ToggleSheet:
        return Keys::tr("Keys");
    case Command::CloseWindow:
        return Keys::tr("Close the window");
    }
    return {};
}

QKeySequence keyOf(Command command)
{
    switch (command) {
    case Command::Compose:
        return Qt::CTRL | Qt::Key_N;
    case Command::ShowMessages:
        return Qt::CTRL | Qt::Key_1;
    // In the order of the rail; 4 is kept for Events.
    case Command::ShowConversations:
        return Qt::CTRL | Qt::Key_2;
    case Command::ShowOutbox:
        return Qt::CTRL | Qt::Key_3;
    case Command::ShowInsights:
        return Qt::CTRL | Qt::Key_5;
    case Command::ShowContacts:
        return Qt::CTRL | Qt::Key_6;
    case Command::ShowSenders:
        return Qt::CTRL | Qt::Key_7;
    case Command::ShowLists:
        return Qt::CTRL | Qt::Key_8;
    case Command::ShowCannedTexts:
        return Qt::CTRL | Qt::Key_T;
    case Command::ShowSettings:
        return Qt::CTRL | Qt::Key_Comma;
    case Command::ShowSetAside:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_E;
    case Command::Export:
        return Qt::CTRL | Qt::Key_E;
    case Command::Stop:
        return Qt::CTRL | Qt::Key_Period;
    case Command::SendNow:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_Return;
    case Command::AskAgain:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_A;
    case Command::Revoke:
        return Qt::CTRL | Qt::Key_R;
    case Command::SendAgain:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_N;
    case Command::CopyEvidence:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_C;
    case Command::Find:
        return Qt::CTRL | Qt::Key_F;
    case Command::ToNewest:
        return Qt::CTRL | Qt::Key_Home;
    case Command::Refresh:
        return Qt::Key_F5;
    case Command::ToggleInspector:
        return Qt::CTRL | Qt::Key_I;
    case Command::ToggleRail:
        return Qt::CTRL | Qt::Key_B;
    case Command::ToggleSheet:
        return Qt::Key_F1;
    case Command::CloseWindow:
        return Qt::CTRL | Qt::Key_Q;
    }
    return {};
}

} // namespace arowana
