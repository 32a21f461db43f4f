// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_writer FILE: how many new messages and status events a second the writer takes into a large store
// with the search index and the list's indexes, and then without them. Changes the file: it is left without
// them.

#include "app/store/sqliteenginestore.h"
#include "app/store/storeopening.h"
#include "tests/bench/bigstore.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>

using namespace arowana;

namespace {

constexpr int kCommits = 200;
constexpr int kInCommit = 50;

constexpr const char *kWithout[] = {"DROP TRIGGER messages_searched_new",
                                    "DROP TRIGGER messages_searched_changed",
                                    "DROP TRIGGER messages_searched_gone",
                                    "DROP TRIGGER message_more_searched_new",
                                    "DROP TRIGGER message_more_searched_changed",
                                    "DROP TRIGGER outbox_searched_new",
                                    "DROP INDEX messages_facets",
                                    "DROP INDEX messages_by_time",
                                    "DROP INDEX messages_by_sender"};

class Writer {
public:
    explicit Writer(const QString &file)
        : m_file(file)
    {
    }

    /// Per second.
    double newMessages()
    {
        const double ms = bench::onceMs([&] {
            for (int i = 0; i < kCommits; ++i) {
                bench::orEnd(m_store->begin());
                for (int j = 0; j < kInCommit; ++j)
                    bench::orEnd(m_store->saveMessage(nextMessage()));
                bench::orEnd(m_store->commit());
            }
        });
        return kCommits * kInCommit / ms * 1'000;
    }

    double events()
    {
        const double ms = bench::onceMs([&] {
            for (int i = 0; i < kCommits; ++i) {
                bench::orEnd(m_store->begin());
                for (int j = 0; j < kInCommit; ++j)
                    deliver(m_written.at((i * kInCommit + j) % m_written.size()));
                bench::orEnd(m_store->commit());
            }
        });
        return kCommits * kInCommit / ms * 1'000;
    }

    void open()
    {
        auto opened = SqliteEngineStore::open(m_file);
        bench::orEnd(opened);
        m_store = opened.take().store;
    }
    void close() { m_store.reset(); }

private:
    MessageRecord nextMessage()
    {
        MessageRecord record;
        record.row.createdAt = Instant{1'810'000'000'000 + ++m_number};
        record.row.row = RowId::make(record.row.createdAt, 0);
        record.row.id = MessageId("msg_" + QByteArray::number(m_random(), 16) + QByteArray::number(m_number));
        record.row.status = MessageStatus::Queued;
        record.row.recipient = QStringLiteral("+491%1").arg(500'000'000 + m_random() % 499'999'999);
        record.row.senderId = "ag_live_1";
        for (int i = 0; i < 12; ++i)
            record.row.summary += QString::number(m_random() % 20'000, 36) + u' ';
        record.key = IdempotencyKey(QByteArray::number(qulonglong(m_random()) << 30, 16) + "-4000-8000-" +
                                    QByteArray::number(m_random(), 16));
        m_written.append(record.row.row);
        return record;
    }

    void deliver(RowId row)
    {
        auto message = m_store->messageByRow(row);
        bench::orEnd(message);
        MessageRecord record = **message;
        record.row.status =
            record.row.status == MessageStatus::Queued ? MessageStatus::Delivered : MessageStatus::Read;
        record.row.cost = Money{800};
        mergeStep(record.steps,
                  {record.row.status, record.row.createdAt, record.row.createdAt, Source::Webhook, {}});
        JournalEntry entry;
        entry.id = EventId("evt_" + QByteArray::number(++m_events) + QByteArray::number(m_random(), 16));
        entry.name = "message.delivered";
        entry.messageId = record.row.id;
        entry.body = "{\"event\":\"message.delivered\"}" + entry.id.bytes();
        bench::orEnd(m_store->journal(entry));
        bench::orEnd(m_store->linkEvent(entry.id, row));
        bench::orEnd(m_store->saveMessage(record));
    }

    QString m_file;
    std::unique_ptr<SqliteEngineStore> m_store;
    std::mt19937 m_random{7};
    qint64 m_number = 0;
    qint64 m_events = 0;
    QList<RowId> m_written;
};

void dropIndexes(const QString &file)
{
    const auto connection = StoreConnection::open(file, StoreConnection::Use::Write);
    bench::orEnd(connection);
    for (const char *statement : kWithout)
        bench::orEnd(connection.value()->execute(QString::fromLatin1(statement)));
}

void printRate(const char *what, double here, double without)
{
    std::printf("| %s | %.0f | %.0f | %.2f |\n", what, here, without, here / without);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        qFatal("bench_writer FILE");
    Writer writer(arguments.at(1));
    writer.open();
    (void)writer.newMessages(); // fills the caches
    const double messages = writer.newMessages();
    const double events = writer.events();
    writer.close();
    dropIndexes(arguments.at(1));
    writer.open();
    (void)writer.newMessages();
    const double bareMessages = writer.newMessages();
    const double bareEvents = writer.events();
    std::printf("\n| writer, 50 a commit | a second | without search and list indexes | ratio "
                "|\n|---|---|---|---|\n");
    printRate("new messages", messages, bareMessages);
    printRate("events that change one", events, bareEvents);
}
