// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "models/items/visibletext.h"
#include "ui/inspector/billingfacts.h"
#include "ui/inspector/contentcard.h"
#include "ui/inspector/deliverycard.h"
#include "ui/inspector/identifierscard.h"
#include "ui/inspector/inspectorhead.h"
#include "ui/inspector/rawcard.h"
#include "ui/inspector/troublecard.h"
#include "ui/inspector/twinline.h"
#include "ui/outbox/decisioncard.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/metrics.h"
#include "ui/ticker.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTimeZone>
#include <QUrl>
#include <QVBoxLayout>

namespace arowana {

Inspector::Inspector(MessageSource &source, const Ticker &ticker,
                     std::function<QString(Channel, const QByteArray &)> senderName, QWidget *parent)
    : QScrollArea(parent)
    , m_source(source)
    , m_ticker(ticker)
    , m_senderName(std::move(senderName))
    , m_timeline(new TimelineModel(this))
    , m_cards(new QWidget)
    , m_nothing(new PlainLabel)
    , m_head(new InspectorHead)
    , m_twin(new TwinLine)
    , m_trouble(new TroubleCard)
    , m_decision(new DecisionCard)
    , m_delivery(new DeliveryCard(*m_timeline))
    , m_content(new ContentCard)
    , m_billing(new Card)
    , m_billingFacts(new Facts)
    , m_identifiers(new IdentifiersCard)
    , m_raw(new RawCard)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(&ticker, &Ticker::ticked, this, &Inspector::tick);
    const auto act = [this](void (InspectorHead::*wish)(), auto &&done) {
        connect(m_head, wish, this, [this, done] {
            if (isShownWhole())
                done();
        });
    };
    act(&InspectorHead::stopRequested, [this] { Q_EMIT stopRequested(m_shown); });
    act(&InspectorHead::sendNowRequested, [this] { Q_EMIT sendNowRequested(m_shown); });
    act(&InspectorHead::revokeRequested, [this] { Q_EMIT revokeRequested(m_shown); });
    act(&InspectorHead::evidenceRequested, [this] { copyEvidence(); });
    connect(m_head, &InspectorHead::evidenceMenuRequested, this, &Inspector::openEvidenceMenu);
    act(&InspectorHead::sendAgainRequested, [this] {
        if (m_detail->request)
            Q_EMIT sendAgainRequested(*m_detail->request, m_shown);
    });
    connect(m_trouble, &TroubleCard::actionRequested, this, [this](FailureAction action) {
        if (isShownWhole())
            mend(action);
    });
    connect(m_twin, &TwinLine::otherRequested, this, &Inspector::otherRequested);
    connect(m_decision, &DecisionCard::decided, this, &Inspector::decisionRequested);
    connect(m_decision, &DecisionCard::lookAgainRequested, this, &Inspector::sendNowRequested);
    retranslate();
    show(RowId{});
}

void Inspector::build()
{
    const Metrics m(*this);
    auto *page = new QWidget;
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(m.u(4), m.u(3), m.u(4), m.u(4));
    m_nothing->setRole(ColorRole::Muted);
    m_nothing->setWrapped(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    pageColumn->addWidget(m_nothing, 1);
    pageColumn->addWidget(m_cards, 1);
    auto *column = new QVBoxLayout(m_cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u(3));
    m_billing->body()->addWidget(m_billingFacts);
    for (QWidget *part :
         {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_twin), static_cast<QWidget *>(m_trouble),
          static_cast<QWidget *>(m_decision), static_cast<QWidget *>(m_delivery),
          static_cast<QWidget *>(m_content), static_cast<QWidget *>(m_billing),
          static_cast<QWidget *>(m_identifiers), static_cast<QWidget *>(m_raw)})
        column->addWidget(part);
    column->addStretch(1);
    setWidget(page);
}

void Inspector::retranslate()
{
    setAccessibleName(tr("Details"));
    m_nothing->setText(tr("Choose a message to see its delivery, content and price."));
    m_billing->setTitle(tr("Billing"));
    m_head->retranslate();
    m_delivery->retranslate();
    m_decision->retranslate();
    m_twin->retranslate();
    if (m_detail)
        take(*m_detail);
}

void Inspector::show(RowId id)
{
    const bool isOther = id != m_shown;
    m_shown = id;
    if (!id.isValid()) {
        m_patience.answered();
        m_detail.reset();
        m_cards->hide();
        m_nothing->setText(tr("Choose a message to see its delivery, content and price."));
        m_nothing->show();
        return;
    }
    if (isOther)
        verticalScrollBar()->setValue(0);
    refresh();
}

void Inspector::refresh()
{
    if (!m_shown.isValid())
        return;
    const QPointer<Inspector> guard(this);
    const RowId asked = m_shown;
    m_patience.asked(m_ticker.now());
    m_source.askDetail(asked, [this, guard, asked](const std::optional<MessageDetail> &detail) {
        if (!guard || asked != m_shown)
            return;
        m_patience.answered();
        if (detail)
            take(*detail);
        else
            show(RowId{});
    });
}

