// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a decoded send is granted: sender, message and traffic type, suppression and consent, device,
// session, daily newsletter. In the order of `api/errors`; money comes last and is SendDesk's. Changes
// nothing.

#include "app/sandbox/books.h"

namespace arowana::sandbox {

class Admission {
public:
    explicit Admission(Books &books)
        : m_books(books)
    {
    }

    /// The refusal, or nullopt when the send may go on to the money.
    [[nodiscard]] std::optional<Refusal> refuse(const SendOrder &order, Instant now) const;

private:
    [[nodiscard]] std::optional<Refusal> refuseRcs(const SendOrder &order, Instant now) const;
    [[nodiscard]] std::optional<Refusal> refuseEmail(const SendOrder &order) const;
    /// True when the recipient's consent does not cover this kind of message.
    [[nodiscard]] bool refusesBy(const SendOrder &order) const;

    Books &m_books;
};

} // namespace arowana::sandbox
