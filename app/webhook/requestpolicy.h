// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who may deliver: secret path, method, type, host, no browser, right signature. Pure judgement over a sound
// request; framing and sizes were judged before. Owned by WebhookListener, engine thread.

#include "app/webhook/allowedhosts.h"
#include "app/webhook/refusalreason.h"
#include "app/webhook/requesthead.h"
#include "app/webhook/signatureverifier.h"

#include <optional>

namespace arowana {

class RequestPolicy {
public:
    /// The only target that is served, compared whole. InvalidInput unless it is a `/` and more, of
    /// letters, digits and `-._~/`; the former one then stays.
    Result<void> setPath(const QByteArray &path);
    [[nodiscard]] const QByteArray &path() const { return m_path; }

    [[nodiscard]] AllowedHosts &hosts() { return m_hosts; }
    [[nodiscard]] SignatureVerifier &signatures() { return m_signatures; }

    /// Before the body is read. nullopt: read on.
    [[nodiscard]] std::optional<RefusalReason>
    judgeHead(const RequestHead &head, const QHostAddress &ownAddress, quint16 ownPort) const;
    /// Once the body is there.
    [[nodiscard]] std::optional<RefusalReason> judgeBody(const RequestHead &head, QByteArrayView body) const;
    /// Of a request that was not refused: signed with the secret in use, not with a former one.
    [[nodiscard]] bool isSignedWithCurrent(const RequestHead &head, QByteArrayView body) const
    {
        return m_signatures.isOfFirst(head.signatures, body);
    }

private:
    QByteArray m_path; ///< empty: nothing is served
    AllowedHosts m_hosts;
    SignatureVerifier m_signatures;
};

} // namespace arowana
