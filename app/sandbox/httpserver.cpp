// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpserver.h"

#include <QSocketNotifier>

#include <microhttpd.h>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cstring>

namespace arowana::sandbox {

namespace {

constexpr unsigned int kIdleSeconds = 60;
constexpr unsigned int kMostConnections = 512;
constexpr size_t kConnectionMemory = 64 * 1024;

/// One request while it arrives.
struct Arriving {
    Request request;
    bool rejectedEarly = false;
};

QByteArray header(MHD_Connection *connection, const char *name)
{
    return QByteArray(MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name));
}

MHD_Result addQueryItem(void *context, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<Request *>(context)->query.emplace_back(QByteArray(name), QByteArray(value));
    return MHD_YES;
}

MHD_Result queue(MHD_Connection *connection, const Reply &reply)
{
    MHD_Response *response = MHD_create_response_from_buffer(
        size_t(reply.body.size()), const_cast<char *>(reply.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, "Content-Type", "application/json");
    for (const auto &[name, value] : reply.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    const MHD_Result result =
        MHD_queue_response(connection, static_cast<unsigned int>(reply.status), response);
    MHD_destroy_response(response);
    return result;
}

Arriving *beginRequest(MHD_Connection *connection, const char *url, const char *method)
{
    auto *arriving = new Arriving;
    Request &request = arriving->request;
    request.method = method;
    request.path = url;
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &addQueryItem, &request);
    request.authorization = header(connection, "Authorization");
    request.contentType = header(connection, "Content-Type");
    if (MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Idempotency-Key"))
        request.idempotencyKey = header(connection, "Idempotency-Key");
    request.bodyIsTooLarge = header(connection, "Content-Length").toLongLong() > kLargestBody;
    return arriving;
}

MHD_Result handleAccess(void *server, MHD_Connection *connection, const char *url, const char *method,
                        const char *, const char *upload, size_t *uploadSize, void **context)
{
    const auto *self = static_cast<const HttpServer *>(server);
    auto *arriving = static_cast<Arriving *>(*context);
    if (!arriving) {
        arriving = beginRequest(connection, url, method);
        *context = arriving;
        // A body announced as too large is refused before it is sent.
        return arriving->request.bodyIsTooLarge ? queue(connection, self->answer(arriving->request))
                                                : MHD_YES;
    }
    Request &request = arriving->request;
    if (*uploadSize > 0) {
        if (request.body.size() + qsizetype(*uploadSize) > kLargestBody) {
            request.bodyIsTooLarge = true;
            request.body.clear();
        }
        if (!request.bodyIsTooLarge)
            request.body.append(upload, qsizetype(*uploadSize));
        *uploadSize = 0;
        return MHD_YES;
    }
    return queue(connection, self->answer(request));
}

void forget(void *, MHD_Connection *, void **context, MHD_RequestTerminationCode)
{
    delete static_cast<Arriving *>(*context);
    *context = nullptr;
}

} // namespace

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpServer::run);
}

HttpServer::~HttpServer()
{
    m_notifier.reset();
    if (m_daemon)
        MHD_stop_daemon(m_daemon);
}

bool HttpServer::start(const QHostAddress &host, quint16 port)
{
    if (!host.isLoopback() || m_daemon)
        return false;
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    v4.sin_addr.s_addr = htonl(host.toIPv4Address());
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    v6.sin6_addr = in6addr_loopback;
    const bool isV6 = host.protocol() == QAbstractSocket::IPv6Protocol;
    const unsigned int flags =
        unsigned(MHD_USE_EPOLL) | (isV6 ? unsigned(MHD_USE_IPv6) : unsigned(MHD_NO_FLAG));
    const sockaddr *address =
        isV6 ? reinterpret_cast<const sockaddr *>(&v6) : reinterpret_cast<const sockaddr *>(&v4);
    m_daemon =
        MHD_start_daemon(flags, 0, nullptr, nullptr, &handleAccess, this, MHD_OPTION_SOCK_ADDR, address,
                         MHD_OPTION_NOTIFY_COMPLETED, &forget, nullptr, MHD_OPTION_CONNECTION_TIMEOUT,
                         kIdleSeconds, MHD_OPTION_CONNECTION_LIMIT, kMostConnections,
                         MHD_OPTION_CONNECTION_MEMORY_LIMIT, kConnectionMemory, MHD_OPTION_END);
    if (!m_daemon)
        return false;
    const auto *bound = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT);
    const auto *epoll = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_EPOLL_FD);
    if (!bound || !epoll)
        return false;
    m_port = bound->port;
    m_notifier = std::make_unique<QSocketNotifier>(epoll->epoll_fd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &HttpServer::run);
    return true;
}

void HttpServer::run()
{
    MHD_run(m_daemon);
    // The library may hold work it has already taken from the descriptor, and idle connections to close.
    MHD_UNSIGNED_LONG_LONG waitMs = 0;
    if (MHD_get_timeout(m_daemon, &waitMs) == MHD_YES)
        m_timer.start(int(qMin<quint64>(waitMs, 60'000)));
    else
        m_timer.stop();
}

} // namespace arowana::sandbox
