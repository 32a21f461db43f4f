// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/draftforms.h"

#include "app/wire/draftparts.h"

#include <array>

namespace arowana {

namespace {

constexpr std::array<std::pair<ChipType, const char *>, 8> kTypes{{
    {ChipType::Reply, "reply"},
    {ChipType::Dial, "dial"},
    {ChipType::OpenLink, "open_url"},
    {ChipType::OpenInApp, "open_url_in_webview"},
    {ChipType::ShowPlace, "view_location"},
    {ChipType::AskPlace, "share_location"},
    {ChipType::Calendar, "create_calendar_event"},
    {ChipType::Unread, "unread"},
}};

struct TextField {
    const char *key;
    QString ChipDraft::*text;
};

constexpr TextField kTexts[] = {{"label_text", &ChipDraft::text},
                                {"postback", &ChipDraft::postback},
                                {"fallback_url", &ChipDraft::fallbackUrl},
                                {"phone_number", &ChipDraft::number},
                                {"url", &ChipDraft::link},
                                {"coordinates", &ChipDraft::coordinates},
                                {"query", &ChipDraft::searchWords},
                                {"place_label", &ChipDraft::placeLabel},
                                {"title", &ChipDraft::title},
                                {"description", &ChipDraft::description}};

} // namespace

JsonValue draftFormsJson(const QList<ChipDraft> &forms)
{
    JsonValue out = JsonValue::array();
    for (const ChipDraft &form : forms) {
        JsonValue &json = out.append(JsonValue::object());
        for (const auto &[type, word] : kTypes) {
            if (type == form.type)
                json.append("kind", JsonValue::text(word));
        }
        for (const TextField &field : kTexts)
            appendDraftText(json, field.key, form.*field.text);
        json.append("is_place_by_words", JsonValue::boolean(form.isPlaceByWords));
        appendDraftNumber(json, "start_ms", form.start.ms);
        appendDraftNumber(json, "end_ms", form.end.ms);
        appendDraftBytes(json, "raw", form.raw);
    }
    return out;
}

bool readDraftForms(const JsonValue &json, QList<ChipDraft> &out)
{
    for (const JsonValue &item : json.items()) {
        ChipDraft form;
        bool isKnown = false;
        for (const auto &[type, word] : kTypes) {
            if (item["kind"].toBytes() == word) {
                form.type = type;
                isKnown = true;
            }
        }
        if (!isKnown)
            return false;
        for (const TextField &field : kTexts)
            form.*field.text = draftTextIn(item[field.key]);
        form.isPlaceByWords = item["is_place_by_words"].toBool().value_or(false);
        form.start = Instant{item["start_ms"].toInteger().value_or(0)};
        form.end = Instant{item["end_ms"].toInteger().value_or(0)};
        form.raw = draftBytesIn(item["raw"]);
        out.append(form);
    }
    return true;
}

} // namespace arowana
