// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What happened on the wire in one call, as facts: nothing here says yet what it means for the message.
// Made by ApiCall, judged by setbackOf(). Value, any thread.

#include "models/domain/instant.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QString>

#include <optional>

namespace arowana {

struct Exchange {
    enum class End {
        Finished,     ///< Qt says it is over, well or not
        DeadlinePast, ///< given up here
        TooLong,      ///< the answer was cut off here
        NeverStarted, ///< told not to send, or nothing sensible to send
    };

    End end = End::Finished;
    int httpStatus = 0; ///< 0: no status line came
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText;       ///< the system's words
    bool offline = false;    ///< NeverStarted because the console was told not to send
    bool heldBack = false;   ///< NeverStarted because what it was asked on may be so no more
    bool mayHaveLeft = true; ///< false: it is certain that no byte of the request left this machine
    QByteArray body;
    qint64 declaredLength = -1; ///< Content-Length; -1: none
    QByteArray retryAfter;      ///< `Retry-After` in seconds, also where the header names a date
    QString redirectTarget;     ///< scheme, host and port a redirect points to
    qint64 latencyMs = -1;
    std::optional<Instant> serverDate;
    QString proxy;              ///< `host:port` of the one on the way, where no status line came
    bool withFormerKey = false; ///< the key was changed while the call was under way
};

} // namespace arowana
