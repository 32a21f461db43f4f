// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads one JSON object member by member and remembers which names were asked for, so that every other
// member can be refused: a misspelt field must not pass as an absent one. Faults carry the full path.

#include "app/sandbox/refusal.h"

#include <QSet>

#include <initializer_list>

namespace arowana::sandbox {

class FieldReader {
public:
    /// `path` is the place of `object` in the body, empty for the body itself. Keeps both references.
    FieldReader(const Json &object, QByteArray path, Faults &faults);

    /// The member, or nullptr (a fault when required).
    [[nodiscard]] const Json *find(const char *name);
    [[nodiscard]] const Json *require(const char *name);

    /// Non-empty text of at most `mostCharacters` code points; a fault and nullopt otherwise.
    std::optional<QByteArray> findText(const char *name, qsizetype mostCharacters);
    std::optional<QByteArray> requireText(const char *name, qsizetype mostCharacters);
    /// One of the words, exactly.
    std::optional<QByteArray> findWord(const char *name, std::initializer_list<const char *> words);
    std::optional<QByteArray> requireWord(const char *name, std::initializer_list<const char *> words);
    /// Objects and arrays; nullptr with a fault when the kind is another.
    [[nodiscard]] const Json *findObject(const char *name);
    [[nodiscard]] const Json *requireObject(const char *name);
    [[nodiscard]] const Json *findArray(const char *name);
    [[nodiscard]] const Json *requireArray(const char *name);
    std::optional<double> requireNumber(const char *name, double least, double most);

    [[nodiscard]] bool has(const char *name) const { return m_object.contains(name); }
    [[nodiscard]] QByteArray pathOf(const QByteArray &name) const;
    void fault(const char *name, const QByteArray &message);
    /// Adds a fault for every member nobody asked for. Call it last.
    void refuseUnknown();

    /// Code points of UTF-8 text: what the platform's limits count in.
    [[nodiscard]] static qsizetype characters(const QByteArray &utf8);

private:
    std::optional<QByteArray> text(const char *name, const Json *value, qsizetype mostCharacters);
    std::optional<QByteArray> word(const char *name, const Json *value,
                                   std::initializer_list<const char *> words);
    const Json *kind(const char *name, const Json *value, bool fits, const QByteArray &what);

    const Json &m_object;
    QByteArray m_path;
    Faults &m_faults;
    QSet<QByteArray> m_known;
};

} // namespace arowana::sandbox
