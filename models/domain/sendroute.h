// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who would send to whom, by which channel. A value; any thread.

#include "models/domain/channel.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace arowana {

struct SendRoute {
    Channel channel = Channel::Rcs;
    QByteArray senderId; ///< an agent's, or an e-mail channel's
    QString recipient;   ///< as the wire has it

    [[nodiscard]] bool isWhole() const { return !senderId.isEmpty() && !recipient.isEmpty(); }
    friend bool operator==(const SendRoute &, const SendRoute &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::SendRoute)
