// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real console with a list of recipients, driven by a script as a process of its own, so that a test can
// kill it at any point. It is composed exactly as the program is; only its hold times are zero and its
// retries quick, and a person's hands are replaced by key and mouse events on the real window.
//
//   listdriver start DATA-DIR API-BASE COUNT   writes a message, pastes COUNT recipients and starts
//   listdriver resume DATA-DIR API-BASE        resumes the list that an earlier run left
//   listdriver prepare DATA-DIR API-BASE COUNT as start, but prints `pasted` in place of starting
//   listdriver look DATA-DIR API-BASE          prints `message TEXT` for each message and `list PASTED` for
//                                              each list that is offered (both in base64), then `looked`
//   listdriver go DATA-DIR API-BASE            starts the list that is offered, prints `started`
//
// All print `left N` whenever another line has become a send, and end with `done` once the list is over and
// nothing of it is open; `stuck WHERE` when a control is not as it should be. The API key is read from the
// environment as the console does it.
#include "app/windowhands.h"
#include "tests/e2e/scriptedconsole.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"
#include "ui/runs/rundialog.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kLookMs = 20;
constexpr int kLooksMost = 1'500;

class ListDriver : public QObject {
public:
    ListDriver(Application &application, QStringList arguments)
        : m_application(application)
        , m_arguments(std::move(arguments))
    {
        connect(&application, &Application::up, this, [this] { addPracticeAgent(m_application); });
        connect(&application, &Application::changed, this, [this](const ChangeSet &changes) {
            if (changes.outbox)
                m_counts = *changes.outbox;
            for (const SendRun &run : changes.runs)
                note(run);
            m_hasDrafts |= changes.drafts.has_value();
            if (changes.senders && !changes.senders->isEmpty() && !std::exchange(m_hasBegun, true))
                begin();
        });
    }

private:
    void begin()
    {
        if (isMode("start") || isMode("prepare")) {
            m_application.window()->openCompose();
            when(
                "compose", [this] { return compose(); }, [this] { openList(); });
        } else if (isMode("look")) {
            when(
                "look", [this] { return isAllOffered(); }, [this] { tellOffered(); });
        } else if (isMode("go")) {
            when(
                "offer", [this] { return list() && isAllOffered(); }, [this] { startList(); });
        } else {
            m_application.window()->showPage(QStringLiteral("lists"));
            when(
                "resume",
                [this] { return WindowHands::click(m_application.window(), QStringLiteral("runResume")); },
                [] {});
        }
    }

    [[nodiscard]] bool isMode(const char *mode) const { return m_arguments.at(0) == QLatin1String(mode); }

    [[nodiscard]] static QString pastedIn(const RunDialog &dialog)
    {
        return dialog.findChild<QPlainTextEdit *>(QStringLiteral("listPaste"))->toPlainText();
    }

    /// What the drafts are has been told, and each list of them has its text.
    [[nodiscard]] bool isAllOffered() const
    {
        const auto lists = m_application.window()->findChildren<RunDialog *>();
        return m_hasDrafts && std::none_of(lists.begin(), lists.end(), [](const RunDialog *dialog) {
                   return pastedIn(*dialog).isEmpty();
               });
    }

    void tellOffered() const
    {
        const auto tell = [](const char *what, const QString &text) {
            print(QLatin1String(what) + QString::fromLatin1(text.toUtf8().toBase64()));
        };
        const auto messages = m_application.window()->findChildren<ComposeDialog *>();
        for (const ComposeDialog *dialog : messages)
            tell("message ", dialog->draft().rcs.text);
        const auto lists = m_application.window()->findChildren<RunDialog *>();
        for (const RunDialog *dialog : lists)
            tell("list ", pastedIn(*dialog));
        print(QStringLiteral("looked"));
    }

    /// Tries `step` until it is done, then goes on. What never comes ends the program.
    void when(const char *where, std::function<bool()> step, std::function<void()> then)
    {
        auto *look = new QTimer(this);
        connect(look, &QTimer::timeout, this,
                [this, look, where, step = std::move(step), then = std::move(then), looks = 0]() mutable {
                    if (!step()) {
                        if (++looks == kLooksMost)
                            giveUp(where);
                        return;
                    }
                    look->deleteLater();
                    look->stop();
                    then();
                });
        look->start(kLookMs);
    }

    static void giveUp(const char *where)
    {
        print(QStringLiteral("stuck ") + QLatin1String(where));
        QCoreApplication::exit(3);
    }

    bool compose()
    {
        auto *dialog = m_application.window()->findChild<ComposeDialog *>();
        return dialog && WindowHands::type(dialog, QStringLiteral("rcsText"), QStringLiteral("Hello {name}"));
    }

    void openList()
    {
        if (!WindowHands::click(m_application.window()->findChild<ComposeDialog *>(),
                                QStringLiteral("several")))
            return giveUp("several");
        when(
            "list", [this] { return fillList(); },
            [this] { isMode("prepare") ? print(QStringLiteral("pasted")) : startList(); });
    }

    [[nodiscard]] RunDialog *list() const { return m_application.window()->findChild<RunDialog *>(); }

    bool fillList()
    {
        if (!list() || !WindowHands::find(list(), QStringLiteral("listPaste")))
            return false;
        QString table = QStringLiteral("to;name");
        for (int line = 0; line < m_arguments.at(3).toInt(); ++line)
            table += QStringLiteral("\n+4915112345%1;n%1").arg(line, 3, 10, QLatin1Char('0'));
        list()->findChild<QSpinBox *>(QStringLiteral("listPace"))->setValue(kRunPerMinuteMost);
        return WindowHands::type(list(), QStringLiteral("listPaste"), table);
    }

    void startList()
    {
        when(
            "start", [this] { return list() && WindowHands::click(list(), QStringLiteral("listStart")); },
            [this] {
                const auto *question = list() ? list()->findChild<QMessageBox *>() : nullptr;
                if (!question)
                    return giveUp("question");
                for (QAbstractButton *button : question->buttons()) {
                    if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
                        button->click();
                        if (isMode("go"))
                            print(QStringLiteral("started"));
                        return;
                    }
                }
            });
    }

    void note(const SendRun &run)
    {
        // What an earlier run has sent is not this one's.
        const int left = run.counts.lines - run.counts.open;
        if (m_left >= 0 && left > m_left)
            print(QStringLiteral("left %1").arg(left));
        m_left = std::max(m_left, left);
        if (run.state == RunState::Done && !std::exchange(m_isDone, true))
            when(
                "rest", [this] { return m_counts.held + m_counts.sending + m_counts.unknown == 0; },
                [] {
                    print(QStringLiteral("done"));
                    QCoreApplication::exit(0);
                });
    }

    Application &m_application;
    const QStringList m_arguments;
    OutboxCounts m_counts;
    int m_left = -1; ///< not told yet
    bool m_hasBegun = false;
    bool m_hasDrafts = false; ///< told
    bool m_isDone = false;
};

} // namespace

int main(int argc, char **argv)
{
    return runScripted<ListDriver>(argc, argv);
}
