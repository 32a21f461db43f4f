// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/storefaultbench.h"

#include "tests/e2e/otherprogram.h"
#include "tests/e2e/signedpost.h"
#include "tests/support/eventtext.h"
#include "ui/mainwindow.h"

#include <QJsonArray>
#include <QtTest>

namespace arowana::test {

bool isSentence(const QString &text)
{
    return text.size() > 20 && text.endsWith(u'.');
}

StoreFaultBench::StoreFaultBench()
    : m_sandbox(QStringList{QStringLiteral("--speed"), QStringLiteral("10"), QStringLiteral("--fail-rate"),
                            QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")})
{
}

int StoreFaultBench::accepted(const QString &marker) const
{
    int count = 0;
    const QJsonArray messages = m_sandbox.ledger().value(QLatin1String("messages")).toArray();
    for (const QJsonValue &message : messages)
        count += message.toObject().value(QLatin1String("marker")).toString() == marker ? 1 : 0;
    return count;
}

int StoreFaultBench::deliver(const OpenConsole &console, const QByteArray &id, const QByteArray &text)
{
    const QByteArray body = replyEvent(id, text, Instant{QDateTime::currentMSecsSinceEpoch()});
    const QByteArray path =
        fromFile(console.file(), QStringLiteral("SELECT value FROM facts WHERE name = x'%1'")
                                     .arg(QString::fromLatin1(QByteArray("listener.path").toHex())))
            .toByteArray();
    const QUrl url(QStringLiteral("http://") + console.listener.address + QString::fromLatin1(path));
    return postSigned(url, body, OpenConsole::webhookSecret(), kFaultPatienceMs);
}

int StoreFaultBench::stored(const OpenConsole &console, const QByteArray &id)
{
    return fromFile(console.file(), QStringLiteral("SELECT count(*) FROM events WHERE event_id = x'%1'")
                                        .arg(QString::fromLatin1(id.toHex())))
        .toInt();
}

std::unique_ptr<OpenConsole> StoreFaultBench::running(qint64 holdMs) const
{
    auto console = std::make_unique<OpenConsole>(folder(), m_sandbox, holdMs);
    if (!console->start() || !console->addSender())
        return nullptr;
    return console;
}

void StoreFaultBench::verifyRefused(const OpenConsole &console, const QString &text,
                                    const QString &word) const
{
    QTRY_VERIFY2_WITH_TIMEOUT(console.status().contains(word), qPrintable(console.status()),
                              kFaultPatienceMs);
    QVERIFY2(isSentence(console.status()), qPrintable(console.status()));
    QCOMPARE(console.typed(), text);
    QCOMPARE(accepted(text), 0);
    QVERIFY(console.window().isEnabled());
}

} // namespace arowana::test
