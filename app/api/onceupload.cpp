// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/onceupload.h"

#include <algorithm>
#include <cstring>

namespace arowana {

OnceUpload::OnceUpload(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceUpload::atEnd() const
{
    return m_position >= m_body.size();
}

qint64 OnceUpload::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OnceUpload::readData(char *data, qint64 most)
{
    if (atEnd())
        return -1;
    const qint64 count = std::min(most, qint64(m_body.size()) - m_position);
    std::memcpy(data, m_body.constData() + m_position, size_t(count));
    m_position += count;
    return count;
}

} // namespace arowana
