// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: fills the window with sample data and writes pictures of it, to be looked at while working on
// the looks. `ui_gallery FOLDER [light|dark] [WIDTH HEIGHT [CATALOGUE.qm]]`; with a catalogue in German,
// where texts it lacks are made longer, as German would be. QT_SCALE_FACTOR and QT_QPA_PLATFORM as usual.

#include "models/items/messagelistmodel.h"
#include "tests/ui/sampledata.h"
#include "ui/inspector/inspector.h"
#include "ui/keysheet.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/querybar.h"
#include "ui/messages/querymenu.h"
#include "ui/outbox/outboxview.h"
#include "ui/settingsdialog.h"
#include "ui/theme/theme.h"
#include "ui/truthbar/lamp.h"
#include "ui/truthbar/popover.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTranslator>

using namespace arowana;

namespace {

/// A catalogue, and for what is not translated yet a text of German length.
class LongTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override
    {
        const QString known = QTranslator::translate(context, source, disambiguation, n);
        if (!known.isEmpty())
            return known;
        const QString text = QString::fromUtf8(source);
        return text + QString(text.size() / 3, u'~');
    }
};

void settle()
{
    for (int i = 0; i < 12; ++i) {
        QCoreApplication::processEvents();
        QTest::qWait(15); // lets fades end
    }
}

bool save(QWidget &widget, const QDir &folder, const QString &name)
{
    settle();
    return widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

bool takePictures(MainWindow &window, FakeMessageSource &source, const std::vector<RowId> &ids, Instant now,
                  const QDir &folder, const QString &theme)
{
    auto *table = window.findChild<MessagesView *>();
    auto *inspector = window.findChild<Inspector *>();
    bool good = true;
    const std::pair<const char *, size_t> views[] = {{"read", 2},     {"email", 3},    {"failed", 4},
                                                     {"unknown", 5},  {"received", 9}, {"held", 10},
                                                     {"refused", 11}, {"queued", 0}};
    for (const auto &[name, index] : views) {
        table->choose(ids[index]);
        good &= save(window, folder, theme + u'-' + QString::fromLatin1(name));
    }
    table->choose(ids[2]);
    settle();
    inspector->verticalScrollBar()->setValue(inspector->verticalScrollBar()->maximum());
    good &= save(window, folder, theme + QStringLiteral("-bottom"));
    window.showPage(QStringLiteral("senders"));
    good &= save(window, folder, theme + QStringLiteral("-senders"));
    window.showPage(QStringLiteral("messages"));
    table->verticalScrollBar()->setValue(900);
    ChangeSet fresh = sampleState(now);
    for (int i = 1; i <= 12; ++i) {
        MessageRow row = source.messages.at(ids[0]).row;
        row.row = RowId::make(now.plusMs(i), 1);
        row.createdAt = now.plusMs(i);
        source.put(row);
        fresh.messages.push_back(row.row);
    }
    fresh.listener->state = ListenerState::Failed;
    fresh.listener->trouble =
        Error{ErrorKind::Conflict, QStringLiteral("Port 40123 is taken by another program."),
              QStringLiteral("Choose another with --listen HOST:PORT."),
              QStringLiteral("bind: Address already in use")};
    window.applyChanges(fresh);
    window.showTrouble(*fresh.listener->trouble);
    settle();
    for (auto *button : window.findChildren<QPushButton *>()) {
        if (button->accessibleName().startsWith(QStringLiteral("Webhooks")))
            button->click();
    }
    good &= save(window, folder, theme + QStringLiteral("-trouble"));
    window.openCompose();
    settle();
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != &window && top->isVisible())
            good &= save(*top, folder, theme + QStringLiteral("-compose"));
    }
    SettingsDialog settings({}, &window);
    settings.setAttribute(Qt::WA_DeleteOnClose, false);
    settings.show();
    good &= save(settings, folder, theme + QStringLiteral("-settings"));
    KeySheet sheet(&window);
    sheet.show();
    good &= save(sheet, folder, theme + QStringLiteral("-keys"));
    return good;
}

/// Clicks the button with this label and takes a picture of the question it asks.
bool saveQuestion(MainWindow &window, const QString &objectName, const QDir &folder, const QString &name)
{
    for (auto *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->objectName() == objectName) {
            button->click();
            break;
        }
    }
    settle();
    auto *box = window.findChild<QMessageBox *>();
    if (!box)
        return false;
    const bool good = save(*box, folder, name);
    box->close();
    settle();
    return good;
}

