// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the contacts say of the recipients of a list.
#include "app/store/storereader.h"
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

namespace {

const AgentId kAgent("ag_live_1");
const QString kPhone = QStringLiteral("+4915112345678");

} // namespace

class TestRecipientContexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatContactsSayOfTheRecipientsIsTold_data();
    void whatContactsSayOfTheRecipientsIsTold();
    void whatCannotBeReadIsSaid();
};

void TestRecipientContexts::whatContactsSayOfTheRecipientsIsTold_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<QString>("to");
    QTest::newRow("by phone") << int(Channel::Rcs) << kPhone;
    QTest::newRow("by e-mail") << int(Channel::Email) << QStringLiteral("anna@example.org");
}

void TestRecipientContexts::whatContactsSayOfTheRecipientsIsTold()
{
    QFETCH(int, channel);
    QFETCH(QString, to);
    StoreInFolder in;
    Contact contact;
    contact.id = ContactId("ct_1");
    contact.phone = kPhone;
    contact.email = QStringLiteral("anna@example.org");
    contact.statusWord = QStringLiteral("BLOCKED");
    contact.learntAt = Instant{2};
    Contact older = contact; // merged at the platform since
    older.id = ContactId("ct_0");
    older.statusWord = QStringLiteral("ACTIVE");
    older.learntAt = Instant{1};
    QVERIFY(in.commit([&](auto &s) { return s.saveContact(contact).ok() && s.saveContact(older).ok(); }));
    StoreReader reader(in.file());
    std::optional<RecipientContexts> told;
    reader.askRecipients(1, {Channel(channel), kAgent.bytes(), MessageType::Message, {to}}, Instant{3},
                         [&told](const Result<RecipientContexts> &contexts) {
                             if (contexts)
                                 told = *contexts;
                         });
    QTRY_VERIFY(told);
    QCOMPARE(told->value(to).suppressions.size(), 1);
    QCOMPARE(told->value(to).suppressions.first().cause, SuppressionCause::Blocked);
}

void TestRecipientContexts::whatCannotBeReadIsSaid()
{
    StoreReader reader(QStringLiteral("/nowhere/at/all.db"));
    bool isRefused = false;
    reader.askRecipients(
        1, {Channel::Rcs, kAgent.bytes(), MessageType::Conversation, {kPhone}}, Instant{1},
        [&isRefused](const Result<RecipientContexts> &contexts) { isRefused = !contexts.ok(); });
    QTRY_VERIFY(isRefused);
}

QTEST_GUILESS_MAIN(TestRecipientContexts)
#include "tst_recipientcontexts.moc"
