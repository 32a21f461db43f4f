// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The memory all bodies longer than the free size have together. Owned by WebhookListener, engine thread.

#include <QtGlobal>

namespace arowana {

class BodyPool {
public:
    explicit BodyPool(qint64 bytes)
        : m_left(bytes)
    {
    }

    /// False, and nothing taken, when there is not as much left.
    [[nodiscard]] bool take(qint64 bytes)
    {
        if (bytes > m_left)
            return false;
        m_left -= bytes;
        return true;
    }
    void giveBack(qint64 bytes) { m_left += bytes; }
    [[nodiscard]] qint64 left() const { return m_left; }

private:
    qint64 m_left;
};

} // namespace arowana
