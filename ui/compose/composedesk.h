// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The open compose dialogs: gives each its token and what it must know of senders, balance and prices, and
// finds the one an answer of the store belongs to. The dialogs are children of the window and delete
// themselves. GUI thread; owned by the main window.

#include "models/domain/error.h"
#include "models/items/pricebook.h"
#include "ui/compose/sendquote.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace arowana {

class ComposeDialog;

class ComposeDesk : public QObject {
    Q_OBJECT
public:
    /// `window` becomes the parent of the dialogs, and of this.
    explicit ComposeDesk(QWidget *window);

    /// Opens a dialog, filled where there is a request; several may be open.
    void open(const SendRequest *request = nullptr);
    /// Opens a dialog with the text of a message that RCS cannot bring, as a new e-mail.
    void openByEmail(const SendRequest &request);
    /// New or changed ones: dialogs quote what was learnt last.
    void takePrices(const QList<UnitPrice> &prices);
    void setSenders(const QList<Sender> &senders);
    void setBalance(const std::optional<Balance> &balance, const QList<TierState> &tiers);

    /// The send of this token is on disk: its dialog closes.
    void confirmStored(quint64 token);
    /// It is not: its dialog stays and says why. False when there is none any more.
    [[nodiscard]] bool refuseStored(quint64 token, const Error &error);

Q_SIGNALS:
    void sendRequested(quint64 token, const arowana::SendRequest &request);
    /// A dialog has no sender to choose.
    void senderWanted();

private:
    [[nodiscard]] QList<ComposeDialog *> dialogs() const;
    void quotePrices(ComposeDialog &dialog) const;

    QWidget *m_window;
    PriceBook m_prices;
    QList<Sender> m_senders;
    std::optional<Balance> m_balance;
    QList<TierState> m_tiers;
    QHash<quint64, QPointer<ComposeDialog>> m_dialogs;
    quint64 m_lastToken = 0;
};

} // namespace arowana
