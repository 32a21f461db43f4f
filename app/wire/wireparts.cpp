// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/wireparts.h"

#include "app/wire/words.h"

#include <algorithm>

namespace arowana {

bool isReadable(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter ||
               (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
    });
}

QByteArray readId(const JsonValue &value)
{
    const QByteArray id = value.toBytes();
    return value.toText().size() <= kIdMost ? id : QByteArray();
}

QByteArray readFirstId(const JsonValue &body, std::initializer_list<QByteArrayView> keys)
{
    for (const QByteArrayView key : keys) {
        if (QByteArray id = readId(body[key]); !id.isEmpty())
            return id;
    }
    return {};
}

MessageId readMessageId(const JsonValue &body)
{
    return MessageId(readId(body[body.has("message_id") ? "message_id" : "id"]));
}

Balance readBalance(const JsonValue &value)
{
    return {value["free"].toMoney(), value["reserved"].toMoney(), value["total"].toMoney()};
}

std::optional<TierState> readTier(const JsonValue &value, QByteArrayView channelWord)
{
    if (!value.isObject())
        return std::nullopt;
    const QByteArray own = value["channel"].toBytes();
    const auto channel = channelFromWord(own.isEmpty() ? channelWord : QByteArrayView(own));
    if (!channel)
        return std::nullopt;
    TierState tier;
    tier.channel = *channel;
    tier.current = value["current"].toText();
    tier.volumeUsed = value["volume_used"].toInteger();
    tier.nextThreshold = value["next_threshold"].toInteger();
    if (tier.current.isEmpty() && !tier.volumeUsed)
        return std::nullopt;
    return tier;
}

QString readPostback(const JsonValue &value)
{
    const QByteArray text = value.toBytes();
    const auto read = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (text.isEmpty() || !read)
        return value.toText();
    // Base64, or a text that only looks so ("test" is valid base64 of three stray bytes): what it stands for
    // must be readable, and only the one spelling an encoder makes counts,
    // since a reader forgives more than an encoder writes.
    const QByteArray &decoded = *read;
    const bool canonical =
        decoded.toBase64() == text || decoded.toBase64(QByteArray::OmitTrailingEquals) == text;
    const QString inner = QString::fromUtf8(decoded);
    return canonical && isReadable(inner) ? inner : value.toText();
}

} // namespace arowana
