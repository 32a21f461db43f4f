// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks get lost, are repeated and pass each other, the console sends, then it hears nothing for thirty
// hours: the machine sleeps, or the console was killed and is started again. Meanwhile messages end, people
// answer, another program sends, and the platform gives up its deliveries. After one round of asking every
// message the window shows is as the practice platform's ledger has it.
#include "tests/e2e/remoteprogram.h"
#include "tests/e2e/sandboxprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kSends = 48;
constexpr qint64 kHour = 3'600;
constexpr qint64 kAbsence = 30 * kHour;

const QByteArray kShop = "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11";
const QString kOrders = QStringLiteral("ch_2f6d80b4a1c94e7388d05b9fe3617a31");

/// The message that the practice platform's test deliveries tell of.
const QString kMadeUp = QStringLiteral("msg_") + QString(32, QLatin1Char('0'));

enum class Absence { Asleep, Killed };

/// As the console numbers them (models/domain/gap.h).
constexpr int kNotRunning = 0;
constexpr int kAsleep = 1;

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

/// What all rows of the store say under this name.
QStringList stored(const QJsonObject &shown, const char *name)
{
    QStringList texts;
    const QJsonArray rows = shown.value(QLatin1String("stored")).toArray();
    for (const QJsonValue &row : rows)
        texts.append(text(row.toObject(), name));
    return texts;
}

/// The words a person may read for this message of the ledger.
QStringList wordsFor(const QJsonObject &message)
{
    if (text(message, "direction") == QLatin1String("INBOUND"))
        return {QStringLiteral("Received")};
    const QString state = text(message, "state");
    const bool isEmail = text(message, "channel") == QLatin1String("EMAIL");
    if (state == QLatin1String("READ") && isEmail) {
        // No word of the log tells a spam report, only its webhook does (`api/webhooks/email-complained`).
        return text(message, "recipient").startsWith(QLatin1String("complains@"))
                   ? QStringList{QStringLiteral("Opened"), QStringLiteral("Spam report")}
                   : QStringList{QStringLiteral("Opened")};
    }
    // The log has one word for both kinds of bounce; where the webhook arrived, it told that this one is
    // soft.
    if (state == QLatin1String("BOUNCED") &&
        text(message, "recipient").startsWith(QLatin1String("softbounce@")))
        return {QStringLiteral("Deferred"), QStringLiteral("Bounced")};
    return {state.left(1) + state.mid(1).toLower()};
}

QJsonObject lossyWebhooks(bool off)
{
    return {{QStringLiteral("webhooks"), QJsonObject{{QStringLiteral("off"), off},
                                                     {QStringLiteral("drop"), 30},
                                                     {QStringLiteral("duplicate"), 20},
                                                     {QStringLiteral("reorder"), 20}}}};
}

QJsonObject foreignText(const QString &to, const QString &words)
{
    return {{QStringLiteral("agent_id"), QString::fromLatin1(kShop)},
            {QStringLiteral("to"), to},
            {QStringLiteral("message_type"), QStringLiteral("MESSAGE")},
            {QStringLiteral("traffic_type"), QStringLiteral("TRANSACTION")},
            {QStringLiteral("content"), QJsonObject{{QStringLiteral("text"), words}}}};
}

/// The log tells no subject, so the text part says the same.
QJsonObject foreignEmail(const QString &to, const QString &subject)
{
    return {{QStringLiteral("channel_id"), kOrders},
            {QStringLiteral("to"), to},
            {QStringLiteral("subject"), subject},
            {QStringLiteral("message_type"), QStringLiteral("MESSAGE")},
            {QStringLiteral("content"), QJsonObject{{QStringLiteral("html"), QStringLiteral("<p>x</p>")},
                                                    {QStringLiteral("text"), subject}}}};
}

} // namespace

class AsleepTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<RemoteProgram> startConsole(qint64 aheadSeconds)
    {
        auto console = std::make_unique<RemoteProgram>(m_data->path(), m_sandbox->base(), m_sandbox->apiKey(),
                                                       aheadSeconds);
        return console->waitReady() ? std::move(console) : nullptr;
    }

    /// Every recipient with a fate of its own twice, and as many without one.
    void sendEverything(RemoteProgram &console)
    {
        for (int i = 0; i < 2; ++i) {
            for (int fate = 0; fate <= 10; ++fate) {
                const QString to = QStringLiteral("+49151123%1%2").arg(i).arg(fate, 4, 10, QLatin1Char('0'));
                QVERIFY2(console.sendText(to, QStringLiteral("To %1").arg(to)), qPrintable(to));
            }
            for (const char *mailbox :
                 {"bounce", "softbounce", "suppressed", "reads", "complains", "unsubscribes", "queued"}) {
                const QString to = QStringLiteral("%1@shop%2.example").arg(QLatin1String(mailbox)).arg(i);
                QVERIFY2(console.sendEmail(to, QStringLiteral("For %1").arg(to)), qPrintable(to));
            }
            for (int other = 0; other < 6; ++other) {
                const QString to = QStringLiteral("+491511234%1%2").arg(i).arg(550 + other);
                QVERIFY2(console.sendText(to, QStringLiteral("To %1").arg(to)), qPrintable(to));
            }
        }
        const auto isAnswered = [&console] {
            const QStringList states = stored(console.show(), "state");
            return states.size() >= kSends && !states.contains(QStringLiteral("Held")) &&
                   !states.contains(QStringLiteral("Sending"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), kPatienceMs);
        QVERIFY(!stored(console.show(), "state").contains(QStringLiteral("Unknown")));
    }

    /// Thirty hours in which the platform reaches nobody: its deliveries fail, its retries run out.
    void letThirtyHoursPass()
    {
        QVERIFY(m_sandbox->setFaults(lossyWebhooks(true)));
        QVERIFY(m_sandbox->skip(6 * kHour));
        QVERIFY(m_sandbox->reply(kShop, QStringLiteral("+4915112300006"), QStringLiteral("In the evening.")));
        QVERIFY(m_sandbox->reply(kShop, QStringLiteral("+4915112300006"), QStringLiteral("In the evening.")));
        QVERIFY(m_sandbox->sendElsewhere(
            foreignText(QStringLiteral("+4915112340006"), QStringLiteral("Sent by another program"))));
        QVERIFY(m_sandbox->skip(18 * kHour));
        QVERIFY(m_sandbox->sendElsewhere(
            foreignEmail(QStringLiteral("reads@other.example"), QStringLiteral("From another program"))));
        QVERIFY(m_sandbox->reply(kShop, QStringLiteral("+4915112310004"), QStringLiteral("Good morning!")));
        QVERIFY(m_sandbox->skip(6 * kHour - 60));
        // The last minute: what is said now is still being tried when the console is back.
        QVERIFY(m_sandbox->reply(kShop, QStringLiteral("+4915112310006"), QStringLiteral("Just now.")));
        QVERIFY(m_sandbox->skip(60));
        QVERIFY(m_sandbox->setFaults(lossyWebhooks(false)));
    }

    /// Store and window against the ledger, message by message.
    void compare(const QJsonObject &ledger, const QJsonObject &shown)
    {
        const QJsonArray messages = ledger.value(QLatin1String("messages")).toArray();
        const QJsonObject listed = shown.value(QLatin1String("listed")).toObject();
        QMultiHash<QString, QJsonObject> rows;
        const QJsonArray all = shown.value(QLatin1String("stored")).toArray();
        for (const QJsonValue &row : all)
            rows.insert(text(row.toObject(), "id"), row.toObject());
        for (const QJsonValue &value : messages) {
            const QJsonObject message = value.toObject();
            const QString id = text(message, "id");
            const QString about = id + u' ' + text(message, "recipient") + u' ' + text(message, "state");
            QVERIFY2(rows.count(id) == 1, qPrintable(about));
            const QJsonObject row = rows.value(id);
            QVERIFY2(wordsFor(message).contains(text(row, "state")),
                     qPrintable(about + QStringLiteral(" is shown as ") + text(row, "state")));
            QCOMPARE(listed.value(text(row, "row")).toString(), text(row, "state"));
            QCOMPARE(text(row, "recipient"), text(message, "recipient"));
            QCOMPARE(text(row, "text"), text(message, "marker"));
            QCOMPARE(row.value(QLatin1String("inbound")).toBool(),
                     text(message, "direction") == QLatin1String("INBOUND"));
            if (!text(message, "cost").isEmpty())
                QCOMPARE(text(row, "cost"), text(message, "cost"));
        }
        // What is shown beyond the ledger was refused at once, and every refusal is shown.
        const QList<QJsonObject> without = rows.values(QString());
        for (const QJsonObject &row : without)
            QCOMPARE(text(row, "state"), QStringLiteral("Refused"));
        QCOMPARE(without.size(), ledger.value(QLatin1String("refused")).toArray().size());
        for (const QJsonValue &value : messages)
            rows.remove(text(value.toObject(), "id"));
        rows.remove(QString());
        QVERIFY2(rows.isEmpty(),
                 rows.isEmpty() ? "" : QJsonDocument(rows.begin().value()).toJson().constData());
        QCOMPARE(listed.size(), all.size());
    }

    /// Of `POST /v1/messages`, one entry for each idempotency key.
    [[nodiscard]] QJsonArray posts() const
    {
        return m_sandbox->ledger().value(QLatin1String("posts")).toArray();
    }

    std::unique_ptr<SandboxProgram> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_data;

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<SandboxProgram>(QStringList{
            QStringLiteral("--carrier-delay"), QStringLiteral("300"), QStringLiteral("--fail-rate"),
            QStringLiteral("0.2"), QStringLiteral("--reply-rate"), QStringLiteral("0.5")});
        QVERIFY(m_sandbox->waitReady());
        QVERIFY(m_sandbox->setFaults(lossyWebhooks(false)));
    }

    void oneRoundAfterThirtyHoursShowsEveryEnd_data()
    {
        QTest::addColumn<Absence>("absence");
        QTest::addColumn<qint64>("aheadSeconds");
        QTest::addColumn<int>("cause");
        QTest::newRow("asleep") << Absence::Asleep << kAbsence << kAsleep;
        QTest::newRow("killed and started again") << Absence::Killed << kAbsence << kNotRunning;
        // Nobody set this machine's clock: it says that no time has passed.
        QTest::newRow("killed, the clock thirty hours slow") << Absence::Killed << qint64(0) << kNotRunning;
        QTest::newRow("killed, the clock thirty hours fast")
            << Absence::Killed << 2 * kAbsence << kNotRunning;
    }
    void oneRoundAfterThirtyHoursShowsEveryEnd()
    {
        QFETCH(Absence, absence);
        QFETCH(qint64, aheadSeconds);
        QFETCH(int, cause);
        auto console = startConsole(0);
        QVERIFY(console);
        QTRY_VERIFY_WITH_TIMEOUT(console->show().value(QLatin1String("ready")).toBool(), kPatienceMs);
        sendEverything(*console);
        if (QTest::currentTestFailed())
            return;
        if (absence == Absence::Asleep)
            QVERIFY(console->fallAsleep());
        else
            console->kill();
        letThirtyHoursPass();
        if (QTest::currentTestFailed())
            return;
        if (absence == Absence::Asleep)
            console->wake(aheadSeconds);
        else
            console = startConsole(aheadSeconds);
        QVERIFY(console);

        QJsonObject shown;
        QJsonObject gap;
        const auto isFilled = [&] {
            shown = console->show();
            gap = shown.value(QLatin1String("gaps")).toArray().first().toObject();
            return gap.value(QLatin1String("filled")).toBool();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFilled(), kPatienceMs);
        QCOMPARE(gap.value(QLatin1String("cause")).toInt(), cause);
        QVERIFY(qAbs(gap.value(QLatin1String("seconds")).toInteger() - kAbsence) < kHour / 4);
        QVERIFY(gap.value(QLatin1String("found")).toInt() > 0);
        const QString sentence =
            shown.value(QLatin1String("webhookSentences")).toVariant().toStringList().join(u'\n');
        QVERIFY2(sentence.contains(QLatin1String("gap filled")), qPrintable(sentence));
        // What the test delivery made up goes when the platform has denied it for a while; and the list reads
        // what changed in pages, a moment after the store has it.
        const auto isListed = [&] {
            shown = console->show();
            if (stored(shown, "id").contains(kMadeUp))
                return false;
            const QVariantMap words = shown.value(QLatin1String("listed")).toObject().toVariantMap();
            return !words.isEmpty() && !words.values().contains(QVariant(QString()));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), kPatienceMs);
        compare(m_sandbox->ledger(), shown);
        const QJsonObject balance = m_sandbox->ledger().value(QLatin1String("balance")).toObject();
        QTRY_COMPARE_WITH_TIMEOUT(text(console->show(), "free"), text(balance, "free"), kPatienceMs / 10);
        QCOMPARE(text(console->show(), "reserved"), text(balance, "reserved"));
        // What is said from now on is found by the next round, whatever the clock of this machine says.
        QVERIFY(m_sandbox->setFaults(lossyWebhooks(true)));
        QVERIFY(m_sandbox->reply(kShop, QStringLiteral("+4915112300006"), QStringLiteral("Afterwards.")));
        console->refresh();
        const auto isHeard = [&] {
            return stored(console->show(), "text").contains(QStringLiteral("Afterwards."));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(), kPatienceMs / 2);
    }

    void sendWithoutAnAnswerIsNeitherSentAgainNorCalledSentAfterThirtyHours()
    {
        auto console = startConsole(0);
        QVERIFY(console);
        QTRY_VERIFY_WITH_TIMEOUT(console->show().value(QLatin1String("ready")).toBool(), kPatienceMs);
        QJsonObject faults = lossyWebhooks(false);
        faults.insert(QStringLiteral("requests"),
                      QJsonArray{QJsonObject{{QStringLiteral("fault"), QStringLiteral("silence")},
                                             {QStringLiteral("routes"), QStringLiteral("sends")},
                                             {QStringLiteral("count"), 1}}});
        QVERIFY(m_sandbox->setFaults(faults));
        QVERIFY(console->sendText(QStringLiteral("+4915112340006"), QStringLiteral("Never answered.")));
        QTRY_COMPARE_WITH_TIMEOUT(posts().size(), 1, kPatienceMs);
        console->kill();
        letThirtyHoursPass();
        if (QTest::currentTestFailed())
            return;
        console = startConsole(kAbsence);
        QVERIFY(console);
        const auto isFilled = [&] {
            const QJsonArray gaps = console->show().value(QLatin1String("gaps")).toArray();
            return gaps.first().toObject().value(QLatin1String("filled")).toBool();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFilled(), kPatienceMs);
        const QJsonObject shown = console->show();
        QCOMPARE(stored(shown, "state").count(QStringLiteral("Unknown")), 1);
        QCOMPARE(shown.value(QLatin1String("unknown")).toInt(), 1);
        QCOMPARE(posts().size(), 3); // this one, and two of another program
        QCOMPARE(posts().first().toObject().value(QLatin1String("count")).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(AsleepTest)
#include "tst_asleep.moc"
