// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagequerytext.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr qsizetype kWordMost = 40;   // of what a problem quotes
constexpr qsizetype kNumberLeast = 7; // digits that are a number without a sign of one
constexpr QChar kEuro(0x20AC);

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

/// Control characters but those that are blanks, and halves of characters.
bool hasControl(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (c.isSurrogate() || (c.category() == QChar::Other_Control && !c.isSpace()))
            return true;
    }
    return false;
}

QString withoutMarks(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (!isWidthless(c))
            out.append(c);
    }
    return out.simplified();
}

bool hasLetterOrDigit(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint c) { return QChar::isLetterOrNumber(c); });
}

/// Signs that stand for something else in a regular expression or a file pattern, and hardly in a word.
bool looksLikePattern(const QString &word)
{
    static const QStringList signs{QStringLiteral("*"),   QStringLiteral(".+"),  QStringLiteral("(?"),
                                   QStringLiteral("|"),   QStringLiteral("\\d"), QStringLiteral("\\w"),
                                   QStringLiteral("\\s"), QStringLiteral("\\b")};
    const bool isSet = word.contains(u'[') && word.indexOf(u']') > word.indexOf(u'[');
    return isSet || (word.startsWith(u'^') && word.size() > 1) ||
           std::any_of(signs.begin(), signs.end(), [&](const QString &sign) { return word.contains(sign); });
}

/// Whether `prefix` and this are read as one bare value.
bool isBare(const QString &prefix, const QString &value)
{
    const QString text = prefix + value;
    const QList<QueryToken> tokens = queryTokens(text);
    if (value.isEmpty() || tokens.size() != 1 || tokens[0].items.size() != 1)
        return false;
    const QueryItem &item = tokens[0].items[0];
    return !item.isQuoted && item.text == value && item.place.at == prefix.size();
}

QString valueText(const QString &prefix, const QString &value)
{
    return prefix + (isBare(prefix, value) ? value : quotedQueryValue(value));
}

bool isBareWord(const QString &word, bool isNegated)
{
    return isBare(isNegated ? QStringLiteral("-") : QString(), word);
}

std::optional<PartField> partFieldOf(QueryKey key)
{
    switch (key) {
    case QueryKey::To:
        return PartField::To;
    case QueryKey::From:
        return PartField::From;
    case QueryKey::Agent:
        return PartField::Sender;
    case QueryKey::Id:
        return PartField::Id;
    case QueryKey::Reason:
        return PartField::Reason;
    case QueryKey::Campaign:
        return PartField::Campaign;
    case QueryKey::Status:
    case QueryKey::Channel:
    case QueryKey::Type:
    case QueryKey::Unit:
    case QueryKey::Cost:
    case QueryKey::After:
    case QueryKey::Before:
    case QueryKey::On:
    case QueryKey::Has:
    case QueryKey::Is:
        break;
    }
    return std::nullopt;
}

QueryKey keyOf(PartField field)
{
    switch (field) {
    case PartField::To:
        return QueryKey::To;
    case PartField::From:
        return QueryKey::From;
    case PartField::Sender:
        return QueryKey::Agent;
    case PartField::Id:
        return QueryKey::Id;
    case PartField::Reason:
        return QueryKey::Reason;
    case PartField::Campaign:
        return QueryKey::Campaign;
    }
    return QueryKey::To;
}

struct Relation {
    CostTerm::Relation relation;
    QLatin1String sign;
};
constexpr Relation kRelations[]{{CostTerm::Relation::Less, QLatin1String("<")},
                                {CostTerm::Relation::AtMost, QLatin1String("<=")},
                                {CostTerm::Relation::Equal, QLatin1String("=")},
                                {CostTerm::Relation::AtLeast, QLatin1String(">=")},
                                {CostTerm::Relation::More, QLatin1String(">")}};

/// `0.08`, `0,08`, with `EUR` or the euro sign before or behind. A point for thousands is not guessed at.
std::optional<Money> moneyOf(QString text)
{
    text = text.simplified().toUpper();
    for (const QString &sign : {QString(kEuro), QStringLiteral("EUR")}) {
        if (text.startsWith(sign))
            text.remove(0, sign.size());
        else if (text.endsWith(sign))
            text.chop(sign.size());
    }
    text = text.trimmed().replace(u',', u'.');
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
    return isPlain ? Money::fromDecimal(text.toLatin1()) : std::nullopt;
}

