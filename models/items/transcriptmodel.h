// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The transcript of one person over all channels, oldest first: messages with day separators and the starts
// and ends of sessions between them. An index of keys and a cache of the entries that were looked at. GUI
// thread; owned by the Conversations page. It never blocks: what is not cached is asked for in pages and
// announced when it comes. New messages are inserted where they belong, without a reset.
// Words come ready to show (made safe, translated); colours and marks are the delegate's affair.

#include "models/domain/changeset.h"
#include "models/domain/conversationsource.h"
#include "models/items/pagecache.h"
#include "models/items/patience.h"
#include "models/items/placequeue.h"

#include <QAbstractListModel>
#include <QTimeZone>

#include <map>
#include <optional>
#include <vector>

namespace arowana {

class TranscriptModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Line { Day, SessionStart, SessionEnd, Entry };

    // Qt::DisplayRole: the text of an entry as far as it is shown, the words of a separator. All of these are
    // invalid for an entry that is still loading, but for kLineRole, kAtRole and kRowIdRole.
    static constexpr int kLineRole = Qt::UserRole + 1;        ///< int of Line
    static constexpr int kAtRole = Qt::UserRole + 2;          ///< qlonglong, ms since the epoch
    static constexpr int kRowIdRole = Qt::UserRole + 3;       ///< qlonglong, the value of the RowId; 0: none
    static constexpr int kIsOursRole = Qt::UserRole + 4;      ///< bool
    static constexpr int kKindRole = Qt::UserRole + 5;        ///< int of TranscriptKind
    static constexpr int kSubjectRole = Qt::UserRole + 6;     ///< QString, one line; e-mails only
    static constexpr int kPostbackRole = Qt::UserRole + 7;    ///< QString; taps only
    static constexpr int kSuggestionsRole = Qt::UserRole + 8; ///< QStringList: labels we offered
    static constexpr int kChannelRole = Qt::UserRole + 9;     ///< int of Channel
    static constexpr int kStatusRole = Qt::UserRole + 10;     ///< int of MessageStatus
    static constexpr int kStatusTextRole = Qt::UserRole + 11; ///< `Delivered`
    static constexpr int kMetaTextRole = Qt::UserRole + 12;   ///< `14:30 · Basic 0.08 €`: the line below,
                                                              ///< without the state
    static constexpr int kNoteRole = Qt::UserRole + 13;     ///< QString: why it failed, the platform's words
    static constexpr int kSenderIdRole = Qt::UserRole + 14; ///< QByteArray: agent or e-mail channel
    static constexpr int kIsLoadedRole = Qt::UserRole + 15; ///< bool; true for every separator
    static constexpr int kIsTapRole = Qt::UserRole + 16;    ///< bool: a tapped suggestion
    static constexpr int kIsEstimatedRole =
        Qt::UserRole + 17;                              ///< bool: of the session's end, or of the entry
    static constexpr int kFoldRole = Qt::UserRole + 18; ///< int of Fold

    /// Whether all of a text is shown, its beginning, or what was asked for beyond that.
    enum class Fold { None, Folded, Unfolded };

    /// `source` must outlive the model.
    explicit TranscriptModel(ConversationSource &source, QObject *parent = nullptr);

    /// Asks for another transcript; the rows change when keys and sessions have come, in one reset, then
    /// `loaded`. A person without phone and address makes it empty.
    void setPerson(const Person &person);
    /// Nobody's transcript: it is empty at once, and answers on their way are dropped.
    void clear();
    [[nodiscard]] const Person &person() const { return m_person; }
    /// The zone of the days; the machine's unless set.
    void setZone(const QTimeZone &zone);

