// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything known here of one person: the platform's contact as it was last read, what went to and fro by
// channel, what happened with their consent and address, and the notes of staff. A value; any thread.

#include "models/domain/contactnote.h"
#include "models/domain/contactquery.h"
#include "models/domain/messagestatus.h"
#include "models/domain/person.h"
#include "models/domain/sessionpair.h"

namespace arowana {

struct ChannelCount {
    int sent = 0;
    int received = 0;
    Instant lastAt; ///< not valid: none

    friend bool operator==(const ChannelCount &, const ChannelCount &) = default;
};

enum class ContactHistoryKind {
    Created,
    ConsentAsked, ///< pending since then
    ConsentGranted,
    ConsentRevoked,
    Bounced,
    Complained,
    Unsubscribed,
};

struct ContactHistoryEntry {
    Instant at;
    ContactHistoryKind kind = ContactHistoryKind::Created;
    QString channelWord = {};
    QString typeWord = {};
    QString words = {}; ///< where a consent came from, why a message came back: as the other side said

    friend bool operator==(const ContactHistoryEntry &, const ContactHistoryEntry &) = default;
};

/// What became of a message and says something of the person's address.
struct AddressEvent {
    Instant at;
    MessageStatus status = MessageStatus::Bounced;
    QString detail;

    friend bool operator==(const AddressEvent &, const AddressEvent &) = default;
};

struct ContactCard {
    ContactKey key;
    std::optional<Contact> contact; ///< nullopt: known by the address alone
    Person person;                  ///< with all addresses
    ChannelCount rcs;
    ChannelCount email;
    QList<AddressEvent> events;              ///< the newest, newest first
    QList<ContactNote> notes;                ///< newest first
    RowId newestMessage;                     ///< to or from the person; not valid: none
    std::optional<SessionPair> conversation; ///< the one that was alive last

    [[nodiscard]] int messages() const { return rcs.sent + rcs.received + email.sent + email.received; }
    friend bool operator==(const ContactCard &, const ContactCard &) = default;
};

/// Newest first.
[[nodiscard]] QList<ContactHistoryEntry> historyOf(const ContactCard &card);

} // namespace arowana
