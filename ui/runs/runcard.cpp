// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runcard.h"

#include "models/domain/contentlimits.h"
#include "ui/text/plainlabel.h"
#include "ui/text/words.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>

namespace arowana {

namespace {

QString unitText(const ListUnit &unit)
{
    const QLocale locale;
    const QString lines = locale.toString(unit.lines);
    const QString actual = locale.toString(unit.unit.actual);
    const QString most = locale.toString(kRcsBasicMost);
    switch (unit.unit.reason) {
    case UnitReason::ShortText:
        return RunCard::tr("%1 Basic: up to %2 of %3 characters").arg(lines, actual, most);
    case UnitReason::LongText:
        return RunCard::tr("%1 Single: up to %2 characters, Basic ends at %3").arg(lines, actual, most);
    case UnitReason::LongInBytes:
        return RunCard::tr(
                   "%1 Basic, or Single if the platform counts bytes: up to %2 bytes, Basic ends at %3")
            .arg(lines, actual, most);
    case UnitReason::Email:
    case UnitReason::Suggestions:
    case UnitReason::RichContent:
    case UnitReason::Template:
    case UnitReason::Session:
    case UnitReason::SessionPaid:
    case UnitReason::NoSession:
    case UnitReason::Newsletter:
    case UnitReason::NewsletterPaid:
        break;
    }
    return RunCard::tr("%1 × %2").arg(lines, unitReasonSentence(unit.unit));
}

QString priceText(const RunQuote::Part &part)
{
    if (!part.each)
        return RunCard::tr("price not known yet");
    const QLocale locale;
    return RunCard::tr("%1 × %2 = %3")
        .arg(locale.toString(part.unit.lines), moneyText(*part.each, locale),
             moneyText(Money{part.each->tenThousandths * part.unit.lines}, locale));
}

QString balanceText(const RunQuote &quote)
{
    const QLocale locale;
    if (!quote.freeNow)
        return RunCard::tr("Free balance not known yet");
    const QString text =
        quote.freeAfter ? RunCard::tr("Free balance %1 → %2")
                              .arg(moneyText(*quote.freeNow, locale), moneyText(*quote.freeAfter, locale))
                        : RunCard::tr("Free balance %1").arg(moneyText(*quote.freeNow, locale));
    return quote.exceedsBalance() ? RunCard::tr("%1: not enough").arg(text) : text;
}

QString remarksText(const RunQuote &quote)
{
    QStringList lines;
    if (quote.exceedsBalance())
        lines << RunCard::tr("✕ %1").arg(shortageSentence(quote));
    if (quote.mayExceedBalance())
        lines << RunCard::tr("! If the platform counts bytes, the free balance is too low for all of them.");
    // The first is said, the others are counted: each stands at its field in the message.
    if (!quote.warnings.isEmpty())
        lines << RunCard::tr("! %1").arg(placedWarning(quote.warnings.first()));
    if (quote.warnings.size() > 1)
        lines.last() += u' ' + RunCard::tr("%n more warning(s) at the fields of the message.", nullptr,
                                           int(quote.warnings.size()) - 1);
    return lines.join(u'\n');
}

} // namespace

QString wholePriceText(const RunQuote &quote)
{
    if (quote.lines == 0)
        return {};
    int unknown = 0;
    for (const RunQuote::Part &part : quote.parts)
        unknown += part.each ? 0 : part.unit.lines;
    if (unknown == quote.lines)
        return RunCard::tr("Expected price: not known yet");
    const QLocale locale;
    const QString known = moneyText(quote.known, locale);
    QString text = RunCard::tr("Expected price: %1").arg(known);
    if (unknown > 0)
        text = RunCard::tr("Expected price: %1, and %n message(s) of which it is not known yet", nullptr,
                           unknown)
                   .arg(known);
    else if (quote.mayBeFree)
        text = RunCard::tr("Expected price: at most %1").arg(known);
    else if (quote.most)
        text = RunCard::tr("Expected price: %1, or %2 if the platform counts bytes")
                   .arg(known, moneyText(*quote.most, locale));
    if (quote.held == quote.known)
        return text;
    return RunCard::tr("%1 (%2 held until delivery)").arg(text, moneyText(quote.held, locale));
}

QString shortageSentence(const RunQuote &quote)
{
    if (!quote.exceedsBalance())
        return {};
    return RunCard::tr(
               "The free balance is %1 short. When it is used up the platform refuses what comes then, and "
               "the list pauses: top up before, or go on after it.")
        .arg(moneyText(quote.held - *quote.freeNow, QLocale()));
}

RunCard::RunCard(QWidget *parent)
    : Card(QString(), parent)
    , m_parts(new QGridLayout)
    , m_route(new PlainLabel(this))
    , m_balance(new PlainLabel(this))
    , m_whole(new PlainLabel(this))
    , m_remarks(new PlainLabel(this))
{
    const Metrics m(*this);
    setObjectName(QStringLiteral("runCard"));
    setAccessibleName(tr("What this list will cost"));
    setBar(ColorRole::Accent);
    body()->setSpacing(m.u(1));
    m_parts->setHorizontalSpacing(m.u(4));
    m_parts->setVerticalSpacing(m.u(1));
    m_parts->setColumnStretch(0, 1);
    m_whole->setObjectName(QStringLiteral("runCardWhole"));
    m_whole->setTextFont(TextSize::Normal, TextWeight::Strong, Face::Digits);
    m_whole->setWrapped(true);
    m_route->setObjectName(QStringLiteral("runCardRoute"));
    m_route->setRole(ColorRole::Muted);
    m_balance->setObjectName(QStringLiteral("runCardBalance"));
    m_balance->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    m_balance->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_remarks->setObjectName(QStringLiteral("runCardRemarks"));
    m_remarks->setWrapped(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(m.u(4));
    foot->addWidget(m_route, 1);
    foot->addWidget(m_balance);
    body()->addLayout(m_parts);
    body()->addWidget(m_whole);
    body()->addLayout(foot);
    body()->addWidget(m_remarks);
}

void RunCard::showPart(int row, const RunQuote::Part *part)
{
    if (row >= m_rows.size()) {
        auto *unit = new PlainLabel(this);
        auto *price = new PlainLabel(this);
        unit->setObjectName(QStringLiteral("runCardUnit"));
        unit->setWrapped(true);
        unit->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        price->setObjectName(QStringLiteral("runCardPrice"));
        price->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
        price->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_parts->addWidget(unit, row, 0);
        m_parts->addWidget(price, row, 1);
        m_rows.append(Row{unit, price});
    }
    const auto [unit, price] = m_rows.at(row);
    unit->setText(part ? unitText(part->unit) : QString());
    price->setText(part ? priceText(*part) : QString());
    price->setRole(part && part->each ? ColorRole::Text : ColorRole::Muted);
    unit->setVisible(part);
    price->setVisible(part);
}

void RunCard::setQuote(const RunQuote &quote)
{
    for (int row = 0; row < qMax(quote.parts.size(), m_rows.size()); ++row)
        showPart(row, row < quote.parts.size() ? &quote.parts.at(row) : nullptr);
    const QString channel = channelWord(quote.channel);
    m_whole->setText(wholePriceText(quote));
    m_whole->setVisible(!m_whole->text().isEmpty());
    m_route->setText(quote.senderName.isEmpty()
                         ? tr("%1, no sender chosen yet.").arg(channel)
                         : tr("%1 from %2.").arg(channel, visibleText(quote.senderName, Lines::One)));
    m_balance->setText(balanceText(quote));
    m_balance->setRole(quote.exceedsBalance() ? ColorRole::Bad : ColorRole::Text);
    m_remarks->setRole(quote.exceedsBalance() ? ColorRole::Bad : ColorRole::Warn);
    m_remarks->setText(remarksText(quote));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    setBar(quote.exceedsBalance()        ? ColorRole::Bad
           : m_remarks->text().isEmpty() ? ColorRole::Accent
                                         : ColorRole::Warn);
}

} // namespace arowana
