// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One POST on one connection: sends, reads the final status and the answer's body within its time, then is
// done. Owned by SocketCourier; says `finished` exactly once.

#include "app/sandbox/courier.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace arowana::sandbox {

class SocketPost final : public QObject {
    Q_OBJECT
public:
    SocketPost(Parcel parcel, int patienceMs, QObject *parent);
    ~SocketPost() override;

    void start();

Q_SIGNALS:
    /// `status` 0 when no answer came; `problem` then says why.
    void finished(int status, const QByteArray &problem);

private:
    void sendRequest();
    void readAnswer();
    void readHead();
    void end(int status, const QByteArray &problem);
    [[nodiscard]] QByteArray requestBytes() const;

    Parcel m_parcel;
    QUrl m_url;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_patience;
    QByteArray m_received;
    int m_status = 0; ///< of the final answer, once its head is read
    std::optional<qsizetype> m_bodyLeft;
    bool m_ended = false;
};

} // namespace arowana::sandbox
