// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/itemwords.h"
#include "models/items/outboxmodel.h"
#include "models/items/sessionboardmodel.h"
#include "models/items/transcriptmodel.h"
#include "models/items/visibletext.h"
#include "ui/canned/cannedcompletion.h"
#include "ui/conversations/conversationhead.h"
#include "ui/conversations/conversationspage.h"
#include "ui/conversations/endnotice.h"
#include "ui/conversations/heldbar.h"
#include "ui/conversations/personpanel.h"
#include "ui/conversations/replybox.h"
#include "ui/conversations/replydrafts.h"
#include "ui/conversations/sessionboard.h"
#include "ui/conversations/transcriptpane.h"
#include "ui/conversations/transcriptview.h"
#include "ui/conversations/warnednames.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QEvent>

#include <algorithm>

// The part of the Conversations page about what changes and what is sent.

namespace arowana {

void ConversationsPage::apply(const ChangeSet &changes)
{
    m_boardModel->apply(changes);
    m_transcriptModel->apply(changes);
    m_warnings.take(changes.sessions);
    m_notice->take(changes.sessions);
    m_warnedNames->take(changes.sessions);
    for (const Session &session : changes.sessions) {
        if (isOpenAt(session, m_serverNow))
            m_drafts->sessionOpened({session.agentId, session.phone});
    }
    if (m_isEmpty && (!changes.sessions.isEmpty() || !changes.pairs.isEmpty()))
        askWhetherEmpty();
    watchSent(changes);
    if (changes.outbox) {
        m_isAnyWaiting = changes.outbox->held > 0 || changes.outbox->sending > 0;
        watchHeld();
    }
    if (changes.senders) { // agents may be named otherwise
        m_boardModel->retranslate();
        m_transcript->view().forgetSenderNames();
    }
    if (!m_pair)
        return;
    const auto isIt = [this](const Session &session) {
        return session.agentId == m_pair->agentId && session.phone == m_pair->phone;
    };
    const bool isTold = std::any_of(changes.sessions.begin(), changes.sessions.end(), isIt) ||
                        changes.pairs.contains(*m_pair);
    const Person &person = m_transcriptModel->person();
    const auto isTheirs = [&](const QString &address) {
        return address == m_pair->phone || person.phones.contains(address) || person.emails.contains(address);
    };
    const bool isPersonTold = std::any_of(changes.people.begin(), changes.people.end(), isTheirs);
    if (isPersonTold)
        askPerson();
    if (isTold || isPersonTold) // the line has the name
        askLine();
    if (!changes.notes.isEmpty())
        askNotes();
    if (changes.senders)
        m_head->show(m_line, agentName(m_line.session.agentId.bytes()));
    if (changes.senders || !changes.prices.isEmpty() || !changes.tiers.isEmpty())
        refreshOffer();
}

void ConversationsPage::tick(Instant serverNow, Instant now)
{
    m_held->setNow(now);
    const bool isFirst = m_serverNow.ms == 0;
    const bool wasOpen = isOpenAt(m_line.session, m_serverNow);
    m_serverNow = serverNow;
    m_boardModel->setServerNow(serverNow);
    m_transcriptModel->setServerNow(serverNow);
    if (isFirst)
        m_boardModel->setQuery(BoardFilter::Open, {});
    const QList<SessionWarning> due = m_warnings.takeDue(serverNow);
    m_notice->setServerNow(serverNow);
    m_warnedNames->tick(serverNow);
    const bool areOnBoard = std::all_of(due.begin(), due.end(), [this](const SessionWarning &warning) {
        return m_boardModel->rowOf(warning.pair) >= 0;
    });
    if (areOnBoard)
        tellEnds(due);
    else
        m_warnedNames->look(due, serverNow);
    if (isVisible())
        m_board->tick();
    m_head->setServerNow(serverNow);
    m_person->tick(serverNow);
    askAgainIfLost();
    if (m_pair && wasOpen != isOpenAt(m_line.session, serverNow))
        refreshOffer();
}

void ConversationsPage::tellEnds(const QList<SessionWarning> &warnings)
{
    if (warnings.isEmpty())
        return;
    m_notice->add(warnings);
    Q_EMIT endingSoon(warnings);
}

std::optional<Instant> ConversationsPage::nextEnd() const
{
    std::optional<Instant> next;
    const auto look = [this, &next](const Session &session) {
        if (isOpenAt(session, m_serverNow) && (!next || session.expiresAt < *next))
            next = session.expiresAt;
    };
    if (const Conversation *first = m_boardModel->at(0)) // what ends next stands on top
        look(first->session);
    if (m_pair)
        look(m_line.session);
    return next;
}

/// A store that could not read answers nothing, and what is shown must not stand still for that.
void ConversationsPage::askAgainIfLost()
{
    if (m_emptyPatience.isLost(m_serverNow)) {
        m_isEmptinessAsked = false;
        askWhetherEmpty();
    }
    std::vector<RowId> sent; // asking may answer at once, and that takes them out
    for (auto &[row, was] : m_sent) {
        if (was.patience.isLost(m_serverNow))
            sent.push_back(row);
    }
    for (const RowId row : sent)
        askSent(row);
    if (!m_pair)
        return;
    const bool isLineLost = m_linePatience.isLost(m_serverNow);
    if (m_readPatience.isLost(m_serverNow) || isLineLost)
        askLine();
    if (m_personPatience.isLost(m_serverNow))
        askPerson();
    if (m_notesPatience.isLost(m_serverNow))
        askNotes();
    m_transcript->setWaiting(!m_transcriptModel->isLoaded() && m_transcriptModel->rowCount() == 0);
}

void ConversationsPage::setBalance(const std::optional<Balance> &balance)
{
    m_balance = balance;
    refreshOffer();
}

void ConversationsPage::setEnterSends(bool sends)
{
    m_reply->setEnterSends(sends);
}

QList<StoredDraft> ConversationsPage::restore(const QList<StoredDraft> &drafts)
{
    return m_drafts->restore(drafts);
}

void ConversationsPage::flushDrafts()
{
    m_drafts->flush();
}

void ConversationsPage::setCannedTexts(const QList<CannedText> &texts)
{
    if (auto *completion = m_reply->findChild<CannedCompletion *>())
        completion->setTexts(texts);
}

void ConversationsPage::refreshOffer()
{
    if (!m_pair)
        return;
    ReplySituation situation;
    situation.pair = *m_pair;
    situation.sender = m_hooks.agent(m_pair->agentId);
    if (m_line.session.lastReplyAt.ms > 0)
        situation.session = m_line.session;
    situation.isPaid = m_line.isPaid;
    situation.serverNow = m_serverNow;
    situation.text = m_reply->text();
    situation.chips = chipsOf(m_reply->chips());
    situation.balance = m_balance;
    situation.expectedPrice = m_hooks.expectedPrice;
    m_reply->setOffer(ReplyOffer::of(situation));
}

void ConversationsPage::send()
{
    if (!m_pair || m_drafts->isOnItsWay(*m_pair))
        return;
    m_drafts->set(*m_pair, m_reply->text(), m_reply->chips());
    refreshOffer();
    const ReplyOffer offer = m_reply->offer();
    if (!offer.maySend)
        return;
    const quint64 token = kTokenBit | ++m_lastToken;
    ComposeDraft written = ReplyDrafts::composeDraft(*m_pair, m_drafts->of(*m_pair));
    written.traffic = offer.request.traffic;
    const quint64 draft = m_drafts->take(*m_pair, token);
    m_leaving.emplace(token, Sent{*m_pair, written});
    m_reply->setBusy(true);
    showDraftMark(*m_pair);
    SendOrigin origin;
    origin.expected = ExpectedCharge{offer.unit.unit, offer.price, {}};
    origin.draft = written; // so that it comes back here also after a restart
    Q_EMIT sendRequested(token, offer.request, draft, origin);
}

bool ConversationsPage::confirmStored(quint64 token, RowId row)
{
    if (!(token & kTokenBit))
        return false;
    if (auto sent = m_leaving.extract(token))
        m_sent.emplace(row, std::move(sent.mapped()));
    m_drafts->confirm(token);
    m_transcript->view().toNewest();
    return true;
}

bool ConversationsPage::refuseStored(quint64 token, const Error &error)
{
    m_leaving.erase(token);
    return (token & kTokenBit) && m_drafts->refuse(token, errorSentence(error));
}

/// A reply that was stopped comes back to be written otherwise. One that the platform refused for want of a
/// session comes back through the store, with restore().
void ConversationsPage::watchSent(const ChangeSet &changes)
{
    for (const RowId row : changes.messages)
        askSent(row);
}

void ConversationsPage::askSent(RowId row)
{
    const auto sent = m_sent.find(row);
    if (sent == m_sent.end())
        return;
    sent->second.patience.asked(m_serverNow);
    const Person person{{}, {sent->second.pair.phone}, {}, {}};
    const QPointer<ConversationsPage> guard(this);
    // Each row by an asker of its own, so that none of these questions cancels another.
    m_source.askTranscriptEntries(
        quint64(row.value), person, {row}, [guard, row](const QList<TranscriptEntry> &entries) {
            if (!guard)
                return;
            if (const auto asked = guard->m_sent.find(row); asked != guard->m_sent.end())
                asked->second.patience.answered();
            for (const TranscriptEntry &entry : entries)
                guard->learn(entry);
        });
}

void ConversationsPage::learn(const TranscriptEntry &entry)
{
    const MessageRow &row = entry.row;
    const auto sent = m_sent.find(row.row);
    const bool isOpenYet = row.status == MessageStatus::Held || row.status == MessageStatus::Sending ||
                           row.status == MessageStatus::Unknown;
    if (sent == m_sent.end() || isOpenYet)
        return;
    const Sent was = std::exchange(sent->second, {});
    m_sent.erase(sent);
    if (row.status == MessageStatus::StoppedHere)
        m_drafts->giveBack(was.pair, ReplyDrafts::replyIn(was.draft));
}

bool ConversationsPage::takeBack(const ComposeDraft &draft)
{
    const auto pair = ReplyDrafts::pairOf(draft);
    if (!pair || m_pair != pair || !isVisible())
        return false;
    m_drafts->giveBack(*pair, ReplyDrafts::replyIn(draft));
    return true;
}

void ConversationsPage::watchHeld()
{
    if (m_hooks.outbox)
        m_hooks.outbox->setActive(m_isAnyWaiting && m_pair && isVisible(), this);
    if (!m_isAnyWaiting)
        showHeld();
}

void ConversationsPage::showHeld()
{
    QList<OutboxItem> waiting;
    const OutboxModel *outbox = m_hooks.outbox;
    for (int row = 0; outbox && m_pair && m_isAnyWaiting && row < outbox->rowCount(); ++row) {
        const OutboxItem &item = outbox->itemAt(row);
        if (mayBeStopped(item.state) &&
            *m_pair == SessionPair{AgentId(item.row.senderId), item.row.recipient})
            waiting.append(item);
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const OutboxItem &a, const OutboxItem &b) {
        const auto aNext = nextMoment(a);
        const auto bNext = nextMoment(b);
        return aNext && (!bNext || *aNext < *bNext); // what waits for the operator comes last
    });
    m_held->setItems(waiting, outbox ? outbox->rest() : OutboxRest::None);
}

