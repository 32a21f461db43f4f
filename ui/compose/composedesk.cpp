// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composedesk.h"

#include "models/domain/contactsource.h"
#include "models/items/contenttext.h"
#include "ui/compose/composedialog.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;

} // namespace

ComposeDesk::ComposeDesk(QWidget *window, std::function<Instant()> serverNow)
    : QObject(window)
    , m_window(window)
    , m_serverNow(std::move(serverNow))
{
}

void ComposeDesk::open(const SendRequest *request, RowId againOf)
{
    ComposeDialog &dialog = make();
    if (request) {
        ComposeDraft draft = arowana::draftOf(*request);
        draft.againOf = againOf;
        dialog.setDraft(draft);
    }
    show(dialog);
}

void ComposeDesk::openReturned(const ComposeDraft &draft)
{
    ComposeDialog &dialog = make();
    dialog.returnDraft(draft);
    show(dialog);
}

ComposeDialog &ComposeDesk::make()
{
    const quint64 token = ++m_lastToken;
    auto *dialog = new ComposeDialog(token, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialogs.insert(token, dialog);
    connect(dialog, &QObject::destroyed, this, [this, token] { m_dialogs.remove(token); });
    connect(dialog, &ComposeDialog::sendRequested, this, &ComposeDesk::sendRequested);
    connect(dialog, &ComposeDialog::anotherWanted, this, [this] { open(); });
    connect(dialog, &ComposeDialog::senderWanted, this, &ComposeDesk::senderWanted);
    connect(dialog, &ComposeDialog::cannedTextsWanted, this, &ComposeDesk::cannedTextsWanted);
    connect(dialog, &ComposeDialog::settingsWanted, this, &ComposeDesk::settingsWanted);
    connect(dialog, &ComposeDialog::severalRequested, this, &ComposeDesk::severalRequested);
    connect(dialog, &ComposeDialog::contextWanted, this, &ComposeDesk::askContext);
    connect(dialog, &ComposeDialog::contactWanted, this, &ComposeDesk::askContact);
    connect(dialog, &ComposeDialog::budgetWanted, this, &ComposeDesk::askBudget);
    connect(dialog, &ComposeDialog::draftPaused, this, &ComposeDesk::keep);
    connect(dialog, &ComposeDialog::abandoned, this, [this](quint64 of) { keep(of, std::nullopt); });
    dialog->setRegion(m_region);
    dialog->setSenders(m_senders);
    dialog->setCannedTexts(m_cannedTexts);
    dialog->setBalance(m_balance, m_tiers);
    quotePrices(*dialog);
    return *dialog;
}

void ComposeDesk::show(ComposeDialog &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

void ComposeDesk::restore(const QList<StoredDraft> &drafts)
{
    for (const StoredDraft &draft : drafts) {
        ComposeDialog &dialog = make();
        m_drafts.insert(dialog.token(), draft.id);
        m_lastDraft = qMax(m_lastDraft, draft.id);
        dialog.restoreDraft(draft.draft);
        show(dialog);
    }
}

void ComposeDesk::keep(quint64 token, const std::optional<ComposeDraft> &draft)
{
    if (!draft) {
        if (const quint64 id = m_drafts.take(token))
            Q_EMIT draftDropped(id);
        return;
    }
    quint64 &id = m_drafts[token];
    if (id == 0)
        id = newDraftId();
    Q_EMIT draftSaved({id, Instant{QDateTime::currentMSecsSinceEpoch()}, *draft});
}

quint64 ComposeDesk::newDraftId()
{
    // Above every one of an earlier run.
    m_lastDraft = qMax(m_lastDraft + 1, quint64(QDateTime::currentMSecsSinceEpoch()));
    return m_lastDraft;
}

void ComposeDesk::noteDrafts(const QList<StoredDraft> &drafts)
{
    for (const StoredDraft &draft : drafts)
        m_lastDraft = qMax(m_lastDraft, draft.id);
}

void ComposeDesk::setContextSource(SendContextSource &source)
{
    m_contexts = &source;
}

void ComposeDesk::refreshContexts()
{
    for (ComposeDialog *dialog : dialogs())
        dialog->askForContextAgain();
}

void ComposeDesk::tick()
{
    const Instant now = m_serverNow();
    const qint64 day = now.ms / kDayMs;
    const bool isOtherDay = std::exchange(m_day, day) != day;
    for (ComposeDialog *dialog : dialogs()) {
        if (isOtherDay || dialog->isSessionOver(now))
            dialog->askForContextAgain();
    }
}

void ComposeDesk::askContext(quint64 token, const SendRoute &route)
{
    if (!m_contexts)
        return;
    const QPointer<ComposeDialog> dialog = m_dialogs.value(token);
    m_contexts->askSendContext(token, route, m_serverNow(), [dialog, route](const SendContext &context) {
        if (dialog)
            dialog->setContext(route, context);
    });
}

void ComposeDesk::setContactSource(ContactSource &source)
{
    m_contacts = &source;
}

void ComposeDesk::refreshContacts(const QStringList &addresses)
{
    for (ComposeDialog *dialog : dialogs())
        dialog->askForContactAgain(addresses);
}

void ComposeDesk::askContact(quint64 token, const QString &address)
{
    if (!m_contacts)
        return;
    const QPointer<ComposeDialog> dialog = m_dialogs.value(token);
    m_contacts->askKey(token, address, [source = m_contacts, dialog, token, address](const ContactKey &key) {
        if (!dialog)
            return;
        if (key.id.isEmpty())
            return dialog->setContact(address, std::nullopt);
        source->askCard(token, key, [dialog, address](const ContactCard &card) {
            if (dialog)
                dialog->setContact(address, card.contact);
        });
    });
}

void ComposeDesk::setBudget(int perMinute, int perDay)
{
    m_perMinuteMost = perMinute;
    m_perDayMost = perDay;
}

void ComposeDesk::askBudget(quint64 token)
{
    if (!m_contexts)
        return;
    const QPointer<ComposeDialog> dialog = m_dialogs.value(token);
    m_contexts->askRecentSends(
        token, Instant{QDateTime::currentMSecsSinceEpoch()},
        [dialog, minute = m_perMinuteMost, day = m_perDayMost](const RecentSends &recent) {
            if (!dialog)
                return;
            if (day > 0 && recent.inDay >= day)
                dialog->setUsedBudget(UsedBudget{UsedBudget::Span::Day, day});
            else if (minute > 0 && recent.inMinute >= minute)
                dialog->setUsedBudget(UsedBudget{UsedBudget::Span::Minute, minute});
        });
}

void ComposeDesk::setRegion(const QByteArray &region)
{
    m_region = region;
    for (ComposeDialog *dialog : dialogs())
        dialog->setRegion(region);
}

void ComposeDesk::flushDrafts()
{
    for (ComposeDialog *dialog : dialogs())
        dialog->flushDraft();
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

void ComposeDesk::setCannedTexts(const QList<CannedText> &texts)
{
    m_cannedTexts = texts;
    for (ComposeDialog *dialog : dialogs())
        dialog->setCannedTexts(texts);
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
    dialog.setExpectedPrice(
        [this](Channel channel, BillingUnit unit) { return expected(channel, unit); },
        [this](Channel channel, BillingUnit unit) { return expectedHold(channel, unit); });
}

std::optional<Money> ComposeDesk::expected(Channel channel, BillingUnit unit) const
{
    return m_prices.expected(channel, unit, tierOf(channel));
}

std::optional<Money> ComposeDesk::expectedHold(Channel channel, BillingUnit unit) const
{
    return m_prices.expectedHold(channel, unit, tierOf(channel));
}

QString ComposeDesk::tierOf(Channel channel) const
{
    const auto tier = std::find_if(m_tiers.begin(), m_tiers.end(),
                                   [channel](const TierState &t) { return t.channel == channel; });
    return tier == m_tiers.end() ? QString() : tier->current;
}

void ComposeDesk::confirmStored(quint64 token)
{
    m_drafts.remove(token); // it went with the send, by one commit
    if (const QPointer<ComposeDialog> dialog = m_dialogs.take(token))
        dialog->confirmStored();
}

void ComposeDesk::becameList(quint64 token, const SendRequest &request)
{
    const QPointer<ComposeDialog> dialog = m_dialogs.value(token);
    if (!dialog || dialog->becameList(request))
        return;
    const quint64 before = m_drafts.take(token);
    dialog->keepAnew();
    if (before)
        Q_EMIT draftDropped(before);
}

quint64 ComposeDesk::draftOfMessage(quint64 token, const SendRequest &request)
{
    const QPointer<ComposeDialog> dialog = m_dialogs.value(token);
    if (!dialog)
        return 0;
    dialog->flushDraft();
    return dialog->holds(request) ? m_drafts.value(token) : 0;
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
