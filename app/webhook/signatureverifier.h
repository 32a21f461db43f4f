// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Checks `X-Arowana-Signature: sha256=<64 lower-case hex>`: HMAC-SHA256 over the raw body, in constant time,
// against every secret now valid (`api/webhooks/verify-requests`). Secrets live in OpenSSL's keyed contexts
// only, which wipe them. Owned by RequestPolicy, engine thread.

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>
#include <vector>

struct evp_mac_ctx_st;

namespace arowana {

enum class SignatureVerdict { Right, Missing, Repeated, Malformed, Wrong };

class SignatureVerifier {
public:
    SignatureVerifier() = default;

    /// Replaces the valid secrets; with none, no signature is right. An empty secret is InvalidInput and
    /// leaves the former ones in force: with it anybody could sign.
    Result<void> setSecrets(const QList<QByteArray> &secrets);

    /// `headers`: the value of every signature field of the request.
    [[nodiscard]] SignatureVerdict verify(const QList<QByteArray> &headers, QByteArrayView body) const;
    /// Of a right signature: it was made with the first of the valid secrets, the one in use.
    [[nodiscard]] bool isOfFirst(const QList<QByteArray> &headers, QByteArrayView body) const;

private:
    struct FreeContext {
        void operator()(evp_mac_ctx_st *context) const;
    };
    using Context = std::unique_ptr<evp_mac_ctx_st, FreeContext>;

    [[nodiscard]] static Context keyedContext(const QByteArray &secret);

    std::vector<Context> m_keyed; ///< keyed once: 0.3 us a check instead of 2.1
};

} // namespace arowana
