// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings say about how long messages are kept, and about backups.
#include "models/domain/backups.h"
#include "ui/backupbox.h"
#include "ui/settingsdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace arowana;

namespace {

const Instant kNow{1'800'000'000'000};

class FakeRetentionSource : public RetentionSource {
public:
    QList<RetentionRule> asked;

    void askForecast(const RetentionRule &rule, Instant, ForecastAnswer answer) override
    {
        asked.append(rule);
        m_answer = std::move(answer);
    }
    void answer(const Result<RetentionForecast> &forecast)
    {
        if (const auto waiting = std::exchange(m_answer, {}))
            waiting(forecast);
    }

private:
    ForecastAnswer m_answer;
};

class FakeBackups : public Backups {
public:
    QStringList wishes;
    Answer answer;

    void makeBackup(const QString &file, Answer given) override
    {
        wishes << QStringLiteral("make ") + file;
        answer = std::move(given);
    }
    void prepareRestore(const QString &backup, Answer given) override
    {
        wishes << QStringLiteral("restore ") + backup;
        answer = std::move(given);
    }
    [[nodiscard]] QString dataFolder() const override { return QStringLiteral("/home/kim/data"); }
};

struct Bench {
    explicit Bench(const RetentionRule &before = {})
    {
        WorkspaceSettings settings;
        settings.keeps = before;
        dialog = std::make_unique<SettingsDialog>(settings);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        saved = std::make_unique<QSignalSpy>(dialog.get(), &SettingsDialog::saved);
    }
    void withSource()
    {
        dialog->setRetentionSource(source, [] { return kNow; });
        source.answer(RetentionForecast{12'300, 0, {}, 50 * 1024 * 1024});
    }
    [[nodiscard]] QSpinBox &months() const
    {
        return *dialog->findChild<QSpinBox *>(QStringLiteral("keepMonths"));
    }
    [[nodiscard]] QSpinBox &megabytes() const
    {
        return *dialog->findChild<QSpinBox *>(QStringLiteral("keepMegabytes"));
    }
    [[nodiscard]] QString foreseen() const
    {
        return dialog->findChild<QLabel *>(QStringLiteral("foreseen"))->text();
    }
    void save() const { dialog->findChild<QPushButton *>(QStringLiteral("saveSettings"))->click(); }
    [[nodiscard]] QMessageBox *question() const { return dialog->findChild<QMessageBox *>(); }
    [[nodiscard]] RetentionRule savedRule() const
    {
        return saved->constFirst().constFirst().value<WorkspaceSettings>().keeps;
    }

    FakeRetentionSource source;
    std::unique_ptr<SettingsDialog> dialog;
    std::unique_ptr<QSignalSpy> saved;
};

void press(const QMessageBox &question, const QString &label)
{
    for (QAbstractButton *button : question.buttons()) {
        if (button->text() == label)
            return button->click();
    }
    QFAIL("no such button");
}

} // namespace

class TestKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void forEverIsTheDefaultAndAsksNothing();
    void whatWouldGoIsSaidWhileItIsSet();
    void whatGoesIsAskedBeforeItIsSaved();
    void aRuleThatTakesNothingIsSavedUnasked();
    void nothingIsSavedBeforeItIsCounted();
    void whatIsEnteredWhileItIsCountedIsCheckedToo();
    void whatCannotBeCountedIsNotSwitchedOn();
    void aRuleThatWasThereIsKeptUnasked();
    void tooLittleRoomIsNotTaken();
    void withoutASourceNoRuleCanBeSet();

