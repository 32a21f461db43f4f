// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/plainscan.h"

#include <algorithm>

namespace arowana::test {

namespace {

struct Folding {
    const char16_t *from;
    const char16_t *to;
};
constexpr Folding kFoldings[] = {
    {u"ä", u"a"},     {u"Ä", u"a"},     {u"ö", u"o"},     {u"ü", u"u"},     {u"é", u"e"},
    {u"à", u"a"},     {u"É", u"e"},     {u"ß", u"ss"},    {u"İ", u"i"},     {u"ı", u"i"},
    {u"Ž", u"z"},     {u"Σ", u"σ"},     {u"ς", u"σ"},     {u"ﬁ", u"fi"},    {u"Ａ", u"a"},
    {u"\u0301", u""}, {u"\u0308", u""}, {u"\u200b", u""}, {u"\u00ad", u""}, {u"\u202e", u""},
    {u"\ufe0f", u""}, {u"\u200d", u""},
};
const QString kSymbols = QStringLiteral("€+<>=$|^`~🐟");

int typedLength(const QString &text)
{
    return int(text.toUcs4().size());
}

bool areConsecutive(const QStringList &words, const QStringList &wanted, bool isLastBegun)
{
    for (qsizetype from = 0; from + wanted.size() <= words.size(); ++from) {
        bool fits = true;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const bool mayGoOn = isLastBegun && i == wanted.size() - 1;
            fits = fits && (mayGoOn ? words.at(from + i).startsWith(wanted.at(i))
                                    : words.at(from + i) == wanted.at(i));
        }
        if (fits)
            return true;
    }
    return false;
}

bool hasPart(const QStringList &fields, const QString &part)
{
    const QString folded = plainFolded(part);
    return typedLength(folded) >= 3 && std::any_of(fields.cbegin(), fields.cend(), [&](const QString &field) {
               return plainFolded(field).contains(folded);
           });
}

QStringList idsOf(const ScannedMessage &m)
{
    return {QString::fromUtf8(m.record.row.id.bytes()), QString::fromUtf8(m.record.key.bytes())};
}

bool hasFailed(MessageStatus s)
{
    return s == MessageStatus::Refused || s == MessageStatus::Bounced || s == MessageStatus::Failed ||
           s == MessageStatus::Expired;
}

/// Of two that are not alternatives of one another, a different number.
int kindOf(const QueryTerm &term)
{
    const auto &c = term.condition;
    const bool isAlternative = std::holds_alternative<StatusTerm>(c) ||
                               std::holds_alternative<ChannelTerm>(c) ||
                               std::holds_alternative<TypeTerm>(c) || std::holds_alternative<UnitTerm>(c);
    return isAlternative && !term.isNegated ? int(c.index()) : -1;
}

} // namespace

