// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactlist.h"

#include <QTest>

using namespace arowana;

namespace {

TextTable table(const QString &text)
{
    return TextTable::read(text).take();
}

ContactListCheck checked(const QString &text, const std::optional<ImportMapping> &mapping = std::nullopt)
{
    const TextTable list = table(text);
    ContactListCheck check(list, mapping.value_or(suggestedImport(list)));
    while (check.step(7)) {
    }
    return check;
}

} // namespace

class TestContactList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreSuggested_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ImportMapping>("mapping");
        QTest::newRow("named")
            << QStringLiteral("First name;Last name;E-Mail;Phone\nKim;Roth;kim@example.org;+49176123456\n")
            << ImportMapping{true, 2, 3, 0, 1};
        QTest::newRow("in German")
            << QStringLiteral("Nachname,Vorname,Telefonnummer,E-Mail-Adresse\nRoth,Kim,,kim@example.org\n")
            << ImportMapping{true, 3, 2, 1, 0};
        QTest::newRow("without names")
            << QStringLiteral("kim@example.org;+4917612345678\nroth@example.org;\n")
            << ImportMapping{false, 0, 1, -1, -1};
        QTest::newRow("addresses alone")
            << QStringLiteral("kim@example.org\nroth@example.org\n") << ImportMapping{false, 0, -1, -1, -1};
        QTest::newRow("odd names") << QStringLiteral("a;b\nx;+4917612345678\ny;+4917612345679\n")
                                   << ImportMapping{true, -1, 1, -1, -1};
        QTest::newRow("nothing") << QString() << ImportMapping{};
    }
    void columnsAreSuggested()
    {
        QFETCH(QString, text);
        QFETCH(ImportMapping, mapping);
        QCOMPARE(suggestedImport(table(text)), mapping);
    }
    void skippedLinesAreToldWithTheirNumber()
    {
        const auto check = checked(QStringLiteral("email;phone;vorname\n"
                                                  "kim@example.org;+49 176 12345678;Kim\n"
                                                  ";;Nobody\n"
                                                  "kim(at)example.org;;Kim\n"
                                                  "KIM@example.org;;Kim again\n"
                                                  ";0176 12345678;Home\n"
                                                  ";+4917612345678;Kim's number\n"
                                                  "\n"
                                                  "roth@example.org;;Roth\n"));
        QCOMPARE(check.rows(),
                 (QList<ImportRow>{{2,
                                    QStringLiteral("kim@example.org"),
                                    QStringLiteral("+4917612345678"),
                                    QStringLiteral("Kim"),
                                    {}},
                                   {9, QStringLiteral("roth@example.org"), {}, QStringLiteral("Roth"), {}}}));
        QCOMPARE(check.skipped(),
                 (QList<SkippedLine>{{3, ImportIssue::NoAddress},
                                     {4, ImportIssue::NotAnAddress, QStringLiteral("kim(at)example.org")},
                                     {5, ImportIssue::Duplicate, QStringLiteral("kim@example.org"), 2},
                                     {6, ImportIssue::NotANumber, QStringLiteral("0176 12345678")},
                                     {7, ImportIssue::Duplicate, QStringLiteral("+4917612345678"), 2}}));
    }
    void oneNumberOfTwoAddressesIsTwoContacts()
    {
        const auto check =
            checked(QStringLiteral("a@example.org;+4917612345678\nb@example.org;+4917612345678\n"));
        QCOMPARE(check.rows().size(), 2);
    }
    void formulasAreData()
    {
        const auto check = checked(QStringLiteral("email;name\na@example.org;=1+1\n"));
        QCOMPARE(check.rows().first().firstName, QStringLiteral("=1+1"));
    }
    void tooLongNamesAreLeftOut()
    {
        const auto check = checked(QStringLiteral("email;name\na@example.org;%1\nb@example.org;%2\n")
                                       .arg(QString(100, u'x'), QString(101, u'x')));
        QCOMPARE(check.rows().size(), 1);
        QCOMPARE(check.skipped().first().issue, ImportIssue::NameTooLong);
    }
    void tenThousandAreTheMost()
    {
        QString text;
        for (int i = 0; i < kImportRowsMost + 2; ++i)
            text += QStringLiteral("p%1@example.org\n").arg(i);
        const auto check = checked(text);
        QCOMPARE(check.rows().size(), kImportRowsMost);
        QCOMPARE(check.skipped(), (QList<SkippedLine>{{kImportRowsMost + 1, ImportIssue::BeyondTheMost},
                                                      {kImportRowsMost + 2, ImportIssue::BeyondTheMost}}));
    }
};

QTEST_GUILESS_MAIN(TestContactList)
#include "tst_contactlist.moc"
