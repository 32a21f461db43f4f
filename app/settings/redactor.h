// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes text fit for a log: what must not be read there is masked, and what a terminal or a log reader would
// obey is escaped, so that one event stays one line. A plain value without a lock; LogRedaction guards the
// one that the log handler uses.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace arowana {

class Redactor {
public:
    /// From now on this value is masked wherever it stands, as it is and percent-encoded. Values shorter
    /// than four characters are not taken: they would mask ordinary words.
    void addSecret(const QByteArray &secret);

    /// Masks known secrets, bearer tokens, webhook secrets (`whsec_`), phone numbers in the international
    /// form (country and last two digits stay) and the name part of e-mail addresses; escapes control codes
    /// and direction overrides; cuts at 8,192 characters, after masking, and says so.
    [[nodiscard]] QString redacted(const QString &text) const;

private:
    QStringList m_secrets; ///< longest first, so that no part of one stays when another is inside it
};

} // namespace arowana
