// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagequerysql.h"

#include "app/store/searchhits.h"
#include "app/store/searchtext.h"
#include "app/store/storeconnection.h"
#include "app/store/storedwords.h"

#include <algorithm>
#include <optional>

namespace arowana {

namespace {

struct Piece {
    QString sql;
    QVariantList values;
};

QString sqlOf(const char *sql)
{
    return QString::fromLatin1(sql);
}

QString bindings(qsizetype count)
{
    return QStringLiteral("?, ").repeated(count).chopped(2);
}

Piece isOneOf(const char *column, const QStringList &words)
{
    Piece piece{sqlOf("%1 IN (%2)").arg(sqlOf(column), bindings(words.size())), {}};
    for (const QString &word : words)
        piece.values << word;
    return piece;
}

const QList<MessageStatus> &allStatuses()
{
    static const QList<MessageStatus> all = [] {
        QList<MessageStatus> found;
        for (int i = 0; i <= int(MessageStatus::Unrecognised); ++i)
            found << MessageStatus(i);
        return found;
    }();
    return all;
}

template <class Is>
QStringList statusWords(Is is)
{
    QStringList words;
    for (const MessageStatus status : allStatuses()) {
        if (is(status))
            words << storedWord(status);
    }
    return words;
}

bool isFailed(MessageStatus status)
{
    return status == MessageStatus::Refused || status == MessageStatus::Bounced ||
           status == MessageStatus::Failed || status == MessageStatus::Expired;
}

template <class E, class Rank>
QString caseOf(const char *column, int last, Rank rank)
{
    QString sql = sqlOf("CASE %1").arg(sqlOf(column));
    for (int i = 0; i <= last; ++i)
        sql += sqlOf(" WHEN '%1' THEN %2").arg(storedWord(E(i))).arg(rank(E(i)));
    return sql + sqlOf(" ELSE -1 END");
}

QString placeOf(MessageOrder::By by)
{
    switch (by) {
    case MessageOrder::By::Status:
        return caseOf<MessageStatus>("m.status", int(MessageStatus::Unrecognised), statusRank);
    case MessageOrder::By::Channel:
        return caseOf<Channel>("m.channel", int(Channel::Sms), [](Channel c) { return int(c); });
    case MessageOrder::By::Unit:
        return caseOf<BillingUnit>("m.unit", int(BillingUnit::Mau), [](BillingUnit u) { return int(u); });
    case MessageOrder::By::Cost:
        return QStringLiteral("m.cost");
    case MessageOrder::By::Time:
    case MessageOrder::By::Recipient:
        break;
    }
    return {};
}

const char *relationOf(CostTerm::Relation relation)
{
    switch (relation) {
    case CostTerm::Relation::Less:
        return "<";
    case CostTerm::Relation::AtMost:
        return "<=";
    case CostTerm::Relation::Equal:
        return "=";
    case CostTerm::Relation::AtLeast:
        return ">=";
    case CostTerm::Relation::More:
        return ">";
    }
    return "=";
}

/// All of them, as a tree that is not deep: SQLite takes no more than a thousand levels.
Piece conjunction(const QList<Piece> &pieces, qsizetype from, qsizetype to)
{
    if (to - from == 1)
        return pieces.at(from);
    const qsizetype middle = from + (to - from) / 2;
    const Piece left = conjunction(pieces, from, middle);
    const Piece right = conjunction(pieces, middle, to);
    return {u'(' + left.sql + sqlOf(" AND ") + right.sql + u')', left.values + right.values};
}

std::optional<RowSpan> spanOf(const std::vector<RowId> &rows)
{
    if (rows.empty())
        return std::nullopt;
    const auto [least, most] = std::minmax_element(rows.cbegin(), rows.cend());
    return RowSpan{*least, *most};
}

class Builder {
public:
    Builder(const MessageQuery &query, const QList<SenderName> &senders, const std::vector<RowId> &rows)
        : m_query(query)
        , m_senders(senders)
        , m_rows(rows)
        , m_tables(spanOf(rows))
    {
    }

