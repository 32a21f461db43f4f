// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A contact's life in the real window on the real practice platform: made, changed while another editor
// changes it too, given a consent, imported with others, and deleted. What the platform has is read past the
// console.
#include "models/items/contactlistmodel.h"
#include "tests/e2e/sandboxprogram.h"
#include "tests/e2e/windowedconsole.h"
#include "ui/contacts/contactwishdialog.h"
#include "ui/contacts/importdialog.h"
#include "ui/mainwindow.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

class ContactLifeTest : public QObject {
    Q_OBJECT

private:
    /// The one that is seen: a card and a dialog may have parts of one name.
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        const auto all = m_console->window().findChildren<Widget *>(QLatin1String(name));
        const auto seen =
            std::find_if(all.begin(), all.end(), [](const Widget *one) { return one->isVisible(); });
        return seen == all.end() ? nullptr : *seen;
    }
    [[nodiscard]] const ContactListModel &list() const
    {
        return *qobject_cast<ContactListModel *>(
            m_console->window().findChild<QTableView *>(QStringLiteral("contactsTable"))->model());
    }
    [[nodiscard]] bool isDialogOpen() const
    {
        const auto dialogs = m_console->window().findChildren<ContactWishDialog *>();
        return std::any_of(dialogs.begin(), dialogs.end(),
                           [](const QWidget *one) { return one->isVisible(); });
    }
    [[nodiscard]] QJsonObject there(const ContactId &id) const
    {
        return QJsonDocument::fromJson(m_sandbox->get(QStringLiteral("/v1/contacts/") + id.toString()))
            .object();
    }
    [[nodiscard]] QString thereText(const char *field) const
    {
        return there(m_anna).value(QLatin1String(field)).toString();
    }
    bool press(const char *button) const
    {
        auto *found = part<QPushButton>(button);
        if (found)
            QTest::keyClick(found, Qt::Key_Space);
        return found;
    }
    void type(const char *field, const QString &text) const
    {
        auto *line = part<QLineEdit>(field);
        QVERIFY2(line, field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// The contact found by these words is the one in front.
    void find(const QString &words) const
    {
        type("contactSearch", words);
        QTRY_VERIFY_WITH_TIMEOUT(list().rowCount() == 1 && list().lineAt(0).email.contains(words),
                                 kPatienceMs);
        part<QTableView>("contactsTable")->selectRow(0);
    }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_folder;
    std::unique_ptr<WindowedConsole> m_console;
    ContactId m_anna;

private Q_SLOTS:
    void initTestCase();
    void contactIsMade();
    void changeOfAnotherEditorIsTold();
    void consentIsRecorded();
    void listIsImported();
    void contactIsDeleted();
};

void ContactLifeTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProgram>();
    QVERIFY(m_sandbox->waitReady());
    m_console = std::make_unique<WindowedConsole>(m_folder.path(), m_sandbox->base(), m_sandbox->apiKey());
    QVERIFY(m_console->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_console->api(), ApiState::Good, kPatienceMs);
    m_console->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    QVERIFY(m_console->window().showPage(QStringLiteral("contacts")));
}

void ContactLifeTest::contactIsMade()
{
    QVERIFY(press("newContact"));
    QTRY_VERIFY(isDialogOpen());
    type("contactFirstName", QStringLiteral("Anna"));
    type("contactPhone", QStringLiteral("+49 176 12345678"));
    type("contactEmail", QStringLiteral("anna@example.org"));
    type("contactTags", QStringLiteral("vip, berlin"));
    QVERIFY(press("wishSave"));
    QTRY_VERIFY_WITH_TIMEOUT(!isDialogOpen(), kPatienceMs);
    find(QStringLiteral("anna"));
    m_anna = list().lineAt(0).key.id;
    QCOMPARE(thereText("first_name"), QStringLiteral("Anna"));
    QCOMPARE(thereText("phone"), QStringLiteral("+4917612345678"));
    QCOMPARE(thereText("email"), QStringLiteral("anna@example.org"));
    QCOMPARE(there(m_anna).value(QLatin1String("tags")).toArray(),
             (QJsonArray{QStringLiteral("vip"), QStringLiteral("berlin")}));
}