void Inspector::setRest(OutboxRest rest)
{
    m_head->setRest(rest, m_ticker.now());
}

void Inspector::take(const MessageDetail &detail)
{
    m_detail = detail;
    const Instant now = m_ticker.now();
    const MessageRow &row = detail.row;
    const QString sender = m_senderName(row.channel, row.senderId);
    m_timeline->tick(now);
    m_timeline->show(row.row, row.channel, detail.steps);
    m_head->show(detail, sender, now);
    m_twin->show(detail, now);
    m_trouble->show(detail, now);
    showDecision(detail);
    m_delivery->setChannel(row.channel);
    m_content->show(detail);
    const QList<Fact> facts = billingFacts(detail);
    m_billing->setVisible(!facts.isEmpty());
    m_billingFacts->show(facts);
    m_identifiers->show(detail);
    m_raw->show(detail);
    m_nothing->hide();
    m_cards->show();
    Q_EMIT detailLearnt(detail);
}

void Inspector::showDecision(const MessageDetail &detail)
{
    m_decision->setVisible(detail.isStuck || detail.isDamaged);
    if (detail.isStuck || detail.isDamaged) // the card above says why already
        m_decision->show({detail.row.row, detail.row.recipient, {}, detail.lookUp, detail.isDamaged},
                         m_ticker.now());
}

bool Inspector::isShownWhole() const
{
    return m_detail && m_detail->row.row == m_shown;
}

/// The store could not read, or somebody else asked meanwhile, which cancels this question.
void Inspector::askAgainIfLost(Instant now)
{
    if (!m_patience.isLost(now))
        return;
    if (!isShownWhole()) { // what stands there is another message
        m_detail.reset();
        m_cards->hide();
        m_nothing->setText(tr("The message is being read."));
        m_nothing->show();
    }
    refresh();
}

void Inspector::tick(Instant now)
{
    askAgainIfLost(now);
    if (!m_detail || !isVisible())
        return;
    m_head->tick(now);
    m_trouble->tick(now);
    m_timeline->tick(now);
}

bool Inspector::isOfAny(const QStringList &addresses) const
{
    return m_detail && addresses.contains(m_detail->row.recipient, Qt::CaseInsensitive);
}

void Inspector::mend(FailureAction action)
{
    switch (action) {
    case FailureAction::ChangeAndSend:
    case FailureAction::SendAgain:
        Q_EMIT sendAgainRequested(*m_detail->request, m_shown);
        break;
    case FailureAction::SendByEmail:
        Q_EMIT sendByEmailRequested(*m_detail->request);
        break;
    case FailureAction::SendAsMessage: {
        SendRequest request = *m_detail->request;
        request.type = MessageType::Message;
        Q_EMIT sendAgainRequested(request, m_shown);
        break;
    }
    case FailureAction::TopUp:
        offerTopUp(m_detail->refusal->topupUrl);
        break;
    case FailureAction::ShowSenders:
        Q_EMIT sendersRequested();
        break;
    case FailureAction::OpenContact:
        Q_EMIT contactRequested(m_detail->row.recipient);
        break;
    case FailureAction::EnterKey:
        Q_EMIT keyRequested();
        break;
    case FailureAction::CopyEvidence:
        copyEvidence();
        break;
    case FailureAction::None:
        break;
    }
}

void Inspector::offerTopUp(const QString &address)
{
    // The address is the platform's word: it is opened only after it has been read.
    ask(*this,
        {tr("Open the top-up page?"), tr("Open this address in the browser?"),
         visibleText(address, Lines::One), tr("Open"), tr("Leave it")},
        [address] { QDesktopServices::openUrl(QUrl(address, QUrl::StrictMode)); });
}

void Inspector::copyEvidence()
{
    if (!isShownWhole())
        return;
    const MessageRow &row = m_detail->row;
    QGuiApplication::clipboard()->setText(evidenceText(*m_detail, m_senderName(row.channel, row.senderId),
                                                       m_evidence, m_ticker.now(),
                                                       QTimeZone::systemTimeZone()));
}

/// Copies at once in the chosen form, which the key keeps to from then on.
void Inspector::openEvidenceMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("evidenceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &word, const EvidenceForm &form) {
        QAction *action = menu->addAction(word, this, [this, form] {
            m_evidence = form;
            copyEvidence();
        });
        action->setCheckable(true);
        action->setChecked(m_evidence == form);
    };
    add(tr("Markdown, &masked"), {EvidenceFormat::Markdown, true});
    add(tr("JSON, m&asked"), {EvidenceFormat::Json, true});
    menu->addSeparator();
    add(tr("Markdown, with &numbers, addresses and texts"), {EvidenceFormat::Markdown, false});
    add(tr("JSON, with num&bers, addresses and texts"), {EvidenceFormat::Json, false});
    menu->popup(at);
}

void Inspector::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace arowana
