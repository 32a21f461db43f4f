// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/socketcourier.h"

#include "app/sandbox/socketpost.h"

namespace arowana::sandbox {

namespace {

constexpr int kMostAtOnce = 64;

} // namespace

SocketCourier::SocketCourier(int patienceMs, QObject *parent)
    : QObject(parent)
    , m_patienceMs(patienceMs)
{
}

void SocketCourier::post(Parcel parcel, std::function<void(CourierResult)> done)
{
    m_waiting.push_back({std::move(parcel), std::move(done)});
    // From the event loop, so that the caller is never answered inside its own call.
    QMetaObject::invokeMethod(this, &SocketCourier::startNext, Qt::QueuedConnection);
}

void SocketCourier::startNext()
{
    while (m_running < kMostAtOnce && !m_waiting.empty()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_running;
        auto *post = new SocketPost(std::move(next.parcel), m_patienceMs, this);
        connect(post, &SocketPost::finished, this,
                [this, post, done = std::move(next.done)](int status, const QByteArray &problem) {
                    --m_running;
                    post->deleteLater();
                    done({status, problem});
                    startNext();
                });
        post->start();
    }
}

} // namespace arowana::sandbox
