// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/strictjson.h"

#include <QCoreApplication>
#include <QSet>

#include <nlohmann/json.hpp>

#include <string>

namespace arowana {

namespace {

QByteArray toQt(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// The library writes the decimal point of the C locale in force into the text it hands over ("0,08" on a
/// German desktop, since the application calls setlocale); JSON knows only the point.
QByteArray jsonNumber(const std::string &text)
{
    QByteArray out = toQt(text);
    for (char &c : out) {
        const bool ofNumber = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == 'e' || c == 'E';
        if (!ofNumber)
            c = '.';
    }
    return out;
}

/// Builds the value from the library's parse events. Returning false ends the parse.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    JsonValue root;
    QString problem;

    bool null() override { return leaf(JsonValue()); }
    bool boolean(bool value) override { return leaf(JsonValue::boolean(value)); }
    bool number_integer(number_integer_t value) override
    {
        return leaf(JsonValue::number(QByteArray::number(qlonglong(value))));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return leaf(JsonValue::number(QByteArray::number(qulonglong(value))));
    }
    bool number_float(number_float_t, const string_t &source) override
    {
        return leaf(JsonValue::number(jsonNumber(source)));
    }
    bool string(string_t &value) override { return leaf(JsonValue::text(toQt(value))); }
    bool binary(binary_t &) override { return refuse(QStringLiteral("binary value")); }
    bool start_object(std::size_t) override { return open(JsonValue::object()); }
    bool start_array(std::size_t) override { return open(JsonValue::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        m_open.back().key = toQt(name);
        if (m_open.back().seen.contains(m_open.back().key))
            return refuse(QStringLiteral("the same key twice"));
        m_open.back().seen.insert(m_open.back().key);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::json::exception &reason) override
    {
        // Not the reason's own text: it quotes the content.
        return refuse(QStringLiteral("not JSON at byte %1 (%2)").arg(position).arg(reason.id));
    }

private:
    struct Open {
        JsonValue *value = nullptr;
        QByteArray key;
        QSet<QByteArray> seen;
    };

    bool refuse(const QString &why)
    {
        problem = why;
        return false;
    }

    /// Where the value went, or nullptr when there are too many. Pointers into outer values stay good while
    /// an inner one is open: nothing is appended to the outer meanwhile.
    JsonValue *place(JsonValue value)
    {
        if (++m_count > kJsonValuesMost) {
            problem = QStringLiteral("more than %1 values").arg(kJsonValuesMost);
            return nullptr;
        }
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        Open &outer = m_open.back();
        return outer.value->isArray() ? &outer.value->append(std::move(value))
                                      : &outer.value->append(std::move(outer.key), std::move(value));
    }

    bool leaf(JsonValue value) { return place(std::move(value)) != nullptr; }

    bool open(JsonValue value)
    {
        if (m_open.size() >= size_t(kJsonDepthMost))
            return refuse(QStringLiteral("nested deeper than %1").arg(kJsonDepthMost));
        JsonValue *placed = place(std::move(value));
        if (!placed)
            return false;
        m_open.push_back({placed, {}, {}});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::vector<Open> m_open;
    int m_count = 0;
};

} // namespace

Error malformed(const QString &detail)
{
    return {ErrorKind::Malformed,
            QCoreApplication::translate("arowana::Wire", "What came in cannot be understood."), QString(),
            detail};
}

Result<JsonValue> readStrictJson(const QByteArray &bytes, qsizetype bytesMost)
{
    if (bytes.size() > bytesMost)
        return malformed(QStringLiteral("longer than %1 bytes").arg(bytesMost));
    // The library takes a NUL for the end of the text and would not look at what follows.
    if (bytes.contains('\0'))
        return malformed(QStringLiteral("NUL byte"));
    Builder builder;
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return malformed(builder.problem);
    return std::move(builder.root);
}

} // namespace arowana
