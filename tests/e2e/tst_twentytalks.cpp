// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two days at the session desk: twenty customers of the practice platform write when and how they like, staff
// answers in the real window, starts replies and leaves them, and lets some wait. In the end board,
// transcripts and costs are as the platform's ledger has them, nothing that was typed is lost, and the window
// never stood.
#include "models/items/visibletext.h"
#include "tests/e2e/deskhands.h"
#include "tests/e2e/sandboxprogram.h"
#include "tests/e2e/talkorder.h"
#include "tests/e2e/watchedapplication.h"
#include "tests/e2e/windowedconsole.h"
#include "ui/keys.h"
#include "ui/mainwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 40'000;
constexpr int kPeople = 20;
constexpr qint64 kStepSeconds = 1'200;
constexpr qint64 kTwoDays = 48 * 3'600;
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kStallGoalMs = 400; // as for the limits of time in tests/CMakeLists.txt
#else
constexpr qint64 kStallGoalMs = 100;
#endif
constexpr qint64 kStallMostMs = 10 * kStallGoalMs;

/// What staff does about a customer.
enum class Habit { Answers, Begins, Waits };

Habit habitOf(int person)
{
    return person % 10 == 3 ? Habit::Waits : person % 5 == 1 ? Habit::Begins : Habit::Answers;
}

QString text(const QJsonValue &object, const char *name)
{
    return object.toObject().value(QLatin1String(name)).toString();
}

Instant instant(const QJsonValue &object, const char *name)
{
    return Instant::fromIso(text(object, name).toUtf8()).value_or(Instant{});
}

Money money(const QJsonValue &object, const char *name)
{
    return Money::fromDecimal(text(object, name).toUtf8()).value_or(Money{});
}

/// Who said what, and how long it was: of a long text only the beginning is shown. The reader of the ledger
/// here, QJsonDocument, takes a byte-order mark in front of a text away; that the console keeps it is
/// tst_transcripttexts' to say.
QString lineOf(bool isOurs, QString shown, qsizetype length)
{
    if (shown.startsWith(QChar::ByteOrderMark)) {
        shown.remove(0, 1);
        --length;
    }
    return QStringLiteral("%1 %2 (%3)").arg(isOurs ? u'>' : u'<').arg(shown).arg(length);
}

bool isNear(Instant a, Instant b)
{
    return qAbs(a.since(b)) <= 1'000; // events tell whole seconds
}

} // namespace

class TwentyTalksTest : public QObject {
    Q_OBJECT
public:
    explicit TwentyTalksTest(StallWatch &stalls)
        : m_stalls(stalls)
    {
    }

private:
    [[nodiscard]] QJsonArray ledger(const char *part) const
    {
        return m_ledger.value(QLatin1String(part)).toArray();
    }
    [[nodiscard]] SessionPair pairOf(const QJsonValue &value) const
    {
        return {AgentId(text(value, "agent_id").toUtf8()), text(value, "phone")};
    }
    [[nodiscard]] QJsonArray of(const char *part, const SessionPair &pair) const
    {
        QJsonArray found;
        const QJsonArray all = ledger(part);
        for (const QJsonValue &value : all) {
            if (pairOf(value) == pair)
                found.append(value);
        }
        return found;
    }
    [[nodiscard]] Habit habitOf(const SessionPair &pair) const
    {
        const auto at = m_people.indexOf(pair);
        return at < 0 ? Habit::Answers : ::habitOf(int(at));
    }

