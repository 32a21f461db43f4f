// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the platform last said of a sender, in words: its state, and how an agent stands with each carrier
// (`api/rcs/agents-get`, `api/rcs/agents-launch`). Words this version does not know are shown as the platform
// wrote them. Translated at use. Pure functions, any thread.

#include "models/domain/sender.h"

#include <QLocale>

namespace arowana {

/// Whether what it sends will arrive, as far as is known.
enum class SenderTone {
    Calm, ///< approved and launched, or nothing is known against it
    Warn, ///< not yet, or not everywhere it was wanted
    Bad,  ///< the platform refuses what it sends
};

[[nodiscard]] SenderTone senderTone(const Sender &sender);
/// `Approved, launched with 2 of 3 carriers`; empty for an e-mail channel, of which the platform tells
/// nothing.
[[nodiscard]] QString senderStateText(const Sender &sender);
/// `Vodafone (Germany)` for `vodafone_de`.
[[nodiscard]] QString carrierWord(const QString &carrier);
[[nodiscard]] SenderTone launchTone(const CarrierLaunch &launch);
/// `Launched on 5/4/26`, `Rejected: …`.
[[nodiscard]] QString launchText(const CarrierLaunch &launch, const QLocale &locale);

} // namespace arowana
