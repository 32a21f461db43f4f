// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

const ContactId kKim("c_kim");

Contact kim()
{
    Contact contact;
    contact.id = kKim;
    contact.email = QStringLiteral("kim@example.org");
    contact.phone = QStringLiteral("+4917612345678");
    contact.firstName = QStringLiteral("Kim");
    contact.statusWord = QStringLiteral("ACTIVE");
    contact.createdAt = Instant{1'000};
    return contact;
}

ContactFields ada()
{
    ContactFields fields;
    fields.email = QStringLiteral("ada@example.org");
    fields.firstName = QStringLiteral("Ada");
    return fields;
}

ContactWish creation(const ContactFields &fields)
{
    ContactWish wish;
    wish.fields = fields;
    return wish;
}

ContactWish change(const ContactFields &wanted)
{
    ContactWish wish;
    wish.deed = ContactDeed::Change;
    wish.id = kKim;
    wish.before = fieldsOf(kim());
    wish.fields = wanted;
    return wish;
}

ContactWish renamed(const char *name)
{
    ContactFields wanted = fieldsOf(kim());
    wanted.firstName = QLatin1String(name);
    return change(wanted);
}

ContactWish removal()
{
    ContactWish wish;
    wish.deed = ContactDeed::Remove;
    wish.id = kKim;
    return wish;
}

ContactWish consent()
{
    ContactWish wish;
    wish.deed = ContactDeed::RecordConsent;
    wish.id = kKim;
    wish.consent = {QStringLiteral("EMAIL"),
                    QStringLiteral("NEWSLETTER"),
                    QStringLiteral("GRANTED"),
                    QStringLiteral("on paper"),
                    {},
                    false};
    return wish;
}

class Bench : public EngineBench {
public:
    Bench()
    {
        platform.contacts.insert_or_assign(kKim, kim());
        begin();
    }
    void begin(ApiState state = ApiState::NotAsked)
    {
        (void)start(state);
        listen();
        time.advance(1'000);
    }
    void again()
    {
        crash();
        begin();
    }
    ContactAnswer ask(const ContactWish &wish, qint64 patienceMs = 200'000)
    {
        answers.clear();
        engine->askContact(7, wish);
        for (qint64 waited = 0; answers.isEmpty() && waited < patienceMs; waited += 100)
            time.advance(100);
        return answers.isEmpty() ? ContactAnswer{} : answers.first().second;
    }

    QList<std::pair<quint64, ContactAnswer>> answers;

private:
    void listen()
    {
        QObject::connect(engine.get(), &Engine::contactAnswered, engine.get(),
                         [this](quint64 token, const ContactAnswer &answer) {
                             answers.append({token, answer});
                         });
    }
};

} // namespace

class TestContactKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createdContactIsKeptAndRead()
    {
        Bench bench;
        const ContactAnswer answer = bench.ask(creation(ada()));
        QCOMPARE(answer.outcome, ContactOutcome::Done);
        QVERIFY(!answer.wasThere);
        bench.time.advance(2'000);
        const Contact kept = bench.store.keptContacts().at(answer.contact.id);
        QCOMPARE(kept.email, QStringLiteral("ada@example.org"));
        QVERIFY(kept.learntAt.isValid()); // read whole afterwards
        QVERIFY(bench.openContacts.isEmpty());
        QVERIFY(std::any_of(bench.changes.begin(), bench.changes.end(), [](const ChangeSet &change) {
            return change.people.contains(QStringLiteral("ada@example.org"));
        }));
        QCOMPARE(bench.violations(), QStringList());
    }
    void knownAddressIsToldAsSuch()
    {
        Bench bench;
        ContactFields fields = ada();
        fields.email = QStringLiteral("KIM@example.org");
        const ContactAnswer answer = bench.ask(creation(fields));
        QCOMPARE(answer.outcome, ContactOutcome::Done);
        QVERIFY(answer.wasThere);
        QCOMPARE(answer.contact.id, kKim);
    }
    void refusedCreationLeavesNothingOpen()
    {
        Bench bench;
        bench.platform.plan(Call::ContactChange, refusedWith(400, "validation_error"));
        const ContactAnswer answer = bench.ask(creation(ada()));
        QCOMPARE(answer.outcome, ContactOutcome::Refused);
        QCOMPARE(answer.refusal.httpStatus, 400);
        bench.again();
        QVERIFY(bench.openContacts.isEmpty());
    }
    void unreachedCreationIsNotSent()
    {
        Bench bench;
        bench.platform.plan(Call::ContactChange, {Outcome::NeverReached});
        QCOMPARE(bench.ask(creation(ada())).outcome, ContactOutcome::NotSent);
        QVERIFY(bench.openContacts.isEmpty());
    }
    void lostAnswerStaysUnknownOverARestart()
    {
        Bench bench;
        bench.platform.plan(Call::ContactChange, {Outcome::Silent});
        const ContactAnswer answer = bench.ask(creation(ada()));
        QCOMPARE(answer.outcome, ContactOutcome::Unknown);
        QCOMPARE(bench.openContacts.size(), 1);
        QCOMPARE(bench.platform.calls(Call::ContactChange), 1); // never by itself a second time
        bench.again();
        QCOMPARE(bench.openContacts.size(), 1);
        QCOMPARE(bench.openContacts.first().fields, ada());
        QCOMPARE(bench.openContacts.first().key, answer.wish.key);
    }
    void crashInTheMiddleIsUnknownToo()
    {
        Bench bench;
        bench.platform.plan(Call::ContactChange, {Outcome::ActedThenSilent});
        bench.engine->askContact(7, creation(ada()));
        bench.time.advance(100);
        QVERIFY(bench.openContacts.isEmpty()); // its answer is awaited
        bench.again();
        QCOMPARE(bench.openContacts.size(), 1);
    }
    void askedAgainWithTheSameKeyThereIsOne()
    {
        Bench bench;
        ContactFields number;
        number.phone = QStringLiteral("+4917600000001");
        bench.platform.plan(Call::ContactChange, {Outcome::ActedThenSilent});
        const ContactAnswer lost = bench.ask(creation(number));
        QCOMPARE(lost.outcome, ContactOutcome::Unknown);
        const ContactAnswer again = bench.ask(lost.wish);
        QCOMPARE(again.outcome, ContactOutcome::Done);
        QCOMPARE(bench.platform.contacts.size(), size_t(2)); // with Kim
        QVERIFY(bench.openContacts.isEmpty());
    }
    void eventSettlesAnUnknownCreation()
    {
        Bench bench;
        bench.platform.plan(Call::ContactChange, {Outcome::ActedThenSilent});
        const ContactAnswer lost = bench.ask(creation(ada()));
        QCOMPARE(lost.outcome, ContactOutcome::Unknown);
        ContactId made;
        for (const auto &[id, contact] : bench.platform.contacts) {
            if (contact.firstName == QLatin1String("Ada"))
                made = id;
        }
        bench.answers.clear();
        bench.deliver(bench.post.add("{\"id\":\"evt_made\",\"event\":\"contact.created\",\"timestamp\":\"" +
                                     bench.time.now().toIso() + "\",\"data\":{\"contact_id\":\"" +
                                     made.bytes() + "\",\"source\":\"MANUAL\"}}"));
        bench.time.advance(60'000); // the line was down: others try it first
        QVERIFY(bench.openContacts.isEmpty());
        QCOMPARE(bench.answers.size(), 1);
        QCOMPARE(bench.answers.first().first, quint64(0));
        QCOMPARE(bench.answers.first().second.outcome, ContactOutcome::Done);
        QCOMPARE(bench.answers.first().second.contact.id, made);
    }
    void settledByStaffIsForgotten()
    {
        Bench bench;
        bench.platform.plan(Call::ContactChange, {Outcome::Silent});
        const ContactAnswer lost = bench.ask(creation(ada()));
        bench.engine->forgetContactWish(lost.wish.key);
        QVERIFY(bench.openContacts.isEmpty());
        bench.again();
        QVERIFY(bench.openContacts.isEmpty());
    }
    void whatCannotBeKeptDoesNotLeave()
    {
        Bench bench;
        bench.store.failNext(StoreOp::Small, 1);
        const ContactAnswer answer = bench.ask(creation(ada()));
        QCOMPARE(answer.outcome, ContactOutcome::NotSent);
        QVERIFY(answer.trouble);
        QCOMPARE(bench.platform.calls(Call::ContactChange), 0);
    }

    void changeKeepsWhatOthersChanged()
    {
        Bench bench;
        bench.platform.contacts[kKim].lastName = QStringLiteral("Roth"); // since it was opened
        const ContactAnswer answer = bench.ask(renamed("Kima"));
        QCOMPARE(answer.outcome, ContactOutcome::Done);
        QCOMPARE(bench.platform.contacts[kKim].firstName, QStringLiteral("Kima"));
        QCOMPARE(bench.platform.contacts[kKim].lastName, QStringLiteral("Roth"));
        QCOMPARE(bench.store.keptContacts().at(kKim).lastName, QStringLiteral("Roth"));
    }
    void sameFieldChangedByOthersIsAConflict()
    {
        Bench bench;
        bench.platform.contacts[kKim].firstName = QStringLiteral("Kym");
        ContactAnswer answer = bench.ask(renamed("Kima"));
        QCOMPARE(answer.outcome, ContactOutcome::Conflict);
        QCOMPARE(answer.conflicts.size(), 1);
        QCOMPARE(answer.conflicts.first().theirs, QStringLiteral("Kym"));
        QCOMPARE(bench.platform.contacts[kKim].firstName, QStringLiteral("Kym"));
        QCOMPARE(bench.platform.calls(Call::ContactChange), 0);
        ContactWish mine = renamed("Kima");
        mine.overwrites = true;
        QCOMPARE(bench.ask(mine).outcome, ContactOutcome::Done);
        QCOMPARE(bench.platform.contacts[kKim].firstName, QStringLiteral("Kima"));
    }
    void unchangedContactIsNotSent()
    {
        Bench bench;
        QCOMPARE(bench.ask(change(fieldsOf(kim()))).outcome, ContactOutcome::Done);
        QCOMPARE(bench.platform.calls(Call::ContactChange), 0);
    }
    void lostAnswerIsLookedUp_data()
    {
        QTest::addColumn<ContactWish>("wish");
        QTest::addColumn<int>("fault");
        QTest::addColumn<ContactOutcome>("outcome");
        for (const auto &[name, wish] : {std::pair("change", renamed("Kima")),
                                         std::pair("removal", removal()), std::pair("consent", consent())}) {
            const auto row = [&, name = name, wish = wish](const char *what, Outcome fault,
                                                           ContactOutcome outcome) {
                QTest::addRow("%s %s", name, what) << wish << int(fault) << outcome;
            };
            row("done", Outcome::Answered, ContactOutcome::Done);
            row("acted then silent", Outcome::ActedThenSilent, ContactOutcome::Done);
            row("acted then trouble", Outcome::ActedThenTrouble, ContactOutcome::Done);
            row("acted elsewhere", Outcome::AnsweredElsewhere, ContactOutcome::Done);
            row("acted slowly", Outcome::ActedSlowly, ContactOutcome::Done);
            row("silent", Outcome::Silent, ContactOutcome::NotDone);
            row("trouble", Outcome::Trouble, ContactOutcome::NotDone);
            row("never reached", Outcome::NeverReached, ContactOutcome::NotSent);
        }
    }
    void lostAnswerIsLookedUp()
    {
        QFETCH(ContactWish, wish);
        QFETCH(int, fault);
        QFETCH(ContactOutcome, outcome);
        Bench bench;
        bench.platform.plan(Call::ContactChange, {Outcome(fault)});
        const ContactAnswer answer = bench.ask(wish);
        QCOMPARE(answer.outcome, outcome);
        QCOMPARE(bench.platform.calls(Call::ContactChange), 1);
        if (wish.deed == ContactDeed::Remove && outcome == ContactOutcome::Done)
            QVERIFY(!bench.store.keptContacts().contains(kKim));
        if (wish.deed == ContactDeed::RecordConsent)
            QCOMPARE(bench.platform.contacts[kKim].consents.size(), outcome == ContactOutcome::Done ? 1 : 0);
        QCOMPARE(bench.violations(), QStringList());
    }
    void unreadableAfterwardsIsUnknown()
    {
        Bench bench;
        bench.platform.plan(Call::Contact, {});
        bench.platform.plan(Call::ContactChange, {Outcome::ActedThenSilent});
        bench.platform.plan(Call::Contact, {Outcome::Trouble});
        bench.platform.plan(Call::Contact, {Outcome::Trouble});
        QCOMPARE(bench.ask(renamed("Kima")).outcome, ContactOutcome::Unknown);
    }
    void deletedElsewhereGoesHereToo()
    {
        Bench bench;
        bench.engine->readContact(kKim);
        bench.time.advance(1'000);
        QVERIFY(bench.store.keptContacts().contains(kKim));
        bench.platform.contacts.clear();
        const ContactAnswer answer = bench.ask(renamed("Kima"));
        QCOMPARE(answer.outcome, ContactOutcome::Refused);
        QCOMPARE(answer.refusal.httpStatus, 404);
        QVERIFY(!bench.store.keptContacts().contains(kKim));
        QCOMPARE(bench.ask(removal()).outcome, ContactOutcome::Done); // as wished
    }
    void offlineNothingLeaves()
    {
        Bench bench;
        bench.crash();
        bench.begin(ApiState::Offline);
        const int calls = bench.platform.allCalls();
        QCOMPARE(bench.ask(renamed("Kima")).outcome, ContactOutcome::NotSent);
        QCOMPARE(bench.ask(creation(ada())).outcome, ContactOutcome::NotSent);
        QCOMPARE(bench.platform.allCalls(), calls);
    }
    void pauseOfThePlatformIsTold()
    {
        Bench bench;
        bench.platform.plan(Call::Contact, refusedWith(429, "rate_limited", 60'000));
        QCOMPARE(bench.ask(renamed("Kima")).refusal.httpStatus, 429);
        const ContactAnswer answer = bench.ask(renamed("Kima"));
        QCOMPARE(answer.outcome, ContactOutcome::Refused);
        QVERIFY(answer.refusal.retryAfterMs.value_or(0) > 50'000);
        QCOMPARE(bench.violations(), QStringList());
    }
    void readingIsTold()
    {
        Bench bench;
        bench.answers.clear();
        bench.engine->readContact(kKim);
        bench.time.advance(1'000);
        QCOMPARE(bench.answers.size(), 1);
        QCOMPARE(bench.answers.first().second.deed, ContactDeed::Read);
        QCOMPARE(bench.store.keptContacts().at(kKim).firstName, QStringLiteral("Kim"));
        bench.platform.contacts.clear();
        bench.engine->readContact(kKim);
        bench.time.advance(1'000);
        QCOMPARE(bench.answers.last().second.refusal.httpStatus, 404);
        QVERIFY(!bench.store.keptContacts().contains(kKim));
    }
    void eventsHaveContactsRead()
    {
        Bench bench;
        bench.deliver(bench.post.add(
            "{\"id\":\"evt_1\",\"event\":\"contact.updated\",\"timestamp\":\"" + bench.time.now().toIso() +
            "\",\"data\":{\"contact_id\":\"c_kim\",\"updated_fields\":[\"tags\"]}}"));
        bench.time.advance(5'000);
        QCOMPARE(bench.store.keptContacts().at(kKim).email, QStringLiteral("kim@example.org"));
    }
};

QTEST_GUILESS_MAIN(TestContactKeeper)
#include "tst_contactkeeper.moc"
