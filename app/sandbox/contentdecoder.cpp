// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contentdecoder.h"

#include <QUrl>

namespace arowana::sandbox {

namespace {

constexpr qsizetype kLongestText = 3'072;
constexpr qsizetype kMostSuggestions = 11;
constexpr qsizetype kMostCardSuggestions = 4;
constexpr qsizetype kLongestChip = 25;
constexpr qsizetype kLongestPostback = 2'048;
constexpr qsizetype kLongestTitle = 200;
constexpr qsizetype kLongestDescription = 2'000;
constexpr size_t kFewestCards = 2;
constexpr size_t kMostCards = 10;
/// What the platform gives no limit for; those of Google's documentation are not its.
constexpr qsizetype kLongestLoose = 100'000;

constexpr const char *kActions[] = {"dial",          "open_url",       "open_url_in_webview",
                                    "view_location", "share_location", "create_calendar_event"};

bool isBase64(const QByteArray &text)
{
    // Padding is demanded: plain words of a length that is no multiple of four are what clients send by
    // mistake.
    return text.size() % 4 == 0 &&
           QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors).decodingStatus ==
               QByteArray::Base64DecodingStatus::Ok;
}

QByteArray at(const QByteArray &path, size_t index)
{
    return path + '[' + QByteArray::number(quint64(index)) + ']';
}

} // namespace

void ContentDecoder::readRcs(const Json &content, SendOrder &order)
{
    FieldReader fields(content, "content", m_faults);
    if (fields.has("text") == fields.has("rich_card"))
        m_faults.push_back({"content", "must hold either text or rich_card"});
    if (const auto text = fields.findText("text", kLongestText)) {
        order.marker = *text;
        order.textCharacters = FieldReader::characters(*text);
    }
    if (const Json *card = fields.findObject("rich_card"))
        readRichCard(*card, order);
    if (const Json *list = fields.findArray("suggestions"))
        readSuggestions(*list, "content.suggestions", kMostSuggestions, order);
    fields.refuseUnknown();
    order.contentType = order.hasRichBody || order.hasSuggestions ? "INTERACTIVE" : "TEXT";
}

void ContentDecoder::readSuggestions(const Json &list, const QByteArray &path, qsizetype most,
                                     SendOrder &order)
{
    if (qsizetype(list.size()) > most) {
        m_faults.push_back({path, "must not hold more than " + QByteArray::number(most) + " suggestions"});
        return;
    }
    order.hasSuggestions = order.hasSuggestions || !list.empty();
    for (size_t i = 0; i < list.size(); ++i) {
        const QByteArray here = at(path, i);
        if (!list[i].is_object()) {
            m_faults.push_back({here, "must be an object"});
            continue;
        }
        FieldReader fields(list[i], here, m_faults);
        if (fields.has("reply") == fields.has("action"))
            m_faults.push_back({here, "must hold either reply or action"});
        if (const Json *reply = fields.findObject("reply"))
            readReply(*reply, here + ".reply", order);
        if (const Json *action = fields.findObject("action"))
            readAction(*action, here + ".action");
        fields.refuseUnknown();
    }
}

void ContentDecoder::readReply(const Json &reply, const QByteArray &path, SendOrder &order)
{
    FieldReader fields(reply, path, m_faults);
    ReplyChip chip;
    if (const auto text = fields.requireText("text", kLongestChip))
        chip.text = *text;
    readPostback(fields, true, &chip.postbackData);
    fields.refuseUnknown();
    order.chips.push_back(chip);
}

void ContentDecoder::readPostback(FieldReader &fields, bool required, QByteArray *out)
{
    const auto data = required ? fields.requireText("postback_data", kLongestPostback)
                               : fields.findText("postback_data", kLongestPostback);
    if (!data)
        return;
    if (!isBase64(*data))
        fields.fault("postback_data", "must be base64");
    else if (out)
        *out = *data;
}

void ContentDecoder::readAction(const Json &action, const QByteArray &path)
{
    FieldReader fields(action, path, m_faults);
    static_cast<void>(fields.requireText("text", kLongestChip));
    checkUrl(fields, "fallback_url", false, false);
    readPostback(fields, false, nullptr);
    int kinds = 0;
    for (const char *name : kActions) {
        if (fields.has(name))
            ++kinds;
        if (const Json *body = fields.findObject(name))
            readActionBody(name, *body, fields.pathOf(name));
    }
    if (kinds != 1)
        m_faults.push_back({path, "must hold exactly one kind of action"});
    fields.refuseUnknown();
}

