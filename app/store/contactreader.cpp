// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contactreader.h"

#include "app/store/storedwords.h"
#include "models/domain/rowid.h"
#include "models/domain/suppression.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr int kTerms = 8; ///< as many as searchTerms() gives; `instr(x, '')` is always true
constexpr int kEventsMost = 20;

// The message a contact has had last: row ids grow with time. An empty address is nobody's.
#define AROWANA_LAST_ROW(address)                                                                            \
    "iif(" address " = '', 0, ifnull((SELECT max(row) FROM messages INDEXED BY messages_by_recipient "       \
    "WHERE recipient = " address "), 0))"
#define AROWANA_TERMS(column)                                                                                \
    " AND instr(" column ", ?) AND instr(" column ", ?) AND instr(" column ", ?) AND instr(" column ", ?)"   \
    " AND instr(" column ", ?) AND instr(" column ", ?) AND instr(" column ", ?) AND instr(" column ", ?)"
#define AROWANA_SHOWN                                                                                        \
    " AND (? = 0 OR status_word IN ('UNSUBSCRIBED', 'BOUNCED', 'BLOCKED')) AND (? = 0 OR learnt_at = 0)"
#define AROWANA_NOBODYS                                                                                      \
    " AND NOT EXISTS (SELECT 1 FROM contacts INDEXED BY contacts_by_phone WHERE phone = a.address)"          \
    " AND NOT EXISTS (SELECT 1 FROM contacts INDEXED BY contacts_by_small_email"                             \
    " WHERE lower(email) = lower(a.address))"

constexpr auto kContacts =
    "SELECT contact_id, phone, email, first_name, last_name, status_word, learnt_at, sorted_by, "
    "max(" AROWANA_LAST_ROW("phone") ", " AROWANA_LAST_ROW("email") ", " AROWANA_LAST_ROW(
        "lower(email)") "), "
                        "(SELECT group_concat(tag, char(10)) FROM contact_tags t WHERE t.contact_id = "
                        "c.contact_id) "
                        "FROM contacts c INDEXED BY contacts_by_name WHERE (sorted_by, contact_id) > (?, "
                        "?)" AROWANA_TERMS("found_by") AROWANA_SHOWN
    " ORDER BY sorted_by, contact_id LIMIT ?";
constexpr auto kCountContacts =
    "SELECT count(*) FROM contacts WHERE 1" AROWANA_TERMS("found_by") AROWANA_SHOWN;
constexpr auto kAddresses = "SELECT address, name, " AROWANA_LAST_ROW(
    "a.address") " FROM addresses a WHERE a.address > ?" AROWANA_TERMS("a.found_by") AROWANA_NOBODYS
    " ORDER BY a.address LIMIT ?";
constexpr auto kCountAddresses =
    "SELECT count(*) FROM addresses a WHERE 1" AROWANA_TERMS("a.found_by") AROWANA_NOBODYS;
constexpr auto kNameOfAddress = "SELECT name FROM addresses WHERE address = ?";
constexpr auto kCounts = "SELECT channel, direction, count(*), max(row) FROM messages INDEXED BY "
                         "messages_by_recipient WHERE recipient = ? GROUP BY channel, direction";
constexpr auto kEvents = "SELECT s.at, s.status, s.detail FROM messages m INDEXED BY messages_by_recipient "
                         "JOIN steps s ON s.row = m.row WHERE m.recipient = ? AND s.status IN (?, ?, ?) "
                         "ORDER BY s.at DESC LIMIT ?";

constexpr auto kConversation = "SELECT agent_id FROM sessions INDEXED BY sessions_by_phone WHERE phone = ? "
                               "ORDER BY last_reply_at DESC LIMIT 1";

QVariantList boundTerms(const ContactQuery &query)
{
    QStringList terms = searchTerms(query.words);
    while (terms.size() < kTerms)
        terms.append(QString());
    QVariantList bound;
    for (const QString &term : std::as_const(terms))
        bound.append(boundText(term));
    return bound;
}

QVariantList boundShow(const ContactQuery &query)
{
    return {query.show == ContactShow::Suppressed, query.show == ContactShow::Unread};
}