QString plainFolded(const QString &text)
{
    QString folded = text;
    for (const Folding &folding : kFoldings)
        folded.replace(QString::fromUtf16(folding.from), QString::fromUtf16(folding.to));
    for (QChar &c : folded) {
        if (c < u' ' || c == u'\x7f')
            c = u' ';
        else if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return folded;
}

QStringList plainWords(const QString &text)
{
    QString spaced;
    for (const uint c : plainFolded(text).toUcs4()) {
        const QString one = QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        if (kSymbols.contains(one))
            spaced += u' ' + one + u' ';
        else
            spaced += (c < 128 && !QChar::isLetterOrNumber(c)) ? QStringLiteral(" ") : one;
    }
    QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.left(64);
    return words;
}

PlainScan::Truth PlainScan::truthOf(const WordTerm &term, const ScannedMessage &m) const
{
    const QStringList wanted = plainWords(term.text);
    for (const QString &text : m.texts + m.reasons) {
        if (!wanted.isEmpty() && areConsecutive(plainWords(text), wanted, !term.isPhrase))
            return true;
    }
    return !term.isPhrase && hasPart(idsOf(m) << m.record.row.recipient, term.text);
}

PlainScan::Truth PlainScan::truthOf(const PartTerm &term, const ScannedMessage &m) const
{
    const MessageRow &row = m.record.row;
    switch (term.field) {
    case PartField::To:
        return row.direction == Direction::Outbound && hasPart({row.recipient}, term.part);
    case PartField::From:
        return row.direction == Direction::Inbound && hasPart({row.recipient}, term.part);
    case PartField::Sender:
        return hasPart({QString::fromUtf8(row.senderId), senders.value({int(row.channel), row.senderId})},
                       term.part);
    case PartField::Id:
        return hasPart(idsOf(m), term.part);
    case PartField::Reason:
        return hasPart(m.reasons, term.part);
    case PartField::Campaign:
        return hasPart({QString::fromUtf8(m.record.campaignId)}, term.part);
    }
    return false;
}

PlainScan::Truth PlainScan::truthOf(const StatusTerm &term, const ScannedMessage &m) const
{
    return m.record.row.status == term.status;
}

PlainScan::Truth PlainScan::truthOf(const ChannelTerm &term, const ScannedMessage &m) const
{
    return m.record.row.channel == term.channel;
}

PlainScan::Truth PlainScan::truthOf(const TypeTerm &term, const ScannedMessage &m) const
{
    return m.record.row.type == term.type;
}

PlainScan::Truth PlainScan::truthOf(const UnitTerm &term, const ScannedMessage &m) const
{
    return m.record.row.unit == term.unit;
}

PlainScan::Truth PlainScan::truthOf(const CostTerm &term, const ScannedMessage &m) const
{
    const auto cost = m.record.row.cost;
    if (!cost)
        return std::nullopt;
    switch (term.relation) {
    case CostTerm::Relation::Less:
        return *cost < term.than;
    case CostTerm::Relation::AtMost:
        return *cost <= term.than;
    case CostTerm::Relation::Equal:
        return *cost == term.than;
    case CostTerm::Relation::AtLeast:
        return *cost >= term.than;
    case CostTerm::Relation::More:
        return *cost > term.than;
    }
    return false;
}

PlainScan::Truth PlainScan::truthOf(const TimeTerm &term, const ScannedMessage &m) const
{
    const Instant at = m.record.row.createdAt;
    return (!term.from || at >= *term.from) && (!term.until || at < *term.until);
}

PlainScan::Truth PlainScan::truthOf(const TraitTerm &term, const ScannedMessage &m) const
{
    const MessageRow &row = m.record.row;
    switch (term.trait) {
    case MessageTrait::Reason:
        return hasFailed(row.status) || !row.note.isEmpty();
    case MessageTrait::Cost:
        return row.cost.has_value();
    case MessageTrait::Link:
        return std::any_of(m.texts.cbegin(), m.texts.cend(),
                           [](const QString &t) { return t.toLower().contains(QLatin1String("http")); });
    case MessageTrait::Inbound:
        return row.direction == Direction::Inbound;
    case MessageTrait::Outbound:
        return row.direction == Direction::Outbound;
    case MessageTrait::Failed:
        return hasFailed(row.status);
    case MessageTrait::Open:
        return !isSettled(row.status);
    case MessageTrait::Free:
        return row.cost ? Truth(row.cost->tenThousandths == 0) : std::nullopt;
    case MessageTrait::Reserved:
        return row.costIsHold;
    case MessageTrait::Ours:
        return m.isOurs;
    case MessageTrait::Unread:
        return m.isUnread;
    }
    return false;
}

PlainScan::Truth PlainScan::truth(const QueryCondition &condition, const ScannedMessage &message) const
{
    return std::visit([&](const auto &term) { return truthOf(term, message); }, condition);
}

bool PlainScan::holds(const MessageQuery &query, const ScannedMessage &message) const
{
    QMap<int, bool> anyOfKind;
    for (const QueryTerm &term : query.terms) {
        const Truth is = truth(term.condition, message);
        if (const int kind = kindOf(term); kind >= 0)
            anyOfKind[kind] = anyOfKind.value(kind) || is.value_or(false);
        else if (!is || *is == term.isNegated)
            return false;
    }
    return !anyOfKind.values().contains(false);
}

std::vector<RowId> PlainScan::keys(const MessageQuery &query) const
{
    QList<ScannedMessage> found; // newest first
    for (const ScannedMessage &message : messages) {
        if (holds(query, message))
            found.prepend(message);
    }
    const auto before = [&](const ScannedMessage &a, const ScannedMessage &b) {
        const MessageRow &x = (query.order.isAscending ? a : b).record.row;
        const MessageRow &y = (query.order.isAscending ? b : a).record.row;
        switch (query.order.by) {
        case MessageOrder::By::Time:
            return x.row < y.row;
        case MessageOrder::By::Status:
            return statusRank(x.status) < statusRank(y.status);
        case MessageOrder::By::Recipient:
            return x.recipient.toUtf8() < y.recipient.toUtf8();
        case MessageOrder::By::Channel:
            return x.channel < y.channel;
        case MessageOrder::By::Unit:
            return x.unit < y.unit;
        case MessageOrder::By::Cost:
            return x.cost < y.cost;
        }
        return false;
    };
    std::stable_sort(found.begin(), found.end(), before);
    std::vector<RowId> keys;
    for (const ScannedMessage &message : found)
        keys.push_back(message.record.row.row);
    return keys;
}

} // namespace arowana::test
