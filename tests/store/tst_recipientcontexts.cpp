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
    void consentToNewslettersIsToldAsFarAsItWasRead_data();
    void consentToNewslettersIsToldAsFarAsItWasRead();
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

void TestRecipientContexts::consentToNewslettersIsToldAsFarAsItWasRead_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<QString>("status"); // of the record; empty: none
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<int>("consent");
    QTest::addColumn<int>("suppressions");
    const int given = int(NewsletterConsent::Given);
    const int missing = int(NewsletterConsent::Missing);
    const int unknown = int(NewsletterConsent::Unknown);
    for (const Channel channel : {Channel::Rcs, Channel::Email}) {
        const auto row = [channel](const char *name, const char *status, bool isRead, int consent,
                                   int suppressions) {
            QTest::addRow("%d %s", int(channel), name)
                << int(channel) << QString::fromLatin1(status) << isRead << consent << suppressions;
        };
        row("given", "GRANTED", true, given, 0);
        row("withdrawn", "REVOKED", true, missing, 1);
        row("not confirmed", "PENDING", true, missing, 1);
        row("none", "", true, missing, 1);
        row("never read", "GRANTED", false, unknown, 0);
    }
}

void TestRecipientContexts::consentToNewslettersIsToldAsFarAsItWasRead()
{
    QFETCH(int, channel);
    QFETCH(QString, status);
    QFETCH(bool, isRead);
    const bool byEmail = Channel(channel) == Channel::Email;
    StoreInFolder in;
    Contact contact;
    contact.id = ContactId("ct_1");
    contact.phone = kPhone;
    contact.email = QStringLiteral("anna@example.org");
    if (isRead)
        contact.learntAt = Instant{2};
    if (!status.isEmpty()) {
        ConsentRecord record;
        record.channelWord = byEmail ? QStringLiteral("EMAIL") : QStringLiteral("RCS");
        record.typeWord = QStringLiteral("NEWSLETTER");
        record.statusWord = status;
        contact.consents = {record};
    }
    QVERIFY(in.commit([&](auto &s) { return s.saveContact(contact).ok(); }));
    const QString to = byEmail ? contact.email : contact.phone;
    const QString stranger =
        byEmail ? QStringLiteral("nobody@example.org") : QStringLiteral("+4915112345679");
    StoreReader reader(in.file());
    std::optional<RecipientContexts> told;
    reader.askRecipients(1, {Channel(channel), kAgent.bytes(), MessageType::Newsletter, {to, stranger}},
                         Instant{3}, [&told](const Result<RecipientContexts> &contexts) {
                             if (contexts)
                                 told = *contexts;
                         });
    QTRY_VERIFY(told);
    QTEST(int(told->value(to).consent), "consent");
    QTEST(int(told->value(to).suppressions.size()), "suppressions");
    QVERIFY(told->contains(stranger));
    QCOMPARE(told->value(stranger).consent, NewsletterConsent::Unknown);
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
