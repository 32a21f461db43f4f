// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_query FILE: what the list of messages asks of a large store, as its reader thread does, each beside
// what it was chosen instead of, in the same run. Started by tests/bench/run.

#include "app/store/messagefinder.h"
#include "tests/bench/bigstore.h"
#include "tests/bench/measuring.h"

#include <QAbstractListModel>
#include <QCoreApplication>
#include <QSortFilterProxyModel>

using namespace arowana;

namespace {

constexpr int kRuns = 5;
constexpr size_t kPage = 200;

/// One column of all messages in memory, as a proxy model filters and sorts it.
class ColumnModel : public QAbstractListModel {
public:
    explicit ColumnModel(QVariantList values)
        : m_values(std::move(values))
    {
    }
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_values.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_values.at(index.row()) : QVariant();
    }

private:
    QVariantList m_values;
};

class Bench {
public:
    explicit Bench(const QString &file)
    {
        auto opened = StoreConnection::open(file, StoreConnection::Use::Read);
        bench::orEnd(opened);
        m_connection = opened.take();
        m_messages = std::make_unique<MessageTable>(*m_connection);
    }

    void run()
    {
        const qint64 count = *m_messages->count();
        std::printf("Of %lld messages:\n\n", (long long)count);
        bench::printHead();
        filters();
        words();
        parts();
        sorts();
        pages();
        changes();
    }

private:
    MessageFinder::Keys keys(const MessageQuery &query)
    {
        auto found = MessageFinder(*m_connection, *m_messages).keys(query, [] { return false; });
        bench::orEnd(found);
        return found.take();
    }

    static MessageQuery queryOf(const QList<QueryCondition> &conditions)
    {
        MessageQuery query;
        for (const QueryCondition &condition : conditions)
            query.terms.append({condition, false});
        return query;
    }

    /// The rows of a statement of another design, every one of them.
    void readAll(const QString &sql)
    {
        auto rows = m_connection->queryOnce(sql, {});
        bench::orEnd(rows);
        StoreRows found = rows.take();
        std::vector<qint64> all;
        while (*found.next())
            all.push_back(found.integer(0));
    }

    QVariantList column(const QString &sql)
    {
        auto rows = m_connection->queryOnce(sql, {});
        bench::orEnd(rows);
        StoreRows found = rows.take();
        QVariantList values;
        while (*found.next())
            values << found.value(0);
        return values;
    }

    double proxyFilter(const QString &sql, const QString &text)
    {
        ColumnModel model(column(sql));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        (void)proxy.rowCount();
        return bench::onceMs([&] {
            proxy.setFilterFixedString(text);
            (void)proxy.rowCount();
        });
    }

    double proxySort(const QString &sql)
    {
        ColumnModel model(column(sql));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        (void)proxy.rowCount();
        return bench::onceMs([&] { proxy.sort(0); });
    }

    void list(const QString &what, const MessageQuery &query, const QString &baseline, double baselineMs)
    {
        const qsizetype found = qsizetype(keys(query)->size());
        bench::printRow(what + QStringLiteral(", whole list"), found,
                        bench::medianMs(kRuns, [&] { (void)keys(query); }), baseline, baselineMs);
    }

    /// Until the newest 200 are known and read.
    void firstPage(const QString &what, const MessageQuery &query, const QString &baseline, double baselineMs)
    {
        size_t count = 0;
        const double ms = bench::medianMs(kRuns, [&] {
            const MessageQuerySql sql = messageQuerySql(query, {});
            auto rows = m_connection->queryOnce(sql.text, sql.values);
            bench::orEnd(rows);
            StoreRows found = rows.take();
            std::vector<RowId> page;
            while (page.size() < kPage && *found.next())
                page.push_back(RowId{found.integer(0)});
            for (const RowId row : page)
                bench::orEnd(m_messages->listRow(row));
            count = page.size();
        });
        bench::printRow(what + QStringLiteral(", first page"), qsizetype(count), ms, baseline, baselineMs);
    }