    void aBackupIsMadeAndSaid();
    void aBackupThatFailsIsOneSentence();
    void aRestoreIsAskedFirst();
    void backupsAreReachedByTabBeforeSave();
};

void TestKeeping::forEverIsTheDefaultAndAsksNothing()
{
    Bench bench;
    bench.withSource();
    QCOMPARE(bench.months().text(), QStringLiteral("for ever"));
    QCOMPARE(bench.foreseen(),
             QStringLiteral("The workspace has 12,300 messages and takes 50.00 MiB. Nothing is taken away."));
    bench.save();
    QVERIFY(!bench.question());
    QCOMPARE(bench.savedRule(), RetentionRule());
}

void TestKeeping::whatWouldGoIsSaidWhileItIsSet()
{
    Bench bench;
    bench.withSource();
    bench.months().setValue(24);
    QCOMPARE(bench.foreseen(), QStringLiteral("Being counted…"));
    QCOMPARE(bench.source.asked.constLast(), (RetentionRule{24, 0}));
    bench.source.answer(RetentionForecast{99'000, 12'300, Instant{1'737'000'000'000}, 50 * 1024 * 1024});
    QCOMPARE(
        bench.foreseen(),
        QStringLiteral("The workspace has 99,000 messages and takes 50.00 MiB. About 12,300 messages older "
                       "than 1/16/25 would go, with their content. What is open stays."));
    bench.months().setValue(240);
    bench.source.answer(RetentionForecast{99'000, 0, {}, 50 * 1024 * 1024});
    QCOMPARE(bench.foreseen(),
             QStringLiteral("The workspace has 99,000 messages and takes 50.00 MiB. None of "
                            "them would go now."));
}

void TestKeeping::whatGoesIsAskedBeforeItIsSaved()
{
    Bench bench;
    bench.withSource();
    bench.months().setValue(24);
    bench.source.answer(RetentionForecast{99'000, 12'300, Instant{1'737'000'000'000}, 1});
    bench.save();
    QCOMPARE(bench.saved->size(), 0);
    QVERIFY(bench.question());
    QCOMPARE(bench.question()->text(), QStringLiteral("Take away about 12,300 messages for good?"));
    QVERIFY(bench.question()->informativeText().contains(QStringLiteral("Those older than 1/16/25 go")));
    const QPointer<QMessageBox> first = bench.question();
    press(*first, QStringLiteral("Keep them"));
    QCOMPARE(bench.saved->size(), 0);
    QTRY_VERIFY(!first);
    bench.save();
    QVERIFY(bench.question());
    press(*bench.question(), QStringLiteral("Take away"));
    QCOMPARE(bench.saved->size(), 1);
    QCOMPARE(bench.savedRule(), (RetentionRule{24, 0}));
}

void TestKeeping::aRuleThatTakesNothingIsSavedUnasked()
{
    Bench bench;
    bench.withSource();
    bench.megabytes().setValue(5'000);
    bench.source.answer(RetentionForecast{99'000, 0, {}, 1});
    bench.save();
    QCOMPARE(bench.savedRule(), (RetentionRule{0, 5'000}));
}

void TestKeeping::nothingIsSavedBeforeItIsCounted()
{
    Bench bench;
    bench.withSource();
    bench.months().setValue(24);
    bench.save();
    QCOMPARE(bench.saved->size(), 0);
    bench.source.answer(RetentionForecast{99'000, 12'300, Instant{1'737'000'000'000}, 1});
    QVERIFY(bench.question()); // now it can be asked
    QCOMPARE(bench.saved->size(), 0);
}

void TestKeeping::whatIsEnteredWhileItIsCountedIsCheckedToo()
{
    Bench bench;
    bench.withSource();
    auto *region = bench.dialog->findChild<QLineEdit *>(QStringLiteral("region"));
    bench.months().setValue(24);
    bench.save();
    region->setText(QStringLiteral("4"));
    bench.source.answer(RetentionForecast{99'000, 0, {}, 1});
    QCOMPARE(bench.saved->size(), 0);
    region->setText(QStringLiteral("at"));
    bench.save();
    QCOMPARE(bench.saved->size(), 1);
    QCOMPARE(bench.saved->constFirst().constFirst().value<WorkspaceSettings>().region, QByteArray("AT"));
}

void TestKeeping::whatCannotBeCountedIsNotSwitchedOn()
{
    Bench bench;
    bench.withSource();
    bench.months().setValue(24);
    bench.source.answer(Error{ErrorKind::Locked, QStringLiteral("Another program holds it."), {}, {}});
    QCOMPARE(bench.foreseen(),
             QStringLiteral("What would go cannot be counted now. Another program holds it."));
    bench.save();
    QCOMPARE(bench.saved->size(), 0);
    QVERIFY(bench.source.asked.size() >= 2);
}

void TestKeeping::aRuleThatWasThereIsKeptUnasked()
{
    Bench bench({24, 0});
    bench.withSource();
    bench.save();
    QVERIFY(!bench.question());
    QCOMPARE(bench.savedRule(), (RetentionRule{24, 0}));
}

void TestKeeping::tooLittleRoomIsNotTaken()
{
    Bench bench;
    bench.withSource();
    bench.megabytes().setValue(99);
    bench.source.answer(RetentionForecast{});
    bench.save();
    QCOMPARE(bench.saved->size(), 0);
}

void TestKeeping::withoutASourceNoRuleCanBeSet()
{
    Bench bench;
    QVERIFY(!bench.months().isEnabled());
    QVERIFY(!bench.megabytes().isEnabled());
    bench.save();
    QCOMPARE(bench.saved->size(), 1);
}

void TestKeeping::aBackupIsMadeAndSaid()
{
    FakeBackups backups;
    BackupBox box(backups);
    auto *state = box.findChild<QLabel *>(QStringLiteral("backupState"));
    QCOMPARE(state->text(), QStringLiteral("The workspace's data lies in the folder /home/kim/data."));
    box.backUpTo(QStringLiteral("/tmp/mine.arowana-backup"));
    QCOMPARE(backups.wishes, QStringList{QStringLiteral("make /tmp/mine.arowana-backup")});
    QCOMPARE(state->text(), QStringLiteral("Copying the workspace…"));
    QVERIFY(!box.findChild<QPushButton *>(QStringLiteral("restore"))->isEnabled());
    backups.answer({});
    QCOMPARE(state->text(),
             QStringLiteral("mine.arowana-backup has the whole workspace, and was read through. It "
                            "holds numbers, addresses and texts of people, but no keys."));
    QVERIFY(box.findChild<QPushButton *>(QStringLiteral("restore"))->isEnabled());
}

void TestKeeping::aBackupThatFailsIsOneSentence()
{
    FakeBackups backups;
    BackupBox box(backups);
    box.backUpTo(QStringLiteral("/tmp/mine.arowana-backup"));
    backups.answer(Error{ErrorKind::Storage, QStringLiteral("No room."), QStringLiteral("Make some."), {}});
    QCOMPARE(box.findChild<QLabel *>(QStringLiteral("backupState"))->text(),
             QStringLiteral("No room. Make some."));
}

void TestKeeping::aRestoreIsAskedFirst()
{
    FakeBackups backups;
    BackupBox box(backups);
    box.show();
    box.askToRestore(QStringLiteral("/tmp/mine.arowana-backup"));
    const QPointer<QMessageBox> question = box.findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->text(), QStringLiteral("Put “mine.arowana-backup” in the place of the workspace?"));
    QVERIFY(backups.wishes.isEmpty());
    press(*question, QStringLiteral("Restore"));
    QCOMPARE(backups.wishes, QStringList{QStringLiteral("restore /tmp/mine.arowana-backup")});
    backups.answer({});
    QCOMPARE(
        box.findChild<QLabel *>(QStringLiteral("backupState"))->text(),
        QStringLiteral("mine.arowana-backup is sound and ready. Close the console and start it again; until "
                       "then all goes on as it is."));
}

void TestKeeping::backupsAreReachedByTabBeforeSave()
{
    Bench bench;
    bench.withSource();
    FakeBackups backups;
    bench.dialog->setBackups(backups);
    QStringList names;
    for (QWidget *at = bench.megabytes().nextInFocusChain(); at != &bench.megabytes();
         at = at->nextInFocusChain()) {
        if ((at->focusPolicy() & Qt::TabFocus) && !at->focusProxy() && !at->objectName().isEmpty())
            names << at->objectName();
    }
    QCOMPARE(names.mid(0, 4), (QStringList{QStringLiteral("backUp"), QStringLiteral("restore"),
                                           QStringLiteral("backupState"), QStringLiteral("saveSettings")}));
}

QTEST_MAIN(TestKeeping)
#include "tst_keeping.moc"
