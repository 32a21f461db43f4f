// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real console as a process of its own that a test can stop, wake, kill and read. It is composed exactly
// as the program is; only its hold times are zero, a person's hands are replaced by key and mouse events on
// the real window, and its wall clock can be moved on, as that of a machine that slept.
//
//   remoteconsole DATA-DIR API-BASE AHEAD      AHEAD: seconds its clock is ahead of the machine's
//
// Orders come as lines on standard input, one after the other:
//   rcs TO TEXT        sends it through the compose dialog, prints `stored TEXT` once it is on disk
//   email TO SUBJECT   the same, as an e-mail
//   write TO TEXT      goes to the conversation with that phone and types this into the reply, without
//   sending it;
//                      prints `written WHAT STANDS THERE`
//   ahead SECONDS      moves the wall clock
//   refresh            what F5 asks for
//   show               prints what store and window show, as one line of JSON
// The API key is read from the environment as the console does it.
#include "app/application.h"
#include "app/settings/environmentsecrets.h"
#include "app/store/storereader.h"
#include "app/windowhands.h"
#include "models/items/itemwords.h"
#include "tests/e2e/movableclock.h"
#include "tests/e2e/windowreader.h"
#include "ui/compose/composedialog.h"
#include "ui/conversations/conversationspage.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

using namespace arowana;

