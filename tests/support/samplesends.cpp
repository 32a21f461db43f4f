// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplesends.h"

namespace arowana::test {

SendRequest rcsSend(int marker)
{
    static const PhoneNumber kPhone = PhoneNumber::parse(QStringLiteral("+4915112345678")).value();
    SendRequest request;
    request.sender = {Channel::Rcs, "ag_live_1", QStringLiteral("Support"), {}, UseCase::MultiUse, {}};
    request.to = kPhone;
    request.traffic = TrafficType::Transaction;
    request.content =
        RcsText{QStringLiteral("Your parcel is on its way ") + QString::fromLatin1(markerText(marker))};
    return request;
}

SendRequest emailSend(int marker)
{
    static const EmailAddress kAddress = EmailAddress::parse(QStringLiteral("kim@example.org")).value();
    SendRequest request;
    request.sender = {Channel::Email, "ch_mail_1", QStringLiteral("Mail"), {}, UseCase::Unknown, {}};
    request.to = kAddress;
    request.content =
        EmailContent{QStringLiteral("Your invoice"),
                     {},
                     QStringLiteral("It is attached ") + QString::fromLatin1(markerText(marker))};
    return request;
}

QByteArray rcsBody(const QByteArray &phone, const QByteArray &text)
{
    return "{\"agent_id\":\"ag_live_1\",\"to\":\"" + phone + "\",\"content\":{\"text\":\"" + text + "\"}}";
}

QByteArray markerText(int marker)
{
    return "[#" + QByteArray::number(marker) + ']';
}

QByteArray markerIn(const QByteArray &body)
{
    const qsizetype from = body.indexOf("[#");
    const qsizetype to = body.indexOf(']', from);
    return from < 0 || to < 0 ? QByteArray() : body.mid(from, to - from + 1);
}

} // namespace arowana::test
