// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/desktable.h"
#include "tests/store/samples.h"
#include "tests/wire/randomdraft.h"

#include <QTest>

#include <limits>

using namespace arowana;

/// Drafts, canned texts, prices, and what the platform last said of a sender.
class TestEngineStoreDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftsComeBackWhole();
    void draftIsReplacedAndDroppedByItsId();
    void textOfAListIsWrittenOnlyWhenItHasChanged();
    void draftWithoutIdIsRefused();
    void draftThatCannotBeReadHidesNoOther();
    void draftGoesInTheSameCommitAsItsSend();
    void originIsKeptAndItsDraftUntilTheSendIsAccepted();
    void cannedTextsComeByName();
    void unusableCannedTextIsRefused();
    void pricesAreReplacedByChannelUnitAndTier();
    void readingIsKeptWithItsSender();
    void carriersGoWithTheirSender();
    void emailSenderHasNoCarriersOfAnAgent();
    void whatAnEmailChannelAllowsIsKept();
    void nothingIsWrittenOutsideATransaction();
};

namespace {

StoredDraft draftOf(quint64 id, const QString &to)
{
    StoredDraft draft;
    draft.id = id;
    draft.savedAt = Instant{1'800'000'000'000};
    draft.draft.to = to;
    return draft;
}

AgentReading fullReading()
{
    return {QStringLiteral("APPROVED"),
            QStringLiteral("Zoe's shop"),
            UseCase::Promotional,
            false,
            QStringLiteral("none"),
            {{QStringLiteral("vodafone_de"), QStringLiteral("LAUNCHED"), Instant{5}, {}},
             {QStringLiteral("telekom_de"), QStringLiteral("REJECTED"), {}, QStringLiteral("Logo")}},
            Instant{1'800'000'000'000}};
}

Sender agent()
{
    return {Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), {}, UseCase::MultiUse, "ch_9", fullReading()};
}

} // namespace

