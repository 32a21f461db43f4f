// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A keychain in memory, which answers at once, only when told, or never. One thread.

#include "app/settings/secretbackend.h"

#include <QMap>

#include <memory>

namespace arowana::test {

class MemoryKeychain final : public SecretBackend {
public:
    using Entries = QMap<QString, QByteArray>;

    /// `entries` outlive the keychain, as a real one outlives the program.
    explicit MemoryKeychain(std::shared_ptr<Entries> entries)
        : m_entries(std::move(entries))
    {
    }

    bool isSilent = false;
    QStringList asked;

    quint64 read(const QString &name) override
    {
        asked.append(QStringLiteral("read ") + name);
        if (!m_entries->contains(name))
            return tell({SecretOutcome::Absent, {}, {}});
        return tell({SecretOutcome::Found, m_entries->value(name), {}});
    }
    quint64 write(const QString &name, const QByteArray &secret) override
    {
        asked.append(QStringLiteral("write ") + name);
        if (!isSilent)
            m_entries->insert(name, secret);
        return tell({SecretOutcome::Stored, {}, {}});
    }
    quint64 remove(const QString &name) override
    {
        m_entries->remove(name);
        return tell({SecretOutcome::Removed, {}, {}});
    }

private:
    quint64 tell(const SecretAnswer &answer)
    {
        ++m_last;
        if (!isSilent)
            Q_EMIT answered(m_last, answer);
        return m_last;
    }

    std::shared_ptr<Entries> m_entries;
    quint64 m_last = 0;
};

} // namespace arowana::test
