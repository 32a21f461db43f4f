// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One request and its one end. Bounds the whole in time and the answer in size, sends a body at most once,
// and says with facts how it ended; what they mean is verdict.h's. Owned by the client; engine thread.

#include "app/api/exchange.h"
#include "models/domain/clock.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <memory>

namespace arowana {

class OnceUpload;

class ApiCall : public QObject {
    Q_OBJECT
public:
    /// Keeps the manager alive until it is over.
    ApiCall(std::shared_ptr<QNetworkAccessManager> manager, const Clock &clock, QObject *parent);
    ~ApiCall() override;

    /// Starts it, once. GET has no body; every other verb uploads `body`, be it empty, from a device that
    /// Qt cannot rewind. Followed by ended(), exactly once, unless this is destroyed before.
    void start(QNetworkRequest request, const QByteArray &verb, const QByteArray &body, int deadlineMs);

Q_SIGNALS:
    void ended(const arowana::Exchange &exchange);

private:
    void collect();
    void finish();
    void giveUp(Exchange::End end, const QString &why);
    void end(const Exchange &exchange);
    [[nodiscard]] Exchange facts() const;

    std::shared_ptr<QNetworkAccessManager> m_manager;
    const Clock &m_clock;
    QNetworkReply *m_reply = nullptr;
    OnceUpload *m_upload = nullptr;
    QTimer m_deadline;
    QByteArray m_body;
    qint64 m_startedAt = 0;
    bool m_sent = false;
};

} // namespace arowana
