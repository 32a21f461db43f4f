// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All messages of this run, oldest first, found by id. Records stay where they are: references live as long
// as the log.

#include "app/sandbox/messagerecord.h"

#include <QHash>

#include <deque>

namespace arowana::sandbox {

/// The filters of `GET /v1/messages` (`api/messages/list-messages`).
struct ListQuery {
    qint64 limit = 50;
    qint64 offset = 0;
    std::optional<bool> inbound;
    std::optional<QByteArray> state;
    std::optional<QByteArray> channelId;
    std::optional<QByteArray> contactId;
    std::optional<QByteArray> campaignId;
    std::optional<QByteArray> kind;
    std::optional<Instant> from;
    std::optional<Instant> to;

    [[nodiscard]] bool matches(const MessageRecord &record) const;
};

struct ListPage {
    std::vector<const MessageRecord *> rows;
    qint64 total = 0;
};

class MessageLog {
public:
    /// Keeps the record and gives it its number in the log.
    MessageRecord &add(MessageRecord record);
    [[nodiscard]] MessageRecord *find(const MessageId &id);
    [[nodiscard]] const MessageRecord *find(const MessageId &id) const;
    /// Newest first.
    [[nodiscard]] ListPage list(const ListQuery &query) const;
    [[nodiscard]] const std::deque<MessageRecord> &records() const { return m_records; }

private:
    std::deque<MessageRecord> m_records;
    QHash<MessageId, size_t> m_places;
};

} // namespace arowana::sandbox
