// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Beside the transcript: what is known here of the person, over all channels, and the notes of staff; with a
// contact source the whole card of the Contacts page. GUI thread; owned by the page.

#include "models/domain/contactnote.h"
#include "models/domain/contactsource.h"
#include "models/domain/person.h"
#include "models/items/patience.h"

#include <QScrollArea>

namespace arowana {

class Button;
class ContactCardView;

class PersonPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit PersonPanel(QWidget *parent = nullptr);

    /// From where the card comes; must outlive the panel. Without one there is what showPerson() tells.
    void setContactSource(ContactSource &source);
    /// `phone` is that of the conversation: notes are written about it.
    void showPerson(const Person &person, const QString &phone);
    /// How many messages there are to and from the person; -1: not read yet.
    void setCount(int messages);
    /// Newest first.
    void setNotes(const QList<ContactNote> &notes);
    /// Asks again for a card that never came, and has a contact read that was read too long ago.
    void tick(Instant now);
    [[nodiscard]] ContactCardView &card() const { return *m_view; }

Q_SIGNALS:
    void noteSaved(const arowana::ContactNote &note);
    void messageWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void askCard();
    [[nodiscard]] quint64 asker() const { return quint64(quintptr(this)); }

    ContactSource *m_source = nullptr;
    ContactCardView *m_view;
    Button *m_open;
    Person m_person;
    QString m_phone;
    QList<ContactNote> m_notes;
    int m_messages = 0;
    Instant m_now;
    Patience m_patience;
};

} // namespace arowana
