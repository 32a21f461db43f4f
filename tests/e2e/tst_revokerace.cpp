// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The race of a revoke with the delivery, in the real window on the real practice platform, while answers to
// revokes are late, lost, cut or refused: what is shown in the end is what the ledger says.
#include "app/windowhands.h"
#include "tests/e2e/sandboxprogram.h"
#include "tests/e2e/windowedconsole.h"
#include "ui/mainwindow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kSendsEach = 5;
const QString kTo = QStringLiteral("+4915112340006"); // delivered, read, never answers

QJsonObject rule(const char *fault)
{
    const QByteArray rules =
        *fault ? "[{\"routes\":\"revokes\"," + QByteArray(fault) + "}]" : QByteArray("[]");
    return QJsonDocument::fromJson("{\"requests\":" + rules + "}").object();
}

} // namespace

class RevokeRaceTest : public QObject {
    Q_OBJECT

private:
    /// The ledger's state of the message with this text; empty while it has none.
    [[nodiscard]] QString truth(const QString &text) const
    {
        const QJsonArray messages = m_sandbox->ledger().value(QLatin1String("messages")).toArray();
        for (const QJsonValue &value : messages) {
            const QJsonObject message = value.toObject();
            if (message.value(QLatin1String("marker")).toString() == text)
                return message.value(QLatin1String("state")).toString();
        }
        return {};
    }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_folder;
    std::unique_ptr<WindowedConsole> m_console;
    QHash<QString, int> m_ends; ///< how often the race ended so

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>(
            QStringList{QStringLiteral("--speed"), QStringLiteral("5"), QStringLiteral("--fail-rate"),
                        QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
        m_console =
            std::make_unique<WindowedConsole>(m_folder.path(), m_sandbox->base(), m_sandbox->apiKey());
        QVERIFY(m_console->start());
    }

    void whatIsShownIsWhatTheLedgerSays_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("no fault") << QByteArray();
        QTest::newRow("late") << QByteArray(R"("fault":"late","seconds":2)");
        QTest::newRow("done, never answered")
            << QByteArray(R"("fault":"silence","accepts":true,"percent":60)");
        QTest::newRow("not done, never answered")
            << QByteArray(R"("fault":"silence","accepts":false,"percent":60)");
        QTest::newRow("done, connection closed")
            << QByteArray(R"("fault":"close","accepts":true,"percent":60)");
        QTest::newRow("done, answer cut") << QByteArray(R"("fault":"cut","accepts":true,"percent":60)");
        QTest::newRow("503, done") << QByteArray(
            R"("fault":"status","status":503,"accepts":true,"percent":60)");
        QTest::newRow("503, not done")
            << QByteArray(R"("fault":"status","status":503,"accepts":false,"percent":60)");
        QTest::newRow("a portal answers") << QByteArray(R"("fault":"html","percent":60)");
    }
    void whatIsShownIsWhatTheLedgerSays()
    {
        QFETCH(QByteArray, fault);
        QVERIFY(m_sandbox->setFaults(rule(fault.constData())));
        QStringList texts;
        for (int i = 0; i < kSendsEach; ++i) {
            const QString text = QStringLiteral("%1 %2").arg(QLatin1String(QTest::currentDataTag())).arg(i);
            texts.append(text);
            QVERIFY(m_console->sendText(kTo, text));
            // As soon as the window lets one; where it was delivered before, it never does.
            (void)QTest::qWaitFor(
                [&] {
                    return WindowHands::click(&m_console->window(), QStringLiteral("revoke")) ||
                           m_console->state(text) == QLatin1String("Read");
                },
                kPatienceMs);
        }
        for (const QString &text : std::as_const(texts)) {
            const auto isAtRest = [&] {
                const QString state = truth(text);
                return state == QLatin1String("READ") || state == QLatin1String("REVOKED");
            };
            QTRY_VERIFY2_WITH_TIMEOUT(isAtRest(), qPrintable(truth(text)), kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(m_console->state(text).toUpper(), truth(text), 2 * kPatienceMs);
            ++m_ends[truth(text)];
        }
    }

    void bothEndsWereSeen()
    {
        QVERIFY(m_ends.value(QStringLiteral("REVOKED")) > 0);
        QVERIFY(m_ends.value(QStringLiteral("READ")) > 0);
    }

    void cleanupTestCase() { m_console.reset(); }
};

QTEST_MAIN(RevokeRaceTest)
#include "tst_revokerace.moc"
