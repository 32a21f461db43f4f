// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senderdetail.h"

#include "models/items/itemwords.h"
#include "models/items/senderwords.h"
#include "models/items/visibletext.h"
#include "ui/senders/sendertone.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace arowana {

namespace {

/// The last time the platform was heard of this agent; nullopt: never.
std::optional<Instant> heardAt(const Sender &agent)
{
    if (agent.notFoundAt)
        return agent.notFoundAt;
    return agent.reading && agent.reading->readAt.isValid() ? std::optional(agent.reading->readAt)
                                                            : std::nullopt;
}

/// Of an e-mail channel.
QString newslettersText(const Sender &channel)
{
    if (!channel.allowsNewsletters)
        return SenderDetail::tr(
            "Not known. Where the channel does not allow them the platform refuses them.");
    return *channel.allowsNewsletters ? SenderDetail::tr("Allowed, as entered here")
                                      : SenderDetail::tr("Not allowed, as entered here");
}

QString useCaseText(const Sender &agent)
{
    if (!agent.reading || !agent.reading->useCase)
        return SenderDetail::tr("%1, as entered here").arg(useCaseWord(agent.useCase));
    const QString told = useCaseWord(*agent.reading->useCase);
    return *agent.reading->useCase == agent.useCase
               ? told
               : SenderDetail::tr("%1. Entered here as %2; what the platform says counts.")
                     .arg(told, useCaseWord(agent.useCase));
}

} // namespace

SenderDetail::SenderDetail(QWidget *parent)
    : Card(QString(), parent)
    , m_name(new PlainLabel(this))
    , m_age(new PlainLabel(this))
    , m_remark(new PlainLabel(this))
{
    const Metrics m(*this);
    setObjectName(QStringLiteral("senderDetail"));
    setAccessibleName(tr("What the platform says of the sender"));
    m_name->setObjectName(QStringLiteral("senderDetailName"));
    m_name->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_age->setObjectName(QStringLiteral("senderDetailAge"));
    m_age->setRole(ColorRole::Muted);
    m_remark->setObjectName(QStringLiteral("senderDetailRemark"));
    m_remark->setRole(ColorRole::Muted);
    m_remark->setWrapped(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(m.u(4));
    head->addWidget(m_name, 1);
    head->addWidget(m_age);
    body()->addLayout(head);
    body()->addWidget(m_remark);
    setSender(std::nullopt);
}

void SenderDetail::setSender(const std::optional<Sender> &sender)
{
    if (!m_isEmpty && sender == m_sender)
        return;
    m_isEmpty = false;
    m_sender = sender;
    delete m_facts;
    m_facts = new QWidget(this);
    m_lines = new QGridLayout(m_facts);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(Metrics(*this).u(6));
    m_lines->setVerticalSpacing(Metrics(*this).u(1));
    m_lines->setColumnStretch(1, 1);
    body()->addWidget(m_facts);
    m_name->setVisible(sender.has_value());
    QString remark;
    if (!sender)
        remark = tr("Choose a sender to see what the platform says of it.");
    else if (sender->channel != Channel::Rcs)
        remark = tr("The platform tells nothing of e-mail channels. Whether the domain is verified stands in "
                    "its dashboard.");
    else if (sender->notFoundAt)
        remark = tr("The platform did not know this id. Check it in the dashboard: what is sent from it is "
                    "refused.");
    else if (!heardAt(*sender))
        remark = tr("The platform has not been asked yet. The console does so by itself, once a day.");
    if (sender)
        m_name->setText(sender->name.isEmpty() ? QString::fromUtf8(sender->id) : sender->name);
    if (sender && sender->channel == Channel::Rcs)
        fillAgent(*sender);
    else if (sender && sender->channel == Channel::Email)
        addLine(tr("Newsletters"), newslettersText(*sender));
    m_facts->setVisible(m_lines->count() > 0);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_remark->setRole(sender && sender->notFoundAt ? ColorRole::Bad : ColorRole::Muted);
    showAge();
}

void SenderDetail::fillAgent(const Sender &agent)
{
    addLine(tr("State"), markedText(senderStateText(agent), senderTone(agent)), roleOf(senderTone(agent)));
    if (agent.reading && !agent.reading->rejectionReason.isEmpty())
        addLine(tr("Reason"), agent.reading->rejectionReason);
    addLine(tr("Use case"), useCaseText(agent));
    if (!agent.reading)
        return;
    const auto newsletters = agent.reading->newsletterEnabled;
    addLine(tr("Newsletters"), !newsletters   ? tr("The platform has not said whether they are switched on.")
                               : *newsletters ? tr("Switched on")
                                              : tr("Not switched on, and they cannot be added later"));
    for (const CarrierLaunch &launch : agent.reading->carriers)
        addLine(carrierWord(launch.carrier), markedText(launchText(launch, QLocale()), launchTone(launch)),
                roleOf(launchTone(launch)));
    if (agent.reading->carriers.isEmpty())
        addLine(tr("Carriers"), agent.reading->isApproved() ? tr("Not read yet")
                                                            : tr("It can be launched once it is approved."));
}

void SenderDetail::addLine(const QString &name, const QString &words, ColorRole role)
{
    const int row = m_lines->count() / 2;
    auto *label = new PlainLabel(name, m_facts);
    auto *value = new PlainLabel(m_facts);
    label->setRole(ColorRole::Muted);
    value->setObjectName(QStringLiteral("senderFact"));
    value->setAccessibleName(tr("%1: %2").arg(name, visibleText(words, Lines::One)));
    value->setRole(role);
    value->setWrapped(true);
    value->setSelectable(true);
    value->setText(words);
    m_lines->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_lines->addWidget(value, row, 1, Qt::AlignTop);
}

void SenderDetail::tick(Instant now)
{
    m_now = now;
    showAge();
}

void SenderDetail::showAge()
{
    const auto at = m_sender && m_sender->channel == Channel::Rcs ? heardAt(*m_sender) : std::nullopt;
    m_age->setVisible(at.has_value() && m_now.isValid());
    if (!at || !m_now.isValid())
        return;
    const QString ago = ageText(*at, qMax(m_now, at->plusMs(1'000)), QLocale());
    m_age->setText(m_sender->notFoundAt ? tr("Asked %1 ago").arg(ago) : tr("Read %1 ago").arg(ago));
    setPlainToolTip(*m_age, exactTimeText(*at, QLocale()));
}

} // namespace arowana
