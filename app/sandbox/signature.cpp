// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/signature.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace arowana::sandbox {

QByteArray signatureOf(const QByteArray &secret, const QByteArray &body)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(body.constData());
    if (!HMAC(EVP_sha256(), secret.constData(), int(secret.size()), bytes, size_t(body.size()), digest,
              &size))
        return {};
    return "sha256=" + QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toHex();
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

} // namespace arowana::sandbox
