// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/carddraft.h"

namespace arowana {

CardContent cardOf(const CardDraft &draft)
{
    CardContent card{draft.title, draft.description, std::nullopt, chipsOf(draft.chips)};
    if (!draft.mediaUrl.isEmpty() || !draft.thumbnailUrl.isEmpty() || draft.height != CardDraft().height)
        card.media = CardMedia{draft.mediaUrl, draft.thumbnailUrl, draft.height};
    return card;
}

CardDraft draftOf(const CardContent &card)
{
    CardDraft draft;
    draft.title = card.title;
    draft.description = card.description;
    if (card.media) {
        draft.mediaUrl = card.media->url;
        draft.thumbnailUrl = card.media->thumbnailUrl;
        if (card.media->height != MediaHeight::Unset)
            draft.height = card.media->height;
    }
    draft.chips = draftsOf(card.suggestions);
    return draft;
}

} // namespace arowana