QString moneyText(Money money)
{
    QString text = QString::fromLatin1(money.toShortDecimal());
    if (text.endsWith(QLatin1String(".0")))
        text.chop(2);
    return text;
}

/// Reads one text; used once.
class Parser {
public:
    explicit Parser(const QueryContext &context)
        : m_context(context)
    {
    }

    ParsedQuery parse(const QString &text)
    {
        const QString head = text.left(kQueryTextMost);
        m_end = head.size();
        const bool isCut = text.size() > kQueryTextMost;
        qsizetype cutAt = head.size();
        const QList<QueryToken> tokens = queryTokens(head);
        for (auto at = tokens.begin(); at != tokens.end(); ++at) {
            const QueryToken &token = *at;
            if (isCut && token.place.end() == head.size() && !text.at(head.size()).isSpace()) {
                cutAt = token.place.at; // through the middle of a word
                break;
            }
            m_token = &token;
            m_next = at + 1 != tokens.end() ? &*(at + 1) : nullptr;
            read(token);
            if (m_isFull)
                break;
        }
        if (isCut)
            complain({cutAt, text.size() - cutAt}, QueryProblemKind::TooLong, {});
        return std::move(m_parsed);
    }

private:
    void add(QueryCondition condition, QueryPlace place)
    {
        if (m_isFull)
            return;
        if (m_parsed.query.terms.size() >= kQueryTermsMost) {
            m_isFull = true;
            complain({place.at, m_end - place.at}, QueryProblemKind::TooMany, {});
            return;
        }
        m_parsed.query.terms.append({std::move(condition), m_token->isNegated});
        m_parsed.places.append(place);
    }
    void complain(QueryPlace place, QueryProblemKind kind, const QString &word,
                  std::optional<QueryKey> key = {})
    {
        m_parsed.problems.append({place, kind, word.left(kWordMost), key});
    }

    void read(const QueryToken &token)
    {
        if (token.key.isEmpty()) {
            readWord(token);
            return;
        }
        const auto key = queryKeyOf(token.key);
        if (!key) {
            complain(token.keyPlace, QueryProblemKind::UnknownKey, token.key);
            m_parsed.problems.last().nearest = nearestQueryKey(token.key);
            return;
        }
        if (*key != QueryKey::Cost && !token.relation.isEmpty()) {
            complain(token.keyPlace, QueryProblemKind::NotARelation, token.key + token.relation, key);
            return;
        }
        for (const QueryItem &item : token.items) {
            // `status:failed,` is on its way to another one.
            if (!item.text.isEmpty() || token.items.size() == 1)
                readValue(token, *key, item);
        }
        // `status:failed, expired` has a blank too many: one of its values would be a word unnoticed.
        const QueryItem &last = token.items.last();
        const bool isMissing = token.items.size() > 1 && last.place.length == 0;
        if (isMissing && m_next && m_next->key.isEmpty())
            complain({last.place.at - 1, 1}, QueryProblemKind::MissingValue, QStringLiteral(","), key);
    }

    /// False: it is left out. What has no end is only told of.
    bool isReadable(const QueryItem &item, std::optional<QueryKey> key)
    {
        if (hasControl(item.text)) {
            complain(item.place, QueryProblemKind::ControlCharacter, {}, key);
            return false;
        }
        if (!item.isClosed)
            complain(item.place, QueryProblemKind::UnclosedQuote, item.text, key);
        return true;
    }

    void readWord(const QueryToken &token)
    {
        if (token.items.isEmpty()) {
            complain(token.place, QueryProblemKind::NothingToFind, QStringLiteral("-"));
            return;
        }
        const QueryItem &item = token.items.first();
        if (!isReadable(item, {}))
            return;
        const QString word = withoutMarks(item.text);
        if (!hasLetterOrDigit(word)) {
            complain(token.place, QueryProblemKind::NothingToFind,
                     word.isEmpty() || !token.isNegated ? word : u'-' + word);
            return;
        }
        if (!item.isQuoted && looksLikePattern(word))
            complain(item.place, QueryProblemKind::Pattern, word);
        // Without the marks it may read like something else, `to:`: it was none.
        add(WordTerm{word, item.isQuoted || !isBareWord(word, token.isNegated)}, token.place);
    }