/// The two rare actions of the webhooks, each with its question.
bool takeWebhookQuestions(MainWindow &window, const QDir &folder, const QString &theme)
{
    bool good = true;
    auto *lamp = window.findChild<Lamp *>(QStringLiteral("webhooksLamp"));
    for (const char *name : {"action1", "action2"}) {
        lamp->click();
        settle();
        good &= saveQuestion(window, QString::fromLatin1(name), folder,
                             theme + QStringLiteral("-question-") + QString::fromLatin1(name));
    }
    return good;
}

/// Each condition of the truth bar with the explanation of the lamp it is about.
bool takeBarPictures(MainWindow &window, Instant now, const QDir &folder, const QString &theme)
{
    bool good = true;
    auto *popover = window.findChild<Popover *>();
    const QList<BarState> states = sampleBarStates(now);
    for (const BarState &shown : states) {
        window.applyChanges(shown.state);
        settle();
        for (auto *lamp : window.findChildren<Lamp *>()) {
            if (lamp->objectName() == shown.lamp && lamp->isVisible())
                lamp->click();
        }
        settle();
        const QRect foot(0, window.height() * 6 / 10, window.width(), window.height() * 4 / 10);
        good &= window.grab(foot).save(
            folder.filePath(theme + QStringLiteral("-bar-") + shown.name + QStringLiteral(".png")));
        popover->close();
    }
    window.applyChanges(states.first().state);
    return takeWebhookQuestions(window, folder, theme) && good;
}

bool takePagePictures(MainWindow &window, FakeOutboxSource &outbox, FakeStatisticsSource &statistics,
                      Instant now, const QDir &folder, const QString &theme)
{
    bool good = true;
    const auto shoot = [&](const QString &page, const QString &name) {
        window.showPage(QStringLiteral("messages"));
        window.showPage(page);
        settle();
        good &= save(window, folder, theme + u'-' + name);
    };
    const auto change = [&] {
        ChangeSet changes;
        changes.messages = {RowId{1}};
        window.showPage(QStringLiteral("messages"));
        window.applyChanges(changes);
    };
    shoot(QStringLiteral("outbox"), QStringLiteral("outbox-empty"));
    shoot(QStringLiteral("insights"), QStringLiteral("insights-empty"));
    outbox.items = sampleOutbox(now);
    statistics.counts = sampleMinutes(now);
    change();
    shoot(QStringLiteral("insights"), QStringLiteral("insights"));
    shoot(QStringLiteral("outbox"), QStringLiteral("outbox"));
    auto *table = window.findChild<OutboxView *>();
    table->setFocus();
    const std::pair<const char *, int> chosen[] = {{"held", 6},    {"found", 1},   {"sending", 7},
                                                   {"waiting", 5}, {"unknown", 3}, {"refused", 2},
                                                   {"decide", 0}};
    for (const auto &[name, index] : chosen) {
        table->choose(outbox.items[index].row.row);
        good &= save(window, folder, theme + QStringLiteral("-outbox-") + QString::fromLatin1(name));
    }
    for (const char *name : {"isThisOne", "leaveIt", "sendAnew"})
        good &= saveQuestion(window, QString::fromLatin1(name), folder,
                             theme + QStringLiteral("-question-") + QString::fromLatin1(name));
    ChangeSet resting;
    for (const OutboxRest rest : {OutboxRest::NoKey, OutboxRest::Paused, OutboxRest::Reconciling}) {
        resting.outbox = OutboxCounts{2, 2, 3, 1, 1, rest};
        window.applyChanges(resting);
        good &= save(window, folder, theme + QStringLiteral("-outbox-rest") + QString::number(int(rest)));
    }
    resting.outbox->rest = OutboxRest::None;
    window.applyChanges(resting);
    outbox.items[0].lookUp->candidates.clear();
    outbox.items[0].lookUp->isComplete = false;
    change();
    shoot(QStringLiteral("outbox"), QStringLiteral("outbox-decide-part"));
    return good;
}

bool takeStuckPicture(MainWindow &window, FakeMessageSource &source, RowId row, Instant now,
                      const QDir &folder, const QString &theme)
{
    MessageDetail &detail = source.messages.at(row);
    detail.isStuck = true;
    detail.row.note.clear();
    detail.isEstimated = true;
    detail.contactId = ContactId("c_a1b2c3d4e5f60718293a4b5c6d7e8f90");
    detail.lookUp = sampleLookUp(now);
    ChangeSet changes;
    changes.messages = {row};
    window.showPage(QStringLiteral("messages"));
    window.applyChanges(changes);
    window.findChild<MessagesView *>()->choose(row);
    const bool good = save(window, folder, theme + QStringLiteral("-stuck"));
    auto *inspector = window.findChild<Inspector *>();
    inspector->verticalScrollBar()->setValue(inspector->verticalScrollBar()->maximum());
    return save(window, folder, theme + QStringLiteral("-stuck-bottom")) && good;
}

