// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/beastrequest.h"

#include "app/webhook/listenerlimits.h"

#include <boost/asio/buffer.hpp>

namespace arowana {

namespace http = boost::beast::http;

namespace {

QByteArrayView viewOf(boost::beast::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

RefusalReason reasonOf(const boost::beast::error_code &error)
{
    if (error == http::error::body_limit)
        return RefusalReason::BodyTooLarge;
    if (error == http::error::header_limit)
        return RefusalReason::HeadTooLarge;
    if (error == http::error::bad_content_length || error == http::error::bad_transfer_encoding)
        return RefusalReason::AmbiguousLength;
    if (error == http::error::bad_chunk || error == http::error::bad_chunk_extension)
        return RefusalReason::MalformedBody;
    return RefusalReason::MalformedHead;
}

} // namespace

BeastRequest::BeastRequest()
{
    eager(true);
    // The gate has counted already; Beast's own limit lies just above, so that it never decides.
    header_limit(static_cast<std::uint32_t>(limits::kHeadBytes + 1));
    body_limit(static_cast<std::uint64_t>(limits::kBodyBytes));
}

std::optional<RefusalReason> BeastRequest::take(QByteArrayView bytes)
{
    Q_ASSERT(!bytes.isEmpty() && !is_done());
    const auto size = static_cast<std::size_t>(bytes.size());
    error_code error;
    const std::size_t taken = put(boost::asio::const_buffer(bytes.data(), size), error);
    if (m_refused)
        return m_refused;
    if (error && error != http::error::need_more)
        return reasonOf(error);
    // Beast has seen complete lines only: what it leaves over, it frames differently from the gate.
    if (taken != size)
        return RefusalReason::AmbiguousLength;
    return std::nullopt;
}

std::optional<RefusalReason> BeastRequest::finishHead()
{
    if (!is_header_done())
        return RefusalReason::MalformedHead;
    if (const auto refused = m_rules.finish())
        return refused;
    const auto length = content_length();
    const bool sameLength = length.has_value() == m_head.contentLength.has_value() &&
                            (!length || *length == static_cast<std::uint64_t>(*m_head.contentLength));
    if (!sameLength || chunked() != m_head.chunked)
        return RefusalReason::AmbiguousLength;
    m_head.keepAlive = m_head.minorVersion == 1 && keep_alive();
    return std::nullopt;
}

void BeastRequest::on_request_impl(http::verb, string_view method, string_view target, int version,
                                   error_code &)
{
    m_head.method = viewOf(method).toByteArray();
    m_head.target = viewOf(target).toByteArray();
    m_head.minorVersion = version - 10;
}

void BeastRequest::on_response_impl(int, string_view, int, error_code &)
{
    // Never called by a request parser.
}

void BeastRequest::on_field_impl(http::field, string_view name, string_view value, error_code &error)
{
    m_refused = m_rules.take(viewOf(name), viewOf(value));
    if (m_refused)
        error = http::error::bad_field;
}

void BeastRequest::on_header_impl(error_code &) {}

void BeastRequest::on_body_init_impl(boost::optional<std::uint64_t> const &, error_code &)
{
    // Nothing is reserved: a peer that only announces a body shall not cost memory.
}

std::size_t BeastRequest::on_body_impl(string_view bytes, error_code &)
{
    m_body.append(viewOf(bytes));
    return bytes.size();
}

void BeastRequest::on_chunk_header_impl(std::uint64_t, string_view, error_code &) {}

std::size_t BeastRequest::on_chunk_body_impl(std::uint64_t, string_view bytes, error_code &)
{
    m_body.append(viewOf(bytes));
    return bytes.size();
}

void BeastRequest::on_finish_impl(error_code &) {}

} // namespace arowana