    MessageQuerySql build()
    {
        if (m_rows.empty())
            chooseDriver();
        addAlternatives();
        for (qsizetype i = 0; i < m_query.terms.size(); ++i)
            addTerm(m_query.terms.at(i), i == m_driver);
        return m_rows.empty() ? wholeList() : amongRows();
    }

private:
    void chooseDriver()
    {
        qsizetype longest = -1;
        for (qsizetype i = 0; i < m_query.terms.size(); ++i) {
            const auto hits =
                m_query.terms.at(i).isNegated ? std::nullopt : m_tables.hitsOf(m_query.terms.at(i).condition);
            if (!hits || hits->length <= longest)
                continue;
            longest = hits->length;
            m_driver = i;
            m_driverHits = *hits;
        }
    }

    // What a message's own columns say.

    template <class Term, class Value>
    void addAlternativesOf(const char *column, Value Term::*value)
    {
        QStringList words;
        for (const QueryTerm &term : m_query.terms) {
            const auto *alternative = std::get_if<Term>(&term.condition);
            if (alternative && !term.isNegated)
                words << storedWord(alternative->*value);
        }
        words.removeDuplicates();
        if (words.isEmpty())
            return;
        m_usesFacets = true;
        m_conditions << isOneOf(column, words);
    }

    void addAlternatives()
    {
        addAlternativesOf("m.status", &StatusTerm::status);
        m_isByStatus = !m_conditions.isEmpty();
        addAlternativesOf("m.channel", &ChannelTerm::channel);
        addAlternativesOf("m.type", &TypeTerm::type);
        addAlternativesOf("m.unit", &UnitTerm::unit);
    }

    [[nodiscard]] Piece facet(const Piece &piece)
    {
        m_usesFacets = true;
        return piece;
    }

    [[nodiscard]] Piece isDirected(Direction direction)
    {
        return facet({sqlOf("m.direction = ?"), {storedWord(direction)}});
    }

    /// True of all messages unless it is negated, and then of none.
    static Piece always() { return {sqlOf("1"), {}}; }

    // One for each kind of condition.

    [[nodiscard]] Piece conditionOf(const StatusTerm &term)
    {
        return facet(isOneOf("m.status", {storedWord(term.status)}));
    }
    [[nodiscard]] Piece conditionOf(const ChannelTerm &term)
    {
        return facet(isOneOf("m.channel", {storedWord(term.channel)}));
    }
    [[nodiscard]] Piece conditionOf(const TypeTerm &term)
    {
        return facet(isOneOf("m.type", {storedWord(term.type)}));
    }
    [[nodiscard]] Piece conditionOf(const UnitTerm &term)
    {
        return facet(isOneOf("m.unit", {storedWord(term.unit)}));
    }
    /// NULL, which is neither, where the cost is not known.
    [[nodiscard]] Piece conditionOf(const CostTerm &term)
    {
        return facet(
            {sqlOf("m.cost %1 ?").arg(sqlOf(relationOf(term.relation))), {term.than.tenThousandths}});
    }
    [[nodiscard]] Piece conditionOf(const TimeTerm &term)
    {
        Piece piece = always();
        if (term.from)
            piece = {sqlOf("m.created_at >= ?"), {term.from->ms}};
        if (term.until) {
            piece.sql =
                term.from ? sqlOf("m.created_at >= ? AND m.created_at < ?") : sqlOf("m.created_at < ?");
            piece.values << term.until->ms;
        }
        return facet(piece);
    }
    [[nodiscard]] Piece conditionOf(const WordTerm &) { return always(); }
    [[nodiscard]] Piece conditionOf(const PartTerm &term)
    {
        if (term.field == PartField::To)
            return isDirected(Direction::Outbound);
        if (term.field == PartField::From)
            return isDirected(Direction::Inbound);
        return term.field == PartField::Sender ? isOfSender(term.part) : always();
    }
    [[nodiscard]] Piece conditionOf(const TraitTerm &term)
    {
        switch (term.trait) {
        case MessageTrait::Reason: {
            const SearchHits noted = m_tables.noted();
            Piece piece = facet(isOneOf("m.status", statusWords(isFailed)));
            piece.sql += sqlOf(" OR m.row IN (%1)").arg(noted.sql);
            piece.values << noted.values;
            return piece;
        }
        case MessageTrait::Cost:
            return facet({sqlOf("m.cost IS NOT NULL"), {}});
        case MessageTrait::Link:
            return always();
        case MessageTrait::Inbound:
            return isDirected(Direction::Inbound);
        case MessageTrait::Outbound:
            return isDirected(Direction::Outbound);
        case MessageTrait::Failed:
            return facet(isOneOf("m.status", statusWords(isFailed)));
        case MessageTrait::Open:
            return facet(isOneOf("m.status", statusWords([](MessageStatus s) { return !isSettled(s); })));
        case MessageTrait::Free:
            return facet({sqlOf("m.cost = 0"), {}});
        case MessageTrait::Reserved:
            return facet({sqlOf("m.cost_is_hold <> 0"), {}});
        case MessageTrait::Ours:
            return {sqlOf("EXISTS (SELECT 1 FROM outbox WHERE outbox.row = m.row)"), {}};
        case MessageTrait::Unread:
            return {sqlOf("m.row IN (SELECT row FROM unread_replies)"), {}};
        }
        return always();
    }

