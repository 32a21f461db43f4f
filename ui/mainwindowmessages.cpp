// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

// The part of the window about finding a message: by its row, and by what is typed.

#include "models/items/messagelistmodel.h"
#include "ui/contacts/contactspage.h"
#include "ui/conversations/conversationspage.h"
#include "ui/keys.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagesview.h"

#include <QLineEdit>

namespace arowana {

void MainWindow::showDetails(RowId row)
{
    openPage(Command::ShowMessages);
    selectMessage(row);
    if (m_awaited.isValid())
        m_messagesPage->clearSearch(); // it may be there and not be what is searched for
}

void MainWindow::selectMessage(RowId row)
{
    m_awaited = row;
    if (row.isValid() && m_messagesPage->table().choose(row))
        m_awaited = RowId{};
}

void MainWindow::setUnsearchable(qint64 left)
{
    m_messagesPage->setUnsearchable(left);
}

void MainWindow::find()
{
    QLineEdit *search = nullptr;
    if (m_contacts && m_contacts->search().isVisible())
        search = &m_contacts->search();
    else if (m_conversations && m_conversations->search().isVisible())
        search = &m_conversations->search();
    if (search) {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
        return;
    }
    openPage(Command::ShowMessages);
    m_messagesPage->startSearch();
}

} // namespace arowana
