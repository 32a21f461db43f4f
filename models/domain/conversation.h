// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One line of the session board: the session of an agent and a phone with what staff must see of it at a
// glance. Names and words are foreign text, as they came.

#include "models/domain/direction.h"
#include "models/domain/money.h"
#include "models/domain/session.h"
#include "models/domain/sessionpair.h"

namespace arowana {

struct Conversation {
    Session session;
    QString personName;  ///< first and last name; empty when no contact is known by this phone
    ContactId contactId; ///< of that contact
    QString lastWords;   ///< of the pair's newest message, by whichever side; folded, at most 160 characters
    Direction lastDirection = Direction::Inbound;
    Instant lastAt;      ///< when that one was created; invalid when there is none
    int unread = 0;      ///< replies nobody has looked at; counted up to kUnreadMost
    RowId newestReply;   ///< what a read mark covers up to; invalid when no reply is kept
    bool isPaid = false; ///< a CONVERSATION was accepted since the session began: later ones are free
    Money cost;          ///< what the CONVERSATIONs of this session have cost so far, charged or held

    static constexpr int kUnreadMost = 1'000;

    [[nodiscard]] SessionPair pair() const { return {session.agentId, session.phone}; }

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

} // namespace arowana
