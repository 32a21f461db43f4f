// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composedesk.h"

#include "ui/compose/composedialog.h"

namespace arowana {

ComposeDesk::ComposeDesk(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ComposeDesk::open(const SendRequest *request)
{
    const quint64 token = ++m_lastToken;
    auto *dialog = new ComposeDialog(token, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialogs.insert(token, dialog);
    connect(dialog, &QObject::destroyed, this, [this, token] { m_dialogs.remove(token); });
    connect(dialog, &ComposeDialog::sendRequested, this, &ComposeDesk::sendRequested);
    connect(dialog, &ComposeDialog::senderWanted, this, &ComposeDesk::senderWanted);
    dialog->setSenders(m_senders);
    dialog->setBalance(m_balance, m_tiers);
    dialog->setExpectedPrice(
        [this](Channel channel, BillingUnit unit) { return m_prices.expected(channel, unit); });
    if (request)
        dialog->setDraft(draftOf(*request));
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

QList<ComposeDialog *> ComposeDesk::dialogs() const
{
    QList<ComposeDialog *> open;
    for (const QPointer<ComposeDialog> &dialog : m_dialogs) {
        if (dialog)
            open << dialog;
    }
    return open;
}

void ComposeDesk::setSenders(const QList<Sender> &senders)
{
    m_senders = senders;
    for (ComposeDialog *dialog : dialogs())
        dialog->setSenders(senders);
}

void ComposeDesk::setBalance(const std::optional<Balance> &balance, const QList<TierState> &tiers)
{
    m_balance = balance;
    m_tiers = tiers;
    for (ComposeDialog *dialog : dialogs())
        dialog->setBalance(balance, tiers);
}

void ComposeDesk::confirmStored(quint64 token)
{
    if (const QPointer<ComposeDialog> dialog = m_dialogs.take(token))
        dialog->confirmStored();
}

bool ComposeDesk::refuseStored(quint64 token, const Error &error)
{
    const QPointer<ComposeDialog> dialog = m_dialogs.value(token);
    if (!dialog)
        return false;
    dialog->refuseStored(error);
    return true;
}

} // namespace arowana
