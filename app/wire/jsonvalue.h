// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A JSON value as it was read: texts in UTF-8, numbers as the text they were written with, so that money
// never passes through a binary double. Asking for a field that is missing, null or of another type is
// never an error: the answer is "not known" (an empty optional, or the null value). Value, any thread.

#include "models/domain/instant.h"
#include "models/domain/money.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace arowana {

class JsonValue {
public:
    enum class Kind { Null, Boolean, Number, Text, Array, Object };

    JsonValue() = default;
    [[nodiscard]] static JsonValue boolean(bool value);
    /// `source` is the number as it stood in the text.
    [[nodiscard]] static JsonValue number(QByteArray source);
    [[nodiscard]] static JsonValue text(QByteArray utf8);
    [[nodiscard]] static JsonValue array();
    [[nodiscard]] static JsonValue object();

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
    [[nodiscard]] bool isArray() const { return m_kind == Kind::Array; }
    [[nodiscard]] bool isObject() const { return m_kind == Kind::Object; }

    /// Whether an object has the key at all, with whatever value.
    [[nodiscard]] bool has(QByteArrayView key) const { return find(key) != nullptr; }
    /// The field of an object; the null value when there is none or this is no object. So it chains.
    [[nodiscard]] const JsonValue &operator[](QByteArrayView key) const;
    /// Elements of an array, or values of an object in the order written; empty for anything else.
    [[nodiscard]] const std::vector<JsonValue> &items() const { return m_items; }
    /// Keys of an object, beside items().
    [[nodiscard]] const std::vector<QByteArray> &keys() const { return m_keys; }

    /// The text; empty when this is none.
    [[nodiscard]] QString toText() const;
    /// The text's UTF-8 bytes; empty when this is none.
    [[nodiscard]] QByteArray toBytes() const;
    /// A text or a number, as written: for values whose type the platform does not settle.
    [[nodiscard]] QByteArray toSource() const;
    [[nodiscard]] std::optional<bool> toBool() const;
    [[nodiscard]] std::optional<qint64> toInteger() const;
    /// From a number or from a decimal text (`api/messages/list-messages` writes `cost` as text).
    [[nodiscard]] std::optional<Money> toMoney() const;
    [[nodiscard]] std::optional<Instant> toInstant() const;

    /// For the reader and for those who build what jsonwriter.h writes: appends to an array, or to an object
    /// under a `key` it does not have. The reference lasts until the next append to this value.
    JsonValue &append(JsonValue value);
    JsonValue &append(QByteArray key, JsonValue value);

private:
    [[nodiscard]] const JsonValue *find(QByteArrayView key) const;

    Kind m_kind = Kind::Null;
    bool m_boolean = false;
    QByteArray m_text; ///< of Text and Number
    std::vector<JsonValue> m_items;
    std::vector<QByteArray> m_keys;
};

} // namespace arowana
