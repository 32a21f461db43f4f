// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Contacts page: everybody known here, found by any part of name, number, address or id, and the card of
// the chosen one. GUI thread; owned by the main window.

#include "models/domain/changeset.h"
#include "models/domain/contactsource.h"
#include "models/domain/contactwish.h"
#include "models/items/patience.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QScrollArea;
class QSplitter;
class QStackedLayout;

namespace arowana {

class Button;
class ContactCardView;
class ContactListModel;
class ContactsView;
class EmptyState;
class OpenContacts;
class PlainLabel;

class ContactsPage : public QWidget {
    Q_OBJECT
public:
    /// `source` must outlive the page.
    explicit ContactsPage(ContactSource &source, QWidget *parent = nullptr);

    void apply(const ChangeSet &changes);
    void tick(Instant now);
    void setOpen(const QList<ContactWish> &wishes);
    /// How reading the shown contact ended.
    void showReading(const ContactAnswer &answer);
    /// Shows and chooses it, also where the search does not find it.
    void choose(const ContactKey &key);
    /// The same with whoever has this number or e-mail address.
    void chooseAddress(const QString &address);
    [[nodiscard]] QWidget &table() const;
    [[nodiscard]] QLineEdit &search() const { return *m_search; }

Q_SIGNALS:
    void createRequested(const arowana::ContactFields &fields);
    void importRequested();
    void editRequested(const arowana::Contact &contact);
    void deleteRequested(const arowana::Contact &contact);
    void consentRequested(const arowana::Contact &contact);
    void readRequested(const arowana::ContactId &id);
    void conversationRequested(const arowana::SessionPair &pair);
    void messageRequested(arowana::RowId row);
    void noteSaved(const arowana::ContactNote &note);
    void repeatRequested(const arowana::ContactWish &wish);
    void wishForgotten(const arowana::IdempotencyKey &key);
    /// How many are known, of the whole list.
    void counted(int people);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *makeHead();
    void connectParts();
    void connectCard();
    void retranslate();
    void ask();
    void refresh();
    void refreshLater();
    void followSelection();
    void askCard();
    void takeCard(const ContactCard &card);
    [[nodiscard]] ContactKey chosen() const;
    [[nodiscard]] quint64 asker() const { return quint64(quintptr(this)); }

    ContactSource &m_source;
    ContactListModel *m_model;
    QLineEdit *m_search;
    QComboBox *m_show;
    PlainLabel *m_title;
    PlainLabel *m_count;
    Button *m_new;
    Button *m_import;
    OpenContacts *m_open;
    ContactsView *m_table;
    PlainLabel *m_nothing;
    QStackedLayout *m_lists; ///< the table, that nothing was found, or that there is nobody yet
    ContactCardView *m_card;
    QScrollArea *m_cardArea;
    PlainLabel *m_invitation;
    QStackedLayout *m_right;
    QSplitter *m_split;
    EmptyState *m_empty;
    QTimer m_typing;
    QTimer m_changes;
    ContactKey m_key;     ///< whose card is shown
    ContactKey m_awaited; ///< to be chosen as soon as the list has it
    QString m_address;    ///< whose key is asked for, to be chosen
    Instant m_now;        ///< by which ages are told
    Instant m_tickedAt;
    Patience m_cardPatience;
    Patience m_keyPatience;
    bool m_isStale = true; ///< changed while nobody looked
};

} // namespace arowana
