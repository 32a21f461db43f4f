// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truthbar/countwords.h"

#include "models/items/outboxwords.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(arowana::TruthBar)
};

/// What this console's sends did to the balance, and where the platform counts otherwise.
void addOwnMoney(LampText &text, const MoneyFacts &money)
{
    if (!money.own)
        return;
    const QLocale locale;
    const OwnMoney &own = *money.own;
    text.more << Words::tr("Sends from this console: %1 reserved now; %2 charged and %3 released this month.")
                     .arg(moneyText(own.held, locale), moneyText(own.charged, locale),
                          moneyText(own.released, locale));
    if (own.balanceIsOutdated) {
        text.whatToDo =
            Words::tr("Nothing: sends from here have moved the balance since the platform told it; it is "
                      "asked for again by itself.");
        return;
    }
    if (!money.balance || !money.balance->reserved)
        return;
    const Money reserved = *money.balance->reserved;
    if (reserved > own.held)
        text.more << Words::tr("%1 of what is reserved was not reserved by this console: other programs or "
                               "people use the same account.")
                         .arg(moneyText(reserved - own.held, locale));
    else if (reserved < own.held)
        text.more << Words::tr("The platform reserves %1 less than this console counts. The platform's "
                               "number holds.")
                         .arg(moneyText(own.held - reserved, locale));
}

QStringList balanceParts(const Balance &balance)
{
    const QLocale locale;
    QStringList parts;
    if (balance.free)
        parts << Words::tr("%1 free").arg(moneyText(*balance.free, locale));
    if (balance.reserved)
        parts << Words::tr("%1 reserved").arg(moneyText(*balance.reserved, locale));
    if (balance.total)
        parts << Words::tr("%1 total").arg(moneyText(*balance.total, locale));
    return parts;
}

/// Why nothing leaves, in few words.
QString restWord(OutboxRest rest)
{
    switch (rest) {
    case OutboxRest::None:
        break;
    case OutboxRest::Offline:
        return Words::tr("offline");
    case OutboxRest::NoKey:
        return Words::tr("no key");
    case OutboxRest::KeyRefused:
        return Words::tr("key refused");
    case OutboxRest::Paused:
        return Words::tr("paused");
    case OutboxRest::LineDown:
        return Words::tr("not reached");
    case OutboxRest::Reconciling:
        return Words::tr("sending stopped");
    }
    return {};
}

/// What ends the rest.
QString restAdvice(OutboxRest rest)
{
    switch (rest) {
    case OutboxRest::None:
        break;
    case OutboxRest::Offline:
        return Words::tr("Start it without --offline to send what waits.");
    case OutboxRest::NoKey:
    case OutboxRest::KeyRefused:
        return Words::tr("Enter a valid key at the API lamp.");
    case OutboxRest::Paused:
    case OutboxRest::LineDown:
        return Words::tr("Nothing: what waits leaves by itself as soon as it can.");
    case OutboxRest::Reconciling:
        return Words::tr("What waits leaves once the log was read whole for each one to decide, or you "
                         "have decided about it.");
    }
    return {};
}

/// Whether somebody waits for the rest to end.
bool isHeldUp(const OutboxCounts &counts)
{
    return counts.rest != OutboxRest::None &&
           (counts.held + counts.sending + counts.unknown > counts.toDecide ||
            counts.rest == OutboxRest::Reconciling);
}

/// What happens to those that stand in the outbox.
QString outboxSentence(const OutboxCounts &counts, const WaitingLists &lists)
{
    QStringList sentences;
    const bool isResting = isHeldUp(counts);
    if (isResting)
        sentences << restSentence(counts.rest);
    if (!isResting && counts.held > counts.waiting)
        sentences << Words::tr("Held messages leave when their time is up.");
    if (counts.waiting > 0)
        sentences << Words::tr(
            "%n held message(s) were found after a restart and leave only when you say so.", nullptr,
            counts.waiting);
    if (!isResting && counts.sending > 0)
        sentences << Words::tr("Messages being sent wait for the platform's answer.");
    if (counts.unknown > counts.toDecide)
        sentences << Words::tr("Unknown ones are asked again with the same key, so they cannot go out twice; "
                               "after 23 hours they wait for your decision.");
    if (counts.toDecide > 0)
        sentences << Words::tr("Those to decide stay as they are until you have decided.");
    if (counts.refused > 0)
        sentences << Words::tr(
            "%n refused: not sent, and nothing was charged. They stand in the outbox until "
            "they are dismissed.",
            nullptr, counts.refused);
    if (lists.lines > 0)
        sentences << Words::tr("%n message(s) wait in lists that are paused.", nullptr, lists.lines);
    return sentences.isEmpty() ? Words::tr("Nothing waits to be sent.") : sentences.join(u' ');
}

/// Why the automatic top-up failed and what to do, in front of what the balance says by itself.
void addAutoReload(LampText &text, const MoneyFacts &money, Instant now)
{
    if (!money.autoReload || !money.autoReload->hasFailed)
        return;
    const CardText card = reloadCard(money.autoReload->reason);
    QStringList sentences{card.whatHappened};
    if (money.autoReload->amount)
        sentences << Words::tr("%1 were to be added, %2.")
                         .arg(moneyText(*money.autoReload->amount, QLocale()),
                              agoText(money.autoReload->at, now));
    text.whatHappened = (sentences << text.whatHappened).join(u' ');
    text.whatToDo = (QStringList{card.whoCanFix, card.next} << text.whatToDo).join(u' ').trimmed();
    text.detail = card.theirWords;
}

} // namespace

