// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/itemwords.h"

#include "models/domain/phonenumber.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace arowana {

namespace {

struct ItemWords {
    Q_DECLARE_TR_FUNCTIONS(ItemWords)
};

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

constexpr int kDecimalsFewest = 2;
constexpr int kDecimalsMost = 4;
constexpr QChar kFigureSpace(0x2007);

/// The decimals that are not needed go, or become `fill`.
QString euros(Money money, const QLocale &locale, std::optional<QChar> fill)
{
    const qint64 magnitude = money.tenThousandths < 0 ? -money.tenThousandths : money.tenThousandths;
    QString fraction = QString::number(magnitude % 10'000).rightJustified(kDecimalsMost, u'0');
    while (fraction.size() > kDecimalsFewest && fraction.endsWith(u'0'))
        fraction.chop(1);
    const qsizetype missing = kDecimalsMost - fraction.size();
    for (QChar &digit : fraction)
        digit = locale.toString(digit.digitValue()).at(0);
    return (money.tenThousandths < 0 ? locale.negativeSign() : QString()) +
           locale.toString(qlonglong(magnitude / 10'000)) + locale.decimalPoint() + fraction +
           (fill ? QString(missing, *fill) : QString()) + QChar(QChar::Nbsp) + QChar(0x20AC);
}

} // namespace

QString statusWord(MessageStatus status, Channel channel)
{
    switch (status) {
    case MessageStatus::Held:
        return ItemWords::tr("Held");
    case MessageStatus::Sending:
        return ItemWords::tr("Sending");
    case MessageStatus::Unknown:
        return ItemWords::tr("Unknown");
    case MessageStatus::Refused:
        return ItemWords::tr("Refused");
    case MessageStatus::StoppedHere:
        return ItemWords::tr("Stopped here");
    case MessageStatus::Queued:
        return ItemWords::tr("Queued");
    case MessageStatus::Sent:
        return ItemWords::tr("Sent");
    case MessageStatus::Delivered:
        return ItemWords::tr("Delivered");
    case MessageStatus::Read:
        return channel == Channel::Email ? ItemWords::tr("Opened") : ItemWords::tr("Read");
    case MessageStatus::Clicked:
        return ItemWords::tr("Clicked");
    case MessageStatus::Bounced:
        return ItemWords::tr("Bounced");
    case MessageStatus::SoftBounced:
        return ItemWords::tr("Deferred");
    case MessageStatus::Failed:
        return ItemWords::tr("Failed");
    case MessageStatus::Expired:
        return ItemWords::tr("Expired");
    case MessageStatus::Revoked:
        return ItemWords::tr("Revoked");
    case MessageStatus::Unsubscribed:
        return ItemWords::tr("Unsubscribed");
    case MessageStatus::Complained:
        return ItemWords::tr("Spam report");
    case MessageStatus::Received:
        return ItemWords::tr("Received");
    case MessageStatus::Unrecognised:
        return ItemWords::tr("Unknown word");
    }
    return {};
}

QString statusWord(const MessageRow &row)
{
    if (row.status == MessageStatus::Unrecognised && !row.statusWord.isEmpty())
        return visibleText(row.statusWord, Lines::One);
    return statusWord(row.status, row.channel);
}

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::Rcs:
        return ItemWords::tr("RCS");
    case Channel::Email:
        return ItemWords::tr("E-mail");
    case Channel::Sms:
        return ItemWords::tr("SMS");
    }
    return {};
}

QString unitWord(BillingUnit unit)
{
    switch (unit) {
    case BillingUnit::Unknown:
        return {};
    case BillingUnit::Basic:
        return ItemWords::tr("Basic");
    case BillingUnit::Single:
        return ItemWords::tr("Single");
    case BillingUnit::Conversation:
        return ItemWords::tr("Conversation");
    case BillingUnit::Mau:
        return ItemWords::tr("MAU");
    }
    return {};
}

QString sourceWord(Source source)
{
    switch (source) {
    case Source::Local:
        return ItemWords::tr("by this console");
    case Source::Answer:
        return ItemWords::tr("by answer");
    case Source::Webhook:
        return ItemWords::tr("by webhook");
    case Source::Poll:
        return ItemWords::tr("by poll");
    }
    return {};
}

QString sourceName(Source source)
{
    switch (source) {
    case Source::Local:
        return ItemWords::tr("here");
    case Source::Answer:
        return ItemWords::tr("answer");
    case Source::Webhook:
        return ItemWords::tr("webhook");
    case Source::Poll:
        return ItemWords::tr("poll");
    }
    return {};
}

QString useCaseWord(UseCase useCase)
{
    switch (useCase) {
    case UseCase::Unknown:
        return ItemWords::tr("Not known");
    case UseCase::Otp:
        return ItemWords::tr("One-time passwords");
    case UseCase::Transactional:
        return ItemWords::tr("Transactional");
    case UseCase::Promotional:
        return ItemWords::tr("Promotional");
    case UseCase::MultiUse:
        return ItemWords::tr("Multi-use");
    }
    return {};
}

QString moneyText(Money money, const QLocale &locale)
{
    return euros(money, locale, std::nullopt);
}

QString moneyColumnText(Money money, const QLocale &locale)
{
    return euros(money, locale, kFigureSpace);
}

QString ageText(Instant then, Instant now, const QLocale &locale)
{
    if (!then.isValid())
        return {};
    const qint64 age = now.since(then);
    if (age < kSecond)
        return ItemWords::tr("now");
    if (age < kMinute)
        return ItemWords::tr("%1 s").arg(locale.toString(age / kSecond));
    if (age < kHour)
        return ItemWords::tr("%1 min").arg(locale.toString(age / kMinute));
    if (age < kDay)
        return ItemWords::tr("%1 h").arg(locale.toString(age / kHour));
    return ItemWords::tr("%1 d").arg(locale.toString(age / kDay));
}

QString durationText(qint64 ms, const QLocale &locale)
{
    const qint64 span = qMax<qint64>(ms, 0);
    if (span < 10 * kSecond) {
        const qint64 tenths = span / 100;
        return ItemWords::tr("%1 s").arg(locale.toString(tenths / 10) + locale.decimalPoint() +
                                         locale.toString(tenths % 10));
    }
    if (span < kMinute)
        return ItemWords::tr("%1 s").arg(locale.toString(span / kSecond));
    if (span < kHour)
        return ItemWords::tr("%1 min %2 s")
            .arg(locale.toString(span / kMinute), locale.toString(span % kMinute / kSecond));
    if (span < kDay)
        return ItemWords::tr("%1 h %2 min")
            .arg(locale.toString(span / kHour), locale.toString(span % kHour / kMinute));
    return ItemWords::tr("%1 d %2 h").arg(locale.toString(span / kDay), locale.toString(span % kDay / kHour));
}

QString countdownText(qint64 ms)
{
    // Rounded up: 0:00 is shown only once nothing is left.
    const qint64 seconds = (qMax<qint64>(ms, 0) + kSecond - 1) / kSecond;
    const QString low = QString::number(seconds % 60).rightJustified(2, u'0');
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(low);
    const QString minutes = QString::number(seconds / 60 % 60).rightJustified(2, u'0');
    return QStringLiteral("%1:%2:%3").arg(QString::number(seconds / 3600), minutes, low);
}

QString exactTimeText(Instant at, const QLocale &locale)
{
    if (!at.isValid())
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.ms);
    return locale.toString(time.date(), QLocale::ShortFormat) + u' ' + clockText(at);
}

QString clockText(Instant at)
{
    return at.isValid() ? QDateTime::fromMSecsSinceEpoch(at.ms).toString(QStringLiteral("HH:mm:ss"))
                        : QString();
}

QString minuteText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toString(QStringLiteral("HH:mm"));
}

QString dayOrClockText(Instant at, Instant now, const QLocale &locale)
{
    if (!at.isValid() || !now.isValid() || isSameDay(at, now))
        return clockText(at);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(at.ms).date(), QLocale::ShortFormat);
}

bool isSameDay(Instant a, Instant b)
{
    return QDateTime::fromMSecsSinceEpoch(a.ms).date() == QDateTime::fromMSecsSinceEpoch(b.ms).date();
}

QString recipientText(const QString &wire)
{
    if (const auto phone = wire.startsWith(u'+') ? PhoneNumber::parse(wire) : std::nullopt)
        return phone->grouped();
    return visibleText(wire, Lines::One);
}

} // namespace arowana
