// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A request body that can be read once. Qt sends a POST again by itself when the peer closes without
// answering (measured on 6.4.2) unless the body comes from a sequential device that is not buffered: then
// it cannot rewind and reports ContentReSendError. Owned by its ApiCall; engine thread.

#include <QIODevice>

namespace arowana {

class OnceUpload : public QIODevice {
    Q_OBJECT
public:
    explicit OnceUpload(QByteArray body, QObject *parent = nullptr);

    /// True once Qt has taken a byte of the body: from then on it may have left.
    [[nodiscard]] bool isTaken() const { return m_position > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Never: that is the point.
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace arowana
