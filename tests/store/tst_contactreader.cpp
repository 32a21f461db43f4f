// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contactreader.h"
#include "app/store/schema.h"
#include "models/domain/contactquery.h"
#include "tests/store/talks.h"

#include <QTest>

#include <deque>

using namespace arowana;

namespace {

constexpr Instant kNow{1'777'888'800'000}; // 2026-05-04T10:00:00Z
const AgentId kShop("ag_live_1");

struct People {
    People()
        : talks(in)
    {
    }
    void open()
    {
        QVERIFY(talks.keep());
        connection = StoreConnection::open(in.file(), StoreConnection::Use::Read).take();
        reader = std::make_unique<ContactReader>(*connection);
    }
    [[nodiscard]] QStringList namesOf(const ContactQuery &query)
    {
        QStringList names;
        std::optional<ContactPlace> after;
        for (;;) {
            auto page = reader->page(query, after, 2); // so that pages meet
            if (!page)
                return {page.error().detail};
            for (const ContactLine &line : page->lines)
                names.append(!line.name.isEmpty()   ? line.name
                             : line.phone.isEmpty() ? line.email
                                                    : line.phone);
            if (page->isLast)
                return names;
            after = ContactPlace{page->lines.last().key, page->lines.last().place};
        }
    }
    [[nodiscard]] QStringList found(const char *words)
    {
        return namesOf({QString::fromUtf8(words), ContactShow::All});
    }