ContactLine contactFrom(const StoreRows &rows)
{
    ContactLine line;
    line.key.id = ContactId(rows.bytes(0));
    line.phone = rows.text(1);
    line.email = rows.text(2);
    line.name = (rows.text(3) + u' ' + rows.text(4)).trimmed();
    line.statusWord = rows.text(5);
    line.learntAt = rows.instant(6);
    line.place = rows.text(7);
    line.lastAt = RowId{rows.integer(8)}.createdAt();
    line.tags = rows.text(9).split(u'\n', Qt::SkipEmptyParts);
    return line;
}

ContactLine addressFrom(const StoreRows &rows)
{
    ContactLine line;
    line.key.address = rows.text(0);
    (line.key.address.contains(u'@') ? line.email : line.phone) = line.key.address;
    line.name = rows.text(1);
    line.lastAt = RowId{rows.integer(2)}.createdAt();
    return line;
}

Person personOf(const ContactKey &key, const std::optional<Contact> &contact, const QString &name)
{
    Person person;
    person.contactId = key.id;
    person.name = contact ? contact->name() : name;
    const auto add = [](QStringList &list, const QString &address) {
        if (!address.isEmpty() && !list.contains(address))
            list.append(address);
    };
    const QString email = contact ? contact->email : key.address;
    add(person.phones, contact ? contact->phone : (email.contains(u'@') ? QString() : key.address));
    if (email.contains(u'@')) { // as the list has it, and as mail servers write it mostly
        add(person.emails, email);
        add(person.emails, email.toLower());
    }
    return person;
}

} // namespace

ContactReader::ContactReader(StoreConnection &connection)
    : m_connection(connection)
    , m_contacts(connection)
    , m_conversations(connection)
{
}

template <class Read>
auto ContactReader::inSnapshot(Read read) -> decltype(read())
{
    if (auto begun = m_connection.run("BEGIN"); !begun)
        return begun.error();
    auto answer = read();
    if (const auto ended = m_connection.run("ROLLBACK"); !ended && answer.ok())
        return ended.error();
    return answer;
}

Result<ContactPage> ContactReader::page(const ContactQuery &query, const std::optional<ContactPlace> &after,
                                        int most)
{
    return inSnapshot([&] { return readPage(query, after, most); });
}

Result<ContactPage> ContactReader::readPage(const ContactQuery &query,
                                            const std::optional<ContactPlace> &after, int most)
{
    ContactPage page;
    const bool isAmongContacts = !after || !after->key.id.isEmpty();
    if (isAmongContacts) {
        if (auto added = addContacts(page, query, after, most); !added)
            return added.error();
    }
    if (query.show != ContactShow::Suppressed && page.lines.size() <= most) {
        const QString behind = isAmongContacts ? QString() : after->key.address;
        if (auto added = addAddresses(page, query, behind, most); !added)
            return added.error();
    }
    page.isLast = page.lines.size() <= most; // one more was asked for
    if (!page.isLast)
        page.lines.resize(most);
    if (!after) {
        const auto total = count(query);
        if (!total)
            return total.error();
        page.total = *total;
    }
    return page;
}

Result<void> ContactReader::addContacts(ContactPage &page, const ContactQuery &query,
                                        const std::optional<ContactPlace> &after, int most)
{
    QVariantList values{boundText(after ? after->place : QString()),
                        boundBytes(after ? after->key.id.bytes() : QByteArray())};
    values += boundTerms(query);
    values += boundShow(query);
    values += most + 1;
    auto found = m_connection.all(kContacts, values, contactFrom);
    if (!found)
        return found.error();
    page.lines += found.take();
    return {};
}

Result<void> ContactReader::addAddresses(ContactPage &page, const ContactQuery &query, const QString &after,
                                         int most)
{
    QVariantList values{boundText(after)};
    values += boundTerms(query);
    values += most + 1 - int(page.lines.size());
    auto found = m_connection.all(kAddresses, values, addressFrom);
    if (!found)
        return found.error();
    page.lines += found.take();
    return {};
}

Result<int> ContactReader::count(const ContactQuery &query)
{
    const auto number = [](const StoreRows &rows) { return rows.number(0); };
    const auto contacts = m_connection.first(kCountContacts, boundTerms(query) + boundShow(query), number);
    if (!contacts)
        return contacts.error();
    if (query.show == ContactShow::Suppressed)
        return contacts->value_or(0);
    const auto addresses = m_connection.first(kCountAddresses, boundTerms(query), number);
    if (!addresses)
        return addresses.error();
    return contacts->value_or(0) + addresses->value_or(0);
}

