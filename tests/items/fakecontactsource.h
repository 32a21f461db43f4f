// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// People as a plain list, for the page and its model: answers when told to, as the store would.

#include "models/domain/contactsource.h"

#include <algorithm>
#include <deque>

namespace arowana::test {

class FakeContactSource final : public ContactSource {
public:
    QList<ContactCard> people; ///< in any order
    bool isPrompt = false;     ///< answers at once
    int asked = 0;             ///< pages

    [[nodiscard]] static ContactLine lineOf(const ContactCard &card)
    {
        ContactLine line;
        line.key = card.key;
        line.name = card.person.name;
        line.phone = card.person.phones.value(0);
        line.email = card.person.emails.value(0);
        if (card.contact) {
            line.statusWord = card.contact->statusWord;
            line.tags = card.contact->tags;
            line.learntAt = card.contact->learntAt;
            line.place = sortedBy(*card.contact);
        }
        line.lastAt = std::max(card.rcs.lastAt, card.email.lastAt);
        return line;
    }
    /// All of the query, in order.
    [[nodiscard]] QList<ContactLine> linesOf(const ContactQuery &query) const
    {
        QList<ContactLine> lines;
        for (const ContactCard &card : people) {
            const QString found = card.contact ? foundBy(*card.contact) : foldedText(card.key.address);
            const QStringList terms = searchTerms(query.words);
            const bool isFound = std::all_of(terms.begin(), terms.end(),
                                             [&](const QString &term) { return found.contains(term); });
            const bool isShown = query.show == ContactShow::All ||
                                 (query.show == ContactShow::Suppressed && card.contact &&
                                  card.contact->statusWord != QLatin1String("ACTIVE")) ||
                                 (query.show == ContactShow::Unread && !card.contact);
            if (isFound && isShown)
                lines.append(lineOf(card));
        }
        std::sort(lines.begin(), lines.end(), [](const ContactLine &a, const ContactLine &b) {
            const auto rank = [](const ContactLine &line) { return line.key.id.isEmpty() ? 1 : 0; };
            return std::tuple(rank(a), a.place, a.key.id, a.key.address) <
                   std::tuple(rank(b), b.place, b.key.id, b.key.address);
        });
        return lines;
    }
    void answerAll()
    {
        while (!m_answers.empty()) {
            const auto answer = std::move(m_answers.front());
            m_answers.pop_front();
            answer();
        }
    }

    /// As a store that could not read: no answer ever comes.
    void loseAll() { m_answers.clear(); }
    [[nodiscard]] size_t waiting() const { return m_answers.size(); }

    void askContacts(quint64, const ContactQuery &query, const std::optional<ContactPlace> &after, int most,
                     std::function<void(const ContactPage &)> answer) override
    {
        ++asked;
        later([this, query, after, most, answer = std::move(answer)] {
            QList<ContactLine> lines = linesOf(query);
            ContactPage page;
            if (after) {
                const auto place = std::find_if(lines.begin(), lines.end(), [&](const ContactLine &line) {
                    return line.key == after->key;
                });
                lines = place == lines.end() ? QList<ContactLine>() : lines.mid(place - lines.begin() + 1);
            } else {
                page.total = int(lines.size());
            }
            page.isLast = lines.size() <= most;
            page.lines = lines.first(std::min<qsizetype>(most, lines.size()));
            answer(page);
        });
    }
    void askCard(quint64, const ContactKey &key, std::function<void(const ContactCard &)> answer) override
    {
        later([this, key, answer = std::move(answer)] {
            for (const ContactCard &card : people) {
                if (card.key == key)
                    return answer(card);
            }
            ContactCard gone;
            gone.key = key;
            answer(gone);
        });
    }
    void askKey(quint64, const QString &address, std::function<void(const ContactKey &)> answer) override
    {
        later([this, address, answer = std::move(answer)] {
            for (const ContactCard &card : people) {
                if (card.person.phones.contains(address) || card.person.emails.contains(address))
                    return answer(card.key);
            }
            answer({{}, address});
        });
    }

private:
    void later(std::function<void()> answer)
    {
        if (isPrompt)
            answer();
        else
            m_answers.push_back(std::move(answer));
    }

    std::deque<std::function<void()>> m_answers;
};

/// A contact of the platform's list with an address of its own.
inline ContactCard personCalled(const char *id, const char *first, const char *last, const char *phone)
{
    Contact contact;
    contact.id = ContactId(id);
    contact.firstName = QString::fromUtf8(first);
    contact.lastName = QString::fromUtf8(last);
    contact.phone = QLatin1String(phone);
    contact.email = QLatin1String(id) + QStringLiteral("@example.org");
    contact.statusWord = QStringLiteral("ACTIVE");
    contact.learntAt = Instant{1'777'888'800'000};
    ContactCard card;
    card.key.id = contact.id;
    card.person = {contact.id, {contact.phone}, {contact.email}, contact.name()};
    card.contact = contact;
    return card;
}

inline ContactCard addressOf(const char *address)
{
    ContactCard card;
    card.key.address = QLatin1String(address);
    (card.key.address.contains(u'@') ? card.person.emails : card.person.phones).append(card.key.address);
    return card;
}

} // namespace arowana::test
