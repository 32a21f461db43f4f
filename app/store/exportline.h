// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message as an export writes it: a line of CSV, or of NDJSON, which can be read back. Names of columns
// and words for states are those of the database, the same in every language: these files are for programs
// and tables, and a word once written keeps its meaning. Times are UTC (ISO 8601, milliseconds), amounts EUR
// with a point and four decimals. Pure functions, any thread.

#include "models/domain/exportsource.h"
#include "models/domain/messagerow.h"
#include "models/domain/timelinestep.h"

namespace arowana {

struct ExportedMessage {
    MessageRow row;     ///< without its summary
    IdempotencyKey key; ///< empty for messages not sent from here
    QString senderName; ///< as the workspace names it; may be empty
    ContactId contactId;
    ChannelId channelId;
    QByteArray campaignId;
    std::optional<Money> price; ///< as the answer to the send named it
    QString unitWord;           ///< of a unit that has no name here: the platform's word
    QString subject;
    QString text;      ///< whole
    QString replyWord; ///< received: the platform's word for its kind
    QString postback;
    QString revokeNote;
    QList<TimelineStep> steps;

    friend bool operator==(const ExportedMessage &, const ExportedMessage &) = default;
};

/// Without the numbers, addresses and words of people; ids, states, times and money stay.
[[nodiscard]] ExportedMessage masked(ExportedMessage message);

[[nodiscard]] QStringList exportColumns();
/// What stands before the first message.
[[nodiscard]] QByteArray exportHead(ExportFormat format);
/// The message with the end of its line.
[[nodiscard]] QByteArray exportLine(const ExportedMessage &message, ExportFormat format);

/// Reads back what exportLine() wrote as NDJSON. Malformed unless it has exactly those fields, each of its
/// type, and words known here.
[[nodiscard]] Result<ExportedMessage> readExportLine(const QByteArray &line);

} // namespace arowana