void ConversationsPage::showDraftMark(const SessionPair &pair)
{
    m_boardModel->setDraft(pair, !m_drafts->of(pair).isEmpty() && !m_drafts->isOnItsWay(pair));
}

/// What stands on the screen, in a window somebody works in, has been read.
void ConversationsPage::markRead()
{
    if (!m_pair || m_line.unread == 0 || !isVisible() || !isActiveWindow() ||
        !m_transcriptModel->isLoaded() || !m_transcript->view().isAtNewest() ||
        !m_transcriptModel->person().phones.contains(m_pair->phone))
        return;
    if (!m_line.newestReply.isValid() || m_line.newestReply <= m_readUntil ||
        m_transcriptModel->rowOf(m_line.newestReply) < 0)
        return;
    m_readUntil = m_line.newestReply;
    m_readPatience.asked(m_serverNow);
    Q_EMIT readRequested(m_pair->agentId, m_pair->phone, m_readUntil);
}

QString ConversationsPage::nameOf(const SessionPair &pair) const
{
    const Conversation *line = m_boardModel->at(m_boardModel->rowOf(pair));
    const QString name = visibleText(line ? line->personName : m_warnedNames->nameOf(pair), Lines::One);
    return name.isEmpty() ? recipientText(pair.phone) : name;
}

QString ConversationsPage::agentName(const QByteArray &id) const
{
    const auto sender = m_hooks.agent(AgentId(id));
    return sender && !sender->name.isEmpty() ? sender->name : shortenedMiddle(QString::fromUtf8(id));
}

bool ConversationsPage::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::Show)
        markRead();
    if (event->type() == QEvent::Hide)
        m_drafts->flush();
    if (event->type() == QEvent::Hide || event->type() == QEvent::Show)
        watchHeld();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QWidget::event(event);
}

void ConversationsPage::setContactSource(ContactSource &source)
{
    m_person->setContactSource(source);
}

ContactCardView &ConversationsPage::personCard() const
{
    return m_person->card();
}

void ConversationsPage::resizeEvent(QResizeEvent *event)
{
    if (event)
        QWidget::resizeEvent(event);
    // The person has room beside the transcript, or none.
    m_person->setVisible(m_pair.has_value() && width() >= Metrics(*this).u(235));
}

} // namespace arowana
