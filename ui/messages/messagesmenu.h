// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The menus of the message table: that of its rows and that of its headings. Whatever the mouse can do with a
// heading stands in both, so that the keyboard can too. A menu belongs to the table and deletes itself. GUI
// thread.

#include <QPoint>

namespace arowana {

class MessageListModel;
class MessagesView;

void openRowMenu(MessagesView &table, const MessageListModel &model, const QPoint &place);
void openColumnsMenu(MessagesView &table, const MessageListModel &model, const QPoint &place);

} // namespace arowana
