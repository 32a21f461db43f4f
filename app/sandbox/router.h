// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From a request to the answer: ordered faults, key, path, method, content type, then the call. Every POST
// and its answer go into the evidence. Knows HTTP's rules, leaves the calls' meaning to the ...Api classes
// and the platform.

#include "app/sandbox/platform.h"

namespace arowana::sandbox {

class Router {
public:
    /// `apiKey` is the one key of the practice workspace until `POST /sandbox/key` gives another one; calls
    /// under `/sandbox` always take the first.
    Router(Platform &platform, QByteArray apiKey);

    [[nodiscard]] Reply handle(const Request &request);

private:
    [[nodiscard]] Reply answer(const Request &request);
    [[nodiscard]] std::optional<Refusal> refuseBody(const Request &request) const;
    [[nodiscard]] bool isAuthorized(const Request &request) const;
    [[nodiscard]] Reply billing(const Request &request);
    [[nodiscard]] Reply practice(const Request &request);
    [[nodiscard]] std::optional<Refusal> refuseHaste(const Request &request);

    Platform &m_platform;
    QByteArray m_firstKey;
    QByteArray m_apiKey;
};

} // namespace arowana::sandbox
