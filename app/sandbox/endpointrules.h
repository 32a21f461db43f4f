// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a webhook endpoint may be: the event names of `api/webhooks/overview`, and the addresses this program
// calls. The platform takes HTTPS only; here plain HTTP is let in too, but nothing leaves this machine.

#include <QByteArray>

#include <vector>

namespace arowana::sandbox {

/// One of the 22 documented names.
[[nodiscard]] bool isEventName(const QByteArray &name);
[[nodiscard]] const std::vector<QByteArray> &eventNames();

/// Empty when the address may be called, else what is wrong with it, to follow the field's name.
[[nodiscard]] QByteArray endpointUrlFault(const QByteArray &url);

} // namespace arowana::sandbox
