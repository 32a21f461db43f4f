// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reply box keeps its height and its parts their places whatever the words of the offer are, and cuts
// nothing off: narrow and wide, in long languages, with a large font.
#include "ui/compose/bodyedit.h"
#include "ui/conversations/heldbar.h"
#include "ui/conversations/replybox.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTranslator>

using namespace arowana;

namespace {

const Instant kNow{1'777'900'000'000};
const AgentId kAgent("ag_live_7f3a");
const QString kPhone = QStringLiteral("+4917612345678");

/// Every text twice as long, as a language may have it.
class LongWords : public QTranslator {
public:
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString word = QString::fromUtf8(text);
        return word.contains(u'%') ? word + QStringLiteral(" und noch weitere Worte dazu")
                                   : word + QStringLiteral(" und noch mehr");
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

enum class When { FirstReply, Free, Over, TooDear };

ReplyOffer offerAt(When when)
{
    ReplySituation s;
    s.pair = {kAgent, kPhone};
    s.sender = Sender{Channel::Rcs, kAgent.bytes(), QStringLiteral("Shop"), {}, UseCase::MultiUse, {}, {}};
    s.serverNow = kNow;
    s.session = sessionOfReply(kAgent, kPhone,
                               when == When::Over ? kNow.plusMs(-2 * Session::kLengthMs) : kNow, {}, false);
    s.isPaid = when == When::Free;
    s.text = QStringLiteral("Hello");
    s.expectedPrice = [](BillingUnit) { return std::optional(Money{2'000}); };
    s.balance = Balance{};
    s.balance->free = Money{when == When::TooDear ? 100 : 1'000'000};
    return ReplyOffer::of(s);
}

struct Bench {
    QSplitter split{Qt::Vertical}; // as on the page: it asks for no height that depends on the width
    ReplyBox *box = new ReplyBox;

    explicit Bench(int width)
    {
        split.addWidget(new QWidget);
        split.addWidget(box);
        split.setStretchFactor(0, 1);
        split.setStretchFactor(1, 0);
        split.setChildrenCollapsible(false);
        split.resize(width, 900);
        box->setOffer(offerAt(When::FirstReply));
        box->settleNow();
        split.show();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    void offer(When when)
    {
        box->setOffer(offerAt(when));
        box->settleNow();
        settle();
    }
    template <class Widget = QWidget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return box->findChild<Widget *>(QLatin1String(name));
    }
    /// The names of parts that are cut off.
    [[nodiscard]] QStringList cut() const
    {
        QStringList names;
        for (const char *name : {"replyCard", "replyHint", "replyNotice"}) {
            const auto *label = part<QLabel>(name);
            if (label->isVisible() && label->height() < label->heightForWidth(label->width()))
                names << QLatin1String(name);
        }
        for (const char *name : {"replySend", "replyChips", "replyCount", "replyText"}) {
            const QWidget *widget = part(name);
            const bool isInside = box->rect().contains(QRect(widget->mapTo(box, QPoint()), widget->size()));
            if (!isInside || widget->width() < widget->minimumSizeHint().width() ||
                widget->height() < widget->minimumSizeHint().height())
                names << QLatin1String(name);
        }
        return names;
    }
};

} // namespace

class TestReplyBox : public QObject {
    Q_OBJECT
private:
    QFont m_font;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_font = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_font); }

    void nothingMovesOrIsCutWhenTheOfferTurns_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("font");
        QTest::addColumn<bool>("isLong");
        for (const int width : {340, 520, 760, 1'100}) {
            for (const double font : {1.0, 1.5}) {
                for (const bool isLong : {false, true})
                    QTest::addRow("%d wide, font %.1f%s", width, font, isLong ? ", long words" : "")
                        << int(width * font) << font << isLong;
            }
        }
    }
    void nothingMovesOrIsCutWhenTheOfferTurns()
    {
        QFETCH(int, width);
        QFETCH(double, font);
        QFETCH(bool, isLong);
        QFont larger = m_font;
        larger.setPointSizeF(m_font.pointSizeF() * font);
        QApplication::setFont(larger);
        LongWords words;
        if (isLong)
            QCoreApplication::installTranslator(&words);
        Bench bench(width);
        bench.part<BodyEdit>("replyText")->setPlainText(QStringLiteral("Hello"));
        Bench::settle();
        const QRect field = bench.part("replyText")->geometry();
        const QRect send = bench.part("replySend")->geometry();
        const int height = bench.box->height();
        for (const When when : {When::FirstReply, When::Free, When::Over, When::FirstReply}) {
            bench.offer(when);
            QCOMPARE(bench.cut(), QStringList());
            QCOMPARE(bench.box->height(), height);
            QCOMPARE(bench.part("replyText")->geometry(), field);
            QCOMPARE(bench.part("replySend")->geometry(), send);
        }
        // What is kept free is what the words need at this width, and no more.
        const auto *hint = bench.part<QLabel>("replyHint");
        const int line = hint->fontMetrics().lineSpacing();
        const QString longest = QStringLiteral("Enter breaks the line; only the button sends a new message.");
        const int advance = hint->fontMetrics().horizontalAdvance(longest) * (isLong ? 2 : 1);
        QVERIFY2(hint->height() <= (1 + advance / hint->width()) * line + line,
                 qPrintable(QStringLiteral("%1 high, %2 wide, minimum %3")
                                .arg(hint->height())
                                .arg(hint->width())
                                .arg(hint->minimumHeight())));
        bench.offer(When::TooDear); // more to say than ever: it may take room, but nothing is cut off
        QCOMPARE(bench.cut(), QStringList());
        bench.box->setDraft(
            QStringLiteral("Hello"), {},
            QStringLiteral("The 24-hour session with this person is not open. Send it as a new "
                           "message instead, or wait for a reply."));
        Bench::settle();
        QCOMPARE(bench.cut(), QStringList());
        QCoreApplication::removeTranslator(&words);
    }
};

QTEST_MAIN(TestReplyBox)
#include "tst_replybox.moc"
