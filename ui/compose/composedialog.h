// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The compose dialog: form on the left, preview on the right, send card above the button. Not modal, deletes
// itself when closed. One send intent is one sendRequested(): after it the dialog is busy, with everything
// typed kept, until its owner says that the message is stored or why not. Made by the main window, which
// gives each dialog a token; GUI thread.

#include "models/domain/cannedtext.h"
#include "models/domain/error.h"
#include "models/domain/sendorigin.h"
#include "models/domain/sendroute.h"
#include "ui/compose/sendquote.h"

#include <QDialog>
#include <QPointer>

class QMessageBox;
class QTimer;

namespace arowana {

class Button;
class ComposeForm;
class FormArea;
class MessagePreview;
class PlainLabel;
class SendCard;

class ComposeDialog : public QDialog {
    Q_OBJECT
public:
    /// Looks at all that stands in the way of a send, and sends nothing.
    static constexpr QKeyCombination kCheckKey = Qt::CTRL | Qt::SHIFT | Qt::Key_K;

    /// `token` comes back with sendRequested(), so that answers find their dialog.
    explicit ComposeDialog(quint64 token, QWidget *parent = nullptr);

    [[nodiscard]] quint64 token() const { return m_token; }
    /// True from sendRequested() until confirmStored() or refuseStored().
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// The workspace's senders; may be called again while the dialog is open.
    void setSenders(const QList<Sender> &senders);
    void setBalance(const std::optional<Balance> &balance, const QList<TierState> &tiers);
    /// Asked at every change; must answer from memory. The balance goes by what is held.
    void setExpectedPrice(ExpectedPrice expectedPrice, ExpectedPrice expectedHold = {});
    /// Those that `/` offers in its texts; may be called again while the dialog is open.
    void setCannedTexts(const QList<CannedText> &texts);
    /// Where a number without country code is offered, such as `DE`; empty: the system's own region.
    void setRegion(const QByteArray &region);
    /// Puts a draft in, such as that of a message to be sent again. Call it after setSenders().
    void setDraft(const ComposeDraft &draft);
    [[nodiscard]] ComposeDraft draft() const;
    /// Puts a draft of an earlier run in: closing it asks, since it is kept nowhere else then.
    void restoreDraft(const ComposeDraft &draft);
    /// Puts the draft of a stopped send in, and tells it at once, since it is kept by nobody yet.
    void returnDraft(const ComposeDraft &draft);
    /// contextWanted() follows where there is a sender and a recipient that it can reach.
    void askForContextAgain();
    /// The session that the last answer told of has ended by now, by the platform's clock.
    [[nodiscard]] bool isSessionOver(Instant serverNow) const
    {
        return m_context.sessionEndsAt && *m_context.sessionEndsAt <= serverNow;
    }
    /// What own sends and sessions say about this sender and recipient; another pair's is not taken.
    void setContext(const SendRoute &route, const SendContext &context);

    /// contactWanted() follows where the recipient is one of these addresses.
    void askForContactAgain(const QStringList &addresses);
    /// Who the platform's list has at this address, as last read; another address' is not taken.
    void setContact(const QString &address, const std::optional<Contact> &contact);

    /// Whether the workspace's own budget takes a send; said with the result of the last check.
    void setUsedBudget(const std::optional<UsedBudget> &budget);

    /// The message is on disk: closes.
    void confirmStored();
    /// It is still this message that stands here, and it is not being sent.
    [[nodiscard]] bool holds(const SendRequest &request);
    /// This message has become a list, which keeps it: closes, where it is still the one that stands here.
    /// False: it stays.
    bool becameList(const SendRequest &request);
    /// draftPaused() follows with what stands here, also where that was told before.
    void keepAnew();
    /// It is not: stays open with everything typed, says why, may be sent again.
    void refuseStored(const arowana::Error &error);