    void addAgents();
    void hear();
    void work();
    void visit(const SessionPair &pair);
    void settle();
    /// By the ledger, its last session.
    [[nodiscard]] bool hasEnded(const SessionPair &pair) const;
    void compareBoard(const QList<Conversation> &lines, bool areOpen);
    void compareTranscript(const SessionPair &pair);
    void compareSessions(const SessionPair &pair);
    /// Whether all there is now has been heard; notes the platform's time of that.
    [[nodiscard]] bool hasHeardAll();
    [[nodiscard]] QList<ToldLine> linesOf(const QString &phone) const;

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_folder;
    std::unique_ptr<WindowedConsole> m_console;
    std::unique_ptr<DeskHands> m_hands;
    StallWatch &m_stalls;
    QJsonObject m_ledger;
    QList<Instant> m_heard; ///< the platform's times at which everything had been heard
    QList<SessionPair> m_people;
    std::map<SessionPair, QString> m_drafts; ///< what was typed and not sent
    int m_turns = 0;                         ///< visits to those who are answered
    int m_sent = 0;
    Money m_costs; ///< as the transcripts say

private Q_SLOTS:
    void initTestCase();
    void twoDaysOfTwentyConversations();
    void boardIsTheLedgers();
    void transcriptsAndCostsAreTheLedgers();
    void balanceIsTheLedgers();
    void draftsAreThereAfterARestart();
};

void TwentyTalksTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProgram>(
        QStringList{QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--fail-rate"),
                    QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("1")});
    QVERIFY(m_sandbox->waitReady());
    m_console = std::make_unique<WindowedConsole>(m_folder.path(), m_sandbox->base(), m_sandbox->apiKey());
    QVERIFY(m_console->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_console->api(), ApiState::Good, kPatienceMs);
    addAgents();
    m_console->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    QVERIFY(m_console->window().showPage(QStringLiteral("conversations")));
    m_hands = std::make_unique<DeskHands>(m_console->window());
    QVERIFY(m_sandbox->invite(kPeople));
    m_ledger = m_sandbox->ledger();
    const QJsonArray people = ledger("people");
    for (const QJsonValue &person : people)
        m_people.append(pairOf(person));
    QCOMPARE(m_people.size(), kPeople);
}

/// Whom customers write to.
void TwentyTalksTest::addAgents()
{
    const QJsonArray senders = QJsonDocument::fromJson(m_sandbox->get(QStringLiteral("/sandbox/senders")))
                                   .object()
                                   .value(QLatin1String("senders"))
                                   .toArray();
    for (const QJsonValue &sender : senders) {
        if (text(sender, "channel") != QLatin1String("RCS"))
            continue;
        const bool isTransactional = text(sender, "use_case") == QLatin1String("TRANSACTIONAL");
        Q_EMIT m_console->window().senderSaved({Channel::Rcs,
                                                text(sender, "id").toUtf8(),
                                                text(sender, "name"),
                                                {},
                                                isTransactional ? UseCase::Transactional : UseCase::MultiUse,
                                                {}});
    }
}

void TwentyTalksTest::twoDaysOfTwentyConversations()
{
    QElapsedTimer took;
    took.start();
    m_stalls.start();
    for (qint64 passed = 0; passed < kTwoDays; passed += kStepSeconds) {
        QVERIFY(m_sandbox->skip(kStepSeconds));
        hear();
        work();
        if (QTest::currentTestFailed())
            return;
    }
    settle();
    m_stalls.stop();
    qInfo("%d replies of ours, %d of theirs in %d sessions within %lld s; longest stall %lld ms, %d over the "
          "goal of %lld ms, of %d turns",
          m_sent, int(ledger("replies").size()), int(ledger("sessions").size()), took.elapsed() / 1'000,
          m_stalls.longestMs(), m_stalls.longerThan(kStallGoalMs), kStallGoalMs, m_stalls.turns());
    QVERIFY(m_sent > 2 * kPeople);
    QVERIFY(ledger("replies").size() > 7 * kPeople);
    QVERIFY2(m_stalls.longestMs() <= kStallMostMs, qPrintable(QString::number(m_stalls.longestMs())));
}

/// What was said meanwhile is here, and what time it is there.
void TwentyTalksTest::hear()
{
    QTest::keySequence(&m_console->window(), keyOf(Command::Refresh));
    QTRY_VERIFY_WITH_TIMEOUT(hasHeardAll(), kPatienceMs);
}

bool TwentyTalksTest::hasHeardAll()
{
    if (m_console->leaving() != 0)
        return false; // one under way would make up for one that was not heard
    m_ledger = m_sandbox->ledger();
    if (m_console->messages() != ledger("messages").size())
        return false;
    m_heard.append(instant(m_ledger, "now"));
    return true;
}