    void both(const QString &what, const MessageQuery &query, const QString &baseline, double baselineMs)
    {
        firstPage(what, query, baseline, baselineMs);
        list(what, query, baseline, baselineMs);
    }

    void filters()
    {
        const auto proxy = QStringLiteral("QSortFilterProxyModel");
        const QString statuses = QStringLiteral("SELECT status FROM messages ORDER BY row DESC");
        const double filterMs = proxyFilter(statuses, QStringLiteral("failed"));
        list(QStringLiteral("`status:failed`"), queryOf({StatusTerm{MessageStatus::Failed}}), proxy,
             filterMs);
        list(QStringLiteral("`status:delivered`"), queryOf({StatusTerm{MessageStatus::Delivered}}), proxy,
             filterMs);
        list(QStringLiteral("`channel:email cost>0.05`"),
             queryOf({ChannelTerm{Channel::Email}, CostTerm{CostTerm::Relation::More, Money{500}}}), proxy,
             filterMs);
        list(QStringLiteral("`agent:live_3`"),
             queryOf({PartTerm{PartField::Sender, QStringLiteral("live_3")}}), proxy, filterMs);
        const Instant newest = RowId{keys({})->front()}.createdAt();
        const qint64 week = 7 * 24 * 3'600'000LL;
        list(QStringLiteral("`after:` a week ago"), queryOf({TimeTerm{newest.plusMs(-week), {}}}), proxy,
             filterMs);
        list(QStringLiteral("`is:failed` of that week"),
             queryOf({TimeTerm{newest.plusMs(-week), {}}, TraitTerm{MessageTrait::Failed}}), proxy, filterMs);
        list(QStringLiteral("`has:reason`"), queryOf({TraitTerm{MessageTrait::Reason}}), proxy, filterMs);
        list(QStringLiteral("`is:ours`"), queryOf({TraitTerm{MessageTrait::Ours}}), proxy, filterMs);
    }

    QString wordOfRow(size_t number, int place)
    {
        const auto row = m_messages->listRow(keys({})->at(number));
        return row->value().summary.split(u' ').at(place);
    }

    static QString like(const QString &columns, const QString &text)
    {
        return QStringLiteral("SELECT row FROM messages NOT INDEXED WHERE %1 LIKE '%%2%' ORDER BY row DESC")
            .arg(columns, text);
    }

