// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The courier of the running program: one HTTP/1.1 POST per connection over a plain or TLS socket. Not
// QNetworkAccessManager: that one repeats a POST by itself when the peer closes, which would falsify the
// evidence. Follows no redirect, keeps no connection. At most 64 at a time, the others wait their turn.

#include "app/sandbox/courier.h"

#include <QObject>

#include <deque>

namespace arowana::sandbox {

class SocketCourier final : public QObject, public Courier {
    Q_OBJECT
public:
    /// `patienceMs`: how long one POST may take from connecting to the end of the answer, in real time.
    explicit SocketCourier(int patienceMs = 5'000, QObject *parent = nullptr);

    void post(Parcel parcel, std::function<void(CourierResult)> done) override;

private:
    struct Waiting {
        Parcel parcel;
        std::function<void(CourierResult)> done;
    };

    void startNext();

    int m_patienceMs;
    int m_running = 0;
    std::deque<Waiting> m_waiting;
};

} // namespace arowana::sandbox
