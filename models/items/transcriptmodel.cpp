// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/transcriptmodel.h"

#include "models/items/itemwords.h"
#include "models/items/rowkeys.h"
#include "models/items/visibletext.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace arowana {

namespace {

constexpr PageSizes kSizes{64, 8192, 512}; // one entry counts more for each thousand characters

int orderOf(TranscriptModel::Line line)
{
    switch (line) {
    case TranscriptModel::Line::Day:
        return 0;
    case TranscriptModel::Line::SessionStart:
        return 1;
    case TranscriptModel::Line::Entry:
        return 2;
    case TranscriptModel::Line::SessionEnd:
        return 3; // an end of the same moment ends what was said in it
    }
    return 0;
}

} // namespace

TranscriptModel::TranscriptModel(ConversationSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
    , m_zone(QTimeZone::systemTimeZone())
    , m_cache(kSizes, [this] { fetchWanted(); })
{
}

quint64 TranscriptModel::asker() const
{
    return quint64(quintptr(this));
}

void TranscriptModel::setPerson(const Person &person)
{
    if (person.phones != m_person.phones || person.emails != m_person.emails)
        foldAll();
    m_person = person;
    m_isLoaded = false;
    askAll();
}

void TranscriptModel::clear()
{
    beginResetModel();
    ++m_generation;
    m_person = {};
    m_places.takeBack();
    m_newKeys.reset();
    m_newSpans.reset();
    m_areSpansAsked = false;
    m_areSpansStale = false;
    m_allPatience.answered();
    m_spansPatience.answered();
    m_keys.clear();
    m_spans.clear();
    m_items.clear();
    m_cache.clear();
    foldAll();
    m_isLoaded = false;
    endResetModel();
}

void TranscriptModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    rearrange();
}

void TranscriptModel::askAll()
{
    const quint64 generation = ++m_generation;
    m_places.takeBack();
    m_newKeys.reset();
    m_newSpans.reset();
    m_areSpansAsked = false;
    m_allPatience.asked(m_serverNow);
    const QPointer<TranscriptModel> guard(this);
    m_source.askTranscriptKeys(asker(), m_person, [this, guard, generation](const std::vector<RowId> &keys) {
        if (!guard || generation != m_generation)
            return;
        m_newKeys = keys;
        takeAll();
    });
    m_source.askSpans(asker(), m_person, [this, guard, generation](const QList<SessionSpan> &spans) {
        if (!guard || generation != m_generation)
            return;
        m_newSpans = spans;
        takeAll();
    });
}

void TranscriptModel::takeAll()
{
    if (!m_newKeys || !m_newSpans)
        return;
    m_allPatience.answered();
    beginResetModel();
    m_keys = *std::exchange(m_newKeys, std::nullopt);
    std::sort(m_keys.begin(), m_keys.end());
    m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
    m_spans = *std::exchange(m_newSpans, std::nullopt);
    m_cache.clear();
    m_items = arranged();
    m_isLoaded = true;
    endResetModel();
    askPlaces(); // what changed meanwhile
    if (std::exchange(m_areSpansStale, false))
        askSpans();
    Q_EMIT loaded();
}

void TranscriptModel::apply(const ChangeSet &changes)
{
    if (m_person.phones.isEmpty() && m_person.emails.isEmpty())
        return;
    const auto isOurs = [this](const QString &phone) { return m_person.phones.contains(phone); };
    const bool isAnyOurs = std::any_of(changes.sessions.begin(), changes.sessions.end(),
                                       [&](const Session &session) { return isOurs(session.phone); }) ||
                           std::any_of(changes.pairs.begin(), changes.pairs.end(),
                                       [&](const SessionPair &pair) { return isOurs(pair.phone); });
    if (isAnyOurs)
        askSpans();
    if (changes.messages.empty())
        return;
    m_places.add(changes.messages);
    askPlaces();
}

void TranscriptModel::askSpans()
{
    if (!m_isLoaded || m_areSpansAsked) {
        m_areSpansStale = true;
        return;
    }
    m_areSpansAsked = true;
    m_areSpansStale = false;
    m_spansPatience.asked(m_serverNow);
    const quint64 generation = m_generation;
    const QPointer<TranscriptModel> guard(this);
    m_source.askSpans(asker(), m_person, [this, guard, generation](const QList<SessionSpan> &spans) {
        if (!guard || generation != m_generation)
            return;
        m_spansPatience.answered();
        m_areSpansAsked = false;
        if (spans != m_spans) {
            m_spans = spans;
            rearrange();
            announceLines(Line::SessionStart);
            announceLines(Line::SessionEnd);
        }
        if (m_areSpansStale)
            askSpans();
    });
}

void TranscriptModel::askPlaces()
{
    // The answer may come within the question, so what was asked is kept here.
    const std::vector<RowId> asked = m_isLoaded ? m_places.ask(m_serverNow) : std::vector<RowId>();
    if (asked.empty())
        return;
    const QPointer<TranscriptModel> guard(this);
    const quint64 question = m_places.question();
    m_source.askTranscriptEntries(asker(), m_person, asked,
                                  [this, guard, question, asked](const QList<TranscriptEntry> &entries) {
                                      if (!guard || !m_places.take(question))
                                          return;
                                      mergePlaces(asked, entries);
                                      askPlaces();
                                  });
}