    StoreInFolder in;
    Talks talks;
    std::unique_ptr<StoreConnection> connection;
    std::unique_ptr<ContactReader> reader;
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestContactReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyQuestionGoesThroughAnIndex()
    {
        People people;
        people.open();
        for (const char *sql : ContactReader::statements()) {
            static std::deque<QByteArray> kept; // known by their address
            kept.push_back(QByteArray("EXPLAIN QUERY PLAN ") + sql);
            const QVariantList values(QByteArray(sql).count('?'), QVariant(1));
            const auto plan = people.connection->all(kept.back().constData(), values,
                                                     [](const StoreRows &rows) { return rows.text(3); });
            QVERIFY2(plan.ok(), sql);
            for (const QString &step : *plan) {
                // Parts of words are looked for row by row, in the order of an index.
                const bool isWholeScan =
                    step.startsWith(QLatin1String("SCAN ")) && !step.contains(QLatin1String("INDEX"));
                const bool isSorted = step.contains(QLatin1String("TEMP B-TREE FOR ORDER BY")) &&
                                      !QByteArray(sql).contains("steps s"); // of few
                QVERIFY2(!isWholeScan && !isSorted, qPrintable(step + u' ' + QString::fromLatin1(sql)));
            }
        }
    }
    void namedComeFirstAndAddressesLast()
    {
        People people;
        people.talks.knows("c_2", text("+491520000002"), {}, text("Ömer"), text("Öztürk"));
        people.talks.knows("c_1", text("+491520000001"), text("anna@example.org"), text("Anna"),
                           text("Berg"));
        people.talks.knows("c_3", text("+491520000003"), {}, {}, {});
        people.talks.sent({kShop, text("+491520000009")}, kNow, MessageType::Message, Money{800},
                          RcsText{text("Hi"), {}});
        people.talks.mailed(text("zoe@example.org"), kNow, text("Hello"));
        people.talks.sent({kShop, text("+491520000001")}, kNow, MessageType::Message, Money{800},
                          RcsText{text("Hi"), {}});
        people.talks.mailed(text("ANNA@example.org"), kNow, text("Hello")); // Anna's
        people.open();
        QCOMPARE(people.found(""), (QStringList{text("Anna Berg"), text("Ömer Öztürk"), text("+491520000003"),
                                                text("+491520000009"), text("zoe@example.org")}));
        const auto page = people.reader->page({}, std::nullopt, 200);
        QCOMPARE(page->total, 5);
        QVERIFY(page->isLast);
        QVERIFY(page->lines.at(0).lastAt.isValid());
        QVERIFY(!page->lines.at(1).lastAt.isValid());
        QCOMPARE(page->lines.at(4).key, (ContactKey{{}, text("zoe@example.org")}));
    }
    void everyPartIsFound_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("names");
        const QStringList oemer{text("Ömer Öztürk")};
        QTest::newRow("of a name") << text("ztü") << oemer;
        QTest::newRow("without accents") << text("OZTURK") << oemer;
        QTest::newRow("two words") << text("özt öm") << oemer;
        QTest::newRow("of a number") << text("1520 0000 002") << oemer;
        QTest::newRow("as dialled at home") << text("0152 00000002") << oemer;
        QTest::newRow("of an address") << text("mer@exa") << oemer;
        QTest::newRow("of an id") << text("c_00f2") << oemer;
        QTest::newRow("of a tag") << text("vip") << oemer;
        QTest::newRow("of an own id") << text("CRM-7") << oemer;
        QTest::newRow("of an address alone") << text("zoe@") << QStringList{text("zoe@example.org")};
        QTest::newRow("nothing of two") << text("öztürk zoe") << QStringList();
        QTest::newRow("no pattern") << text("%") << QStringList();
        QTest::newRow("across two parts") << text("ozturk+49") << QStringList();
    }
    void everyPartIsFound()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, names);
        People people;
        Contact contact;
        contact.id = ContactId("c_00f2ab");
        contact.phone = text("+4915200000002");
        contact.email = text("Oemer@example.org");
        contact.firstName = text("Ömer");
        contact.lastName = text("Öztürk");
        contact.tags = {text("VIP")};
        contact.externalId = text("crm-7");
        QVERIFY(people.in.commit([&](auto &s) { return s.saveContact(contact).ok(); }));
        people.talks.knows("c_1", text("+4915700000001"), text("anna@example.org"), text("Anna"),
                           text("Berg"));
        people.talks.mailed(text("zoe@example.org"), kNow, text("Hello"));
        people.open();
        QCOMPARE(people.namesOf({words, ContactShow::All}), names);
    }
    void filtersLeaveOut()
    {
        People people;
        for (const auto &[id, status] :
             {std::pair("c_1", "ACTIVE"), std::pair("c_2", "BLOCKED"), std::pair("c_3", "BOUNCED")}) {
            Contact contact;
            contact.id = ContactId(id);
            contact.firstName = QLatin1String(id);
            contact.phone = text("+49152000000") + QLatin1Char(id[2]);
            contact.statusWord = QLatin1String(status);
            contact.learntAt = kNow;
            QVERIFY(people.in.commit([&](auto &s) { return s.saveContact(contact).ok(); }));
        }
        Contact unread;
        unread.id = ContactId("c_4");
        unread.phone = text("+491520000004");
        QVERIFY(people.in.commit([&](auto &s) { return s.saveContact(unread).ok(); }));
        people.talks.mailed(text("zoe@example.org"), kNow, text("Hello"));
        people.open();
        QCOMPARE(people.namesOf({{}, ContactShow::Suppressed}), (QStringList{text("c_2"), text("c_3")}));
        QCOMPARE(people.namesOf({{}, ContactShow::Unread}),
                 (QStringList{text("+491520000004"), text("zoe@example.org")}));
    }
    void cardTellsEverything()
    {
        People people;
        Contact contact;
        contact.id = ContactId("c_1");
        contact.phone = text("+491520000001");
        contact.email = text("Anna@example.org");
        contact.firstName = text("Anna");
        QVERIFY(people.in.commit([&](auto &s) { return s.saveContact(contact).ok(); }));
        const SessionPair pair{kShop, contact.phone};
        people.talks.sent(pair, kNow, MessageType::Message, Money{800}, RcsText{text("Hi"), {}});
        people.talks.replied(pair, kNow.plusMs(60'000), text("Hello"));
        const RowId newest =
            people.talks.mailed(text("anna@example.org"), kNow.plusMs(120'000), text("Order"));
        QVERIFY(people.in.commit([&](auto &s) {
            return s.saveNote({0, text("anna@example.org"), kNow, text("Likes mail")}).ok() &&
                   s.saveNote({0, contact.phone, kNow.plusMs(1), text("Calls at noon")}).ok();
        }));
        people.open();
        const auto card = people.reader->card({contact.id, {}});
        QVERIFY(card.ok());
        QCOMPARE(card->contact->firstName, text("Anna"));
        QCOMPARE(card->rcs.sent, 1);
        QCOMPARE(card->rcs.received, 1);
        QCOMPARE(card->email.sent, 1);
        QCOMPARE(card->newestMessage, newest);
        QCOMPARE(card->conversation, std::optional(pair));
        QCOMPARE(card->notes.size(), 2);
        QCOMPARE(card->notes.first().text, text("Calls at noon"));
        QCOMPARE(people.reader->key(text("ANNA@example.org")).take(), (ContactKey{contact.id, {}}));
        QCOMPARE(people.reader->key(text("+491520000077")).take(), (ContactKey{{}, text("+491520000077")}));
        const auto gone = people.reader->card({ContactId("c_9"), {}});
        QVERIFY(gone.ok() && !gone->contact);
    }
    void importedAddressHasItsName()
    {
        People people;
        QVERIFY(people.in.commit([&](auto &s) {
            return s.rememberAddress(text("zoe@example.org"), text("Zoë Quint")).ok() &&
                   s.rememberAddress(text("zoe@example.org"), {}).ok();
        }));
        people.open();
        QCOMPARE(people.found("quint"), QStringList{text("Zoë Quint")});
        QCOMPARE(people.reader->card({{}, text("zoe@example.org")})->person.name, text("Zoë Quint"));
    }
    void addressGoesWithItsLastMessage()
    {
        People people;
        const RowId first = people.talks.mailed(text("zoe@example.org"), kNow, text("Hello"));
        const RowId second = people.talks.mailed(text("zoe@example.org"), kNow, text("Hello again"));
        QVERIFY(people.talks.keep());
        const auto known = [&] { return people.in.number(QStringLiteral("SELECT count(*) FROM addresses")); };
        QCOMPARE(known(), qint64(1));
        QVERIFY(people.in.commit([&](auto &s) { return s.removeMessage(first).ok(); }));
        QCOMPARE(known(), qint64(1));
        QVERIFY(people.in.commit([&](auto &s) { return s.removeMessage(second).ok(); }));
        QCOMPARE(known(), qint64(0));
    }
    void deletedContactGoesWithItsConsent()
    {
        People people;
        Contact contact = fullContact("c_1");
        QVERIFY(people.in.commit([&](auto &s) { return s.saveContact(contact).ok(); }));
        QCOMPARE(people.in.store().contactsAt(contact.email.toUpper())->size(), 1);
        QCOMPARE(people.in.store().contactsAt(contact.phone)->size(), 1);
        QVERIFY(people.in.commit([&](auto &s) { return s.removeContact(contact.id).ok(); }));
        QCOMPARE(people.in.number(QStringLiteral("SELECT (SELECT count(*) FROM contacts) + "
                                                 "(SELECT count(*) FROM consents) + "
                                                 "(SELECT count(*) FROM contact_tags)")),
                 qint64(0));
    }
};

QTEST_GUILESS_MAIN(TestContactReader)
#include "tst_contactreader.moc"
