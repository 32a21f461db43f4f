// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contactlistmodel.h"
#include "tests/items/fakecontactsource.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kNow{1'777'888'800'000};

QStringList printed(const ContactListModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ContactListModel::kColumnCount; ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(QStringLiteral(" | ")));
    }
    return rows;
}

} // namespace

class TestContactListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rowsAreReadyToShow()
    {
        FakeContactSource source;
        source.isPrompt = true;
        source.people = {personCalled("c_1", "Anna", "Berg", "+4917612345678"), addressOf("zoe@example.org")};
        source.people[0].contact->tags = {QStringLiteral("vip"), QStringLiteral("de")};
        source.people[0].contact->statusWord = QStringLiteral("BLOCKED");
        source.people[0].rcs.lastAt = kNow.plusMs(-3 * 60'000);
        ContactListModel model(source);
        QAbstractItemModelTester tester(&model);
        model.setQuery({});
        model.setNow(kNow);
        QCOMPARE(
            printed(model),
            (QStringList{
                QStringLiteral("Anna Berg | +49 176 12345678 | c_1@example.org | Blocked | vip, de | 3 min"),
                QStringLiteral("No name known |  | zoe@example.org | Address only |  | ")}));
        QCOMPARE(model.total(), 2);
    }
    void hostileNamesAreShownAsTheyAre()
    {
        FakeContactSource source;
        source.isPrompt = true;
        source.people = {personCalled("c_1", "<img src=/dev/zero>",
                                      "a\xe2\x80\xae"
                                      "b",
                                      "+4917612345678")};
        ContactListModel model(source);
        model.setQuery({});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("<img src=/dev/zero> a[U+202E]b"));
    }
    void laterPagesAreFetched()
    {
        FakeContactSource source;
        for (int i = 0; i < 450; ++i)
            source.people.append(personCalled(
                qPrintable(QStringLiteral("c_%1").arg(i)),
                qPrintable(QStringLiteral("P%1").arg(i, 4, 10, QLatin1Char('0'))), "", "+4917612345678"));
        ContactListModel model(source);
        model.setQuery({});
        source.answerAll();
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(model.total(), 450);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one question at a time
        source.answerAll();
        model.fetchMore({});
        source.answerAll();
        QCOMPARE(model.rowCount(), 450);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.lineAt(449).name, QStringLiteral("P0449"));
    }
    void olderAnswersAreDropped()
    {
        FakeContactSource source;
        source.people = {personCalled("c_1", "Anna", "Berg", "+491"),
                         personCalled("c_2", "Bea", "Cox", "+492")};
        ContactListModel model(source);
        model.setQuery({QStringLiteral("anna"), ContactShow::All});
        model.setQuery({QStringLiteral("bea"), ContactShow::All});
        source.answerAll();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.lineAt(0).name, QStringLiteral("Bea Cox"));
    }
    void listThatCouldNotBeReadIsAskedForAgain()
    {
        FakeContactSource source;
        source.people = {personCalled("c_1", "Anna", "Berg", "+4917612345678")};
        ContactListModel model(source);
        model.tick(kNow);
        model.setQuery({});
        source.loseAll();
        model.tick(kNow.plusMs(2'999));
        QCOMPARE(source.waiting(), size_t(0));
        model.tick(kNow.plusMs(3'000));
        source.answerAll();
        QCOMPARE(model.rowCount(), 1);
        source.people.append(personCalled("c_2", "Ben", "Berg", "+4917612345679"));
        model.refresh();
        source.loseAll();
        model.refresh(); // waits for the answer that will not come
        model.tick(kNow.plusMs(6'000));
        source.answerAll();
        QCOMPARE(model.rowCount(), 2);
        model.tick(kNow.plusMs(600'000));
        QCOMPARE(source.waiting(), size_t(0)); // nothing is lost
    }
    void changesDuringAQuestionAreAskedForAfterwards()
    {
        FakeContactSource source;
        ContactListModel model(source);
        model.setQuery({});
        model.refresh();
        QCOMPARE(source.asked, 1);
        source.answerAll();
        QCOMPARE(source.asked, 2);
    }
    void editsKeepTheRowsThatStay()
    {
        FakeContactSource source;
        source.isPrompt = true;
        for (const char *name : {"Anna", "Bea", "Cid", "Dan"})
            source.people.append(
                personCalled(qPrintable(QStringLiteral("c_") + QLatin1String(name)), name, "", "+491"));
        ContactListModel model(source);
        QAbstractItemModelTester tester(&model);
        model.setQuery({});
        const QPersistentModelIndex cid = model.index(2, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        source.people.removeAt(0);
        source.people.append(personCalled("c_bob", "Bob", "", "+491"));
        model.refresh();
        QVERIFY(cid.isValid());
        QCOMPARE(cid.data().toString(), QStringLiteral("Cid"));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.rowCount(), 4);
    }
    void randomEditsEndAsThePlainList()
    {
        FakeContactSource source;
        source.isPrompt = true;
        ContactListModel model(source);
        QAbstractItemModelTester tester(&model);
        model.setQuery({});
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            for (int edits = random.bounded(1, 5); edits > 0; --edits) {
                const int kind = random.bounded(3);
                if (kind == 0 || source.people.isEmpty()) {
                    const QByteArray id = "c_" + QByteArray::number(random.bounded(10'000));
                    const QByteArray name(1, char('a' + random.bounded(26)));
                    const bool isThere =
                        std::any_of(source.people.begin(), source.people.end(),
                                    [&](const ContactCard &card) { return card.key.id.bytes() == id; });
                    if (!isThere)
                        source.people.append(personCalled(id.constData(), name.constData(), "", "+491"));
                } else if (kind == 1) {
                    source.people.removeAt(random.bounded(int(source.people.size())));
                } else {
                    ContactCard &card = source.people[random.bounded(int(source.people.size()))];
                    if (card.contact) {
                        card.contact->firstName = QString(QChar(u'a' + char16_t(random.bounded(26))));
                        card.person.name = card.contact->name();
                    }
                }
            }
            model.refresh();
            QList<ContactLine> shown;
            for (int row = 0; row < model.rowCount(); ++row) {
                shown.append(model.lineAt(row));
                QCOMPARE(model.rowOf(shown.last().key), row);
            }
            QVERIFY(shown == source.linesOf({}));
        }
    }
};

QTEST_GUILESS_MAIN(TestContactListModel)
#include "tst_contactlistmodel.moc"
