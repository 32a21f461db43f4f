// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person's transcript as it is read, over all channels, and how long that takes for a long one.
#include "app/store/storereader.h"
#include "tests/store/talks.h"

#include <QElapsedTimer>
#include <QTest>

using namespace arowana;

namespace {

constexpr qint64 kMinute = 60'000;
const Instant kStart = *Instant::fromIso("2026-06-01T12:00:00Z");
const SessionPair kPair{AgentId("ag_live_1"), QStringLiteral("+4917612345001")};
const SessionPair kOtherAgent{AgentId("ag_live_2"), QStringLiteral("+4917612345001")};
const SessionPair kStranger{AgentId("ag_live_1"), QStringLiteral("+4917612345999")};
const QString kMail = QStringLiteral("Anna@example.org");

RcsText text(const char *words)
{
    return RcsText{QString::fromUtf8(words), {}};
}

/// A goal of `goalMs` is missed for certain at ten times that.
bool isFarOff(const char *what, const QElapsedTimer &timer, qint64 goalMs)
{
    const qint64 took = timer.elapsed();
    qInfo("%s: %lld ms, goal %lld ms", what, static_cast<long long>(took), static_cast<long long>(goalMs));
    return took > 10 * goalMs;
}

} // namespace

class TestTranscriptReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPersonIsFoundByPhoneAndAddress()
    {
        StoreInFolder in;
        Talks talks(in);
        talks.knows("c_1", kPair.phone, kMail, QStringLiteral("Anna"), QStringLiteral("K."));
        talks.knows("c_2", kPair.phone, QStringLiteral("work@example.org"), {}, {});
        QVERIFY(talks.keep());
        TalkReader talk(in);
        const Person byPhone = talk.reader.person(kPair.phone).value();
        QCOMPARE(byPhone.phones, QStringList{kPair.phone});
        QCOMPARE(byPhone.emails, (QStringList{QStringLiteral("work@example.org"), kMail,
                                              QStringLiteral("anna@example.org")}));
        QCOMPARE(byPhone.name, QStringLiteral("Anna K."));
        QCOMPARE(byPhone.contactId, ContactId("c_2"));
        const Person byMail = talk.reader.person(kMail).value();
        QCOMPARE(byMail.phones, QStringList{kPair.phone});
        const Person nobody = talk.reader.person(kStranger.phone).value();
        QCOMPARE(nobody.phones, QStringList{kStranger.phone});
        QVERIFY(nobody.name.isEmpty() && nobody.contactId.isEmpty());
    }

    void keysAreAllChannelsOldestFirst()
    {
        StoreInFolder in;
        Talks talks(in);
        talks.knows("c_1", kPair.phone, kMail, QStringLiteral("Anna"), {});
        const RowId mail =
            talks.mailed(QStringLiteral("anna@example.org"), kStart.plusMs(5), QStringLiteral("Order"));
        const RowId first = talks.replied(kPair, kStart, QStringLiteral("hi"));
        const RowId other =
            talks.sent(kOtherAgent, kStart.plusMs(9), MessageType::Message, {}, text("other"));
        const RowId stranger = talks.replied(kStranger, kStart, QStringLiteral("stranger"));
        QVERIFY(talks.keep());
        TalkReader talk(in);
        const Person person = talk.reader.person(kPair.phone).value();
        QVERIFY(talk.reader.transcriptKeys(person).value() == (std::vector<RowId>{first, mail, other}));
        const auto entries = talk.reader.transcriptEntries(person, {other, stranger, RowId{7}, mail});
        QCOMPARE(entries->size(), 2);
        QVERIFY(talk.reader.transcriptKeys({}).value().empty());
    }

    void entriesAreWhole()
    {
        StoreInFolder in;
        Talks talks(in);
        const QString longText(5'000, u'x');
        const RowId reply = talks.replied(kPair, kStart, longText);
        Suggestion yes;
        yes.text = QStringLiteral("Yes");
        yes.kind = ReplyChip{};
        Suggestion no = yes;
        no.text = QStringLiteral("No");
        const RowId chips = talks.sent(kPair, kStart.plusMs(1), MessageType::Conversation, {},
                                       RcsText{QStringLiteral("Is someone\nat home?"), {yes, no}});
        CardContent card{QStringLiteral("Title"), QStringLiteral("Description"), {}, {yes}};
        const RowId cards = talks.sent(kPair, kStart.plusMs(2), MessageType::Message, {},
                                       Carousel{CardWidth::Medium, {card, card}});
        const RowId mail = talks.mailed(kMail, kStart.plusMs(3), QStringLiteral("Order #1234"));
        QVERIFY(talks.keep());
        MessageRecord tap = in.store().messageByRow(reply).value().value();
        tap.row.row = RowId::make(kStart.plusMs(4), 0);
        tap.inboundText = QStringLiteral("Yes");
        tap.replyWord = QStringLiteral("suggested_reply");
        tap.postback = QStringLiteral("order=42");
        MessageRecord odd = tap;
        odd.row.row = RowId::make(kStart.plusMs(5), 0);
        odd.replyWord = QStringLiteral("location");
        odd.inboundText = QStringLiteral("{\"latitude\":48.1}");
        MessageRecord elsewhere = bareMessage(RowId::make(kStart.plusMs(6), 0));
        elsewhere.row.recipient = kPair.phone;
        elsewhere.row.summary = QStringLiteral("short");
        elsewhere.logRaw = "{\"id\":\"msg_9\",\"content\":{\"text\":\"sent by another program\"}}";
        QVERIFY(in.commit([&](auto &s) {
            return s.saveMessage(tap).ok() && s.saveMessage(odd).ok() && s.saveMessage(elsewhere).ok();
        }));
        TalkReader talk(in);
        Person person;
        person.phones = QStringList{kPair.phone};
        person.emails = QStringList{kMail};
        const auto entries = talk.reader.transcriptEntries(
            person, {reply, chips, cards, mail, tap.row.row, odd.row.row, elsewhere.row.row});
        QCOMPARE(entries->size(), 7);
        QCOMPARE(entries->at(0).text, longText.left(4'000)); // as far as it is shown
        QCOMPARE(entries->at(0).wholeLength, qsizetype(5'000));
        QCOMPARE(talk.reader.transcriptEntries(person, {reply})->at(0).text, longText); // alone it is whole
        QCOMPARE(entries->at(0).kind, TranscriptKind::Text);
        QCOMPARE(entries->at(1).text, QStringLiteral("Is someone\nat home?"));
        QCOMPARE(entries->at(1).suggestions, (QStringList{QStringLiteral("Yes"), QStringLiteral("No")}));
        QCOMPARE(entries->at(2).kind, TranscriptKind::Carousel);
        QCOMPARE(entries->at(2).text, QStringLiteral("Title\nDescription\n\nTitle\nDescription"));
        QCOMPARE(entries->at(2).suggestions.size(), 2);
        QCOMPARE(entries->at(3).kind, TranscriptKind::Email);
        QCOMPARE(entries->at(3).subject, QStringLiteral("Order #1234"));
        QCOMPARE(entries->at(3).text, QStringLiteral("plain\ntext"));
        QCOMPARE(entries->at(4).kind, TranscriptKind::Tap);
        QCOMPARE(entries->at(4).postback, QStringLiteral("order=42"));
        QCOMPARE(entries->at(5).kind, TranscriptKind::Other);
        QCOMPARE(entries->at(5).replyWord, QStringLiteral("location"));
        QCOMPARE(entries->at(6).text, QStringLiteral("sent by another program"));
    }

    void manyLongTextsAreAnsweredAsFarAsTheyAreShown()
    {
        StoreInFolder in;
        Talks talks(in);
        const QString umlauts = QString(1'000'000, QChar(0xE4));
        const QString parted = QString(3'999, QChar(0xE4)) + QStringLiteral("😀").repeated(500'000);
        std::vector<RowId> ids;
        for (int i = 0; i < 12; ++i)
            ids.push_back(talks.replied(kPair, kStart.plusMs(i * kMinute), i == 0 ? parted : umlauts));
        QVERIFY(talks.keep());
        TalkReader talk(in);
        Person person;
        person.phones = QStringList{kPair.phone};
        const auto entries = talk.reader.transcriptEntries(person, ids);
        QCOMPARE(entries->size(), 12);
        QCOMPARE(entries->at(0).text, QString(3'999, QChar(0xE4))); // no half of a character at its end
        QCOMPARE(entries->at(0).wholeLength, qsizetype(1'003'999));
        for (int i = 1; i < 12; ++i) {
            QCOMPARE(entries->at(i).text, QString(4'000, QChar(0xE4)));
            QCOMPARE(entries->at(i).wholeLength, qsizetype(1'000'000));
        }
        QCOMPARE(talk.reader.transcriptEntries(person, {ids.front()})->at(0).text, parted);
        QCOMPARE(talk.reader.transcriptEntries(person, {ids.front()})->at(0).wholeLength, qsizetype(0));
    }

    void spansAreThoseOfEveryAgent()
    {
        StoreInFolder in;
        Talks talks(in);
        const RowId first = talks.replied(kPair, kStart, QStringLiteral("a"));
        talks.replied(kPair, kStart.plusMs(kTalkHour), QStringLiteral("b"));
        talks.sent(kPair, kStart.plusMs(2 * kTalkHour), MessageType::Conversation, Money{2000}, text("c"));
        talks.ended(kPair, kStart.plusMs(3 * kTalkHour));
        talks.replied(kPair, kStart.plusMs(4 * kTalkHour), QStringLiteral("d"));
        talks.replied(kOtherAgent, kStart.plusMs(2 * kTalkHour), QStringLiteral("e"));
        talks.replied(kStranger, kStart, QStringLiteral("f"));
        QVERIFY(talks.keep());
        TalkReader talk(in);
        Person person;
        person.phones = QStringList{kPair.phone};
        const auto spans = talk.reader.spans(person);
        QCOMPARE(spans->size(), 3);
        QCOMPARE(spans->at(0).firstReply, first);
        QCOMPARE(spans->at(0).endedAt, std::optional(kStart.plusMs(3 * kTalkHour)));
        QCOMPARE(spans->at(0).cost, Money{2000});
        QCOMPARE(spans->at(1).pair, kOtherAgent);
        QVERIFY(!spans->at(2).endedAt);
        QVERIFY(!spans->at(2).isPaid);
    }

    void aReplyFromTheFutureOpensNoSessionThere()
    {
        StoreInFolder in;
        Talks talks(in);
        talks.replied(kPair, kStart, QStringLiteral("a"));
        QVERIFY(talks.keep());
        // The session book cut it to the platform's clock; the message keeps what was told.
        MessageRecord odd = in.store().messageByRow(talks.messages().first().row.row).value().value();
        odd.row.row = RowId::make(kStart.plusMs(1), 0);
        odd.steps.first().at = kStart.plusMs(90 * 24 * kTalkHour);
        QVERIFY(in.commit([&](auto &s) { return s.saveMessage(odd).ok(); }));
        TalkReader talk(in);
        Person person;
        person.phones = QStringList{kPair.phone};
        QCOMPARE(talk.reader.spans(person)->size(), 1);
    }

    void notesAreThoseOfEveryAddress()
    {
        StoreInFolder in;
        QVERIFY(in.commit([](auto &s) {
            return s.saveNote({0, kPair.phone, Instant{5}, QStringLiteral("older")}).ok() &&
                   s.saveNote({0, kMail, Instant{9}, QStringLiteral("newer")}).ok() &&
                   s.saveNote({0, kStranger.phone, Instant{9}, QStringLiteral("stranger")}).ok();
        }));
        TalkReader talk(in);
        Person person;
        person.phones = QStringList{kPair.phone};
        person.emails = QStringList{kMail};
        const auto notes = talk.reader.notes(person);
        QCOMPARE(notes->size(), 2);
        QCOMPARE(notes->first().text, QStringLiteral("newer"));
    }

    void aTextIsReadAsItWasWrittenWhateverItBeginsWith()
    {
        StoreInFolder in;
        Talks talks(in);
        const QStringList texts{QStringLiteral("\uFEFF"), QStringLiteral("\uFEFF\uFEFFtwice"),
                                QString(QChar(0xFFFE)) + QStringLiteral("ab"),
                                QStringLiteral(" \u200B\u00A0"), QStringLiteral("a\uFEFF")};
        std::vector<RowId> rows;
        for (const QString &text : texts)
            rows.push_back(talks.replied(kPair, kStart.plusMs(qint64(rows.size())), text));
        QVERIFY(talks.keep());
        TalkReader talk(in);
        Person person;
        person.phones = QStringList{kPair.phone};
        const auto entries = talk.reader.transcriptEntries(person, rows).value();
        QStringList read;
        for (const TranscriptEntry &entry : entries)
            read.append(entry.text);
        QStringList expected = texts;
        expected[2].replace(QChar(0xFFFE), QChar(0xFFFD)); // SQLite's own; the words after it are whole
        QCOMPARE(read, expected);
    }

    void longTranscriptsAndBigBoardsAreReadQuickly()
    {
        StoreInFolder in;
        QVERIFY(fill(in));
        TalkReader talk(in);
        Person person;
        person.phones = QStringList{kPair.phone};
        const Instant now = kStart.plusMs(10'000 * kMinute);
        QElapsedTimer timer;
        timer.start();
        const auto keys = talk.reader.transcriptKeys(person);
        QCOMPARE(keys->size(), size_t(10'000));
        QVERIFY(!isFarOff("10,000 keys of one person", timer, 10));
        timer.restart();
        const std::vector<RowId> page(keys->end() - 64, keys->end());
        QCOMPARE(talk.reader.transcriptEntries(person, page)->size(), 64);
        QVERIFY(!isFarOff("a page of entries", timer, 10));
        timer.restart();
        QCOMPARE(talk.reader.spans(person)->size(), 1);
        QVERIFY(!isFarOff("sessions of 10,000 entries", timer, 100));
        timer.restart();
        const auto board = talk.reader.board({BoardFilter::All, {}, now}, {});
        QCOMPARE(board->lines.size(), 1'200);
        QVERIFY(!isFarOff("the board's first page of 1,000 open sessions", timer, 200));
        timer.restart();
        QCOMPARE(talk.reader.board({BoardFilter::All, QStringLiteral("zzz"), now}, {})->lines.size(), 0);
        QVERIFY(!isFarOff("a search through 2,000 sessions", timer, 200));
        timer.restart();
        QCOMPARE(talk.reader.lines({BoardFilter::All, {}, now}, {kPair})->size(), 1);
        QVERIFY(!isFarOff("the line of a session with 10,000 entries", timer, 100));
        timer.restart();
        QCOMPARE(talk.reader.totals(now)->open, 1'000);
        QVERIFY(!isFarOff("totals", timer, 5));
    }

private:
    /// 10,000 entries of one person in one session, and 2,000 sessions, half of them over.
    static bool fill(StoreInFolder &in)
    {
        Talks talks(in);
        for (int i = 0; i < 10'000; ++i) {
            const Instant at = kStart.plusMs(i * kMinute);
            if (i % 2 == 0)
                talks.replied(kPair, at, QStringLiteral("reply %1").arg(i));
            else
                talks.sent(kPair, at, MessageType::Conversation, Money{i == 1 ? 2000 : 0}, text("answer"));
        }
        const Instant now = kStart.plusMs(10'000 * kMinute);
        for (int i = 1; i < 2'000; ++i) {
            const SessionPair pair{kPair.agentId, QStringLiteral("+49151%1").arg(i, 7, 10, QChar(u'0'))};
            talks.replied(pair, now.plusMs((i < 1'000 ? -20 : -40) * kTalkHour - i), QStringLiteral("words"));
        }
        return talks.keep();
    }
};

QTEST_GUILESS_MAIN(TestTranscriptReader)
#include "tst_transcriptreader.moc"
