// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/signatureverifier.h"

#include "app/webhook/httpbytes.h"

#include <QCoreApplication>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <optional>

namespace arowana {

namespace {

constexpr std::size_t kDigestBytes = 32;
using Digest = std::array<unsigned char, kDigestBytes>;

std::optional<Digest> digestOf(QByteArrayView header)
{
    static constexpr QByteArrayView kPrefix("sha256=");
    if (!header.startsWith(kPrefix) || header.size() != kPrefix.size() + qsizetype(2 * kDigestBytes))
        return std::nullopt;
    const QByteArrayView hex = header.sliced(kPrefix.size());
    Digest digest{};
    for (qsizetype i = 0; i < hex.size(); ++i) {
        const int value = hexValue(hex[i]);
        if (value < 0 || (hex[i] >= 'A' && hex[i] <= 'F'))
            return std::nullopt;
        auto &byte = digest[static_cast<std::size_t>(i / 2)];
        byte = static_cast<unsigned char>(byte * 16 + value);
    }
    return digest;
}

bool computeMac(evp_mac_ctx_st *keyed, QByteArrayView body, Digest &digest)
{
    std::size_t size = 0;
    // Without a key this starts a new message under the key the context has.
    return EVP_MAC_init(keyed, nullptr, 0, nullptr) == 1 &&
           EVP_MAC_update(keyed, reinterpret_cast<const unsigned char *>(body.data()),
                          static_cast<std::size_t>(body.size())) == 1 &&
           EVP_MAC_final(keyed, digest.data(), &size, digest.size()) == 1 && size == digest.size();
}

Error error(ErrorKind kind, const char *what, const char *next)
{
    return Error{kind, QCoreApplication::translate("SignatureVerifier", what),
                 QCoreApplication::translate("SignatureVerifier", next), QString()};
}

} // namespace

Result<void> SignatureVerifier::setSecrets(const QList<QByteArray> &secrets)
{
    std::vector<Context> keyed;
    for (const QByteArray &secret : secrets) {
        if (secret.isEmpty())
            return error(
                ErrorKind::InvalidInput,
                QT_TRANSLATE_NOOP("SignatureVerifier", "The webhook secret is empty."),
                QT_TRANSLATE_NOOP("SignatureVerifier",
                                  "Enter the secret that the webhook endpoint was registered with."));
        Context context = keyedContext(secret);
        if (!context)
            return error(
                ErrorKind::Unsupported,
                QT_TRANSLATE_NOOP(
                    "SignatureVerifier",
                    "This computer's OpenSSL cannot compute HMAC-SHA256, so no webhook can be checked."),
                QT_TRANSLATE_NOOP("SignatureVerifier", "Repair the OpenSSL installation and start again."));
        keyed.push_back(std::move(context));
    }
    m_keyed = std::move(keyed);
    return {};
}

SignatureVerdict SignatureVerifier::verify(const QList<QByteArray> &headers, QByteArrayView body) const
{
    if (headers.isEmpty())
        return SignatureVerdict::Missing;
    if (headers.size() > 1)
        return SignatureVerdict::Repeated;
    const auto given = digestOf(headers.first());
    if (!given)
        return SignatureVerdict::Malformed;
    // No early end: the time taken tells nothing about which secret, or how much of it, was right.
    bool right = false;
    for (const Context &context : m_keyed) {
        Digest expected{};
        const bool computed = computeMac(context.get(), body, expected);
        const bool same = CRYPTO_memcmp(expected.data(), given->data(), expected.size()) == 0;
        right = right || (computed && same);
    }
    return right ? SignatureVerdict::Right : SignatureVerdict::Wrong;
}

bool SignatureVerifier::isOfFirst(const QList<QByteArray> &headers, QByteArrayView body) const
{
    if (m_keyed.size() < 2)
        return true;
    const auto given = headers.isEmpty() ? std::nullopt : digestOf(headers.first());
    Digest expected{};
    return given && computeMac(m_keyed.front().get(), body, expected) &&
           CRYPTO_memcmp(expected.data(), given->data(), expected.size()) == 0;
}

void SignatureVerifier::FreeContext::operator()(evp_mac_ctx_st *context) const
{
    EVP_MAC_CTX_free(context);
}

SignatureVerifier::Context SignatureVerifier::keyedContext(const QByteArray &secret)
{
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    Context context(mac ? EVP_MAC_CTX_new(mac) : nullptr);
    EVP_MAC_free(mac); // the context holds its own reference
    if (!context)
        return nullptr;
    char digest[] = "SHA256";
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                 OSSL_PARAM_construct_end()};
    const auto *key = reinterpret_cast<const unsigned char *>(secret.constData());
    if (EVP_MAC_init(context.get(), key, static_cast<std::size_t>(secret.size()), params) != 1)
        return nullptr;
    return context;
}

} // namespace arowana
