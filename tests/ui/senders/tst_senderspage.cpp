// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/senderlistmodel.h"
#include "ui/controls/labelledfield.h"
#include "ui/senders/senderdialog.h"
#include "ui/senders/senderrules.h"
#include "ui/senders/senderspage.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace arowana;

namespace {

Sender shopAgent()
{
    return {Channel::Rcs, "ag_live_7f3c91ab24de", QStringLiteral("Shop agent"), {}, UseCase::Otp, "ch_log1"};
}

Sender shopMail()
{
    return {Channel::Email,   "ch_55", QStringLiteral("<b>Shop</b> mail"), QStringLiteral("shop@example.com"),
            UseCase::Unknown, {}};
}

QString said(const QWidget &page, const char *label)
{
    return page.findChild<QLabel *>(QLatin1String(label))->text();
}

/// What stands in the card of the chosen sender, line by line.
QStringList facts(const QWidget &page)
{
    QStringList lines;
    for (const auto *line : page.findChildren<QLabel *>(QStringLiteral("senderFact")))
        lines.append(line->text());
    return lines;
}

void press(const QWidget &window, const char *name)
{
    QTest::mouseClick(window.findChild<QAbstractButton *>(QLatin1String(name)), Qt::LeftButton);
}

void type(const QWidget &window, const char *name, const QString &text)
{
    auto *line = window.findChild<QLineEdit *>(QLatin1String(name));
    line->clear();
    QTest::keyClicks(line, text);
}

} // namespace

class TestSendersPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idIsCheckedTolerantly_data();
    void idIsCheckedTolerantly();
    void spaceInTheAddressIsNamedAsTheReason();
    void sameIdTwiceIsRefusedByName();
    void emptyPageSaysWhatSendersAreAndOffersTheFirst();
    void addingByKeysSavesTheSender();
    void problemsStandAtTheirFieldsAndNothingIsSaved();
    void editingKeepsWhatIsNotShown();
    void whatAMailChannelAllowsIsEntered_data();
    void whatAMailChannelAllowsIsEntered();
    void removingAsksOnceAndKeepsByDefault();
    void removingConfirmedTellsTheSender();
    void buttonsSayWhatTheyWaitFor();
    void wholeIdGoesToTheClipboard();
    void chosenAgentShowsWhatThePlatformSaysOfIt();
    void readingShowsWhenItComes();
    void unknownAgentAndMailChannelSayWhatToDo();
};

void TestSendersPage::idIsCheckedTolerantly_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("good");
    QTest::newRow("live agent") << int(Channel::Rcs) << QByteArray("ag_live_1") << true;
    QTest::newRow("odd agent") << int(Channel::Rcs) << QByteArray("ag_X-9") << true;
    QTest::newRow("only prefix") << int(Channel::Rcs) << QByteArray("ag_") << false;
    QTest::newRow("channel as agent") << int(Channel::Rcs) << QByteArray("ch_1") << false;
    QTest::newRow("blank inside") << int(Channel::Rcs) << QByteArray("ag_live 1") << false;
    QTest::newRow("line end inside") << int(Channel::Rcs) << QByteArray("ag_live\n1") << false;
    QTest::newRow("not ascii") << int(Channel::Rcs) << QByteArray("ag_\xC3\xA4") << false;
    QTest::newRow("channel") << int(Channel::Email) << QByteArray("ch_1") << true;
    QTest::newRow("agent as channel") << int(Channel::Email) << QByteArray("ag_1") << false;
    QTest::newRow("empty") << int(Channel::Email) << QByteArray() << false;
}

void TestSendersPage::idIsCheckedTolerantly()
{
    QFETCH(int, channel);
    QFETCH(QByteArray, id);
    QFETCH(bool, good);
    const Sender sender{Channel(channel), id, QStringLiteral("n"), {}, UseCase::MultiUse, {}};
    QCOMPARE(problemsOf(sender, {}).isEmpty(), good);
}

void TestSendersPage::spaceInTheAddressIsNamedAsTheReason()
{
    Sender sender{Channel::Email, "ch_1", QStringLiteral("n"), {}, UseCase::Unknown, {}};
    sender.address = QStringLiteral("anna @example.org");
    auto problems = problemsOf(sender, {});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().field, SenderField::Address);
    QCOMPARE(problems.front().sentence,
             QStringLiteral("There is a space in this e-mail address. Take it out."));
    sender.address = QStringLiteral("anna@example");
    problems = problemsOf(sender, {});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().sentence, QStringLiteral("This is not a complete e-mail address."));
    sender.address = QStringLiteral("anna@example.org");
    QVERIFY(problemsOf(sender, {}).isEmpty());
}

