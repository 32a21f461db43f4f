// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The chosen message whole: head with actions, and the cards. It asks the source itself and asks again when
// the message changed; what it wants done it says by signals. GUI thread; owned by the main window.

#include "models/domain/messagesource.h"
#include "models/domain/outboxrest.h"
#include "models/domain/sendrequest.h"
#include "models/items/patience.h"
#include "models/items/timelinemodel.h"
#include "ui/inspector/evidence.h"

#include <QScrollArea>

#include <functional>

namespace arowana {

class BillingCard;
class Card;
class ContentCard;
class DecisionCard;
class DeliveryCard;
class Facts;
class IdentifiersCard;
class InspectorHead;
class PlainLabel;
class RawCard;
class Ticker;
class TroubleCard;
class TwinLine;

enum class FailureAction;

class Inspector : public QScrollArea {
    Q_OBJECT
public:
    /// `source` and `ticker` must outlive the inspector. `senderName` finds the name staff gave a sender.
    Inspector(MessageSource &source, const Ticker &ticker,
              std::function<QString(Channel, const QByteArray &)> senderName, QWidget *parent = nullptr);

    /// Shows this message; an invalid id shows the invitation to choose one.
    void show(RowId id);
    [[nodiscard]] RowId shown() const { return m_shown; }
    /// The shown message went to one of these addresses, or came from it.
    [[nodiscard]] bool isOfAny(const QStringList &addresses) const;
    /// Reads the shown message again.
    void refresh();
    /// Why what is due does not leave now.
    void setRest(OutboxRest rest);

Q_SIGNALS:
    void stopRequested(arowana::RowId id);
    void sendNowRequested(arowana::RowId id);
    void revokeRequested(arowana::RowId id);
    void sendAgainRequested(const arowana::SendRequest &request, arowana::RowId of);
    /// Its text in a new e-mail.
    void sendByEmailRequested(const arowana::SendRequest &request);
    /// The senders have to be looked at.
    void sendersRequested();
    /// Whoever has this number or e-mail address.
    void contactRequested(const QString &address);
    /// A key has to be entered.
    void keyRequested();
    void decisionRequested(arowana::RowId row, arowana::StuckDecision decision,
                           const arowana::MessageId &candidate);
    /// The other row of what may be one message is to be shown.
    void otherRequested(arowana::RowId row);
    /// A message was read, for those who wait for it too.
    void detailLearnt(const arowana::MessageDetail &detail);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void take(const MessageDetail &detail);
    void tick(Instant now);
    void showDecision(const MessageDetail &detail);
    void askAgainIfLost(Instant now);
    /// Whether what is shown is what was chosen: nothing is done to a message that cannot be seen yet.
    [[nodiscard]] bool isShownWhole() const;
    void copyEvidence();
    void openEvidenceMenu(const QPoint &at);
    /// Does what the button of the trouble card says.
    void mend(FailureAction action);
    void offerTopUp(const QString &address);
    void retranslate();

    MessageSource &m_source;
    const Ticker &m_ticker;
    std::function<QString(Channel, const QByteArray &)> m_senderName;
    RowId m_shown;
    std::optional<MessageDetail> m_detail;
    EvidenceForm m_evidence; ///< as chosen last
    Patience m_patience;
    TimelineModel *m_timeline;
    QWidget *m_cards;
    PlainLabel *m_nothing;
    InspectorHead *m_head;
    TwinLine *m_twin;
    TroubleCard *m_trouble;
    DecisionCard *m_decision;
    DeliveryCard *m_delivery;
    ContentCard *m_content;
    Card *m_billing;
    Facts *m_billingFacts;
    IdentifiersCard *m_identifiers;
    RawCard *m_raw;
};

} // namespace arowana