    [[nodiscard]] Piece isOfSender(const QString &text)
    {
        const QString part = searchFolded(text);
        QStringList channels;
        QVariantList ids;
        QVariantList pairs;
        for (const SenderName &sender : m_senders) {
            const bool isMeant = part.toUcs4().size() >= PartTerm::kPartLeast &&
                                 (searchFolded(sender.name).contains(part) ||
                                  searchFolded(QString::fromUtf8(sender.id)).contains(part));
            if (!isMeant)
                continue;
            channels << sender.channel;
            ids << boundBytes(sender.id);
            pairs << sender.channel << boundBytes(sender.id);
        }
        if (ids.isEmpty())
            return {sqlOf("0"), {}};
        channels.removeDuplicates();
        m_usesTable = true;
        Piece piece = isOneOf("m.channel", channels);
        // The pairs alone would not be looked up in the index.
        piece.sql +=
            sqlOf(" AND m.sender_id IN (%1) AND (m.channel, m.sender_id) IN (VALUES %2)")
                .arg(bindings(ids.size()), QStringLiteral("(?, ?), ").repeated(ids.size()).chopped(2));
        piece.values << ids << pairs;
        return piece;
    }

    /// An alternative that is not negated stands in its group already.
    static bool isAlternative(const QueryTerm &term)
    {
        const auto &c = term.condition;
        return !term.isNegated &&
               (std::holds_alternative<StatusTerm>(c) || std::holds_alternative<ChannelTerm>(c) ||
                std::holds_alternative<TypeTerm>(c) || std::holds_alternative<UnitTerm>(c));
    }

    void addTerm(const QueryTerm &term, bool isDriver)
    {
        if (isAlternative(term))
            return;
        Piece own =
            std::visit([this](const auto &condition) { return conditionOf(condition); }, term.condition);
        const auto hits = isDriver ? std::nullopt : m_tables.hitsOf(term.condition);
        if (hits) {
            own = {sqlOf("%1 AND m.row IN (%2)").arg(own.sql, hits->sql), own.values + hits->values};
        }
        if (term.isNegated)
            own.sql = sqlOf("NOT (%1)").arg(own.sql);
        else
            noteIndexFor(term.condition);
        if (own.sql != always().sql)
            m_conditions << Piece{u'(' + own.sql + u')', own.values};
    }

    void noteIndexFor(const QueryCondition &condition)
    {
        const auto *part = std::get_if<PartTerm>(&condition);
        m_isBySender = m_isBySender || (part && part->field == PartField::Sender && m_usesTable);
        m_isByTime = m_isByTime || std::holds_alternative<TimeTerm>(condition);
        const auto *trait = std::get_if<TraitTerm>(&condition);
        m_isByStatus =
            m_isByStatus ||
            (trait && (trait->trait == MessageTrait::Failed || trait->trait == MessageTrait::Open));
    }

    // The statement.

    [[nodiscard]] bool isByRecipient() const { return m_query.order.by == MessageOrder::By::Recipient; }

