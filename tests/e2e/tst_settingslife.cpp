// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of conversations in the real console, without a platform: changed in the dialog by keyboard,
// they are as they were left after a restart, and after another.
#include "tests/e2e/windowedconsole.h"
#include "ui/keys.h"
#include "ui/mainwindow.h"
#include "ui/settingsdialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kPatienceMs = 30'000;
const QStringList kBoxes{QStringLiteral("enterSends"), QStringLiteral("tellsEnds"),
                         QStringLiteral("tellsWho"), QStringLiteral("soundsEnds")};

/// Which boxes are checked, and how long a reply waits.
struct Shown {
    QList<bool> boxes;
    int replyHold = -1;

    friend bool operator==(const Shown &, const Shown &) = default;
};

SettingsDialog *openSettings(const WindowedConsole &console)
{
    console.window().activateWindow(); // a dialog that was closed leaves none active
    if (!QTest::qWaitForWindowActive(&console.window()))
        return nullptr;
    QTest::keySequence(&console.window(), keyOf(Command::ShowSettings));
    return console.window().findChild<SettingsDialog *>();
}

void close(SettingsDialog *dialog)
{
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

Shown shownIn(const WindowedConsole &console)
{
    Shown shown;
    SettingsDialog *dialog = openSettings(console);
    if (!dialog)
        return shown;
    for (const QString &name : kBoxes)
        shown.boxes.append(dialog->findChild<QCheckBox *>(name)->isChecked());
    shown.replyHold = dialog->findChild<QSpinBox *>(QStringLiteral("replyHold"))->value();
    close(dialog);
    return shown;
}

/// Clicks these boxes in their order, and sets how long a reply waits.
void change(const WindowedConsole &console, const QStringList &boxes, int replyHold)
{
    SettingsDialog *dialog = openSettings(console);
    QVERIFY(dialog);
    for (const QString &name : boxes)
        QTest::keyClick(dialog->findChild<QCheckBox *>(name), Qt::Key_Space);
    dialog->findChild<QSpinBox *>(QStringLiteral("replyHold"))->setValue(replyHold);
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("saveSettings")), Qt::Key_Space);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

class SettingsLifeTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<WindowedConsole> console() const
    {
        auto console = std::make_unique<WindowedConsole>(m_folder.path(), QUrl(), QByteArray(), true);
        return console->start() ? std::move(console) : nullptr;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyBoxIsAsItWasLeftAfterARestart()
    {
        const Shown others{{false, false, true, true}, 7};
        {
            const auto first = console();
            QVERIFY(first);
            const Shown usual = shownIn(*first);
            QCOMPARE(usual.boxes, (QList<bool>{true, true, false, false}));
            // The name is asked for before there is no notice to have one.
            change(*first,
                   {QStringLiteral("enterSends"), QStringLiteral("tellsWho"), QStringLiteral("tellsEnds"),
                    QStringLiteral("soundsEnds")},
                   7);
            QTRY_VERIFY_WITH_TIMEOUT(shownIn(*first) == others, kPatienceMs);
        }
        const Shown mixed{{true, false, true, true}, 0};
        {
            const auto second = console();
            QVERIFY(second);
            QTRY_VERIFY_WITH_TIMEOUT(shownIn(*second) == others, kPatienceMs);
            change(*second, {QStringLiteral("enterSends")}, 0);
            QTRY_VERIFY_WITH_TIMEOUT(shownIn(*second) == mixed, kPatienceMs);
        }
        const auto third = console();
        QVERIFY(third);
        QTRY_VERIFY_WITH_TIMEOUT(shownIn(*third) == mixed, kPatienceMs);
    }
};

QTEST_MAIN(SettingsLifeTest)
#include "tst_settingslife.moc"