namespace {

void print(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QString keyOf(RowId row)
{
    return QString::number(row.value);
}

QJsonObject rowJson(const MessageRow &row)
{
    return {{QStringLiteral("row"), keyOf(row.row)},
            {QStringLiteral("id"), row.id.toString()},
            {QStringLiteral("inbound"), row.direction == Direction::Inbound},
            {QStringLiteral("recipient"), row.recipient},
            {QStringLiteral("text"), row.summary},
            {QStringLiteral("state"), statusWord(row)},
            {QStringLiteral("cost"), row.cost ? QString::fromLatin1(row.cost->toDecimal()) : QString()},
            {QStringLiteral("source"), sourceName(row.statusSource)}};
}

QJsonArray gapsJson(const QList<Gap> &gaps)
{
    QJsonArray list;
    for (const Gap &gap : gaps) {
        list.append(QJsonObject{{QStringLiteral("cause"), int(gap.cause)},
                                {QStringLiteral("seconds"), gap.to.since(gap.from) / 1'000},
                                {QStringLiteral("filled"), gap.filledAt.has_value()},
                                {QStringLiteral("found"), gap.found}});
    }
    return list;
}

class Remote : public QObject {
public:
    explicit Remote(Application &application)
        : m_application(application)
        , m_orders(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&application, &Application::windowOpened, this,
                [this] { m_reader = std::make_unique<StoreReader>(m_application.storeFile()); });
        connect(&application, &Application::up, this, [this] { addSenders(); });
        connect(&application, &Application::changed, this, &Remote::take);
        connect(&m_orders, &QSocketNotifier::activated, this, &Remote::read);
    }

private:
    /// The practice platform's own, typed in as staff of a real workspace would.
    void addSenders()
    {
        Q_EMIT m_application.window()->senderSaved({Channel::Rcs,
                                                    "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11",
                                                    QStringLiteral("Shop agent"),
                                                    {},
                                                    UseCase::MultiUse,
                                                    {}});
        Q_EMIT m_application.window()->senderSaved(
            {Channel::Email, "ch_2f6d80b4a1c94e7388d05b9fe3617a31", QStringLiteral("Orders"), {}, {}, {}});
    }

    void take(const ChangeSet &changes)
    {
        if (changes.outbox)
            m_counts = *changes.outbox;
        if (changes.gaps)
            m_gaps = *changes.gaps;
        if (changes.balance)
            m_balance = *changes.balance;
        if (changes.listener)
            m_registration = changes.listener->registration;
        if (changes.senders)
            m_senders = changes.senders->size();
    }

    void read()
    {
        char some[4096];
        const ssize_t got = ::read(STDIN_FILENO, some, sizeof some);
        if (got <= 0) {
            QCoreApplication::exit(0); // whoever gave the orders is gone
            return;
        }
        m_typed.append(some, int(got));
        next();
    }

    void next()
    {
        const qsizetype end = m_typed.indexOf('\n');
        if (m_isBusy || end < 0)
            return;
        const QString line = QString::fromUtf8(m_typed.left(end));
        m_typed.remove(0, end + 1);
        m_isBusy = true;
        const QString order = line.section(u' ', 0, 0);
        if (order == QLatin1String("ahead")) {
            test::moveWallClock(line.section(u' ', 1).toLongLong());
            done();
        } else if (order == QLatin1String("refresh")) {
            Q_EMIT m_application.window()->refreshRequested();
            done();
        } else if (order == QLatin1String("show")) {
            show();
        } else if (order == QLatin1String("write")) {
            write(line.section(u' ', 1, 1), line.section(u' ', 2));
        } else {
            m_application.window()->openCompose();
            // The dialog is laid out when the event loop has run once.
            QTimer::singleShot(0, this, [this, line, isEmail = order == QLatin1String("email")] {
                compose(line.section(u' ', 1, 1), line.section(u' ', 2), isEmail);
            });
        }
    }

    void done()
    {
        m_isBusy = false;
        QTimer::singleShot(0, this, [this] { next(); });
    }

    void write(const QString &to, const QString &text)
    {
        m_application.window()->showPage(QStringLiteral("conversations"));
        auto *page = m_application.window()->findChild<ConversationsPage *>();
        page->open({AgentId("ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11"), to});
        if (!text.isEmpty())
            page->replyField().insertPlainText(text);
        print("written " + page->replyField().toPlainText().toUtf8());
        done();
    }

    void compose(const QString &to, const QString &text, bool isEmail)
    {
        const auto dialogs = m_application.window()->findChildren<ComposeDialog *>();
        ComposeDialog *dialog = dialogs.isEmpty() ? nullptr : dialogs.last();
        bool isReady = WindowHands::type(dialog, QStringLiteral("to"), to);
        isReady = isReady && (isEmail ? WindowHands::type(dialog, QStringLiteral("emailSubject"), text) &&
                                            WindowHands::type(dialog, QStringLiteral("emailHtml"),
                                                              QStringLiteral("<p>x</p>"))
                                      : WindowHands::type(dialog, QStringLiteral("rcsText"), text));
        if (isReady) {
            connect(dialog, &QObject::destroyed, this, [this, text] {
                print("stored " + text.toUtf8());
                done();
            });
        }
        if (!isReady || !WindowHands::click(dialog, QStringLiteral("send"))) {
            print("stuck");
            QCoreApplication::exit(3);
        }
    }

    void show()
    {
        m_reader->askKeys({}, [this](const std::vector<RowId> &keys) {
            m_reader->askRows(keys, [this](const QList<MessageRow> &rows) {
                print(QJsonDocument(facts(rows)).toJson(QJsonDocument::Compact));
                done();
            });
        });
    }

    [[nodiscard]] QJsonObject facts(const QList<MessageRow> &rows) const
    {
        const MainWindow &window = *m_application.window();
        QJsonArray stored;
        for (const MessageRow &row : rows)
            stored.append(rowJson(row));
        QJsonObject listed;
        const auto states = test::listedStates(window);
        for (auto it = states.begin(); it != states.end(); ++it)
            listed.insert(keyOf(it.key()), it.value());
        return {{QStringLiteral("stored"), stored},
                {QStringLiteral("listed"), listed},
                {QStringLiteral("gaps"), gapsJson(m_gaps)},
                {QStringLiteral("webhooks"), test::lampLine(window, QStringLiteral("Webhooks"))},
                {QStringLiteral("webhookSentences"),
                 QJsonArray::fromStringList(test::lampSentences(window, QStringLiteral("Webhooks")))},
                {QStringLiteral("waiting"), m_counts.held + m_counts.sending},
                {QStringLiteral("unknown"), m_counts.unknown},
                {QStringLiteral("free"),
                 m_balance.free ? QString::fromLatin1(m_balance.free->toDecimal()) : QString()},
                {QStringLiteral("reserved"),
                 m_balance.reserved ? QString::fromLatin1(m_balance.reserved->toDecimal()) : QString()},
                {QStringLiteral("ready"), m_senders == 2 && m_registration == RegistrationState::Registered}};
    }

    Application &m_application;
    QSocketNotifier m_orders;
    std::unique_ptr<StoreReader> m_reader;
    QByteArray m_typed;
    bool m_isBusy = false;
    OutboxCounts m_counts;
    QList<Gap> m_gaps;
    Balance m_balance;
    RegistrationState m_registration = RegistrationState::NotNeeded;
    qsizetype m_senders = 0;
};

} // namespace

int main(int argc, char **argv)
{
    auto secrets = EnvironmentSecrets::take();
    QApplication qt(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    test::moveWallClock(arguments.at(2).toLongLong());
    StartOptions options;
    options.workspace = QStringLiteral("remote");
    options.dataDir = arguments.at(0);
    options.apiBase = QUrl(arguments.at(1));
    options.listen = ListenAddress{QStringLiteral("127.0.0.1"), 0};
    options.language = QStringLiteral("en");
    EnginePolicy policy = Application::systemPolicy();
    policy.settings.rcsHoldMs = 0;
    policy.settings.emailHoldMs = 0;
    policy.settings.sendsPerMinuteMost = 0; // hundreds are sent within seconds here
    Application application(options, {secrets ? secrets->apiKey : QByteArray(), {}}, policy);
    Remote remote(application);
    if (!application.start())
        return 4;
    return qt.exec();
}
