// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A store of few rows of everything, changed at random, and the same in plain sight; and random queries.

#include "app/store/messagefinder.h"
#include "app/wire/sendcodec.h"
#include "tests/store/plainscan.h"
#include "tests/store/samples.h"

#include <random>

namespace arowana::test {

inline const Instant kWorldStart{1'800'000'000'000};

inline const QStringList kWorldWords{
    QStringLiteral("Straße"),       QStringLiteral("STRASSE"),
    QStringLiteral("strass"),       QStringLiteral("Müller"),
    QStringLiteral("mu\u0308ller"), QStringLiteral("MULLER"),
    QStringLiteral("code"),         QStringLiteral("Codes"),
    QStringLiteral("42"),           QStringLiteral("4217"),
    QStringLiteral("İstanbul"),     QStringLiteral("ıstanbul"),
    QStringLiteral("istanbul"),     QStringLiteral("caf\u00e9"),
    QStringLiteral("cafe\u0301s"),  QStringLiteral("Žena"),
    QStringLiteral("ΣΟΣς"),         QStringLiteral("ﬁsh"),
    QStringLiteral("Ａroma"),       QStringLiteral("🐟"),
    QStringLiteral("50€"),          QStringLiteral("a"),
    QStringLiteral("NEAR"),         QStringLiteral("OR"),
    QStringLiteral("pay\u200bpal"), QStringLiteral("Do\u00adnau"),
    QStringLiteral("\u202egnirts"), QStringLiteral("https://example.org/x"),
    QStringLiteral("x'y"),          QStringLiteral("!?"),
    QStringLiteral("--"),           QStringLiteral("q\"uote\""),
    QStringLiteral("c++"),
};
inline const QStringList kWorldSeparators{QStringLiteral(" "), QStringLiteral(", "), QStringLiteral("\n"),
                                          QStringLiteral("-"), QStringLiteral("/"),  QStringLiteral(". ")};

class QueryWorld {
public:
    explicit QueryWorld(quint32 seed)
        : m_random(seed)
    {
        if (!m_in.commit([&](SqliteEngineStore &s) { return saveSenders(s); }))
            qFatal("no senders");
        auto opened = StoreConnection::open(m_in.file(), StoreConnection::Use::Read);
        if (!opened)
            qFatal("no reader");
        m_connection = opened.take();
        m_messages = std::make_unique<MessageTable>(*m_connection);
    }

    [[nodiscard]] bool change()
    {
        return m_in.commit([&](SqliteEngineStore &s) {
            bool ok = true;
            for (int i = below(6); i >= 0; --i)
                ok = ok && (below(5) == 0 ? remove(s) : save(s));
            return ok;
        });
    }

    [[nodiscard]] QString compare(const MessageQuery &query)
    {
        MessageFinder finder(*m_connection, *m_messages);
        const auto keys = finder.keys(query, [] { return false; });
        if (!keys)
            return keys.error().what + keys.error().detail;
        if (**keys != m_scan.keys(query))
            return QStringLiteral("%1 keys for %2").arg((*keys)->size()).arg(m_scan.keys(query).size());
        std::vector<RowId> asked;
        for (int i = 0; i < kRows + 2; ++i)
            asked.push_back(rowOf(i));
        const auto places = finder.places(query, asked);
        if (!places)
            return places.error().what + places.error().detail;
        for (const PlacedRow &place : *places) {
            const auto known = m_scan.messages.constFind(place.row.row.value);
            const bool belongs = known != m_scan.messages.cend() && m_scan.holds(query, *known);
            if (place.belongs != belongs)
                return QStringLiteral("a place");
            if (known != m_scan.messages.cend() && place.row != known->record.row)
                return QStringLiteral("a row");
        }
        return {};
    }

    MessageQuery query()
    {
        MessageQuery query;
        for (int i = below(4); i > 0; --i)
            query.terms.append({condition(), below(4) == 0});
        query.order = {MessageOrder::By(below(6)), below(2) == 0};
        if (below(2) == 0)
            query.order = {};
        return query;
    }

private:
    static constexpr int kRows = 40;

