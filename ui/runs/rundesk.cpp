// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundesk.h"

#include "models/domain/sendcontextsource.h"
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

void RunDesk::setContextSource(SendContextSource &source, std::function<Instant()> serverNow)
{
    m_contexts = &source;
    m_serverNow = std::move(serverNow);
}

void RunDesk::setBalance(const std::optional<Balance> &balance)
{
    m_balance = balance;
    for (RunDialog *dialog : dialogs())
        dialog->setBalance(balance);
}

void RunDesk::setExpectedPrice(ExpectedPrice expectedPrice, ExpectedPrice expectedHold)
{
    m_expectedPrice = std::move(expectedPrice);
    m_expectedHold = std::move(expectedHold);
    for (RunDialog *dialog : dialogs())
        dialog->setExpectedPrice(m_expectedPrice, m_expectedHold);
}

void RunDesk::open(quint64 compose, const SendRequest &request, const QByteArray &region)
{
    const quint64 token = ++m_lastToken;
    auto *dialog = new RunDialog(request, region, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialogs.insert(token, dialog);
    m_sources.insert(token, {compose, request});
    connect(dialog, &QObject::destroyed, this, [this, token] {
        m_dialogs.remove(token);
        m_sources.remove(token);
    });
    connect(
        dialog, &RunDialog::startRequested, this,
        [this, token](const SendRun &run, const QList<RunLine> &lines, const QList<LeftOutLine> &leftOut) {
            Q_EMIT startRequested(token, run, lines, leftOut);
        });
    if (m_files)
        dialog->setFiles(*m_files);
    if (m_contexts) {
        dialog->setContextSource([source = m_contexts, now = m_serverNow,
                                  dialog](const RecipientsQuery &query,
                                          std::function<void(const Result<RecipientContexts> &)> answer) {
            source->askRecipients(quint64(quintptr(dialog)), query, now(), std::move(answer));
        });
    }
    dialog->setBalance(m_balance);
    dialog->setExpectedPrice(m_expectedPrice, m_expectedHold);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

bool RunDesk::asksBeforeTheEnd()
{
    for (RunDialog *dialog : dialogs()) {
        if (!dialog->losesEntries())
            continue;
        dialog->raise();
        dialog->activateWindow();
        dialog->reject();
        return true;
    }
    return false;
}

std::optional<RunDesk::Source> RunDesk::confirmStored(quint64 token)
{
    const auto source = m_sources.constFind(token);
    const std::optional<Source> known =
        source == m_sources.constEnd() ? std::nullopt : std::optional(*source);
    m_sources.remove(token);
    if (const QPointer<RunDialog> dialog = m_dialogs.take(token))
        dialog->confirmStored();
    return known;
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
