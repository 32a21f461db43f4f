// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/content.h"

namespace arowana {

QString contentSummary(const Content &content)
{
    const auto *rcs = std::get_if<RcsText>(&content);
    return (rcs ? rcs->text : std::get<EmailContent>(content).subject).simplified().left(160);
}

} // namespace arowana
