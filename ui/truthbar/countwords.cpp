// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/countwords.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(arowana::TruthBar)
};

void addOwnMoney(LampText &text, const OwnMoney &own)
{
    const QLocale locale;
    text.more << Words::tr("Sends from this console: %1 reserved now; %2 charged and %3 released this month.")
                     .arg(moneyText(own.held, locale), moneyText(own.charged, locale),
                          moneyText(own.released, locale));
    if (own.balanceIsOutdated)
        text.whatToDo =
            Words::tr("Nothing: sends from here have moved the balance since, and the platform is "
                      "being asked again.");
}

} // namespace

LampText outboxLamp(const OutboxCounts &counts)
{
    LampText text;
    text.name = Words::tr("Outbox");
    QStringList parts;
    if (counts.held > 0)
        parts << Words::tr("%n held", nullptr, counts.held);
    if (counts.sending > 0)
        parts << Words::tr("%n sending", nullptr, counts.sending);
    if (counts.unknown > 0)
        parts << Words::tr("%n unknown", nullptr, counts.unknown);
    if (counts.refused > 0)
        parts << Words::tr("%n refused", nullptr, counts.refused);
    text.value = parts.isEmpty() ? Words::tr("empty") : parts.join(QStringLiteral(" · "));
    text.whatHappened = parts.isEmpty()
                            ? Words::tr("Nothing waits to be sent.")
                            : Words::tr("Held messages leave when their time is up; unknown ones are asked "
                                        "again with the same key, so they cannot go out twice.");
    text.whatIsSafe = Words::tr("Every message is on disk before its first byte leaves.");
    if (counts.refused > 0)
        text.whatToDo = Words::tr("Refused messages say why in their details.");
    return text;
}

LampText balanceLamp(const MoneyFacts &money, bool isShort)
{
    const QLocale locale;
    LampText text;
    text.name = Words::tr("Balance");
    if (!money.balance) {
        text.value = Words::tr("not known yet");
        text.whatHappened = Words::tr("The platform has not said the balance yet.");
        if (money.own)
            addOwnMoney(text, *money.own);
        return text;
    }
    QStringList parts;
    if (money.balance->free)
        parts << Words::tr("%1 free").arg(moneyText(*money.balance->free, locale));
    if (money.balance->reserved)
        parts << Words::tr("%1 reserved").arg(moneyText(*money.balance->reserved, locale));
    if (money.balance->total)
        parts << Words::tr("%1 total").arg(moneyText(*money.balance->total, locale));
    QStringList shown = isShort ? parts.first(qMin(parts.size(), qsizetype(1))) : parts;
    if (money.own && money.own->balanceIsOutdated)
        shown << Words::tr("being asked again");
    text.value = shown.join(QStringLiteral(" · "));
    text.whatHappened =
        money.balanceAt.isValid()
            ? Words::tr("%1, as the platform said at %2.")
                  .arg(parts.join(QStringLiteral(", ")), clockText(money.balanceAt))
            : Words::tr("%1, as the platform said last.").arg(parts.join(QStringLiteral(", ")));
    text.whatIsSafe = Words::tr("Reserved money is held for messages on their way: charged when they are "
                                "delivered, released when they fail.");
    if (money.own)
        addOwnMoney(text, *money.own);
    return text;
}

LampText tierLamp(const TierState &tier, bool isShort)
{
    const QLocale locale;
    LampText text;
    text.name = channelWord(tier.channel);
    QStringList parts{visibleText(tier.current, Lines::One)};
    if (tier.volumeUsed && !isShort)
        parts << locale.toString(*tier.volumeUsed);
    parts.removeAll(QString());
    text.value = parts.join(QStringLiteral(" · "));
    text.whatHappened = tier.volumeUsed
                            ? Words::tr("%1 is in %2, with %3 this month.")
                                  .arg(text.name, parts.value(0), locale.toString(*tier.volumeUsed))
                            : Words::tr("%1 is in %2.").arg(text.name, parts.value(0));
    if (tier.nextThreshold)
        text.whatToDo = Words::tr("The next tier begins at %1.").arg(locale.toString(*tier.nextThreshold));
    return text;
}

} // namespace arowana
