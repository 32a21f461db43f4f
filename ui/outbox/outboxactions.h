// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can be done with sends of the outbox, by their state. Pure.

#include "models/domain/outboxitem.h"

#include <QList>

namespace arowana {

/// The rows of a selection each action would act on.
struct OutboxActions {
    QList<RowId> stop;
    QList<RowId> sendNow;
    QList<RowId> askAgain;
    QList<RowId> dismiss;

    friend bool operator==(const OutboxActions &, const OutboxActions &) = default;
};

/// Adds the item to the actions it allows.
void addAllowed(OutboxActions &actions, const OutboxItem &item);

} // namespace arowana
