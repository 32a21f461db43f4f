// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything known of one person as cards under each other: the contact with its tags, what keeps messages
// from leaving, consent, what went to and fro, what happened, notes. Stands on the Contacts page and beside a
// transcript. GUI thread; owned by whoever shows it.

#include "models/domain/contactcard.h"
#include "models/domain/contactwish.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QVBoxLayout;

namespace arowana {

class Button;
class Card;
class PlainLabel;

class ContactCardView : public QWidget {
    Q_OBJECT
public:
    explicit ContactCardView(QWidget *parent = nullptr);

    /// A note that is being written stays with its person.
    void show(const ContactCard &card);
    [[nodiscard]] const ContactCard &card() const { return m_card; }
    /// Notes are written about this address; empty: the person's first one.
    void setNoteAddress(const QString &address);
    /// The platform's list can be changed from here; off beside a transcript that has no such source.
    void setActionsShown(bool shown);
    /// Ages are told by this time.
    void setNow(Instant now);
    /// How reading this contact ended; a good one says nothing.
    void showReading(const ContactAnswer &answer);
    void setReading(bool isReading);
    /// Wants the contact read that was read too long ago, once as long as the same one is shown.
    void readIfOld();
    /// A button in place of those that lead to messages and conversation.
    void setWay(Button *way);
    /// As many messages as the transcript beside it has; -1: none is beside it.
    void setMessageCount(int messages);
    void retranslate();

Q_SIGNALS:
    void editRequested(const arowana::Contact &contact);
    void createRequested(const arowana::ContactFields &fields);
    void deleteRequested(const arowana::Contact &contact);
    void consentRequested(const arowana::Contact &contact);
    void readRequested(const arowana::ContactId &id);
    void conversationRequested(const arowana::SessionPair &pair);
    void messageRequested(arowana::RowId row);
    void noteSaved(const arowana::ContactNote &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildContact();
    void buildNotes();
    void connectParts();
    void fill();
    void fillContact();
    void fillAge();
    void fillSuppression();
    void fillConsent();
    void addProof(const ConsentRecord &record);
    void fillChannels();
    void fillHistory();
    void fillNotes();
    void addNote();
    void changeNoteAddress(const QString &before);
    void beginEdit(const ContactNote &note);
    [[nodiscard]] QWidget *noteWidget(const ContactNote &note);
    [[nodiscard]] QString noteAddress() const;
    [[nodiscard]] bool isSuppressed() const;

    ContactCard m_card;
    Instant m_now;
    QString m_noteAddress;
    QHash<QString, QString> m_halfNotes; ///< what stood in the field, by address
    std::optional<ContactNote> m_edited; ///< the note in the field; nullopt: a new one
    bool m_hasActions = true;
    bool m_hasOwnWay = false; ///< setWay()
    int m_messages = -1;      ///< setMessageCount()
    bool m_isReading = false;
    QSet<ConsentId> m_openProofs; ///< shown whole
    ContactKey m_readAsked;       ///< for which a reading was asked by itself
    Card *m_contact;
    Card *m_suppression;
    Card *m_consent;
    Card *m_channels;
    Card *m_history;
    Card *m_notes;
    PlainLabel *m_name;
    PlainLabel *m_addresses;
    PlainLabel *m_status;
    PlainLabel *m_tags;
    PlainLabel *m_id;
    PlainLabel *m_age;
    PlainLabel *m_trouble;
    Button *m_edit;
    Button *m_create;
    Button *m_delete;
    Button *m_read;
    PlainLabel *m_suppressionText;
    QVBoxLayout *m_consentColumn;
    Button *m_record;
    PlainLabel *m_counts;
    Button *m_conversation;
    Button *m_newest;
    PlainLabel *m_historyText;
    QPlainTextEdit *m_newNote;
    Button *m_add;
    Button *m_cancelEdit;
    QVBoxLayout *m_noteColumn;
    QLayout *m_ways;
};

} // namespace arowana
