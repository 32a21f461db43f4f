// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/transcriptmodel.h"
#include "tests/items/fakeconversationsource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace arowana;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
const QString kPhone = QStringLiteral("+4917612345678");
const SessionPair kPair{AgentId("ag_live_1"), kPhone};

Instant utc(const char *iso)
{
    return *Instant::fromIso(iso);
}

const Instant kNow = utc("2026-05-04T15:00:00Z");

TranscriptEntry said(Instant at, const QString &text, bool isOurs = false)
{
    TranscriptEntry entry;
    entry.row.row = RowId::make(at, 0);
    entry.row.createdAt = at;
    entry.row.channel = Channel::Rcs;
    entry.row.recipient = kPhone;
    entry.row.senderId = kPair.agentId.bytes();
    entry.row.direction = isOurs ? Direction::Outbound : Direction::Inbound;
    entry.row.status = isOurs ? MessageStatus::Delivered : MessageStatus::Received;
    entry.text = text;
    return entry;
}

SessionSpan span(Instant opened, Instant last)
{
    SessionSpan out;
    out.pair = kPair;
    out.openedAt = opened;
    out.firstReply = RowId::make(opened, 0);
    out.lastReplyAt = last;
    out.expiresAt = last.plusMs(Session::kLengthMs);
    return out;
}

QString printed(const TranscriptModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const auto line = TranscriptModel::Line(index.data(TranscriptModel::kLineRole).toInt());
        const QString text = index.data().toString();
        rows << (line == TranscriptModel::Line::Day                  ? u'[' + text + u']'
                 : line != TranscriptModel::Line::Entry              ? u'-' + text + u'-'
                 : index.data(TranscriptModel::kIsOursRole).toBool() ? u'>' + text
                                                                     : text);
    }
    return rows.join(u'\n');
}

ChangeSet changeOf(std::initializer_list<RowId> ids)
{
    ChangeSet changes;
    changes.messages = ids;
    return changes;
}

struct Talk {
    FakeConversationSource source;
    TranscriptModel model{source};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Talk()
    {
        model.setZone(QTimeZone::utc());
        model.setServerNow(kNow);
    }
    void open()
    {
        Person person;
        person.phones = QStringList{kPhone};
        person.emails = QStringList{QStringLiteral("anna@example.org")};
        model.setPerson(person);
        settle();
    }
    /// Everything asked for and answered, every line looked at once.
    void settle()
    {
        source.answerAll();
        static_cast<void>(printed(model));
        QCoreApplication::processEvents();
        source.answerAll();
    }
    void tell(std::initializer_list<RowId> ids)
    {
        model.apply(changeOf(ids));
        settle();
    }
};

} // namespace

class TestTranscriptModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void daysAndSessionsDivideWhatWasSaid()
    {
        Talk talk;
        const Instant opened = utc("2026-05-03T14:31:00Z");
        talk.source.put(said(utc("2026-05-03T14:30:00Z"), QStringLiteral("Your order has left."), true));
        talk.source.put(said(opened, QStringLiteral("When does it come?")));
        talk.source.put(said(opened.plusMs(kMinute), QStringLiteral("Tomorrow."), true));
        SessionSpan over = span(opened, opened);
        over.isPaid = true;
        over.cost = Money{2000};
        talk.source.spans = {over};
        talk.open();
        QCOMPARE(printed(talk.model),
                 QStringLiteral("[Yesterday]\n"
                                ">Your order has left.\n"
                                "-session opened 14:31:00-\n"
                                "When does it come?\n"
                                ">Tomorrow.\n"
                                "[Today]\n"
                                "-session ended 14:31:00 \u00b7 cost 0.20\u00a0\u20ac-"));
        QCOMPARE(talk.model.newestKey(), RowId::make(opened.plusMs(kMinute), 0));
    }

    void aSessionsEndShowsOnceItHasCome()
    {
        Talk talk;
        const Instant opened = kNow.plusMs(-Session::kLengthMs + kMinute);
        talk.source.put(said(opened, QStringLiteral("Hi")));
        talk.source.spans = {span(opened, opened)};
        talk.source.spans.first().isPaid = true;
        talk.source.spans.first().cost = Money{2000};
        talk.open();
        const QString begin = QStringLiteral("[Yesterday]\n-session opened 15:01:00");
        const QString open = begin + QStringLiteral(" \u00b7 cost so far 0.20\u00a0\u20ac-\nHi");
        QCOMPARE(printed(talk.model), open);
        talk.model.setServerNow(kNow.plusMs(kMinute - 1));
        QCOMPARE(printed(talk.model), open);
        talk.model.setServerNow(kNow.plusMs(kMinute));
        QCOMPARE(printed(talk.model),
                 begin +
                     QStringLiteral("-\nHi\n[Today]\n-session ended 15:01:00 \u00b7 cost 0.20\u00a0\u20ac-"));
        talk.model.setServerNow(kNow); // a clock that is set back
        QCOMPARE(printed(talk.model), open);
    }

    void clocksThatDifferMoveNoDividerAcrossAMessage_data()
    {
        QTest::addColumn<qint64>("skewMs"); // the platform's clock minus this machine's
        QTest::newRow("this clock is ahead") << -5 * kMinute;
        QTest::newRow("this clock is behind") << 5 * kMinute;
    }

    void clocksThatDifferMoveNoDividerAcrossAMessage()
    {
        QFETCH(qint64, skewMs);
        Talk talk;
        const Instant reply = kNow.plusMs(-kHour); // messages stand by this machine's clock
        talk.source.put(said(reply.plusMs(-kMinute), QStringLiteral("question"), true));
        talk.source.put(said(reply, QStringLiteral("answer")));
        talk.source.put(said(reply.plusMs(9 * kMinute), QStringLiteral("in the session"), true));
        talk.source.put(said(reply.plusMs(11 * kMinute), QStringLiteral("after it"), true));
        SessionSpan over = span(reply.plusMs(skewMs), reply.plusMs(skewMs)); // sessions by the platform's
        over.firstReply = RowId::make(reply, 0);
        over.endedAt = reply.plusMs(skewMs + 10 * kMinute);
        over.endReason = QStringLiteral("no_active_session");
        talk.source.spans = {over};
        talk.open();
        const QString shown = printed(talk.model);
        const QStringList inOrder{QStringLiteral(">question"),        QStringLiteral("-session opened"),
                                  QStringLiteral("answer"),           QStringLiteral(">in the session"),
                                  QStringLiteral("-session over by"), QStringLiteral(">after it")};
        qsizetype from = 0;
        for (const QString &line : inOrder) {
            from = shown.indexOf(line, from);
            QVERIFY2(from >= 0, qPrintable(line + QStringLiteral(" not in ") + shown));
        }
        QVERIFY2(shown.contains(QStringLiteral("the platform refused a reply")), qPrintable(shown));
        // By the same clock as the messages between them.
        QVERIFY2(shown.contains(QStringLiteral("session opened 14:00:00")), qPrintable(shown));
        QVERIFY2(shown.contains(QStringLiteral("session over by 14:10:00")), qPrintable(shown));
    }

    void anEndStandsBeforeTheNextSession()
    {
        Talk talk;
        const Instant first = kNow.plusMs(-kHour);
        const Instant second = kNow.plusMs(-kMinute);
        talk.source.put(said(first, QStringLiteral("one")));
        talk.source.put(said(second, QStringLiteral("two")));
        // A clock that runs faster, as the practice platform's may, puts the first end beyond this machine's
        // now.
        SessionSpan next = span(first.plusMs(30 * kHour), first.plusMs(30 * kHour));
        next.firstReply = RowId::make(second, 0);
        talk.source.spans = {span(first, first), next};
        talk.open();
        talk.model.setServerNow(first.plusMs(31 * kHour));
        const QString shown = printed(talk.model);
        QVERIFY2(shown.indexOf(QStringLiteral("-session ended")) <
                     shown.lastIndexOf(QStringLiteral("-session opened")),
                 qPrintable(shown));
    }

    void newMessagesAreAppendedWithoutReset()
    {
        Talk talk;
        talk.source.put(said(kNow.plusMs(-kHour), QStringLiteral("one")));
        talk.open();
        QSignalSpy reset(&talk.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&talk.model, &QAbstractItemModel::rowsInserted);
        const TranscriptEntry two = said(kNow.plusMs(-1), QStringLiteral("two"));
        talk.source.put(two);
        talk.source.put(said(kNow, QStringLiteral("three"), true));
        talk.tell({two.row.row, RowId::make(kNow, 0)});
        QCOMPARE(printed(talk.model), QStringLiteral("[Today]\none\ntwo\n>three"));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 2);
        QCOMPARE(inserted.first().at(2).toInt(), 3);
        QCOMPARE(reset.count(), 0);
    }

    void aReplyToldLateGoesToItsPlaceWithItsDay()
    {
        Talk talk;
        talk.source.put(said(kNow, QStringLiteral("now")));
        talk.open();
        const TranscriptEntry late = said(kNow.plusMs(-50 * kHour), QStringLiteral("late"));
        talk.source.put(late);
        talk.tell({late.row.row});
        QCOMPARE(printed(talk.model), QStringLiteral("[Saturday, 2 May 2026]\nlate\n[Today]\nnow"));
    }

    void aChangedMessageIsAnnouncedInItsPlace()
    {
        Talk talk;
        TranscriptEntry ours = said(kNow, QStringLiteral("ours"), true);
        ours.row.unit = BillingUnit::Conversation;
        ours.row.cost = Money{2000};
        ours.row.costIsHold = true;
        talk.source.put(ours);
        talk.open();
        const QModelIndex index = talk.model.index(1);
        QCOMPARE(index.data(TranscriptModel::kMetaTextRole).toString(),
                 QStringLiteral("15:00 \u00b7 Conversation 0.20\u00a0\u20ac reserved"));
        QSignalSpy changed(&talk.model, &QAbstractItemModel::dataChanged);
        ours.row.status = MessageStatus::Read;
        ours.row.costIsHold = false;
        talk.source.put(ours);
        talk.tell({ours.row.row});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(index.data(TranscriptModel::kStatusTextRole).toString(), QStringLiteral("Read"));
        QCOMPARE(index.data(TranscriptModel::kMetaTextRole).toString(),
                 QStringLiteral("15:00 \u00b7 Conversation 0.20\u00a0\u20ac"));
    }

    void whatIsGoneLeavesWithItsDay()
    {
        Talk talk;
        const TranscriptEntry old = said(kNow.plusMs(-30 * kHour), QStringLiteral("old"));
        talk.source.put(old);
        talk.source.put(said(kNow, QStringLiteral("now")));
        talk.open();
        talk.source.entries.erase(old.row.row);
        talk.tell({old.row.row});
        QCOMPARE(printed(talk.model), QStringLiteral("[Today]\nnow"));
    }

    void strangersMessagesStayOut()
    {
        Talk talk;
        talk.source.put(said(kNow, QStringLiteral("now")));
        talk.open();
        TranscriptEntry stranger = said(kNow.plusMs(5), QStringLiteral("stranger"));
        stranger.row.recipient = QStringLiteral("+491511111111");
        talk.source.put(stranger);
        talk.tell({stranger.row.row});
        QCOMPARE(printed(talk.model), QStringLiteral("[Today]\nnow"));
    }

    void tapsMailsAndOddTextsAreShownAsTheyAre()
    {
        Talk talk;
        TranscriptEntry tap = said(kNow, QStringLiteral("Yes"));
        tap.kind = TranscriptKind::Tap;
        tap.postback = QStringLiteral("order=42");
        TranscriptEntry mail =
            said(kNow.plusMs(1'000), QStringLiteral("<img src=\"/dev/zero\">\n\u202Eok"), true);
        mail.kind = TranscriptKind::Email;
        mail.row.channel = Channel::Email;
        mail.row.recipient = QStringLiteral("anna@example.org");
        mail.subject = QStringLiteral("Order\n#1234");
        mail.suggestions = QStringList{QStringLiteral("A"), QStringLiteral("B")};
        talk.source.put(tap);
        talk.source.put(mail);
        talk.open();
        const QModelIndex first = talk.model.index(1);
        QCOMPARE(first.data(TranscriptModel::kIsTapRole).toBool(), true);
        QCOMPARE(first.data(TranscriptModel::kPostbackRole).toString(), QStringLiteral("order=42"));
        const QModelIndex second = talk.model.index(2);
        QCOMPARE(second.data(TranscriptModel::kSubjectRole).toString(), QStringLiteral("Order #1234"));
        QCOMPARE(second.data().toString(), QStringLiteral("<img src=\"/dev/zero\">\n[U+202E]ok"));
        QCOMPARE(second.data(TranscriptModel::kMetaTextRole).toString(),
                 QStringLiteral("15:00 \u00b7 E-mail"));
        QCOMPARE(second.data(TranscriptModel::kSuggestionsRole).toStringList().size(), 2);
    }

    void entriesAreAskedForInPages()
    {
        Talk talk;
        for (int i = 0; i < 10'000; ++i)
            talk.source.put(said(kNow.plusMs(-i * kMinute), QString::number(i)));
        Person person;
        person.phones = QStringList{kPhone};
        talk.model.setPerson(person);
        talk.source.answerAll();
        QVERIFY(talk.model.rowCount() > 10'000);
        const int last = talk.model.rowCount() - 1;
        QVERIFY(!talk.model.index(last).data(TranscriptModel::kIsLoadedRole).toBool());
        QCOMPARE(talk.model.index(last).data(Qt::AccessibleTextRole).toString(), QStringLiteral("loading"));
        const int asked = talk.source.entryQuestions;
        for (int row = last - 5; row <= last; ++row)
            static_cast<void>(talk.model.index(row).data());
        QCoreApplication::processEvents();
        QCOMPARE(talk.source.entryQuestions, asked + 1);
        talk.source.answerAll();
        QCOMPARE(talk.model.index(last).data().toString(), QStringLiteral("0"));
        QCOMPARE(talk.model.idAt(last), RowId::make(kNow, 0));
        QCOMPARE(talk.model.rowOf(RowId::make(kNow, 0)), last);
    }

    void whatTheStoreCouldNotReadIsAskedForAgain()
    {
        Talk talk;
        talk.source.put(said(kNow, QStringLiteral("now")));
        Person person;
        person.phones = QStringList{kPhone};
        talk.model.setPerson(person);
        talk.source.loseAll();
        talk.model.setServerNow(kNow.plusMs(4'000));
        talk.settle();
        QCOMPARE(printed(talk.model), QStringLiteral("[Today]\nnow"));
    }

    void anotherPersonsAnswersAreDropped()
    {
        Talk talk;
        talk.source.put(said(kNow, QStringLiteral("now")));
        Person person;
        person.phones = QStringList{kPhone};
        talk.model.setPerson(person);
        talk.model.setPerson({});
        talk.settle();
        QCOMPARE(talk.model.rowCount(), 0);
        QVERIFY(talk.model.isLoaded());
    }

    void theOpeningReplyStandsBelowItsDividerWhateverTheClocks()
    {
        Talk talk;
        const Instant opened = kNow.plusMs(-kHour);
        const TranscriptEntry reply =
            said(opened.plusMs(-5 * kMinute), QStringLiteral("Hi")); // this clock is late
        talk.source.put(reply);
        SessionSpan one = span(opened, opened);
        one.firstReply = reply.row.row;
        talk.source.spans = {one};
        talk.open();
        QCOMPARE(printed(talk.model), QStringLiteral("[Today]\n-session opened 13:55:00-\nHi"));
        QCOMPARE(talk.model.index(2).data(TranscriptModel::kMetaTextRole).toString(),
                 QStringLiteral("13:55"));
    }

    void daysFollowTheZoneAlsoWhenItsClocksAreSet()
    {
        Talk talk;
        talk.model.setZone(QTimeZone("Europe/Berlin"));
        // 29 March 2026 has 23 hours there, 25 October 25.
        for (const char *iso :
             {"2026-03-28T22:59:00Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:00Z", "2026-03-29T22:00:00Z",
              "2026-10-24T21:59:00Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:00Z", "2026-10-25T23:00:00Z"})
            talk.source.put(said(utc(iso), QString::fromLatin1(iso)));
        talk.model.setServerNow(utc("2026-12-01T00:00:00Z"));
        talk.open();
        QCOMPARE(printed(talk.model),
                 QStringLiteral("[Saturday, 28 March 2026]\n2026-03-28T22:59:00Z\n"
                                "[Sunday, 29 March 2026]\n2026-03-28T23:00:00Z\n2026-03-29T21:59:00Z\n"
                                "[Monday, 30 March 2026]\n2026-03-29T22:00:00Z\n"
                                "[Saturday, 24 October 2026]\n2026-10-24T21:59:00Z\n"
                                "[Sunday, 25 October 2026]\n2026-10-24T22:00:00Z\n2026-10-25T22:59:00Z\n"
                                "[Monday, 26 October 2026]\n2026-10-25T23:00:00Z"));
    }

    void randomEditsMatchAPlainList_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomEditsMatchAPlainList()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
        Talk talk;
        talk.open();
        Instant now = kNow;
        QList<SessionReply> replies;
        QList<SessionEnd> ends;
        for (int step = 0; step < 250; ++step) {
            now = now.plusMs(below(6) == 0 ? below(40) * kHour : below(1'000) * 60);
            talk.model.setServerNow(now);
            const Instant at = below(5) == 0 ? now.plusMs(-below(100) * kHour) : now;
            ChangeSet changes;
            const int kind = below(8);
            if (kind == 0 && !talk.source.entries.empty()) {
                auto gone = talk.source.entries.begin();
                std::advance(gone, below(int(talk.source.entries.size())));
                changes.messages = {gone->first};
                talk.source.entries.erase(gone);
            } else if (kind == 1) {
                ends.append({at, {}});
            } else {
                const TranscriptEntry entry = said(at, QString::number(below(100)), below(2) == 0);
                talk.source.put(entry);
                changes.messages = {entry.row.row};
                if (entry.row.direction == Direction::Inbound)
                    replies.append({at, {}, false, entry.row.row});
            }
            talk.source.spans = sessionSpans(kPair, replies, ends, {});
            changes.pairs = {kPair};
            talk.model.apply(changes);
            if (below(2) == 0 && talk.source.waiting() > 0)
                talk.source.answerOne();
            if (below(4) != 0)
                continue;
            talk.settle();
            // One that was loaded anew.
            TranscriptModel fresh(talk.source);
            fresh.setZone(QTimeZone::utc());
            fresh.setServerNow(now);
            fresh.setPerson(talk.model.person());
            talk.source.answerAll();
            static_cast<void>(printed(fresh));
            QCoreApplication::processEvents();
            talk.source.answerAll();
            QCOMPARE(printed(talk.model), printed(fresh));
            QCOMPARE(plainOrder(fresh), plainOrder(talk.source, now));
        }
    }

private:
    /// Entries and dividers, each by its own time.
    static QStringList plainOrder(const TranscriptModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const auto *entry = model.entryAt(row))
                out << QString::number(entry->row.row.value);
        }
        return out;
    }
    static QStringList plainOrder(const FakeConversationSource &source, Instant)
    {
        QStringList out;
        for (const auto &[id, entry] : source.entries)
            out << QString::number(id.value);
        return out;
    }
};

QTEST_GUILESS_MAIN(TestTranscriptModel)
#include "tst_transcriptmodel.moc"