    void readValue(const QueryToken &token, QueryKey key, const QueryItem &item)
    {
        const QueryPlace place = token.items.size() == 1 ? token.place : item.place;
        if (!isReadable(item, key))
            return;
        const QString value = withoutMarks(item.text);
        if (value.isEmpty()) {
            complain(place, QueryProblemKind::MissingValue, token.key, key);
            return;
        }
        if (const auto field = partFieldOf(key)) {
            readPart(*field, key, value, item, place);
        } else if (key == QueryKey::Cost) {
            readCost(token, value, item, place);
        } else if (key == QueryKey::After || key == QueryKey::Before || key == QueryKey::On) {
            readTime(key, value, item, place);
        } else if (const auto condition = queryConditionOf(key, value)) {
            add(*condition, place);
        } else {
            complain(item.place, QueryProblemKind::UnknownValue, value, key);
        }
    }

    void readPart(PartField field, QueryKey key, const QString &value, const QueryItem &item,
                  QueryPlace place)
    {
        const bool isAddress = field == PartField::To || field == PartField::From;
        if (value.toUcs4().size() < PartTerm::kPartLeast)
            complain(item.place, QueryProblemKind::TooShort, value, key);
        else
            add(PartTerm{field, isAddress ? partOfNumber(value) : value}, place);
    }

    void readCost(const QueryToken &token, const QString &value, const QueryItem &item, QueryPlace place)
    {
        const auto money = moneyOf(value);
        if (!money) {
            complain(item.place, QueryProblemKind::NotMoney, value, QueryKey::Cost);
            return;
        }
        const auto *const relation =
            std::find_if(std::begin(kRelations), std::end(kRelations),
                         [&](const Relation &known) { return known.sign == token.relation; });
        add(CostTerm{relation == std::end(kRelations) ? CostTerm::Relation::Equal : relation->relation,
                     *money},
            place);
    }

    void readTime(QueryKey key, const QString &value, const QueryItem &item, QueryPlace place)
    {
        const qsizetype dots = key == QueryKey::On ? value.indexOf(QLatin1String("..")) : -1;
        const auto first = queryTimeOf(dots < 0 ? value : value.left(dots), m_context.now, m_context.zone);
        const auto last = dots < 0 ? first : queryTimeOf(value.mid(dots + 2), m_context.now, m_context.zone);
        const bool isMoment = key == QueryKey::On && dots < 0 && first && !first->isDay;
        if (!first || !last || isMoment)
            complain(item.place, QueryProblemKind::NotATime, value, key);
        else if (key == QueryKey::After)
            add(TimeTerm{first->from, std::nullopt}, place);
        else if (key == QueryKey::Before)
            add(TimeTerm{std::nullopt, first->from}, place);
        else if (first->from >= last->until)
            complain(item.place, QueryProblemKind::EndsBeforeItBegins, value, key);
        else
            add(TimeTerm{first->from, last->until}, place);
    }

    const QueryContext &m_context;
    const QueryToken *m_token = nullptr;
    const QueryToken *m_next = nullptr; ///< the one behind it
    ParsedQuery m_parsed;
    qsizetype m_end = 0;
    bool m_isFull = false;
};

QString timeTermText(const TimeTerm &time, const QTimeZone &zone)
{
    if (time.from && time.until) {
        const QString from = queryTimeText(*time.from, zone);
        QString until = queryDayEndingAt(*time.until, zone);
        if (until.isEmpty())
            until = queryTimeText(*time.until, zone);
        return QLatin1String("on:") + (from == until ? from : from + QLatin1String("..") + until);
    }
    if (time.from)
        return QLatin1String("after:") + queryTimeText(*time.from, zone);
    return time.until ? QLatin1String("before:") + queryTimeText(*time.until, zone) : QString();
}

} // namespace