void TestEngineStoreDesk::draftsComeBackWhole()
{
    StoreInFolder in;
    RandomDraft random(5);
    QList<StoredDraft> drafts;
    for (quint64 id = 1; id <= 50; ++id)
        drafts.append({id, Instant{qint64(id)}, random.draft()});
    ListDraft list;
    list.compose = 7;
    list.pasted = QStringLiteral("+4915112345678;Kim\n").repeated(10'000);
    list.columns = ColumnMapping{false, 0, {}, {{QStringLiteral("name"), 1}}};
    list.perMinute = 60;
    drafts.append({51, Instant{51}, random.draft(), list});
    list.pasted += QChar(0xd83d); // half of a pair, for which UTF-8 has nothing
    list.fileName = QStringLiteral("a.csv");
    list.fileText = QString::fromUtf8("+4915112345678;J\xc3\xb6rg\n").repeated(10'000);
    drafts.append({52, Instant{52}, random.draft(), list});
    drafts.append({53, Instant{53}, random.draft(), ListDraft()});
    QVERIFY(in.commit([&](auto &s) {
        return std::all_of(drafts.begin(), drafts.end(),
                           [&](const StoredDraft &draft) { return s.saveDraft(draft).ok(); });
    }));
    in.close();
    QVERIFY(*in.store().drafts() == drafts);
}

void TestEngineStoreDesk::draftIsReplacedAndDroppedByItsId()
{
    StoreInFolder in;
    const quint64 most = std::numeric_limits<quint64>::max();
    QVERIFY(in.commit([&](auto &s) {
        return s.saveDraft(draftOf(7, QStringLiteral("a"))).ok() &&
               s.saveDraft(draftOf(most, QStringLiteral("b"))).ok() &&
               s.saveDraft(draftOf(7, QStringLiteral("c"))).ok();
    }));
    QVERIFY(*in.store().drafts() ==
            (QList<StoredDraft>{draftOf(most, QStringLiteral("b")), draftOf(7, QStringLiteral("c"))}));
    QVERIFY(in.commit([&](auto &s) { return s.dropDraft(most).ok() && s.dropDraft(404).ok(); }));
    QVERIFY(*in.store().drafts() == QList<StoredDraft>{draftOf(7, QStringLiteral("c"))});
}

void TestEngineStoreDesk::textOfAListIsWrittenOnlyWhenItHasChanged()
{
    StoreInFolder in;
    StoredDraft draft = draftOf(7, QStringLiteral("a"));
    draft.list = ListDraft();
    draft.list->pasted = QStringLiteral("+4915112345678\n").repeated(1'000);
    draft.list->fileName = QStringLiteral("b.csv");
    draft.list->fileText = QStringLiteral("+4915112345679;Kim\n").repeated(10'000);
    const auto isSaved = [&] {
        return in.commit([&](auto &s) { return s.saveDraft(draft).ok(); }) &&
               *in.store().drafts() == QList<StoredDraft>{draft};
    };
    const auto execute = [&](const char *statement) {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()->execute(QString::fromLatin1(statement)).ok());
    };
    QVERIFY(isSaved());
    QVERIFY(in.number(QStringLiteral("SELECT length(body) FROM drafts")) < 2'000);
    execute("CREATE TRIGGER written AFTER UPDATE ON draft_texts BEGIN SELECT RAISE(ABORT, 'written'); END");
    draft.list->canary = 5;
    QVERIFY(isSaved());
    draft.list->fileText += u'x';
    QVERIFY(!isSaved());
    execute("DROP TRIGGER written");
    QVERIFY(isSaved());
    draft.list->fileName.clear();
    draft.list->fileText.clear();
    QVERIFY(isSaved());
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM draft_texts")), qint64(1));
    QVERIFY(in.commit([](auto &s) { return s.dropDraft(7).ok(); }));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM draft_texts")), qint64(0));
}

void TestEngineStoreDesk::draftWithoutIdIsRefused()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    const auto saved = in.store().saveDraft(draftOf(0, QStringLiteral("a")));
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, ErrorKind::InvalidInput);
    in.store().rollback();
}

void TestEngineStoreDesk::draftThatCannotBeReadHidesNoOther()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) { return s.saveDraft(draftOf(2, QStringLiteral("a"))).ok(); }));
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(connection.value()
                    ->execute(QStringLiteral("INSERT INTO drafts VALUES (1, 1, '', x'7b7d'), "
                                             "(3, 1, '', CAST('{\"version\":99}' AS BLOB))"))
                    .ok());
    }
    QVERIFY(*in.store().drafts() == QList<StoredDraft>{draftOf(2, QStringLiteral("a"))});
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM drafts")), qint64(3)); // nothing is thrown away
}

void TestEngineStoreDesk::draftGoesInTheSameCommitAsItsSend()
{
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) { return s.saveDraft(draftOf(7, QStringLiteral("a"))).ok(); }));
    const auto send = [&] {
        return in.store().begin().ok() && in.store().saveOutbox(fullOutbox(RowId{1}, "key-1")).ok() &&
               in.store().dropDraft(7).ok();
    };
    const auto count = [&](const char *table) {
        return in.number(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
    };
    QVERIFY(send());
    QCOMPARE(count("drafts"), qint64(1)); // as another process sees it
    QCOMPARE(count("outbox"), qint64(0));
    in.close(); // the process is gone
    QCOMPARE(count("drafts"), qint64(1));
    QCOMPARE(count("outbox"), qint64(0));
    QVERIFY(send());
    QVERIFY(in.store().commit().ok());
    QCOMPARE(count("drafts"), qint64(0));
    QCOMPARE(count("outbox"), qint64(1));
}