Result<ContactCard> ContactReader::card(const ContactKey &key)
{
    return inSnapshot([&] { return readCard(key); });
}

Result<ContactCard> ContactReader::readCard(const ContactKey &key)
{
    ContactCard card;
    card.key = key;
    QString name;
    if (!key.id.isEmpty()) {
        auto contact = m_contacts.contact(key.id);
        if (!contact)
            return contact.error();
        card.contact = contact.take();
    } else {
        const auto known = m_connection.first(kNameOfAddress, {boundText(key.address)},
                                              [](const StoreRows &rows) { return rows.text(0); });
        if (!known)
            return known.error();
        name = known->value_or(QString());
    }
    card.person = personOf(key, card.contact, name);
    if (auto counted = countMessages(card); !counted)
        return counted.error();
    if (auto read = readEvents(card); !read)
        return read.error();
    if (auto read = readNotes(card); !read)
        return read.error();
    if (auto read = readConversation(card); !read)
        return read.error();
    return card;
}

Result<void> ContactReader::countMessages(ContactCard &card)
{
    for (const QString &address : card.person.phones + card.person.emails) {
        auto rows = m_connection.query(kCounts, {boundText(address)});
        if (!rows)
            return rows.error();
        StoreRows found = rows.take();
        for (;;) {
            const auto any = found.next();
            if (!any)
                return any.error();
            if (!*any)
                break;
            ChannelCount &counted =
                fromStoredWord(found.text(0), Channel::Rcs) == Channel::Email ? card.email : card.rcs;
            (fromStoredWord(found.text(1), Direction::Outbound) == Direction::Inbound ? counted.received
                                                                                      : counted.sent) +=
                found.number(2);
            const RowId newest{found.integer(3)};
            counted.lastAt = std::max(counted.lastAt, newest.createdAt());
            card.newestMessage = std::max(card.newestMessage, newest);
        }
    }
    return {};
}

Result<void> ContactReader::readEvents(ContactCard &card)
{
    for (const QString &address : card.person.emails) {
        auto found = m_connection.all(
            kEvents,
            {boundText(address), storedWord(MessageStatus::Bounced), storedWord(MessageStatus::Complained),
             storedWord(MessageStatus::Unsubscribed), kEventsMost},
            [](const StoreRows &rows) {
                return AddressEvent{rows.instant(0), fromStoredWord(rows.text(1), MessageStatus::Bounced),
                                    rows.text(2)};
            });
        if (!found)
            return found.error();
        card.events += found.take();
    }
    std::stable_sort(card.events.begin(), card.events.end(),
                     [](const AddressEvent &a, const AddressEvent &b) { return a.at > b.at; });
    return {};
}

Result<void> ContactReader::readNotes(ContactCard &card)
{
    for (const QString &address : card.person.phones + card.person.emails) {
        auto found = m_conversations.notesAbout(address);
        if (!found)
            return found.error();
        card.notes += found.take();
    }
    std::stable_sort(card.notes.begin(), card.notes.end(), [](const ContactNote &a, const ContactNote &b) {
        return a.at != b.at ? a.at > b.at : a.id > b.id;
    });
    return {};
}

Result<void> ContactReader::readConversation(ContactCard &card)
{
    for (const QString &phone : std::as_const(card.person.phones)) {
        const auto agent = m_connection.first(kConversation, {boundText(phone)},
                                              [](const StoreRows &rows) { return AgentId(rows.bytes(0)); });
        if (!agent)
            return agent.error();
        if (*agent)
            card.conversation = SessionPair{**agent, phone};
    }
    return {};
}

Result<ContactKey> ContactReader::key(const QString &address)
{
    const auto contact = m_contacts.newestAt(address);
    if (!contact)
        return contact.error();
    return *contact ? ContactKey{(*contact)->id, {}} : ContactKey{{}, address};
}

QList<const char *> ContactReader::statements()
{
    return {kContacts, kAddresses, kCounts, kEvents, kNameOfAddress};
}

} // namespace arowana
