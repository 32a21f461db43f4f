// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Units, prices and tiers (`learn/billing-units`, `learn/billing-rcs`). Thresholds and prices are shown only
// in the platform's dashboard, so these are the practice platform's own. Volume counts from acceptance on;
// crossing a threshold makes the next message cheaper.

#include "app/sandbox/sendorder.h"

namespace arowana::sandbox {

enum class Unit { BasicMessage, SingleMessage, Conversation, Mau };

class Pricing {
public:
    /// `startVolume`: units already used this month, on each channel. `holdRate`: what is held for a unit, as
    /// a multiple of its price; at least 1.
    explicit Pricing(qint64 startVolume = 0, double holdRate = 1);

    /// What the content and kind are billed as, were nothing paid already.
    [[nodiscard]] static Unit unitOf(const SendOrder &order);
    /// `basic_message`, ...: the word of `billing.message_type`.
    [[nodiscard]] static QByteArray unitName(Unit unit);

    /// The price of one unit now.
    [[nodiscard]] Money price(Line line, Unit unit) const;
    /// What is reserved for it, which may be more (`guides/errors-and-billing`).
    [[nodiscard]] Money hold(Line line, Unit unit) const;
    void countUnit(Line line);
    [[nodiscard]] qint64 volume(Line line) const { return line == Line::Rcs ? m_rcsVolume : m_emailVolume; }
    /// `tier_1` to `tier_3`.
    [[nodiscard]] QByteArray tierName(Line line) const;

private:
    [[nodiscard]] size_t tier(Line line) const;

    qint64 m_rcsVolume;
    qint64 m_emailVolume;
    double m_holdRate;
};

} // namespace arowana::sandbox
