// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "piecewise.h"

#include <QRandomGenerator>

#include <algorithm>

namespace arowana::test {

Verdict feed(const QByteArray &bytes, const std::function<qsizetype()> &pieceSize)
{
    RequestReader reader;
    Verdict verdict;
    qsizetype at = 0;
    while (at < bytes.size() && reader.state() == RequestReader::State::NeedMore) {
        const qsizetype size = std::min(pieceSize(), bytes.size() - at);
        // A copy of its own, so that a sanitizer sees a look beyond the piece.
        const QByteArray piece(bytes.constData() + at, size);
        qsizetype taken = 0;
        while (taken < size && reader.state() == RequestReader::State::NeedMore) {
            taken += reader.feed(QByteArrayView(piece).sliced(taken));
            if (reader.state() == RequestReader::State::HeadDone)
                reader.proceed();
        }
        at += taken;
    }
    verdict.taken = at;
    verdict.state = reader.state();
    if (reader.state() == RequestReader::State::Rejected)
        verdict.reason = reader.reason();
    if (reader.state() == RequestReader::State::Complete) {
        verdict.head = reader.head();
        verdict.body = reader.takeBody();
    }
    return verdict;
}

Verdict feedWhole(const QByteArray &bytes)
{
    return feed(bytes, [&bytes] { return std::max<qsizetype>(1, bytes.size()); });
}

Verdict feedByteWise(const QByteArray &bytes)
{
    return feed(bytes, [] { return 1; });
}

Verdict feedRandomly(const QByteArray &bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    return feed(bytes, [&random] { return qsizetype(random.bounded(1, 18)); });
}

QByteArray describe(const Verdict &verdict)
{
    QByteArray text;
    switch (verdict.state) {
    case RequestReader::State::NeedMore:
        text = "needs more";
        break;
    case RequestReader::State::HeadDone:
        text = "head done";
        break;
    case RequestReader::State::Complete:
        text = "complete";
        break;
    case RequestReader::State::Rejected:
        text = "rejected";
        break;
    }
    if (verdict.reason)
        text += ' ' + refusalWord(*verdict.reason);
    return text + " after " + QByteArray::number(verdict.taken) + " bytes, body of " +
           QByteArray::number(verdict.body.size());
}

} // namespace arowana::test