/// The query bar: while one types, with chips, with what is wrong, and where nothing is found.
bool takeSearchPictures(MainWindow &window, const QDir &folder, const QString &theme)
{
    bool good = true;
    window.showPage(QStringLiteral("messages"));
    window.activateWindow();
    auto *bar = window.findChild<QueryBar *>();
    bar->focusField(Qt::ShortcutFocusReason);
    settle();
    QTest::keyClicks(window.focusWidget(), QStringLiteral("status:re"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Down);
    good &= save(window, folder, theme + QStringLiteral("-search-offers"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    const std::pair<const char *, const char *> texts[] = {
        {"chips", "status:delivered,read -channel:email after:30d cost>0.01"},
        {"problems", "status:delivered statos:failed to:17 order"},
        {"nothing", "-status:delivered zzzz \"two words\""},
        {"many", "a -b \"c d\" agent:\"Shop agent\" on:yesterday is:ours has:link unit:mau type:newsletter "
                 "reason:\"spam rule\" id:msg_0f3c campaign:spring from:+49176 before:7d"}};
    for (const auto &[name, text] : texts) {
        bar->setText(QString::fromUtf8(text));
        good &= save(window, folder, theme + QStringLiteral("-search-") + QLatin1String(name));
    }
    bar->setText(QStringLiteral("status:failed"));
    settle();
    window.findChild<QPushButton *>(QStringLiteral("addFilter"))->click();
    auto *menu = window.findChild<QueryMenu *>();
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Right);
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != menu && top->isVisible() && qobject_cast<QMenu *>(top))
            good &= save(*top, folder, theme + QStringLiteral("-search-menu"));
    }
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    bar->clear();
    return good;
}

/// The list sorted, marked and with other columns, and its menu.
bool takeListPictures(MainWindow &window, const QDir &folder, const QString &theme)
{
    window.showPage(QStringLiteral("messages"));
    auto *table = window.findChild<MessagesView *>();
    table->setFocus();
    table->sortBy(MessageListModel::Column::Cost);
    settle();
    table->choose(RowId{table->model()->index(2, 0).data(MessageListModel::kRowIdRole).toLongLong()});
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    bool good = save(window, folder, theme + QStringLiteral("-list-sorted"));
    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    settle();
    if (auto *menu = QApplication::activePopupWidget()) {
        good &= save(*menu, folder, theme + QStringLiteral("-list-menu"));
        QTest::keyClick(menu, Qt::Key_L);
        settle();
        if (auto *columns = QApplication::activePopupWidget())
            good &= save(*columns, folder, theme + QStringLiteral("-list-columns"));
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }
    table->setListLayout({{{"age", 0, true}, {"cost", 0, true}, {"unit", 0, false}}, {}});
    settle();
    table->selectAll();
    good &= save(window, folder, theme + QStringLiteral("-list-all"));
    table->unmark();
    table->setListLayout({});
    settle();
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    const QStringList arguments = app.arguments();
    const QDir folder(arguments.value(1, QStringLiteral(".")));
    const QString theme = arguments.value(2, QStringLiteral("light"));
    applyTheme(app, theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    StoppedClock clock;
    FakeMessageSource source;
    source.answerAtOnce();
    const auto ids = fillWithSamples(source, clock.at);
    FakeOutboxSource outbox;
    FakeStatisticsSource statistics;
    outbox.isPrompt = true;
    statistics.isPrompt = true;
    MainWindow window(
        {QStringLiteral("Practice"), WorkspaceKind::Practice, QStringLiteral("127.0.0.1:8080"), false},
        source);
    window.setOutboxSource(outbox);
    window.setStatisticsSource(statistics);
    window.setClock(&clock);
    LongTranslator german;
    if (arguments.size() > 5 && german.load(arguments[5])) {
        QLocale::setDefault(QLocale(QLocale::German));
        QCoreApplication::installTranslator(&german);
    }
    if (arguments.size() > 4)
        window.resize(arguments[3].toInt(), arguments[4].toInt());
    window.applyChanges(sampleState(clock.at));
    window.show();
    settle();
    settle();
    bool good = takeSearchPictures(window, folder, theme);
    good &= takeListPictures(window, folder, theme);
    good &= takeBarPictures(window, clock.at, folder, theme);
    good &= takePagePictures(window, outbox, statistics, clock.at, folder, theme);
    good &= takeStuckPicture(window, source, ids[5], clock.at, folder, theme);
    good &= takePictures(window, source, ids, clock.at, folder, theme);
    return good ? 0 : 1;
}
