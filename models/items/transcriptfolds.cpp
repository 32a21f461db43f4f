// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/transcriptmodel.h"
#include "models/items/visibletext.h"

#include <QPointer>

#include <algorithm>

// The part of the transcript about what is shown of a text: made safe, by its beginning, and further for
// whoever asks.

namespace arowana {

TranscriptModel::Cached TranscriptModel::cachedOf(const TranscriptEntry &entry)
{
    const auto oneLine = [](const QString &text) {
        return visibleText(TranscriptEntry::shownPart(text), Lines::One);
    };
    Cached cached{entry, {}, oneLine(entry.subject), oneLine(entry.postback), oneLine(entry.row.note), {}};
    cached.entry.cutToShown();
    const QString unseen = invisibleMarks(cached.entry.text);
    //: In place of a message in which nothing can be seen; %1: the characters it consists of, as `[U+FEFF]`.
    cached.text = unseen.isEmpty() ? visibleText(cached.entry.text, Lines::Many)
                                   : tr("(invisible characters) %1").arg(unseen);
    for (const QString &label : entry.suggestions)
        cached.suggestions.append(oneLine(label));
    return cached;
}

void TranscriptModel::setUnfolded(RowId id, bool isUnfolded)
{
    if (!isUnfolded) {
        if (m_unfolded.erase(id) > 0)
            announce({id});
        return;
    }
    if (rowOf(id) < 0 || !m_unfolded.try_emplace(id).second)
        return;
    askUnfolded();
}

void TranscriptModel::foldAll()
{
    m_unfolded.clear();
    m_unfoldedAsked = {};
    m_unfoldedPatience.answered();
}

/// Asked for alone an entry comes whole.
void TranscriptModel::askUnfolded()
{
    const auto next = std::find_if(m_unfolded.begin(), m_unfolded.end(),
                                   [](const auto &item) { return !item.second.has_value(); });
    if (m_unfoldedAsked.isValid() || next == m_unfolded.end())
        return;
    const RowId id = next->first;
    m_unfoldedAsked = id;
    m_unfoldedPatience.asked(m_serverNow);
    const QPointer<TranscriptModel> guard(this);
    // A third asker: pages and live changes are not to be cancelled by this, nor this by them.
    m_source.askTranscriptEntries(asker() + 2, m_person, {id},
                                  [this, guard, id](const QList<TranscriptEntry> &entries) {
                                      if (guard && m_unfoldedAsked == id)
                                          takeUnfolded(id, entries);
                                  });
}

void TranscriptModel::takeUnfolded(RowId id, const QList<TranscriptEntry> &entries)
{
    m_unfoldedPatience.answered();
    m_unfoldedAsked = {};
    const auto wanted = m_unfolded.find(id);
    if (wanted != m_unfolded.end() && entries.isEmpty()) {
        m_unfolded.erase(wanted); // gone meanwhile
    } else if (wanted != m_unfolded.end()) {
        const QString part =
            TranscriptEntry::shownPart(entries.constFirst().text, TranscriptEntry::kUnfoldedMost);
        wanted->second = visibleText(part, Lines::Many);
        announce({id});
    }
    askUnfolded();
}

QString TranscriptModel::textOf(const Cached &cached) const
{
    const auto unfolded = m_unfolded.find(cached.entry.row.row);
    return unfolded != m_unfolded.end() && unfolded->second ? *unfolded->second : cached.text;
}

TranscriptModel::Fold TranscriptModel::foldOf(const Cached &cached) const
{
    const auto unfolded = m_unfolded.find(cached.entry.row.row);
    if (unfolded != m_unfolded.end() && unfolded->second)
        return Fold::Unfolded;
    const bool isCut = cached.entry.wholeLength > 0 || cached.text.size() > TranscriptEntry::kShownMost;
    return isCut ? Fold::Folded : Fold::None;
}

} // namespace arowana
