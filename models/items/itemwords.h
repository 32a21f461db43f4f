// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words for the values a list shows: states, channels, units, sources, money, ages. Translated at use,
// so a change of language shows at the next question. Pure functions, any thread; the sentences of cards
// and dialogs are in ui/text/words.h.

#include "models/domain/billingunit.h"
#include "models/domain/channel.h"
#include "models/domain/instant.h"
#include "models/domain/messagerow.h"
#include "models/domain/messagestatus.h"
#include "models/domain/money.h"
#include "models/domain/source.h"
#include "models/domain/usecase.h"

#include <QLocale>
#include <QString>

namespace arowana {

/// `Delivered`; e-mails are `Opened` where RCS messages are `Read`.
[[nodiscard]] QString statusWord(MessageStatus status, Channel channel = Channel::Rcs);
/// The same for a row; a status word this version does not know is shown as the platform wrote it.
[[nodiscard]] QString statusWord(const MessageRow &row);
[[nodiscard]] QString channelWord(Channel channel);
/// `Basic`; empty when not known.
[[nodiscard]] QString unitWord(BillingUnit unit);
/// `by webhook`, `by poll`: to be set behind a state.
[[nodiscard]] QString sourceWord(Source source);
/// `webhook`, `poll`: standing alone.
[[nodiscard]] QString sourceName(Source source);
[[nodiscard]] QString useCaseWord(UseCase useCase);

/// `49.92 €`, `0.005 €`: exact, at least two decimals and as many as there are. Money looks like this
/// wherever it stands.
[[nodiscard]] QString moneyText(Money money, const QLocale &locale);
/// The same for a column: spaces as wide as digits stand for the decimals it does not have, so that the
/// decimal points of all lines are below each other.
[[nodiscard]] QString moneyColumnText(Money money, const QLocale &locale);

/// `2 s`, `3 min`, `4 h`, `12 d`: how long ago; `now` also when the clocks disagree.
[[nodiscard]] QString ageText(Instant then, Instant now, const QLocale &locale);
/// A span: `0.4 s`, `4.1 s`, `3 min 18 s`, `2 h 5 min`, `3 d 4 h`.
[[nodiscard]] QString durationText(qint64 ms, const QLocale &locale);
/// Time left, second exact: `0:08`, `12:03`, `1:04:09`. Never negative.
[[nodiscard]] QString countdownText(qint64 ms);
/// The exact time in the machine's zone, with seconds and date.
[[nodiscard]] QString exactTimeText(Instant at, const QLocale &locale);
/// The time of day in the machine's zone, with seconds: `14:30:05`.
[[nodiscard]] QString clockText(Instant at);
/// `14:20`, in the machine's zone.
[[nodiscard]] QString minuteText(Instant at);
/// The time of day, and the date alone for another day than that of `now`: for columns.
[[nodiscard]] QString dayOrClockText(Instant at, Instant now, const QLocale &locale);
/// In the machine's zone.
[[nodiscard]] bool isSameDay(Instant a, Instant b);

/// A recipient as people read it (`+49 176 12345678`), made safe to look at.
[[nodiscard]] QString recipientText(const QString &wire);

} // namespace arowana
