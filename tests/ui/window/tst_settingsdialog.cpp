// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes of the settings about conversations, clicked in the window: each changes what it names, and does
// so in a window of a later run as well, which is told what was kept.
#include "app/wire/settingscodec.h"
#include "tests/items/fakeconversationsource.h"
#include "tests/ui/window/windowbench.h"
#include "ui/conversations/conversationspage.h"
#include "ui/conversations/desktop.h"
#include "ui/settingsdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTest>

using namespace arowana;

namespace {

const QString kPhone = QStringLiteral("+4917612345678");

class HeardDesktop final : public Desktop {
public:
    void show(const QString &, const QString &text, bool sounds) override
    {
        texts.append(text);
        this->sounds += sounds ? 1 : 0;
    }
    void beep() override { ++beeps; }
    void setMarked(bool) override {}

    QStringList texts;
    int sounds = 0; ///< with a text
    int beeps = 0;  ///< without one
};

/// Outlives the window, which reads from it.
struct Talks {
    FakeConversationSource talks;
};

/// The window with one session, which ends in 700 seconds.
struct TalkBench : Talks, WindowBench {
    explicit TalkBench(const WorkspaceSettings &kept = {})
    {
        line.session = sessionOfReply(AgentId(sampleSenders().first().id), kPhone, clock.at,
                                      clock.at.plusMs(700'000), false);
        line.personName = QStringLiteral("Anna K.");
        talks.answerAtOnce();
        talks.put(line);
        window.setConversationSource(talks, desktop);
        window.activateWindow();
        settle();
        ChangeSet changes;
        changes.sessions = {line.session};
        changes.settings = kept;
        window.applyChanges(changes);
        settle();
    }

    SettingsDialog *openSettings()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the one before
        window.activateWindow();
        settle();
        QTest::keySequence(&window, keyOf(Command::ShowSettings));
        settle();
        return window.findChild<SettingsDialog *>();
    }
    /// Clicks these boxes and saves; the window is told what is kept, as the engine tells it.
    void change(const QStringList &boxes)
    {
        const QSignalSpy saved(&window, &MainWindow::settingsSaved);
        SettingsDialog *dialog = openSettings();
        QVERIFY(dialog);
        for (const QString &name : boxes) {
            auto *box = dialog->findChild<QCheckBox *>(name);
            QVERIFY2(box && box->isEnabled(), qPrintable(name));
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        }
        QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("saveSettings")), Qt::Key_Space);
        QCOMPARE(saved.count(), 1);
        ChangeSet changes;
        changes.settings = saved.first().first().value<WorkspaceSettings>();
        window.applyChanges(changes);
        kept = encodeSettings(*changes.settings);
        settle();
    }
    QPlainTextEdit *openTalk()
    {
        QTest::keySequence(&window, keyOf(Command::ShowConversations));
        window.findChild<ConversationsPage *>()->open(line.pair());
        settle();
        auto *field = window.findChild<QPlainTextEdit *>(QStringLiteral("replyText"));
        field->setFocus();
        return field;
    }
    /// Ten minutes before the end have come.
    void comeNearTheEnd()
    {
        clock.at = clock.at.plusMs(150'000);
        window.setClock(&clock);
        settle();
    }

    Conversation line;
    HeardDesktop *desktop = new HeardDesktop; ///< belongs to the window
    QByteArray kept;                          ///< by the store
};

/// What a window says in which the end comes near.
struct Said {
    QStringList texts;
    int sounds = 0;
    int beeps = 0;

    friend bool operator==(const Said &, const Said &) = default;
};

Said saidNearTheEnd(TalkBench &bench)
{
    bench.comeNearTheEnd();
    return {bench.desktop->texts, bench.desktop->sounds, bench.desktop->beeps};
}

} // namespace

Q_DECLARE_METATYPE(Said)

class TstSettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WindowBench::prepare(); }

    void enterSendsOnlyWhereTheBoxSaysSo_data()
    {
        QTest::addColumn<bool>("isLater");
        QTest::newRow("at once") << false;
        QTest::newRow("in a later run") << true;
    }
    void enterSendsOnlyWhereTheBoxSaysSo()
    {
        QFETCH(bool, isLater);
        TalkBench first;
        {
            const QSignalSpy sent(&first.window, &MainWindow::sendRequested);
            QPlainTextEdit *field = first.openTalk();
            QTest::keyClicks(field, QStringLiteral("Hello"));
            QTest::keyClick(field, Qt::Key_Return);
            QCOMPARE(sent.count(), 1);
            first.window.confirmStored(sent.first().first().value<quint64>(), first.ids[0]);
            first.settle();
        }
        first.change({QStringLiteral("enterSends")});
        std::unique_ptr<TalkBench> later;
        if (isLater)
            later = std::make_unique<TalkBench>(*decodeSettings(first.kept));
        TalkBench &bench = later ? *later : first;
        bench.window.activateWindow();
        const QSignalSpy sent(&bench.window, &MainWindow::sendRequested);
        QPlainTextEdit *field = bench.openTalk();
        QTest::keyClicks(field, QStringLiteral("Hello"));
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClicks(field, QStringLiteral("again"));
        QCOMPARE(sent.count(), 0);
        QCOMPARE(field->toPlainText(), QStringLiteral("Hello\nagain"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.count(), 1);
    }

    void desktopIsToldAsTheBoxesSay_data()
    {
        const QString plain = QStringLiteral("A conversation ends in 10 minutes.");
        const QString named = QStringLiteral("The conversation with Anna K. ends in 10 minutes.");
        const QString tells = QStringLiteral("tellsEnds");
        const QString who = QStringLiteral("tellsWho");
        const QString sound = QStringLiteral("soundsEnds");
        QTest::addColumn<QStringList>("boxes");
        QTest::addColumn<Said>("said");
        QTest::newRow("none") << QStringList() << Said{{plain}};
        QTest::newRow("no notice") << QStringList{tells} << Said{};
        QTest::newRow("with the name") << QStringList{who} << Said{{named}};
        QTest::newRow("with a sound") << QStringList{sound} << Said{{plain}, 1};
        QTest::newRow("a sound and no notice") << QStringList{tells, sound} << Said{{}, 0, 1};
        QTest::newRow("with name and sound") << QStringList{who, sound} << Said{{named}, 1};
    }
    void desktopIsToldAsTheBoxesSay()
    {
        QFETCH(QStringList, boxes);
        QFETCH(Said, said);
        TalkBench bench;
        bench.change(boxes);
        QCOMPARE(saidNearTheEnd(bench), said);
        TalkBench later(*decodeSettings(bench.kept));
        QCOMPARE(saidNearTheEnd(later), said);
    }

    void nameIsNoQuestionWhileNothingIsTold()
    {
        TalkBench bench;
        bench.change({QStringLiteral("tellsWho"), QStringLiteral("tellsEnds")});
        SettingsDialog *dialog = bench.openSettings();
        auto *who = dialog->findChild<QCheckBox *>(QStringLiteral("tellsWho"));
        QVERIFY(!who->isEnabled());
        QVERIFY(who->isChecked()); // it is kept for the time when it is one again
        QTest::keyClick(dialog->findChild<QCheckBox *>(QStringLiteral("tellsEnds")), Qt::Key_Space);
        QVERIFY(who->isEnabled());
        dialog->close();
    }

    void whatAnEmptyRegionMeansIsReadWhole()
    {
        SettingsDialog dialog({});
        dialog.show();
        const auto *region = dialog.findChild<QLineEdit *>(QStringLiteral("region"));
        QVERIFY(!region->placeholderText().isEmpty());
        QStyleOptionFrame option;
        option.initFrom(region);
        option.lineWidth = region->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, region);
        const QRect text = region->style()->subElementRect(QStyle::SE_LineEditContents, &option, region);
        const QMargins own = region->textMargins();
        const int around = own.left() + own.right() + 4; // Qt's own, left and right of the text
        QVERIFY2(region->fontMetrics().horizontalAdvance(region->placeholderText()) + around <= text.width(),
                 qPrintable(QStringLiteral("%1 pixels").arg(text.width())));
    }

    /// That a reply waits so long is the engine's.
    void holdOfRepliesIsSavedBesideThoseOfMessages()
    {
        TalkBench bench;
        const QSignalSpy saved(&bench.window, &MainWindow::settingsSaved);
        SettingsDialog *dialog = bench.openSettings();
        dialog->findChild<QSpinBox *>(QStringLiteral("replyHold"))->setValue(7);
        dialog->findChild<QPushButton *>(QStringLiteral("saveSettings"))->click();
        WorkspaceSettings wanted;
        wanted.replyHoldMs = 7'000;
        QCOMPARE(saved.count(), 1);
        QVERIFY(saved.first().first().value<WorkspaceSettings>() == wanted);
    }
};

QTEST_MAIN(TstSettingsDialog)
#include "tst_settingsdialog.moc"
