// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The transcript with what belongs to it: the pill that tells of new messages below, the menu of a message,
// copying, and the question before a link is opened. GUI thread; owned by the page.

#include "models/domain/conversationsource.h"

#include <QPointer>
#include <QWidget>

class QMessageBox;

namespace arowana {

class Button;
class PlainLabel;
class TranscriptModel;
class TranscriptView;

class TranscriptPane : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the pane.
    TranscriptPane(TranscriptModel &model, ConversationSource &source, QWidget *parent = nullptr);

    [[nodiscard]] TranscriptView &view() { return *m_view; }
    /// The message the operator stands on; invalid when none.
    [[nodiscard]] RowId current() const;
    void copy();
    /// Says that the messages are still being read; to be set while there are none.
    void setWaiting(bool isWaiting);

Q_SIGNALS:
    void currentChanged();
    /// The operator wants to see it in Messages.
    void messageWanted(arowana::RowId row);
    /// What was written there, back into the reply box.
    void textWanted(const QString &text, const QStringList &suggestions);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void countNew(int more);
    void placePill();
    void placeWaiting();
    void openMenu(const QPoint &place);
    /// Its text goes back into the reply box, all of it.
    void writeAgain(const TranscriptEntry &entry);
    void askToOpen(const QString &target);

    TranscriptModel &m_model;
    ConversationSource &m_source;
    TranscriptView *m_view;
    Button *m_pill;
    PlainLabel *m_waiting;
    QPointer<QMessageBox> m_question;
    int m_newBelow = 0;
};

} // namespace arowana
