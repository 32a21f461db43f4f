// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A courier that writes down what it is given and answers with the status the test has set, one millisecond
// later.

#include "app/sandbox/courier.h"
#include "app/sandbox/json.h"
#include "app/sandbox/scheduler.h"

#include <vector>

namespace arowana::sandbox {

class RecordingCourier final : public Courier {
public:
    struct Posted {
        Parcel parcel;
        Instant at;
    };

    explicit RecordingCourier(Scheduler &scheduler)
        : m_scheduler(scheduler)
    {
    }

    void post(Parcel parcel, std::function<void(CourierResult)> done) override
    {
        posted.push_back({std::move(parcel), m_scheduler.now()});
        m_scheduler.after(1, [this, done = std::move(done)] { done({status, problem}); });
    }

    /// The bodies of one event, in order.
    [[nodiscard]] std::vector<Json> eventsNamed(const QByteArray &event) const
    {
        std::vector<Json> out;
        for (const Posted &one : posted) {
            Json body = Json::parse(one.parcel.body.toStdString());
            if (jsonString(body["event"]) == event)
                out.push_back(std::move(body));
        }
        return out;
    }

    int status = 200;
    QByteArray problem;
    std::vector<Posted> posted;

private:
    Scheduler &m_scheduler;
};

} // namespace arowana::sandbox
