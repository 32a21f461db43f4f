// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The workspace's senders: a table of them with add, edit and remove, and what the platform says of the
// chosen one; or, while there are none, what senders are and the one action that makes the first. Shows the
// model of its owner and asks for changes by signals; the list changes when the engine has kept them. GUI
// thread; owned by the main window.

#include "models/domain/sender.h"

#include <QPointer>
#include <QWidget>

class QMessageBox;
class QStackedWidget;
class QTableView;

namespace arowana {

class Button;
class PlainLabel;
class SenderDetail;
class SenderListModel;

class SendersPage : public QWidget {
    Q_OBJECT
public:
    /// `model` stays its owner's and outlives the page.
    explicit SendersPage(SenderListModel *model, QWidget *parent = nullptr);

    /// Opens the form for a new sender.
    void add();
    /// By this machine's clock: how long ago the platform was heard of.
    void tick(Instant now);

Q_SIGNALS:
    /// To be kept: a new one, or the one with this channel and id as it is now.
    void senderSaved(const arowana::Sender &sender);
    /// To be forgotten; asked and confirmed.
    void senderRemoved(const arowana::Sender &sender);

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeEmptyState();
    void bindTable();
    void edit();
    void remove();
    void copyId();
    void refresh();
    [[nodiscard]] std::optional<Sender> chosen() const;

    SenderListModel *m_model;
    QTableView *m_table;
    SenderDetail *m_detail;
    PlainLabel *m_count;
    Button *m_edit;
    Button *m_remove;
    QWidget *m_list;
    QWidget *m_empty;
    QStackedWidget *m_pages;
    QPointer<QMessageBox> m_question;
};

} // namespace arowana
