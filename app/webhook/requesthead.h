// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the listener needs of a request's head, once framing and fields were found sound. Bytes as they came.

#include <QByteArray>
#include <QList>

#include <optional>

namespace arowana {

struct RequestHead {
    QByteArray method;
    QByteArray target; ///< origin form, starts with one slash
    int minorVersion = 1;
    QByteArray host;                     ///< `name`, `name:port`, `[address]:port`
    std::optional<qint64> contentLength; ///< never together with chunked
    bool chunked = false;
    bool keepAlive = false;
    bool hasOrigin = false;
    bool hasContentEncoding = false;
    bool expectsContinue = false;
    bool hasOtherExpectation = false;
    QList<QByteArray> contentTypes; ///< one entry per field
    QList<QByteArray> signatures;   ///< one entry per `X-Arowana-Signature`

    friend bool operator==(const RequestHead &, const RequestHead &) = default;
};

} // namespace arowana
