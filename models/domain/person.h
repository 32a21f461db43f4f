// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whom a transcript is with: everything by which messages of this person are found. Put together from the
// contacts known here that share the phone or address asked for.

#include "models/domain/ids.h"

#include <QStringList>

namespace arowana {

struct Person {
    ContactId contactId; ///< the contact read last; empty when none is known
    QStringList phones;  ///< E.164, as on the wire
    QStringList emails;
    QString name; ///< first and last name; empty when not known

    friend bool operator==(const Person &, const Person &) = default;
};

} // namespace arowana