    /// Takes the messages, sessions and pairs of a change set: those of the person are inserted, changed or
    /// removed.
    void apply(const ChangeSet &changes);
    /// The platform's time: a session's end shows once it has come. Questions that stayed without an answer
    /// are asked again.
    void setServerNow(Instant serverNow);
    /// Shows a long text beyond its beginning (as far as TranscriptEntry::kUnfoldedMost), which is read first
    /// and then announced; or its beginning alone again.
    void setUnfolded(RowId id, bool isUnfolded);
    /// Words in the new language.
    void retranslate();

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Line of a message; -1 when it is not in this transcript.
    [[nodiscard]] int rowOf(RowId id) const;
    /// The message on that line; invalid on a separator.
    [[nodiscard]] RowId idAt(int row) const;
    /// The entry on that line; nullptr on a separator, or while it is loading (it is asked for then). Valid
    /// until the model is used again.
    [[nodiscard]] const TranscriptEntry *entryAt(int row) const;
    /// The session a divider stands for; nullptr on another line.
    [[nodiscard]] const SessionSpan *spanAt(int row) const;
    /// Messages, without the separators.
    [[nodiscard]] int messageCount() const { return int(m_keys.size()); }
    /// The newest message; invalid when there is none. A read mark up to it covers every reply shown.
    [[nodiscard]] RowId newestKey() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Keys and sessions of the person have come.
    void loaded();

private:
    struct Item {
        Line line = Line::Entry;
        Instant at;       ///< by which it is ordered
        RowId row;        ///< of an entry
        SessionPair pair; ///< of a divider
        Instant openedAt; ///< of its session

        friend bool operator==(const Item &, const Item &) = default;
    };
    struct Cached {
        TranscriptEntry entry;
        QString text; ///< made safe, as the others
        QString subject;
        QString postback;
        QString note;
        QStringList suggestions;
    };

    [[nodiscard]] static bool isBefore(const Item &a, const Item &b);
    [[nodiscard]] static Cached cachedOf(const TranscriptEntry &entry);
    [[nodiscard]] quint64 asker() const;
    [[nodiscard]] std::vector<Item> arranged() const;
    [[nodiscard]] std::vector<Item> dividers() const;
    void rearrange();
    void askAll();
    void takeAll();
    void askSpans();
    void askPlaces();
    void mergePlaces(const std::vector<RowId> &asked, const QList<TranscriptEntry> &entries);
    void fetchWanted();
    void foldAll();
    void askUnfolded();
    void takeUnfolded(RowId id, const QList<TranscriptEntry> &entries);
    [[nodiscard]] QString textOf(const Cached &cached) const;
    [[nodiscard]] Fold foldOf(const Cached &cached) const;
    void takeEntries(const std::vector<RowId> &asked, const QList<TranscriptEntry> &entries);
    void keep(const TranscriptEntry &entry);
    void announce(const std::vector<RowId> &ids);
    void announceLines(Line line);
    void askAgainIfLost();
    [[nodiscard]] const Cached *cachedAt(int row) const;
    [[nodiscard]] QDate dayOf(Instant at) const;
    [[nodiscard]] QString timeText(Instant at, const QString &format) const;
    [[nodiscard]] QString dayText(Instant at) const;
    [[nodiscard]] QString dividerText(int row) const;
    [[nodiscard]] static QString endText(const SessionSpan &span, const QString &time);
    [[nodiscard]] QString metaText(const TranscriptEntry &entry) const;
    [[nodiscard]] QString accessibleText(const Cached &cached) const;
    [[nodiscard]] QVariant separatorData(int row, int role) const;
    [[nodiscard]] QVariant entryData(const Cached &cached, int role) const;

    ConversationSource &m_source;
    Person m_person;
    QTimeZone m_zone;
    Instant m_serverNow;
    std::vector<RowId> m_keys; ///< oldest first
    QList<SessionSpan> m_spans;
    std::vector<Item> m_items;
    mutable PageCache<Cached> m_cache; ///< the cost is by the length of the text
    PlaceQueue m_places;
    std::map<RowId, std::optional<QString>> m_unfolded; ///< made safe; nullopt while it is being read
    RowId m_unfoldedAsked;                              ///< one at a time, so that none cancels another
    Patience m_unfoldedPatience;
    std::optional<std::vector<RowId>> m_newKeys; ///< of a person whose sessions are still on their way
    std::optional<QList<SessionSpan>> m_newSpans;
    Patience m_allPatience;
    Patience m_spansPatience;
    quint64 m_generation = 0; ///< answers about another person are dropped
    bool m_areSpansAsked = false;
    bool m_areSpansStale = false;
    bool m_isLoaded = false;
};

} // namespace arowana
