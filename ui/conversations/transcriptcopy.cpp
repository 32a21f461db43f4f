// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/transcriptcopy.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace arowana {

namespace {

QString textOf(const TranscriptEntry &entry)
{
    return entry.subject.isEmpty() || entry.text.isEmpty() ? entry.subject + entry.text
                                                           : entry.subject + u'\n' + entry.text;
}

} // namespace

TranscriptCopy::TranscriptCopy(ConversationSource &source, Person person, QString name,
                               std::vector<RowId> ids, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_person(std::move(person))
    , m_name(std::move(name))
    , m_ids(std::move(ids))
{
}

void TranscriptCopy::start()
{
    askNext();
}

void TranscriptCopy::askNext()
{
    if (!m_long.empty()) {
        askLong();
        return;
    }
    if (m_next >= m_ids.size()) {
        deleteLater();
        Q_EMIT done(m_lines.join(u'\n'));
        return;
    }
    const size_t end = std::min(m_ids.size(), m_next + kPiece);
    const std::vector<RowId> piece(m_ids.begin() + std::ptrdiff_t(m_next),
                                   m_ids.begin() + std::ptrdiff_t(end));
    m_next = end;
    const QPointer<TranscriptCopy> guard(this);
    m_source.askTranscriptEntries(quint64(quintptr(this)), m_person, piece,
                                  [guard](const QList<TranscriptEntry> &entries) {
                                      if (guard)
                                          guard->take(entries);
                                  });
}

void TranscriptCopy::take(const QList<TranscriptEntry> &entries)
{
    QList<TranscriptEntry> sorted = entries;
    std::sort(sorted.begin(), sorted.end(),
              [](const TranscriptEntry &a, const TranscriptEntry &b) { return a.row.row < b.row.row; });
    for (const TranscriptEntry &entry : std::as_const(sorted)) {
        if (entry.wholeLength > 0)
            m_long.emplace_back(m_lines.size(), entry.row.row);
        m_lines.append(m_ids.size() == 1 ? textOf(entry) : lineOf(entry));
    }
    askNext();
}

/// One that is gone meanwhile stays as it was read.
void TranscriptCopy::askLong()
{
    const auto [line, id] = m_long.back();
    m_long.pop_back();
    const QPointer<TranscriptCopy> guard(this);
    m_source.askTranscriptEntries(quint64(quintptr(this)), m_person, {id},
                                  [guard, line = line](const QList<TranscriptEntry> &entries) {
                                      if (!guard)
                                          return;
                                      if (!entries.isEmpty())
                                          guard->m_lines[line] = guard->lineOf(entries.constFirst());
                                      guard->askNext();
                                  });
}

QString TranscriptCopy::lineOf(const TranscriptEntry &entry) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.row.createdAt.ms);
    const QString who = entry.row.direction == Direction::Outbound ? tr("You") : m_name;
    //: One line of a copied transcript: time, who, what.
    return tr("[%1] %2: %3").arg(QLocale().toString(at, QLocale::ShortFormat), who, textOf(entry));
}

} // namespace arowana
