// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chipdraft.h"

#include <algorithm>

namespace arowana {

namespace {

/// Latitude and longitude as typed: the first comma or semicolon parts them, as maps write them.
ViewLocationAction placeOf(const ChipDraft &draft)
{
    if (draft.isPlaceByWords)
        return {{}, {}, {}, draft.searchWords};
    const QString typed = draft.coordinates;
    const auto parts =
        std::find_if(typed.begin(), typed.end(), [](QChar c) { return c == u',' || c == u';'; });
    const qsizetype at = parts - typed.begin();
    return {typed.left(at).trimmed().toUtf8(), typed.mid(at + 1).trimmed().toUtf8(), draft.placeLabel, {}};
}

ChipKind kindOf(const ChipDraft &draft)
{
    switch (draft.type) {
    case ChipType::Reply:
        return ReplyChip();
    case ChipType::Dial:
        return DialAction{draft.number};
    case ChipType::OpenLink:
    case ChipType::OpenInApp:
        return OpenUrlAction{draft.link, draft.type == ChipType::OpenInApp};
    case ChipType::ShowPlace:
        return placeOf(draft);
    case ChipType::AskPlace:
        return ShareLocationAction();
    case ChipType::Calendar:
        return CalendarAction{draft.start, draft.end, draft.title, draft.description};
    case ChipType::Unread:
        return UnreadChip{draft.raw};
    }
    return ReplyChip();
}

/// Puts the body of a chip into the fields of its kind.
struct KindReader {
    ChipDraft &draft;

    void operator()(const ReplyChip &) const { draft.type = ChipType::Reply; }
    void operator()(const ShareLocationAction &) const { draft.type = ChipType::AskPlace; }
    void operator()(const DialAction &dial) const
    {
        draft.type = ChipType::Dial;
        draft.number = dial.phoneNumber;
    }
    void operator()(const OpenUrlAction &open) const
    {
        draft.type = open.inWebview ? ChipType::OpenInApp : ChipType::OpenLink;
        draft.link = open.url;
    }
    void operator()(const ViewLocationAction &view) const
    {
        draft.type = ChipType::ShowPlace;
        draft.isPlaceByWords = !view.query.isEmpty();
        draft.searchWords = view.query;
        draft.placeLabel = view.label;
        if (!view.latitude.isEmpty() || !view.longitude.isEmpty())
            draft.coordinates =
                QString::fromUtf8(view.latitude) + QStringLiteral(", ") + QString::fromUtf8(view.longitude);
    }
    void operator()(const CalendarAction &entry) const
    {
        draft.type = ChipType::Calendar;
        draft.start = entry.start;
        draft.end = entry.end;
        draft.title = entry.title;
        draft.description = entry.description;
    }
    void operator()(const UnreadChip &chip) const
    {
        draft.type = ChipType::Unread;
        draft.raw = chip.raw;
    }
};

} // namespace

Suggestion chipOf(const ChipDraft &draft)
{
    const bool isAction = draft.type != ChipType::Reply && draft.type != ChipType::Unread;
    return {draft.text, draft.postback, isAction ? draft.fallbackUrl : QString(), kindOf(draft)};
}

ChipDraft draftOf(const Suggestion &chip)
{
    ChipDraft draft;
    draft.text = chip.text;
    draft.postback = chip.postback;
    draft.fallbackUrl = chip.fallbackUrl;
    std::visit(KindReader{draft}, chip.kind);
    return draft;
}

QList<Suggestion> chipsOf(const QList<ChipDraft> &drafts)
{
    QList<Suggestion> chips;
    for (const ChipDraft &draft : drafts)
        chips.append(chipOf(draft));
    return chips;
}

QList<ChipDraft> draftsOf(const QList<Suggestion> &chips)
{
    QList<ChipDraft> drafts;
    for (const Suggestion &chip : chips)
        drafts.append(draftOf(chip));
    return drafts;
}

bool isBlank(const ChipDraft &draft)
{
    const QString *typed[] = {&draft.text,  &draft.postback,    &draft.fallbackUrl, &draft.number,
                              &draft.link,  &draft.coordinates, &draft.searchWords, &draft.placeLabel,
                              &draft.title, &draft.description};
    return draft.raw.isEmpty() && std::all_of(std::begin(typed), std::end(typed),
                                              [](const QString *text) { return text->isEmpty(); });
}

QList<ChipDraft> formsBeside(const QList<ChipDraft> &drafts)
{
    QList<ChipDraft> forms = drafts;
    bool holdMore = false;
    for (ChipDraft &form : forms) {
        form.wasLeft = false;
        holdMore = holdMore || form != draftOf(chipOf(form));
    }
    return holdMore ? forms : QList<ChipDraft>();
}

QList<ChipDraft> formsOf(const QList<Suggestion> &chips, const QList<ChipDraft> &beside)
{
    return chipsOf(beside) == chips ? beside : draftsOf(chips);
}

} // namespace arowana
