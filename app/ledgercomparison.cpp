// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgercomparison.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace arowana {

QString ledgerWord(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Queued:
        return QStringLiteral("QUEUED");
    case MessageStatus::Sent:
        return QStringLiteral("SENT");
    case MessageStatus::Delivered:
    case MessageStatus::Received:
        return QStringLiteral("DELIVERED");
    case MessageStatus::Read:
        return QStringLiteral("READ");
    case MessageStatus::Clicked:
        return QStringLiteral("CLICKED");
    case MessageStatus::Bounced:
    case MessageStatus::SoftBounced:
        return QStringLiteral("BOUNCED");
    case MessageStatus::Failed:
        return QStringLiteral("FAILED");
    case MessageStatus::Expired:
        return QStringLiteral("EXPIRED");
    case MessageStatus::Revoked:
        return QStringLiteral("REVOKED");
    case MessageStatus::Unsubscribed:
        return QStringLiteral("UNSUBSCRIBED");
    case MessageStatus::Held:
        return QStringLiteral("HELD");
    case MessageStatus::Sending:
        return QStringLiteral("SENDING");
    case MessageStatus::Unknown:
        return QStringLiteral("UNKNOWN");
    case MessageStatus::Refused:
        return QStringLiteral("REFUSED");
    case MessageStatus::StoppedHere:
        return QStringLiteral("STOPPED");
    case MessageStatus::Complained:
        return QStringLiteral("COMPLAINED");
    case MessageStatus::Unrecognised:
        break;
    }
    return QStringLiteral("?");
}

LedgerComparison compareWithLedger(const QList<MessageRow> &shown, const QByteArray &ledger)
{
    const QJsonArray messages =
        QJsonDocument::fromJson(ledger).object().value(QLatin1String("messages")).toArray();
    QMap<QString, QString> truth;
    for (const QJsonValue &value : messages) {
        const QJsonObject message = value.toObject();
        if (message.value(QLatin1String("direction")).toString() == QLatin1String("OUTBOUND"))
            truth.insert(message.value(QLatin1String("id")).toString(),
                         message.value(QLatin1String("state")).toString());
    }
    LedgerComparison comparison;
    for (const MessageRow &row : shown) {
        if (row.direction == Direction::Inbound)
            continue;
        const QString here = ledgerWord(row.status);
        const QString there = truth.take(row.id.toString());
        if (here == there)
            ++comparison.same;
        else
            comparison.differences.append({row.id.toString(), here, there});
    }
    for (auto left = truth.cbegin(); left != truth.cend(); ++left)
        comparison.differences.append({left.key(), {}, left.value()});
    return comparison;
}

} // namespace arowana
