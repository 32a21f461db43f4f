// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What belongs to the workspace as a whole: its senders, with what the platform last said of them, and its
// small facts, as rows. Used by the writer and
// by the reader, each over its own connection. Opens no transaction.

#include "app/store/storeconnection.h"
#include "models/domain/sender.h"

namespace arowana {

class WorkspaceTable {
public:
    explicit WorkspaceTable(StoreConnection &connection);

    /// In the order they were added.
    Result<QList<Sender>> senders();
    /// By (channel, id).
    Result<std::optional<Sender>> sender(Channel channel, const QByteArray &id);
    Result<void> saveSender(const Sender &sender);
    Result<void> removeSender(Channel channel, const QByteArray &id);

    Result<std::optional<QByteArray>> fact(const QByteArray &name);
    Result<void> saveFact(const QByteArray &name, const QByteArray &value);

private:
    Result<void> readCarriers(Sender &sender);
    /// In the place of those that are there.
    Result<void> saveCarriers(const QByteArray &agent, const QList<CarrierLaunch> &carriers);

    StoreConnection &m_connection;
};

} // namespace arowana
