// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/postrecords.h"

#include <QCryptographicHash>

#include <algorithm>

namespace arowana::sandbox {

void PostRecords::note(const Request &request, const Reply &reply, Instant at)
{
    if (reply.status >= 400) {
        const Json body = Json::parse(reply.body.cbegin(), reply.body.cend(), nullptr, false);
        const QByteArray error =
            body.is_object() && body.contains("error") ? jsonString(body["error"]) : QByteArray();
        m_refused.push_back(
            {at, request.path, reply.status, error, request.idempotencyKey.value_or(QByteArray())});
    }
    if (request.path != "/v1/messages")
        return;
    if (!request.idempotencyKey) {
        ++m_withoutKey;
        return;
    }
    const QByteArray &key = *request.idempotencyKey;
    if (!m_places.contains(key)) {
        m_places.insert(key, m_keys.size());
        m_keys.push_back({key, {}, {}});
    }
    Key &entry = m_keys[m_places.value(key)];
    entry.statuses.push_back(reply.status);
    const QByteArray hash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    if (std::find(entry.bodies.cbegin(), entry.bodies.cend(), hash) == entry.bodies.cend())
        entry.bodies.push_back(hash);
}

Json PostRecords::posts() const
{
    Json list = Json::array();
    for (const Key &entry : m_keys) {
        Json bodies = Json::array();
        for (const QByteArray &hash : entry.bodies)
            bodies.push_back(jsonText(hash));
        list.push_back({{"idempotency_key", jsonText(entry.key)},
                        {"count", entry.statuses.size()},
                        {"statuses", entry.statuses},
                        {"body_sha256", std::move(bodies)}});
    }
    return list;
}

Json PostRecords::refused() const
{
    Json list = Json::array();
    for (const Refused &one : m_refused)
        list.push_back({{"at", jsonText(one.at.toIsoMs())},
                        {"path", jsonText(one.path)},
                        {"status", one.status},
                        {"error", jsonText(one.error)},
                        {"idempotency_key", one.key.isEmpty() ? Json(nullptr) : jsonText(one.key)}});
    return list;
}

} // namespace arowana::sandbox
