// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idempotencystore.h"

#include "app/sandbox/requestdecoder.h"

#include <QCryptographicHash>

namespace arowana::sandbox {

namespace {

constexpr qint64 kRetentionMs = 24LL * 3600 * 1000;

} // namespace

Reply IdempotencyStore::answer(const Request &request, Instant now,
                               const std::function<Reply(const QByteArray &bodySha256)> &act)
{
    const QByteArray hash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    if (!request.idempotencyKey)
        return act(hash);
    const QByteArray &key = *request.idempotencyKey;
    if (!RequestDecoder::isUuid(key))
        return Refusal::invalid(Faults{{"Idempotency-Key", "must be a UUID"}}).toReply();
    if (const auto *entry = find(key, now)) {
        if (entry->bodySha256 == hash)
            return entry->reply;
        return Refusal{409,
                       "idempotency_conflict",
                       "This idempotency key was used with another body.",
                       {},
                       Json::object()}
            .toReply();
    }
    const Reply reply = act(hash);
    // A limit that passes must not stick to the key.
    if (reply.status < 500 && reply.status != 429)
        keep(key, {hash, reply, now});
    return reply;
}

const IdempotencyStore::Entry *IdempotencyStore::find(const QByteArray &key, Instant now)
{
    while (!m_order.empty() && now.since(m_entries.value(m_order.front()).at) > kRetentionMs) {
        m_entries.remove(m_order.front());
        m_order.pop_front();
    }
    const auto it = m_entries.constFind(key);
    return it == m_entries.cend() ? nullptr : &*it;
}

void IdempotencyStore::keep(const QByteArray &key, Entry entry)
{
    if (!m_entries.contains(key))
        m_order.push_back(key);
    m_entries.insert(key, std::move(entry));
}

} // namespace arowana::sandbox
