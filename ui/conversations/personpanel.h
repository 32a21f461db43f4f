// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Beside the transcript: what is known here of the person, over all channels, and the notes of staff. GUI
// thread; owned by the page.

#include "models/domain/contactnote.h"
#include "models/domain/person.h"

#include <QScrollArea>

class QPlainTextEdit;
class QVBoxLayout;

namespace arowana {

class Button;
class Card;
class PlainLabel;

class PersonPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit PersonPanel(QWidget *parent = nullptr);

    /// `phone` is that of the conversation: notes are written about it.
    void showPerson(const Person &person, const QString &phone);
    /// How many messages there are to and from the person.
    void setCount(int messages);
    /// Newest first.
    void setNotes(const QList<ContactNote> &notes);

Q_SIGNALS:
    void noteSaved(const arowana::ContactNote &note);
    void messageWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillPerson();
    void fillNotes();
    void addNote();

    Card *m_contact;
    Card *m_channels;
    Card *m_notes;
    PlainLabel *m_name;
    PlainLabel *m_addresses;
    PlainLabel *m_id;
    PlainLabel *m_count;
    Button *m_open;
    QPlainTextEdit *m_newNote;
    Button *m_add;
    QVBoxLayout *m_noteColumn;
    Person m_person;
    QString m_phone;
    QList<ContactNote> m_noteList;
    int m_messages = 0;
};

} // namespace arowana
