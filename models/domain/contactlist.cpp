// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactlist.h"

#include "models/domain/contactfields.h"
#include "models/domain/emailaddress.h"
#include "models/domain/phonenumber.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr int kSampleMost = 50; ///< lines by which the columns are told

QString plainName(const QString &name)
{
    QString out;
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetter())
            out.append(c);
    }
    return out;
}

/// Words by which the console's own languages, and exports of others, name these columns.
bool isNamed(const QString &name, ImportColumn column)
{
    static const QHash<ImportColumn, QStringList> kNames{
        {ImportColumn::Email,
         {QStringLiteral("email"), QStringLiteral("mail"), QStringLiteral("emailaddress"),
          QStringLiteral("emailadresse"), QStringLiteral("correo"), QStringLiteral("courriel"),
          QStringLiteral("adressemail")}},
        {ImportColumn::Phone,
         {QStringLiteral("phone"), QStringLiteral("phonenumber"), QStringLiteral("mobile"),
          QStringLiteral("number"), QStringLiteral("telefon"), QStringLiteral("telefonnummer"),
          QStringLiteral("handy"), QStringLiteral("mobil"), QStringLiteral("telefono"),
          QStringLiteral("teléfono"), QStringLiteral("telephone"), QStringLiteral("téléphone"),
          QStringLiteral("nummer")}},
        {ImportColumn::FirstName,
         {QStringLiteral("firstname"), QStringLiteral("givenname"), QStringLiteral("vorname"),
          QStringLiteral("prénom"), QStringLiteral("prenom"), QStringLiteral("nombre"),
          QStringLiteral("name")}},
        {ImportColumn::LastName,
         {QStringLiteral("lastname"), QStringLiteral("surname"), QStringLiteral("familyname"),
          QStringLiteral("nachname"), QStringLiteral("familienname"), QStringLiteral("nom"),
          QStringLiteral("apellido"), QStringLiteral("apellidos")}},
    };
    return kNames.value(column).contains(plainName(name));
}

int columnNamed(const QStringList &header, ImportColumn column)
{
    for (int i = 0; i < header.size(); ++i) {
        if (isNamed(header.at(i), column))
            return i;
    }
    return -1;
}

/// The column with most cells that `holds` takes; -1: none has any.
template <class Holds>
int columnHolding(const TextTable &table, int first, int except, Holds holds)
{
    QList<int> counts;
    for (int record = first; record < std::min(table.count(), first + kSampleMost); ++record) {
        const QStringList cells = table.cells(record);
        counts.resize(std::max(counts.size(), cells.size()));
        for (int column = 0; column < cells.size(); ++column)
            counts[column] += column != except && holds(cells.at(column)) ? 1 : 0;
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return best == counts.end() || *best == 0 ? -1 : int(best - counts.begin());
}

bool isAddress(const QString &text)
{
    return EmailAddress::parse(text).has_value();
}

bool isNumber(const QString &text)
{
    return PhoneNumber::parse(text).has_value();
}

} // namespace

ImportMapping suggestedImport(const TextTable &table)
{
    ImportMapping mapping;
    if (table.count() == 0)
        return mapping;
    const QStringList first = table.cells(0);
    mapping.hasHeader = table.count() > 1 && std::none_of(first.begin(), first.end(), [](const QString &c) {
                            return isAddress(c) || isNumber(c);
                        });
    const QStringList header = mapping.hasHeader ? first : QStringList();
    const int begin = mapping.hasHeader ? 1 : 0;
    mapping.email = columnNamed(header, ImportColumn::Email);
    mapping.phone = columnNamed(header, ImportColumn::Phone);
    mapping.firstName = columnNamed(header, ImportColumn::FirstName);
    mapping.lastName = columnNamed(header, ImportColumn::LastName);
    if (mapping.email < 0)
        mapping.email = columnHolding(table, begin, mapping.phone, isAddress);
    if (mapping.phone < 0)
        mapping.phone = columnHolding(table, begin, mapping.email, isNumber);
    return mapping;
}

ContactListCheck::ContactListCheck(TextTable table, ImportMapping mapping)
    : m_table(std::move(table))
    , m_mapping(mapping)
    , m_next(mapping.hasHeader ? 1 : 0)
{
}

bool ContactListCheck::step(int most)
{
    for (int i = 0; i < most && !isDone(); ++i)
        check(m_next++);
    return !isDone();
}

void ContactListCheck::skip(int line, ImportIssue issue, const QString &words, int other)
{
    m_skipped.append({line, issue, words.left(kContactWordMost), other});
}

void ContactListCheck::check(int record)
{
    const QStringList cells = m_table.cells(record);
    const auto cell = [&](int column) { return column < 0 ? QString() : cells.value(column).simplified(); };
    ImportRow row{m_table.lineOf(record), {}, {}, cell(m_mapping.firstName), cell(m_mapping.lastName)};
    if (const auto email = EmailAddress::parse(cell(m_mapping.email)))
        row.email = email->text();
    if (const auto phone = PhoneNumber::parse(cell(m_mapping.phone)))
        row.phone = phone->e164();
    if (isSkipped(row, {cell(m_mapping.email), cell(m_mapping.phone)}))
        return;
    for (const QString &address : {row.email, row.phone}) {
        if (!address.isEmpty())
            m_lineOf.insert(address.toLower(), row.line);
    }
    m_rows.append(row);
}

bool ContactListCheck::isSkipped(const ImportRow &row, const QStringList &cells)
{
    const auto skipIt = [&](ImportIssue issue, const QString &words = {}, int other = 0) {
        skip(row.line, issue, words, other);
        return true;
    };
    // A cell that holds something else is told, not left out: the contact would be there without it.
    if (!cells.at(0).isEmpty() && row.email.isEmpty())
        return skipIt(ImportIssue::NotAnAddress, cells.at(0));
    if (!cells.at(1).isEmpty() && row.phone.isEmpty())
        return skipIt(ImportIssue::NotANumber, cells.at(1));
    if (row.email.isEmpty() && row.phone.isEmpty())
        return skipIt(ImportIssue::NoAddress);
    for (const QString &name : {row.firstName, row.lastName}) {
        if (name.toUcs4().size() > kContactNameMost)
            return skipIt(ImportIssue::NameTooLong, name);
    }
    // The platform tells contacts apart by their e-mail address, and by the number where there is none.
    const QString same = (row.email.isEmpty() ? row.phone : row.email).toLower();
    if (const auto known = m_lineOf.constFind(same); known != m_lineOf.cend())
        return skipIt(ImportIssue::Duplicate, same, *known);
    if (m_rows.size() >= kImportRowsMost)
        return skipIt(ImportIssue::BeyondTheMost);
    return false;
}

} // namespace arowana
