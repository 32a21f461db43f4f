// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The strict look at chunked framing before Boost.Beast may see it. Sizes are plain hex digits; chunk
// extensions and trailer fields are refused, as no genuine delivery has them and parsers disagree on them.

#include "app/webhook/refusalreason.h"

#include <QByteArrayView>

namespace arowana {

class ChunkGate {
public:
    enum class Kind {
        Framing, ///< part of a size line or a line end; more is needed
        Sized,   ///< framing up to the end of a size line; data follows
        Data,
        Complete, ///< framing up to the end of the body
        Refused,
    };

    struct Run {
        Kind kind = Kind::Framing;
        qsizetype length = 0;
    };

    /// The next run of bytes of one kind; call again with the rest. `bytes` must not be empty.
    [[nodiscard]] Run next(QByteArrayView bytes);

    /// Only when refused.
    [[nodiscard]] RefusalReason reason() const { return m_reason; }

private:
    enum class Place { Size, SizeLf, Data, DataCr, DataLf, EndCr, EndLf };

    [[nodiscard]] Kind step(char byte);
    [[nodiscard]] Kind stepSize(char byte);
    [[nodiscard]] Kind expect(char byte, char wanted, Place next);
    [[nodiscard]] Kind endOfSizeLine(char byte);
    [[nodiscard]] Kind refuse(RefusalReason reason);

    RefusalReason m_reason = RefusalReason::MalformedBody;
    Place m_place = Place::Size;
    int m_digits = 0;
    qint64 m_size = 0; ///< of the current chunk; while reading its data, what is left of it
    qint64 m_total = 0;
};

} // namespace arowana