void TestEngineStoreDesk::originIsKeptAndItsDraftUntilTheSendIsAccepted()
{
    StoreInFolder in;
    RandomDraft random(9);
    const SendOrigin whole{ExpectedCharge{BillingUnit::Basic, Money{800}, Money{1'200}}, random.draft()};
    const SendOrigin unpriced{ExpectedCharge{BillingUnit::Unknown, {}, {}, true}, std::nullopt};
    QVERIFY(in.commit([&](auto &s) {
        return s.saveOutbox(fullOutbox(RowId{1}, "key-1")).ok() && s.saveOrigin(RowId{1}, whole).ok() &&
               s.saveOrigin(RowId{2}, unpriced).ok() && s.saveOrigin(RowId{3}, {{}, whole.draft}).ok();
    }));
    in.close();
    const auto origin = [&](qint64 row) {
        const auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        return *DeskTable(**connection).origin(RowId{row});
    };
    QVERIFY(origin(1) == whole);
    QVERIFY(origin(2) == unpriced);
    QVERIFY(origin(3) == (SendOrigin{{}, whole.draft}));
    QVERIFY(origin(4) == SendOrigin());
    const auto become = [&](OutboxState state) {
        OutboxEntry entry = fullOutbox(RowId{1}, "key-1");
        entry.state = state;
        return in.commit([&](auto &s) { return s.saveOutbox(entry).ok(); });
    };
    for (const OutboxState state : {OutboxState::Stopped, OutboxState::Refused, OutboxState::Unknown}) {
        QVERIFY(become(state));
        QVERIFY(origin(1) == whole);
    }
    QVERIFY(become(OutboxState::Accepted));
    QVERIFY(origin(1) == (SendOrigin{whole.expected, std::nullopt}));
}

void TestEngineStoreDesk::cannedTextsComeByName()
{
    StoreInFolder in;
    const QString fish = QString::fromUtf8("\xf0\x9f\x90\x9f");
    const CannedText umlaut{QStringLiteral("über"), QStringLiteral("ü")};
    const CannedText large{QStringLiteral("Zz"), fish.repeated(1'000)};
    const CannedText small{QStringLiteral("aa"), QStringLiteral("Hello {name}\n")};
    QVERIFY(in.commit([&](auto &s) {
        return s.saveCannedText(umlaut).ok() && s.saveCannedText(large).ok() && s.saveCannedText(small).ok();
    }));
    in.close();
    QVERIFY(*in.store().cannedTexts() == (QList<CannedText>{large, small, umlaut}));
    const CannedText changed{small.name, QStringLiteral("Bye")};
    QVERIFY(in.commit([&](auto &s) {
        return s.saveCannedText(changed).ok() && s.removeCannedText(umlaut.name).ok() &&
               s.removeCannedText(QStringLiteral("nobody")).ok();
    }));
    QVERIFY(*in.store().cannedTexts() == (QList<CannedText>{large, changed}));
}

void TestEngineStoreDesk::unusableCannedTextIsRefused()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    for (const CannedText &text : {CannedText{}, CannedText{QStringLiteral("a b"), QStringLiteral("x")},
                                   CannedText{QStringLiteral("a"), QStringLiteral(" ")}}) {
        const auto saved = in.store().saveCannedText(text);
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().kind, ErrorKind::InvalidInput);
    }
    in.store().rollback();
}

void TestEngineStoreDesk::pricesAreReplacedByChannelUnitAndTier()
{
    StoreInFolder in;
    const auto price = [](const char *tier, qint64 money, qint64 at, std::optional<Money> hold = {}) {
        return UnitPrice{Channel::Rcs, BillingUnit::Mau, QString::fromLatin1(tier),
                         Money{money}, Instant{at},      hold};
    };
    UnitPrice email = price("tier_1", 50, 1);
    email.channel = Channel::Email;
    email.unit = BillingUnit::Basic;
    QVERIFY(in.commit([&](auto &s) {
        return s.savePrice(price("tier_2", 3'000, 2)).ok() && s.savePrice(price("", 3'100, 3)).ok() &&
               s.savePrice(email).ok() && s.savePrice(price("tier_2", 2'900, 4, Money{3'500})).ok();
    }));
    in.close();
    QVERIFY(*in.store().prices() ==
            (QList<UnitPrice>{email, price("", 3'100, 3), price("tier_2", 2'900, 4, Money{3'500})}));
    // The hold goes with its price.
    QVERIFY(in.commit([&](auto &s) { return s.savePrice(price("tier_2", 2'800, 5)).ok(); }));
    QVERIFY(in.store().prices()->contains(price("tier_2", 2'800, 5)));
}

void TestEngineStoreDesk::readingIsKeptWithItsSender()
{
    StoreInFolder in;
    const auto save = [&](const Sender &sender) {
        return in.commit([&](auto &s) { return s.saveSender(sender).ok(); });
    };
    Sender sender = agent();
    QVERIFY(save(sender));
    in.close();
    QVERIFY(*in.store().senders() == QList<Sender>{sender});
    sender.reading->carriers.removeFirst();
    sender.reading->useCase.reset();
    sender.reading->newsletterEnabled.reset();
    QVERIFY(save(sender));
    QVERIFY(*in.store().senders() == QList<Sender>{sender});
    sender.reading = AgentReading{};
    sender.reading->useCase = UseCase::Unknown;
    QVERIFY(save(sender));
    QVERIFY(*in.store().senders() == QList<Sender>{sender});
    sender.reading.reset();
    QVERIFY(save(sender));
    QVERIFY(*in.store().senders() == QList<Sender>{sender});
}

void TestEngineStoreDesk::carriersGoWithTheirSender()
{
    StoreInFolder in;
    Sender other = agent();
    other.id = "ag_live_2";
    QVERIFY(in.commit([&](auto &s) { return s.saveSender(agent()).ok() && s.saveSender(other).ok(); }));
    QVERIFY(in.commit([&](auto &s) { return s.removeSender(agent()).ok(); }));
    QVERIFY(*in.store().senders() == QList<Sender>{other});
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM agent_carriers")), qint64(2));
}

void TestEngineStoreDesk::emailSenderHasNoCarriersOfAnAgent()
{
    StoreInFolder in;
    Sender mail{Channel::Email, agent().id, QStringLiteral("Mail"), {}, {}, {}};
    QVERIFY(in.commit([&](auto &s) { return s.saveSender(agent()).ok() && s.saveSender(mail).ok(); }));
    QVERIFY(in.commit([&](auto &s) { return s.removeSender(mail).ok(); }));
    QVERIFY(*in.store().senders() == QList<Sender>{agent()});
}

void TestEngineStoreDesk::nothingIsWrittenOutsideATransaction()
{
    StoreInFolder in;
    SqliteEngineStore &store = in.store();
    QVERIFY(!store.saveDraft(draftOf(1, QStringLiteral("a"))).ok());
    QVERIFY(!store.dropDraft(1).ok());
    QVERIFY(!store.saveCannedText({QStringLiteral("a"), QStringLiteral("b")}).ok());
    QVERIFY(!store.removeCannedText(QStringLiteral("a")).ok());
    QVERIFY(!store.savePrice({Channel::Rcs, BillingUnit::Basic, {}, Money{1}, {}}).ok());
    QCOMPARE(in.number(QStringLiteral("SELECT (SELECT count(*) FROM drafts) + (SELECT count(*) FROM "
                                      "canned_texts) + (SELECT count(*) FROM unit_prices)")),
             qint64(0));
}

void TestEngineStoreDesk::whatAnEmailChannelAllowsIsKept()
{
    StoreInFolder in;
    Sender mail{Channel::Email, "ch_1", QStringLiteral("Mail"), {}, {}, {}};
    for (const std::optional<bool> allowed :
         {std::optional(true), std::optional(false), std::optional<bool>()}) {
        mail.allowsNewsletters = allowed;
        QVERIFY(in.commit([&](auto &s) { return s.saveSender(mail).ok(); }));
        QVERIFY(*in.store().senders() == QList<Sender>{mail});
    }
    // What the platform says of an agent is not what was entered of a channel.
    QVERIFY(in.commit([&](auto &s) { return s.removeSender(mail).ok() && s.saveSender(agent()).ok(); }));
    QVERIFY(*in.store().senders() == QList<Sender>{agent()});
    QVERIFY(!in.store().senders()->first().allowsNewsletters);
}

QTEST_GUILESS_MAIN(TestEngineStoreDesk)
#include "tst_enginestoredesk.moc"
