// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/rundesk.h"

#include "models/domain/sendcontextsource.h"
#include "ui/runs/rundialog.h"

#include <QDateTime>

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
    show(make(++m_lastToken, {compose, request}, region));
}

void RunDesk::restore(const QList<StoredDraft> &drafts, const QByteArray &region)
{
    for (const StoredDraft &stored : drafts) {
        if (!stored.list)
            continue;
        const quint64 token = ++m_lastToken;
        const quint64 compose =
            stored.list->compose != 0 && m_hooks.composeOf ? m_hooks.composeOf(stored.list->compose) : 0;
        RunDialog &dialog = make(token, {compose, requestOf(stored.draft)}, region);
        m_drafts.insert(token, stored.id);
        dialog.restoreDraft(*stored.list);
        show(dialog);
    }
}

void RunDesk::flushDrafts()
{
    for (RunDialog *dialog : dialogs())
        dialog->flushDraft();
}

void RunDesk::keep(quint64 token, const std::optional<ListDraft> &draft)
{
    if (!draft) {
        if (const quint64 id = m_drafts.take(token))
            Q_EMIT draftDropped(id);
        return;
    }
    if (!m_hooks.newDraftId)
        return;
    quint64 &id = m_drafts[token];
    if (id == 0)
        id = m_hooks.newDraftId();
    const Source source = m_sources.value(token);
    StoredDraft stored{id, Instant{QDateTime::currentMSecsSinceEpoch()}, draftOf(source.request), draft};
    stored.list->compose = m_hooks.draftOf(source.compose);
    Q_EMIT draftSaved(stored);
}

QList<quint64> RunDesk::draftsOf(quint64 token) const
{
    const Source source = m_sources.value(token);
    QList<quint64> drafts{m_drafts.value(token)};
    if (m_hooks.draftOfMessage)
        drafts.append(m_hooks.draftOfMessage(source.compose, source.request));
    drafts.removeAll(0);
    return drafts;
}

bool RunDesk::asksBeforeTheEnd()
{
    for (RunDialog *dialog : dialogs()) {
        if (!dialog->isVisible() || dialog->keepsAll())
            continue;
        dialog->raise();
        dialog->activateWindow();
        dialog->reject();
        return true;
    }
    return false;
}

RunDialog &RunDesk::make(quint64 token, const Source &source, const QByteArray &region)
{
    auto *dialog = new RunDialog(source.request, region, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialogs.insert(token, dialog);
    m_sources.insert(token, source);
    connect(dialog, &QObject::destroyed, this, [this, token] {
        m_dialogs.remove(token);
        m_sources.remove(token);
        m_drafts.remove(token);
    });
    connect(
        dialog, &RunDialog::startRequested, this,
        [this, token](const SendRun &run, const QList<RunLine> &lines, const QList<LeftOutLine> &leftOut) {
            Q_EMIT startRequested(token, run, lines, leftOut, draftsOf(token));
        });
    connect(dialog, &RunDialog::draftPaused, this,
            [this, token](const std::optional<ListDraft> &draft) { keep(token, draft); });
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
    return *dialog;
}

void RunDesk::show(RunDialog &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

std::optional<RunDesk::Source> RunDesk::confirmStored(quint64 token)
{
    const auto source = m_sources.constFind(token);
    const std::optional<Source> known =
        source == m_sources.constEnd() ? std::nullopt : std::optional(*source);
    m_sources.remove(token);
    m_drafts.remove(token); // it went with the list, by one commit
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