LampText outboxLamp(const OutboxCounts &counts, const WaitingLists &lists)
{
    LampText text;
    text.name = Words::tr("Outbox");
    QStringList parts;
    if (counts.held > 0)
        parts << Words::tr("%n held", nullptr, counts.held);
    if (counts.waiting > 0)
        parts << Words::tr("%n to release", nullptr, counts.waiting);
    if (counts.sending > 0)
        parts << Words::tr("%n sending", nullptr, counts.sending);
    if (counts.unknown > counts.toDecide)
        parts << Words::tr("%n unknown", nullptr, counts.unknown - counts.toDecide);
    if (counts.toDecide > 0)
        parts << Words::tr("%n to decide", nullptr, counts.toDecide);
    if (counts.refused > 0)
        parts << Words::tr("%n refused", nullptr, counts.refused);
    if (lists.lines > 0)
        parts << Words::tr("%n in lists", nullptr, lists.lines);
    text.value = parts.isEmpty() ? Words::tr("nothing waits") : parts.join(QStringLiteral(" · "));
    if (isHeldUp(counts)) {
        if (counts.rest != OutboxRest::Reconciling) // the lamp of the API says so too
            text.brief = text.value;
        text.value = parts.isEmpty() ? restWord(counts.rest)
                                     : text.value + QStringLiteral(" · ") + restWord(counts.rest);
    }
    text.whatHappened = outboxSentence(counts, lists);
    text.whatIsSafe = Words::tr("Every message is on disk before its first byte leaves.");
    if (counts.waiting > 0)
        text.whatToDo = Words::tr("Send or stop those found after a restart.");
    else if (counts.toDecide > 0)
        text.whatToDo =
            Words::tr("Look at what the message log has of those to decide, then say what they are.");
    else if (counts.refused > 0)
        text.whatToDo =
            Words::tr("Refused messages say why in their details. Dismiss those that are done with.");
    if (lists.forOperator > 0)
        text.whatToDo = (QStringList{text.whatToDo} << Words::tr("Go on with the lists, or stop them."))
                            .join(u' ')
                            .trimmed();
    if (isHeldUp(counts)) // first what lets the others leave
        text.whatToDo = (QStringList{restAdvice(counts.rest)} << text.whatToDo).join(u' ').trimmed();
    text.action = LampAction::ShowOutbox;
    if (lists.lists > 0)
        text.rarer << LampAction::ShowLists;
    return text;
}

LampText balanceLamp(const MoneyFacts &money, Instant now)
{
    LampText text;
    text.name = Words::tr("Balance");
    text.action = LampAction::Refresh;
    const QStringList parts = money.balance ? balanceParts(*money.balance) : QStringList();
    if (parts.isEmpty()) {
        text.value = Words::tr("not known yet");
        text.whatHappened = Words::tr("The platform has not said the balance yet.");
        addOwnMoney(text, money);
        addAutoReload(text, money, now);
        return text;
    }
    QStringList notes;
    if (money.autoReload && money.autoReload->hasFailed)
        notes << Words::tr("automatic top-up failed");
    if (money.own && money.own->balanceIsOutdated)
        notes << Words::tr("outdated");
    if (money.balanceAt.isValid() && now.since(money.balanceAt) > kBalanceFreshMs)
        notes << agoText(money.balanceAt, now);
    text.value = (parts + notes).join(QStringLiteral(" · "));
    text.brief = (parts.first(1) + notes).join(QStringLiteral(" · "));
    text.whatHappened =
        money.balanceAt.isValid()
            ? Words::tr("%1, as the platform said %2, on %3.")
                  .arg(parts.join(QStringLiteral(", ")), agoText(money.balanceAt, now),
                       exactTimeText(money.balanceAt, QLocale()))
            : Words::tr("%1, as the platform said last.").arg(parts.join(QStringLiteral(", ")));
    text.whatIsSafe = Words::tr("Reserved money is held for messages on their way: charged when they are "
                                "delivered, released when they fail.");
    addOwnMoney(text, money);
    addAutoReload(text, money, now);
    return text;
}

LampText tierLamp(const TierState &tier, Instant now)
{
    const QLocale locale;
    LampText text;
    text.name = channelWord(tier.channel);
    QStringList parts{visibleText(tier.current, Lines::One)};
    if (tier.volumeUsed)
        parts << locale.toString(*tier.volumeUsed);
    parts.removeAll(QString());
    const bool isOld = tier.toldAt.isValid() && now.since(tier.toldAt) > kBalanceFreshMs;
    text.value = (isOld ? parts + QStringList{agoText(tier.toldAt, now)} : parts).join(QStringLiteral(" · "));
    text.brief = parts.value(0);
    text.action = LampAction::Refresh;
    text.whatHappened = tier.volumeUsed
                            ? Words::tr("%1 is in %2, with %3 this month.")
                                  .arg(text.name, parts.value(0), locale.toString(*tier.volumeUsed))
                            : Words::tr("%1 is in %2.").arg(text.name, parts.value(0));
    if (tier.toldAt.isValid())
        text.whatHappened += u' ' + Words::tr("Told %1.").arg(agoText(tier.toldAt, now));
    if (tier.nextThreshold)
        text.whatToDo = Words::tr("The next tier begins at %1.").arg(locale.toString(*tier.nextThreshold));
    return text;
}

} // namespace arowana