    int below(int limit) { return int(m_random() % quint32(limit)); }
    QString oneOf(const QStringList &list) { return list.at(below(int(list.size()))); }
    static RowId rowOf(int number)
    {
        return RowId::make(kWorldStart.plusMs((number * 7) % kRows), quint32(number));
    }
    QByteArray hex(int length)
    {
        QByteArray text;
        while (text.size() < length)
            text += "0123aAbB"[below(8)];
        return text;
    }

    QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += (i > 0 ? oneOf(kWorldSeparators) : QString()) + oneOf(kWorldWords);
        return text;
    }

    QString address()
    {
        return below(2) == 0 ? QStringLiteral("+49%1").arg(QString::fromLatin1(hex(4)))
                             : QStringLiteral("Müll%1@Ex.org").arg(below(4));
    }

    static bool saveSenders(SqliteEngineStore &s, PlainScan *scan = nullptr)
    {
        bool ok = true;
        for (int i = 0; i < 3; ++i) {
            Sender sender;
            sender.channel = Channel(i % 2);
            sender.id = "ag_" + QByteArray::number(i % 2);
            sender.name = QStringLiteral("Größe %1 \"Shop\"").arg(i % 2);
            ok = ok && s.saveSender(sender).ok();
            if (scan)
                scan->senders.insert({int(sender.channel), sender.id}, sender.name);
        }
        return ok;
    }

    bool save(SqliteEngineStore &s)
    {
        if (m_scan.senders.isEmpty())
            saveSenders(s, &m_scan);
        const RowId row = rowOf(below(kRows));
        const auto before = m_scan.messages.value(row.value);
        ScannedMessage message;
        message.record = record(row, before);
        message.isOurs = before.isOurs;
        message.isUnread = before.isUnread && m_scan.messages.contains(row.value);
        MessageRow &line = message.record.row;
        bool ok = true;
        // What is kept of a send stays, whatever becomes of its line.
        if (!m_sent.contains(row.value) && below(3) == 0) {
            SendRequest request;
            request.sender.channel = Channel::Rcs;
            request.sender.id = "ag_0";
            request.to = *parseRecipient(QStringLiteral("+4917612345678"));
            request.traffic = TrafficType::Transaction;
            request.content = RcsText{text(below(2) == 0 ? 3 : 40)};
            OutboxEntry entry;
            entry.key = IdempotencyKey(hex(6) + QByteArray::number(row.value));
            entry.row = row;
            entry.body = encodeSend(request);
            m_sent.insert(row.value, request.content);
            message.record.key = entry.key;
            ok = s.saveOutbox(entry).ok();
        }
        if (m_sent.contains(row.value)) {
            const Content &content = m_sent[row.value];
            line.summary =
                QString::fromUtf8(contentSummary(content).toUtf8()); // it may end in half a character
            message.texts << std::get<RcsText>(content).text;
            message.isOurs = true;
        } else {
            message.texts << line.summary;
        }
        message.texts << message.record.inboundText;
        message.reasons << line.note;
        if (message.record.answerStatus >= 400)
            message.reasons << QStringLiteral("no_session") << QStringLiteral("Déjà code");
        ok = ok && s.saveMessage(message.record).ok();
        if (ok && !message.isUnread && below(4) == 0) {
            ok = s.addUnread({AgentId("ag_0"), QStringLiteral("+49")}, row).ok();
            message.isUnread = true;
        }
        m_scan.messages.insert(row.value, message);
        return ok;
    }

