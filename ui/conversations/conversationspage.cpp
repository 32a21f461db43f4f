// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/conversationspage.h"

#include "models/items/itemwords.h"
#include "models/items/outboxmodel.h"
#include "models/items/sessionboardmodel.h"
#include "models/items/transcriptmodel.h"
#include "models/items/visibletext.h"
#include "ui/compose/bodyedit.h"
#include "ui/controls/emptystate.h"
#include "ui/conversations/boardview.h"
#include "ui/conversations/conversationhead.h"
#include "ui/conversations/endnotice.h"
#include "ui/conversations/heldbar.h"
#include "ui/conversations/personpanel.h"
#include "ui/conversations/replybox.h"
#include "ui/conversations/replydrafts.h"
#include "ui/conversations/sessionboard.h"
#include "ui/conversations/transcriptpane.h"
#include "ui/conversations/transcriptview.h"
#include "ui/conversations/warnednames.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace arowana {

ConversationsPage::ConversationsPage(ConversationSource &source, Hooks hooks, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_hooks(std::move(hooks))
    , m_boardModel(new SessionBoardModel(source, this))
    , m_transcriptModel(new TranscriptModel(source, this))
    , m_drafts(new ReplyDrafts(m_hooks.newDraftId, this))
    , m_board(new SessionBoard(*m_boardModel))
    , m_head(new ConversationHead)
    , m_transcript(new TranscriptPane(*m_transcriptModel, source))
    , m_held(new HeldBar)
    , m_reply(new ReplyBox)
    , m_person(new PersonPanel)
    , m_notice(new EndNotice([this](const SessionPair &pair) { return nameOf(pair); }))
    , m_empty(new EmptyState(QKeySequence(Qt::CTRL | Qt::Key_N)))
    , m_invitation(new PlainLabel)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_stack(new QStackedLayout)
    , m_middle(new QStackedLayout)
    , m_warnedNames(new WarnedNames(source, this))
{
    build();
    connectParts();
    retranslate();
}

ConversationsPage::~ConversationsPage() = default;

void ConversationsPage::build()
{
    const Metrics m(*this);
    auto *conversation = new QWidget;
    auto *column = new QVBoxLayout(conversation);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *inner = new QSplitter(Qt::Vertical);
    inner->setChildrenCollapsible(false);
    auto *below = new QWidget;
    auto *belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    belowColumn->addWidget(m_held);
    belowColumn->addWidget(m_reply, 1);
    m_held->setStopKey(m_hooks.stopKey);
    inner->addWidget(m_transcript);
    inner->addWidget(below);
    inner->setStretchFactor(0, 1);
    inner->setStretchFactor(1, 0);
    column->addWidget(m_head);
    column->addWidget(inner, 1);
    m_invitation->setRole(ColorRole::Muted);
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setWrapped(true);
    auto *middle = new QWidget;
    middle->setLayout(m_middle);
    m_middle->addWidget(m_invitation);
    m_middle->addWidget(conversation);
    m_split->addWidget(m_board);
    m_split->addWidget(middle);
    m_split->addWidget(m_person);
    m_split->setChildrenCollapsible(false);
    for (int i = 0; i < m_split->count(); ++i)
        m_split->setStretchFactor(i, i == 1);
    m_split->setSizes({m.u(104), m.u(170), m.u(66)});
    middle->setMinimumWidth(m.u(80));
    m_person->setMinimumWidth(m.u(50));
    m_person->hide();
    // Over the oldest lines that are seen: it comes by itself, and must not move what the pointer is about to
    // press.
    m_notice->lieUnder(*m_head, *middle);
    setLayout(m_stack);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
}

void ConversationsPage::connectParts()
{
    connectBoard();
    connectTranscript();
    connectReply();
}

void ConversationsPage::connectBoard()
{
    connect(m_board, &SessionBoard::chosen, this, &ConversationsPage::choose);
    // After the view is done with its move: this may take the row that was left out of the list.
    connect(
        m_board, &SessionBoard::chosen, m_boardModel,
        [this](const SessionPair &pair) { m_boardModel->setKept(pair); }, Qt::QueuedConnection);
    connect(m_board, &SessionBoard::replyWanted, this,
            [this] { m_reply->field().setFocus(Qt::OtherFocusReason); });
    connect(m_notice, &EndNotice::chosen, this, &ConversationsPage::open);
    connect(m_warnedNames, &WarnedNames::ready, this, &ConversationsPage::tellEnds);
    connect(m_empty, &EmptyState::actionRequested, this, &ConversationsPage::composeRequested);
    connect(m_empty, &EmptyState::otherRequested, this, &ConversationsPage::sendersRequested);
    connect(m_boardModel, &SessionBoardModel::loaded, this, &ConversationsPage::askWhetherEmpty);
    connect(m_boardModel, &SessionBoardModel::totalsChanged, this, [this](const ConversationTotals &totals) {
        showEmptyWords();
        Q_EMIT unreadChanged(totals.unreadPairs, totals.unread);
    });
}

void ConversationsPage::connectTranscript()
{
    connect(m_transcriptModel, &TranscriptModel::loaded, this, [this] {
        m_transcript->setWaiting(false);
        m_person->setCount(m_transcriptModel->messageCount());
        markRead();
    });
    connect(m_transcriptModel, &QAbstractItemModel::rowsInserted, this, [this] {
        m_person->setCount(m_transcriptModel->messageCount());
        markRead(); // the line may have come before its newest reply
    });
    connect(m_transcript, &TranscriptPane::messageWanted, this, &ConversationsPage::messageWanted);
    connect(m_transcript, &TranscriptPane::textWanted, this,
            [this](const QString &text, const QStringList &chips) {
                if (!m_pair)
                    return;
                RcsText content{text, {}};
                for (const QString &chip : chips)
                    content.suggestions.append({chip, {}, {}, ReplyChip{}});
                m_drafts->giveBack(*m_pair, {content.text, draftsOf(content.suggestions), {}});
            });
    connect(&m_transcript->view(), &TranscriptView::reachedNewest, this, &ConversationsPage::markRead);
    connect(m_person, &PersonPanel::messageWanted, this, [this] {
        const RowId chosen = m_transcript->current();
        Q_EMIT messageWanted(chosen.isValid() ? chosen : m_transcriptModel->newestKey());
    });
    connect(m_person, &PersonPanel::noteSaved, this, &ConversationsPage::noteSaved);
    m_boardModel->setAgentName([this](const AgentId &id) { return agentName(id.bytes()); });
    m_transcript->view().setSenderName([this](Channel, const QByteArray &id) {
        return m_pair && id == m_pair->agentId.bytes() ? QString() : visibleText(agentName(id), Lines::One);
    });
}

void ConversationsPage::connectReply()
{
    connect(m_held, &HeldBar::stopRequested, this, [this](RowId row) {
        m_reply->field().setFocus(Qt::OtherFocusReason);
        Q_EMIT stopRequested(row);
    });
    connect(m_held, &HeldBar::sendNowRequested, this, &ConversationsPage::sendNowRequested);
    if (m_hooks.outbox)
        connect(m_hooks.outbox, &OutboxModel::refreshed, this, &ConversationsPage::showHeld);
    connect(m_reply, &ReplyBox::edited, this, [this] {
        if (m_pair) {
            m_drafts->set(*m_pair, m_reply->text(), m_reply->chips());
            showDraftMark(*m_pair);
        }
        refreshOffer();
    });
    connect(m_reply, &ReplyBox::sendRequested, this, &ConversationsPage::send);
    connect(m_drafts, &ReplyDrafts::draftSaved, this, &ConversationsPage::draftSaved);
    connect(m_drafts, &ReplyDrafts::draftDropped, this, &ConversationsPage::draftDropped);
    connect(m_drafts, &ReplyDrafts::changed, this, [this](const SessionPair &pair) {
        showDraftMark(pair);
        if (pair == m_pair)
            showDraft();
    });
}

void ConversationsPage::retranslate()
{
    showEmptyWords();
    m_invitation->setText(
        tr("Choose a conversation on the left.\nUp and Down go through them, Enter writes."));
    m_boardModel->retranslate();
    m_transcriptModel->retranslate();
}

void ConversationsPage::showEmptyWords()
{
    QString text = tr("When a customer answers one of your RCS messages, the conversation appears here\n"
                      "with the time its session is open.");
    const QString outside = SessionBoard::outsideText(m_boardModel->totals().withoutAgent, u'\n');
    if (!outside.isEmpty())
        text += QStringLiteral("\n\n") + outside;
    m_empty->setWords(tr("No conversations yet"), text, tr("Compose a message"));
    m_empty->setOther(outside.isEmpty() ? QString() : tr("Show the senders"));
}

QWidget *ConversationsPage::boardView() const
{
    return &m_board->view();
}

QLineEdit &ConversationsPage::search() const
{
    return m_board->search();
}

QPlainTextEdit &ConversationsPage::replyField() const
{
    return m_reply->field();
}

void ConversationsPage::choose(const SessionPair &pair)
{
    if (m_pair == pair)
        return;
    m_drafts->flush();
    m_pair = pair;
    m_readUntil = RowId{};
    m_readPatience.answered();
    m_line = {};
    m_line.session.agentId = pair.agentId;
    m_line.session.phone = pair.phone;
    if (const Conversation *known = m_boardModel->at(m_boardModel->rowOf(pair)))
        m_line = *known;
    m_middle->setCurrentIndex(1);
    showEmptiness(false);
    m_person->showPerson({{}, {pair.phone}, {}, m_line.personName}, pair.phone);
    m_person->setNotes({});
    hideOthersWords();
    showDraft();
    takeLine(m_line);
    m_reply->settleNow();
    watchHeld();
    showHeld();
    askLine();
    askPerson();
    resizeEvent(nullptr);
}

/// Nobody is to be answered by what somebody else has written, however long the reading takes.
void ConversationsPage::hideOthersWords()
{
    if (m_transcriptModel->person().phones.contains(m_pair->phone)) {
        m_transcript->view().forgetSenderNames(); // the same person by another agent
        return;
    }
    m_transcriptModel->clear();
    m_transcript->setWaiting(false);
    m_person->setCount(-1);
}

void ConversationsPage::open(const SessionPair &pair)
{
    m_board->view().mark(pair);
    m_boardModel->setKept(pair);
    choose(pair);
    m_reply->field().setFocus(Qt::OtherFocusReason);
}

void ConversationsPage::askLine()
{
    BoardQuery query;
    query.serverNow = m_serverNow;
    m_linePatience.asked(m_serverNow);
    const QPointer<ConversationsPage> guard(this);
    m_source.askLines(asker(), query, {*m_pair}, [this, guard](const QList<PlacedConversation> &lines) {
        if (!guard)
            return;
        m_linePatience.answered();
        for (const PlacedConversation &placed : lines) {
            if (placed.line.pair() != m_pair)
                continue;
            if (isOpenAt(placed.line.session, m_serverNow)) // also one that opened while nobody looked
                m_drafts->sessionOpened(*m_pair);
            if (placed.line.unread == 0)
                m_readPatience.answered();
            else
                m_readUntil = RowId{}; // one came late, before the newest, or the mark was not taken
            takeLine(placed.line);
        }
    });
}

void ConversationsPage::takeLine(const Conversation &line)
{
    m_line = line;
    m_head->show(m_line, agentName(m_line.session.agentId.bytes()));
    refreshOffer();
    markRead();
}

void ConversationsPage::askPerson()
{
    const QPointer<ConversationsPage> guard(this);
    const SessionPair pair = *m_pair;
    m_personPatience.asked(m_serverNow);
    m_source.askPerson(asker(), pair.phone, [this, guard, pair](const Person &person) {
        if (!guard || pair != m_pair)
            return;
        m_personPatience.answered();
        m_person->showPerson(person, pair.phone);
        if (person != m_transcriptModel->person() || !m_transcriptModel->isLoaded())
            m_transcriptModel->setPerson(person);
        askNotes();
    });
}

void ConversationsPage::askNotes()
{
    const Person person = m_transcriptModel->person();
    if (person.phones.isEmpty())
        return; // asked once it is known who it is
    m_notesPatience.asked(m_serverNow);
    const QPointer<ConversationsPage> guard(this);
    m_source.askNotes(asker(), person, [this, guard, person](const QList<ContactNote> &notes) {
        if (!guard || person != m_transcriptModel->person())
            return;
        m_notesPatience.answered();
        m_person->setNotes(notes);
    });
}

void ConversationsPage::askWhetherEmpty()
{
    if (m_boardModel->rowCount() > 0 || m_pair) {
        showEmptiness(false);
        return;
    }
    if (std::exchange(m_isEmptinessAsked, true))
        return;
    BoardQuery all;
    all.serverNow = m_serverNow;
    m_emptyPatience.asked(m_serverNow);
    const QPointer<ConversationsPage> guard(this);
    m_source.askBoard(asker(), all, {}, [this, guard](const BoardPage &page) {
        if (!guard)
            return;
        m_emptyPatience.answered();
        m_isEmptinessAsked = false;
        showEmptiness(page.lines.isEmpty() && !page.next && m_boardModel->rowCount() == 0 && !m_pair);
    });
}

void ConversationsPage::showEmptiness(bool isEmpty)
{
    m_isEmpty = isEmpty;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void ConversationsPage::showDraft()
{
    const ReplyDrafts::Draft draft = m_drafts->of(*m_pair);
    m_reply->setDraft(draft.text, draft.chips, draft.notice);
    m_reply->setBusy(m_drafts->isOnItsWay(*m_pair));
    refreshOffer();
}

} // namespace arowana
