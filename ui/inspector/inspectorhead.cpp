// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspectorhead.h"

#include "models/items/outboxwords.h"
#include "ui/controls/button.h"
#include "ui/keys.h"
#include "ui/status/statusbadge.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace arowana {

InspectorHead::InspectorHead(QWidget *parent)
    : QWidget(parent)
    , m_recipient(new PlainLabel(this))
    , m_from(new PlainLabel(this))
    , m_status(new StatusBadge(this))
    , m_situation(new PlainLabel(this))
    , m_stop(new Button({}, ButtonKind::Primary, this))
    , m_sendNow(new Button({}, ButtonKind::Plain, this))
    , m_askAgain(new Button({}, ButtonKind::Plain, this))
    , m_revoke(new Button({}, ButtonKind::Plain, this))
    , m_sendAgain(new Button({}, ButtonKind::Plain, this))
    , m_evidence(new Button({}, ButtonKind::Plain, this))
    , m_evidenceAs(new Button({}, ButtonKind::Flat, this))
{
    m_stop->setObjectName(QStringLiteral("stop"));
    m_sendNow->setObjectName(QStringLiteral("sendNow"));
    m_askAgain->setObjectName(QStringLiteral("askAgain"));
    m_revoke->setObjectName(QStringLiteral("revoke"));
    m_sendAgain->setObjectName(QStringLiteral("sendAgain"));
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidenceAs->setObjectName(QStringLiteral("evidenceAs"));
    const Metrics m(*this);
    m_recipient->setTextFont(TextSize::Title, TextWeight::Strong);
    m_recipient->setElided(Qt::ElideMiddle);
    m_from->setRole(ColorRole::Muted);
    m_from->setElided(Qt::ElideRight);
    m_situation->setWrapped(true);
    m_situation->setRole(ColorRole::Muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.u());
    auto *top = new QHBoxLayout;
    top->setSpacing(m.u(3));
    top->addWidget(m_recipient, 1);
    top->addWidget(m_status);
    column->addLayout(top);
    column->addWidget(m_from);
    auto *actions = new QHBoxLayout;
    actions->setContentsMargins(0, m.u(2), 0, 0);
    actions->setSpacing(m.u(2));
    for (Button *button : {m_stop, m_sendNow, m_askAgain, m_revoke, m_sendAgain, m_evidence, m_evidenceAs})
        actions->addWidget(button);
    actions->addStretch(1);
    column->addLayout(actions);
    m_situation->setContentsMargins(0, m.u(), 0, 0);
    column->addWidget(m_situation);
    connect(m_stop, &QPushButton::clicked, this, &InspectorHead::stopRequested);
    connect(m_sendNow, &QPushButton::clicked, this, &InspectorHead::sendNowRequested);
    connect(m_askAgain, &QPushButton::clicked, this, &InspectorHead::sendNowRequested);
    connect(m_revoke, &QPushButton::clicked, this, &InspectorHead::revokeRequested);
    connect(m_sendAgain, &QPushButton::clicked, this, &InspectorHead::sendAgainRequested);
    connect(m_evidence, &QPushButton::clicked, this, &InspectorHead::evidenceRequested);
    connect(m_evidenceAs, &QPushButton::clicked, this, [this] {
        Q_EMIT evidenceMenuRequested(m_evidenceAs->mapToGlobal(QPoint(0, m_evidenceAs->height())));
    });
    m_stop->setKey(keyOf(Command::Stop));
    m_sendNow->setKey(keyOf(Command::SendNow));
    m_askAgain->setKey(keyOf(Command::AskAgain));
    m_revoke->setKey(keyOf(Command::Revoke));
    m_sendAgain->setKey(keyOf(Command::SendAgain));
    m_evidence->setKey(keyOf(Command::CopyEvidence));
    retranslate();
}

void InspectorHead::retranslate()
{
    m_sendAgain->setText(commandWord(Command::SendAgain));
    m_evidence->setText(commandWord(Command::CopyEvidence));
    m_stop->setHint(tr("Stops it before it leaves this machine"));
    m_revoke->setHint(tr("Asks the platform to take it back while it is not delivered"));
    m_sendAgain->setHint(tr("Opens a new message filled with this one"));
    m_evidence->setHint(
        tr("Copies identifiers, states with their sources, request, answer and raw events, as chosen last"));
    m_evidenceAs->setText(tr("As…"));
    m_evidenceAs->setHint(tr("Copies the evidence as Markdown or JSON, masked or whole"));
}

void InspectorHead::show(const MessageDetail &detail, const QString &senderName, Instant now)
{
    m_detail = detail;
    const MessageRow &row = detail.row;
    m_recipient->setText(row.recipient.isEmpty() ? tr("Recipient not known") : recipientText(row.recipient));
    QStringList parts{senderName, channelWord(row.channel)};
    if (detail.request && detail.request->traffic)
        parts << trafficWord(*detail.request->traffic);
    parts.removeAll(QString());
    m_from->setText(parts.join(QStringLiteral(" · ")));
    m_status->show(row.status, statusWord(row));
    showActions(now);
}

