// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// HTTP on loopback by libmicrohttpd, driven from the Qt event loop: the library runs without a thread of its
// own on an epoll descriptor that a QSocketNotifier watches, so requests are answered on the one model thread
// and nothing needs a lock. Linux only, in this one file; elsewhere the library's select mode would do the
// same.

#include "app/sandbox/reply.h"
#include "app/sandbox/request.h"

#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

struct MHD_Connection;
struct MHD_Daemon;

namespace arowana::sandbox {

class HttpServer final : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<Reply(const Request &)>;

    using Clock = std::function<Instant()>;

    /// `handler` answers each request, at once and on this thread; `clock` gives the Date header.
    HttpServer(Handler handler, Clock clock, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Binds and listens; port 0 picks one. False when that fails or `host` is no loopback address.
    [[nodiscard]] bool start(const QHostAddress &host, quint16 port);
    /// The port that is bound, 0 before start().
    [[nodiscard]] quint16 port() const { return m_port; }

    /// For the library's callback only.
    [[nodiscard]] Reply answer(const Request &request) const { return m_handler(request); }
    [[nodiscard]] Instant now() const { return m_clock(); }
    /// Lets the connection rest; its request comes back to the callback later. False when too many do.
    [[nodiscard]] bool park(MHD_Connection *connection, qint64 ms);

private:
    void run();
    void wake(MHD_Connection *connection);

    Handler m_handler;
    Clock m_clock;
    QSet<MHD_Connection *> m_parked;
    MHD_Daemon *m_daemon = nullptr;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timer;
    quint16 m_port = 0;
};

} // namespace arowana::sandbox
