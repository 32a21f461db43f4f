// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The people known here, by name, those known by an address alone behind them. It asks its source for pages,
// and after a change for as much as it shows already, of which rows that stay the same stay what they are.
// Words come ready to show. GUI thread; owned by the Contacts page; never blocks.

#include "models/domain/contactfields.h"
#include "models/domain/contactsource.h"
#include "models/items/patience.h"

#include <QAbstractTableModel>
#include <QHash>

namespace arowana {

class ContactListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Name, Phone, Email, Status, Tags, Last };
    static constexpr int kColumnCount = 6;
    static constexpr int kPageMost = 200;

    /// `source` must outlive the model; nothing is asked before setQuery().
    explicit ContactListModel(ContactSource &source, QObject *parent = nullptr);

    /// Another list: the rows change when it comes, in one reset, then loaded().
    void setQuery(const ContactQuery &query);
    [[nodiscard]] const ContactQuery &query() const { return m_query; }
    /// Something may have changed: what is shown is asked for again; changed() follows.
    void refresh();
    /// Ages are told by this time.
    void setNow(Instant now);
    /// A question that stayed without an answer is asked again.
    void tick(Instant now);
    void retranslate();

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Of the whole query, as last read.
    [[nodiscard]] int total() const { return m_total; }
    /// -1 when it is not among the loaded rows.
    [[nodiscard]] int rowOf(const ContactKey &key) const;
    /// Only for a row that exists.
    [[nodiscard]] const ContactLine &lineAt(int row) const { return m_lines.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page of the query has come.
    void loaded();
    /// These rows are about to go: who has chosen one of them should let go of it, since views would choose
    /// its neighbour.
    void leaving(int first, int last);
    /// What refresh() asked for has come.
    void changed();

private:
    enum class Ask { First, More, Again };

    [[nodiscard]] quint64 asker() const { return quint64(quintptr(this)); }
    void ask(Ask which);
    void take(Ask which, const ContactPage &page);
    void reset(const ContactPage &page);
    void append(const ContactPage &page);
    void merge(const ContactPage &page);
    void removeRows(const QHash<ContactKey, int> &staying);
    void indexRows();

    ContactSource &m_source;
    ContactQuery m_query;
    QList<ContactLine> m_lines;
    QHash<ContactKey, int> m_rows;
    Instant m_now;
    int m_total = 0;
    quint64 m_question = 0; ///< answers to an older one are dropped
    Ask m_asked = Ask::First;
    Instant m_tickedAt;
    Patience m_patience;
    bool m_isLoaded = false;
    bool m_isLast = true;
    bool m_isAsking = false;
    bool m_isStale = false; ///< asked again when the answer under way has come
};

/// `Active`, `Unsubscribed`; a word that is not known as the platform wrote it.
[[nodiscard]] QString contactStatusWord(const QString &word);
/// `RCS`, `E-mail`, `SMS`, from the platform's words.
[[nodiscard]] QString consentChannelWord(const QString &word);
/// `Messages`, `Newsletters`
[[nodiscard]] QString consentTypeWord(const QString &word);
/// `Granted`, `Revoked`, `Waiting for the person`
[[nodiscard]] QString consentStatusWord(const QString &word);
/// `E-mail`, `First name`: the name of a field.
[[nodiscard]] QString contactFieldWord(ContactField field);

} // namespace arowana
