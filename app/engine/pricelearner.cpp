// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pricelearner.h"

#include <algorithm>

namespace arowana {

namespace {

bool isOfOneUnit(const UnitPrice &a, const UnitPrice &b)
{
    return a.channel == b.channel && a.unit == b.unit;
}

} // namespace

PriceLearner::PriceLearner(Parts parts)
    : m_p(parts)
{
}

void PriceLearner::start()
{
    // What cannot be read now is learnt anew with the next answers.
    auto known = m_p.desk.prices();
    if (!known)
        return;
    m_known = known.take();
    std::stable_sort(m_known.begin(), m_known.end(),
                     [](const UnitPrice &a, const UnitPrice &b) { return a.at < b.at; });
    for (const UnitPrice &price : std::as_const(m_known))
        m_p.changes.priceChanged(price);
}

void PriceLearner::learn(RowId row, const SendBilling &billing)
{
    const auto price = billing.price ? billing.price : billing.hold;
    if (!price || *price <= Money{} || billing.unit.value_or(BillingUnit::Unknown) == BillingUnit::Unknown)
        return;
    const auto record = m_p.store.messageByRow(row);
    if (!record || !*record)
        return;
    UnitPrice learnt;
    learnt.channel = (*record)->row.channel;
    learnt.unit = *billing.unit;
    if (billing.tier && billing.tier->channel == learnt.channel)
        learnt.tier = billing.tier->current;
    learnt.price = *price;
    if (billing.hold && *billing.hold > Money{})
        learnt.hold = billing.hold;
    learnt.at = m_p.clock.now();
    if (!isKnown(learnt))
        keep(learnt);
}

bool PriceLearner::isKnown(const UnitPrice &price) const
{
    const auto newest = std::find_if(m_known.crbegin(), m_known.crend(),
                                     [&](const UnitPrice &known) { return isOfOneUnit(known, price); });
    return newest != m_known.crend() && newest->tier == price.tier && newest->price == price.price &&
           (!price.hold || newest->hold == price.hold);
}

void PriceLearner::keep(const UnitPrice &price)
{
    if (!m_p.writer.write([&] { return m_p.desk.savePrice(price); }))
        return; // the store's lamp says why; the next answer tells it again
    m_known.removeIf(
        [&](const UnitPrice &known) { return isOfOneUnit(known, price) && known.tier == price.tier; });
    m_known.append(price);
    m_p.changes.priceChanged(price);
}

} // namespace arowana