void ContactLifeTest::changeOfAnotherEditorIsTold()
{
    QVERIFY(press("editContact"));
    QTRY_VERIFY(isDialogOpen());
    QVERIFY(m_sandbox->changeContactElsewhere(m_anna.bytes(),
                                              {{QStringLiteral("last_name"), QStringLiteral("Berg")},
                                               {QStringLiteral("first_name"), QStringLiteral("Annabel")}}));
    type("contactFirstName", QStringLiteral("Anne"));
    QVERIFY(press("wishSave"));
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("overwriteTheirs"), kPatienceMs);
    QCOMPARE(thereText("first_name"), QStringLiteral("Annabel")); // nothing is overwritten unasked
    QVERIFY(press("overwriteTheirs"));
    QTRY_VERIFY_WITH_TIMEOUT(!isDialogOpen(), kPatienceMs);
    QCOMPARE(thereText("first_name"), QStringLiteral("Anne"));
    QCOMPARE(thereText("last_name"), QStringLiteral("Berg")); // what was not touched here stays theirs
}

void ContactLifeTest::consentIsRecorded()
{
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("recordConsent"), kPatienceMs);
    QVERIFY(press("recordConsent"));
    QTRY_VERIFY(isDialogOpen());
    auto *channel = part<QComboBox>("consentChannel");
    channel->setCurrentIndex(channel->findData(QStringLiteral("EMAIL")));
    type("consentSource", QStringLiteral("by phone"));
    QVERIFY(press("wishSave"));
    QTRY_VERIFY_WITH_TIMEOUT(!isDialogOpen(), kPatienceMs);
    const QJsonArray records = there(m_anna).value(QLatin1String("consent_records")).toArray();
    QCOMPARE(records.size(), 1);
    const QJsonObject record = records.first().toObject();
    QCOMPARE(record.value(QLatin1String("channel_type")).toString(), QStringLiteral("EMAIL"));
    QCOMPARE(record.value(QLatin1String("message_type")).toString(), QStringLiteral("NEWSLETTER"));
    QCOMPARE(record.value(QLatin1String("status")).toString(), QStringLiteral("GRANTED"));
    QCOMPARE(record.value(QLatin1String("source")).toString(), QStringLiteral("by phone"));
}

void ContactLifeTest::listIsImported()
{
    QFile file(m_folder.filePath(QStringLiteral("people.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("email;phone;first name\n"
               "anna@example.org;;Anna\n" // is there already
               "nobody;;Nobody\n"
               "kim@example.org;+4915200000002;Kim\n");
    file.close();
    QVERIFY(press("importContacts"));
    QTRY_VERIFY(part<QPushButton>("importOpen"));
    QVERIFY(press("importOpen"));
    QTRY_VERIFY(part<QLineEdit>("fileNameEdit"));
    part<QLineEdit>("fileNameEdit")->setText(file.fileName());
    QTest::keyClick(part<QLineEdit>("fileNameEdit"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        part<QPushButton>("importStart") && part<QPushButton>("importStart")->isEnabled(), kPatienceMs);
    QVERIFY(press("importStart"));
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("importState")->text().startsWith(QStringLiteral("Done.")),
                             kPatienceMs);
    QVERIFY(press("importClose"));
    find(QStringLiteral("kim@"));
    QCOMPARE(list().lineAt(0).name, QStringLiteral("Kim")); // no answer has told its id
    type("contactSearch", QStringLiteral("5200000002"));    // nor that both are one person's
    QTRY_VERIFY_WITH_TIMEOUT(list().rowCount() == 1 && list().lineAt(0).name == QLatin1String("Kim"),
                             kPatienceMs);
    find(QStringLiteral("anna"));
    QCOMPARE(list().lineAt(0).key.id, m_anna); // no second one
}

void ContactLifeTest::contactIsDeleted()
{
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("deleteContact"), kPatienceMs);
    QVERIFY(press("deleteContact"));
    auto *question = m_console->window().findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(!there(m_anna).isEmpty());
    const auto buttons = question->buttons();
    const auto yes = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *one) {
        return one->text().remove(u'&') == QLatin1String("Delete");
    });
    QVERIFY(yes != buttons.end());
    (*yes)->click();
    QTRY_COMPARE_WITH_TIMEOUT(thereText("error"), QStringLiteral("not_found"), kPatienceMs);
    type("contactSearch", QString());
    type("contactSearch", QStringLiteral("anna"));
    // The file had the address, so that it stays findable; the contact is gone.
    QTRY_COMPARE_WITH_TIMEOUT(list().rowOf({m_anna, {}}), -1, kPatienceMs);
}

QTEST_MAIN(ContactLifeTest)
#include "tst_contactlife.moc"
