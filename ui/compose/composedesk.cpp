// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composedesk.h"

#include "models/items/contenttext.h"
#include "ui/compose/composedialog.h"

#include <algorithm>

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
    quotePrices(*dialog);
    if (request)
        dialog->setDraft(draftOf(*request));
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void ComposeDesk::openByEmail(const SendRequest &request)
{
    SendRequest email;
    email.sender.channel = Channel::Email;
    const auto sender = std::find_if(m_senders.begin(), m_senders.end(),
                                     [](const Sender &s) { return s.channel == Channel::Email; });
    if (sender != m_senders.end())
        email.sender = *sender;
    email.to = EmailAddress();
    email.content = EmailContent{{}, {}, contentText(request.content)};
    open(&email);
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

void ComposeDesk::takePrices(const QList<UnitPrice> &prices)
{
    m_prices.take(prices);
    for (ComposeDialog *dialog : dialogs())
        quotePrices(*dialog);
}

void ComposeDesk::quotePrices(ComposeDialog &dialog) const
{
    dialog.setExpectedPrice([this](Channel channel, BillingUnit unit) {
        const auto tier = std::find_if(m_tiers.begin(), m_tiers.end(),
                                       [&](const TierState &t) { return t.channel == channel; });
        return m_prices.expected(channel, unit, tier == m_tiers.end() ? QString() : tier->current);
    });
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
