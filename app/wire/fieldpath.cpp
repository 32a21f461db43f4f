// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/fieldpath.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace arowana {

namespace {

constexpr qsizetype kLongest = 300;
constexpr int kIndexMost = 1'000; ///< beyond any list the platform takes

using Names = QList<QByteArray>;
using Word = std::pair<const char *, Field>;

// By the last name of the path that says something, in each surrounding.
constexpr std::array kMessageWords{
    Word{"to", Field::Recipient},
    Word{"agent_id", Field::Sender},
    Word{"channel_id", Field::Sender},
    Word{"message_type", Field::Type},
    Word{"traffic_type", Field::Traffic},
    Word{"ttl", Field::TimeToLive},
    Word{"text", Field::Text},
    Word{"html", Field::Html},
    Word{"subject", Field::Subject},
    Word{"template_id", Field::TemplateId},
    Word{"template_version", Field::TemplateVersion},
    Word{"template_data", Field::TemplateData},
    Word{"suggestions", Field::Chips},
    Word{"carousel", Field::Cards},
    Word{"cards", Field::Cards},
    Word{"card_width", Field::Cards},
    Word{"content", Field::Text},
};
constexpr std::array kCardWords{
    Word{"title", Field::CardTitle},    Word{"description", Field::CardDescription},
    Word{"url", Field::MediaUrl},       Word{"thumbnail_url", Field::ThumbnailUrl},
    Word{"height", Field::MediaHeight}, Word{"media", Field::MediaUrl},
    Word{"suggestions", Field::Chips},  Word{"standalone", Field::CardTitle},
    Word{"cards", Field::CardTitle},    Word{"content", Field::CardTitle},
};
constexpr std::array kChipWords{
    Word{"postback_data", Field::ChipPostback},
    Word{"fallback_url", Field::ChipFallback},
    Word{"url", Field::ChipLink},
    Word{"open_url", Field::ChipLink},
    Word{"open_url_in_webview", Field::ChipLink},
    Word{"phone_number", Field::ChipNumber},
    Word{"dial", Field::ChipNumber},
    Word{"latitude", Field::ChipPlace},
    Word{"longitude", Field::ChipPlace},
    Word{"label", Field::ChipPlace},
    Word{"query", Field::ChipPlace},
    Word{"view_location", Field::ChipPlace},
    Word{"start_time", Field::ChipTime},
    Word{"end_time", Field::ChipTime},
    Word{"title", Field::ChipTitle},
    Word{"create_calendar_event", Field::ChipTitle},
    Word{"description", Field::ChipDescription},
    Word{"text", Field::ChipText},
    Word{"share_location", Field::ChipText},
    Word{"reply", Field::ChipText},
    Word{"action", Field::ChipText},
    Word{"suggestions", Field::ChipText},
};

/// `trafficType` as `traffic_type`; ASCII is all that names are made of.
QByteArray snakeCase(const QByteArray &name)
{
    QByteArray out;
    bool isAfterSmall = false;
    for (const char c : name) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        if (isCapital && isAfterSmall)
            out += '_';
        out += isCapital ? char(c - 'A' + 'a') : c;
        isAfterSmall = c >= 'a' && c <= 'z';
    }
    return out;
}

Names namesIn(QByteArrayView word)
{
    Names names;
    QByteArray name;
    const auto end = [&] {
        if (!name.isEmpty())
            names.append(snakeCase(name));
        name.clear();
    };
    for (const char c : word.first(std::min(word.size(), kLongest))) {
        if (c == '.' || c == '[' || c == ']' || c == '/' || c == '"' || c == '\'' || c == '$')
            end();
        else
            name += c;
    }
    end();
    return names;
}

std::optional<int> indexIn(const QByteArray &name)
{
    bool ok = false;
    const int index = name.toInt(&ok);
    return ok && index >= 0 && index <= kIndexMost ? std::optional(index) : std::nullopt;
}

template <size_t N>
std::optional<Field> fieldIn(const std::array<Word, N> &words, const QByteArray &name)
{
    const auto known = std::find_if(words.begin(), words.end(),
                                    [&](const Word &word) { return name == QByteArrayView(word.first); });
    return known == words.end() ? std::nullopt : std::optional(known->second);
}

} // namespace

FieldPath fieldPathFromWord(QByteArrayView word)
{
    FieldPath path;
    QByteArray list; // the last name that may have an index behind it
    std::optional<Field> found;
    for (const QByteArray &name : namesIn(word)) {
        if (const auto index = indexIn(name)) {
            if (list == "cards")
                path.place.card = *index;
            else if (list == "suggestions" || list == "template_data")
                path.place.item = *index;
            if (list == "cards" || list == "suggestions") // what follows is of this one
                found = list == "cards" ? Field::CardTitle : Field::ChipText;
            continue;
        }
        if (list == "template_data") // a variable of any name
            continue;
        list = name;
        if (name == "standalone")
            path.place.card = 0;
        const bool isChip = path.place.item >= 0;
        const auto field = isChip                 ? fieldIn(kChipWords, name)
                           : path.place.card >= 0 ? fieldIn(kCardWords, name)
                                                  : fieldIn(kMessageWords, name);
        // Wrappers add nothing to what is around them, and what is not known is of nobody.
        const bool isWrapper = name == "rich_card" || name == "body" || name == "request" ||
                               (name == "content" && found.has_value());
        if (!isWrapper)
            found = field;
        else if (name == "rich_card")
            found.reset();
    }
    if (!found)
        return {};
    path.field = *found;
    return path;
}

} // namespace arowana