    void words()
    {
        const auto baseline = QStringLiteral("LIKE over summaries");
        const QString rare = wordOfRow(500'000 % keys({})->size(), 3);
        const QString common = column(QStringLiteral("SELECT 'et'")).constFirst().toString();
        for (const QString &word : {rare, common, QStringLiteral("nosuchword")}) {
            const double ms = bench::medianMs(1, [&] { readAll(like(QStringLiteral("summary"), word)); });
            both(QStringLiteral("word `%1`").arg(word), queryOf({WordTerm{word, false}}), baseline, ms);
        }
        const double ms =
            bench::medianMs(1, [&] { readAll(like(QStringLiteral("summary"), QStringLiteral("e"))); });
        both(QStringLiteral("word beginning with `e`"), queryOf({WordTerm{QStringLiteral("e"), false}}),
             baseline, ms);
        both(QStringLiteral("words `%1 %2`").arg(rare, common),
             queryOf({WordTerm{rare, false}, WordTerm{common, false}}), baseline, ms);
        MessageQuery without = queryOf({StatusTerm{MessageStatus::Failed}});
        without.terms.append({WordTerm{common, false}, true});
        list(QStringLiteral("`status:failed -%1`").arg(common), without, baseline, ms);
    }

    void parts()
    {
        const auto baseline = QStringLiteral("LIKE over the column");
        const auto row = m_messages->listRow(keys({})->at(keys({})->size() / 2));
        const QString phone = row->value().recipient;
        const QString id = row->value().id.toString();
        const auto recipients = QStringLiteral("recipient");
        const auto ids = QStringLiteral("CAST(message_id AS TEXT)");
        for (const QString &part : {phone.mid(4, 6), QStringLiteral("+49"), QStringLiteral("999999")}) {
            const double ms = bench::medianMs(1, [&] { readAll(like(recipients, part)); });
            both(QStringLiteral("`to:%1`").arg(part), queryOf({PartTerm{PartField::To, part}}), baseline, ms);
        }
        const double ms = bench::medianMs(1, [&] { readAll(like(ids, id.mid(8, 6))); });
        both(QStringLiteral("`id:` six characters"), queryOf({PartTerm{PartField::Id, id.mid(8, 6)}}),
             baseline, ms);
        both(QStringLiteral("free word, part of an id"), queryOf({WordTerm{id.mid(8, 6), false}}), baseline,
             ms);
    }

    void sorts()
    {
        const auto proxy = QStringLiteral("QSortFilterProxyModel");
        struct Sort {
            MessageOrder::By by;
            const char *column;
        };
        for (const Sort &sort :
             {Sort{MessageOrder::By::Status, "status"}, Sort{MessageOrder::By::Cost, "cost"},
              Sort{MessageOrder::By::Channel, "channel"}, Sort{MessageOrder::By::Recipient, "recipient"}}) {
            MessageQuery query;
            query.order = {sort.by, true};
            const double ms =
                proxySort(QStringLiteral("SELECT ifnull(%1, '') FROM messages ORDER BY row DESC")
                              .arg(QLatin1String(sort.column)));
            list(QStringLiteral("by %1").arg(QLatin1String(sort.column)), query, proxy, ms);
        }
        MessageQuery query = queryOf({StatusTerm{MessageStatus::Delivered}});
        query.order = {MessageOrder::By::Recipient, false};
        list(QStringLiteral("`status:delivered` by recipient"), query, proxy,
             proxySort(QStringLiteral("SELECT recipient FROM messages WHERE status = 'delivered'")));
    }

    void pages()
    {
        const auto all = keys({});
        both(QStringLiteral("all messages"), {}, QStringLiteral("SELECT of the whole rows"),
             bench::onceMs([&] {
                 readAll(QStringLiteral("SELECT row, message_id, status, recipient, summary FROM messages "
                                        "NOT INDEXED ORDER BY row DESC"));
             }));
        const size_t from = all->size() - std::min(all->size(), kPage + 800);
        const double offsetMs = bench::medianMs(1, [&] {
            readAll(QStringLiteral(
                        "SELECT row, summary FROM messages NOT INDEXED ORDER BY row DESC LIMIT 200 OFFSET %1")
                        .arg(from));
        });
        const double ms = bench::medianMs(kRuns, [&] {
            for (size_t i = from; i < std::min(all->size(), from + kPage); ++i)
                bench::orEnd(m_messages->listRow(all->at(i)));
        });
        bench::printRow(QStringLiteral("page of 200 rows near the end"), qsizetype(kPage), ms,
                        QStringLiteral("OFFSET"), offsetMs);
    }

    /// Twenty messages that have just changed, as with each batch of a busy minute.
    void changes()
    {
        const auto all = keys({});
        const std::vector<RowId> changed(all->cbegin(), all->cbegin() + 20);
        const MessageQuery query =
            queryOf({WordTerm{QStringLiteral("et"), false}, ChannelTerm{Channel::Rcs}});
        const double whole = bench::medianMs(kRuns, [&] { (void)keys(query); });
        const double ms = bench::medianMs(
            kRuns, [&] { bench::orEnd(MessageFinder(*m_connection, *m_messages).places(query, changed)); });
        bench::printRow(QStringLiteral("20 changed rows judged by `et channel:rcs`"), 20, ms,
                        QStringLiteral("asking anew"), whole);
    }

    std::unique_ptr<StoreConnection> m_connection;
    std::unique_ptr<MessageTable> m_messages;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        qFatal("bench_query FILE");
    Bench(arguments.at(1)).run();
}
