// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/draftcodec.h"

#include "app/wire/draftforms.h"
#include "app/wire/draftlist.h"
#include "app/wire/draftparts.h"
#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "app/wire/words.h"

#include <QCoreApplication>

#include <array>
#include <limits>

namespace arowana {

namespace {

constexpr qint64 kFirstVersion = 1;
/// With forms of suggestions, and a sender that is gone. Written only for those: an older console leaves them
/// as they are, and reads all others.
constexpr qint64 kFormsVersion = 2;
/// With a list, which an older console would take for a message to one.
constexpr qint64 kVersion = 3;
/// Of our own making, and bound only so that a damaged file cannot claim the memory.
constexpr qsizetype kDraftBytesMost = 256LL * 1024 * 1024;
/// What the field can hold: in seconds, its greatest number of days.
constexpr qint64 kTtlMost = qint64(std::numeric_limits<int>::max()) * 24 * 3600;

constexpr std::array<std::pair<ContentKind, const char *>, 4> kKinds{{
    {ContentKind::Plain, "plain"},
    {ContentKind::Card, "card"},
    {ContentKind::Carousel, "carousel"},
    {ContentKind::Template, "template"},
}};

JsonValue kindJson(ContentKind kind)
{
    for (const auto &[known, word] : kKinds) {
        if (known == kind)
            return JsonValue::text(word);
    }
    return {};
}

bool readKind(const JsonValue &value, ContentKind &out)
{
    for (const auto &[known, word] : kKinds) {
        if (value.toBytes() == word) {
            out = known;
            return true;
        }
    }
    return value.isNull();
}

Error ofANewerConsole()
{
    return {
        ErrorKind::Unsupported,
        QCoreApplication::translate("DraftCodec", "A draft was written by a newer version of the console."),
        QCoreApplication::translate("DraftCodec", "It is kept as it is. Start that version to see it."),
        {}};
}

/// What is chosen beside the contents; false for a word that is not known.
bool readChoices(const JsonValue &json, ComposeDraft &draft)
{
    if (json.has("sender") && !readDraft(json["sender"], draft.sender.emplace()))
        return false;
    const auto type = messageTypeFromWord(json["type"].toBytes());
    draft.type = type.value_or(MessageType::Message);
    draft.traffic = trafficTypeFromWord(json["traffic"].toBytes());
    draft.wantedType = messageTypeFromWord(json["wanted_type"].toBytes());
    draft.wantedTraffic = trafficTypeFromWord(json["wanted_traffic"].toBytes());
    draft.ttlSeconds = json["ttl"].toInteger();
    if (draft.ttlSeconds && (*draft.ttlSeconds < -kTtlMost || *draft.ttlSeconds > kTtlMost))
        return false;
    return type && draft.traffic.has_value() == json.has("traffic") &&
           draft.wantedType.has_value() == json.has("wanted_type") &&
           draft.wantedTraffic.has_value() == json.has("wanted_traffic") &&
           readKind(json["rcs_kind"], draft.rcsKind) && readKind(json["email_kind"], draft.emailKind);
}

bool readContents(const JsonValue &json, ComposeDraft &draft)
{
    return readDraft(json["rcs"], draft.rcs) && readDraft(json["card"], draft.card) &&
           readDraft(json["carousel"], draft.carousel) && readDraft(json["email"], draft.email) &&
           readDraft(json["rcs_template"], draft.rcsTemplate) &&
           readDraft(json["email_template"], draft.emailTemplate);
}

bool readForms(const JsonValue &json, ComposeDraft &draft)
{
    if (!readDraftForms(json["rcs"], draft.rcsForms) || !readDraftForms(json["card"], draft.cardForms))
        return false;
    for (const JsonValue &card : json["carousel"].items()) {
        if (!readDraftForms(card, draft.carouselForms.emplaceBack()))
            return false;
    }
    return true;
}

void appendForms(JsonValue &json, const ComposeDraft &draft)
{
    JsonValue &out = json.append("forms", JsonValue::object());
    out.append("rcs", draftFormsJson(draft.rcsForms));
    out.append("card", draftFormsJson(draft.cardForms));
    JsonValue &cards = out.append("carousel", JsonValue::array());
    for (const QList<ChipDraft> &card : draft.carouselForms)
        cards.append(draftFormsJson(card));
}

} // namespace

QByteArray encodeDraft(const ComposeDraft &draft, const std::optional<ListDraft> &list)
{
    JsonValue out = JsonValue::object();
    const bool hasForms =
        !draft.rcsForms.isEmpty() || !draft.cardForms.isEmpty() || !draft.carouselForms.isEmpty();
    const qint64 plainVersion = hasForms || draft.isSenderGone ? kFormsVersion : kFirstVersion;
    appendDraftNumber(out, "version", list ? kVersion : plainVersion);
    appendDraftText(out, "to", draft.to);
    if (draft.sender)
        out.append("sender", draftJson(*draft.sender));
    if (draft.isSenderGone)
        out.append("is_sender_gone", JsonValue::boolean(true));
    out.append("type", JsonValue::text(wordOf(draft.type)));
    if (draft.traffic)
        out.append("traffic", JsonValue::text(wordOf(*draft.traffic)));
    if (draft.ttlSeconds)
        appendDraftNumber(out, "ttl", *draft.ttlSeconds);
    // An older console takes it for one without these, and loses nothing of the text.
    if (draft.isReply)
        out.append("is_reply", JsonValue::boolean(true));
    if (draft.againOf.isValid())
        appendDraftNumber(out, "again_of", draft.againOf.value);
    if (draft.wantedType)
        out.append("wanted_type", JsonValue::text(wordOf(*draft.wantedType)));
    if (draft.wantedTraffic)
        out.append("wanted_traffic", JsonValue::text(wordOf(*draft.wantedTraffic)));
    out.append("rcs_kind", kindJson(draft.rcsKind));
    out.append("email_kind", kindJson(draft.emailKind));
    out.append("rcs", draftJson(draft.rcs));
    out.append("card", draftJson(draft.card));
    out.append("carousel", draftJson(draft.carousel));
    out.append("email", draftJson(draft.email));
    out.append("rcs_template", draftJson(draft.rcsTemplate));
    out.append("email_template", draftJson(draft.emailTemplate));
    if (hasForms)
        appendForms(out, draft);
    if (list)
        out.append("list", draftListJson(*list));
    return writeJson(out);
}

Result<ComposeDraft> decodeDraft(const QByteArray &json)
{
    auto read = decodeStoredDraft(json);
    return read ? Result<ComposeDraft>(read.take().draft) : Result<ComposeDraft>(read.error());
}

Result<DecodedDraft> decodeStoredDraft(const QByteArray &json)
{
    const auto read = readStrictJson(json, kDraftBytesMost);
    if (!read)
        return read.error();
    const auto version = read.value()["version"].toInteger();
    if (!version)
        return malformed(QStringLiteral("no draft"));
    DecodedDraft decoded;
    ComposeDraft &draft = decoded.draft;
    draft.to = draftTextIn(read.value()["to"]);
    draft.isSenderGone = read.value()["is_sender_gone"].toBool().value_or(false);
    draft.isReply = read.value()["is_reply"].toBool().value_or(false);
    draft.againOf = RowId{read.value()["again_of"].toInteger().value_or(0)};
    if (*version > kVersion || !readChoices(*read, draft) || !readContents(*read, draft) ||
        !readForms(read.value()["forms"], draft))
        return ofANewerConsole();
    if (read.value().has("list"))
        decoded.list = draftListIn(read.value()["list"]);
    return decoded;
}

} // namespace arowana
