// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A tool, not a test: writes pictures of the Contacts page and its dialogs, in light and dark, to the folder
// named as its argument.
#include "tests/items/fakecontactsource.h"
#include "ui/contacts/consentdialog.h"
#include "ui/contacts/contactdialog.h"
#include "ui/contacts/contactspage.h"
#include "ui/contacts/importdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTableView>
#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr Instant kNow{1'777'888'800'000};

ConsentRecord consent(const char *channel, const char *type, const char *status, qint64 hours)
{
    ConsentRecord record;
    record.channelWord = QLatin1String(channel);
    record.typeWord = QLatin1String(type);
    record.statusWord = QLatin1String(status);
    record.source = QStringLiteral("landing_page");
    record.createdAt = kNow.plusMs(-hours * 3'600'000);
    (record.statusWord == QLatin1String("REVOKED") ? record.revokedAt : record.grantedAt) = record.createdAt;
    return record;
}

void fill(FakeContactSource &source)
{
    source.isPrompt = true;
    source.people = {personCalled("c_8f1b2c3d4e5f60718293a4b5c6d7e8f9", "Anna", "Berg", "+4917612345678"),
                     personCalled("c_2", "Ömer", "Öztürk", "+4915200000002"),
                     personCalled("c_3", "Mia", "Keller", "+4915112340006"),
                     personCalled("c_4", "Jonas <b>bold</b>", "Vogel", "+4915112340004"),
                     addressOf("+4915112349999"),
                     addressOf("zoe.quint@example.org")};
    ContactCard &anna = source.people[0];
    anna.contact->tags = {QStringLiteral("vip"), QStringLiteral("newsletter")};
    anna.contact->statusWord = QStringLiteral("UNSUBSCRIBED");
    anna.contact->createdAt = kNow.plusMs(-900 * 3'600'000LL);
    anna.contact->sourceWord = QStringLiteral("API");
    anna.contact->consents = {consent("EMAIL", "NEWSLETTER", "REVOKED", 3),
                              consent("RCS", "NEWSLETTER", "GRANTED", 200),
                              consent("RCS", "MESSAGE", "GRANTED", 800)};
    anna.contact->consents[1].proofText = QStringLiteral("Yes, send me offers by message.");
    anna.contact->consents[2].id = ConsentId("cr_3");
    anna.contact->consents[2].proofText =
        QStringLiteral("I agree to be written to about my orders and their delivery. ").repeated(12);
    anna.rcs = {14, 5, kNow.plusMs(-5 * 60'000)};
    anna.email = {3, 0, kNow.plusMs(-90 * 60'000)};
    anna.newestMessage = RowId{1};
    anna.conversation = SessionPair{AgentId("ag_live_1"), QStringLiteral("+4917612345678")};
    anna.events = {{kNow.plusMs(-3 * 3'600'000LL), MessageStatus::Unsubscribed, {}}};
    anna.notes = {{1, QStringLiteral("+4917612345678"), kNow.plusMs(-40 * 60'000),
                   QStringLiteral("Calls at noon; prefers messages.")}};
    source.people[1].contact->statusWord = QStringLiteral("BOUNCED");
    source.people[2].rcs.lastAt = kNow.plusMs(-26 * 3'600'000LL);
    source.people[3].contact->statusWord = QStringLiteral("BLOCKED");
}

void keep(QWidget &widget, const QString &folder, const QString &name)
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

void draw(const QString &folder, ThemeChoice theme, const QString &word)
{
    applyTheme(*qApp, theme);
    FakeContactSource source;
    fill(source);
    ContactsPage page(source);
    page.resize(1'250, 860);
    page.show();
    page.tick(kNow.plusMs(4 * 60'000));
    page.choose(source.people[0].key);
    keep(page, folder, QStringLiteral("page-") + word);
    ContactWish wish;
    wish.fields.phone = QStringLiteral("+4917600000001");
    wish.askedAt = kNow;
    wish.key = IdempotencyKey("k");
    page.setOpen({wish});
    page.choose(source.people[4].key);
    keep(page, folder, QStringLiteral("open-") + word);
    FakeContactSource nobody;
    nobody.isPrompt = true;
    ContactsPage empty(nobody);
    empty.resize(1'250, 860);
    empty.show();
    keep(empty, folder, QStringLiteral("empty-") + word);

    const Contact anna = *source.people[0].contact;
    ContactDialog edit(anna);
    edit.setAttribute(Qt::WA_DeleteOnClose, false);
    edit.show();
    ContactAnswer conflict;
    conflict.deed = ContactDeed::Change;
    conflict.outcome = ContactOutcome::Conflict;
    conflict.contact = anna;
    conflict.conflicts = {
        {ContactField::FirstName, QStringLiteral("Anna"), QStringLiteral("Annika"), QStringLiteral("Anne")}};
    edit.take(conflict);
    keep(edit, folder, QStringLiteral("conflict-") + word);
    ConsentDialog record(anna);
    record.setAttribute(Qt::WA_DeleteOnClose, false);
    record.show();
    keep(record, folder, QStringLiteral("consent-") + word);
    ImportDialog import;
    import.show();
    QFile list(folder + QStringLiteral("/people.csv"));
    if (list.open(QIODevice::WriteOnly))
        list.write(
            "E-mail;Phone;First name;Last name\nkim@example.org;+49 176 12345678;Kim;Roth\nnobody;;No;Body\n"
            ";0176 555;At;Home\nkim@example.org;;Kim;Again\n");
    list.close();
    import.openFile(list.fileName());
    QTest::qWait(600);
    keep(import, folder, QStringLiteral("import-") + word);
    ImportProgress cutOff;
    cutOff.state = ImportState::Waiting;
    cutOff.isTakenUp = cutOff.mayHaveLeft = true;
    cutOff.rows = 1'200;
    cutOff.taken = cutOff.imported = 500;
    cutOff.partFrom = 502;
    cutOff.partTo = 1'001;
    cutOff.partNumbersOnly = 3;
    ImportDialog takenUp;
    takenUp.show();
    takenUp.take(cutOff);
    keep(takenUp, folder, QStringLiteral("importcutoff-") + word);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::currentPath();
    QDir().mkpath(folder);
    draw(folder, ThemeChoice::Light, QStringLiteral("light"));
    draw(folder, ThemeChoice::Dark, QStringLiteral("dark"));
    return 0;
}
