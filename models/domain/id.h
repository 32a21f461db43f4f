// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Identifiers as opaque values: Latin-1 bytes in a type of their own, so that a message id cannot be
// passed where an event id belongs. The platform's forms are in `api/identifiers`; nothing here checks
// more than that an id is present, since documented examples break the documented form.

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>

namespace arowana {

template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QString toString() const { return QString::fromUtf8(m_bytes); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_bytes == b.m_bytes; }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return a.m_bytes.compare(b.m_bytes) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_bytes, seed); }

private:
    QByteArray m_bytes;
};

} // namespace arowana