    /// The table and how it is walked through, with what is to be sorted by.
    [[nodiscard]] std::pair<QString, QString> scan() const
    {
        const QString newestFirst = sqlOf(" ORDER BY m.row DESC");
        if (isByRecipient()) {
            const QString order = sqlOf(" ORDER BY m.recipient %1, m.row DESC")
                                      .arg(sqlOf(m_query.order.isAscending ? "ASC" : "DESC"));
            return {m_conditions.isEmpty() ? sqlOf("messages AS m INDEXED BY messages_by_recipient")
                                           : sqlOf("messages AS m"),
                    order};
        }
        if (m_isByStatus)
            return {sqlOf("messages AS m INDEXED BY messages_facets"), {}};
        if (m_isBySender)
            return {sqlOf("messages AS m INDEXED BY messages_by_sender"), {}};
        if (m_isByTime)
            return {sqlOf("messages AS m INDEXED BY messages_by_time"), {}};
        if (m_usesTable)
            return {sqlOf("messages AS m NOT INDEXED"), newestFirst};
        if (m_usesFacets || !placeOf(m_query.order.by).isEmpty())
            return {sqlOf("messages AS m INDEXED BY messages_facets"), {}};
        return {sqlOf("messages AS m INDEXED BY messages_keys"), newestFirst};
    }

    [[nodiscard]] MessageQuerySql wholeList() const
    {
        MessageQuerySql sql;
        const QString place = placeOf(m_query.order.by);
        sql.hasPlaces = !place.isEmpty();
        sql.isOrdered = isByRecipient();
        auto [from, order] = scan();
        if (m_driver >= 0) {
            sql.values = m_driverHits.values;
            // Both parts of a union come newest first and are merged; without a limit the order would be
            // dropped.
            from = sqlOf(m_driverHits.isUnion ? "(%1 ORDER BY 1 DESC LIMIT -1) AS hit" : "(%1) AS hit")
                       .arg(m_driverHits.sql);
            if (!isByRecipient())
                order = m_driverHits.isUnion ? QString() : sqlOf(" ORDER BY hit.row DESC");
            if (m_conditions.isEmpty() && !sql.hasPlaces && !isByRecipient()) {
                sql.text = sqlOf("SELECT hit.row FROM ") + from + order;
                return sql;
            }
            from += sqlOf(" CROSS JOIN messages AS m ON m.row = hit.row");
        }
        sql.text =
            sqlOf(sql.hasPlaces ? "SELECT m.row, %1 FROM %2" : "SELECT m.row%1 FROM %2").arg(place, from);
        appendConditions(sql, sqlOf(" WHERE "));
        sql.text += order;
        return sql;
    }

    [[nodiscard]] MessageQuerySql amongRows() const
    {
        MessageQuerySql sql;
        sql.text = sqlOf("SELECT m.row FROM messages AS m NOT INDEXED WHERE m.row IN (%1)")
                       .arg(bindings(qsizetype(m_rows.size())));
        for (const RowId row : m_rows)
            sql.values << row.value;
        appendConditions(sql, sqlOf(" AND "));
        return sql;
    }

    void appendConditions(MessageQuerySql &sql, const QString &word) const
    {
        if (m_conditions.isEmpty())
            return;
        const Piece all = conjunction(m_conditions, 0, m_conditions.size());
        sql.text += word + all.sql;
        sql.values << all.values;
    }

    const MessageQuery &m_query;
    const QList<SenderName> &m_senders;
    const std::vector<RowId> &m_rows; ///< empty: all messages are asked
    SearchTables m_tables;
    QList<Piece> m_conditions;
    qsizetype m_driver = -1; ///< the term whose hits are walked through; -1: messages are
    SearchHits m_driverHits;
    bool m_usesFacets = false;
    bool m_usesTable = false; ///< columns that no narrow index has
    bool m_isByStatus = false;
    bool m_isBySender = false;
    bool m_isByTime = false;
};

} // namespace

bool asksForSenders(const MessageQuery &query)
{
    return std::any_of(query.terms.cbegin(), query.terms.cend(), [](const QueryTerm &term) {
        const auto *part = std::get_if<PartTerm>(&term.condition);
        return part && part->field == PartField::Sender;
    });
}

MessageQuerySql messageQuerySql(const MessageQuery &query, const QList<SenderName> &senders)
{
    return Builder(query, senders, {}).build();
}

MessageQuerySql messageQuerySql(const MessageQuery &query, const QList<SenderName> &senders,
                                const std::vector<RowId> &rows)
{
    return Builder(query, senders, rows).build();
}

} // namespace arowana