void TranscriptModel::mergePlaces(const std::vector<RowId> &asked, const QList<TranscriptEntry> &entries)
{
    std::vector<RowId> staying;
    for (const TranscriptEntry &entry : entries) {
        staying.push_back(entry.row.row);
        keep(entry);
    }
    std::sort(staying.begin(), staying.end());
    std::vector<RowId> known;
    std::vector<RowId> fresh;
    for (const RowId id : staying)
        (std::binary_search(m_keys.begin(), m_keys.end(), id) ? known : fresh).push_back(id);
    std::vector<RowId> leaving;
    for (const RowId id : asked) {
        if (!std::binary_search(staying.begin(), staying.end(), id) &&
            std::binary_search(m_keys.begin(), m_keys.end(), id))
            leaving.push_back(id);
    }
    if (!fresh.empty() || !leaving.empty()) {
        std::vector<RowId> keys;
        std::set_difference(m_keys.begin(), m_keys.end(), leaving.begin(), leaving.end(),
                            std::back_inserter(keys));
        m_keys.clear();
        std::set_union(keys.begin(), keys.end(), fresh.begin(), fresh.end(), std::back_inserter(m_keys));
        rearrange();
        for (const RowId id : leaving)
            m_cache.remove(id);
    }
    announce(known);
}

bool TranscriptModel::isBefore(const Item &a, const Item &b)
{
    const int aOrder = orderOf(a.line);
    const int bOrder = orderOf(b.line);
    return std::tie(a.at, aOrder, a.row, a.pair, a.openedAt) <
           std::tie(b.at, bOrder, b.row, b.pair, b.openedAt);
}

std::vector<TranscriptModel::Item> TranscriptModel::dividers() const
{
    std::vector<Item> items;
    std::map<SessionPair, Instant> nextBegins; // of the session after it
    for (auto span = m_spans.crbegin(); span != m_spans.crend(); ++span) {
        // One clock for all lines: this machine's. Messages have it; sessions are told by the platform's, and
        // the reply that opened one has both.
        const Instant begins = span->firstReply.isValid() ? span->firstReply.createdAt() : span->openedAt;
        items.push_back({Line::SessionStart, begins, {}, span->pair, span->openedAt});
        if (!span->isOpenAt(m_serverNow)) {
            Instant ends = span->endsAt().plusMs(begins.since(span->openedAt));
            if (const auto next = nextBegins.find(span->pair); next != nextBegins.end())
                ends = std::min(ends, next->second.plusMs(-1));
            items.push_back({Line::SessionEnd, ends, {}, span->pair, span->openedAt});
        }
        nextBegins.insert_or_assign(span->pair, begins);
    }
    return items;
}

std::vector<TranscriptModel::Item> TranscriptModel::arranged() const
{
    std::vector<Item> lines = dividers();
    for (const RowId id : m_keys)
        lines.push_back({Line::Entry, id.createdAt(), id, {}, {}});
    std::sort(lines.begin(), lines.end(), isBefore);
    std::vector<Item> items;
    items.reserve(lines.size() + 16);
    QDate day;
    Instant dayEnds; // so that a zone is asked once a day, not once a line
    for (const Item &line : lines) {
        if (!day.isValid() || line.at >= dayEnds) {
            day = dayOf(line.at);
            const Instant begins{day.startOfDay(m_zone).toMSecsSinceEpoch()};
            dayEnds = Instant{day.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch()};
            items.push_back({Line::Day, begins, {}, {}, {}});
        }
        items.push_back(line);
    }
    return items;
}

/// Takes out what is not there any more and puts in what is new, in runs.
void TranscriptModel::rearrange()
{
    if (!m_isLoaded)
        return;
    const std::vector<Item> wanted = arranged();
    const auto isIn = [](const std::vector<Item> &list, const Item &item) {
        return std::binary_search(list.begin(), list.end(), item, isBefore);
    };
    std::vector<int> leaving;
    for (size_t row = 0; row < m_items.size(); ++row) {
        if (!isIn(wanted, m_items[row]))
            leaving.push_back(int(row));
    }
    const std::vector<RowRun> gone = runsOf(leaving);
    for (auto run = gone.rbegin(); run != gone.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        const auto first = m_items.begin() + run->first;
        m_items.erase(first, first + run->count);
        endRemoveRows();
    }
    std::vector<int> fresh;
    for (size_t row = 0; row < wanted.size(); ++row) {
        if (!isIn(m_items, wanted[row]))
            fresh.push_back(int(row));
    }
    for (const RowRun &run : runsOf(fresh)) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        const auto first = wanted.begin() + run.first;
        m_items.insert(m_items.begin() + run.first, first, first + run.count);
        endInsertRows();
    }
}

