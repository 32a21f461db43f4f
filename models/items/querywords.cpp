// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/querywords.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace arowana {

namespace {

struct QueryWords {
    Q_DECLARE_TR_FUNCTIONS(QueryWords)
};

template <class... Fs>
struct Either : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Either(Fs...) -> Either<Fs...>;

QString typeMeaning(MessageType type)
{
    switch (type) {
    case MessageType::Message:
        return QueryWords::tr("Message");
    case MessageType::Conversation:
        return QueryWords::tr("Session reply");
    case MessageType::Newsletter:
        return QueryWords::tr("Newsletter");
    }
    return {};
}

QString traitMeaning(MessageTrait trait)
{
    switch (trait) {
    case MessageTrait::Reason:
        return QueryWords::tr("Has a reason");
    case MessageTrait::Cost:
        return QueryWords::tr("Has a known cost");
    case MessageTrait::Link:
        return QueryWords::tr("Has a link");
    case MessageTrait::Inbound:
        return QueryWords::tr("Inbound");
    case MessageTrait::Outbound:
        return QueryWords::tr("Outbound");
    case MessageTrait::Failed:
        return QueryWords::tr("Refused, bounced, failed or expired");
    case MessageTrait::Open:
        return QueryWords::tr("On its way");
    case MessageTrait::Free:
        return QueryWords::tr("Free of charge");
    case MessageTrait::Reserved:
        return QueryWords::tr("Cost only reserved");
    case MessageTrait::Ours:
        return QueryWords::tr("Sent from this console");
    case MessageTrait::Unread:
        return QueryWords::tr("Reply nobody has read");
    }
    return {};
}

QueryKey keyOfPart(PartField field)
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

QChar signOf(CostTerm::Relation relation)
{
    switch (relation) {
    case CostTerm::Relation::Less:
        return u'<';
    case CostTerm::Relation::AtMost:
        return QChar(0x2264);
    case CostTerm::Relation::Equal:
        return u'=';
    case CostTerm::Relation::AtLeast:
        return QChar(0x2265);
    case CostTerm::Relation::More:
        return u'>';
    }
    return u'=';
}

/// A day for its beginning, else with the time.
QString momentWord(Instant at, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(at.ms, zone);
    const QString day = locale.toString(here.date(), QLocale::ShortFormat);
    if (here.date().startOfDay(zone) == here)
        return day;
    const bool isWholeMinute = here.time().second() == 0 && here.time().msec() == 0;
    return day + u' ' + here.toString(isWholeMinute ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

QString timeWord(const TimeTerm &time, const QTimeZone &zone, const QLocale &locale)
{
    if (time.from && time.until) {
        const QString from = momentWord(*time.from, zone, locale);
        const QString day = queryDayEndingAt(*time.until, zone);
        const QString until =
            day.isEmpty() ? momentWord(*time.until, zone, locale)
                          : locale.toString(QDate::fromString(day, Qt::ISODate), QLocale::ShortFormat);
        return from == until ? from : QueryWords::tr("%1 to %2").arg(from, until);
    }
    if (time.from)
        return QueryWords::tr("From %1").arg(momentWord(*time.from, zone, locale));
    return time.until ? QueryWords::tr("Before %1").arg(momentWord(*time.until, zone, locale)) : QString();
}

QString pair(QueryKey key, const QString &value)
{
    return QueryWords::tr("%1: %2").arg(queryKeyMeaning(key), value);
}

QString missingSentence(const QueryProblem &problem)
{
    if (problem.word == QLatin1String(","))
        return QueryWords::tr("Write no blank behind the comma of “%1:”: the word after it is looked for by "
                              "itself.")
            .arg(problem.key ? queryKeyWord(*problem.key) : QString());
    return problem.key == QueryKey::Cost
               ? QueryWords::tr("“cost” needs a sign and an amount, such as “cost>0.08”. It is left out.")
               : QueryWords::tr("“%1:” needs a value right behind the colon. It is left out.")
                     .arg(problem.key ? queryKeyWord(*problem.key) : QString());
}

QString unknownKeySentence(const QueryProblem &problem, const QString &word)
{
    if (problem.nearest)
        return QueryWords::tr(
                   "“%1” is no filter and is left out: the nearest one is “%2”. In quotation marks it "
                   "is looked for as a word.")
            .arg(word, queryKeyText(*problem.nearest));
    QStringList keys;
    for (const QueryKey key : allQueryKeys())
        keys.append(queryKeyText(key));
    return QueryWords::tr("“%1” is no filter and is left out. In quotation marks it is looked for as a word. "
                          "Filters: %2")
        .arg(word, keys.join(u' '));
}

QString timeSentence(const QueryProblem &problem, const QString &word)
{
    return problem.key == QueryKey::On
               ? QueryWords::tr(
                     "“%1” is left out. Write a day such as 2026-11-30, today or yesterday, or two "
                     "times with two points between them.")
                     .arg(word)
               : QueryWords::tr("“%1” is left out. Write a time such as 2026-11-30, 2026-11-30T14:05, today, "
                                "yesterday, 7d or 3h.")
                     .arg(word);
}

} // namespace

QString queryKeyText(QueryKey key)
{
    return queryKeyWord(key) + (key == QueryKey::Cost ? u'>' : u':');
}

QString queryKeyMeaning(QueryKey key)
{
    switch (key) {
    case QueryKey::To:
        return QueryWords::tr("Sent to");
    case QueryKey::From:
        return QueryWords::tr("Received from");
    case QueryKey::Status:
        return QueryWords::tr("Status");
    case QueryKey::Channel:
        return QueryWords::tr("Channel");
    case QueryKey::Agent:
        return QueryWords::tr("Sender");
    case QueryKey::Type:
        return QueryWords::tr("Type");
    case QueryKey::Unit:
        return QueryWords::tr("Unit");
    case QueryKey::Reason:
        return QueryWords::tr("Reason");
    case QueryKey::Cost:
        return QueryWords::tr("Cost");
    case QueryKey::After:
        return QueryWords::tr("Made at or after");
    case QueryKey::Before:
        return QueryWords::tr("Made before");
    case QueryKey::On:
        return QueryWords::tr("Made on");
    case QueryKey::Id:
        return QueryWords::tr("Id");
    case QueryKey::Campaign:
        return QueryWords::tr("Campaign");
    case QueryKey::Has:
        return QueryWords::tr("What it has");
    case QueryKey::Is:
        return QueryWords::tr("What it is");
    }
    return {};
}

QString queryValueMeaning(const QueryCondition &condition)
{
    return std::visit(Either{[](const StatusTerm &term) { return statusWord(term.status); },
                             [](const ChannelTerm &term) { return channelWord(term.channel); },
                             [](const TypeTerm &term) { return typeMeaning(term.type); },
                             [](const UnitTerm &term) {
                                 return term.unit == BillingUnit::Unknown ? QueryWords::tr("Not known")
                                                                          : unitWord(term.unit);
                             },
                             [](const TraitTerm &term) { return traitMeaning(term.trait); },
                             [](const auto &) { return QString(); }},
                      condition);
}

QString queryTimeMeaning(const QString &time)
{
    if (time == QLatin1String("today"))
        return QueryWords::tr("Today");
    if (time == QLatin1String("yesterday"))
        return QueryWords::tr("Yesterday");
    const int count = time.chopped(1).toInt();
    return time.endsWith(u'h') ? QueryWords::tr("%n hour(s) ago", nullptr, count)
                               : QueryWords::tr("%n day(s) ago", nullptr, count);
}

QString queryTermWord(const QueryTerm &term, const QTimeZone &zone, const QLocale &locale)
{
    const auto quoted = [](const QString &text) { return QueryWords::tr("“%1”").arg(text); };
    const QString word =
        std::visit(Either{[&](const WordTerm &words) {
                              const QString text = visibleText(words.text, Lines::One);
                              return words.isPhrase ? quoted(text) : text;
                          },
                          [&](const PartTerm &part) {
                              return pair(keyOfPart(part.field), visibleText(part.part, Lines::One));
                          },
                          [&](const CostTerm &cost) {
                              return QueryWords::tr("Cost %1 %2")
                                  .arg(signOf(cost.relation))
                                  .arg(moneyText(cost.than, locale));
                          },
                          [&](const TimeTerm &time) { return timeWord(time, zone, locale); },
                          [&](const TraitTerm &trait) { return traitMeaning(trait.trait); },
                          [&](const auto &few) {
                              const QueryCondition condition(few);
                              return pair(queryKeyOf(condition).value_or(QueryKey::Status),
                                          queryValueMeaning(condition));
                          }},
                   term.condition);
    return term.isNegated ? QueryWords::tr("Not: %1").arg(word) : word;
}

QString queryProblemSentence(const QueryProblem &problem, const QLocale &locale)
{
    const QString word = visibleText(problem.word, Lines::One);
    const QString key = problem.key ? queryKeyWord(*problem.key) : QString();
    switch (problem.kind) {
    case QueryProblemKind::UnclosedQuote:
        return QueryWords::tr(
            "The second quotation mark is missing: everything up to the end is taken as one.");
    case QueryProblemKind::UnknownKey:
        return unknownKeySentence(problem, word);
    case QueryProblemKind::NotARelation:
        return QueryWords::tr("Only the cost can be compared: write “%1:” and a value. It is left out.")
            .arg(key);
    case QueryProblemKind::MissingValue:
        return missingSentence(problem);
    case QueryProblemKind::UnknownValue:
        return QueryWords::tr("“%1” is no value of “%2:” and is left out. There are: %3")
            .arg(word, key,
                 problem.key ? queryValueWords(*problem.key).join(QLatin1String(", ")) : QString());
    case QueryProblemKind::TooShort:
        return QueryWords::tr("“%1” is left out: type at least three characters.").arg(word);
    case QueryProblemKind::NotMoney:
        return QueryWords::tr("“%1” is left out: write an amount in euros such as 0.08.").arg(word);
    case QueryProblemKind::NotATime:
        return timeSentence(problem, word);
    case QueryProblemKind::EndsBeforeItBegins:
        return QueryWords::tr("“%1” ends before it begins and is left out.").arg(word);
    case QueryProblemKind::NothingToFind:
        return word.isEmpty()
                   ? QueryWords::tr("Nothing stands between the quotation marks. They are left out.")
                   : QueryWords::tr("“%1” has neither a letter nor a digit and is left out.").arg(word);
    case QueryProblemKind::Pattern:
        return QueryWords::tr("“%1” is looked for as it stands: patterns are not understood here.").arg(word);
    case QueryProblemKind::ControlCharacter:
        return QueryWords::tr("A word with control characters in it is left out: type it anew.");
    case QueryProblemKind::TooMany:
        return QueryWords::tr("A query has up to %1 terms: what follows is left out.")
            .arg(locale.toString(qlonglong(kQueryTermsMost)));
    case QueryProblemKind::TooLong:
        return QueryWords::tr("A query has up to %1 characters: what follows is left out.")
            .arg(locale.toString(qlonglong(kQueryTextMost)));
    }
    return {};
}

} // namespace arowana
