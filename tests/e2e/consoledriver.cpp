// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real console driven by a script, as a process of its own, so that a test can kill it at any point. It
// is composed exactly as the program is; only its hold times are zero and its retries quick, and a person's
// hands are replaced by key and mouse events on the real window.
//
//   consoledriver send DATA-DIR API-BASE PREFIX COUNT   sends COUNT messages, prints `intent MARKER` before
//                                                       and `stored MARKER` after each is confirmed
//   consoledriver settle DATA-DIR API-BASE              waits until nothing is open, prints `row STATUS ID
//                                                       MARKER` for each message, ends
// The API key is read from the environment as the console does it.
#include "app/store/storereader.h"
#include "app/windowhands.h"
#include "tests/e2e/scriptedconsole.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"

#include <QTimer>

using namespace arowana;
using namespace arowana::test;

namespace {

class Driver : public QObject {
public:
    Driver(Application &application, QStringList arguments)
        : m_application(application)
        , m_arguments(std::move(arguments))
    {
        connect(&application, &Application::windowOpened, this,
                [this] { m_reader = std::make_unique<StoreReader>(m_application.storeFile()); });
        connect(&application, &Application::up, this, [this] { addPracticeSenders(m_application); });
        connect(&application, &Application::changed, this, [this](const ChangeSet &changes) {
            if (changes.outbox)
                m_counts = *changes.outbox;
            m_hasCounts = m_hasCounts || changes.outbox.has_value();
            if (changes.senders && changes.senders->size() == 2 && !std::exchange(m_hasSenders, true))
                begin();
        });
    }

private:
    void begin()
    {
        if (m_arguments.at(0) == QLatin1String("send")) {
            composeNext();
            return;
        }
        auto *look = new QTimer(this);
        connect(look, &QTimer::timeout, this, [this, look] {
            if (!m_hasCounts || m_counts.held + m_counts.sending + m_counts.unknown > 0)
                return;
            look->deleteLater();
            printRows();
        });
        look->start(50);
    }

    void composeNext()
    {
        if (m_sent == m_arguments.at(4).toInt()) {
            print(QStringLiteral("done"));
            return; // lives on until it is killed
        }
        m_application.window()->openCompose();
        QTimer::singleShot(0, this, [this] { fill(); });
    }

    void fill()
    {
        const auto dialogs = m_application.window()->findChildren<ComposeDialog *>();
        ComposeDialog *dialog = dialogs.isEmpty() ? nullptr : dialogs.last();
        const QString marker = m_arguments.at(3) + u'-' + QString::number(m_sent);
        const bool email = m_sent % 3 == 2;
        bool ready = dialog != nullptr && WindowHands::type(dialog, QStringLiteral("to"),
                                                            email ? QStringLiteral("anna@example.org")
                                                                  : QStringLiteral("+4915112345678"));
        ready = ready && (email ? WindowHands::type(dialog, QStringLiteral("emailSubject"), marker) &&
                                      WindowHands::type(dialog, QStringLiteral("emailHtml"),
                                                        QStringLiteral("<p>x</p>"))
                                : WindowHands::type(dialog, QStringLiteral("rcsText"), marker));
        if (!ready) {
            print(QStringLiteral("stuck"));
            QCoreApplication::exit(3);
            return;
        }
        connect(dialog, &QObject::destroyed, this, [this, marker] {
            print(QStringLiteral("stored ") + marker);
            ++m_sent;
            composeNext();
        });
        print(QStringLiteral("intent ") + marker);
        if (!WindowHands::click(dialog, QStringLiteral("send"))) {
            print(QStringLiteral("stuck"));
            QCoreApplication::exit(3);
        }
    }

    void printRows()
    {
        m_reader->askKeys({}, [this](const std::vector<RowId> &keys) {
            m_reader->askRows(keys, [](const QList<MessageRow> &rows) {
                for (const MessageRow &row : rows)
                    print(QStringLiteral("row %1 %2 %3")
                              .arg(QString::number(int(row.status)),
                                   row.id.isEmpty() ? QStringLiteral("-") : row.id.toString(), row.summary));
                QCoreApplication::exit(0);
            });
        });
    }

    Application &m_application;
    const QStringList m_arguments;
    std::unique_ptr<StoreReader> m_reader;
    OutboxCounts m_counts;
    bool m_hasCounts = false;
    bool m_hasSenders = false;
    int m_sent = 0;
};

} // namespace

int main(int argc, char **argv)
{
    return runScripted<Driver>(argc, argv);
}
