// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/billingviews.h"

namespace arowana::sandbox {

Json balanceJson(const Wallet &wallet)
{
    return {{"free", jsonAmount(wallet.free())},
            {"reserved", jsonAmount(wallet.reserved())},
            {"total", jsonAmount(wallet.total())}};
}

Json tierJson(const Pricing &pricing, Line line)
{
    return {{"channel", jsonText(lineName(line))},
            {"current", jsonText(pricing.tierName(line))},
            {"volume_used", pricing.volume(line)}};
}

} // namespace arowana::sandbox