void TestSendersPage::sameIdTwiceIsRefusedByName()
{
    const auto problems = problemsOf(shopAgent(), {shopAgent()});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().sentence, QStringLiteral("This id is kept already, as “Shop agent”."));
}

void TestSendersPage::emptyPageSaysWhatSendersAreAndOffersTheFirst()
{
    SenderListModel model;
    SendersPage page(&model);
    page.show();
    auto *first = page.findChild<QAbstractButton *>(QStringLiteral("addFirstSender"));
    QVERIFY(first->isVisible());
    QVERIFY(!page.findChild<QTableView *>(QStringLiteral("sendersTable"))->isVisible());
    QTest::mouseClick(first, Qt::LeftButton);
    QVERIFY(page.findChild<SenderDialog *>());
    model.setSenders({shopAgent()});
    QVERIFY(!first->isVisible());
    QVERIFY(page.findChild<QTableView *>(QStringLiteral("sendersTable"))->isVisible());
}

void TestSendersPage::addingByKeysSavesTheSender()
{
    SenderListModel model;
    SendersPage page(&model);
    page.show();
    QSignalSpy saved(&page, &SendersPage::senderSaved);
    page.add();
    QPointer<SenderDialog> dialog = page.findChild<SenderDialog *>();
    QTest::keyClick(dialog->findChild<QComboBox *>(QStringLiteral("senderKind")), Qt::Key_Down);
    type(*dialog, "senderName", QStringLiteral("Shop mail"));
    type(*dialog, "senderId", QStringLiteral(" ch_55 "));
    type(*dialog, "senderAddress", QStringLiteral("shop@example.com"));
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("senderAddress")), Qt::Key_Return);
    QCOMPARE(saved.size(), 1);
    const Sender wanted{
        Channel::Email,   "ch_55", QStringLiteral("Shop mail"), QStringLiteral("shop@example.com"),
        UseCase::Unknown, {}};
    QCOMPARE(saved.at(0).at(0).value<Sender>(), wanted);
    QTRY_VERIFY(dialog.isNull());
}

void TestSendersPage::problemsStandAtTheirFieldsAndNothingIsSaved()
{
    SenderDialog dialog(QList<Sender>{});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy saved(&dialog, &SenderDialog::saved);
    const auto said = [&dialog] {
        QStringList problems;
        const auto fields = dialog.findChildren<LabelledField *>();
        for (LabelledField *field : fields) {
            if (!field->problemText().isEmpty())
                problems.append(field->problemText());
        }
        return problems.join(u'|');
    };
    QCOMPARE(said(), QString());
    type(dialog, "senderId", QStringLiteral("live 1"));
    press(dialog, "saveSender");
    QCOMPARE(said(), QStringLiteral("✕ Enter a name you will recognise it by.|✕ An agent id begins with ag_ "
                                    "and has no spaces."));
    QCOMPARE(saved.size(), 0);
    QVERIFY(dialog.isVisible());
}

void TestSendersPage::editingKeepsWhatIsNotShown()
{
    SenderListModel model;
    model.setSenders({shopAgent()});
    SendersPage page(&model);
    page.show();
    QSignalSpy saved(&page, &SendersPage::senderSaved);
    page.findChild<QTableView *>(QStringLiteral("sendersTable"))->selectRow(0);
    press(page, "editSender");
    auto *dialog = page.findChild<SenderDialog *>();
    QVERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("senderId"))->isReadOnly());
    type(*dialog, "senderName", QStringLiteral("Codes"));
    press(*dialog, "saveSender");
    Sender wanted = shopAgent();
    wanted.name = QStringLiteral("Codes");
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.at(0).at(0).value<Sender>(), wanted);
}

