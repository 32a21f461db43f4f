// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every example of JSON in the platform's documentation, with the decoder it is for and the fields without
// which that decoder must say Malformed. All other fields are optional: whatever stands in them, the rest is
// read. For the tests that break examples in every way.

#include "models/domain/error.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace arowana {

/// What a field may be replaced by.
enum Replacement : unsigned {
    Removed = 1,
    Null = 2,
    Boolean = 4,
    Number = 8,
    Text = 16,
    Array = 32,
    Object = 64,
};

inline constexpr unsigned kAnyReplacement = 127;

struct NamedDecoder {
    const char *name;
    std::optional<Error> (*run)(const QByteArray &body); ///< nullopt: it was read
};

struct Needed {
    QByteArray path;  ///< `data.message_id`, `messages[0].id`; empty: the whole
    unsigned refused; ///< replacements with which the whole must be Malformed
};

struct Documented {
    const char *name; ///< section of the contract and what it shows
    const NamedDecoder *decoder;
    QByteArray json;
    QList<Needed> needed;
    bool dependsOnOthers = false; ///< a field may be needed where another is not there: nothing is said then
};

[[nodiscard]] const QList<const NamedDecoder *> &allDecoders();
[[nodiscard]] const QList<Documented> &documentedExamples();

} // namespace arowana
