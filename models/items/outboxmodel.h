// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sends that stand between the operator's wish and the platform's answer, grouped (held, sending,
// unknown, refused), within a group what waits for a decision first, then oldest first. GUI thread; owned by
// the main window. It asks the source again after changes, not more often than ten times a second and never
// while nobody looks. Rows keep their identity: they move, come and go, and the model is never reset.

#include "models/domain/changeset.h"
#include "models/domain/outboxsource.h"
#include "models/items/outboxwords.h"
#include "models/items/patience.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace arowana {

class OutboxModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { State, Recipient, Content, Next, Tries, Reason, Written };
    static constexpr int kColumnCount = 7;
    static constexpr int kDebounceMs = 100;

    static constexpr int kRowIdRole = Qt::UserRole + 1;  ///< qlonglong, the value of the RowId
    static constexpr int kStatusRole = Qt::UserRole + 2; ///< int of the MessageStatus whose mark it carries
    static constexpr int kGroupRole = Qt::UserRole + 3;  ///< int of OutboxGroup
    static constexpr int kHintRole = Qt::UserRole + 4;   ///< plain text for the tool tip

    explicit OutboxModel(QObject *parent = nullptr);

    /// From where it reads; must outlive the model. Asked as soon as somebody looks.
    void setSource(OutboxSource &source);
    /// Whether somebody looks; `who` tells several apart. What changed meanwhile is asked for then.
    void setActive(bool active, const void *who = nullptr);
    /// Takes note that messages or the counts changed.
    void apply(const ChangeSet &changes);
    /// The time countdowns are counted against; announces the rows of this span that count down. A question
    /// that stayed without an answer, since the store could not read, is asked again.
    void tick(Instant now, int firstRow, int lastRow);
    void retranslate();

    /// False until the source has answered once.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] int rowOf(RowId id) const;
    [[nodiscard]] RowId idAt(int row) const;
    /// Only for a row that exists.
    [[nodiscard]] const OutboxItem &itemAt(int row) const { return m_items[row]; }
    [[nodiscard]] int countOf(OutboxGroup group) const;
    /// Those that wait for the operator's decision.
    [[nodiscard]] int undecided() const;
    /// Why what is due does not leave, as the engine said last.
    [[nodiscard]] OutboxRest rest() const { return m_rest; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// An answer has been taken in, or the reason why nothing leaves is another one.
    void refreshed();

private:
    void schedule();
    void ask();
    void askAgainIfLost();
    void setRest(OutboxRest rest);
    void take(QList<OutboxItem> items);
    void removeAbsent(const QList<OutboxItem> &wanted);
    void arrange(const QList<OutboxItem> &wanted);
    void announceChanges(const QList<OutboxItem> &wanted);
    [[nodiscard]] QString display(const OutboxItem &item, Column column) const;
    [[nodiscard]] bool isCountedDown(Instant moment) const;
    [[nodiscard]] QString hint(const OutboxItem &item, Column column) const;

    OutboxSource *m_source = nullptr;
    QList<OutboxItem> m_items;
    QTimer m_debounce;
    Instant m_now;
    OutboxRest m_rest = OutboxRest::None;
    Patience m_patience;
    QSet<const void *> m_viewers; ///< who looks
    bool m_isStale = true;
    bool m_isAsked = false; ///< one question at a time: a newer one would cancel the older
    bool m_isLoaded = false;
};

} // namespace arowana
