// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactfields.h"

#include <QTest>

using namespace arowana;

namespace {

ContactFields kim()
{
    return {QStringLiteral("kim@example.org"),
            QStringLiteral("+4917612345678"),
            QStringLiteral("Kim"),
            QStringLiteral("Roth"),
            QStringLiteral("crm-1"),
            QStringLiteral("ACTIVE"),
            {QStringLiteral("vip")}};
}

} // namespace

class TestContactFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOthersChangedElsewhereStays()
    {
        ContactFields mine = kim();
        mine.lastName = QStringLiteral("Rot");
        ContactFields now = kim();
        now.phone = QStringLiteral("+4917600000000");
        now.tags = {QStringLiteral("vip"), QStringLiteral("new")};
        QVERIFY(conflictsOf(kim(), mine, now).isEmpty());
        const ContactFields merged = mergedFields(kim(), mine, now);
        QCOMPARE(merged.lastName, QStringLiteral("Rot"));
        QCOMPARE(merged.phone, QStringLiteral("+4917600000000"));
        QCOMPARE(merged.tags, (QStringList{QStringLiteral("vip"), QStringLiteral("new")}));
    }
    void sameFieldTwiceIsAConflict()
    {
        ContactFields mine = kim();
        mine.firstName = QStringLiteral("Kima");
        mine.tags = {};
        ContactFields now = kim();
        now.firstName = QStringLiteral("Kym");
        const auto conflicts = conflictsOf(kim(), mine, now);
        QCOMPARE(conflicts, (QList<ContactConflict>{{ContactField::FirstName, QStringLiteral("Kim"),
                                                     QStringLiteral("Kym"), QStringLiteral("Kima")}}));
        const ContactFields theirs = withTheirs(kim(), mine, now);
        QCOMPARE(theirs.firstName, QStringLiteral("Kym"));
        QVERIFY(theirs.tags.isEmpty());
    }
    void whoWantsTheSameDoesNotConflict()
    {
        ContactFields mine = kim();
        mine.firstName = QStringLiteral("Kym");
        QVERIFY(conflictsOf(kim(), mine, mine).isEmpty());
    }
    void fieldsAreTidied()
    {
        const ContactFields fields =
            tidied({QStringLiteral(" kim@example.org "),
                    QStringLiteral("0049 176 12345678"),
                    QStringLiteral(" Kim "),
                    {},
                    {},
                    {},
                    {QStringLiteral(" a "), {}, QStringLiteral("a"), QStringLiteral("b")}});
        QCOMPARE(fields.email, QStringLiteral("kim@example.org"));
        QCOMPARE(fields.phone, QStringLiteral("+4917612345678"));
        QCOMPARE(fields.firstName, QStringLiteral("Kim"));
        QCOMPARE(fields.tags, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }
    void problemsAreFound_data()
    {
        QTest::addColumn<ContactFields>("fields");
        QTest::addColumn<QList<ContactProblem>>("problems");
        const auto row = [](const char *name, auto change, const QList<ContactProblem> &problems) {
            ContactFields fields = kim();
            change(fields);
            QTest::newRow(name) << fields << problems;
        };
        row("none", [](ContactFields &) {}, {});
        row("a number alone", [](ContactFields &f) { f.email.clear(); }, {});
        row("no way to reach",
            [](ContactFields &f) {
                f.email.clear();
                f.phone.clear();
            },
            {{ContactField::Email, ContactProblemKind::NoWayToReach}});
        row("no address", [](ContactFields &f) { f.email = QStringLiteral("kim"); },
            {{ContactField::Email, ContactProblemKind::NotAnAddress}});
        row("no country code", [](ContactFields &f) { f.phone = QStringLiteral("0176 12345678"); },
            {{ContactField::Phone, ContactProblemKind::NotANumber}});
        row("hundred characters", [](ContactFields &f) { f.firstName = QString(100, u'a'); }, {});
        row("one more", [](ContactFields &f) { f.firstName = QString(101, u'a'); },
            {{ContactField::FirstName, ContactProblemKind::TooLong, 100}});
        row("hundred emoji",
            [](ContactFields &f) { f.lastName = QString::fromUtf8("\xf0\x9f\x98\x80").repeated(100); }, {});
    }
    void problemsAreFound()
    {
        QFETCH(ContactFields, fields);
        QFETCH(QList<ContactProblem>, problems);
        QCOMPARE(problemsOf(fields), problems);
    }
};

QTEST_GUILESS_MAIN(TestContactFields)
#include "tst_contactfields.moc"
