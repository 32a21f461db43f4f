// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// FakePlatform's contact list (`api/contacts/...`).
#include "tests/support/fakeplatformcalls.h"

namespace arowana::test {

void FakePlatform::createContact(const IdempotencyKey &key, const ContactFields &fields,
                                 OnAnswer<SavedContact> answer)
{
    exchange<SavedContact>(
        Call::ContactChange,
        [this, key, fields](const CallPlan &plan) -> CallAnswer<SavedContact> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            if (const auto known = m_created.find(key); known != m_created.end())
                return SavedContact{contacts.at(known->second), false};
            for (auto &[id, contact] : contacts) {
                if (fields.email.isEmpty() || contact.email.compare(fields.email, Qt::CaseInsensitive) != 0)
                    continue;
                contact = withFields(contact, mergedFields({}, fields, fieldsOf(contact)));
                return SavedContact{contact, true};
            }
            Contact made = withFields({}, fields);
            made.id = ContactId("c_made" + QByteArray::number(contacts.size() + 1));
            made.statusWord = QStringLiteral("ACTIVE");
            made.createdAt = m_ledger.clock().now();
            contacts.insert_or_assign(made.id, made);
            m_created.insert_or_assign(key, made.id);
            return SavedContact{made, false};
        },
        std::move(answer));
}

void FakePlatform::changeContact(const ContactId &id, const ContactFields &now, const ContactFields &wanted,
                                 OnAnswer<Contact> answer)
{
    exchange<Contact>(
        Call::ContactChange,
        [this, id, now, wanted](const CallPlan &plan) -> CallAnswer<Contact> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            const auto known = contacts.find(id);
            if (known == contacts.end())
                return refusal(404, "not_found");
            known->second = withFields(known->second, mergedFields(now, wanted, fieldsOf(known->second)));
            known->second.updatedAt = m_ledger.clock().now();
            Contact told = known->second; // the answer leaves these out
            told.externalId.clear();
            told.consents.clear();
            return told;
        },
        std::move(answer));
}

void FakePlatform::removeContact(const ContactId &id, OnAnswer<Done> answer)
{
    exchange<Done>(
        Call::ContactChange,
        [this, id](const CallPlan &plan) -> CallAnswer<Done> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            if (contacts.erase(id) == 0)
                return refusal(404, "not_found");
            return Done{};
        },
        std::move(answer));
}

void FakePlatform::recordConsent(const ContactId &id, const ConsentWish &consent,
                                 OnAnswer<ConsentRecord> answer)
{
    exchange<ConsentRecord>(
        Call::ContactChange,
        [this, id, consent](const CallPlan &plan) -> CallAnswer<ConsentRecord> {
            if (plan.outcome == Outcome::Refused)
                return refusal(plan.status, plan.code, plan.retryAfterMs);
            const auto known = contacts.find(id);
            if (known == contacts.end())
                return refusal(404, "not_found");
            ConsentRecord record;
            record.id = ConsentId("cr_" + QByteArray::number(known->second.consents.size() + 1));
            record.channelWord = consent.channelWord;
            record.typeWord = consent.typeWord;
            record.statusWord = !consent.statusWord.isEmpty() ? consent.statusWord
                                : consent.asksPerson          ? QStringLiteral("PENDING")
                                                              : QStringLiteral("GRANTED");
            record.source = consent.source;
            record.proofText = consent.proofText;
            record.isDoiEnforced = consent.asksPerson;
            record.createdAt = m_ledger.clock().now();
            known->second.consents.append(record);
            return record;
        },
        std::move(answer));
}

void FakePlatform::importContacts(const QList<ImportRow> &rows, OnAnswer<ImportedContacts> answer)
{
    exchange<ImportedContacts>(
        Call::Import,
        [this, rows](const CallPlan &plan) -> CallAnswer<ImportedContacts> {
            if (plan.outcome == Outcome::Refused) {
                Refusal no = refusal(plan.status, plan.code, plan.retryAfterMs);
                for (const QString &words : plan.details)
                    no.details.append({Field::Other, Problem::PlatformSays, 0, 0, words});
                return no;
            }
            m_imports.append(rows);
            int made = 0;
            for (const ImportRow &row : rows) {
                const bool isKnown =
                    !row.email.isEmpty() &&
                    std::any_of(contacts.begin(), contacts.end(), [&](const auto &known) {
                        return known.second.email.compare(row.email, Qt::CaseInsensitive) == 0;
                    });
                if (isKnown)
                    continue;
                Contact contact;
                contact.id = ContactId("c_row" + QByteArray::number(contacts.size() + 1));
                contact.email = row.email;
                contact.phone = row.phone;
                contacts.insert_or_assign(contact.id, contact);
                ++made;
            }
            return ImportedContacts{made};
        },
        std::move(answer));
}

} // namespace arowana::test