bool isTakenAnyway(QueryProblemKind kind)
{
    return kind == QueryProblemKind::UnclosedQuote || kind == QueryProblemKind::Pattern;
}

ParsedQuery parseMessageQuery(const QString &text, const QueryContext &context)
{
    return Parser(context).parse(text);
}

QString textOf(const QueryTerm &term, const QTimeZone &zone)
{
    const QString no = term.isNegated ? QStringLiteral("-") : QString();
    return std::visit(
        Overloaded{[&](const WordTerm &word) {
                       return no + (word.isPhrase || !isBareWord(word.text, term.isNegated)
                                        ? quotedQueryValue(word.text)
                                        : word.text);
                   },
                   [&](const PartTerm &part) {
                       return valueText(no + queryKeyWord(keyOf(part.field)) + u':', part.part);
                   },
                   [&](const CostTerm &cost) {
                       const auto *const relation = std::find_if(
                           std::begin(kRelations), std::end(kRelations),
                           [&](const Relation &known) { return known.relation == cost.relation; });
                       return no + QLatin1String("cost") + relation->sign + moneyText(cost.than);
                   },
                   [&](const TimeTerm &time) {
                       const QString text = timeTermText(time, zone);
                       return text.isEmpty() ? text : no + text;
                   },
                   [&](const auto &few) {
                       const QueryCondition condition(few);
                       const auto key = queryKeyOf(condition);
                       return key ? no + queryKeyWord(*key) + u':' + queryValueWord(condition) : QString();
                   }},
        term.condition);
}

QString textOf(const MessageQuery &query, const QTimeZone &zone)
{
    QStringList texts;
    for (const QueryTerm &term : query.terms) {
        if (const QString text = textOf(term, zone); !text.isEmpty())
            texts.append(text);
    }
    return texts.join(u' ');
}

QString withoutTerm(const QString &text, QueryPlace place)
{
    const auto at = [&text](qsizetype i) { return i >= 0 && i < text.size() ? text[i] : QChar(); };
    const QList<QueryToken> tokens = queryTokens(text);
    const auto token = std::find_if(tokens.begin(), tokens.end(), [&](const QueryToken &candidate) {
        return candidate.place.at <= place.at && place.end() <= candidate.place.end();
    });
    if (token == tokens.end())
        return text;
    const auto values = std::count_if(token->items.begin(), token->items.end(),
                                      [](const QueryItem &item) { return !item.text.isEmpty(); });
    const bool isWhole = token->place == place || values <= 1;
    qsizetype from = isWhole ? token->place.at : place.at;
    qsizetype end = isWhole ? token->place.end() : place.end();
    if (!isWhole) {
        if (at(end) == u',')
            ++end;
        else if (at(from - 1) == u',')
            --from;
        return text.left(from) + text.mid(end);
    }
    while (at(end).isSpace())
        ++end;
    while (end == text.size() && at(from - 1).isSpace())
        --from;
    return text.left(from) + text.mid(end);
}

QString partOfNumber(const QString &typed)
{
    const bool isNumber = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); }) &&
                          std::all_of(typed.begin(), typed.end(), [](QChar c) {
                              return c.isDigit() || c.isSpace() || QStringLiteral("+()/-.").contains(c);
                          });
    if (!isNumber)
        return typed;
    QString text = typed.trimmed();
    const bool isAbroad = text.startsWith(u'+') || text.startsWith(QLatin1String("00"));
    if (isAbroad)
        text.remove(QLatin1String("(0)"));
    QString digits;
    for (const QChar c : std::as_const(text)) {
        if (c.isDigit())
            digits.append(QChar(u'0' + c.digitValue()));
    }
    const bool hasPlus = text.startsWith(u'+');
    const bool isAtHome = digits.startsWith(u'0') && (text.front().isDigit() || text.front() == u'(');
    if (!hasPlus && !isAtHome && digits.size() < kNumberLeast)
        return typed;
    if (hasPlus)
        digits.prepend(u'+');
    else if (digits.startsWith(QLatin1String("00")))
        digits.replace(0, 2, u'+');
    else if (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits.size() < PartTerm::kPartLeast ? typed : digits;
}

} // namespace arowana
