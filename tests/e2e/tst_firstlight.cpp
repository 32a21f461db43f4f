// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real practice platform: messages composed by key and mouse are sent, become
// delivered by signed webhooks, one is revoked, balance and tier move, and the ledger agrees.
#include "app/application.h"
#include "tests/e2e/sandboxprogram.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;

namespace {

constexpr int kPatienceMs = 30'000;

QTableView *messageTable(const MainWindow &window)
{
    const auto tables = window.findChildren<QTableView *>();
    for (QTableView *table : tables) {
        if (table->accessibleName() == QLatin1String("Messages"))
            return table;
    }
    return nullptr;
}

/// What the list shows of the message to this recipient, by column; empty while it is not there.
QStringList rowOf(const MainWindow &window, const QString &recipientEnd)
{
    const QAbstractItemModel &model = *messageTable(window)->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.index(row, column).data().toString());
        if (texts.value(1).remove(u' ').endsWith(recipientEnd))
            return texts;
    }
    return {};
}

int indexOf(const MainWindow &window, const QString &recipientEnd)
{
    const QAbstractItemModel &model = *messageTable(window)->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 1).data().toString().remove(u' ').endsWith(recipientEnd))
            return row;
    }
    return -1;
}

template <class Control>
Control *visibleChild(const QWidget *root, const char *name)
{
    auto *control = root->findChild<Control *>(QLatin1String(name));
    return control && control->isVisible() ? control : nullptr;
}

} // namespace

