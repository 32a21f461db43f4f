// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundesk.h"

#include "ui/runs/rundialog.h"

namespace arowana {

RunDesk::RunDesk(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QList<RunDialog *> RunDesk::dialogs() const
{
    QList<RunDialog *> open;
    for (const QPointer<RunDialog> &dialog : m_dialogs) {
        if (dialog)
            open << dialog;
    }
    return open;
}

void RunDesk::setBalance(const std::optional<Balance> &balance)
{
    m_balance = balance;
    for (RunDialog *dialog : dialogs())
        dialog->setBalance(balance);
}

void RunDesk::setExpectedPrice(ExpectedPrice expectedPrice)
{
    m_expectedPrice = std::move(expectedPrice);
    for (RunDialog *dialog : dialogs())
        dialog->setExpectedPrice(m_expectedPrice);
}

void RunDesk::open(const SendRequest &request, const QByteArray &region)
{
    const quint64 token = ++m_lastToken;
    auto *dialog = new RunDialog(request, region, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialogs.insert(token, dialog);
    connect(dialog, &QObject::destroyed, this, [this, token] { m_dialogs.remove(token); });
    connect(dialog, &RunDialog::startRequested, this,
            [this, token](const SendRun &run, const QList<RunLine> &lines) {
                Q_EMIT startRequested(token, run, lines);
            });
    dialog->setBalance(m_balance);
    dialog->setExpectedPrice(m_expectedPrice);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void RunDesk::confirmStored(quint64 token)
{
    if (const QPointer<RunDialog> dialog = m_dialogs.take(token))
        dialog->confirmStored();
}

bool RunDesk::refuseStored(quint64 token, const Error &error)
{
    const QPointer<RunDialog> dialog = m_dialogs.value(token);
    if (!dialog)
        return false;
    dialog->refuseStored(error);
    return true;
}

} // namespace arowana
