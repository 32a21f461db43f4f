// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why the listener refused a request, and the HTTP status that goes with it. The peer sees the status only;
// the reason is for the operator.

#include <QByteArray>

namespace arowana {

enum class RefusalReason {
    MalformedHead,      ///< 400: request line or field syntax
    MalformedBody,      ///< 400: chunk framing
    AmbiguousLength,    ///< 400: two lengths, a list, a coding other than one `chunked`
    BadHost,            ///< 400: no Host, two, or not a host
    UnsupportedVersion, ///< 505: neither HTTP/1.0 nor HTTP/1.1
    HeadTooLarge,       ///< 431
    TooManyFields,      ///< 431
    BodyTooLarge,       ///< 413
    BrowserOrigin,      ///< 403: a web page sent it
    ForeignHost,        ///< 403: neither the bound address nor the public URL's host
    UnknownPath,        ///< 404
    WrongMethod,        ///< 405
    WrongType,          ///< 415: not application/json, or an encoded body
    UnmetExpectation,   ///< 417
    SignatureMissing,   ///< 401
    SignatureRepeated,  ///< 401
    SignatureMalformed, ///< 401
    SignatureWrong,     ///< 401: made with another secret or over other bytes
    TooSlow,            ///< 408
    Crowded,            ///< 503: made room for a newer connection, or no memory share was left
    TooManyFromAddress, ///< closed without an answer
    NotStored,          ///< 503: the engine could not store it
    EngineSilent,       ///< 503: the engine did not answer in time
};

/// The HTTP status; 0 for a connection that is closed without an answer.
[[nodiscard]] int httpStatus(RefusalReason reason);

/// A stable lower-case word for logs, such as `signature-wrong`.
[[nodiscard]] QByteArray refusalWord(RefusalReason reason);

} // namespace arowana
