// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/maskedjson.h"

#include "models/domain/masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace arowana {

namespace {

/// Greater ones may be numbers of people.
constexpr double kNumberMost = 999'999;

/// Fields whose texts the platform or the console makes up (`api/webhooks/overview`, `api/messages`).
bool isHarmless(const QString &key)
{
    static const QSet<QString> kKeys{
        QStringLiteral("id"),           QStringLiteral("event"),        QStringLiteral("event_id"),
        QStringLiteral("message_id"),   QStringLiteral("channel_id"),   QStringLiteral("agent_id"),
        QStringLiteral("contact_id"),   QStringLiteral("campaign_id"),  QStringLiteral("template_id"),
        QStringLiteral("sender_id"),    QStringLiteral("workspace_id"), QStringLiteral("status"),
        QStringLiteral("type"),         QStringLiteral("message_type"), QStringLiteral("content_type"),
        QStringLiteral("channel"),      QStringLiteral("direction"),    QStringLiteral("traffic_type"),
        QStringLiteral("timestamp"),    QStringLiteral("at"),           QStringLiteral("error"),
        QStringLiteral("error_code"),   QStringLiteral("code"),         QStringLiteral("unit"),
        QStringLiteral("billing_unit"), QStringLiteral("price"),        QStringLiteral("cost"),
        QStringLiteral("hold"),         QStringLiteral("hold_amount"),  QStringLiteral("amount"),
        QStringLiteral("currency"),     QStringLiteral("free"),         QStringLiteral("reserved"),
        QStringLiteral("total"),        QStringLiteral("tier"),         QStringLiteral("field"),
        QStringLiteral("version"),      QStringLiteral("reply_type"),   QStringLiteral("end_reason"),
        QStringLiteral("bounce_type")};
    return kKeys.contains(key) || key.endsWith(QLatin1String("_at"));
}

/// Of these only numbers and addresses go: the sentence is the platform's, and says why.
bool isSentence(const QString &key, const QJsonObject &object)
{
    static const QSet<QString> kKeys{QStringLiteral("reason"), QStringLiteral("failure_reason"),
                                     QStringLiteral("bounce_message"), QStringLiteral("error_message")};
    // The envelope of an error; elsewhere a `message` may be what somebody wrote.
    const bool isError = key == QLatin1String("message") && object.contains(QLatin1String("error"));
    return kKeys.contains(key) || isError;
}

/// Within these all is what somebody wrote, whatever the fields are called.
bool isOfPeople(const QString &key)
{
    static const QSet<QString> kKeys{QStringLiteral("content"), QStringLiteral("template_data"),
                                     QStringLiteral("variables"), QStringLiteral("user_message")};
    return kKeys.contains(key);
}

/// An id, a word, a time: short, and of one piece.
bool isWord(const QString &text)
{
    static const QRegularExpression kWord(QStringLiteral("\\A[A-Za-z0-9_.:+/-]{0,64}\\z"));
    return kWord.match(text).hasMatch() && maskedWithin(text) == text;
}

QJsonValue masked(const QJsonValue &value, const QString &key, const QJsonObject &within, bool isWritten)
{
    const bool isAll = isWritten || isOfPeople(key);
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue item : value.toArray())
            items.append(masked(item, key, within, isAll));
        return items;
    }
    if (value.isObject()) {
        QJsonObject fields;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            fields.insert(it.key(), masked(it.value(), it.key(), object, isAll));
        return fields;
    }
    if (value.isDouble()) {
        const bool stays = !isAll && qAbs(value.toDouble()) <= kNumberMost;
        return stays ? value : QJsonValue(maskedText(QStringLiteral("0")));
    }
    if (!value.isString())
        return value;
    const QString text = value.toString();
    if (!isAll && isHarmless(key) && isWord(text))
        return value;
    return !isAll && isSentence(key, within) ? maskedWithin(text) : maskedAddress(text);
}

} // namespace

QByteArray maskedJson(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return maskedText(QString::fromUtf8(body)).toUtf8();
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue hidden = masked(value, {}, {}, false);
    return (hidden.isArray() ? QJsonDocument(hidden.toArray()) : QJsonDocument(hidden.toObject())).toJson();
}

} // namespace arowana
