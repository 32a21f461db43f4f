// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/asidebook.h"

namespace arowana {

Result<void> AsideBook::start()
{
    const auto counts = m_store.setAsideCounts();
    if (!counts)
        return counts.error();
    m_isTouched = m_isDoubtful = false;
    if (told)
        told(*counts, ++m_revision);
    return {};
}

void AsideBook::publish(ChangeBatcher &)
{
    // What cannot be counted now is counted after the next commit.
    if (m_isTouched)
        m_isDoubtful = !start();
    m_isTouched = m_isDoubtful;
}

} // namespace arowana
