// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A note of staff about a person. It stays here: the platform is not told.

#include "models/domain/instant.h"

#include <QMetaType>
#include <QString>

namespace arowana {

struct ContactNote {
    quint64 id = 0; ///< given by the store; 0 is a new one
    QString about;  ///< the phone or e-mail address, as on the wire
    Instant at;     ///< when it was written, or changed last
    QString text;   ///< empty takes the note away

    friend bool operator==(const ContactNote &, const ContactNote &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::ContactNote)
