// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/senderwords.h"

#include "models/items/visibletext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace arowana {

namespace {

struct SenderWords {
    Q_DECLARE_TR_FUNCTIONS(SenderWords)
};

bool is(const QString &word, const char *known)
{
    return word == QLatin1String(known);
}

QString stateWord(const QString &word)
{
    if (is(word, "DRAFT"))
        return SenderWords::tr("Draft, not sent to review");
    if (is(word, "PENDING_REVIEW"))
        return SenderWords::tr("In review");
    if (is(word, "APPROVED"))
        return SenderWords::tr("Approved");
    if (is(word, "REJECTED"))
        return SenderWords::tr("Rejected");
    return visibleText(word, Lines::One);
}

bool isRead(const Sender &sender)
{
    return sender.reading && !sender.reading->statusWord.isEmpty();
}

} // namespace

SenderTone senderTone(const Sender &sender)
{
    if (sender.notFoundAt)
        return SenderTone::Bad;
    if (!isRead(sender))
        return SenderTone::Calm;
    if (!sender.reading->isApproved())
        return is(sender.reading->statusWord, "PENDING_REVIEW") ? SenderTone::Warn : SenderTone::Bad;
    return sender.reading->mayBeLaunched() ? SenderTone::Calm : SenderTone::Warn;
}

QString senderStateText(const Sender &sender)
{
    if (sender.channel != Channel::Rcs)
        return {};
    if (sender.notFoundAt)
        return SenderWords::tr("Not known to the platform");
    if (!isRead(sender))
        return SenderWords::tr("Not read yet");
    const QString state = stateWord(sender.reading->statusWord);
    const auto &carriers = sender.reading->carriers;
    if (carriers.isEmpty())
        return state;
    const auto launched = std::count_if(carriers.begin(), carriers.end(),
                                        [](const CarrierLaunch &launch) { return launch.isLaunched(); });
    return launched == 0
               ? SenderWords::tr("%1, launched nowhere").arg(state)
               : SenderWords::tr("%1, launched with %2 of %n carrier(s)", nullptr, int(carriers.size()))
                     .arg(state, QLocale().toString(qlonglong(launched)));
}

QString carrierWord(const QString &carrier)
{
    if (is(carrier, "vodafone_de"))
        return SenderWords::tr("Vodafone (Germany)");
    if (is(carrier, "telekom_de"))
        return SenderWords::tr("Telekom (Germany)");
    if (is(carrier, "telefonica_de"))
        return SenderWords::tr("Telefónica (Germany)");
    return visibleText(carrier, Lines::One);
}

SenderTone launchTone(const CarrierLaunch &launch)
{
    if (launch.isLaunched())
        return SenderTone::Calm;
    return is(launch.statusWord, "REJECTED") || is(launch.statusWord, "SUSPENDED") ? SenderTone::Bad
                                                                                   : SenderTone::Warn;
}

QString launchText(const CarrierLaunch &launch, const QLocale &locale)
{
    QString text = visibleText(launch.statusWord, Lines::One);
    if (launch.isLaunched() && launch.launchedAt)
        text = SenderWords::tr("Launched on %1")
                   .arg(locale.toString(QDateTime::fromMSecsSinceEpoch(launch.launchedAt->ms).date(),
                                        QLocale::ShortFormat));
    else if (launch.isLaunched())
        text = SenderWords::tr("Launched");
    else if (is(launch.statusWord, "UNLAUNCHED"))
        text = SenderWords::tr("Not launched");
    else if (is(launch.statusWord, "PENDING"))
        text = SenderWords::tr("Launch is pending");
    else if (is(launch.statusWord, "REJECTED"))
        text = SenderWords::tr("Launch was rejected");
    else if (is(launch.statusWord, "SUSPENDED"))
        text = SenderWords::tr("Suspended");
    return launch.rejectionReason.isEmpty()
               ? text
               : SenderWords::tr("%1: %2").arg(text, visibleText(launch.rejectionReason, Lines::Many));
}

} // namespace arowana