void TestSendersPage::whatAMailChannelAllowsIsEntered_data()
{
    QTest::addColumn<int>("before"); // -1: not known
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("after");
    QTest::newRow("not known, kept") << -1 << 0 << -1;
    QTest::newRow("allowed, kept") << 1 << 0 << 1;
    QTest::newRow("not allowed, kept") << 0 << 0 << 0;
    QTest::newRow("not known, now allowed") << -1 << int(Qt::Key_Down) << 1;
    QTest::newRow("allowed, no more") << 1 << int(Qt::Key_Down) << 0;
    QTest::newRow("not known any more") << 0 << int(Qt::Key_Home) << -1;
}

void TestSendersPage::whatAMailChannelAllowsIsEntered()
{
    QFETCH(int, before);
    QFETCH(int, key);
    QFETCH(int, after);
    const auto allowed = [](int known) { return known < 0 ? std::nullopt : std::optional(known == 1); };
    Sender mail = shopMail();
    mail.allowsNewsletters = allowed(before);
    SenderDialog dialog(mail, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy saved(&dialog, &SenderDialog::saved);
    auto *newsletters = dialog.findChild<QComboBox *>(QStringLiteral("senderNewsletters"));
    QVERIFY(newsletters->isVisible());
    QCOMPARE(newsletters->accessibleName(), QStringLiteral("Newsletters"));
    if (key != 0)
        QTest::keyClick(newsletters, Qt::Key(key));
    press(dialog, "saveSender");
    mail.allowsNewsletters = allowed(after);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.at(0).at(0).value<Sender>(), mail);
    // Of an agent the platform tells it.
    SenderDialog other(shopAgent(), nullptr);
    other.setAttribute(Qt::WA_DeleteOnClose, false);
    other.show();
    QVERIFY(!other.findChild<QComboBox *>(QStringLiteral("senderNewsletters"))->isVisible());
}

void TestSendersPage::removingAsksOnceAndKeepsByDefault()
{
    SenderListModel model;
    model.setSenders({shopMail()});
    SendersPage page(&model);
    page.show();
    QSignalSpy removed(&page, &SendersPage::senderRemoved);
    page.findChild<QTableView *>(QStringLiteral("sendersTable"))->selectRow(0);
    press(page, "removeSender");
    press(page, "removeSender");
    const auto boxes = page.findChildren<QMessageBox *>();
    QCOMPARE(boxes.size(), 1);
    QCOMPARE(boxes.front()->text(), QStringLiteral("Remove the sender “<b>Shop</b> mail”?"));
    QCOMPARE(boxes.front()->textFormat(), Qt::PlainText);
    QCOMPARE(boxes.front()->defaultButton()->text(), QStringLiteral("Keep"));
    QTest::keyClick(boxes.front(), Qt::Key_Escape);
    QCOMPARE(removed.size(), 0);
}

void TestSendersPage::removingConfirmedTellsTheSender()
{
    SenderListModel model;
    model.setSenders({shopAgent(), shopMail()});
    SendersPage page(&model);
    page.show();
    QSignalSpy removed(&page, &SendersPage::senderRemoved);
    auto *table = page.findChild<QTableView *>(QStringLiteral("sendersTable"));
    table->selectRow(1);
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    auto *box = page.findChild<QMessageBox *>();
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text() == QStringLiteral("Remove"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(0).value<Sender>(), shopMail());
    // The list changes when the engine has forgotten it, not before.
    QCOMPARE(model.rowCount(), 2);
}

void TestSendersPage::buttonsSayWhatTheyWaitFor()
{
    SenderListModel model;
    model.setSenders({shopAgent()});
    SendersPage page(&model);
    page.show();
    auto *edit = page.findChild<QAbstractButton *>(QStringLiteral("editSender"));
    QVERIFY(!edit->isEnabled());
    QVERIFY(edit->toolTip().contains(QStringLiteral("Choose a sender first.")));
    page.findChild<QTableView *>(QStringLiteral("sendersTable"))->selectRow(0);
    QVERIFY(edit->isEnabled());
    model.setSenders({});
    QVERIFY(!edit->isEnabled());
}

void TestSendersPage::wholeIdGoesToTheClipboard()
{
    SenderListModel model;
    model.setSenders({shopAgent()});
    SendersPage page(&model);
    page.show();
    auto *table = page.findChild<QTableView *>(QStringLiteral("sendersTable"));
    table->selectRow(0);
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ag_live_7f3c91ab24de"));
}

