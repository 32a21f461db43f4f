// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bigstore.h"

#include "app/store/schema.h"
#include "app/store/searchindex.h"
#include "app/store/sqliteenginestore.h"
#include "app/store/storeopening.h"
#include "app/wire/sendcodec.h"
#include "models/domain/rowid.h"

namespace arowana::bench {

namespace {

constexpr qint64 kNewest = 1'800'000'000'000;
constexpr qint64 kEveryMs = 30'000;
constexpr int kWords = 20'000;
constexpr int kPeople = 200'000;
constexpr int kInTransaction = 20'000;

constexpr auto kMessage =
    "INSERT INTO messages (row, message_id, in_flight, direction, channel, type, status, status_word, "
    "status_source, status_at, status_learnt_at, created_at, unit, cost, cost_is_hold, sender_id, recipient, "
    "summary, note) VALUES (?, ?, 0, ?, ?, ?, ?, '', 'webhook', ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)";
constexpr auto kMore = "INSERT INTO message_more (row, key, inbound_text, answer_status, answer_raw, "
                       "revoke_pending, revoke_note) "
                       "VALUES (?, ?, ?, ?, x'7b7d', 0, '')";
constexpr auto kSend =
    "INSERT INTO outbox (key, row, body, state, created_at, attempts) VALUES (?, ?, ?, 'accepted', ?, 1)";
// Three steps and four events of each message.
constexpr const char *kRest[] = {
    "INSERT INTO steps SELECT row, 0, 'queued', created_at, created_at, 'answer', '' FROM messages",
    "INSERT INTO steps SELECT row, 1, 'sent', created_at + 900, created_at + 950, 'webhook', '' FROM "
    "messages",
    "INSERT INTO steps SELECT row, 2, status, status_at, status_learnt_at, 'webhook', note FROM messages",
    "WITH n (i) AS (VALUES (0), (1), (2), (3)) "
    "INSERT INTO events (event_id, name, at, received_at, message_id, row, state, reason, body, body_hash, "
    "repeats, last_received_at) SELECT CAST('evt_' || printf('%016x', row) || i AS BLOB), "
    "x'6d6573736167652e64656c697665726564', created_at + i, created_at + i, message_id, row, 'accepted', '', "
    "CAST('{\"event\":\"message.delivered\",\"data\":{\"message_id\":\"' || CAST(message_id AS TEXT) || "
    "'\"}}' "
    "AS BLOB), randomblob(32), 0, created_at + i FROM messages CROSS JOIN n ORDER BY row, i"};

QByteArray sentBody(bool isMail, const QString &text)
{
    SendRequest request;
    request.sender.channel = isMail ? Channel::Email : Channel::Rcs;
    request.sender.id = "ag_live_1";
    request.to =
        *parseRecipient(isMail ? QStringLiteral("anna@example.org") : QStringLiteral("+4917612345678"));
    if (isMail)
        request.content = EmailContent{text.left(40), {}, text};
    else
        request.content = RcsText{text};
    return encodeSend(request);
}

template <class T, size_t N>
T oneOf(std::mt19937 &random, const T (&list)[N])
{
    return list[random() % N];
}

} // namespace

BigStore::BigStore(const QString &file, int messages)
    : m_file(file)
    , m_messages(messages)
{
    for (int i = 0; i < kWords; ++i) {
        QString word;
        for (int length = 2 + int(m_random() % 9); length > 0; --length)
            word += QLatin1Char("etaoinshrdlucmfwypvbgk"[m_random() % 22]);
        m_words << word;
    }
}

QString BigStore::text()
{
    QStringList words;
    for (int count = 8 + int(m_random() % 12); count > 0; --count) {
        // Few words are common and most are rare.
        const double at = double(m_random()) / double(std::mt19937::max());
        words << m_words.at(int(at * at * at * (kWords - 1)));
    }
    return words.join(u' ');
}

QString BigStore::recipient()
{
    std::mt19937 person(m_random() % kPeople);
    if (person() % 4 == 0)
        return QStringLiteral("%1.%2@example.org")
            .arg(m_words.at(int(person() % kWords)))
            .arg(person() % 9'999);
    return QStringLiteral("+491%1").arg(500'000'000 + person() % 499'999'999);
}

QByteArray BigStore::id()
{
    QByteArray id = "msg_";
    for (int i = 0; i < 22; ++i)
        id += "0123456789abcdefghjkmnpqrstvwxyz"[m_random() % 32];
    return id;
}

QByteArray BigStore::uuid()
{
    QByteArray hex;
    for (int i = 0; i < 4; ++i)
        hex += QByteArray::number(qulonglong(m_random()) | 0x1'0000'0000, 16).last(8);
    return hex.insert(20, '-').insert(16, '-').insert(12, '-').insert(8, '-');
}

void BigStore::makeShape()
{
    {
        const auto opened = SqliteEngineStore::open(m_file);
        orEnd(opened);
    }
    auto connection = StoreConnection::open(m_file, StoreConnection::Use::Write);
    orEnd(connection);
    m_connection = connection.take();
    // It is thrown away should the machine stop meanwhile.
    for (const auto &setting :
         {QStringLiteral("PRAGMA synchronous = OFF"), QStringLiteral("PRAGMA cache_size = -1048576")})
        orEnd(m_connection->execute(setting));
}

void BigStore::addMessages(int from, int to)
{
    for (int i = from; i < to; ++i) {
        const qint64 at = kNewest - qint64(m_messages - i) * kEveryMs + qint64(m_random() % kEveryMs);
        const qint64 row = RowId::make(Instant{at}, 0).value;
        const bool isReply = m_random() % 8 == 0;
        const bool isMail = !isReply && m_random() % 10 < 3;
        const bool isOurs = !isReply && m_random() % 10 < 7;
        const QString body = text();
        const QString status =
            isReply
                ? QStringLiteral("received")
                : QString::fromLatin1(oneOf(
                      m_random, {"delivered", "delivered", "delivered", "delivered", "delivered", "delivered",
                                 "delivered", "delivered", "delivered", "read", "read", "read", "read",
                                 "sent", "clicked", "expired", m_random() % 2 ? "failed" : "read"}));
        const QString note = status == QLatin1String("failed")
                                 ? QStringLiteral("The handset was not reachable")
                                 : QStringLiteral("");
        const QByteArray key = isOurs ? uuid() : QByteArray();
        orEnd(m_connection->change(
            kMessage, {row, id(), isReply ? QStringLiteral("inbound") : QStringLiteral("outbound"),
                       isMail ? QStringLiteral("email") : QStringLiteral("rcs"),
                       isReply ? QStringLiteral("conversation") : QStringLiteral("message"), status,
                       at + 5'000, at + 5'100, at, isMail ? QStringLiteral("mau") : QStringLiteral("basic"),
                       isReply ? QVariant() : QVariant(oneOf(m_random, {0, 200, 500, 800, 800, 800, 1'200})),
                       "ag_live_" + QByteArray::number(m_random() % 5), recipient(), body.left(160), note}));
        orEnd(m_connection->change(
            kMore, {row, boundId(key), isReply ? body : QStringLiteral(""), isOurs ? 202 : 0}));
        if (isOurs) {
            orEnd(m_connection->change(kSend, {key, row, sentBody(isMail, body), at}));
        }
    }
}

void BigStore::addRest()
{
    orEnd(m_connection->execute(QStringLiteral("BEGIN IMMEDIATE")));
    for (const char *statement : kRest)
        orEnd(m_connection->execute(QString::fromUtf8(statement)));
    orEnd(m_connection->execute(QStringLiteral("COMMIT")));
}

void BigStore::make()
{
    makeShape();
    SearchIndex index(*m_connection);
    for (int from = 0; from < m_messages; from += kInTransaction) {
        orEnd(m_connection->execute(QStringLiteral("BEGIN IMMEDIATE")));
        addMessages(from, std::min(m_messages, from + kInTransaction));
        orEnd(index.bringUpToDate());
        orEnd(m_connection->execute(QStringLiteral("COMMIT")));
    }
    addRest();
    orEnd(m_connection->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

} // namespace arowana::bench
