// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: fills the window with sample data and writes pictures of it, to be looked at while working on
// the looks. `ui_gallery FOLDER [light|dark] [WIDTH HEIGHT]`; QT_SCALE_FACTOR and QT_QPA_PLATFORM as usual.

#include "models/items/messagelistmodel.h"
#include "tests/ui/sampledata.h"
#include "ui/inspector/inspector.h"
#include "ui/keysheet.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagetable.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace arowana;

namespace {

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
    auto *table = window.findChild<MessageTable *>();
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
    KeySheet sheet(&window);
    sheet.show();
    good &= save(sheet, folder, theme + QStringLiteral("-keys"));
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
    MainWindow window(
        {QStringLiteral("Practice"), WorkspaceKind::Practice, QStringLiteral("127.0.0.1:8080"), false},
        source);
    window.setClock(&clock);
    if (arguments.size() > 4)
        window.resize(arguments[3].toInt(), arguments[4].toInt());
    window.applyChanges(sampleState(clock.at));
    window.show();
    settle();
    return takePictures(window, source, ids, clock.at, folder, theme) ? 0 : 1;
}
