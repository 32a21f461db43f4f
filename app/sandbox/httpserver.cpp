// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpserver.h"

#include "app/sandbox/httpdate.h"

#include <QSocketNotifier>

#include <microhttpd.h>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <chrono>
#include <cstring>
#include <utility>

namespace arowana::sandbox {

namespace {

constexpr unsigned int kIdleSeconds = 60;
constexpr unsigned int kMostConnections = 512;
constexpr qsizetype kMostParked = 256; // the others go on being served
constexpr size_t kBlock = 16 * 1024;
constexpr uint64_t kHugeBody = 1ULL << 30;
constexpr size_t kConnectionMemory = 64 * 1024;

/// One request while it arrives.
struct Arriving {
    Request request;
    std::optional<Reply> parked; ///< what it gets once it has rested
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

/// The half of a body, then the end of the connection.
struct Half {
    QByteArray bytes;
};

ssize_t readHalf(void *context, uint64_t position, char *buffer, size_t most)
{
    const QByteArray &bytes = static_cast<Half *>(context)->bytes;
    if (position >= uint64_t(bytes.size()))
        return MHD_CONTENT_READER_END_WITH_ERROR;
    const size_t size = qMin(most, size_t(bytes.size()) - size_t(position));
    std::memcpy(buffer, bytes.constData() + position, size);
    return ssize_t(size);
}

void freeHalf(void *context)
{
    delete static_cast<Half *>(context);
}

ssize_t readEndless(void *, uint64_t, char *buffer, size_t most)
{
    std::memset(buffer, ' ', most);
    return ssize_t(most);
}

MHD_Response *responseOf(const Reply &reply)
{
    const auto size = size_t(reply.body.size());
    if (reply.manner == Manner::Cut)
        return MHD_create_response_from_callback(size, kBlock, &readHalf, new Half{reply.body.left(size / 2)},
                                                 &freeHalf);
    if (reply.manner == Manner::Endless)
        return MHD_create_response_from_callback(kHugeBody, kBlock, &readEndless, nullptr, nullptr);
    return MHD_create_response_from_buffer(size, const_cast<char *>(reply.body.constData()),
                                           MHD_RESPMEM_MUST_COPY);
}

MHD_Result queue(MHD_Connection *connection, const Reply &reply, Instant now)
{
    MHD_Response *response = responseOf(reply);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, "Date", httpDate(now).constData());
    MHD_add_response_header(response, "Content-Type", reply.contentType.constData());
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
    request.bodyIsTooLarge = header(connection, "Content-Length").toLongLong() > largestBody(request.path);
    return arriving;
}

/// Answers now, or lets the request rest first. MHD_NO closes the connection.
MHD_Result respond(HttpServer &server, MHD_Connection *connection, Arriving &arriving)
{
    Reply reply = server.answer(arriving.request);
    if (reply.manner == Manner::Closed)
        return MHD_NO;
    if (reply.manner != Manner::Late && reply.manner != Manner::Never)
        return queue(connection, reply, server.now());
    if (!server.park(connection, reply.delayMs))
        return MHD_NO;
    arriving.parked = std::move(reply);
    return MHD_YES;
}

MHD_Result handleAccess(void *server, MHD_Connection *connection, const char *url, const char *method,
                        const char *, const char *upload, size_t *uploadSize, void **context)
{
    auto &self = *static_cast<HttpServer *>(server);
    auto *arriving = static_cast<Arriving *>(*context);
    if (!arriving) {
        arriving = beginRequest(connection, url, method);
        *context = arriving;
        // A body announced as too large is refused before it is sent.
        return arriving->request.bodyIsTooLarge ? respond(self, connection, *arriving) : MHD_YES;
    }
    if (arriving->parked)
        return arriving->parked->manner == Manner::Never ? MHD_NO
                                                         : queue(connection, *arriving->parked, self.now());
    Request &request = arriving->request;
    if (*uploadSize > 0) {
        if (request.body.size() + qsizetype(*uploadSize) > largestBody(request.path)) {
            request.bodyIsTooLarge = true;
            request.body.clear();
        }
        if (!request.bodyIsTooLarge)
            request.body.append(upload, qsizetype(*uploadSize));
        *uploadSize = 0;
        return MHD_YES;
    }
    return respond(self, connection, *arriving);
}

void forget(void *, MHD_Connection *, void **context, MHD_RequestTerminationCode)
{
    delete static_cast<Arriving *>(*context);
    *context = nullptr;
}

} // namespace

HttpServer::HttpServer(Handler handler, Clock clock, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpServer::run);
}

HttpServer::~HttpServer()
{
    m_notifier.reset();
    // The library cannot stop while connections rest.
    for (MHD_Connection *connection : std::as_const(m_parked))
        MHD_resume_connection(connection);
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
    const unsigned int flags = unsigned(MHD_USE_EPOLL) | unsigned(MHD_ALLOW_SUSPEND_RESUME) |
                               unsigned(MHD_USE_SUPPRESS_DATE_NO_CLOCK) |
                               (isV6 ? unsigned(MHD_USE_IPv6) : unsigned(MHD_NO_FLAG));
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

bool HttpServer::park(MHD_Connection *connection, qint64 ms)
{
    if (m_parked.size() >= kMostParked)
        return false;
    MHD_suspend_connection(connection);
    m_parked.insert(connection);
    // A resting connection is not watched, so it stays until it is woken: the pointer is good until then.
    QTimer::singleShot(std::chrono::milliseconds(ms), Qt::PreciseTimer, this,
                       [this, connection] { wake(connection); });
    return true;
}

void HttpServer::wake(MHD_Connection *connection)
{
    m_parked.remove(connection);
    MHD_resume_connection(connection);
    run();
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