class FirstLightTest : public QObject {
    Q_OBJECT

private:
    ComposeDialog *openCompose()
    {
        MainWindow *window = m_application->window();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window))
            return nullptr;
        QTest::keyClick(window->windowHandle(), Qt::Key_N, Qt::ControlModifier);
        const auto dialogs = window->findChildren<ComposeDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }

    void sendText(const QString &to, const QString &text)
    {
        QPointer<ComposeDialog> dialog = openCompose();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(visibleChild<QLineEdit>(dialog, "to"), kPatienceMs);
        QTest::keyClicks(visibleChild<QLineEdit>(dialog, "to"), to);
        QTRY_VERIFY_WITH_TIMEOUT(visibleChild<QWidget>(dialog, "rcsText"), kPatienceMs);
        QTest::mouseClick(visibleChild<QPlainTextEdit>(dialog, "rcsText")->viewport(), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), text);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->windowHandle(), Qt::Key_Return, Qt::ControlModifier);
        (void)QTest::qWaitFor([&dialog] { return dialog.isNull(); }, kPatienceMs);
        QVERIFY2(!dialog,
                 dialog ? qPrintable(dialog->findChild<QLabel *>(QStringLiteral("composeStatus"))->text())
                        : "");
    }

    std::unique_ptr<test::SandboxProgram> m_sandbox;
    QTemporaryDir m_data;
    std::unique_ptr<Application> m_application;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<test::SandboxProgram>(
            QStringList{QStringLiteral("--speed"), QStringLiteral("10"), QStringLiteral("--fail-rate"),
                        QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
        StartOptions options;
        options.dataDir = m_data.path();
        options.apiBase = m_sandbox->base();
        options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
        options.language = QStringLiteral("en");
        EnginePolicy policy = Application::systemPolicy();
        policy.settings.rcsHoldMs = 50;
        policy.settings.emailHoldMs = 50;
        m_application =
            std::make_unique<Application>(options, Application::Secrets{m_sandbox->apiKey(), {}}, policy);
        QSignalSpy up(m_application.get(), &Application::up);
        qsizetype senders = 0;
        connect(m_application.get(), &Application::changed, this, [&senders](const ChangeSet &changes) {
            if (changes.senders)
                senders = changes.senders->size();
        });
        QVERIFY(m_application->start());
        QTRY_COMPARE_WITH_TIMEOUT(up.count(), 1, kPatienceMs);
        Q_EMIT m_application->window()->senderSaved({Channel::Rcs,
                                                     "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11",
                                                     QStringLiteral("Shop agent"),
                                                     {},
                                                     UseCase::MultiUse,
                                                     {}});
        Q_EMIT m_application->window()->senderSaved(
            {Channel::Email, "ch_2f6d80b4a1c94e7388d05b9fe3617a31", QStringLiteral("Orders"), {}, {}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(senders, 2, kPatienceMs);
        m_application->disconnect(this);
    }

    void cleanupTestCase() { m_application.reset(); }

    void textIsSentByKeyAndReadByWebhook()
    {
        sendText(QStringLiteral("+49 1511 2340006"), QStringLiteral("Your parcel arrives today."));
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(*m_application->window(), QStringLiteral("2340006")).value(0),
                                  QStringLiteral("Read"), kPatienceMs);
    }

    void emailIsSentByMouseAndDelivered()
    {
        QPointer<ComposeDialog> dialog = openCompose();
        QVERIFY(dialog);
        QTest::keyClicks(visibleChild<QLineEdit>(dialog, "to"), QStringLiteral("reads@example.org"));
        QTRY_VERIFY_WITH_TIMEOUT(visibleChild<QLineEdit>(dialog, "emailSubject"), kPatienceMs);
        QTest::keyClicks(visibleChild<QLineEdit>(dialog, "emailSubject"), QStringLiteral("Order 1234"));
        QTest::keyClicks(visibleChild<QWidget>(dialog, "emailHtml"), QStringLiteral("<p>Thank you</p>"));
        QTest::mouseClick(visibleChild<QPushButton>(dialog, "send"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, kPatienceMs);
        const auto shown = [this] {
            return rowOf(*m_application->window(), QStringLiteral("reads@example.org")).value(0);
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown() == QLatin1String("Delivered") || shown() == QLatin1String("Read") ||
                                     shown() == QLatin1String("Clicked"),
                                 kPatienceMs);
    }

    void queuedTextIsRevoked()
    {
        sendText(QStringLiteral("+4915112340002"), QStringLiteral("Not this one."));
        MainWindow *window = m_application->window();
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(*window, QStringLiteral("2340002")).value(0),
                                  QStringLiteral("Queued"), kPatienceMs);
        QTableView *table = messageTable(*window);
        const QModelIndex index = table->model()->index(indexOf(*window, QStringLiteral("2340002")), 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QTRY_VERIFY_WITH_TIMEOUT(visibleChild<QPushButton>(window, "revoke"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(visibleChild<QPushButton>(window, "revoke")->isEnabled(), kPatienceMs);
        QTest::mouseClick(visibleChild<QPushButton>(window, "revoke"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(*window, QStringLiteral("2340002")).value(0),
                                  QStringLiteral("Revoked"), kPatienceMs);
    }

    void refusalKeepsTheTextAndSaysWhy()
    {
        sendText(QStringLiteral("+4915112340000"), QStringLiteral("To a device without RCS."));
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(*m_application->window(), QStringLiteral("2340000")).value(0),
                                  QStringLiteral("Refused"), kPatienceMs);
        QVERIFY(rowOf(*m_application->window(), QStringLiteral("2340000"))
                    .value(3)
                    .contains(QLatin1String("To a device without RCS.")));
    }

    void ledgerAgrees()
    {
        const QJsonObject truth = m_sandbox->ledger();
        QHash<QString, QString> states;
        const QJsonArray messages = truth.value(QLatin1String("messages")).toArray();
        for (const QJsonValue &value : messages) {
            const QJsonObject message = value.toObject();
            const QString marker = message.value(QLatin1String("marker")).toString();
            QVERIFY2(!states.contains(marker), qPrintable(marker));
            states.insert(marker, message.value(QLatin1String("state")).toString());
        }
        QCOMPARE(states.size(), 3);
        QCOMPARE(states.value(QStringLiteral("Your parcel arrives today.")), QStringLiteral("READ"));
        QCOMPARE(states.value(QStringLiteral("Not this one.")), QStringLiteral("REVOKED"));
        const QJsonArray posts = truth.value(QLatin1String("posts")).toArray();
        for (const QJsonValue &post : posts)
            QCOMPARE(post.toObject().value(QLatin1String("count")).toInt(), 1);
    }
};

QTEST_MAIN(FirstLightTest)
#include "tst_firstlight.moc"