    MessageRecord record(RowId row, const ScannedMessage &before)
    {
        MessageRecord record;
        record.row.row = row;
        record.row.createdAt = kWorldStart.plusMs(below(30));
        if (below(3) > 0) // else it has none yet
            record.row.id = MessageId("msg_" + hex(5) + QByteArray::number(row.value));
        record.row.direction = Direction(below(2));
        record.row.channel = Channel(below(3));
        record.row.type = MessageType(below(3));
        record.row.senderId = below(4) == 0 ? QByteArray() : "ag_" + QByteArray::number(below(3));
        record.row.recipient = below(6) == 0 ? QString() : address();
        record.row.summary = text(below(4));
        record.row.unit = BillingUnit(below(5));
        if (below(3) > 0)
            record.row.cost = Money{below(4) * 100};
        record.row.costIsHold = below(3) == 0;
        record.row.status = MessageStatus(below(19));
        record.row.note = below(3) == 0 ? text(2) : QString();
        record.key = before.record.key;
        record.inboundText = below(3) == 0 ? text(3) : QString();
        if (below(4) == 0) {
            record.answerStatus = 403;
            record.answerRaw = "{\"error\":\"no_session\",\"message\":\"D\u00e9j\u00e0 code\"}";
        }
        record.campaignId = below(4) == 0 ? "cmp_" + hex(3) : QByteArray();
        return record;
    }

    bool remove(SqliteEngineStore &s)
    {
        const RowId row = rowOf(below(kRows));
        m_scan.messages.remove(row.value);
        return s.removeMessage(row).ok();
    }

    QString typed()
    {
        QString word = oneOf(kWorldWords);
        if (below(3) == 0)
            word = word.left(1 + below(int(word.size())));
        if (below(4) == 0)
            word += oneOf(kWorldSeparators).trimmed() + oneOf(kWorldWords);
        return below(4) == 0 ? QString::fromLatin1(hex(1 + below(4))) : word;
    }

    PartTerm part()
    {
        const QStringList parts{QString::fromLatin1(hex(1 + below(4))),
                                QStringLiteral("msg_"),
                                QStringLiteral("mull"),
                                QStringLiteral("@ex."),
                                QStringLiteral("+49"),
                                QStringLiteral("große"),
                                QStringLiteral("ag_0"),
                                QStringLiteral("CMP_"),
                                QStringLiteral("deja c"),
                                QStringLiteral("\"shop\""),
                                QStringLiteral("no_"),
                                QStringLiteral("strasse"),
                                QStringLiteral("%"),
                                QString()};
        return {PartField(below(6)), oneOf(parts)};
    }

    QueryCondition condition()
    {
        switch (below(13)) {
        case 0:
        case 1:
        case 2:
            return WordTerm{typed(), false};
        case 3:
            return WordTerm{text(1 + below(2)), true};
        case 4:
        case 5:
            return part();
        case 6:
            return StatusTerm{MessageStatus(below(19))};
        case 7:
            return ChannelTerm{Channel(below(3))};
        case 8:
            return TypeTerm{MessageType(below(3))};
        case 9:
            return UnitTerm{BillingUnit(below(5))};
        case 10:
            return CostTerm{CostTerm::Relation(below(5)), Money{below(4) * 100}};
        case 11: {
            TimeTerm term;
            if (below(2) == 0)
                term.from = kWorldStart.plusMs(below(30));
            if (below(2) == 0)
                term.until = kWorldStart.plusMs(below(30));
            return term;
        }
        default:
            return TraitTerm{MessageTrait(below(11))};
        }
    }

    StoreInFolder m_in;
    std::mt19937 m_random;
    PlainScan m_scan;
    QMap<qint64, Content> m_sent;
    std::unique_ptr<StoreConnection> m_connection;
    std::unique_ptr<MessageTable> m_messages;
};

inline QString told(const MessageQuery &query)
{
    QStringList terms;
    for (const QueryTerm &term : query.terms) {
        QString text = QString::number(term.condition.index());
        if (const auto *word = std::get_if<WordTerm>(&term.condition))
            text = (word->isPhrase ? QStringLiteral("phrase ") : QStringLiteral("word ")) + word->text;
        if (const auto *part = std::get_if<PartTerm>(&term.condition))
            text = QStringLiteral("part %1 %2").arg(int(part->field)).arg(part->part);
        if (const auto *trait = std::get_if<TraitTerm>(&term.condition))
            text = QStringLiteral("trait %1").arg(int(trait->trait));
        terms << (term.isNegated ? QStringLiteral("-") : QString()) + text;
    }
    return QStringLiteral("%1 by %2 %3")
        .arg(terms.join(QStringLiteral(" & ")))
        .arg(int(query.order.by))
        .arg(query.order.isAscending);
}

} // namespace arowana::test
