// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/personreader.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr auto kByPhone = "SELECT contact_id, phone, email, first_name, last_name, learnt_at FROM contacts "
                          "INDEXED BY contacts_by_phone WHERE phone = ?";
constexpr auto kByEmail = "SELECT contact_id, phone, email, first_name, last_name, learnt_at FROM contacts "
                          "INDEXED BY contacts_by_email WHERE email = ?";

struct Known {
    ContactId id;
    QString phone;
    QString email;
    QString name;
    Instant learntAt;
};

Known knownFrom(const StoreRows &rows)
{
    const QString name = (rows.text(3) + u' ' + rows.text(4)).trimmed();
    return {ContactId(rows.bytes(0)), rows.text(1), rows.text(2), name, rows.instant(5)};
}

void add(QStringList &list, const QString &address)
{
    if (!address.isEmpty() && !list.contains(address))
        list.append(address);
}

/// As the contact list has it, and as mail servers write it mostly.
void addEmail(QStringList &list, const QString &address)
{
    add(list, address);
    add(list, address.toLower());
}

} // namespace

PersonReader::PersonReader(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<Person> PersonReader::person(const QString &address)
{
    Person person;
    if (address.isEmpty())
        return person;
    const bool isEmail = address.contains(u'@');
    if (isEmail)
        addEmail(person.emails, address);
    else
        person.phones.append(address);
    auto found = m_connection.all(isEmail ? kByEmail : kByPhone, {boundText(address)}, knownFrom);
    if (!found)
        return found.error();
    QList<Known> contacts = found.take();
    std::sort(contacts.begin(), contacts.end(), [](const Known &a, const Known &b) {
        return a.learntAt != b.learntAt ? a.learntAt > b.learntAt : a.id < b.id;
    });
    for (const Known &contact : std::as_const(contacts)) {
        add(person.phones, contact.phone);
        addEmail(person.emails, contact.email);
        if (person.contactId.isEmpty())
            person.contactId = contact.id;
        if (person.name.isEmpty())
            person.name = contact.name;
    }
    return person;
}

QList<const char *> PersonReader::statements()
{
    return {kByPhone, kByEmail};
}

} // namespace arowana
