// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a message is what a query asks for, by looking at every message: slow, plain, and independent of
// how the store does it. Names of senders and campaigns are not known here.

#include "models/domain/contactquery.h"
#include "models/domain/messagedetail.h"
#include "models/domain/messagequery.h"

#include <QStringList>

#include <algorithm>

namespace arowana {

class MessageScan {
public:
    explicit MessageScan(const MessageDetail &message)
        : m_message(message)
    {
    }

    [[nodiscard]] bool isFoundBy(const MessageQuery &query) const
    {
        // Of those that can never hold at once one is enough.
        std::array<bool, std::variant_size_v<QueryCondition>> isAsked{};
        std::array<bool, std::variant_size_v<QueryCondition>> holdsOne{};
        for (const QueryTerm &term : query.terms) {
            const bool holds = std::visit([this](const auto &one) { return is(one); }, term.condition);
            const bool isAlternative = std::holds_alternative<StatusTerm>(term.condition) ||
                                       std::holds_alternative<ChannelTerm>(term.condition) ||
                                       std::holds_alternative<TypeTerm>(term.condition) ||
                                       std::holds_alternative<UnitTerm>(term.condition);
            if (isAlternative && !term.isNegated) {
                isAsked[term.condition.index()] = true;
                holdsOne[term.condition.index()] = holdsOne[term.condition.index()] || holds;
            } else if (term.isNegated ? holds || isOutOfReach(term.condition) : !holds) {
                return false;
            }
        }
        return isAsked == holdsOne;
    }

private:
    [[nodiscard]] const MessageRow &row() const { return m_message.row; }
    [[nodiscard]] static QStringList wordsOf(const QString &text)
    {
        QString folded = foldedText(text);
        for (QChar &c : folded) {
            if (!c.isLetterOrNumber() && !c.isSurrogate())
                c = u' ';
        }
        return folded.split(u' ', Qt::SkipEmptyParts);
    }
    [[nodiscard]] static bool has(const QString &whole, const QString &part)
    {
        return foldedText(part).size() >= PartTerm::kPartLeast &&
               foldedText(whole).contains(foldedText(part));
    }
    [[nodiscard]] QString idText() const { return row().id.toString() + u'\n' + m_message.key.toString(); }
    /// A cost that is not known is not outside of a range either.
    [[nodiscard]] bool isOutOfReach(const QueryCondition &condition) const
    {
        return std::holds_alternative<CostTerm>(condition) && !row().cost;
    }

    [[nodiscard]] bool is(const WordTerm &term) const
    {
        const QStringList words = wordsOf(row().summary);
        const QStringList asked = wordsOf(term.text);
        if (!term.isPhrase && (has(row().recipient, term.text) || has(idText(), term.text)))
            return true;
        if (asked.isEmpty())
            return false;
        for (qsizetype at = 0; at + asked.size() <= words.size(); ++at) {
            const bool isHere = words.mid(at, asked.size() - 1) == asked.mid(0, asked.size() - 1);
            const QString &last = words[at + asked.size() - 1];
            if (isHere && (term.isPhrase ? last == asked.last() : last.startsWith(asked.last())))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool is(const PartTerm &term) const
    {
        switch (term.field) {
        case PartField::To:
            return row().direction == Direction::Outbound && has(row().recipient, term.part);
        case PartField::From:
            return row().direction == Direction::Inbound && has(row().recipient, term.part);
        case PartField::Sender:
            return has(QString::fromUtf8(row().senderId), term.part);
        case PartField::Id:
            return has(idText(), term.part);
        case PartField::Reason:
            return has(row().note, term.part);
        case PartField::Campaign:
            break;
        }
        return false;
    }
    [[nodiscard]] bool is(const StatusTerm &term) const { return row().status == term.status; }
    [[nodiscard]] bool is(const ChannelTerm &term) const { return row().channel == term.channel; }
    [[nodiscard]] bool is(const TypeTerm &term) const { return row().type == term.type; }
    [[nodiscard]] bool is(const UnitTerm &term) const { return row().unit == term.unit; }
    [[nodiscard]] bool is(const CostTerm &term) const
    {
        if (!row().cost)
            return false;
        const auto order = *row().cost <=> term.than;
        switch (term.relation) {
        case CostTerm::Relation::Less:
            return order < 0;
        case CostTerm::Relation::AtMost:
            return order <= 0;
        case CostTerm::Relation::Equal:
            return order == 0;
        case CostTerm::Relation::AtLeast:
            return order >= 0;
        case CostTerm::Relation::More:
            return order > 0;
        }
        return false;
    }
    [[nodiscard]] bool is(const TimeTerm &term) const
    {
        return (!term.from || row().createdAt >= *term.from) &&
               (!term.until || row().createdAt < *term.until);
    }
    [[nodiscard]] bool is(const TraitTerm &term) const
    {
        switch (term.trait) {
        case MessageTrait::Reason:
            return !row().note.isEmpty();
        case MessageTrait::Cost:
            return row().cost.has_value();
        case MessageTrait::Link:
            return row().summary.contains(QLatin1String("http"), Qt::CaseInsensitive);
        case MessageTrait::Inbound:
            return row().direction == Direction::Inbound;
        case MessageTrait::Outbound:
            return row().direction == Direction::Outbound;
        case MessageTrait::Failed:
            return row().status == MessageStatus::Refused || row().status == MessageStatus::Bounced ||
                   row().status == MessageStatus::Failed || row().status == MessageStatus::Expired;
        case MessageTrait::Open:
            return !isSettled(row().status);
        case MessageTrait::Free:
            return row().cost == Money{};
        case MessageTrait::Reserved:
            return row().costIsHold;
        case MessageTrait::Ours:
            return !m_message.key.isEmpty();
        case MessageTrait::Unread:
            break;
        }
        return false;
    }

    const MessageDetail &m_message;
};

} // namespace arowana
