// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The session desk in the real window on the real practice platform: a customer answers, staff reply by
// keyboard, the session ends while one types, and the customer answers again.
#include "tests/e2e/remoteprogram.h"
#include "tests/e2e/sandboxprogram.h"
#include "tests/e2e/storedrows.h"
#include "tests/e2e/windowedconsole.h"
#include "ui/conversations/boardview.h"
#include "ui/conversations/conversationspage.h"
#include "ui/conversations/transcriptview.h"
#include "ui/keys.h"
#include "ui/mainwindow.h"

#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 30'000;
const QByteArray kAgent = "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11";
const QString kTo = QStringLiteral("+4915112340006"); ///< always reads, never answers by itself

} // namespace

class SessionDeskTest : public QObject {
    Q_OBJECT

private:
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_console->window().findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString card() const { return part<QLabel>("replyCard")->text(); }
    /// The lines of the transcript as a screen reader has them.
    [[nodiscard]] QString transcript() const
    {
        const QAbstractItemModel &model = *part<TranscriptView>("transcript")->model();
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
        return lines.join(u'\n');
    }
    [[nodiscard]] QString board() const
    {
        const QAbstractItemModel &model = *part<BoardView>("board")->model();
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
        return lines.join(u'\n');
    }
    /// What the platform accepted of this kind with this text.
    [[nodiscard]] int accepted(const QString &type, const QString &text) const
    {
        int count = 0;
        const QJsonArray messages = m_sandbox->ledger().value(QLatin1String("messages")).toArray();
        for (const QJsonValue &message : messages) {
            count += message.toObject().value(QLatin1String("marker")).toString() == text &&
                     message.toObject()
                             .value(QLatin1String("message_type"))
                             .toString()
                             .compare(type, Qt::CaseInsensitive) == 0;
        }
        return count;
    }

