// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsongate.h"

#include <QSet>

#include <vector>

namespace arowana::sandbox {

namespace {

/// Looks at the text as a stream before any value is built: what is refused here costs no memory.
class Gate final : public nlohmann::json_sax<Json> {
public:
    QByteArray fault;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return refuse("The body holds binary data."); }
    bool start_object(std::size_t) override { return enter(); }
    bool key(string_t &name) override
    {
        auto &seen = m_keys.back();
        const QByteArray key(name.data(), qsizetype(name.size()));
        if (seen.contains(key))
            return refuse("The key \"" + key.left(60) + "\" appears twice in one object.");
        if (seen.size() >= kMostMembers)
            return refuse("An object has more than 1000 members.");
        seen.insert(key);
        return true;
    }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override { return enter(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse("The body is not valid JSON (at byte " + QByteArray::number(quint64(position)) + ").");
    }

private:
    bool enter()
    {
        m_keys.emplace_back();
        return m_keys.size() <= kDeepestJson || refuse("The body is nested more than 32 levels deep.");
    }
    bool leave()
    {
        m_keys.pop_back();
        return true;
    }
    bool refuse(const QByteArray &why)
    {
        if (fault.isEmpty())
            fault = why;
        return false;
    }

    std::vector<QSet<QByteArray>> m_keys;
};

} // namespace

std::variant<Json, QByteArray> readJson(const QByteArray &body)
{
    Gate gate;
    if (!Json::sax_parse(body.cbegin(), body.cend(), &gate))
        return gate.fault.isEmpty() ? QByteArray("The body is not valid JSON.") : gate.fault;
    return Json::parse(body.cbegin(), body.cend(), nullptr, false);
}

} // namespace arowana::sandbox
