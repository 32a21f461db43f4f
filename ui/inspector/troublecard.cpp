// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/troublecard.h"

#include "models/items/itemwords.h"
#include "ui/controls/button.h"
#include "ui/status/statusmark.h"
#include "ui/text/plainlabel.h"

#include <QVBoxLayout>

namespace arowana {

namespace {

/// What the card explains: not everything that went wrong has failed.
QString titleOf(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Unknown:
        return TroubleCard::tr("What is not known");
    case MessageStatus::SoftBounced:
        return TroubleCard::tr("Why it is deferred");
    case MessageStatus::Refused:
        return TroubleCard::tr("Why it was refused");
    case MessageStatus::Expired:
        return TroubleCard::tr("Why it expired");
    case MessageStatus::Bounced:
        return TroubleCard::tr("Why it bounced");
    case MessageStatus::Complained:
        return TroubleCard::tr("What the spam report means");
    case MessageStatus::Unsubscribed:
        return TroubleCard::tr("What unsubscribing means");
    case MessageStatus::Failed:
    case MessageStatus::Held:
    case MessageStatus::Sending:
    case MessageStatus::StoppedHere:
    case MessageStatus::Queued:
    case MessageStatus::Sent:
    case MessageStatus::Delivered:
    case MessageStatus::Read:
    case MessageStatus::Clicked:
    case MessageStatus::Revoked:
    case MessageStatus::Received:
    case MessageStatus::Unrecognised:
        break;
    }
    return TroubleCard::tr("Why it failed");
}

} // namespace

TroubleCard::TroubleCard(QWidget *parent)
    : Card({}, parent)
    , m_what(new PlainLabel(this))
    , m_next(new PlainLabel(this))
    , m_who(new PlainLabel(this))
    , m_words(new PlainLabel(this))
    , m_button(new Button({}, ButtonKind::Plain, this))
{
    for (PlainLabel *label : {m_what, m_next, m_who}) {
        label->setWrapped(true);
        body()->addWidget(label);
    }
    m_button->setObjectName(QStringLiteral("failureAction"));
    body()->addWidget(m_button, 0, Qt::AlignLeft);
    m_words->setWrapped(true);
    body()->addWidget(m_words);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_action); });
    m_what->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_who->setRole(ColorRole::Muted);
    m_words->setRole(ColorRole::Muted);
    m_words->setTextFont(TextSize::Small, TextWeight::Normal, Face::Fixed);
    m_words->setSelectable(true);
    hide();
}

void TroubleCard::show(const MessageDetail &detail, Instant now)
{
    const auto card = troubleCard(detail, now);
    setVisible(card.has_value());
    if (!card)
        return;
    setTitle(titleOf(detail.row.status));
    setBar(statusRole(detail.row.status));
    m_what->setText(card->whatHappened);
    m_next->setText(card->next);
    m_next->setSelectable(detail.refusal && !detail.refusal->topupUrl.isEmpty()); // it holds a link
    m_who->setText(card->whoCanFix);
    m_words->setText(card->theirWords);
    m_words->setVisible(!card->theirWords.isEmpty());
    m_action = card->action;
    m_notBefore.reset();
    if (m_action == FailureAction::SendAgain && detail.refusal && detail.refusal->retryAfterMs)
        m_notBefore = detail.row.statusAt.plusMs(*detail.refusal->retryAfterMs);
    m_button->setVisible(m_action != FailureAction::None);
    tick(now);
}

void TroubleCard::tick(Instant now)
{
    if (m_action == FailureAction::None)
        return;
    const qint64 left = m_notBefore ? m_notBefore->since(now) : 0;
    m_button->setEnabled(left <= 0);
    m_button->setText(left > 0 ? tr("Send again in %1").arg(countdownText(left)) : actionWord(m_action));
}

} // namespace arowana
