// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `POST /v1/messages` from bytes to answer: idempotency, decoding, admission, hold, log, life. Exactly one
// message per key and body, whatever happens on the way back to the client.

#include "app/sandbox/admission.h"
#include "app/sandbox/lifecycle.h"
#include "app/sandbox/request.h"

namespace arowana::sandbox {

class SendDesk {
public:
    SendDesk(Scheduler &scheduler, Books &books, const LifePlanner &planner, const People &people,
             Lifecycle &lifecycle);

    [[nodiscard]] Reply send(const Request &request);

private:
    struct Terms { // what this send costs
        Unit unit = Unit::BasicMessage;
        Money unitPrice; ///< of one unit now, also where nothing is due
        Money hold;
        Money price;               ///< what is due
        bool freeOfCharge = false; ///< the session's or month's unit is paid already
    };

    [[nodiscard]] Reply accept(const Request &request, const QByteArray &bodySha256);
    [[nodiscard]] Terms termsOf(const SendOrder &order, Instant now);
    [[nodiscard]] Refusal tooPoor(Money needed) const;
    void book(const SendOrder &order, const Terms &terms, const MessageRecord &record);
    [[nodiscard]] MessageRecord recordOf(const SendOrder &order, const Terms &terms, Instant now);
    [[nodiscard]] Json answer(const MessageRecord &record, const Terms &terms) const;

    Scheduler &m_scheduler;
    Books &m_books;
    const LifePlanner &m_planner;
    const People &m_people;
    Lifecycle &m_lifecycle;
};

} // namespace arowana::sandbox
