// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: writes pictures of the dialog of a list and of the page of the runs, to be looked at while
// working on the looks. `runs_gallery FOLDER [light|dark] [SCALE OF THE FONT]`.

#include "models/domain/listfiles.h"
#include "models/domain/runsource.h"
#include "models/items/runlistmodel.h"
#include "ui/runs/rundialog.h"
#include "ui/runs/runspage.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QTest>
#include <QTranslator>

using namespace arowana;

namespace {

constexpr Instant kNow{1'796'000'000'000};

/// Every state in turn.
class SampleRunSource final : public RunSource {
public:
    void askRunLines(quint64, quint64, int first, int most, LinesAnswer answer) override
    {
        QList<RunLineView> lines;
        for (int number = first; number < first + most && number <= 400; ++number) {
            RunLineView view;
            view.line.number = number + 1; // below the names of the columns
            if (number % 5 == 3) {
                view.isLeftOut = true;
                view.typed = QStringLiteral("0151 12345678");
                view.note = QStringLiteral("This number has no country code. It may be +49 1511 2345678.");
                lines.append(view);
                continue;
            }
            view.line.to = *PhoneNumber::parse(QStringLiteral("+49151%1").arg(10'000'000 + number));
            if (number <= 12) {
                view.line.state = RunLineState::Sent;
                view.status = MessageStatus(number - 1);
                if (view.status == MessageStatus::Failed || view.status == MessageStatus::Refused)
                    view.note = QStringLiteral("The recipient is not reachable by RCS.");
            }
            lines.append(view);
        }
        answer(lines);
    }
};

/// A disk that does not answer.
class SilentFiles final : public ListFiles {
public:
    quint64 readList(const QString &, Answer) override { return 1; }
    quint64 divideText(const QString &, Answer) override { return 1; }
    void cancel(quint64) override {}
};

SendRun run(quint64 id, const char *name, RunState state, RunPause pause, const RunCounts &counts)
{
    SendRun run;
    run.id = id;
    run.name = QString::fromUtf8(name);
    run.state = state;
    run.pause = pause;
    run.canary = 50;
    run.counts = counts;
    run.startedAt = kNow.plusMs((qint64(id) - 3) * 9'000'000);
    run.roomAt = kNow.plusMs(90'000'000);
    return run;
}

bool save(QWidget &widget, const QDir &folder, const QString &name)
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
        QTest::qWait(10);
    }
    return widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

bool takePage(const QDir &folder, const QString &theme)
{
    RunListModel model;
    SampleRunSource source;
    RunsPage page(model, source, QKeySequence(Qt::CTRL | Qt::Key_N));
    page.resize(1250, 800);
    page.show();
    bool isGood = save(page, folder, theme + QStringLiteral("-page-empty"));
    model.apply({
        run(1, "Winter sale", RunState::Done, RunPause::None, {9'850, 0, 312, 9'411, 120, 2, 5, 0, 12}),
        run(2, "Opening hours", RunState::Stopped, RunPause::None, {1'200, 0, 0, 640, 10, 0, 550, 35, 0}),
        run(3, "Delivery today between 14 and 16 h", RunState::Paused, RunPause::DayBudget,
            {320, 308, 7, 4, 1, 0, 0, 0, 80}),
        run(4, "Reminder", RunState::Paused, RunPause::Balance, {80, 40, 0, 39, 1, 0, 0}),
        run(5, "Recall", RunState::Revoking, RunPause::None, {80, 0, 30, 9, 1, 0, 40}),
        run(6, "Newsletter", RunState::Waiting, RunPause::None, {3'000, 2'950, 20, 30, 0, 0, 0}),
        run(7, "Survey", RunState::Running, RunPause::None, {500, 120, 80, 299, 1, 0, 0}),
    });
    model.tick(kNow.plusMs(36'000'000));
    page.choose(7);
    page.findChild<QAbstractButton *>(QStringLiteral("runRevoke"))->click();
    isGood &= save(*page.findChild<QMessageBox *>(), folder, theme + QStringLiteral("-question"));
    page.findChild<QMessageBox *>()->reject();
    page.choose(3);
    isGood &= save(page, folder, theme + QStringLiteral("-page"));
    page.exportTo(folder.filePath(QStringLiteral("missing/run.csv")));
    return save(page, folder, theme + QStringLiteral("-page-trouble")) && isGood;
}

bool takeDialog(const QDir &folder, const QString &theme)
{
    SendRequest request;
    request.sender = {Channel::Rcs, "ag_live_1", QStringLiteral("Shop agent"), {}, UseCase::MultiUse, {}};
    request.traffic = TrafficType::Transaction;
    request.content = RcsText{QStringLiteral("Hello {name}, your order {order} arrives today between 14 and "
                                             "16 h. Is someone at home? If not, tell us "
                                             "and we leave it with a neighbour of your choice.")};
    SilentFiles files;
    RunDialog dialog(request, "DE");
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    bool isGood = save(dialog, folder, theme + QStringLiteral("-dialog-empty"));
    dialog.setFiles(files);
    dialog.readFile(QStringLiteral("/far/away/orders.csv"));
    isGood &= save(dialog, folder, theme + QStringLiteral("-dialog-reading"));
    QByteArray list = "phone;name;order\n";
    for (int i = 0; i < 1'000; ++i)
        list += "+49151" + QByteArray::number(10'000'000 + i) + (i % 5 ? ";Kim;" : ";Maximilian-Theodor;") +
                QByteArray::number(1'000 + i) + '\n';
    list += "+4915110000003;Kim;7\n015112345678;Lee;8\n+4915110099999;;9\n4,91512E+12;Jo;10\n=1+1;Ada;11\n";
    dialog.takeBytes(QStringLiteral("orders.csv"), list);
    const auto price = [](Channel, BillingUnit unit) {
        return std::optional(unit == BillingUnit::Basic ? Money{480} : Money{720});
    };
    dialog.setExpectedPrice(price, [](Channel, BillingUnit) { return std::optional(Money{960}); });
    dialog.setBalance(Balance{Money{400'000}, {}, {}});
    while (!dialog.isChecked())
        QCoreApplication::processEvents();
    isGood &= save(dialog, folder, theme + QStringLiteral("-dialog"));
    dialog.setBalance(Balance{Money{12'000'000}, {}, {}});
    return save(dialog, folder, theme + QStringLiteral("-dialog-enough")) && isGood;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/console_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    const QStringList arguments = app.arguments();
    const QDir folder(arguments.value(1, QStringLiteral(".")));
    const QString theme = arguments.value(2, QStringLiteral("light"));
    if (arguments.size() > 3) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * arguments[3].toDouble());
        QApplication::setFont(font);
    }
    applyTheme(app, theme == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    const bool isGood = takeDialog(folder, theme) && takePage(folder, theme);
    return isGood ? 0 : 1;
}
