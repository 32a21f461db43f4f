// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: how quickly the table of messages paints with a million rows, beside the same table with Qt's
// default delegate in the same run. `bench_scroll [ROWS]`; prints a Markdown table. The source is made up and
// answers from memory: what the store takes is measured elsewhere. QT_QPA_PLATFORM=offscreen will do.

#include "models/items/messagelistmodel.h"
#include "ui/messages/messagesview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextStream>

#include <algorithm>
#include <deque>
#include <functional>

using namespace arowana;

namespace {

constexpr qint64 kBegin = 1'777'888'800'000;
constexpr int kFrames = 600;
constexpr int kJumps = 200;

/// Every row follows from its number; by any other order than time they stand by their cost.
class MadeUpSource : public MessageSource {
public:
    explicit MadeUpSource(int count)
        : m_count(count)
    {
    }

    void askKeys(const MessageQuery &query, std::function<void(const std::vector<RowId> &)> answer) override
    {
        std::vector<RowId> keys;
        keys.reserve(size_t(m_count));
        for (int number = m_count; number >= 1; --number)
            keys.push_back(idOf(number));
        if (!query.isByRowId())
            std::stable_sort(keys.begin(), keys.end(),
                             [](RowId a, RowId b) { return numberOf(a) % 997 < numberOf(b) % 997; });
        m_answers.push_back([answer, keys = std::move(keys)] { answer(keys); });
    }
    void askRows(const std::vector<RowId> &ids,
                 std::function<void(const QList<MessageRow> &)> answer) override
    {
        QList<MessageRow> rows;
        for (const RowId id : ids)
            rows.append(rowOf(id));
        m_answers.push_back([answer, rows] { answer(rows); });
    }
    void askPlaces(const MessageQuery &, const std::vector<RowId> &,
                   std::function<void(const QList<PlacedRow> &)>) override
    {
    }
    void askDetail(RowId, std::function<void(const std::optional<MessageDetail> &)>) override {}

    void answerAll()
    {
        while (!m_answers.empty()) {
            const auto answer = std::move(m_answers.front());
            m_answers.pop_front();
            answer();
        }
    }

private:
    static RowId idOf(int number)
    {
        return RowId::make(Instant{kBegin + number * 40LL}, quint32(number & 7));
    }
    static int numberOf(RowId id) { return int((id.createdAt().ms - kBegin) / 40); }
    static MessageRow rowOf(RowId id)
    {
        const int number = numberOf(id);
        MessageRow row;
        row.row = id;
        row.recipient = QStringLiteral("+49176%1").arg(10'000'000 + number);
        row.summary = QStringLiteral("Your parcel %1 arrives today between two and four.").arg(number);
        row.note = number % 9 == 0 ? QStringLiteral("no answer from the device") : QString();
        row.unit = BillingUnit::Basic;
        row.cost = Money{(number % 997) * 10};
        row.status = number % 9 == 0 ? MessageStatus::Failed : MessageStatus::Delivered;
        row.statusSource = Source::Webhook;
        row.createdAt = row.statusAt = row.statusLearntAt = id.createdAt();
        return row;
    }

    int m_count;
    std::deque<std::function<void()>> m_answers;
};

struct Times {
    std::vector<double> ms;
    void add(const std::function<void()> &work)
    {
        QElapsedTimer clock;
        clock.start();
        work();
        ms.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    [[nodiscard]] double at(double part)
    {
        std::sort(ms.begin(), ms.end());
        return ms[size_t(part * double(ms.size() - 1))];
    }
};

void settle(MadeUpSource &source)
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        source.answerAll();
    }
}

/// Three rows on, as a wheel does; what is missing comes between two frames.
Times scroll(MessagesView &table, MadeUpSource &source)
{
    Times times;
    QScrollBar *bar = table.verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    settle(source);
    for (int i = 0; i < kFrames; ++i) {
        times.add([&] {
            bar->setValue(bar->value() + 3 * bar->singleStep());
            table.viewport()->repaint();
        });
        settle(source);
    }
    return times;
}

/// To anywhere, until its rows are read and painted.
Times jump(MessagesView &table, MadeUpSource &source)
{
    Times times;
    QRandomGenerator random(7);
    QScrollBar *bar = table.verticalScrollBar();
    for (int i = 0; i < kJumps; ++i)
        times.add([&] {
            bar->setValue(int(random.bounded(double(bar->maximum()))));
            table.viewport()->repaint(); // as far as they are here
            settle(source);              // paints what was read
        });
    return times;
}

void print(QTextStream &out, const char *what, Times ours, Times theirs, const char *goal)
{
    const auto figure = [](double ms) { return QString::number(ms, 'f', 2); };
    const double p99 = ours.at(0.99);
    out << "| " << what << " | " << figure(ours.at(0.5)) << " / " << figure(p99) << " | "
        << figure(theirs.at(0.5)) << " / " << figure(theirs.at(0.99)) << " | "
        << figure(theirs.at(0.5) / ours.at(0.5)) << " | " << goal << " |\n";
}

void printOnce(QTextStream &out, const char *what, double ms, const char *goal)
{
    out << "| " << what << " | " << QString::number(ms, 'f', 2) << " | - | - | " << goal << " |\n";
}

double timeOf(const std::function<void()> &work)
{
    Times times;
    times.add(work);
    return times.ms.front();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    applyTheme(app, ThemeChoice::Light);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    MadeUpSource source(count);
    MessageListModel model(source);
    MessagesView table(model);
    QAbstractItemDelegate *plain = table.itemDelegate();
    auto *standard = new QStyledItemDelegate(&table);
    table.resize(1280, 800);
    table.show();
    model.tick(Instant{kBegin + count * 40LL}, -1, -1);
    model.setQuery({});
    const double keys = timeOf([&] { source.answerAll(); });
    settle(source);

    QTextStream out(stdout);
    out << count << " rows, table 1280 x 800\n\n"
        << "| ms, p50 / p99 | table of messages | default delegate | ratio | goal |\n|---|---|---|---|---|\n";
    const auto both = [&](const char *what, Times (*measure)(MessagesView &, MadeUpSource &),
                          const char *goal) {
        measure(table, source); // warm
        Times ours = measure(table, source);
        table.setItemDelegate(standard);
        Times theirs = measure(table, source);
        table.setItemDelegate(plain);
        print(out, what, std::move(ours), std::move(theirs), goal);
    };
    both("scroll, a frame", scroll, "p99 < 8");
    both("jump, read and painted", jump, "p99 < 16");
    printOnce(out, "select all", timeOf([&] { table.selectAll(); }), "-");
    both("scroll, all selected", scroll, "p99 < 8");
    table.clearSelection();
    printOnce(out, "keys taken in, newest first", keys, "-");
    model.setOrder({MessageOrder::By::Cost, true});
    double longest = 0;
    QElapsedTimer whole;
    whole.start();
    longest = std::max(longest, timeOf([&] { source.answerAll(); }));
    while (model.shownOrder() != model.query().order)
        longest = std::max(longest, timeOf([&] { QCoreApplication::processEvents(); }));
    const double taken = double(whole.nsecsElapsed()) / 1e6;
    settle(source);
    printOnce(out, "another order taken in, whole", taken, "< 500 with the store");
    printOnce(out, "the same, longest hold of the GUI thread", longest, "< 100");
    both("scroll in that order", scroll, "p99 < 8");
    return 0;
}
