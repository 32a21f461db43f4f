// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The messages of one query in one order: an index of keys and a cache of the rows that were looked at.
// GUI thread; owned by the page that shows it. It never blocks: what is not cached is asked for in pages and
// announced when it comes. Whether a changed message belongs here is the source's judgement, not its own.
// Newest first a row's place follows from its id, and changes are taken in as they come. In another order the
// source alone knows the places: rows change where they stand, and the keys are asked for anew, at most once
// a second and only while changes come; what is looked at and marked keeps its index.
// Words come ready to show (made safe, translated); colours and marks are the delegate's affair.

#include "models/domain/changeset.h"
#include "models/domain/messagesource.h"
#include "models/items/pagecache.h"
#include "models/items/patience.h"
#include "models/items/placequeue.h"
#include "models/items/rowkeys.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QSet>

#include <memory>
#include <optional>

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
    static constexpr int kIsBareRole = Qt::UserRole + 9;     ///< bool: nobody knows yet to whom it went

    /// Between two questions for the keys of a list in another order than by time.
    static constexpr qint64 kCalmMs = 1'000;
    /// Up to so many keys are put in order where they came; more on a thread aside.
    static constexpr size_t kHereMost = 10'000;

    /// `source` must outlive the model.
    explicit MessageListModel(MessageSource &source, QObject *parent = nullptr);

    /// Asks for the keys of another query; the rows change when they come, in one reset, then `loaded`.
    void setQuery(const MessageQuery &query);
    /// Other messages, in the order there is.
    void setTerms(const QList<QueryTerm> &terms) { setQuery({terms, m_query.order}); }
    /// The same messages in another order: the rows stay until the keys come, then their places change and
    /// nothing else, between reorderBegins() and reorderEnds().
    void setOrder(const MessageOrder &order);
    /// While many rows are marked, those of another order than by time keep their places.
    void setHeld(bool isHeld);
    /// Takes the messages of a change set: asks where they belong, then removes, inserts and changes rows.
    void apply(const ChangeSet &changes);
    /// The time ages are counted against; announces the age column of the given rows. Questions that stayed
    /// without an answer, since the store could not read, are asked again.
    void tick(Instant now, int firstRow, int lastRow);
    /// The rows of these messages, asked of the source: also those that were never looked at.
    void askRows(const std::vector<RowId> &ids, std::function<void(const QList<MessageRow> &)> answer);
    /// Headers and words in the new language.
    void retranslate();

    /// As asked for last.
    [[nodiscard]] const MessageQuery &query() const { return m_query; }
    /// The order of the rows as they stand.
    [[nodiscard]] const MessageOrder &shownOrder() const { return m_shownOrder; }
    /// Changes that wait for setHeld(false), or for the second to pass.
    [[nodiscard]] bool hasWaiting() const { return m_areKeysStale; }
    /// Within reorderEnds(), after setHeld(true): the rows that were not in the list before.
    [[nodiscard]] const std::vector<RowId> &joined() const { return m_joined; }
    /// By what a column is sorted; nullopt where the store keeps no order.
    [[nodiscard]] static std::optional<MessageOrder::By> orderOf(Column column);
    [[nodiscard]] static Column columnOf(MessageOrder::By by);
    [[nodiscard]] static QString heading(Column column);
    /// What a cell says, to be read elsewhere and later: nothing shortened, the moment instead of an age.
    [[nodiscard]] static QString wholeText(const MessageRow &row, Column column);
    /// `cost`: how a column is called where it is remembered.
    [[nodiscard]] static QByteArray nameOf(Column column);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Row of a message, found by its id; -1 when it is not in this list.
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
    /// Another order was asked for.
    void orderChanged();
    /// Around the signals by which the rows get another order.
    void reorderBegins();
    void reorderEnds();
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
    [[nodiscard]] QString sortedHeading(Column column) const;
    [[nodiscard]] const Entry *entryAt(int row) const;

    void askKeys();
    void takeKeys(quint64 question, std::vector<RowId> ids);
    void useKeys(RowKeys keys);
    void rearrange(RowKeys keys);
    void arrangeAside(std::vector<RowId> ids);
    void askKeysIfStale();
    void noteOrdered(const std::vector<RowId> &asked, const QList<PlacedRow> &placed);
    [[nodiscard]] bool changesPlace(const MessageRow &row) const;
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
    MessageOrder m_shownOrder;
    RowKeys m_keys;
    int m_blank = 0; ///< rows at the end without a key, while the number of rows changes with their order
    mutable PageCache<Entry> m_cache;
    PlaceQueue m_places;
    Patience m_keysPatience;
    QFutureWatcher<std::shared_ptr<RowKeys>> m_arranging;
    quint64 m_arranged = 0;     ///< the question whose keys are being put in order
    quint64 m_keysQuestion = 0; ///< answers to an older one are dropped
    Instant m_keysAskedAt;
    std::vector<RowId> m_toldSince; ///< changed since the keys were asked for: the answer may not know it
    std::vector<RowId> m_joined;
    bool m_areKeysAsked = false;
    bool m_areKeysStale = false; ///< places have changed that only the source knows
    bool m_isHeld = false;
    bool m_isLoaded = false;
    quint64 m_generation = 0; ///< rows asked for another query are dropped
    Instant m_now;
};

} // namespace arowana
