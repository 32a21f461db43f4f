// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Boost.Beast's request parser, fed by hand with bytes the gates have passed. It gives the meaning of the
// head and the bytes of the body. Private to RequestReader, which owns it for the life of one request; the
// Boost headers stay in here.

#include "app/webhook/fieldrules.h"
#include "app/webhook/requesthead.h"

#include <boost/beast/http/basic_parser.hpp>

#include <QByteArrayView>

namespace arowana {

class BeastRequest final : public boost::beast::http::basic_parser<true> {
public:
    BeastRequest();
    ~BeastRequest() override = default;

    /// Feeds bytes that must all be taken; a reason when Beast refuses them or leaves some over.
    /// `bytes` must not be empty and is_done() must be false.
    [[nodiscard]] std::optional<RefusalReason> take(QByteArrayView bytes);

    /// Once the head was taken.
    [[nodiscard]] std::optional<RefusalReason> finishHead();

    [[nodiscard]] const RequestHead &head() const { return m_head; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] QByteArray takeBody() { return std::move(m_body); }

private:
    using error_code = boost::beast::error_code;
    using string_view = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb verb, string_view method, string_view target, int version,
                         error_code &error) override;
    void on_response_impl(int code, string_view reason, int version, error_code &error) override;
    void on_field_impl(boost::beast::http::field field, string_view name, string_view value,
                       error_code &error) override;
    void on_header_impl(error_code &error) override;
    void on_body_init_impl(boost::optional<std::uint64_t> const &length, error_code &error) override;
    std::size_t on_body_impl(string_view bytes, error_code &error) override;
    void on_chunk_header_impl(std::uint64_t size, string_view extensions, error_code &error) override;
    std::size_t on_chunk_body_impl(std::uint64_t left, string_view bytes, error_code &error) override;
    void on_finish_impl(error_code &error) override;

    RequestHead m_head;
    FieldRules m_rules{m_head};
    std::optional<RefusalReason> m_refused;
    QByteArray m_body;
};

} // namespace arowana
