// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Contacts page's question: what was typed, and which of the people known here. Found by any part of a
// name, number, address or id; words are told apart by blanks and all must be found. Values; pure functions,
// any thread.

#include "models/domain/contact.h"

#include <QStringList>

namespace arowana {

enum class ContactShow {
    All,
    Suppressed, ///< by their status
    Unread,     ///< known by address alone, or never read whole: the platform's record is not known here
};

struct ContactQuery {
    QString words;
    ContactShow show = ContactShow::All;

    friend bool operator==(const ContactQuery &, const ContactQuery &) = default;
};

/// Who is meant: a contact by its id, or somebody known by an address alone.
struct ContactKey {
    ContactId id;
    QString address; ///< only where `id` is empty

    [[nodiscard]] bool isEmpty() const { return id.isEmpty() && address.isEmpty(); }
    friend bool operator==(const ContactKey &, const ContactKey &) = default;
    friend size_t qHash(const ContactKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.id, key.address);
    }
};

struct ContactLine {
    ContactKey key;
    QString name; ///< empty when not known
    QString phone;
    QString email;
    QString statusWord;
    QStringList tags;
    Instant lastAt;   ///< of the newest message here; not valid when there is none
    Instant learntAt; ///< when the contact was read whole; not valid: never
    QString place;    ///< what the list is sorted by

    friend bool operator==(const ContactLine &, const ContactLine &) = default;
};

/// Behind which line a page goes on.
struct ContactPlace {
    ContactKey key;
    QString place;

    friend bool operator==(const ContactPlace &, const ContactPlace &) = default;
};

struct ContactPage {
    QList<ContactLine> lines;
    bool isLast = true;
    int total = -1; ///< of all pages; -1: not counted, since this is not the first page

    friend bool operator==(const ContactPage &, const ContactPage &) = default;
};

/// For comparing without regard of case and accents.
[[nodiscard]] QString foldedText(const QString &text);
/// Everything a contact is found by, folded.
[[nodiscard]] QString foundBy(const Contact &contact);
/// Where it stands in the list: by name, those without one behind them.
[[nodiscard]] QString sortedBy(const Contact &contact);
/// What must be found, each in any place: folded words; what is typed of a phone number becomes its digits.
/// At most eight.
[[nodiscard]] QStringList searchTerms(const QString &words);

} // namespace arowana
