// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the Outbox page reads: implemented by the store on its reader thread, under the same rules as
// MessageSource. Open sends and the newest refused ones that were not
// dismissed, oldest first.

#include "models/domain/outboxitem.h"

#include <functional>

namespace arowana {

class OutboxSource {
public:
    static constexpr int kRefusedMost = 500;

    OutboxSource() = default;
    OutboxSource(const OutboxSource &) = delete;
    OutboxSource &operator=(const OutboxSource &) = delete;
    virtual ~OutboxSource() = default;

    /// A newer call cancels the older.
    virtual void askOutbox(std::function<void(const QList<OutboxItem> &)> answer) = 0;
};

} // namespace arowana