void InspectorHead::setRest(OutboxRest rest, Instant now)
{
    m_rest = rest;
    tick(now);
}

void InspectorHead::tick(Instant now)
{
    if (m_detail.row.row.isValid())
        showActions(now);
}

void InspectorHead::showActions(Instant now)
{
    const MessageRow &row = m_detail.row;
    const bool outbound = row.direction == Direction::Outbound;
    const bool waits = row.status == MessageStatus::Held;
    const bool asksAgain = row.status == MessageStatus::Unknown && !m_detail.isStuck && !m_detail.isDamaged;
    const qint64 left = waits && m_detail.holdUntil ? m_detail.holdUntil->since(now) : 0;
    m_stop->setText(left > 0 && !isResting(m_rest, left) ? tr("Stop %1").arg(countdownText(left))
                                                         : commandWord(Command::Stop));
    m_stop->setVisible(waits);
    m_sendNow->setText(commandWord(Command::SendNow));
    m_sendNow->setVisible(waits);
    m_askAgain->setText(commandWord(Command::AskAgain));
    m_askAgain->setVisible(asksAgain);
    m_revoke->setText(m_detail.revokePending ? tr("Revoking…") : commandWord(Command::Revoke));
    m_revoke->setVisible(outbound && !waits && !isBeforeAcceptance(row.status));
    m_revoke->setEnabled(isRevocable(row.status) && !m_detail.revokePending);
    // While it is not settled whether it went out, sending it as new could send it twice.
    m_sendAgain->setVisible(outbound && m_detail.request && !waits && row.status != MessageStatus::Sending &&
                            row.status != MessageStatus::Unknown);
    const QString words = situation(now);
    m_situation->setText(words);
    m_situation->setVisible(!words.isEmpty());
}

/// Of a send of which nothing has left: held, waiting for its next try, or for the operator.
QString InspectorHead::waiting(Instant now) const
{
    if (!m_detail.holdUntil && !m_detail.isReady)
        return tr("Found after a restart: it waits for you.");
    const std::optional<Instant> due = m_detail.holdUntil ? m_detail.holdUntil : m_detail.nextTry;
    const qint64 left = due ? due->since(now) : 0;
    if (isResting(m_rest, left))
        return restSentence(m_rest);
    if (m_detail.holdUntil)
        return left > 0 ? tr("Leaves in %1 unless stopped.").arg(countdownText(left)) : tr("Leaving now.");
    return left > 0 ? tr("Not sent yet: tried again in %1.").arg(countdownText(left))
                    : tr("Not sent yet: it leaves next.");
}

/// Of a send that may have left.
QString InspectorHead::askedAgain(Instant now) const
{
    const qint64 left = m_detail.nextTry ? m_detail.nextTry->since(now) : 0;
    if (isResting(m_rest, left))
        return restSentence(m_rest);
    return left > 0 ? tr("Asked again in %1.").arg(countdownText(left)) : tr("Being asked again.");
}

QString InspectorHead::situation(Instant now) const
{
    if (m_detail.revokePending)
        return tr("The platform has been asked to revoke it; its answer decides.");
    if (m_detail.row.status == MessageStatus::Revoked)
        return tr("Revoked, confirmed by the platform.");
    if (m_detail.revokeNote && !m_detail.revokeNote->isEmpty())
        return isRevocable(m_detail.row.status) ? visibleText(*m_detail.revokeNote, Lines::One)
                                                : tr("Too late to revoke: %1.").arg(statusWord(m_detail.row));
    if (m_detail.isDamaged)
        return tr("Set aside: it does not leave.");
    switch (m_detail.row.status) {
    case MessageStatus::Held:
        return waiting(now);
    case MessageStatus::Unknown:
        return m_detail.isStuck ? tr("Waits for your decision.") : askedAgain(now);
    case MessageStatus::StoppedHere:
        return tr("Stopped here: it never left this machine.");
    case MessageStatus::Sending:
    case MessageStatus::Refused:
    case MessageStatus::Queued:
    case MessageStatus::Sent:
    case MessageStatus::Delivered:
    case MessageStatus::Read:
    case MessageStatus::Clicked:
    case MessageStatus::Bounced:
    case MessageStatus::SoftBounced:
    case MessageStatus::Failed:
    case MessageStatus::Expired:
    case MessageStatus::Revoked:
    case MessageStatus::Unsubscribed:
    case MessageStatus::Complained:
    case MessageStatus::Received:
    case MessageStatus::Unrecognised:
        break;
    }
    return {};
}

} // namespace arowana