/// Goes through those with unread words, once.
void TwentyTalksTest::work()
{
    const QList<Conversation> lines = m_hands->shown();
    for (const Conversation &line : lines) {
        if (line.unread == 0 || habitOf(line.pair()) == Habit::Waits || !m_hands->isOpen(line.pair()))
            continue;
        visit(line.pair());
        if (QTest::currentTestFailed())
            return;
    }
}

void TwentyTalksTest::visit(const SessionPair &pair)
{
    if (!m_hands->open(pair))
        return; // it ended meanwhile: it stands elsewhere on the board
    const QString before = m_drafts[pair];
    QCOMPARE(m_hands->typed(), before);
    const bool begins = habitOf(pair) == Habit::Begins;
    m_turns += begins ? 0 : 1;
    if (begins || m_turns % 4 == 0) {
        // Left half typed; those who are answered get it the next time.
        const QString more = QStringLiteral("Word %1 ").arg(before.size());
        m_hands->type(more);
        m_drafts[pair] = before + more;
        return;
    }
    m_hands->type(QStringLiteral("Answer %1").arg(++m_sent));
    QVERIFY2(m_hands->send(), qPrintable(m_hands->card()));
    m_drafts.erase(pair);
}

/// Everything that was said has arrived, and the console has heard of it.
void TwentyTalksTest::settle()
{
    QVERIFY(m_sandbox->skip(kStepSeconds));
    QTest::keySequence(&m_console->window(), keyOf(Command::Refresh));
    QTRY_VERIFY_WITH_TIMEOUT(hasHeardAll() && m_console->waiting() == 0, kPatienceMs);
}

bool TwentyTalksTest::hasEnded(const SessionPair &pair) const
{
    const QJsonArray sessions = of("sessions", pair);
    return !sessions.isEmpty() && !sessions.last().toObject().value(QLatin1String("ended_at")).isNull();
}

void TwentyTalksTest::compareBoard(const QList<Conversation> &lines, bool areOpen)
{
    for (const Conversation &line : lines) {
        const QJsonArray sessions = of("sessions", line.pair());
        QVERIFY2(!sessions.isEmpty(), qPrintable(line.session.phone));
        const QJsonValue session = sessions.last();
        QCOMPARE(!hasEnded(line.pair()), areOpen);
        QVERIFY(isNear(endOf(line.session), instant(session, areOpen ? "expires_at" : "ended_at")));
        QVERIFY(isNear(line.session.lastReplyAt, instant(session, "last_reply_at")));
        QCOMPARE(line.cost, money(session, "cost"));
        QCOMPARE(line.isPaid, session.toObject().value(QLatin1String("paid")).toBool());
        if (habitOf(line.pair()) == Habit::Waits)
            QCOMPARE(line.unread, int(of("replies", line.pair()).size()));
    }
}

void TwentyTalksTest::boardIsTheLedgers()
{
    QList<Conversation> open = m_hands->board(BoardFilter::Open);
    // What is over stands there for its draft alone, below what is open.
    QList<Conversation> kept;
    while (!open.isEmpty() && m_drafts.contains(open.last().pair()) && hasEnded(open.last().pair()))
        kept.prepend(open.takeLast());
    compareBoard(open, true);
    compareBoard(kept, false);
    const qsizetype overWithDraft = std::count_if(
        m_drafts.begin(), m_drafts.end(), [this](const auto &draft) { return hasEnded(draft.first); });
    QCOMPARE(kept.size(), overWithDraft);
    const QList<Conversation> ended = m_hands->board(BoardFilter::Ended);
    compareBoard(ended, false);
    QSet<QString> phones;
    const QJsonArray sessions = ledger("sessions");
    for (const QJsonValue &session : sessions)
        phones.insert(text(session, "phone"));
    QCOMPARE(phones.size(), kPeople);
    QCOMPARE(open.size() + ended.size(), phones.size());
}

