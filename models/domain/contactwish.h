// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What staff wish of the platform's contact list, and how it ended. As with sends there is no fourth outcome
// beside done, refused and unknown; what is known not to have happened is said so. Values, any thread.

#include "models/domain/callanswer.h"
#include "models/domain/contactfields.h"
#include "models/domain/error.h"

#include <QMetaType>

namespace arowana {

enum class ContactDeed {
    Read, ///< of the contact as it is now
    Create,
    Change,
    Remove,
    RecordConsent,
};

/// A consent record to be made (`api/contacts/consent`).
struct ConsentWish {
    QString channelWord; ///< `EMAIL`, `RCS`, `SMS`
    QString typeWord;    ///< `MESSAGE`, `NEWSLETTER`
    QString statusWord;  ///< `GRANTED`, `REVOKED`; empty: as the double opt-in has it
    QString source;      ///< where it was given, in words of staff
    QString proofText;
    bool asksPerson = false; ///< double opt-in: pending until the person confirms

    friend bool operator==(const ConsentWish &, const ConsentWish &) = default;
};

struct ContactWish {
    ContactDeed deed = ContactDeed::Create;
    ContactId id;         ///< empty for Create
    ContactFields before; ///< Change: as it was when it was opened
    ContactFields fields; ///< Create, Change
    ConsentWish consent;
    bool overwrites = false; ///< Change: what others put into the same fields goes
    IdempotencyKey key;      ///< Create: the same when it is asked again; empty: the engine mints one
    Instant askedAt = {};    ///< set by the engine

    friend bool operator==(const ContactWish &, const ContactWish &) = default;
};

enum class ContactOutcome {
    Done,
    Refused,  ///< see `refusal`; nothing was changed
    NotSent,  ///< no request left; see `unknown`, or `trouble` where the store was the reason
    NotDone,  ///< the answer was lost, and the platform was asked since: it had not happened
    Conflict, ///< see `conflicts`; nothing was changed
    Unknown,  ///< the answer was lost, and nobody can tell yet; see `unknown`
};

struct ContactAnswer {
    ContactDeed deed = ContactDeed::Create;
    ContactOutcome outcome = ContactOutcome::Done;
    Contact contact;       ///< as the platform has it now, where that is known
    bool wasThere = false; ///< Create: the address was a contact's already, which was changed
    Refusal refusal = {};
    Unknown unknown = {};
    QList<ContactConflict> conflicts = {};
    std::optional<Error> trouble = {}; ///< NotSent: of this machine's disk
    ContactWish wish = {};             ///< as it was asked: with its key, for asking again

    friend bool operator==(const ContactAnswer &, const ContactAnswer &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::ContactWish)
Q_DECLARE_METATYPE(arowana::ContactAnswer)