void TranscriptModel::setServerNow(Instant serverNow)
{
    const Instant before = std::exchange(m_serverNow, serverNow);
    askAgainIfLost();
    if (!m_isLoaded)
        return;
    const bool hasTurned = std::any_of(m_spans.begin(), m_spans.end(), [&](const SessionSpan &span) {
        return span.isOpenAt(before) != span.isOpenAt(serverNow);
    });
    if (hasTurned) {
        rearrange();
        announceLines(Line::SessionStart);
    }
    if (dayOf(before) != dayOf(serverNow))
        announceLines(Line::Day); // today is yesterday now
}

void TranscriptModel::askAgainIfLost()
{
    if (m_allPatience.isLost(m_serverNow)) {
        askAll();
        return;
    }
    if (m_spansPatience.isLost(m_serverNow)) {
        m_areSpansAsked = false;
        askSpans();
    }
    if (m_places.isLost(m_serverNow)) {
        m_places.takeBack();
        askPlaces();
    }
    if (m_cache.isLost(m_serverNow))
        fetchWanted();
    if (m_unfoldedPatience.isLost(m_serverNow)) {
        m_unfoldedAsked = {};
        askUnfolded();
    }
}

void TranscriptModel::keep(const TranscriptEntry &entry)
{
    Cached cached = cachedOf(entry);
    const int cost = 1 + int(cached.text.size() / 1'000);
    m_cache.put(entry.row.row, std::move(cached), cost);
}

const TranscriptModel::Cached *TranscriptModel::cachedAt(int row) const
{
    const RowId id = m_items[size_t(row)].row;
    const Cached *cached = m_cache.find(id);
    if (!cached) {
        const int place = int(std::lower_bound(m_keys.begin(), m_keys.end(), id) - m_keys.begin());
        m_cache.want(place, int(m_keys.size()), [this](int near) { return m_keys[size_t(near)]; });
    }
    return cached;
}

void TranscriptModel::fetchWanted()
{
    const std::vector<RowId> ids = m_cache.ask(m_serverNow);
    if (ids.empty())
        return;
    const QPointer<TranscriptModel> guard(this);
    const quint64 generation = m_generation;
    // Another asker, so that pages and live changes do not cancel each other.
    m_source.askTranscriptEntries(asker() + 1, m_person, ids,
                                  [this, guard, generation, ids](const QList<TranscriptEntry> &entries) {
                                      if (guard && generation == m_generation)
                                          takeEntries(ids, entries);
                                  });
}

void TranscriptModel::takeEntries(const std::vector<RowId> &asked, const QList<TranscriptEntry> &entries)
{
    m_cache.answered(asked);
    std::vector<RowId> filled;
    for (const TranscriptEntry &entry : entries) {
        // What is cached came with a change and is not older than this answer.
        if (m_cache.contains(entry.row.row))
            continue;
        keep(entry);
        filled.push_back(entry.row.row);
    }
    announce(filled);
}

void TranscriptModel::announce(const std::vector<RowId> &ids)
{
    std::vector<int> rows;
    for (const RowId id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    for (const RowRun &run : runsOf(rows))
        Q_EMIT dataChanged(index(run.first), index(run.first + run.count - 1));
}

void TranscriptModel::announceLines(Line line)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_items[size_t(row)].line == line)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void TranscriptModel::retranslate()
{
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int TranscriptModel::rowOf(RowId id) const
{
    const Item wanted{Line::Entry, id.createdAt(), id, {}, {}};
    const auto found = std::lower_bound(m_items.begin(), m_items.end(), wanted, isBefore);
    return found == m_items.end() || *found != wanted ? -1 : int(found - m_items.begin());
}

RowId TranscriptModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_items[size_t(row)].row : RowId{};
}

const TranscriptEntry *TranscriptModel::entryAt(int row) const
{
    if (!idAt(row).isValid())
        return nullptr;
    const Cached *cached = cachedAt(row);
    return cached ? &cached->entry : nullptr;
}

const SessionSpan *TranscriptModel::spanAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Item &item = m_items[size_t(row)];
    if (item.line != Line::SessionStart && item.line != Line::SessionEnd)
        return nullptr;
    const auto found = std::find_if(m_spans.begin(), m_spans.end(), [&](const SessionSpan &span) {
        return span.pair == item.pair && span.openedAt == item.openedAt;
    });
    return found == m_spans.end() ? nullptr : &*found;
}

RowId TranscriptModel::newestKey() const
{
    return m_keys.empty() ? RowId{} : m_keys.back();
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Item &item = m_items[size_t(index.row())];
    switch (role) {
    case kLineRole:
        return int(item.line);
    case kAtRole:
        return qlonglong(item.at.ms);
    case kRowIdRole:
        return qlonglong(item.row.value);
    default: // Qt's own open set of roles, and those below
        break;
    }
    if (item.line != Line::Entry)
        return separatorData(index.row(), role);
    const Cached *cached = cachedAt(index.row());
    if (role == kIsLoadedRole)
        return cached != nullptr;
    if (!cached)
        return role == Qt::AccessibleTextRole ? QVariant(tr("loading")) : QVariant();
    return entryData(*cached, role);
}

} // namespace arowana
