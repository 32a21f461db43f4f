// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/fieldreader.h"

#include <algorithm>

namespace arowana::sandbox {

FieldReader::FieldReader(const Json &object, QByteArray path, Faults &faults)
    : m_object(object)
    , m_path(std::move(path))
    , m_faults(faults)
{
}

const Json *FieldReader::find(const char *name)
{
    m_known.insert(name);
    const auto it = m_object.find(name);
    return it == m_object.end() ? nullptr : &*it;
}

const Json *FieldReader::require(const char *name)
{
    const Json *value = find(name);
    if (!value)
        fault(name, "is missing");
    return value;
}

std::optional<QByteArray> FieldReader::findText(const char *name, qsizetype mostCharacters)
{
    return text(name, find(name), mostCharacters);
}

std::optional<QByteArray> FieldReader::requireText(const char *name, qsizetype mostCharacters)
{
    return text(name, require(name), mostCharacters);
}

std::optional<QByteArray> FieldReader::findWord(const char *name, std::initializer_list<const char *> words)
{
    return word(name, find(name), words);
}

std::optional<QByteArray> FieldReader::requireWord(const char *name,
                                                   std::initializer_list<const char *> words)
{
    return word(name, require(name), words);
}

const Json *FieldReader::findObject(const char *name)
{
    const Json *value = find(name);
    return kind(name, value, value && value->is_object(), "must be an object");
}

const Json *FieldReader::requireObject(const char *name)
{
    const Json *value = require(name);
    return kind(name, value, value && value->is_object(), "must be an object");
}

const Json *FieldReader::findArray(const char *name)
{
    const Json *value = find(name);
    return kind(name, value, value && value->is_array(), "must be an array");
}

const Json *FieldReader::requireArray(const char *name)
{
    const Json *value = require(name);
    return kind(name, value, value && value->is_array(), "must be an array");
}

std::optional<double> FieldReader::requireNumber(const char *name, double least, double most)
{
    const Json *value = require(name);
    if (!kind(name, value, value && value->is_number(), "must be a number"))
        return std::nullopt;
    const double number = value->get<double>();
    if (!(number >= least && number <= most)) {
        fault(name, "is out of range");
        return std::nullopt;
    }
    return number;
}

QByteArray FieldReader::pathOf(const QByteArray &name) const
{
    return m_path.isEmpty() ? name : m_path + '.' + name;
}

void FieldReader::fault(const char *name, const QByteArray &message)
{
    m_faults.push_back({pathOf(name), message});
}

void FieldReader::refuseUnknown()
{
    for (const auto &member : m_object.items()) {
        const QByteArray name(member.key().data(), qsizetype(member.key().size()));
        if (!m_known.contains(name))
            m_faults.push_back({pathOf(name.left(60)), "is not a field of this request"});
    }
}

qsizetype FieldReader::characters(const QByteArray &utf8)
{
    // Every byte that does not continue a sequence begins a character; the text is valid UTF-8 by then.
    return qsizetype(std::count_if(utf8.cbegin(), utf8.cend(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::optional<QByteArray> FieldReader::text(const char *name, const Json *value, qsizetype mostCharacters)
{
    if (!kind(name, value, value && value->is_string(), "must be a string"))
        return std::nullopt;
    QByteArray out = jsonString(*value);
    if (out.isEmpty()) {
        fault(name, "must not be empty");
        return std::nullopt;
    }
    if (characters(out) > mostCharacters) {
        fault(name, "must not be longer than " + QByteArray::number(mostCharacters) + " characters");
        return std::nullopt;
    }
    return out;
}

std::optional<QByteArray> FieldReader::word(const char *name, const Json *value,
                                            std::initializer_list<const char *> words)
{
    if (!kind(name, value, value && value->is_string(), "must be a string"))
        return std::nullopt;
    const QByteArray out = jsonString(*value);
    QByteArray all;
    for (const char *word : words) {
        if (out == word)
            return out;
        all += all.isEmpty() ? QByteArray(word) : ", " + QByteArray(word);
    }
    fault(name, "must be one of " + all);
    return std::nullopt;
}

const Json *FieldReader::kind(const char *name, const Json *value, bool fits, const QByteArray &what)
{
    if (value && !fits)
        fault(name, what);
    return fits ? value : nullptr;
}

} // namespace arowana::sandbox
