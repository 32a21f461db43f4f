// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The name of one secret in the keychain. It holds the workspace and the API host, so that a key is only
// ever offered to the host it was entered for. A value.

#include "models/domain/result.h"

#include <QString>
#include <QUrl>

namespace arowana {

enum class SecretKind { ApiKey, WebhookSecret };

class SecretEntry {
public:
    /// `apiBase` gives the host and, where it is not the usual one, the port; its path does not matter. An
    /// error when it has no host or the workspace has no name.
    [[nodiscard]] static Result<SecretEntry> of(SecretKind kind, const QString &workspace,
                                                const QUrl &apiBase);

    /// `api-key/support@api.example.com`: the same secret has the same name for ever.
    [[nodiscard]] const QString &name() const { return m_name; }

    friend bool operator==(const SecretEntry &, const SecretEntry &) = default;

private:
    explicit SecretEntry(QString name);

    QString m_name;
};

} // namespace arowana