void TestSendersPage::chosenAgentShowsWhatThePlatformSaysOfIt()
{
    QLocale::setDefault(QLocale::c());
    Sender agent = shopAgent();
    AgentReading reading;
    reading.statusWord = QStringLiteral("REJECTED");
    reading.rejectionReason = QStringLiteral("<b>Logo</b> is blurred");
    reading.useCase = UseCase::Promotional;
    reading.newsletterEnabled = false;
    reading.carriers = {
        {QStringLiteral("vodafone_de"), QStringLiteral("LAUNCHED"), Instant{1'777'900'000'000}, {}},
        {QStringLiteral("telekom_de"), QStringLiteral("REJECTED"), {}, QStringLiteral("no opt-out")},
        {QStringLiteral("new_one"), QStringLiteral("PAUSED"), {}, {}}};
    reading.readAt = Instant{1'777'900'000'000};
    agent.reading = reading;
    SenderListModel model;
    model.setSenders({agent, shopMail()});
    SendersPage page(&model);
    page.show();
    page.tick(reading.readAt.plusMs(3 * 60'000));
    page.findChild<QTableView *>(QStringLiteral("sendersTable"))->selectRow(0);
    QCOMPARE(said(page, "senderDetailName"), QStringLiteral("Shop agent"));
    QCOMPARE(said(page, "senderDetailAge"), QStringLiteral("Read 3 min ago"));
    QCOMPARE(facts(page),
             (QStringList{QStringLiteral("✕ Rejected, launched with 1 of 3 carrier(s)"),
                          QStringLiteral("<b>Logo</b> is blurred"),
                          QStringLiteral("Promotional. Entered here as One-time passwords; what "
                                         "the platform says counts."),
                          QStringLiteral("Not switched on, and they cannot be added later"),
                          QStringLiteral("Launched on 4 May 2026"),
                          QStringLiteral("✕ Launch was rejected: no opt-out"), QStringLiteral("! PAUSED")}));
    page.findChild<QTableView *>(QStringLiteral("sendersTable"))->clearSelection();
    QCOMPARE(facts(page), QStringList());
}

void TestSendersPage::readingShowsWhenItComes()
{
    SenderListModel model;
    Sender agent = shopAgent();
    model.setSenders({agent});
    SendersPage page(&model);
    page.show();
    page.tick(Instant{1'777'900'000'000});
    page.findChild<QTableView *>(QStringLiteral("sendersTable"))->selectRow(0);
    QVERIFY(said(page, "senderDetailRemark").contains(QStringLiteral("has not been asked yet")));
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("senderDetailAge"))->isVisible());
    agent.reading.emplace();
    agent.reading->statusWord = QStringLiteral("APPROVED");
    agent.reading->newsletterEnabled = true;
    agent.reading->readAt = Instant{1'777'899'990'000};
    model.setSenders({agent});
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("senderDetailRemark"))->isVisible());
    QCOMPARE(said(page, "senderDetailAge"), QStringLiteral("Read 10 s ago"));
    QCOMPARE(facts(page).first(), QStringLiteral("Approved"));
    QVERIFY(facts(page).contains(QStringLiteral("Switched on")));
}

void TestSendersPage::unknownAgentAndMailChannelSayWhatToDo()
{
    Sender agent = shopAgent();
    agent.notFoundAt = Instant{1'777'900'000'000};
    SenderListModel model;
    Sender without = shopMail();
    without.id = "ch_56";
    without.allowsNewsletters = false;
    model.setSenders({agent, shopMail(), without});
    SendersPage page(&model);
    page.show();
    page.tick(Instant{1'777'900'005'000});
    auto *table = page.findChild<QTableView *>(QStringLiteral("sendersTable"));
    table->selectRow(0);
    QVERIFY(said(page, "senderDetailRemark").contains(QStringLiteral("did not know this id")));
    QCOMPARE(said(page, "senderDetailAge"), QStringLiteral("Asked 5 s ago"));
    table->selectRow(1);
    QVERIFY(said(page, "senderDetailRemark").contains(QStringLiteral("e-mail channels")));
    QCOMPARE(facts(page), QStringList{QStringLiteral("Not known. Where the channel does not allow them the "
                                                     "platform refuses them.")});
    table->selectRow(2);
    QCOMPARE(facts(page), QStringList{QStringLiteral("Not allowed, as entered here")});
}

QTEST_MAIN(TestSendersPage)
#include "tst_senderspage.moc"
