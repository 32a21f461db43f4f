// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: writes pictures of the dialog of the canned texts and of the completion, to be looked at while
// working on the looks. `canned_gallery FOLDER [light|dark] [SCALE OF THE FONT]`.

#include "tests/ui/compose/composesamples.h"
#include "ui/canned/canneddialog.h"
#include "ui/compose/composedialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace arowana;

namespace {

QList<CannedText> texts()
{
    const std::pair<const char *, const char *> all[] = {
        {"address", "Our shop is at Hafenstraße 12, open from 9 to 18 h."},
        {"delay", "Hello {name},\nI am sorry: order {number} is late. It leaves on {day}."},
        {"greeting", "Hello {name}, thank you for writing to us."},
        {"greeting-evening-and-weekends-when-nobody-is-in-the-office-any-more",
         "Good evening {name}, we are back on Monday."},
        {"goodbye", "Goodbye, and have a nice day."},
        {"refund", "The amount of {amount} goes back to your account within three days."},
        {"thanks", "Thank you, {name}."}};
    QList<CannedText> out;
    for (const auto &[name, words] : all)
        out.append({QString::fromUtf8(name), QString::fromUtf8(words)});
    return out;
}

/// Holds some of the texts with other words.
class OneFile final : public CannedTextFiles {
public:
    void readCannedTexts(const QString &,
                         std::function<void(const Result<CannedTextImport> &)> answer) override
    {
        QList<CannedText> held = texts();
        for (CannedText &text : held)
            text.text += QStringLiteral(" Until soon!");
        answer(CannedTextImport{held, {QStringLiteral("refund")}});
    }
    void writeCannedTexts(const QString &, const QList<CannedText> &,
                          std::function<void(const Result<void> &)>) override
    {
    }
};

void settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
        QTest::qWait(10);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    const QStringList arguments = app.arguments();
    const QDir folder(arguments.value(1, QStringLiteral(".")));
    const QString theme = arguments.value(2, QStringLiteral("light"));
    if (arguments.size() > 3) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * arguments[3].toDouble());
        QApplication::setFont(font);
    }
    applyTheme(app, theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    OneFile files;
    bool isGood = true;
    const auto shoot = [&](QWidget &window, const char *name) {
        settle();
        isGood &= window.grab().save(
            folder.filePath(QStringLiteral("%1-canned-%2.png").arg(theme, QLatin1String(name))));
    };
    const auto show = [](QWidget &window) {
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    };
    {
        CannedDialog dialog({}, &files);
        show(dialog);
        shoot(dialog, "empty");
    }
    {
        CannedDialog dialog(texts(), &files);
        show(dialog);
        dialog.findChild<QListView *>(QStringLiteral("cannedList"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        shoot(dialog, "filled");
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("cannedName"));
        name->setFocus();
        name->setText(QStringLiteral("thanks"));
        dialog.findChild<QPushButton *>(QStringLiteral("cannedSave"))->click();
        shoot(dialog, "taken");
        name->setText(QStringLiteral("delay"));
        QObject::connect(&dialog, &CannedDialog::changeRequested, &dialog,
                         [&dialog](const CannedTextChange &change) {
                             if (change.removed.isEmpty())
                                 return;
                             QList<CannedText> rest = texts();
                             rest.removeAt(1);
                             dialog.setTexts(rest);
                         });
        dialog.findChild<QPushButton *>(QStringLiteral("cannedDelete"))->click();
        shoot(dialog, "deleted");
        dialog.findChild<QPushButton *>(QStringLiteral("cannedImport"))->click();
        settle();
        auto *chooser = dialog.findChild<QFileDialog *>();
        Q_EMIT chooser->fileSelected(QStringLiteral("texts.json"));
        delete chooser;
        auto *question = dialog.findChild<QMessageBox *>();
        shoot(*question, "clash");
        for (QAbstractButton *answer : question->buttons()) {
            if (answer->text() == QLatin1String("Replace"))
                answer->click();
        }
        settle();
        QList<CannedText> held = texts();
        for (CannedText &text : held)
            text.text += QStringLiteral(" Until soon!");
        dialog.setTexts(held);
        shoot(dialog, "imported");
    }
    ComposeDialog dialog(1);
    dialog.setSenders(samples::senders());
    dialog.setBalance(samples::balance(), samples::tiers());
    dialog.setCannedTexts(texts());
    show(dialog);
    dialog.findChild<QLineEdit *>(QStringLiteral("to"))->setText(QStringLiteral("+49 176 1234567"));
    auto *body = dialog.findChild<QPlainTextEdit *>(QStringLiteral("rcsText"));
    shoot(dialog, "hint");
    body->setFocus();
    QTest::keyClicks(body, QStringLiteral("Hi /"));
    QTest::keyClick(body, Qt::Key_Down);
    shoot(dialog, "offered");
    QTest::keyClicks(body, QStringLiteral("de"));
    QTest::keyClick(body, Qt::Key_Return);
    shoot(dialog, "taken-in");
    return isGood ? 0 : 1;
}