    /// Drafts that are on disk.
    [[nodiscard]] static int storedDrafts(const QString &folder)
    {
        int count = -1;
        eachStoredRow(folder, QStringLiteral("SELECT count(*) FROM drafts"),
                      [&count](const QSqlQuery &row) { count = row.value(0).toInt(); });
        return count;
    }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_folder;
    std::unique_ptr<WindowedConsole> m_console;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>(
            QStringList{QStringLiteral("--speed"), QStringLiteral("20"), QStringLiteral("--fail-rate"),
                        QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
        m_console =
            std::make_unique<WindowedConsole>(m_folder.path(), m_sandbox->base(), m_sandbox->apiKey());
        QVERIFY(m_console->start());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->api(), ApiState::Good, kPatienceMs);
        QVERIFY(m_console->sendText(kTo, QStringLiteral("Your parcel is on its way")));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->state(QStringLiteral("Your parcel")), QStringLiteral("Read"),
                                  kPatienceMs);
    }
    void init()
    {
        m_console->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    }
    void cleanupTestCase() { m_console.reset(); }

    void answerStandsOnTheBoardAndIsRepliedToByKeyboard()
    {
        MainWindow &window = m_console->window();
        QVERIFY(window.showPage(QStringLiteral("conversations")));
        // The platform tells whole seconds: the answer is not to be of the second of the message.
        QVERIFY(m_sandbox->skip(60));
        QVERIFY(m_sandbox->reply(kAgent, kTo, QStringLiteral("When does it come?")));
        QTRY_VERIFY2_WITH_TIMEOUT(board().contains(QStringLiteral("When does it come?")), qPrintable(board()),
                                  kPatienceMs);
        QVERIFY2(board().contains(QStringLiteral("1 unread")), qPrintable(board()));
        QTest::keySequence(&window, keyOf(Command::ShowConversations));
        auto *list = part<BoardView>("board");
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Home);
        QTRY_VERIFY2_WITH_TIMEOUT(transcript().contains(QStringLiteral("They: When does it come?")),
                                  qPrintable(transcript()), kPatienceMs);
        QVERIFY(transcript().contains(QStringLiteral("You: Your parcel is on its way")));
        QVERIFY(transcript().contains(QStringLiteral("session opened")));
        QTRY_VERIFY2_WITH_TIMEOUT(!board().contains(QStringLiteral("unread")), qPrintable(board()),
                                  kPatienceMs);
        QTest::keyClick(list, Qt::Key_Return);
        auto *field = part<QPlainTextEdit>("replyText");
        QCOMPARE(QApplication::focusWidget(), field);
        QVERIFY2(card().startsWith(QStringLiteral("First reply of the session")), qPrintable(card()));
        QTest::keyClicks(field, QStringLiteral("Today at four"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("CONVERSATION"), QStringLiteral("Today at four")),
                                  1, kPatienceMs);
        QCOMPARE(field->toPlainText(), QString());
        QTRY_VERIFY2_WITH_TIMEOUT(
            transcript().contains(QRegularExpression(QStringLiteral("You: Today at four, .*, Read"))),
            qPrintable(transcript()), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(card(), QStringLiteral("Session reply, free in this session"), kPatienceMs);
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void endWhileTypingChangesTheOfferAndAnAnswerChangesItBack()
    {
        auto *field = part<QPlainTextEdit>("replyText");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("Is everything fine"));
        QVERIFY(m_sandbox->skip(25 * 3600));
        QTest::keySequence(&m_console->window(), keyOf(Command::Refresh)); // an answer tells the time there
        // Before it does, an event of tomorrow is taken for one of a clock that is wrong, and dated now.
        QTRY_VERIFY_WITH_TIMEOUT(m_console->skewMs() > 24 * 3'600'000, kPatienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(card().contains(QStringLiteral("new MESSAGE")), qPrintable(card()),
                                  kPatienceMs);
        QCOMPARE(field->toPlainText(), QStringLiteral("Is everything fine"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(transcript().contains(QStringLiteral("session ended")),
                                  qPrintable(transcript()), kPatienceMs);
        QVERIFY(m_sandbox->reply(kAgent, kTo, QStringLiteral("Thank you")));
        QTRY_VERIFY2_WITH_TIMEOUT(card().startsWith(QStringLiteral("First reply of the session")),
                                  qPrintable(card()), kPatienceMs);
        QCOMPARE(field->toPlainText(), QStringLiteral("Is everything fine"));
        QCOMPARE(accepted(QStringLiteral("MESSAGE"), QStringLiteral("Is everything fine")), 0);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("replySend")->isEnabled(), kPatienceMs);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            accepted(QStringLiteral("CONVERSATION"), QStringLiteral("Is everything fine")), 1, kPatienceMs);
    }

    void textIsThereAgainAfterARestart()
    {
        auto *field = part<QPlainTextEdit>("replyText");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("Half a sen"));
        QTest::keyClicks(field, QStringLiteral("tence"));
        m_console->window().showPage(QStringLiteral("messages")); // going away saves it
        m_console.reset();
        m_console =
            std::make_unique<WindowedConsole>(m_folder.path(), m_sandbox->base(), m_sandbox->apiKey());
        QVERIFY(m_console->start());
        QVERIFY(m_console->window().showPage(QStringLiteral("conversations")));
        QTRY_VERIFY2_WITH_TIMEOUT(board().contains(QStringLiteral("Is everything fine")), qPrintable(board()),
                                  kPatienceMs);
        auto *list = part<BoardView>("board");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTRY_COMPARE_WITH_TIMEOUT(part<QPlainTextEdit>("replyText")->toPlainText(),
                                  QStringLiteral("Half a sentence"), kPatienceMs);
    }

    void refusedReplyEndsTheSessionAndStaysADraftOverARestart()
    {
        auto *field = part<QPlainTextEdit>("replyText");
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("In the last second"));
        QTRY_VERIFY2_WITH_TIMEOUT(card().contains(QStringLiteral("ession")) &&
                                      !card().contains(QStringLiteral("new MESSAGE")),
                                  qPrintable(card()), kPatienceMs);
        const QJsonObject rule{{QStringLiteral("routes"), QStringLiteral("sends")},
                               {QStringLiteral("fault"), QStringLiteral("status")},
                               {QStringLiteral("status"), 422},
                               {QStringLiteral("error"), QStringLiteral("no_active_session")},
                               {QStringLiteral("count"), 1}};
        QVERIFY(m_sandbox->setFaults({{QStringLiteral("requests"), QJsonArray{rule}}}));
        QVERIFY(m_sandbox->skip(60)); // a refusal within moments of the customer's words says nothing of them
        QTest::keyClick(field, Qt::Key_Return);
        for (int run = 0; run < 2; ++run) {
            QTRY_COMPARE_WITH_TIMEOUT(part<QPlainTextEdit>("replyText")->toPlainText(),
                                      QStringLiteral("In the last second"), kPatienceMs);
            QTRY_VERIFY2_WITH_TIMEOUT(card().contains(QStringLiteral("new MESSAGE")), qPrintable(card()),
                                      kPatienceMs);
            QVERIFY(part<QLabel>("replyNotice")->text().contains(QStringLiteral("session")));
            QTRY_VERIFY2_WITH_TIMEOUT(
                !part<QLabel>("sessionState")->text().contains(QStringLiteral("open \u00b7")),
                qPrintable(part<QLabel>("sessionState")->text()), kPatienceMs);
            QVERIFY(part<QPushButton>("replySend")->text().contains(QStringLiteral("message")));
            if (run > 0)
                break;
            m_console.reset();
            m_console =
                std::make_unique<WindowedConsole>(m_folder.path(), m_sandbox->base(), m_sandbox->apiKey());
            QVERIFY(m_console->start());
            QVERIFY(m_console->window().showPage(QStringLiteral("conversations")));
            m_console->window().findChild<ConversationsPage *>()->open({AgentId(kAgent), kTo});
        }
        QCOMPARE(accepted(QStringLiteral("CONVERSATION"), QStringLiteral("In the last second")), 0);
        QVERIFY(m_sandbox->skip(60));
        QVERIFY(m_sandbox->reply(kAgent, kTo, QStringLiteral("I am here again")));
        QTRY_VERIFY2_WITH_TIMEOUT(!card().contains(QStringLiteral("new MESSAGE")), qPrintable(card()),
                                  kPatienceMs);
        field = part<QPlainTextEdit>("replyText");
        QCOMPARE(field->toPlainText(), QStringLiteral("In the last second"));
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("replySend")->isEnabled(), kPatienceMs);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            accepted(QStringLiteral("CONVERSATION"), QStringLiteral("In the last second")), 1, kPatienceMs);
    }

    void replyIsHeldAsLongAsTheSettingSays()
    {
        auto *field = part<QPlainTextEdit>("replyText");
        QTRY_VERIFY2_WITH_TIMEOUT(card().startsWith(QStringLiteral("Session reply")), qPrintable(card()),
                                  kPatienceMs);
        WorkspaceSettings settings;
        settings.rcsHoldMs = 0;
        settings.replyHoldMs = 600'000;
        Q_EMIT m_console->window().settingsSaved(settings);
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("Held back"));
        QTest::keyClick(field, Qt::Key_Return);
        auto *bar = part<QWidget>("heldBar");
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kPatienceMs);
        QVERIFY2(part<QLabel>("heldWhen")->text().startsWith(QStringLiteral("Held")),
                 qPrintable(part<QLabel>("heldWhen")->text()));
        QCOMPARE(accepted(QStringLiteral("CONVERSATION"), QStringLiteral("Held back")), 0);
        part<QPushButton>("heldStop")->click();
        QTRY_COMPARE_WITH_TIMEOUT(field->toPlainText(), QStringLiteral("Held back"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), kPatienceMs);
        settings.replyHoldMs = 0;
        Q_EMIT m_console->window().settingsSaved(settings);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("CONVERSATION"), QStringLiteral("Held back")), 1,
                                  kPatienceMs);
    }

    void textIsThereAgainAfterAKill()
    {
        QTemporaryDir folder;
        const QString text = QStringLiteral("Nothing of this may be lost");
        {
            RemoteProgram console(folder.path(), m_sandbox->base(), m_sandbox->apiKey());
            QVERIFY(console.waitReady());
            QCOMPARE(console.write(kTo, text), text);
            QTRY_COMPARE_WITH_TIMEOUT(storedDrafts(folder.path()), 1, kPatienceMs);
            console.kill();
        }
        RemoteProgram console(folder.path(), m_sandbox->base(), m_sandbox->apiKey());
        QVERIFY(console.waitReady());
        QTRY_COMPARE_WITH_TIMEOUT(console.write(kTo), text, kPatienceMs);
    }
};

QTEST_MAIN(SessionDeskTest)
#include "tst_sessiondesk.moc"
