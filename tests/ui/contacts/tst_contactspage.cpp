// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/fakecontactsource.h"
#include "ui/contacts/contactcardview.h"
#include "ui/contacts/contactdesk.h"
#include "ui/contacts/contactspage.h"
#include "ui/contacts/contactwishdialog.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kNow{1'777'888'800'000};

/// Page and desk as the window joins them.
struct Bench {
    Bench()
        : page(source)
        , desk(&window)
    {
        source.isPrompt = true;
        source.people = {personCalled("c_1", "Anna", "Berg", "+4917612345678"),
                         personCalled("c_2", "Ömer", "Öztürk", "+4915200000002"),
                         addressOf("zoe@example.org")};
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&page);
        QObject::connect(&page, &ContactsPage::createRequested, &desk, &ContactDesk::create);
        QObject::connect(&page, &ContactsPage::editRequested, &desk, &ContactDesk::edit);
        QObject::connect(&page, &ContactsPage::deleteRequested, &desk, &ContactDesk::remove);
        QObject::connect(&page, &ContactsPage::consentRequested, &desk, &ContactDesk::recordConsent);
        QObject::connect(&page, &ContactsPage::repeatRequested, &desk, &ContactDesk::repeat);
        QObject::connect(&desk, &ContactDesk::wished, &window,
                         [this](quint64 token, const ContactWish &wish) {
                             wishes.append({token, wish});
                         });
        QObject::connect(&desk, &ContactDesk::troubled, &window,
                         [this](const Error &error) { troubles.append(error); });
        window.resize(1200, 800);
        window.show();
        window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&window);
        page.tick(kNow);
    }
    ~Bench() { page.setParent(nullptr); }

    template <class Widget>
    Widget *part(const char *name) const
    {
        for (auto *one : window.findChildren<Widget *>(QLatin1String(name))) {
            if (one->isVisible())
                return one;
        }
        return window.findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] ContactWishDialog *dialog() const { return window.findChild<ContactWishDialog *>(); }
    [[nodiscard]] QString label(const char *name) const
    {
        const auto *found = part<PlainLabel>(name);
        return found ? found->text() : QString();
    }
    [[nodiscard]] ContactAnswer answerTo(int wish, ContactOutcome outcome) const
    {
        ContactAnswer answer;
        answer.deed = wishes.at(wish).second.deed;
        answer.outcome = outcome;
        answer.wish = wishes.at(wish).second;
        return answer;
    }
    void type(const char *field, const char *text)
    {
        auto *line = part<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(text));
    }
    void openEdit(const ContactKey &key)
    {
        page.choose(key);
        part<QPushButton>("editContact")->click();
    }

    FakeContactSource source;
    QWidget window;
    ContactsPage page;
    ContactDesk desk;
    QList<std::pair<quint64, ContactWish>> wishes;
    QList<Error> troubles;
    bool isActive = false;
};

ContactKey anna()
{
    return {ContactId("c_1"), {}};
}

} // namespace

class TestContactsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void contactIsFoundAndChangedByKeyboardAlone()
    {
        Bench bench;
        QVERIFY(bench.isActive);
        bench.page.search().setFocus();
        QTest::keyClicks(&bench.page.search(), QStringLiteral("ozt"));
        QTest::keyClick(&bench.page.search(), Qt::Key_Down);
        auto *table = bench.part<QTableView>("contactsTable");
        QCOMPARE(QApplication::focusWidget(), table);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(bench.label("contactName"), QStringLiteral("Ömer Öztürk"));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(bench.dialog());
        bench.type("contactFirstName", "Omer");
        QTest::keyClick(bench.part<QLineEdit>("contactFirstName"), Qt::Key_Return);
        QCOMPARE(bench.wishes.size(), 1);
        const ContactWish wish = bench.wishes.first().second;
        QCOMPARE(wish.deed, ContactDeed::Change);
        QCOMPARE(wish.id, ContactId("c_2"));
        QCOMPARE(differingFields(wish.before, wish.fields), QList<ContactField>{ContactField::FirstName});
        QCOMPARE(wish.fields.firstName, QStringLiteral("Omer"));
        bench.desk.take(bench.wishes.first().first, bench.answerTo(0, ContactOutcome::Done));
        QVERIFY(!bench.dialog() || !bench.dialog()->isVisible());
        QVERIFY(bench.troubles.isEmpty());
    }
    void enterWhileWaitingAsksOnce()
    {
        Bench bench;
        bench.openEdit(anna());
        bench.type("contactFirstName", "Anne");
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(bench.part<QLineEdit>("contactFirstName"), Qt::Key_Return);
        QCOMPARE(bench.wishes.size(), 1);
    }
    void whatIsWrongStaysHere()
    {
        Bench bench;
        bench.part<QPushButton>("newContact")->click();
        bench.part<QPushButton>("wishSave")->click();
        QVERIFY(bench.wishes.isEmpty());
        bench.type("contactPhone", "0176 12345678");
        bench.part<QPushButton>("wishSave")->click();
        QVERIFY(bench.wishes.isEmpty());
        QTRY_COMPARE(QApplication::focusWidget(), bench.part<QLineEdit>("contactPhone"));
        bench.type("contactPhone", "+49 176 12345678");
        bench.part<QPushButton>("wishSave")->click();
        QCOMPARE(bench.wishes.size(), 1);
        QCOMPARE(bench.wishes.first().second.fields.phone, QStringLiteral("+4917612345678"));
    }
    void refusalStandsInTheDialogAndAtTheField()
    {
        Bench bench;
        bench.openEdit(anna());
        bench.type("contactEmail", "anna@other.example");
        bench.part<QPushButton>("wishSave")->click();
        ContactAnswer answer = bench.answerTo(0, ContactOutcome::Refused);
        answer.refusal.httpStatus = 400;
        answer.refusal.details = {
            {Field::Other, Problem::PlatformSays, 0, 0, QStringLiteral("email: <b>must</b> be reachable")}};
        bench.desk.take(bench.wishes.first().first, answer);
        QVERIFY(bench.dialog()->isVisible());
        QVERIFY(bench.label("wishWhat").contains(QStringLiteral("Nothing was changed")));
        QVERIFY(bench.part<QLineEdit>("contactEmail")
                    ->accessibleDescription()
                    .contains(QStringLiteral("<b>must</b> be reachable")));
        QCOMPARE(bench.part<QLineEdit>("contactEmail")->text(), QStringLiteral("anna@other.example"));
    }
    void conflictIsShownAndDecidedByStaff_data()
    {
        QTest::addColumn<bool>("overwrites");
        QTest::newRow("theirs") << false;
        QTest::newRow("mine") << true;
    }
    void conflictIsShownAndDecidedByStaff()
    {
        QFETCH(bool, overwrites);
        Bench bench;
        bench.openEdit(anna());
        bench.type("contactFirstName", "Anne");
        bench.type("contactLastName", "Berger");
        bench.part<QPushButton>("wishSave")->click();
        ContactAnswer answer = bench.answerTo(0, ContactOutcome::Conflict);
        answer.contact = *bench.source.people.first().contact;
        answer.contact.firstName = QStringLiteral("Annika");
        answer.conflicts = conflictsOf(answer.wish.before, answer.wish.fields, fieldsOf(answer.contact));
        bench.desk.take(bench.wishes.first().first, answer);
        QCOMPARE(bench.label("contactConflictText"),
                 QStringLiteral("First name: was “Anna”, is “Annika” now, you want “Anne”."));
        bench.part<QPushButton>(overwrites ? "overwriteTheirs" : "takeTheirs")->click();
        if (!overwrites) {
            QCOMPARE(bench.part<QLineEdit>("contactFirstName")->text(), QStringLiteral("Annika"));
            QCOMPARE(bench.part<QLineEdit>("contactLastName")->text(), QStringLiteral("Berger"));
            bench.part<QPushButton>("wishSave")->click();
        }
        QCOMPARE(bench.wishes.size(), 2);
        const ContactWish wish = bench.wishes.last().second;
        QCOMPARE(wish.overwrites, overwrites);
        QCOMPARE(wish.fields.firstName, overwrites ? QStringLiteral("Anne") : QStringLiteral("Annika"));
        QVERIFY(overwrites || conflictsOf(wish.before, wish.fields, fieldsOf(answer.contact)).isEmpty());
    }
    void unknownCreationIsAskedAgainWithItsKey()
    {
        Bench bench;
        bench.part<QPushButton>("newContact")->click();
        bench.type("contactPhone", "+49 176 12345678");
        bench.part<QPushButton>("wishSave")->click();
        ContactAnswer answer = bench.answerTo(0, ContactOutcome::Unknown);
        answer.wish.key = IdempotencyKey("11111111-2222-4333-8444-555555555555");
        answer.unknown.cause = UnknownCause::NoAnswer;
        bench.desk.take(bench.wishes.first().first, answer);
        QVERIFY(bench.label("wishWhat").contains(QStringLiteral("not known")));
        QVERIFY(bench.label("wishNext").contains(QStringLiteral("could be there twice")));
        bench.part<QPushButton>("wishSave")->click();
        QCOMPARE(bench.wishes.last().second.key, answer.wish.key);
        bench.desk.take(bench.wishes.last().first, answer);
        bench.type("contactFirstName", "Kim"); // another content is another creation
        bench.part<QPushButton>("wishSave")->click();
        QVERIFY(bench.wishes.last().second.key.isEmpty());
    }
    void deletionAsksOnceAndNamesTheContact()
    {
        Bench bench;
        bench.page.choose(anna());
        bench.part<QPushButton>("deleteContact")->click();
        bench.part<QPushButton>("deleteContact")->click();
        const auto boxes = bench.window.findChildren<QMessageBox *>();
        QCOMPARE(boxes.size(), 1);
        QVERIFY(boxes.first()->text().contains(QStringLiteral("Anna Berg")));
        QTest::keyClick(boxes.first(), Qt::Key_Escape);
        QVERIFY(bench.wishes.isEmpty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        bench.part<QPushButton>("deleteContact")->click();
        auto *box = bench.window.findChild<QMessageBox *>();
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == QLatin1String("Delete"))
                button->click();
        }
        QCOMPARE(bench.wishes.size(), 1);
        QCOMPARE(bench.wishes.first().second.deed, ContactDeed::Remove);
        ContactAnswer answer = bench.answerTo(0, ContactOutcome::Refused);
        answer.refusal.httpStatus = 403;
        bench.desk.take(bench.wishes.first().first, answer);
        QCOMPARE(bench.troubles.size(), 1); // it had no dialog
        QVERIFY(bench.troubles.first().what.contains(QStringLiteral("manager")));
    }
    void consentNeedsItsSource()
    {
        Bench bench;
        bench.page.choose(anna());
        bench.part<QPushButton>("recordConsent")->click();
        bench.part<QPushButton>("wishSave")->click();
        QVERIFY(bench.wishes.isEmpty());
        bench.type("consentSource", "on the phone");
        auto *deed = bench.part<QComboBox>("consentDeed");
        deed->setCurrentIndex(1);
        QVERIFY(bench.label("consentMeaning").contains(QStringLiteral("once they confirm")));
        bench.part<QPushButton>("wishSave")->click();
        QCOMPARE(bench.wishes.size(), 1);
        QCOMPARE(bench.wishes.first().second.consent, (ConsentWish{QStringLiteral("RCS"),
                                                                   QStringLiteral("NEWSLETTER"),
                                                                   {},
                                                                   QStringLiteral("on the phone"),
                                                                   {},
                                                                   true}));
    }
    void cardTellsWhatIsKnown()
    {
        Bench bench;
        ContactCard &card = bench.source.people.first();
        card.contact->statusWord = QStringLiteral("UNSUBSCRIBED");
        ConsentRecord record;
        record.channelWord = QStringLiteral("EMAIL");
        record.typeWord = QStringLiteral("NEWSLETTER");
        record.statusWord = QStringLiteral("REVOKED");
        record.revokedAt = kNow.plusMs(-60'000);
        record.source = QStringLiteral("unsubscribe");
        card.contact->consents = {record};
        card.rcs = {3, 2, kNow};
        bench.page.choose(anna());
        QCOMPARE(bench.label("contactStatus"), QStringLiteral("Unsubscribed"));
        QVERIFY(bench.label("contactSuppression").contains(QStringLiteral("lets no message through")));
        QVERIFY(bench.label("contactSuppression")
                    .contains(QStringLiteral("E-mail: the consent to newsletters was withdrawn.")));
        QCOMPARE(bench.label("contactCounts"), QStringLiteral("RCS: 3 to the person, 2 from the person"));
        QVERIFY(bench.label("contactHistory").contains(QStringLiteral("withdrawn (unsubscribe)")));
    }
    void longProofIsShownWholeWhenWanted()
    {
        Bench bench;
        ConsentRecord record;
        record.id = ConsentId("cr_1");
        record.channelWord = QStringLiteral("RCS");
        record.typeWord = QStringLiteral("NEWSLETTER");
        record.statusWord = QStringLiteral("GRANTED");
        record.proofText = QStringLiteral("word ").repeated(990) + QStringLiteral("signed by Anna");
        bench.source.people.first().contact->consents = {record};
        bench.page.choose(anna());
        QCOMPARE(bench.label("consentProof"), QStringLiteral("word ").repeated(60) + QChar(0x2026));
        bench.part<QPushButton>("wholeProof")->click();
        QCOMPARE(bench.label("consentProof"), record.proofText);
        QVERIFY(!bench.part<QPushButton>("wholeProof")->isVisible());
        bench.source.people.first().rcs = {1, 0, kNow}; // it stays so when something else changes
        ChangeSet changes;
        changes.people = {QStringLiteral("+4917612345678")};
        bench.page.apply(changes);
        QTRY_VERIFY(bench.label("contactCounts").contains(QStringLiteral("RCS: 1")));
        QCOMPARE(bench.label("consentProof"), record.proofText);
    }
    void cardThatCouldNotBeReadIsAskedForAgain()
    {
        Bench bench;
        bench.source.isPrompt = false;
        bench.page.choose(anna());
        bench.source.loseAll();
        bench.page.tick(kNow.plusMs(3'000));
        bench.source.answerAll();
        QCOMPARE(bench.label("contactName"), QStringLiteral("Anna Berg"));
        bench.page.chooseAddress(QStringLiteral("+4915200000002"));
        bench.source.loseAll();
        bench.page.tick(kNow.plusMs(6'000));
        bench.source.answerAll();
        QCOMPARE(bench.label("contactName"), QStringLiteral("Ömer Öztürk"));
        bench.page.chooseAddress(QStringLiteral("zoe@example.org"));
        bench.source.loseAll();
        bench.page.choose(anna()); // somebody else is wanted before it could be read
        bench.source.answerAll();
        bench.page.tick(kNow.plusMs(12'000));
        bench.source.answerAll();
        QCOMPARE(bench.label("contactName"), QStringLiteral("Anna Berg"));
    }
    void oldCardIsReadByItself()
    {
        Bench bench;
        QSignalSpy reads(&bench.page, &ContactsPage::readRequested);
        bench.page.choose(anna());
        QCOMPARE(reads.size(), 0); // fresh
        bench.page.tick(kNow.plusMs(3'600'000));
        bench.page.choose({ContactId("c_2"), {}});
        QCOMPARE(reads.size(), 1);
        ContactAnswer answer;
        answer.deed = ContactDeed::Read;
        answer.outcome = ContactOutcome::Unknown;
        answer.contact.id = ContactId("c_2");
        bench.page.showReading(answer);
        QVERIFY(bench.label("contactTrouble").contains(QStringLiteral("as old as it says")));
    }
    void notesAreWrittenChangedAndTakenAway()
    {
        Bench bench;
        bench.source.people.first().notes = {
            {4, QStringLiteral("+4917612345678"), kNow, QStringLiteral("Old words")}};
        QSignalSpy notes(&bench.page, &ContactsPage::noteSaved);
        bench.page.choose(anna());
        auto *field = bench.part<QPlainTextEdit>("newNote");
        field->setPlainText(QStringLiteral("Calls at noon"));
        bench.page.choose({ContactId("c_2"), {}});
        QCOMPARE(field->toPlainText(), QString());
        bench.page.choose(anna()); // what is half written stays with its person
        QCOMPARE(field->toPlainText(), QStringLiteral("Calls at noon"));
        bench.part<QPushButton>("addNote")->click();
        QCOMPARE(notes.takeFirst().first().value<ContactNote>().about, QStringLiteral("+4917612345678"));
        bench.part<QPushButton>("editNote")->click();
        QCOMPARE(field->toPlainText(), QStringLiteral("Old words"));
        field->setPlainText(QStringLiteral("New words"));
        bench.part<QPushButton>("addNote")->click();
        const auto changed = notes.takeFirst().first().value<ContactNote>();
        QCOMPARE(changed.id, quint64(4));
        QCOMPARE(changed.text, QStringLiteral("New words"));
        bench.part<QPushButton>("removeNote")->click();
        QVERIFY(notes.takeFirst().first().value<ContactNote>().text.isEmpty());
        QCOMPARE(field->toPlainText(), QStringLiteral("Old words")); // to be added again
    }
    void openCreationsStandAboveTheList()
    {
        Bench bench;
        QSignalSpy forgotten(&bench.page, &ContactsPage::wishForgotten);
        ContactWish wish;
        wish.fields.email = QStringLiteral("kim@example.org");
        wish.key = IdempotencyKey("11111111-2222-4333-8444-555555555555");
        wish.askedAt = kNow;
        bench.page.setOpen({wish});
        QVERIFY(bench.part<QWidget>("openContacts")->isVisible());
        bench.part<QPushButton>("createAgain")->click();
        QCOMPARE(bench.wishes.first().second, wish);
        bench.part<QPushButton>("contactSettled")->click();
        QCOMPARE(forgotten.size(), 1);
        bench.page.setOpen({});
        QVERIFY(!bench.part<QWidget>("openContacts")->isVisible());
    }
    void deletedContactLeavesListAndCard()
    {
        Bench bench;
        bench.page.choose(anna());
        bench.source.people.removeFirst();
        ChangeSet changes;
        changes.people = {QStringLiteral("+4917612345678")};
        bench.page.apply(changes);
        QTRY_COMPARE(bench.part<QTableView>("contactsTable")->model()->rowCount(), 2);
        QVERIFY(!bench.part<QWidget>("deleteContact")->isVisible());
    }
    void nobodyFoundIsSaid()
    {
        Bench bench;
        bench.page.search().setText(QStringLiteral("nobody"));
        QTRY_VERIFY(bench.part<PlainLabel>("nothingFound")->isVisible());
    }
};

QTEST_MAIN(TestContactsPage)
#include "tst_contactspage.moc"
