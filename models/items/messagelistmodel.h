// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The messages of one query, newest first: an index of keys and a cache of the rows that were looked at.
// GUI thread; owned by the page that shows it. It never blocks: what is not cached is asked for in pages and
// announced when it comes. Whether a changed message belongs here is the source's judgement, not its own.
// Words come ready to show (made safe, translated); colours and marks are the delegate's affair.

#include "models/domain/changeset.h"
#include "models/domain/messagesource.h"
#include "models/items/pagecache.h"
#include "models/items/patience.h"
#include "models/items/placequeue.h"
#include "models/items/rowkeys.h"

#include <QAbstractTableModel>
#include <QSet>

namespace arowana {

class MessageListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Status, Recipient, Channel, Content, Unit, Cost, Age };
    static constexpr int kColumnCount = 7;

    static constexpr int kStatusRole = Qt::UserRole + 1;     ///< int of MessageStatus; invalid while loading
    static constexpr int kRowIdRole = Qt::UserRole + 2;      ///< qlonglong, the value of the RowId
    static constexpr int kSourceTextRole = Qt::UserRole + 3; ///< `webhook`: from where the state is known
    static constexpr int kNoteRole = Qt::UserRole + 4;       ///< short reason beside the content
    static constexpr int kDirectionRole = Qt::UserRole + 5;  ///< int of Direction
    static constexpr int kHoldRole = Qt::UserRole + 6;       ///< bool: the cost is only reserved
    static constexpr int kHintRole = Qt::UserRole + 7;       ///< plain text for the tool tip
    static constexpr int kFreeRole = Qt::UserRole + 8;       ///< bool: it cost nothing

    /// `source` must outlive the model.
    explicit MessageListModel(MessageSource &source, QObject *parent = nullptr);

    /// Asks for the keys of another query; the rows change when they come, in one reset, then `loaded`.
    void setQuery(const MessageQuery &query);
    /// What was asked for last.
    [[nodiscard]] const MessageQuery &query() const { return m_query; }
    /// Takes the messages of a change set: asks where they belong, then removes, inserts and changes rows.
    void apply(const ChangeSet &changes);
    /// The time ages are counted against; announces the age column of the given rows. Questions that stayed
    /// without an answer, since the store could not read, are asked again.
    void tick(Instant now, int firstRow, int lastRow);
    /// Headers and words in the new language.
    void retranslate();

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Row of a message by binary search; -1 when it is not in this list.
    [[nodiscard]] int rowOf(RowId id) const { return m_keys.rowOf(id); }
    [[nodiscard]] RowId idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The keys of the query have come.
    void loaded();
    /// The message reached another state while it was shown.
    void stateChanged(arowana::RowId id);

private:
    struct Entry {
        MessageRow row;
        QString recipient; ///< grouped and made safe
        QString content;
        QString note;
    };
    struct Change {
        int firstColumn = kColumnCount;
        int lastColumn = -1;
        QSet<int> roles;
        void add(Column column, std::initializer_list<int> which);
    };

    [[nodiscard]] static Entry entryOf(const MessageRow &row);
    [[nodiscard]] static Change changeBetween(const Entry &before, const Entry &after);
    [[nodiscard]] QString display(const Entry &entry, Column column) const;
    [[nodiscard]] QString hint(const Entry &entry, Column column) const;
    [[nodiscard]] QString accessibleText(const Entry &entry, Column column) const;
    [[nodiscard]] const Entry *entryAt(int row) const;

    void askKeys();
    void askAgainIfLost();
    void askPlaces();
    void mergePlaces(const std::vector<RowId> &asked, const QList<PlacedRow> &placed);
    void removeKeys(std::vector<int> rows);
    void addRows(std::vector<const MessageRow *> fresh);
    void announceChanges(const std::vector<const MessageRow *> &known);
    void fetchWanted();
    void takeRows(const QList<MessageRow> &rows);

    MessageSource &m_source;
    MessageQuery m_query;
    RowKeys m_keys;
    mutable PageCache<Entry> m_cache;
    PlaceQueue m_places;
    Patience m_keysPatience;
    bool m_isLoaded = false;
    quint64 m_generation = 0; ///< answers to an older query are dropped
    Instant m_now;
};

} // namespace arowana
