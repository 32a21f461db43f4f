// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/historywords.h"

#include <QCoreApplication>
#include <QLocale>

namespace arowana {

namespace {

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

/// Rounded up: it is a guess, and nobody minds being done sooner.
QString leftText(qint64 ms)
{
    const auto rounded = [ms](qint64 unit) { return int((ms + unit - 1) / unit); };
    if (ms < kMinuteMs)
        return HistoryWords::tr("Less than a minute left.");
    if (ms < 2 * kHourMs)
        return HistoryWords::tr("About %n minute(s) left.", nullptr, rounded(kMinuteMs));
    if (ms < 2 * kDayMs)
        return HistoryWords::tr("About %n hour(s) left.", nullptr, rounded(kHourMs));
    return HistoryWords::tr("About %n day(s) left.", nullptr, rounded(kDayMs));
}

QString listingSentence(const HistoryProgress &progress)
{
    const QString done = QLocale().toString(progress.done);
    if (!progress.total) {
        return (progress.isPaused ? HistoryWords::tr("Paused: %1 earlier messages are listed.")
                                  : HistoryWords::tr("Listing earlier messages: %1 so far."))
            .arg(done);
    }
    return (progress.isPaused ? HistoryWords::tr("Paused: %1 of about %2 earlier messages are listed.")
                              : HistoryWords::tr("Listing earlier messages: %1 of about %2."))
        .arg(done, QLocale().toString(*progress.total));
}

QString detailsSentence(const HistoryProgress &progress)
{
    return (progress.isPaused
                ? HistoryWords::tr("Paused: text and recipient of %1 of %2 earlier messages are read.")
                : HistoryWords::tr("Reading text and recipient of earlier messages: %1 of %2."))
        .arg(QLocale().toString(progress.done), QLocale().toString(progress.total.value_or(progress.done)));
}

} // namespace

QString historySentence(const HistoryProgress &progress)
{
    const QString sentence = progress.phase == HistoryProgress::Phase::Listing ? listingSentence(progress)
                                                                               : detailsSentence(progress);
    return progress.leftMs && !progress.isPaused ? sentence + u' ' + leftText(*progress.leftMs) : sentence;
}

} // namespace arowana
