// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Carries one webhook to its endpoint and says what came back. SocketCourier does it over the network, tests
// put a recording one in its place.

#include <QByteArray>

#include <functional>

namespace arowana::sandbox {

struct Parcel {
    QByteArray url;
    QByteArray signature; ///< the whole value of `X-Arowana-Signature`
    QByteArray body;
};

struct CourierResult {
    int status = 0;     ///< HTTP status; 0 when no answer came
    QByteArray problem; ///< why no answer came, in a few words
};

class Courier {
public:
    Courier() = default;
    Courier(const Courier &) = delete;
    Courier &operator=(const Courier &) = delete;
    virtual ~Courier() = default;

    /// Posts the parcel once. `done` is called once, later, never from inside this call.
    virtual void post(Parcel parcel, std::function<void(CourierResult)> done) = 0;
};

} // namespace arowana::sandbox
