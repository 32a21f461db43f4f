// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/querycompletion.h"

#include "models/domain/contactquery.h"
#include "models/items/querywords.h"
#include "models/items/visibletext.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr qsizetype kValueAlone = 3; // letters from which a value is found without its key

bool begins(const QString &word, const QString &typed)
{
    return word.startsWith(typed, Qt::CaseInsensitive);
}

QList<QueryOffer> keysFor(const QString &typed)
{
    QList<QueryOffer> offers;
    for (const QueryKey key : allQueryKeys()) {
        const QString text = queryKeyText(key);
        if (begins(text, typed))
            offers.append({text, queryKeyMeaning(key), text, true});
    }
    if (typed.size() < kValueAlone)
        return offers;
    for (const QueryKey key : allQueryKeys()) {
        for (const QString &value : queryValueWords(key)) {
            const QString text = queryKeyText(key) + value;
            if (begins(value, typed))
                offers.append({text, queryValueMeaning(*queryConditionOf(key, value)), text, false});
        }
    }
    return offers;
}

QList<QueryOffer> sendersFor(const QString &typed, const QList<Sender> &senders)
{
    QList<QueryOffer> offers;
    for (const Sender &sender : senders) {
        const QString id = QString::fromUtf8(sender.id);
        if (!sender.name.contains(typed, Qt::CaseInsensitive) && !begins(id, typed))
            continue;
        const QString text = senderTermText(sender, senders).mid(queryKeyText(QueryKey::Agent).size());
        const QString name = visibleText(sender.name, Lines::One);
        const QString shownId = visibleText(id, Lines::One);
        offers.append(name.isEmpty() ? QueryOffer{shownId, {}, text, false}
                                     : QueryOffer{name, shownId, text, false});
    }
    return offers;
}

QList<QueryOffer> valuesFor(QueryKey key, const QString &typed, const QList<Sender> &senders)
{
    if (key == QueryKey::Agent)
        return sendersFor(typed, senders);
    QList<QueryOffer> offers;
    for (const QString &value : queryValueWords(key)) {
        if (begins(value, typed))
            offers.append({value, queryValueMeaning(*queryConditionOf(key, value)), value, false});
    }
    if (key == QueryKey::After || key == QueryKey::Before || key == QueryKey::On) {
        const QStringList times = offeredTimes();
        for (const QString &time : times) {
            const bool isDay = !time.front().isDigit();
            if (begins(time, typed) && (isDay || key != QueryKey::On))
                offers.append({time, queryTimeMeaning(time), time, false});
        }
    }
    return offers;
}

QueryCompletion forValue(const QueryToken &token, qsizetype cursor, const QString &text,
                         const QList<Sender> &senders)
{
    const auto key = queryKeyOf(token.key);
    const auto item = std::find_if(token.items.begin(), token.items.end(), [&](const QueryItem &candidate) {
        return candidate.place.at <= cursor && cursor <= candidate.place.end();
    });
    if (!key || item == token.items.end())
        return {};
    QString typed = text.mid(item->place.at, cursor - item->place.at);
    if (item->isQuoted)
        typed = typed.mid(1);
    QueryCompletion completion{item->place, typed.isEmpty(), valuesFor(*key, typed, senders)};
    completion.offers.removeIf([&](const QueryOffer &offer) {
        return std::any_of(token.items.begin(), token.items.end(), [&](const QueryItem &other) {
            return other.text.compare(offer.text, Qt::CaseInsensitive) == 0;
        });
    });
    return completion;
}

} // namespace

QStringList offeredTimes()
{
    return {QStringLiteral("today"), QStringLiteral("yesterday"), QStringLiteral("24h"), QStringLiteral("7d"),
            QStringLiteral("30d")};
}

QString senderTermText(const Sender &sender, const QList<Sender> &senders)
{
    // Parts of names and ids are found too: "Shop" in "Workshop".
    const QString name = foldedText(sender.name);
    const bool isFoundAlone =
        name.toUcs4().size() >= PartTerm::kPartLeast &&
        std::none_of(senders.begin(), senders.end(), [&](const Sender &other) {
            return other.id != sender.id && (foldedText(other.name).contains(name) ||
                                             foldedText(QString::fromUtf8(other.id)).contains(name));
        });
    const QString part = isFoundAlone ? sender.name : QString::fromUtf8(sender.id);
    return textOf(QueryTerm{PartTerm{PartField::Sender, part}, false}, QTimeZone::utc());
}

QueryCompletion queryCompletion(const QString &text, qsizetype cursor, const QList<Sender> &senders)
{
    const QList<QueryToken> tokens = queryTokens(text);
    const auto token = std::find_if(tokens.begin(), tokens.end(), [cursor](const QueryToken &candidate) {
        return candidate.place.at < cursor && cursor <= candidate.place.end();
    });
    if (token == tokens.end()) {
        const bool isBefore = std::any_of(tokens.begin(), tokens.end(), [cursor](const QueryToken &other) {
            return other.place.at == cursor;
        });
        return isBefore ? QueryCompletion{} : QueryCompletion{{cursor, 0}, true, keysFor({})};
    }
    if (!token->key.isEmpty())
        return cursor < token->keyPlace.end() ? QueryCompletion{} : forValue(*token, cursor, text, senders);
    if (token->items.isEmpty())
        return {{cursor, 0}, true, keysFor({})};
    const QueryItem &item = token->items.first();
    if (item.isQuoted || cursor < item.place.at)
        return {};
    const QString typed = text.mid(item.place.at, cursor - item.place.at);
    return {item.place, typed.isEmpty(), keysFor(typed)};
}

} // namespace arowana
