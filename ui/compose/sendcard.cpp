// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sendcard.h"

#include "models/items/earliertroublewords.h"
#include "models/items/suppressionwords.h"
#include "ui/compose/composewords.h"
#include "ui/controls/button.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace arowana {

namespace {

QString expectedText(const SendQuote &quote)
{
    if (!quote.price)
        return SendCard::tr("price not known yet");
    if (quote.otherPrice)
        return SendCard::tr("expected, %1 as Single").arg(moneyText(*quote.otherPrice, QLocale()));
    if (quote.hold && *quote.hold != *quote.price)
        return SendCard::tr("expected, %1 held until then").arg(moneyText(*quote.hold, QLocale()));
    return SendCard::tr("expected");
}

QString spanText(qint64 ms)
{
    return ageText(Instant{1}, Instant{1}.plusMs(qMax<qint64>(ms, 1'000)), QLocale()); // "now ago" is none
}

/// Given only where a record or a newsletter says so; else it is needed, and what is wrong stands below.
QString consentText(const SendQuote &quote)
{
    if (!quote.needsConsent)
        return {};
    if (quote.newsletterAgeMs)
        return SendCard::tr("The platform took a newsletter to this subscriber %1 ago, which it does only "
                            "with their consent.")
            .arg(spanText(*quote.newsletterAgeMs));
    if (quote.consent != NewsletterConsent::Given)
        return SendCard::tr("Needs the subscriber's consent.");
    return SendCard::tr("The subscriber has agreed, by what was last read of the contact (read %1 ago).")
        .arg(spanText(quote.consentAgeMs.value_or(0)));
}

QString routeText(const SendQuote &quote)
{
    const QString channel = channelWord(quote.channel);
    const QString route = quote.senderName.isEmpty()
                              ? SendCard::tr("%1, no sender chosen yet.").arg(channel)
                              : SendCard::tr("%1 from %2.").arg(channel, quote.senderName);
    QStringList sentences{route, consentText(quote), unitRemark(quote.unit, quote.isSessionOpen)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
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
    return quote.exceedsBalance() ? SendCard::tr("%1: not enough").arg(text) : text;
}

QString refusalSentence(ForeseenRefusal refusal, const SendQuote &quote)
{
    switch (refusal) {
    case ForeseenRefusal::NoSession:
        return SendCard::tr(
            "The platform will refuse it: no session with this person is open. Choose the type "
            "Message, or wait until they write.");
    case ForeseenRefusal::SecondNewsletterToday:
        return SendCard::tr(
            "The platform will refuse it: this subscriber had a newsletter today, and it takes "
            "one a day. Send it tomorrow.");
    case ForeseenRefusal::BalanceTooLow:
        return SendCard::tr("The platform will refuse it: the free balance is %1 short. Top up first.")
            .arg(moneyText(Money{} - *quote.freeAfter, QLocale()));
    case ForeseenRefusal::BudgetUsed:
        return quote.usedBudget->span == UsedBudget::Span::Minute
                   ? SendCard::tr("This workspace's own budget of %n message(s) a minute is used up. Wait a "
                                  "minute, or raise it in the settings.",
                                  nullptr, quote.usedBudget->most)
                   : SendCard::tr("This workspace's own budget of %n message(s) in 24 hours is used up. "
                                  "Raise it in the settings, or send it tomorrow.",
                                  nullptr, quote.usedBudget->most);
    case ForeseenRefusal::Suppressed:
        return SendCard::tr("By what was last read of the contact the platform will refuse it: %1. Look at "
                            "the page Contacts.")
            .arg(suppressionText(quote.suppressions.first()));
    }
    return {};
}

QString refusalsText(const SendQuote &quote)
{
    QStringList lines;
    for (const ForeseenRefusal refusal : quote.refusals)
        lines << SendCard::tr("✕ %1").arg(refusalSentence(refusal, quote));
    return lines.join(u'\n');
}

/// The first is said, the others are counted: each stands at its field.
QString warningsText(const SendQuote &quote)
{
    QStringList lines;
    if (quote.trouble)
        lines << SendCard::tr("! %1").arg(earlierTroubleText(*quote.trouble));
    if (quote.mayExceedBalance())
        lines << SendCard::tr(
            "! If the platform counts bytes, the free balance is too low for it. Top up, or "
            "shorten the text.");
    if (quote.isConsentUnknown())
        lines << SendCard::tr(
            "! Whether this person has agreed to newsletters is not known here; the platform decides. "
            "Opening the person on the page Contacts reads it, where the platform's contact is known.");
    if (!quote.warnings.isEmpty())
        lines << SendCard::tr("! %1").arg(placedWarning(quote.warnings.first()));
    if (quote.warnings.size() > 1)
        lines.last() +=
            u' ' + SendCard::tr("%n more warning(s) at the fields.", nullptr, int(quote.warnings.size()) - 1);
    return lines.join(u'\n');
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

QString mendSentence(const SendQuote &quote)
{
    if (quote.firstToMend.isEmpty())
        return {};
    QString text = SendCard::tr("✕ It cannot be sent yet. %1").arg(quote.firstToMend);
    if (quote.othersToMend > 0)
        text += u' ' + SendCard::tr("%n more thing(s) to put right.", nullptr, quote.othersToMend);
    return text;
}

/// The accent alone says that it is ready.
ColorRole barOf(const SendQuote &quote, bool isWarned)
{
    if (!quote.firstToMend.isEmpty() || !quote.refusals.isEmpty())
        return ColorRole::Bad;
    if (isWarned)
        return ColorRole::Warn;
    return quote.isWhole ? ColorRole::Accent : ColorRole::Line;
}

QHBoxLayout *rowOf(PlainLabel *left, QWidget *right, int spacing)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing);
    row->addWidget(left, 1);
    row->addWidget(right, 0, Qt::AlignTop);
    left->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return row;
}

} // namespace

SendCard::SendCard(QWidget *parent)
    : Card(QString(), parent)
    , m_unit(new PlainLabel(this))
    , m_go(new Button(tr("Go to it"), ButtonKind::Link, this))
    , m_price(new PlainLabel(this))
    , m_expected(new PlainLabel(this))
    , m_route(new PlainLabel(this))
    , m_balance(new PlainLabel(this))
    , m_tier(new PlainLabel(this))
    , m_mend(new PlainLabel(this))
    , m_goMend(new Button(tr("Go to the field"), ButtonKind::Link, this))
    , m_refusals(new PlainLabel(this))
    , m_warnings(new PlainLabel(this))
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
    for (PlainLabel *right : {m_price, m_tier})
        right->setAlignment(Qt::AlignRight | Qt::AlignTop);
    QHBoxLayout *head = rowOf(m_unit, m_price, m.u(4));
    head->addSpacing(-m.u(3)); // one space between the amount and its word
    head->addWidget(m_expected, 0, Qt::AlignTop);
    m_go->setObjectName(QStringLiteral("sendCardGo"));
    connect(m_go, &QPushButton::clicked, this, &SendCard::tipRequested);
    head->insertWidget(1, m_go, 0, Qt::AlignTop);
    body()->addLayout(head);
    body()->addWidget(m_route);
    body()->addSpacing(m.u(1));
    QHBoxLayout *foot = rowOf(m_balance, m_tier, m.u(4));
    foot->setStretch(1, 1); // in a narrow window both wrap, neither pushes the other off
    body()->addLayout(foot);
    m_mend->setObjectName(QStringLiteral("sendCardMend"));
    m_mend->setRole(ColorRole::Bad);
    m_mend->setWrapped(true);
    m_goMend->setObjectName(QStringLiteral("sendCardGoMend"));
    connect(m_goMend, &QPushButton::clicked, this, &SendCard::mendRequested);
    body()->addLayout(rowOf(m_mend, m_goMend, m.u(4)));
    m_refusals->setObjectName(QStringLiteral("sendCardRefusals"));
    m_refusals->setRole(ColorRole::Bad);
    m_warnings->setObjectName(QStringLiteral("sendCardWarnings"));
    m_warnings->setRole(ColorRole::Warn);
    for (PlainLabel *label : {m_refusals, m_warnings}) {
        label->setWrapped(true);
        body()->addWidget(label);
    }
}

void SendCard::setQuote(const SendQuote &quote)
{
    m_unit->setText(unitReasonSentence(quote.unit));
    // Of a text the field itself leads to the character.
    m_go->setVisible(quote.unit.reason == UnitReason::Suggestions ||
                     quote.unit.reason == UnitReason::RichContent);
    m_price->setText(quote.price ? moneyText(*quote.price, QLocale()) : QString());
    m_price->setVisible(quote.price.has_value());
    m_expected->setText(expectedText(quote));
    m_route->setText(routeText(quote));
    m_balance->setText(balanceText(quote));
    m_balance->setRole(quote.exceedsBalance() ? ColorRole::Bad : ColorRole::Text);
    m_refusals->setText(refusalsText(quote));
    m_refusals->setVisible(!quote.refusals.isEmpty());
    m_warnings->setText(warningsText(quote));
    m_warnings->setVisible(!m_warnings->text().isEmpty());
    m_mend->setText(mendSentence(quote));
    m_mend->setVisible(!quote.firstToMend.isEmpty());
    m_goMend->setVisible(!quote.firstToMend.isEmpty());
    setBar(barOf(quote, !m_warnings->text().isEmpty()));
    m_tier->setText(tierText(quote));
    QStringList spoken{m_mend->text(), m_refusals->text(), m_warnings->text()};
    spoken.removeAll(QString());
    setAccessibleDescription(spoken.join(u'\n'));
}

QList<QWidget *> SendCard::tabStops() const
{
    return {m_go, m_goMend};
}

QString SendCard::mendText() const
{
    return m_mend->text();
}

} // namespace arowana
