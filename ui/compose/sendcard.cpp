// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sendcard.h"

#include "ui/compose/composewords.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace arowana {

namespace {

QString priceText(const SendQuote &quote)
{
    // Four decimals, as the platform bills.
    return quote.price ? amountText(*quote.price, QLocale()) + QChar(QChar::Nbsp) + QChar(0x20AC) : QString();
}

QString routeText(const SendQuote &quote)
{
    const QString channel = channelWord(quote.channel);
    const QString route = quote.senderName.isEmpty()
                              ? SendCard::tr("%1, no sender chosen yet.").arg(channel)
                              : SendCard::tr("%1 from %2.").arg(channel, quote.senderName);
    const QString remark = unitRemark(quote.unit);
    return remark.isEmpty() ? route : route + u' ' + remark;
}

QString balanceText(const SendQuote &quote)
{
    const QLocale locale;
    if (!quote.freeNow)
        return SendCard::tr("Free balance not known yet");
    if (!quote.freeAfter)
        return SendCard::tr("Free balance %1").arg(moneyText(*quote.freeNow, locale));
    const QString text = SendCard::tr("Free balance %1 → %2")
                             .arg(moneyText(*quote.freeNow, locale), moneyText(*quote.freeAfter, locale));
    return quote.exceedsBalance() ? SendCard::tr("%1: not enough, the platform will refuse it").arg(text)
                                  : text;
}

QString tierText(const SendQuote &quote)
{
    if (!quote.tier || quote.tier->current.isEmpty())
        return {};
    const QString channel = channelWord(quote.channel);
    if (!quote.tier->volumeUsed)
        return SendCard::tr("%1 %2").arg(channel, quote.tier->current);
    return SendCard::tr("%1 %2, %3 this month")
        .arg(channel, quote.tier->current, QLocale().toString(*quote.tier->volumeUsed));
}

QHBoxLayout *rowOf(PlainLabel *left, PlainLabel *right, int spacing)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing);
    row->addWidget(left, 1);
    row->addWidget(right, 0, Qt::AlignTop);
    right->setAlignment(Qt::AlignRight | Qt::AlignTop);
    return row;
}

} // namespace

SendCard::SendCard(QWidget *parent)
    : Card(QString(), parent)
    , m_unit(new PlainLabel(this))
    , m_price(new PlainLabel(this))
    , m_expected(new PlainLabel(this))
    , m_route(new PlainLabel(this))
    , m_balance(new PlainLabel(this))
    , m_tier(new PlainLabel(this))
{
    const Metrics m(*this);
    setObjectName(QStringLiteral("sendCard"));
    setAccessibleName(tr("What this send will cost"));
    setBar(ColorRole::Accent);
    m_unit->setObjectName(QStringLiteral("sendCardUnit"));
    m_unit->setTextFont(TextSize::Normal, TextWeight::Strong);
    m_unit->setWrapped(true);
    m_price->setObjectName(QStringLiteral("sendCardPrice"));
    m_price->setTextFont(TextSize::Normal, TextWeight::Strong, Face::Digits);
    m_route->setObjectName(QStringLiteral("sendCardRoute"));
    m_route->setRole(ColorRole::Muted);
    m_route->setWrapped(true);
    m_balance->setObjectName(QStringLiteral("sendCardBalance"));
    m_balance->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    m_balance->setWrapped(true);
    m_tier->setObjectName(QStringLiteral("sendCardTier"));
    m_tier->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    m_tier->setRole(ColorRole::Muted);
    m_tier->setWrapped(true);
    body()->setSpacing(m.u(1));
    m_expected->setObjectName(QStringLiteral("sendCardExpected"));
    m_expected->setRole(ColorRole::Muted);
    QHBoxLayout *head = rowOf(m_unit, m_price, m.u(4));
    head->addSpacing(-m.u(3)); // one space between the amount and its word
    head->addWidget(m_expected, 0, Qt::AlignTop);
    body()->addLayout(head);
    body()->addWidget(m_route);
    body()->addSpacing(m.u(1));
    QHBoxLayout *foot = rowOf(m_balance, m_tier, m.u(4));
    foot->setStretch(1, 1); // in a narrow window both wrap, neither pushes the other off
    body()->addLayout(foot);
}

void SendCard::setQuote(const SendQuote &quote)
{
    m_unit->setText(unitReasonSentence(quote.unit));
    m_price->setText(priceText(quote));
    m_price->setVisible(quote.price.has_value());
    m_expected->setText(quote.price ? tr("expected") : tr("price not known yet"));
    m_route->setText(routeText(quote));
    m_balance->setText(balanceText(quote));
    m_balance->setRole(quote.exceedsBalance() ? ColorRole::Bad : ColorRole::Text);
    setBar(quote.exceedsBalance() ? ColorRole::Bad : ColorRole::Accent);
    m_tier->setText(tierText(quote));
}

} // namespace arowana
