// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the practice platform has to read from a send of the console, written from the contract's shapes
// (`api/rcs/send-message`, `api/messages/rcs-rich-card`, `api/messages/rcs-carousel`,
// `api/messages/email-action-based`) and from neither program's code. Pure functions.

#include "app/sandbox/sendorder.h"
#include "models/domain/sendrequest.h"

namespace arowana::test {

[[nodiscard]] sandbox::SendOrder expectedOrder(const SendRequest &request);

/// Where they differ, field by field, without a text of either; empty: nowhere.
[[nodiscard]] QStringList differences(const sandbox::SendOrder &read, const sandbox::SendOrder &expected);

} // namespace arowana::test
