// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's webhook deliveries: letters that are handed to the console in any order and any number of
// times until one copy was taken. It checks each "stored" against the disk at the moment it is said.

#include "app/engine/ports/deliveryinbox.h"
#include "models/domain/clock.h"
#include "tests/support/memorystore.h"

#include <QStringList>

#include <map>

namespace arowana::test {

struct Letter {
    QByteArray body;
    int sent = 0;
    int stored = 0;
    int notStored = 0;
};

class EventPost final : public DeliveryAnswers {
public:
    EventPost(const Clock &clock, const MemoryStore &disk);

    /// A new letter; its place in letters(). An empty body is no letter: -1.
    int add(const QByteArray &body);
    void deliver(DeliveryInbox &inbox, int letter);
    [[nodiscard]] QList<int> undelivered() const;
    /// The console is gone: its answers do not come any more.
    void forgetConsole() { m_open.clear(); }

    [[nodiscard]] const std::vector<Letter> &letters() const { return m_letters; }
    [[nodiscard]] int unanswered() const { return int(m_open.size()); }
    [[nodiscard]] const QStringList &violations() const { return m_violations; }

    void answer(quint64 token, DeliveryVerdict verdict) override;

private:
    [[nodiscard]] bool isOnDisk(const QByteArray &body) const;

    const Clock &m_clock;
    const MemoryStore &m_disk;
    std::vector<Letter> m_letters;
    std::map<quint64, int> m_open; ///< token to letter
    QStringList m_violations;
    quint64 m_lastToken = 0;
};

} // namespace arowana::test