void TwentyTalksTest::compareTranscript(const SessionPair &pair)
{
    const auto entries = m_hands->entries();
    QVERIFY2(entries, qPrintable(pair.phone));
    QStringList shown;
    Instant last;
    for (const TranscriptEntry &entry : *entries) {
        const bool isOurs = entry.row.direction == Direction::Outbound;
        const qsizetype length = entry.wholeLength > 0 ? entry.wholeLength : entry.text.size();
        shown.append(lineOf(isOurs, entry.text, length));
        QVERIFY(entry.row.row.createdAt() >= last);
        last = entry.row.row.createdAt();
        if (!isOurs)
            continue;
        QVERIFY(!entry.row.costIsHold);
        QCOMPARE(entry.row.status, MessageStatus::Read);
        m_costs += entry.row.cost.value_or(Money{});
    }
    const QString disorder = disorderOf(shown, linesOf(pair.phone), m_heard);
    QVERIFY2(disorder.isEmpty(), qPrintable(disorder));
}

QList<ToldLine> TwentyTalksTest::linesOf(const QString &phone) const
{
    QList<ToldLine> lines;
    const QJsonArray messages = ledger("messages");
    for (const QJsonValue &message : messages) {
        if (text(message, "recipient") != phone)
            continue;
        const QString said = text(message, "marker");
        const bool isOurs = text(message, "direction") == QLatin1String("OUTBOUND");
        lines.append({lineOf(isOurs, TranscriptEntry::shownPart(said), said.size()), isOurs,
                      instant(message, "accepted_at")});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ToldLine &a, const ToldLine &b) { return a.at < b.at; });
    return lines;
}

void TwentyTalksTest::compareSessions(const SessionPair &pair)
{
    const QList<SessionSpan> shown = m_hands->sessions();
    const QJsonArray truth = of("sessions", pair);
    QCOMPARE(shown.size(), truth.size());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QVERIFY(isNear(shown[i].openedAt, instant(truth[i], "opened_at")));
        QCOMPARE(shown[i].isPaid, truth[i].toObject().value(QLatin1String("paid")).toBool());
        QCOMPARE(shown[i].cost, money(truth[i], "cost"));
    }
}

void TwentyTalksTest::transcriptsAndCostsAreTheLedgers()
{
    QSet<SessionPair> compared;
    for (const BoardFilter filter : {BoardFilter::Open, BoardFilter::Ended}) {
        for (const Conversation &line : m_hands->board(filter)) {
            if (compared.contains(line.pair()))
                continue; // with a draft, under both
            compared.insert(line.pair());
            QVERIFY(m_hands->open(line.pair()));
            compareTranscript(line.pair());
            compareSessions(line.pair());
            if (QTest::currentTestFailed())
                return;
        }
    }
    QCOMPARE(m_costs, money(m_ledger.value(QLatin1String("balance")), "charged"));
}

void TwentyTalksTest::balanceIsTheLedgers()
{
    QTest::keySequence(&m_console->window(), keyOf(Command::Refresh));
    const QJsonValue truth = m_ledger.value(QLatin1String("balance"));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->balance().free, std::optional(money(truth, "free")), kPatienceMs);
    QCOMPARE(m_console->balance().reserved, std::optional(money(truth, "reserved")));
    QCOMPARE(money(truth, "reserved"), Money{});
}

void TwentyTalksTest::draftsAreThereAfterARestart()
{
    QVERIFY(!m_drafts.empty());
    m_hands.reset();
    m_console.reset();
    m_console = std::make_unique<WindowedConsole>(m_folder.path(), m_sandbox->base(), m_sandbox->apiKey());
    QVERIFY(m_console->start());
    QVERIFY(m_console->window().showPage(QStringLiteral("conversations")));
    m_hands = std::make_unique<DeskHands>(m_console->window());
    for (const BoardFilter filter : {BoardFilter::Open, BoardFilter::Ended}) {
        for (const Conversation &line : m_hands->board(filter)) {
            QVERIFY(m_hands->open(line.pair()));
            const auto draft = m_drafts.find(line.pair());
            QCOMPARE(m_hands->typed(), draft == m_drafts.end() ? QString() : draft->second);
        }
    }
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    TwentyTalksTest test(application.stalls());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_twentytalks.moc"
