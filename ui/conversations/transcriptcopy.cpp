// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/transcriptcopy.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace arowana {

namespace {

constexpr int kPatienceMostMs = 60'000;

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
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_patienceMs = std::min(2 * m_patienceMs, kPatienceMostMs);
        const auto repeat = m_repeat; // it takes its own place
        repeat();
    });
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
    ask(piece, [this](const QList<TranscriptEntry> &entries) { take(entries); });
}

/// A store that cannot read gives no answer.
void TranscriptCopy::ask(const std::vector<RowId> &ids, const Then &then)
{
    const QPointer<TranscriptCopy> guard(this);
    const int question = ++m_questions;
    m_repeat = [this, ids, then] { ask(ids, then); };
    m_again.start(m_patienceMs);
    m_source.askTranscriptEntries(quint64(quintptr(this)), m_person, ids,
                                  [guard, question, then](const QList<TranscriptEntry> &entries) {
                                      if (!guard || question != guard->m_questions)
                                          return;
                                      guard->m_again.stop();
                                      then(entries);
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
    ask({id}, [this, line = line](const QList<TranscriptEntry> &entries) {
        if (!entries.isEmpty())
            m_lines[line] = lineOf(entries.constFirst());
        askNext();
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
