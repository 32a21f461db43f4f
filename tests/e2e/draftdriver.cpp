// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real console in which somebody writes and sends nothing, driven by a script as a process of its own, so
// that a test can kill it. It is composed exactly as the program is; a person's hands are replaced by key and
// mouse events on the real window.
//
//   draftdriver write DATA-DIR API-BASE       writes to three recipients, each in a dialog of its own, and
//   prints
//                                             `typed`
//   draftdriver look DATA-DIR API-BASE COUNT  waits until so many dialogs are offered, prints `offered DRAFT`
//                                             for each (what stands in it, as the store would keep it, in
//                                             base64), then `done`
//
// Both live on until they are killed; `stuck WHERE` when a control is not as it should be. The API key is
// read from the environment as the console does it.
#include "app/windowhands.h"
#include "app/wire/draftcodec.h"
#include "tests/e2e/scriptedconsole.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"

#include <QKeyEvent>
#include <QTabWidget>
#include <QTimer>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kLookMs = 20;
constexpr int kLooksMost = 1'500;

class DraftDriver : public QObject {
public:
    DraftDriver(Application &application, QStringList arguments)
        : m_application(application)
        , m_arguments(std::move(arguments))
    {
        const bool writes = m_arguments.at(0) == QLatin1String("write");
        if (writes)
            connect(&application, &Application::up, this, [this] { addPracticeSenders(m_application); });
        connect(&application, &Application::changed, this, [this, writes](const ChangeSet &changes) {
            if (!changes.senders || changes.senders->size() != 2 || std::exchange(m_hasSenders, true))
                return;
            if (writes)
                writeNext();
            else
                look();
        });
    }

private:
    using Step = bool (DraftDriver::*)();

    /// Another dialog; those written in before stay open.
    void writeNext()
    {
        static constexpr Step kSteps[] = {&DraftDriver::writeText, &DraftDriver::writeEmail,
                                          &DraftDriver::writeToAnother};
        if (m_written.size() == qsizetype(std::size(kSteps))) {
            print(QStringLiteral("typed"));
            return;
        }
        m_application.window()->openCompose();
        QTimer::singleShot(0, this, [this] {
            m_dialog = nullptr;
            for (ComposeDialog *dialog : dialogs()) {
                if (!m_written.contains(dialog))
                    m_dialog = dialog;
            }
            if (!m_dialog || !(this->*kSteps[m_written.size()])())
                return giveUp("write");
            m_written.append(m_dialog);
            writeNext();
        });
    }

    bool writeText()
    {
        return type("to", "+49 176 12345678") && type("rcsText", "Which day?\nAny will do.") &&
               click("textChipAdd") && type("textChipWords", "Friday") &&
               type("textChipPostback", "day=fr") && click("textChipAdd") && type("textChipWords", "Shop") &&
               goDown("textChipKind", 2) && type("textChipLink", "https://shop.example/a") &&
               type("textChipFallback", "https://shop.example/") && goDown("ttlUnit", 2);
    }

    bool writeEmail()
    {
        if (!type("to", "anna@example.org") || !type("emailSubject", "Your order") ||
            !type("emailHtml", "<p>It is on its way.</p>"))
            return false;
        auto *tabs = m_dialog->findChild<QTabWidget *>(QStringLiteral("emailTabs"));
        if (!tabs)
            return false;
        tabs->setCurrentIndex(1);
        return type("emailText", "It is on its way.");
    }

    bool writeToAnother()
    {
        return type("to", "+49 176 87654321") && type("rcsText", "For another one") && goDown("type", 1);
    }

    bool type(const char *field, const char *text)
    {
        return WindowHands::type(m_dialog, QLatin1String(field), QString::fromUtf8(text));
    }
    bool click(const char *button) { return WindowHands::click(m_dialog, QLatin1String(button)); }
    /// To a later entry of a list.
    bool goDown(const char *list, int times)
    {
        QWidget *field = WindowHands::find(m_dialog, QLatin1String(list));
        for (int i = 0; field && i < times; ++i) {
            for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(type, Qt::Key_Down, Qt::NoModifier);
                QCoreApplication::sendEvent(field, &event);
            }
        }
        return field != nullptr;
    }

    /// What an earlier run left is offered by itself.
    void look()
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, timer, looks = 0]() mutable {
            const QList<ComposeDialog *> open = dialogs();
            if (open.size() < m_arguments.at(3).toInt()) {
                if (++looks == kLooksMost)
                    giveUp("look");
                return;
            }
            timer->stop();
            for (const ComposeDialog *dialog : open) {
                if (!dialog->isVisible())
                    return giveUp("hidden");
                print(QStringLiteral("offered ") +
                      QString::fromLatin1(encodeDraft(dialog->draft()).toBase64()));
            }
            print(QStringLiteral("done"));
        });
        timer->start(kLookMs);
    }

    [[nodiscard]] QList<ComposeDialog *> dialogs() const
    {
        return m_application.window()->findChildren<ComposeDialog *>();
    }

    static void giveUp(const char *where)
    {
        print(QStringLiteral("stuck ") + QLatin1String(where));
        QCoreApplication::exit(3);
    }

    Application &m_application;
    const QStringList m_arguments;
    QList<ComposeDialog *> m_written;
    ComposeDialog *m_dialog = nullptr; ///< that is written in
    bool m_hasSenders = false;
};

} // namespace

int main(int argc, char **argv)
{
    return runScripted<DraftDriver>(argc, argv);
}