void ContentDecoder::readActionBody(const QByteArray &name, const Json &body, const QByteArray &path)
{
    FieldReader fields(body, path, m_faults);
    if (name == "open_url" || name == "open_url_in_webview") {
        checkUrl(fields, "url", true, false);
    } else if (name == "dial") {
        if (const auto phone = fields.requireText("phone_number", kLongestLoose);
            phone && !phone->startsWith('+'))
            fields.fault("phone_number", "must begin with + and the country code");
    } else if (name == "view_location" && fields.has("query")) {
        static_cast<void>(fields.requireText("query", kLongestLoose));
    } else if (name == "view_location") {
        static_cast<void>(fields.requireNumber("latitude", -90, 90));
        static_cast<void>(fields.requireNumber("longitude", -180, 180));
        static_cast<void>(fields.findText("label", kLongestLoose));
    } else if (name == "create_calendar_event") {
        for (const char *time : {"start_time", "end_time"}) {
            const auto text = fields.requireText(time, kLongestLoose);
            if (text && !Instant::fromIso(*text))
                fields.fault(time, "must be an ISO 8601 time");
        }
        static_cast<void>(fields.requireText("title", kLongestLoose));
        static_cast<void>(fields.findText("description", kLongestLoose));
    }
    fields.refuseUnknown();
}

void ContentDecoder::readRichCard(const Json &richCard, SendOrder &order)
{
    order.hasRichBody = true;
    FieldReader fields(richCard, "content.rich_card", m_faults);
    if (fields.has("standalone") == fields.has("carousel"))
        m_faults.push_back({"content.rich_card", "must hold either standalone or carousel"});
    if (const Json *standalone = fields.findObject("standalone"))
        readStandalone(*standalone, order);
    if (const Json *carousel = fields.findObject("carousel"))
        readCarousel(*carousel, order);
    fields.refuseUnknown();
}

void ContentDecoder::readStandalone(const Json &standalone, SendOrder &order)
{
    const QByteArray path("content.rich_card.standalone");
    FieldReader fields(standalone, path, m_faults);
    static_cast<void>(fields.requireWord("orientation", {"VERTICAL", "HORIZONTAL"}));
    if (const Json *card = fields.requireObject("content"))
        readCard(*card, path + ".content", order);
    fields.refuseUnknown();
}

void ContentDecoder::readCarousel(const Json &carousel, SendOrder &order)
{
    const QByteArray path("content.rich_card.carousel");
    FieldReader fields(carousel, path, m_faults);
    static_cast<void>(fields.requireWord("card_width", {"SMALL", "MEDIUM"}));
    if (const Json *cards = fields.requireArray("cards")) {
        if (cards->size() < kFewestCards || cards->size() > kMostCards)
            fields.fault("cards", "must hold 2 to 10 cards");
        else
            for (size_t i = 0; i < cards->size(); ++i) {
                const QByteArray here = at(path + ".cards", i);
                if ((*cards)[i].is_object())
                    readCard((*cards)[i], here, order);
                else
                    m_faults.push_back({here, "must be an object"});
            }
    }
    fields.refuseUnknown();
}

void ContentDecoder::readCard(const Json &card, const QByteArray &path, SendOrder &order)
{
    FieldReader fields(card, path, m_faults);
    // Suggestions alone are unusual on phones; that the platform refuses them is not documented.
    if (!fields.has("title") && !fields.has("description") && !fields.has("media") &&
        !fields.has("suggestions"))
        m_faults.push_back({path, "must hold a title, a description, media or suggestions"});
    const auto title = fields.findText("title", kLongestTitle);
    const auto description = fields.findText("description", kLongestDescription);
    if (order.marker.isEmpty())
        order.marker = title ? *title : description.value_or(QByteArray());
    if (const Json *media = fields.findObject("media"))
        readMedia(*media, path + ".media");
    if (const Json *list = fields.findArray("suggestions"))
        readSuggestions(*list, path + ".suggestions", kMostCardSuggestions, order);
    fields.refuseUnknown();
}

void ContentDecoder::readMedia(const Json &media, const QByteArray &path)
{
    FieldReader fields(media, path, m_faults);
    checkUrl(fields, "url", true, true);
    checkUrl(fields, "thumbnail_url", false, true);
    static_cast<void>(fields.requireWord("height", {"SHORT", "MEDIUM", "TALL"}));
    fields.refuseUnknown();
}

void ContentDecoder::checkUrl(FieldReader &fields, const char *name, bool required, bool httpsOnly)
{
    const auto text =
        required ? fields.requireText(name, kLongestLoose) : fields.findText(name, kLongestLoose);
    if (!text)
        return;
    const QUrl url = QUrl::fromEncoded(*text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool fits = scheme == QLatin1String("https") || (!httpsOnly && scheme == QLatin1String("http"));
    if (!url.isValid() || url.host().isEmpty() || !fits)
        fields.fault(name,
                     httpsOnly ? "must be an https:// address" : "must be an http:// or https:// address");
}

} // namespace arowana::sandbox