    /// Closes at once, or asks first when typed text would be lost. Escape and the title bar come here too.
    void reject() override;
    /// Tells by draftPaused() at once what else would be told at the next pause of typing, with what is still
    /// being typed into a table: the window is about to go.
    void flushDraft();

Q_SIGNALS:
    /// `origin` is the draft of it, and what the send card said.
    void sendRequested(quint64 token, const arowana::SendRequest &request, const arowana::SendOrigin &origin);
    /// There is no sender to choose; the owner opens the senders page.
    void senderWanted();
    /// The dialog of the canned texts is wanted.
    void cannedTextsWanted();
    /// Another compose dialog is wanted beside this one.
    void anotherWanted();
    /// The settings are wanted: the region of numbers without country code is not known.
    void settingsWanted();
    /// What stands in it, once typing has paused; empty when there is nothing to be kept any more.
    void draftPaused(quint64 token, const std::optional<arowana::ComposeDraft> &draft);
    /// It was closed without sending: what it kept is not wanted any more.
    void abandoned(quint64 token);
    /// setContext() is wanted for this pair.
    void contextWanted(quint64 token, const arowana::SendRoute &route);
    /// setContact() is wanted for this address.
    void contactWanted(quint64 token, const QString &address);
    /// It was checked: setUsedBudget() is wanted.
    void budgetWanted(quint64 token);
    /// The message to a list of recipients; its own recipient does not matter.
    void severalRequested(quint64 token, const arowana::SendRequest &request);

private:
    /// Why the last send was not stored, or that it was checked, and what stood in the form then.
    struct Answer {
        ComposeDraft draft;
        std::optional<QString> refusal; ///< nullopt: it was checked, and what is known now is said
    };

    void build();
    void bindKeys();
    /// As high as what stands in it, as far as the screen allows; once shown, its height is the operator's.
    void fitHeight();
    /// After anything in the form, or the state of a field, has changed.
    void refresh();
    /// After something beside the form has changed: prices, balance, context.
    void refreshCard();
    void showStatus();
    /// What a check finds in a draft without problems, and whether that speaks against sending it.
    [[nodiscard]] std::pair<QString, bool> checkResult() const;
    void send();
    /// Runs every check and sends nothing.
    void check();
    /// For one recipient, or for the lines of a list.
    enum class Aim { One, Several };

    [[nodiscard]] QList<FieldProblem> problemsFor(Aim aim) const;
    /// Shows what is wrong and goes there; true when nothing is.
    [[nodiscard]] bool passes(Aim aim = Aim::One);
    /// The focus goes to the first of them.
    void goTo(const QList<FieldProblem> &problems);
    void sendToSeveral();
    void keepDraft();
    void askForContext(const SendRequest &request);
    void askForContact(const SendRequest &request);
    void setBusy(bool busy);
    void say(const QString &sentence, bool problem);
    [[nodiscard]] bool losesText();
    [[nodiscard]] bool isTyped(const ComposeDraft &draft) const;

    const quint64 m_token;
    ComposeForm *m_form;
    FormArea *m_area;
    MessagePreview *m_preview;
    SendCard *m_card;
    PlainLabel *m_status;
    Button *m_addSender;
    Button *m_cancel;
    Button *m_several;
    Button *m_check;
    Button *m_send;
    std::optional<Balance> m_balance;
    QList<TierState> m_tiers;
    ExpectedPrice m_expectedPrice;
    ExpectedPrice m_expectedHold;
    ComposeDraft m_opened; ///< what it was opened with: closing that loses nothing
    std::optional<Answer> m_answer;
    QPointer<QMessageBox> m_question;
    QPointer<QWidget> m_focusBefore;    ///< had the focus when the dialog became busy
    QTimer *m_pause;                    ///< runs while one types
    QTimer *m_longest;                  ///< runs while something typed is not kept: who never pauses, too
    ComposeDraft m_shown;               ///< as refresh() saw it last
    QList<FieldProblem> m_problems;     ///< in it
    SendQuote m_quote;                  ///< of it
    std::optional<ComposeDraft> m_kept; ///< as draftPaused() told it last
    SendRoute m_route;                  ///< what the context is about
    SendContext m_context;
    bool m_isContextKnown = false; ///< else nobody has answered yet
    QString m_address;             ///< of the recipient, as it is sent
    std::optional<Contact> m_contact;
    bool m_isContactKnown = false;          ///< else nobody has answered yet; nobody may be the answer
    std::optional<UsedBudget> m_usedBudget; ///< at the last check
    bool m_busy = false;
    bool m_attempted = false;
    Aim m_aim = Aim::One; ///< of the last attempt
};

} // namespace arowana
