// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactcard.h"
#include "models/domain/contactquery.h"
#include "models/domain/suppression.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr Instant kTen{1'777'888'800'000}; // 2026-05-04T10:00:00Z

ConsentRecord consent(const char *channel, const char *type, const char *status, qint64 minute)
{
    ConsentRecord record;
    record.id = ConsentId("cr_" + QByteArray::number(minute));
    record.channelWord = QLatin1String(channel);
    record.typeWord = QLatin1String(type);
    record.statusWord = QLatin1String(status);
    record.createdAt = kTen.plusMs(minute * 60'000);
    return record;
}

Contact kim()
{
    Contact contact;
    contact.id = ContactId("c_1");
    contact.phone = QStringLiteral("+4917612345678");
    contact.email = QStringLiteral("kim@example.org");
    contact.firstName = QStringLiteral("Zoë");
    contact.lastName = QStringLiteral("Öztürk");
    contact.statusWord = QStringLiteral("ACTIVE");
    return contact;
}

} // namespace

class TestContactQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void termsAreAsTheyAreKept_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("terms");
        QTest::newRow("nothing") << QStringLiteral("  ") << QStringList();
        QTest::newRow("words") << QStringLiteral(" Zoë  ÖZTÜRK ")
                               << QStringList{QStringLiteral("zoe"), QStringLiteral("ozturk")};
        QTest::newRow("number as read")
            << QStringLiteral("+49 176 123") << QStringList{QStringLiteral("49176123")};
        QTest::newRow("at home") << QStringLiteral("0176 123-45") << QStringList{QStringLiteral("17612345")};
        QTest::newRow("abroad") << QStringLiteral("0049 176") << QStringList{QStringLiteral("49176")};
        QTest::newRow("both") << QStringLiteral("+49 (0)176") << QStringList{QStringLiteral("49176")};
        QTest::newRow("its end") << QStringLiteral("5678") << QStringList{QStringLiteral("5678")};
        QTest::newRow("noughts") << QStringLiteral("000") << QStringList{QStringLiteral("0")};
        QTest::newRow("signs alone") << QStringLiteral("+") << QStringList{QStringLiteral("+")};
    }
    void termsAreAsTheyAreKept()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, terms);
        QCOMPARE(searchTerms(typed), terms);
    }
    void everythingIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"zoe", "ÖZT", "176 1234", "0176", "example.org", "KIM@", "c_1", "crm",
                                  "vip", "zoe ozturk", "öz zo"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void everythingIsFound()
    {
        QFETCH(QString, typed);
        Contact contact = kim();
        contact.externalId = QStringLiteral("CRM-7");
        contact.tags = {QStringLiteral("VIP")};
        const QString found = foundBy(contact);
        for (const QString &term : searchTerms(typed))
            QVERIFY2(found.contains(term), qPrintable(term));
    }
    void namedStandBeforeOthers()
    {
        Contact nameless = kim();
        nameless.firstName.clear();
        nameless.lastName.clear();
        QVERIFY(sortedBy(kim()) < sortedBy(nameless));
    }

    void statusSuppresses_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<Suppression>("expected");
        QTest::newRow("unsubscribed")
            << QStringLiteral("UNSUBSCRIBED") << Suppression{SuppressionCause::Unsubscribed, {}, {}};
        QTest::newRow("blocked") << QStringLiteral("BLOCKED")
                                 << Suppression{SuppressionCause::Blocked, {}, {}};
        QTest::newRow("bounced") << QStringLiteral("BOUNCED")
                                 << Suppression{SuppressionCause::Bounced, QStringLiteral("EMAIL"), {}};
    }
    void statusSuppresses()
    {
        QFETCH(QString, status);
        QFETCH(Suppression, expected);
        Contact contact = kim();
        contact.statusWord = status;
        QCOMPARE(suppressionsOf(contact).first(), expected);
    }
    void newestConsentDecides()
    {
        Contact contact = kim();
        contact.email.clear();
        contact.consents = {consent("RCS", "NEWSLETTER", "GRANTED", 3),
                            consent("RCS", "NEWSLETTER", "REVOKED", 1)};
        QVERIFY(suppressionsOf(contact).isEmpty());
        contact.consents.append(consent("RCS", "MESSAGE", "REVOKED", 4));
        QCOMPARE(
            suppressionsOf(contact),
            (QList<Suppression>{
                {SuppressionCause::ConsentRevoked, QStringLiteral("RCS"), QStringLiteral("MESSAGE"), {}}}));
    }
    void newslettersNeedConsent()
    {
        Contact contact = kim();
        contact.phone.clear();
        QCOMPARE(
            suppressionsOf(contact),
            (QList<Suppression>{
                {SuppressionCause::NoConsent, QStringLiteral("EMAIL"), QStringLiteral("NEWSLETTER"), {}}}));
        contact.consents = {consent("EMAIL", "NEWSLETTER", "PENDING", 1)};
        QVERIFY(suppressionsOf(contact).first().isPending);
    }
    void historyIsNewestFirst()
    {
        ContactCard card;
        card.contact = kim();
        card.contact->createdAt = kTen;
        card.contact->sourceWord = QStringLiteral("API");
        ConsentRecord record = consent("EMAIL", "NEWSLETTER", "REVOKED", 1);
        record.grantedAt = kTen.plusMs(60'000);
        record.revokedAt = kTen.plusMs(180'000);
        card.contact->consents = {record};
        card.events = {{kTen.plusMs(120'000), MessageStatus::Complained, {}}};
        QList<ContactHistoryKind> kinds;
        for (const ContactHistoryEntry &entry : historyOf(card))
            kinds.append(entry.kind);
        QCOMPARE(kinds, (QList<ContactHistoryKind>{
                            ContactHistoryKind::ConsentRevoked, ContactHistoryKind::Complained,
                            ContactHistoryKind::ConsentGranted, ContactHistoryKind::Created}));
    }
};

QTEST_GUILESS_MAIN(TestContactQuery)
#include "tst_contactquery.moc"
