// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is wrong with a sender before it is kept. Tolerant on purpose: the platform's documented examples
// break its documented id forms (`api/identifiers`), so only the prefix and odd characters are judged. Pure,
// any thread.

#include "models/domain/sender.h"

namespace arowana {

enum class SenderField { Name, Id, Address, ChannelId };

struct SenderProblem {
    SenderField field = SenderField::Name;
    QString sentence;

    friend bool operator==(const SenderProblem &, const SenderProblem &) = default;
};

/// In the order of the fields; empty means it may be kept. `others` are the senders it must differ from.
[[nodiscard]] QList<SenderProblem> problemsOf(const Sender &sender, const QList<Sender> &others);

} // namespace arowana
