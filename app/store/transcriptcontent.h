// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a transcript shows of a content. Pure functions, any thread.

#include "models/domain/content.h"
#include "models/domain/transcriptentry.h"

namespace arowana {

/// Kind, text, subject and suggestions of `entry` as the content has them.
void takeContent(TranscriptEntry &entry, const Content &content);
/// Kind, text and postback of a reply, as its event told it. `word` is the platform's for its kind.
void takeReply(TranscriptEntry &entry, const QString &word, const QString &text, const QString &postback);

} // namespace arowana
