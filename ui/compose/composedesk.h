// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The open compose dialogs: gives each its token and what it must know of senders, balance and prices, and
// finds the one an answer of the store belongs to. The dialogs are children of the window and delete
// themselves. GUI thread; owned by the main window.

#include "models/domain/cannedtext.h"
#include "models/domain/error.h"
#include "models/domain/sendcontextsource.h"
#include "models/domain/sendorigin.h"
#include "models/domain/storeddraft.h"
#include "models/items/pricebook.h"
#include "ui/compose/sendquote.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace arowana {

class ComposeDialog;
class ContactSource;

class ComposeDesk : public QObject {
    Q_OBJECT
public:
    /// `window` becomes the parent of the dialogs, and of this. `serverNow` is the platform's time, asked
    /// whenever it is needed.
    ComposeDesk(QWidget *window, std::function<Instant()> serverNow);

    /// Opens a dialog, filled where there is a request; several may be open. `againOf`: the send whose
    /// request it is.
    void open(const SendRequest *request = nullptr, RowId againOf = {});
    /// Opens a dialog with the draft of a stopped send, as it was.
    void openReturned(const ComposeDraft &draft);
    /// Opens a dialog with the text of a message that RCS cannot bring, as a new e-mail.
    void openByEmail(const SendRequest &request);
    /// New or changed ones: dialogs quote what was learnt last.
    void takePrices(const QList<UnitPrice> &prices);
    /// Drafts that an earlier run left open come back, each in its dialog.
    void restore(const QList<StoredDraft> &drafts);
    /// From where dialogs learn what own sends and sessions say; must outlive this.
    void setContextSource(SendContextSource &source);
    /// Asks for it anew, since sessions, sends or the platform's clock have changed.
    void refreshContexts();
    /// Asks for it anew where a session has ended or a day of the platform begun meanwhile.
    void tick();
    /// From where dialogs learn what is known of their recipient; must outlive this.
    void setContactSource(ContactSource &source);
    /// These addresses' contacts have changed.
    void refreshContacts(const QStringList &addresses);
    /// The most sends a minute and in 24 hours; 0: no limit.
    void setBudget(int perMinute, int perDay);
    void setRegion(const QByteArray &region);
    /// Every open dialog tells its draft at once: the window is about to go.
    void flushDrafts();
    /// The draft that goes with the send of this token.
    [[nodiscard]] quint64 draftOf(quint64 token) const { return m_drafts.value(token); }
    /// The token of the dialog that has this draft; 0: none.
    [[nodiscard]] quint64 composeOf(quint64 draft) const { return m_drafts.key(draft); }
    /// The draft of the dialog of this token, where this message stands in it and it does not send it itself;
    /// as it is now. 0: none.
    [[nodiscard]] quint64 draftOfMessage(quint64 token, const SendRequest &request);
    /// The id for another draft of the workspace, unlike every one there is or was.
    [[nodiscard]] quint64 newDraftId();
    /// Drafts with these ids are there too.
    void noteDrafts(const QList<StoredDraft> &drafts);
    /// What one message of this unit is expected to cost in the tier of now; nullopt where that is not known.
    [[nodiscard]] std::optional<Money> expected(Channel channel, BillingUnit unit) const;
    /// What is held for it until it is delivered.
    [[nodiscard]] std::optional<Money> expectedHold(Channel channel, BillingUnit unit) const;
    void setSenders(const QList<Sender> &senders);
    void setCannedTexts(const QList<CannedText> &texts);
    void setBalance(const std::optional<Balance> &balance, const QList<TierState> &tiers);

    /// The send of this token is on disk: its dialog closes.
    void confirmStored(quint64 token);
    /// The message of this token has become a list: its dialog closes, unless something else stands in it by
    /// now. That is kept as another draft, since the one it had may have gone with the list.
    void becameList(quint64 token, const SendRequest &request);
    /// It is not: its dialog stays and says why. False when there is none any more.
    [[nodiscard]] bool refuseStored(quint64 token, const Error &error);

Q_SIGNALS:
    void sendRequested(quint64 token, const arowana::SendRequest &request, const arowana::SendOrigin &origin);
    /// A dialog has no sender to choose.
    void senderWanted();
    /// The dialog of the canned texts is wanted.
    void cannedTextsWanted();
    /// The settings are wanted.
    void settingsWanted();
    void severalRequested(quint64 token, const arowana::SendRequest &request);
    void draftSaved(const arowana::StoredDraft &draft);
    void draftDropped(quint64 id);

private:
    [[nodiscard]] QList<ComposeDialog *> dialogs() const;
    ComposeDialog &make();
    void show(ComposeDialog &dialog);
    void keep(quint64 token, const std::optional<ComposeDraft> &draft);
    void askBudget(quint64 token);
    void askContact(quint64 token, const QString &address);
    void askContext(quint64 token, const SendRoute &route);
    /// The platform's word; empty where it was not told.
    [[nodiscard]] QString tierOf(Channel channel) const;
    void quotePrices(ComposeDialog &dialog) const;

    QWidget *m_window;
    PriceBook m_prices;
    QList<Sender> m_senders;
    QList<CannedText> m_cannedTexts;
    std::optional<Balance> m_balance;
    QList<TierState> m_tiers;
    QHash<quint64, QPointer<ComposeDialog>> m_dialogs;
    QHash<quint64, quint64> m_drafts; ///< by token, where one is kept
    SendContextSource *m_contexts = nullptr;
    ContactSource *m_contacts = nullptr;
    std::function<Instant()> m_serverNow;
    qint64 m_day = 0; ///< of the platform (UTC) at the last tick, counted from 1970
    QByteArray m_region;
    int m_perMinuteMost = 0;
    int m_perDayMost = 0;
    quint64 m_lastToken = 0;
    quint64 m_lastDraft = 0;
};

} // namespace arowana
