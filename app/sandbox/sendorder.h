// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a send asks for, after decoding: the body's fields as values, and what later steps need to know of
// the content. A plain value; it says nothing about whether the platform grants it.

#include "app/sandbox/json.h"

#include <vector>

namespace arowana::sandbox {

enum class Line { Rcs, Email };
enum class MessageKind { Message, Conversation, Newsletter };

/// A chip the recipient may tap.
struct ReplyChip {
    QByteArray text;
    QByteArray postbackData; ///< base64, may be empty

    friend bool operator==(const ReplyChip &, const ReplyChip &) = default;
};

struct SendOrder {
    Line line = Line::Rcs;
    QByteArray senderId; ///< `agent_id` (RCS) or `channel_id` (e-mail)
    QByteArray to;
    MessageKind kind = MessageKind::Message;
    QByteArray trafficType; ///< RCS only
    QByteArray marker;      ///< the text, the card's title or the subject: how people recognise it
    QByteArray contentType; ///< `TEXT`, `INTERACTIVE`, `TEMPLATE`
    Json content;           ///< as sent
    qsizetype textCharacters = 0;
    bool hasRichBody = false; ///< a card or carousel
    bool hasSuggestions = false;
    std::vector<ReplyChip> chips;
    std::optional<qint64> ttlMs; ///< unscaled
};

[[nodiscard]] inline QByteArray lineName(Line line)
{
    return line == Line::Rcs ? "RCS" : "EMAIL";
}

[[nodiscard]] inline QByteArray kindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Message:
        return "MESSAGE";
    case MessageKind::Conversation:
        return "CONVERSATION";
    case MessageKind::Newsletter:
        return "NEWSLETTER";
    }
    return {};
}

} // namespace arowana::sandbox
